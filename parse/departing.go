package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// This file finds the figures that count people who leave without a noun for
// them, and those whom several companies part with.

// departs recognises a bare number of those who "will leave the company", whom it
// "let go", or of whom "another 200 followed".
func (s *sentence) departs(i int) bool {
	if s.letsGo(i) || s.goesToo(i) || s.leavesFirm(i) {
		return true
	}
	j := i + 1
	whole := s.ofWholeStaff(j)
	if whole > 0 {
		i, j = whole, whole+1 // "4,000 of the 10,000 were asked to leave"
	}
	for j <= i+6 && (s.has(j, cBe|cProject) || s.isAny(j, "more", "to", "must", "had", "have", "stand", "stands", "\"", "“")) {
		j++
	}
	return j > i+1 && (s.isAny(j, "leave", "depart", "exit") || whole > 0 && s.has(j, cCut|cLayoff) || s.is(j-1, "be") && s.isAny(j, "laid", "cut", "fired", "dismissed")) && s.r.last.metric == Layoffs && !s.isOf(j+1, wOf|wFor)
}

// goesToo reports whether the figure at token i counts those of whom a text that has
// just told of layoffs says that they went as well: "9,000 more followed in July",
// "6,000 went in May".
func (s *sentence) goesToo(i int) bool {
	v := i + 1
	for s.has(v, cStaff|cPlain) && !s.has(v, cBe) {
		v++
	}
	next := v + 1
	if s.isOf(next, wIn|wOn) {
		next = s.skip(next+1, cDet)
	}
	if !s.isAny(v, "followed", "follow", "went") || !s.endsClause(next) && s.at(next).kind != when && !s.isOf(next, wColon|wOpen) {
		return false // "5,000 went to rivals", "400 went on strike"
	}
	return s.r.last.metric == Layoffs && s.blockIndex-s.r.last.metricBlock <= 1 || s.lastFound(Layoffs) >= 0
}

// letsGo reports whether the figure at token i is of those whom somebody let go: "let
// 500 of them go", "let 500 people go".
func (s *sentence) letsGo(i int) bool {
	return s.isAny(i-1, "let", "letting") && (s.is(i+1, "go") || s.has(i+1, cStaff) && s.is(i+2, "go") || s.is(i+1, "of") && s.is(i+2, "them") && s.is(i+3, "go"))
}

// hedged is the token that the hedge before the figure at token i begins with, "by
// more than 450", or i.
func (s *sentence) hedged(i int) int {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if s.at(k).start == s.mention(i).Hedge {
			return k
		}
	}
	return i
}

// toldOn reports whether the bare number at token i counts more of the layoffs
// just told.
func (s *sentence) toldOn(i int) bool {
	return s.r.last.metric == Layoffs && s.isFigure(i, numbers) && (s.departs(i) || s.someOf(i) || s.risen(i) || s.atFirms(i) || s.numbersThem(i))
}

// numbersThem reports whether the figure at token i is what the sentence calls the number
// of those just told to leave: "In January it was 10,000", "that makes 705,060 people", and
// below a heading about layoffs "The total for 2024 was 152,922".
func (s *sentence) numbersThem(i int) bool {
	v := s.skipLeft(s.hedged(i)-1, cPlain)
	if s.classes&wSum != 0 && v <= 8 && s.isAny(v, "was", "is", "reached", "came", "stood") && s.betweenIs(-1, v, "total", "tally", "toll") {
		return s.isFigure(i, numbers) && s.endsClause(i+1) && s.cues&topics == 0 && s.nameBefore(i) < 0 && s.cutContext()
	}
	n := len(s.r.out)
	return n > 0 && s.r.out[n-1].Metric == Layoffs && s.isAny(v, "was", "is", "were", "makes", "made", "totals", "totaled", "totalled") && s.isAny(v-1, "it", "that", "this") && v < 5 && s.endsClause(s.skip(i+1, cStaff)) &&
		s.r.last.metric == Layoffs && s.blockIndex-s.r.last.metricBlock <= 1
}

// beforeShare recognises the bare number that a percentage of the workforce
// repeats: "3,000 to 5,000 -- or 7 to 11 percent -- of its employees".
func (s *sentence) beforeShare(i int) bool {
	j := i + 1
	for j <= i+3 && s.isOf(j, wComma|wDash|wHyphen|wOpen) {
		j++
	}
	for s.is(j, "or") || s.has(j, cPlain) {
		j++
	}
	return j > i+1 && s.is(j-1, "or") && s.isFigure(j, percents) && s.ofStaff(j)
}

// someOf recognises a bare number that is a part of the layoffs: "800 of the
// cuts", "most of the cuts — 12,500 — will come from".
func (s *sentence) someOf(i int) bool {
	if s.is(i+1, "of") && s.isAny(i+2, "the", "those", "these") && (s.isAny(i+3, "cuts", "reductions") || s.has(i+3, cLayoff)) {
		return true
	}
	if s.is(i+1, "of") && s.isAny(i+2, "those", "them", "these", "whom") && (s.has(i+3, cBe|cProject|cCut|cLayoff) || s.is(i+3, "lost")) && s.right(i+2, 6, cCut|cLayoff, 0) >= 0 {
		return true // "350 of those were said to be affected"
	}
	if of := s.hedged(i) - 3; of <= 1 && s.isOf(of, wOf) && s.isAny(of+1, "those", "them", "these") && s.isOf(of+2, wComma) {
		return s.r.last.metric == Layoffs && s.r.last.metricBlock == s.blockIndex && !s.stayBehind(i) && s.mention(i).Noun == "" // "Of those, 830 are in Redmond"
	}
	return s.isOf(i-1, wDash) && s.isOf(i+1, wDash) && (s.isAny(i-2, "cuts", "reductions") || s.has(i-2, cLayoff))
}

// risen recognises what a number of people who leave has come to: "the number
// of employees to be laid off has increased to 176".
func (s *sentence) risen(i int) bool {
	g := i - 2
	if !s.is(i-1, "to") || !s.has(g, cGrow) && !s.isAny(g, "doubled", "risen") {
		return false
	}
	for j := g - 1; j >= 0 && j >= g-24; j-- {
		if s.is(j, "number") {
			return s.betweenIs(j, g, "laid", "terminate", "terminated", "cut") || s.isOf(j-1, wThis|wThat) && s.r.last.metric == Layoffs
		}
	}
	return false
}

// partOfCut reports whether the fraction in words at token i is one of the cuts
// that token j begins to name: "half the workforce reduction".
func (s *sentence) partOfCut(i, j int) bool {
	if strings.ContainsAny(s.text(i, i), "0123456789") || !s.isAny(i+1, "the", "these", "those") {
		return false
	}
	return s.isAny(j, "cuts", "layoffs") || s.isAny(j+1, "reduction", "reductions", "cuts", "layoffs")
}

// composes recognises a percentage of a workforce that a kind of people makes up:
// "women constitute 40% of its workforce".
func (s *sentence) composes(i int) bool {
	k := i - 1
	for s.has(k, cPlain) || s.isAny(k, "some", "up") {
		k--
	}
	who := s.skipLeft(k-1, cProject)
	return s.isAny(k, "constitute", "constitutes", "comprise", "comprises", "make", "makes") && s.at(who).kind == word && !s.has(who, cCut|cLayoff|cStaff|cPronoun|cConj) && !s.isAny(who, "cuts", "reductions")
}

// wholeLeft recognises the staff that a cut leaves, which is many times the cut:
// "a reduction of 1,000 employees, bringing its total to 239,000".
func (s *sentence) wholeLeft(i int) bool {
	k := s.lastFound(Layoffs)
	if k < 0 || s.found[k].unit != quantity.People || !s.sumOfCuts(i) {
		return false
	}
	v, ok := s.mention(i).Amount.Value()
	cut, ok2 := s.found[k].amount.Value()
	return ok && ok2 && v > 40*cut
}

// cutAgain recognises the percentage of a workforce that is the whole object of
// a verb of cutting behind other layoffs: "The company also cut 22% in April".
func (s *sentence) cutAgain(i int) bool {
	l := &s.r.last
	if !s.has(i-1, cCut) && !(s.is(i-1, "off") && s.has(i-2, cLayoff)) || l.metric != Layoffs || l.metricBlock != s.blockIndex || s.start == 0 {
		return false
	}
	for s.has(i+1, cPrep) && s.at(i+2).kind == when {
		i += 2
	}
	return s.at(i+1).kind == when || s.endsClause(i+1)
}

// layoffsOf recognises the percentage that is all that is said of how large layoffs
// are: "announced layoffs of up to 10%", "a layoff of 8% on Monday".
func (s *sentence) layoffsOf(i int) bool {
	of := s.hedged(i) - 1
	for s.has(of, cPlain) || s.isAny(of, "up", "to", "at", "least") {
		of--
	}
	end := i + 1
	return s.is(of, "of") && s.isAny(of-1, "layoff", "layoffs") && (end >= len(s.toks) || s.isAny(end, ".", ",", ";", ")", "and", "in", "on", "across", "at", "while", "but", "last", "this") || s.at(end).kind == when)
}

// leastOfEach recognises what each of a few companies cut at least, not all of
// them: "10 firms have decided to cut at least 200 jobs".
func (s *sentence) leastOfEach(i int) bool {
	if s.nameLeft(i, earners) < 0 && strings.Contains(s.block.Text[s.mention(i).Start:min(s.mention(i).Start+40, s.end)], " or more") && s.betweenIs(max(-1, i-12), i, "companies", "firms", "employers") {
		return true // "companies have announced layoffs of 1,000 employees or more"
	}
	m := s.mention(i)
	v, ok := m.Amount.Value()
	if low, _, _, _ := m.Amount.Bounds(); !ok {
		v = low
	}
	if m.Amount.Form() != quantity.AtLeast || m.Hedge >= m.Start || !strings.HasPrefix(s.block.Text[m.Hedge:m.Start], "at least") {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-16; k-- {
		n := s.countedFirms(k)
		if n < 0 || !s.isAmount(n) {
			continue
		}
		firms, _ := s.mention(n).Amount.Value()
		return v < 50*firms
	}
	return false
}

// atName is the company behind "at" whose figure the one at token i is, where no
// verb of another governs it: "16,000 cuts at Lucent; 10,000 at Verizon".
func (s *sentence) atName(i int) entity.Slug {
	j := i + 1
	for j <= i+3 && s.has(j, cCut|cLayoff|cStaff|cPlain) {
		j++
	}
	if !s.is(j, "at") || !s.isAny(i-1, ";", ",", "–", "—", "|", "and", "of", "for", "with", "after", "include", "includes", "including", ":") && i > 0 && s.at(i).start >= s.mention(i).Hedge {
		return ""
	}
	if s.isOf(i-1, wComma|wAnd) && s.nameBefore(i) >= 0 && !s.is(s.nameBefore(i)-1, "at") {
		return "" // "Contoso cut 300 jobs in sales and 200 at Fabrikam, its unit"
	}
	if m, ok := s.nameAt(j+1, earners); ok && !s.is(j+2, "'s") {
		return m.Slug
	}
	end := j + 1
	for end < j+4 && s.at(end).kind == word && s.upper(end) {
		end++
	}
	if end == j+1 || !s.endsClause(end) && !s.isAny(end, "–", "—", "|") {
		return ""
	}
	if ms := entity.Names(s.text(j, end-1)); len(ms) == 1 && ms[0].End == s.at(end-1).end-s.at(j).start {
		return ms[0].Slug
	}
	return ""
}

// inRow reports whether the name at token j stands in another of the headlines in
// a row than the figure at token i: "4,000 go at Motorola – Contoso cuts 300".
func (s *sentence) inRow(j, i int) bool {
	if j < 0 || s.block.Kind != doc.Heading && s.block.Kind != doc.Meta || !s.betweenIs(j, i, "–", "|") {
		return false
	}
	n := 0
	for k := range s.toks {
		n += b2i(s.isAny(k, "–", "—", "|"))
	}
	return n >= 3
}

// pluralFirms is whom a plural of companies between token j and the figure at
// token i stands for: the industry for "tech companies have", a group for "these
// firms will". "" if there is none.
func (s *sentence) pluralFirms(j, i int) entity.Slug {
	for k := i - 1; k > j; k-- {
		if s.is(k, "names") && s.is(k+1, "in") && s.isAny(k+2, "tech", "technology") {
			return "tech-industry" // "some of the biggest names in tech"
		}
		if !s.isAny(k, "companies", "firms", "startups", "start-ups", "studios", "exchanges", "banks", "lenders") {
			continue
		}
		if (s.isOf(k+1, wIn) || s.is(k+1, "across")) && s.techAt(k+2) {
			return "tech-industry" // "companies in tech let 90,000 people go"
		}
		acts := s.has(k+1, cBe|cCut|cLayoff|cPlan|cProject|cOwnVerb) || s.is(k+1, "said") || s.nameRight(k, nRegion) == k+2 && s.has(k+3, cBe|cCut|cLayoff|cPlan|cProject|cOwnVerb)
		for n := k - 1; n > j && n >= k-4; n-- {
			if !acts {
				if s.isAny(n, "at", "across", "among") && s.is(k+1, ",") && !s.isAmount(k-1) {
					return "group" // "layoffs at gaming companies, affecting 10,500 jobs"
				}
				continue
			}
			if s.isName(n, nIndustry) || s.isAny(n, "tech", "technology") || s.text(n, n) == "IT" {
				return "tech-industry"
			}
			if s.isAny(k, "startups", "start-ups") && s.isName(n, nRegion) || s.is(n, "country") {
				return "tech-industry" // "the country's startups have laid off"
			}
			if s.isAny(n, "these", "those", "both", "multiple", "several", "crypto", "fintech", "edtech", "gaming", "game") {
				return "group"
			}
		}
	}
	return ""
}

// manyFirms reports whether the people at token i leave a counted number of
// companies, with no name nearer than token j: "229 firms laid off 57,000
// workers", "17,000 employees at 200 startups".
func (s *sentence) manyFirms(j, i int) bool {
	for k := i - 1; k > j; k-- {
		if s.countedFirms(k) > j {
			return true
		}
	}
	for k := i + 1; k < len(s.toks) && k <= i+11; k++ {
		if s.isName(k, earners) || s.isFigure(k, people) {
			return false
		}
		if n := s.countedFirms(k); n > i && s.left(n, n-i, cPrep, 0) > i {
			return true
		}
	}
	return false
}

// firmsLike recognises cuts of companies of which the sentence names but some: "100,000 job
// cuts from companies like IBM and Cisco", "firms such as IBM have cut 100,000 jobs".
func (s *sentence) firmsLike(i int) bool {
	if s.classes&wFirms == 0 && s.named&nIndustry == 0 {
		return false
	}
	for k := range s.toks {
		if !s.isOf(k, wFirms) && !s.isName(k, nIndustry) || s.is(k-1, "other") || !s.isAny(k+1, "like", "including") && !(s.is(k+1, "such") && s.is(k+2, "as")) {
			continue
		}
		n := k + 2 + b2i(s.is(k+1, "such"))
		from, to := min(i, k), max(i, k)
		return s.nameAtAny(n) && !s.amountBetween(from, to) && !s.betweenOf(from, to, wColon|wSemicolon) && (k < 3 && k < i || s.has(k-1, cPrep) || s.has(k-2, cPrep))
	}
	return false
}

// byStartups recognises people who "have been laid off by startups", of which the
// sentence names none.
func (s *sentence) byStartups(i int) bool {
	for k := i + 1; k < len(s.toks) && k <= i+24; k++ {
		if s.is(k, "by") && s.isAny(k-1, "off", "go", "cut", "fired", "axed", "sacked", "dismissed") {
			for n := k + 1; n <= k+3; n++ {
				if s.isAny(n, "startups", "start-ups") {
					return true
				}
			}
			return false
		}
	}
	return false
}

// houseCuts is the bank or the newspaper that itself cuts the jobs at token i,
// behind any company at token j: "CNN is cutting 200 jobs". "" if there is none.
func (s *sentence) houseCuts(j, i int) entity.Slug {
	k := s.nameLeft(i, nHouse)
	if k <= j || k < 0 {
		return ""
	}
	v := k + 1
	for s.has(v, cBe|cPlan|cProject|cTarget) || s.isAny(v, "to", "also", "said", "it", "set", "announced", "confirmed", "recently") {
		v++
	}
	if !s.has(v, cCut) && !s.isAny(v, "lay", "lays", "laid", "laying") || s.isAny(v-1, "said", "announced", "confirmed") || v > i {
		return ""
	}
	return s.entity(k).Slug
}

// countedFirms is the token of the number in "141 US tech firms" that ends at
// token k, -1 if nothing such ends there.
func (s *sentence) countedFirms(k int) int {
	switch s.at(k).low {
	case "companies", "startups", "start-ups", "firms", "employers":
	case "company", "firm", "startup", "employer":
		if !s.has(k+1, cLayoff|cCut) && !s.is(k+1, "laid") {
			return -1
		}
	default:
		if !s.isName(k, nIndustry) {
			return -1
		}
	}
	for n := k - 1; n >= 0 && n >= k-4; n-- {
		if s.isAmount(n) || s.is(n, "every") {
			return n // "almost every big tech company laid off"
		}
		if !s.isName(n, nRegion|nIndustry) && !s.has(n, cPlain|cCloud) && !s.isAny(n, "tech", "technology", "or", "and", "biotech") && s.text(n, n) != "IT" && !(n >= k-2 && s.at(n).kind == word && s.at(n).cue == 0) {
			return -1 // "19 edtech startups": of a trade no dictionary lists
		}
	}
	return -1
}

// laidOffPart recognises the percentage that is all a verb of layoffs has for its
// object, and the next: "laid off 11% in September and 17% in February".
func (s *sentence) laidOffPart(i int) bool {
	j := i - 1
	for s.has(j, cPlain) || s.is(j, "another") {
		j--
	}
	timed := s.at(i+1).kind == when || s.has(i+1, cPrep) && s.at(i+2).kind == when
	if s.is(j, "off") && s.has(j-1, cLayoff) {
		return timed || s.endsClause(i+1)
	}
	k := s.lastFound(Layoffs)
	return timed && k >= 0 && s.found[k].unit == quantity.Percent && s.is(j, "and") && s.is(s.found[k].at-1, "off")
}

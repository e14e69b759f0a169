package parse

// This file finds whose people leave where a label, a bracket or the head of a
// paragraph says it, also for companies outside the vocabulary.

import (
	"strings"
	"unicode/utf8"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// laidOffTogether gives the companies that the figure at token i speaks for together,
// or for each of which it holds. nil for one alone.
func (s *sentence) laidOffTogether(i int) (members []entity.Slug, each bool) {
	if s.firmsLike(i) {
		return nil, false
	}
	if members = s.namesJoined(i); members != nil {
		return members, s.right(-1, i, cEach, 0) >= 0
	}
	j := s.nameBefore(i)
	if j < 0 || s.amountBetween(j, i) || s.amongOthers(j) || s.is(j+1, "'s") && j+2 == i {
		return nil, false
	}
	if k := s.lastFound(Layoffs); k >= 0 && s.found[k].at < j && s.betweenOf(s.found[k].at, j, wAt) && s.betweenOf(j, i, wAnd) {
		return nil, false // "laid off 300 at Contoso and Fabrikam, and later cut 5%"
	}
	members = s.together(j)
	return members, members != nil && s.right(j, i-j, cEach, 0) >= 0
}

// laidOffBy finds whose people leave where a form says it: an item or a card, a
// label, a bracket, the head of the paragraph.
func (s *sentence) laidOffBy(f *found) {
	i := f.at
	if f.subject = s.entry(); f.subject != "" {
		if entity.KindOf(f.subject) == entity.Unknown {
			f.subject = firstSlug(s.ofHead(i), f.subject)
		}
		return
	}
	if k := s.lastFound(Layoffs); k >= 0 && s.is(i+1, "of") && s.isAny(i+2, "these", "those") && (s.has(i+3, cCut|cLayoff) || s.isAny(i+3, "cuts", "reductions")) {
		f.subject = s.found[k].subject // "80,000 lost their jobs, with July accounting for 25,000 of these reductions"
		return
	}
	if j := s.respective(i); j >= 0 {
		f.subject, f.group = s.entity(j).Slug, nil
		return
	}
	if f.subject, _ = s.ofTwo(i); f.subject != "" {
		f.group = nil
		return
	}
	if s.timeLabelled() && (s.r.roundup() || s.r.about == "") && s.labelName(i) == "" {
		f.subject, f.group = "tech-industry", nil // "2020: 80,998 layoffs" in a list of many companies'
		return
	}
	if f.subject = s.ofHead(i); f.subject != "" {
		return
	}
	if f.subject = firstSlug(s.labelName(i), s.bracketName(i)); f.subject != "" {
		return
	}
	if k := s.lastFound(Layoffs); s.label > 0 && k >= 0 && s.nameBefore(i) < s.label && s.labelName(s.found[k].at) != "" {
		f.subject = s.found[k].subject // "Thunderful – 20% of staff (around 100 people)"
		return
	}
	f.subject, f.period = s.dateline(i)
	f.stated = !f.period.IsZero()
}

// ofTwo is the first or the second of the two named in this sentence or the one
// before, which the figure at token i is of: "The former cut 700 jobs and the latter
// 800". told is false if neither word stands before it; "" if nobody knows the two.
func (s *sentence) ofTwo(i int) (whose entity.Slug, told bool) {
	j := i - 1
	for j >= 0 && j > i-8 && (s.at(j).kind == word || s.is(j, "'s") || s.isFigure(j, percents)) && !s.isAny(j, "former", "latter") && !s.has(j, cConj) {
		j--
	}
	second := s.is(j, "latter")
	if !second && !(s.is(j, "former") && s.is(j-1, "the")) {
		return "", false
	}
	k := s.nameLeft(j, earners)
	if first := s.nameLeft(k, earners); first >= 0 && s.nameLeft(first, earners) < 0 {
		if !second {
			k = first
		}
		return s.entity(k).Slug, true
	}
	if two := s.r.last.names; k < 0 && len(two) == 2 {
		if second {
			return two[1], true
		}
		return two[0], true
	}
	return "", true
}

// labelName is the company that a leading label or bold name is, whether or
// not the vocabulary knows it: "Unity – 1,800 employees". "" if the label is
// anything else.
func (s *sentence) labelName(i int) entity.Slug {
	last := s.label
	front := 0
	if s.timeOnly(last) || last == 1 && strings.Trim(s.text(0, 0), "0123456789/.-") == "" { // "Jan 04: Fabrikam – 30 employees", "01/04: Fabrikam – 30"
		front, last = last+1, s.nextLabel(last+1)
	}
	for j := front + 1; j < last; j++ {
		if s.is(j, ",") {
			last = j // "Fabrikam, a biotech firm: 90 jobs"
		}
	}
	if s.label == 0 || last >= i || last-front > 5 || last <= front || i-max(s.label, last) > 4 && !s.isAny(s.label, "∙", "·", "|") && !s.cutsAllTheWay(s.label+1, i) && !s.labelled(i) {
		return ""
	}
	if noteWords[s.at(last-1).low] || s.headsClause(max(s.label, last)+1) || s.departments(front, last) {
		return "" // "WATCH:", of a film below the text, "TechCrunch: Microsoft lays off"
	}
	if s.isName(front, nHouse) && last == front+1 && i == last+1 && s.underCuts() {
		return s.entity(front).Slug // "CNN: 200 jobs"
	}
	first := front
	for first < last && s.toks[first].kind == mark && s.toks[first].low[0] >= utf8.RuneSelf {
		first++ // a pictogram
	}
	for j := first; j < last; j++ {
		t := &s.toks[j]
		if m, ok := s.nameAt(j, earners); ok {
			return m.Slug
		}
		if s.is(j, "/") && j > first {
			if slug := entity.Make(s.text(first, j-1)); slug.Listed() {
				return slug // "Block/Square"
			}
		}
		if j > first && t.cue&^(cPlain|cOrg) == 0 && s.upper(j) {
			continue // "Genesis Global"
		}
		if t.kind != word || t.cue&(cPlain|cLayoff|cCut|cStaff|cPrep|cOrg|cTotal|cBe|cRumour|topics) != 0 || !s.upper(j) && !s.isOf(j, wAnd|wAmpersand|wOf) {
			return ""
		}
	}
	if first == last {
		return ""
	}
	slug := entity.Make(s.text(first, last-1))
	if first == last-1 && entity.KindOf(slug) == entity.Unknown && entity.Names("at "+s.text(first, first)) == nil {
		return "" // "Tennessee: 50 employees"
	}
	return slug
}

// timeOnly reports whether the first n tokens tell no more than when.
func (s *sentence) timeOnly(n int) bool {
	told := false
	for j := range n {
		told = told || s.at(j).kind == when
		if k := s.at(j).kind; k != when && k != mark {
			return false
		}
	}
	return told
}

// nextLabel is where the label that begins at token j ends, j if none does.
func (s *sentence) nextLabel(j int) int {
	for k := j + 1; k < len(s.toks) && k < j+6; k++ {
		if s.isOf(k, wColon|wDash|wHyphen) {
			return k
		}
	}
	return j
}

// labelled reports whether what stands behind the label tells of it alone: "Glovo —
// The Barcelona-based delivery company laid off 6% of staff".
func (s *sentence) labelled(i int) bool {
	k := s.label + 1
	if s.titleCase() { // "Glovo: Delivery Platform Lays Off 75"
		for k < i && !s.has(k, cCut|cLayoff) {
			k++
		}
		if k--; !s.has(k, cOrg) && !callings[s.at(k).low] {
			return false
		}
	} else if !s.isAny(k, "the", "a", "an") {
		return false
	}
	return s.isOf(s.label, wColon|wDash) && s.nameLeft(i, nCompany|nCloud|nSegment) <= s.label && s.right(s.label, i-s.label, cCut|cLayoff, 0) >= 0
}

// cutsAllTheWay reports whether tokens j up to i say no more than that some
// leave: "Laid off at least 100".
func (s *sentence) cutsAllTheWay(j, i int) bool {
	for ; j < i; j++ {
		if !s.has(j, cCut|cLayoff|cPlain|cPrep) && !s.isAny(j, "off", "least", "to") && !vows[s.at(j).low] {
			return false
		}
	}
	return true
}

// upper reports whether token j is written with a capital or a digit first.
func (s *sentence) upper(j int) bool {
	c := s.block.Text[s.at(j).start]
	return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// noteWords end labels that announce a sentence: "Key finding:".
var noteWords = wordSet(`insight insights finding findings note notes caveat caveats takeaway takeaways update updates summary conclusion fact facts point points
		observation observations context example examples case cases bottom line peak high low record total watch listen read video related evidence background quote reason
		reasons statement headline methodology subject re citation citations source sources credit excerpt title caption image photo via
		percentage percent number count date severance scope status`)

// bracketName is the company before the bracket that the figure at token i
// opens: "Ubisoft (93 in San Francisco)", "Verily Health (58)". "" if there is
// none.
func (s *sentence) bracketName(i int) entity.Slug {
	p := i - 1
	for s.has(p, cPlain) || s.is(p, "~") {
		p--
	}
	if !s.is(p, "(") {
		return ""
	}
	first, words := p, 0
	for first > 0 && first > p-5 {
		t := s.at(first - 1)
		if !s.isName(first-1, earners) {
			if t.kind != word || t.cue&(cLayoff|cCut|cStaff|cTotal|cPrep|cConj|cBe|cDet|cOrg|topics) != 0 || !s.upper(first-1) {
				break
			}
			words++
		}
		first--
	}
	whole := s.listName(first, p)
	switch {
	case first == p:
		return ""
	case whole < first:
		return entity.Make(s.text(whole, p-1))
	case words == 0:
		return s.entity(p - 1).Slug
	}
	text := s.text(first, p-1)
	if words == p-first {
		if ms := entity.Names(text); len(ms) != 1 || ms[0].Start != 0 || ms[0].End != len(text) || noteWords[lastWord(strings.ToLower(text))] {
			return ""
		}
	}
	return entity.Make(text)
}

// listName is where the name of an item of a list in line begins that ends before
// the bracket at token p and of which the words from token first are the last:
// "SFR (1,700), YMCA of San Diego (2,000)". It is first where no comma of a list
// stands before the name.
func (s *sentence) listName(first, p int) int {
	if first == p || first == 0 || !s.upper(first) {
		return first
	}
	k := first
	for k > 0 && k > p-7 && (s.at(k-1).kind == name || s.at(k-1).kind == word && s.upper(k-1) || s.isOf(k-1, wAmpersand|wOf|wThe) && k < p) {
		k--
	}
	if k < first && s.is(k-1, ",") && s.is(k-2, ")") && s.upper(k) {
		return k
	}
	return first
}

// dateline is the company and the day that head the paragraph of the figure at
// token i: "Getir, August 22, 2023 announcement. Layoff of 2,500 people".
func (s *sentence) dateline(i int) (entity.Slug, period.Period) {
	if s.start == 0 || s.nameBefore(i) >= 0 {
		return "", period.Period{}
	}
	head := s.block.Text[:min(s.start, 80)]
	comma := strings.IndexByte(head, ',')
	if comma < 0 || len(strings.Fields(head[:comma])) > 4 {
		return "", period.Period{}
	}
	times := s.r.timesIn(s.blockIndex, comma, s.start)
	if len(times) == 0 || times[0].Start != comma+2 || times[0].Grain != period.ByDay && times[0].Grain != period.ByMonth {
		return "", period.Period{}
	}
	for _, ms := range [][]entity.Mention{entity.Names(head[:comma]), entity.Scan(head[:comma])} {
		if len(ms) == 1 && ms[0].Start == 0 && ms[0].End == comma && ms[0].Kind == entity.Company {
			p, _ := times[0].In(s.r.context("", s.r.near()))
			return ms[0].Slug, p
		}
	}
	return "", period.Period{}
}

// fronting is the name outside the vocabulary that begins the sentence, is
// told of in an aside and then acts on the figure at token i: "Section4, a
// startup founded by an NYU professor, has laid off 30".
func (s *sentence) fronting(i int) entity.Slug {
	k := 0
	for k < 4 && s.at(k).kind == word && s.upper(k) {
		k++
	}
	if k == 0 || !s.is(k, ",") || !s.has(k+1, cDet) && !s.isOf(k+1, wWhich|wWhose) {
		return ""
	}
	for e := k + 2; e < i; e++ {
		if s.is(e, ",") && (s.has(e+1, cBe|cCut|cLayoff|cPlan) || s.isAny(e+1, "will", "said", "announced")) {
			if ms := entity.Names(s.text(0, k-1)); len(ms) == 1 && ms[0].End == s.at(k-1).end-s.at(0).start {
				return ms[0].Slug
			}
			return ""
		}
	}
	return ""
}

// headed is the company that a person before token c heads, whom "the company"
// at c means: "as Pixar President Ann Poole said when the company cut". "" if
// there is none.
func (s *sentence) headed(c int) entity.Slug {
	if s.is(c+1, ",") && s.upper(c+2) {
		if ms := entity.Names(s.text(c+2, len(s.toks)-1)); len(ms) > 0 && ms[0].Start == 0 {
			return ms[0].Slug // "their parent company, Recruit Holdings, let go"
		}
	}
	for j := 1; j < c; j++ {
		k := j - 1
		if s.is(k, "'s") {
			k--
		}
		if !s.isAny(j, "president", "ceo", "chief", "chairman", "founder", "boss", "cfo", "cto") || s.at(k).kind != word || !s.upper(k) {
			continue
		}
		first := k
		for first > 0 && s.at(first-1).kind == word && s.upper(first-1) && s.at(first-1).cue == 0 {
			first-- // "Carbon Health CEO"
		}
		if ms := entity.Names("at " + s.text(first, k)); len(ms) == 1 {
			return ms[0].Slug
		}
	}
	return ""
}

// bracketOf is the claim behind which the percentage of f stands in brackets, so
// that both are of one time: a count of the same people, "6,500 jobs cut in May (3%
// of workforce)", or the money that grew by it. nil if there is none.
func (s *sentence) bracketOf(f *found) *found {
	if f.metric == RevenueGrowth {
		return s.rateInBracket(f)
	}
	if f.metric != Layoffs || f.unit != quantity.Percent || !s.is(f.at-1, "(") {
		return nil
	}
	for k := len(s.found) - 1; k >= 0; k-- {
		g := &s.found[k]
		if g.at >= f.at {
			continue
		}
		if g.metric == Layoffs && g.unit == quantity.People && g.subject == f.subject && !s.amountBetween(g.at, f.at) {
			return g
		}
		break
	}
	return nil
}

// titleCase reports whether the sentence is a headline whose every longer word
// has a capital, so that capitals name nobody.
func (s *sentence) titleCase() bool {
	if s.block.Kind != doc.Heading && s.block.Kind != doc.Meta {
		return false
	}
	words, small := 0, 0
	for j := range s.toks {
		if t := s.at(j); t.kind == word && t.end-t.start > 3 {
			words++
			small += b2i(!s.upper(j))
		}
	}
	return words > 2 && small*5 < words
}

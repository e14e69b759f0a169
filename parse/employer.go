package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// employer finds whose people a workforce reduction at token i concerns: the
// nearest company before the amount, then behind it, then what is known.
func (s *sentence) employer(i int) entity.Slug {
	if m, ok := s.nameAt(i+1, earners); ok && s.has(i+2, cStaff|cPlain) {
		return m.Slug // "laid off 1,267 VMware employees"
	}
	if m, ok := s.nameAt(i+2, earners); ok && s.is(i+1, "of") && s.is(i+3, "'s") {
		return m.Slug // "half of Twitter's 7,500 employees"
	}
	if m, ok := s.nameAt(i-2, earners); ok && s.is(i-1, "'s") {
		return m.Slug // "fewer than Intel's 15,000"
	}
	if k := s.cutAt(i); k > 0 {
		return s.entity(k).Slug
	}
	if slug := firstSlug(s.strangerBefore(i), s.firmLeft(i), s.toldBy(i)); slug != "" {
		return slug
	}
	j, c := s.nameBefore(i), s.theCompany(i)
	if s.inRow(j, i) {
		return firstSlug(s.atName(i), s.unlisted(i)) // another headline's
	}
	if l := &s.r.last; j < 0 && s.isAny(0, "it", "that", "this") && s.has(1, cBe) && s.is(i-1, "the") && s.is(i-2, "than") && l.metric == Layoffs {
		return l.claimed // "It is 158 percent higher than the 16,193 cuts announced in December"
	}
	if slug := firstSlug(s.fronting(i), s.clauseName(j, i), s.atName(i), s.pluralFirms(max(j, c), i), s.houseCuts(j, i)); slug != "" {
		return slug
	}
	who := i + 1
	if s.isName(who, nRegion) {
		who++ // "44,570 U.S. tech workers"
	}
	if (s.isName(who, nIndustry) || s.isAny(who, "tech", "technology", "startup", "start-up")) && s.left(s.overAsMany(i), i-max(j, c, 0), cCut|cLayoff, cConj) < 0 {
		return "tech-industry" // "in the weeks when 24,000 tech workers lost their jobs"
	}
	if s.inTech(i) || s.industrysTally(i) || s.firmsLike(i) {
		return "tech-industry"
	}
	for k := i + 1; k <= i+3; k++ {
		if n := s.nameRight(k, nIndustry); n >= 0 && n-k <= 5 && s.isAny(k, "at", "across", "to") && s.right(k-1, n-k, cConj, 0) < 0 {
			return s.entity(n).Slug // "thousands of layoffs at other tech companies"
		}
	}
	if s.manyFirms(max(j, c), i) || s.amongOthers(j) || s.byStartups(i) {
		return "tech-industry"
	}
	if c > j && (j < 0 || s.has(j-1, cPrep)) {
		if slug := s.headed(c); slug != "" {
			return slug
		}
		if slug := s.spokenCompany(); slug != "" {
			return slug
		}
	}
	if j >= 0 {
		return s.unitOf(s.entity(j).Slug, i)
	}
	if slug := firstSlug(s.fronts(i), s.whatDid(i)); slug != "" {
		return slug
	}
	if j := s.nameLeft(i, nIndustry); j >= 0 {
		return s.entity(j).Slug
	}
	if j := s.nameRight(i, nCompany|nCloud|nSegment|nIndustry); j >= 0 && j-i < 14 && !s.isAny(j-1, "with", "than", "unlike") && s.right(i, j-i, cConj, 0) < 0 && !s.ownUnits(j) && !s.isAny(j+1, "reported", "reports", "wrote", "writes", "noted", "revealed", "acquisition", "deal", "purchase", "merger", "takeover", "buyout") {
		if m := s.entity(j); m.Kind != entity.Industry || j-i <= 3 || !s.amountBetween(i, j) && s.left(j, 2, cPrep, 0) >= 0 && !s.is(s.left(j, 2, cPrep, 0), "of") {
			return m.Slug
		}
	}
	return firstSlug(s.unlisted(i), s.ownerBehind(i))
}

// toldBy is who says behind the figure at token i what "the company" or "it" does, before which
// nobody is named: "The company will cut 3,000 jobs, Stellantis said; Bosch plans 9,000".
func (s *sentence) toldBy(i int) entity.Slug {
	k := i + 1
	for k < i+10 && !s.is(k, ",") && !s.isAmount(k) {
		k++
	}
	if !s.is(k, ",") || s.nameLeft(i, earners) >= 0 || s.theCompany(i) < 0 && s.left(i, i, cPronoun, 0) < 0 || !s.isAny(k+2, "said", "says", "announced", "confirmed") || !s.endsClause(k+3) {
		return ""
	}
	if m, ok := s.nameAt(k+1, earners); ok {
		return m.Slug
	}
	if t := s.at(k + 1); t.kind == word && t.cue == 0 && s.upper(k+1) {
		return entity.Make(s.text(k+1, k+1))
	}
	return ""
}

// overAsMany is token i, or the first of "as many as" before it.
func (s *sentence) overAsMany(i int) int {
	if s.is(i-1, "as") && s.isAny(i-2, "many", "few", "much") && s.is(i-3, "as") {
		return i - 3
	}
	return i
}

// ownerBehind is a name outside the vocabulary that owns the workforce behind
// the figure, or behind the percentage that repeats it: "a quarter of Contoso's
// workforce", "170 employees, representing 9% of Contoso's workforce".
func (s *sentence) ownerBehind(i int) entity.Slug {
	if s.isFigure(i, people) {
		k := i + 1
		for k < i+7 && !s.isAmount(k) {
			k++
		}
		if i = k; !s.isFigure(k, percents) || !s.ofStaff(k) {
			return ""
		}
	}
	if !s.is(i+1, "of") {
		return ""
	}
	j := i + 2
	for j < i+6 && s.at(j).kind == word && s.upper(j) {
		j++
	}
	if j == i+2 || !s.is(j, "'s") {
		return ""
	}
	return entity.Make(s.text(i+2, j-1))
}

// unlisted is the last capitalised name before token i that could be a company
// outside the vocabulary, "" if there is none.
func (s *sentence) unlisted(i int) entity.Slug {
	var last entity.Slug
	if s.titleCase() {
		return s.headliner()
	}
	if s.at(i).start <= s.start {
		return ""
	}
	for _, m := range entity.Names(s.block.Text[s.start:s.end]) {
		if s.start+m.End > s.at(i).start {
			break
		}
		if s.label > 0 && noteWords[s.at(s.label-1).low] && s.start+m.End <= s.at(s.label).start {
			continue // "Critical insight:"
		}
		if s.labelNoun(s.start+m.Start, s.start+m.End) || vows[string(m.Slug)] && strings.HasPrefix(s.block.Text[s.start+m.End:], " to ") {
			continue
		}
		if s.r.isPerson(s.block.Text[s.start+m.Start:s.start+m.End], s.blockIndex) {
			continue // "Boujelbene said sales rose", of an analyst
		}
		if m.Start == 0 && participial(s.block.Text[s.start:s.end], m.End) {
			continue
		}
		if before := s.block.Text[:s.start+m.Start]; strings.HasSuffix(before, "ormer ") || strings.HasSuffix(before, "NASDAQ: ") || strings.HasSuffix(before, "NYSE: ") || strings.LastIndexByte(before, '(') > strings.LastIndexByte(before, ')') && (last != "" || capitals(s.block.Text[s.start+m.Start:s.start+m.End])) {
			continue // "former Googlers", a ticker, "Contoso (CON – Analyst Report)", "the Interactive Advertising Bureau (IAB)"
		}
		if before := s.block.Text[s.start : s.start+m.Start]; (strings.Contains(before, ", including ") || strings.Contains(before, ", whose ")) && strings.Contains(s.block.Text[s.start+m.End:s.at(i).start], ", ") {
			continue // "the market, including Contoso, grew"
		}
		inside := entity.Mention{Start: s.start + m.Start, End: s.start + m.End}
		if overlaps(&inside, s.amounts) || compound(s.block.Text[inside.End:]) || s.teller(inside.Start, inside.End) || s.timeAt(inside.Start, inside.End) || s.placeAt(inside.Start, inside.End) {
			continue
		}
		if !sectors[string(m.Slug)] && !sectionWords[string(m.Slug)] && !strings.HasPrefix(string(m.Slug), "wall") && cueOf(string(m.Slug)) == 0 && cueOf(string(m.Slug[strings.LastIndexByte(string(m.Slug), '-')+1:]))&(cGrow|cFall|cBacklog) == 0 && !allPlain(string(m.Slug)) && !foretells(string(m.Slug)) {
			last = m.Slug
		}
	}
	return last
}

// participial reports whether the word that a text begins with, which ends at end, is the
// participle of a clause rather than a name: "Turning to our outlook", "Looking ahead".
func participial(text string, end int) bool {
	if !strings.HasSuffix(text[:end], "ing") || end >= len(text) || text[end] != ' ' || strings.IndexByte(text[:end], ' ') > 0 {
		return false
	}
	next, _, _ := strings.Cut(text[end+1:], " ")
	return cueOf(next)&(cPrep|cDet) != 0 || next == "ahead" || next == "forward" || next == "back" || next == "now"
}

// foretells reports whether capitalised words title what is to come, or a line of
// the accounts, rather than name anybody: "Future Guidance", "Unallocated".
func foretells(slug string) bool {
	switch slug {
	case "unallocated", "mandated", "eliminations", "adjustments":
		return true
	}
	switch last := slug[strings.LastIndexByte(slug, '-')+1:]; last {
	case "division", "department", "team", "committee", "subject", "equivalent", "equal":
		return true // a part of whoever speaks, or no name at all
	default:
		return cueOf(last)&cProject != 0
	}
}

// timeAt reports whether a capitalised word tells a time: "FY26".
func (s *sentence) timeAt(start, end int) bool {
	for _, m := range s.times {
		if m.Start < end && start < m.End {
			return true
		}
	}
	return false
}

// teller reports whether the name at text[start:end] is of who tells rather
// than who acts: "Morningstar analyst", "seen by Business Insider", "told
// Reuters", "according to Forbes".
func (s *sentence) teller(start, end int) bool {
	k := 0
	for k < len(s.toks) && s.toks[k].end <= start {
		k++
	}
	if s.is(k-1, "the") && s.isOf(k-2, wBy|wTo) {
		k-- // "compiled by the Sentinel"
	}
	if s.is(k-1, "by") && s.isAny(k-2, "seen", "obtained", "reviewed", "reported", "tracked", "compiled", "unveiled", "released", "published", "issued", "prepared", "conducted", "commissioned", "today") || s.isAny(k-1, "told", "informed", "formerly", "reports", "reported", "says", "said", "writes") || s.is(k-1, "as") && s.is(k-2, "known") || s.is(k-1, "to") && s.isAny(k-2, "according", "speaking") || s.is(k-1, "per") && (k < 2 || s.isAny(k-2, "as", ",")) {
		return true
	}
	for k < len(s.toks) && s.toks[k].start < end {
		k++
	}
	if s.is(k, ",") && s.is(k+1, "citing") {
		return true
	}
	for n := 0; n < 3; n, k = n+1, k+1 {
		if s.isAny(k, "analyst", "analysts", "economist", "economists", "columnist") {
			return true
		}
	}
	return false
}

// clauseName is a name outside the vocabulary that is the subject of the
// clause the figure at token i stands in, where the name at token j belongs to
// a clause before: "Airbnb laid off 1,900, and Juul laid off 900".
func (s *sentence) clauseName(j, i int) entity.Slug {
	if j < 0 || s.right(j, i-j, cConj, 0) < 0 && !s.betweenOf(j, i, wSemicolon) {
		return ""
	}
	for k := i - 1; k > j+1; k-- {
		if s.at(k).kind != word || !s.upper(k) || !s.has(k-1, cConj) && !s.isOf(k-1, wComma|wSemicolon) {
			continue
		}
		end := k
		for s.at(end+1).kind == word && s.upper(end+1) {
			end++
		}
		v := s.pastAside(end + 1)
		if end-k > 3 || !s.has(v, cLayoff|cCut|cOwnVerb|cPlan|cDeny) && !s.isAny(v, "also", "said", "has", "will", "is", "by") {
			continue
		}
		if ms := entity.Names(s.text(k, end)); len(ms) == 1 && ms[0].End == s.at(end).end-s.at(k).start && !s.teller(s.at(k).start, s.at(end).end) {
			return ms[0].Slug
		}
	}
	return ""
}

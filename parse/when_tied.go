package parse

import (
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// against reports whether the figure at token i is what another is compared
// with: "down from 26%", "(compared to $574.8 billion in 2023)".
func (s *sentence) against(i int) bool {
	if s.is(i+1, "→") && s.isAmount(i+2) {
		return true // "31% → 30%"
	}
	if s.cues&cCompare == 0 && s.classes&wCompares == 0 {
		return false
	}
	if s.held.of != i+1 {
		s.held.of, s.held.is = i+1, s.isAgainst(i)
	}
	return s.held.is
}

// isAgainst is against where something in the sentence is compared at all.
func (s *sentence) isAgainst(i int) bool {
	if s.isName(i+2, earners) && s.isOf(i+1, wAt|wFor) {
		return false // "compared with 20% for Azure", of the same time
	}
	if k := i - 3; s.isOf(i-1, wAnd) && s.at(i-2).kind == when {
		if s.isOf(k, wIn) {
			k--
		}
		if s.isAmount(k) && sameKind(s.toks[k].figure, s.toks[i].figure) && s.against(k) {
			return true // "up from 62% in 2024 and 61% in 2023"
		}
	}
	if s.besideActual(i) || s.isOf(i-1, wVersus) && s.isAny(i+1, "est", "estimate", "estimated", "expected", "exp", "consensus", "forecast") ||
		s.isMoney(i) && s.isAny(i+1, "expected", "anticipated", "estimated", "predicted", "consensus") {
		return false // "(vs. $73.8B est.)", "compared with the $99 billion expected", of the same time
	}
	for k := i - 1; k >= 0 && k >= i-8 && !s.is(k, "?"); k-- {
		if s.has(k, cProject) && s.isAny(k, "estimated", "expected", "anticipated") {
			return false // "versus an estimated $38.2 billion", of the same time
		}
		if s.has(k, cCompare) && s.isAny(k, "from", "versus", "compared", "against") {
			if s.is(k, "from") && s.isAny(k-1, "benefit", "benefits", "benefited", "profit", "profited", "suffer", "gain", "come", "came", "comes", "coming", "stemmed") {
				return false
			}
			return true
		}
		if s.isMoney(i) && s.madeBy(i) < 0 && s.is(k, "than") && (s.isAny(k-1, "more", "less") && s.isAmount(k-2) || s.isAny(k-1, "higher", "lower", "better", "worse", "stronger", "weaker", "faster", "slower")) {
			return true
		}
		if s.isOf(k, wTo|wWith) && s.isAny(k-1, "compared", "compares") {
			return true
		}
		if s.isMoney(i) && (s.isAny(k, "above", "below") || s.is(k, "with") && s.is(k-1, "flat")) && (s.at(i+1).kind == when || s.isOf(i+1, wIn|wFor) && s.at(i+2).kind == when) {
			return true // "rose to $180 billion, above $159 billion in Q3 2024"
		}
		if s.isMoney(k) && s.has(k+1, cProfit) && s.is(k+2, "on") {
			continue // "from the $706 million loss on sales of $5.8 billion a year ago"
		}
		if s.at(k).kind == when && s.isOf(k-1, wFrom|wThan) {
			return s.is(i-1, "'s") && k == i-2 || s.is(i-1, "of") && s.has(i-2, cRevenue|cSpending|cShare) // "an increase from 2012 revenue of $388 billion"
		}
		if s.is(k, "'s") && s.at(k-1).kind == when {
			continue
		}
		if s.at(k).kind != word || s.at(k).cue != 0 && !s.has(k, cPlain|cDet|cRevenue|cPrep|cProfit) || s.isOf(k, wIn|wFor|wBy|wTo) {
			return false
		}
	}
	return false
}

// timeBehind finds a time tied to the figure: behind it with at most a few
// words and no other figure between, and not what it is compared with.
func (s *sentence) timeBehind(i int, f *found, against bool) int {
	cut := f.metric == Layoffs
	if j := s.whenClause(i, f); j >= 0 {
		return j
	}
	if cut && s.roundsBehind(i) {
		return -1
	}
	reach := 9
	across := against && (s.isAny(s.left(i, 4, cCompare, 0), "compared", "versus") || s.is(s.left(i, 6, cCompare, 0), "compared"))
	switch {
	case across:
		reach = 24
	case cut:
		reach = 14
	}
	for j := i + 1; j < len(s.toks) && j <= i+reach; j++ {
		switch t := &s.toks[j]; t.kind {
		case word:
			if t.low == "despite" || t.cue&cConj != 0 && !across && t.low != "and" && t.low != "&" && !(t.low == "as" && s.is(j+1, "of")) && !(t.low == "so" && s.is(j+1, "far")) {
				return -1
			}
		case mark:
			if t.low == ";" || cut && t.low == ":" && s.has(j+1, cPronoun) {
				return -1 // "its third round this year: it cut 600 in January"
			}
		case amount:
			if !across && !s.besides(j, i, f) {
				return -1
			}
		case when:
			if s.bracketsOther(j, i) || s.opensNext(j, f) || cut && s.planBegan(j, i) {
				return -1
			}
			if !against && family(f.metric) == 1 && s.isOf(j-1, wIn|wFor) && s.isOf(j-2, wAnd|wBut|wWhile) && s.is(j-3, ",") && s.subjectAt(j+1) {
				return -1 // "up 24%, and in 2022 it doubled"
			}
			if family(f.metric) == 1 && s.isOf(j-1, wAnd) && s.is(j-2, ",") && s.has(j+1, cPronoun) && s.has(j+2, cBe|cGrow|cFall|cOwnVerb) {
				return -1 // "against the $2.46 billion predicted, and a year earlier it was"
			}
			if cut && s.isAny(j-1, "through", "until") && len(s.whens) > 1 && s.whens[0] < i {
				return -1 // "In April, it announced plans to cut 900 through August"
			}
			if s.datesElse(j, f, against) {
				return -1 // of another figure: "and full-year revenue of"
			}
			return j
		}
	}
	return -1
}

// besides reports whether the amount at token j tells more of the figure at
// token i, so that a time behind it is that of both.
func (s *sentence) besides(j, i int, f *found) bool {
	if s.is(i-1, "from") && j == i+2 && s.is(i+1, "to") && s.is(j+1, "compared") {
		return true // "from $8 billion to $10.3 billion compared to the same quarter of last year"
	}
	if f.metric != Layoffs {
		return s.is(j-1, "to") && !s.is(j-2, "compared") && s.isMoney(j) && !s.isMoney(i) && family(f.metric) != 0 && s.right(i, j-i, cProject, 0) < 0 // "grew 37% to $44.5 billion in 2019"
	}
	return s.right(i, 24, cRespect, 0) > j && alike(s.mention(j).Unit, s.mention(i).Unit) || // "have fired 1,500 and 500 this year, respectively"
		s.few(j) || // "cut 11,370 in three announcements last year"
		s.left(j, 3, cConj, 0) > i && s.is(s.left(j, 3, cConj, 0), "or") || // "700 employees, or 1% of the workforce, in January"
		s.atFirms(j-2) || s.is(j-1, "by") && (s.isAny(j+1, "companies", "firms", "startups") || s.byFirms(j)) || s.is(j-1, "at") && s.isAny(j+1, "companies", "firms", "startups") // "152,000 laid off by 540 companies in 2024"
}

// compared reports whether the time at token j is what a figure is compared
// with: "over 2018", "from a year earlier", "since 2012".
func (s *sentence) compared(j int, f *found) bool {
	m, cut := s.time(j), f.metric == Layoffs
	since := s.opensSince(j)
	switch {
	case since && f.metric == MarketShare && !(j == f.at+1 && s.left(f.at, 6, cHold|cBe, 0) >= 0):
		return true // "leads with 29%, but its share has slipped since 2022"
	case since && s.superlative(j) && !(s.is(j+2, "when") && f.at > j):
		return true
	case since && !cut && s.r.d.Published.IsZero():
		return true // from then on, nobody knows until when
	case m.Comparison: // "its fastest pace since 2022" too
		return !cut || s.rateOver(j, f.at)
	case m.Grain == period.BySpan && !m.Relative:
		return false
	case since:
		return !cut
	}
	if it := s.left(j, 5, cPronoun, 0); !cut && (s.sinceThen(j) || s.isOf(it-1, wThan)) || cut && s.levelOf(j, f.at) {
		return true // "more than they had spent in Q3 2023"
	}
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		if s.has(k, cCompare) && s.isAny(k, "than", "versus", "compared", "from", "against", "relative") || s.is(k, "since") || s.is(k, "over") && !cut && !(m.Relative && s.block.Text[m.End-1]|0x20 == 's') {
			return !s.is(k, "from") || !cut && !s.isAny(j+1, "to", "through", "-", "–")
		}
		if s.is(k, "on") && (s.at(k-1).kind == amount || s.has(k-1, cGrow|cFall) || s.isAny(k-1, "flat", "level", "unchanged")) && !cut {
			return true // "an increase of $60 billion on 2023"
		}
		if s.isFigure(k-1, percents) && s.isAny(k, "above", "below", "ahead") {
			return true // "52% above last year's"
		}
		if !s.has(k, cDet|cPrep|cPlain) && !s.isAny(k, "peak", "seasonal", "high", "low", "level", "levels") {
			return false // "relative to a peak in Q4"
		}
	}
	return false
}

// opensSince reports whether the time at token j begins with the word since.
func (s *sentence) opensSince(j int) bool {
	const since = "since "
	t := s.text(j, j)
	return len(t) >= len(since) && sameFolded(since, t[:len(since)])
}

// sinceThen reports whether the time at token j only tells since when something
// had been so: "the fastest since Google began to report it in 2020".
func (s *sentence) sinceThen(j int) bool {
	for k := j - 1; k >= 0 && k >= j-7 && s.at(k).kind != amount && !s.is(k, ","); k-- {
		if s.is(k, "since") {
			return true
		}
	}
	return false
}

// superlative reports whether the time at token j tells since when something
// had not been: "for the first time since Q3", "the highest rate since 2022".
func (s *sentence) superlative(j int) bool {
	for k := j - 1; k >= 0 && k >= j-5; k-- {
		if s.isAny(k, "time", "highest", "lowest", "fastest", "slowest", "best", "worst", "most", "biggest", "largest", "steepest") {
			return true
		}
	}
	return false
}

// dueBy reports whether the time at token j is a deadline: "by the end of its
// third quarter".
func (s *sentence) dueBy(j int) bool {
	for k := j - 1; k >= 0 && k >= j-5; k-- {
		if s.is(k, "by") {
			return true
		}
		if !s.isAny(k, "end", "of") && !s.has(k, cDet) {
			break
		}
	}
	return false
}

// afterwards dates the earlier of two rounds of layoffs, "four months after it
// let 11,000 go": told is true where the figure at token i is of such a one.
func (s *sentence) afterwards(f *found) (p period.Period, told bool) {
	if f.metric != Layoffs {
		return p, false
	}
	k := f.at - 1
	for k > 2 && k > f.at-7 && !s.is(k, "after") && s.at(k).kind != amount && s.at(k).kind != mark {
		k--
	}
	if s.is(k, "after") && s.isAny(k-1, "months", "weeks", "days") && s.at(k-2).kind == word {
		return p, true // "The cuts come weeks after Dell eliminated 320 jobs"
	}
	if s.is(k, "after") && s.is(k-1, "year") && s.has(k-2, cDet) {
		if day := s.context(f).Published; !day.IsZero() {
			p = period.Year(day.Year() - 1) // "a year after it cut 400"
		}
		return p, true
	}
	if !s.is(k, "after") || !s.isAny(k-1, "months", "weeks", "years") || !s.isAmount(k-2) {
		return p, false
	}
	if n, ok := s.mention(k - 2).Amount.Value(); ok && s.is(k-1, "months") && s.mention(k-2).Amount.Form() == quantity.Exact && n < 100 && !s.context(f).Published.IsZero() {
		c := s.context(f)
		from := c.Published
		for k := range s.found {
			if g := &s.found[k]; g.at < f.at && g.metric == Layoffs && !g.period.IsZero() {
				from = g.period.Start() // "9,000 in July, two months after cutting 6,000"
			}
		}
		at := from.AddDate(0, -int(n), 1-from.Day())
		p = period.Month(at.Year(), int(at.Month()))
	}
	return p, true
}

// tied reports whether the time at token j belongs to a figure other than i:
// it stands directly behind that figure, and that figure is compared with this
// one or foreseen.
func (s *sentence) tied(j, i int, f *found) bool {
	cut := f.metric == Layoffs
	if cut && (s.ofDeal(j, i) || s.has(j+1, cRevenue|cProfit) || s.isAny(j+1, "results", "financial", "guidance", "earnings", "report", "letter", "loss") || s.ofResults(j, i) || i > j && s.inRelative(j, i)) {
		return true // "reaffirmed its fourth-quarter projections", "Miro, which raised money in January, cut 119 jobs"
	}
	if cut && (j > i && s.staffThen(i, j) || j < i && s.amountBetween(-1, j) && s.partOfWhole(i)) {
		return true // also "Out of 228,000 people in June 2024, 1% will be laid off"
	}
	if cut && j > i && s.betweenIs(i, j, "save", "saves", "saving", "savings") {
		return true // "to save $10 billion a year by 2025"
	}
	if cut && s.betweenIs(max(-1, j-6), j, "tracking", "tracked", "counting") && s.since(j) {
		return true // "a website that has been tracking tech layoffs since March 2020"
	}
	if s.isAny(0, "shares", "stock") && s.is(j+1, ",") && s.isFigure(j-1, percents) && j-1 != i || family(f.metric) != 0 && s.has(j+1, cRevenue) && s.isMoney(j+3) && j+3 != i && !s.isOf(j+2, wComma) && !(s.is(j+2, "to") && s.isFigure(i, percents)) {
		return true // "Shares of Oracle, up 30% this year,", "with trailing twelve-month revenues at $164 billion"
	}
	k := j - 1
	for k >= 0 && (s.has(k, cDet) || s.isAny(k, "in", "(", "for", "of", "during", "the", "by", "at", "as")) {
		k--
	}
	if cut && s.has(k, cProfit|cRevenue|cCost) && s.isMoney(k-1) {
		return true // "aiming for $1 billion profit by 2027"
	}
	if (cut || f.metric == Headcount) && s.is(k, "and") && s.at(k-1).kind == when {
		for k -= 2; k >= 0 && (s.isAny(k, "in", "during", "for") || s.has(k, cDet)); { // "after 27,000 in 2022 and 2023"
			k--
		}
	}
	last := k
	if cut && s.has(k, cStaff) {
		for k > 0 && s.has(k, cStaff|cPlain) {
			k--
		}
		if k != i && s.isFigure(k, people) && s.employed(k) && !s.fromTo(k) && !s.ofOwnStaff(i, k) {
			return true // "had 228,000 employees at the end of June"
		}
		k = last
	}
	if cut && (s.has(k, cHire) && !s.has(k, cBe) || k != i && s.isAmount(k) && s.isAny(s.skipLeft(k-1, cPlain), "employed", "employs", "employing")) {
		return true // "who were onboarded in October", "employed 108,900 at the end of 2024"
	}
	if cut || f.metric == Headcount {
		a := s.roundBefore(k, i)
		if a > i && s.isAmount(a) && s.is(s.skipLeft(a-1, cDet), "from") && s.betweenIs(i, a, "up", "down", "raised", "expanded", "increased") {
			return true // "9,000 positions, up from the 8,000 it announced in January"
		}
		if a > i && s.isAmount(a) && s.betweenIs(i, a, "top", "beyond", "addition", "after", "following", "follow", "follows", "having", "besides", "atop", "since", "than") {
			return true // "1,500 people, having already let 600 go in January"
		}
		if a != i && i > j && s.isAmount(a) && alike(s.mention(a).Unit, s.mention(i).Unit) && s.is(j+1, ",") && s.cutsBetween(j, i) && !s.is(i-1, "'s") {
			return true // "after firing 6,000 last year, Dell may cut 12,500 more"
		}
	}
	if k == i || s.at(k).kind != amount {
		return s.timeLabel(f) < 0 && j > 0 && s.is(j+1, ":") && s.isAmount(j+2) && j+2 != i
	}
	if cut && s.isMoney(k) {
		return true // "to save $10 billion in 2025"
	}
	return s.left(k, 4, cCompare, 0) >= 0 && !(cut && s.fromTo(k)) || k > i && s.against(k) || k > i && s.right(i, k-i, cProject, 0) >= 0 || (s.is(j+1, ")") || s.is(j+1, ":") && i > j+2) && s.is(j-1, "(") && k != i
}

// roundBefore is the token of the round of cuts that the words up to token k tell of, not
// before the figure at token i: "10,000 were cut", "the 7,000 it announced", "12,000 positions
// had been eliminated".
func (s *sentence) roundBefore(k, i int) int {
	a := k
	for a > 0 && a != i && (s.has(a, cStaff|cPlain|cDet) || s.isAny(a, "go", "of")) {
		a--
	}
	for a > i && (s.has(a, cCut|cLayoff|cPlan|cPronoun|cBe) || s.isOf(a, wHas|wThat) || s.isAny(a, "announced", "made", "off", "already", "let", "who")) {
		a-- // "2,000 more jobs, on top of the 7,000 it announced in 2022"
	}
	for a > i && s.has(a, cStaff|cPlain) {
		a-- // "after 12,000 positions had been eliminated in 2022"
	}
	return a
}

// ofOwnStaff reports whether the staff counted at token k is but whom those at token i are of:
// "600 of its roughly 3,000 employees".
func (s *sentence) ofOwnStaff(i, k int) bool {
	its := k - 1
	if !s.isOf(its, wIts) {
		its-- // "roughly"
	}
	return s.isOf(its, wIts) && s.is(its-1, "of") && its-2 == i
}

// pairedTime is the time that "and" joins to the one at token j, for a figure
// told of both: "27,000 jobs in 2022 and 2023". Zero if there is none.
func (s *sentence) pairedTime(j int, c period.Context) period.Period {
	k := -1
	switch {
	case s.is(j+1, "and") && s.at(j+2).kind == when:
		k = j + 2
	case s.is(j+1, "and") && s.is(j+2, "the") && s.at(j+3).kind == when && s.time(j+3).Absolute:
		k = j + 3
	case s.is(j-1, "and") && s.at(j-2).kind == when:
		k = j - 2
	}
	if k < 0 || s.cues&cRespect != 0 {
		return period.Period{}
	}
	if a, b := s.time(j), s.time(k); a.Grain != b.Grain && !(a.Absolute && b.Absolute) {
		return period.Period{}
	}
	p, _ := s.time(k).In(c)
	return p
}

// frontTime is the time that opens the clause of a layoff at token i: "In
// December, Twilio laid off 300, its third reduction in the past year". -1 if
// there is none.
func (s *sentence) frontTime(i int, f *found) int {
	if f.metric != Layoffs {
		return -1
	}
	for j := i - 1; j >= 0 && !s.is(j, ";") && s.at(j).kind != amount; j-- {
		if s.isAny(j, "after", "following", "having", "since") {
			return -1 // of the later round
		}
		if s.at(j).kind == when && s.is(j+1, ",") && (j == 0 || s.has(j-1, cPrep) || s.has(j-1, cConj) || s.isOf(j-1, wComma|wColon)) {
			return j
		}
	}
	return -1
}

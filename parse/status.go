package parse

import (
	"cmp"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// status reads what the document makes of the figure at f.at from the words
// before it, nearest first.
func (s *sentence) status(f *found) Status {
	if f.metric == Layoffs {
		return s.statusOfCuts(f.at)
	}
	if told := s.statusBefore(f); told != "" {
		return told
	}
	if told := cmp.Or(s.statusElided(f), s.statusOfList(f)); told != "" {
		return told
	}
	if s.foreseenBehind(f.at) || f.metric == Revenue && f.topic >= 0 && f.topic < f.at && s.is(f.topic+1, "range") {
		return Projected // also "a revenue range of $4.44 billion to $4.45 billion"
	}
	if s.besideActual(f.at) {
		return Projected
	}
	listed := s.block.Kind == doc.Item && family(f.metric) == 2
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		level := s.r.scopes[k].level
		if s.r.outlookHead(k) {
			return Projected
		}
		if level <= 7 && (level <= 1 || !listed) {
			continue
		}
		if h := s.r.scope(k); h.projected && (level > 7 || h.house != "" || h.kind == entity.Market) {
			return Projected
		}
	}
	if s.start > 0 && s.r.last.outlook || s.rateAhead(f) {
		return Projected
	}
	return Reported
}

// outlookHead reports whether heading k says no more than that what stands below it
// is foreseen, and for when: "Outlook", "Fiscal 2025 Financial Targets", "Guidance
// for the second quarter"; or no more than a time that was not over.
func (r *reader) outlookHead(k int) bool {
	if r.scopes[k].ahead == 0 {
		r.scopes[k].ahead = 1 + int8(b2i(r.isOutlook(k)))
	}
	return r.scopes[k].ahead == 2
}

// isOutlook reads heading k for outlookHead.
func (r *reader) isOutlook(k int) bool {
	f := r.scope(k)
	if len(f.text) > 60 || f.subject != "" && (f.kind != entity.Company && f.kind != entity.Market || r.scopes[k].level < 2) {
		return false
	}
	if !f.projected {
		return days(f.period) > 80 && !r.asOf.IsZero() && f.period.End().After(r.asOf) && isTime(strings.TrimRight(r.scopes[k].text, ": "))
	}
	if f.cues&(topics&^(cRevenue|cMarket)|cGrow|cFall|cGrowth|cBe|cOwnVerb) != 0 {
		return false
	}
	for _, t := range r.lexCell(r.scopes[k].text) {
		if t.kind == word && t.low[0] > '9' && t.cue&(cProject|cTarget|cPlain|cPrep|cDet|cOrg|cRevenue|cMarket) == 0 && t.class&(wAnd|wAmpersand|wOutlook) == 0 && t.low != "financial" && t.low != "revised" && t.low != "updated" {
			return false
		}
	}
	return true
}

// besideActual recognises the estimate that an actual figure is held against
// behind a label: "Revenue: $88.3 billion vs. $86.3 billion", but not "17.5% vs
// 39% for Azure" or the year before's.
func (s *sentence) besideActual(i int) bool {
	return s.label > 0 && s.isOf(i-1, wVersus) && !s.isOf(i+1, wAt|wFor) && (s.nextWhen(i) < 0 || s.is(i+2, "according")) && !s.ofYearBefore(i) && s.comparedSum(i) == ""
}

// statusBefore is what the words before a figure make of it, nearest first, ""
// if they leave it open.
func (s *sentence) statusBefore(f *found) Status {
	for j := f.at - 1; j >= 0; j-- {
		switch t := &s.toks[j]; {
		case s.afterReporting(j):
			return "" // "forecasts weak sales after reporting a fall in revenue"
		case t.kind == mark:
			if t.low == ";" && j > s.label {
				j = s.label // whatever a label announces, it announces of each
			}
			if s.isOf(j, wDash|wHyphen) && s.has(j+1, cGrow|cFall|cOwnVerb) {
				j = s.overAside(j) // "revenue from it - a suite that helps to forecast - rose"
			}
			if t.low == "," && s.cues&cProject != 0 && s.isAny(j+1, "was", "were", "came", "actually") && s.actual(j, f.at) {
				return "" // "revenue, forecast at $10 billion, was $12 billion"
			}
		case t.kind == amount && f.at-j > 12:
			return ""
		case t.kind == name:
			if f.at-j <= 3 && s.consensusOf(j, f.at) {
				return Projected
			}
		case t.kind != word:
		case s.isOf(f.at-1, wTo) && s.isAny(j, "raises", "lifts", "hikes", "ups", "boosts", "lowers", "cuts") && s.isAny(j+1, "fy", "full-year"):
			return Projected // "raises FY revenue to"
		case t.low == "having" && s.isOf(j-1, wComma):
			return "" // "expects $36 billion, having earned $5 billion"
		case t.cue == 0: // every word asked for farther away has a role
			if f.at-j <= 3 && s.shortForForeseen(j, f.at) || s.isSeen(j) {
				return Projected
			}
		case t.cue&(cConj|cPrep) != 0 && s.cues&cProject != 0 && (s.isAny(j, "but", "whereas", "yet", "after", "though", "although", "while") || s.is(j, "as") && s.isOf(j-1, wComma)) && s.actual(j, f.at):
			return ""
		case t.cue&cTarget != 0:
			return Target
		case t.cue&cProject != 0:
			if told := s.foreseenAt(j, f); told != "" {
				return told
			}
		case t.cue&cPrep != 0 && (t.low == "to" && (s.headlineFuture(j) || family(f.metric) != 0 && (s.is(j-1, "set") || s.isAny(j-1, "is", "are") && s.has(j+1, cOwnVerb|cGrow|cFall))) || s.bound(j)):
			return Projected
		case t.cue&cPrep != 0 && s.isOf(j, wTo|wFor) && s.isAny(j-1, "planned", "hoped", "wanted", "sought", "intended", "budgeted") && !s.betweenIs(j, f.at, ",", ";", "and", "while", "but"):
			return Target
		case s.isSeen(j):
			return Projected
		case t.cue&cOwnVerb != 0 && s.isAny(j, "reported", "posted", "recorded", "generated", "booked", "logged") && s.left(j, 4, cProject, 0) < 0:
			return ""
		}
	}
	return ""
}

// foreseenAt is what the word of expectation at token j makes of the figure
// behind it, "" if nothing.
func (s *sentence) foreseenAt(j int, f *found) Status {
	switch s.toks[j].low {
	case "estimates", "estimated":
		if family(f.metric) == 2 && s.nameLeft(j+1, nHouse) == j-1 && j > 0 && (s.right(j, f.at-j, cBe, cProject) >= 0 || s.isAny(j+1, "show", "showed", "shows", "reveal", "revealed", "indicate", "indicated") || s.is(j+1, "that") && s.pastVerb(j, f.at)) {
			return Reported // what a research house measures
		}
	case "sees":
		if family(f.metric) == 2 && j > 0 && s.nameLeft(j, nHouse) == j-1 {
			return Projected
		}
		if s.has(j+1, cRevenue) && s.isOf(j+2, wOf|wAt) || s.has(j+1, cPlain) && s.has(j+2, cRevenue) && s.isOf(j+3, wOf|wAt) {
			return Projected // "sees annual sales of"
		}
		if s.betweenIs(j, f.at, "rising", "growing", "accelerating", "reaching", "climbing", "increasing", "falling", "coming", "hitting", "topping") || s.at(j+1).kind == when || s.isAny(j+1, "full-year", "annual") || s.is(j-1, "now") {
			return Projected // "now sees full-year revenue of"
		}
		return ""
	case "going":
		if s.is(j+1, "to") && s.has(j+2, cGrow|cFall|cOwnVerb|cBe) {
			return Projected
		}
		return ""
	case "will":
		v := j + 1
		for s.has(v, cPlain) && !s.has(v, cGrow|cFall|cOwnVerb|cBe) || s.isAny(v, "more", "than") {
			v++ // "will more than double"
		}
		if s.has(v, cGrow|cFall|cOwnVerb|cBe) || s.isAny(v, "come", "amount") || s.isAmount(v) && v < f.at || s.isAny(v, "double", "triple", "quadruple") || s.skipLeft(f.at-1, cPlain|cDet) == v {
			return Projected
		}
		return ""
	case "looked":
		if s.is(j+1, "at") {
			return ""
		}
	}
	if s.compares(j, f.at) || s.ofActual(j, f.at) {
		return ""
	}
	return Projected
}

// ofActual reports whether the figure at token i is not of the estimate before it,
// told by the word at token j, which is but held against an actual figure:
// "revenue of $102 billion vs. $99 billion expected (+16%)", but not "revenue of
// $102 billion, with $110 billion expected in Q4, up 8%".
func (s *sentence) ofActual(j, i int) bool {
	if s.has(j-1, cBe) || s.is(j+1, "to") ||
		!s.isAny(j, "expected", "expectation", "expectations", "estimate", "estimates", "estimated", "est", "consensus", "forecast", "forecasts", "predicted", "anticipated", "projected") {
		return false
	}
	e := j - 1 // the estimate
	if !s.isMoney(e) {
		for e = j + 1; e < j+5 && !s.isMoney(e); e++ {
		}
	}
	from := e // where it begins to be told
	for from > 0 && !s.isOf(from, wComma|wSemicolon|wOpen|wVersus) && !s.has(from, cCompare) && !s.surpasses(from) && s.at(from).kind != when {
		from--
	}
	if e >= i || !s.isMoney(e) || j < from || s.at(from).kind == when || s.betweenIs(from, e, "and", "but", "while") || !s.betweenOf(max(e, j), i, wComma|wSemicolon|wOpen|wClose|wAnd) {
		return false
	}
	if !s.isFigure(i, percents) && s.left(i, i-max(e, j)-1, cGrow|cFall|cOwnVerb, 0) < 0 {
		return false // "missing estimates of $1.48 a share and $15 billion"
	}
	if k := s.nextWhen(e); k >= 0 && k < i {
		return false
	}
	for k := from - 1; k >= 0; k-- {
		if s.isMoney(k) {
			return s.cues&cRevenue != 0 || s.label > 0
		}
		if s.isFigure(k, percents) && s.is(i-1, "(") {
			return false // each has its own
		}
	}
	return false
}

// consensusOf reports whether the name at token j is of a house that passes on
// what analysts expect, or of a broker, and the figure at token i is its: "(LSEG:
// $10.9 billion)", "UBS has $11 billion".
func (s *sentence) consensusOf(j, i int) bool {
	m, ok := s.nameAt(j, nHouse)
	if !ok || !tellers[m.Slug] {
		return false
	}
	for k := j + 1; k < i; k++ {
		if !s.isAny(k, ":", "at", "has", "had", "models", "model", "pencils") {
			return false
		}
	}
	return s.isAny(j-1, "(", ",", "versus", ".", "and", "while") || i > j+1 && !s.is(j+1, ":")
}

// shortForForeseen reports whether the word at token j says that the figure at
// token i is what analysts expect: "(Est. $9.91B)", "vs cons $27.4bn", "Wall
// Street's $10.9 billion".
func (s *sentence) shortForForeseen(j, i int) bool {
	switch {
	case s.isAny(j, "est", "exp", "cons"):
		return s.isAny(j-1, "(", ",", "versus", ".")
	case s.isAny(j, "models", "pencils"):
		return j+1 == i && j > 0
	case s.is(j, "street"):
		return s.is(j+1, "'s") && j+2 == i
	case s.isAny(j, "number", "whisper"):
		return s.is(j, "whisper") || s.is(j-1, "whisper")
	}
	return false
}

// isSeen reports whether the word at token j is of what is foreseen: "is seen
// growing 30%", "we see Q4 revenue of".
func (s *sentence) isSeen(j int) bool {
	if s.is(j, "see") {
		return s.isAny(j-1, "we", "now", "management") && s.right(j, 4, cRevenue, cGrow|cFall|cBe|cPrep) >= 0
	}
	return s.is(j, "seen") && s.isAny(j-1, "is", "are", "was", "were", "be") && (s.has(j+1, cGrow|cFall|cOwnVerb) || s.is(j+1, "at") && s.isAmount(j+2) || s.is(j+1, "to"))
}

// bound reports whether the preposition at token j begins where somebody is bound
// for: "on pace for $110 billion", "looking for 20%", "headed to".
func (s *sentence) bound(j int) bool {
	if s.is(j, "for") && s.isAny(j-1, "looking", "hoping") {
		return true
	}
	if s.is(j, "to") && s.has(j+1, cGrow|cFall|cOwnVerb|cBe) && (s.is(j-1, "bound") || s.is(j-1, "due") && s.has(j-2, cBe)) {
		return true
	}
	return (s.isOf(j, wFor|wTo) || s.isAny(j, "toward", "towards")) && (s.isAny(j-1, "headed", "heading") || s.isAny(j-1, "pace", "course") && s.is(j-2, "on"))
}

// foreseenBehind reports whether the words behind the figure at token i make it
// what was foreseen.
func (s *sentence) foreseenBehind(i int) bool {
	if s.cues&cProject == 0 && s.classes&wHoped == 0 {
		return false
	}
	for j := i + 1; j < len(s.toks) && j < i+8; j++ {
		switch {
		case s.isAny(j, "expected", "forecast", "projected", "estimate", "estimates", "estimated", "guidance", "outlook", "expectations", "consensus", "est", "wanted", "hoped", "sought", "predicted", "penciled", "pencilled", "modeled", "modelled", "anticipated", "polled"), s.is(j, "looking") && s.is(j+1, "for"):
			return true
		case s.at(j).kind == amount, s.isAny(j, "and", ",", ";", "(", "beating", "beat", "topping", "above", "below", "versus", "ahead", "missing", "exceeding", "surpassing", "than", "compared", "against",
			"while", "when", "where", "whereas", "although", "though", "after", "despite", "line", "but"), s.is(j, "as") && !s.against(i):
			return false // it tells of another figure, or holds this one against it
		}
	}
	return false
}

// justTold recognises what a forecast is held against: "down from the 39% just
// reported".
func (s *sentence) justTold(i int) bool {
	j := i + 1
	for s.isAny(j, "it", "just", "that", "was", "had", "growth") {
		j++
	}
	return s.isAny(j, "reported", "posted", "recorded", "achieved", "delivered", "registered", "seen", "booked")
}

// before reports whether a claim is of an earlier time that a forecast is held
// against: "spending of $723 billion in 2025, up from $596 billion in 2024".
func (s *sentence) before(f *found) bool {
	if s.is(f.at-1, "from") && s.grownBase(f) {
		return true
	}
	if times := s.left(f.at, 3, cDet, 0) - 1; f.period.IsZero() || !s.against(f.at) && !s.isAny(times, "triple", "double", "twice", "quadruple", "times", "half") && !s.is(s.left(f.at, 4, cPrep, 0), "after") {
		return false
	}
	for k := len(s.found) - 1; k > 0; k-- {
		if p := &s.found[k-1]; &s.found[k] == f && family(p.metric) == family(f.metric) && !p.period.IsZero() {
			return p.period.Start().After(f.period.End())
		}
	}
	return false
}

// announcesOutlook reports whether the label of the sentence says that its block
// is about what is to come: "Guidance (Q4):".
func (s *sentence) announcesOutlook() bool {
	for j := range s.label {
		if s.isOf(j, wOutlook) {
			return true
		}
	}
	return false
}

// actual reports whether the clause that the word at token j opens tells what
// came, after what had been expected: "expected 18%, but the unit grew 17.5%".
func (s *sentence) actual(j, i int) bool {
	v := s.right(j, i-j-1, cGrow|cFall|cOwnVerb|cBe|cHold, cProject)
	k := s.left(j, 24, cProject, 0)
	return v > 0 && v < i && !s.is(v-1, "to") && k >= 0 && (s.amountBetween(k, j) || s.isAny(j, "though", "although") || s.is(j, "while") && s.pastVerb(j, i))
}

// headlineFuture recognises the future of headlines, "public cloud spending to
// hit $723 billion": an infinitive directly behind the subject.
func (s *sentence) headlineFuture(j int) bool {
	if !s.has(j+1, cOwnVerb|cGrow|cFall|cSpending) || s.has(j+1, cPrep) || s.at(j-1).kind != name && !s.has(j-1, cRevenue|cMarket|cSpending) {
		return false
	}
	for k := range j {
		if s.has(k, cBe|cGrow|cFall|cProject) && !s.isAny(k, "says", "said", "sees", "will") {
			return false
		}
	}
	return true
}

// compares reports whether the expectation at token j is only what the actual
// figure at token i is held against: "better-than-expected", "beat forecasts:".
func (s *sentence) compares(j, i int) bool {
	if s.isOf(j+1, wOf|wFor) && j+2 == i {
		return false // "better than analyst expectations of $10.1 billion"
	}
	if s.has(j-1, cDet) && s.is(j-2, "than") && j+1 == i {
		return false // "better than the expected $12 billion"
	}
	if s.is(j-1, "than") || s.is(j-2, "than") {
		return true
	}
	if s.isOf(i-1, wAt|wWith) && s.surpassed(j) {
		return true // "beat the $32.4 billion expected by analysts, at $33 billion"
	}
	if j+1 == i || s.isOf(j+1, wOf|wFor|wThat) && !s.betweenIs(j, i, "with", "at", "by", "as", ",", "while", "but") {
		return false // "beat expectations of $12 billion"
	}
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if s.surpasses(k) || s.is(k, "ahead") && s.is(k+1, "of") || s.is(k, "line") && s.isOf(k+1, wWith) || s.isAny(k, "above", "below") {
			return true
		}
		if s.isAmount(k) || s.isOf(k, wComma|wSemicolon) {
			break
		}
	}
	return false
}

// surpasses reports whether token k is a verb that holds a figure against what was
// expected.
func (s *sentence) surpasses(k int) bool {
	return s.isAny(k, "beat", "beats", "beating", "topped", "tops", "topping", "missed", "misses", "missing", "exceeded", "exceeds", "exceeding", "surpassed", "surpasses", "surpassing", "met", "trailed")
}

// surpassed reports whether the figure that the word at token j tells to have been expected
// is the object of such a verb.
func (s *sentence) surpassed(j int) bool {
	for k := j - 1; k > 0 && k >= j-5; k-- {
		if s.isAmount(k) {
			return s.surpasses(s.skipLeft(k-1, cDet|cPlain))
		}
		if s.at(k).kind != word {
			break
		}
	}
	return false
}

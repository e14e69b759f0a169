package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// isLevel recognises a percentage that something has reached, which is no rate
// of its growth: "falling below 10%", "the proportion will fall to 70%", and one
// by which it outdoes a rival: "6% higher than Oracle".
func (s *sentence) isLevel(i, g int, level bool) bool {
	if s.isAny(i-1, "above", "over", "below") && s.has(i-2, cGrowth) && s.isAny(i-3, "of") && s.isAny(i-4, "quarter", "quarters", "year", "years", "month", "months") {
		return true // "the third straight quarter of growth above 20%"
	}
	if s.isAny(i-1, "above", "over", "below") && s.isAny(i-2, "quarter", "quarters", "year", "years") && s.betweenIs(i-6, i, "straight", "consecutive", "successive") {
		return true // "the fifth straight quarter above 20%"
	}
	if k := len(s.found) - 1; k >= 0 && s.found[k].metric == MarketShare && g > i && !s.has(g, cGrowth) && s.right(s.found[k].at, i-s.found[k].at, cRevenue|cSpending, 0) < 0 && s.right(i, 4, cRevenue|cSpending|cYoY, 0) < 0 {
		return true // "capturing 72% of the market, a 2% decrease"
	}
	if k := len(s.found) - 1; k >= 0 && s.found[k].metric == MarketShare && g < i && s.isOf(g, wUp|wDown) && s.is(g+1, "by") && s.isOf(g-1, wComma|wOpen) && s.right(i, 4, cRevenue|cSpending, 0) < 0 {
		return true // "84% of the market, up by 1.6% from last year"
	}
	if v := s.left(i, 3, cOwnVerb, 0); v > 0 && s.isOf(v-1, wTo) && s.speaksOfMarket() && s.betweenIs(max(0, v-6), v, "point", "points") {
		return true // "gained a point to reach 21%"
	}
	if s.has(i-1, cGrowth) && s.isAny(i+1, "higher", "lower", "faster", "slower") {
		return true // "a rate 1 percent higher"
	}
	if g < 0 || level || g > i {
		return g > i && s.isAny(g, "higher", "lower") && s.is(g+1, "than") && s.at(g+2).kind == name && s.nameAtAny(g+2)
	}
	j := i - 1
	for s.has(j, cPlain) && !s.has(j, cPrep) {
		j--
	}
	return j == g+1 && s.isAny(j, "below", "under", "above", "past", "beneath") || j == g+1 && s.is(j, "to") && s.left(g, 8, cGrowth, 0) < 0
}

// missed recognises by how much a figure differed from what was foreseen:
// "beating estimates by 1%", "a surprise of 3%".
func (s *sentence) missed(i int) bool {
	if s.isOf(i+1, wFrom) && s.isAny(s.right(i, 6, cProject|cConj, topics), "forecast", "estimate", "outlook", "projection") {
		return true // "up 4.5% from last quarter's forecast"
	}
	j := i - 1
	for s.has(j, cPlain) && !s.has(j, cProject) {
		j--
	}
	if s.is(j, "of") && s.isAny(j-1, "surprise", "beat", "miss") {
		return true // "resulting in a surprise of 3%"
	}
	return s.is(j, "by") && s.isAny(j-1, "estimates", "estimate", "consensus", "expectations", "forecasts", "forecast", "guidance", "projections")
}

// nameAtAny reports whether token j names somebody.
func (s *sentence) nameAtAny(j int) bool { return s.isName(j, earners) }

// contributed recognises a part of growth: "the Americas contributed 75% to revenue
// growth in the quarter and 74% in the year".
func (s *sentence) contributed(i int) bool {
	for k := i - 1; s.classes&wGave != 0 && k >= 0 && k > i-18; k-- {
		if s.isOf(k, wGave) {
			return s.isFigure(k+1, percents) || s.isFigure(k+2, percents)
		}
		if s.has(k, cGrow|cFall) && !s.has(k, cGrowth) || s.isOf(k, wSemicolon|wWhile) {
			return false
		}
	}
	return false
}

// marketsJoined reports whether a list of markets begins or ends at token j.
func (s *sentence) marketsJoined(j int) bool {
	if j < 0 || !s.isMarket(j) {
		return false
	}
	return s.isAny(j+1, ",", "/") && s.isMarket(j+2) || s.isAny(j-1, ",", "/") && s.isMarket(j-2) || s.isOf(j+1, wAnd|wAmpersand) && s.isMarket(j+2)
}

// ofPortion reports whether the sentence tells of a part that nobody names:
// "This portion of the market was down 40%".
func (s *sentence) ofPortion() bool {
	return s.isOf(0, wThis|wThat) && s.isAny(1, "portion", "part", "piece", "slice", "subset", "group") && s.is(2, "of")
}

// surveyed reports whether the sentence tells what people answered: "45% of
// respondents said their spending would increase (45%)".
func (s *sentence) surveyed() bool {
	if s.ofPortion() {
		return true
	}
	if s.cues&cSurvey == 0 {
		return false
	}
	for j := range s.toks {
		if s.isAny(j, "respondents", "respondent", "surveyed") && !s.isAny(j-1, "analysts", "analyst") && !s.is(j+1, "analysts") {
			return true
		}
		if s.isAny(j, "survey", "poll") && s.is(j+1, "of") && s.isAmount(j+2) && !s.isOf(j+3, wFirms) {
			return true // "A survey of 750 executives found"
		}
	}
	return false
}

// thanElse recognises a rate that only serves to compare, of something that the
// sentence gives no name we know: "more than the overall industry's growth
// rate of 4.2%".
func (s *sentence) thanElse(i int) bool {
	for k := i - 1; k >= 0 && k >= i-9; k-- {
		if s.isName(k, nIndustry) {
			continue
		}
		if s.is(k, "than") {
			if j := s.nameRight(k, nIndustry); j >= 0 && j < i {
				return true
			}
			c := s.right(k, i-k, cMarket, 0)
			return c >= 0 && !s.isMarket(c) || s.is(k+1, "average")
		}
		if s.at(k).kind == name || s.isAmount(k) || s.isOf(k, wComma|wSemicolon) {
			return false
		}
	}
	return false
}

// foreignItem reports whether the rate at token i is that of an item that begins
// with a name nobody knows, behind others of a list: "Windows -2%; Bing ads +12%".
func (s *sentence) foreignItem(i int) bool {
	j := i - 1
	if n := len(s.found) - 1; s.is(j, ",") && s.isAmount(j-1) && n >= 0 && s.found[n].at < j-1 && s.betweenOf(s.found[n].at, j-1, wSemicolon) {
		return true // "overseas games 20.8 billion, +43%", of which nobody knows the currency
	}
	for j > 0 && i-j < 8 && s.at(j).kind == word && s.at(j).cue&(cRevenue|cGrowth) == 0 {
		j--
	}
	return j > 0 && j < i-1 && s.is(j, ";") && s.upper(j+1)
}

// titledGrowth is the noun growth behind revenue whose name in capitals follows the
// percentage at token i: "underpinned by 33% Cloud ERP Suite revenue growth". -1 if
// there is none.
func (s *sentence) titledGrowth(i int) int {
	j := i + 1
	for j <= i+4 && s.at(j).kind == word && s.upper(j) && s.at(j).cue&^(cCloud|cPlain|cOrg) == 0 {
		j++
	}
	if j > i+1 && s.has(j, cRevenue) && s.has(j+1, cGrowth) {
		return j + 1
	}
	return -1
}

// ofCount reports whether the rate at token i stands in brackets or behind a comma after
// a count of something, whose growth it is: "Data Hub: 6 trillion rows loaded (+31% YoY)",
// "gave 1.1 million rides, marking a 36% increase".
func (s *sentence) ofCount(i int) bool {
	k := i - 2
	if !s.is(i-1, "(") {
		for k = i - 1; s.has(k, cDet|cPlain|cYoY|cGrow|cFall) || s.isOf(k, wOf|wBy|wWhich|wOr) || s.isAny(k, "marking", "representing", "reflecting", "which"); {
			k--
		}
		if !s.is(k, ",") || s.lastFound(Revenue) >= 0 || s.lastFound(MarketSize) >= 0 {
			return false
		}
		k--
	}
	last := k
	for k > 0 && last-k < 8 && (s.at(k).kind == word || s.at(k).kind == when) && !s.has(k, topics&^(cVolume|cStaff)) {
		k--
	}
	return k < last && s.isAmount(k) && !s.isMoney(k) && !s.isFigure(k, percents)
}

// ofAnother reports whether the rate at token i is that of something which nobody
// knows: "offset by the ACI platform, which had record growth of 38%".
func (s *sentence) ofAnother(i int) bool {
	k := i - 1
	for k > 0 && k > i-7 && s.at(k).kind == word && !s.is(k, "which") {
		k--
	}
	if !s.is(k, "which") || s.antecedent(k) != "" {
		return false
	}
	j := k - 1
	if s.is(j, ",") {
		j--
	}
	t := s.at(j)
	return t.kind == word && (t.cue == 0 || t.part) && !s.isAny(j, "company", "giant", "firm", "group") && s.has(k+1, cOwnVerb|cGrow|cFall|cBe)
}

// itsRate reports whether the sentence begins with the growth of whom the one
// before spoke of as a vendor: "Azure was second. Its growth rate rose again, up
// by 48%".
func (s *sentence) itsRate() bool {
	l := &s.r.last
	return s.isOf(0, wIts) && s.has(1, cGrowth) && l.leadBlock == s.blockIndex && s.start > 0 && l.metric != MarketSize && l.metric != MarketGrowth && s.nameLeft(len(s.toks), earners) < 0
}

// grewInFront is the cloud or segment whose growth opens the sentence in front of
// its name: "With 44% growth in Q4 2020, Google Cloud leads". "" if none's does.
func (s *sentence) grewInFront(i int) entity.Slug {
	if !s.isOf(0, wWith) || i > 3 || s.amountBetween(0, i) {
		return ""
	}
	j := i + 1
	for s.has(j, cYoY|cGrowth|cDet|cPlain) || s.at(j).kind == when || s.isOf(j, wIn|wFor) {
		j++
	}
	if m, ok := s.nameAt(j+1, nCloud|nSegment); ok && s.is(j, ",") && s.right(i, j-i, cGrowth, 0) > 0 {
		return m.Slug
	}
	return ""
}

// labelGrows reports whether the label in front of the rate at token i says what
// grew: revenue, a part of the company, or one that it owns ("Red Hat: up 9
// percent", of IBM).
func (s *sentence) labelGrows(i int) bool {
	if m, ok := s.nameAt(0, nCompany); ok && s.label == 1 && m.Slug.Parent() != "" && m.Slug.Parent() == companyOf(s.r.about) {
		return true
	}
	if s.label == 0 || s.label >= i || s.left(i, i-s.label, topics, 0) >= 0 {
		return false
	}
	if s.labelsGrowth() && (s.underVendor() || s.headTopic() == cRevenue) {
		return true // "Growth: 24%" below "Amazon Web Services", "YoY growth: 8%" below "Revenue: $5 billion"
	}
	c := s.labelTopic()
	return c&cRevenue != 0 || c == 0 && s.labelNamesPart()
}

// labelsGrowth reports whether the label says no more than that something grows,
// over what time and in what money: "Growth", "YoY growth rate", "Q3 2025 growth
// (YoY)", "Sequential CC growth", "Growth in rupee terms".
func (s *sentence) labelsGrowth() bool {
	grows := false
	for j := range s.label {
		switch t := s.at(j); {
		case s.has(j, cYoY|cQoQ), s.has(j, cGrowth) && !s.isAny(j, "rate", "rates"):
			grows = true
		case t.kind != when && !s.has(j, cCC) && !s.isAny(j, "rate", "annual", "(", ")", "in", "terms", "currency", "reported", "usd", "dollar", "inr", "rupee", "euro"):
			return false
		}
	}
	return grows
}

// marketLabel reports whether the rate at token i stands behind a label that only
// says that it is one, "CAGR (2024-2029)", "YoY growth", in what a list tells of a
// market: that of its head, or whose size or growth was told last.
func (s *sentence) marketLabel(i int) bool {
	if s.label == 0 || s.start != 0 || i < s.label || s.amountBetween(s.label, i) || s.left(i, i-s.label, topics, 0) >= 0 {
		return false
	}
	rate := false
	for j := range s.label {
		rate = rate || s.has(j, cGrowth|cCAGR|cGrow)
		if t := s.at(j); t.kind == name || t.kind == word && t.cue&(cGrowth|cCAGR|cGrow|cYoY|cProject|cPlain|cMarket) == 0 {
			return false
		}
	}
	l := &s.r.last
	if !rate || l.metric != "" && family(l.metric) != 2 && s.blockIndex-l.metricBlock <= 3 || l.metric == MarketShare && s.blockIndex-l.metricBlock <= 3 {
		return false
	}
	if family(l.metric) == 2 && s.blockIndex-l.metricBlock <= 3 {
		return true
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if f := s.r.scope(k); f.subject != "" || f.topic != 0 {
			return f.kind == entity.Market && f.topic&^(cMarket|cSpending) == 0
		}
	}
	return false
}

// underVendor reports whether what heads the list at hand is the name of a cloud
// or of a segment, or of a company whose revenue the list has told: what grows
// there is revenue.
func (s *sentence) underVendor() bool {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		f := s.r.scope(k)
		if f.subject == "" && f.topic == 0 {
			continue
		}
		l := &s.r.last
		told := family(l.metric) == 1 && s.blockIndex-l.metricBlock <= 2 && companyOf(l.claimed) == companyOf(f.subject) &&
			(l.metricBlock == s.blockIndex-1 || s.r.factsOf(s.blockIndex-1).topic&^cRevenue == 0) // not behind "EBITDA: $300 million"
		return f.topic&^(cRevenue|cMarket) == 0 && (f.kind == entity.Cloud || f.kind == entity.Segment || f.kind == entity.Company && told)
	}
	return false
}

// grownIn recognises what a vendor grew by in a market: "it saw 200% growth in
// the IaaS market".
func (s *sentence) grownIn(i, topic int) bool {
	v := s.left(i, 5, cOwnVerb, 0)
	return topic > i && s.isMarket(topic) && v >= 0 && s.left(topic, topic-i, cPrep, 0) > i && (s.has(v-1, cPronoun) || s.nameBefore(v) >= 0 && v-s.nameBefore(v) <= 3)
}

// ownerless reports whether the figure at token i is one of a row given
// "respectively" for names of which not all are known: "Google Cloud, Nest, and
// smart homes grew 28%, 24%, and 48%, respectively". Nobody knows whose it is.
func (s *sentence) ownerless(i int) bool {
	if e := s.left(i, 6, cEach, 0); s.is(e, "each") && (s.isOf(e+1, wFirm) || s.isAny(e+1, "vendor", "provider")) && s.together(s.nameLeft(e, earners)) == nil {
		return true // "Adyen, Worldline and others, with each company growing"
	}
	if s.cues&cRespect == 0 || s.right(i, 12, cRespect, 0) < 0 {
		return false
	}
	k := s.nameLeft(i, earners)
	if k < 0 {
		m := s.nameLeft(i, nMarket)
		return len(s.whens) < 2 && (m < 0 || s.nameLeft(m, nMarket) < 0) // "messaging and conferencing grew 9% and 24%"
	}
	return s.is(k+1, ",") && s.isOf(k+2, wAnd) && s.at(k+3).kind == word && !s.has(k+3, cGrow|cFall|cRevenue|cProfit)
}

// stockMoves reports whether the percentage at token i is what a share price moved by:
// "leading to an 8% jump in stock price".
func (s *sentence) stockMoves(i int) bool {
	return s.cues&cStock != 0 && s.has(i+1, cGrow|cFall) && s.isOf(i+2, wIn|wOf|wFor) && s.has(s.skip(i+3, cDet), cStock)
}

// sharesMove reports whether the word of growth at token g is what a share price did:
// "Shares of the maker of sales software rose 7.2 percent".
func (s *sentence) sharesMove(g int) bool {
	return g > 2 && s.cues&(cStock|cShare) != 0 && s.isAny(0, "shares", "stock") && s.is(1, "of") && s.left(g, g, cGrow|cFall|cConj, 0) < 0 && !s.commaBetween(1, g)
}

// misjudged reports whether the percentage at token i is what estimates are off by: "tend
// to overstate by 20-40% in growth sectors".
func (s *sentence) misjudged(i int) bool {
	v := s.skipLeft(i-1, cPlain|cPrep)
	return s.isAny(v, "overstate", "overstates", "overstated", "understate", "understates", "understated", "overestimate", "overestimated", "underestimate", "underestimated", "inflate", "inflated")
}

// grewElse reports whether the verb at token g grew something else of its subject than
// revenue by the percentage at token i: "grew its partner count 15%".
func (s *sentence) grewElse(i, g int) bool {
	if g < 0 || i-g > 7 || !s.isOf(g+1, wIts|wOur) && !s.is(g+1, "their") || !s.has(g, cGrow|cFall) {
		return false
	}
	k := g + 2
	for k < i && s.at(k).kind == word && !s.has(k, cPrep) {
		k++
	}
	return k > g+2 && !s.isPart(k-1) && !s.has(k-1, cRevenue|cRunRate|cCloud|cShare|cOrg|cPlain)
}

// elseUp reports whether what is up or down at token g is another thing than the one whose
// rate was told right before, of which nobody knows whether it is a part: "hybrid cloud
// revenue was up 14% and automation up 24%".
func (s *sentence) elseUp(g int) bool {
	if !s.isOf(g, wUp|wDown) {
		return false
	}
	k := g - 1
	for k > g-4 && s.at(k).kind == word && s.at(k).cue == 0 && !s.upper(k) && !s.isPart(k) && !s.isAny(k, "still", "then", "again", "also", "even", "back", "now", "itself", "overall") && !strings.HasSuffix(s.at(k).low, "ly") {
		k--
	}
	return k < g-1 && s.isOf(k, wAnd|wComma) && (s.isFigure(k-1, percents) || s.is(k-1, ",") && s.isFigure(k-2, percents))
}

// changeOfShare reports whether the figure at token i is by what the share just told of the
// market at token topic moved: "closed with 6% of the smartphone market, a drop of 55%".
func (s *sentence) changeOfShare(i, topic int) bool {
	k := len(s.found) - 1
	if k < 0 || s.found[k].metric != MarketShare {
		return false
	}
	of := s.skipLeft(s.hedged(i)-1, cPlain)
	at := s.found[k].at
	return topic > at && topic <= at+7 && s.isOf(of, wOf) && s.has(of-1, cGrow|cFall) && s.has(of-2, cDet) && s.isOf(of-3, wComma) && of-3 == topic+1
}

// shippedTo reports whether the market at token topic is only where goods go whose
// shipments grow: "saw shipments of phones built for the China market jump".
func (s *sentence) shippedTo(topic int) bool {
	in := s.skipLeft(topic-1, cDet|cPlain)
	for s.isName(in, nRegion) || s.has(in, cDet) {
		in--
	}
	j := s.left(in, 10, cVolume, cConj)
	return s.isOf(in, wFor|wIn|wTo) && s.isAny(j, "shipments", "shipment", "units") && !s.betweenOf(j, in, wComma)
}

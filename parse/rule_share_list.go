package parse

import (
	"slices"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

var ruleShareList = Rule{
	Name: "share-list", Metric: MarketShare,
	Says: "further shares in a list: \"followed by Azure at 20%, and Google Cloud at 11%\"; \"Oracle and Microsoft controlling 18% and 10%, respectively\"",
	Examples: []Example{
		{Text: "In Q2 2024 AWS led with a 32% share, followed by Azure at 23% and Google Cloud at 12%.", Want: []string{"market_share aws 32 percent 2024-Q2", "market_share azure 23 percent 2024-Q2", "market_share google-cloud 12 percent 2024-Q2"}},
		{Text: "In Q1 2024, AWS held 31%, Azure 25% and Google Cloud 11% of the cloud infrastructure market.", Want: []string{"market_share aws 31 percent 2024-Q1", "market_share azure 25 percent 2024-Q1", "market_share google-cloud 11 percent 2024-Q1"}},
	},
	reads: percents | numbers,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.is(i-1, "(") && s.has(i-2, cGrowth) || s.isAny(i+1, "rise", "growth", "decline", "drop", "increase", "fall") && !s.is(i+2, "in") {
			return nil, false // "the strongest growth (27%)", "HPE (8% rise, 11% share)"
		}
		prior := s.lastFound(MarketShare)
		if prior < 0 && s.isName(i-2, earners) && s.is(i-1, "(") && s.is(i+1, ")") && s.isFigure(i, percents) &&
			s.r.last.metric == MarketShare && s.r.last.metricBlock == s.blockIndex && s.cues&(cGrowth|cYoY) == 0 {
			return s.vendorShare(i, i-2), true // "Alibaba Cloud (4%), IBM (2%)", after shares in the sentence before
		}
		if s.isFigure(i, numbers) && (prior < 0 || yearLike(s.text(i, i)) || s.mention(i).Noun != "" || s.text(i, i)[0] > '9') {
			return nil, false
		}
		if s.cues&cShare != 0 {
			if slug := s.respectiveBefore(i); slug != "" {
				return s.shareOf(i, s.inMarket(slug)), true
			}
		}
		if k := s.respective(i); k >= 0 && (s.cues&(cShare|cHold) != 0 || prior >= 0 || s.shareNear(s.rowEnd(i)) >= 0) && (s.cues&(cGrowth|cGrow|cFall) == 0 || s.left(i, 6, cHold, cGrowth|cGrow|cFall) >= 0 || s.right(i, 8, cShare, cGrowth) >= 0 || s.sharesOf(k) || s.is(s.rowEnd(i)+1, "of") && s.shareNear(s.rowEnd(i)) >= 0 || prior >= 0 && s.reached(i)) {
			return s.vendorShare(i, k), true
		}
		if s.isOf(i-1, wComma) && s.isName(i-2, earners) && s.sharesTold() == 0 && s.isFigure(i, percents) && s.cues&(cGrowth|cGrow|cFall|cYoY|topics&^(cShare|cMarket)) == 0 && (i+1 >= len(s.toks) || s.at(i+1).kind == mark) {
			return s.vendorShare(i, i-2), true // "Behind it are Microsoft, 20%, and Google, 11%", after a share
		}
		if s.labelsShares(i) && s.isAny(i-1, "others", "else", "rest") {
			return s.shareOf(i, "group"), true
		}
		if k := s.holderBefore(i); k >= 0 && (s.sharesAhead(i) || s.rankedShare(i) || s.labelsShares(i) || k == i-1 && s.leadersAre(k)) {
			return s.vendorShare(i, k), true
		}
		if k := s.rankedFirst(i); k >= 0 {
			return s.vendorShare(i, k), true
		}
		if prior < 0 || s.right(i, 4, cGrowth|cYoY|cGrow, 0) >= 0 {
			return nil, false
		}
		if s.byCount(s.found[prior].at, i) {
			return nil, true
		}
		if s.isName(i+2, earners) && (s.is(i+1, "for") || s.is(i+1, "to") && s.betweenIs(-1, i, "went", "goes", "go", "belongs", "belonged")) && s.isOf(i-1, wComma|wAnd|wTo|wWith|wVersus) {
			return s.vendorShare(i, i+2), true // "compared with 20% for Azure", "31% went to AWS, 25% to Azure"
		}
		if s.isName(i-2, earners) && s.is(i-1, "'s") && (s.left(i-2, 2, cCompare, 0) >= 0 || s.isAny(i-3, "out", "of", "behind", "over", "past", "above", "below", "topping", "beating")) { // "vs Azure's 13%", "edging out AMD's 29%"
			f := s.vendorShare(i, i-2)
			f[0].period, f[0].stated = s.found[prior].period, s.found[prior].stated
			return f, true
		}
		if p := &s.found[prior]; s.fromBefore(i) && !s.newSubject(p.at, i) { // "down from 34% in 2020"
			f := s.shareOf(i, p.subject)
			f[0].region, f[0].group = p.region, p.group
			return f, true
		}
		if p := &s.found[prior]; s.sameInGoods(p.at, i) {
			f := s.shareOf(i, p.subject)
			f[0].region, f[0].group = p.region, p.group
			if m, ok := s.nameAt(i+2, nRegion); ok {
				f[0].region = m.Region // "33% in North America and 25% in Europe"
			}
			return f, true
		}
		k := s.nameBefore(i)
		if s.is(i+1, "for") && (s.is(i+2, "others") || s.is(i+3, "others")) {
			return s.shareOf(i, "group"), true
		}
		j := i - 1
		for s.has(j, cPlain) && !s.has(j, cBe) {
			j--
		}
		if s.isAny(j, "with", "at", "have", "had", "hold", "held") && s.is(j-1, "others") {
			return s.shareOf(i, "group"), true
		}
		if k < 0 || s.amountBetween(k, i) || !s.isAny(j, "at", "had", "have", "with", "(", "holds", "on", "has", "by", "held", ":") && !(s.is(j, "to") && s.has(j-1, cGrow|cFall)) && !(k == j && s.is(k-1, ":")) && s.left(i, i-k, cHold|cLead, 0) < 0 {
			return nil, false
		}
		return s.vendorShare(i, k), true
	},
}

// sameInGoods reports whether the figure at token i is the share in other goods of
// whoever holds the one at token p: "57% for switches, 65% for routers and 35% for
// firewalls", "from 63% in blade servers to 38% in towers".
func (s *sentence) sameInGoods(p, i int) bool {
	if !s.isOf(p+1, wFor|wIn|wOf) || !s.isOf(i+1, wFor|wIn|wOf) || i-p > 9 || s.at(p+2).kind == when || s.at(i+2).kind == when || s.isName(i+2, earners) {
		return false
	}
	j := i - 1
	for s.has(j, cPlain) && !s.has(j, cPrep|cConj) {
		j--
	}
	if !s.isOf(j, wComma|wAnd|wSemicolon) && !(s.is(j, "to") && s.is(p-1, "from")) {
		return false
	}
	for k := p + 2; k < j; k++ {
		if s.isName(k, earners) || s.isName(k, nRegion) && !s.isName(i+2, nRegion) || s.isAmount(k) || s.has(k, cGrow|cFall|cBe|cHold|topics&^(cVolume|cMarket)) || s.isAny(k, "others", "rest") {
			return false
		}
	}
	for k := i + 2; k < i+6 && s.at(k).kind != mark && !s.has(k, cConj); k++ {
		if s.makers(k) || s.respondents(k) || s.isAny(k, "all", "others", "rest", "customers", "users", "its", "their") {
			return false // "and 90% of all providers grew"
		}
	}
	return true
}

// leadersAre reports whether the sentence says who leads the cloud market before
// the name at token k: "The leading cloud providers are Amazon 31%, Microsoft 20%".
func (s *sentence) leadersAre(k int) bool {
	if !cloudMarket(s.knownMarket()) || s.cues&(cGrowth|cGrow|cFall|cYoY|cSurvey) != 0 {
		return false
	}
	for j := 2; j < min(k, 10); j++ {
		if s.has(j, cBe) && s.isAny(j-1, "providers", "vendors", "players", "companies") && s.betweenIs(-1, j, "leading", "top", "largest", "biggest") {
			return true
		}
	}
	return false
}

// byCount recognises a share of something else than money behind the one at
// token p: "by number of customers, Azure leads with 40%".
func (s *sentence) byCount(p, i int) bool {
	for k := p + 1; k < i; k++ {
		if s.isOf(k, wIn|wBy) && (s.has(k+1, cVolume) || s.isAny(k+1, "number", "count", "terms") && s.right(k, 5, cVolume, 0) >= 0) {
			return s.betweenOf(p, k, wSemicolon|wComma)
		}
	}
	return false
}

// shareOf is the claim that a subject holds the percentage at token i.
func (s *sentence) shareOf(i int, subject entity.Slug) []found {
	return []found{{at: i, topic: -1, subject: subject, amount: s.mention(i).Amount, unit: quantity.Percent}}
}

// vendorShare is the claim that the vendor named at token k holds the
// percentage at token i.
func (s *sentence) vendorShare(i, k int) []found {
	n := s.entity(k)
	f := s.shareOf(i, s.inMarket(n.Slug))
	f[0].region = n.Region
	return f
}

// holderBefore is the token of the name whose figure the one at token i is, with
// no more than a verb between: "AWS held 31%", "Azure 25%"; -1 if there is none.
func (s *sentence) holderBefore(i int) int {
	k := i - 1
	for s.has(k, cHold|cPlain|cLead) || s.at(k).kind == when || s.isOf(k, wAt|wWith|wHas|wOpen|wIn) || s.isAny(k, "was", "is") {
		k--
	}
	if k < 0 || !s.pairs(k) || s.isMarket(k) {
		return -1
	}
	return k
}

// labelsShares reports whether the figure at token i stands in a list of names
// and percentages behind a label of shares, in a text about a market: "Q4 2024
// shares: AWS 30%, Azure 21%".
func (s *sentence) labelsShares(i int) bool {
	if s.label == 0 || i <= s.label || s.knownMarket() == "" || s.cues&(cGrow|cFall|cGrowth|cYoY|cStaff) != 0 || s.left(s.label, 2, cShare, cStock&^cShare) < 0 || s.isAny(s.left(s.label, 2, cShare, 0)-1, "stock", "its") {
		return false
	}
	listed := 0
	for j := s.label; j < len(s.toks); j++ {
		if s.isFigure(j, percents) && s.holderBefore(j) > s.label {
			listed++
		} else if s.isMoney(j) {
			return false
		}
	}
	return listed > 1
}

// rankedShare reports whether the figure at token i stands in brackets, in a list
// of such behind names in a sentence about a market and nothing else that is
// measured: "AWS (31%), Azure (20%) and Google Cloud (12%) led the cloud market",
// "the leaders – AWS with 31%, Azure with 20% – share the market".
func (s *sentence) rankedShare(i int) bool {
	ranked := func(j int) bool {
		return s.is(j-1, "(") && s.is(j+1, ")") || s.isOf(j-1, wWith|wAt) && s.isName(j-2, earners) && (s.at(j+1).kind == mark || s.isOf(j+1, wAnd))
	}
	if !ranked(i) || s.cues&(cGrow|cFall|cGrowth|cYoY|cQoQ) != 0 || s.cues&topics&^(cShare|cStock|cMarket|cSurvey) != 0 || s.surveyed() {
		return false
	}
	listed, market := 0, s.cues&cMarket != 0
	for j := range s.toks {
		market = market || s.isMarket(j)
		if s.isFigure(j, percents) && ranked(j) && s.holderBefore(j) >= 0 {
			listed++
		}
	}
	return listed > 1 && market
}

// sharesAhead reports whether the figure at token i is one of a list whose last
// says what they are parts of: "AWS held 31%, Azure 25% and Google Cloud 11% of
// the cloud infrastructure market".
func (s *sentence) sharesAhead(i int) bool {
	last := i
	for {
		k := last + 1
		for s.isOf(k, wComma|wSemicolon|wAnd|wAmpersand) {
			k++
		}
		if s.isAny(k, "all", "the") {
			k++ // "and the others 30% of the market"
		}
		if k == last+1 || !s.pairs(k) && !s.is(k, "others") {
			break
		}
		for k++; s.has(k, cHold|cPlain) || s.isOf(k, wAt|wWith|wHas); {
			k++
		}
		if !s.isFigure(k, percents) {
			break
		}
		last = k
	}
	if last == i {
		return false
	}
	if s.has(last+1, cShare) || s.has(last+1, cMarket) && s.has(last+2, cShare) {
		return true
	}
	if !s.is(last+1, "of") {
		return false
	}
	for k := last + 2; k < last+6; k++ {
		if s.isMarket(k) || s.has(k, cMarket) {
			return true
		}
		if !s.has(k, cPlain|cDet|cCloud) && !(s.isMoney(k) && (s.has(k+1, cMarket) || s.isMarket(k+1))) {
			return false
		}
	}
	return false
}

// lastFound is the index of the last claim of a metric in the sentence, -1 if
// none.
func (s *sentence) lastFound(m Metric) int {
	for k := len(s.found) - 1; k >= 0; k-- {
		if s.found[k].metric == m {
			return k
		}
	}
	return -1
}

// respective pairs the figure at token i with a name in "A and B hold 18% and
// 10%, respectively", or without that word where a list of names has as many
// figures: the token of its name, -1 if the sentence has no such pairing.
func (s *sentence) respective(i int) int {
	if len(s.names) < 2 {
		return -1
	}
	end, told := s.right(i, 24, cRespect, 0), true
	first := i
	unit := s.mention(i).Unit
	for k := i - 1; k >= 0; k-- {
		if s.isAmount(k) && alike(s.mention(k).Unit, unit) {
			first = k
			continue
		}
		if !s.isAny(k, "and", ",", "&", "around", "about") && !s.isAmount(k) && !s.has(k, cStaff) {
			break
		}
	}
	if end < 0 {
		end, told = s.rowEnd(i)+1, s.left(first, 3, cRespect, 0) >= 0
	}
	rank, total := 0, 0
	for k := first; k < end; k++ {
		if s.isAmount(k) && alike(s.mention(k).Unit, unit) {
			if k == i {
				rank = total
			}
			total++
		}
	}
	var room [8]int
	names := room[:0] // from the last on
	for k := first - 1; k >= 0; k-- {
		if s.isMarket(k) && len(names) == 0 && !s.isOf(k-1, wComma|wAnd|wAmpersand) {
			continue // "continue to lead cloud spending, with shares of"
		}
		if s.at(k).kind == name && s.pairs(k) {
			names = append(names, k)
			continue
		}
		if told && (s.isFigure(k, percents) && unit != quantity.Percent || s.isOf(k, wOpen|wClose|wUp|wDown)) {
			continue // "Twilio, down 3%, and Okta, up 13%"
		}
		if len(names) > 0 && !s.isOf(k, wComma|wAnd|wAmpersand) && !s.has(k, cPlain|cDet) && !s.homeOf(k) && !(told && s.at(k).kind == word && !s.upper(k) && s.at(k).cue&^(cPlain|cOrg) == 0 && names[len(names)-1]-k <= 4) {
			break
		}
	}
	slices.Reverse(names)
	if len(names) == 0 && told && s.left(first, 3, cRespect, 0) >= 0 { // "a respective 23% and 10% share, A and B"
		for k := s.rowEnd(i) + 1; k < len(s.toks) && !s.isAmount(k) && len(names) < total; k++ {
			if s.at(k).kind == name && s.pairs(k) && (s.isOf(k-1, wComma|wAnd|wAmpersand) || s.has(k-1, cDet)) {
				names = append(names, k)
			}
		}
	}
	if ahead := s.namesAhead(i, end); told && len(names) < total && len(ahead) == total {
		names = ahead // "31%, 25% and 11% went to AWS, Azure and Google Cloud respectively"
	}
	if len(names) < total || len(names) < 2 || !told && (len(names) != total || !s.listed(names[0], names[len(names)-1])) {
		return -1
	}
	return names[rank]
}

// namesAhead is the row of names that ends at token end, behind the figures that
// the one at token i stands among; nil if other names or figures stand there too.
func (s *sentence) namesAhead(i, end int) []int {
	var names []int
	for k := s.rowEnd(i) + 1; k < end; k++ {
		switch {
		case s.isAmount(k), s.at(k).kind == name && !s.pairs(k):
			return nil
		case s.pairs(k):
			if len(names) > 0 && !s.isOf(k-1, wComma|wAnd|wAmpersand) {
				return nil
			}
			names = append(names, k)
		}
	}
	return names
}

// homeOf reports whether token k belongs to a country before its company:
// "Germany's SAP and America's Oracle".
func (s *sentence) homeOf(k int) bool {
	if s.is(k, "'s") {
		k--
	} else if !s.is(k+1, "'s") {
		return false
	}
	return (s.at(k).kind == name && !s.nameAtAny(k) || s.capital(k)) && s.nameAtAny(k+2)
}

// sharesOf reports whether the names in a row at token k are those whose market
// shares the sentence tells: "the market shares of Huawei Cloud and Tencent Cloud".
func (s *sentence) sharesOf(k int) bool {
	j := s.left(k, 8, cShare, topics&^(cShare|cStock|cMarket))
	return j > 0 && s.has(j-1, cMarket) && s.isOf(j+1, wOf|wFor)
}

// rowEnd is the last of the figures that "and" and commas join to the one at
// token i.
func (s *sentence) rowEnd(i int) int {
	end := i
	for k := i + 1; k < len(s.toks) && (s.isAmount(k) || s.isOf(k, wComma|wAnd|wAmpersand) || s.has(k, cStaff)); k++ {
		if s.isAmount(k) {
			end = k
		}
	}
	return end
}

func (s *sentence) pairs(k int) bool {
	return s.isName(k, newSubjects)
}

// alike reports whether two figures of a list count the same: the first of
// "10,000 and 7,000 workers" has no noun of its own, and one currency is as good
// as another.
func alike(a, b quantity.Unit) bool {
	bare := func(u quantity.Unit) bool { return u == quantity.Number || u == quantity.People }
	return a == b || bare(a) && bare(b) || a.Money() && b.Money()
}

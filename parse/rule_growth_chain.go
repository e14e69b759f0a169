package parse

import (
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

var ruleGrowthChain = Rule{
	Name: "growth-chain", Metric: RevenueGrowth,
	Says: "a further growth rate of the subject of the one before: \"or 14% in constant currency\", \"down from 26% two years earlier\", \"vs AWS at 27%\"",
	Examples: []Example{
		{Text: "Alphabet's revenue rose 12% in Q1 2025, or 14% in constant currency.", Want: []string{"revenue_growth alphabet 12 percent 2025-Q1", "revenue_growth alphabet 14 percent 2025-Q1"}},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		k := len(s.found) - 1
		if k < 0 {
			return nil, false
		}
		if f := s.rateExpected(i); f != nil {
			return f, true
		}
		p := &s.found[k]
		if k > 0 && s.found[k-1].metric == p.metric && (s.isAny(p.at-1, "including", "includes") || s.ofYearBefore(p.at)) {
			p = &s.found[k-1] // "$29.2 billion, including $4.2 billion from Splunk, up 22%"
		}
		if k > 0 && s.found[k-1].metric == p.metric && s.bracketOver(s.found[k-1].at, p.at, i) {
			p = &s.found[k-1] // "RMB 2.48bn (2024: RMB 1.89bn), up 31.4%"
		}
		if k > 0 && p.metric == MarketSize && s.found[k-1].metric == MarketGrowth && s.isMarket(i-1) && (s.opensItem(i-1) || s.isOf(i-2, wOn|wFor) && s.has(i-3, cSpending|cMarket) && s.opensItem(i-3)) {
			p = &s.found[k-1] // "IaaS grew 27% to $180 billion, and PaaS 21% to $145 billion"
		}
		if p.metric != RevenueGrowth && p.metric != MarketGrowth {
			if !(p.metric == Revenue || p.metric == MarketSize) || !s.directlyAfter(p.at, i) || s.newSubject(p.at, i) {
				return nil, false
			}
		}
		f := found{at: i, topic: p.topic, subject: p.subject, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
		f.metric = RevenueGrowth
		if p.metric == MarketGrowth || p.metric == MarketSize {
			f.metric = MarketGrowth
		}
		g, level := s.governor(i)
		if g > p.at && s.isLevel(i, g, level) || s.missed(i) || s.stockMoves(i) || s.partOfIt(p.at, i) {
			return nil, true
		}
		switch n, named := s.nameAt(i-2, earners); {
		case named && s.is(i-1, "(") && s.is(i+1, ")") && n.Slug != p.subject && f.metric == RevenueGrowth && s.cues&cGrowth != 0:
			f.subject, f.period, f.stated = n.Slug, p.period, p.stated // "missing the growth of Azure (39%)"
		case s.is(i-1, "(") && s.is(i+1, ")") && s.is(p.at-1, "(") && f.metric == RevenueGrowth && s.bracketed(p.at, i) && s.capital(i-2):
			slug := s.unlisted(i)
			if slug == "" {
				return nil, true
			}
			f.subject, f.period, f.stated = slug, p.period, p.stated // "Snowflake (83%), Cockroach Labs (82%)"
		case (p.unit == quantity.Percent || k > 0 && p.metric == Revenue && s.found[k-1].metric == RevenueGrowth && s.isOf(i-1, wOpen|wAnd|wOr)) && s.isAlternative(p.at, i): // "or 14% in constant currency", "up 33% to $12 billion and 24% at constant currency"
			f.period, f.stated = p.period, p.stated
			if v, ok := p.amount.Value(); g > p.at && s.has(g, cFall) && !level || !(g > p.at) && ok && v < 0 {
				f.amount = decline(f.amount)
			}
		case p.metric == Revenue && s.secondRise(k, i): // "rose 15% to $43 billion at home and 43% to $21 billion abroad"
			f.period, f.stated = s.found[k-1].period, s.found[k-1].stated
			if v, ok := s.found[k-1].amount.Value(); ok && v < 0 {
				f.amount = decline(f.amount)
			}
		case g > i && f.metric == RevenueGrowth && s.partRate(i, g, companyOf(s.found[0].subject)) != "":
			f.subject, f.period, f.stated = s.partRate(i, g, companyOf(s.found[0].subject)), p.period, p.stated
			if s.declines(i, g, level) {
				f.amount = decline(f.amount)
			}
		case s.fromBefore(i) && s.figureBetween(p.at, i, percents) && !s.has(i+1, cGrowth):
			return nil, true // "rose 6%, with services 49% of it, down from 53%"
		case (p.unit == quantity.Percent || s.has(i+1, cGrowth)) && s.fromBefore(i): // "down from 26%", "up from the 26% growth of Q2"
			if n := s.nameRight(i, nMarket|nCloud|nSegment|nCompany); n >= 0 && n-i <= 7 && s.left(n, n-i, cPrep, 0) > i && !s.amountBetween(i, n) {
				f.subject, f.period = s.entity(n).Slug, p.period // "compared with 5% growth for enterprise IT"
			} else if m := s.goodsBehind(i); m != "" && f.metric == MarketGrowth {
				f.subject = m
			}
		case s.isOf(i-1, wUp|wDown) && s.is(i-2, ",") && s.nameAtAny(i-3) && s.is(i-4, "by") && s.entity(i-3).Slug != p.subject: // "driven by Azure, up 33%"
			f.subject, f.period, f.stated, f.metric = s.entity(i-3).Slug, p.period, p.stated, RevenueGrowth
			if s.is(i-1, "down") {
				f.amount = decline(f.amount)
			}
		case (p.unit == quantity.Percent || s.right(p.at, i-p.at, cGrowth, 0) >= 0) && s.is(i-1, "'s") && s.nameAtAny(i-2) && s.left(i-2, 2, cCompare, 0) >= 0:
			f.subject, f.period, f.stated = s.entity(i-2).Slug, p.period, p.stated // "compared to Snowflake's 28%"
		case p.unit == quantity.Percent && s.ofExpectation(i):
			f.status = Projected
		case p.unit == quantity.Percent && s.is(i-1, "at") && s.nameLeft(i, earners) > p.at: // "vs AWS at 27%"
			f.subject = s.entity(s.nameLeft(i, earners)).Slug
			f.basis = p.basis
		case p.metric == MarketGrowth && s.goodsInFront(i) != "": // "devices (5.4%) and IT services (4.4%)"
			f.subject = s.goodsInFront(i)
		case g > i && s.isOf(g+1, wOf|wIn) && s.ownGrowth(i, g): // "driven by a 58% increase in networking revenue"
			return nil, false
		case f.metric == MarketGrowth && s.isMarket(i-1) && s.at(i-2).kind != name && s.directlyAfter(p.at, i):
			f.subject, f.period, f.stated = s.entity(i-1).Slug, p.period, p.stated // "IaaS will grow 24.8% and PaaS 21.6%"
			if v, ok := p.amount.Value(); ok && v < 0 && !s.signed(i) {
				f.amount = decline(f.amount)
			}
		case p.metric == MarketGrowth && s.isMarket(i-2) && i-2 > p.at && (s.isOf(i-1, wAt|wWith) || s.is(i-1, "(") && s.is(i+1, ")")) && s.right(i, 3, topics, 0) < 0:
			f.subject, f.period, f.stated = s.entity(i-2).Slug, p.period, p.stated // "followed by PaaS at 24%"
		case g > i && s.isOf(g+1, wOf|wIn) && s.unknownPart(i, g):
			return nil, true
		case g > p.at && (s.goodsOf(i, g) != "" || f.metric == MarketGrowth && s.goodsAct(i, g) != ""): // "while high-end servers declined 9%"
			return nil, false
		case p.unit != quantity.Percent && (g >= 0 || s.plusOrYoY(i) || s.isAny(i+1, "more", "less") && s.at(i+2).kind == mark):
			if s.declines(i, g, level) {
				f.amount = decline(f.amount)
			}
		default:
			return nil, false
		}
		if f.metric == MarketGrowth && entity.KindOf(f.subject) != entity.Market {
			f.metric = RevenueGrowth // "the market grew 25%, with Azure at 39%"
		}
		return []found{f}, true
	},
}

// partOfIt reports whether the rate at token i is told behind an amount, after token from, that
// is but a part: "shared cloud accounted for $65.9 billion of it, up 115.5%".
func (s *sentence) partOfIt(from, i int) bool {
	for k := i - 1; k > from; k-- {
		if s.isMoney(k) && s.is(k+1, "of") {
			return s.isAny(k+2, "it", "that", "this", "which") || s.is(k+2, "the") && s.isAny(k+3, "total", "sum")
		}
	}
	return false
}

// partRate is the part of a company whose growth the rate at token i is, before the
// noun at token g: "an 18% jump in its Automation unit", "Data's 5% expansion", "Red
// Hat's 12% growth". "" if the words name none.
func (s *sentence) partRate(i, g int, company entity.Slug) entity.Slug {
	if m := s.ratedPart(i); m != "" && companyOf(m) == company {
		return m
	}
	if s.is(i-1, "'s") && s.right(i-3, 2, cCompare, 0) < 0 && !s.has(i-3, cCompare) {
		m, ok := s.nameAt(i-2, earners)
		if ok && m.Slug.Listed() {
			if m.Kind != entity.Company || m.Slug.Parent() == company {
				return m.Slug
			}
			return ""
		}
		if t := s.at(i - 2); (t.kind == word || ok) && s.upper(i-2) && s.isOf(i-3, wBy|wComma|wAnd) && (t.part || t.cue == 0) && s.betweenIs(-1, i, "led", "driven", "helped", "fueled", "fuelled", "boosted") {
			return partSlug(company, s.partText(i-2, i-2))
		}
		return ""
	}
	if !s.isOf(g+1, wIn|wOf) {
		return ""
	}
	k := s.skip(g+2, cDet)
	end := k
	for s.at(end).kind == word && end < k+4 && s.upper(end) && !s.has(end, cOrg) {
		end++
	}
	if end == k || !s.isUnit(end) || s.nameLeft(end, earners) >= k {
		return ""
	}
	return partSlug(company, s.partText(k, end-1))
}

// secondRise reports whether the rate at token i and the money behind it are a
// second pair of what the claims up to found k began: the same grew elsewhere.
func (s *sentence) secondRise(k, i int) bool {
	if k == 0 || s.found[k-1].metric != RevenueGrowth || s.found[k-1].subject != s.found[k].subject || !s.is(i-1, "and") || !s.is(i+1, "to") || !s.isMoney(i+2) || !s.is(s.found[k].at-1, "to") {
		return false
	}
	for j := s.found[k].at + 1; j < i-1; j++ {
		if s.at(j).kind == name && !s.isName(j, nRegion) || s.at(j).kind == amount || s.has(j, topics|cGrow|cFall) {
			return false
		}
	}
	return true
}

// ownGrowth reports whether the noun behind the rate at token i names the part
// that grew by it.
func (s *sentence) ownGrowth(i, g int) bool {
	j, _ := s.topicRight(i)
	return j > g+1 && s.has(j, cRevenue) && (s.partBetween(g+1, j) != "" || s.nounEarner(j) != "" || s.nameLeft(j, nCloud|nSegment) > g)
}

// unknownPart reports whether that noun names what grew with words that nobody
// knows: it is not the whole.
func (s *sentence) unknownPart(i, g int) bool {
	j, _ := s.topicRight(i)
	for k := g + 2; j > g+1 && s.has(j, cRevenue) && k < j; k++ {
		if t := s.at(k); t.kind == word && t.cue == 0 && !t.part {
			return true
		}
	}
	return false
}

// rateExpected is what had been expected of the rate told before the amount that
// it led to: "grew 26% to $4.7 billion, above the consensus of 18.4%". nil for any
// other figure.
func (s *sentence) rateExpected(i int) []found {
	if !s.ofExpectation(i) {
		return nil
	}
	k := len(s.found) - 1
	if k < 1 || s.found[k].unit == quantity.Percent || s.found[k-1].unit != quantity.Percent || s.found[k-1].subject != s.found[k].subject || family(s.found[k-1].metric) == 0 || s.found[k-1].metric == MarketShare {
		return nil
	}
	p := &s.found[k-1]
	return []found{{metric: p.metric, at: i, topic: p.topic, subject: p.subject, amount: s.mention(i).Amount, unit: quantity.Percent, basis: p.basis, period: p.period, stated: p.stated, status: Projected}}
}

// ofExpectation reports whether the figure at token i is what was expected: "above
// the consensus of 18.4%", "ahead of the 20% growth it had guided for".
func (s *sentence) ofExpectation(i int) bool {
	if s.isOf(i-1, wThe) && s.has(i-2, cPrep|cCompare) {
		k := i + 1 + b2i(s.has(i+1, cGrowth|cGrow))
		k += b2i(s.is(k, "that"))
		if s.isAny(k, "it", "they", "analysts", "management") {
			k++
			k += b2i(s.isAny(k, "had", "has", "have"))
			return s.has(k, cProject) && !s.isAny(k, "will", "would", "could", "may", "should")
		}
	}
	return s.is(i-1, "of") && s.isAny(i-2, "estimate", "estimates", "expectation", "expectations", "forecast", "forecasts", "consensus")
}

// isAlternative recognises "12%, or 14% in constant currency", "18% (17% in
// constant currency)", "and by 9% in USD" and "up 4% including X, up 5% excluding X".
func (s *sentence) isAlternative(p, i int) bool {
	return (s.right(i, 3, cCC, cConj) >= 0 || s.inMoney(i) || s.basisInFront(i) > p) && s.topicBetween(p, i) < 0 ||
		i-p <= 8 && s.isOf(i-1, wUp|wDown) && s.is(i-2, ",") && s.topicBetween(p, i) < 0 || s.isWithout(p, i) || s.bothBases(p, i) || s.isOf(i-1, wOr) && s.apartFromCurrency(i) && s.topicBetween(p, i) < 0
}

// apartFromCurrency reports whether the words behind the rate at token i leave exchange
// rates out: "11% without currency effects", "11% with exchange rates left out".
func (s *sentence) apartFromCurrency(i int) bool {
	return s.isAny(i+1, "with", "without", "not", "ignoring", "before", "leaving") && s.betweenIs(i+1, i+6, "currency", "currencies", "exchange")
}

// bothBases reports whether the rate at token i follows the one at token p, with
// another basis behind each and no more between: "6.3% QoQ, 69.2% YoY", "up 3%
// sequentially and 12% from a year ago".
func (s *sentence) bothBases(p, i int) bool {
	k := s.overBasis(p + 1)
	return k > p+1 && (s.isOf(k, wComma|wAnd|wSemicolon) || s.isAny(k, "/", "|")) && k+1 >= i-2 && (k+1 == i || s.has(k+1, cGrow|cFall) || s.isOf(k+1, wPlus|wAnd)) && (s.has(i+1, cYoY|cQoQ|cCC) || s.overBasis(i+1) > i+1)
}

// overBasis is the token behind the words from token k on that say what a rate is held
// against: "year over year", "in constant currency", "from the prior quarter".
func (s *sentence) overBasis(k int) int {
	for s.has(k, cYoY|cQoQ|cCC) || s.isAny(k, "in", "currency", ")") {
		k++
	}
	if j := s.skip(k+1, cDet); s.isOf(k, wFrom|wOver) && s.at(j).kind == when && s.time(j).Comparison {
		return j + 1
	}
	return k
}

// isWithout recognises the second of two rates of the same, with and without
// something: "4% including Cerner and 6% excluding it".
func (s *sentence) isWithout(p, i int) bool {
	if i-p > 8 || !s.isAny(p+1, "including", "excluding", "with", "without") || !s.isAny(i+1, "including", "excluding", "with", "without") || s.at(p+1).low == s.at(i+1).low {
		return false
	}
	for k := p + 2; k < i; k++ {
		if t := s.at(k); !(t.kind == name || t.kind == word && (s.upper(k) || t.cue&cPlain != 0) || s.isOf(k, wComma|wSemicolon|wAnd|wOr|wThe|wUp|wDown)) {
			return false
		}
	}
	return true
}

// inMoney reports whether the rate at token i is said to be of figures as
// reported, beside one at constant currency: "9% in USD".
func (s *sentence) inMoney(i int) bool {
	return s.is(i+1, "in") && s.isAny(i+2, "usd", "dollars", "euros", "nominal") || s.is(i+1, "as") && s.is(i+2, "reported")
}

// topicBetween finds a topic noun between two tokens.
func (s *sentence) topicBetween(i, j int) int {
	for k := i + 1; k < j; k++ {
		if s.topicAt(k) && !s.has(k, cProfit) || s.isAmount(k) {
			return k
		}
		if s.isName(k, earners) {
			return k
		}
	}
	return -1
}

// fromBefore recognises what a rate came from: "down from 26%", "compared to
// 19%", "from consistent 20%+ rates".
func (s *sentence) fromBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if s.isOf(k, wTo|wFrom|wVersus) && s.at(k).cue&cCompare != 0 || s.is(k, "compared") {
			return true
		}
		if !s.has(k, cPlain|cDet|cPrep) && !s.is(k, "range") && s.at(k).kind == word || s.at(k).kind == name {
			return false
		}
	}
	return false
}

// newSubject reports whether a topic noun or a name opens another statement
// between two figures.
func (s *sentence) newSubject(p, i int) bool {
	for k := p + 1; k < i; k++ {
		if s.has(k, cRevenue|cMarket|cSpending) && s.topicAt(k) && s.right(p, k-p, cPrep, 0) < 0 {
			return true
		}
		if s.isName(k-1, nRegion) && s.isAny(k, "segment", "division") {
			return true // "while North America segment sales increased"
		}
		if s.is(k+1, "'s") && s.isAny(k, "company", "group", "firm") && s.has(k+2, cRevenue) {
			return true // "while the company's revenue grew only"
		}
		if s.is(k+1, "company") && s.isAny(k, "overall", "total", "whole") {
			return true // "adding to overall company revenue growth of"
		}
		if s.has(k, cGrow|cFall) && s.at(k-1).kind == word && (s.at(k-1).cue == 0 || s.isPart(k-1) || s.isUnit(k-1)) && s.at(k).cue&cGrowth == 0 {
			return true // "and midrange servers fell"
		}
		if s.has(k, cGrow|cFall) && s.isOf(k-1, wComma) && (s.partSubject(k) != "" || s.isUnit(s.overIncluded(k-1)-1)) {
			return true // "; business services, which includes cloud, rose"
		}
		if s.has(k, cRevenue) && s.has(k+1, cGrow|cFall) && s.topicAt(k) && (s.isPart(k-1) || s.has(k-1, cTotal) || s.nounEarner(k) != "" || s.isOf(s.left(k, min(6, k-p), cConj, 0), wWhile|wWhereas|wBut)) {
			return true // "exceeding estimates by 4%, while services revenue fell"
		}
		if s.isOf(k, wThat|wWhich) && s.antecedent(k) != "" {
			return true
		}
		if s.isName(k, newSubjects) && s.is(k-1, "with") && (s.isAny(k+1, "up", "down") || s.isAny(k+2, "up", "down")) {
			return true // "with IBM Z up 61%"
		}
		if s.isName(k, newSubjects) && s.isAny(k-1, ",", "and", "while", "but", "as", ";", ":", "rival", "competitor", "peer") {
			return true
		}
	}
	return false
}

// directlyAfter reports whether the figure at i follows the one at p without
// another noun or name: "$76.4 billion, up 18%".
func (s *sentence) directlyAfter(p, i int) bool {
	for k := p + 1; k < i; k++ {
		for c := k + 1; s.is(k, "according") && c < i; c++ {
			if s.is(c, ",") {
				k = c // "to $18 billion, according to research firm IDC, up 10%"
			}
		}
		if s.has(k, cProfit|cMargin|cCost|cStock|cVolume|cBacklog) || s.is(k, ";") && s.right(k, i-k, topics, 0) >= 0 {
			return false
		}
		if s.isAmount(k) && !s.isMoney(k) && s.mention(k).Unit != quantity.Percent {
			return false
		}
	}
	return true
}

var ruleRespectively = Rule{
	Name: "growth-respectively", Metric: RevenueGrowth,
	Says: "growth rates given in a row for names given in a row: \"Microsoft and Google with 34% and 11% growth respectively\"",
	Examples: []Example{
		{Text: "In Q1 2025 Azure and Google Cloud grew 33% and 28%, respectively.", Want: []string{"revenue_growth azure 33 percent 2025-Q1", "revenue_growth google-cloud 28 percent 2025-Q1"}},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		k := s.respective(i)
		if k >= 0 && s.betweenIs(k, i, "make", "made", "makes") && s.speaksOfMarket() {
			f := s.vendorShare(i, k)
			f[0].metric = MarketShare
			return f, true // "Azure and Google Cloud make up another 20 and 13 percent"
		}
		if k < 0 || s.r.counted && s.cues&cRevenue == 0 || s.cues&(cGrow|cFall|cGrowth) == 0 || s.right(i, 8, cShare, cGrowth) >= 0 || s.right(k, i-k, cProfit|cStock|cVolume, 0) >= 0 || s.left(k, 8, cStock, cRevenue) >= 0 {
			return nil, false
		}
		n := s.entity(k)
		f := found{at: i, topic: -1, subject: n.Slug, region: n.Region, amount: s.mention(i).Amount, unit: quantity.Percent, basis: basisOf(s.toks)}
		f.metric = RevenueGrowth
		switch {
		case n.Kind == entity.Market:
			f.metric = MarketGrowth
		case n.Kind == entity.Company && n.Slug.CloudOf() != "" && (s.cues&cCloud != 0 || s.nameRight(-1, nCloud) >= 0):
			f.subject = n.Slug.CloudOf()
		case n.Kind == entity.Company && s.surveys() && cloudMarket(s.knownMarket()):
			f.subject = s.inMarket(n.Slug)
		}
		if g := s.left(i, 12, cFall, cGrow|cGrowth); g >= 0 {
			f.amount = decline(f.amount)
		}
		return []found{f}, true
	},
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

var ruleMarketSize = Rule{
	Name: "market-size", Metric: MarketSize,
	Says: "an amount of money that is the size of a market or the spending on one",
	Examples: []Example{
		{Text: "Spending on cloud infrastructure services reached $84 billion in Q3 2024.", Want: []string{"market_size cloud-infrastructure-market 84000000000 USD 2024-Q3"}},
	},
	reads: sums,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.small(i, 1e7) {
			return nil, false
		}
		if s.surveyed() || s.categoryHolds(i) {
			return nil, true // what each of them spends, or what goods make that hold a part of the market
		}
		if f := s.risenTo(i); f != nil {
			return f, f[0].metric == MarketSize
		}
		topic, _ := s.topicOf(i)
		c := s.topicCue(topic)
		if s.spends(i) || s.labelCues()&cCost != 0 {
			return nil, true // "Capex: the four will spend $364 billion"
		}
		if topic >= 0 && s.isMarket(topic) && strings.Contains(strings.ToLower(s.text(topic, topic)), "spend") && s.ownSpending(topic) {
			return nil, true
		}
		if s.having(topic, i) {
			return nil, false // "AWS holds a third of the market, having made $3 billion"
		}
		if s.isAny(i+1, "each", "apiece") || s.isDifference(i) || s.potential(topic) || s.is(topic+1, "business") && s.has(i-1, cDet) && c&cRunRate == 0 {
			return nil, true // a price, a change
		}
		if s.vendorIn(i, topic) || s.madeBy(i) >= 0 {
			return nil, false
		}
		if topic > i && s.isMarket(topic) && s.isMoney(topic+1) {
			return nil, false // "$6.2B SaaS $3.6B": of the next figure
		}
		if slug := s.companyGoods(topic); slug != "" && topic < i {
			return []found{{metric: Revenue, at: i, topic: topic, subject: slug, amount: s.mention(i).Amount, unit: s.mention(i).Unit}}, true
		}
		market := c&cMarket != 0 || c&cSpending != 0 && !s.ownSpending(topic) || c&cRevenue != 0 && s.isMarketSales(topic)
		if !market && c&cRevenue != 0 && topic > i && s.nameBefore(i) < 0 {
			if j := s.marketSubject(i); j >= 0 { // "the SaaS market reached $197 billion in revenue"
				return []found{{at: i, topic: topic, subject: s.entity(j).Slug, amount: s.mention(i).Amount, unit: s.mention(i).Unit}}, true
			}
		}
		if m := s.labelMarket(i); !market && topic < 0 && m != "" {
			return []found{{at: i, topic: topic, subject: m, amount: s.mention(i).Amount, unit: s.mention(i).Unit}}, true
		}
		if !market && topic < 0 && (s.forecastMoved(i, MarketSize) || s.amountsTo(i, MarketGrowth)) {
			return []found{{at: i, topic: topic, subject: s.r.last.claimed, amount: s.mention(i).Amount, unit: s.mention(i).Unit}}, true
		}
		if goods := s.labelGoods(i); !market && topic < 0 && goods != "" {
			return []found{{at: i, topic: topic, subject: goods, amount: s.mention(i).Amount, unit: s.mention(i).Unit}}, true
		}
		if !market {
			return nil, false
		}
		f := found{at: i, topic: topic, amount: s.mention(i).Amount, unit: s.mention(i).Unit}
		if f.subject = s.marketOf(i, topic); f.subject == "" {
			return nil, false
		}
		return []found{f}, true
	},
}

// potential reports whether the market at token topic is not one that is spent on: what
// it could be, "a cloud market opportunity", or what shares of a stock cost.
func (s *sentence) potential(topic int) bool {
	return topic >= 0 && (s.betweenIs(max(-1, topic-6), topic, "addressable") || s.isAny(topic+1, "opportunity", "opportunities", "potential", "cap", "capitalization", "value", "valuation"))
}

// companyGoods is the part of the company the text is about that the goods named at
// token j are, where the sentence speaks of no market: "SaaS $3.6 billion", of
// Oracle. "" if they are a market's.
func (s *sentence) companyGoods(j int) entity.Slug {
	if j < 0 || !s.isMarket(j) || !s.entity(j).Bare || s.surveys() || s.r.about == "" || s.cues&(cMarket|cSpending|cShare) != 0 || s.nameRight(-1, nHouse) >= 0 {
		return ""
	}
	if m := s.entity(j).Slug; m != "saas-market" && m != "iaas-market" && m != "paas-market" {
		return "" // IT services may be anybody's
	}
	return partSlug(companyOf(s.r.about), strings.ToLower(s.text(j, j)))
}

// small reports whether the amount of money at token i is below a bound: a
// price rather than a revenue.
func (s *sentence) small(i int, bound float64) bool {
	v, ok := s.mention(i).Amount.Value()
	return ok && v < bound && v > -bound
}

// grownUntold reports whether the money at token i is what something grew to at a rate that no
// rule has read, so that nobody knows whose it is: "client computing added 5% to $8.5 billion".
func (s *sentence) grownUntold(i int) bool {
	return s.is(i-1, "to") && s.isFigure(i-2, percents) && s.at(i-3).kind == word && s.isAny(i-3, "added", "adding", "gained", "shed", "lost") && (len(s.found) == 0 || s.found[len(s.found)-1].at != i-2)
}

var ruleRevenue = Rule{
	Name: "revenue", Metric: Revenue,
	Says: "an amount of money whose noun is revenue, sales, turnover or a run rate, or that a cloud unit or segment is said to make",
	Examples: []Example{
		{Text: "Google Cloud generated $12.3 billion in revenue in Q1 2025.", Want: []string{"revenue google-cloud 12300000000 USD 2025-Q1"}},
		{Text: "Snowflake reported revenue of $943 million for Q3 2024.", Want: []string{"revenue snowflake 943000000 USD 2024-Q3"}},
		{Text: "CoreWeave raised $2 billion in debt."},
	},
	reads: sums,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.small(i, 1e5) || s.label > 0 && s.cues&(cRevenue|cRunRate) == 0 && s.underCost() {
			return nil, false // also "AWS: $200 billion" below "Backlog"
		}
		if f := s.risenTo(i); f != nil {
			return f, true
		}
		if f := s.besideEarnings(i); f != nil {
			return f, true
		}
		if s.categoryHolds(i) {
			return nil, true
		}
		topic, _ := s.topicOf(i)
		c := s.topicCue(topic)
		switch {
		case c&cRunRate != 0 && (s.left(topic, 30, cCost|cProfit, cRevenue) >= 0 || s.is(topic-1, "new")), s.grownUntold(i):
			return nil, true
		case c&(cRevenue|cRunRate) != 0, s.vendorIn(i, topic), s.madeBy(i) >= 0, s.whichEarned(i), s.ofTold(i) != "", s.partAt(i) != "", topic < 0 && s.broughtTo(i) != "", topic < 0 && (s.is(i-1, "(") && s.bracketPart(i-1) != "" || s.partWas(i) || s.right(i, 4, cYoY|cQoQ, 0) >= 0 && s.nextItem(i) != ""):
		case topic < 0 && s.revenueUntold(i):
		default:
			return nil, false
		}
		if s.sumOfPart(i) {
			return nil, true
		}
		if topic < i && s.is(i+1, "worth") && s.is(i+2, "of") || s.perHead(i, topic) {
			return nil, true // what goods sold for
		}
		if s.isDifference(i) || s.threshold(i, topic) || s.ofAll(topic) || s.forgone(i) || s.yearByYear(i) || s.price(i) || s.ofAnyone(i) || s.ofCustomers(topic) {
			return nil, true
		}
		if s.r.measured && s.r.last.subject == "" && s.inTitle() && !s.namesAny() && s.nameRight(-1, nMarket|nHouse) < 0 {
			return nil, true // "AI drives $119B cloud revenue": of a market that the text measures
		}
		if j := s.nameBefore(i); s.isAny(j+1, "were", "are") && s.together(j) != nil && !s.jointly(j, i) && s.respective(i) < 0 {
			return nil, true // "Oracle and SAP were the only vendors with more than $1 billion"
		}
		f := found{at: i, topic: topic, amount: s.mention(i).Amount, unit: s.mention(i).Unit, noDate: s.sumOfTold(i)}
		if s.setEarner(&f); f.subject == "" {
			return nil, false
		}
		f.subject = s.cloudTotal(f.subject)
		if entity.KindOf(f.subject) == entity.Market {
			f.metric = MarketSize
		}
		return []found{f}, true
	},
}

// inTitle reports whether the sentence is the title of the text.
func (s *sentence) inTitle() bool {
	return s.block.Kind == doc.Meta || s.block.Kind == doc.Heading && s.block.Level < 2
}

// namesAny reports whether the sentence names anybody, rather than a part of whom the
// text speaks of.
func (s *sentence) namesAny() bool {
	for j := s.nameRight(-1, earners); j >= 0; j = s.nameRight(j, earners) {
		if s.upper(j) {
			return true
		}
	}
	return false
}

// risenTo recognises what the growth just told led to: "servers fell 23% to
// $2.6 billion".
func (s *sentence) risenTo(i int) []found {
	k := len(s.found) - 1
	if k < 0 || family(s.found[k].metric) == 0 || s.found[k].metric != RevenueGrowth && s.found[k].metric != MarketGrowth || s.found[k].basis == CAGR {
		return nil
	}
	p := &s.found[k]
	if s.right(i, 24, cRespect, 0) >= 0 && s.respective(i) >= 0 {
		return nil // one of a row: "grew 4% and 5% to $10 billion and $7 billion, respectively"
	}
	j := i - 1
	for s.has(j, cPlain) && !s.has(j, cPrep) || s.isAny(j, "under", "over") {
		j--
	}
	switch {
	case s.is(j, "to"):
	case s.is(j-1, ",") && s.isAny(j, "reaching", "hitting", "totaling", "totalling", "topping", "surpassing", "exceeding", "crossing") && s.right(i, 5, topics&^(cRevenue|cRunRate), 0) < 0:
		j-- // "grew 51%, reaching $654 million"
	default:
		return nil
	}
	for j--; j > p.at; j-- {
		if t := s.at(j); t.kind != when && (t.kind != word || t.cue&(cGrowth|cYoY|cQoQ|cPlain|cGrow|cFall) == 0 && !s.isOf(j, wIn|wFrom|wThe)) {
			return nil
		}
	}
	f := found{metric: Revenue, at: i, topic: p.topic, subject: p.subject, group: p.group, region: p.region, amount: s.mention(i).Amount, unit: s.mention(i).Unit}
	if p.metric == MarketGrowth {
		f.metric = MarketSize
	}
	return []found{f}
}

// sameSubject reports whether the "and" at token j goes on with another verb of
// the same subject: "grew 42% and exited the quarter at".
func (s *sentence) sameSubject(j int) bool {
	return s.is(j, "and") && s.at(j+1).kind == word && strings.HasSuffix(s.at(j+1).low, "ed") && (s.has(j+1, cOwnVerb) || s.at(j+1).cue == 0)
}

// vendorIn recognises what a vendor earned in a market: "Microsoft followed
// with $32.1 billion in IaaS revenue".
func (s *sentence) vendorIn(i, topic int) bool {
	return topic > i && s.isMarket(topic-1) && s.is(topic-2, "in") && s.has(topic, cRevenue) && (s.nameBefore(i) >= 0 || s.refers() || s.theCompany(i) >= 0)
}

// isDifference recognises an amount that a total changed by: "increased by
// $3.5 billion", "+$0.7B", "grew $6.5 billion from Q2", "adding more than $20
// billion", "a $3.5 billion increase".
func (s *sentence) isDifference(i int) bool {
	if t := s.text(i, i); t[0] == '+' || t[0] == '-' || s.isOf(i-1, wHyphen|wPlus) || s.is(i-1, "±") {
		return true
	}
	j := i - 1
	for s.has(j, cPlain|cDet) && !s.has(j, cGrow|cFall) || s.isAny(j, "another", "some", "than", "over") || s.at(j).kind == word && s.at(j).cue == 0 && s.has(j-1, cDet) {
		j-- // "a staggering"
	}
	switch {
	case s.isOf(j, wUp|wDown) && s.amountBetween(-1, j) && (s.isOf(i+1, wOpen|wOr|wFrom|wOn|wOver) || s.has(i+1, cYoY|cCompare) || j == i-1 && s.is(j-1, ",") && (s.at(i+1).kind == mark || i+1 >= len(s.toks))):
		return true // "was $91 billion, up $17 billion or 22% from a year before"
	case s.is(i-1, "'s") && s.nameAtAny(i-2) && s.has(i-3, cCompare):
		for k := i - 3; k >= 0 && k >= i-16; k-- {
			if s.isMoney(k) {
				return s.isDifference(k) // "added $6.6 billion, more than Google Cloud's $3.8 billion"
			}
		}
	case s.is(j, "or") && s.isFigure(j-1, percents) && (s.isOf(j-2, wBy|wUp|wDown) || s.has(j-2, cGrow|cFall)):
		return true // "up 23 percent or $15.7 billion"
	case s.isOf(j, wUp|wDown) && s.is(i+1, ",") && s.is(i+2, "or") && s.isFigure(i+3, percents):
		return true // "up $17 billion, or 22%, to $94 billion"
	case s.is(j, "by"):
		for k := j - 1; k >= 0 && k >= j-8; k-- { // "raised its revenue guidance by $400 million"
			if s.isAny(k, "raised", "raises", "raising", "lowered", "lowers", "hiked", "narrowed", "moves", "moved", "changes", "affects", "affected", "lifts", "lifted", "boosts", "boosted") {
				return true
			}
		}
		for k := j - 1; k >= 0 && k >= j-6; k-- { // "topped estimates of revenue by $210 million"
			if s.isAny(k, "topped", "tops", "topping", "beat", "beats", "beating", "missed", "misses", "missing", "exceeded", "exceeding", "surpassed", "surpassing") {
				return true
			}
		}
		for k := j - 1; s.has(k, cRevenue|cProfit|cDet|cPlain) || s.is(k, "and"); k-- {
			if s.is(k, "and") && s.isMoney(k-1) {
				return s.isDifference(k - 1) // "beating estimates of earnings by $0.04 and sales by $34 million"
			}
		}
		if v := s.left(j, 6, cCut, 0); v >= 0 && s.isAny(v, "impacted", "affected", "hurt") {
			return true // "currency impacted our revenue by $900 million"
		}
		return s.left(j, 5, cGrow|cFall|cCut, 0) >= 0
	case s.is(j, "or") && s.isAny(j-1, ",", "points", "percent", "growth") && s.betweenIs(j-14, j, "impacted", "affected"):
		return true // "impacted our revenue by 6 points of growth, or $900 million"
	case s.is(j, "of") && s.isAny(j-1, "increase", "rise", "decline", "drop", "jump", "decrease", "gain", "uptick", "fall"),
		s.isAny(j, "add", "adds", "added", "adding"):
		return true
	case s.has(j, cGrow|cFall) && !s.has(j, cOwnVerb) && s.at(j).kind == word && !s.isAny(j, "up", "down", "higher", "lower"):
		return s.right(i, 3, cCompare, 0) >= 0 || !s.amountBetween(-1, i)
	case s.isOf(j, wUp|wDown):
		return s.has(i+1, cCompare) && !s.amountBetween(-1, i)
	}
	if s.is(j, "and") && s.isOf(i+1, wFrom|wOn|wOver|wThan) {
		for k := j - 1; k >= 0 && k >= j-8; k-- {
			if s.isMoney(k) {
				return s.isDifference(k) // "increased $2 billion on the year and $200 million on the quarter"
			}
		}
	}
	return s.changeBehind(i)
}

// changeBehind reports whether the words behind the money at token i make it what a
// total changed by, or a part of one: "$0.7 billion down", "$265 million in net new".
func (s *sentence) changeBehind(i int) bool {
	if s.is(i+1, "off") {
		return true // "took $300 million off revenue"
	}
	if s.is(i+1, "of") && s.isAny(i+2, "that", "this", "it", "which") {
		return s.ofTold(i) == "" // "$900 million of that amount": a part
	}
	if s.isOf(i+1, wOf|wIn) && s.is(i+2, "net") && s.is(i+3, "new") {
		return true // "$265 million in net new ARR"
	}
	if s.isOf(i+1, wOf|wIn) && s.isAny(i+2, "additional", "extra", "incremental", "new") ||
		s.isOf(i+2, wThan) && s.isAny(i+1, "higher", "lower", "more", "less", "better", "worse") || s.isOf(i+2, wOf) && s.isAny(i+1, "ahead", "short", "shy") ||
		s.isAny(i+1, "higher", "lower") && s.left(i, 4, cBe, 0) >= 0 || s.isAny(i+1, "above", "below") && s.right(i+1, 4, cProject, 0) >= 0 {
		return true
	}
	if s.isOf(i+1, wUp|wDown) && s.is(i-1, ",") && (i+2 >= len(s.toks) || s.at(i+2).kind == mark && !s.is(i+2, "(")) && s.amountBetween(-1, i) {
		return true // "$7.2 billion, $0.7 billion down"
	}
	j := i + 1
	for s.has(j, cPlain|cYoY|cQoQ) || s.is(j, "in") && s.has(j+1, cRevenue) {
		j++
	}
	return s.isAny(j, "increase", "rise", "decline", "drop", "jump", "decrease", "uptick", "spike", "surge", "boost", "swing", "shortfall", "gain", "improvement")
}

// revenueUntold is revenue whose noun is not in the sentence: a label names a
// unit or part ("Advertising: $17.3B"), or the claim before was revenue.
func (s *sentence) revenueUntold(i int) bool {
	if q := s.question(); q != nil {
		return !growthHead(q.cues, q.text)
	}
	if k := len(s.found) - 1; k >= 0 && s.found[k].metric == Revenue {
		return s.directlyAfter(s.found[k].at, i) && s.nameLeft(i, nCloud) < s.found[k].at || s.nameLeft(i, earners) > s.found[k].at && s.earnedBy(i)
	}
	if s.earnedBy(i) || s.expectedOf(i) || s.yearOfRevenue(i) || s.refersTo(i) || s.amountsTo(i, RevenueGrowth) || s.paced(i) || s.forecastMoved(i, Revenue) || s.companyExpects(i) {
		return true
	}
	if s.ofTimes(i) || s.nameBefore(i) == 0 && s.behindLabel(i) && (s.underRevenue() || s.label == 1 && s.headedPart() != "") {
		return true
	}
	return s.labelNamesPart() && s.left(i, i-s.label, topics, 0) < 0 && i > s.label && i-s.label < 5 && s.amongResults()
}

// amongResults reports whether what stands around the sentence is a company's results:
// the text reports them, the heads above or the lines before tell of revenue, or its
// label names somebody. A label alone may head the lines of a bill.
func (s *sentence) amongResults() bool {
	if s.r.signs&(sResults|sReports|sEnded) != 0 || isQuarter(s.r.near()) || s.cues&(cRevenue|cYoY|cQoQ|cCC) != 0 || s.nameLeft(s.label, earners) >= 0 || s.headTopic()&cRevenue != 0 || s.inNotes(s.label) {
		return true
	}
	_, split := s.underSplit()
	return split
}

// ofTimes reports whether the money at token i is that of a time, in a list of
// them below a head about revenue: "FY2024: $60.9B".
func (s *sentence) ofTimes(i int) bool {
	if s.block.Kind != doc.Item || s.label == 0 || i > s.label+2 || s.nameBefore(i) >= 0 {
		return false
	}
	for j := range s.label {
		if s.at(j).kind != when {
			return false
		}
	}
	return s.underRevenue()
}

// underRevenue reports whether the nearest head that says what is measured speaks
// of revenue, and of no part's.
func (s *sentence) underRevenue() bool {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if f := s.r.scope(k); f.topic != 0 {
			return f.topic == cRevenue && (f.part == "" || f.part == "cloud" && s.isName(0, nCloud|nSegment)) && (f.subject == "" || f.kind == entity.Company)
		}
	}
	return false
}

// headTopic is what the nearest head that says so measures.
func (s *sentence) headTopic() cue {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if topic := s.r.scope(k).topic; topic != 0 {
			return topic
		}
	}
	return 0
}

// underCost reports whether what heads the list or section at hand is a cost or
// a profit, whose parts are no revenue: "Cloud: $2.2 billion" below "Cost of
// revenue".
func (s *sentence) underCost() bool {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		f := s.r.scope(k)
		topic := f.topic
		if s.r.scopes[k].level < 8 && !profitHeads.in(f.phrase) {
			topic &^= cProfit // "Earnings" heads all results
		}
		if topic != 0 {
			return topic&(cCost|cProfit|cBacklog) != 0 && topic&cRevenue == 0
		}
	}
	return false
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// governor finds the word of growth or decline that the percentage at token i
// belongs to: "grew 19%", "up 33%", "a 27% year-on-year increase", "19%
// growth". It returns -1 if there is none. level is true where the figure is
// the rate itself, whatever it moved: "growth slowed to 72%".
func (s *sentence) governor(i int) (g int, level bool) {
	// behind: "19% growth", "27% year-on-year increase"
	for j := i + 1; j <= i+6 && j < len(s.toks); j++ {
		if s.has(j, cGrow|cFall|cGrowth|cCAGR) && !s.is(j, "rate", "rates") && (j == i+1 && s.has(j+1, cPrep) || !s.is(j, "higher", "lower")) {
			if s.has(j, cGrow|cFall) && s.is(j, "up", "down") {
				break
			}
			return j, false
		}
		if !s.has(j, cPlain|cYoY|cQoQ|cCC|cRevenue|cCloud|cDet|cMarket|cSpending) && s.at(j).kind != when && s.at(j).kind != name && !partWords[s.at(j).low] &&
			!(s.is(j, "in") && s.has(j+1, cCC)) {
			break
		}
	}
	// before: "grew by almost 42%", "growth of 5% to 9%"
	for j := i - 1; j >= 0 && j >= i-9; j-- {
		switch {
		case s.is(j, "up", "down") && (i-j > 4 || s.is(j-1, "make", "makes", "made", "making") || s.is(j+1, "to")):
			continue
		case s.has(j, cGrow|cFall|cGrowth|cCAGR):
			if s.has(j, cGrowth) {
				return j, true
			}
			if s.is(j, "down", "up") && s.is(j+1, "from") || s.is(j+1, "to", "from") && s.left(j, 6, cGrowth, 0) >= 0 {
				return j, true
			}
			if k := s.left(j, 7, cGrowth, cRevenue); k >= 0 && s.left(i, i-j, cPrep, 0) >= 0 && s.is(i-1, "to", "from", "just", "only", "about") {
				return k, true
			}
			return j, false
		case s.at(j).kind == amount && !s.is(j+1, "or", "to", "from", "and", ",", "("):
			return -1, false
		case s.is(j, ";"), s.has(j, cRevenue|cProfit|cCost|cMargin) && s.has(j+1, cBe):
			return -1, false
		}
	}
	return -1, false
}

// declines reports whether the governor makes the figure a decline.
func (s *sentence) declines(i, g int, level bool) bool {
	if level || g < 0 {
		return strings.HasPrefix(s.text(i, i), "-") || strings.HasPrefix(s.text(i, i), "−")
	}
	return s.has(g, cFall) && !s.has(g, cGrow)
}

var ruleGrowth = Rule{
	Name: "growth", Metric: RevenueGrowth,
	Says: "a percentage governed by a word of growth or decline, whose subject is revenue, a market, its spending, or a cloud unit or segment itself",
	Examples: []Example{
		{Text: "AWS revenue grew 19% year over year in Q4 2024.", Want: []string{"revenue_growth aws 19 percent 2024-Q4"}},
		{Text: "Sales at IBM declined 2% in 2020.", Want: []string{"revenue_growth ibm -2 percent 2020"}},
		{Text: "Spending on public cloud services will rise 21% in 2025.", Want: []string{"market_growth public-cloud-market 21 percent 2025"}},
		{Text: "Amazon's operating costs rose 9% in 2024."},
	},
	match: func(s *sentence, i int) ([]found, bool) {
		if !s.isAmount(i, quantity.Percent) {
			return nil, false
		}
		g, level := s.governor(i)
		marked := s.plusOrYoY(i)
		if g < 0 && !marked {
			if l := s.r.last; l.metric == RevenueGrowth && l.block == s.blockIndex && s.expectedOf(i) {
				return []found{{at: i, topic: -1, subject: l.subject, amount: s.mention(i).Amount, unit: quantity.Percent, basis: YoY, status: Projected, sure: 0.7}}, true
			}
			return nil, false
		}
		if g >= 0 && g < i && s.is(g, "up", "down") && s.is(g+1, "from") {
			return nil, true // the level that something else came from
		}
		topic := s.growthTopic(i, g)
		metric := s.growthMetric(topic, g, i)
		if metric == "" {
			return nil, false
		}
		m := s.mention(i)
		f := found{metric: metric, at: i, topic: topic, amount: m.Amount, unit: quantity.Percent, basis: s.basis(i), sure: 0.9}
		if s.declines(i, g, level) {
			f.amount = decline(f.amount)
		}
		if k := len(s.found) - 1; k >= 0 && g > i && s.left(i, 3, cPrep, 0) >= 0 && s.is(s.left(i, 3, cPrep, 0), "after") && family(s.found[k].metric) == family(metric) {
			f.subject = s.found[k].subject // "will rise 1% after a 4% decline"
		} else if metric == MarketGrowth {
			if topic < 0 || topic < g && s.has(g, cGrow|cFall) && topic < i {
				f.subject = s.goodsOf(i, g)
			}
			if f.subject == "" {
				f.subject = s.marketOf(i, topic)
			}
		} else {
			f.subject = s.earner(i, topic)
		}
		if f.subject == "" {
			return nil, false
		}
		if metric == RevenueGrowth && entity.KindOf(f.subject) == entity.Market {
			f.metric = MarketGrowth
		}
		return []found{f}, true
	},
}

// decline makes an amount negative, once.
func decline(a quantity.Amount) quantity.Amount {
	if v, ok := a.Value(); ok && v < 0 {
		return a
	}
	return a.Neg()
}

// plusOrYoY recognises growth without a verb: "+19% YoY".
func (s *sentence) plusOrYoY(i int) bool {
	t := s.text(i, i)
	signed := strings.HasPrefix(t, "+") || strings.HasPrefix(t, "-") || s.is(i-1, "+")
	return signed || s.right(i, 3, cYoY|cQoQ, cConj) >= 0 && !s.is(i+1, "annual", "annually") || s.has(i+1, cYoY) && !s.is(i+1, "annual", "annually")
}

// growthTopic is the noun whose growth the figure is.
func (s *sentence) growthTopic(i, g int) int {
	if j, of := s.topicRight(i); j >= 0 && !of {
		return j
	}
	if g > i { // "19% growth in X", "27% increase of X" were read; now what is before
		return s.topicLeft(i)
	}
	return s.topicLeft(i)
}

// growthMetric decides what grows.
func (s *sentence) growthMetric(topic, g, i int) Metric {
	c := s.topicCue(topic)
	switch {
	case topic < 0:
		return s.growthUntold(i, g)
	case c&(cRevenue|cRunRate) != 0 && s.isMarketSales(topic):
		return MarketGrowth
	case c&(cRevenue|cRunRate) != 0:
		if s.at(topic).kind == word && s.is(topic, "sales") && s.is(topic+1, "force", "team", "teams") {
			return ""
		}
		return RevenueGrowth
	case c&(cMarket|cSpending) != 0:
		if s.has(topic, cSpending) && s.ownSpending(topic) {
			return ""
		}
		return MarketGrowth
	}
	return ""
}

// growthUntold is growth whose noun is not in the sentence: the label, the
// list head or the claim before says it.
func (s *sentence) growthUntold(i, g int) Metric {
	for k := len(s.found) - 1; k >= 0; k-- {
		switch s.found[k].metric {
		case Revenue, RevenueGrowth:
			return RevenueGrowth
		case MarketSize, MarketGrowth:
			return MarketGrowth
		default:
			return ""
		}
	}
	if (s.refers() || s.r.measured) && s.r.last.marketBlock == s.blockIndex && s.r.last.market != "" && s.cues&(topics&^(cMarket|cSpending)) == 0 && s.nameLeft(i, earners...) < 0 {
		return MarketGrowth
	}
	if l := s.r.last; s.refers() && (l.metric == Revenue || l.metric == RevenueGrowth) && l.metricBlock == s.blockIndex && s.cues&topics == 0 && !s.amountBetween(-1, i) &&
		s.nameLeft(i, earners...) < 0 && entity.KindOf(l.subject) != entity.Market && !s.is(1, "stock", "shares") {
		return RevenueGrowth // "It grew 29%"
	}
	if s.nameLeft(i, entity.Cloud, entity.Segment) >= 0 && s.left(i, 8, cStock, 0) < 0 {
		return RevenueGrowth
	}
	if s.r.measured && g >= 0 && s.nameLeft(i, earners...) < 0 && s.left(i, 30, topics&^(cMarket|cSpending), 0) < 0 {
		if s.goodsOf(i, g) != "" || s.nameRight(i, entity.Market) >= 0 && s.is(0, "after", "following", "despite") {
			return MarketGrowth
		}
	}
	if s.label > 0 && s.label < i && s.left(i, i-s.label, topics, 0) < 0 {
		if c := s.labelTopic(); c&cRevenue != 0 || c == 0 && s.labelNamesPart() {
			return RevenueGrowth
		}
	}
	if s.label == 0 && s.start == 0 && s.has(0, cGrow) { // "Growing 20-25% year-over-year" under a market's heading
		if m := s.knownMarket(); m != "" {
			return MarketGrowth
		}
	}
	if s.has(g, cGrowth) && s.has(g-1, cCloud) { // "27% cloud growth"
		if s.r.last.house != "" || s.nameLeft(i, entity.House) >= 0 || s.r.last.metric == MarketGrowth {
			return MarketGrowth
		}
		return RevenueGrowth
	}
	if _, ok := s.nameAt(g-1, entity.Company); ok && g < i && s.is(g, "grew", "grow", "grows", "growing") && s.cues&topics == 0 {
		return RevenueGrowth // "Red Hat grew 8%": stocks rise, companies grow
	}
	if g < i && s.partSubject(g) != "" && s.cues&cStock == 0 {
		return RevenueGrowth
	}
	if s.has(0, cGrowth) && s.has(1, cBe) && s.r.last.block == s.blockIndex && s.r.last.subject != "" && s.nameLeft(i, earners...) < 0 && s.cues&topics == 0 {
		return RevenueGrowth // "Growth was 37% in 2021"
	}
	if s.basis(i) != "" && s.nameLeft(i, entity.Company) >= 0 && s.cues&topics == 0 {
		return RevenueGrowth
	}
	return ""
}

func (s *sentence) labelTopic() cue {
	c := cue(0)
	for j := range s.label {
		if s.has(j, topics) && (!partWords[s.at(j).low] || s.has(j, cRevenue)) {
			c |= s.at(j).cue & topics
		}
	}
	return c
}

// labelNamesPart reports whether the label is a unit or a part of a company.
func (s *sentence) labelNamesPart() bool {
	if s.label == 0 {
		return false
	}
	for j := range s.label {
		if _, ok := s.nameAt(j, earners...); ok {
			return true
		}
	}
	return partOf(s.block.Text, s.toks[:s.label]) != ""
}

// isMarketSales reports whether the revenue at token j is a market's: a market
// is named before it, or "global SaaS software revenues".
func (s *sentence) isMarketSales(j int) bool {
	if s.at(j).kind != word {
		return false
	}
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		if s.isMarket(k) && s.isMoney(k-2) && s.is(k-1, "in") && s.nameBefore(k-2) >= 0 {
			return false // "Microsoft followed with $32.1 billion in IaaS revenue"
		}
		if s.isMarket(k) {
			return !s.names[s.toks[k].i].Bare || s.companyNear(j) == "" || s.left(k, 4, cProject, 0) >= 0
		}
		if _, ok := s.nameAt(k, earners...); ok || s.has(k, cPrep|cBe|cOwnVerb) {
			return false
		}
	}
	return false
}

// ownSpending reports whether the spending at token j is a company's own, not
// a market's: a company is its subject.
func (s *sentence) ownSpending(j int) bool {
	for k := j - 1; k >= 0 && k >= j-12; k-- {
		if s.isMarket(k) {
			return false
		}
		if _, ok := s.nameAt(k, earners...); ok {
			return true
		}
		if s.is(k, "its", "their", "his", "capital", "r&d") {
			return true
		}
	}
	return !s.isMarket(j) && s.nameRight(-1, entity.Market) < 0 && s.knownMarket() == ""
}

var ruleGrowthChain = Rule{
	Name: "growth-chain", Metric: RevenueGrowth,
	Says: "a further growth rate of the subject of the one before: \"or 14% in constant currency\", \"down from 26% two years earlier\", \"vs AWS at 27%\"",
	Examples: []Example{
		{Text: "Alphabet's revenue rose 12% in Q1 2025, or 14% in constant currency.", Want: []string{"revenue_growth alphabet 12 percent 2025-Q1", "revenue_growth alphabet 14 percent 2025-Q1"}},
	},
	match: func(s *sentence, i int) ([]found, bool) {
		k := len(s.found) - 1
		if !s.isAmount(i, quantity.Percent) || k < 0 {
			return nil, false
		}
		p := s.found[k]
		if p.metric != RevenueGrowth && p.metric != MarketGrowth {
			if !(p.metric == Revenue || p.metric == MarketSize) || !s.directlyAfter(p.at, i) || s.newSubject(p.at, i) {
				return nil, false
			}
		}
		f := found{at: i, topic: p.topic, subject: p.subject, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i), sure: 0.9}
		f.metric = RevenueGrowth
		if p.metric == MarketGrowth || p.metric == MarketSize {
			f.metric = MarketGrowth
		}
		g, level := s.governor(i)
		switch {
		case p.unit == quantity.Percent && s.isAlternative(p.at, i): // "or 14% in constant currency"
			f.period, f.stated = p.period, p.stated
			if v, ok := p.amount.Value(); g > p.at && s.has(g, cFall) && !level || !(g > p.at) && ok && v < 0 {
				f.amount = decline(f.amount)
			}
		case p.unit == quantity.Percent && s.fromBefore(i): // "down from 26%"
			if n := s.nameRight(i, entity.Market, entity.Cloud, entity.Segment, entity.Company); n >= 0 && n-i <= 7 && s.left(n, n-i, cPrep, 0) > i && !s.amountBetween(i, n) {
				f.subject, f.period = s.names[s.toks[n].i].Slug, p.period // "compared with 5% growth for enterprise IT"
			} else if m := s.goodsBehind(i); m != "" && f.metric == MarketGrowth {
				f.subject = m
			}
		case p.unit == quantity.Percent && s.is(i-1, "at") && s.nameLeft(i, earners...) > p.at: // "vs AWS at 27%"
			f.subject = s.names[s.toks[s.nameLeft(i, earners...)].i].Slug
			f.basis = p.basis
		case p.unit != quantity.Percent && (g >= 0 || s.plusOrYoY(i)):
			if s.declines(i, g, level) {
				f.amount = decline(f.amount)
			}
		default:
			return nil, false
		}
		return []found{f}, true
	},
}

// goodsOf reads the goods that grow in the words of a research house, "IT
// services will rise 5.0%", as a market: the noun phrase before the verb at g.
func (s *sentence) goodsOf(i, g int) entity.Slug {
	if !s.r.measured || g < 0 || g > i || s.has(g, cGrowth) {
		return ""
	}
	j := g - 1
	for j >= 0 && (s.has(j, cProject|cBe|cPlain) || s.is(j, "to", "which", "that", ",", "just", "only")) {
		j--
	}
	if s.is(j, "–", "—", ")") {
		open := map[string]string{"–": "–", "—": "—", ")": "("}[s.at(j).low]
		for k := j - 1; k >= 0 && k > j-20; k-- {
			if s.at(k).low == open {
				j = k - 1
				break
			}
		}
	}
	last := j
	for j >= 0 && (partWords[s.at(j).low] || s.is(j, "it", "enterprise", "systems", "services", "devices", "software")) && s.at(j).kind == word && !s.has(j, cPrep|cConj|cRevenue) {
		j--
	}
	if j == last || s.at(j).kind == name {
		return ""
	}
	return entity.MarketSlug(s.text(j+1, last))
}

// goodsBehind reads "5% growth for the overall enterprise IT" as growth of a
// market that is not in the vocabulary.
func (s *sentence) goodsBehind(i int) entity.Slug {
	j := i + 1
	for s.has(j, cGrowth|cGrow|cFall) {
		j++
	}
	if !s.is(j, "for", "in") {
		return ""
	}
	return s.goods(j+1, 6)
}

// goods makes a market of the nouns from token j on.
func (s *sentence) goods(j, n int) entity.Slug {
	for s.has(j, cDet|cTotal|cPlain) {
		j++
	}
	last := -1
	for k := j; k < len(s.toks) && k < j+n; k++ {
		t := s.toks[k]
		if t.kind != word || t.cue&(cPrep|cConj|cBe|cOwnVerb|cProject|cGrow|cFall) != 0 && !s.is(k, "and") {
			break
		}
		last = k
	}
	if last < j {
		return ""
	}
	return entity.MarketSlug(s.text(j, last))
}

// isAlternative recognises "12%, or 14% in constant currency", "18% (17% in
// constant currency)" and "up 4% including X, up 5% excluding X".
func (s *sentence) isAlternative(p, i int) bool {
	return s.right(i, 3, cCC, cConj) >= 0 && s.topicBetween(p, i) < 0 ||
		i-p <= 8 && s.is(i-1, "up", "down") && s.is(i-2, ",") && s.topicBetween(p, i) < 0
}

// topicBetween finds a topic noun between two tokens.
func (s *sentence) topicBetween(i, j int) int {
	for k := i + 1; k < j; k++ {
		if s.topicAt(k) && !s.has(k, cProfit) || s.isAmount(k) {
			return k
		}
		if _, ok := s.nameAt(k, earners...); ok {
			return k
		}
	}
	return -1
}

// fromBefore recognises what a rate came from: "down from 26%", "compared to
// 19%", "from consistent 20%+ rates".
func (s *sentence) fromBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		if s.is(k, "from", "versus", "vs", "to") && s.at(k).cue&cCompare != 0 || s.is(k, "compared") {
			return true
		}
		if !s.has(k, cPlain|cDet|cPrep) && s.at(k).kind == word || s.at(k).kind == name {
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
		if _, ok := s.nameAt(k, earners...); ok && s.is(k-1, ",", "and", "while", "but", ";", ":") {
			return true
		}
	}
	return false
}

// directlyAfter reports whether the figure at i follows the one at p without
// another noun or name: "$76.4 billion, up 18%".
func (s *sentence) directlyAfter(p, i int) bool {
	for k := p + 1; k < i; k++ {
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
	match: func(s *sentence, i int) ([]found, bool) {
		if !s.isAmount(i, quantity.Percent) {
			return nil, false
		}
		k := s.respective(i)
		if k < 0 || s.cues&(cGrow|cFall|cGrowth) == 0 || s.right(i, 8, cShare, cGrowth) >= 0 || s.right(k, i-k, cProfit|cStock|cVolume, 0) >= 0 {
			return nil, false
		}
		n := s.names[s.toks[k].i]
		f := found{at: i, topic: -1, subject: n.Slug, region: n.Region, amount: s.mention(i).Amount, unit: quantity.Percent, basis: basisOf(s.toks), sure: 0.85}
		f.metric = RevenueGrowth
		switch {
		case n.Kind == entity.Market:
			f.metric = MarketGrowth
		case n.Kind == entity.Company && n.Slug.CloudOf() != "" && (s.cues&cCloud != 0 || s.nameRight(-1, entity.Cloud) >= 0):
			f.subject = n.Slug.CloudOf()
		}
		if g := s.left(i, 12, cFall, cGrow|cGrowth); g >= 0 {
			f.amount = decline(f.amount)
		}
		return []found{f}, true
	},
}

// basis reads how the growth rate at token i compares, from the words around
// it up to the next figure.
func (s *sentence) basis(i int) Basis {
	lo, hi := i, i+1
	for hi < len(s.toks) && hi < i+9 && s.toks[hi].kind != amount && !s.is(hi, ";") {
		hi++
	}
	for lo > 0 && lo > i-6 && s.toks[lo-1].kind != amount && !s.is(lo-1, ";") {
		lo--
	}
	if b := basisOf(s.toks[i:hi]); b != "" {
		return b
	}
	if b := basisOf(s.toks[lo:i]); b != "" {
		return b
	}
	for j := i + 1; j < hi; j++ {
		if s.at(j).kind == when && s.times[s.toks[j].i].Comparison {
			return YoY
		}
	}
	if s.has(0, cYoY|cQoQ) && !s.amountBetween(0, i) {
		return basisOf(s.toks[:1])
	}
	return ""
}

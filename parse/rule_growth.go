package parse

import (
	"slices"
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// governor finds the word of growth or decline that the percentage at token i
// belongs to: "grew 19%", "up 33%", "a 27% year-on-year increase", "19%
// growth". It returns -1 if there is none. level is true where the figure is
// the rate itself, whatever it moved: "growth slowed to 72%".
func (s *sentence) governor(i int) (g int, level bool) {
	if g = s.comparedWithTime(i); g >= 0 {
		return g, false
	}
	if j := s.marketMoved(i); j >= 0 {
		return j, false
	}
	// behind: "19% growth", "27% year-on-year increase"
	for j := i + 1; j <= i+6 && j < len(s.toks); j++ {
		if s.has(j, cGrow|cFall|cGrowth|cCAGR) && !s.isAny(j, "rate", "rates") && (j == i+1 && (s.has(j+1, cPrep) || s.endsClause(j+1)) || !s.isAny(j, "higher", "lower")) {
			return j, false
		}
		if !s.has(j, cPlain|cYoY|cQoQ|cCC|cRevenue|cCloud|cDet|cMarket|cSpending) && s.at(j).kind != when && s.at(j).kind != name && !s.isPart(j) &&
			!(s.is(j, "in") && s.has(j+1, cCC|cGrowth)) {
			break
		}
	}
	if v := s.left(i, 3, cHold|cOwnVerb, 0); s.is(i+1, "hit") && s.isAny(v, "took", "take", "takes", "taking", "saw") {
		return v, false // "took a 15% hit"
	}
	if j := s.titledGrowth(i); j >= 0 {
		return j, false
	}
	// before: "grew by almost 42%", "growth of 5% to 9%"
	lo := i - 9
	for j := i - 1; j >= 0 && j >= lo; j-- {
		if s.isOf(j, wComma|wDash) {
			k := s.overAside(j)
			lo, j = lo-(j-k), k
		}
		switch {
		case s.is(j, "?"):
			lo -= 9 // a question that the figure answers
		case s.has(j, cFall) && s.is(j+1, "short"):
			continue
		case s.isOf(j, wUp|wDown) && (i-j > 4 || s.isAny(j-1, "make", "makes", "made", "making") || s.is(j+1, "to")):
			continue
		case s.has(j, cGrow|cFall|cGrowth|cCAGR):
			if s.has(j, cGrowth) || j == i-1 && (s.has(j-1, cDet|cPlain) || s.is(j-1, "much")) && s.isAny(j, "lower", "higher") {
				return j, true // "a much lower 23%"
			}
			if s.is(j+1, "to") && s.isAny(j, "slowed", "slows", "slowing", "decelerated", "decelerates", "decelerating", "accelerated", "accelerating", "quickened", "eased") && (s.isName(j-1, nCloud) || s.left(j, 16, cGrowth, cRevenue|cProfit|cMargin) >= 0) {
				return j, true // "Growth in its Red Hat business slowed to 10%", "Azure slowed to 31%"
			}
			if s.isOf(j, wUp|wDown) && s.is(j+1, "from") || s.isOf(j+1, wTo|wFrom) && s.left(j, 6, cGrowth, 0) >= 0 {
				return j, true
			}
			if k := s.left(j, 7, cGrowth, cRevenue); k >= 0 && s.left(i, i-j, cPrep, 0) >= 0 && s.isAny(i-1, "to", "from", "just", "only", "about") {
				return k, true
			}
			return j, false
		case s.at(j).kind == amount && !s.isOf(j+1, wComma|wOpen|wAnd|wOr|wTo|wFrom):
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
		return s.signed(i) && s.text(i, i)[0] != '+'
	}
	return s.has(g, cFall|cCut) && !s.has(g, cGrow) || s.isAny(g, "less", "below", "smaller", "off") || s.is(i+1, "hit")
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
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.is(i+1, "(") && s.isFigure(i+2, percents) && s.is(i+3, ")") && s.text(i, i)[0] > '9' {
			return nil, true // "more than a third (37.6%)": the exact figure follows
		}
		if f := s.spentMore(i); f != nil {
			return f, true
		}
		if f := s.marketRate(i); f != nil {
			return f, true
		}
		if whose, told := s.ofEither(i); told {
			return s.grownAs(i, whose)
		}
		g, level := s.governor(i)
		marked := s.plusOrYoY(i)
		if g < 0 && marked && s.foreignItem(i) || (g < 0 && marked || !s.is(i-1, "(")) && s.ofCount(i) || s.ofAnother(i) {
			return nil, true
		}
		if g < 0 && !marked {
			if l := &s.r.last; l.metric == RevenueGrowth && l.block == s.blockIndex && s.expectedOf(i) {
				return []found{{at: i, topic: -1, subject: l.claimed, amount: s.mention(i).Amount, unit: quantity.Percent, basis: YoY, status: Projected}}, true
			}
			return nil, false
		}
		switch {
		case g >= 0 && g < i && !level && s.is(i-1, "from") && !s.has(g, cGrowth) && s.is(g+1, "to"), g >= 0 && g < i && s.is(g+1, "from") && (s.isOf(g, wUp|wDown) || !level && s.has(g, cGrow|cFall) && !s.has(i+1, cGrowth)):
			return nil, true // the level that something else came from
		case s.isOf(i-1, wTo) && s.isAmount(i-2) && s.mention(i-2).Unit == quantity.Points && s.left(i, 12, cGrowth, 0) < 0 && !s.isAny(s.left(i, 6, cGrow|cFall, 0), "slowed", "slows", "slowing", "decelerated", "accelerated", "eased", "quickened"):
			return nil, true // "down 2 pts to 29%": a share, or a margin
		case g > i && s.is(g+1, "to") && s.isAmount(g+2) && s.shareNear(g+2) >= 0:
			return nil, true // "a 2% rise to 13% market share"
		case s.is(i+1, "unit") && s.has(i+2, cGrowth|cGrow|cFall), s.is(g-1, "unit") && s.has(g, cGrowth) && !s.has(g-2, cCloud) && !s.nameAtAny(g-2):
			return nil, true // "35% unit growth": of what was shipped
		case g >= 0 && s.has(g, cGrowth) && s.is(g+1, "by") && s.has(g-1, cGrow|cFall):
			return nil, true // what a rate changed by
		}
		if s.surveyed() || s.overThreshold(i) || s.contributed(i) || s.thanElse(i) || s.missed(i) || s.isLevel(i, g, level) || s.ownerless(i) || s.multiplies(i) || s.sharesMove(g) || s.misjudged(i) || s.grewElse(i, g) || s.elseUp(g) {
			return nil, true
		}
		if s.isAny(g-1, "world", "market", "industry") && (s.is(g-3, "rest") || s.is(g-4, "rest")) || s.isAny(g-1, "vendors", "providers", "suppliers", "rivals", "competitors") && s.isOf(g-2, wWith|wAnd|wWhile) {
			return nil, true // "the rest of the world declined 4%"
		}
		topic := s.growthTopic(i, g)
		if s.goodsWith(topic, g, i) {
			return nil, true
		}
		metric := s.growthMetric(topic, g, i)
		if metric == "" {
			return nil, false
		}
		goods := entity.Slug("")
		if metric == MarketGrowth && s.ofCategory(i, g) {
			return nil, true
		} else if m := s.relative(i); metric == MarketGrowth && g < i && m != "" {
			metric, goods = RevenueGrowth, m // "fourth in the market, behind IBM – which enjoyed growth of 19%"
		}
		if f := s.grewWithIt(i, g); f != nil && metric == MarketGrowth {
			return f, true
		}
		if metric == MarketGrowth && s.isMarket(topic) && s.entity(topic).Bare && !s.surveys() && s.r.about != "" && s.at(topic).end < s.at(i).start {
			metric, goods = RevenueGrowth, partSlug(companyOf(s.r.about), strings.ToLower(s.text(topic, topic))) // "SaaS applications grew 11%", of Oracle
		}
		if metric == RevenueGrowth && topic == g+1 {
			if goods = s.goodsOf(i, g); goods != "" {
				metric = MarketGrowth // "ARM servers grew revenue 345%"
			}
		}
		if m := s.goodsAct(i, g); goods == "" && m != "" && topic != g+1 {
			metric, goods = MarketGrowth, m
		}
		if goods == "" && metric == RevenueGrowth {
			goods = firstSlug(s.shared(i), s.growthFrom(i, g), s.ratedPart(i), s.partWithin(i), s.pushedPart(i))
		}
		m := s.mention(i)
		f := found{metric: metric, at: i, subject: goods, topic: topic, amount: m.Amount, unit: quantity.Percent, basis: s.basis(i)}
		if s.declines(i, g, level) {
			f.amount = decline(f.amount)
		}
		if k := len(s.found) - 1; k >= 0 && g > i && s.left(i, 3, cPrep, 0) >= 0 && s.is(s.left(i, 3, cPrep, 0), "after") && family(s.found[k].metric) == family(metric) {
			f.subject = s.found[k].subject // "will rise 1% after a 4% decline"
			f.noDate = s.at(g+1).kind != when && s.at(g+2).kind != when
		} else if p := s.lastFound(MarketShare); metric == RevenueGrowth && topic < 0 && p >= 0 && s.afterShare(i, -1) && s.nameLeft(i, earners) < s.found[p].at {
			f.subject, f.group = s.found[p].subject, s.found[p].group
		} else if metric == MarketGrowth && goods == "" && s.grownIn(i, topic) {
			f.metric, f.subject = RevenueGrowth, s.inMarket(s.nearestEarner(i))
		} else if metric == MarketGrowth && goods == "" {
			if topic < 0 || topic < g && s.has(g, cGrow|cFall) && topic < i {
				f.subject = s.goodsOf(i, g)
			} else if s.has(topic+1, cGrowth) && s.is(topic+2, "for") && s.at(topic+3).kind == word {
				f.subject = s.goods(topic+3, 4) // "spending growth for data center was 4%"
			}
			f.subject = firstSlug(f.subject, s.goodsBehindWith(i, g))
			if s.marketsJoined(topic) {
				return nil, true // "growth in IaaS, PaaS and SaaS": of all together
			}
			if f.subject == "" && topic < 0 && g >= 0 && s.goodsMove(g) {
				return nil, true // "while security management rose"
			}
			if f.subject == "" {
				f.subject = s.marketOf(i, topic)
			}
		} else if m := s.goodsSales(topic); goods == "" && m != "" {
			f.subject = m
		} else if goods == "" && s.topicCue(topic)&cRevenue != 0 && s.marketTold(i, topic) {
			f.subject = s.soldIn(i, topic)
		} else if goods == "" {
			if j := s.nameBefore(i); j >= 0 && s.jointly(j, i) {
				f.group = s.together(j)
			}
			if f.subject = firstSlug(s.goneOn(i), s.grewInFront(i), s.relative(i), s.growthOf(g, i, topic), s.earner(i, topic)); f.subject == "" && f.group != nil {
				f.subject = f.group[0]
			}
			if (topic < 0 || s.isOf(topic+1, wEarned)) && s.surveys() && cloudMarket(s.knownMarket()) {
				f.subject = s.inMarket(f.subject) // a vendor's growth in the market that is measured
			} else if j := s.nameBefore(i); j >= 0 && s.combined(j) {
				if g := s.together(j); slices.Contains(g, f.subject) {
					f.group = g
				}
			}
		}
		if f.subject = s.cloudGrowth(f.subject); f.subject == "" {
			return nil, false
		}
		if metric == RevenueGrowth && entity.KindOf(f.subject) == entity.Market {
			if v := s.sharer(topic); v != "" {
				f.subject = v
			} else {
				f.metric = MarketGrowth
			}
		}
		return []found{f}, true
	},
}

// inRed reports whether the percentage at token i stands in brackets for its sign, as
// accounts write what is below zero: "operating margin was (9%)".
func (s *sentence) inRed(i int) bool {
	return s.isFigure(i, percents) && s.isOf(i-1, wOpen) && s.isOf(i+1, wClose) && (s.isAny(i-2, "was", "were", "is", "to", "with") || s.isOf(i-2, wOf))
}

// plusOrYoY recognises growth without a verb: "+19% YoY".
func (s *sentence) plusOrYoY(i int) bool {
	return s.signed(i) || s.is(i-1, "+") || s.basisInFront(i) >= 0 || s.right(i, 3, cYoY|cQoQ, cConj) >= 0 && !s.isAny(i+1, "annual", "annually") || s.has(i+1, cYoY) && !s.isAny(i+1, "annual", "annually")
}

// growthTopic is the noun whose growth the figure is.
func (s *sentence) growthTopic(i, g int) int {
	if j, of := s.topicRight(i); j >= 0 && !of {
		return j
	}
	j := s.topicLeft(i)
	if j == i-1 && s.is(j, "posts") && s.nameAtAny(j-1) || s.afterShare(i, j) || s.pronounGrows(g, j) || s.shareUp(g, j) || s.goesOn(i) {
		return -1
	}
	if c := s.right(j, g-j, cConj, 0); j >= 0 && c > j && s.isOf(c, wWhile|wWhereas) && s.goodsOf(i, g) != "" {
		return -1 // "Server revenue rose 4%, while high-end servers declined 9%"
	}
	return j
}

// growthMetric decides what grows.
func (s *sentence) growthMetric(topic, g, i int) Metric {
	if v := s.headPart(); v > 0 && s.has(g, cGrow|cFall) && (v == g || s.participle(g) && topic < 0) {
		return RevenueGrowth
	}
	c := s.topicCue(topic)
	switch {
	case topic < 0:
		return s.growthUntold(i, g)
	case c&(cRevenue|cRunRate) != 0 && s.isMarketSales(topic):
		return MarketGrowth
	case c&(cRevenue|cRunRate) != 0:
		if s.is(topic, "sales") && (s.isAny(topic+1, "force", "team", "teams") || s.ofUnits(topic)) || s.ofCustomers(topic) || s.is(topic+1, "per") {
			return ""
		}
		return RevenueGrowth
	case c&(cMarket|cSpending) != 0 && (s.changeOfShare(i, topic) || s.shippedTo(topic)):
		return ""
	case c&(cMarket|cSpending) != 0:
		if s.isAny(topic, "industry", "sector") && s.at(topic-1).kind == word && s.at(topic-1).cue == 0 && !s.isPart(topic-1) && s.isOf(s.left(topic, 4, cPrep, 0), wFrom|wIn|wOf|wFor) {
			return "" // "demand from the education industry"
		}
		if s.has(topic, cMarket) && s.left(topic, topic, cStock, 0) >= 0 && !s.isMarket(topic) {
			return "" // the sector whose shares rise
		}
		if s.has(topic, cSpending) && (s.ownSpending(topic) || s.at(topic-1).kind == word && (s.at(topic-1).cue == 0 && !s.isPart(topic-1) || s.isAny(topic-1, "enterprise", "consumer", "commercial")) && !s.isAny(topic-1, "end-user", "customer", "client", "see", "experience", "experienced", "enjoyed") && !strings.HasSuffix(s.at(topic-1).low, "est") && !s.is(topic+1, "on")) {
			return "" // the company's, or a part of a market: "SMB spending"
		}
		if j := s.left(topic, 3, cSpending, 0); j >= 0 && s.isAny(j-1, "'s", "its", "their") && s.ownSpending(j) {
			return "" // "Alphabet's spending on servers"
		}
		return MarketGrowth
	}
	return ""
}

// growthUntold is growth whose noun is not in the sentence: the label, the
// list head or the claim before says it.
func (s *sentence) growthUntold(i, g int) Metric {
	if k := len(s.found) - 1; k >= 0 {
		switch s.found[k].metric {
		case Revenue, RevenueGrowth:
			return RevenueGrowth
		case MarketSize, MarketGrowth:
			return MarketGrowth
		case MarketShare:
			if s.afterShare(i, -1) {
				return RevenueGrowth
			}
			return ""
		default:
			return ""
		}
	}
	if s.tookMore(i) || s.inBrackets(i) || s.thisShare() || s.holderGrows(i) || s.itsRate() || s.grewInFront(i) != "" {
		return RevenueGrowth
	}
	if s.r.counted && s.nameLeft(i, nCloud|nSegment) < 0 && s.nameLeft(i, nCompany) >= 0 {
		return "" // "Dell fell 5%": its shipments
	}
	if l := &s.r.last; s.isOf(0, wThis|wThat) && l.metric == MarketShare && l.metricBlock == s.blockIndex && s.cues&topics == 0 {
		return "" // "That is a 20% increase": of the share just told
	}
	if s.marketLabel(i) || s.marketLabelled(i) != "" || (s.refers() || s.r.measured) && s.r.last.marketBlock == s.blockIndex && s.r.last.market != "" && s.right(-1, i+4, topics&^(cMarket|cSpending), 0) < 0 && s.nameLeft(i, earners) < 0 {
		return MarketGrowth
	}
	if l := &s.r.last; s.refers() && (l.metric == Revenue || l.metric == RevenueGrowth) && l.metricBlock == s.blockIndex && s.cues&topics == 0 && !s.amountBetween(-1, i) &&
		s.nameLeft(i, earners) < 0 && entity.KindOf(l.subject) != entity.Market && !s.isAny(1, "stock", "shares") {
		return RevenueGrowth // "It grew 29%"
	}
	if s.nameLeft(i, nCloud|nSegment) >= 0 && s.left(i, 8, cStock, 0) < 0 || s.unitSpoken() {
		return RevenueGrowth
	}
	if s.r.measured && g >= 0 && s.nameLeft(i, earners) < 0 && s.left(i, 30, topics&^(cMarket|cSpending), 0) < 0 {
		if s.goodsOf(i, g) != "" || s.nameRight(i, nMarket) >= 0 && s.isAny(0, "after", "following", "despite") {
			return MarketGrowth
		}
	}
	if s.labelGrows(i) {
		return RevenueGrowth
	}
	if s.label == 0 && s.start == 0 && s.right(0, i, cOrg, 0) < 0 && (s.has(0, cGrow) || s.has(0, cProject) && s.is(1, "to") && s.has(2, cGrow)) { // "Growing 20-25% year-over-year" under a market's heading
		if m := s.knownMarket(); m != "" {
			return MarketGrowth
		}
	}
	if s.has(g, cGrowth) && s.has(g-1, cCloud) { // "27% cloud growth"
		if s.r.last.house != "" || s.nameLeft(i, nHouse) >= 0 || s.r.last.metric == MarketGrowth {
			return MarketGrowth
		}
		return RevenueGrowth
	}
	if g < i && s.is(g-1, "which") && s.isAny(g, "grew", "grows", "fell", "declined") && s.cues&cStock == 0 && s.relative(i) != "" {
		return RevenueGrowth // "driven by its security services, which grew 12%"
	}
	if g >= 0 && (s.companyGrows(g, i) || s.vendorGrows(g, i)) || g < i && s.partSubject(g) != "" && s.cues&cStock == 0 {
		return RevenueGrowth // "Red Hat grew 8%": stocks rise, companies grow
	}
	if s.has(0, cGrowth) && s.has(1, cBe) && s.r.last.block == s.blockIndex && s.r.last.subject != "" && s.nameLeft(i, earners) < 0 && s.cues&topics == 0 {
		return RevenueGrowth // "Growth was 37% in 2021"
	}
	if s.basis(i) != "" && s.nameLeft(i, nCompany) >= 0 && s.cues&topics == 0 && !s.isAny(g, "more", "less") && !s.betweenIs(-1, i, "sold", "shipped", "units") {
		return RevenueGrowth
	}
	return ""
}

// isMarketSales reports whether the revenue at token j is a market's: a market
// is named before it, or "global SaaS software revenues".
func (s *sentence) isMarketSales(j int) bool {
	if s.at(j).kind != word || s.is(j, "arr") {
		return false // what is subscribed to is subscribed to with somebody
	}
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		if s.isMarket(k) {
			return !s.entity(k).Bare || s.companyNear(j) == "" || s.left(k, 4, cProject, 0) >= 0
		}
		if s.isName(k, earners) || s.has(k, cPrep|cBe|cOwnVerb) {
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
		if s.isName(k, earners) {
			return true
		}
		if s.isAny(k, "its", "their", "his", "capital", "r&d") || s.isAny(k, "company", "firm", "giant") && s.has(k-1, cDet) {
			return true
		}
	}
	return !s.isMarket(j) && s.nameRight(-1, nMarket) < 0 && s.knownMarket() == ""
}

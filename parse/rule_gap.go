package parse

import (
	"cmp"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

var ruleGap = Rule{
	Name: "gapped", Metric: Other,
	Says: "a further figure of the same kind for a further name, whose verb the sentence leaves out: \"Azure by 29% and Google Cloud by 26%\"",
	Examples: []Example{
		{Text: "AWS grew by 12% in 2023, Azure by 29% and Google Cloud by 26%.", Want: []string{"revenue_growth aws 12 percent 2023", "revenue_growth azure 29 percent 2023", "revenue_growth google-cloud 26 percent 2023"}},
		{Text: "In Q1 2025 AWS made $29.3 billion in revenue, Google Cloud $12.3 billion.", Want: []string{"revenue aws 29300000000 USD 2025-Q1", "revenue google-cloud 12300000000 USD 2025-Q1"}},
		{Text: "AWS grew 19% in Q4 2024, and Azure has 25% of all customers.", Want: []string{"revenue_growth aws 19 percent 2024-Q4"}},
	},
	match: func(s *sentence, i int) ([]found, bool) {
		if s.isFigure(i, percents) && s.is(i-1, "'s") && len(s.found) > 0 {
			if g, _ := s.governor(i); g > i && s.partRate(i, g, companyOf(s.found[0].subject)) != "" {
				return nil, false // "led by Automation's 14% rise"
			}
		}
		if s.isFigure(i, percents) {
			for _, gapped := range gappedRates {
				if f := gapped(s, i); f != nil {
					return f, true
				}
			}
		}
		p := cmp.Or(s.pairedShare(i), s.priorOf(i))
		if p == nil || s.cues&cRespect != 0 && s.isFigure(i, percents) && s.respective(i) >= 0 {
			return nil, false // also "while Azure and Google Cloud grew 40% and 34%, respectively"
		}
		k := s.gapName(i, p.at)
		if k < 0 {
			k = s.gapBehind(i, p.at)
		}
		if k < 0 || k < i && s.ownNoun(i, p.metric) || p.metric == MarketShare && k < i && s.left(i, i-k, cGrow|cFall, 0) >= 0 {
			return nil, false
		}
		m := s.mention(i)
		n := s.entity(k)
		f := found{metric: p.metric, at: i, topic: -1, subject: n.Slug, region: n.Region, amount: m.Amount, unit: p.unit, basis: p.basis}
		if p.metric == MarketGrowth {
			f.metric = RevenueGrowth // of a vendor, beside its market's
		}
		if p.metric == MarketShare || p.metric == RevenueGrowth && p.topic < 0 && n.Kind == entity.Company && s.surveys() && cloudMarket(s.knownMarket()) {
			f.subject = s.inMarket(n.Slug)
		}
		if v, ok := p.amount.Value(); ok && v < 0 && s.left(i, i-k, cGrow, 0) < 0 && s.text(i, i)[0] != '+' || s.left(i, i-k, cFall, 0) >= 0 {
			f.amount = decline(f.amount)
		}
		return []found{f}, true
	},
}

// gappedRates are the constructions of percentages of which the sentence tells
// more than the name; each gives nil where it is not the one.
var gappedRates = [...]func(*sentence, int) []found{
	(*sentence).listedShare, (*sentence).gapAcross, (*sentence).gapNoun, (*sentence).itsPart, (*sentence).comparedGrowth, (*sentence).rankedGrowth, (*sentence).growthAt, (*sentence).fastest, (*sentence).splitGrowth, (*sentence).headedGrowth, (*sentence).formerLatter, (*sentence).answered, (*sentence).rateAndShare, (*sentence).growsToo,
}

// gapAcross recognises "It was followed by Google Cloud at 45%", behind a
// sentence about growth.
func (s *sentence) gapAcross(i int) []found {
	l := &s.r.last
	if len(s.found) > 0 || l.metric != RevenueGrowth || l.metricBlock != s.blockIndex || s.start == 0 || !s.is(i-3, "by") || s.left(i, i, topics, 0) >= 0 ||
		!s.isOf(i-1, wAt|wWith) || !s.isAny(i-4, "followed", "trailed") || !s.nameAtAny(i-2) {
		return nil
	}
	n := s.entity(i - 2)
	return []found{{metric: RevenueGrowth, at: i, topic: -1, subject: n.Slug, region: n.Region, amount: s.mention(i).Amount, unit: quantity.Percent, basis: YoY}}
}

// pairedShare is the share just told beside a rate, where the figure at token i stands
// beside another's rate: "33% of the market and 19% growth, Azure with 20% and 33% growth".
func (s *sentence) pairedShare(i int) *found {
	k := len(s.found) - 2
	if k < 0 || s.found[k].metric != MarketShare || s.found[k+1].metric != RevenueGrowth || !s.is(i+1, "and") || !s.isFigure(i+2, percents) || s.right(i+2, 3, cGrowth, 0) < 0 {
		return nil
	}
	return &s.found[k]
}

// priorOf is the last claim of the sentence if the amount at token i is of its
// kind, or else the one before it: "was $108 billion, 19% more; Azure's was $75
// billion". nil if neither is.
func (s *sentence) priorOf(i int) *found {
	if !s.isAmount(i) {
		return nil
	}
	u := s.mention(i).Unit
	for k := len(s.found) - 1; k >= max(0, len(s.found)-2); k-- {
		switch p := &s.found[k]; p.metric {
		case MarketShare, RevenueGrowth, MarketGrowth, Revenue:
			if u == p.unit {
				return p
			}
		case Layoffs:
			if u == p.unit || u == quantity.Number && p.unit == quantity.People && !yearLike(s.text(i, i)) {
				return p
			}
		default:
			return nil
		}
	}
	return nil
}

// gapName is the token of the name directly before the figure at token i, with
// a comma or a conjunction before it and nothing but small words between; -1
// if there is none.
func (s *sentence) gapName(i, after int) int {
	k := i - 1
	for s.has(k, cPlain|cGrow|cFall) && !s.has(k, cConj) || s.isAny(k, "managed", "posted", "achieved", "recorded", "saw", "is", "was", "had", "has", "stands", "stood", "somewhere", "by", "at", "with", "(", ":", "to", "on", "–", "—", "for") {
		k--
	}
	if s.is(k, "'s") || s.is(k, ",") && k < i-1 && s.isName(k-1, earners) && s.is(k-2, ",") && s.isOf(k-3, wUnit|wKin) {
		k-- // "Azure's 33%", "its cloud unit, AWS, had $28 billion"
	}
	if !s.isName(k, nCompany|nCloud|nSegment) || k <= after {
		return -1
	}
	j := s.skipLeft(k-1, cDet)
	if s.is(k+1, "(") && s.is(i+1, ")") && s.isAny(j, "than", "to", "against", "behind", "beating", "outpacing", "not") {
		return k // "faster than AWS (17%)"
	}
	if s.is(k+1, "'s") && s.isOf(j, wOutdoing) {
		return k // "growth of 19% trailed Azure's 33%"
	}
	if s.isAny(j, ",", "and", ";", "while", "but", "then", "followed", "versus", "&") || s.isOf(j, wFor|wBy) && s.is(j-1, "followed") || s.is(j, "of") && s.isAny(j-1, "ahead", "front") {
		return k
	}
	return -1
}

// gapNoun recognises a further rate whose noun the sentence tells and whose verb
// it told before: "Cloud revenue climbed 24%, total revenue 9% to €9 billion".
func (s *sentence) gapNoun(i int) []found {
	j := s.skipLeft(i-1, cPlain)
	if !s.has(j, cRevenue) || s.at(i+1).kind == word && !s.isOf(i+1, wIn|wTo) || s.is(i+1, "(") {
		return nil
	}
	c := j - 1
	for c > j-6 && c > 0 && (s.at(c).kind == name || s.is(c, "'s") || s.has(c, cPlain|cTotal|cCloud|cDet) || s.isPart(c)) && !s.has(c, cConj) {
		c--
	}
	v := s.left(c, 14, cGrow|cFall, 0)
	if !s.isOf(c, wComma|wSemicolon|wAnd|wBut|wWhile) || v < 0 || !s.amountBetween(v, c) || s.isAny(v, "up", "down", "higher", "lower") {
		return nil
	}
	f := found{metric: RevenueGrowth, at: i, topic: j, subject: s.earner(i, j), amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
	if s.has(v, cFall) && !s.has(v, cGrow) {
		f.amount = decline(f.amount)
	}
	if f.subject == "" {
		return nil
	}
	return []found{f}
}

// itsPart recognises the rate of a part behind that of the whole or of another
// part: "Amazon grew 13%, but its cloud 17.5%", "software rose 10%, consulting 3%".
func (s *sentence) itsPart(i int) []found {
	p := s.lastFound(RevenueGrowth)
	if p < 0 || s.is(i+1, "of") {
		return nil
	}
	j := i - 1
	for s.isAny(j, "by", "unit", "business", "segment", "division", "arm") || s.isPart(j) && !s.has(j, cRevenue|cProfit) {
		j--
	}
	part := s.partBetween(j, i)
	company := companyOf(s.found[p].subject)
	if s.is(j, "its") {
		j--
	} else if s.at(i+1).kind == word && !s.has(i+1, cPrep|cConj) {
		return nil
	}
	if part == "" || !s.isOf(j, wComma|wSemicolon|wAnd|wBut|wWhile) || s.figureBetween(s.found[p].at, j, percents) || entity.KindOf(company) != entity.Company {
		return nil
	}
	f := s.found[p]
	f.at, f.topic, f.subject, f.group, f.amount, f.rule = i, -1, partSlug(company, part), nil, s.mention(i).Amount, ""
	f.period, f.stated = period.Period{}, false
	if v, ok := s.found[p].amount.Value(); ok && v < 0 {
		f.amount = decline(f.amount)
	}
	return []found{f}
}

// rankedGrowth recognises a rate in brackets behind its name in a list of such
// whose verb follows: "AWS (17%), Azure (33%) and Google Cloud (28%) all grew".
func (s *sentence) rankedGrowth(i int) []found {
	n, ok := s.nameAt(i-2, nCloud|nSegment|nCompany)
	if !ok || !s.is(i-1, "(") || !s.is(i+1, ")") || s.cues&(cGrow|cFall) == 0 || s.cues&topics&^cRevenue != 0 {
		return nil
	}
	k, listed := i+2, 1
	for s.isOf(k, wComma|wAnd|wAmpersand) {
		if k++; s.nameAtAny(k) {
			if !s.is(k+1, "(") || !s.isFigure(k+2, percents) || !s.is(k+3, ")") {
				return nil
			}
			k, listed = k+4, listed+1
		}
	}
	for s.isAny(k, "all", "each", "both", "also") {
		k++
	}
	p := s.lastFound(RevenueGrowth)
	if listed == 1 && (p < 0 || s.found[p].at > i-4 || i-s.found[p].at > 6) || !s.isAny(k, "grew", "grow", "rose", "gained", "expanded", "fell", "shrank", "declined") {
		return nil
	}
	f := s.namedGrowth(i, n)
	if s.has(k, cFall) {
		f.amount = decline(f.amount)
	}
	return []found{f}
}

// gapBehind is the token of the name behind the figure in "slower than the 39%
// at Azure and the 32% at Google Cloud", "the 17.5% that AWS posted"; -1 if there is none.
func (s *sentence) gapBehind(i, after int) int {
	if k := s.ownerBehindFigure(i); k >= 0 {
		return k
	}
	if !s.isOf(i+1, wAt|wFor) {
		return -1
	}
	k := s.skip(i+2, cDet)
	if !s.isName(k, nCompany|nCloud|nSegment) {
		return -1
	}
	j := i - 1
	for s.has(j, cDet|cPlain) && !s.has(j, cConj) {
		j--
	}
	if j > after && s.isOf(j, wComma|wAnd|wBut|wWhile|wWith|wThan|wVersus) {
		return k
	}
	return -1
}

// ownNoun reports whether a noun behind the figure makes it something else
// than the claim before it.
func (s *sentence) ownNoun(i int, m Metric) bool {
	if s.is(i+1, "of") {
		return true
	}
	for j := i + 1; j < len(s.toks) && j <= i+3; j++ {
		if s.at(j).kind != word || s.has(j, cConj|cPrep) {
			return false
		}
		if s.has(j, topics&^cShare|cGrowth) {
			return !(m == RevenueGrowth && s.has(j, cGrowth|cRevenue) || m == Revenue && s.has(j, cRevenue) || m == Layoffs && s.has(j, cStaff))
		}
	}
	return false
}

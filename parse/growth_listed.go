package parse

import (
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// growthAt recognises a rate whose name stands behind it, in a list that the noun
// growth heads: "Growth was 35% at Google Cloud, 33% at Azure and 19% at AWS", or
// behind a sentence about growth: "That compares with 33% at Azure".
func (s *sentence) growthAt(i int) []found {
	k := s.skip(i+2, cDet)
	n, ok := s.nameAt(k, nCloud|nSegment|nCompany)
	if !ok || !s.isOf(i+1, wAt|wFor) || s.cues&topics&^cRevenue != 0 {
		return nil
	}
	if p := len(s.found) - 1; p < 0 || s.found[p].metric != RevenueGrowth || !s.isOf(s.found[p].at+1, wAt|wFor) {
		head := s.left(i, 14, cGrowth, 0)
		held := s.start > 0 && s.r.last.metric == RevenueGrowth && s.r.last.metricBlock == s.blockIndex && s.isAny(0, "that", "this", "it") && (s.isAny(1, "compares", "compared") || s.isAny(2, "compares", "compared"))
		if s.nameLeft(i, earners) >= 0 || s.amountBetween(-1, i) || !held && (head < 0 || s.betweenOf(head, i, wComma|wSemicolon)) {
			return nil
		}
	}
	return []found{s.namedGrowth(i, n)}
}

// namedGrowth is the claim that the percentage at token i is the growth of n.
func (s *sentence) namedGrowth(i int, n *entity.Mention) found {
	return found{metric: RevenueGrowth, at: i, topic: -1, subject: n.Slug, region: n.Region, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
}

// fastest recognises the rate of whom the sentence calls the fastest: "With growth
// of 35%, Google Cloud was the fastest", "was the fastest grower at 35%".
func (s *sentence) fastest(i int) []found {
	if max(s.lastFound(RevenueGrowth), s.lastFound(MarketGrowth), s.lastFound(MarketShare)) >= 0 {
		return nil
	}
	n, ok := s.nameAt(i+2, nCloud|nSegment|nCompany)
	if !ok || !s.is(i+1, ",") || !s.isOf(s.label, wWith|wAt) || s.left(i, 3, cGrowth|cGrow, 0) < 0 {
		if !s.isOf(i-1, wAt|wWith) {
			return nil
		}
		k := i - 1
		for k > i-14 && k > 0 && !s.isAny(k, "fastest", "slowest") && !(s.isAny(k, "highest", "strongest", "lowest") && s.is(k+1, "growth")) && !(s.isAmount(k) && !s.isAny(k-1, "top", "the", "big")) {
			k--
		}
		j := s.nameLeft(k, earners)
		if !s.isAny(k, "fastest", "slowest", "highest", "strongest", "lowest") || !s.isAny(k+1, "grower", "growing", "growth") || j < 0 || !s.has(j+1, cBe) && !(s.is(k-1, "the") && s.has(k-2, cOwnVerb|cHold|cBe)) || s.right(k, i-k, topics&^(cMarket|cRevenue), 0) >= 0 {
			return nil
		}
		n = s.entity(j)
	}
	return []found{s.namedGrowth(i, n)}
}

// headedGrowth recognises a rate that stands alone behind its name under a head
// that speaks of growth: "AWS: 19%" below "Growth in Q3 2024".
func (s *sentence) headedGrowth(i int) []found {
	if len(s.r.scopes) == 0 || s.right(i, 3, topics&^cRevenue, 0) >= 0 || !s.behindLabel(i) || !s.underGrowth() {
		return nil
	}
	f := found{metric: RevenueGrowth, at: i, topic: -1, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
	if k := s.nameLeft(i, earners); k == 0 || k == 1 && s.has(0, cDet) {
		f.subject, f.region = s.entity(k).Slug, s.entity(k).Region
	} else if f.subject = s.labelName(i); k > 0 || f.subject == "" || s.has(0, cGrowth|cCAGR) {
		return nil
	}
	if s.isOf(i-1, wHyphen) && s.at(i-1).end == s.at(i).start {
		f.amount = decline(f.amount)
	}
	return []found{f}
}

// underGrowth reports whether the nearest head that says what is measured speaks
// of growth, and of nobody's but those below it.
func (s *sentence) underGrowth() bool {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		switch f := s.r.scope(k); {
		case f.cues&cGrowth != 0:
			return f.cues&topics&^(cRevenue|cMarket) == 0 && f.subject == ""
		case f.topic != 0:
			return false
		}
	}
	return false
}

// formerLatter recognises the figures of two who are named before: "Both AWS and
// Azure grew, the former by 19%, the latter by 33%".
func (s *sentence) formerLatter(i int) []found {
	j := i - 1
	for s.has(j, cPlain) || s.isOf(j, wBy|wAt|wWith|wHas|wTo) || s.has(j, cGrow|cFall) {
		j--
	}
	if !s.isAny(j, "latter", "former") || s.nameLeft(j, earners) < 0 || s.cues&(cGrow|cFall) == 0 || s.cues&topics&^cRevenue != 0 {
		return nil // of two in the sentence before it may be their stock that rose
	}
	whose, _ := s.ofTwo(i)
	if whose == "" {
		return nil
	}
	f := found{metric: RevenueGrowth, at: i, topic: -1, subject: whose, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
	if s.left(i, i, cFall, cGrow) >= 0 {
		f.amount = decline(f.amount)
	}
	return []found{f}
}

// rateAndShare recognises the rate in brackets that hold a vendor's rate and share:
// "HPE (8% rise, 11% share)".
func (s *sentence) rateAndShare(i int) []found {
	n, ok := s.nameAt(i-2, nCloud|nSegment|nCompany)
	if !ok || !s.is(i-1, "(") || !s.has(i+1, cGrow|cFall|cGrowth) || !s.isOf(i+2, wComma|wAnd) || !s.isFigure(i+3, percents) || !s.has(i+4, cShare) && !s.has(i+5, cShare) {
		return nil
	}
	f := s.namedGrowth(i, n)
	f.subject = s.inMarket(f.subject)
	if s.has(i+1, cFall) && !s.has(i+1, cGrow) {
		f.amount = decline(f.amount)
	}
	return []found{f}
}

// bracketOver reports whether the figure at token p stands in brackets that open behind the
// figure at token from and close before token i.
func (s *sentence) bracketOver(from, p, i int) bool {
	open := p
	for open > from && !s.isOf(open, wOpen|wClose) {
		open--
	}
	return open > from && s.isOf(open, wOpen) && s.betweenOf(p, i, wClose)
}

package parse

import (
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

var ruleCard = Rule{
	Name: "vendor-card", Metric: MarketShare,
	Says: "an item of a list that is but a vendor and its figures: the share, or the first percentage where the list is one of shares, the revenue and its growth: \"Azure - 20% share (+2 pts), +33%\"; \"AWS | 31% | $25.0B | +17%\"",
	Examples: []Example{
		{Text: "# Cloud market share, Q1 2024\n\n- AWS | 31% | $25.0B | +17%", Want: []string{"market_share aws 31 percent 2024-Q1", "revenue aws 25000000000 USD 2024-Q1", "revenue_growth aws 17 percent 2024-Q1"}},
		{Text: "# Cloud market share, Q1 2024\n\n- Google Cloud: 11% (+1 pt YoY)\n- Alibaba Cloud: 4%, 7% growth", Want: []string{"market_share google-cloud 11 percent 2024-Q1", "market_share alibaba-cloud 4 percent 2024-Q1", "revenue_growth alibaba-cloud 7 percent 2024-Q1"}},
		{Text: "# Cloud market, Q3 2025\n\n- Azure - 20% share (+2 pts), +33%\n- Google Cloud: $15.2B (13% share)", Want: []string{"market_share azure 20 percent 2025-Q3", "revenue_growth azure 33 percent 2025-Q3", "revenue google-cloud 15200000000 USD 2025-Q3", "market_share google-cloud 13 percent 2025-Q3"}},
		{Text: "# Cloud market share, Q3 2025\n\n- Oracle: 3% | 5%", Want: []string{"market_share oracle-cloud 3 percent 2025-Q3"}},
	},
	reads: percents | sums | others,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.block.Kind != doc.Item || !s.isName(0, earners) || s.start != 0 || !s.card() {
			return nil, false
		}
		f := s.vendorShare(i, 0)
		switch first := !s.amountBetween(-1, i); {
		case s.isMoney(i):
			for k := range i {
				if s.isMoney(k) {
					return nil, true
				}
			}
			f[0].metric, f[0].unit = Revenue, s.mention(i).Unit
			return f, !s.signed(i) && !s.is(i-1, "+") && !s.small(i, 1e6)
		case !s.isFigure(i, percents):
			return nil, true
		case s.cardShare(i), first && !s.cardRate(i) && s.underShares():
			return f, true
		case s.cardRate(i):
			f[0].metric, f[0].basis = RevenueGrowth, s.basis(i)
			if s.isAny(i-1, "down", "-", "−") {
				f[0].amount = decline(f[0].amount)
			}
			return f, true
		}
		return nil, true
	},
}

// card reports whether the sentence is but a vendor and figures that one of is
// its market share.
func (s *sentence) card() bool {
	if len(s.toks) < 4 || len(s.toks) > 30 || !s.isAny(1, ":", "–", "—", "-", "|", "(", ",") {
		return false
	}
	shares, figures := s.underShares(), 0
	for k := 1; k < len(s.toks); k++ {
		switch t := s.at(k); t.kind {
		case amount:
			u := s.mention(k).Unit
			if u != quantity.Percent && u != quantity.Points && !u.Money() {
				return false
			}
			figures++
			shares = shares || u == quantity.Percent && s.cardShare(k)
		case word:
			if !s.isAny(k, "share", "market", "growth", "up", "down", "revenue", "about", "est") && !s.has(k, cYoY|cQoQ|cCC) {
				return false
			}
		case mark:
			if !s.isAny(k, ":", "–", "—", "-", "−", "|", "(", ")", ",", ";", "+", "/", "~", "≈", ".", "*") {
				return false
			}
		case name:
			return false
		}
	}
	return shares && figures > 1
}

// cardShare reports whether the word share stands beside the percentage at token
// i of a card.
func (s *sentence) cardShare(i int) bool {
	if s.is(i+1, "share") || s.is(i+1, "market") && s.is(i+2, "share") {
		return true
	}
	return s.is(i-1, "share") || s.is(i-1, ":") && s.is(i-2, "share")
}

// cardRate reports whether the percentage at token i of a card is a rate of
// growth: it says so, or its sign does. A small one with no more than a sign may
// be by how much the share moved.
func (s *sentence) cardRate(i int) bool {
	if s.isAny(i+1, "growth", "up", "down") || s.isAny(i-1, "growth", "up", "down") || s.is(i-1, ":") && s.is(i-2, "growth") || s.has(i+1, cYoY|cQoQ|cCC) {
		return true
	}
	v, _ := s.mention(i).Amount.Value()
	return (s.signed(i) || s.isAny(i-1, "+", "-", "−")) && max(v, -v) >= 5
}

// underShares reports whether the nearest head that says what is measured speaks
// of market shares.
func (s *sentence) underShares() bool {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if f := s.r.scope(k); f.topic&cShare != 0 || f.topic != 0 && f.subject == "" {
			return f.topic&cShare != 0 && f.cues&cGrowth == 0 && (f.cues&(cStock|cMarket) != cStock || f.kind == entity.Market)
		}
	}
	return false
}

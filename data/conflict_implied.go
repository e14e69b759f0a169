package data

import (
	"fmt"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
)

var checkImplied = Check{
	Name: "implied", Kind: Implied,
	Says: "The revenue of a period and of the same period a year before imply a growth that differs from the stated " +
		"one by more than the rounding of all three and 0.6 points.",
	Examples: []Example{
		{
			Claims: []string{
				"figure revenue aws $20.0B 2023-Q1", "figure revenue aws $25.0B 2024-Q1",
				"post revenue_growth aws 40% 2024-Q1",
			},
			Want: "AWS revenue growth, Q1 2024: 40% in post, 25% from $20B to $25B",
		},
	},
	run: func(c *checker) { c.claims(parse.RevenueGrowth, c.implied) },
}

// implied holds a yearly growth against the two revenues it compares.
func (c *checker) implied(s *Series, claim Claim) {
	if s.Key.Basis != parse.YoY || s.Key.Unit != quantity.Percent || claim.Period.IsZero() {
		return
	}
	for _, i := range c.all[Key{Metric: parse.Revenue, Entity: s.Key.Entity, Unit: "USD", Region: s.Key.Region}] {
		k := c.set.Series[i].Key
		now, ok := c.leading(k, claim.Period)
		ago, before := c.leading(k, claim.Period.Shift(-12))
		if !ok || !before || now.Scope != ago.Scope || !bothSides(now, ago) {
			continue
		}
		a, b := reach(now.Amount), reach(ago.Amount)
		if b.low <= 0 {
			continue
		}
		rough := span{(a.low/b.high - 1) * 100, (a.high/b.low - 1) * 100}.widen(0.6)
		if reach(claim.Amount).meets(rough) {
			c.set.judge(claim.Signal, Rounds)
			return
		}
		c.settled[claim.Signal] = true
		x := Conflict{Claim: claim, Against: []Claim{now, ago}, Expected: (size(now.Amount)/size(ago.Amount) - 1) * 100}
		x.Says = fmt.Sprintf("%s: %s in %s, %.3g%% from %s to %s", subject(s.Key, claim.Period),
			sayAmount(claim.Amount, s.Key.Unit), whose(claim), x.Expected,
			sayAmount(ago.Amount, k.Unit), sayAmount(now.Amount, k.Unit))
		c.add(s, x)
		return
	}
}

// bothSides reports whether two claims bound their values on both sides, so
// that a growth can be bounded too.
func bothSides(a, b Claim) bool {
	for _, f := range [...]quantity.Form{a.Amount.Form(), b.Amount.Form()} {
		if f != quantity.Exact && f != quantity.About {
			return false
		}
	}
	return true
}

package data

import (
	"math"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
)

// span is the range in which the true value of an amount as written may lie.
type span struct{ low, high float64 }

// reach gives that range: half the worth of the last digit either side of a
// number; a twentieth of it around "about"; no end above "more than". A vague
// count is a floor only, for "thousands" is said of 14,000 as well.
func reach(a quantity.Amount) span {
	low, high, _, _ := a.Bounds()
	half := a.Step()/2 + 1e-9*math.Abs(high)
	switch a.Form() {
	case quantity.About:
		half = max(half, math.Abs(high)/20)
	case quantity.AtLeast, quantity.Vague:
		return span{low - half, math.Inf(1)}
	case quantity.AtMost:
		return span{math.Inf(-1), high + half}
	}
	return span{low - half, high + half}
}

func (s span) meets(o span) bool        { return s.low <= o.high && o.low <= s.high }
func (s span) widen(slack float64) span { return span{s.low - slack, s.high + slack} }

// slack is what two right figures may differ by besides their rounding, in
// their unit: money is restated by a little without notice, a layoff is
// recounted, and shares move within a year.
func slack(k Key, days int, value float64) float64 {
	value = math.Abs(value)
	switch {
	case k.Unit.Money():
		return value * 0.005
	case k.Metric == parse.Layoffs:
		return value * 0.25
	case k.Metric == parse.MarketShare && days > 100:
		return 3
	}
	return 0
}

// compare holds one amount against another of the same thing.
func compare(a, b quantity.Amount, slack float64) Verdict {
	x, y := reach(a), reach(b)
	if a.Form() == b.Form() && a.Form() != quantity.Vague {
		v, _ := a.Value()
		w, _ := b.Value()
		if v == w {
			return Agrees
		}
	}
	if x.widen(slack).meets(y) {
		return Rounds
	}
	return Contradicts
}

// nearest is the value within an amount's bounds that lies nearest to v.
func nearest(a quantity.Amount, v float64) float64 {
	low, high, _, _ := a.Bounds()
	return min(max(v, low), high)
}

package data

import (
	"math"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
)

// span is the range in which the true value of an amount as written may lie.
type span struct{ low, high float64 }

// reach gives that range. A vague count is a floor only, for "thousands" is
// said of 14,000 as well.
func reach(a quantity.Amount) span {
	low, high := a.Interval()
	if a.Form() == quantity.Vague {
		high = math.Inf(1)
	}
	edge := 1e-9 * max(1, math.Abs(low)) // 19.5 + 0.5 is not quite 20
	if math.IsInf(low, -1) {
		edge = 1e-9 * max(1, math.Abs(high))
	}
	return span{low - edge, high + edge}
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

// compare holds two amounts of one key and period against each other. A yearly
// run rate, which is four times the quarter it is taken from, does not
// contradict the quarter.
func compare(k Key, days int, a, b quantity.Amount) Verdict {
	verdict := agreement(a, b, slack(k, days, size(b)))
	if verdict == Contradicts && k.Metric == parse.Revenue && days > 0 && days <= 100 {
		for _, pair := range [...][2]quantity.Amount{{a, b.Times(4)}, {b, a.Times(4)}} {
			verdict = min(verdict, max(agreement(pair[0], pair[1], size(pair[1])*0.02), Rounds))
		}
	}
	return verdict
}

// size is the value of an amount, the middle of a vague one.
func size(a quantity.Amount) float64 {
	v, _ := a.Value()
	return v
}

func agreement(a, b quantity.Amount, slack float64) Verdict {
	if a.Form() == b.Form() && a.Form() != quantity.Vague && size(a) == size(b) {
		return Agrees
	}
	if reach(a).widen(slack).meets(reach(b)) {
		return Rounds
	}
	return Contradicts
}

// nearest is the value within an amount's bounds that lies nearest to v.
func nearest(a quantity.Amount, v float64) float64 {
	low, high, _, _ := a.Bounds()
	return min(max(v, low), high)
}

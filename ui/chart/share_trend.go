package chart

import (
	"cmp"
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// measure is whose shares of which region are followed.
type measure struct{ region, house string }

// longest is the region and house whose vendors can be followed furthest: with
// the most steps from one figure to the next.
func longest(series []*data.Series) measure {
	steps := map[measure]int{}
	best := measure{}
	for i, s := range series {
		k := measure{s.Key.Region, s.Key.House}
		steps[k] += len(s.Points) - 1
		if n := steps[k]; i == 0 || n > steps[best] || n == steps[best] && k.region+k.house < best.region+best.house {
			best = k
		}
	}
	return best
}

// shareTrend follows the vendors over the quarters of one region and house, or
// over the years where the house measures years.
func (b *builder) shareTrend() {
	series := b.series(parse.MarketShare)
	of := longest(series)
	series = slices.DeleteFunc(series, func(s *data.Series) bool {
		return s.Key.Region != of.region || s.Key.House != of.house || together(s.Key.Entity)
	})
	n := quarter
	strands, left := b.strands(series, n)
	if yearly, l := b.strands(series, 12); points(yearly) > points(strands) {
		strands, left, n = yearly, l, 12
	}
	slices.SortStableFunc(strands, func(x, y *strand) int { return cmp.Compare(y.size(), x.size()) })
	for _, st := range strands {
		st.label = names(st.key.Entity)
	}
	b.lines(strands[:min(len(strands), 4)], n)
	b.scale(quantity.Percent)
	b.aside(left, n, 0)
	b.Title += " · " + Region(of.region)
	if of.house != "" {
		b.Title += " · " + safe.Clean(of.house)
	}
	slices.SortStableFunc(b.Lines, func(x, y Line) int { return cmp.Compare(y.lastValue(), x.lastValue()) })
	b.Finding = b.trendFinding("held")
}

// size is how many figures a line would have.
func (st *strand) size() int { return len(st.line) + len(st.said) }

func points(strands []*strand) int {
	n := 0
	for _, st := range strands {
		n += st.size()
	}
	return n
}

func (l *Line) lastValue() float64 {
	if x, ok := l.newest(); ok {
		return l.At[x].Value
	}
	return 0
}

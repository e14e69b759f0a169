package chart

import (
	"strconv"

	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/ui/safe"
)

// Column is the column of period i of n on an axis w columns wide: the first
// stands in column 0, the last in column w-1, the others between them in
// proportion to time.
func Column(i, n, w int) int {
	if n <= 1 || w <= 1 {
		return 0
	}
	return (i*(w-1)*2 + n - 1) / ((n - 1) * 2)
}

// TimeTick is a label on a time axis.
type TimeTick struct {
	At    int // index of the period it stands at
	Label safe.Text
}

// rulers are the sets of calendar ticks, the finest first: every so many
// months, and how the ticks are written.
var rulers = []struct {
	months int
	label  func(y, m int) string
}{
	{1, func(y, m int) string {
		if m == 1 {
			return strconv.Itoa(y)
		}
		return monthNames[m-1]
	}},
	{3, func(y, m int) string {
		if m == 1 {
			return strconv.Itoa(y)
		}
		return "Q" + strconv.Itoa(m/3+1)
	}},
	{12, func(y, _ int) string { return strconv.Itoa(y) }},
	{24, func(y, _ int) string { return strconv.Itoa(y) }},
	{60, func(y, _ int) string { return strconv.Itoa(y) }},
	{120, func(y, _ int) string { return strconv.Itoa(y) }},
}

var monthNames = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}

// Calendar gives the finest ticks that stand at calendar boundaries and fit an
// axis w cells wide with at least two cells between labels: months, quarters,
// years, or every second, fifth or tenth year. An axis on which none of them
// falls is labelled at its first period.
func Calendar(x []period.Period, w int) []TimeTick {
	if len(x) == 0 {
		return nil
	}
	unit := max(grain(x[0]), 1)
	for _, r := range rulers {
		if r.months < unit {
			continue
		}
		if ticks := rule(x, r.months, r.label); len(ticks) > 0 && fits(ticks, len(x), w) {
			return ticks
		}
	}
	return []TimeTick{{0, When(x[0])}}
}

func rule(x []period.Period, months int, label func(y, m int) string) []TimeTick {
	var ticks []TimeTick
	for i, p := range x {
		a := p.Start()
		if m := a.Year()*12 + int(a.Month()) - 1; m%months == 0 {
			ticks = append(ticks, TimeTick{i, safe.Text(label(a.Year(), int(a.Month())))})
		}
	}
	if len(ticks) > 0 && months < 12 { // the first says which year it is
		y := strconv.Itoa(x[ticks[0].At].Start().Year())
		if t := &ticks[0]; string(t.Label) != y {
			t.Label += safe.Text(" " + y)
		}
	}
	return ticks
}

func fits(ticks []TimeTick, n, w int) bool {
	for i := 1; i < len(ticks); i++ {
		if Column(ticks[i].At, n, w)-Column(ticks[i-1].At, n, w) < len(ticks[i-1].Label)+2 {
			return false
		}
	}
	return Column(ticks[0].At, n, w)+len(ticks[0].Label) <= max(w, 4)
}

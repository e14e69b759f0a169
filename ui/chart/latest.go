package chart

import (
	"cmp"
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/ui/safe"
)

// lengths are the groups of the latest views: a quarter's figure and a year's
// do not belong on one list.
var lengths = []struct {
	title  safe.Text
	months func(n int) bool
}{
	{"Latest quarter", func(n int) bool { return n == 3 }},
	{"Latest year", func(n int) bool { return n == 12 }},
	{"Other periods", func(n int) bool { return n != 3 && n != 12 && n >= 0 }},
	{"Period not stated", func(n int) bool { return n < 0 }},
}

// latest makes a bar of the newest point of each series and length of period,
// with what documents say beside it. What was earned or measured goes before
// what is expected, or a pace.
func (b *builder) latest(series []*data.Series) {
	for _, length := range lengths {
		var rows []Row
		for _, s := range series {
			var newest *data.Point
			for i := range s.Points {
				p := &s.Points[i]
				n := grain(p.Period)
				if p.Period.IsZero() {
					n = -1
				}
				if length.months(n) && (newest == nil || plain(&p.Claims[0]) || !plain(&newest.Claims[0])) {
					newest = p
				}
			}
			if newest != nil {
				rows = append(rows, b.row(s.Key, refs(newest.Claims)))
			}
		}
		slices.SortStableFunc(rows, func(x, y Row) int { return cmp.Compare(y.Mark.Value, x.Mark.Value) })
		b.group(length.title, rows)
	}
}

// plain reports a figure of what was, over its own period.
func plain(c *data.Claim) bool { return c.Status == parse.Reported && c.Scope != data.RunRate }

// row makes a row of one figure: the leading claim, and beside it what
// documents say otherwise.
func (b *builder) row(k data.Key, claims []*data.Claim) Row {
	lead := claims[0]
	r := Row{
		Entity: k.Entity, Label: name(k.Entity, k.Region), When: When(lead.Period),
		Value: Claimed(lead), Mark: b.mark(claims...), Verdict: b.set.Verdict(lead.Signal),
	}
	for _, c := range claims[1:] {
		if c.Primary || !lead.Primary {
			continue
		}
		if v := b.set.Verdict(c.Signal); v == data.Contradicts || r.Note == "" && Claimed(c) != r.Value {
			r.Note, r.Verdict, r.Against = saying(c), v, b.mark(c)
		}
	}
	return r
}

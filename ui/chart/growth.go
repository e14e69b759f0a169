package chart

import (
	"cmp"
	"slices"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// growers are the vendors of the growth pane.
var growers = []entity.Slug{"aws", "azure", "google-cloud", "alibaba-cloud"}

const quarter = 3 // months

func (b *builder) growthLines() {
	strands, left := b.strands(b.growth(), quarter)
	kept, others := b.pick(strands, growers, 6)
	b.lines(kept, quarter)
	b.scale(quantity.Percent)
	b.aside(left, others)
	b.Finding = b.trendFinding("grew")
}

// growth are the series of year-over-year growth in percent.
func (b *builder) growth() []*data.Series {
	return slices.DeleteFunc(b.series(parse.RevenueGrowth), func(s *data.Series) bool {
		return s.Key.Basis != parse.YoY || s.Key.Unit != quantity.Percent
	})
}

// aside notes documents' claims that the picture has no place for: undated to
// a period of its axis, or of others than it shows.
func (b *builder) aside(undated, others int) {
	var parts []string
	if undated > 0 {
		parts = append(parts, Count(undated, "claim")+" without a quarter")
	}
	if others > 0 {
		parts = append(parts, string(numbers(others))+" of other companies")
	}
	if len(parts) > 0 {
		b.Note = safe.Text("not drawn: " + join(parts) + ", see the table")
	}
}

// trendFinding says what a trend chart shows: a dispute if there is one, else
// where the lines that reach the newest period stand.
func (b *builder) trendFinding(verb string) safe.Text {
	var worst *Dot
	var of *Line
	for i := range b.Lines {
		l := &b.Lines[i]
		for j := range l.Dots {
			d := &l.Dots[j]
			if d.Verdict == data.Contradicts && l.At[d.X].Primary && (worst == nil || d.X > worst.X) {
				worst, of = d, l
			}
		}
	}
	if worst != nil {
		ref, n := &of.At[worst.X], 0
		for i := range of.Dots {
			n += btoi(of.Dots[i].X == worst.X && of.Dots[i].Text == worst.Text)
		}
		say := safe.Text(" documents say ")
		if n == 1 {
			say = " document says "
		}
		return of.Label + " " + moved(verb, ref) + " in " + When(ref.Claims[0].Period) +
			" by the reference figure; " + numbers(n) + say + Figure(&worst.Mark)
	}
	last := -1
	for i := range b.Lines {
		if x, ok := b.Lines[i].newest(); ok {
			last = max(last, x)
		}
	}
	if last < 0 {
		return ""
	}
	var at []*Line
	for i := range b.Lines {
		if b.Lines[i].At[last].OK {
			at = append(at, &b.Lines[i])
		}
	}
	slices.SortStableFunc(at, func(x, y *Line) int { return cmp.Compare(y.At[last].Value, x.At[last].Value) })
	var parts []string
	for i, l := range at[:min(len(at), 3)] {
		m := &l.At[last]
		said := moved(verb, m)
		if i > 0 && m.Value >= 0 {
			said = Figure(m)
		}
		parts = append(parts, string(l.Label+" "+said))
	}
	return "In " + When(b.X[last]) + " " + safe.Text(join(parts))
}

// moved writes a figure with its verb; what grew by less than nothing shrank.
func moved(verb string, m *Mark) safe.Text {
	figure := Figure(m)
	if verb != "grew" || m.Value >= 0 {
		return safe.Text(verb+" ") + figure
	}
	if m.Form == quantity.Exact || m.Form == quantity.About {
		return "shrank " + safe.Text(strings.Replace(string(figure), "-", "", 1))
	}
	return "changed by " + figure
}

// Figure writes the figure of a mark: "~5.8%", "$107.6B", "~10%, denied".
func Figure(m *Mark) safe.Text {
	if m.Derived || len(m.Claims) == 0 {
		return Value(m.Value, m.Unit)
	}
	return Claimed(m.Claims[0].Signal)
}

func (b *builder) growthLatest() {
	b.latest(b.growth())
	b.scale(quantity.Percent)
	b.Finding = b.barsFinding("grew")
}

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
// with what documents say beside it.
func (b *builder) latest(series []*data.Series) {
	for _, length := range lengths {
		var rows []Row
		for _, s := range series {
			for i := len(s.Points) - 1; i >= 0; i-- {
				p := &s.Points[i]
				n := grain(p.Period)
				if p.Period.IsZero() {
					n = -1
				}
				if length.months(n) {
					rows = append(rows, b.row(s.Key, refs(p.Claims)))
					break
				}
			}
		}
		slices.SortStableFunc(rows, func(x, y Row) int { return cmp.Compare(y.Mark.Value, x.Mark.Value) })
		b.group(length.title, rows)
	}
}

// row makes a row of one figure: the leading claim, and beside it what
// documents say otherwise.
func (b *builder) row(k data.Key, claims []*data.Claim) Row {
	lead := claims[0]
	r := Row{
		Entity: k.Entity, Label: name(k.Entity, k.Region), When: When(lead.Period),
		Value: Claimed(lead.Signal), Mark: b.mark(claims...), Verdict: b.set.Verdict(lead.Signal),
	}
	if r.Mark.RunRate {
		r.Note = "run rate"
	}
	for _, c := range claims[1:] {
		if c.Primary || !lead.Primary {
			continue
		}
		if v := b.set.Verdict(c.Signal); v == data.Contradicts || r.Note == "" && Claimed(c.Signal) != r.Value {
			r.Note, r.Verdict, r.Against = saying(c.Signal), v, b.mark(c)
		}
	}
	return r
}

// barsFinding says who leads the first group.
func (b *builder) barsFinding(verb string) safe.Text {
	if len(b.Groups) == 0 {
		return ""
	}
	rows := b.Groups[0].Rows
	top := &rows[0]
	s := top.Label + " " + moved(verb, &top.Mark)
	if top.When != "" {
		s += " in " + top.When
	}
	if len(rows) > 1 {
		s += ", ahead of " + rows[1].Label + " at " + rows[1].Value
		if rows[1].When != top.When && rows[1].When != "" {
			s += " in " + rows[1].When
		}
	}
	return s
}

func (b *builder) growthTable() { b.table(b.series(parse.RevenueGrowth)) }

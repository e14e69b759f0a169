package chart

import (
	"cmp"
	"slices"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// undrawn notes figures that the picture has no place for.
func (b *builder) undrawn(n int, noun, what string) {
	if n > 0 {
		b.left = append(b.left, Count(n, noun)+what)
		b.Note = safe.Text("not drawn: " + join(b.left) + "; see the table")
	}
}

// aside notes the claims that lines of n-month periods leave out, others of them
// those of lines that are not drawn.
func (b *builder) aside(l unplaced, n, others int) {
	b.undrawn(l.dates, "claim", map[int]string{quarter: " without a quarter", 12: " without a year"}[n])
	b.undrawn(l.rates, "run rate", "")
	b.undrawn(others, "claim", " of other companies")
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
	var at []*Line // those that reach the newest period, in reports if there are any
	last, reported := -1, false
	for i := range b.Lines {
		l := &b.Lines[i]
		x, ok := l.newest()
		if !ok {
			continue
		}
		known := l.At[x].Reported()
		if known && !reported || known == reported && x > last {
			at, last, reported = nil, x, known
		}
		if known == reported && x == last {
			at = append(at, l)
		}
	}
	if last < 0 {
		return ""
	}
	slices.SortStableFunc(at, func(x, y *Line) int { return cmp.Compare(y.At[last].Value, x.At[last].Value) })
	var parts []string
	when := b.When(last, &at[0].At[last])
	for i, l := range at[:min(len(at), 3)] {
		m := &l.At[last]
		said := moved(verb, m)
		if i > 0 && m.Value >= 0 {
			said = Figure(m)
		}
		if w := b.When(last, m); w != when {
			said += " in " + w
		}
		parts = append(parts, string(l.Label+" "+said))
	}
	return "In " + when + " " + safe.Text(join(parts))
}

// expected are the verbs of what has not happened yet.
var expected = map[string]string{"grew": "is to grow", "held": "is to hold", "earned": "is to earn"}

// moved writes a figure with its verb; what grew by less than nothing shrank.
func moved(verb string, m *Mark) safe.Text {
	figure := Figure(m)
	if m.Projected() {
		return safe.Text(expected[verb]+" ") + figure
	}
	if verb != "grew" || m.Value >= 0 {
		return safe.Text(verb+" ") + figure
	}
	if m.Form == quantity.Exact || m.Form == quantity.About {
		return "shrank " + safe.Text(strings.Replace(string(figure), "-", "", 1))
	}
	return "changed by " + figure
}

// barsFinding says who leads the first group, by what is reported if anything is.
func (b *builder) barsFinding(verb string) safe.Text {
	if len(b.Groups) == 0 {
		return ""
	}
	all := b.Groups[0].Rows
	rows := slices.DeleteFunc(slices.Clone(all), func(r Row) bool { return !plain(r.Mark.Claims[0]) })
	if len(rows) == 0 {
		rows = all
	}
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

// revenueFinding says what the newest figure of the first line is and how it
// stands to the same quarter a year before.
func (b *builder) revenueFinding(how safe.Text) safe.Text {
	if len(b.Lines) == 0 {
		return ""
	}
	l := &b.Lines[0]
	x, ok := l.newest()
	if !ok {
		return ""
	}
	m := &l.At[x]
	s := l.Label + " " + moved("earned", m) + how + " in " + b.When(x, m)
	if how != "" {
		s = l.Label + " " + moved("earned", m) + how + " to " + When(b.X[x])
	}
	if x >= 4 && m.Reported() && l.At[x-4].OK && l.At[x-4].Reported() && l.At[x-4].Value > 0 && m.Form == quantity.Exact && l.At[x-4].Form == quantity.Exact {
		g := 100 * (m.Value/l.At[x-4].Value - 1)
		word := safe.Text(", up ")
		if g < 0 {
			word, g = ", down ", -g
		}
		s += word + safe.Text(decimal(g, 0)) + "% on the year"
	}
	return s
}

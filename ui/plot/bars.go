package plot

import (
	"math"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
)

// bars lays rows out as label, bar and figure. All bars of a chart have one
// scale that starts at zero, chosen so that every figure fits behind its bar.
type bars struct {
	*canvas
	label  int // width of the labels
	from   int // first column of the bars
	cells  float64
	lo, hi float64 // the values at the ends of the bars
}

func drawBars(cv *canvas) {
	b := &bars{canvas: cv}
	b.measure()
	b.eachRow(0, b.h, 1, b.row)
}

func (b *bars) measure() {
	b.label = b.extent(func(r *chart.Row) string { return string(r.Label) })
	value := b.extent(func(r *chart.Row) string { return string(r.Value) })
	b.label = min(b.label, max(b.w*2/5, 4), max(b.w-value-8, 4))
	b.from = b.label + 1
	for _, r := range b.chart.Rows() {
		if r.Mark.Low < 0 {
			b.lo = b.chart.Y.Min
		}
		b.hi = max(b.hi, largest(r))
	}
	b.cells = max(b.room(true), min(b.room(false), float64(b.w*2/5)))
	if b.cells < 3 {
		b.cells = 0
	}
}

// dated is the period to write beside a row's label, "" if the group's title
// says it.
func (b *bars) dated(r *chart.Row) string {
	if b.chart.View == "bars" && b.chart.Pane == "share" {
		return ""
	}
	return string(r.When)
}

// largest is the largest value that is drawn in a row.
func largest(r *chart.Row) float64 { return max(r.Mark.Value, r.Mark.High, r.Against.Value, 0) }

// room is the number of cells from lo to hi that leaves each row place for its
// figure, and for its note too or not.
func (b *bars) room(notes bool) float64 {
	least := math.Inf(1)
	span := b.hi - b.lo
	for _, r := range b.chart.Rows() {
		free := float64(b.w - b.from - 1 - b.behind(r, string(r.Value), notes, string(r.Note), b.dated(r)))
		end := (largest(r) - b.lo) / span
		if end > 0 && finite(end) {
			least = min(least, math.Floor(free/end))
		}
	}
	return min(least, float64(b.w-b.from))
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

// sign is the symbol behind a row for its verdict.
func (c *canvas) sign(r *chart.Row) (string, pen) {
	sym := &c.theme.Sym
	switch s := r.Sign(); {
	case s == chart.Unsummed:
		return sym.Warn, warn
	case s == chart.Contradicted:
		return sym.Bad, bad
	case r.Mark.Primary && !r.Against.OK:
		return "", text
	case r.Verdict == data.Agrees || r.Verdict == data.Rounds:
		return sym.Good, good
	case r.Verdict == data.Unsure:
		return "?", warn
	}
	return "", text
}

func (b *bars) row(at int, _ *chart.Group, r *chart.Row, sel bool) {
	b.write(at, 0, string(r.Label), pick(sel, text), b.label)
	col := b.from
	if b.cells > 0 && r.Mark.Drawn() {
		col = b.bar(at, r) + 1
	}
	col += b.write(at, col, string(r.Value), pick(sel, text), b.w)
	b.after(at, col, r, sel, string(r.Note), b.dated(r))
}

// at is the place of a value, in cells from the first column of the bars.
func (b *bars) at(v float64) float64 {
	if b.hi <= b.lo {
		return 0
	}
	return (v - b.lo) / (b.hi - b.lo) * b.cells
}

// bar draws a row's bar and gives the column after it. Its body tells how the
// figure is meant: solid for a report, shaded for what is not one, dashed up to
// a bound, whiskers for a range.
func (b *bars) bar(row int, r *chart.Row) int {
	sym, ink := &b.theme.Sym, b.vendor(r.Entity)
	m := &r.Mark
	zero := int(math.Round(b.at(0)))
	end := b.from + int(math.Round(b.at(m.Value)))
	switch {
	case m.Value < 0:
		b.fill(row, end, b.from+zero, sym.Blocks[len(sym.Blocks)-1], ink)
		return b.from + zero
	case r.Against.Derived: // what was said beyond what the parts add up to
		sum := b.solid(row, r.Against.Value, ink)
		b.fill(row, sum, end-1, sym.Dashed, ink)
		b.set(row, max(end-1, sum), sym.Said, warn)
		return max(end, sum+1)
	case m.Ranged():
		low, high := b.from+int(math.Round(b.at(m.Low))), b.from+int(math.Round(b.at(m.High)))
		b.solid(row, m.Low, ink)
		b.whisker(row, low, max(high, low+2), ink)
		return max(high, low+2) + 1
	case m.Form == quantity.AtMost:
		b.fill(row, b.from+zero, end-1, sym.Dashed, ink)
		b.set(row, max(end-1, b.from), sym.High, ink)
		return max(end, b.from+1)
	case !m.Reported() || m.RunRate:
		b.fill(row, b.from+zero, max(end, b.from+1), sym.Shade, ink)
		return max(end, b.from+1)
	}
	end = b.solid(row, m.Value, ink)
	if m.Form == quantity.AtLeast {
		b.set(row, end, sym.More, ink)
		end++
	}
	return end
}

// solid draws a bar from zero in eighths of a cell and gives the column after
// it; a figure above zero is never invisible.
func (b *bars) solid(row int, v float64, ink pen) int {
	blocks := b.theme.Sym.Blocks
	n := len(blocks)
	from := b.from + int(math.Round(b.at(0)))
	eighths := int(math.Round((b.at(v) - b.at(0)) * float64(n)))
	if v > 0 {
		eighths = max(eighths, 1)
	}
	for ; eighths >= n; eighths -= n {
		b.set(row, from, blocks[n-1], ink)
		from++
	}
	if eighths > 0 {
		b.set(row, from, blocks[eighths-1], ink)
		from++
	}
	return from
}

// whisker draws the ends of a range and what lies between.
func (c *canvas) whisker(row, low, high int, ink pen) {
	c.set(row, low, c.theme.Sym.Low, ink)
	c.fill(row, low+1, high, c.theme.Sym.Span, ink)
	c.set(row, high, c.theme.Sym.High, ink)
}

package export

import (
	"math"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// barRows is a Bars chart being drawn: a label, a bar from zero and the figure
// behind it, on one scale for the whole picture.
type barRows struct {
	*sheet
	c      *chart.Chart
	pitch  float64 // from row to row
	label  float64 // width of the labels
	span   float64 // width of the bars
	lo, hi float64 // the values at the ends of the scale
	cited  bool    // the block's title has the source
}

func (s *sheet) bars(c *chart.Chart, r rect) {
	b := &barRows{sheet: s, c: c}
	blocks, older := blocksOf(c)
	columns, left := b.arrange(blocks, r)
	b.scaleOf(blocks[:len(blocks)-left])
	s.leave(leftOut(older, left))
	b.measure(columns)
	for _, col := range columns {
		stack(col.blocks, col.y, b.pitch,
			func(blk *block, y float64) { b.title(blk, col.rect, y) },
			func(_ *block, r *chart.Row, y float64) { b.row(r, col.rect, y) })
	}
}

// leftOut says what a picture has no room for.
func leftOut(older, others int) safe.Text {
	var parts []string
	if older > 0 {
		parts = append(parts, chart.Count(older, "older group"))
	}
	if others > 0 {
		parts = append(parts, chart.Count(others, "more group"))
	}
	if len(parts) == 0 {
		return ""
	}
	return safe.Text("left out: " + strings.Join(parts, " and "))
}

// arrange chooses how many columns there are and how high the rows: the highest
// that give every block a place. Blocks without one are left out.
func (b *barRows) arrange(blocks []*block, r rect) (columns []column, left int) {
	least, most := textSize*1.5*b.k, textSize*2.4*b.k
	gutter, narrow := 64*b.k, 560*b.k
	if b.small {
		gutter, narrow = 36*b.k, 400*b.k
	}
	for n := 1; n == 1 || (r.w-gutter*float64(n-1))/float64(n) >= narrow; n++ {
		for b.pitch = most; ; b.pitch = max(least, b.pitch*0.97) {
			columns = columnsOf(r, n, gutter)
			if left = flow(blocks, columns, r.h/b.pitch); left == 0 || b.pitch == least {
				break
			}
		}
		if left == 0 && b.pitch > least*1.12 {
			break
		}
	}
	if left > 0 && left < len(blocks) { // those that stay can have higher rows
		columns, _ = b.arrange(blocks[:len(blocks)-left], r)
	}
	return columns, left
}

func (b *barRows) scaleOf(blocks []*block) {
	for _, r := range rowsOf(blocks) {
		if m := &r.Mark; m.Drawn() {
			b.lo, b.hi = min(b.lo, m.Value, m.Low), max(b.hi, m.Value, m.High)
		}
		if r.Against.Derived {
			b.hi = max(b.hi, r.Against.Value)
		}
	}
}

// measure finds the widths: all bars have one scale, as long as it can be with
// every figure behind its own bar.
func (b *barRows) measure(columns []column) {
	var blocks []*block
	for _, col := range columns {
		blocks = append(blocks, col.blocks...)
	}
	w := columns[0].w // as all of them
	for _, r := range rowsOf(blocks) {
		b.label = max(b.label, width(string(r.Label), regular, textSize*b.k))
	}
	b.label = min(b.label, w*0.34) + 14*b.k
	b.span = w - b.label
	for _, r := range rowsOf(blocks) {
		end := b.part(max(r.Mark.Value, r.Mark.High, 0))
		if free := w - b.label - b.behind(r); end > 0 && free > 0 {
			b.span = min(b.span, free/end)
		}
	}
	b.span = max(b.span, w*0.2)
}

// part is the place of a value on the scale, 0 to 1.
func (b *barRows) part(v float64) float64 {
	if b.hi <= b.lo || math.IsNaN(v) {
		return 0
	}
	return max(0, min(1, (v-b.lo)/(b.hi-b.lo)))
}

// behind is the room that a row's figure and note take.
func (b *barRows) behind(r *chart.Row) float64 {
	w := 10*b.k + width(string(r.Value), strong, textSize*b.k) + b.citeWidth("00")
	if n := b.note(r); n != "" {
		w += width("  "+n, regular, smallSize*b.k)
	}
	if r.Sign() != chart.NoSign {
		w += textSize * 1.2 * b.k
	}
	return w
}

// unsure adds to a note that the figure was read from a sentence which leaves doubt.
func unsure(r *chart.Row, note string) string {
	switch {
	case r.Verdict != data.Unsure:
		return note
	case note == "":
		return "unsure reading"
	}
	return note + "; unsure reading"
}

// note is what stands behind a row's figure.
func (b *barRows) note(r *chart.Row) string { return unsure(r, b.said(r)) }

// said is the time of a row's figure and what the chart says of it.
func (b *barRows) said(r *chart.Row) string {
	when := string(r.When)
	if b.c.Pane == "share" {
		when = ""
	}
	switch {
	case r.Against.Derived:
		return string(r.Note)
	case r.Note == "":
		return when
	case when == "":
		return string(r.Note)
	}
	return when + "; " + string(r.Note)
}

func (b *barRows) title(blk *block, r rect, y float64) {
	base := y + b.pitch*0.62
	x := r.x + b.text(r.x, base, fit(string(blk.title), strong, textSize*b.k, r.w-40*b.k), b.style(strong, textSize, black), start)
	if b.cited = blk.oneSource(); b.cited {
		b.sheet.cite(x, base, b.notes.cite(b.c, &blk.rows[0].Mark))
	}
}

func (b *barRows) row(r *chart.Row, col rect, y float64) {
	mid := y + b.pitch/2
	base := mid + textSize*0.35*b.k
	b.text(col.x, base, fit(string(r.Label), regular, textSize*b.k, b.label-14*b.k), b.style(regular, textSize, black), start)
	x := b.bar(r, col.x+b.label, mid) + 10*b.k
	x += b.text(x, base, string(r.Value), b.style(strong, textSize, black), start)
	if !b.cited {
		x += b.sheet.cite(x, base, b.notes.cite(b.c, &r.Mark))
	}
	if m := r.Sign(); m != chart.NoSign {
		b.mark(m, x+textSize*0.75*b.k, mid, textSize*0.34*b.k, bad)
		x += textSize * 1.2 * b.k
	}
	if n := b.note(r); n != "" {
		x += width("  ", regular, smallSize*b.k)
		x += b.text(x, base, fit(n, regular, smallSize*b.k, col.right()-x), b.style(regular, smallSize, faint), start)
		if r.Against.OK && !r.Against.Derived && !b.cited {
			b.sheet.cite(x, base, b.notes.cite(b.c, &r.Against))
		}
	}
}

// bar draws a row's bar and gives where it ends. Its body tells how the figure
// is meant, as on the screen.
func (b *barRows) bar(r *chart.Row, x0, mid float64) float64 {
	m, c := &r.Mark, vendor(r.Entity)
	if !m.Drawn() {
		return x0
	}
	at := func(v float64) float64 { return x0 + b.part(v)*b.span }
	zero, end := at(0), at(m.Value)
	h := math.Round(min(b.pitch*0.62, textSize*1.3*b.k))
	y := math.Round(mid - h/2)
	solid := func(from, to float64) {
		b.box(min(from, to), y, max(math.Abs(to-from), 1.5), h, c)
	}
	hollow := func(from, to float64) {
		b.scene.curve([]point{{from, y + 1}, {to - 1, y + 1}, {to - 1, y + h - 1}, {from, y + h - 1}}, 2*b.k, c, 5*b.k, 4*b.k)
	}
	b.box(zero-1, y-b.pitch*0.12, 1, h+b.pitch*0.24, rule) // the baseline: bars begin at zero
	switch {
	case r.Against.Derived: // what was said beyond what the parts add up to
		solid(zero, at(r.Against.Value))
		hollow(at(r.Against.Value), end)
	case m.Ranged():
		solid(zero, at(m.Low))
		b.whisker(at(m.Low), at(m.High), mid, h*0.4, 2*b.k, c)
		end = at(m.High)
		b.notes.explain(chart.Ranged)
	case m.Form == quantity.AtMost:
		hollow(zero, end)
	case !m.Reported() || m.RunRate:
		b.box(zero, y, max(end-zero, 1.5), h, pale(c))
		b.frame(zero+0.75, y+0.75, max(end-zero, 1.5)-1.5, h-1.5, ink{}, c, 1.5)
	default:
		solid(zero, end)
		if m.Form == quantity.AtLeast {
			b.mark(chart.AtLeast, end+h*0.55, mid, h*0.32, c)
			end += h
		}
	}
	return max(end, zero)
}

package plot

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// drawTable draws rows of cells under their heads. Columns are as wide as
// their widest cell; where they do not fit, the last gives way first, down to
// nothing, and the others keep their figures whole.
func drawTable(c *chart.Chart, cv *canvas, o Options, f *Frame) {
	widths := fitColumns(cv, c)
	at := 0
	if cv.h > 3 && len(c.Head) > 0 {
		col := 0
		for i, h := range c.Head {
			if i < len(widths) && widths[i] > 0 {
				cv.write(0, col, string(h), faint, widths[i])
				col += widths[i] + 2
			}
		}
		at = 1
	}
	shown := window(entries(c), cv.h-at, o, f)
	for _, e := range shown {
		if e.row < 0 {
			cv.title(at, &c.Groups[e.group])
			at++
			continue
		}
		r := &c.Groups[e.group].Rows[e.row]
		sel := o.Select && o.Cursor.Set == e.group && o.Cursor.At == e.row
		cv.tableRow(at, r, widths, sel)
		f.Spots = append(f.Spots, Spot{Ref: chart.Ref{Set: e.group, At: e.row}, Row: at, Width: cv.w})
		at++
	}
}

func (c *canvas) tableRow(at int, r *chart.Row, widths []int, sel bool) {
	if sel {
		c.fill(at, 0, c.w, " ", selected)
	}
	col := 0
	for i, s := range r.Cells {
		if i >= len(widths) || widths[i] == 0 {
			continue
		}
		p := text
		if i == 0 && r.Mark.OK && r.Mark.Primary {
			p = faint
		}
		if s == r.Label && r.Entity != "" {
			p = c.vendor(r.Entity)
		}
		c.write(at, col, string(s), pick(sel, p), widths[i])
		col += widths[i] + 2
	}
	if s, p := c.sign(r); s != "" && col-2 < c.w {
		c.set(at, min(col-1, c.w-1), s, pick(sel, p))
	}
}

// gap is the cells between columns: two, the second for a sign behind the last.
const gap = 2

// fitColumns gives each column its width, 0 for one that has no room.
func fitColumns(cv *canvas, c *chart.Chart) []int {
	n := len(c.Head)
	for g := range c.Groups {
		for r := range c.Groups[g].Rows {
			n = max(n, len(c.Groups[g].Rows[r].Cells))
		}
	}
	widths := make([]int, n)
	for i := range c.Head {
		widths[i] = cv.width(string(c.Head[i]))
	}
	for g := range c.Groups {
		for r := range c.Groups[g].Rows {
			for i, s := range c.Groups[g].Rows[r].Cells {
				widths[i] = max(widths[i], cv.width(string(s)))
			}
		}
	}
	over := -cv.w
	for _, w := range widths {
		over += w + gap
	}
	for _, least := range [...]int{12, 6} { // titles shrink before figures go
		for i := n - 1; i >= 0 && over > 0; i-- {
			if text := widths[i] > 14 || i == n-1; text && widths[i] > least {
				cut := min(over, widths[i]-least)
				widths[i], over = widths[i]-cut, over-cut
			}
		}
	}
	for i := n - 1; i > 0 && over > 0; i-- {
		over -= widths[i] + gap
		widths[i] = 0
	}
	return widths
}

// drawList draws rows as sentences: a sign, what it is about, and the figures,
// on one line where all rows fit on one, else on two.
func drawList(c *chart.Chart, cv *canvas, o Options, f *Frame) {
	label := cv.extent(c, func(r *chart.Row) string { return string(r.Label) })
	rest := cv.extent(c, listed)
	tall := 1
	if 2+label+2+rest > cv.w && cv.h >= 4 {
		tall = 2
	}
	at := 0
	for _, e := range window(entries(c), cv.h/tall, o, f) {
		if e.row < 0 {
			cv.title(at, &c.Groups[e.group])
			at++
			continue
		}
		r := &c.Groups[e.group].Rows[e.row]
		sel := o.Select && o.Cursor.Set == e.group && o.Cursor.At == e.row
		cv.listRow(at, r, tall, label, sel)
		f.Spots = append(f.Spots, Spot{Ref: chart.Ref{Set: e.group, At: e.row}, Row: at, Width: cv.w})
		at += tall
	}
}

func listed(r *chart.Row) string {
	if r.Note == "" {
		return string(r.Value)
	}
	return string(r.Value + " · " + r.Note)
}

func (c *canvas) listRow(at int, r *chart.Row, tall, label int, sel bool) {
	sign, p := c.theme.Sym.Bad, bad
	if r.Conflict != nil && (r.Conflict.Kind == data.Sum || r.Conflict.Kind == data.Implied) {
		sign, p = c.theme.Sym.Warn, warn
	}
	c.set(at, 0, sign, p)
	c.write(at, 2, string(r.Label), pick(sel, text), c.w)
	if tall == 2 {
		c.write(at+1, 2, listed(r), faint, c.w)
		return
	}
	if label+4 < c.w {
		c.write(at, 2+label+2, listed(r), pick(sel, text), c.w)
	}
}

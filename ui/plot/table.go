package plot

import (
	"cloudwatch-tui/ui/chart"
)

// drawTable draws rows of cells under their heads. Columns are as wide as
// their widest cell; where they do not fit, words are cut, then the columns of
// the highest rank go. Figures stay whole.
func drawTable(c *chart.Chart, cv *canvas, o Options, f *Frame) {
	widths := fitColumns(cv, c)
	at := 0
	if cv.h > 3 && len(c.Columns) > 0 {
		col := 0
		for i := range c.Columns {
			if widths[i] > 0 {
				cv.write(0, col, string(c.Columns[i].Title), faint, widths[i])
				col += widths[i] + gap
			}
		}
		at = 1
	}
	for _, e := range window(entries(c), cv.h-at, o, f) {
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

// gap is the cells between columns.
const gap = 2

// leastText is how far a column of words may be cut before others go.
const leastText = 10

// fitColumns gives each column its width, 0 for one that has no room.
func fitColumns(cv *canvas, c *chart.Chart) []int {
	widths := make([]int, len(c.Columns))
	used := 0
	for i := range widths {
		widths[i] = cv.width(string(c.Columns[i].Title))
		for g := range c.Groups {
			for r := range c.Groups[g].Rows {
				if cells := c.Groups[g].Rows[r].Cells; i < len(cells) {
					widths[i] = max(widths[i], cv.width(string(cells[i])))
				}
			}
		}
		used += widths[i] + gap
	}
	over := used - cv.w // a sign may stand in the last gap
	rank := 0
	for i := range c.Columns {
		rank = max(rank, c.Columns[i].Rank)
	}
	cut := func(least int) {
		for i := len(widths) - 1; i >= 0; i-- {
			if c.Columns[i].Text && widths[i] > least && over > 0 {
				n := min(over, widths[i]-least)
				widths[i], over = widths[i]-n, over-n
			}
		}
	}
	for _, least := range [...]int{24, 16, leastText} {
		cut(least)
	}
	for ; rank > 0 && over > 0; rank-- {
		for i := range widths {
			if c.Columns[i].Rank == rank && over > 0 {
				widths[i], over = 0, over-widths[i]-gap
			}
		}
	}
	widen(cv, c, widths, -over)
	return widths
}

// widen gives cells that cutting left over back to the columns of words.
func widen(cv *canvas, c *chart.Chart, widths []int, free int) {
	for i := range widths {
		if !c.Columns[i].Text || widths[i] == 0 || free <= 0 {
			continue
		}
		full := cv.width(string(c.Columns[i].Title))
		for g := range c.Groups {
			for r := range c.Groups[g].Rows {
				if cells := c.Groups[g].Rows[r].Cells; i < len(cells) {
					full = max(full, cv.width(string(cells[i])))
				}
			}
		}
		n := min(free, full-widths[i])
		widths[i], free = widths[i]+n, free-n
	}
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
	if sign, p := c.sign(r); sign != "" {
		c.set(at, 0, sign, p)
	}
	c.write(at, 2, string(r.Label), pick(sel, text), c.w)
	if tall == 2 {
		c.write(at+1, 2, listed(r), faint, c.w)
		return
	}
	if label+4 < c.w {
		c.write(at, 2+label+2, listed(r), pick(sel, text), c.w)
	}
}

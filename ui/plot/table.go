package plot

import (
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// drawTable draws rows of cells under their heads. Columns are as wide as
// their widest cell; where they do not fit, words are cut, then the columns of
// the highest rank go. Figures stay whole.
func drawTable(c *canvas) {
	widths := c.fitColumns()
	at := 0
	if c.h > 3 && len(c.chart.Columns) > 0 {
		col := 0
		for i := range widths {
			if widths[i] > 0 {
				c.write(0, col, string(c.chart.Columns[i].Title), faint, widths[i])
				col += widths[i] + gap
			}
		}
		at = 1
	}
	c.eachRow(at, c.h-at, 1, func(at int, _ *chart.Group, r *chart.Row, sel bool) { c.tableRow(at, r, widths, sel) })
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
		col += widths[i] + gap
	}
	if s, p := c.sign(r); s != "" && col-2 < c.w {
		c.set(at, min(col-1, c.w-1), s, pick(sel, p))
	}
}

// gap is the cells between columns.
const gap = 2

// leastText is how far a column of words may be cut before others go.
const leastText = 10

// fitColumns gives each column its width, 0 for one that has no room. A sign may
// stand in the last gap.
func (c *canvas) fitColumns() []int {
	found := c.chart.Widths(float64(c.w), gap, leastText, func(text safe.Text) float64 { return float64(c.width(string(text))) })
	widths := make([]int, len(found))
	for i, w := range found {
		widths[i] = int(w)
	}
	return widths
}

// drawList draws rows as sentences: a sign, what it is about, and the figures,
// on one line where all rows fit on one, else on two.
func drawList(c *canvas) {
	label := c.extent(func(r *chart.Row) string { return string(r.Label) })
	tall := 1
	if 2+label+2+c.extent(listed) > c.w && c.h >= 4 {
		tall = 2
	}
	c.eachRow(0, c.h, tall, func(at int, _ *chart.Group, r *chart.Row, sel bool) { c.listRow(at, r, tall, label, sel) })
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

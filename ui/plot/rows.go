package plot

import (
	"slices"

	"cloudwatch-tui/ui/chart"
)

// entry is one screen row of a chart of rows: a row, or the title of its group,
// whose At is -1.
type entry = chart.Ref

// entries lists a chart's screen rows.
func (c *canvas) entries() []entry {
	var out []entry
	for r := range c.chart.Rows() {
		if r.At == 0 && c.chart.Groups[r.Set].Title != "" {
			out = append(out, entry{Set: r.Set, At: -1})
		}
		out = append(out, r)
	}
	return out
}

// window chooses the entries to show in h rows: from the top, or around the
// cursor where that is further down. A title whose rows no longer fit is left
// out.
func (c *canvas) window(h int) []entry {
	all, from := c.entries(), 0
	if i := slices.Index(all, c.opt.Cursor); c.opt.Select && len(all) > h && i >= 0 {
		from = max(0, min(i-h/2, len(all)-h))
	}
	to := min(from+max(h, 0), len(all))
	if to > from && all[to-1].At < 0 {
		to--
		from = max(0, from-1)
	}
	c.frame.Above, c.frame.Below = rowsIn(all[:from]), rowsIn(all[to:])
	return all[from:to]
}

func rowsIn(all []entry) int {
	n := 0
	for _, e := range all {
		n += btoi(e.At >= 0)
	}
	return n
}

// eachRow draws as many entries as stand in h rows from row at on: titles
// itself, rows, which are tall rows high, through draw.
func (c *canvas) eachRow(at, h, tall int, draw func(at int, g *chart.Group, r *chart.Row, sel bool)) {
	for _, e := range c.window(h / tall) {
		g := &c.chart.Groups[e.Set]
		if e.At < 0 {
			c.title(at, g)
			at++
			continue
		}
		draw(at, g, &g.Rows[e.At], c.opt.Select && c.opt.Cursor == e)
		c.frame.Spots = append(c.frame.Spots, Spot{Ref: e, Row: at, Width: c.w})
		at += tall
	}
}

// title writes a group's title: bold where documents speak, faint for
// reference figures.
func (c *canvas) title(at int, g *chart.Group) {
	p := faint
	for i := range g.Rows {
		if !g.Rows[i].Mark.Primary && g.Rows[i].Mark.OK {
			p = bold
		}
	}
	c.write(at, 0, string(g.Title), p, c.w)
}

// extent finds the widest of something over all rows.
func (c *canvas) extent(of func(*chart.Row) string) int {
	w := 0
	for _, r := range c.chart.Rows() {
		w = max(w, c.width(of(r)))
	}
	return w
}

// behind is the cells of a row's figure and, if wanted, its notes, and of the
// sign of its verdict.
func (c *canvas) behind(r *chart.Row, figure string, wanted bool, notes ...string) int {
	w := c.width(figure)
	for _, s := range notes {
		if n := c.width(s); wanted && n > 0 {
			w += 1 + n
		}
	}
	if sign, _ := c.sign(r); sign != "" {
		w += 2
	}
	return w
}

// after writes what stands behind a row's figure: notes, each whole or not at
// all, and the sign of its verdict.
func (c *canvas) after(at, col int, r *chart.Row, sel bool, notes ...string) {
	sign, p := c.sign(r)
	for _, s := range notes {
		if n := c.width(s); n > 0 && col+1+n+2*btoi(sign != "") <= c.w {
			col += 1 + c.write(at, col+1, s, pick(sel, faint), n)
		}
	}
	if sign != "" {
		c.set(at, min(col+1, c.w-1), sign, p)
	}
}

// pick gives the pen of a row's words.
func pick(sel bool, usual pen) pen {
	if sel {
		return selected
	}
	return usual
}

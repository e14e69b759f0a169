package plot

import (
	"cloudwatch-tui/ui/chart"
)

// entry is one screen row of a chart of rows: a group's title, or a row.
type entry struct {
	group int
	row   int // -1 for the title
}

// entries lists a chart's screen rows.
func entries(c *chart.Chart) []entry {
	var out []entry
	for g := range c.Groups {
		if c.Groups[g].Title != "" {
			out = append(out, entry{g, -1})
		}
		for r := range c.Groups[g].Rows {
			out = append(out, entry{g, r})
		}
	}
	return out
}

// window chooses the entries to show in h rows: from the top, or around the
// cursor where that is further down.
func window(all []entry, h int, o Options, f *Frame) []entry {
	from := 0
	if o.Select && len(all) > h {
		for i, e := range all {
			if e.group == o.Cursor.Set && e.row == o.Cursor.At {
				from = max(0, min(i-h/2, len(all)-h))
			}
		}
	}
	to := min(from+max(h, 0), len(all))
	f.Above, f.Below = rowsIn(all[:from]), rowsIn(all[to:])
	return all[from:to]
}

func rowsIn(all []entry) int {
	n := 0
	for _, e := range all {
		n += btoi(e.row >= 0)
	}
	return n
}

// eachRow draws the entries: titles itself, rows through draw. A title that
// has lost its rows to the edge is not drawn.
func (c *canvas) eachRow(ch *chart.Chart, shown []entry, o Options, f *Frame, draw func(at int, g *chart.Group, r *chart.Row, sel bool)) {
	for at, e := range shown {
		if e.row < 0 {
			c.title(at, &ch.Groups[e.group])
			continue
		}
		sel := o.Select && o.Cursor.Set == e.group && o.Cursor.At == e.row
		draw(at, &ch.Groups[e.group], &ch.Groups[e.group].Rows[e.row], sel)
		f.Spots = append(f.Spots, Spot{Ref: chart.Ref{Set: e.group, At: e.row}, Row: at, Width: c.w})
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

// extent finds the widest of something over all rows of a chart.
func (c *canvas) extent(ch *chart.Chart, of func(*chart.Row) string) int {
	w := 0
	for g := range ch.Groups {
		for r := range ch.Groups[g].Rows {
			w = max(w, c.width(of(&ch.Groups[g].Rows[r])))
		}
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

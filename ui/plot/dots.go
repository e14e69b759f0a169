package plot

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// dots draws what documents claim on a line: the shape says how it stands to
// the reference figure.
func (p *field) dots(i int) {
	l := &p.chart.Lines[i]
	nth := 0
	for d := range l.Dots {
		dot := &l.Dots[d]
		if nth++; d > 0 && l.Dots[d-1].X != dot.X {
			nth = 1
		}
		if !dot.Mark.Drawn() || dot.X < 0 || dot.X >= len(p.chart.X) {
			continue
		}
		row, col := p.row(dot.Mark.Value), p.column(dot.X)
		char, ink := p.shape(dot.Mark.Sign(dot.Verdict)), p.vendor(l.Entity)
		if dot.Verdict == data.Contradicts {
			ink = bad
			p.notes = append(p.notes, note{row, col, string(dot.Text)})
		}
		p.set(row, col, char, ink)
		p.frame.Spots = append(p.frame.Spots, Spot{Ref: chart.Ref{Set: i, At: dot.X, Dot: nth}, Row: row, Col: col, Width: 1})
	}
}

// shape is the symbol of a claim.
func (c *canvas) shape(s chart.Sign) string {
	sym := &c.theme.Sym
	return [...]string{
		chart.Contradicted: sym.Bad, chart.Said: sym.Exact, chart.Rounded: sym.Rounded,
		chart.Denied: sym.Denied, chart.Planned: sym.Planned, chart.Rumoured: sym.Rumoured,
	}[s]
}

// note is what is said at a mark.
type note struct {
	row, col int
	text     string
}

// beside writes the notes right or left of their marks, below or above them,
// each where nothing else is drawn or nowhere.
func (p *field) beside() {
	for _, n := range p.notes {
		w := p.width(n.text)
		for _, at := range [...]struct{ row, col int }{
			{n.row, n.col + 2}, {n.row, n.col - 1 - w}, {n.row + 1, n.col - w + 1}, {n.row - 1, n.col - w + 1},
		} {
			if at.row >= 0 && at.row < p.rows && at.col >= p.left && at.col+w <= p.canvas.w && p.blank(at.row, at.col-1, at.col+w+1) {
				p.write(at.row, at.col, n.text, bad, w)
				break
			}
		}
	}
}

// blank reports whether nothing is drawn on the cells from col up to end.
func (p *field) blank(row, col, end int) bool {
	for ; col < end; col++ {
		if p.get(row, col) != ' ' {
			return false
		}
	}
	return true
}

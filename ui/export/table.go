package export

import (
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// table draws the columns of a Table chart, and as many rows as there is room
// for.
func (s *sheet) table(c *chart.Chart, r rect) {
	size := smallSize * s.k
	pitch := size * 1.6
	widths := s.columnWidths(c, r.w, size)
	x := r.x
	for i, w := range widths {
		if w > 0 {
			s.text(x, r.y+size, fit(string(c.Columns[i].Title), strong, size, w), s.style(strong, smallSize, black), start)
			x += w + 24*s.k
		}
	}
	y := r.y + pitch*1.15
	s.box(r.x, y-pitch*0.2, r.w, 1, rule)
	left, shown := 0, 0
	for _, row := range c.Rows() {
		if y+pitch > r.bottom() {
			left++
			continue
		}
		if shown++; shown%2 == 0 {
			s.box(r.x-6*s.k, y, r.w+12*s.k, pitch, zebra)
		}
		s.cellsOf(c, row, widths, r.x, y+pitch*0.7)
		y += pitch
	}
	if left > 0 {
		s.notes.say(more(left, "row"))
	}
}

func (s *sheet) cellsOf(c *chart.Chart, r *chart.Row, widths []float64, x, base float64) {
	for i, w := range widths {
		if w == 0 || i >= len(r.Cells) {
			continue
		}
		st := s.style(regular, smallSize, black)
		if !c.Columns[i].Text {
			st = s.style(strong, smallSize, black)
		}
		s.text(x, base, fit(string(r.Cells[i]), st.face, st.size, w), st, start)
		x += w + 24*s.k
	}
}

// columnWidths gives each column its width, 0 to one that is left out.
func (s *sheet) columnWidths(c *chart.Chart, room, size float64) []float64 {
	gap := 24 * s.k
	return c.Widths(room+gap, gap, 5*size, func(text safe.Text) float64 { return width(string(text), strong, size) })
}

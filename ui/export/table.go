package export

import (
	"fmt"

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
	for i := range c.Groups {
		for j := range c.Groups[i].Rows {
			if y+pitch > r.bottom() {
				left++
				continue
			}
			if shown++; shown%2 == 0 {
				s.box(r.x-6*s.k, y, r.w+12*s.k, pitch, zebra)
			}
			s.cellsOf(c, &c.Groups[i].Rows[j], widths, r.x, y+pitch*0.7)
			y += pitch
		}
	}
	if left > 0 {
		s.notes.say(safe.Text(fmt.Sprintf("%d more rows are in this file's metadata", left)))
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

// columnWidths gives each column what its cells need. Where that is too much,
// columns of words are cut, and then those of the highest rank are left out.
func (s *sheet) columnWidths(c *chart.Chart, room, size float64) []float64 {
	widths := make([]float64, len(c.Columns))
	for i, h := range c.Columns {
		widths[i] = width(string(h.Title), strong, size)
		for g := range c.Groups {
			for r := range c.Groups[g].Rows {
				if cells := c.Groups[g].Rows[r].Cells; i < len(cells) {
					widths[i] = max(widths[i], width(string(cells[i]), strong, size))
				}
			}
		}
	}
	for {
		total, words, at := 0.0, 0.0, -1
		for i, w := range widths {
			if w == 0 {
				continue
			}
			if total += w + 24*s.k; c.Columns[i].Text {
				words += w
			}
			if at < 0 || c.Columns[i].Rank >= c.Columns[at].Rank {
				at = i
			}
		}
		over := total - 24*s.k - room
		switch {
		case over <= 0 || at < 0:
			return widths
		case words-over >= words*0.45 || c.Columns[at].Rank == 0:
			for i := range widths {
				if c.Columns[i].Text && words > 0 {
					widths[i] = max(width(string(c.Columns[i].Title), strong, size), widths[i]*(words-over)/words)
				}
			}
			return widths
		}
		widths[at] = 0
	}
}

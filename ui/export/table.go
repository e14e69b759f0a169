package export

import (
	"math"
	"slices"

	"cloudwatch-tui/ui/chart"
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

// columnWidths gives each column what its cells need, 0 to one that is left out.
// Where that is too much, the widest columns of words are cut; where they would
// hold too little, columns are left out, those of the highest rank first.
func (s *sheet) columnWidths(c *chart.Chart, room, size float64) []float64 {
	widths := make([]float64, len(c.Columns))
	for i, h := range c.Columns {
		widths[i] = width(string(h.Title), strong, size)
		for _, r := range c.Rows() {
			if i < len(r.Cells) {
				widths[i] = max(widths[i], width(string(r.Cells[i]), strong, size))
			}
		}
	}
	for {
		free, at, shown := room, -1, 0
		for i, w := range widths {
			if w == 0 {
				continue
			}
			shown++
			free -= 24 * s.k
			if !c.Columns[i].Text {
				free -= w
			}
			if at < 0 || c.Columns[i].Rank >= c.Columns[at].Rank {
				at = i
			}
		}
		level := waterline(c.Columns, widths, free+24*s.k)
		if level >= 7*size || shown <= 1 {
			for i := range widths {
				if c.Columns[i].Text {
					widths[i] = min(widths[i], level)
				}
			}
			return widths
		}
		widths[at] = 0
	}
}

// waterline is the width to which columns of words must be cut to fit together,
// large where they fit as they are.
func waterline(heads []chart.Head, widths []float64, room float64) float64 {
	var words []float64
	for i, w := range widths {
		if heads[i].Text && w > 0 {
			words = append(words, w)
		}
	}
	slices.Sort(words)
	for i, w := range words {
		if share := room / float64(len(words)-i); w > share {
			return max(share, 1)
		}
		room -= w
	}
	return math.Inf(1)
}

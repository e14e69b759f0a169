package export

import (
	"math"

	"cloudwatch-tui/ui/chart"
)

// mark draws a sign and explains it.
func (s *sheet) mark(m chart.Sign, x, y, r float64, c ink) {
	s.sign(m, x, y, r, c)
	s.notes.explain(m)
}

// sign draws a sign of radius r.
func (s *sheet) sign(m chart.Sign, x, y, r float64, c ink) {
	line := max(1.5*s.k, r*0.34)
	switch m {
	case chart.Contradicted:
		s.cross(x, y, r*0.82, line*1.15, bad)
	case chart.Unsummed:
		s.triangle(x, y, r, warn)
	case chart.Rounded:
		s.disc(x, y, r*0.86, paper, c, line)
		s.disc(x, y, r*0.36, c, ink{}, 0)
	case chart.Denied:
		s.disc(x, y, r*0.86, paper, c, line)
	case chart.Rumoured:
		s.disc(x, y, r, paper, ink{}, 0)
		s.ring(x, y, r*0.86, line, c)
	case chart.Planned:
		s.diamond(x, y, r, paper, c, line)
	case chart.AtLeast:
		s.area([]point{{x - r*0.6, y - r}, {x + r*0.9, y}, {x - r*0.6, y + r}}, c)
	case chart.Ranged:
		s.whisker(x-r, x+r, y, r*0.9, line, c)
	default:
		s.disc(x, y, r, c, ink{}, 0)
	}
}

// ring is a circle in dashes.
func (s *sheet) ring(x, y, r, width float64, c ink) {
	const n = 10
	for i := range n {
		var arc []point
		for j := range 4 {
			sin, cos := math.Sincos(2 * math.Pi * (float64(i) + float64(j)/5) / n)
			arc = append(arc, point{x + r*cos, y + r*sin})
		}
		s.curve(arc, width, c)
	}
}

// whisker is a range between two values on a level line.
func (s *sheet) whisker(x0, x1, y, r, width float64, c ink) {
	s.line(x0, y, x1, y, width, c)
	s.line(x0, y-r, x0, y+r, width, c)
	s.line(x1, y-r, x1, y+r, width, c)
}

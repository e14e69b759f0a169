// Package plot is a Chart as terminal text: lines through asciigraph (whose
// only importer this is), bars with eighth blocks, a timeline with whiskers,
// tables and lists.
//
// Whatever the chart holds, a Frame has exactly H lines of at most W cells, and
// no character is cut. Figures are never shortened; bars and labels give way.
package plot

import (
	"strings"

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

// drawers draw the forms.
var drawers = map[chart.Form]func(*canvas){
	chart.Lines: drawLines, chart.Bars: drawBars, chart.Events: drawEvents,
	chart.Table: drawTable, chart.List: drawList,
}

// Draw draws a chart.
func Draw(c chart.Chart, t theme.Theme, o Options) Frame {
	cv := newCanvas(&c, t, o)
	draw, ok := drawers[c.Form]
	switch {
	case cv.w == 0 || cv.h == 0:
	case c.Empty != "" || !ok:
		cv.paragraph(0, string(c.Empty), faint)
	default:
		draw(cv)
		cv.foot(string(c.Note))
	}
	cv.frame.Lines = cv.lines()
	return cv.frame
}

// noteHeight is from how many rows on a chart has room for its note.
const noteHeight = 14

// foot writes a note in the last row, if nothing is drawn there.
func (c *canvas) foot(s string) {
	if c.h < noteHeight || s == "" {
		return
	}
	for _, x := range c.cells[(c.h-1)*c.w:] {
		if x.char != ' ' {
			return
		}
	}
	if whole, _, _ := strings.Cut(s, "; "); c.width(s) > c.w { // "; see the table"
		s = whole
	}
	c.write(c.h-1, 0, s, faint, c.w)
}

// paragraph writes a text in whole words over the rows from row on.
func (c *canvas) paragraph(row int, s string, p pen) {
	line := ""
	for _, word := range strings.Fields(c.theme.Write(s)) {
		if line != "" && c.width(line)+1+c.width(word) > c.w {
			c.write(row, 0, line, p, c.w)
			row, line = row+1, ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	c.write(row, 0, line, p, c.w)
}

// words says in words what there is no room to draw.
func (p *field) words() { p.paragraph(0, string(p.chart.Finding), text) }

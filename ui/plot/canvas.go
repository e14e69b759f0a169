package plot

import (
	"strings"
	"unicode/utf8"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/theme"
)

// pen is how a cell is inked: an index into canvas.inks. The fixed pens come
// first, vendors' after them; zero is the terminal's own colour.
type pen uint8

const (
	text pen = iota
	bold
	faint
	rule
	good
	warn
	bad
	selected
	fixedPens
)

// cell is one cell of the screen. A negative char stands for a character with
// marks in canvas.clusters; right is the right half of a wide one.
type cell struct {
	char rune
	pen  pen
}

const right rune = 0

// canvas is a grid of cells on which a chart is drawn. Nothing drawn on it can
// fall outside it.
type canvas struct {
	chart   *chart.Chart
	opt     Options
	frame   Frame
	w, h    int
	cells   []cell
	theme   theme.Theme
	inks    []theme.Pen
	vendors map[entity.Slug]pen
	// clusters are the characters of more than one rune: char -1 is the first.
	clusters []string
}

func newCanvas(ch *chart.Chart, t theme.Theme, o Options) *canvas {
	c := &canvas{chart: ch, opt: o, w: max(o.W, 0), h: max(o.H, 0), theme: t, vendors: map[entity.Slug]pen{}}
	c.cells = make([]cell, c.w*c.h)
	for i := range c.cells {
		c.cells[i].char = ' '
	}
	c.inks = make([]theme.Pen, fixedPens, int(fixedPens)+8)
	for p, s := range [fixedPens]lipgloss.Style{
		t.Text, t.Title, t.Faint, t.Frame, t.Good, t.Warn, t.Bad, t.Selected,
	} {
		c.inks[p] = theme.PenOf(s)
	}
	return c
}

// vendor is the pen of an entity.
func (c *canvas) vendor(slug entity.Slug) pen {
	if p, ok := c.vendors[slug]; ok {
		return p
	}
	if len(c.inks) > 200 { // a chart with so many colours says nothing by them
		return text
	}
	c.inks = append(c.inks, theme.PenOf(c.theme.Vendor(slug)))
	p := pen(len(c.inks) - 1)
	c.vendors[slug] = p
	return p
}

// set draws one narrow character.
func (c *canvas) set(row, col int, char string, p pen) {
	if row < 0 || row >= c.h || col < 0 || col >= c.w {
		return
	}
	r, n := utf8.DecodeRuneInString(char)
	if n < len(char) {
		c.clusters = append(c.clusters, char)
		r = -rune(len(c.clusters))
	}
	c.put(row*c.w+col, r, p)
}

// put draws one narrow rune at an index of cells.
func (c *canvas) put(at int, r rune, p pen) {
	c.part(at)
	c.cells[at] = cell{r, p}
}

// part replaces the wide character that a cell is half of, so that drawing
// over one half leaves no half behind.
func (c *canvas) part(at int) {
	if c.cells[at].char == right && at > 0 {
		c.cells[at-1].char = ' '
	}
	if at+1 < len(c.cells) && c.cells[at+1].char == right {
		c.cells[at+1].char = ' '
	}
}

// get is the character at a cell, a space outside.
func (c *canvas) get(row, col int) rune {
	if row < 0 || row >= c.h || col < 0 || col >= c.w {
		return ' '
	}
	return c.cells[row*c.w+col].char
}

// write draws a text in at most most cells and gives the number it took. What
// does not fit ends in an ellipsis.
func (c *canvas) write(row, col int, s string, p pen, most int) int {
	most = min(most, c.w-col)
	if most <= 0 || row < 0 || row >= c.h || s == "" {
		return 0
	}
	s = c.theme.Write(s)
	if c.width(s) > most {
		s = c.cut(s, most)
	}
	at := col
	for len(s) > 0 {
		char, w := s[:1], 1
		if s[0] >= 0x80 || len(s) > 1 && s[1] >= 0x80 {
			char, w = ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		}
		s = s[len(char):]
		if w <= 0 {
			continue
		}
		c.set(row, at, char, p)
		for i := 1; i < w && at+i < c.w; i++ {
			c.cells[row*c.w+at+i] = cell{right, p}
		}
		at += w
	}
	return at - col
}

// cut shortens a text to w cells, the last of them an ellipsis.
func (c *canvas) cut(s string, w int) string {
	dots := c.theme.Sym.Ellipsis
	if ansi.StringWidth(dots) > w/2 {
		dots = ""
	}
	return ansi.Truncate(s, w, dots)
}

// width is the cells a text takes on this canvas.
func (c *canvas) width(s string) int {
	for i := range len(s) {
		if s[i] >= 0x7f || s[i] < ' ' {
			return ansi.StringWidth(c.theme.Write(s))
		}
	}
	return len(s)
}

// fill repeats a character over cells from col up to end, end excluded.
func (c *canvas) fill(row, col, end int, char string, p pen) {
	for ; col < end; col++ {
		c.set(row, col, char, p)
	}
}

// lines gives the rows as styled text, without the spaces at their ends.
func (c *canvas) lines() []string {
	out := make([]string, c.h)
	var b strings.Builder
	for row := range out {
		cells := c.cells[row*c.w : (row+1)*c.w]
		end := len(cells)
		for end > 0 && cells[end-1].char == ' ' && cells[end-1].pen != selected {
			end--
		}
		b.Reset()
		for i := 0; i < end; {
			p := cells[i].pen
			j := i + 1
			for j < end && (cells[j].pen == p || cells[j].char == ' ' && p != selected && cells[j].pen != selected) {
				j++
			}
			b.WriteString(c.inks[p].On)
			for _, x := range cells[i:j] {
				switch {
				case x.char > 0:
					b.WriteRune(x.char)
				case x.char < 0:
					b.WriteString(c.clusters[-x.char-1])
				}
			}
			b.WriteString(c.inks[p].Off)
			i = j
		}
		out[row] = b.String()
	}
	return out
}

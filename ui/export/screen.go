package export

import (
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"

	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// The size of a terminal cell in units. The font is as large as makes its
// letters fill a cell from side to side.
const (
	cellWidth  = 8
	cellHeight = 17
	baseline   = 13
	padding    = 16
	gridSize   = cellWidth * em / 1233.0
	screenZoom = 2 // pixels a unit
)

// Screen draws a terminal frame of w by h cells, given with its escape
// sequences, as it looks: letters on the grid, and box, block and Braille
// characters as geometry, so that lines meet. charts are those that it shows,
// for the figures in the metadata.
func Screen(frame string, w, h int, o Options, charts ...chart.Chart) *Picture {
	p := &Picture{dark: o.Dark, title: "cloudwatch-tui", sentence: safe.Text(fmt.Sprintf("The screen, %d by %d cells", w, h))}
	p.scene = scene{w: float64(w*cellWidth + 2*padding), h: float64(h*cellHeight + 2*padding), scale: screenZoom}
	p.tell(charts, newNotes())
	buf := uv.NewScreenBuffer(w, h)
	uv.NewStyledString(frame).Draw(buf, buf.Bounds())
	g := cellGrid{scene: &p.scene, boxes: map[boxEnd]int{}}
	for y := range h {
		var line strings.Builder
		for x := 0; x < w; {
			c := buf.CellAt(x, y)
			if c == nil || c.Width < 1 {
				line.WriteByte(' ')
				x++
				continue
			}
			g.cell(x, y, c)
			line.WriteString(string(safe.Clean(c.Content)))
			x += c.Width
		}
		g.flush()
		p.lines = append(p.lines, strings.TrimRight(line.String(), " "))
	}
	return p
}

// Text is a screen without colours.
func (p *Picture) Text() []byte {
	return []byte(strings.TrimRight(strings.Join(p.lines, "\n"), "\n") + "\n")
}

// cellGrid turns cells into items: runs of letters of one style as one text,
// boxes that touch as one box.
type cellGrid struct {
	*scene
	run   item // letters not yet added
	boxes map[boxEnd]int
}

// boxEnd is the lower or the right edge of a box that another may carry on.
type boxEnd struct {
	x, y, size float64
	down       bool
	fill       ink
}

func (g *cellGrid) cell(x, y int, c *uv.Cell) {
	left, top := float64(padding+x*cellWidth), float64(padding+y*cellHeight)
	fore, back := cellInks(&c.Style)
	if back != (ink{}) {
		g.join(left, top, float64(c.Width*cellWidth), cellHeight, back)
	}
	if c.Style.Underline != uv.UnderlineNone {
		g.join(left, top+baseline+1.5, float64(c.Width*cellWidth), 1, fore)
	}
	content := []rune(string(safe.Clean(c.Content)))
	switch {
	case len(content) == 0 || content[0] == ' ':
		g.flush()
	case len(content) == 1 && g.drawn(content[0], left, top, fore):
		g.flush()
	default:
		g.letter(left, top+baseline, string(content), fore, c)
	}
}

// letter adds to the run of letters, or begins another.
func (g *cellGrid) letter(x, y float64, s string, fore ink, c *uv.Cell) {
	f := mono
	if c.Style.Attrs&uv.AttrBold != 0 {
		f = monoStrong
	}
	r := &g.run
	if r.text == "" || r.fill != fore || r.face != f {
		g.flush()
		*r = item{shape: words, x: x, y: y, w: gridSize, face: f, fill: fore}
	}
	r.text += s
	if c.Width > 1 || len([]rune(s)) > 1 { // the next one must not lean on this one's width
		g.flush()
	}
}

func (g *cellGrid) flush() {
	if g.run.text != "" {
		g.add(g.run)
		g.run = item{}
	}
}

// join adds a box, or makes one that ends where it begins longer.
func (g *cellGrid) join(x, y, w, h float64, fill ink) {
	right := boxEnd{x, y, h, false, fill}
	if i, ok := g.boxes[right]; ok && g.items[i].y == y && g.items[i].h == h {
		delete(g.boxes, right)
		g.items[i].w += w
		right.x += w
		g.boxes[right] = i
		return
	}
	down := boxEnd{x, y, w, true, fill}
	if i, ok := g.boxes[down]; ok && g.items[i].x == x && g.items[i].w == w {
		delete(g.boxes, down)
		g.items[i].h += h
		down.y += h
		g.boxes[down] = i
		return
	}
	g.boxes[boxEnd{x + w, y, h, false, fill}] = len(g.items)
	g.boxes[boxEnd{x, y + h, w, true, fill}] = len(g.items)
	g.box(x, y, w, h, fill)
}

// cellInks are the colours of a cell; the zero ink is the paper.
func cellInks(s *uv.Style) (fore, back ink) {
	fore, back = hexInk(s.Fg, black), hexInk(s.Bg, ink{})
	if s.Attrs&uv.AttrReverse != 0 {
		if back == (ink{}) {
			back = paper
		}
		fore, back = back, fore
	}
	if s.Attrs&uv.AttrFaint != 0 {
		fore = mix(paper, fore, 0.6)
	}
	return fore, back
}

func hexInk(c color.Color, none ink) ink {
	if c == nil {
		return none
	}
	r, g, b, _ := c.RGBA()
	hex := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	return ink{hex, hex}
}

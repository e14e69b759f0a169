package export

import "math"

// Box, block and Braille characters as geometry. Light lines are one unit
// thick, heavy ones two; double ones are two lines with one unit between.

const (
	cellMidX = cellWidth / 2.0
	cellMidY = cellHeight / 2.0
)

// drawn draws a character as geometry; false if it is to be set as a letter.
func (g *cellGrid) drawn(r rune, x, y float64, c ink) bool {
	switch {
	case 0x2500 <= r && r <= 0x257f:
		g.boxLine(r, x, y, c)
	case 0x2580 <= r && r <= 0x259f:
		g.block(r, x, y, c)
	case 0x2800 <= r && r <= 0x28ff:
		for i, p := range brailleDots {
			if (r-0x2800)>>i&1 == 1 {
				g.disc(x+cellWidth*(0.25+0.5*p[0]), y+cellHeight*(0.125+0.25*p[1]), 1.4, c, ink{}, 0)
			}
		}
	default:
		return false
	}
	return true
}

// brailleDots are the column and row of each bit.
var brailleDots = [8][2]float64{{0, 0}, {0, 1}, {0, 2}, {1, 0}, {1, 1}, {1, 2}, {0, 3}, {1, 3}}

// quadrants are the quarters of a block by bits: upper left, upper right, lower
// left, lower right.
var quadrants = map[rune]int{
	0x2596: 4, 0x2597: 8, 0x2598: 1, 0x2599: 13, 0x259a: 9, 0x259b: 7, 0x259c: 11, 0x259d: 2, 0x259e: 6, 0x259f: 14,
}

func (g *cellGrid) block(r rune, x, y float64, c ink) {
	const w, h = cellWidth, cellHeight
	switch {
	case r == 0x2580:
		g.join(x, y, w, h/2.0, c)
	case r <= 0x2588: // from below, in eighths
		n := h * float64(r-0x2580) / 8
		g.join(x, y+h-n, w, n, c)
	case r <= 0x258f: // from the left, in eighths
		g.join(x, y, w*float64(0x2590-r)/8, h, c)
	case r == 0x2590:
		g.join(x+w/2, y, w/2, h, c)
	case r <= 0x2593: // shades
		g.join(x, y, w, h, mix(paper, c, float64(r-0x2590)/4))
	case r == 0x2594:
		g.join(x, y, w, h/8.0, c)
	case r == 0x2595:
		g.join(x+w*7/8, y, w/8, h, c)
	default:
		for i, q := range [4][2]float64{{0, 0}, {0.5, 0}, {0, 0.5}, {0.5, 0.5}} {
			if quadrants[r]>>i&1 == 1 {
				g.join(x+q[0]*w, y+q[1]*h, w/2, h/2.0, c)
			}
		}
	}
}

// arms are the four arms of the box characters from U+2500 on, a digit each:
// left, up, right, down; 0 none, 1 light, 2 heavy, 3 double. Dashes, arcs and
// diagonals have other geometry and stand as zeros.
const arms = "" +
	"1010 2020 0101 0202 0000 0000 0000 0000 0000 0000 0000 0000 0011 0021 0012 0022 " + // 2500
	"1001 2001 1002 2002 0110 0120 0210 0220 1100 2100 1200 2200 0111 0121 0211 0112 " + // 2510
	"0212 0221 0122 0222 1101 2101 1201 1102 1202 2201 2102 2202 1011 2011 1021 2021 " + // 2520
	"1012 2012 1022 2022 1110 2110 1120 2120 1210 2210 1220 2220 1111 2111 1121 2121 " + // 2530
	"1211 1112 1212 2211 1221 2112 1122 2221 2122 2212 1222 2222 0000 0000 0000 0000 " + // 2540
	"3030 0303 0031 0013 0033 3001 1003 3003 0130 0310 0330 3100 1300 3300 0131 0313 " + // 2550
	"0333 3101 1303 3303 3031 1013 3033 3130 1310 3330 3131 1313 3333 0000 0000 0000 " + // 2560
	"0000 0000 0000 0000 1000 0100 0010 0001 2000 0200 0020 0002 1020 0102 2010 0201 " // 2570

// dashed are the lines in dashes: how many, how thick, and whether upright.
var dashed = map[rune]struct {
	n       int
	width   float64
	upright bool
}{
	0x2504: {3, 1, false}, 0x2505: {3, 2, false}, 0x2506: {3, 1, true}, 0x2507: {3, 2, true},
	0x2508: {4, 1, false}, 0x2509: {4, 2, false}, 0x250a: {4, 1, true}, 0x250b: {4, 2, true},
	0x254c: {2, 1, false}, 0x254d: {2, 2, false}, 0x254e: {2, 1, true}, 0x254f: {2, 2, true},
}

func (g *cellGrid) boxLine(r rune, x, y float64, c ink) {
	const w, h = cellWidth, cellHeight
	if d, ok := dashed[r]; ok {
		for i := range d.n {
			from, to := (float64(i)+0.2)/float64(d.n), (float64(i)+0.8)/float64(d.n)
			if d.upright {
				g.box(x+cellMidX-d.width/2, y+from*h, d.width, (to-from)*h, c)
			} else {
				g.box(x+from*w, y+cellMidY-d.width/2, (to-from)*w, d.width, c)
			}
		}
		return
	}
	switch {
	case 0x256d <= r && r <= 0x2570:
		g.arc(r, x, y, c)
		return
	case 0x2571 <= r && r <= 0x2573:
		if r != 0x2572 {
			g.line(x+w, y, x, y+h, 1, c)
		}
		if r != 0x2571 {
			g.line(x, y, x+w, y+h, 1, c)
		}
		return
	}
	at := int(r-0x2500) * 5
	l, u, rt, d := arms[at]-'0', arms[at+1]-'0', arms[at+2]-'0', arms[at+3]-'0'
	upright, level := max(thick(u), thick(d)), max(thick(l), thick(rt))
	g.arm(l, x, x+cellMidX+upright/2, y+cellMidY, false, c)
	g.arm(rt, x+cellMidX-upright/2, x+w, y+cellMidY, false, c)
	g.arm(u, y, y+cellMidY+level/2, x+cellMidX, true, c)
	g.arm(d, y+cellMidY-level/2, y+h, x+cellMidX, true, c)
}

func thick(weight byte) float64 { return float64(weight) }

// arm draws one arm, from and to along it and mid across.
func (g *cellGrid) arm(weight byte, from, to, mid float64, upright bool, c ink) {
	stripe := func(at, width float64) {
		if upright {
			g.join(at-width/2, from, width, to-from, c)
		} else {
			g.join(from, at-width/2, to-from, width, c)
		}
	}
	switch weight {
	case 1, 2:
		stripe(mid, float64(weight))
	case 3:
		stripe(mid-1, 1)
		stripe(mid+1, 1)
	}
}

// arc is a rounded corner.
func (g *cellGrid) arc(r rune, x, y float64, c ink) {
	sx, sy := 1.0, 1.0 // U+256D goes right and down
	if r == 0x256e || r == 0x256f {
		sx = -1
	}
	if r == 0x256f || r == 0x2570 {
		sy = -1
	}
	const radius = cellWidth / 2
	cx, cy := x+cellMidX, y+cellMidY
	path := []point{{cx, cy + sy*cellHeight/2}}
	for i := range 7 {
		sin, cos := math.Sincos(float64(i) / 6 * math.Pi / 2)
		path = append(path, point{cx + sx*radius*(1-cos), cy + sy*radius*(1-sin)})
	}
	path = append(path, point{cx + sx*cellWidth/2, cy})
	g.curve(path, 1, c)
}

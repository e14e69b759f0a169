package export

import "math"

// scene is a picture before it is printed: what is painted, in order. Units are
// those of the layout; scale is how many pixels one of them is.
type scene struct {
	w, h  float64
	scale float64
	items []item
}

// shape says what an item is.
type shape uint8

const (
	box    shape = iota // x, y, w, h
	disc                // a circle around x, y with radius w
	stroke              // a line through path, width w, in dashes if any
	area                // the inside of path
	words               // text with its baseline starting at x, y, size w
)

// item is one thing painted. The zero ink paints nothing.
type item struct {
	shape      shape
	face       face
	x, y, w, h float64
	fill       ink
	dash       []float64
	path       []point
	text       string
}

type point struct{ x, y float64 }

func (s *scene) add(i item) { s.items = append(s.items, i) }

func (s *scene) box(x, y, w, h float64, fill ink) {
	if w > 0 && h > 0 {
		s.add(item{shape: box, x: x, y: y, w: w, h: h, fill: fill})
	}
}

// frame is a box with an outline, of which the inside may be empty.
func (s *scene) frame(x, y, w, h float64, fill, edge ink, width float64) {
	s.outline([]point{{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}, fill, edge, width)
}

func (s *scene) outline(path []point, fill, edge ink, width float64) {
	if fill != (ink{}) {
		s.area(path, fill)
	}
	closed := append(path[:len(path):len(path)], path[0], path[1]) // round joints all round
	s.add(item{shape: stroke, path: closed, w: width, fill: edge})
}

// disc is a circle with a rim, if edge has a colour; a hollow one has the paper's
// ink inside. The rim is a disc of its own, so that both prints agree.
func (s *scene) disc(x, y, r float64, fill, edge ink, width float64) {
	if edge != (ink{}) {
		s.add(item{shape: disc, x: x, y: y, w: r + width/2, fill: edge})
		r -= width / 2
	}
	if fill != (ink{}) && r > 0 {
		s.add(item{shape: disc, x: x, y: y, w: r, fill: fill})
	}
}

func (s *scene) line(x0, y0, x1, y1, width float64, c ink, dash ...float64) {
	s.add(item{shape: stroke, path: []point{{x0, y0}, {x1, y1}}, w: width, fill: c, dash: dash})
}

func (s *scene) curve(path []point, width float64, c ink, dash ...float64) {
	if len(path) > 1 {
		s.add(item{shape: stroke, path: path, w: width, fill: c, dash: dash})
	}
}

func (s *scene) area(path []point, fill ink) {
	if len(path) > 2 {
		s.add(item{shape: area, path: path, fill: fill})
	}
}

// align is where a text stands to its x: it begins, is centred or ends there.
type align float64

const (
	start  align = 0
	middle align = 0.5
	end    align = 1
)

// style is how a text is set.
type style struct {
	face face
	size float64
	ink  ink
}

// text sets one line with its baseline at y and gives its width.
func (s *scene) text(x, y float64, t string, st style, a align) float64 {
	w := width(t, st.face, st.size)
	if t != "" {
		s.add(item{shape: words, x: x - w*float64(a), y: y, w: st.size, face: st.face, fill: st.ink, text: typeset(t)})
	}
	return w
}

// cross is the mark of what is contradicted.
func (s *scene) cross(x, y, r, width float64, c ink) {
	s.line(x-r, y-r, x+r, y+r, width, c)
	s.line(x-r, y+r, x+r, y-r, width, c)
}

// triangle points up (r above zero) or down.
func (s *scene) triangle(x, y, r float64, fill ink) {
	s.area([]point{{x - math.Abs(r), y + r*0.8}, {x + math.Abs(r), y + r*0.8}, {x, y - r*0.9}}, fill)
}

// diamond is the mark of what is planned or projected.
func (s *scene) diamond(x, y, r float64, fill, edge ink, width float64) {
	s.outline([]point{{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}}, fill, edge, width)
}

// rect is a part of a scene.
type rect struct{ x, y, w, h float64 }

func (r rect) right() float64  { return r.x + r.w }
func (r rect) bottom() float64 { return r.y + r.h }

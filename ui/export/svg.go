package export

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// SVG prints a picture as a file of its own: every letter an outline, the
// sentence in desc, the figures with their sources in metadata. It names no
// font and loads nothing.
func (p *Picture) SVG() []byte {
	w := svgWriter{dark: p.dark}
	w.b = make([]byte, 0, 96<<10)
	w.open(p, `xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="`+
		px(p.scene.w*p.scene.scale)+`" height="`+px(p.scene.h*p.scene.scale)+`" `, "picture")
	if len(p.figures) > 0 {
		w.str("<metadata><![CDATA[\n")
		w.str(strings.ReplaceAll(xmlText(string(figuresCSV(p.figures, p.sources))), "]]>", "]] >"))
		w.str("]]></metadata>\n")
	}
	w.str("<defs>\n")
	w.glyphs(glyphsOf(&p.scene))
	w.str("</defs>\n")
	w.items([]item{{shape: box, w: p.scene.w, h: p.scene.h, fill: paper}})
	w.items(p.scene.items)
	w.str("</svg>\n")
	return w.b
}

func px(v float64) string { return strconv.Itoa(int(math.Round(v))) }

// svgWriter prints a scene. Inline it stands in a page: colours are classes
// that the page's style sheet fills, and the page holds the glyphs.
type svgWriter struct {
	b      []byte
	dark   bool
	inline map[ink]int // the number of each colour's class, nil in a file of its own
}

func (w *svgWriter) str(s string) { w.b = append(w.b, s...) }

// num writes a length with at most two decimals.
func (w *svgWriter) num(v float64) { w.b = appendNumber(w.b, v) }

func appendNumber(b []byte, v float64) []byte {
	v = math.Round(v*100)/100 + 0 // no minus zero
	b = strconv.AppendFloat(b, v, 'f', -1, 64)
	return b
}

type attr struct {
	name  string
	value float64
}

func (w *svgWriter) attr(a attr) {
	w.str(" " + a.name + `="`)
	w.num(a.value)
	w.str(`"`)
}

// paint writes the fill or the stroke.
func (w *svgWriter) paint(what string, c ink) {
	if w.inline != nil {
		n, ok := w.inline[c]
		if !ok {
			n = len(w.inline)
			w.inline[c] = n
		}
		w.str(` class="` + what[:1] + strconv.Itoa(n) + `"`)
		return
	}
	w.str(" " + what + `="` + c.on(w.dark) + `"`)
}

func (w *svgWriter) open(p *Picture, attrs, id string) {
	w.str("<svg " + attrs + `viewBox="0 0 `)
	w.num(p.scene.w)
	w.str(" ")
	w.num(p.scene.h)
	w.str(`" role="img" aria-labelledby="` + id + "-title " + id + `-desc">` + "\n")
	w.str(`<title id="` + id + `-title">` + escape(string(p.title)) + "</title>\n")
	w.str(`<desc id="` + id + `-desc">` + escape(string(p.sentence)) + "</desc>\n")
}

func (w *svgWriter) items(items []item) {
	for i := range items {
		switch it := &items[i]; it.shape {
		case box:
			w.filled("rect", it.fill, attr{"x", it.x}, attr{"y", it.y}, attr{"width", it.w}, attr{"height", it.h})
		case disc:
			w.filled("circle", it.fill, attr{"cx", it.x}, attr{"cy", it.y}, attr{"r", it.w})
		case stroke:
			w.stroke(it)
		case area:
			w.str("<path")
			w.paint("fill", it.fill)
			w.str(` d="`)
			w.points(it.path)
			w.str("z\"/>\n")
		case words:
			w.words(it)
		}
	}
}

// filled writes a shape that is all in its attributes.
func (w *svgWriter) filled(name string, fill ink, attrs ...attr) {
	w.str("<" + name)
	for _, a := range attrs {
		w.attr(a)
	}
	w.paint("fill", fill)
	w.str("/>\n")
}

func (w *svgWriter) stroke(it *item) {
	w.str("<path")
	w.paint("stroke", it.fill)
	w.attr(attr{"stroke-width", it.w})
	if len(it.dash) > 0 {
		w.str(` stroke-dasharray="`)
		for i, d := range it.dash {
			if i > 0 {
				w.str(" ")
			}
			w.num(d)
		}
		w.str(`"`)
	} else if len(it.path) > 2 {
		w.str(` stroke-linejoin="round"`)
	}
	w.str(` fill="none" d="`)
	w.points(it.path)
	w.str("\"/>\n")
}

func (w *svgWriter) points(path []point) {
	for i, p := range path {
		if i == 0 {
			w.str("M")
		} else {
			w.str("L")
		}
		w.num(p.x)
		w.str(" ")
		w.num(p.y)
	}
}

// words sets a text glyph by glyph, in the units of the font.
func (w *svgWriter) words(it *item) {
	w.str("<g")
	w.paint("fill", it.fill)
	w.str(` transform="translate(`)
	w.num(it.x)
	w.str(" ")
	w.num(it.y)
	w.str(")scale(")
	w.b = strconv.AppendFloat(w.b, it.w/em, 'g', 6, 64)
	w.str(`)">`)
	x := 0
	for _, r := range it.text {
		g := it.face.glyph(r)
		if len(g.path) > 0 {
			w.use(g, x)
		}
		x += g.advance
	}
	w.str("</g>\n")
}

func (w *svgWriter) use(g *glyph, x int) {
	if w.inline != nil {
		w.str(`<use href="#`)
	} else { // SVG 1.1, which office programs read
		w.str(`<use xlink:href="#`)
	}
	w.b = g.appendID(w.b)
	if x != 0 {
		w.str(`" x="`)
		w.b = strconv.AppendInt(w.b, int64(x), 10)
	}
	w.str(`"/>`)
}

func (g *glyph) appendID(b []byte) []byte {
	return strconv.AppendInt(append(b, faces[g.face].name), int64(g.r), 36)
}

// glyphsOf are the glyphs a scene uses, in the order of their names.
func glyphsOf(scenes ...*scene) []*glyph {
	seen := map[*glyph]bool{}
	var all []*glyph
	for _, s := range scenes {
		for i := range s.items {
			for _, r := range s.items[i].text {
				if g := s.items[i].face.glyph(r); !seen[g] && len(g.path) > 0 {
					seen[g] = true
					all = append(all, g)
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b *glyph) int {
		if a.face != b.face {
			return int(a.face) - int(b.face)
		}
		return int(a.r) - int(b.r)
	})
	return all
}

func (w *svgWriter) glyphs(all []*glyph) {
	for _, g := range all {
		w.str(`<path id="`)
		w.b = g.appendID(w.b)
		w.str(`" d="`)
		w.outline(g.path)
		w.str("\"/>\n")
	}
}

// outline writes a glyph in whole font units, each step from the point before.
func (w *svgWriter) outline(segs sfnt.Segments) {
	var at fixed.Point26_6
	step := func(p fixed.Point26_6, first bool) {
		for i, v := range [2]fixed.Int26_6{p.X - at.X, p.Y - at.Y} {
			n := v.Round()
			if n >= 0 && !(first && i == 0) {
				w.str(" ")
			}
			w.b = strconv.AppendInt(w.b, int64(n), 10)
		}
	}
	for i, s := range segs {
		n := 1
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			if i > 0 {
				w.str("z")
			}
			w.str("M")
			at = fixed.Point26_6{}
		case sfnt.SegmentOpLineTo:
			w.str("l")
		case sfnt.SegmentOpQuadTo:
			w.str("q")
			n = 2
		case sfnt.SegmentOpCubeTo:
			w.str("c")
			n = 3
		}
		for k := range n {
			step(s.Args[k], k == 0)
		}
		at = s.Args[n-1]
	}
	if len(segs) > 0 {
		w.str("z")
	}
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;")

// escape makes a text part of XML or HTML, in an attribute too.
func escape(s string) string { return escaper.Replace(s) }

// xmlText drops what XML 1.0 has no way to hold: U+FFFE and U+FFFF and, were
// there any, control characters and surrogates.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, s)
}

package export

import (
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// tailors change glyphs of the text fonts, which were drawn for programs, for
// use in charts.
var tailors = map[rune]func(*glyph){
	'0': plainZero,
	'-': shortHyphen,
	'·': lowDot,
}

// plainZero takes the slash out of a zero: the outline stays, and the two
// halves of its inside become one, an outline again.
func plainZero(g *glyph) {
	contours := contoursOf(g.path)
	if len(contours) < 2 {
		return
	}
	outer := contours[0]
	inner := contours[1].Bounds()
	for _, c := range contours[2:] {
		inner = inner.Union(c.Bounds())
	}
	from := outer.Bounds()
	fit := func(v, lo, hi, newLo, newHi fixed.Int26_6) fixed.Int26_6 {
		return newLo + fixed.Int26_6(float64(v-lo)/float64(hi-lo)*float64(newHi-newLo))
	}
	inside := moved(reversed(outer), func(p fixed.Point26_6) fixed.Point26_6 {
		return fixed.Point26_6{
			X: fit(p.X, from.Min.X, from.Max.X, inner.Min.X, inner.Max.X),
			Y: fit(p.Y, from.Min.Y, from.Max.Y, inner.Min.Y, inner.Max.Y),
		}
	})
	g.path = append(outer[:len(outer):len(outer)], inside...)
}

// shortHyphen makes a hyphen shorter than a dash.
func shortHyphen(g *glyph) {
	g.path = moved(g.path, func(p fixed.Point26_6) fixed.Point26_6 {
		p.X = p.X * 6 / 10
		return p
	})
	g.advance = g.advance * 6 / 10
}

// lowDot sets a middle dot between words at half the height of small letters.
func lowDot(g *glyph) {
	g.path = moved(g.path, func(p fixed.Point26_6) fixed.Point26_6 {
		p.Y += fixed.I(340)
		return p
	})
}

func moved(path sfnt.Segments, move func(fixed.Point26_6) fixed.Point26_6) sfnt.Segments {
	out := make(sfnt.Segments, len(path))
	for i, s := range path {
		for j := range s.Args {
			s.Args[j] = move(s.Args[j])
		}
		out[i] = s
	}
	return out
}

// contoursOf are the closed outlines of a glyph.
func contoursOf(path sfnt.Segments) []sfnt.Segments {
	var out []sfnt.Segments
	for _, s := range path {
		if s.Op == sfnt.SegmentOpMoveTo {
			out = append(out, nil)
		}
		if n := len(out); n > 0 {
			out[n-1] = append(out[n-1], s)
		}
	}
	return out
}

// reversed is a closed outline of lines and parabolas the other way round, so
// that it cuts a hole.
func reversed(path sfnt.Segments) sfnt.Segments {
	last := func(s sfnt.Segment) fixed.Point26_6 {
		if s.Op == sfnt.SegmentOpQuadTo {
			return s.Args[1]
		}
		return s.Args[0]
	}
	n := len(path)
	out := sfnt.Segments{{Op: sfnt.SegmentOpMoveTo, Args: [3]fixed.Point26_6{last(path[n-1])}}}
	for i := n - 1; i > 0; i-- {
		s := path[i]
		to := last(path[i-1])
		if s.Op == sfnt.SegmentOpQuadTo {
			s.Args[1] = to
		} else {
			s.Args[0] = to
		}
		out = append(out, s)
	}
	return out
}

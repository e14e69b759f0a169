package chart

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
)

// Sign is the mark by which a figure is told from a plain one.
type Sign uint8

// The signs. Each way of drawing has its own shapes for them.
const (
	NoSign       Sign = iota
	Contradicted      // by what stands against it
	Unsummed          // its parts do not add up
	Said              // in a document
	Rounded           // said in a document, and less finely than elsewhere
	Denied
	Planned // or projected, or a target
	Rumoured
	AtLeast
	Ranged
)

// Sign is the sign of a figure by what is made of it.
func (m *Mark) Sign(v data.Verdict) Sign {
	switch {
	case v == data.Contradicts:
		return Contradicted
	case m.Status == parse.Denied:
		return Denied
	case m.Projected():
		return Planned
	case m.Status == parse.Rumoured:
		return Rumoured
	case v == data.Rounds:
		return Rounded
	}
	return Said
}

// Sign is the sign of a dispute over a row, if there is one.
func (r *Row) Sign() Sign {
	c := r.Conflict
	switch {
	case r.Verdict != data.Contradicts:
		return NoSign
	case r.Against.Derived || c != nil && (c.Kind == data.Sum || c.Kind == data.Implied): // by what we worked out
		return Unsummed
	}
	return Contradicted
}

// Projected reports a figure that is expected, planned or aimed at.
func (m *Mark) Projected() bool { return m.Status == parse.Projected || m.Status == parse.Target }

// Reported reports a figure that a document states as a fact.
func (m *Mark) Reported() bool { return m.Status == "" || m.Status == parse.Reported }

// Ranged reports a figure of which only bounds are known.
func (m *Mark) Ranged() bool { return m.Form == quantity.Range || m.Form == quantity.Vague }

// Drawn reports whether a mark has a place on an axis: it is no gap, and finite.
func (m *Mark) Drawn() bool { return m.OK && finite(m.Value) }

// Last is the place of a line's last mark, -1 if it has none.
func (l *Line) Last() int {
	for i := len(l.At) - 1; i >= 0; i-- {
		if l.At[i].Drawn() {
			return i
		}
	}
	return -1
}

// Alone reports a mark without neighbours, which a line alone would not show.
func (l *Line) Alone(x int) bool {
	return l.At[x].Drawn() && (x == 0 || !l.At[x-1].Drawn()) && (x+1 == len(l.At) || !l.At[x+1].Drawn())
}

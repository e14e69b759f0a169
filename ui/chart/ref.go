package chart

import (
	"cmp"
	"iter"
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/ui/safe"
)

// Ref points at one mark of a chart: in Lines, the line Set and the period At,
// with Dot 0 for the line's own mark and n for the nth document's claim there;
// in the other forms the group Set and its row At. It is comparable and stays
// valid as long as the chart does.
type Ref struct{ Set, At, Dot int }

// Rows walks the rows of all groups.
func (c *Chart) Rows() iter.Seq2[Ref, *Row] {
	return func(yield func(Ref, *Row) bool) {
		for g := range c.Groups {
			for i := range c.Groups[g].Rows {
				if !yield(Ref{Set: g, At: i}, &c.Groups[g].Rows[i]) {
					return
				}
			}
		}
	}
}

// Marks walks the marks in the order in which a reader meets them, gaps
// included: along each line a figure and then the claims beside it, or row by
// row.
func (c *Chart) Marks() iter.Seq2[Ref, *Mark] {
	return func(yield func(Ref, *Mark) bool) {
		for i := range c.Lines {
			l, d := &c.Lines[i], 0
			for x := range l.At {
				if !yield(Ref{Set: i, At: x}, &l.At[x]) {
					return
				}
				for n := 1; d < len(l.Dots) && l.Dots[d].X == x; d, n = d+1, n+1 {
					if !yield(Ref{Set: i, At: x, Dot: n}, &l.Dots[d].Mark) {
						return
					}
				}
			}
		}
		for r, row := range c.Rows() {
			if !yield(r, &row.Mark) {
				return
			}
		}
	}
}

// Figures walks what a chart draws, with the entity of each: all marks, and
// what they are held against.
func (c *Chart) Figures() iter.Seq2[entity.Slug, *Mark] {
	return func(yield func(entity.Slug, *Mark) bool) {
		for i := range c.Lines {
			l := &c.Lines[i]
			for x := range l.At {
				if !yield(l.Entity, &l.At[x]) {
					return
				}
			}
			for d := range l.Dots {
				if !yield(l.Entity, &l.Dots[d].Mark) {
					return
				}
			}
		}
		for _, r := range c.Rows() {
			if !yield(r.Entity, &r.Mark) || !yield(r.Entity, &r.Against) {
				return
			}
		}
	}
}

// Mark gives what r points at, false if that is nothing.
func (c *Chart) Mark(r Ref) (Mark, bool) {
	if c.Form == Lines {
		if r.Set < 0 || r.Set >= len(c.Lines) || r.At < 0 || r.At >= len(c.Lines[r.Set].At) {
			return Mark{}, false
		}
		l := &c.Lines[r.Set]
		if r.Dot == 0 {
			return l.At[r.At], l.At[r.At].OK
		}
		n := 0
		for i := range l.Dots {
			if l.Dots[i].X == r.At {
				if n++; n == r.Dot {
					return l.Dots[i].Mark, true
				}
			}
		}
		return Mark{}, false
	}
	row := c.Row(r)
	if row == nil {
		return Mark{}, false
	}
	return row.Mark, row.Mark.OK
}

// Row gives the row r points at, nil in a Lines chart or out of range.
func (c *Chart) Row(r Ref) *Row {
	if c.Form == Lines || r.Set < 0 || r.Set >= len(c.Groups) || r.At < 0 || r.At >= len(c.Groups[r.Set].Rows) {
		return nil
	}
	return &c.Groups[r.Set].Rows[r.At]
}

// Dated is when a row was, in words where that is unknown.
func (r *Row) Dated() safe.Text { return cmp.Or(r.When, "undated") }

// Within is a row's label without what the title of its group says.
func (r *Row) Within(title safe.Text) safe.Text {
	if rest, ok := strings.CutPrefix(string(r.Label), string(title)); ok && title != "" {
		return safe.Text(strings.TrimPrefix(rest, ", "))
	}
	return r.Label
}

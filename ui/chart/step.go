package chart

import "slices"

// First is where a cursor starts: the first dispute drawn, else the newest
// document's claim, else the newest figure of the first line; the first row
// in the other forms. False if the chart has no mark.
func (c *Chart) First() (Ref, bool) {
	best, rank := Ref{}, 0
	for at, m := range c.Marks() {
		switch r := 2 + btoi(m.Disputed); {
		case c.Form != Lines:
			return at, true
		case at.Dot > 0 && (rank < r || rank == r && at.At > best.At):
			best, rank = at, r
		case at.Dot == 0 && m.OK && !m.Held && (rank == 0 || rank == 1 && at.Set == best.Set):
			best, rank = at, 1
		}
	}
	return best, rank > 0
}

// Places lists where a cursor can stand, in its order: series by series in time,
// a document's claim after the figure it stands beside, or row by row.
func (c *Chart) Places() []Ref {
	var all []Ref
	for r, m := range c.Marks() {
		if c.Form != Lines || r.Dot > 0 || m.OK && !m.Held {
			all = append(all, r)
		}
	}
	return all
}

// Step moves a cursor by one: dx walks the places of a line or, among rows,
// from group to group; dy walks from line to line at the nearest period, or
// from row to row, down being positive. At an end it stays where it is.
func (c *Chart) Step(r Ref, dx, dy int) Ref {
	all := c.Places()
	if (c.Form == Lines) == (dx != 0) { // one place on
		i := slices.Index(all, r)
		if to := i + dx + dy; i >= 0 && to >= 0 && to < len(all) && (c.Form != Lines || all[to].Set == r.Set) {
			return all[to]
		}
		return r
	}
	sets := max(len(c.Lines), len(c.Groups))
	for i := r.Set + dx + dy; i >= 0 && i < sets; i += dx + dy {
		best := r
		for _, p := range all {
			if p.Set == i && (best.Set != i || c.Form == Lines && apart(p, r) < apart(best, r)) {
				best = p
			}
		}
		if best.Set == i {
			return best
		}
	}
	return r
}

// apart is how many periods lie between two places.
func apart(a, b Ref) int { return max(a.At-b.At, b.At-a.At) }

package chart

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
		case at.Dot == 0 && m.OK && (rank == 0 || rank == 1 && at.Set == best.Set):
			best, rank = at, 1
		}
	}
	return best, rank > 0
}

// Step moves a cursor by one: dx walks the figures of a line (left to right in
// time, a document's claim after the figure it stands beside) or, among rows,
// from group to group; dy walks from line to line at the nearest period, or
// from row to row, down being positive. At an end it stays where it is.
func (c *Chart) Step(r Ref, dx, dy int) Ref {
	if c.Form == Lines {
		if dy != 0 {
			r = c.stepLine(r, dy)
		}
		if dx != 0 {
			r = c.stepTime(r, dx)
		}
		return r
	}
	if dx != 0 {
		return c.stepGroup(r, dx)
	}
	return c.stepRow(r, dy)
}

func (c *Chart) stepTime(r Ref, dx int) Ref {
	if r.Set < 0 || r.Set >= len(c.Lines) {
		return r
	}
	l := &c.Lines[r.Set]
	for x, dot := r.At, r.Dot+dx; ; dot += dx {
		for dot < 0 || dot > l.dotsAt(x) {
			if x += dx; x < 0 || x >= len(l.At) {
				return r
			}
			if dot = 0; dx < 0 {
				dot = l.dotsAt(x)
			}
		}
		if dot > 0 || l.At[x].OK && !l.At[x].Held {
			return Ref{r.Set, x, dot}
		}
	}
}

// dotsAt counts the documents' claims at x.
func (l *Line) dotsAt(x int) int {
	n := 0
	for i := range l.Dots {
		if l.Dots[i].X == x {
			n++
		}
	}
	return n
}

// stepLine goes to the next line that has a figure, at the period nearest.
func (c *Chart) stepLine(r Ref, dy int) Ref {
	for i := r.Set + dy; i >= 0 && i < len(c.Lines); i += dy {
		l := &c.Lines[i]
		for d := range len(l.At) {
			for _, x := range [2]int{r.At - d, r.At + d} {
				switch {
				case x < 0 || x >= len(l.At):
				case l.At[x].OK && !l.At[x].Held:
					return Ref{Set: i, At: x}
				case l.dotsAt(x) > 0:
					return Ref{Set: i, At: x, Dot: 1}
				}
			}
		}
	}
	return r
}

func (c *Chart) stepRow(r Ref, dy int) Ref {
	n := Ref{Set: r.Set, At: r.At + dy}
	if c.Row(n) != nil {
		return n
	}
	for g := r.Set + dy; g >= 0 && g < len(c.Groups); g += dy {
		if k := len(c.Groups[g].Rows); k > 0 {
			if dy > 0 {
				return Ref{Set: g}
			}
			return Ref{Set: g, At: k - 1}
		}
	}
	return r
}

func (c *Chart) stepGroup(r Ref, dx int) Ref {
	for g := r.Set + dx; g >= 0 && g < len(c.Groups); g += dx {
		if len(c.Groups[g].Rows) > 0 {
			return Ref{Set: g}
		}
	}
	return r
}

package chart

// Ref points at one mark of a chart: in Lines, the line Set and the period At,
// with Dot 0 for the line's own mark and n for the nth document's claim there;
// in the other forms the group Set and its row At. It is comparable and stays
// valid as long as the chart does.
type Ref struct{ Set, At, Dot int }

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

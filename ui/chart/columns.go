package chart

import "cloudwatch-tui/ui/safe"

// Widths gives each column of a table the width that its widest cell needs, 0 to
// one that is left out; a column takes a gap besides. Where the room is too small,
// columns of words are cut, the last one first, in steps down to least; then
// columns go, those of the highest rank first. Figures stay whole.
func (c *Chart) Widths(room, gap, least float64, of func(safe.Text) float64) []float64 {
	full, over, rank := make([]float64, len(c.Columns)), -room, 0
	for i, h := range c.Columns {
		full[i] = of(h.Title)
		for _, r := range c.Rows() {
			if i < len(r.Cells) {
				full[i] = max(full[i], of(r.Cells[i]))
			}
		}
		over += full[i] + gap
		rank = max(rank, h.Rank)
	}
	widths := append([]float64(nil), full...)
	for _, step := range [...]float64{2.4, 1.6, 1} {
		for i := len(widths) - 1; i >= 0; i-- {
			if c.Columns[i].Text && widths[i] > step*least && over > 0 {
				n := min(over, widths[i]-step*least)
				widths[i], over = widths[i]-n, over-n
			}
		}
	}
	for ; rank > 0 && over > 0; rank-- {
		for i := range widths {
			if c.Columns[i].Rank == rank && over > 0 {
				widths[i], over = 0, over-widths[i]-gap
			}
		}
	}
	for i, w := range widths { // what cutting left over goes back to the words
		if c.Columns[i].Text && w > 0 && over < 0 {
			n := min(-over, full[i]-w)
			widths[i], over = w+n, over+n
		}
	}
	return widths
}

package export

import (
	"iter"
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// block is a titled run of rows that stays together in one column.
type block struct {
	title safe.Text
	rows  []*chart.Row
}

// height is counted in rows: the title takes one, and half a row of white stands
// above it.
func (b *block) height() float64 {
	n := float64(len(b.rows))
	if b.title != "" {
		n += 1.5
	}
	return n
}

// heightOf is that of blocks below each other, without white above the first.
func heightOf(blocks []*block) float64 {
	n := 0.0
	for i, b := range blocks {
		if n += b.height(); i == 0 && b.title != "" {
			n -= 0.5
		}
	}
	return n
}

// rowsOf walks the rows of blocks.
func rowsOf(blocks []*block) iter.Seq2[*block, *chart.Row] {
	return func(yield func(*block, *chart.Row) bool) {
		for _, b := range blocks {
			for _, r := range b.rows {
				if !yield(b, r) {
					return
				}
			}
		}
	}
}

// stack draws blocks below each other from y down, half a row of white above
// each title but the first.
func stack(blocks []*block, y, pitch float64, title func(*block, float64), row func(*block, *chart.Row, float64)) {
	for i, b := range blocks {
		if b.title != "" {
			if i > 0 {
				y += pitch * 0.5
			}
			title(b, y)
			y += pitch
		}
		for _, r := range b.rows {
			row(b, r, y)
			y += pitch
		}
	}
}

// column is a part of the sheet with the blocks that stand in it.
type column struct {
	rect
	blocks []*block
}

// flow fills columns with blocks, in order, and gives how many blocks have no
// place. A block too high for a column is cut to it.
func flow(blocks []*block, columns []column, rows float64) int {
	at, used := 0, 0.0
	for i, b := range blocks {
		h := b.height()
		if used > 0 && used+h > rows {
			at, used = at+1, 0
		}
		if at == len(columns) {
			return len(blocks) - i
		}
		if h > rows+0.5 && int(h-rows+0.999) >= len(b.rows) {
			return len(blocks) - i // not even one row
		}
		if h > rows { // cut to the column; the caller's block stays as it is
			b = &block{title: b.title, rows: b.rows[:max(0, len(b.rows)-int(h-rows+0.999))]}
			h = b.height()
		}
		columns[at].blocks = append(columns[at].blocks, b)
		used += h
	}
	return 0
}

// columnsOf splits a part of the sheet.
func columnsOf(r rect, n int, gutter float64) []column {
	w := (r.w - gutter*float64(n-1)) / float64(n)
	out := make([]column, n)
	for i := range out {
		out[i].rect = rect{r.x + float64(i)*(w+gutter), r.y, w, r.h}
	}
	return out
}

// blocksOf are the groups of a chart. Of the shares that only references give,
// the newest of each region and house are enough for a picture.
func blocksOf(c *chart.Chart) (blocks []*block, older int) {
	type market struct{ region, house string }
	seen := map[market]bool{}
	for i := range c.Groups {
		g := &c.Groups[i]
		if len(g.Rows) == 0 {
			continue
		}
		if c.Pane == "share" && len(g.Rows[0].Mark.Claims) > 0 && !slices.ContainsFunc(g.Rows, documents) {
			k := data.KeyOf(g.Rows[0].Mark.Claims[0].Signal)
			m := market{k.Region, k.House}
			if seen[m] { // by a reference: a document's older claim hides none
				older++
				continue
			}
			seen[m] = true
		}
		b := &block{title: g.Title}
		for j := range g.Rows {
			b.rows = append(b.rows, &g.Rows[j])
		}
		blocks = append(blocks, b)
	}
	return blocks, older
}

// documents reports whether a document speaks in a row.
func documents(r chart.Row) bool { return !r.Mark.Primary }

// oneSource reports whether all rows of a block have the same source.
func (b *block) oneSource() bool {
	for _, r := range b.rows {
		if r.Mark.Source != b.rows[0].Mark.Source || r.Against.OK && !r.Against.Derived {
			return false
		}
	}
	return len(b.rows) > 1
}

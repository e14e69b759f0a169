package dash

// The smallest window that is drawn; below it one line says so.
const (
	minWidth  = 40
	minHeight = 10
)

// From these sizes on the overview is a grid, shows all panes at once, and a
// zoomed pane has its evidence at the side.
const (
	gridWidth, gridHeight = 80, 24
	allWidth, allHeight   = 180, 48
	sideWidth             = 140
	tallHeight            = 32 // the evidence has a line more
)

// rect is a rectangle of cells.
type rect struct{ x, y, w, h int }

func (r rect) empty() bool { return r.w <= 0 || r.h <= 0 }

// inner is the room inside a border with one cell of padding left and right.
func (r rect) inner() rect { return rect{r.x + 2, r.y + 1, max(r.w-4, 0), max(r.h-2, 0)} }

// shape says how the panes stand on the screen.
type shape uint8

const (
	tooSmall  shape = iota // one line says so
	single                 // one pane without a border
	accordion              // titles in a column, the focused pane open
	grid                   // boxes side by side
)

// layout is where everything stands. A rectangle that is not shown is empty.
type layout struct {
	shape               shape
	header, strip, keys rect
	body                rect // between header and strip
	panes               [paneCount]rect
	chart, table, side  rect // of a zoomed pane, inside its box
	page                rect // of a document, inside its box
}

// wants is how many rows the chart and the table of claims of a zoomed pane can
// use; 0 is as many as there are.
type wants struct{ chart, table int }

// arrange lays out a window. It depends on nothing but its arguments.
func arrange(w, h int, at place, focus pane, want wants) layout {
	l := layout{shape: shapeOf(w, h)}
	if l.shape == tooSmall {
		return l
	}
	head, strip := 1, 1
	switch {
	case h >= tallHeight:
		strip = 3
	case h >= gridHeight:
		strip = 2
	}
	if at != overview && w >= sideWidth && l.shape == grid {
		strip = 0
	}
	l.header = rect{0, 0, w, head}
	l.keys = rect{0, h - 1, w, 1}
	l.strip = rect{0, h - 1 - strip, w, strip}
	l.body = rect{0, head, w, h - head - strip - 1}
	if at == overview {
		l.overview(focus)
	} else {
		l.zoom(focus, at, want)
	}
	return l
}

func shapeOf(w, h int) shape {
	switch {
	case w < minWidth || h < minHeight:
		return tooSmall
	case h < 16:
		return single
	case w < gridWidth || h < gridHeight:
		return accordion
	}
	return grid
}

// overviewPanes are the panes of the overview in tab order: all of them in an
// accordion and on a large screen, else the four that answer at a glance.
func overviewPanes(w, h int) []pane {
	if shapeOf(w, h) != grid || w >= allWidth && h >= allHeight {
		return []pane{share, growth, layoffs, revenue, disputes, sources}
	}
	return []pane{share, growth, layoffs, disputes}
}

func (l *layout) overview(focus pane) {
	w, h := l.header.w, l.keys.y+1
	shown := overviewPanes(w, h)
	switch l.shape {
	case single:
		l.panes[focus] = l.body
	case accordion:
		y := l.body.y
		for _, p := range shown {
			r := rect{0, y, w, 1}
			if p == focus {
				r.h = l.body.h - (len(shown) - 1)
			}
			l.panes[p] = r
			y += r.h
		}
	case grid:
		l.tile(shown)
	}
}

// tile spreads the panes over two rows; what does not divide goes to the first
// row and to the last column.
func (l *layout) tile(shown []pane) {
	cols := len(shown) / 2
	top := (l.body.h + 1) / 2
	for i, p := range shown {
		col, row := i%cols, i/cols
		x := l.body.w * col / cols
		r := rect{x, l.body.y, l.body.w*(col+1)/cols - x, top}
		if row == 1 {
			r.y, r.h = l.body.y+top, l.body.h-top
		}
		l.panes[p] = r
	}
}

// zoom gives a pane or a document the whole body, and the evidence the side
// where there is room; of a pane the chart has the upper part and the table of
// claims the lower.
func (l *layout) zoom(focus pane, at place, want wants) {
	box := l.body
	if l.strip.h == 0 {
		side := min(max(box.w/3, 44), 72)
		l.side = rect{box.w - side, box.y, side, box.h}
		box.w -= side
	}
	l.panes[focus] = box
	in := rect{box.x + 1, box.y + 1, box.w - 1, box.h - 1} // a title line only
	if l.shape == grid {
		in = box.inner()
	}
	if at == reading {
		l.page = in
		return
	}
	rows := tableRows(in.h, want)
	if rows < 4 {
		l.chart = in
		return
	}
	l.chart = rect{in.x, in.y, in.w, in.h - rows}
	l.table = rect{in.x, in.y + in.h - rows, in.w, rows}
}

// tableRows is how many of h rows the table gets: two of five, more if the
// chart has no use for its part, fewer if it has none itself.
func tableRows(h int, want wants) int {
	rows := h * 2 / 5
	switch {
	case want.chart > 0 && want.chart < h-rows:
		rows = h - max(want.chart, 5)
	case want.table > 0 && want.table < rows:
		rows = want.table
	}
	return rows
}

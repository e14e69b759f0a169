package dash

import (
	"fmt"
	"testing"
)

// The rectangles of every place at every size: inside the window, apart from
// each other, and together the whole of it.
func TestArrangeCovers(t *testing.T) {
	for w := 1; w < 220; w += 3 {
		for h := 1; h < 70; h++ {
			for at := overview; at <= reading; at++ {
				for _, p := range overviewPanes(w, h) {
					covers(t, w, h, at, p)
				}
			}
		}
	}
}

func covers(t *testing.T, w, h int, at place, p pane) {
	t.Helper()
	l := arrange(w, h, at, p, wants{(w + h) % 40, w % 20})
	if l.shape == tooSmall {
		if w >= minWidth && h >= minHeight {
			t.Fatalf("%dx%d is called too small", w, h)
		}
		return
	}
	cells := make([]bool, w*h)
	for _, r := range append([]rect{l.header, l.strip, l.keys, l.side}, l.panes[:]...) {
		for y := r.y; y < r.y+r.h; y++ {
			for x := r.x; x < r.x+r.w; x++ {
				if x < 0 || y < 0 || x >= w || y >= h || cells[y*w+x] {
					t.Fatalf("%dx%d place %d pane %d: %+v leaves the window or overlaps at %d,%d", w, h, at, p, r, x, y)
				}
				cells[y*w+x] = true
			}
		}
	}
	for i, c := range cells {
		if !c {
			t.Fatalf("%dx%d place %d pane %d: nothing at %d,%d", w, h, at, p, i%w, i/w)
		}
	}
	box := l.panes[p]
	for _, r := range []rect{l.chart, l.table, l.page} {
		if !r.empty() && (r.x < box.x || r.y <= box.y || r.x+r.w > box.x+box.w || r.y+r.h > box.y+box.h) {
			t.Fatalf("%dx%d place %d: %+v is not inside %+v", w, h, at, r, box)
		}
	}
}

func TestArrange(t *testing.T) {
	for _, c := range []struct {
		w, h               int
		at                 place
		shape              shape
		panes, strip       int
		chart, table, side string
	}{
		{20, 5, overview, tooSmall, 0, 0, "0x0", "0x0", "0x0"},
		{40, 10, overview, single, 1, 1, "0x0", "0x0", "0x0"},
		{40, 10, zoomed, single, 1, 1, "39x6", "0x0", "0x0"},
		{60, 20, overview, accordion, 6, 1, "0x0", "0x0", "0x0"},
		{60, 20, zoomed, accordion, 1, 1, "59x10", "59x6", "0x0"},
		{80, 24, overview, grid, 4, 2, "0x0", "0x0", "0x0"},
		{80, 24, zoomed, grid, 1, 2, "76x11", "76x7", "0x0"},
		{120, 36, overview, grid, 4, 3, "0x0", "0x0", "0x0"},
		{120, 36, zoomed, grid, 1, 3, "116x18", "116x11", "0x0"},
		{140, 40, overview, grid, 4, 3, "0x0", "0x0", "0x0"},
		{140, 40, zoomed, grid, 1, 0, "90x22", "90x14", "46x38"},
		{140, 40, reading, grid, 1, 0, "0x0", "0x0", "46x38"},
		{200, 60, overview, grid, 6, 3, "0x0", "0x0", "0x0"},
		{200, 60, zoomed, grid, 1, 0, "130x34", "130x22", "66x58"},
	} {
		t.Run(fmt.Sprintf("%dx%d place %d", c.w, c.h, c.at), func(t *testing.T) {
			l := arrange(c.w, c.h, c.at, share, wants{})
			n := 0
			for _, r := range l.panes {
				if !r.empty() {
					n++
				}
			}
			if l.shape != c.shape || n != c.panes || l.strip.h != c.strip {
				t.Errorf("shape %d, %d panes, strip of %d lines", l.shape, n, l.strip.h)
			}
			if l.chart.String() != c.chart || l.table.String() != c.table || l.side.String() != c.side {
				t.Errorf("chart %v, table %v, side %v", l.chart, l.table, l.side)
			}
		})
	}
}

func (r rect) String() string { return fmt.Sprintf("%dx%d", r.w, r.h) }

package dash

import (
	"fmt"

	"cloudwatch-tui/ui/chart"
)

// table lists the claims behind a zoomed pane: subject, figure, period, source
// and verdict, a page of them around the chosen one.
func (m *model) table(p pane, w, h int) []string {
	rows := m.claimsOf(p)
	sel := m.at.sel[p]
	at, room := rowAt(rows, sel), h-1
	top := tableTop(rows, sel, room)
	title := fmt.Sprintf("%d claims", len(rows))
	if len(rows) == 1 {
		title = "1 claim"
	}
	cols := columns(w)
	lines := []string{m.rule(title, fmt.Sprintf("%d of %d", min(at+1, len(rows)), len(rows)), w)}
	for i := top; i < min(top+room, len(rows)); i++ {
		lines = append(lines, m.claimLine(rows[i], cols, sel.some && i == at, w))
	}
	return lines
}

// rowAt is the row of the chosen claim.
func rowAt(rows []claimRow, sel cursor) int {
	at := 0
	for i, r := range rows {
		if sel.some && r.ref == sel.ref && r.n <= sel.claim {
			at = i
		}
	}
	return at
}

// tableTop is the first row in sight.
func tableTop(rows []claimRow, sel cursor, room int) int {
	return max(0, min(rowAt(rows, sel)-room/2, len(rows)-room))
}

// rule is a line across, with words in it.
func (m *model) rule(left, right string, w int) string {
	f, sym := m.pens.frame, m.theme.Sym
	n := w - width(left) - width(right) - 6
	if n < 2 {
		return f.ink(repeat(sym.Horizontal, w))
	}
	return f.ink(repeat(sym.Horizontal, 2)) + " " + m.pens.faint.ink(left) + " " +
		f.ink(repeat(sym.Horizontal, n)) + " " + m.pens.faint.ink(right) + " "
}

// cols are the widths of the columns of the table of claims; a column without
// room has width 0. What is left is the source's.
type cols struct{ entity, when, value, verdict, source int }

func columns(w int) cols {
	c := cols{entity: 16, when: 9, value: 12, verdict: 14}
	if w >= 100 {
		c.entity, c.when, c.value, c.verdict = 22, 14, 18, 30
	}
	c.source = w - 2 - c.entity - c.when - c.value - c.verdict - 4
	if c.source < 14 {
		c.source += c.verdict + 1
		c.verdict = 2
		c.source -= 3
	}
	if c.source < 8 {
		c.source = 0
	}
	return c
}

func (m *model) claimLine(r claimRow, k cols, chosen bool, w int) string {
	c, sym := r.claim, m.theme.Sym
	cell := func(s string, w int) string {
		if w <= 0 {
			return ""
		}
		return fit(m.shorten(s, w), w) + " "
	}
	head := "  "
	if chosen {
		head = sym.Cursor + " "
	}
	entity, value := cell(c.Entity.Name(), k.entity), cell(string(chart.Claimed(c.Signal)), k.value)
	rest := cell(string(chart.Stamp(c.Period)), k.when)
	source := cell(m.citation(c, k.source), k.source)
	if chosen {
		line := head + entity + rest + value + source
		return m.pens.selected.ink(fit(line, w-k.verdict)) + fit(m.verdictOf(c), k.verdict)
	}
	if c.Primary {
		source = m.pens.faint.ink(source)
	}
	return head + newPen(m.theme.Vendor(c.Entity)).ink(entity) + m.pens.faint.ink(rest) + value + source + m.verdictOf(c)
}

package dash

import (
	tea "charm.land/bubbletea/v2"
)

func (m *model) toggleMouse() tea.Cmd {
	m.at.mouse = !m.at.mouse
	if m.at.mouse {
		m.say("the mouse chooses figures; m lets go of it")
	} else {
		m.say("the mouse selects text again; m takes it back")
	}
	return nil
}

func (m *model) toggleTheme() tea.Cmd {
	m.auto = false
	m.at.look.Dark = !m.at.look.Dark
	return m.say("%s", map[bool]string{true: "colours for a dark background", false: "colours for a light background"}[m.at.look.Dark])
}

func (r rect) holds(x, y int) bool { return x >= r.x && x < r.x+r.w && y >= r.y && y < r.y+r.h }

// click chooses the pane and the figure under the mouse; on a figure that is
// chosen already it goes deeper.
func (m *model) click(e tea.Mouse) tea.Cmd {
	m.at.status = status{}
	if e.Button != tea.MouseLeft {
		return nil
	}
	switch {
	case m.at.over == helping || m.at.over == copying:
		return m.closeOverlay()
	case m.at.over == filtering:
		m.keepFilter()
	case m.at.place == reading:
		return m.clickNumber(e)
	case m.at.place == zoomed && m.lay.table.holds(e.X, e.Y):
		return m.clickClaim(e.Y - m.lay.table.y - 1)
	}
	for i, r := range m.lay.panes {
		if r.holds(e.X, e.Y) {
			return m.clickPane(pane(i), e)
		}
	}
	return nil
}

func (m *model) clickPane(p pane, e tea.Mouse) tea.Cmd {
	again := p == m.at.pane
	if !again {
		m.at.pane = p
		m.settle()
	}
	return m.point(p, e, again)
}

// chartRect is where a pane's chart is drawn.
func (m *model) chartRect(p pane) rect {
	switch r := m.lay.panes[p]; {
	case m.at.place == zoomed:
		return m.lay.chart
	case m.lay.shape == grid:
		return r.inner()
	default:
		return rect{r.x + 1, r.y + 1, r.w - 2, r.h - 1}
	}
}

// point chooses the figure nearest to the mouse.
func (m *model) point(p pane, e tea.Mouse, again bool) tea.Cmd {
	in := m.chartRect(p)
	if !in.holds(e.X, e.Y) {
		return nil
	}
	ref, ok := m.frameOf(p, in.w, in.h, true).Hit(e.Y-in.y, e.X-in.x)
	if !ok {
		return nil
	}
	if again && m.at.sel[p].some && m.at.sel[p].ref == ref {
		return m.deeper()
	}
	m.at.sel[p] = cursor{ref: ref, some: true}
	return nil
}

// clickClaim chooses a line of the table of claims.
func (m *model) clickClaim(line int) tea.Cmd {
	rows := m.claimsOf(m.at.pane)
	sel := m.at.sel[m.at.pane]
	i := topOf(rowAt(rows, sel, m.chosen(m.at.pane)), len(rows), m.lay.table.h-1) + line
	if line < 0 || i >= len(rows) {
		return nil
	}
	to := cursor{ref: rows[i].ref, claim: rows[i].n, some: true}
	if m.at.sel[m.at.pane] == to {
		return m.deeper()
	}
	m.at.sel[m.at.pane] = to
	return nil
}

// clickNumber chooses the number in the row under the mouse.
func (m *model) clickNumber(e tea.Mouse) tea.Cmd {
	i := m.at.top + e.Y - m.lay.page.y
	if !m.lay.page.holds(e.X, e.Y) || i >= len(m.page.rows) {
		return nil
	}
	r := m.page.rows[i]
	n := m.firstLit(int(r.line), int(r.start))
	if n < len(m.page.lits) && m.page.lits[n].line == int(r.line) && m.page.lits[n].start < int(r.end) {
		m.at.number = n
	}
	return nil
}

// wheel scrolls what is under the mouse.
func (m *model) wheel(e tea.Mouse) tea.Cmd {
	n := 0
	switch e.Button {
	case tea.MouseWheelUp:
		n = -1
	case tea.MouseWheelDown:
		n = 1
	}
	m.at.status = status{}
	switch {
	case n == 0 || m.at.over == copying:
	case m.at.over == helping:
		m.scrollHelp(n)
	case m.at.place == reading:
		m.scroll(3 * n)
	case m.at.place == zoomed && m.lay.table.holds(e.X, e.Y):
		m.claim(n)
	default:
		m.step(0, n)
	}
	m.at.status = status{}
	return nil
}

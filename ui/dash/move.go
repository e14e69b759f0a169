package dash

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/ui/chart"
)

// turn goes to the next or previous pane in sight, zoomed to any.
func (m *model) turn(n int) tea.Cmd {
	shown := allPanes[:]
	if m.at.place == overview {
		shown = overviewPanes(m.at.w, m.at.h)
	}
	i := slices.Index(shown, m.at.pane)
	m.at.pane = shown[(i+n+len(shown))%len(shown)]
	return nil
}

// jump goes to a pane: on the overview to its box, zoomed or where it has no
// box, to the whole of it; a second time, also from its box.
func (m *model) jump() tea.Cmd {
	p := pane(m.pressed.String()[0] - '1')
	boxed := slices.Contains(overviewPanes(m.at.w, m.at.h), p)
	if m.at.place != overview || !boxed || m.at.pane == p {
		if m.at.place == zoomed && m.at.pane == p {
			m.say("this is %s; v changes the view", p.name())
		}
		m.at.place = zoomed
	}
	m.at.pane = p
	return nil
}

// home goes to the overview.
func (m *model) home() tea.Cmd {
	if m.at.place == overview {
		return m.say("this is the overview; 1 to 6 go to a pane")
	}
	m.at.place = overview
	m.onOverview()
	return nil
}

// onOverview sees to it that the pane with the keys has a box.
func (m *model) onOverview() {
	if shown := overviewPanes(m.at.w, m.at.h); !slices.Contains(shown, m.at.pane) {
		m.at.pane = shown[0]
	}
}

// deeper goes from the overview to the pane, and from the pane to the document
// that the figure under the cursor was read from.
func (m *model) deeper() tea.Cmd {
	if m.at.place == overview {
		m.at.place = zoomed
		return nil
	}
	c := m.chosen(m.at.pane)
	row := m.row(m.at.pane)
	switch {
	case c != nil && c.Origin.Doc != nil:
		m.read(c.Origin.Doc, c.Origin.Span.Start)
	case row != nil && row.Doc != nil:
		m.read(row.Doc, 0)
	case m.at.loading.first:
		m.say("the documents are still being read")
	default:
		m.say("no figure is chosen here, so there is no document to open")
	}
	return nil
}

// back comes out again: of the document, of the pane, of the filter.
func (m *model) back() tea.Cmd {
	switch {
	case m.at.place == reading:
		m.at.place = m.at.from
	case m.at.place == zoomed:
		m.at.place = overview
		m.onOverview()
	case m.at.filter != "":
		m.setFilter("")
		m.say("the filter is off")
	default:
		m.say("this is the overview; q quits")
	}
	return nil
}

// step moves the cursor by one figure, dx in a series or among groups, dy to
// another series or row.
func (m *model) step(dx, dy int) tea.Cmd {
	p := m.at.pane
	c, sel := m.chartOf(p), &m.at.sel[p]
	if !sel.some {
		return m.sayEmpty()
	}
	to := c.Step(sel.ref, dx, dy)
	if to == sel.ref {
		return m.say("%s", endOf(c.Form, dx, dy))
	}
	*sel = cursor{ref: to, some: true}
	return nil
}

func (m *model) sayEmpty() tea.Cmd {
	switch {
	case m.at.loading.first:
		return m.say("the documents are still being read")
	case m.at.filter != "":
		return m.say("nothing here passes the filter %s; / changes it", quoted(m.at.filter))
	}
	return m.say("there is no figure in this pane")
}

// endOf says which end has been reached.
func endOf(f chart.Form, dx, dy int) string {
	lines := f == chart.Lines
	switch {
	case lines && dx < 0:
		return "this is the first figure of the series"
	case lines && dx > 0:
		return "this is the last figure of the series"
	case lines && dy < 0:
		return "this is the first series"
	case lines:
		return "this is the last series"
	case dx < 0:
		return "this is the first group; ↑ and ↓ walk the rows"
	case dx > 0:
		return "this is the last group; ↑ and ↓ walk the rows"
	case dy < 0:
		return "this is the first row"
	}
	return "this is the last row"
}

// leap moves the cursor by several figures, and says so at an end.
func (m *model) leap(n int) tea.Cmd {
	dx, dy := 0, cmp.Compare(n, 0)
	if m.chartOf(m.at.pane).Form == chart.Lines {
		dx, dy = dy, 0
	}
	for range max(n, -n) {
		before := m.at.sel[m.at.pane]
		m.step(dx, dy)
		if m.at.sel[m.at.pane] == before {
			break
		}
	}
	return nil
}

// edge goes to the first or last figure.
func (m *model) edge(n int) tea.Cmd {
	p := m.at.pane
	c, sel := m.chartOf(p), &m.at.sel[p]
	all := c.Places()
	if c.Form == chart.Lines { // of the series
		all = slices.DeleteFunc(all, func(r chart.Ref) bool { return r.Set != sel.ref.Set })
	}
	if !sel.some || len(all) == 0 {
		return m.sayEmpty()
	}
	to := all[0]
	if n > 0 {
		to = all[len(all)-1]
	}
	if to == sel.ref {
		m.say("%s", endOf(c.Form, 0, n))
	}
	*sel = cursor{ref: to, some: true}
	return nil
}

// claim goes to the next claim: of those behind the figure, and zoomed on to
// those of the next.
func (m *model) claim(n int) tea.Cmd {
	p := m.at.pane
	c, sel := m.chartOf(p), &m.at.sel[p]
	if !sel.some {
		return m.sayEmpty()
	}
	all := m.behind(c, sel.ref)
	if to := sel.claim + n; to >= 0 && to < len(all) {
		sel.claim = to
		return nil
	}
	if m.at.place == overview {
		return m.say("%s", map[bool]string{true: "one claim stands behind this figure", false: "that was the last claim behind this figure"}[len(all) < 2])
	}
	places := c.Places()
	for i := slices.Index(places, sel.ref) + n; i >= 0 && i < len(places) && p != sources; i += n {
		if all := m.behind(c, places[i]); len(all) > 0 {
			*sel = cursor{ref: places[i], some: true}
			if n < 0 {
				sel.claim = len(all) - 1
			}
			return nil
		}
	}
	return m.say("that was the %s claim", map[bool]string{true: "first", false: "last"}[n < 0])
}

// nextView changes the view of the pane, or of the document.
func (m *model) nextView(n int) tea.Cmd {
	if m.at.place == reading {
		return m.toggleSource()
	}
	p := m.at.pane
	views := p.views()
	if len(views) == 1 {
		return m.say("%s has one view", p.name())
	}
	m.at.views[p] = uint8((int(m.at.views[p]) + n + len(views)) % len(views))
	m.chartOf(p)
	return m.say("%s: %s", p.name(), views[m.at.views[p]].Title)
}

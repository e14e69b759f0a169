package dash

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/ui/chart"
)

// View gives the frame; the kept one if nothing that it depends on has changed.
func (m *model) View() tea.View {
	if m.at != m.kept || m.frame == "" {
		m.frame, m.kept = m.draw(), m.at
		m.drawn++
	}
	v := tea.NewView(m.frame)
	v.AltScreen = true
	v.WindowTitle = "cloudwatch"
	if m.at.mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	if m.at.over == filtering && shapeOf(m.at.w, m.at.h) != tooSmall {
		_, column := m.filterShown(m.at.w)
		v.Cursor = tea.NewCursor(3+column, m.at.h-1)
	}
	return v
}

// draw makes the frame: exactly h lines of at most w cells.
func (m *model) draw() string {
	w, h := m.at.w, m.at.h
	switch {
	case w <= 0 || h <= 0:
		return ""
	case shapeOf(w, h) == tooSmall:
		return m.small(w, h)
	}
	regions := []region{{rect: m.lay.header, lines: []string{m.header(w)}}}
	switch m.at.place {
	case overview:
		regions = append(regions, m.overview()...)
	case zoomed:
		regions = append(regions, m.zoom()...)
	case reading:
		regions = append(regions, m.readerRegions()...)
	}
	if s := m.lay.strip; !s.empty() {
		regions = append(regions, region{rect: s, lines: m.evidence(s.w, s.h)})
	}
	regions = append(regions, region{rect: m.lay.keys, lines: []string{m.keyLine(w)}})
	lines := m.compose(w, h, regions)
	switch m.at.over {
	case helping:
		m.overlay(lines, m.helpBox(w, h))
	case copying:
		m.overlay(lines, m.copyBox(w, h))
	}
	return strings.Join(lines, "\n")
}

// small says that the window is too small, in one line that fits any.
func (m *model) small(w, h int) string {
	words := fmt.Sprintf("%dx%d is too small; %dx%d will do", w, h, minWidth, minHeight)
	lines := make([]string, h)
	lines[0] = m.shorten(words, w)
	return strings.Join(lines, "\n")
}

// overview draws every pane that has a place.
func (m *model) overview() []region {
	var out []region
	for i, r := range m.lay.panes {
		if r.empty() {
			continue
		}
		p := pane(i)
		focused := p == m.at.pane
		switch {
		case m.lay.shape == grid:
			out = append(out, region{r, m.boxOf(p, r, focused), true})
		case r.h == 1 && !focused:
			out = append(out, region{rect: r, lines: []string{m.closedTitle(p, r.w)}})
		default:
			in := rect{w: r.w - 2, h: r.h - 1}
			lines := []string{m.openTitle(m.title(p), "", r.w)}
			for _, l := range m.picture(p, in.w, in.h, true) {
				lines = append(lines, " "+l)
			}
			out = append(out, region{rect: r, lines: lines})
		}
	}
	return out
}

// boxOf is a pane of the grid; the one drawn last if nothing in it has changed.
func (m *model) boxOf(p pane, r rect, focused bool) []string {
	in, c := r.inner(), &m.panes[p]
	lines := m.picture(p, in.w, in.h, focused)
	key := boxKey{c.frameKey, r.w, r.h, focused, m.at.loading.first}
	if c.boxKey != key || c.box == nil {
		c.boxKey, c.box = key, m.box(r, m.title(p), "", focused, lines)
	}
	return c.box
}

// title of a pane with the number of its key.
func (m *model) title(p pane) string {
	t := string(m.panes[p].chart.Title)
	if t == "" || m.at.loading.first {
		t = chart.Panes[p].Title
	}
	return fmt.Sprintf("%d %s", p+1, t)
}

// picture is a pane's chart, or the reason why there is none yet.
func (m *model) picture(p pane, w, h int, chosen bool) []string {
	if m.at.loading.first {
		return []string{m.pens.faint.ink(m.shorten("waiting for the documents", w))}
	}
	return m.frameOf(p, w, h, chosen).Lines
}

// zoom draws one pane large: its chart, the table of claims, the evidence.
func (m *model) zoom() []region {
	p, l := m.at.pane, m.lay
	box := l.panes[p]
	lines := m.picture(p, l.chart.w, l.chart.h, true)
	if !l.table.empty() {
		lines = append(padTo(lines, l.chart.h), m.table(p, l.table.w, l.table.h)...)
	}
	views := m.viewNames(p)
	var out []region
	if l.shape == grid {
		out = append(out, region{box, m.box(box, m.title(p), views, true, lines), true})
	} else {
		all := []string{m.openTitle(m.title(p), views, box.w)}
		for _, line := range lines {
			all = append(all, " "+line)
		}
		out = append(out, region{rect: box, lines: all})
	}
	if !l.side.empty() {
		in := l.side.inner()
		out = append(out, region{l.side, m.box(l.side, "Evidence", "", false, m.sidePanel(in.w, in.h)), true})
	}
	return out
}

// viewNames lists the views of a pane, the one that is shown marked.
func (m *model) viewNames(p pane) string {
	views := p.views()
	if len(views) < 2 {
		return ""
	}
	words := make([]string, len(views))
	for i, v := range views {
		words[i] = m.pens.faint.ink(v.Name)
		if i == int(m.at.views[p]) {
			words[i] = m.pens.accent.ink("[" + v.Name + "]")
		}
	}
	return strings.Join(words, " ")
}

// readerRegions draws the document and, at the side, what is known of the
// chosen number.
func (m *model) readerRegions() []region {
	l := m.lay
	lines := m.reader(l.page.w, l.page.h)
	box := l.panes[m.at.pane]
	var out []region
	if l.shape == grid {
		out = append(out, region{box, m.box(box, m.readerTitle(), m.pens.faint.ink(m.readerNote()), true, lines), true})
	} else {
		title := m.openTitle(m.readerTitle(), m.pens.faint.ink(m.readerNote()), box.w)
		out = append(out, region{rect: box, lines: append([]string{title}, lines...)})
	}
	if !l.side.empty() {
		in := l.side.inner()
		var note []string
		if c := m.current(); c != nil {
			note = m.witness(c, in.w, true)
		} else {
			note = m.fold(m.pens.faint.ink(m.noEvidence()), in.w, in.h)
		}
		out = append(out, region{l.side, m.box(l.side, "Evidence", "", false, note), true})
	}
	return out
}

// closedTitle is a pane of the accordion that is not open: its name and what
// it finds.
func (m *model) closedTitle(p pane, w int) string {
	left := fmt.Sprintf(" %d %s", p+1, chart.Panes[p].Title)
	finding := string(m.panes[p].chart.Finding)
	if m.at.loading.first {
		finding = ""
	}
	return fit(m.pens.title.ink(left)+"  "+m.pens.faint.ink(m.shorten(finding, w-width(left)-3)), w)
}

// openTitle is the title line of a pane without a border.
func (m *model) openTitle(title, right string, w int) string {
	return m.ends(m.pens.chip.ink(" "+m.shorten(title, w-2)+" "), right, w)
}

func padTo(lines []string, n int) []string {
	lines = lines[:min(len(lines), n):min(len(lines), n)]
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines
}

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
		regions = append(regions, m.document()...)
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
			out = append(out, m.unboxed(r, m.title(p), "", " ", m.picture(p, r.w-2, r.h-1, true)))
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
		return []string{m.pens.faint.Ink(m.shorten("waiting for the documents", w))}
	}
	return m.frameOf(p, w, h, chosen).Lines
}

// zoom draws one pane large: its chart, the table of claims, the evidence.
func (m *model) zoom() []region {
	p, l := m.at.pane, m.lay
	lines := m.picture(p, l.chart.w, l.chart.h, true)
	if !l.table.empty() {
		lines = append(padTo(lines, l.chart.h), m.table(p, l.table.w, l.table.h)...)
	}
	return m.large(m.title(p), m.viewNames(p), " ", lines, m.sidePanel)
}

// document draws the document and, at the side, what is known of the chosen
// number.
func (m *model) document() []region {
	note := m.pens.faint.Ink(m.readerNote())
	return m.large(m.readerTitle(), note, "", m.reader(m.lay.page.w, m.lay.page.h), func(w, h int) []string {
		if c := m.current(); c != nil {
			return m.witness(c, w, true)
		}
		return m.fold(m.pens.faint.Ink(m.noEvidence()), w, h)
	})
}

// large sets lines under a title over the whole body, with the evidence at the
// side if it has a place. Where there is no border they stand in by indent.
func (m *model) large(title, right, indent string, lines []string, side func(w, h int) []string) []region {
	l := m.lay
	box := l.panes[m.at.pane]
	var out []region
	if l.shape == grid {
		out = append(out, region{box, m.box(box, title, right, true, lines), true})
	} else {
		out = append(out, m.unboxed(box, title, right, indent, lines))
	}
	if in := l.side.inner(); !l.side.empty() {
		out = append(out, region{l.side, m.box(l.side, "Evidence", "", false, side(in.w, in.h)), true})
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
		words[i] = m.pens.faint.Ink(v.Name)
		if i == int(m.at.views[p]) {
			words[i] = m.pens.accent.Ink("[" + v.Name + "]")
		}
	}
	return strings.Join(words, " ")
}

// closedTitle is a pane of the accordion that is not open: its name and what
// it finds.
func (m *model) closedTitle(p pane, w int) string {
	left := fmt.Sprintf(" %d %s", p+1, chart.Panes[p].Title)
	finding := string(m.panes[p].chart.Finding)
	if m.at.loading.first {
		finding = ""
	}
	return fit(m.pens.title.Ink(left)+"  "+m.pens.faint.Ink(m.shorten(finding, w-width(left)-3)), w)
}

// unboxed is a pane without a border: lines under a title.
func (m *model) unboxed(r rect, title, right, indent string, lines []string) region {
	all := []string{m.ends(m.pens.chip.Ink(" "+m.shorten(title, r.w-2)+" "), right, r.w)}
	for _, l := range lines {
		all = append(all, indent+l)
	}
	return region{rect: r, lines: all}
}

func padTo(lines []string, n int) []string {
	lines = lines[:min(len(lines), n):min(len(lines), n)]
	for len(lines) < n {
		lines = append(lines, "")
	}
	return lines
}

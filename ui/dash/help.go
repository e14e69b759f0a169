package dash

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

func (m *model) openHelp() tea.Cmd {
	m.at.over, m.at.helpTop = helping, 0
	return nil
}

func (m *model) closeOverlay() tea.Cmd {
	m.at.over = none
	return nil
}

// helpLines are the keys by group and the signs that charts use. The keys of
// the copy menu and of the filter stand where those are open.
func (m *model) helpLines() []string {
	var out []string
	group := ""
	for _, a := range m.actions {
		if a.in&onPages == 0 {
			continue
		}
		if a.group != group {
			if group != "" {
				out = append(out, "")
			}
			group = a.group
			out = append(out, m.pens.focus.Ink(group))
		}
		out = append(out, fit(m.pens.key.Ink(m.spell(a.Help().Key)), 14)+" "+a.Help().Desc)
	}
	return append(append(out, ""), m.signs()...)
}

// signs explain how doubt is drawn.
func (m *model) signs() []string {
	s := m.theme.Sym
	out := []string{m.pens.focus.Ink("Signs")}
	for _, l := range [][2]string{
		{s.Exact + " " + s.Rounded, "reported; rounds the reference"},
		{s.Denied + " " + s.Planned + " " + s.Rumoured, "denied; planned; rumoured"},
		{s.About + "5.8%  " + s.AtMost + "80%", "about; at most"},
		{"27,000+", "at least"},
		{s.Low + s.Span + s.High, "a range, or a vague count"},
		{s.Good + " " + s.Bad, "agrees with others; contradicted"},
		{"?", "an unsure reading: see its sentence"},
		{s.Warn, "does not add up"},
	} {
		out = append(out, fit(l[0], 14)+" "+m.spell(l[1]))
	}
	return out
}

// helpLaid is the help as it fits a window, in two columns where there is room:
// its lines, their width, and how many are in sight.
func (m *model) helpLaid(w, h int) (lines []string, col, rows int) {
	lines = m.helpLines()
	for _, l := range lines {
		col = max(col, width(l))
	}
	if w >= 2*col+9 && len(lines) > h-4 {
		lines, col = columnsOf(lines, col), 2*col+3
	}
	return lines, col, max(min(len(lines), h-4), 0)
}

// helpBox is the help as a box.
func (m *model) helpBox(w, h int) []string {
	lines, col, rows := m.helpLaid(w, h)
	right := ""
	if len(lines) > rows {
		right = m.pens.faint.Ink(m.spell("↑↓ scroll"))
	}
	return m.box(rect{w: min(col+4, w), h: rows + 2}, "Keys", right, true, lines[min(m.at.helpTop, len(lines)-rows):])
}

// columnsOf sets lines in two columns, broken between groups.
func columnsOf(lines []string, w int) []string {
	half := len(lines)
	for i, l := range lines { // the break that leaves both about as long
		if l == "" && max(i, len(lines)-i-1) < max(half, len(lines)-half-1) {
			half = i
		}
	}
	left, right := lines[:half], lines[min(half+1, len(lines)):]
	out := make([]string, max(len(left), len(right)))
	for i := range out {
		var a, b string
		if i < len(left) {
			a = left[i]
		}
		if i < len(right) {
			b = right[i]
		}
		out[i] = strings.TrimRight(fit(a, w)+"   "+b, " ")
	}
	return out
}

// scrollHelp moves the help by lines.
func (m *model) scrollHelp(n int) tea.Cmd {
	lines, _, rows := m.helpLaid(m.at.w, m.at.h)
	most := len(lines) - rows
	to := max(min(m.at.helpTop+n, most), 0)
	if to == m.at.helpTop {
		m.say("%s", map[bool]string{true: "this is all of the help", false: "the help ends here"}[most == 0])
	}
	m.at.helpTop = to
	return nil
}

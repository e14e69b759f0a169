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
			out = append(out, m.pens.focus.ink(group))
		}
		out = append(out, fit(m.pens.key.ink(m.spell(a.Help().Key)), 14)+" "+a.Help().Desc)
	}
	return append(append(out, ""), m.signs()...)
}

// signs explain how doubt is drawn.
func (m *model) signs() []string {
	s := m.theme.Sym
	out := []string{m.pens.focus.ink("Signs")}
	for _, l := range [][2]string{
		{s.Exact + " " + s.Rounded, "reported; rounds the reference"},
		{s.Denied + " " + s.Planned + " " + s.Rumoured, "denied; planned; rumoured"},
		{s.About + "5.8%  " + s.AtMost + "80%", "about; at most"},
		{"27,000+", "at least"},
		{s.Low + s.Span + s.High, "a range, or a vague count"},
		{s.Good + " " + s.Bad, "agrees with others; contradicted"},
		{s.Warn, "does not add up"},
	} {
		out = append(out, fit(l[0], 14)+" "+m.spell(l[1]))
	}
	return out
}

// helpBox is the help as a box that fits the window, in two columns where
// there is room.
func (m *model) helpBox(w, h int) []string {
	lines := m.helpLines()
	col := 0
	for _, l := range lines {
		col = max(col, width(l))
	}
	if w >= 2*col+9 && len(lines) > h-4 {
		lines = columnsOf(lines, col)
		col = 2*col + 3
	}
	r := rect{w: min(col+4, w), h: min(len(lines)+2, h-2)}
	top := min(m.at.helpTop, max(len(lines)-(r.h-2), 0))
	right := ""
	if len(lines) > r.h-2 {
		right = m.pens.faint.ink(m.spell("↑↓ scroll"))
	}
	return m.box(r, "Keys", right, true, lines[top:])
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
	box := m.helpBox(m.at.w, m.at.h)
	most := 0
	if rows := m.helpRows(); rows > len(box)-2 {
		most = rows - (len(box) - 2)
	}
	to := max(min(m.at.helpTop+n, most), 0)
	if to == m.at.helpTop {
		m.say("%s", map[bool]string{true: "this is all of the help", false: "the help ends here"}[most == 0])
	}
	m.at.helpTop = to
	return nil
}

// helpRows is how many lines the help has as it is laid out now.
func (m *model) helpRows() int {
	lines := m.helpLines()
	col := 0
	for _, l := range lines {
		col = max(col, width(l))
	}
	if m.at.w >= 2*col+9 && len(lines) > m.at.h-4 {
		return len(columnsOf(lines, col))
	}
	return len(lines)
}

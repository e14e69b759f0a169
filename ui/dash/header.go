package dash

import (
	"fmt"
	"strings"

	"cloudwatch-tui/ui/chart"
)

// shorten cuts a text to w cells, with the theme's characters and ellipsis.
func (m *model) shorten(s string, w int) string {
	return cutWith(m.theme.Write(s), max(w, 0), m.theme.Sym.Ellipsis)
}

// ends sets one text at the left and one at the right of w cells. Where both
// do not fit, the left one is cut, and where nothing of it would be left the
// right one goes.
func (m *model) ends(left, right string, w int) string {
	left, right = m.theme.Write(left), m.theme.Write(right)
	room := w - width(right)
	if right != "" {
		room -= 2
	}
	if room < 8 {
		return fit(m.shorten(left, w), w)
	}
	left = m.shorten(left, room)
	return left + spaces(w-width(left)-width(right)) + right
}

// header says what is looked at: how much of what, and up to when.
func (m *model) header(w int) string {
	p := m.pens
	left := " " + p.focus.Ink("cloudwatch") + "  "
	right := p.faint.Ink(m.until()) + " "
	if m.at.filter != "" {
		right = p.accent.Ink("/ "+m.shorten(m.at.filter, 24)) + "  " + right
	}
	for _, facts := range m.facts() { // the longest that fits
		line := left + facts
		if width(line)+width(right)+2 <= w {
			return line + spaces(w-width(line)-width(right)) + right
		}
	}
	return m.ends(left, right, w)
}

// facts are the counts of the header, from the longest wording to the
// shortest.
func (m *model) facts() []string {
	if l := m.at.loading; l.on {
		read := "reading the documents"
		if l.total > 0 {
			read = fmt.Sprintf("reading %s of %s documents", chart.Number(l.done), chart.Number(l.total))
		}
		return []string{read, strings.TrimSuffix(read, " documents")}
	}
	dot := " " + m.theme.Sym.Dot + " "
	s := m.full
	all := []string{
		chart.Count(len(s.Docs), "document"), chart.Count(len(s.Signals), "signal"),
		chart.Count(len(s.References), "reference figure"),
		chart.Count(len(s.Conflicts), "dispute"),
	}
	if n := len(s.Problems); n > 0 {
		all = append(all, chart.Count(n, "document")+" unreadable")
	}
	return []string{
		strings.Join(all, dot),
		strings.Join(append(all[:2:2], all[3:]...), dot),
		strings.Join(all[:2], dot),
		all[1],
	}
}

// until is the date of the newest document.
func (m *model) until() string {
	if last := m.full.Newest(); !last.IsZero() {
		return "to " + last.Format("2 Jan 2006")
	}
	return ""
}

// keyLine is the bottom line: the answer to the last key, the filter being
// typed, or the keys of this place.
func (m *model) keyLine(w int) string {
	p := m.pens
	switch {
	case m.at.over == filtering:
		return m.filterLine(w)
	case m.at.status.text != "":
		pen := p.accent
		if m.at.status.bad {
			pen = p.bad
		}
		return fit(" "+pen.Ink(m.shorten(m.at.status.text, w-2)), w)
	}
	return fit(" "+m.hints(w-2), w)
}

// hints are the keys of this place that have a word for the line, as many as
// fit; help and quit always do.
func (m *model) hints(w int) string {
	here := m.here()
	var words []string
	for _, a := range m.actions {
		if a.in&here != 0 && a.short != "" {
			words = append(words, a.short)
		}
	}
	sep := " " + m.theme.Sym.Dot + " "
	for len(words) > 2 && width(m.spell(strings.Join(words, sep))) > w {
		words = append(words[:len(words)-3], words[len(words)-2:]...)
	}
	for i, word := range words {
		k, what, _ := strings.Cut(word, " ")
		words[i] = m.pens.key.Ink(m.spell(k)) + " " + m.pens.keyHelp.Ink(what)
	}
	return m.shorten(strings.Join(words, m.pens.keyHelp.Ink(sep)), w)
}

var arrows = strings.NewReplacer("↑↓←→", "arrows", "↑↓", "up/down", "←", "left", "→", "right", "↑", "up", "↓", "down")

// spell names arrows where only ASCII is drawn.
func (m *model) spell(s string) string {
	if m.at.look.ASCII {
		return m.theme.Write(arrows.Replace(s))
	}
	return s
}

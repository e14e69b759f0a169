package dash

import (
	"strings"
	"unicode/utf8"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// maxFilter is how many characters a filter may have.
const maxFilter = 200

// newInput is the line that edits the filter. It draws no cursor: the
// terminal's own needs no timer to blink.
func newInput() textinput.Model {
	in := textinput.New()
	in.CharLimit = maxFilter
	in.SetVirtualCursor(false)
	in.Focus()
	return in
}

func (m *model) startFilter() tea.Cmd {
	if m.at.place == reading {
		m.at.place = m.at.from
	}
	m.at.over = filtering
	m.setFilter(m.at.filter)
	return nil
}

// typed adds text to the filter.
func (m *model) typed(s string) {
	m.input, _ = m.input.Update(tea.PasteMsg{Content: clean(s)})
	m.edited()
	if utf8.RuneCountInString(m.at.filter) == maxFilter {
		m.say("a filter has at most %d characters", maxFilter)
	}
}

// editFilter gives the pressed key to the input line.
func (m *model) editFilter() tea.Cmd {
	m.input, _ = m.input.Update(m.pressed)
	if !m.edited() {
		m.say("the filter ends here")
	}
	return nil
}

// eraseFilter deletes from the filter, and leaves an empty one.
func (m *model) eraseFilter() tea.Cmd {
	if m.at.filter == "" {
		return m.clearFilter()
	}
	return m.editFilter()
}

// edited shows what has become of the input line, and reports a change.
func (m *model) edited() bool {
	s, caret := m.input.Value(), m.input.Position()
	same := s == m.at.filter
	changed := !same || caret != m.at.caret
	m.at.filter, m.at.caret = s, caret
	if !same {
		m.refilter()
	}
	return changed
}

// paste takes text from the terminal's paste into the filter.
func (m *model) paste(s string) {
	m.at.status = status{}
	if m.at.over != filtering {
		m.say("a paste goes into the filter; / opens it")
		return
	}
	m.typed(s)
}

// setFilter puts a text into the input line, the cursor behind it.
func (m *model) setFilter(s string) {
	m.input.SetValue(s)
	m.input.CursorEnd()
	m.edited()
}

// refilter takes from the set what the filter lets through.
func (m *model) refilter() {
	m.set = m.full.Where(m.at.filter)
}

// quoted sets the filter, which is clean, between quotation marks.
func quoted(s string) string { return "“" + s + "”" }

func (m *model) keepFilter() tea.Cmd {
	m.at.over = none
	m.setFilter(strings.TrimSpace(m.at.filter))
	if m.at.filter == "" {
		return m.say("no filter")
	}
	return m.say("only what holds %s is shown; esc on the overview clears it", quoted(m.at.filter))
}

func (m *model) clearFilter() tea.Cmd {
	m.at.over = none
	m.setFilter("")
	return m.say("the filter is off")
}

// filterLine is the bottom line while the filter is typed.
func (m *model) filterLine(w int) string {
	hint := m.pens.keyHelp.Ink(m.spell("enter keeps · esc clears "))
	shown, _ := m.filterShown(w)
	return m.ends(" "+m.pens.key.Ink("/")+" "+shown, hint, w)
}

// filterShown is what of the filter fits in a line of w cells, and how many of
// its cells lie before the cursor.
func (m *model) filterShown(w int) (string, int) {
	at := width(string([]rune(m.at.filter)[:m.at.caret]))
	room := w - 31 // and one for half of a wide character
	cut := max(at-room, 0)
	return ansi.Cut(m.at.filter, cut, cut+room), width(ansi.Cut(m.at.filter, cut, at))
}

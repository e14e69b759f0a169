package dash

import (
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
)

// maxFilter is how many bytes a filter may have.
const maxFilter = 200

func (m *model) startFilter() tea.Cmd {
	if m.at.place == reading {
		m.at.place = m.at.from
	}
	m.at.over = filtering
	return nil
}

// typed adds text to the filter.
func (m *model) typed(s string) {
	s = m.at.filter + clean(s)
	if len(s) > maxFilter {
		m.say("a filter has at most %d letters", maxFilter)
		return
	}
	m.setFilter(s)
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

func (m *model) setFilter(s string) {
	m.at.filter = s
	m.refilter()
}

// refilter takes from the set what the filter lets through.
func (m *model) refilter() {
	m.set = m.full.Where(data.Query{Text: m.at.filter})
}

// quoted sets the filter, which is clean, between quotation marks.
func quoted(s string) string { return "“" + s + "”" }

func (m *model) keepFilter() tea.Cmd {
	m.at.over = none
	m.at.filter = strings.TrimSpace(m.at.filter)
	m.refilter()
	if m.at.filter == "" {
		m.say("no filter")
		return nil
	}
	m.say("only what holds %s is shown; esc on the overview clears it", quoted(m.at.filter))
	return nil
}

func (m *model) clearFilter() tea.Cmd {
	m.at.over = none
	m.setFilter("")
	m.say("the filter is off")
	return nil
}

// filterLine is the bottom line while the filter is typed.
func (m *model) filterLine(w int) string {
	hint := m.pens.keyHelp.ink(m.spell("enter keeps · esc clears "))
	return m.ends(" "+m.pens.key.ink("/")+" "+m.filterTail(w), hint, w)
}

// filterTail is as much of the filter's end as is shown.
func (m *model) filterTail(w int) string {
	room := w - 30
	s := m.at.filter
	for width(s) > room {
		_, n := utf8.DecodeRuneInString(s)
		s = s[n:]
	}
	return s
}

// filterColumn is where the terminal's cursor stands while typing.
func (m *model) filterColumn() int { return 3 + width(m.filterTail(m.at.w)) }

// eraseFilter deletes from the filter's end.
func eraseFilter(erase func(string) string) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd {
		if m.at.filter == "" {
			m.at.over = none
			m.say("the filter is off")
			return nil
		}
		m.setFilter(erase(m.at.filter))
		return nil
	}
}

func eraseRune(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[:len(s)-n]
}

func eraseWord(s string) string {
	s = strings.TrimRightFunc(s, unicode.IsSpace)
	return s[:strings.LastIndexFunc(s, unicode.IsSpace)+1]
}

func eraseAll(string) string { return "" }

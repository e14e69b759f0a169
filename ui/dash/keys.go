package dash

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
)

// where is a set of the places in which a key has a meaning.
type where uint8

const (
	onOverview where = 1 << iota
	onZoom
	onReader
	onHelp
	onCopy
	onFilter

	onCharts = onOverview | onZoom
	onPages  = onCharts | onReader
)

var whereNames = []struct {
	in   where
	name string
}{
	{onOverview, "overview"},
	{onZoom, "zoomed pane"},
	{onReader, "document"},
	{onHelp, "help"},
	{onCopy, "copy menu"},
	{onFilter, "filter"},
}

// action is one thing that keys do. The table of actions dispatches, renders
// the help and prints the README's list, so that these cannot differ.
type action struct {
	group string
	key.Binding
	short string // key and word for the key line, "" if it is not shown there
	in    where
	why   func(*model) string // why it cannot be done now, "" if it can; nil: always
	do    func(*model) tea.Cmd
}

// KeyHelp is one line of the list of keys.
type KeyHelp struct{ Group, Keys, Help string }

// Keys lists what every key does, in the order of the help.
func Keys() []KeyHelp {
	var out []KeyHelp
	for _, a := range actions() {
		out = append(out, KeyHelp{a.group, a.Help().Key, a.Help().Desc})
	}
	return out
}

// bound is the action of a key in a place, nil if it has none there.
func (m *model) bound(k tea.KeyPressMsg, in where) *action {
	for i := range m.actions {
		if a := &m.actions[i]; a.in&in != 0 && key.Matches(k, a.Binding) {
			return a
		}
	}
	return nil
}

// here is the place whose keys are in force.
func (m *model) here() where {
	switch m.at.over {
	case helping:
		return onHelp
	case copying:
		return onCopy
	case filtering:
		return onFilter
	}
	return [...]where{onOverview, onZoom, onReader}[m.at.place]
}

// key does what a key means here, or says why it does nothing.
func (m *model) key(k tea.KeyPressMsg) tea.Cmd {
	m.pressed = k
	m.at.status = status{}
	a := m.bound(k, m.here())
	switch {
	case a != nil:
		if a.why != nil {
			if why := a.why(m); why != "" {
				return m.say("%s", why)
			}
		}
		return a.do(m)
	case m.at.over == filtering && k.Text != "":
		m.typed(k.Text)
	default:
		m.say("%s", m.unbound(k))
	}
	return nil
}

// unbound says where a key has a meaning, if it has none here.
func (m *model) unbound(k tea.KeyPressMsg) string {
	name := keyName(k.String())
	for _, w := range whereNames {
		if a := m.bound(k, w.in); a != nil && w.in != onFilter {
			return name + " belongs to the " + w.name + ": " + a.Help().Desc
		}
	}
	return name + " has no meaning here; ? shows the keys"
}

// keyName makes a key's name safe and short enough to be printed.
func keyName(name string) string {
	return cutWith(clean(name), 16, "")
}

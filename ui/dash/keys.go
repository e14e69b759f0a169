package dash

import (
	"strings"

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

// String names the places for people.
func (w where) String() string {
	if w&onPages == onPages {
		return "everywhere"
	}
	var names []string
	for _, n := range whereNames {
		if w&n.in != 0 {
			names = append(names, n.name)
		}
	}
	return strings.Join(names, ", ")
}

// action is one thing that keys do. The table of actions dispatches, renders
// the help and prints the README's list, so that these cannot differ.
type action struct {
	group string
	keys  []string // as Bubble Tea names them
	show  string   // the keys as people read them, "" for keys joined
	help  string
	short string // key and word for the key line, "" if it is not shown there
	in    where
	why   func(*model) string // why it cannot be done now, "" if it can; nil: always
	do    func(*model) tea.Cmd
}

// KeyHelp is one line of the list of keys.
type KeyHelp struct{ Group, Keys, Help, Where string }

// Keys lists what every key does, in the order of the help.
func Keys() []KeyHelp {
	var out []KeyHelp
	for _, a := range actions() {
		out = append(out, KeyHelp{a.group, a.label(), a.help, a.in.String()})
	}
	return out
}

func (a action) label() string {
	if a.show != "" {
		return a.show
	}
	return strings.Join(a.keys, " ")
}

// keymap finds the action of a key in one place.
type keymap map[where]map[string]int

func newKeymap(table []action) keymap {
	m := keymap{}
	for _, w := range whereNames {
		m[w.in] = map[string]int{}
		for i, a := range table {
			if a.in&w.in == 0 {
				continue
			}
			for _, k := range a.keys {
				m[w.in][k] = i
			}
		}
	}
	return m
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
	name := k.String()
	m.pressed = name
	m.at.status = status{}
	i, ok := m.keys[m.here()][name]
	switch {
	case ok:
		a := m.actions[i]
		if a.why != nil {
			if why := a.why(m); why != "" {
				m.say("%s", why)
				return nil
			}
		}
		return a.do(m)
	case m.at.over == filtering && k.Text != "":
		m.typed(k.Text)
	default:
		m.say("%s", m.unbound(name))
	}
	return nil
}

// unbound says where a key has a meaning, if it has none here.
func (m *model) unbound(name string) string {
	name = keyName(name)
	for _, w := range whereNames {
		if i, ok := m.keys[w.in][name]; ok && w.in != onFilter {
			return name + " belongs to the " + w.name + ": " + m.actions[i].help
		}
	}
	return name + " has no meaning here; ? shows the keys"
}

// keyName makes a key's name safe and short enough to be printed.
func keyName(name string) string {
	return cutWith(clean(name), 16, "")
}

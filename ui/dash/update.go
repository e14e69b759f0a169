package dash

import (
	"fmt"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/theme"
)

// The messages of the program's own commands. gen is the generation they were
// asked in.
type (
	progressMsg struct {
		gen, done, total int
		next             tea.Cmd // waits for the one after
	}
	loadedMsg struct {
		gen int
		set *data.Set
	}
	saidMsg struct { // a command has done what it was to do, or not
		text string
		err  error
	}
)

// Init asks for the terminal's background, without waiting for the answer, and
// for the documents if they were not given.
func (m *model) Init() tea.Cmd {
	var cmds []tea.Cmd
	if m.auto {
		cmds = append(cmds, tea.RequestBackgroundColor)
	}
	if m.at.loading.on {
		cmds = append(cmds, m.load())
	}
	return tea.Batch(cmds...)
}

// Update takes one message.
func (m *model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		cmd = m.key(msg)
	case tea.WindowSizeMsg:
		m.at.w, m.at.h = msg.Width, msg.Height
	case tea.PasteMsg:
		m.paste(msg.Content)
	case tea.MouseClickMsg:
		cmd = m.click(msg.Mouse())
	case tea.MouseWheelMsg:
		cmd = m.wheel(msg.Mouse())
	case tea.BackgroundColorMsg:
		if m.auto {
			m.at.look.Dark = msg.IsDark()
		}
	case tea.ColorProfileMsg:
		if p, ok := profiles[msg.Profile]; ok {
			m.at.look.Profile = p
		}
	case progressMsg:
		if msg.gen == m.asked {
			m.at.loading.done, m.at.loading.total = msg.done, msg.total
			cmd = msg.next
		}
	case loadedMsg:
		if msg.gen == m.asked {
			m.loaded(msg.set)
		}
	case saidMsg:
		if msg.err != nil {
			m.fault(msg.err)
		} else if msg.text != "" {
			m.say("%s", msg.text)
		}
	}
	m.restyle()
	m.settle()
	return m, cmd
}

// say answers in the status line, and has nothing further done.
func (m *model) say(format string, args ...any) tea.Cmd {
	m.at.status = status{text: clean(fmt.Sprintf(format, args...))}
	return nil
}

// fault answers that something went wrong.
func (m *model) fault(err error) {
	m.at.status = status{text: clean(err.Error()), bad: true}
}

// profiles are how many colours a terminal may have.
var profiles = map[colorprofile.Profile]theme.Profile{
	colorprofile.TrueColor: theme.TrueColor, colorprofile.ANSI256: theme.ANSI256, colorprofile.ANSI: theme.ANSI16,
	colorprofile.ASCII: theme.NoColor, colorprofile.NoTTY: theme.Plain,
}

// restyle makes the theme anew where its options have changed.
func (m *model) restyle() {
	if m.theme.Options != m.at.look || m.theme.Sym.Dot == "" {
		m.theme = theme.New(m.at.look)
		m.pens = newPens(m.theme)
	}
}

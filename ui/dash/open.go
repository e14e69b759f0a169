package dash

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
)

// target is the document and the line that an editor or a browser would open:
// those of the claim in sight.
func (m *model) target() (name string, line int, c *data.Claim) {
	if c = m.current(); c != nil && c.Origin.Doc != nil {
		return c.Origin.Doc.Name, c.Origin.Pos().Line, c
	}
	if m.at.place == reading {
		l := m.page.lines
		if len(m.page.rows) > 0 {
			return m.docs[m.at.doc].Name, max(l[m.page.rows[m.at.top].line].no, 1), nil
		}
		return m.docs[m.at.doc].Name, 1, nil
	}
	if row := m.row(m.at.pane); row != nil && row.Doc != nil {
		return row.Doc.Name, 1, nil
	}
	return "", 0, nil
}

// editor is the person's editor and its arguments, by custom VISUAL before
// EDITOR.
func (o Options) editor() []string {
	if words := strings.Fields(o.env("VISUAL")); len(words) > 0 {
		return words
	}
	return strings.Fields(o.env("EDITOR"))
}

func whyNoEditor(m *model) string {
	name, _, c := m.target()
	switch {
	case name == "" || name == "-":
		return "no figure is chosen that was read from a file"
	case c != nil && c.Primary:
		return "this reference figure ships inside the program; o opens its source"
	case len(m.opt.editor()) == 0:
		return "no editor is named: set VISUAL or EDITOR"
	}
	return ""
}

// gotoColon are editors that take FILE:LINE after a flag rather than +LINE.
var gotoColon = []string{"code", "codium", "code-insiders", "cursor", "windsurf"}

// editorArgs are the arguments that open a file at a line. A name that looks
// like an option is made a path.
func editorArgs(editor []string, name string, line int) []string {
	if strings.HasPrefix(name, "-") || strings.HasPrefix(name, "+") {
		name = "./" + name
	}
	args := slices.Clone(editor[1:])
	prog := strings.TrimSuffix(filepath.Base(editor[0]), ".exe")
	switch {
	case slices.Contains(gotoColon, prog):
		return append(args, "--goto", fmt.Sprintf("%s:%d", name, line))
	case prog == "hx" || prog == "helix" || prog == "subl" || prog == "zed":
		return append(args, fmt.Sprintf("%s:%d", name, line))
	}
	return append(args, fmt.Sprintf("+%d", line), name)
}

// edit opens the document in the editor, which has the terminal until it ends.
func (m *model) edit() tea.Cmd {
	name, line, _ := m.target()
	editor := m.opt.editor()
	m.say("opening %s at line %d", name, line)
	return func() tea.Msg {
		if _, err := os.Stat(name); err != nil {
			if errors.Is(err, os.ErrNotExist) {
				return saidMsg{text: name + " is no file on this machine: it ships inside the program; enter shows it"}
			}
			return saidMsg{err: err}
		}
		c := exec.Command(editor[0], editorArgs(editor, name, line)...)
		return tea.ExecProcess(c, func(err error) tea.Msg {
			if err != nil {
				return saidMsg{err: fmt.Errorf("%s: %w", editor[0], err)}
			}
			return saidMsg{text: "back from " + editor[0] + "; r reads the documents again"}
		})()
	}
}

// webPage is the address of the source of the claim in sight, "" if it has none.
func (m *model) webPage() string {
	_, _, c := m.target()
	if c == nil {
		return ""
	}
	if u := c.Cite.URL; strings.HasPrefix(u, "https://") || strings.HasPrefix(u, "http://") {
		return u
	}
	return ""
}

func whyNoPage(m *model) string {
	switch {
	case m.webPage() == "":
		return "the source of this figure names no web page"
	case m.opt.Browse == nil:
		return "no browser is known here; the page is " + m.webPage()
	}
	return ""
}

func (m *model) browse() tea.Cmd {
	url, open := m.webPage(), m.opt.Browse
	m.say("opening %s", url)
	return func() tea.Msg {
		if err := open(url); err != nil {
			return saidMsg{err: fmt.Errorf("%s: %w", url, err)}
		}
		return saidMsg{text: "opened " + url}
	}
}

func whyNoPicture(m *model) string {
	c := &m.panes[m.at.pane].chart
	switch {
	case m.opt.Save == nil:
		return "pictures cannot be saved from here"
	case c.Empty != "" || m.at.loading.first:
		return "there is no chart to save yet"
	}
	return ""
}

func (m *model) savePicture() tea.Cmd {
	c, save := m.panes[m.at.pane].chart, m.opt.Save
	m.say("saving the picture")
	return func() tea.Msg {
		said, err := save(c)
		return saidMsg{text: said, err: err}
	}
}

package dash

import (
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
)

// actions is the table of keys. It is built by a call, since the help that it
// opens reads it again.
func actions() []action {
	var all []action
	for _, part := range [][]action{moving(), inDocument(), seeing(), taking(), program(), overlays()} {
		all = append(all, part...)
	}
	return all
}

func moving() []action {
	const g = "Move"
	return []action{
		{g, on("", "next pane", "tab"), "tab pane", onCharts, nil, by((*model).turn, 1)},
		{g, on("", "previous pane", "shift+tab"), "", onCharts, nil, by((*model).turn, -1)},
		{g, on("← h", "previous point, or group", "left", "h"), "↑↓←→ figure", onCharts, nil, step(-1, 0)},
		{g, on("→ l", "next point, or group", "right", "l"), "", onCharts, nil, step(1, 0)},
		{g, on("↑ k", "series or row above", "up", "k"), "", onCharts, nil, step(0, -1)},
		{g, on("↓ j", "series or row below", "down", "j"), "", onCharts, nil, step(0, 1)},
		{g, on("home g", "first figure", "home", "g"), "", onCharts, nil, by((*model).edge, -1)},
		{g, on("end G", "last figure", "end", "G"), "", onCharts, nil, by((*model).edge, 1)},
		{g, on("", "ten figures back", "pgup", "ctrl+u"), "", onCharts, nil, by((*model).leap, -10)},
		{g, on("pgdn ctrl+d", "ten figures on", "pgdown", "ctrl+d"), "", onCharts, nil, by((*model).leap, 10)},
		{g, on("", "next claim behind the figure", "n"), "", onCharts, nil, by((*model).claim, 1)},
		{g, on("", "previous claim behind the figure", "p"), "", onCharts, nil, by((*model).claim, -1)},
		{g, on("", "deeper: the pane, then the document", "enter"), "enter deeper", onCharts, nil, (*model).deeper},
		{g, on("", "back", "esc", "backspace"), "esc back", onPages, nil, (*model).back},
	}
}

func seeing() []action {
	const g = "See"
	return []action{
		{g, on("", "the overview", "0"), "", onPages, nil, (*model).home},
		{g, on("1 … 6", "a pane; twice: the whole of it", "1", "2", "3", "4", "5", "6"), "", onPages, nil, (*model).jump},
		{g, on("", "next view of the pane, or document", "v"), "v view", onPages, nil, by((*model).nextView, 1)},
		{g, on("", "previous view", "V"), "", onPages, nil, by((*model).nextView, -1)},
		{g, on("", "filter by company, metric, document", "/"), "/ filter", onPages, nil, (*model).startFilter},
		{g, on("", "light or dark", "t"), "", onPages, nil, (*model).toggleTheme},
		{g, on("", "let go of the mouse, or take it", "m"), "", onPages, nil, (*model).toggleMouse},
	}
}

func taking() []action {
	const g = "Take"
	return []action{
		{g, on("", "save the chart as a picture", "s"), "s picture", onPages, whyNoPicture, (*model).savePicture},
		{g, on("", "copy sentence, quote or figures", "y"), "y copy", onPages, nil, (*model).openCopy},
		{g, on("", "the document in the editor, at the line", "e"), "", onPages, whyNoEditor, (*model).edit},
		{g, on("", "the web page of the source", "o"), "", onPages, whyNoPage, (*model).browse},
	}
}

func program() []action {
	const g = "Program"
	return []action{
		{g, on("", "read the documents again", "r"), "", onPages, whyNoReload, (*model).reload},
		{g, on("", "paint the screen anew", "ctrl+l"), "", onPages | onHelp | onCopy, nil, func(*model) tea.Cmd { return tea.ClearScreen }},
		{g, on("", "suspend", "ctrl+z"), "", onPages | onHelp | onCopy, nil, func(*model) tea.Cmd { return tea.Suspend }},
		{g, on("? f1", "these keys", "?", "f1"), "? help", onPages, nil, (*model).openHelp},
		{g, on("", "quit", "q"), "q quit", onPages, nil, quit},
		{g, on("", "quit, from anywhere", "ctrl+c"), "", onPages | onHelp | onCopy | onFilter, nil, quit},
	}
}

func inDocument() []action {
	const g = "In a document"
	return []action{
		{g, on("n → l", "next number", "n", "right", "l"), "n/p number", onReader, hasNumbers, by((*model).number, 1)},
		{g, on("p ← h", "previous number", "p", "left", "h"), "", onReader, hasNumbers, by((*model).number, -1)},
		{g, on("", "back to the number", "enter"), "", onReader, hasNumbers, by((*model).number, 0)},
		{g, on("↑ k", "line up", "up", "k"), "↑↓ scroll", onReader, nil, by((*model).scroll, -1)},
		{g, on("↓ j", "line down", "down", "j"), "", onReader, nil, by((*model).scroll, 1)},
		{g, on("", "page up", "pgup", "ctrl+u"), "", onReader, nil, scrollPage(-1)},
		{g, on("pgdn space", "page down", "pgdown", "ctrl+d", "space"), "", onReader, nil, scrollPage(1)},
		{g, on("home g", "top", "home", "g"), "", onReader, nil, by((*model).scroll, -1<<30)},
		{g, on("end G", "end", "end", "G"), "", onReader, nil, by((*model).scroll, 1<<30)},
		{g, on("", "next document", "tab"), "", onReader, nil, by((*model).nextDocument, 1)},
		{g, on("", "previous document", "shift+tab"), "", onReader, nil, by((*model).nextDocument, -1)},
	}
}

func overlays() []action {
	const h, c, f = "In the help", "In the copy menu", "In the filter"
	in := textinput.DefaultKeyMap()
	return []action{
		{h, on("esc ? q", "close it", "esc", "?", "q", "enter", "f1"), "esc close", onHelp, nil, (*model).closeOverlay},
		{h, on("↑ k pgup", "scroll up", "up", "k", "pgup"), "↑↓ scroll", onHelp, nil, by((*model).scrollHelp, -1)},
		{h, on("↓ j pgdn", "scroll down", "down", "j", "pgdown", "space"), "", onHelp, nil, by((*model).scrollHelp, 1)},

		{c, on("", "the chart in a sentence", "s"), "", onCopy, nil, copyAs(0)},
		{c, on("", "the quote with its citation", "e"), "", onCopy, nil, copyAs(1)},
		{c, on("", "the figures as CSV", "c"), "", onCopy, nil, copyAs(2)},
		{c, on("", "the figures as Markdown", "m"), "", onCopy, nil, copyAs(3)},
		{c, on("↑ k", "the line above", "up", "k"), "↑↓ choose", onCopy, nil, chooseCopy(-1)},
		{c, on("↓ j", "the line below", "down", "j"), "", onCopy, nil, chooseCopy(1)},
		{c, on("", "copy the chosen line", "enter"), "enter copy", onCopy, nil, copyChosen},
		{c, on("esc y q", "close it", "esc", "y", "q"), "esc close", onCopy, nil, (*model).closeOverlay},

		{f, on("enter tab", "keep it", "enter", "tab"), "", onFilter, nil, (*model).keepFilter},
		{f, on("", "clear it", "esc"), "", onFilter, nil, (*model).clearFilter},
		{f, explained(in.CharacterBackward, "←", "a character left"), "", onFilter, nil, (*model).editFilter},
		{f, explained(in.CharacterForward, "→", "a character right"), "", onFilter, nil, (*model).editFilter},
		{f, explained(in.WordBackward, "alt+b", "a word left"), "", onFilter, nil, (*model).editFilter},
		{f, explained(in.WordForward, "alt+f", "a word right"), "", onFilter, nil, (*model).editFilter},
		{f, explained(in.LineStart, "home", "to its beginning"), "", onFilter, nil, (*model).editFilter},
		{f, explained(in.LineEnd, "end", "to its end"), "", onFilter, nil, (*model).editFilter},
		{f, explained(in.DeleteCharacterBackward, "backspace", "delete a character"), "", onFilter, nil, (*model).eraseFilter},
		{f, explained(in.DeleteCharacterForward, "delete", "delete the one under the cursor"), "", onFilter, nil, (*model).editFilter},
		{f, explained(in.DeleteWordBackward, "ctrl+w", "delete a word"), "", onFilter, nil, (*model).eraseFilter},
		{f, explained(in.DeleteBeforeCursor, "ctrl+u", "delete all before the cursor"), "", onFilter, nil, (*model).eraseFilter},
		{f, explained(in.DeleteAfterCursor, "ctrl+k", "delete all after it"), "", onFilter, nil, (*model).editFilter},
		{f, on("↑", "row above", "up"), "", onFilter, nil, step(0, -1)},
		{f, on("↓", "row below", "down"), "", onFilter, nil, step(0, 1)},
	}
}

// on is a binding of keys, as Bubble Tea names them. show is how people read
// them, "" for the keys themselves.
func on(show, help string, keys ...string) key.Binding {
	if show == "" {
		show = strings.Join(keys, " ")
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(show, help))
}

// explained is a binding of the input line with its help.
func explained(b key.Binding, show, help string) key.Binding {
	b.SetHelp(show, help)
	return b
}

func quit(*model) tea.Cmd { return tea.Quit }

func step(dx, dy int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return m.step(dx, dy) }
}

// by is an action that does something n times, or backwards.
func by(do func(*model, int) tea.Cmd, n int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return do(m, n) }
}

func scrollPage(n int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return m.scroll(n * max(m.readerRows()-2, 1)) }
}

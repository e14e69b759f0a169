package dash

import tea "charm.land/bubbletea/v2"

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
		{g, []string{"tab"}, "", "next pane", "tab pane", onCharts, nil, func(m *model) tea.Cmd { return m.turn(1) }},
		{g, []string{"shift+tab"}, "", "previous pane", "", onCharts, nil, func(m *model) tea.Cmd { return m.turn(-1) }},
		{g, []string{"left", "h"}, "← h", "previous point, or group", "↑↓←→ figure", onCharts, nil, step(-1, 0)},
		{g, []string{"right", "l"}, "→ l", "next point, or group", "", onCharts, nil, step(1, 0)},
		{g, []string{"up", "k"}, "↑ k", "series or row above", "", onCharts, nil, step(0, -1)},
		{g, []string{"down", "j"}, "↓ j", "series or row below", "", onCharts, nil, step(0, 1)},
		{g, []string{"home", "g"}, "home g", "first figure", "", onCharts, nil, func(m *model) tea.Cmd { return m.edge(-1) }},
		{g, []string{"end", "G"}, "end G", "last figure", "", onCharts, nil, func(m *model) tea.Cmd { return m.edge(1) }},
		{g, []string{"pgup", "ctrl+u"}, "", "ten figures back", "", onCharts, nil, leap(-10)},
		{g, []string{"pgdown", "ctrl+d"}, "pgdn ctrl+d", "ten figures on", "", onCharts, nil, leap(10)},
		{g, []string{"n"}, "", "next claim behind the figure", "", onCharts, nil, func(m *model) tea.Cmd { return m.claim(1) }},
		{g, []string{"p"}, "", "previous claim behind the figure", "", onCharts, nil, func(m *model) tea.Cmd { return m.claim(-1) }},
		{g, []string{"enter"}, "", "deeper: the pane, then the document", "enter deeper", onCharts, nil, (*model).deeper},
		{g, []string{"esc", "backspace"}, "", "back", "esc back", onPages, nil, (*model).back},
	}
}

func seeing() []action {
	const g = "See"
	return []action{
		{g, []string{"0"}, "", "the overview", "", onPages, nil, (*model).home},
		{g, []string{"1", "2", "3", "4", "5", "6"}, "1 … 6", "a pane; twice: the whole of it", "", onPages, nil, (*model).jump},
		{g, []string{"v"}, "", "next view of the pane, or document", "v view", onPages, nil, func(m *model) tea.Cmd { return m.nextView(1) }},
		{g, []string{"V"}, "", "previous view", "", onPages, nil, func(m *model) tea.Cmd { return m.nextView(-1) }},
		{g, []string{"/"}, "", "filter by company, metric, document", "/ filter", onPages, nil, (*model).startFilter},
		{g, []string{"t"}, "", "light or dark", "", onPages, nil, (*model).toggleTheme},
		{g, []string{"m"}, "", "let go of the mouse, or take it", "", onPages, nil, (*model).toggleMouse},
	}
}

func taking() []action {
	const g = "Take"
	return []action{
		{g, []string{"s"}, "", "save the chart as a picture", "s picture", onPages, whyNoPicture, (*model).savePicture},
		{g, []string{"y"}, "", "copy sentence, quote or figures", "y copy", onPages, nil, (*model).openCopy},
		{g, []string{"e"}, "", "the document in the editor, at the line", "", onPages, whyNoEditor, (*model).edit},
		{g, []string{"o"}, "", "the web page of the source", "", onPages, whyNoPage, (*model).browse},
	}
}

func program() []action {
	const g = "Program"
	return []action{
		{g, []string{"r"}, "", "read the documents again", "", onPages, whyNoReload, (*model).reload},
		{g, []string{"ctrl+l"}, "", "paint the screen anew", "", onPages | onHelp | onCopy, nil, func(*model) tea.Cmd { return tea.ClearScreen }},
		{g, []string{"ctrl+z"}, "", "suspend", "", onPages | onHelp | onCopy, nil, func(*model) tea.Cmd { return tea.Suspend }},
		{g, []string{"?", "f1"}, "? f1", "these keys", "? help", onPages, nil, (*model).openHelp},
		{g, []string{"q"}, "", "quit", "q quit", onPages, nil, quit},
		{g, []string{"ctrl+c"}, "", "quit, from anywhere", "", onPages | onHelp | onCopy | onFilter, nil, quit},
	}
}

func inDocument() []action {
	const g = "In a document"
	return []action{
		{g, []string{"n", "right", "l"}, "n → l", "next number", "n/p number", onReader, hasNumbers, func(m *model) tea.Cmd { return m.number(1) }},
		{g, []string{"p", "left", "h"}, "p ← h", "previous number", "", onReader, hasNumbers, func(m *model) tea.Cmd { return m.number(-1) }},
		{g, []string{"enter"}, "", "back to the number", "", onReader, hasNumbers, func(m *model) tea.Cmd { return m.number(0) }},
		{g, []string{"up", "k"}, "↑ k", "line up", "↑↓ scroll", onReader, nil, scroll(-1)},
		{g, []string{"down", "j"}, "↓ j", "line down", "", onReader, nil, scroll(1)},
		{g, []string{"pgup", "ctrl+u"}, "", "page up", "", onReader, nil, scrollPage(-1)},
		{g, []string{"pgdown", "ctrl+d", "space"}, "pgdn space", "page down", "", onReader, nil, scrollPage(1)},
		{g, []string{"home", "g"}, "home g", "top", "", onReader, nil, scroll(-1 << 30)},
		{g, []string{"end", "G"}, "end G", "end", "", onReader, nil, scroll(1 << 30)},
		{g, []string{"tab"}, "", "next document", "", onReader, nil, func(m *model) tea.Cmd { return m.nextDocument(1) }},
		{g, []string{"shift+tab"}, "", "previous document", "", onReader, nil, func(m *model) tea.Cmd { return m.nextDocument(-1) }},
	}
}

func overlays() []action {
	const h, c, f = "In the help", "In the copy menu", "In the filter"
	return []action{
		{h, []string{"esc", "?", "q", "enter", "f1"}, "esc ? q", "close it", "esc close", onHelp, nil, (*model).closeOverlay},
		{h, []string{"up", "k", "pgup"}, "↑ k pgup", "scroll up", "↑↓ scroll", onHelp, nil, scrollHelp(-1)},
		{h, []string{"down", "j", "pgdown", "space"}, "↓ j pgdn", "scroll down", "", onHelp, nil, scrollHelp(1)},

		{c, []string{"s"}, "", "the chart in a sentence", "", onCopy, nil, copyAs(0)},
		{c, []string{"e"}, "", "the quote with its citation", "", onCopy, nil, copyAs(1)},
		{c, []string{"c"}, "", "the figures as CSV", "", onCopy, nil, copyAs(2)},
		{c, []string{"m"}, "", "the figures as Markdown", "", onCopy, nil, copyAs(3)},
		{c, []string{"up", "k"}, "↑ k", "the line above", "↑↓ choose", onCopy, nil, chooseCopy(-1)},
		{c, []string{"down", "j"}, "↓ j", "the line below", "", onCopy, nil, chooseCopy(1)},
		{c, []string{"enter"}, "", "copy the chosen line", "enter copy", onCopy, nil, copyChosen},
		{c, []string{"esc", "y", "q"}, "esc y q", "close it", "esc close", onCopy, nil, (*model).closeOverlay},

		{f, []string{"enter", "tab"}, "enter tab", "keep it", "", onFilter, nil, (*model).keepFilter},
		{f, []string{"esc"}, "", "clear it", "", onFilter, nil, (*model).clearFilter},
		{f, []string{"backspace", "ctrl+h"}, "backspace", "delete a character", "", onFilter, nil, eraseFilter(eraseRune)},
		{f, []string{"ctrl+w", "alt+backspace"}, "ctrl+w", "delete a word", "", onFilter, nil, eraseFilter(eraseWord)},
		{f, []string{"ctrl+u"}, "", "delete all", "", onFilter, nil, eraseFilter(eraseAll)},
		{f, []string{"up"}, "↑", "row above", "", onFilter, nil, step(0, -1)},
		{f, []string{"down"}, "↓", "row below", "", onFilter, nil, step(0, 1)},
	}
}

func quit(*model) tea.Cmd { return tea.Quit }

func step(dx, dy int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return m.step(dx, dy) }
}

func leap(n int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return m.leap(n) }
}

func scroll(n int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return m.scroll(n) }
}

func scrollPage(n int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return m.scroll(n * max(m.readerRows()-2, 1)) }
}

func scrollHelp(n int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd { return m.scrollHelp(n) }
}

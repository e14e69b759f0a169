package dash

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/theme"
)

var screens = []struct {
	name, keys string
	opt        Options
}{
	{name: "overview"},
	{name: "overview-layoffs", keys: "3"},
	{name: "share", keys: "enter"},
	{name: "share-trend", keys: "enter v"},
	{name: "share-table", keys: "enter V"},
	{name: "growth", opt: Options{Pane: "growth"}},
	{name: "growth-latest", opt: Options{Pane: "growth"}, keys: "v"},
	{name: "growth-table", opt: Options{Pane: "growth"}, keys: "V"},
	{name: "layoffs", opt: Options{Pane: "layoffs"}},
	{name: "layoffs-company", opt: Options{Pane: "layoffs"}, keys: "v"},
	{name: "layoffs-cumulative", opt: Options{Pane: "layoffs"}, keys: "V"},
	{name: "revenue", opt: Options{Pane: "revenue"}},
	{name: "disputes", opt: Options{Pane: "disputes"}},
	{name: "disputes-side", opt: Options{Pane: "disputes"}, keys: "v"},
	{name: "sources", opt: Options{Pane: "sources"}},
	{name: "reader", keys: "enter enter"},
	{name: "reader-source", keys: "enter enter n v"},
	{name: "help", keys: "?"},
	{name: "copy", keys: "y"},
	{name: "filter", keys: "/ a z u r e"},
	{name: "filter-nothing", keys: "/ z z z enter"},
	{name: "nothing-to-do", keys: "0"},
}

// The screens as text. The styles have tests of their own; a screen without
// them can be read in a review.
func TestScreens(t *testing.T) {
	for _, size := range sizes {
		for _, s := range screens {
			t.Run(size.name+"/"+s.name, func(t *testing.T) {
				m := at(t, size.w, size.h, s.opt).press(s.keys)
				fits(t, m)
				golden.RequireEqual(t, trimmed(ansi.Strip(m.View().Content)))
			})
		}
	}
}

// The same screen in every theme, with its escape codes.
func TestThemes(t *testing.T) {
	for name, look := range map[string]theme.Options{
		"dark": {Dark: true}, "light": {}, "256": {Dark: true, Profile: theme.ANSI256}, "16": {Profile: theme.ANSI16},
		"no-color": {Profile: theme.NoColor}, "ascii": {Profile: theme.NoColor, ASCII: true},
	} {
		for screen, keys := range map[string]string{"overview": "", "growth": "2 enter", "reader": "enter enter"} {
			t.Run(name+"/"+screen, func(t *testing.T) {
				m := at(t, 80, 24, Options{})
				m.at.look = look
				m.restyle()
				m.press(keys)
				fits(t, m)
				s := m.View().Content
				if strings.Contains(s, "8;") && look.Profile >= theme.NoColor {
					t.Error("there is colour in it")
				}
				for _, r := range s {
					if r >= 0x7f && look.ASCII {
						t.Fatalf("%q in ASCII", r)
					}
				}
				golden.RequireEqual(t, s+"\n")
			})
		}
	}
}

// What is said when there is nothing to show, and when something could not be
// read.
func TestScreensOfTrouble(t *testing.T) {
	fault := func(name, msg, hint string) *doc.Error {
		return &doc.Error{Pos: doc.Pos{Name: name}, Msg: msg, Hint: hint}
	}
	bad := data.Build(data.Loaded{Docs: testSet(t).Docs, Problems: []*doc.Error{
		fault("scan.pdf", "is no text", "convert it first"), fault("secret.md", "permission denied", "see who may read it"),
	}}, nil)
	for _, size := range sizes {
		for _, s := range []struct {
			name, pane string
			set        *data.Set
		}{
			{"empty", "", &data.Set{}},
			{"empty-growth", "growth", &data.Set{}},
			{"problems", "", bad},
			{"problems-sources", "sources", bad},
		} {
			t.Run(size.name+"/"+s.name, func(t *testing.T) {
				m := at(t, size.w, size.h, Options{Set: s.set, Pane: s.pane})
				fits(t, m)
				golden.RequireEqual(t, trimmed(ansi.Strip(m.View().Content)))
			})
		}
	}
}

// trimmed takes the spaces off the ends of lines.
func trimmed(s string) string {
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimRight(l, " ")
	}
	return strings.Join(lines, "\n") + "\n"
}

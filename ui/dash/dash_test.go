package dash

import (
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/ui/chart"
)

// press gives a key message as the terminal would send it.
func press(name string) tea.KeyPressMsg {
	special := map[string]tea.Key{
		"enter": {Code: tea.KeyEnter}, "esc": {Code: tea.KeyEscape}, "tab": {Code: tea.KeyTab},
		"shift+tab": {Code: tea.KeyTab, Mod: tea.ModShift}, "backspace": {Code: tea.KeyBackspace},
		"up": {Code: tea.KeyUp}, "down": {Code: tea.KeyDown}, "left": {Code: tea.KeyLeft}, "right": {Code: tea.KeyRight},
		"home": {Code: tea.KeyHome}, "end": {Code: tea.KeyEnd}, "pgup": {Code: tea.KeyPgUp}, "pgdown": {Code: tea.KeyPgDown},
		"space": {Code: tea.KeySpace, Text: " "}, "f1": {Code: tea.KeyF1}, "delete": {Code: tea.KeyDelete},
	}
	if k, ok := special[name]; ok {
		return tea.KeyPressMsg(k)
	}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		k := press(rest)
		k.Mod, k.Text = tea.ModCtrl, ""
		return k
	}
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		k := press(rest)
		k.Mod, k.Text = tea.ModAlt, ""
		return k
	}
	return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
}

// at makes a dashboard of a size, with hooks that do nothing but succeed.
func at(t testing.TB, w, h int, o Options) *model {
	t.Helper()
	if o.Set == nil {
		o.Set = testSet(t)
	}
	if o.Save == nil {
		o.Save = func(c chart.Chart) (string, error) { return "saved " + c.Pane + "-" + c.View + ".svg", nil }
	}
	if o.Browse == nil {
		o.Browse = func(string) error { return errors.New("there is no browser in a test") }
	}
	m := newModel(o)
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return m
}

// keys presses keys, given with spaces between.
func (m *model) press(keys string) *model {
	for k := range strings.FieldsSeq(keys) {
		m.Update(press(k))
	}
	return m
}

// fits reports what is wrong with the size of the frame.
func fits(t testing.TB, m *model) {
	t.Helper()
	lines := strings.Split(m.View().Content, "\n")
	if len(lines) != m.at.h {
		t.Fatalf("%d lines in a window of %d", len(lines), m.at.h)
	}
	for i, l := range lines {
		if w := ansi.StringWidth(l); w > m.at.w {
			t.Fatalf("line %d has %d cells in a window of %d: %q", i, w, m.at.w, ansi.Strip(l))
		}
		if strings.ContainsAny(ansi.Strip(l), "\x1b\r\t\x07\x00") {
			t.Fatalf("line %d holds a control character: %q", i, l)
		}
	}
}

var sizes = []struct {
	name string
	w, h int
}{{"40x10", 40, 10}, {"80x24", 80, 24}, {"120x36", 120, 36}, {"200x60", 200, 60}}

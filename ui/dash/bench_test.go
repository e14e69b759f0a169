package dash

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
	"cloudwatch-tui/parse/doc"
)

// shipped is the set that the program starts with.
func shipped() *data.Set {
	return data.Build(data.Load(context.Background(), source.Embedded(), data.LoadOptions{}), data.References())
}

func BenchmarkFirstFrame(b *testing.B) {
	set := shipped()
	b.ReportAllocs()
	for b.Loop() {
		m := at(b, 120, 36, Options{Set: set})
		_ = m.View()
	}
}

func BenchmarkKey(b *testing.B) {
	set := shipped()
	for _, c := range []struct{ name, way, key, back string }{
		{"figure on the overview", "3", "j", "k"},
		{"pane", "", "tab", "shift+tab"},
		{"point of a line", "2", "h", "l"},
		{"point, zoomed", "2 enter", "h", "l"},
		{"document scrolled", "2 enter enter", "j", "k"},
		{"help", "", "?", "esc"},
	} {
		b.Run(c.name, func(b *testing.B) {
			m := at(b, 120, 36, Options{Set: set}).press(c.way)
			keys := [2]tea.KeyPressMsg{press(c.key), press(c.back)}
			n := 0
			b.ReportAllocs()
			for b.Loop() {
				m.Update(keys[n%2])
				_ = m.View()
				n++
			}
		})
	}
}

func BenchmarkSixtyHeldKeys(b *testing.B) {
	m := at(b, 120, 36, Options{Set: shipped()}).press("3")
	down, up := press("j"), press("k")
	b.ReportAllocs()
	for b.Loop() {
		for range 30 {
			m.Update(down)
			_ = m.View()
		}
		for range 30 {
			m.Update(up)
			_ = m.View()
		}
	}
}

func BenchmarkUnchanged(b *testing.B) {
	m := at(b, 200, 60, Options{Set: shipped()})
	b.ReportAllocs()
	for b.Loop() {
		_ = m.View()
	}
}

func BenchmarkPage(b *testing.B) {
	text := strings.Repeat("The cloud unit's sales rose 12% in the last quarter — its slowest pace in years. ", 12_500)
	for name, src := range map[string]string{"one line": text, "lines": strings.ReplaceAll(text, "years. ", "years.\n")} {
		d := doc.Bare("big.txt", "", []byte(src))
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				newPage(d, nil, true, false, 100)
			}
		})
	}
}

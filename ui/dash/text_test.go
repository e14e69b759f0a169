package dash

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

var widthCases = []string{
	"", "plain", "\x1b[1;38;2;10;20;30mbold\x1b[m", "╭─ 1 Market share ─╮", "▏▎▍█ ✓ ✗ ▲ ● ○ ◌ ┈ ⣿", "Société · 12 % – 5", "阿里云 36%",
	"e\u0301", "⌚ ⏩ ☔ ♿", "\x1b[", "\x1b", "a\u00adb", "◽◾", "→ ←  ↔",
}

func FuzzWidth(f *testing.F) {
	for _, c := range widthCases {
		f.Add(c)
	}
	f.Fuzz(func(t *testing.T, s string) {
		s = clean(s)
		if got, want := width(s), ansi.StringWidth(s); got != want {
			t.Errorf("%q: %d cells, want %d", s, got, want)
		}
		for _, w := range []int{0, 1, 5} {
			if n := width(fit(s, w)); n != w {
				t.Errorf("%q fitted to %d takes %d", s, w, n)
			}
			if n := width(cutWith(s, w, "…")); n > w {
				t.Errorf("%q cut to %d takes %d", s, w, n)
			}
		}
	})
}

func TestWidthOfStyledText(t *testing.T) {
	for _, c := range widthCases {
		if got, want := width(c), ansi.StringWidth(c); got != want && c != "\x1b" && c != "\x1b[" {
			t.Errorf("%q: %d cells, want %d", c, got, want)
		}
	}
}

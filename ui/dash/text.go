package dash

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/ui/safe"
	"cloudwatch-tui/ui/theme"
)

// clean is the door for foreign text.
func clean(s string) string { return string(safe.Clean(s)) }

// width is how many cells a styled text takes.
// What charts and prose are mostly made of is counted here; a text with
// anything else in it is left to the full tables.
func width(s string) int {
	n := 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case ' ' <= c && c < 0x7f:
			n, i = n+1, i+1
		case c == 0x1b && i+1 < len(s) && s[i+1] == '[':
			for i += 2; i < len(s) && (s[i] < '@' || s[i] > '~'); i++ {
			}
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if !narrow(r) {
				return ansi.StringWidth(s)
			}
			n, i = n+1, i+size
		}
	}
	return n
}

// narrow reports characters that surely take one cell and join no other:
// Latin letters, punctuation, arrows, box and block drawing, Braille.
func narrow(r rune) bool {
	return 0xa1 <= r && r <= 0x2ff && r != 0xad || 0x2010 <= r && r <= 0x2027 || 0x20a0 <= r && r <= 0x20bf ||
		0x2190 <= r && r <= 0x21ff || r == 0x2264 || 0x2500 <= r && r <= 0x25fc || 0x2800 <= r && r <= 0x28ff ||
		r == 0x2713 || r == 0x2717
}

// cutWith shortens a text to w cells, the sign that it is cut included.
func cutWith(s string, w int, sign string) string {
	if width(s) <= w {
		return s
	}
	if w <= width(sign) {
		sign = ""
	}
	return ansi.Truncate(s, w, sign)
}

// fit makes a styled text exactly w cells wide.
func fit(s string, w int) string {
	switch n := width(s); {
	case n < w:
		return s + spaces(w-n)
	case n > w:
		return fit(ansi.Truncate(s, max(w, 0), ""), w)
	}
	return s
}

const blank = "                                                                "

func spaces(n int) string {
	if n <= 0 {
		return ""
	}
	if n <= len(blank) {
		return blank[:n]
	}
	return strings.Repeat(" ", n)
}

type pen = theme.Pen

// pens are the theme's styles, made ready once.
type pens struct {
	title, faint, frame, focus, accent, good, warn, bad pen
	selected, lit, strong, key, keyHelp, chip           pen
}

func newPens(t theme.Theme) pens {
	p := pens{
		title: theme.PenOf(t.Title), faint: theme.PenOf(t.Faint), frame: theme.PenOf(t.Frame), focus: theme.PenOf(t.FrameFocus),
		accent: theme.PenOf(t.Accent), good: theme.PenOf(t.Good), warn: theme.PenOf(t.Warn), bad: theme.PenOf(t.Bad),
		selected: theme.PenOf(t.Selected), lit: theme.PenOf(t.Lit), key: theme.PenOf(t.Key), keyHelp: theme.PenOf(t.KeyHelp),
	}
	if t.Profile != theme.Plain {
		p.strong = theme.PenOf(t.Lit.Underline(false).Reverse(true))
		p.chip = theme.PenOf(t.FrameFocus.Reverse(true))
	}
	return p
}

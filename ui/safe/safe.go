// Package safe is the only door through which a document's text reaches a
// terminal, a picture or a file name. Documents are hostile: what comes out of
// here moves no cursor, changes no colour, reverses no reading order and
// hides nothing.
package safe

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is text that may be drawn: no control characters, no escape sequences,
// no bidirectional overrides, valid UTF-8, one line. Only this package makes it
// from foreign text; a constant of the program converts.
type Text string

// maxMarks is how many combining marks may stand on one character. No living
// script needs more; a pile of them paints over the lines above and below.
const maxMarks = 3

// Clean makes foreign text drawable. Line breaks and tabs become spaces;
// control and escape characters, invisible and direction-changing characters
// go; broken and unprintable ones become U+FFFD. Cleaning twice changes
// nothing, and no space is folded or trimmed, so that a text may be cleaned in
// pieces and joined.
func Clean(s string) Text {
	i := 0
	for i < len(s) && ' ' <= s[i] && s[i] < 0x7f {
		i++
	}
	if i == len(s) {
		return Text(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:i])
	marks := maxMarks // none at the very start: it would fall on our own text
	if i > 0 {
		marks = 0
	}
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		broken := r == utf8.RuneError && n == 1
		if broken {
			n = brokenRun(s[i:])
		}
		i += n
		switch r = drawable(r); {
		case r < 0:
		case unicode.In(r, unicode.Mn, unicode.Me):
			if marks++; marks <= maxMarks {
				b.WriteRune(r)
			}
		default:
			marks = 0
			b.WriteRune(r)
		}
	}
	return Text(b.String())
}

// brokenRun is the length of the invalid bytes at the start of s: a run of
// them is shown once.
func brokenRun(s string) int {
	n := 1
	for n < len(s) {
		if r, w := utf8.DecodeRuneInString(s[n:]); r != utf8.RuneError || w != 1 {
			break
		}
		n++
	}
	return n
}

// drawable gives the character that may stand for r, or -1 for none.
func drawable(r rune) rune {
	switch {
	case ' ' <= r && r < 0x7f:
		return r
	case r == '\r':
		return -1 // the line feed that follows is the break
	case r == '\n', r == '\t', r == '\v', r == '\f', r == 0x85:
		return ' '
	case unicode.Is(unicode.Z, r): // other spaces, line and paragraph separators
		return ' '
	case r < 0x20, 0x7f <= r && r < 0xa0:
		return -1
	case invisible(r):
		return -1
	case 0x1f1e6 <= r && r <= 0x1f1ff: // flags: terminals disagree on their width
		return 'A' + r - 0x1f1e6
	case !unicode.IsGraphic(r):
		return utf8.RuneError
	}
	return r
}

// invisible reports characters that are not seen but change what is seen:
// zero-width spaces and joiners, soft hyphens, direction marks, overrides and
// isolates, variation selectors, tags, fillers, skin tones. Joiners go too,
// although some scripts use them: a terminal's width tables do not agree about
// what they join, and a torn screen costs more than a ligature.
func invisible(r rune) bool {
	return unicode.In(r, unicode.Cf, unicode.Variation_Selector) ||
		0xe0000 <= r && r <= 0xe0fff ||
		0x1f3fb <= r && r <= 0x1f3ff ||
		r == 0x034f || r == 0x115f || r == 0x1160 || r == 0x17b4 || r == 0x17b5 ||
		r == 0x3164 || r == 0xffa0
}

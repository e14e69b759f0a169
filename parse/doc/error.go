package doc

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Error is a fault in a document or on the way to it: where, what, and what
// to do next.
type Error struct {
	Pos  Pos
	Msg  string // what is wrong, lower case, no full stop
	Hint string // what the reader can do about it, may be empty
	Err  error  // the cause, may be nil
}

// Error prints "name:line:col: what; what to do".
func (e *Error) Error() string {
	s := e.Pos.String() + ": " + e.Msg
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.Err }

// frameWidth is the room for a source line in terminal cells.
const frameWidth = 100

// Frame prints the line of src that the error points to, with a caret below
// the place. It is empty where the error has no line, or src does not reach it.
// Control characters are shown as blanks and a long line is cut around the
// caret.
func (e *Error) Frame(src []byte) string {
	if e.Pos.Line < 1 {
		return ""
	}
	starts := lineStarts(src)
	if e.Pos.Line > len(starts) {
		return ""
	}
	line := src[starts[e.Pos.Line-1]:]
	if n := bytes.IndexAny(line, "\r\n"); n >= 0 {
		line = line[:n]
	}
	at := min(max(e.Pos.Col-1, 0), len(line))
	for at > 0 && at < len(line) && !utf8.RuneStart(line[at]) {
		at--
	}
	// Walk back from the caret so that it stays in view on a long line.
	from, room := at, frameWidth*3/4
	for from > 0 {
		r, n := utf8.DecodeLastRune(line[:from])
		if room -= cells(r); room < 0 {
			break
		}
		from -= n
	}
	text, caret, used := strings.Builder{}, 0, 0
	for i := from; i < len(line); {
		r, n := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError || look(r) != shown {
			r = ' '
		}
		if used += cells(r); used > frameWidth {
			break
		}
		if i < at {
			caret = used
		}
		text.WriteRune(r)
		i += n
	}
	return text.String() + "\n" + strings.Repeat(" ", caret) + "^"
}

// cells is the width of a character in a terminal, near enough for a caret:
// two for East Asian letters and emoji, none for marks that combine.
func cells(r rune) int {
	switch {
	case r >= 0x300 && r <= 0x36f || r >= 0xfe00 && r <= 0xfe0f:
		return 0
	case r >= 0x1100 && r <= 0x115f || r >= 0x2e80 && r <= 0xa4cf || r >= 0xac00 && r <= 0xd7a3,
		r >= 0xf900 && r <= 0xfaff || r >= 0xfe30 && r <= 0xfe6f || r >= 0xff00 && r <= 0xff60,
		r >= 0x1f300 && r <= 0x1faff || r >= 0x20000 && r <= 0x3fffd:
		return 2
	}
	return 1
}

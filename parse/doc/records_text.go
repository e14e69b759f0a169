package doc

import (
	"bytes"
	"strconv"
	"unicode/utf16"
)

// text writes a text of JSON, whose escapes stand for characters.
func (r *records) text(s Span) {
	from := s.Start
	for i := s.Start; i < s.End; {
		n := bytes.IndexByte(r.view[i:s.End], '\\')
		if n < 0 || i+n+1 >= s.End {
			break
		}
		i += n
		r.write(from, i)
		end := i + 2
		switch c := r.view[i+1]; c {
		case 'n', 't', 'r', 'b', 'f':
			r.gap(i, end)
		case 'u':
			var char rune
			char, end = unescaped(r.view[:s.End], i)
			r.entity(i, end, string(char))
		case '"', '\\', '/':
			r.decoded(i, end, string(c))
		default:
			i, from = end, i+1
			continue // no escape
		}
		i, from = end, end
	}
	r.write(from, s.End)
}

// unescaped reads \u1234, or two of them that are one character, and gives where
// they end.
func unescaped(s []byte, i int) (char rune, end int) {
	unit := func(i int) (rune, bool) {
		if i+6 > len(s) || s[i] != '\\' || s[i+1] != 'u' {
			return 0, false
		}
		n, err := strconv.ParseUint(string(s[i+2:i+6]), 16, 16)
		return rune(n), err == nil
	}
	char, ok := unit(i)
	if !ok {
		return 0, i + 2
	}
	if low, ok := unit(i + 6); ok && utf16.IsSurrogate(char) {
		return utf16.DecodeRune(char, low), i + 12
	}
	return char, i + 6
}

package doc

import (
	"bytes"
	"unicode/utf8"
)

// class says what a byte may be besides itself.
type class uint8

const (
	plain   class = iota
	space         // one of them between two words stands for itself
	blank         // other ASCII white space and control characters
	amp           // may begin an entity
	colon         // may belong to a URL
	escape        // backslash
	bracket       // may begin a reference mark
	high          // part of a multi-byte character
)

var classes = func() (t [256]class) {
	for c := range t {
		switch {
		case c <= ' ' || c == 0x7f:
			t[c] = blank
		case c >= utf8.RuneSelf:
			t[c] = high
		}
	}
	t[' '], t['&'], t[':'], t['\\'], t['['] = space, amp, colon, escape, bracket
	return t
}()

// write appends view[from:to]: white space folded, entities decoded, escapes
// resolved, invisible characters and the text of URLs left out.
func (b *builder) write(from, to int) {
	if b.inURL {
		from = b.skipURL(from, to)
	}
	if from < b.refTo {
		from = min(b.refTo, to)
	}
	for i := from; i < to; {
		j := i + plainLen(b.view[i:to])
		if j > i {
			b.verbatim(i, j)
		}
		if j < to {
			j = b.special(j, to)
		}
		i = j
	}
}

// plainLen is the length of the text that s begins with that stands for itself:
// words with one space between them.
func plainLen(s []byte) int {
	last, i := space, 0
loop:
	for ; i < len(s); i++ {
		c := classes[s[i]]
		if c+last <= space {
			last = c
			continue
		}
		switch c {
		case high:
			n := shownLen(s[i:])
			if n == 0 {
				break loop
			}
			i += n - 1
		case colon:
			if i+1 < len(s) && s[i+1] == '/' {
				break loop
			}
		default:
			break loop
		}
		last = plain
	}
	if i > 0 && s[i-1] == ' ' {
		i--
	}
	return i
}

// shownLen is the length of the multi-byte character that s begins with, 0 if
// it is not seen, or not as it stands.
func shownLen(s []byte) int {
	r, n := utf8.DecodeRune(s)
	if n == 1 || look(r) != shown {
		return 0
	}
	return n
}

// special appends what stands at i and gives the offset after it.
func (b *builder) special(i, to int) int {
	s := b.view
	switch classes[s[i]] {
	case space, blank:
		j := i + 1
		for j < to && isBlank(s[j]) {
			j++
		}
		b.gap(i, j)
		return j
	case amp:
		if b.entities {
			if text, n := decodeEntity(s[i:to]); n > 0 {
				b.entity(i, i+n, text)
				return i + n
			}
		}
	case escape:
		if b.escapes && i+1 < to && isPunct(s[i+1]) {
			b.verbatim(i+1, i+2)
			return i + 2
		}
	case colon:
		if j := b.url(i, to); j > i {
			return j
		}
	case bracket:
		if n := referenceLen(b.view[i:]); n > 0 && b.gapFrom < 0 && len(b.text) > b.floor() {
			b.refTo = i + n
			return min(i+n, to)
		}
	case high:
		return b.rune(i, to)
	}
	b.verbatim(i, i+1)
	return i + 1
}

// entity appends decoded text, folding what is not visible.
func (b *builder) entity(from, to int, text string) {
	for text != "" {
		r, n := utf8.DecodeRuneInString(text)
		switch look(r) {
		case emoji:
			if !b.decorated(r) {
				b.decoded(from, to, text[:n])
			}
		case shown:
			b.decoded(from, to, text[:n])
		case spaced:
			b.gap(from, to)
		case hyphen:
			b.decoded(from, to, "-")
		case dot:
			if !b.dotted(r, from, from) {
				b.decoded(from, to, text[:n])
			}
		}
		text = text[n:]
	}
}

// rune appends the multi-byte character at i.
func (b *builder) rune(i, to int) int {
	r, n := utf8.DecodeRune(b.view[i:to])
	if r == utf8.RuneError && n <= 1 {
		if b.single != nil {
			r = b.single[b.view[i]-utf8.RuneSelf]
		}
		if look(r) == spaced {
			b.gap(i, i+1)
		} else if look(r) != dot || !b.dotted(r, i, i+1) {
			b.decoded(i, i+1, string(r))
		}
		return i + 1
	}
	switch look(r) {
	case emoji:
		if !b.decorated(r) && !(r == keycap && b.numbered(i)) {
			b.verbatim(i, i+n)
		}
	case shown:
		b.verbatim(i, i+n)
	case spaced:
		b.gap(i, i+n)
	case hyphen:
		b.decoded(i, i+n, "-")
	case dot:
		if !b.dotted(r, i, i+n) {
			b.verbatim(i, i+n)
		}
	}
	return i + n
}

// referenceLen is the length of the mark of a reference, "[12]" or "[b]", that s
// begins with, 0 if it begins with none. Where a dash or a bullet follows, the
// mark ends an item of a list that lost its lines, and stays.
func referenceLen(s []byte) int {
	n := 1
	for n < len(s) && n < 4 && isDigit(s[n]) {
		n++
	}
	if n == 1 && n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		n++
	}
	if n == 1 || n >= len(s) || s[n] != ']' {
		return 0
	}
	n++
	if n < len(s) && s[n] == '(' {
		return 0 // a link
	}
	rest := s[n:]
	for len(rest) > 0 && rest[0] == '[' && referenceLen(rest) > 0 {
		rest = rest[referenceLen(rest):]
	}
	if bytes.HasPrefix(rest, []byte(" - ")) || bytes.HasPrefix(rest, []byte(" • ")) {
		return 0
	}
	return n
}

func isBlank(c byte) bool { return c <= ' ' || c == 0x7f }

type visibility uint8

const (
	shown visibility = iota
	spaced
	hidden
	hyphen // one that a line does not break at
	dot    // it may begin an item
	emoji  // one, which says nothing in front of a text
)

// look says whether a character is seen, is white space or takes no room.
func look(r rune) visibility {
	switch {
	case r <= ' ' || r >= 0x7f && r <= 0xa0:
		return spaced
	case r == 0xad || r == 0x61c || r == 0x180e || r == 0xfeff:
		return hidden
	case r == 0x1680 || r == 0x205f || r == 0x3000:
		return spaced
	case r < 0x2000 || r > 0x2069:
		switch {
		case r < 0x25a0 && r != keycap:
		case isDot(r):
			return dot
		case IsEmoji(r):
			return emoji
		}
		return shown
	case r <= 0x200a || r == 0x2028 || r == 0x2029 || r == 0x202f:
		return spaced
	case r <= 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2060:
		return hidden
	case r == 0x2010 || r == 0x2011:
		return hyphen
	case r == 0x2022 || r == 0x2023:
		return dot
	}
	return shown
}

// isDot recognises the further characters that lists are typed with.
func isDot(r rune) bool {
	switch r {
	case '■', '▪', '►', '▸', '▶', '●', '◦', '◆', '➤', '🔹', '🔸', '🔷', '🔶':
		return true
	}
	return false
}

// dotted begins an item at the bullet view[from:to] where a list is typed into a
// paragraph: "• Cloud grew 30% • Ads grew 10%", "Results: • Cloud grew 30%". It is
// false for any other dot.
func (b *builder) dotted(r rune, from, to int) bool {
	first := b.len() == 0 && b.cur.Kind == Paragraph
	begins := b.dot == r || b.len() > 0 && b.text[len(b.text)-1] == ':' && (b.cur.Kind == Paragraph || b.cur.Kind == Item)
	if !b.isOpen || b.cur.Kind == Row || !first && (!begins || b.gapFrom < 0) {
		return false
	}
	if to < len(b.view) && !isBlank(b.view[to]) && b.view[to] != '&' && b.view[to] < utf8.RuneSelf {
		return false
	}
	if !first {
		b.nextItem()
	}
	b.cur.Kind, b.cur.Level, b.dot = Item, max(b.cur.Level, 1), r
	return true
}

func isPunct(c byte) bool {
	return c > ' ' && c < 0x7f && !(c >= '0' && c <= '9') && !isLetter(c)
}

func isLetter(c byte) bool { c |= 0x20; return c >= 'a' && c <= 'z' }
func isDigit(c byte) bool  { return c >= '0' && c <= '9' }

var schemes = []string{"https", "http", "ftp"}

// url leaves out a URL whose "://" stands at i: its scheme is taken back and
// the offset after it given, i if it is none. Digits in a URL are no figures.
func (b *builder) url(i, to int) int {
	if !bytes.HasPrefix(b.view[i:to], []byte("://")) || b.gapFrom >= 0 {
		return i
	}
	tail := b.text[b.floor():]
	for _, s := range schemes {
		if n := len(tail) - len(s); n >= 0 && bytes.EqualFold(tail[n:], []byte(s)) {
			b.rewind(b.len() - len(s))
			return b.skipURL(i, to)
		}
	}
	return i
}

// skipURL gives the end of the URL that i lies in.
func (b *builder) skipURL(i, to int) int {
	j := i
	for j < to && (!mayEndURL[b.view[j]] || !endsURL(b.view[j:to])) {
		j++
	}
	b.inURL = j == to
	for !b.inURL && j > i && bytes.IndexByte([]byte(".,;:!?'*"), b.view[j-1]) >= 0 {
		j--
	}
	return j
}

// mayEndURL holds the bytes that a URL ends before, or may end before if they
// begin a character of several bytes.
var mayEndURL = func() (t [256]bool) {
	for c := range t {
		t[c] = c <= ' ' || c >= utf8.RuneSelf
	}
	for _, c := range []byte(`<>"|)]}`) {
		t[c] = true
	}
	return t
}()

// endsURL says whether such a byte does end it.
func endsURL(s []byte) bool {
	if s[0] < utf8.RuneSelf {
		return true
	}
	r, _ := utf8.DecodeRune(s)
	return look(r) != shown || r >= 0x2018 && r <= 0x201f || r >= 0x3000 && r <= 0x303f || r >= 0xff00 && r <= 0xff0f
}

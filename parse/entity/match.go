package entity

import (
	"iter"
	"unicode/utf8"
)

// letter gives the folded byte of a word, 0 for what parts words.
var letter = func() (t [256]byte) {
	for c := range t {
		if class[c] {
			t[c] = fold[c]
		}
	}
	return t
}()

// class sorts bytes: part of a word, or not. Runes from U+2000 on (quotes,
// dashes, ideographs) part words; accented letters belong to them.
var class = func() (t [256]bool) {
	for c := range t {
		switch {
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z':
			t[c] = true
		case c >= 0x80 && c < 0xC0, c >= 0xC3 && c < 0xE2: // continuations, letters with accents
			t[c] = true
		}
	}
	return t
}()

// fold maps capitals to small letters, and white space and hyphens to a space.
var fold = func() (t [256]byte) {
	for c := range t {
		t[c] = byte(c)
		if c >= 'A' && c <= 'Z' {
			t[c] = byte(c) + 'a' - 'A'
		}
	}
	for _, c := range " \t\n\r-" {
		t[c] = ' '
	}
	return t
}()

const (
	seed  uint32 = 2166136261
	prime uint32 = 16777619
)

// hashWord is the hash and the length of the word that s begins with.
func hashWord(s string) (h uint32, n int) {
	h = seed
	for n < len(s) {
		c := letter[s[n]]
		if c == 0 {
			break
		}
		h = (h ^ uint32(c)) * prime
		n++
	}
	return h, n
}

func bucket(h uint32) uint32 { return (h ^ h>>headBits) & (1<<headBits - 1) }

// pair adds to the hash of a word the letter that the next begins with.
func pair(h uint32, d byte) uint32 { return (h ^ uint32(d) ^ 0x200) * prime }

// second is the folded letter behind the gap at text[j:], 0 if there is no
// gap. The & of a text counts as the a of "and".
func second(text string, j int) byte {
	if j+1 >= len(text) {
		return 0
	}
	c, d := text[j], text[j+1]
	if c >= utf8.RuneSelf || fold[c] == ' ' && (fold[d] == ' ' || d == 0xC2 || d == 0xE2) {
		g := gap(text, j)
		if g == 0 || j+g >= len(text) {
			return 0
		}
		d = text[j+g]
	} else if fold[c] != ' ' {
		return 0
	}
	if d == '&' {
		return 'a'
	}
	return fold[d]
}

// spelling yields the aliases that text[i:] may spell, longest first, each with
// its entry.
func (v *index) spelling(text string, i int) iter.Seq2[*alias, *entry] {
	return func(yield func(*alias, *entry) bool) {
		h, n := hashWord(text[i:])
		for _, h := range [...]uint32{pair(h, second(text, i+n)), h} {
			for id := v.heads[bucket(h)]; id != 0; {
				a := &v.aliases[id]
				if a.sum == uint16(h>>16) && !yield(a, &v.entries[a.entry]) {
					return
				}
				id = a.next
			}
		}
	}
}

// match compares an alias with text[at:] and returns the end of the match, or
// -1. Case counts as the package comment says; anycase ignores it.
func (a *alias) match(text string, at int, anycase bool) int {
	exact := a.marks&acronym != 0 && !anycase
	s := a.text
	j := at
	for i := 0; i < len(s); i++ {
		if j >= len(text) {
			return -1
		}
		c, d := s[i], text[j]
		switch {
		case fold[c] == ' ':
			n := gap(text, j)
			if n == 0 {
				return -1
			}
			j += n
		case c == '\'' && d == 0xE2 && quote(text, j):
			j += 3
		case d == '&' && c == 'a' && i > 0 && s[i-1] == ' ' && i+3 <= len(s) && s[i:i+3] == "and":
			i += 2
			j++
		case fold[c] != fold[d] || exact && c != d:
			return -1
		case !anycase && c != d && c < 'a' && (i == 0 || !class[s[i-1]]):
			return -1 // a capital that the text does not have
		default:
			j++
		}
	}
	if a.marks&needsHead != 0 && j < len(text) && text[j] == 's' {
		j++ // "servers" for "server"
	}
	if wordAt(text, j) && class[s[len(s)-1]] {
		return -1
	}
	return j
}

// gap is the length of the white space or hyphen at text[at:], 0 if none.
func gap(text string, at int) int {
	j, breaks := at, 0
	for j < len(text) && j-at < 8 {
		switch c := text[j]; {
		case c == '\n':
			breaks++
			j++
		case fold[c] == ' ':
			j++
		case c == 0xC2 && j+1 < len(text) && text[j+1] == 0xA0: // no-break space
			j += 2
		case c == 0xE2 && j+2 < len(text) && text[j+1] == 0x80 && (text[j+2] == 0x91 || text[j+2] == 0x93 || text[j+2] == 0xAF):
			j += 3 // no-break hyphen, en dash, narrow no-break space
		default:
			return end(j, at, breaks)
		}
	}
	return end(j, at, breaks)
}

func end(j, at, breaks int) int {
	if breaks > 1 {
		return 0 // a blank line parts paragraphs
	}
	return j - at
}

// quote reports whether a typographic apostrophe stands at text[at:].
func quote(text string, at int) bool {
	return at+2 < len(text) && text[at] == 0xE2 && text[at+1] == 0x80 && text[at+2] == 0x99
}

// possessive is the length of 's at text[at:], 0 if none; the s is left out
// after a name that ends in one.
func possessive(text string, at int) int {
	n := 0
	switch {
	case at < len(text) && text[at] == '\'':
		n = 1
	case quote(text, at):
		n = 3
	default:
		return 0
	}
	if at+n < len(text) && fold[text[at+n]] == 's' && !wordAt(text, at+n+1) {
		return n + 1
	}
	if at > 0 && text[at-1] == 's' && !wordAt(text, at+n) {
		return n
	}
	return 0
}

// wordAt reports whether text[at:] goes on with a letter or digit.
func wordAt(text string, at int) bool { return at < len(text) && class[text[at]] }

// skip returns the start of the next word at or after i.
func skip(text string, i int) int {
	for i < len(text) {
		c := text[i]
		switch {
		case c < 0x80:
			if class[c] {
				return i
			}
			i++
		case class[c]:
			return i
		default:
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
		}
	}
	return i
}

package entity

import (
	"iter"
	"strings"
	"unicode/utf8"

	"cloudwatch-tui/parse/gate"
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

// hash mixes the beginning of a word.
func hash(key uint64) uint64 { return (key + 1) * 0x9E3779B97F4A7C15 }

// bucket is the place in index.heads for a hash.
func bucket(h uint64) uint64 { return h >> (64 - headBits) }

// hashWord is the hash of the word at text[i:], of which eight letters count,
// and where those letters of it end that ASCII has.
func hashWord(text string, i int) (h uint64, end int) {
	key, end := firstWord(text, i)
	return hash(key), end
}

// firstWord is the key of the word at text[i:] and where it ends.
func firstWord(text string, i int) (key uint64, end int) {
	key, n := gate.KeyAt(text, i)
	end = i + n
	if n == 8 {
		for end < len(text) && text[end] < utf8.RuneSelf && class[text[end]] {
			end++
		}
	}
	return key, end
}

// initial tells the letters that a word may begin with from one another; an & is
// the a of "and".
func initial(c byte) byte {
	if c == '&' {
		c = 'a'
	}
	return c & 31
}

// second adds to the hash of a word that of the next one at text[i:], less its
// plural s, and says where that ends. The & of a text is the word "and".
func second(h uint64, text string, i int) (two uint64, end int) {
	key, end := firstWord(text, i)
	if text[i] == '&' {
		key, end = 'a'|'n'<<8|'d'<<16, i+1
	} else if n := min(end-i, 8); n > 1 && key>>(8*n-8) == 's' {
		key &= 1<<(8*n-8) - 1
	}
	return hash(key ^ h>>1), end
}

// sequel is what stands behind the words that an alias is found by: the folded
// byte there, 0 at the end, and the initial of the next word, 0 if none follows
// behind a gap. Most of those of the same words differ in it.
type sequel struct{ next, initial byte }

func sequelAt(text string, i int) (q sequel) {
	if i >= len(text) {
		return q
	}
	q.next = fold[text[i]]
	if g := gap(text, i); g > 0 && i+g < len(text) {
		q.initial = initial(text[i+g])
	}
	return q
}

// mayHave reports whether what stands in a text may be what an alias goes on
// with: if it is of ASCII, and there is more of the alias, it is the same.
func (q sequel) mayHave(a sequel) bool {
	return (a.next == 0 || a.next == q.next || q.next >= utf8.RuneSelf) && (a.initial == 0 || a.initial == q.initial)
}

// spelling yields the aliases that text[i:] may spell, longest first, each with
// its entry.
func (v *index) spelling(text string, i int) iter.Seq2[*alias, *entry] {
	return func(yield func(*alias, *entry) bool) {
		one, j := hashWord(text, i)
		if g := gap(text, j); g > 0 && j+g < len(text) {
			if two, end := second(one, text, j+g); !v.chain(two, sequelAt(text, end), yield) {
				return
			}
		}
		v.chain(one, sequelAt(text, j), yield)
	}
}

// chain yields the aliases of hash h that may go on so, and reports whether more
// are wanted.
func (v *index) chain(h uint64, q sequel, yield func(*alias, *entry) bool) bool {
	for id := v.heads[bucket(h)]; id != 0; {
		a := &v.aliases[id]
		if a.sum == uint16(h>>32) && q.mayHave(a.sequel) && !yield(a, &v.entries[a.entry]) {
			return false
		}
		id = a.next
	}
	return true
}

// match compares an alias with text[at:] and returns the end of the match, or
// -1. Case counts as the package comment says; anycase ignores it.
func (a *alias) match(text string, at int, anycase bool) int {
	exact := a.marks&acronym != 0 && !anycase
	s := a.text
	j, from := at, 0
	if strings.HasPrefix(text[at:], s) {
		j, from = at+len(s), len(s)
	}
	for i := from; i < len(s); i++ {
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
	if at < len(text) && fold[text[at]] == ' ' && wordAt(text, at+1) {
		return 1
	}
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

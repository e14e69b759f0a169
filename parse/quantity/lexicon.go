package quantity

import (
	"strings"

	"cloudwatch-tui/parse/gate"
)

// lexicon is a table of words that says no quickly: most words of a text
// differ from all of the table's in first letter or length.
type lexicon[V any] struct {
	words   map[string]V
	lengths [256]uint32 // by first byte, a bit per length
}

// table makes a lexicon of words of at most 31 bytes.
func table[V any](words map[string]V) *lexicon[V] {
	l := &lexicon[V]{words: words}
	for w := range words {
		l.lengths[w[0]] |= 1 << len(w)
	}
	return l
}

// addWords adds the words of a lexicon to a set.
func addWords[V any](g *gate.Set, l *lexicon[V]) {
	for w := range l.words {
		g.Add(w)
	}
}

// get looks a word up.
func (l *lexicon[V]) get(w []byte) (v V, ok bool) {
	if n := len(w); n == 0 || l.lengths[w[0]]>>n&1 == 0 {
		return v, false
	}
	v, ok = l.words[string(w)]
	return v, ok
}

// text looks up a piece of the text, in its own case.
func (l *lexicon[V]) text(w string) (v V, ok bool) {
	if n := len(w); n == 0 || l.lengths[w[0]]>>n&1 == 0 {
		return v, false
	}
	v, ok = l.words[w]
	return v, ok
}

// set makes a lexicon of words that have no value.
func set(words string) *lexicon[bool] {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return table(m)
}

// has reports whether a word is in a set.
func has(l *lexicon[bool], w []byte) bool {
	_, ok := l.get(w)
	return ok
}

// folded is room for one short word in lower case.
type folded [16]byte

// fold writes the text from i to j in lower case; empty if it is too long for
// any word of the tables.
func (s *scanner) fold(buf *folded, i, j int) []byte {
	if j-i > len(buf) || i >= j {
		return buf[:0]
	}
	for k := i; k < j; k++ {
		c := s.text[k]
		if c-'A' < 26 {
			c |= 0x20
		}
		buf[k-i] = c
	}
	return buf[:j-i]
}

package period

import "strings"

// set holds folded words of at most 15 letters. Most others differ from all of
// them in first letter or length.
type set struct {
	words   map[string]bool
	lengths [32]uint16 // by first letter, a bit per length
}

func setOf(words string) *set {
	s := &set{words: map[string]bool{}}
	for _, w := range strings.Fields(words) {
		s.words[w] = true
		s.lengths[w[0]&31] |= 1 << len(w)
	}
	return s
}

// has reports whether a word is in the set, whatever its case.
func (s *set) has(w string) bool {
	n := len(w)
	if n == 0 || s.lengths[w[0]&31]>>n&1 == 0 {
		return false
	}
	var buf [16]byte
	for i := range n {
		buf[i] = w[i] | 0x20
	}
	return s.words[string(buf[:n])]
}

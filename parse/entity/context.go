package entity

import (
	"strings"
	"unicode/utf8"
)

// words is a set of folded words of at most 16 bytes. It says no quickly, since
// most other words differ from all of its own in a few of their letters or in
// length.
type words struct {
	all  map[string]struct{}
	some *[64]uint64 // a bit for some hash of each
}

func set(list string) words {
	w := words{map[string]struct{}{}, new([64]uint64)}
	for _, s := range strings.Fields(list) {
		s = strings.ReplaceAll(s, "-", " ") // folded as has folds
		w.all[s] = struct{}{}
		h := hashSome(s)
		w.some[h>>6] |= 1 << (h & 63)
	}
	return w
}

// hashSome mixes the length of a word with three of its letters.
func hashSome(w string) uint32 {
	n := len(w)
	h := uint32(fold[w[0]]) | uint32(fold[w[n/2]])<<8 | uint32(fold[w[n-1]])<<16 | uint32(n)<<24
	return h * 0x9E3779B1 >> 20
}

// has reports whether a word is in the set, whatever its case; it does not
// allocate.
func (w words) has(word string) bool {
	var buf [16]byte
	if len(word) == 0 || len(word) > len(buf) {
		return false
	}
	if h := hashSome(word); w.some[h>>6]>>(h&63)&1 == 0 {
		return false
	}
	for i := range len(word) {
		buf[i] = fold[word[i]]
	}
	_, ok := w.all[string(buf[:len(word)])]
	return ok
}

var (
	// cashWords make "Google's cloud" before them mean the unit's money.
	cashWords = set(`revenue revenues sales growth income profit profits turnover earnings margin margins backlog
		run backlog operating results generated generates brought contributed accounted`)
	// actWords show that a common word before them is a company's name.
	actWords = set(`is was has had will would said says cut cuts cutting laid lays announced announces announce plans
		planned reported reports reportedly posted posts grew fell rose led holds held leads dropped gained eliminated
		laying slashing axing trimming shedding eliminating slashed slashes reduced reduces sacked sacks dismissed dismisses terminated terminates furloughed downsized fired fires confirmed confirms told employs employed hired acquired acquires launched and's
		also did does axed axes shed sheds let lets trimmed trims joined joins expects expected became went to
		began begins started starts may might could intends warned notified unveiled revealed disclosed parted
		layoffs layoff ceo shares stock co-founder founder employees inc corp`)
)

// cashAt reports whether the word after text[i] speaks of money.
func (s *scanner) cashAt(i int) bool {
	w, _ := s.next(i)
	return cashWords.has(w)
}

// next is the word after a single gap at text[i:], and where it ends; "" if
// something else stands there.
func (s *scanner) next(i int) (string, int) {
	g := gap(s.text, i)
	if g == 0 {
		return "", i
	}
	j := i + g
	for wordAt(s.text, j) {
		j++
	}
	return s.text[i+g : j], j
}

// prev is the word before a single gap that ends at text[i], and where it
// begins; "" if something else stands there.
func (s *scanner) prev(i int) (string, int) {
	j := i
	for j > 0 && fold[s.text[j-1]] == ' ' {
		j--
	}
	if j == i || i-j > 2 {
		return "", i
	}
	k := s.wordStart(j)
	return s.text[k:j], k
}

// wordStart is the start of the word that ends at text[i].
func (s *scanner) wordStart(i int) int {
	for i > 0 {
		n := 1
		if s.text[i-1] >= utf8.RuneSelf {
			_, n = utf8.DecodeLastRuneInString(s.text[:i])
		}
		if !class[s.text[i-n]] {
			break
		}
		i -= n
	}
	return i
}

// plainWord reports whether a name that is also a common word is just that
// word here: it begins a sentence and no verb follows, or a capitalised word
// follows, as in a headline.
func (s *scanner) plainWord(i, j int) bool {
	if j >= len(s.text) || s.text[j] == '|' || s.text[j] == '\t' || possessive(s.text, j) > 0 {
		return false
	}
	if s.text[j] == ',' && s.sentenceStart(i) && s.text[i:j] == "Indeed" {
		return true // the adverb
	}
	if s.text[j] == '.' && wordAt(s.text, j+1) {
		return true // "Block.one" is another company
	}
	w, _ := s.next(j)
	if actWords.has(w) {
		return false
	}
	if w != "" && w[0] >= 'A' && w[0] <= 'Z' {
		return true
	}
	return w != "" && s.sentenceStart(i)
}

// opens reports whether text[i] is the first letter of the text, or a capital
// behind the full stop of a word and a space.
func (s *scanner) opens(i int) bool {
	if i < 4 || s.text[i-1] != ' ' {
		return i == 0
	}
	switch s.text[i-2] {
	case '!', '?':
	case '.':
		if !class[s.text[i-3]] || !class[s.text[i-4]] { // an initial, U.S.
			return false
		}
	default:
		return false
	}
	return s.text[i] >= 'A' && s.text[i] <= 'Z'
}

// sentenceStart reports whether text[i] begins a sentence.
func (s *scanner) sentenceStart(i int) bool {
	const most = 24 // quotes, brackets and spaces, a sign of several bytes each
	for from := i; i > 0; i-- {
		switch c := s.text[i-1]; {
		case c != ' ' && c != '"' && c != '\'' && c != '(' && c != '*' && c != '-' && c < 0x80:
			return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n'
		case from-i == most:
			return false
		}
	}
	return true
}

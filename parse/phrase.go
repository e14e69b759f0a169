package parse

import "strings"

// phraseList is a list of phrases to look for in short texts, most of which
// hold none of them.
type phraseList []phrase

// phrase is one of them with its pairs.
type phrase struct {
	text  string
	pairs pairs
}

// pairs is the set of the pairs of neighbouring bytes in a text, hashed to 64
// bits: a text holds no phrase of whose pairs it lacks one.
type pairs uint64

// pairsOf gives the pairs of a text.
func pairsOf(s string) pairs {
	var p pairs
	for i := 1; i < len(s); i++ {
		p |= 1 << (uint(s[i-1]*5^s[i]*3) & 63)
	}
	return p
}

// phrases makes a list.
func phrases(texts ...string) phraseList {
	all := make(phraseList, len(texts))
	for i, s := range texts {
		all[i] = phrase{s, pairsOf(s)}
	}
	return all
}

// in reports whether a text with these pairs holds a phrase of the list.
func (l phraseList) in(low string, has pairs) bool {
	return l.next(0, low, has) < len(l)
}

// next is the first phrase of the list, from that at k on, that a text with
// these pairs holds; the length of the list if it holds none.
func (l phraseList) next(k int, low string, has pairs) int {
	for k < len(l) && (l[k].pairs&^has != 0 || !strings.Contains(low, l[k].text)) {
		k++
	}
	return k
}

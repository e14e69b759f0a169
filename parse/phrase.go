package parse

import (
	"strings"
	"unicode/utf8"
)

// phraseList is a list of phrases to look for in short texts, most of which
// hold none of them.
type phraseList []phrase

// phrase is one of them with its pairs.
type phrase struct {
	text  string
	pairs pairs
}

// pairs is the set of the pairs of neighbouring bytes in a text, hashed in two
// ways: a text holds no phrase of whose pairs it lacks one.
type pairs struct{ one, other uint64 }

// add adds the pair of a byte and the next.
func (p pairs) add(c, next byte) pairs {
	return pairs{p.one | 1<<((c*5^next)&63), p.other | 1<<((c^next*11>>1)&63)}
}

// pairsOf gives the pairs of a text.
func pairsOf(s string) pairs {
	var p pairs
	for i := 1; i < len(s); i++ {
		p = p.add(s[i-1], s[i])
	}
	return p
}

// lack reports whether p lacks one of others.
func (p pairs) lack(others pairs) bool { return others.one&^p.one|others.other&^p.other != 0 }

// lowPairs gives a text of maxLabel bytes at most in lower case, and its pairs.
func lowPairs(s string) (string, pairs) {
	var room [maxLabel]byte
	var p pairs
	for i := range len(s) {
		c := lower[s[i]]
		if c >= utf8.RuneSelf || i == len(room) {
			low := strings.ToLower(s)
			return low, pairsOf(low)
		}
		room[i] = c
		if i > 0 {
			p = p.add(room[i-1], c)
		}
	}
	return string(room[:len(s)]), p
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
	for k < len(l) && (has.lack(l[k].pairs) || !strings.Contains(low, l[k].text)) {
		k++
	}
	return k
}

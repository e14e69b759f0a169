package parse

import (
	"strings"
	"unicode/utf8"
)

// phrase is a short text and its pairs, by which most phrases that it does not
// hold are told without a search.
type phrase struct {
	text  string
	pairs pairs
}

// phraseOf gives a text and its pairs.
func phraseOf(s string) phrase { return phrase{s, pairsOf(s)} }

// lowPhrase gives a text in lower case and its pairs.
func lowPhrase(s string) phrase {
	var room [maxLabel]byte
	var p pairs
	for i := range len(s) {
		c := lower[s[i]]
		if c >= utf8.RuneSelf || i == len(room) {
			return phraseOf(strings.ToLower(s))
		}
		room[i] = c
		if i > 0 {
			p = p.add(room[i-1], c)
		}
	}
	return phrase{string(room[:len(s)]), p}
}

// small gives a word in lower case, with less ado than strings.ToLower if it is a
// short one of ASCII.
func small(s string) string {
	var room [32]byte
	if len(s) > len(room) {
		return strings.ToLower(s)
	}
	var other byte // bits in which a byte differs from its small letter, or from ASCII
	for i := range len(s) {
		c := lower[s[i]]
		other |= s[i] ^ c | c&utf8.RuneSelf
		room[i] = c
	}
	switch {
	case other == 0:
		return s
	case other&utf8.RuneSelf != 0:
		return strings.ToLower(s)
	}
	return string(room[:len(s)])
}

// and gives both texts with a space between them.
func (p phrase) and(q phrase) phrase {
	edge := max(0, len(p.text)-1)
	text := p.text + " " + q.text
	seam := pairsOf(text[edge:min(edge+3, len(text))])
	return phrase{text, pairs{p.pairs.one | q.pairs.one | seam.one, p.pairs.other | q.pairs.other | seam.other}}
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

// phraseList is a list of phrases to look for in short texts, most of which
// hold none of them.
type phraseList []phrase

// phrases makes a list.
func phrases(texts ...string) phraseList {
	all := make(phraseList, len(texts))
	for i, s := range texts {
		all[i] = phraseOf(s)
	}
	return all
}

// in reports whether a text holds a phrase of the list.
func (l phraseList) in(p phrase) bool { return l.next(0, p) < len(l) }

// next is the first phrase of the list, from that at k on, that a text holds;
// the length of the list if it holds none.
func (l phraseList) next(k int, p phrase) int {
	for k < len(l) && (p.pairs.lack(l[k].pairs) || !strings.Contains(p.text, l[k].text)) {
		k++
	}
	return k
}

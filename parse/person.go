package parse

import "strings"

// personTitles are the words beside a person's name that say what the person does.
var personTitles = wordSet(`vp svp evp ceo cfo cto coo cio president analyst director chief manager founder co-founder head executive principal
	economist chairman chairwoman spokesperson spokesman spokeswoman professor researcher partner officer`)

// firmNouns are what a title says of a firm rather than of a person: "an analyst firm".
var firmNouns = wordSet("firm house company group agency network programme program")

// maxPersonBlocks is how many blocks back a person's full name is looked for.
const maxPersonBlocks = 12

// isPerson reports whether a block up to this one gives a word as somebody's family name: with a
// given name before it and a title beside both: "Dell'Oro Group VP Sameh Boujelbene". The word may
// have the given name with it.
func (r *reader) isPerson(word string, block int) bool {
	given, family, both := strings.Cut(word, " ")
	if both && (!givenName(given) || strings.IndexByte(family, ' ') >= 0) {
		return false
	}
	for i := block; i >= 0 && i > block-maxPersonBlocks; i-- {
		text := r.d.Blocks[i].Text
		for from := 0; ; {
			at := strings.Index(text[from:], word)
			if at < 0 {
				break
			}
			at += from
			from = at + len(word)
			if at > 0 && text[at-1] != ' ' {
				continue
			}
			if both && titleBehind(text[from:]) || !both && titledPerson(text[:at], text[from:]) {
				return true
			}
		}
	}
	return false
}

// titledPerson reports whether before ends in a given name, and a title stands before that or
// begins what is behind.
func titledPerson(before, behind string) bool {
	words := strings.Fields(before[max(0, len(before)-60):])
	n := len(words) - 1
	if n < 0 || !givenName(words[n]) {
		return false
	}
	for k := n - 1; k >= 0 && k > n-4; k-- {
		if personTitles[small(strings.Trim(words[k], ",.()"))] {
			return true
		}
	}
	return titleBehind(behind)
}

// titleBehind reports whether text goes on with what somebody does: ", an analyst at Contoso", but
// not with what a firm is: ", an analyst firm".
func titleBehind(text string) bool {
	if !strings.HasPrefix(text, ", ") {
		return false
	}
	words := strings.Fields(text[:min(len(text), 60)])
	for k, w := range words[:min(len(words), 6)] {
		if bare := strings.Trim(w, ",.()"); personTitles[small(bare)] && bare != "partner" {
			return k+1 == len(words) || !firmNouns[small(strings.Trim(words[k+1], ",.()"))]
		}
	}
	return false
}

// givenName reports whether a word is written like a person's first name.
func givenName(w string) bool {
	if len(w) < 2 || w[0] < 'A' || w[0] > 'Z' {
		return false
	}
	for i := 1; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return true
}

package parse

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever a class lists must be one token of that class, however it is written.
func TestWordsOfClasses(t *testing.T) {
	for _, c := range classWords {
		for w := range strings.FieldsSeq(c.words) {
			gap := " "
			if r, _ := utf8.DecodeRuneInString(w); !isWordRune(r) {
				gap = "" // a hyphen between spaces is a dash
			}
			for _, text := range []string{"x " + w + gap + "y", "X " + strings.ToUpper(w) + gap + "Y"} {
				if toks := lex(nil, text, 0, len(text), nil); len(toks) != 3 || toks[1].low != w || toks[1].class&c.class == 0 {
					t.Errorf("%q is not a word of its class", text)
				}
			}
		}
	}
}

// The words by which a sentence is passed over without a look at each must be
// found by what it is asked for: their roles.
func TestWordsOfGates(t *testing.T) {
	for role, words := range map[cue][]string{
		cCompare: {"from", "versus", "compared", "against", "than"},
		cProject: {"expected", "forecast", "projected", "estimate", "estimates", "estimated", "guidance", "outlook", "expectations", "consensus", "predicted", "anticipated", "will", "sees", "going", "looked"},
		cPrep:    {"to", "for", "after"},
		cConj:    {"but", "whereas", "yet"},
		cEach:    {"each", "apiece", "every"},
		cPlain:   {"just"},
		cShare:   {"share", "shares", "marketshare"},
		cStaff:   {"headcount", "workforce", "staff"},
		cCut:     {"reduction", "reductions", "cut", "cuts"},
		cOwnVerb: {"reported", "posted", "recorded", "generated", "booked", "logged"},
	} {
		for _, w := range words {
			if cueOf(w)&role == 0 {
				t.Errorf("%q lacks the role by which it is found", w)
			}
		}
	}
}

package parse

import "testing"

// The words by which a sentence is passed over without a look at each must be
// found by what it is asked for: their roles, or said.
func TestWordsOfGates(t *testing.T) {
	for _, w := range []string{"now", "currently", "today", "est", "wanted", "hoped", "sought", "penciled", "compares", "decade", "according"} {
		if cueOf(w) != 0 || saidBy(w) == 0 {
			t.Errorf("%q has a role, or is not noted", w)
		}
	}
	for role, words := range map[cue][]string{
		cCompare: {"from", "versus", "vs", "compared", "against", "than"},
		cProject: {"expected", "forecast", "projected", "estimate", "estimates", "estimated", "guidance", "outlook", "expectations", "consensus", "predicted", "will", "sees", "going", "looked"},
		cPrep:    {"to", "for", "after"},
		cConj:    {"but", "whereas", "yet"},
		cOwnVerb: {"reported", "posted", "recorded", "generated", "booked", "logged"},
	} {
		for _, w := range words {
			if cueOf(w)&role == 0 {
				t.Errorf("%q lacks the role by which it is found", w)
			}
		}
	}
}

package parse

import (
	"slices"
	"unicode/utf8"
)

// dropIdle takes out words that say nothing of a claim, so that no rule has to
// step over them: "AWS itself held" and "AWS said that it held" are "AWS held",
// "fell at a 6% rate" and "fell at a rate of 6%" are "fell 6%", "A along with B"
// is "A and B". It reports whether there were any.
func (s *sentence) dropIdle() bool {
	if s.cues&cIdle == 0 {
		return false
	}
	known := len(s.toks)
	for k := 1; k < len(s.toks); k++ {
		switch {
		case !s.has(k, cIdle):
		case s.isAny(k, "exactly", "precisely", "fully", "just", "barely", "merely"):
			if s.isAmount(k + 1) {
				s.toks = slices.Delete(s.toks, k, k+1)
			}
		case moved[s.toks[k].low] != "":
			if s.has(k-1, cBe) && (s.isAmount(k+1) || s.isOf(k+1, wBy) && s.isAmount(k+2)) {
				s.toks[k].become(moved[s.toks[k].low])
				s.toks = slices.Delete(s.toks, k-1, k)
			}
		case s.isAny(k, "rate", "pace", "clip"):
			k = s.dropRate(k)
		case s.is(k, "compared"):
			if s.isAny(k+1, "with", "to") && s.isAmount(k+2) {
				s.toks[k].become("versus")
				s.toks = slices.Delete(s.toks, k+1, k+2)
			}
		case s.is(k, "along"):
			if s.isOf(k+1, wWith) && s.nameAtAny(k-1) && s.nameAtAny(k+2) {
				s.toks[k].become("and")
				s.toks = slices.Delete(s.toks, k+1, k+2)
			}
		default:
			if end := s.overIdle(k); end > k && s.has(end, cGrow|cFall|cHold|cOwnVerb|cCut|cLayoff|cLead) && !s.has(end, cPlain|cPrep) {
				s.toks = slices.Delete(s.toks, k, end)
			}
		}
	}
	return len(s.toks) < known
}

// maxQuoted is how many words a name in quotes may have.
const maxQuoted = 4

// unquote takes out the quotes around names, and reports whether there were any: "and
// “AWS” earned $5 billion", "Google Cloud's “AI Studio” grew".
func (s *sentence) unquote() bool {
	known := len(s.toks)
	for k := 0; k+2 < len(s.toks); k++ {
		closing := ""
		if t := &s.toks[k]; t.kind == mark && (t.low[0] == '"' || t.low[0] == '\'' || t.low[0] >= utf8.RuneSelf) {
			closing = quotePairs[t.low]
		}
		if closing == "" {
			continue
		}
		end := k + 1
		for end <= k+maxQuoted && (s.at(end).kind == name || s.at(end).kind == word && s.capitalLetter(end)) {
			end++
		}
		if end > k+1 && s.at(end).kind == mark && s.is(end, closing) {
			s.toks = slices.Delete(s.toks, end, end+1)
			s.toks = slices.Delete(s.toks, k, k+1)
		}
	}
	return len(s.toks) < known
}

// quotePairs are opening quotes with those that close them.
var quotePairs = map[string]string{"“": "”", "\"": "\"", "‘": "’", "'": "'", "„": "“", "«": "»"}

// moved are the words that make a verb of motion with "was" or "has" before a
// figure, and that verb: "was up 8%" is "rose 8%".
var moved = map[string]string{"up": "rose", "down": "fell", "grown": "grew", "risen": "rose", "fallen": "fell"}

// overIdle is the token behind the words that begin at token k, behind a subject,
// and add nothing to it; k if they are none such.
func (s *sentence) overIdle(k int) int {
	end := k + 1
	if s.isAny(k, "said", "says") {
		if s.isOf(end, wThat) {
			end++
		}
		if !s.nameAtAny(k-1) || !s.is(end, "it") {
			return k
		}
		end++
	} else if !s.nameAtAny(k-1) && !s.has(k-1, cPronoun|cOrg|cRevenue) {
		return k
	}
	for s.has(end, cIdle) && !s.isAny(end, "said", "says") {
		end++
	}
	return end
}

// dropRate takes out the words that only introduce a percentage as the rate at
// which something moved, around the noun at token k, and returns where to go on.
func (s *sentence) dropRate(k int) int {
	of := s.isOf(k+1, wOf) && s.isFigure(k+2, percents)
	if !of && !s.isFigure(k-1, percents) {
		return k
	}
	j := k - 1 - b2i(!of)
	for s.has(j, cPlain|cDet) && !s.has(j, cPrep) {
		j--
	}
	if !s.isOf(j, wAt) || !s.has(j-1, cGrow|cFall) || s.has(j-1, cGrowth) {
		return k
	}
	if of {
		s.toks = slices.Delete(s.toks, j, k+2)
		return j
	}
	s.toks = slices.Delete(s.toks, k, k+1)
	s.toks = slices.Delete(s.toks, j, k-1)
	return j
}

package parse

import "cloudwatch-tui/parse/quantity"

// This file reads the status of claims that share the words of one before them.

// statusElided is what the words before a claim of the same family make of both, where a
// semicolon and no verb parts them: "SaaS is projected at $299 billion; PaaS at $209
// billion". "" if they are not told so.
func (s *sentence) statusElided(f *found) Status {
	if s.classes&wSemicolon == 0 || s.cues&(cProject|cTarget) == 0 {
		return ""
	}
	c := f.at - 1
	for c > 0 && !s.isOf(c, wSemicolon) {
		c--
	}
	for k := c + 1; k < f.at && !s.isAmount(k); k++ {
		if s.has(k, cBe|cGrow|cFall|cOwnVerb|cHold) {
			return ""
		}
	}
	for k := range s.found {
		if g := &s.found[k]; g.at < c && family(g.metric) == family(f.metric) {
			return s.statusBefore(g)
		}
	}
	return ""
}

// statusOfList is the status of the rate before that of f in a list that has but names
// between its rates: "with IaaS rising 24.8%, PaaS 21.6% and SaaS 19.2%". "" if it is in none.
func (s *sentence) statusOfList(f *found) Status {
	k := len(s.found) - 1
	for k >= 0 && s.found[k].at >= f.at {
		k--
	}
	if k < 0 || s.found[k].metric != f.metric || f.unit != quantity.Percent || f.at-s.found[k].at < 2 {
		return ""
	}
	for j := s.found[k].at + 1; j < f.at; j++ {
		if s.at(j).kind != name && !s.isOf(j, wComma|wAnd|wAt) {
			return ""
		}
	}
	return s.found[k].status
}

// pastVerb reports whether a verb of growing between two tokens tells what is over: "that
// the market grew 22%".
func (s *sentence) pastVerb(j, i int) bool {
	return s.betweenIs(j, i, "grew", "rose", "fell", "declined", "increased", "decreased", "dropped", "climbed", "jumped", "totaled", "totalled", "reached", "hit", "shrank", "expanded", "surged", "was", "were", "came")
}

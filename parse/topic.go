package parse

import "cloudwatch-tui/parse/entity"

// topicOf finds the noun that says what the amount at token i measures, first
// behind it ("$28.8 billion in revenue", "19% revenue growth"), then before it
// ("revenue of $28.8 billion"). It returns -1 if no noun is known to. ratio is
// true where the amount is a part of the noun ("21.8% of revenue").
func (s *sentence) topicOf(i int) (topic int, ratio bool) {
	if j, of := s.topicRight(i); j >= 0 {
		return j, of
	}
	return s.topicLeft(i), false
}

// topicRight reads on from the amount while the words can belong to its noun
// phrase.
func (s *sentence) topicRight(i int) (topic int, of bool) {
	preps, unknown := 0, 0
	for j := i + 1; j < len(s.toks) && j <= i+9; j++ {
		t := s.toks[j]
		switch {
		case t.kind == when, t.kind == name && !s.isMarket(j), t.low == "'s", t.low == "“", t.low == "\"", t.low == "‘":
		case t.kind == name:
			return j, of
		case t.kind != word:
			return -1, false
		case s.topicAt(j):
			return j, of
		case s.is(j, "in", "of", "from", "worth", "on"):
			if preps++; preps > 2 || preps == 2 && s.left(j, j-i-1, cGrow|cFall|cGrowth, 0) < 0 {
				return -1, false
			}
			of = of || s.is(j, "of") && j == i+1
		case t.cue&(cGrow|cFall|cGrowth|cYoY|cDet|cPlain|cCloud|cOrg) != 0 && t.cue&cBe == 0:
		case t.cue&(cPrep|cConj|cBe|cPronoun|cOwnVerb|cHold|cLead|cCut|cProject|cDeny) != 0:
			return -1, false
		default:
			if unknown++; unknown > 2 {
				return -1, false
			}
		}
	}
	return -1, false
}

// topicLeft reads back from the amount to the nearest noun. A name that no
// preposition ties to an earlier noun is a topic itself: "AWS grew 19%".
func (s *sentence) topicLeft(i int) int {
	for j := i - 1; j >= 0 && j >= i-40; j-- {
		if s.topicAt(j) {
			return j
		}
		if m, ok := s.nameAt(j, entity.Cloud, entity.Segment, entity.Market); ok && s.heads(j, i, m) {
			return j
		}
	}
	return -1
}

// heads reports whether the name at j is what grows or is measured at i: its
// verb follows, and no preposition ties it to a noun before.
func (s *sentence) heads(j, i int, m entity.Mention) bool {
	if s.has(j-1, cPrep) && !s.is(j-1, "with", "as", "while", "than", "for") && m.Kind != entity.Market {
		return false
	}
	for k := j + 1; k < i; k++ {
		if s.has(k, cGrow|cFall|cGrowth) || s.is(k, ":", "at", "(") {
			return true
		}
	}
	return m.Kind == entity.Market
}

// topicAt reports whether the word at token j is a topic noun in its place:
// "shares" of a market are none of a stock, "cash" before "flow" is.
func (s *sentence) topicAt(j int) bool {
	t := s.at(j)
	if t.kind != word || t.cue&topics == 0 {
		return false
	}
	switch {
	case t.cue&cMarket != 0 && s.has(j+1, cShare):
		return false // the next word is the topic
	case t.cue&cDeal != 0 && t.cue&topics == cDeal && t.cue&cOrg == 0 && !s.has(j-1, cDet|cPrep) && j > 0 && t.low == "round":
		return false
	}
	return true
}

// isMarket reports whether token j names a market.
func (s *sentence) isMarket(j int) bool {
	_, ok := s.nameAt(j, entity.Market)
	return ok
}

// topicCue is the role in which token j is the topic; a cloud unit or segment
// stands for its revenue, a market for its size.
func (s *sentence) topicCue(j int) cue {
	if j < 0 {
		return 0
	}
	if t := s.at(j); t.kind == word {
		return t.cue & topics
	}
	if s.isMarket(j) {
		return cMarket
	}
	return cRevenue
}

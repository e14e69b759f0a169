package parse

import "strings"

var ruleUnsaid = Rule{
	Name: "unsaid", Metric: Other,
	Says: "a figure that the sentence does not claim: what it corrects, denies, supposes or asks for, and what nobody reaches",
	Examples: []Example{
		{Text: "AWS revenue in Q1 2025 was $29.3 billion, not $39.3 billion.", Want: []string{"revenue aws 29300000000 USD 2025-Q1"}},
		{Text: "AWS did not grow 25% in Q3 2025; it grew 20.2%.", Want: []string{"revenue_growth aws 20.2 percent 2025-Q3"}},
		{Text: "Had Azure grown 40% in Q2 2025, it would have overtaken AWS."},
		{Text: "Did Oracle lay off 10,000 people in 2025?"},
		{Text: "Neither AWS nor Azure grew faster than 40% in Q3 2025."},
	},
	match: func(s *sentence, i int) ([]found, bool) {
		if s.asked(i) || s.partOfFigure(i) || s.countMoves(i) || s.anybodys(i) {
			return nil, true
		}
		if s.cues&(cNot|cIf|cDeny|cUnsure) == 0 && s.classes&wWould == 0 {
			return nil, false
		}
		switch {
		case s.ofNone(i), s.corrected(i), s.supposed(i):
			return nil, true
		case s.cutting():
			return nil, false // layoffs that are disputed are told
		}
		return nil, s.negated(i) || s.reachedByNone(i) || s.doubted(i)
	},
}

// anybodys recognises what is said of whoever it may hold for: "When your biggest
// unit is growing 75% a year, you are no chip company anymore".
func (s *sentence) anybodys(i int) bool {
	return s.isAny(0, "when", "if", "once", "whenever") && s.betweenIs(0, i, "your") && s.nameBefore(i) < 0
}

// corrected recognises the figure that another takes the place of: "1,200 jobs,
// not 3,000", "instead of 30%", "an earlier version gave $39 billion".
func (s *sentence) corrected(i int) bool {
	k := i - 1
	for s.has(k, cDet) || s.isAny(k, "about", "around", "roughly", "some", "nearly", "almost") {
		k--
	}
	switch {
	case s.is(k, "not"):
		if s.wouldHave(-1, k) {
			return false // "would have grown 17%, not 33%"
		}
		return s.isOf(k-1, wComma|wDash|wOpen|wAnd|wBut) || s.has(k-1, cBe)
	case s.is(k, "but"):
		return s.is(k-1, "anything")
	case s.is(k, "of") && s.is(k-1, "instead"), s.is(k, "than") && s.is(k-1, "rather"):
		return s.right(i, 5, cProject, cConj) < 0 // "instead of the $12 billion analysts had forecast"
	}
	if !s.isAny(0, "an", "a") || !s.isAny(1, "earlier", "previous") || !s.is(2, "version") {
		return false
	}
	for k := range i {
		if s.isOf(k, wComma|wSemicolon) || s.isAmount(k) {
			return false
		}
	}
	return true
}

// partOfFigure recognises a fraction that only compares with a further figure:
// "less than half of AWS's 29%", "a third of the 63%".
func (s *sentence) partOfFigure(i int) bool {
	if !s.isOf(i+1, wOf|wThe) && !s.has(i-1, cEach) && !s.isOf(0, wFor) {
		return false
	}
	if s.is(i-1, "every") || s.is(0, "for") && s.isAny(1, "every", "each") && s.isAmount(2) {
		return true // "for every 100 jobs that Dell cut, HP cut 20"
	}
	if s.is(i+1, "the") && s.isAny(i+2, "rate", "pace", "speed", "size") && s.isFigure(i, percents) {
		return true // "at half the rate of"
	}
	if !s.is(i+1, "of") || !s.isFigure(i, percents) {
		return false
	}
	k := s.skip(i+2, cDet|cPlain)
	if s.nameAtAny(k) && s.is(k+1, "'s") {
		return s.isFigure(k+2, percents) || s.isMoney(k+2)
	}
	return s.isFigure(k, percents)
}

// negated reports whether the verb that the figure at token i belongs to is
// denied: "did not grow 25%", "has never held 40%", "isn't cutting 500 jobs".
func (s *sentence) negated(i int) bool {
	for k := i - 1; k >= 0 && k >= i-10; k-- {
		switch {
		case s.has(k, cNot) && !s.isAny(k, "neither", "none", "nobody"):
			v := k + 1
			for s.isAny(v, "be", "been", "yet", "actually", "really", "in", "fact") {
				v++
			}
			return s.has(v, cGrow|cFall|cHold|cCut|cLayoff|cOwnVerb|cLead|cBe|cHire) && !s.has(v, cPlain) && !s.isAny(v+1, "until", "to")
		case s.isAmount(k) && !s.is(k+1, "or"), s.isOf(k, wComma|wSemicolon|wColon|wDash|wFrom), s.isAny(k, "until", "because", "beyond"), s.has(k, cConj) && !s.is(k, "or"):
			return false
		}
	}
	return false
}

// supposed reports whether the figure at token i stands in a condition, or in
// what would follow from one that is not met: "if AWS grew 30%", "had it grown
// 40%, its share would have been 35%".
func (s *sentence) supposed(i int) bool {
	if s.has(i-1, cDet) || s.is(i-1, "'s") {
		return false // "if the 31% share holds"
	}
	if s.isOf(0, wWithout) && s.wouldHave(0, i) && !s.currencies(i) {
		return !s.is(i-1, "not")
	}
	if s.wouldHave(max(0, i-5), i) && (s.betweenIs(i, len(s.toks), "without", "absent") || !s.currencies(i) && !s.betweenIs(-1, len(s.toks), "excluding", "adjusting", "adjusted", "analysts", "analyst")) {
		return true // "would have been $31 billion without the outage", "could have grown 35%"
	}
	if s.cues&cIf == 0 && s.classes&wInverted == 0 {
		return false
	}
	commas := 0
	for k := i - 1; k >= 0 && k >= i-24; k-- {
		switch {
		case s.isOf(k, wSemicolon|wColon), s.is(k, "then"):
			return false
		case s.is(k, ",") && !s.listComma(k):
			commas++
		case s.has(k, cIf):
			return (commas == 0 || k == 0 && s.betweenOf(k, i, wWould) && !s.currencies(i)) && !s.isAny(k+1, "you", "not", "we")
		case s.isOf(k, wInverted) && (k == 0 || s.isAny(k-1, ",", "“", "\"")) && s.opensClause(k+1, k == 0):
			return commas == 0 || s.wouldHave(k, i)
		}
	}
	return false
}

// currencies reports whether the words before token i speak of exchange rates, so
// that "would have grown" is a rate on another basis.
func (s *sentence) currencies(i int) bool {
	return s.cues&cCC != 0 || s.betweenIs(-1, i, "currency", "exchange", "currencies", "fx")
}

// doubted recognises what somebody does not believe: "doubt that Azure grew
// 40%", "refuted claims that", "it is not true that".
func (s *sentence) doubted(i int) bool {
	for k := i - 1; k > 0 && k >= i-14; k-- {
		if s.is(k, "that") {
			if s.isAny(k-1, "claims", "reports", "rumours", "rumors", "suggestions", "allegations") {
				k--
			}
			return s.isAny(k-1, "doubt", "doubts", "doubted", "untrue", "false") || s.has(k-1, cDeny) || s.isAny(k-1, "true", "correct", "believe", "believes", "think", "thinks") && s.has(k-2, cNot)
		}
		if s.isAmount(k) || s.isOf(k, wComma|wSemicolon|wColon) {
			return false
		}
	}
	return false
}

// wouldHave reports whether what "would have" been stands between two tokens.
func (s *sentence) wouldHave(from, to int) bool {
	for k := from; s.classes&wWould != 0 && k+1 < to; k++ {
		if s.isOf(k, wWould) && strings.Contains(s.text(k, k+1)+" ", " have ") { // which is part of the verb behind it, or a word
			return true
		}
	}
	return false
}

// opensClause reports whether a subject begins at token k, which may be a
// noun's where the sentence begins.
func (s *sentence) opensClause(k int, begins bool) bool {
	return s.nameAtAny(k) || s.has(k, cPronoun) || s.isMarket(k) || begins && s.has(k, cDet)
}

// asked recognises what a question asks for: "Will Oracle cut 10,000 jobs?" It
// tells what it takes for granted: "Is AWS's 31% share safe?"
func (s *sentence) asked(i int) bool {
	end := len(s.toks) - 1
	for end > i && s.at(end).kind == mark && !s.is(end, "?") {
		end--
	}
	if !s.is(end, "?") || end < i || s.has(i-1, cDet) || s.is(i-1, "'s") {
		return false
	}
	k := s.afterLabel()
	for s.isAny(k, "“", "\"", "so", "and", "but", ",") {
		k++
	}
	if !s.isAny(k, "is", "are", "was", "were", "will", "would", "can", "could", "did", "does", "do", "has", "have", "should", "may", "might") || s.is(k+1, "you") {
		return false
	}
	return s.right(k, i-k-1, cGrow|cFall|cCut|cLayoff|cHold|cOwnVerb|cLead, 0) >= 0 && !s.betweenOf(k, i, wComma)
}

// ofNone recognises people none of whom the sentence counts: "of the 22,000
// employees none was laid off".
func (s *sentence) ofNone(i int) bool {
	if !s.isFigure(i, people) || !s.is(i-1, "of") && !s.is(i-2, "of") {
		return false
	}
	for k := i + 1; k < len(s.toks) && !s.isAmount(k); k++ {
		if s.isAny(k, "none", "nobody") {
			return true
		}
	}
	return false
}

// reachedByNone recognises a rate or an amount that nobody has: "neither AWS nor
// Azure grew faster than 40%", "no vendor made $50 billion".
func (s *sentence) reachedByNone(i int) bool {
	if !s.isFigure(i, percents) && !s.isMoney(i) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-14; k-- {
		switch {
		case s.isAny(k, "neither", "none", "nobody"), s.is(k, "no") && (s.isAny(k+1, "one", "other", "vendor", "provider", "company", "rival", "cloud") || s.nameAtAny(k+1)):
			return true
		case s.isAmount(k), s.isOf(k, wSemicolon|wColon|wDash|wBut|wWhile|wThat), s.is(k, ",") && !s.listComma(k):
			return false
		}
	}
	return false
}

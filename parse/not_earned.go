package parse

import "cloudwatch-tui/parse/quantity"

// forgone recognises revenue that was not earned: "unable to ship another $2.5
// billion of revenue", "a loss in revenue of $8 billion".
func (s *sentence) forgone(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if s.is(k, "unable", "lost", "shortfall", "forgone", "foregone", "missing") || s.is(k, "loss") && (s.is(k+1, "in", "of") && (s.is(k+2, "revenue", "sales") || s.has(k+3, cRevenue))) {
			return true
		}
		if s.isAmount(k) {
			return false
		}
	}
	return false
}

// threshold recognises what customers are counted by: "542 customers with
// trailing revenue greater than $1 million", "accounts with >$5M in sales".
func (s *sentence) threshold(i, topic int) bool {
	if s.mention(i).Amount.Form() != quantity.AtLeast {
		return false
	}
	k := min(i, topic)
	if topic < 0 {
		k = i
	}
	for ; k > 0 && k > i-12; k-- {
		if s.is(k, "with", "contributing", "generating", "spending", "exceeding", "paying", "over", "above") && (s.has(k-1, cVolume|cSurvey) || s.is(k-1, "clients", "accounts")) {
			return true
		}
	}
	return false
}

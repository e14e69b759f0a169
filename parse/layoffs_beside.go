package parse

// This file reads the figures of a cut that stand beside another of the same
// cut, or behind a label that says what they are.

import (
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
)

// besideCount recognises the percentage in "1,800 employees (25%)" behind a
// count of people who leave.
func (s *sentence) besideCount(i int) bool {
	k := s.lastFound(Layoffs)
	if k < 0 || s.found[k].unit != quantity.People || !s.isAny(i-1, "(", "~") && !(s.is(i-1, ";") && s.is(i+1, ")")) && !(s.is(i-1, ",") && s.block.Kind == doc.Item && i+1 >= len(s.toks)) {
		return false
	}
	for j := s.found[k].at + 1; j < i-1; j++ {
		if s.isAmount(j) || !s.has(j, cStaff|cPlain|cLayoff|cCut) && s.at(j).kind == word {
			return false
		}
	}
	return i+1 >= len(s.toks) || s.isAny(i+1, ")", ",") || s.is(i+1, "of") && s.ofStaff(i) || s.has(i+1, cStaff)
}

// besideCountOf reports whether the percentage at token i opens the bracket right
// behind a count of people who leave: "30 employees (15% of company)".
func (s *sentence) besideCountOf(i int) bool {
	k := s.lastFound(Layoffs)
	return k >= 0 && s.is(i-1, "(") && s.found[k].unit == quantity.People && i-s.found[k].at <= 3
}

// countBeside reports whether the count at token i stands alone in the bracket
// behind a percentage of the same cut: "a 4% reduction in its workforce (10
// employees)".
func (s *sentence) countBeside(i int) bool {
	k := s.lastFound(Layoffs)
	return k >= 0 && s.found[k].unit == quantity.Percent && i-s.found[k].at < 8 && s.is(i-1, "(") && (s.is(i+1, ")") || s.is(i+2, ")")) && s.isAmount(i, quantity.People)
}

// labelledShare recognises the percentage behind a label that says whose it is:
// "Layoff percentage: 6%", "Percentage of workforce: 5%" in a text about layoffs.
func (s *sentence) labelledShare(i int) bool {
	if s.label == 0 || i != s.label+1 || s.label > 6 || i+1 < len(s.toks) && !s.is(i+1, ".") || !s.betweenIs(-1, s.label, "percentage", "percent", "%", "share") {
		return false
	}
	c := s.labelCues()
	return c&cLayoff != 0 && c&^cLayoff&topics == 0 || c&cStaff != 0 && s.r.layoffs && s.r.last.metric == Layoffs
}

package parse

import "cloudwatch-tui/parse/period"

// This file knows where a sentence about layoffs tells how many work there.

// ofStaffSize reports whether "which" at token j opens a clause that tells how
// many the workforce before it is: "of its workforce, which stood at 345,000".
func (s *sentence) ofStaffSize(j int) bool {
	if w := s.skipLeft(j-1-b2i(s.isOf(j-1, wComma)), cPrep); !s.has(w, cStaff) {
		return false
	}
	for j++; s.isAny(j, "as", "of", "in", "at", "on", "currently", "now") || s.at(j).kind == when || s.isOf(j, wComma); {
		j++ // ", which as of September 30 stood at"
	}
	return s.has(j, cBe) && !s.has(j+1, cCut|cLayoff|cProject) || s.isAny(j, "numbers", "numbered", "totals", "totaled", "totalled")
}

// outOf reports whether the people at token i are a part of others counted behind
// them: "3,700 employees out of 7,500", "100 of its 4,200 workers".
func (s *sentence) outOf(i int) bool {
	j := i + 1
	for s.has(j, cStaff|cPlain) && !s.has(j, cBe) {
		j++
	}
	j += b2i(s.is(j, "out"))
	return s.isOf(j, wOf) && s.isAmount(s.skip(j+1, cDet|cPlain))
}

// staffThen reports whether the time at token j is when the workforce was counted
// that those who leave at token i are a part of: "4.5% of its workforce as of June
// 30", "145 jobs, or 23% of its headcount at the end of the quarter", "of its staff,
// which was 345,000 in December". A day in the midst of a month is none of the
// books: then a company counts when it cuts.
func (s *sentence) staffThen(i, j int) bool {
	if s.cues&cStaff == 0 || !s.isFigure(i, percents) && s.right(i, j-i, cStaff, 0) < 0 {
		return false
	}
	for k := j - 1; k > i; k-- {
		if s.isOf(k, wWhich) && s.isFigure(i, percents) && s.ofStaffSize(k) {
			return true
		}
	}
	if m := s.time(j); m.Grain == period.ByDay {
		if p, _ := m.In(s.r.context("", period.Period{})); !p.IsZero() && p.End().AddDate(0, 0, 1).Day() != 1 {
			return false
		}
	}
	return s.sizeOfStaff(i, j)
}

// sizeOfStaff reports whether the time at token j stands with a noun for the whole
// workforce between it and the figure at token i, which is a part of it: "its
// first-quarter headcount", "the workforce as of June 30", "its headcount of 631
// employees at the end of the quarter".
func (s *sentence) sizeOfStaff(i, j int) bool {
	if n := s.skip(j+1, cPlain); s.isAny(n, "headcount", "workforce") || s.is(n, "ending") && s.is(n+1, "headcount") {
		return s.isOf(j-1, wIts|wOur) || s.isAny(j-1, "'s", "ending")
	}
	k := s.skipLeft(j-1, cPrep|cDet)
	asOf := s.is(j-1, "of") && s.is(j-2, "as")
	if s.isAny(k, "end", "close", "beginning", "start") {
		k = s.skipLeft(k-1, cPrep|cDet)
	}
	for k > i && (s.has(k, cStaff|cPlain|cPrep) || s.isFigure(k, people|numbers)) && !s.isAny(k, "headcount", "workforce", "staff") {
		asOf = asOf || s.isAmount(k)
		k--
	}
	return s.is(k, "headcount") || asOf && s.isAny(k, "workforce", "staff")
}

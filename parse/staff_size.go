package parse

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

// staffThen reports whether the time at token j is when the workforce was counted
// that the figure at token i is a part of: "4.5% of its workforce as of June 30",
// "of its staff, which was 345,000 in December".
func (s *sentence) staffThen(i, j int) bool {
	if !s.isFigure(i, percents) || s.cues&cStaff == 0 {
		return false
	}
	for k := j - 1; k > i; k-- {
		if s.isOf(k, wWhich) && s.ofStaffSize(k) {
			return true
		}
	}
	return s.is(j-1, "of") && s.is(j-2, "as") && s.left(j, j-i, cStaff, cCut|cLayoff) > i
}

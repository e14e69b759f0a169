package parse

// arrowTime pairs the figure at token i, before or behind an arrow between two
// figures, with the time on that side of an arrow between two times: "2023 →
// 2024: $90.8B → $107.6B". -1 if no two times stand so.
func (s *sentence) arrowTime(i int) int {
	before := s.is(i+1, "→") && s.isAmount(i+2)
	if !before && !(s.is(i-1, "→") && s.isAmount(i-2)) {
		return -1
	}
	for _, j := range s.whens {
		switch {
		case !s.is(j+1, "→") || s.at(j+2).kind != when:
		case before:
			return j
		default:
			return j + 2
		}
	}
	return -1
}

// bracketsOther reports whether the time at token j stands in brackets with
// another such figure than the one at token i, which the brackets follow, or
// which follows what they are held against: "29% (Q1 2024: 31%)".
func (s *sentence) bracketsOther(j, i int) bool {
	if !s.isAmount(i) {
		return false
	}
	open, end := j, j
	for open > 0 && open > j-8 && !s.isOf(open, wOpen|wClose) {
		open--
	}
	for end < len(s.toks) && end < j+8 && !s.isOf(end, wOpen|wClose) {
		end++
	}
	same := figureOf(s.mention(i).Unit)
	if !s.isOf(open, wOpen) || !s.isOf(end, wClose) || i > open && (i < end || !s.isFigure(open-1, same)) {
		return false
	}
	for k := open + 1; k < end; k++ {
		if s.isFigure(k, same) && !s.signed(k) && !s.isOf(k-1, wUp|wDown) && !s.is(k-1, "+") {
			return true
		}
	}
	return false
}

// countMoves reports whether the count at token i stands at an arrow between two:
// "workforce: 90,400 → 86,200" does not say how many were laid off.
func (s *sentence) countMoves(i int) bool {
	const counts = people | numbers
	return s.isFigure(i, counts) && (s.is(i+1, "→") && s.isFigure(i+2, counts) || s.is(i-1, "→") && s.isFigure(i-2, counts))
}

// timesAhead pairs the figure at token i with a time in "in Q1 and Q2, revenue
// fell 2.6% and rose 4.4%, respectively", where the word is token end: the token
// of its time, -1 if the sentence has no such pairing.
func (s *sentence) timesAhead(i, end int) int {
	last := s.whens[len(s.whens)-1]
	for k := 1; k < len(s.whens); k++ {
		for j := s.whens[k-1] + 1; j < s.whens[k]; j++ {
			if !s.isOf(j, wComma|wAnd|wAmpersand|wIn) {
				return -1
			}
		}
	}
	rank, total := 0, 0
	for k := last + 1; k < end; k++ {
		if s.isAmount(k) {
			if !alike(s.mention(k).Unit, s.mention(i).Unit) {
				return -1
			}
			rank += b2i(k < i)
			total++
		}
	}
	if i < last || total != len(s.whens) {
		return -1
	}
	return s.whens[rank]
}

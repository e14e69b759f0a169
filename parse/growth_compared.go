package parse

// comparedWithTime is the word that holds the percentage at token i against an earlier
// time: "4% more than a year ago", "2% above the same quarter of last year", "16% up on
// that of 2022", "5% more revenue in 2023 than in 2022". -1 if none does.
func (s *sentence) comparedWithTime(i int) int {
	g := i + 1
	k := g + 1
	switch {
	case !s.isAny(g, "more", "less", "higher", "lower", "above", "below", "larger", "bigger", "greater", "smaller", "better", "up", "down", "ahead"):
		return -1
	case s.isAny(g, "above", "below"), s.isOf(g, wUp|wDown) && s.is(k, "on"), s.is(g, "ahead") && s.is(k, "of"):
	default:
		for k <= g+6 && (s.at(k).kind == when || s.has(k, cRevenue|cPlain) || s.isOf(k, wIn|wFor)) {
			k++
		}
		if !s.isOf(k, wThan) {
			return -1
		}
	}
	if !s.earlierTime(k) {
		return -1
	}
	return g
}

// earlierTime reports whether the words behind token k, of which the last may be any,
// say no more than when something else was: "in the same quarter of last year", "those
// of 2022", "it was in the comparable quarter", "its level of a year ago".
func (s *sentence) earlierTime(k int) bool {
	for j := k; j <= k+9; j++ {
		switch t := s.at(j); {
		case t.kind == when:
			return !s.isOf(j+1, wHyphen)
		case j > k+1 && s.isAny(j, "quarter", "period", "months") && !s.isAmount(j-1):
			return true // "in the comparable quarter"
		case j == k, s.isMoney(j), s.has(j, cDet|cPronoun|cBe) || s.has(j, cPlain) && !s.has(j, cProject), s.isOf(j, wIn|wFor|wOf|wAt), s.has(j, cRevenue),
			s.isAny(j, "did", "what", "level", "levels", "figure", "mark", "comparable", "corresponding", "during", "brought", "made", "spent", "paid", "took", "sold", "reported", "posted", "recorded"):
		default:
			return false
		}
	}
	return false
}

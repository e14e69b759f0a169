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

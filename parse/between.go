package parse

// This file tells what stands between two tokens, neither of them included.

// betweenIs reports whether one of the words stands between two tokens.
func (s *sentence) betweenIs(i, j int, words ...string) bool {
	for k := i + 1; k < j; k++ {
		if s.isAny(k, words...) {
			return true
		}
	}
	return false
}

// betweenOf reports whether a word or mark of one of the classes stands between
// two tokens.
func (s *sentence) betweenOf(i, j int, c wordClass) bool {
	if s.classes&c == 0 {
		return false
	}
	for k := i + 1; k < j; k++ {
		if s.isOf(k, c) {
			return true
		}
	}
	return false
}

// commaBetween reports whether a comma that parts no list, or a bracket that
// opens, stands between two tokens.
func (s *sentence) commaBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.isOf(k, wComma|wOpen) && !s.listComma(k) {
			return true
		}
	}
	return false
}

// amountBetween reports whether an amount stands between two tokens.
func (s *sentence) amountBetween(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.isAmount(k) {
			return true
		}
	}
	return false
}

// figureBetween reports whether an amount of one of the kinds stands between two
// tokens.
func (s *sentence) figureBetween(i, j int, kinds figures) bool {
	for k := i + 1; k < j; k++ {
		if s.isFigure(k, kinds) {
			return true
		}
	}
	return false
}

package parse

// salesOfNobody reports whether the sentence gives sales without saying whose, in the voice of those
// who measure markets, a research house or one of its analysts: "IDC said sales rose 12%", "Sales
// rose 12%, according to IDC".
func (s *sentence) salesOfNobody() bool {
	if s.cues&cRevenue == 0 || s.nameRight(-1, earners) >= 0 {
		return false
	}
	for i := s.afterLabel(); i < len(s.toks); i++ {
		if s.has(i, cRevenue) {
			return s.bare(i) && s.measurer()
		}
	}
	return false
}

// bare reports whether nothing before the topic at token i says whose it is.
func (s *sentence) bare(i int) bool {
	for i--; i >= 0 && s.at(i).kind == mark; i-- {
	}
	return i < s.afterLabel() || s.is(i, "that") || s.saysAt(i) || s.measurerAt(i)
}

// measurer reports whether a sentence names whose word it is, and that measures markets.
func (s *sentence) measurer() bool {
	for i := range s.toks {
		if s.measurerAt(i) {
			return true
		}
	}
	return false
}

// measurerAt reports whether whoever is named at token i measures markets and says what the
// sentence tells.
func (s *sentence) measurerAt(i int) bool {
	if m, ok := s.nameAt(i, nHouse); ok && tellers[m.Slug] || !ok && !(s.at(i).kind == word && s.upper(i) && s.r.isPerson(s.text(i, i), s.blockIndex)) {
		return false
	}
	return s.saysAt(i+1) || s.is(i+1, ",") && s.saysAt(i+2) || s.is(i-1, "to") && s.is(i-2, "according")
}

// saysAt reports whether token i is the verb of who tells.
func (s *sentence) saysAt(i int) bool {
	return s.isAny(i, "said", "says", "estimates", "estimated", "reported", "reports", "found", "finds", "shows", "showed")
}

package parse

// monthOf reports whether the month at token j is the one whose revenue the noun at
// token topic is: "June revenue", "revenue for the month of June". Another month
// is when it was told.
func (s *sentence) monthOf(j, topic int) bool {
	if topic < 0 || !s.has(topic, cRevenue) {
		return false
	}
	k := j - 1
	if s.is(k, "of") && s.is(k-1, "month") {
		for k -= 2; s.has(k, cDet); {
			k--
		}
	}
	return j < topic && s.noVerb(j, topic) || s.isAny(k, "for", "in", "during") && k > topic && k-topic <= 3 && s.noVerb(topic, k)
}

// noVerb reports whether only describing words stand between two tokens.
func (s *sentence) noVerb(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.at(k).kind != word || s.has(k, cBe|cOwnVerb|cGrow|cFall|cConj) && !s.has(k, cTotal) {
			return false
		}
	}
	return true
}

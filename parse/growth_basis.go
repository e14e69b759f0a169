package parse

// basisInFront is where the words begin that stand before the rate at token i and
// say how it compares: "(CC: 9%)", ", CC 9%". -1 if none do.
func (s *sentence) basisInFront(i int) int {
	if !s.isFigure(i, percents) {
		return -1
	}
	k := i
	if s.is(k-1, "+") {
		k--
	}
	if s.is(k-1, ":") {
		k--
	}
	first := k
	for s.has(k-1, cCC|cYoY|cQoQ) || s.isAny(k-1, "currency", "currencies") {
		k--
	}
	if k == first || !s.isAny(k-1, "(", ",", "/", "|") {
		return -1
	}
	return k
}

// basis reads how the growth rate at token i compares, from the words around
// it up to the next figure.
func (s *sentence) basis(i int) Basis {
	if s.inMoney(i) {
		return ""
	}
	lo, hi := i, i+1
	for hi < len(s.toks) && hi < i+9 && s.toks[hi].kind != amount && !s.is(hi, ";") {
		hi++
	}
	if k := s.basisInFront(hi); k > i {
		hi = k
	}
	for lo > 0 && lo > i-6 && s.toks[lo-1].kind != amount && !s.is(lo-1, ";") {
		lo--
	}
	if b := basisOf(s.toks[i:hi]); b != "" {
		return b
	}
	if b := basisOf(s.toks[lo:i]); b != "" {
		return b
	}
	for j := i + 1; j < hi; j++ {
		if s.at(j).kind == when && s.time(j).Comparison {
			return YoY
		}
	}
	if s.has(0, cYoY|cQoQ) && !s.amountBetween(0, i) {
		return basisOf(s.toks[:1])
	}
	return ""
}

package parse

import "strings"

// othersHold reports whether the share at token i is held by all whose shares the text
// has not just told: "All others had 17%", "Everyone else held 34%", "The rest of the
// market shared 20%".
func (s *sentence) othersHold(i int) bool {
	if s.sharesTold() != 0 && s.lastFound(MarketShare) < 0 || s.has(i+1, topics&^(cShare|cMarket)|cGrowth|cGrow|cFall) {
		return false
	}
	v := i - 1
	for s.has(v, cPlain|cDet) && !s.has(v, cBe) || s.isAny(v, "for", "between", "remaining") {
		v--
	}
	if !s.has(v, cHold) && !s.isAny(v, "have", "has", "had", "shared", "share", "make", "up") {
		return false
	}
	j := v - 1
	for s.isOf(j, wTogether) || s.is(j, "make") {
		j--
	}
	if (s.has(j, cMarket) || s.isMarket(j)) && s.isOf(j-1, wThe) && s.isOf(j-2, wOf) {
		j -= 3
	}
	switch {
	case s.isAny(j, "others", "rest", "remainder"):
	case s.is(j, "else") && s.isAny(j-1, "everyone", "everybody", "anyone"), s.isOf(j, wFirms|wGroup) && s.is(j-1, "other"):
		j--
	default:
		return false
	}
	for j--; s.isOf(j, wThe) || s.is(j, "all"); j-- {
	}
	return j < 0 || s.at(j).kind == mark || s.has(j, cConj) && !s.isName(j-1, newSubjects)
}

// exampleOf reports whether the name at token k is but one of those that are meant:
// "European players including SAP and Orange", "neoclouds (CoreWeave, Lambda)".
func (s *sentence) exampleOf(k int) bool {
	if s.is(k-1, "(") && s.isOf(k+1, wComma|wAnd) && s.at(k-2).kind == word && strings.HasSuffix(s.at(k-2).low, "s") {
		return true
	}
	for j := k - 1; j > 0 && k-j < 20; j-- {
		if s.is(j, "including") || s.is(j, "as") && s.is(j-1, "such") {
			return true
		}
		if t := s.at(j); t.kind == amount || t.kind == word && t.cue&(cGrow|cFall|cHold|cBe|cOwnVerb) != 0 {
			return false
		}
	}
	return false
}

// goodsHold reports whether the share at token i is held by goods in the plural that begin the
// sentence: "Non-x86 servers surged, now representing 48% of the market", "Reserved instances
// account for 40% of it".
func (s *sentence) goodsHold(i int) bool {
	k := s.skip(s.afterLabel(), cDet)
	first := k
	for k < first+4 && s.at(k).kind == word && !s.has(k, cPronoun|cPrep|cBe|cShare|cConj|cHold|cOwnVerb) && !(k > first && s.has(k, cGrow|cFall)) && !s.is(k, "'s") {
		k++
	}
	last := s.at(k - 1)
	return k > first && k < i && s.has(k, cHold|cGrow|cFall|cOwnVerb|cBe) && strings.HasSuffix(last.low, "s") && last.cue&^(cVolume|cCloud) == 0 && !s.refers()
}

// jointShare recognises "collective share", "combined market share" at token j.
func (s *sentence) jointShare(j int) bool {
	if s.has(j-1, cMarket) {
		j--
	}
	return s.isAny(j-1, "combined", "collective", "aggregate", "joint")
}

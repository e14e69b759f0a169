package parse

import "strings"

// sharesBefore is the noun share before the percentage at token i that calls it
// a share, -1 if there is none.
func (s *sentence) sharesBefore(i int) int {
	if s.cues&cShare == 0 {
		return -1
	}
	if j := s.putAt(i); j >= 0 {
		return j
	}
	if g, level := s.governor(i); g > i && !level && s.at(g).cue&cShare == 0 {
		return -1
	}
	j := s.shareBefore(i)
	if j >= 0 && (s.is(j+1, "of") && s.has(j+2, cLayoff|cStaff) || s.commaBetween(j, i) || s.has(j+1, cVolume)) { // a "share price"
		return -1
	}
	if j >= 0 && (s.isAny(j, "share", "slice") || s.has(j-1, cMarket)) && !s.has(j-1, cOrg) && !s.cutBy(j, i) && !s.grewToo(j, i) {
		return j
	}
	return -1
}

// putAt is the noun share of which a participle behind a comma tells the level: "a rise
// in Azure's market share, putting it at nearly 15%", "its share fell, slipping to 31%
// from 33%". -1 if there is none.
func (s *sentence) putAt(i int) int {
	j := s.skipLeft(i-1, cPlain&^cPrep)
	for s.has(j, cPrep) && s.has(j+1, cPlain) && !s.isOf(j, wAt|wTo|wFrom) {
		j--
	}
	if s.isOf(j, wFrom) {
		from := j - 1
		if s.isOf(from, wUp|wDown) {
			from = s.skipLeft(from-1, cConj)
			from -= b2i(s.isOf(from, wComma|wDash))
		}
		if s.isFigure(from, percents) {
			return s.putAt(from)
		}
		return -1
	}
	switch level := s.isOf(j, wAt|wTo); {
	case level && s.isAny(j-1, "it", "them") && s.isAny(j-2, "putting", "bringing", "taking", "leaving") && s.is(j-3, ","):
		return s.left(j-2, 4, cShare, 0)
	case level && s.has(j-1, cGrow|cFall) && strings.HasSuffix(s.at(j-1).low, "ing"):
		j--
	case !s.isAny(j, "reaching", "hitting", "topping", "touching"):
		return -1
	}
	k := s.shareBefore(j - 1)
	if k < 0 || !s.isOf(j-1, wComma) || s.commaBetween(k, j-1) || s.has(k+1, cVolume|cStock) || s.right(k, j-k, cGrow|cFall, cGrowth|cConj) < 0 || s.right(k, j-k, cGrowth&^cGrow|cConj, 0) >= 0 {
		return -1
	}
	return k
}

// shareBefore is the noun share before token i, over a list of names: "the share
// of A, B, C and D rose from 61%". -1 if there is none.
func (s *sentence) shareBefore(i int) int {
	for j, n := i-1, 0; j >= 0 && n < 15; j-- {
		switch {
		case s.has(j, cShare):
			return j
		case s.has(j, cRevenue|cProfit|cVolume) && !s.is(j-1, "by"):
			return -1
		case s.at(j).kind != name && !s.listComma(j):
			n++
		}
	}
	return -1
}

// cutBy reports whether a comma or semicolon with another verb stands between
// the noun at j and the figure at i.
func (s *sentence) cutBy(j, i int) bool {
	for k := j + 1; k < i; k++ {
		if s.is(k, ";") || s.isOf(k, wComma|wWhile|wWith) && s.right(k, i-k, cRevenue|cProfit|cGrowth, 0) >= 0 {
			return true
		}
		if s.has(k, cGrowth) && !s.has(k, cGrow) {
			return true
		}
	}
	if i-j <= 3 && (s.isOf(i-1, wColon|wOf) || s.has(i-1, cBe)) {
		return false // "a market share of 31%, and its growth was 19%"
	}
	if v := s.right(j, i-j, cGrow|cFall, cConj); v > 0 && s.isOf(i-1, wTo|wFrom) && s.right(i, 6, cGrowth, cConj) < 0 {
		return false // "its share fell from 31% to 29% YoY"
	}
	// "gaining share with 34% and 11% YoY growth"
	return s.right(i, 6, cGrowth|cYoY, 0) >= 0
}

// ofSegment reports whether the share at token j is the part of its company that a
// segment is: "the share of the AWS segment", "the AWS segment revenue share".
func (s *sentence) ofSegment(j int) bool {
	if !s.has(j, cShare) {
		return false
	}
	if s.isOf(j+1, wOf) && s.betweenIs(j+1, j+5, "segment") {
		return true
	}
	return s.is(j-1, "segment") || s.is(j-2, "segment") && s.has(j-1, cRevenue)
}

// heldByNext reports whether the verb at token v says that whoever follows holds
// something: "belonged to", "went to", "is held by".
func (s *sentence) heldByNext(v int) bool {
	v = s.skip(v, cBe)
	return s.isAny(v, "belonged", "belongs", "went", "goes") && s.isOf(v+1, wTo) || s.has(v, cHold) && s.isOf(v+1, wBy)
}

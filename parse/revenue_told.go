package parse

import (
	"cloudwatch-tui/parse/entity"
)

// ofTold is the unit that made the money at token i of its company's revenue told
// in the sentence before: "Of that, $30.9 billion came from AWS", "AWS
// contributed $31 billion of the total". "" if it is no such part.
func (s *sentence) ofTold(i int) entity.Slug {
	l, t := &s.r.last, &s.r.last.told[0]
	if t.metric != l.metric || l.metric != Revenue && l.metric != RevenueGrowth || t.block != s.blockIndex || s.start-t.end > 2 || s.cues&topics&^cRevenue != 0 {
		return ""
	}
	m, ok := s.nameAt(s.partMaker(i), nCloud|nSegment)
	if !ok || m.Slug.Parent() != l.claimed {
		return ""
	}
	return m.Slug
}

// partMaker is the name that a verb makes the maker of the money at token i,
// which is part of a sum: "AWS accounted for $31 billion of it", "$31 billion of
// that was made by its cloud unit AWS". -1 if none does.
func (s *sentence) partMaker(i int) int {
	v := i + 1
	if s.isOf(v, wOf) {
		for v++; s.isOf(v, wThat|wThis|wThe|wSum) || s.has(v, cRevenue) || s.isAny(v, "it", "amount"); v++ {
		}
	}
	switch {
	case s.isOf(v-1, wThe):
		return -1 // "of the increase"
	case s.isAny(v, "came", "comes", "stemmed", "stems") && s.isOf(v+1, wFrom):
	case s.has(v, cBe) && s.isOf(v+1, wEarned|wGave) && s.isOf(v+2, wBy):
		v++
	default:
		for v = i - 1; s.has(v, cPlain) || s.isOf(v, wIn|wFor); v-- {
		}
		if s.isOf(v, wEarned|wGave) || s.isAny(v, "accounted", "accounts", "brought", "contributes", "delivered", "added") {
			return v - 1
		}
		return -1
	}
	for v += 2; s.isOf(v, wIts|wThe|wUnit|wComma) || s.isPart(v); v++ {
	}
	return v
}

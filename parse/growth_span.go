package parse

import (
	"slices"

	"cloudwatch-tui/parse/quantity"
)

// joinSpans reads "expected to grow from 9% to 11%", where a forecast gives both
// ends of what revenue will grow by, as "grow by 9–11%": the second figure is
// part of the first. A share that is to grow from 9% to 11% is no such span. It
// reports whether there was one.
func (s *sentence) joinSpans() bool {
	known := len(s.toks)
	if s.classes&wTo == 0 || len(s.amounts) < 2 {
		return false
	}
	for i := 2; i+1 < len(s.toks); i++ {
		if !s.isOf(i, wTo) {
			continue
		}
		money := s.isMoney(i-1) && s.isMoney(i+1) && s.is(i-2, "from") && s.guidedSpan(i-2)
		if money || s.isFigure(i-1, percents) && s.isFigure(i+1, percents) && s.is(i-2, "from") && s.spans(i-2) {
			m, end := &s.amounts[s.toks[i-1].i], s.mention(i+1)
			low, _ := m.Amount.Value()
			high, _ := end.Amount.Value()
			m.Amount, m.End = quantity.Between(low, high, m.Amount.Step()), end.End
			s.toks[i-2].become([...]string{"by", "of"}[b2i(money)])
			s.toks = slices.Delete(s.toks, i, i+2)
		}
	}
	return len(s.toks) < known
}

// spans reports whether the "from" at token i begins a span: behind growth of
// revenue that is foreseen, or another span.
func (s *sentence) spans(i int) bool {
	low, ok := s.mention(i + 1).Amount.Value()
	high, ok2 := s.mention(i + 3).Amount.Value()
	g := s.left(i, 3, cGrow|cFall|cGrowth, 0)
	if s.isOf(i-1, wAnd|wOr) {
		g = s.left(i, 16, cGrow|cFall|cGrowth, 0)
	}
	return ok && ok2 && low < high && g >= 0 && s.left(g, 8, cProject, cShare) >= 0 && s.left(g, 14, cRevenue, cShare|cProfit) >= 0
}

// guidedSpan reports whether the "from" at token i begins a span of what a
// company foresees to earn, "guidance has revenue from $66 billion to $72
// billion", and not what it changed its mind to.
func (s *sentence) guidedSpan(i int) bool {
	low, ok := s.mention(i + 1).Amount.Value()
	high, ok2 := s.mention(i + 3).Amount.Value()
	k := i - 1
	for s.isAny(k, "range", "ranging", "anywhere", "somewhere", "of") {
		k--
	}
	return ok && ok2 && low < high && high < 2*low && s.has(k, cRevenue|cProfit) && s.left(k, 14, cProject, cGrow|cFall|cCut) >= 0 && s.left(i, 10, cGrow|cFall|cCut, 0) < 0 &&
		!s.betweenIs(max(-1, i-10), i, "revised", "revises", "changed", "moved", "upgraded", "lifts", "lifted", "hiked", "updated", "raised", "raises", "raising")
}

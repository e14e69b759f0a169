package parse

import (
	"iter"

	"cloudwatch-tui/parse/period"
)

// timesByRank lists the other times of the sentence by how likely they date
// the figure: nearest before it first, then behind it. What figures are
// compared with, times tied to another figure, and the time of the telling do
// not count.
func (s *sentence) timesByRank(f *found) iter.Seq[int] {
	i, first := f.at, 0
	for first < len(s.whens) && s.whens[first] < i {
		first++
	}
	return func(yield func(int) bool) {
		for k := first - 1; k >= 0; k-- {
			if j := s.whens[k]; s.fits(j, f) && (f.metric == Layoffs || !s.turns(j, i)) && (s.times[s.toks[j].i].Relative || !s.nowBetween(j, i)) && !yield(j) {
				return
			}
		}
		if f.metric == Layoffs && s.roundsBehind(i) || s.nowBetween(max(0, i-3), i) { // "now $80 billion, is to grow until 2028"
			return
		}
		for _, j := range s.whens[first:] {
			if s.markBetween(i, j, ";") {
				return
			}
			if s.fits(j, f) && !(s.times[s.toks[j].i].Relative && s.amountBetween(i, j)) && !yield(j) {
				return
			}
		}
	}
}

// fits reports whether the time at token j may date the claim.
func (s *sentence) fits(j int, f *found) bool {
	i := f.at
	return !s.compared(j, f) && !s.unfit(j, f) && !s.tied(j, i, f) && !s.timeAside(j, i) && !s.foreseenWith(j, i, f) && !(j > i && f.metric == Layoffs && s.betweenIs(i, j, "despite")) &&
		!(f.metric == MarketShare && j > i && s.times[s.toks[j].i].Grain == period.BySpan && s.times[s.toks[j].i].Relative) // what helped over the past four quarters
}

// timeAside reports whether the time at token j stands in a clause that ends
// before the figure at token i: "Amazon, which cut 27,000 jobs in 2023, said".
func (s *sentence) timeAside(j, i int) bool {
	if j > i {
		return false
	}
	k := j - 1
	for k >= 0 && k > j-24 && !s.isOf(k, wComma|wSemicolon) { // a relative clause is short
		k--
	}
	for c := j - 1; c > 0 && c > j-24 && !s.isAmount(c); c-- {
		if s.isOf(c-1, wComma|wDash|wHyphen|wOpen) && s.isAny(c, "including", "excluding") && (s.markBetween(j, i, ",") || s.markBetween(j, i, ")")) {
			return true // "2020 revenues, including forecast Q4 business, will be"
		}
	}
	return (s.isOf(k+1, wWhich|wWho|wWhose) || s.is(k, ",") && k < 6 && s.has(k+1, cDet)) && s.markBetween(j, i, ",")
}

// foreseenWith reports whether the time at token j is that of a figure behind
// the one at token i which, unlike it, is foreseen: "made $40 billion and said it
// would spend $39 billion in 2024".
func (s *sentence) foreseenWith(j, i int, f *found) bool {
	return j > i && ahead(f.status) == 0 && family(f.metric) == 1 && s.amountBetween(i, j) && s.right(i, j-i, cProject, 0) > 0 && !s.ahead(i)
}

// opensNext reports whether the time at token j, behind a figure that has a time
// before it, is that of the next figure: "In 2024 revenue was $108 billion and in
// 2025 it was $128 billion".
func (s *sentence) opensNext(j int, f *found) bool {
	k := j - 1
	for k > f.at && (s.has(k, cDet) || s.isOf(k, wIn|wFor)) {
		k--
	}
	if !s.isOf(k, wAnd|wBut|wWhile|wComma|wSemicolon) {
		return false
	}
	next := j + 1
	for next < len(s.toks) && s.toks[next].kind != when && s.toks[next].figure != s.toks[f.at].figure {
		next++
	}
	if next >= len(s.toks) || s.toks[next].kind == when {
		return false
	}
	for w := len(s.whens) - 1; w >= 0; w-- {
		if t := s.whens[w]; t < f.at {
			return !s.amountBetween(t, f.at) && s.fits(t, f)
		}
	}
	return false
}

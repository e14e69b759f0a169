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
			if j := s.whens[k]; s.fits(j, f) && !s.closesFrom(j, i) && (f.metric == Layoffs || !s.turns(j, f)) && (s.time(j).Relative || !s.nowBetween(j, i)) && !yield(j) {
				return
			}
		}
		if f.metric == Layoffs && s.roundsBehind(i) || s.nowBetween(max(0, i-3), i) { // "now $80 billion, is to grow until 2028"
			return
		}
		for _, j := range s.whens[first:] {
			if s.betweenOf(i, j, wSemicolon) || f.metric == Layoffs && s.betweenOf(i, j, wColon) && s.right(i, j-i, cPronoun, 0) > 0 {
				return
			}
			if s.fits(j, f) && !(s.time(j).Relative && s.amountBetween(i, j)) && !yield(j) {
				return
			}
		}
	}
}

// fits reports whether the time at token j may date the claim.
func (s *sentence) fits(j int, f *found) bool {
	i := f.at
	return !(f.metric == Layoffs && s.planBegan(j, i)) && !s.compared(j, f) && !s.unfit(j, f) && !s.ofPurchase(j, i) && !s.tied(j, i, f) && !s.timeAside(j, i) && !s.foreseenWith(j, i, f) && !(j > i && f.metric == Layoffs && s.betweenIs(i, j, "despite")) &&
		!s.spanOfRate(j, i) && !(f.metric == MarketShare && j > i && s.time(j).Grain == period.BySpan && s.time(j).Relative) // what helped over the past four quarters
}

// spanOfRate reports whether the time at token j is the stretch of years over which
// a rate right before it is told, behind the amount at token i: "$275 billion, with
// a CAGR of 20% from 2023 to 2025".
func (s *sentence) spanOfRate(j, i int) bool {
	if j <= i || s.isFigure(i, percents) || s.time(j).Grain != period.BySpan {
		return false
	}
	for k := j - 1; k > i && k > j-4; k-- {
		if s.isFigure(k, percents) {
			return s.left(k, 6, cCAGR|cGrowth, 0) > i || s.right(k, 3, cCAGR|cGrowth, 0) > 0
		}
	}
	return false
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
		if s.isOf(c-1, wComma|wDash|wHyphen|wOpen) && s.isAny(c, "including", "excluding") && s.betweenOf(j, i, wComma|wClose) {
			return true // "2020 revenues, including forecast Q4 business, will be"
		}
	}
	return (s.isOf(k+1, wWhich|wWho|wWhose) || s.is(k, ",") && k < 6 && s.has(k+1, cDet) && !s.isOf(0, wAccording) && !s.has(0, cPrep)) && s.betweenOf(j, i, wComma)
}

// foreseenWith reports whether the time at token j is that of a figure behind
// the one at token i which, unlike it, is foreseen: "made $40 billion and said it
// would spend $39 billion in 2024".
func (s *sentence) foreseenWith(j, i int, f *found) bool {
	if j < i && s.time(j).Relative && ahead(f.status) == 0 && family(f.metric) == 1 && s.betweenOf(j, i, wSemicolon) {
		return s.right(-1, j, cProject, 0) >= 0 // "expects $66 billion for the year; revenue was"
	}
	return j > i && ahead(f.status) == 0 && family(f.metric) == 1 && s.amountBetween(i, j) && s.right(i, j-i, cProject, 0) > 0 && !s.ahead(i)
}

// opensNext reports whether the time at token j, behind a figure that has a time
// before it, is that of the next figure: "In 2024 revenue was $108 billion and in
// 2025 it was $128 billion".
func (s *sentence) opensNext(j int, f *found) bool {
	k := j - 1
	for k > f.at && (s.has(k, cDet) || s.isOf(k, wIn|wFor|wOf)) {
		k-- // "and in", ", those of"
	}
	if s.isOf(k, wWith) && s.is(k-1, ",") && s.is(j+1, "'s") {
		return true // ", with 2025's revenue reaching $419 billion"
	}
	if !s.isOf(k, wAnd|wBut|wWhile|wComma|wSemicolon) {
		return false
	}
	next := j + 1
	for next < len(s.toks) && s.toks[next].kind != when && !(s.isAmount(next) && sameKind(s.toks[f.at].figure, s.toks[next].figure)) {
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

// turns reports whether another's clause begins between a time and the figure
// behind it: "with more planned for 2026, while AWS revenue rose 20%".
func (s *sentence) turns(j int, f *found) bool {
	i := f.at
	for k := j + 1; k < i-1; k++ {
		if s.is(k, "after") && s.amountBetween(j, k) && !(s.has(k+1, cDet) && s.figureBetween(j, k, sums)) && s.right(k, i-k-1, cGrow|cFall|cOwnVerb, 0) >= 0 {
			return true // "lifted its forecast for 2025 to $85 billion after revenue rose 32%"
		}
		if s.isOf(k, wWhile|wWhereas) || s.is(k, "as") && s.is(k-1, ",") {
			if s.isName(k+1, earners) {
				return s.datedBy(j, f) == nil
			}
		}
	}
	return false
}

// afterOther reports whether the time at token j is that of the rate which the one at
// token i came after, or that of another clause: "will grow 1% after a 4% decline in
// 2019", "has climbed to $14 billion, after revenue last year reached $10 billion",
// "rose to $2.5 billion, and subscriptions have doubled since January".
func (s *sentence) afterOther(j, i int) bool {
	for k := i + 1; k < j; k++ {
		switch {
		case s.isAny(k, "after", "following"):
			if s.isFigure(i, percents) {
				return s.figureBetween(k, j, percents)
			}
			return s.isMoney(i) && s.figureBetween(j, j+6, sums)
		case s.isOf(k, wAnd) && s.has(k+1, cVolume) || s.isOf(k, wAnd) && s.has(k+2, cVolume) && s.at(k+1).kind == word:
			return s.find(k+2, 3, func(m int) bool { return s.isOf(m, wHas) }) && !s.figureBetween(k, j, sums|percents)
		}
	}
	return false
}

// datedBy is the claim like f that the time at token j stands right behind: "grew
// 19% in Q3 while Azure grew 33%". nil if there is none.
func (s *sentence) datedBy(j int, f *found) *found {
	for j--; s.isOf(j, wIn|wFor) || s.has(j, cDet); {
		j--
	}
	for k := range s.found {
		if g := &s.found[k]; g.at == j && family(g.metric) == family(f.metric) {
			return g
		}
	}
	return nil
}

// cutsBetween reports whether a verb of cutting jobs stands between two tokens, so that a
// figure behind it has a time of its own.
func (s *sentence) cutsBetween(j, i int) bool {
	for k := j + 1; k < i; k++ {
		if s.has(k, cCut|cLayoff) && !s.isAny(k, "reduction", "reductions", "elimination") {
			return true
		}
	}
	return false
}

// estimated is the figure behind which f is told as what was expected of it: "$11.5 billion
// (est. $11.2 billion)", "called for $80 billion; above the $79.95 billion consensus". nil if
// there is none.
func (s *sentence) estimated(f *found) *found {
	if ahead(f.status) == 0 {
		return nil
	}
	for k := range s.found {
		g := &s.found[k]
		if g.at < f.at && ahead(g.status) == 1 && !g.period.IsZero() && g.subject == f.subject && g.metric == f.metric && s.betweenIs(f.at, f.at+4, "consensus") && !s.whenIn(g.at, f.at) {
			return g
		}
		if g.at < f.at && s.is(g.at+1, "(") && ahead(g.status) == 0 && family(g.metric) == family(f.metric) && !s.betweenIs(g.at, f.at, ")") {
			return g
		}
	}
	return nil
}

// inRelative reports whether token j stands in a relative clause that ends
// before token i: ", which raised money in January 2022, announced".
func (s *sentence) inRelative(j, i int) bool {
	for k := j - 1; k > 0; k-- {
		if s.is(k, ";") {
			return false
		}
		if s.isOf(k, wWhich|wWho|wWhose) && s.is(k-1, ",") {
			return s.commaBetween(j, i) && !s.commaBetween(k, j) && !s.isAny(k+1, "owns", "own", "operates", "runs")
		}
	}
	return false
}

// ofPurchase reports whether the time at token j is that of a purchase which only helped
// the figure at token i: "rose 50%, helped by the acquisition of Cerner in 2022".
func (s *sentence) ofPurchase(j, i int) bool {
	k := j - 1
	for k > i && (s.has(k, cPrep|cDet) || s.at(k).kind == name) {
		k--
	}
	return k > i && k < j-1 && s.isAny(k, "acquisition", "merger", "purchase", "takeover", "buyout")
}

// datesElse reports whether the time at token j behind the figure of a claim is of
// something else: what it is compared with, a deal, the telling, another figure.
func (s *sentence) datesElse(j int, f *found, against bool) bool {
	i, cut := f.at, f.metric == Layoffs
	switch {
	case !against && s.compared(j, f), s.ofPurchase(j, i), s.unfit(j, f):
		return true
	case cut && (s.ofDeal(j, i) || s.staffThen(i, j) || s.ofResults(j, i)), !cut && s.sinceThen(j):
		return true
	case (s.has(j+1, cRevenue) || cut && s.has(j+1, cProfit)) && s.tied(j, i, f):
		return true
	case s.is(j+1, ":") && !(cut && s.ofSum(j)) && (cut || !s.has(j+2, cDet)):
		return true
	}
	return f.metric == Revenue && s.is(j-1, "and") && s.has(j+1, cRevenue)
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/period"
)

// timeLabel finds a time that labels the figure, "Nov 2022: 11,000", or its
// noun: "7% over second quarter 2024 revenue of $980 million".
func (s *sentence) timeLabel(f *found) int {
	i := f.at
	if s.is(i-1, ":") && s.at(i-2).kind == when && !s.isOf(i-3, wFrom|wThan) && !s.ofSum(i-2) {
		return i - 2
	}
	if f.metric == Layoffs && s.isOf(i-1, wDash|wHyphen) && s.at(i-2).kind == when && (i == 2 || s.isAmount(i-3) || s.at(i+1).kind == when) {
		return i - 2 // "2020-03 - 9,628 2020-04 - 26,710"
	}
	if s.timesInFront(i) {
		return i - 1
	}
	if j := i - 3; j >= 0 && s.at(j).kind == when && s.is(i-1, "of") && s.has(i-2, cGrowth|cShare) && s.isFigure(i, percents) && s.time(j).Absolute {
		return j // "from 2023 growth of 13%"
	}
	if j := f.topic - 1; j >= 0 && s.at(j).kind == when && s.isMoney(i) && s.is(i-1, "of") && i-f.topic == 2 && s.time(j).Absolute {
		return j
	}
	return -1
}

// ofSum reports whether the time at token j is that of a count of which the parts with
// times of their own follow: "27,000 since 2022: 18,000 in January and 9,000 in March".
func (s *sentence) ofSum(j int) bool {
	k := s.skip(j+2, cPlain)
	if !s.is(j+1, ":") || !s.isFigure(k, people|numbers) || !s.amountBetween(-1, j) && !s.betweenIs(-1, j, "most", "all") {
		return false
	}
	t := k + 1
	for s.has(t, cStaff|cPrep|cDet|cBe|cCut) || s.isAny(t, "announced", "off") {
		t++
	}
	return t > k+1 && s.at(t).kind == when
}

// ofEarlierCut reports whether the time at token j stands behind another count of
// people laid off, which it dates: "11,000 in November 2022, and another 10,000
// this week".
func (s *sentence) ofEarlierCut(j int, f *found) bool {
	for k := range s.found {
		if g := &s.found[k]; f.metric == Layoffs && g.metric == Layoffs && g.unit == f.unit && g.at < j {
			return true
		}
	}
	return false
}

// thisYear reports whether the sentence says "this year", which is none that
// another sentence has looked back to.
func (s *sentence) thisYear() bool {
	for _, j := range s.whens {
		if m := s.time(j); m.Relative && m.Grain == period.ByYear && strings.EqualFold(s.text(j, j), "this year") {
			return true
		}
	}
	return false
}

// since reports whether the time at token j begins "since".
func (s *sentence) since(j int) bool {
	text := s.text(j, j)
	return len(text) > 6 && strings.EqualFold(text[:6], "since ")
}

// ofResults reports whether the quarter at token j is that of a result told as the
// reason of a cut: "following a loss for its fourth quarter", "after a weak first
// quarter", "cut 2,000 jobs after sales dipped in the quarter".
func (s *sentence) ofResults(j, i int) bool {
	if s.time(j).Grain != period.ByQuarter {
		return false
	}
	if j > i && s.betweenIs(i, j, "after", "because", "following", "amid", "despite") {
		return true
	}
	k := s.skipLeft(j-1, cPrep|cDet|cPlain)
	if s.has(k, cProfit|cRevenue) {
		return true
	}
	for k = j - 1; k >= 0 && k > j-5 && s.at(k).kind == word; k-- {
		if s.isAny(k, "after", "following", "despite", "amid") {
			return s.isOf(j+1, wComma)
		}
	}
	return false
}

// roundsBehind reports whether the rounds that the count at token i sums up, or
// a further one, follow with times of their own: "27,000 (18,000 in January,
// 9,000 in March)", "10,000 plus 276 more in July", "15,000 went: 6,000 in May".
func (s *sentence) roundsBehind(i int) bool {
	k := i + 1
	if !s.isAny(k, "(", "plus") {
		rounds := false
		for k < i+7 && (s.at(k).kind == word || s.at(k).kind == name || s.isAmount(k) && s.isAny(k+1, "rounds", "waves", "stages")) {
			rounds = rounds || s.isAny(k, "rounds", "waves", "stages")
			k++
		}
		if !s.is(k, ":") && !(s.is(k, ",") && rounds) && !(s.is(k, "(") && s.isOf(k+2, wIn) && s.at(k+3).kind == when) {
			return false
		}
	}
	k = s.skip(k+1, cPlain)
	return s.isFigure(k, people|numbers) && !yearLike(s.text(k, k))
}

// ofParts is the time from the first to the last of the rounds that follow a count of
// people laid off which has none of its own, and that add up to it: "27,000 jobs: 18,000
// in January and 9,000 in March".
func (s *sentence) ofParts(f *found) (span period.Period) {
	total, ok := f.amount.Value()
	if f.metric != Layoffs || !ok || s.whens[0] < f.at || !s.r.near().IsZero() || !s.roundsBehind(f.at) {
		return span
	}
	sum, last := 0.0, -1
	for k := f.at + 1; k < len(s.toks); k++ {
		switch {
		case s.isFigure(k, people|numbers):
			v, _ := s.mention(k).Amount.Value()
			sum, last = sum+v, k
		case s.at(k).kind == when && last < 0:
			return period.Period{}
		case s.at(k).kind == when:
			p, _ := s.time(k).In(*s.context(f))
			if p.IsZero() {
				return p
			}
			if span.IsZero() {
				span = p
			} else {
				span = span.To(p)
			}
		}
	}
	if sum < 0.98*total || sum > 1.02*total {
		return period.Period{}
	}
	return span
}

// labelDay is the day or month in the bracket behind the name that heads a block, which
// dates the layoffs told there: "Micron (23-Feb-2009): ...". Zero if there is none.
func (r *reader) labelDay(s *sentence, f *found) period.Period {
	if s == nil || f.metric != Layoffs {
		return period.Period{}
	}
	text := s.block.Text
	open := strings.IndexByte(text[:min(len(text), 40)], '(')
	if open < 1 {
		return period.Period{}
	}
	times := r.timesIn(s.blockIndex, open, min(len(text), open+30))
	if len(times) == 0 || times[0].Start != open+1 || times[0].End >= len(text) || text[times[0].End] != ')' || times[0].Grain != period.ByDay && times[0].Grain != period.ByMonth {
		return period.Period{}
	}
	p, _ := times[0].In(r.context("", r.near()))
	return p
}

// bracketedTime is the token of the time that a sum in brackets stands behind: "from 2024
// ($8.92 trillion)". -1 if there is none.
func (s *sentence) bracketedTime(f *found) int {
	if j := f.at - 2; s.is(j+1, "(") && s.is(f.at+1, ")") && s.at(j).kind == when && s.has(j-1, cPrep) && s.isMoney(f.at) {
		return j
	}
	return -1
}

package parse

import "cloudwatch-tui/parse/period"

// quarterOf is the quarter a year before the one just told of where the time at
// token j is the year that it lies in: "$829 million in the quarter, up from $624
// million in 2023". Zero if it is not.
func (s *sentence) quarterOf(j int, c period.Context) period.Period {
	if days(c.Anchor) < 80 || days(c.Anchor) > 100 {
		return period.Period{}
	}
	q := c.Anchor.Shift(-12)
	if p, _ := s.times[s.toks[j].i].In(c); p != period.Year(q.Start().Year()) {
		return period.Period{}
	}
	return q
}

// timesInFront reports whether the figure at token i stands in a row of figures
// that each have their time in front: "Q1 $12.3 billion + Q2 $13.6 billion".
func (s *sentence) timesInFront(i int) bool {
	if i < 1 || s.at(i-1).kind != when {
		return false
	}
	pair := func(j int) bool { return j > 0 && s.isAmount(j, s.mention(i).Unit) && s.at(j-1).kind == when }
	return s.isAny(i+1, "+", ",", ";", "/", "→") && pair(i+3) || s.isAny(i-2, "+", ",", ";", "/", "→") && pair(i-3) && !s.amountBefore(i-4)
}

// amountBefore reports whether a figure stands before token i.
func (s *sentence) amountBefore(i int) bool { return i > 0 && s.isAmount(i-1) }

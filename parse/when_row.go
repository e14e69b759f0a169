package parse

import (
	"strings"

	"cloudwatch-tui/parse/period"
)

// quarterOf is the quarter a year before the one just told of where the time at
// token j is the year that it lies in: "$829 million in the quarter, up from $624
// million in 2023". Zero if it is not.
func (s *sentence) quarterOf(j int, c period.Context) period.Period {
	if !isQuarter(c.Anchor) || s.timing.of != nil && s.timing.of.metric == MarketShare && !s.quarterly() {
		return period.Period{}
	}
	q := c.Anchor.Shift(-12)
	if p, _ := s.time(j).In(c); p != period.Year(q.Start().Year()) {
		return period.Period{}
	}
	return q
}

// samePeriod is the period told last where the words behind a figure speak of it:
// "rose 19% in the same period". Zero if they do not.
func (s *sentence) samePeriod(f *found) period.Period {
	t := s.r.last.told[ahead(f.status)]
	if t.period.IsZero() || family(f.metric) == 0 || s.blockIndex-t.block > 3 {
		return period.Period{}
	}
	for j := f.at + 1; j < len(s.toks) && j <= f.at+16 && !s.is(j, ";"); j++ {
		same := s.is(j-1, "same") || s.is(j-1, "the") && s.isAny(j-2, "in", "during", "over")
		if same && s.isAny(j, "period", "quarter") && !s.isAny(j+1, "of", "a", "in", "to", "from", "ended", "ending") && s.at(j+1).kind != when && s.at(j).kind == word {
			return t.period
		}
	}
	return period.Period{}
}

// timesInFront reports whether the figure at token i stands in a row of figures
// that each have their time in front: "Q1 $12.3 billion + Q2 $13.6 billion".
func (s *sentence) timesInFront(i int) bool {
	if i < 1 || s.at(i-1).kind != when {
		return false
	}
	pair := func(j int) bool {
		return j > 0 && s.isAmount(j) && s.mention(j).Unit == s.mention(i).Unit && s.at(j-1).kind == when
	}
	return s.isAny(i+1, "+", ",", ";", "/", "→") && pair(i+3) || s.isAny(i-2, "+", ",", ";", "/", "→") && pair(i-3) && !s.amountBefore(i-4)
}

// amountBefore reports whether a figure stands before token i.
func (s *sentence) amountBefore(i int) bool { return i > 0 && s.isAmount(i-1) }

// fromActual is the period of the actual figure that an estimate is held against
// in the sentence: "jumped to $51 billion, beating expectations of $49 billion".
func (r *reader) fromActual(s *sentence, f *found) period.Period {
	for k := len(s.found) - 1; k >= 0 && ahead(f.status) == 1 && family(f.metric) == 1; k-- {
		if g := &s.found[k]; g.at < f.at && family(g.metric) == 1 && ahead(g.status) == 0 && (s.betweenIs(g.at, f.at, "expectations", "estimates", "consensus", "forecasts", "projections", "estimate", "expectation") || s.against(f.at) && s.foreseenBehind(f.at) || s.isAny(f.at-1, "anticipated", "expected", "projected", "forecast", "predicted")) {
			return g.period
		}
	}
	return period.Period{}
}

// yearAgo is the time of a year before right behind money that is held against nothing,
// which so has it for its own: "posted revenue of $71.3 billion during the same period
// last year". -1 if none follows so.
func (s *sentence) yearAgo(f *found, against bool) int {
	j := f.at + 1
	if against || f.metric != Revenue || len(s.found) > 0 && s.found[0].at < f.at || !s.isOf(j, wIn|wFor) && !s.is(j, "during") {
		return -1
	}
	j = s.skip(j+1, cDet)
	if s.at(j).kind != when {
		return -1
	}
	if m := s.time(j); !m.Comparison || m.Absolute || s.context(f).Anchor.IsZero() || s.amountBetween(j, len(s.toks)) {
		return -1
	}
	return j
}

// rateInBracket is the claim of the money whose growth a bracket right behind it
// tells, with no time of its own: "Q1 revenue to $951 million (25% growth)". nil if
// there is none.
func (s *sentence) rateInBracket(f *found) *found {
	open := s.skipLeft(f.at-1, cPlain|cGrow|cFall|cYoY|cGrowth|cPrep)
	if !s.is(open, "(") {
		return nil
	}
	for k := f.at + 1; k < len(s.toks) && !s.is(k, ")"); k++ {
		if s.at(k).kind == when {
			return nil
		}
	}
	from := open - 1
	for s.has(from, cRevenue|cPrep|cPlain|cTotal) || s.at(from).kind == when {
		from-- // "$28.8B in revenue (+19%)"
	}
	for k := range s.found {
		if g := &s.found[k]; g.at == from && g.metric == Revenue && g.subject == f.subject {
			return g
		}
	}
	return nil
}

// priorOutlook is the time that a forecast is of which a newer one is held against,
// where the sentence tells only when it was made: "calling for $6 billion, compared
// with $5.8 billion in May", or not even that.
func (s *sentence) priorOutlook(f *found) period.Period {
	k := len(s.found) - 1
	for k >= 0 && s.found[k].at >= f.at {
		k--
	}
	j := s.nextWhen(f.at)
	if k >= 0 && j < 0 && f.at-s.found[k].at < 12 && ahead(f.status) == 1 && ahead(s.found[k].status) == 1 && s.found[k].metric == f.metric && !s.betweenIs(f.at, f.at+4, "reported", "posted", "recorded") {
		return s.found[k].period // "raised its outlook to $7 billion, from $6.5 billion"
	}
	if k < 0 || j < 0 || j > f.at+3 || s.amountBetween(s.found[k].at, f.at) {
		return period.Period{}
	}
	m, g := s.time(j), &s.found[k]
	if m.Grain != period.ByMonth && m.Grain != period.ByDay || m.Absolute || ahead(g.status) == 0 || family(g.metric) != family(f.metric) || days(g.period) < 80 {
		return period.Period{}
	}
	return g.period
}

// comesOut reports whether the sentence holds what came against what was expected
// of it, which is told when a quarter is reported: "Revenue: $1.57 billion vs. $1.55
// billion expected".
func (s *sentence) comesOut() bool {
	return s.classes&wVersus != 0 && len(s.whens) == 0 && s.betweenIs(-1, len(s.toks), "expected", "estimated", "est", "estimate", "estimates", "consensus", "forecast", "anticipated")
}

// nowAgain reports whether a figure about a market is said to hold now, long after
// the period told before it, or in contrast to its year: "Today it is worth $30 billion".
func (s *sentence) nowAgain(told period.Period, f *found) bool {
	if family(f.metric) != 2 || told.IsZero() || ahead(f.status) != 0 {
		return false
	}
	if pub := s.r.d.Published; !pub.IsZero() {
		return pub.Sub(told.End()).Hours() > 24*400 && (s.nowBetween(max(0, f.at-8), f.at) || s.todayAhead(f.at))
	}
	return isYear(told) && s.todayAhead(f.at)
}

// todayAhead reports whether "today" or "now" opens the sentence before token i.
func (s *sentence) todayAhead(i int) bool {
	return i > 0 && i < 16 && (s.isOf(0, wNow) || len(s.whens) > 0 && s.whens[0] == 0 && strings.EqualFold(s.text(0, 0), "today"))
}

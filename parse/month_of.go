package parse

import (
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// monthOf reports whether the month at token j is the one whose revenue the noun at
// token topic is: "June revenue", "revenue for the month of June". Another month
// is when it was told.
func (s *sentence) monthOf(j, topic int) bool {
	if topic < 0 || !s.has(topic, cRevenue) {
		return false
	}
	k := j - 1
	if s.is(k, "of") && s.is(k-1, "month") {
		for k -= 2; s.has(k, cDet); {
			k--
		}
	}
	return j < topic && s.noVerb(j, topic) || s.isAny(k, "for", "in", "during") && k > topic && k-topic <= 3 && s.noVerb(topic, k)
}

// noVerb reports whether only describing words stand between two tokens.
func (s *sentence) noVerb(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.at(k).kind != word || s.has(k, cBe|cOwnVerb|cGrow|cFall|cConj) && !s.has(k, cTotal) {
			return false
		}
	}
	return true
}

// levelOf reports whether the time at token j is only that of a count which the
// layoffs at token i are set against: "six times the level in September", "a 183%
// surge from September", "twice as many as in May", "triple September's total".
func (s *sentence) levelOf(j, i int) bool {
	k := j - 1
	for s.isOf(k, wIn|wOf|wFor|wThe) || s.is(k, "during") {
		k--
	}
	switch {
	case k <= i:
		return false
	case s.isOf(k, wFrom|wOver|wOn):
		from := s.left(k, 3, cGrow|cFall, 0)
		return from < 0 && s.isAny(k-1, "surge", "spike", "uptick") || s.betweenOf(i, k, wUp|wDown) || from > i && (s.isFigure(from-1, percents) || s.isFigure(from+1, percents))
	case s.is(j+1, "'s"):
		return s.isAny(j+2, "level", "number", "total", "tally", "figure", "count") && s.timesAs(i, j)
	case s.isFigure(k, people|numbers):
		return s.isOf(k-1, wFrom)
	case s.isAny(k, "level", "number", "total", "tally", "figure", "count", "pace"):
		return s.timesAs(i, k)
	}
	return s.is(k, "as") && s.is(k-1, "many") || s.is(k, "than") && s.is(k-1, "more")
}

// rateOver reports whether the time at token j is that over which a rate behind the
// count at token i is told: "ran at 52,050, up 40% versus Q1 2025".
func (s *sentence) rateOver(j, i int) bool {
	k := j - 1
	for k > i && (s.has(k, cDet|cCompare) || s.isOf(k, wVersus|wWith|wTo|wIn|wThe)) {
		k--
	}
	return k > i+1 && s.isFigure(k, percents) && s.betweenOf(i, k, wUp|wDown)
}

// timesAs reports whether words between two tokens say how many times one count is
// another.
func (s *sentence) timesAs(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.isAny(k, "times", "twice", "double", "triple", "quadruple", "half", "above", "below") || s.isAmount(k) && s.mention(k).Unit == quantity.Times {
			return true
		}
	}
	return false
}

// fromMonth is the month that a count of layoffs "for the month" is of: the one last
// told, or the last that was over when the text appeared; and the month behind the
// one whose count it is set against, where that is as late.
func (r *reader) fromMonth(s *sentence, f *found) period.Period {
	for _, j := range s.whens {
		if m := s.time(j); m.Grain == period.ByMonth && !m.Relative && s.levelOf(j, f.at) {
			p, _ := m.In(*s.context(f))
			if p = p.Shift(1); !p.Start().After(r.d.Published) && r.d.Published.Sub(p.End()).Hours() < 24*31 {
				return p // "six times the level in September", in November
			}
		}
	}
	if s.is(0, "the") && s.isAny(1, "new", "latest") && s.isAny(2, "round", "cuts", "layoffs", "reductions", "wave") {
		if y, m, _ := r.d.Published.Date(); y > 1 {
			return period.Month(y, int(m)) // none told before
		}
	}
	for j := 1; j < len(s.toks); j++ {
		if !s.is(j, "month") || !s.isOf(j-1, wThe) || !s.isOf(j-2, wFor|wIn) {
			continue
		}
		if days(r.last.time) > 27 && days(r.last.time) < 32 {
			return r.last.time
		}
		if day := r.d.Published; !day.IsZero() && day.Day() < 25 {
			day = day.AddDate(0, 0, -day.Day())
			return period.Month(day.Year(), int(day.Month()))
		}
	}
	return period.Period{}
}

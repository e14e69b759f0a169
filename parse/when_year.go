package parse

import (
	"strings"
	"time"

	"cloudwatch-tui/parse/period"
)

// fromYear places "annual revenue" in a text about a closed fiscal year.
func (r *reader) fromYear(s *sentence, f *found) period.Period {
	if f.metric != Revenue && f.metric != RevenueGrowth || !r.fiscal && r.signs&(sReports|sEnded) == 0 || r.d.Published.IsZero() || s.cues&cRunRate != 0 {
		return period.Period{}
	}
	end := period.YearEnd(string(f.subject))
	if end == time.December || !s.annual(f) {
		return period.Period{}
	}
	y, over := r.d.Published.Year(), 0
	if p := period.FiscalYear(y, end); p.End().Before(r.d.Published) {
		over = 1
	}
	return period.FiscalYear(y-1+over+ahead(f.status), end)
}

// yearOf dates annual revenue in a text about the quarter p: by the year that ended
// with it, if one did.
func (s *sentence) yearOf(p period.Period, f *found) (period.Period, doubt) {
	switch {
	case s.cues&cRunRate != 0, s.betweenIs(f.topic-4, f.topic+1, "recurring", "run-rate"):
		return p, timeAround // at the pace of the quarter
	case p.End().Month() != period.YearEnd(string(f.subject)):
		return period.Period{}, noTime
	}
	return p.Shift(-9).To(p), timeAround
}

// annual reports whether the noun of a claim is revenue of a year.
func (s *sentence) annual(f *found) bool {
	for j := f.topic; j >= 0 && j >= f.topic-4; j-- {
		if s.isAny(j, "annual", "full-year") && s.right(j, 3, cRevenue, 0) >= 0 {
			return true
		}
	}
	return false
}

// pastPace reports whether a year is over that a revenue told as a pace of now would be
// dated by: "Annualized revenue has climbed to $14 billion", in the year after it.
func (s *sentence) pastPace(p period.Period, f *found) bool {
	if pub := s.r.d.Published; f.metric != Revenue || f.topic < 0 || !isYear(p) || pub.IsZero() || !p.End().Before(pub) {
		return false
	}
	at := s.at(f.topic).start
	before := s.block.Text[max(s.start, at-len("annualized ")):at]
	return s.has(f.topic, cRunRate) || strings.HasPrefix(before, "annuali")
}

// sameAsTold is what a mention such as "the same quarter of 2018" means behind a
// claim of another year, in the same block or right before it.
func (r *reader) sameAsTold(m *period.Mention, block int) period.Period {
	if l := &r.last.told[0]; block-l.block <= 1 && isQuarter(l.period) {
		return m.SameAs(l.period)
	}
	return period.Period{}
}

// fromQuarterBefore reports whether the sentence compares with "the previous quarter", of
// whatever quarter it speaks.
func (s *sentence) fromQuarterBefore() bool {
	for _, j := range s.whens {
		if m := s.time(j); !m.Absolute && (m.Relative || m.Comparison) && strings.HasSuffix(strings.ToLower(s.text(j, j)), " quarter") {
			return true
		}
	}
	return false
}

// businessYear is the company's own year that "the year" means of what it earns: "GitLab sees
// $946 million for the year", which ends in January. Zero for any other time.
func (s *sentence) businessYear(j int, c *period.Context, f *found) period.Period {
	if family(f.metric) != 1 || c.YearEnd == time.December || c.Published.IsZero() || s.text(j, j) != "year" || !s.isOf(j-1, wThe) || !s.isOf(j-2, wFor) {
		return period.Period{}
	}
	y := c.Published.Year() + b2i(c.Published.Month() > c.YearEnd)
	p := period.FiscalYear(y, c.YearEnd)
	if !c.Ahead && p.End().After(c.Published) {
		return p.Shift(-12)
	}
	return p
}

// ordinals are the quarters of a year as words and as letters.
var ordinals = [...][2]string{{"first", "q1"}, {"second", "q2"}, {"third", "q3"}, {"fourth", "q4"}}

// elliptic is the quarter that an ordinal behind a figure means where the sentence has named
// another before: "$2.24 billion in the third quarter and expects $2.36 billion in the
// fourth". Zero if there is none.
func (s *sentence) elliptic(f *found) period.Period {
	i := f.at
	if family(f.metric) == 0 || !s.isOf(i+1, wIn|wFor) || !s.isOf(i+2, wThe) || !s.endsClause(i+4) {
		return period.Period{}
	}
	nth := func(low string) int {
		for n, o := range ordinals {
			if strings.Contains(low, o[0]) || strings.Contains(low, o[1]) {
				return n
			}
		}
		return -1
	}
	n := nth(s.at(i + 3).low)
	for k := len(s.whens) - 1; k >= 0 && n >= 0; k-- {
		j := s.whens[k]
		m := s.time(j)
		if j > i || m.Grain != period.ByQuarter || m.Comparison {
			continue
		}
		p, _ := s.place(j, *s.context(f), f)
		told := nth(strings.ToLower(s.text(j, j)))
		for g := range s.found {
			if s.found[g].at < i && isQuarter(s.found[g].period) {
				p = s.found[g].period // as it was placed for the figure that it dates
			}
		}
		if told < 0 || !isQuarter(p) {
			return period.Period{}
		}
		ahead := s.ahead(i)
		switch {
		case ahead && n <= told:
			n += 4
		case !ahead && n > told:
			n -= 4
		}
		return p.Shift(3 * (n - told))
	}
	return period.Period{}
}

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

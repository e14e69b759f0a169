package parse

import "cloudwatch-tui/parse/period"

// afterCut places the month or day at token j, of which no year is told and which the
// text's date puts at p, after the layoffs of the same company that the sentence before
// dated: "It cut 700 jobs in January 2024. In July it cut 300 more". Zero if there are
// none, or if p is so near the text's date that it is news.
func (s *sentence) afterCut(j int, p period.Period, f *found) period.Period {
	m, l, pub := s.time(j), &s.r.last.cut, s.r.d.Published
	if m.Absolute || m.Relative || p.IsZero() || m.Grain != period.ByMonth && m.Grain != period.ByDay {
		return period.Period{}
	}
	if l.block != s.blockIndex || s.start == 0 || s.start-l.end > 1 || days(l.period) > 31 || companyOf(s.r.last.claimed) != companyOf(f.subject) {
		return period.Period{}
	}
	if !pub.IsZero() && p.Start().After(pub) {
		p = p.Shift(-12)
	}
	next := p.Shift(12 * (l.period.End().Year() - p.End().Year()))
	if next.Start().Before(l.period.Start()) {
		next = next.Shift(12)
	}
	if !pub.IsZero() && (next.Start().After(pub) || pub.Sub(p.End()).Hours() < 24*newsDays) {
		return period.Period{}
	}
	return next
}

// newsDays is how long layoffs are news.
const newsDays = 100

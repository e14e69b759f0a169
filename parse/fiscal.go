package parse

import (
	"strings"
	"time"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// late is when no results come out any more: four months after their quarter.
const late = 125 * 24 * time.Hour

const quarterLength = 91 * 24 * time.Hour

// countsAlone reports whether a title at block i, which speaks of results,
// counts quarters as the company does that the document is about: "Oracle Q2
// 2025 earnings" is of its fiscal year. It is not where others are named beside it, and where the
// document's date fits only the calendar.
func (r *reader) countsAlone(i, seen int, names []entity.Mention) bool {
	if b := &r.d.Blocks[i]; b.Kind != doc.Heading && b.Kind != doc.Meta || seen > 1 {
		return false
	}
	company := companyOf(r.about)
	end := period.YearEnd(string(company))
	if company == "" || end == time.December {
		return false
	}
	for _, m := range names {
		if (m.Kind == entity.Company || m.Kind == entity.Cloud) && companyOf(m.Slug) != company {
			return false
		}
	}
	pub, quarter := r.d.Published, false
	for _, m := range r.timesIn(i, 0, min(len(r.d.Blocks[i].Text), 400)) {
		if m.Grain != period.ByQuarter || !m.Absolute {
			continue
		}
		quarter = true
		own, _ := m.In(period.Context{YearEnd: end, Fiscal: true})
		shared, _ := m.In(period.Context{})
		if !pub.IsZero() && !shared.IsZero() && !own.IsZero() && pub.After(shared.End()) && pub.Sub(own.End()) > late {
			return false
		}
	}
	return quarter
}

// ownQuarter is the fiscal quarter that a title or report names by its number
// alone, where the calendar's of that number is too long past to be reported, or too far
// ahead to be guided to.
func (r *reader) ownQuarter(m *period.Mention, c period.Context, p period.Period) (period.Period, bool) {
	if m.Absolute || m.Relative || m.Grain != period.ByQuarter || p.IsZero() || c.Fiscal || c.YearEnd == time.December || r.asOf.IsZero() {
		return p, false
	}
	c.Fiscal = true
	own, _ := m.In(c)
	fits, unfit := r.asOf.Sub(own.End()), r.asOf.Sub(p.End())
	if c.Ahead { // three months earlier, as one guides to a quarter that has hardly begun
		fits, unfit = own.Start().Sub(r.asOf)+quarterLength, p.Start().Sub(r.asOf)+quarterLength
	}
	if own.IsZero() || unfit < late || fits < 0 || fits > late {
		return p, false
	}
	return own, true
}

// ownYear is the company's own year where "full-year" before its noun or, of what it
// foresees, "the year" says no other. Zero where the time at token j says one.
func (s *sentence) ownYear(j int, c period.Context) period.Period {
	if m := s.time(j); c.Published.IsZero() || m.Absolute || m.Grain != period.ByYear {
		return period.Period{}
	}
	switch low := strings.ToLower(s.text(j, j)); low {
	case "the year", "the full year":
		if !c.Ahead {
			return period.Period{}
		}
	case "full-year", "full year":
	default:
		return period.Period{}
	}
	y := c.Published.Year() + b2i(c.Published.Month() > c.YearEnd) - b2i(!c.Ahead)
	return period.FiscalYear(y, c.YearEnd)
}

// lastQuarter is the last quarter that was over on a day, of a company whose
// year ends with the month.
func lastQuarter(day time.Time, end time.Month) period.Period {
	first := time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
	for (first.Month()+2)%3 != end%3 {
		first = first.AddDate(0, -1, 0)
	}
	return period.Days(first.AddDate(0, -3, 0), first.AddDate(0, 0, -1))
}

package chart

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/ui/safe"
)

// grain is the length of a calendar period in months, 0 for days, spans and
// unknown periods.
func grain(p period.Period) int {
	if p.IsZero() {
		return 0
	}
	a, b := p.Start(), p.End()
	if a.Day() != 1 || b.AddDate(0, 0, 1).Day() != 1 {
		return 0
	}
	return (b.Year()-a.Year())*12 + int(b.Month()) - int(a.Month()) + 1
}

// When writes a period for people: "Q4 2025", "2024", "Jul 2025",
// "17 Jul 2025", "Jun–Aug 2024", "year to Jun 2025"; "" if unknown.
func When(p period.Period) safe.Text {
	if p.IsZero() {
		return ""
	}
	a, b := p.Start(), p.End()
	n, m := grain(p), int(a.Month())
	switch {
	case n == 1:
		return safe.Text(a.Format("Jan 2006"))
	case n == 3 && m%3 == 1:
		return safe.Text("Q" + strconv.Itoa(m/3+1) + " " + strconv.Itoa(a.Year()))
	case n == 6 && m%6 == 1:
		return safe.Text("H" + strconv.Itoa(m/6+1) + " " + strconv.Itoa(a.Year()))
	case n == 12 && m == 1:
		return safe.Text(strconv.Itoa(a.Year()))
	case n > 12 && n%12 == 0 && m == 1:
		return safe.Text(fmt.Sprintf("%d–%d", a.Year(), b.Year()))
	case n == 12:
		return safe.Text("year to " + b.Format("Jan 2006"))
	case n > 0 && a.Year() == b.Year():
		return safe.Text(a.Format("Jan") + "–" + b.Format("Jan 2006"))
	case n > 0:
		return safe.Text(a.Format("Jan 2006") + "–" + b.Format("Jan 2006"))
	case a.Equal(b):
		return safe.Text(a.Format("2 Jan 2006"))
	}
	return safe.Text(a.Format("2 Jan 2006") + " – " + b.Format("2 Jan 2006"))
}

// Stamp writes a period for a column of dates: "2025-07", "2023", "2024-Q3",
// "2025-08–09", "to 2026-01"; days are cut to their month.
func Stamp(p period.Period) safe.Text {
	if p.IsZero() {
		return ""
	}
	a, b := p.Start(), p.End()
	n, m := grain(p), int(a.Month())
	switch {
	case n == 3 && m%3 == 1:
		return safe.Text(strconv.Itoa(a.Year()) + "-Q" + strconv.Itoa(m/3+1))
	case n == 6 && m%6 == 1:
		return safe.Text(strconv.Itoa(a.Year()) + "-H" + strconv.Itoa(m/6+1))
	case n == 12 && m == 1:
		return safe.Text(strconv.Itoa(a.Year()))
	case n > 12 && n%12 == 0 && m == 1:
		return safe.Text(fmt.Sprintf("%d–%02d", a.Year(), b.Year()%100))
	case a.Year() == b.Year() && a.Month() == b.Month():
		return safe.Text(a.Format("2006-01"))
	}
	if a.Year() == b.Year() {
		return safe.Text(a.Format("2006-01") + "–" + b.Format("01"))
	}
	return safe.Text("to " + b.Format("2006-01"))
}

// Period is the time of a figure: its own, or all that a sum adds up.
func (m *Mark) Period() period.Period {
	if len(m.Claims) == 0 {
		return period.Period{}
	}
	first, last := m.Claims[0].Period, m.Claims[0].Period
	if !m.Derived {
		return first
	}
	for _, c := range m.Claims {
		switch p := c.Period; {
		case p.IsZero():
			return p
		case p.Start().Before(first.Start()):
			first = p
		case p.End().After(last.End()):
			last = p
		}
	}
	return first.To(last)
}

// When is the time of a figure at x for people: a fiscal quarter stands at the
// calendar quarter that holds most of it, and a year where it ends.
func (c *Chart) When(x int, m *Mark) safe.Text { return cmp.Or(When(m.Period()), When(c.X[x])) }

// Date writes a citation's date (YYYY, YYYY-MM or YYYY-MM-DD) for people.
func Date(s string) safe.Text {
	for _, f := range [...][2]string{{"2006-01-02", "2 Jan 2006"}, {"2006-01", "Jan 2006"}} {
		if len(s) == len(f[0]) {
			if t, err := time.Parse(f[0], s); err == nil {
				return safe.Text(t.Format(f[1]))
			}
		}
	}
	return safe.Clean(s)
}

// Periods between two, without holes, each n months long and on the calendar's
// grid. At most 2,000, the newest.
func grid(first, last period.Period, n int) []period.Period {
	if first.IsZero() || last.IsZero() || n <= 0 {
		return nil
	}
	a, b := slot(first, n), slot(last, n)
	a = max(a, b-1999)
	out := make([]period.Period, 0, b-a+1)
	for i := a; i <= b; i++ {
		out = append(out, slotPeriod(i, n))
	}
	return out
}

// slot is the number of the calendar period of n months that holds the middle
// of p: a fiscal quarter falls on the calendar quarter that has most of it.
func slot(p period.Period, n int) int {
	a, b := p.Start(), p.End()
	mid := a.Add(b.Sub(a) / 2)
	return (mid.Year()*12 + int(mid.Month()) - 1) / n
}

func slotPeriod(i, n int) period.Period {
	m := i * n
	first := time.Date(m/12, time.Month(m%12+1), 1, 0, 0, 0, 0, time.UTC)
	return period.Days(first, first.AddDate(0, n, -1))
}

// Region is how people write a region; an unlisted code stays as it is.
func Region(code string) safe.Text {
	if code == "" || code == "global" {
		return "World"
	}
	return safe.Clean(entity.RegionName(code))
}

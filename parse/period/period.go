// Package period gives calendar periods their names and finds them in text.
package period

import "time"

// Period is a span of whole calendar days. The zero Period is unknown. Periods
// are comparable with ==.
type Period struct {
	first, last int32 // days since 1970-01-01
	known       bool
}

// Days is the period from first to last day, both included.
func Days(first, last time.Time) Period {
	a, b := day(first), day(last)
	return Period{first: min(a, b), last: max(a, b), known: true}
}

// Year, Half, Quarter, Month and Day name calendar periods.
func Year(y int) Period       { return months(y, 1, 12) }
func Half(y, h int) Period    { return months(y, 6*h-5, 6) }
func Quarter(y, q int) Period { return months(y, 3*q-2, 3) }
func Month(y, m int) Period   { return months(y, m, 1) }
func Day(y, m, d int) Period {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return Days(t, t)
}

// To spans from the start of p to the end of q.
func (p Period) To(q Period) Period {
	if !p.known || !q.known {
		return Period{}
	}
	return Period{first: min(p.first, q.first), last: max(p.last, q.last), known: true}
}

// IsZero reports whether the period is unknown.
func (p Period) IsZero() bool { return !p.known }

// Start is the first day, at midnight UTC; the zero time if unknown.
func (p Period) Start() time.Time { return p.date(p.first) }

// End is the last day, at midnight UTC; the zero time if unknown.
func (p Period) End() time.Time { return p.date(p.last) }

// Contains reports whether q lies within p. An unknown period contains nothing.
func (p Period) Contains(q Period) bool {
	return p.known && q.known && p.first <= q.first && q.last <= p.last
}

// Compare orders periods by their last day, then by their first; unknown ones
// come first.
func (p Period) Compare(q Period) int {
	switch {
	case p.last != q.last:
		return int(p.last) - int(q.last)
	case p.known != q.known && q.known:
		return -1
	case p.known != q.known:
		return 1
	}
	return int(p.first) - int(q.first)
}

func (p Period) date(d int32) time.Time {
	if !p.known {
		return time.Time{}
	}
	return time.Unix(int64(d)*86400, 0).UTC()
}

// Len is the number of days, 0 if the period is unknown.
func (p Period) Len() int {
	if !p.known {
		return 0
	}
	return int(p.last-p.first) + 1
}

// months is the period of n months from month m of year y on; m may lie beyond
// the year.
func months(y, m, n int) Period {
	return Period{first: dayOf(y, m, 1), last: dayOf(y, m+n, 1) - 1, known: true}
}

func day(t time.Time) int32 {
	y, m, d := t.Date()
	return dayOf(y, int(m), d)
}

// dayOf is the number of a day of the Gregorian calendar since 1970-01-01; the
// month may lie beyond the year. Years are counted from March, so that the
// leap day is the last.
func dayOf(y, m, d int) int32 {
	m += 12*y - 3 // months since March of the year 0
	y = floor(m, 12)
	m -= 12 * y
	return int32(365*y + floor(y, 4) - floor(y, 100) + floor(y, 400) + (153*m+2)/5 + d - 1 - 719468)
}

// floor is a/b rounded down.
func floor(a, b int) int {
	if a < 0 {
		a -= b - 1
	}
	return a / b
}

package period

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Grain is how finely a period is told.
type Grain uint8

// The grains, from a span of any length to a day.
const (
	BySpan Grain = iota // none of the others: 2023-Q4/2024-Q3
	ByYear
	ByHalf
	ByQuarter
	ByMonth
	ByDay
)

// Grain is the coarsest calendar unit that the period fills exactly.
func (p Period) Grain() Grain {
	if !p.known {
		return BySpan
	}
	y, m, d := p.Start().Date()
	switch p {
	case Year(y):
		return ByYear
	case Half(y, (int(m)+5)/6):
		return ByHalf
	case Quarter(y, (int(m)+2)/3):
		return ByQuarter
	case Month(y, int(m)):
		return ByMonth
	case Day(y, int(m), d):
		return ByDay
	}
	return BySpan
}

// String prints the period in the contract's notation: 2024, 2024-H1, 2024-Q3,
// 2025-07, 2025-07-17, or a span such as 2023-Q4/2024-Q3 in the coarsest grain
// that fits both ends; a span is never told in halves. The unknown period
// prints as "".
func (p Period) String() string {
	if !p.known {
		return ""
	}
	var buf [32]byte
	if g := p.Grain(); g != BySpan {
		return string(appendUnit(buf[:0], p.Start(), g))
	}
	a, b := p.Start(), p.End()
	next := b.AddDate(0, 0, 1)
	g := ByDay
	switch {
	case a.Day() != 1 || next.Day() != 1:
	case a.Month() == 1 && next.Month() == 1:
		g = ByYear
	case a.Month()%3 == 1 && next.Month()%3 == 1:
		g = ByQuarter
	default:
		g = ByMonth
	}
	out := append(appendUnit(buf[:0], a, g), '/')
	return string(appendUnit(out, b, g))
}

// appendUnit writes the unit of the calendar that holds the day.
func appendUnit(b []byte, t time.Time, g Grain) []byte {
	y, m, d := t.Date()
	b = appendDigits(b, y, 4)
	switch g {
	case ByHalf:
		return append(b, '-', 'H', byte('1'+(m-1)/6))
	case ByQuarter:
		return append(b, '-', 'Q', byte('1'+(m-1)/3))
	case ByMonth, ByDay:
		b = appendDigits(append(b, '-'), int(m), 2)
	}
	if g == ByDay {
		b = appendDigits(append(b, '-'), d, 2)
	}
	return b
}

func appendDigits(b []byte, n, width int) []byte {
	for i, unit := 0, pow10(width-1); i < width; i, unit = i+1, unit/10 {
		b = append(b, byte('0'+n/unit%10))
	}
	return b
}

func pow10(n int) int {
	p := 1
	for range n {
		p *= 10
	}
	return p
}

var errNotation = errors.New("want 2024, 2024-H1, 2024-Q3, 2025-07, 2025-07-17 or two of them with a slash")

// Parse reads the contract's notation; "" is the unknown period. Years run
// from 0001 to 9999, and a span may not end before it begins.
func Parse(s string) (Period, error) {
	if s == "" {
		return Period{}, nil
	}
	a, b, span := strings.Cut(s, "/")
	p, ok := parseUnit(a)
	if ok && span {
		var q Period
		if q, ok = parseUnit(b); ok && (q.first < p.first || q.last < p.last) {
			return Period{}, fmt.Errorf("period %q: the end lies before the start", s)
		}
		p = p.To(q)
	}
	if !ok {
		return Period{}, fmt.Errorf("period %q: %w", s, errNotation)
	}
	return p, nil
}

// parseUnit reads one unit of the calendar.
func parseUnit(s string) (Period, bool) {
	y, ok := digits(s, 0, 4)
	if !ok || y == 0 {
		return Period{}, false
	}
	switch {
	case len(s) == 4:
		return Year(y), true
	case s[4] != '-':
		return Period{}, false
	case len(s) == 7 && s[5] == 'H' && (s[6] == '1' || s[6] == '2'):
		return Half(y, int(s[6]-'0')), true
	case len(s) == 7 && s[5] == 'Q' && s[6] >= '1' && s[6] <= '4':
		return Quarter(y, int(s[6]-'0')), true
	}
	m, ok := digits(s, 5, 2)
	switch {
	case !ok || m < 1 || m > 12:
		return Period{}, false
	case len(s) == 7:
		return Month(y, m), true
	case len(s) != 10 || s[7] != '-':
		return Period{}, false
	}
	d, ok := digits(s, 8, 2)
	if !ok || d < 1 || d > daysIn(y, m) {
		return Period{}, false
	}
	return Day(y, m, d), true
}

// digits reads n digits at s[at:].
func digits(s string, at, n int) (int, bool) {
	if len(s) < at+n {
		return 0, false
	}
	v := 0
	for _, c := range []byte(s[at : at+n]) {
		if c < '0' || c > '9' {
			return 0, false
		}
		v = 10*v + int(c-'0')
	}
	return v, true
}

func daysIn(y, m int) int { return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day() }

package period

import "unicode/utf8"

// digits reads a period that begins with a number.
func (r reader) digits(t token) (expr, int) {
	n := look(r.text, t.end)
	if t.width == 3 || t.width > 4 || t.width < 4 && n.kind == kPlain && n.gap {
		return expr{}, t.start
	}
	if e, end := r.numeric(t, n); end > t.start {
		return e, end
	}
	switch {
	case t.width == 1 && t.n >= 1 && t.n <= 4 && !n.gap && (n.kind == kQ || n.kind == kH && t.n <= 2): // 3Q24
		p := part(n.kind, t.n)
		if n.n == 0 {
			return r.shortYear(p, n.end)
		}
		if y := look(r.text, n.end); !y.gap && (y.width == 2 || y.width == 4 && y.n >= 1950 && y.n <= 2100) { // 4QFY25
			p.year, p.fiscal = int16(y.n), true
			if y.width == 2 {
				p.year = int16(twoDigits(y.n))
			}
			return expr{op: at, from: p}, y.end
		}
	case t.width == 1 && !n.gap && (t.n == 6 || t.n == 9) && r.text[n.start:n.end] == "M" && !r.priced(t.start): // 9M FY26
		if e, end := r.shortYear(point{len: int8(t.n)}, n.end); end > n.end {
			return e, end
		}
	case t.width == 1 && !n.gap && n.word() && t.n >= 1 && t.n <= 4: // 1st quarter
		if m, end := r.ordinalPart(t.n, n.end); end > n.end && suffix(r.text[n.start:n.end]) {
			return m, end
		}
	case t.width == 4 && !n.gap && (n.kind == kQ || n.kind == kH) && t.n >= 1950 && t.n <= 2100: // 2025Q4
		if q, end := r.bareQuarter(n); end > n.start {
			q.year = int16(t.n)
			return expr{op: at, from: q}, end
		}
	}
	if t.width == 2 && !n.gap && n.kind == kQ && t.n >= 10 && t.n <= 49 && !r.priced(t.start) { // 24Q3
		if q, end := r.bareQuarter(n); end > n.start {
			q.year = int16(twoDigits(t.n))
			return expr{op: at, from: q}, end
		}
	}
	if t.width <= 2 {
		if p, end := r.dayMonth(t, n); end > t.start {
			return expr{op: at, from: p}, end
		}
		return r.counted(t, n)
	}
	if t.width != 4 || !r.isYear(t) {
		return expr{}, t.start
	}
	return r.yearFirst(t)
}

// mayBegin reports whether the number at text[i:] may begin a period, by the
// bytes behind it: a word follows or hangs on it, or the sign of a date, or it
// has the four digits of a year.
func (r reader) mayBegin(i int) bool {
	j := i
	for j < len(r.text) && class[r.text[j]] == digit && j-i < 5 {
		j++
	}
	if j-i > 2 || j == len(r.text) {
		return j-i == 4
	}
	next := byte(0)
	if j+1 < len(r.text) {
		next = r.text[j+1]
	}
	switch c := r.text[j]; c {
	case ' ', '\t', '\n', '\r':
		return class[next] == small || next <= ' ' || next >= utf8.RuneSelf
	case '/', '.':
		return class[next] == digit
	default:
		return c == '-' || c >= utf8.RuneSelf || class[c] == small
	}
}

// priced reports whether the number at i is one of money.
func (r reader) priced(i int) bool {
	return i > 0 && (r.text[i-1] == '$' || r.text[i-1] >= 0x80)
}

// part is the n-th quarter or half of a year.
func part(k kind, n int) point {
	if k == kH || k == kHalf {
		return halfPoint(n)
	}
	return quarterPoint(n)
}

func suffix(w string) bool {
	switch w {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// isYear reports whether a number of four digits can be a year: it counts
// nothing, has no fraction, and a round one follows a word that wants a year.
func (r reader) isYear(t token) bool {
	if t.width != 4 || t.n < 1950 || t.n > 2100 {
		return false
	}
	if t.end < len(r.text) {
		switch c := r.text[t.end]; {
		case c == '%' || letter(r.text, t.end) < 26 && !r.estimate(t.end):
			return false
		case (c == ',' || c == '.') && t.end+1 < len(r.text) && r.text[t.end+1]-'0' < 10:
			return false
		}
	}
	n := look(r.text, t.end)
	if n.word() && n.gap && r.isCounted(n) && !r.yearsLosses(t, n) && !(is(r.text[n.start:n.end], "more") && is(r.wordAt(n.end), "than")) {
		return false // but "In 2025 more than 15,000 people"
	}
	w, _ := r.back(t.start)
	e := lookup(w)
	if t.n%100 == 0 {
		return w != "" && (lead.has(w) || e.kind == kMonth || e.kind == kFiscal || e.kind == kQuarter || e.kind == kYear)
	}
	return w != "off"
}

// yearsLosses reports whether the number t in front of the word n is the year of
// losses rather than their count: "2023 cuts", "2023 staff cuts".
func (r reader) yearsLosses(t, n token) bool {
	return t.n >= 2010 && t.n < 2040 && (losses.has(r.text[n.start:n.end]) || losses.has(r.wordAt(n.end)))
}

// estimate reports whether text[i] is the E or F of a figure not yet known, or
// the A of an actual one: "2026E".
func (r reader) estimate(i int) bool {
	return (r.text[i] == 'E' || r.text[i] == 'F' || r.text[i] == 'A') && !r.joined(i+1)
}

func (r reader) isCounted(t token) bool { return counted.has(r.text[t.start:t.end]) }

// is reports whether a word is the folded one, whatever its case.
func is(w, folded string) bool {
	if len(w) != len(folded) {
		return false
	}
	for i := range len(w) {
		if w[i]|0x20 != folded[i] {
			return false
		}
	}
	return true
}

// yearFirst reads what can follow a year: 2025-Q4, 2025 fourth quarter, 2025
// fiscal year, 2022/23.
func (r reader) yearFirst(t token) (expr, int) {
	p := yearPoint(t.n)
	n := look(r.text, t.end)
	if (n.sign == '-' || n.sign == '/') && !n.gap {
		s := look(r.text, n.end)
		if s.width == 2 && !s.gap && s.n == (t.n+1)%100 && !r.joined(s.end) { // 2022/23
			return expr{op: between, n: 1, from: p, to: yearPoint(t.n + 1)}, s.end
		}
		n = s
	}
	if n.sign == '\'' {
		n = r.afterS(n)
	}
	if n.kind == kFiscal {
		f := p
		f.fiscal = true
		y := look(r.text, n.end)
		switch y.kind {
		case kYear:
			return expr{op: at, from: f}, y.end
		case kOrdinal, kQ:
			n = y
			p.fiscal = true
		}
	}
	if q, end := r.partBehind(n); end > n.start {
		q.year, q.fiscal = p.year, p.fiscal
		return expr{op: at, from: q}, end
	}
	p.fiscal = false
	return expr{op: at, from: p}, t.end
}

// bareQuarter reads "Q4", "H1", "4Q", "fourth quarter", "first half" without a
// year.
func (r reader) bareQuarter(t token) (point, int) {
	n := look(r.text, t.end)
	switch {
	case (t.kind == kQ || t.kind == kH) && n.width == 1 && !n.gap && n.n >= 1 && n.n <= 4 && (t.kind == kQ || n.n <= 2) && !r.joined(n.end):
		return part(t.kind, n.n), n.end
	case t.width == 1 && t.n >= 1 && t.n <= 4 && !n.gap && (n.kind == kQ || n.kind == kH && t.n <= 2) && !r.joined(n.end):
		return part(n.kind, t.n), n.end
	case t.kind == kOrdinal || t.width == 1 && t.n >= 1 && t.n <= 4 && !n.gap && suffix(r.text[n.start:n.end]):
		if t.kind != kOrdinal { // 3rd
			n = look(r.text, n.end)
		}
		if n.sign == '-' {
			n = look(r.text, n.end)
		}
		if n.kind == kQuarter || n.kind == kHalf && t.n <= 2 {
			return part(n.kind, t.n), n.end
		}
	}
	return point{}, t.start
}

// partBehind reads the part of a year that stands behind its number: "third
// quarter", "3rd quarter", "H1", "first nine months", or at the end of a text
// "9 months" and "9M".
func (r reader) partBehind(t token) (point, int) {
	if q, end := r.bareQuarter(t); end > t.start {
		return q, end
	}
	if n := look(r.text, t.end); t.kind == kSeason && t.n == 10 && n.kind == kQuarter {
		return quarterPoint(4), n.end // "holiday quarter"
	}
	n, first := t, t.kind == kOrdinal && t.n == 1
	if first {
		n = look(r.text, t.end)
	}
	u := look(r.text, n.end)
	switch {
	case n.kind != kNumber && (n.width == 0 || n.width > 2) || n.n != 6 && n.n != 9:
	case u.kind == kMonths && (first || look(r.text, u.end).start == len(r.text)), !first && !u.gap && r.text[u.start:u.end] == "M" && look(r.text, u.end).start == len(r.text):
		return point{len: int8(n.n)}, u.end
	}
	return point{}, t.start
}

// numeric reads 2025-07-17, 2025-07, 07/17/2025, 17.07.2025. With slashes the
// month comes first unless it cannot.
func (r reader) numeric(t, s token) (expr, int) {
	if s.gap || s.sign == 0 || s.end-s.start != 1 || s.sign != '-' && s.sign != '/' && s.sign != '.' {
		return expr{}, t.start
	}
	b := look(r.text, s.end)
	if b.gap || b.width == 0 || b.width > 4 {
		return expr{}, t.start
	}
	d := look(r.text, b.end)
	third := d.sign == s.sign && !d.gap && d.end-d.start == 1
	var c token
	if third {
		c = look(r.text, d.end)
		third = c.width > 0 && !c.gap
	}
	switch {
	case t.width == 4 && third && s.sign != '.':
		return r.date(t, t.n, b.n, c.n, c.end)
	case t.width == 4 && s.sign == '-' && b.width == 2 && b.n >= 1 && b.n <= 12 && t.n >= 1950 && t.n <= 2100 && !r.joined(b.end):
		p := monthPoint(b.n)
		p.year = int16(t.n)
		return expr{op: at, from: p}, b.end
	case t.width <= 2 && s.sign == '/' && !third && t.n >= 1 && t.n <= 12 && r.isYear(b): // 07/2025
		p := monthPoint(t.n)
		p.year = int16(b.n)
		return expr{op: at, from: p}, b.end
	case t.width > 2 || b.width > 2 || !third || c.width != 4 && c.width != 2 || c.width == 2 && s.sign != '/':
		return expr{}, t.start
	}
	y, m, day := c.n, t.n, b.n
	if c.width == 2 {
		y = twoDigits(y)
	}
	if m > 12 || s.sign == '.' {
		m, day = day, m
	}
	return r.date(t, y, m, day, c.end)
}

func (r reader) date(t token, y, m, d, end int) (expr, int) {
	clock := end < len(r.text) && r.text[end] == 'T' // 2020-05-05T19:17:00Z
	if y < 1950 || y > 2100 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) || r.joined(end) && !clock {
		return expr{}, t.start
	}
	if clock {
		for end < len(r.text) && (r.text[end]-'0' < 10 || letter(r.text, end) < 26 || r.text[end] == ':' || r.text[end] == '.') {
			end++
		}
	}
	return expr{op: at, from: dayPoint(y, m, d)}, end
}

func twoDigits(n int) int {
	if n < 70 {
		return 2000 + n
	}
	return 1900 + n
}

// dayMonth reads "17 July 2025", "17th of July".
func (r reader) dayMonth(t, n token) (point, int) {
	if !n.gap && n.word() && suffix(r.text[n.start:n.end]) {
		n = look(r.text, n.end)
		if n.kind == kOf {
			n = look(r.text, n.end)
		}
	}
	m := look(r.text, n.end)
	dashed := n.sign == '-' && !n.gap && !m.gap // 17-Jul-2025
	if dashed {
		n = m
	}
	if t.n < 1 || t.n > 31 || !n.gap && n.sign == 0 && !dashed || n.kind != kMonth && n.kind != kAbbr || r.text[n.start] >= 'a' {
		return point{}, t.start
	}
	p := monthPoint(n.n)
	p.day = int8(t.n)
	end := r.dot(n)
	y := look(r.text, end)
	if y.sign == ',' || dashed && y.sign == '-' && !y.gap {
		y = look(r.text, y.end)
	}
	if r.isYear(y) {
		p.year, end = int16(y.n), y.end
	} else if dashed && y.width == 2 && !y.gap && !r.joined(y.end) {
		p.year, end = int16(twoDigits(y.n)), y.end
	}
	return p, end
}

// dot goes over the full stop of a month cut short, if the sentence goes on.
func (r reader) dot(t token) int {
	if t.kind != kAbbr || t.end >= len(r.text) || r.text[t.end] != '.' {
		return t.end
	}
	if n := look(r.text, t.end+1); n.width > 0 || n.sign == ',' {
		return t.end + 1
	}
	return t.end
}

package period

import "strings"

// yearAfter reads the year that belongs to the part of a year before it: "of
// 2024", "FY25", "'24", ", 2024", "of last year", "of the fiscal year 2025".
// Without of a bare number must be a year in four digits.
func (r reader) yearAfter(i int, p *point, comma bool) int {
	t := look(r.text, i)
	of := false
	switch {
	case t.sign == ',' && comma:
		if n := look(r.text, t.end); r.isYear(n) || n.kind == kFy || n.kind == kFiscal {
			t = n
		}
	case t.sign == '-' || t.sign == '/' && !t.gap:
		if n := look(r.text, t.end); r.isYear(n) || n.kind == kFy {
			t = n
		}
	case t.sign == '\'' && look(r.text, t.end).width == 2:
		n := look(r.text, t.end)
		if n.gap || r.joined(n.end) {
			return i
		}
		p.year = int16(twoDigits(n.n))
		return n.end
	case t.sign == '(' && t.gap: // "Q4 (2024)"
		if y := look(r.text, t.end); r.isYear(y) && y.end < len(r.text) && r.text[y.end] == ')' {
			p.year = int16(y.n)
			return y.end + 1
		}
	case t.kind == kOf || t.kind == kIn:
		of = true
		t = look(r.text, t.end)
	}
	the := false
	if t.kind == kThe && of {
		the = true
		t = look(r.text, t.end)
	}
	switch {
	case r.isYear(t):
		p.year = int16(t.n)
		if n := look(r.text, t.end); n.kind == kFiscal {
			if y := look(r.text, n.end); y.kind == kYear {
				p.fiscal = true
				return y.end
			}
		}
		return t.end
	case t.kind == kFy || t.kind == kCy || t.kind == kFiscal || t.kind == kCalendar:
		return r.fiscalAfter(i, t, p)
	case t.kind == kRel:
		return r.relYear(i, t, p)
	case the && t.kind == kYear:
		if n := look(r.text, t.end); r.isYear(n) {
			p.year = int16(n.n)
			return n.end
		}
		p.rel = true
		return t.end
	}
	return i
}

// fiscalAfter reads "FY25", "fiscal 2025", "fiscal year 2025", "the fiscal year".
func (r reader) fiscalAfter(i int, t token, p *point) int {
	y, end := r.yearNumber(t)
	isFiscal := t.kind == kFy || t.kind == kFiscal
	if y > 0 && !r.joined(end) {
		p.year, p.fiscal = int16(y), isFiscal
		return end
	}
	if n := look(r.text, t.end); n.kind == kYear && (t.kind == kFiscal || t.kind == kCalendar) {
		p.rel, p.fiscal = true, isFiscal
		return n.end
	}
	return i
}

// yearNumber reads the number of a year named by "FY", "CY", "fiscal" or
// "calendar": FY25, FY 2025, FY'25, fiscal year 2025; 0 if none.
func (r reader) yearNumber(t token) (y, end int) {
	n := look(r.text, t.end)
	if n.kind == kYear || n.sign == '-' && look(r.text, n.end).kind == kYear {
		if n.sign == '-' {
			n = look(r.text, n.end)
		}
		n = look(r.text, n.end)
	}
	short := t.kind == kFy || t.kind == kCy
	if n.sign == '-' && !n.gap && short { // FY-2025
		if y := look(r.text, n.end); !y.gap && (y.width == 2 || y.width == 4) {
			n = y
		}
	}
	if n.sign == '\'' {
		short = true
		n = look(r.text, n.end)
	}
	switch {
	case n.width == 4 && r.isYear(n):
		y = n.n
	case n.width == 4 && !n.gap && n.n >= 1950 && n.n <= 2100: // FY2025Q4
		y = n.n
	case n.width == 2 && short:
		y = twoDigits(n.n)
	default:
		return 0, t.start
	}
	if s := look(r.text, n.end); (s.sign == '/' || s.sign == '-') && !s.gap { // FY2024/25
		if z := look(r.text, s.end); !z.gap && z.width == 2 && z.n == (y+1)%100 && !r.joined(z.end) {
			return y + 1, z.end
		}
	}
	return y, n.end
}

// relYear reads "last year", "this fiscal year" after the part of a year.
func (r reader) relYear(i int, t token, p *point) int {
	n := look(r.text, t.end)
	isFiscal := n.kind == kFiscal
	if isFiscal || n.kind == kCalendar {
		n = look(r.text, n.end)
	}
	if n.kind != kYear {
		return i
	}
	p.rel, p.shift = true, int8(max(t.n, -1))
	p.fiscal = p.fiscal || isFiscal
	return n.end
}

// outlooks are words before which FY means the year at hand.
var outlooks = setOf("guidance outlook forecast revenue guide target")

// fiscalYear reads what begins with FY or CY: FY25, FY2025 Q4, FY25Q4.
func (r reader) fiscalYear(t token) (expr, int) {
	y, end := r.yearNumber(t)
	if n := look(r.text, t.end); y == 0 && t.kind == kFy && n.word() && n.gap && r.text[t.start] < 'a' && outlooks.has(r.text[n.start:n.end]) {
		return expr{op: fullYear, from: point{fiscal: true}}, t.end
	}
	if y == 0 || lowerCase(r.text[t.start:t.end]) && end-t.end > 4 {
		return expr{}, t.start
	}
	p := yearPoint(y)
	p.fiscal = t.kind == kFy
	return r.quarterAfter(p, end)
}

// quarterAfter reads the quarter that can follow a year: "FY25 Q4", "fiscal
// 2025 fourth quarter", "FY24-Q3".
func (r reader) quarterAfter(p point, i int) (expr, int) {
	t := look(r.text, i)
	if t.sign == '-' || t.sign == ',' {
		t = look(r.text, t.end)
	} else if t.sign == '\'' {
		t = r.afterS(t)
	}
	if q, end := r.partBehind(t); end > t.start {
		q.year, q.fiscal, q.rel, q.shift = p.year, p.fiscal, p.rel, p.shift
		return expr{op: at, from: q}, end
	}
	return expr{op: at, from: p}, i
}

// afterS is the token behind the 's whose apostrophe is t, t if there is none.
func (r reader) afterS(t token) token {
	if s := look(r.text, t.end); !s.gap && s.end-s.start == 1 && r.text[s.start]|0x20 == 's' {
		return look(r.text, s.end)
	}
	return t
}

// fiscal reads what begins with "fiscal" or "calendar".
func (r reader) fiscal(t token) (expr, int) {
	isFiscal := t.kind == kFiscal
	if y, end := r.yearNumber(t); y > 0 {
		p := yearPoint(y)
		p.fiscal = isFiscal
		return r.quarterAfter(p, end)
	}
	n := look(r.text, t.end)
	if n.sign == '-' {
		n = look(r.text, n.end)
	}
	if q, end := r.bareQuarter(n); end > n.start {
		q.fiscal = isFiscal
		return r.shortYear(q, end)
	}
	if n.kind != kYear {
		return expr{}, t.start
	}
	if e, end := r.endingAt(12, n.end); end > n.end {
		return e, end
	}
	if w, _ := r.back(t.start); lookup(w).kind != kThe || !isFiscal {
		return expr{}, t.start
	}
	return expr{op: fullYear, from: point{fiscal: true}}, n.end
}

// that are words between a length of time and when it ended.
var that = setOf("that which")

// endingAt reads "ended June 30, 2024" behind a length of n months.
func (r reader) endingAt(n, i int) (expr, int) {
	t := look(r.text, i)
	if u := look(r.text, t.end); u.kind == kEnded && is(r.text[u.start:u.end], "ended") && (t.sign == ',' || t.sign == '-' || t.word() && that.has(r.text[t.start:t.end])) {
		t = u // "the quarter that ended June 30", not the year that will
	}
	if t.kind != kEnded && t.kind != kTo {
		return expr{}, i
	}
	t = look(r.text, t.end)
	if t.kind == kThe { // "to the end of June"
		t = look(r.text, t.end)
	}
	if t.kind == kEdge && t.n == 12 && look(r.text, t.end).kind == kOf {
		t = look(r.text, look(r.text, t.end).end)
	}
	if t.kind == kOver || t.kind == kIn { // "ended on", "ending in"
		t = look(r.text, t.end)
	}
	switch {
	case t.kind == kMonth || t.kind == kAbbr:
		if p, end := r.monthDay(t); r.text[t.start] < 'a' {
			return expr{op: ending, n: int8(n), from: p}, end
		}
	case t.width > 0 && t.width <= 2:
		if p, end := r.dayMonth(t, look(r.text, t.end)); end > t.start {
			return expr{op: ending, n: int8(n), from: p}, end
		}
		fallthrough
	case t.width == 4:
		if e, end := r.numeric(t, look(r.text, t.end)); end > t.start {
			return expr{op: ending, n: int8(n), from: e.from}, end
		}
	}
	return expr{}, i
}

// endedBehind reads the last day behind a quarter, half or year: "third quarter
// ended September 30, 2024", "second quarter of fiscal 2026, which ended July
// 31, 2025". The day tells more than a number that every company counts its
// own way.
func (r reader) endedBehind(e expr, i int) (expr, int) {
	if n := e.from.len; n != 3 && n != 6 && n != 12 || e.from.day > 0 {
		return e, i
	}
	t := look(r.text, i)
	if t.sign == ',' || t.sign == '(' {
		t = look(r.text, t.end)
	}
	if t.word() && is(r.text[t.start:t.end], "which") {
		t = look(r.text, t.end)
	}
	if t.kind != kEnded {
		if f := r.endedWith(int(e.from.len), i); f.from.day > 0 && e.from.year == 0 && !e.from.rel {
			return f, i
		}
		return e, i
	}
	f, end := r.endingAt(int(e.from.len), t.start)
	if end <= t.start || f.from.day == 0 || f.from.year == 0 && e.from.year != 0 {
		return e, i
	}
	return f, end
}

// countOf reports whether what is written like a year counts what a list tells of
// the time before it: "2020-08: 1969", "May 2021 – 2070 layoffs". A year that a stretch of time could go on to is one: "May 2021 – 2023".
func (r reader) countOf(label, m *Mention) bool {
	if label.expr.op != at || label.Grain < ByMonth && label.Grain != ByYear || m.expr.op != at || m.Grain != ByYear {
		return false
	}
	from, y := label.expr.from.year, m.expr.from.year
	sign := strings.Trim(r.text[label.End:m.Start], " *_")
	if from == 0 || y >= from && y < from+10 || sign != ":" && (label.Grain == ByYear || sign != "-" && sign != "–" && sign != "—" || r.text[label.End] != ' ' && r.text[label.End] != '*') {
		return false
	}
	rest, _, _ := strings.Cut(strings.Trim(r.text[m.End:], " *_.;"), " ")
	if rest != "" && rest[0]-'0' < 10 {
		return true // the next line's
	}
	switch rest {
	case "", "layoffs", "lay-offs", "jobs", "people", "employees", "workers", "cuts", "job", "staff", "workforce", "redundancies", "dismissals":
		return true
	}
	return false
}

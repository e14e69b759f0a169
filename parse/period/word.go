package period

import "strings"

// word reads a period that begins with a word.
func (r reader) word(t token) (expr, int) {
	switch t.kind {
	case kMonth, kAbbr:
		return r.month(t)
	case kOrdinal:
		return r.ordinalPart(t.n, t.end)
	case kNumber:
		return r.counted(t, look(r.text, t.end))
	case kQ, kH:
		return r.letterPart(t)
	case kFq:
		n := look(r.text, t.end)
		if n.width == 1 && !n.gap && n.n >= 1 && n.n <= 4 {
			p := quarterPoint(n.n)
			p.fiscal = true
			return r.shortYear(p, n.end)
		}
	case kFy, kCy:
		return r.fiscalYear(t)
	case kFiscal, kCalendar:
		return r.fiscal(t)
	case kYear, kQuarter:
		return r.unit(t)
	case kRel, kPast:
		return r.relative(t)
	case kSame:
		return r.same(t)
	case kEarly, kEdge:
		return r.partOf(t)
	case kSeason:
		return r.season(t)
	case kToday:
		return expr{op: days, n: int8(t.n)}, t.end
	case kWeekday:
		return r.weekday(t)
	case kTrailing:
		return r.trailing(t)
	case kTtm:
		if r.text[t.start] < 'a' {
			return expr{op: trailing, n: 12}, t.end
		}
	case kYoy:
		return expr{}, t.end
	case kYtd:
		return expr{op: toDate}, t.end
	case kBetween, kSince:
		return r.openSpan(t)
	case kFull:
		return r.full(t)
	case kHalf:
		return r.halfEnded(t)
	}
	return expr{}, t.start
}

// halfEnded reads "half-year ended December 31", "half to June 2024".
func (r reader) halfEnded(t token) (expr, int) {
	end := t.end
	n := look(r.text, end)
	if n.sign == '-' {
		n = look(r.text, n.end)
	}
	if n.kind == kYear {
		end = n.end
	}
	if e, to := r.endingAt(6, end); to > end {
		return e, to
	}
	return expr{}, t.start
}

// month reads "July", "Jul. 2025", "July 17, 2025", "June quarter", "May 5".
func (r reader) month(t token) (expr, int) {
	name := r.text[t.start:t.end]
	p, end := r.monthDay(t)
	sure := end > r.dot(t)
	e := expr{op: at, from: p}
	n := look(r.text, end)
	if n.sign == '-' && !n.gap {
		n = look(r.text, n.end)
	}
	if n.kind == kQuarter && p.day == 0 && !lowerCase(name) {
		end = n.end
		if p.year == 0 {
			end = r.yearAfter(end, &p, false)
		}
		return expr{op: ending, n: 3, from: p}, end
	}
	if lowerCase(name) && (t.kind == kAbbr || !sure || t.n == 3 || t.n == 5) {
		return expr{}, t.start
	}
	if p.day == 0 && r.endsPeriod(t.start) {
		return expr{op: ending, n: 3, from: p}, max(end, t.end)
	}
	if sure {
		return e, end
	}
	w, _ := r.back(t.start)
	if lead.has(w) {
		return e, t.end
	}
	n = look(r.text, t.end)
	if monthly.has(r.text[n.start:n.end]) {
		return e, t.end // "May revenue"
	}
	if n.sign == ':' && look(r.text, n.end).width > 0 || t.start == 0 && (n.sign == ':' || n.sign == '-' && n.gap) && strings.ContainsAny(r.text[n.end:min(n.end+80, len(r.text))], "0123456789") {
		return e, t.end // "March: 37,823", "May – about 6,000 were laid off"
	}
	namesake := t.kind == kAbbr || t.n >= 3 && t.n <= 6 || t.n == 8
	if t.kind == kAbbr || t.n == 3 || t.n == 5 || namesake && n.word() && !lowerCase(r.text[n.start:n.end]) {
		if n.sign != '-' && n.kind != kTo && n.kind != kAnd || !r.isMonth(look(r.text, n.end)) {
			return expr{}, t.start
		}
	}
	return e, t.end
}

func (r reader) isMonth(t token) bool {
	return (t.kind == kMonth || t.kind == kAbbr) && !lowerCase(r.text[t.start:t.end])
}

func lowerCase(w string) bool { return w != "" && w[0] >= 'a' }

// monthDay reads a month with the day and the year that follow it.
func (r reader) monthDay(t token) (point, int) {
	p := monthPoint(t.n)
	end := r.dot(t)
	n := look(r.text, end)
	if n.width > 0 && n.width <= 2 && n.gap && n.n >= 1 && n.n <= 31 {
		if d := r.dayEnd(n); d > n.start {
			p.day = int8(n.n)
			y := look(r.text, d)
			if y.sign == ',' {
				y = look(r.text, y.end)
			}
			if r.isYear(y) && y.gap {
				p.year, d = int16(y.n), y.end
			} else {
				d = r.yearAfter(d, &p, false)
			}
			return p, d
		}
	}
	if n.sign == '-' && !n.gap && (t.kind == kAbbr || t.n == 5) { // Jul-25, May-25
		if y := look(r.text, n.end); !y.gap && (y.width == 2 || r.isYear(y)) {
			p.year = int16(y.n)
			if y.width == 2 {
				p.year = int16(twoDigits(y.n))
			}
			return p, y.end
		}
	}
	if y := r.yearAfter(end, &p, true); y > end {
		return p, y
	}
	return p, t.end
}

// dayEnd is where a day of the month at t ends, t.start if the number is
// something else.
func (r reader) dayEnd(t token) int {
	n := look(r.text, t.end)
	if !n.gap && n.word() {
		if suffix(r.text[n.start:n.end]) {
			return n.end
		}
		return t.start
	}
	if n.sign == '%' || n.word() && r.isCounted(n) || n.kind == kQ && !n.gap {
		return t.start
	}
	if (n.sign == ',' || n.sign == '.' || n.sign == ':') && !n.gap {
		if s := look(r.text, n.end); s.width > 0 && !s.gap {
			return t.start
		}
	}
	return t.end
}

// beyond are words behind which "first quarter" counts quarters of a kind.
var beyond = setOf("above ever exceeding topping surpassing")

// ordinalPart reads what follows "fourth": "quarter of 2024", "-quarter",
// "fiscal quarter", "half", "nine months of 2024".
func (r reader) ordinalPart(n, i int) (expr, int) {
	start := i - 1
	t := look(r.text, i)
	if t.sign == '-' {
		t = look(r.text, t.end)
	}
	var p point
	isFiscal := t.kind == kFiscal
	if isFiscal || t.kind == kCalendar {
		t = look(r.text, t.end)
	}
	switch {
	case t.kind == kQuarter || t.kind == kQuarters:
		p = quarterPoint(n)
	case t.kind == kHalf && n <= 2:
		p = halfPoint(n)
	case n == 1 && (t.kind == kNumber || t.width > 0 && t.width <= 2):
		u := look(r.text, t.end)
		switch {
		case u.kind == kMonths && t.n >= 2 && t.n <= 11:
			p = point{len: int8(t.n)}
		case u.kind == kQuarters && t.n >= 2 && t.n <= 3:
			p = point{len: int8(3 * t.n)}
		default:
			return expr{}, start
		}
		t = u
	default:
		return expr{}, start
	}
	p.fiscal = isFiscal
	if n == 1 && beyond.has(r.wordAt(t.end)) {
		return expr{}, start // "its first quarter above $100 billion"
	}
	if u := look(r.text, t.end); u.kind == kIn { // "in a row"
		if v := look(r.text, u.end); v.kind == kA && is(r.wordAt(v.end), "row") {
			return expr{}, start
		}
	}
	return r.withYear(p, r.inLetters(p, t.end))
}

// inLetters goes over the letters that repeat a quarter or half behind it: "the
// first quarter (Q1) of 2024".
func (r reader) inLetters(p point, i int) int {
	t := look(r.text, i)
	if t.sign != '(' {
		return i
	}
	q, end := r.bareQuarter(look(r.text, t.end))
	if q.skip != p.skip || q.len != p.len || end >= len(r.text) || r.text[end] != ')' {
		return i
	}
	return end + 1
}

// letterPart reads "Q4 2024", "Q4FY25", "Q4'24", "H1".
func (r reader) letterPart(t token) (expr, int) {
	n := look(r.text, t.end)
	if n.width == 0 || n.gap {
		return expr{}, t.start
	}
	num, yy := n.n, 0
	switch n.width {
	case 3: // Q424
		num, yy = n.n/100, n.n%100
		if yy < 10 || yy > 49 {
			return expr{}, t.start
		}
		yy += 2000
	case 5: // Q42024
		num, yy = n.n/10000, n.n%10000
	}
	if num < 1 || num > 4 || t.kind == kH && num > 2 || n.width != 1 && (yy < 1950 || yy > 2100) {
		return expr{}, t.start
	}
	p := part(t.kind, num)
	if yy > 0 {
		p.year = int16(yy)
		return expr{op: at, from: p}, n.end
	}
	e, end := r.shortYear(p, n.end)
	if end == n.end && lowerCase(r.text[t.start:t.end]) {
		return expr{}, t.start
	}
	return e, end
}

// shortYear reads the year after "3Q" or "Q3": 24, '24, FY25, of fiscal 2025.
func (r reader) shortYear(p point, i int) (expr, int) {
	n := look(r.text, i)
	if n.width == 2 && !n.gap {
		p.year = int16(twoDigits(n.n))
		return expr{op: at, from: p}, n.end
	}
	if (n.sign == '/' || n.sign == '-') && !n.gap {
		if y := look(r.text, n.end); !y.gap && y.width == 2 && !r.joined(y.end) {
			p.year = int16(twoDigits(y.n))
			return expr{op: at, from: p}, y.end
		}
	}
	return r.withYear(p, i)
}

func (r reader) withYear(p point, i int) (expr, int) {
	end := r.yearAfter(i, &p, true)
	return expr{op: at, from: p}, end
}

// endsPeriod reports whether the month at text[i:] is the last of a period of a
// report, "the period ending in July": a quarter.
func (r reader) endsPeriod(i int) bool {
	w, at := r.back(i)
	if w == "in" {
		w, at = r.back(at)
	}
	if w != "ending" && w != "ended" {
		return false
	}
	w, at = r.back(at)
	if w != "period" {
		return false
	}
	w, _ = r.back(at)
	return w == "the" || w == "fiscal" || w == "reporting"
}

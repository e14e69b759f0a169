package period

// relative reads "last year", "this quarter", "past five years", "next
// summer", "last July", "prior-year quarter", "last year's fourth quarter".
func (r reader) relative(t token) (expr, int) {
	n := look(r.text, t.end)
	previous := t.n == -2
	t.n = max(t.n, -1)
	if n.sign == '-' && !n.gap {
		n = look(r.text, n.end)
	}
	p := point{rel: true, shift: int8(t.n), len: 12}
	if n.kind == kFiscal || n.kind == kCalendar || n.kind == kFull {
		p.fiscal = n.kind == kFiscal
		n = look(r.text, n.end)
	}
	switch n.kind {
	case kYear:
		if t.kind == kPast {
			return expr{op: length, n: -1, unit: ByYear}, n.end
		}
		return r.relativeYear(t, n, p)
	case kQuarter:
		if q, end := r.lastOf(t, n); end > n.end {
			return expr{op: at, from: q}, end
		}
		if previous {
			return expr{op: before, n: 3}, n.end
		}
		if t.kind == kPast {
			return expr{op: anchored}, n.end // the one that is told of
		}
		return expr{op: relative, n: int8(t.n), unit: ByQuarter, from: point{fiscal: p.fiscal, rel: true}}, n.end
	case kHalf:
		return expr{op: relative, n: int8(t.n), unit: ByHalf, from: point{rel: true}}, n.end
	case kMonthWord, kWeek:
		e := expr{op: relative, n: int8(t.n), unit: ByMonth, from: point{rel: true}}
		if n.kind == kWeek {
			e.op, e.unit = length, ByDay
		}
		return e, n.end
	case kWeekday:
		return expr{op: weekdays, n: int8(n.n), from: point{shift: int8(max(t.n, 0))}}, n.end
	case kMonth:
		if t.n == 0 && lowerCase(r.text[n.start:n.end]) || t.kind == kPast {
			break
		}
		p.skip, p.len = int8(n.n-1), 1
		p.rel = false
		if t.n > 0 {
			p.rel, p.shift = true, 1
		}
		return expr{op: at, from: p}, n.end
	case kStretch: // "this time last year"
		if is(r.text[t.start:t.end], "current") && is(r.text[n.start:n.end], "period") {
			return expr{op: relative, unit: ByQuarter, from: point{rel: true}}, n.end // "guidance for the current period"
		}
		if y := look(r.text, n.end); t.n == 0 && y.kind == kRel && y.n < 0 {
			if u := look(r.text, y.end); u.kind == kYear {
				return expr{op: before, n: 12}, u.end
			}
		}
	case kSeason:
		if n.n == 10 {
			break // "this holiday season"
		}
		p.skip, p.len, p.rel = int8(n.n-1), 3, t.n != -1
		return expr{op: at, from: p}, n.end
	}
	return r.lengthOf(t, n)
}

// lastOf reads "last quarter of 2020", the fourth.
func (r reader) lastOf(t, n token) (point, int) {
	u := look(r.text, n.end)
	p := quarterPoint(4)
	if t.n != -1 || u.kind != kOf {
		return p, n.end
	}
	return p, r.yearAfter(n.end, &p, false)
}

// relativeYear reads on after "last year": a quarter of it, or the quarter a
// year ago.
func (r reader) relativeYear(t, n token, p point) (expr, int) {
	u := look(r.text, n.end)
	if t.n == -1 && (u.kind == kQuarter || u.kind == kStretch) {
		return expr{op: before, n: 12}, u.end
	}
	if u.sign == '-' && !u.gap {
		if v := look(r.text, u.end); v.kind == kQuarter || v.kind == kStretch {
			return expr{op: before, n: 12}, v.end
		}
	}
	if u.sign == '\'' && t.n == -1 {
		if v := r.afterS(u); v.kind == kQuarter {
			return expr{op: before, n: 12}, v.end // "last year's quarter"
		}
	}
	if e, end := r.quarterAfter(p, n.end); end > n.end {
		return e, end
	}
	return expr{op: relative, n: int8(t.n), unit: ByYear, from: point{fiscal: p.fiscal, rel: true}}, n.end
}

// lengthOf reads "last five years", "past 12 months".
func (r reader) lengthOf(t, n token) (expr, int) {
	if n.kind != kNumber && (n.width == 0 || n.width > 2) || n.n < 1 || n.n > 50 || t.n == 0 {
		return expr{}, t.start
	}
	u := look(r.text, n.end)
	if u.sign == '-' {
		u = look(r.text, u.end)
	}
	switch {
	case (u.kind == kMonths || u.kind == kMonthWord) && n.n == 12 && t.n < 0, u.kind == kQuarters && n.n == 4 && t.n < 0:
		return expr{op: trailing, n: 12}, u.end
	case u.kind == kYears:
		return expr{op: length, n: int8(n.n * t.n), unit: ByYear}, u.end
	case u.kind == kQuarters:
		return expr{op: length, n: int8(n.n * t.n), unit: ByQuarter}, u.end
	case u.kind == kMonths:
		return expr{op: length, n: int8(n.n * t.n), unit: ByMonth}, u.end
	}
	return expr{}, t.start
}

// same reads "same quarter last year", "same period a year ago", "same
// quarter of 2023".
func (r reader) same(t token) (expr, int) {
	n := look(r.text, t.end)
	switch n.kind {
	case kQuarter, kStretch, kMonthWord, kMonths, kHalf:
	case kNumber:
		if n = look(r.text, n.end); n.kind != kMonths {
			return expr{}, t.start
		}
	default:
		return expr{}, t.start
	}
	var p point
	end := r.yearAfter(n.end, &p, false)
	switch {
	case end > n.end && p.year > 0:
		return expr{op: sameIn, from: p}, end
	case end > n.end && p.rel && p.shift < 0:
		return expr{op: before, n: 12}, end
	}
	u := look(r.text, n.end)
	if u.kind == kOf || u.kind == kIn {
		u = look(r.text, u.end)
	}
	if u.kind == kThe || u.kind == kA || u.kind == kNumber && u.n == 1 {
		u = look(r.text, u.end)
	}
	if u.kind == kRel && u.n < 0 {
		if y := look(r.text, u.end); y.kind == kYear {
			return expr{op: before, n: 12}, y.end
		}
	}
	if u.kind == kYear {
		if g := look(r.text, u.end); g.kind == kAgo {
			return expr{op: before, n: 12}, g.end
		}
	}
	return expr{}, t.start
}

// unit reads what begins with "year" or "quarter": "year ago", "year-earlier
// quarter", "year ended June 30", "year 2024", "year-end 2024", "the quarter".
func (r reader) unit(t token) (expr, int) {
	size := 12
	if t.kind == kQuarter {
		size = 3
	}
	if e, end := r.endingAt(size, t.end); end > t.end {
		return e, end
	}
	if t.kind == kQuarter {
		if e := r.endedWith(size, t.end); e.op != none {
			return e, t.end
		}
	}
	n := look(r.text, t.end)
	hyphen := n.sign == '-' && !n.gap
	if hyphen {
		n = look(r.text, n.end)
	}
	if n.kind == kOver || n.kind == kTo { // "year over year", "year-to-year", "year to date"
		u := look(r.text, n.end)
		if u.sign == '-' {
			u = look(r.text, u.end)
		}
		switch {
		case u.kind == t.kind:
			return expr{}, u.end
		case t.kind == kYear && u.word() && is(r.text[u.start:u.end], "date"):
			return expr{op: toDate}, u.end
		}
	}
	if !hyphen && r.timeBefore(t, n) {
		return expr{op: before, n: int8(size)}, n.end
	}
	if t.kind == kQuarter {
		if p := quarterPoint(n.n); (n.kind == kNumber || n.width == 1) && n.n >= 1 && n.n <= 4 && !hyphen { // "quarter two of 2021"
			if end := r.yearAfter(n.end, &p, false); end > n.end {
				return expr{op: at, from: p}, end
			}
		}
		return r.theQuarter(t)
	}
	switch {
	case n.kind == kAgo:
		if u := look(r.text, n.end); u.kind == kQuarter || u.kind == kStretch {
			return expr{op: before, n: 12}, u.end
		}
		if w, _ := r.back(t.start); !hyphen && lookup(w).kind != kA && lookup(w).kind != kNumber {
			return expr{}, t.start
		}
		return expr{op: before, n: int8(12 * n.n)}, n.end
	case n.kind == kEdge && n.n == 12 && hyphen:
		p := point{skip: 11, len: 1}
		if end := r.yearAfter(n.end, &p, false); end > n.end {
			return expr{op: at, from: p}, end
		}
	case r.isYear(n) && !hyphen:
		return expr{op: at, from: yearPoint(n.n)}, n.end
	case !hyphen && r.forTheYear(t, n):
		return expr{op: fullYear}, t.end
	}
	return expr{}, t.start
}

// asWhole are words behind "for the year" that go on to tell of it as a whole.
var asWhole = setOf("was were is are rose fell grew increased decreased declined climbed jumped reached totaled totalled came and")

// forTheYear reports whether the year of t is told of as a whole: "For the year,
// revenue was", not "for the year ahead".
func (r reader) forTheYear(t, n token) bool {
	if n.word() && !asWhole.has(r.text[n.start:n.end]) || n.sign == '\'' {
		return false
	}
	w, k := r.back(t.start)
	if lookup(w).kind != kThe {
		return false
	}
	w, _ = r.back(k)
	return is(w, "for")
}

// timeBefore reports whether "before" or "prior" behind the unit t is its last
// word: "against $282 billion the year before", but not "the year before the
// merger".
func (r reader) timeBefore(t, n token) bool {
	if n.kind != kAgo || n.n < 0 {
		if n.kind != kRel || !is(r.text[n.start:n.end], "prior") {
			return false
		}
	}
	w, i := r.back(t.start)
	if k := lookup(w).kind; k != kA && !is(w, "the") && !is(w, "one") {
		return false
	}
	next := look(r.text, n.end)
	if w, _ = r.back(i); is(w, "from") || is(w, "over") || comparing.has(w) {
		return next.kind != kThe && next.kind != kA // "up 8% from the year before in the first quarter"
	}
	return !next.word() && next.width == 0 || next.kind == kAnd
}

// theQuarter reads "the quarter", "the latest quarter", "the most recent
// quarter".
func (r reader) theQuarter(t token) (expr, int) {
	w, k := r.back(t.start)
	if e := lookup(w); e.kind == kLatest {
		if w, k = r.back(k); is(w, "most") {
			w, _ = r.back(k)
		}
	}
	if lookup(w).kind != kThe {
		return expr{}, t.start
	}
	return expr{op: anchored}, t.end
}

// trailing reads "trailing twelve months", "trailing 12-month", "trailing four
// quarters".
func (r reader) trailing(t token) (expr, int) {
	n := look(r.text, t.end)
	if n.sign == '-' {
		n = look(r.text, n.end)
	}
	u := look(r.text, n.end)
	if u.sign == '-' {
		u = look(r.text, u.end)
	}
	months := u.kind == kMonths || u.kind == kMonthWord
	if n.n == 12 && months || n.n == 4 && u.kind == kQuarters {
		return expr{op: trailing, n: 12}, u.end
	}
	return expr{}, t.start
}

// full reads "full year 2024", "full fiscal year", "the full year", "full year ended
// June 30".
func (r reader) full(t token) (expr, int) {
	n := look(r.text, t.end)
	if n.sign == '-' {
		n = look(r.text, n.end)
	}
	var p point
	if n.kind == kFiscal || n.kind == kCalendar {
		p.fiscal = n.kind == kFiscal
		n = look(r.text, n.end)
	}
	if n.kind != kYear {
		return expr{}, t.start
	}
	if end := r.yearAfter(n.end, &p, false); end > n.end && p.year > 0 {
		p.len = 12
		return expr{op: at, from: p}, end
	}
	if e, end := r.endingAt(12, n.end); end > n.end {
		return e, end
	}
	return expr{op: fullYear, from: p}, n.end
}

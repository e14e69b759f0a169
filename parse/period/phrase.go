package period

// counted reads what begins with a count: "three months ended June 30",
// "12-month period ended", "two years ago".
func (r reader) counted(t, n token) (expr, int) {
	if n.sign == '-' && !n.gap {
		n = look(r.text, n.end)
	}
	switch n.kind {
	case kAnd:
		if t.n == 3 || t.n == 6 || t.n == 9 {
			if e := r.endedWith(int(t.n), t.end); e.op != none {
				return e, t.end
			}
		}
	case kMonths, kMonthWord:
		if t.n != 3 && t.n != 6 && t.n != 9 && t.n != 12 {
			break
		}
		end := n.end
		if u := look(r.text, n.end); u.kind == kStretch {
			end = u.end
		}
		if e, stop := r.endingAt(t.n, end); stop > end {
			return e, stop
		}
		if e := r.endedWith(t.n, end); e.op != none {
			return e, end
		}
		if p := (point{len: int8(t.n)}); n.kind == kMonths && (t.n == 6 || t.n == 9) { // "nine months 2024"
			if y := look(r.text, end); r.isYear(y) || y.kind == kFy || y.kind == kFiscal {
				return r.shortYear(p, end)
			}
		}
	case kYears:
		u := look(r.text, n.end)
		switch {
		case u.kind != kAgo || t.n < 2 || t.n > 10:
		case !is(r.text[u.start:u.end], "ago"): // "two years earlier", "later"
			return expr{op: before, n: int8(12 * t.n * u.n)}, u.end
		default:
			return expr{op: relative, n: int8(-t.n), unit: ByYear, from: point{rel: true}}, u.end
		}
	case kQuarters:
		if u := look(r.text, n.end); u.kind == kAgo && t.n > 1 && t.n < 13 { // "eight quarters ago"
			return expr{op: before, n: int8(3 * t.n * u.n)}, u.end
		}
	case kYear:
		if u := look(r.text, n.end); u.kind == kAgo && t.n == 1 {
			return expr{op: before, n: int8(12 * u.n)}, u.end
		}
	}
	return expr{}, t.start
}

// partOf reads "early 2023", "late last year", "mid-July 2025", "end of 2022",
// "beginning of the year", "end of June".
func (r reader) partOf(t token) (expr, int) {
	n := look(r.text, t.end)
	if n.sign == '-' && !n.gap {
		n = look(r.text, n.end)
	}
	if n.kind == kIn && t.kind == kEarly || n.kind == kOf {
		n = look(r.text, n.end)
	} else if t.kind == kEdge {
		return expr{}, t.start
	}
	if n.kind == kThe {
		n = look(r.text, n.end)
	}
	p := point{skip: int8(4*t.n - 4), len: 3} // early: first quarter
	switch {
	case t.kind == kEdge:
		p = point{skip: int8(t.n - 1), len: 1}
	case t.n == 2:
		p = point{skip: 5, len: 2}
	case t.n == 3:
		p = point{skip: 9, len: 3}
	}
	switch {
	case r.isYear(n):
		p.year = int16(n.n)
		return expr{op: at, from: p}, n.end
	case r.isMonth(n):
		q, end := r.monthDay(n)
		if q.day > 0 {
			return expr{}, t.start
		}
		return expr{op: at, from: q}, end
	case n.kind == kRel:
		if end := r.relYear(n.start, n, &p); end > n.start {
			return expr{op: at, from: p}, end
		}
	case n.kind == kYear && t.kind == kEdge:
		p.rel = true
		return expr{op: at, from: p}, n.end
	case n.kind == kFy || n.kind == kFiscal || n.kind == kCy || n.kind == kCalendar:
		if end := r.fiscalAfter(n.start, n, &p); end > n.start {
			return expr{op: at, from: p}, end
		}
	}
	return expr{}, t.start
}

// weekday reads "Monday"; "beginning Monday" is the next one, and Black Friday
// is no day of the news.
func (r reader) weekday(t token) (expr, int) {
	if lowerCase(r.text[t.start:t.end]) {
		return expr{}, t.start
	}
	e := expr{op: weekdays, n: int8(t.n)}
	w, k := r.back(t.start)
	if is(w, "on") {
		w, _ = r.back(k)
	}
	switch {
	case is(w, "black"), is(w, "cyber"), is(w, "good"):
		return expr{}, t.end
	case is(w, "beginning"), is(w, "starting"), is(w, "effective"):
		e.from.shift = 1
	}
	return e, t.end
}

// season reads "summer 2024", "summer of 2024", "the summer".
func (r reader) season(t token) (expr, int) {
	p := point{skip: int8(t.n - 1), len: 3}
	if w, _ := r.back(t.start); t.n == 12 && coldOf.has(w) {
		return expr{}, t.start
	}
	if t.n == 10 { // "holiday quarter"
		n := look(r.text, t.end)
		if n.sign == '-' || n.word() && is(r.text[n.start:n.end], "shopping") {
			n = look(r.text, n.end)
		}
		if n.kind != kQuarter {
			return expr{}, t.start
		}
		return r.withYear(p, n.end)
	}
	if end := r.yearAfter(t.end, &p, false); end > t.end {
		return expr{op: at, from: p}, end
	}
	w, k := r.back(t.start)
	if lookup(w).kind == kThe && t.n == 6 {
		if w, _ = r.back(k); is(w, "over") || lookup(w).kind == kIn {
			return expr{op: at, from: p}, t.end
		}
	}
	return expr{}, t.start
}

// openSpan reads "since 2022", "between 2020 and 2025".
func (r reader) openSpan(t token) (expr, int) {
	n := look(r.text, t.end)
	if n.kind == kThe {
		n = look(r.text, n.end)
	}
	e, end := r.single(n)
	if end <= n.start || e.op != at {
		return expr{}, t.start
	}
	if t.kind == kSince {
		e.op = since
		return e, end
	}
	u := look(r.text, end)
	if u.kind != kAnd {
		return expr{}, t.start
	}
	v := look(r.text, u.end)
	if v.kind == kThe {
		v = look(r.text, v.end)
	}
	f, stop := r.single(v)
	if stop <= v.start || f.op != at || f.grain() != e.grain() {
		return expr{}, t.start
	}
	return expr{op: between, from: e.from, to: f.from}, stop
}

// single reads one period without the span that it may begin.
func (r reader) single(t token) (expr, int) {
	switch {
	case t.width > 0 && r.free(t.start):
		return r.digits(t)
	case t.word() && t.kind != kSince && t.kind != kBetween:
		return r.word(t)
	}
	return expr{}, t.start
}

// span reads the second half of "2020 to 2025", "July–September 2025",
// "Q1-Q3 2024", "July 17-19", behind its first half e.
func (r reader) span(e expr, i int) (expr, int) {
	t := look(r.text, i)
	if t.sign != '-' && t.kind != kTo {
		return e, i
	}
	n := look(r.text, t.end)
	if n.kind == kThe {
		n = look(r.text, n.end)
	}
	if e.from.day > 0 && e.from.year == 0 && n.width > 0 && n.width <= 2 && n.n > int(e.from.day) && n.n <= 31 && r.dayEnd(n) > n.start {
		to := e.from
		to.day = int8(n.n)
		end := r.yearAfter(r.dayEnd(n), &to, true)
		e.from.year = to.year
		return expr{op: between, from: e.from, to: to}, end
	}
	f, end := r.single(n)
	if end <= n.start || r.joined(end) {
		return e, i
	}
	if f.op == ending && f.n == 3 && e.grain() == ByMonth { // "July-September quarter"
		f = expr{op: at, from: f.from}
	}
	if f.op != at || f.grain() != e.grain() || e.from.year != 0 && f.from.year == 0 && e.grain() != ByDay && !f.from.rel {
		return e, i
	}
	return expr{op: between, from: e.from, to: f.from}, end
}

// widen takes the words in front that belong to a mention: "a year ago", "the
// quarter", "at the end of" are told by their last words.
func (r reader) widen(i int, e expr) int {
	w, k := r.back(i)
	kind := lookup(w).kind
	switch e.op {
	case before, sameIn:
		if kind == kA || kind == kThe || kind == kNumber {
			return k
		}
	case anchored:
		for kind == kLatest || is(w, "most") {
			w, k = r.back(k)
			kind = lookup(w).kind
		}
		return k
	}
	return i
}

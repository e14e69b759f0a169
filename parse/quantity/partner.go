package quantity

import "strings"

// join says how a number goes with the one after it.
type join uint8

const (
	apart  join = iota
	joined      // one range
	years       // "2022-23": years, no amount
)

// climbs are the words directly before a number that make "to" a movement:
// "rose 2% to 31%".
var climbs = set("rose up down fell dropped declined climbed slipped increased gained jumped surged slid " +
	"shrank decreased advanced soared grew plunged edged ticked added lost")

// partner looks for the second half of a range after f. It may give f the
// unit and scale that the second half shows, also where they stay apart.
func (s *scanner) partner(f *figure, h hedge) (figure, join) {
	if f.high != 0 || f.part != 0 || f.plus || !s.mayJoin(f.end) {
		return figure{}, apart
	}
	i, dash := s.joiner(f.end, h.between)
	if i == f.end {
		i = s.list(f)
	}
	if i == f.end {
		return figure{}, apart
	}
	saved := s.floor
	s.floor = i
	b, ok := s.second(i, f)
	s.floor = saved
	if !ok {
		return figure{}, apart
	}
	plain := f.unit == Number && !f.scaled && b.unit == Number && !b.scaled
	if plain && !h.between && dash && s.chain(f, &b) {
		b.end = s.skipWord(b.end)
		return b, years
	}
	if f.dated(&b) {
		return figure{}, apart
	}
	a := *f
	if s.listed(f.end) && !h.between && (b.unit != Percent || b.scaled) {
		return figure{}, apart
	}
	if !a.share(&b) || a.neg && dash && !b.neg || b.end-a.start > maxSpan {
		return figure{}, apart
	}
	if !dash && !h.between && (s.listed(f.end) || s.moved(h.start, a.unit) && !s.ranged(h.start) || s.from(h.start) && !strings.HasSuffix(s.text[:h.start], "range of ")) {
		*f = a
		return figure{}, apart
	}
	if a.value() >= b.value() || !dash && !h.between && a.unit.Money() && 10*a.value() < b.value() {
		return figure{}, apart // "by $20 million to $2.1 billion"
	}
	*f = a
	return b, joined
}

// mayJoin reports whether what joins two numbers may stand at i.
func (s *scanner) mayJoin(i int) bool {
	switch s.at(i) {
	case '-', 0xE2:
		return true
	case ' ':
		switch s.at(i + 1) {
		case '-', 0xE2, 't', 'a', 'o':
			return true
		}
	}
	return false
}

// chain reports that two plain numbers joined by a dash are years or a
// telephone number.
func (s *scanner) chain(a, b *figure) bool {
	if a.word {
		return false
	}
	return a.year() && (b.year() || b.digits == 2) || !a.grouped && !b.grouped && a.digits == 3 && b.digits == 4
}

// dated reports that one of two figures looks like a year and the other is
// none that would be written like it: "in 2022 to 182,502".
func (f *figure) dated(b *figure) bool {
	ayear, byear := f.year() && f.unit == Number && !f.scaled, b.year() && b.unit == Number && !b.scaled
	switch {
	case ayear && byear:
		return true
	case ayear:
		return b.unit != Number || b.scaled || b.grouped || b.digits != 4
	case byear:
		return f.grouped || f.digits != 4 && b.mant%100 != 0
	}
	return false
}

// joiner reads what joins the halves of a range at i: a dash, "to", or "and"
// after "between".
func (s *scanner) joiner(i int, between bool) (end int, dash bool) {
	switch {
	case s.follows(i, "- $"):
		return i + len("- "), true
	case s.at(i) == '-' && !s.follows(i, "-to-"):
		return i + 1, true
	case s.follows(i, "–"), s.follows(i, "−"):
		return i + len("–"), true
	case s.follows(i, " - "):
		return i + len(" - "), true
	case s.follows(i, " – "):
		return i + len(" – "), true
	case s.follows(i, " to "), s.follows(i, "-to-"):
		return i + len(" to "), false
	case between && s.follows(i, " and "):
		return i + len(" and "), false
	}
	return i, false
}

// second reads the figure that begins at i, currency and all.
func (s *scanner) second(i int, a *figure) (f figure, ok bool) {
	k := i
	for k < len(s.text) && k < i+8 && !isDigit(s.text[k]) {
		k++
	}
	if k < len(s.text) && isDigit(s.text[k]) {
		if s.at(k-1) == '.' && !s.point(k) {
			return f, false
		}
		_, ok = s.figure(&f, k)
		dash := s.at(i-1) == ' ' && (s.at(i-2) == '-' || s.at(i-2) == "–"[2])
		if dash && (f.unit == Number || a.unit != f.unit) && !s.counted(a, &f) {
			return f, false
		}
		if ok && f.start == i && !f.comma {
			return f, true
		}
	}
	if !a.word || index[s.at(i)] == 0 {
		return f, false
	}
	e := s.wordEnd(i)
	var buf folded
	n, _ := numerals.get(s.fold(&buf, i, e))
	if n.kind == 0 || n.kind > tens || isWord(s.at(e)) {
		return f, false
	}
	f = figure{start: i, end: e}
	f.word = true
	ok = s.spelled(&f) && f.part == 0
	return f, ok
}

// counted reports whether two plain numbers in full are followed by the noun of
// the people that both count: "4,000 – 6,000 staff".
func (s *scanner) counted(a, b *figure) bool {
	return a.unit == Number && b.unit == Number && a.grouped && b.grouped && s.at(b.end) == ' ' && s.roleAt(b.end+1)&persons != 0
}

// share gives a the unit and the scale of b where only b shows them, and
// reports whether the two then measure the same.
func (a *figure) share(b *figure) bool {
	if b.high != 0 || b.part != 0 {
		return false
	}
	if a.unit == Number && b.signed {
		return false // nobody writes "10 to $15 billion"
	}
	if !a.scaled && b.scaled && a.grouped == b.grouped && a.mantissa() <= b.mantissa() && (a.grouped || a.mantissa() < 1000 || b.mantissa() >= 1000) {
		a.scale, a.scaled = b.scale, true
	}
	switch {
	case a.unit == b.unit:
	case a.unit == Number:
		a.unit = b.unit
		if b.unit == Points {
			a.scale = b.scale
		}
	case a.unit.Money() && b.unit == Number:
		b.unit = a.unit
	default:
		return false
	}
	return true
}

// mantissa is the number without its scale words.
func (f *figure) mantissa() float64 { return power(float64(f.mant), f.exp) }

// moved reports whether the word before i makes "5% to 9%" a movement.
func (s *scanner) moved(i int, u Unit) bool {
	var buf folded
	start, end := s.prev(i)
	w := s.fold(&buf, start, end)
	if string(w) == "by" {
		start, end = s.prev(start)
		w = s.fold(&buf, start, end)
	}
	return has(climbs, w) && (string(w) != "grew" || u != Percent)
}

// ranged reports whether a sum of money before i is a range: what moves with
// one is a range too, "$18 billion to $20 billion for the quarter, up 7% to
// 11%".
func (s *scanner) ranged(i int) bool {
	n := len(s.found)
	return n > s.first && s.found[n-1].Amount.Form() == Range && s.found[n-1].Unit.Money() && i-s.found[n-1].End <= 60 && !strings.Contains(s.text[s.found[n-1].End:i], ". ")
}

// list is where the next number begins after "and" or "or", if f is a bare
// number that could share its percent sign: "10 and 15 percent".
func (s *scanner) list(f *figure) int {
	if f.unit != Number || f.scaled || f.mantissa() > 100 {
		return f.end
	}
	switch {
	case s.follows(f.end, " and "):
		return f.end + len(" and ")
	case s.follows(f.end, " or "):
		return f.end + len(" or ")
	}
	return f.end
}

// listed reports whether "and" or "or" stands at i.
func (s *scanner) listed(i int) bool { return s.follows(i, " and ") || s.follows(i, " or ") }

// from reports whether "from" stands within four words before i.
func (s *scanner) from(i int) bool {
	var buf folded
	for range 4 {
		start, end := s.prev(i)
		if start == end {
			return false
		}
		if string(s.fold(&buf, start, end)) == "from" {
			return true
		}
		i = start
	}
	return false
}

package quantity

// wholes are the words after "of" that make "a quarter of" a share of
// something rather than a stretch of time.
var wholes = set("a an the its their his her our your my all that those these this us global worldwide total " +
	"employees workers staff respondents companies customers firms organizations businesses enterprises " +
	"people jobs revenue revenues sales spending")

// determiners are the words after "half" that do the same without "of".
var determiners = set("the its their all")

// spans are the words before "half" and "quarters" that speak of time or rank.
var spans = set("first second third fourth other latter back last past next previous final consecutive straight " +
	"top bottom each every better recent two three four fiscal")

// ends are the words that may follow "cut by a third".
var ends = set("in to since from this last over compared as and or by on after during more less between year")

// fractional reads "a third of", "two-thirds", "half the", "half a million";
// f ends after the fraction word, whose numerator is num.
func (s *scanner) fractional(f *figure, num uint64, n numeral) bool {
	f.digits = 1
	if n.kind == half && (s.at(f.end) == ' ' || s.at(f.end) == '-') {
		if done, ok := s.halfScale(f); done {
			return ok
		}
	}
	begin := f.start
	if n.kind == part && num == 1 && f.end-f.start <= len("quarter") {
		var buf folded
		p, q := s.prev(begin)
		switch string(s.fold(&buf, p, q)) {
		case "a", "one":
			f.start = p
		default:
			return false
		}
	}
	if !s.share(f, begin, num, n) {
		return false
	}
	f.unit, f.part = Percent, float64(num)*100/float64(n.n)
	return true
}

// share reports whether a fraction is a share of something.
func (s *scanner) share(f *figure, begin int, num uint64, n numeral) bool {
	var buf folded
	p, q := s.prev(f.start)
	before := s.fold(&buf, p, q)
	time := has(spans, before)
	by := string(before) == "by" || s.hedge(f.start).form != Exact
	k := f.end + 1
	e := s.wordEnd(k)
	next := s.fold(&buf, k, e)
	if s.at(f.end) != ' ' {
		next = nil
	}
	switch {
	case s.at(f.end) == '-' || time:
		return false
	case string(next) == "of":
		k = s.wordEnd(e + 1)
		whole := has(wholes, s.fold(&buf, e+1, k))
		return whole || n.kind == part && n.n != 4 || n.kind == half && !isDigit(s.at(e+1))
	case n.kind == half && has(determiners, next):
		return true
	case n.kind == part && num > 1 && n.n != 4:
		return true
	}
	return by && (len(next) == 0 || has(ends, next))
}

// halfScale reads "half a million", "half-billion", "half a dozen"; done if it
// is one or another use of "half a" ("half an hour").
func (s *scanner) halfScale(f *figure) (done, ok bool) {
	i := f.end
	if s.follows(i, " a ") {
		i += len(" a")
	} else if s.follows(i, "-a-") {
		i += len("-a")
	}
	n, e := s.numeralAfter(i)
	switch {
	case n.kind == scale || n.kind == hundred:
		f.mant, f.exp, f.frac, f.end = 5, -1, 1, i
	case n.kind == dozen:
		f.mant, f.end = 6, e
	default:
		return i > f.end, false
	}
	return true, s.after(f)
}

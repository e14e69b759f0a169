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

// comparatives are the words behind a fraction that make it one of what is compared:
// "a fifth higher than", "a third more than".
var comparatives = set("higher lower larger smaller bigger")

// fractional reads "a third of", "two-thirds", "half the", "half a million";
// f ends after the fraction word, whose numerator is num.
func (s *scanner) fractional(f *figure, num uint64, n numeral) bool {
	f.digits = 1
	end, measured := s.measure(f.end, n)
	if n.kind == half && num == 1 && !measured && (s.follows(f.end, " a ") || s.follows(f.end, " an ")) {
		return false // half an hour
	}
	begin := f.start
	if n.kind == part && num == 1 && f.end-f.start <= len("quarter") {
		var buf folded
		p, q := s.prev(begin)
		switch string(s.fold(&buf, p, q)) {
		case "a", "one":
			f.start = p
		default:
			if !measured || s.at(f.end) != '-' {
				return false
			}
		}
	}
	if m, e := s.numeralAfter(end); measured && m.kind == dozen {
		f.mant, f.end = num*12/n.n, e
		return s.after(f)
	}
	if measured {
		f.mant, f.frac = decimals(num, n.n)
		f.exp, f.end = -f.frac, end
		return s.after(f)
	}
	if !s.share(f, num, n) {
		return false
	}
	f.unit, f.part = Percent, float64(num)*100/float64(n.n)
	return true
}

// decimals writes num/n as a decimal number of at most six places.
func decimals(num, n uint64) (mant uint64, frac int) {
	mant = num
	for frac < 6 && mant%n != 0 {
		mant *= 10
		frac++
	}
	return mant / n, frac
}

// measures are the words that a fraction may be a part of, besides scales:
// "half of one percent".
var measures = set("percent percentage per")

// measure looks for what the fraction that ends at i is a part of, and returns
// where the word before that ends: "half a million", "a quarter-million",
// "three quarters of a billion", "half of 1%".
func (s *scanner) measure(i int, n numeral) (end int, ok bool) {
	var buf folded
	for _, w := range [...]string{" of a", " of one", " of 1", " a", "-a", ""} {
		if !s.follows(i, w) || (w == " a" || w == "-a") && n.kind != half ||
			w == "" && n.kind != half && (n.n != 4 || s.at(i) != '-') {
			continue
		}
		end = i + len(w)
		if w == " of 1" && s.at(end) == '%' {
			return end, true
		}
		m, e := s.numeralAfter(end)
		switch m.kind {
		case hundred, scale, dozen:
			return end, true
		}
		if e > end+1 && has(measures, s.fold(&buf, end+1, e)) {
			return end, w != "" || n.kind == half
		}
	}
	return i, false
}

// share reports whether a fraction is a share of something.
func (s *scanner) share(f *figure, num uint64, n numeral) bool {
	var buf folded
	p, q := s.prev(f.start)
	before := s.fold(&buf, p, q)
	time, within := has(spans, before), string(before) == "in"
	by := string(before) == "by" || s.hedge(f.start).form != Exact
	k := f.end + 1
	e := s.wordEnd(k)
	next := s.fold(&buf, k, e)
	if s.at(f.end) != ' ' {
		next = nil
	}
	switch {
	case s.at(f.end) == '-' || time, n.kind == half && string(next) == "as": // "half as fast"
		return false
	case string(next) == "of":
		k = s.wordEnd(e + 1)
		whole := has(wholes, s.fold(&buf, e+1, k)) || s.at(e+1) >= 'A' && s.at(e+1) <= 'Z' // "of Dell's workforce"
		return whole || n.kind == part && n.n != 4 || n.kind == half && !isDigit(s.at(e+1))
	case n.kind == half && has(determiners, next), n.kind == part && !within && (has(comparatives, next) || (string(next) == "more" || string(next) == "less") && (s.follows(e, " than ") || s.follows(e, ","))):
		return true
	case n.kind == part && num > 1 && n.n != 4:
		return true
	}
	return by && (len(next) == 0 || has(ends, next))
}

package quantity

// kind is what a number word does.
type kind uint8

// The kinds of number words. The first four have a value of their own.
const (
	small   kind = iota + 1 // one to nine, and zero
	teen                    // ten to nineteen
	tens                    // twenty to ninety
	hundred                 // times 100
	scale                   // thousand and more: times 10^n
	dozen                   // times 12
	half                    // half
	part                    // third, quarters: one n-th
	plural                  // hundreds: a vague count from n
)

// numeral is a number word; n is its value, the power of ten of a scale, or
// the divisor of a part.
type numeral struct {
	kind kind
	n    uint64
}

// numerals are the number words, in lower case.
var numerals = table(map[string]numeral{
	"zero": {small, 0}, "one": {small, 1}, "two": {small, 2}, "three": {small, 3}, "four": {small, 4},
	"five": {small, 5}, "six": {small, 6}, "seven": {small, 7}, "eight": {small, 8}, "nine": {small, 9},
	"ten": {teen, 10}, "eleven": {teen, 11}, "twelve": {teen, 12}, "thirteen": {teen, 13},
	"fourteen": {teen, 14}, "fifteen": {teen, 15}, "sixteen": {teen, 16}, "seventeen": {teen, 17},
	"eighteen": {teen, 18}, "nineteen": {teen, 19},
	"twenty": {tens, 20}, "thirty": {tens, 30}, "forty": {tens, 40}, "fifty": {tens, 50},
	"sixty": {tens, 60}, "seventy": {tens, 70}, "eighty": {tens, 80}, "ninety": {tens, 90},
	"hundred": {hundred, 100}, "thousand": {scale, 3}, "million": {scale, 6}, "billion": {scale, 9},
	"trillion": {scale, 12}, "lakh": {scale, 5}, "crore": {scale, 7}, "dozen": {dozen, 12},
	"half": {half, 2}, "third": {part, 3}, "thirds": {part, 3}, "quarter": {part, 4}, "quarters": {part, 4},
	"fifth": {part, 5}, "fifths": {part, 5}, "sixth": {part, 6}, "eighth": {part, 8}, "tenth": {part, 10},
	"tenths": {part, 10},
	"dozens": {plural, 10}, "scores": {plural, 20}, "tens": {plural, 10}, "hundreds": {plural, 100},
	"thousands": {plural, 1e3}, "millions": {plural, 1e6}, "billions": {plural, 1e9}, "trillions": {plural, 1e12},
})

// word reads the amount that begins with the number word at i and returns
// where to go on; at most i if there is none.
func (s *scanner) word(i int) int {
	e := s.wordEnd(i)
	if isWord(s.at(e)) || i < s.floor {
		return i
	}
	if end := s.address(i, e); end > i {
		s.floor = end
		return end
	}
	var buf folded
	n, ok := numerals.get(s.fold(&buf, i, e))
	if !ok {
		return i
	}
	switch s.at(i - 1) {
	case '-', '.', '@', '#', '/', '_', '\\', '\'':
		return i
	}
	f := figure{start: i, end: e}
	f.word = true
	switch n.kind {
	case plural:
		ok = s.vague(&f, n)
	case hundred, scale, dozen:
		ok = s.several(&f, n)
	case half, part:
		ok = s.fractional(&f, 1, n)
	default:
		ok = s.spelled(&f)
	}
	if !ok {
		return i
	}
	return s.emit(&f)
}

// address is the end of the web address that begins with the word from i to
// e; it goes on to the next space.
func (s *scanner) address(i, e int) int {
	switch w := s.text[i:e]; {
	case (w == "http" || w == "https") && s.at(e) == ':' && s.at(e+1) == '/':
	case w == "www" && s.at(e) == '.':
	default:
		return i
	}
	for e < len(s.text) && s.text[e] != ' ' && s.text[e] != ')' && s.text[e] != '"' {
		e++
	}
	return e
}

// spelled reads a number that begins with a small number word.
func (s *scanner) spelled(f *figure) bool {
	var fraction bool
	f.mant, f.end, fraction = s.compose(f.start)
	if fraction {
		f.exp, f.frac = -1, 1
	}
	f.digits = 1
	if n, e := s.numeralAfter(f.end); (n.kind == part || n.kind == half && s.at(f.end) == '-') && f.mant > 0 && f.mant < n.n {
		num := f.mant
		f.end = e
		return s.fractional(f, num, n)
	}
	if f.mant == 1 && f.end == s.wordEnd(f.start) {
		if s.oneIn(f) {
			return true
		}
		if !s.oneGoesOn(f.end) {
			return false
		}
	}
	s.before(f)
	if f.glued || !s.after(f) {
		return false
	}
	if f.mant <= 1 && !f.scaled && f.unit != Percent {
		n, _ := s.numeralAfter(f.end + len(" to"))
		return s.follows(f.end, " to ") && f.mant == 1 && n.kind > 0 && n.kind <= tens
	}
	return true
}

// numeralAfter is the number word after the space or hyphen at i.
func (s *scanner) numeralAfter(i int) (n numeral, end int) {
	if c := s.at(i); c != ' ' && c != '-' {
		return n, i
	}
	var buf folded
	end = s.wordEnd(i + 1)
	if isWord(s.at(end)) {
		return n, end
	}
	n, _ = numerals.get(s.fold(&buf, i+1, end))
	return n, end
}

// compose reads "two hundred and fifty", "twenty-one", "two and a half", in
// which case the value is in tenths. A scale word at the very end is left for
// the reader of scales, so that ranges can share it.
func (s *scanner) compose(i int) (value uint64, end int, fraction bool) {
	var total, cur uint64
	last, rank := kind(0), uint64(99)
	e := s.wordEnd(i)
	var buf folded
	n, _ := numerals.get(s.fold(&buf, i, e))
	for {
		before := end
		switch {
		case n.kind == small && (last == 0 || last == tens && n.n > 0 || last == hundred || last == scale),
			(n.kind == teen || n.kind == tens) && (last == 0 || last == hundred || last == scale):
			cur += n.n
		case n.kind == hundred && cur > 0 && cur < 100 && last <= tens:
			cur *= 100
		case n.kind == dozen && cur > 0 && total == 0 && last <= tens:
			return cur * 12, e, false
		case n.kind == scale && cur > 0 && n.n < rank:
			for range n.n {
				cur *= 10
			}
			total, cur, rank = total+cur, 0, n.n
		default:
			return total + cur, end, false
		}
		last, end = n.kind, e
		n, e = s.numeralAfter(end)
		if n.kind == 0 && s.follows(end, " and ") {
			if s.follows(end, " and a half") && total == 0 {
				return cur*10 + 5, end + len(" and a half"), true
			}
			if last == hundred || last == scale {
				n, e = s.numeralAfter(end + len(" and"))
			}
			if n.kind > tens {
				n.kind = 0
			}
		}
		if last == scale && cur == 0 && before > 0 && (n.kind == 0 || n.kind > tens) && total%pow(rank) == 0 && total < 1000*pow(rank) {
			return total / pow(rank), before, false
		}
	}
}

// pow is 10^n.
func pow(n uint64) uint64 {
	p := uint64(1)
	for range n {
		p *= 10
	}
	return p
}

// follows reports whether the text goes on with w at i.
func (s *scanner) follows(i int, w string) bool {
	return len(s.text)-i >= len(w) && s.text[i:i+len(w)] == w
}

// oneGoesOn reports whether what follows "one" at i makes it more than an
// article: a scale, a percent sign, or a range.
func (s *scanner) oneGoesOn(i int) bool {
	n, e := s.numeralAfter(i)
	var buf folded
	return n.kind > tens || has(ones, s.fold(&buf, i+1, e)) || s.at(i+1) == '%'
}

// ones are the words after "one" that make it a number.
var ones = set("percent per percentage to")

// stretches are the words that make "1 in 3" a number and its time: "in 3 years".
var stretches = set("second seconds minute minutes hour hours day days week weeks month months quarter quarters year years")

// oneIn reads "one in five" and "1 in 10" as 20 and 10 percent.
func (s *scanner) oneIn(f *figure) bool {
	i := f.end
	switch {
	case s.follows(i, " in "):
		i += len(" in ")
	case s.follows(i, " out of every "):
		i += len(" out of every ")
	case s.follows(i, " out of "):
		i += len(" out of ")
	default:
		return false
	}
	n, e := s.numeralAfter(i - 1)
	if n.kind == 0 || n.kind > tens || n.n < 2 || s.at(e) == '-' {
		l := literal{}
		k, end := s.run(&l, i)
		if k == 0 || k > 2 || l.mant < 2 || isWord(s.at(end)) || s.at(end) == '%' || s.goesOn(end) {
			return false
		}
		n.n, e = l.mant, end
	}
	var buf folded
	if s.at(e) == ' ' && has(stretches, s.fold(&buf, e+1, s.wordEnd(e+1))) {
		return false
	}
	f.unit, f.part, f.end = Percent, 100/float64(n.n), e
	return true
}

package quantity

import "math"

// figure is one number with all that is written around it: sign, currency,
// scale, unit.
type figure struct {
	literal
	start, end int
	scale      int     // power of ten of the scale words
	scaled     bool    // a scale is written
	unit       Unit    // money, percent, points, hours or times, if written
	part       float64 // a fraction of the whole in percent ("a third"), else 0
	high       float64 // upper bound of a vague count, else 0
	neg        bool
	signed     bool // the currency stands before it
	about      bool // "~"
	plus       bool // "+" or "-plus" after it
	glued      bool // hangs on a word by a hyphen
	loose      bool // "mid-30%": no number after all
	below      bool // "sub-10%"
}

// value is the number in whole units.
func (f *figure) value() float64 {
	v := f.part
	if v == 0 {
		v = power(float64(f.mant), f.exp+f.scale)
	}
	if f.neg {
		v = -v
	}
	return v
}

// step is the worth of the last digit written. Zeros at the end of an integer
// of three digits or more count as rounding ("27,000" is good to 1,000), but
// not those of a percentage or before a scale word ("$200 billion" is good to
// 1 billion). A fraction in words is good to two points.
func (f *figure) step() float64 {
	if f.part != 0 {
		return 2
	}
	e := f.scale - f.frac
	if f.frac == 0 && !f.scaled && f.mant >= 100 && (f.unit == Number || f.unit.Money()) {
		for m := f.mant; m%10 == 0; m /= 10 {
			e++
		}
	}
	return power(1, e)
}

// amount is the figure without hedges.
func (f *figure) amount() Amount {
	if f.high != 0 {
		return Vaguely(f.value(), f.high)
	}
	return Point(f.value(), f.step())
}

// power is m * 10^e, rounded once wherever 10^|e| is exact.
func power(m float64, e int) float64 {
	switch {
	case e < 0:
		return m / math.Pow10(-e)
	case e > 0:
		return m * math.Pow10(e)
	}
	return m
}

// figure reads the figure whose first digit is at i into f, which is empty; end
// is where to go on if there is none.
func (s *scanner) figure(f *figure, i int) (end int, ok bool) {
	if !s.mayBegin(i) {
		return s.skipWord(i), false
	}
	end, ok = s.digits(&f.literal, i)
	if !ok {
		return end, false
	}
	f.start, f.end = i, end
	if s.point(i) {
		f.start--
	}
	if f.mant == 1 && f.end-f.start == 1 && (i == 0 || s.at(i-1) == ' ' || s.at(i-1) == '(') && s.oneIn(f) {
		return f.end, true
	}
	s.before(f)
	if !s.after(f) {
		return s.skipWord(end), false
	}
	plain := f.unit == Number && !f.scaled
	switch {
	case f.comma && plain, f.glued && plain && !f.grouped, f.loose:
		return s.skipWord(f.end), false
	case plain && f.digits == 2 && s.apostrophe(i): // '24
		return f.end, false
	}
	return f.end, true
}

// mayBegin reports whether what stands before the digit at i lets an amount
// begin there, rather than be a part of an address, number sign or formula.
func (s *scanner) mayBegin(i int) bool {
	switch s.at(i - 1) {
	case '#', '/', '\\', '_', '@', '=', '&', '^':
		return false
	case '[':
		return i < 2 || s.at(i-2) == ' ' // not a reference: "in 2019.[1]"
	case '%', '+', '.':
		return !s.hangs(i - 1)
	case ':':
		return !isDigit(s.at(i - 2))
	}
	return true
}

// point reports whether a decimal point without a zero ends at i: ".5".
func (s *scanner) point(i int) bool {
	c := s.at(i - 2)
	return s.at(i-1) == '.' && i > s.floor && !s.hangs(i-1) && c != '.' && c != ')'
}

// apostrophe reports whether an apostrophe ends at i, as in '24.
func (s *scanner) apostrophe(i int) bool {
	return s.at(i-1) == '\'' || i >= 3 && (s.text[i-3:i] == "’" || s.text[i-3:i] == "‘")
}

// fractions are the single characters that add a part to an integer.
var fractions = map[string]literal{
	"¼": {mant: 25, frac: 2}, "½": {mant: 5, frac: 1}, "¾": {mant: 75, frac: 2},
}

// vulgar adds "½" after the digits.
func (s *scanner) vulgar(f *figure) {
	if s.at(f.end) != 0xC2 || f.end+2 > len(s.text) || f.frac != 0 || f.mant > 1e15 {
		return
	}
	if p, ok := fractions[s.text[f.end:f.end+2]]; ok {
		for range p.frac {
			f.mant *= 10
		}
		f.mant += p.mant
		f.frac = p.frac
		f.exp -= p.frac
		f.end += 2
	}
}

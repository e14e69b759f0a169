package quantity

import (
	"strings"

	"cloudwatch-tui/parse/gate"
)

// scales are the words that multiply a number by a power of ten.
var scales = table(map[string]int{
	"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "lakh": 5, "lakhs": 5,
	"crore": 7, "crores": 7, "bn": 9, "mn": 6, "tn": 12, "mln": 6, "bln": 9, "trn": 12,
})

// attached are the letters that may follow a number without a space, besides
// scales: those of one case first, as one letter in the other case means
// something else (4t are tonnes, 5mm millimetres).
var attached = table(map[string]int{
	"K": 3, "k": 3, "M": 6, "m": 6, "MM": 6, "B": 9, "b": 9, "T": 12, "Bn": 9, "Mn": 6, "Tn": 12, "BN": 9,
	"MN": 6, "TN": 12, "cr": 7, "Cr": 7,
})

// rates are the words after a number that make it a percentage, points or a
// multiple.
var rates = table(map[string]rate{
	"percent": {Percent, 0}, "pct": {Percent, 0}, "pc": {Percent, 0},
	"pts": {Points, 0}, "pt": {Points, 0}, "pp": {Points, 0}, "ppt": {Points, 0}, "ppts": {Points, 0},
	"point": {Points, 0}, "points": {Points, 0},
	"bps": {Points, -2}, "bp": {Points, -2},
	"x": {Times, 0}, "times": {Times, 0},
})

// rate is a unit and the power of ten that turns the number into it.
type rate struct {
	unit Unit
	exp  int
}

// pairs are the rates of two words.
var pairs = table(map[string]map[string]rate{
	"per":        {"cent": {Percent, 0}},
	"percentage": {"point": {Points, 0}, "points": {Points, 0}},
	"percent":    {"point": {Points, 0}, "points": {Points, 0}},
	"basis":      {"point": {Points, -2}, "points": {Points, -2}},
})

// closing are the signs behind a number that nothing begins with which could
// belong to it; the end of the text is one of them.
var closing = [256]bool{0: true, ',': true, '.': true, ';': true, ':': true, '!': true, '?': true, '"': true, '\'': true, ']': true, '|': true}

// followers are the words behind a number that may belong to it.
var followers = func() *gate.Set {
	g := &gate.Set{}
	for _, w := range strings.Fields("k m mm b t of am pm a p") {
		g.Add(w)
	}
	addWords(g, scales)
	addWords(g, attached)
	addWords(g, rates)
	addWords(g, pairs)
	addWords(g, codes)
	addWords(g, moneys)
	return g
}()

// stands reports whether nothing behind a number belongs to it.
func (s *scanner) stands(f *figure) bool {
	c := s.at(f.end)
	if c != ' ' {
		return closing[c]
	}
	i := f.end + 1
	if d := s.at(i); index[d] == 0 {
		return d < 0x80 && d != '%' && (d != '(' || s.at(i+4) != ')')
	}
	return !followers.Has(s.text, i, s.wordEnd(i)-i) && !s.dollarsNear(i)
}

// after reads what follows a number: scale, brackets, percent sign or unit
// word, currency, "+". False if the letters there make it no amount ("3rd",
// "5G", "10-K").
func (s *scanner) after(f *figure) bool {
	if s.stands(f) {
		return true
	}
	return s.goOn(f)
}

// goOn is after where something may belong to the number.
func (s *scanner) goOn(f *figure) bool {
	s.vulgar(f)
	if isWord(s.at(f.end)) && !s.letters(f) {
		return false
	}
	s.plus(f)
	for range 2 {
		if !s.scaleWord(f) {
			break
		}
	}
	s.plus(f)
	s.bracketed(f)
	if !s.percent(f) && !f.unitWritten() {
		s.rateWord(f)
	}
	if f.unit.Money() || f.unit == Number && (f.scaled || !f.year()) {
		if u, end := s.currencyAfter(f.end, f.scaled || f.high != 0); u != "" {
			f.unit, f.end = u, end
		}
	}
	s.plus(f)
	return !s.identifier(f)
}

// unitWritten reports whether a unit other than a currency was read.
func (f *figure) unitWritten() bool { return f.unit != Number }

// letters reads the letters that hang on a number: "12k", "$28.8B", "19pc", "3x".
func (s *scanner) letters(f *figure) bool {
	e := s.wordEnd(f.end)
	if e == f.end || isWord(s.at(e)) {
		return false
	}
	w := s.text[f.end:e]
	var buf folded
	low := s.fold(&buf, f.end, e)
	if n, ok := attached.text(w); ok {
		if w == "m" && f.unit == Number && s.at(f.start-1) == ' ' && s.at(f.start-2) == 'h' && isDigit(s.at(f.start-3)) {
			return false // 3h 20m
		}
		f.scale, f.scaled, f.end = n, true, e
		return true
	}
	if n, ok := scales.get(low); ok {
		f.scale, f.scaled, f.end = n, true, e
		return true
	}
	if f.unit.Money() && (string(low) == "t" || string(low) == "mm") {
		f.scale, f.scaled, f.end = 12, true, e
		if string(low) == "mm" {
			f.scale = 6
		}
		return true
	}
	if r, ok := rates.get(low); ok && f.unit == Number && string(low) != "pt" && string(low) != "point" {
		f.unit, f.end = r.unit, e
		f.scale += r.exp
		return true
	}
	return false
}

// scaleWord reads one scale word after a space or hyphen.
func (s *scanner) scaleWord(f *figure) bool {
	w := s.space(f.end)
	if w == 0 && s.at(f.end) == '-' {
		w = 1
	}
	if w == 0 || f.scale > 12 {
		return false
	}
	var buf folded
	i := f.end + w
	e := s.wordEnd(i)
	if inWord[s.at(e)] { // a digit there is a footnote's
		return false
	}
	n, ok := scales.get(s.fold(&buf, i, e))
	if !ok && f.unit.Money() && !f.scaled && s.text[f.end] != '-' {
		n, ok = attached.text(s.text[i:e])
	}
	if !ok {
		return false
	}
	f.scale += n
	f.scaled, f.end = true, e
	return true
}

// percent reads a percent sign, a space before it allowed.
func (s *scanner) percent(f *figure) bool {
	i := f.end + s.space(f.end)
	n := 1
	if s.at(i) == 0xEF && i+3 <= len(s.text) && s.text[i:i+3] == "％" {
		n = 3
	} else if s.at(i) != '%' {
		return false
	}
	if f.unit == "USD" && s.text[f.start] == '$' && s.at(i+n) == '$' { // mathematics: "$27\%$"
		f.unit = Number
		f.start++
	}
	if f.unit != Number || i > f.end && f.year() {
		return f.unit != Number
	}
	f.unit, f.end = Percent, i+n
	w := s.space(f.end)
	if w == 0 && s.at(f.end) == '-' {
		w = 1
	}
	e := s.wordEnd(f.end + w)
	if t := s.text[min(f.end+w, e):e]; w > 0 && (t == "points" || t == "point" || t == "pts") {
		f.unit, f.end = Points, e
	}
	return true
}

// rateWord reads "percent", "percentage points", "bps", "times" and the like
// after a space or hyphen.
func (s *scanner) rateWord(f *figure) {
	w := s.space(f.end)
	if w == 0 && s.at(f.end) == '-' {
		w = 1
	}
	if w == 0 {
		return
	}
	var one, two folded
	i := f.end + w
	e := s.wordEnd(i)
	if e == i || isWord(s.at(e)) {
		return
	}
	first := s.fold(&one, i, e)
	if second, ok := pairs.get(first); ok && (s.at(e) == ' ' || s.at(e) == '-') {
		k := s.wordEnd(e + 1)
		if r, ok := second[string(s.fold(&two, e+1, k))]; ok {
			f.unit, f.end = r.unit, k
			f.scale += r.exp
			return
		}
	}
	if r, ok := rates.get(first); ok && string(first) != "x" && string(first) != "pc" {
		f.unit, f.end = r.unit, e
		f.scale += r.exp
	}
}

// plus reads "+", "-plus" or "-odd" after a number.
func (s *scanner) plus(f *figure) {
	i := f.end
	switch {
	case s.at(i) == '+' && !isWord(s.at(i+1)):
		f.plus, f.end = true, i+1
	case s.follows(i, "-plus") && !isWord(s.at(i+5)):
		f.plus, f.end = true, i+len("-plus")
	case s.follows(i, "-odd") && !isWord(s.at(i+4)):
		f.about, f.end = true, i+len("-odd")
	}
}

// dashed reports whether the hyphen at i goes on as a date or a telephone
// number does: "-02", "-02-06", "-800-555".
func (s *scanner) dashed(i int) bool {
	j := i + 1
	for isDigit(s.at(j)) {
		j++
	}
	return j > i+2 && s.text[i+1] == '0' || j > i+1 && (s.at(j) == '-' || s.at(j) == '/') && isDigit(s.at(j+1))
}

// clocks are the beginnings of what follows an hour of the day.
var clocks = set("AM PM pm a. p.")

// identifier reports whether what follows makes a plain number part of a
// name: "10-K", "1920×1080".
func (s *scanner) identifier(f *figure) bool {
	if f.unit != Number || f.scaled {
		return false
	}
	switch s.at(f.end) {
	case ' ':
		_, clock := clocks.text(s.text[f.end+1 : min(len(s.text), f.end+len(" pm"))])
		return clock && (s.at(f.end+2) == '.' || !isWord(s.at(f.end+3)))
	case '-':
		c := s.at(f.end + 1)
		return c-'A' < 26 && !isWord(s.at(f.end+2)) || s.dashed(f.end)
	case '_', '@', '\\', '/':
		return isWord(s.at(f.end + 1))
	case 0xC3:
		return s.at(f.end+1) == 0x97
	}
	return false
}

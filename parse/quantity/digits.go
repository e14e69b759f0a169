package quantity

// literal is a number as written: mant * 10^exp, with frac digits after the
// decimal mark.
type literal struct {
	mant    uint64
	exp     int
	frac    int
	digits  int  // digits written, all of them
	grouped bool // "27,000"
	comma   bool // a decimal comma, which only a unit after it confirms
	word    bool // written in words
	zero    bool // "007": a leading zero, the mark of an identifier
}

// push adds one digit; digits that exceed the mantissa only move the exponent.
func (l *literal) push(c byte) {
	l.digits++
	if l.mant > (1<<63)/10 {
		l.exp++
		return
	}
	l.mant = l.mant*10 + uint64(c-'0')
}

// year reports whether the literal looks like a year: four bare digits.
func (l *literal) year() bool {
	return !l.word && !l.grouped && l.frac == 0 && l.digits == 4 && l.mant >= 1900 && l.mant < 2100
}

// digits reads the number in digits at i into l and gives the end of what was read; not ok
// for a date, time, version, address or malformed number, whose end is then
// the end of all that hangs together.
func (s *scanner) digits(l *literal, i int) (end int, ok bool) {
	if s.point(i) {
		l.frac, end = s.run(l, i)
		l.exp -= l.frac
		return end, l.digits <= maxDigits && !s.goesOn(end)
	}
	n, j := s.run(l, i)
	l.zero = n > 1 && s.text[i] == '0'
	ok = true
	switch c := s.at(j); {
	case c == ',' && isDigit(s.at(j+1)):
		j, ok = s.commas(l, n, j)
	case c == '.' && isDigit(s.at(j+1)):
		j, ok = s.points(l, n, j)
	case n <= 3 && !l.zero:
		j = s.spaced(l, j)
	}
	ok = ok && l.digits <= maxDigits && !s.goesOn(j) && !(l.zero && l.frac == 0)
	if !ok {
		j = s.skipWord(j)
	}
	return j, ok
}

// run reads digits from i, says how many and where they end.
func (s *scanner) run(l *literal, i int) (n, end int) {
	j := i
	for j < len(s.text) && isDigit(s.text[j]) {
		l.push(s.text[j])
		j++
	}
	return j - i, j
}

// goesOn reports that digits hang on to a number by a mark that makes it a
// date, a time or a version.
func (s *scanner) goesOn(i int) bool {
	switch s.at(i) {
	case '.', ',', ':', '/':
		return isDigit(s.at(i + 1))
	}
	return false
}

// commas reads what follows the first n digits of "1,234,567.8", "12,34,567"
// or, with a decimal comma, "18,5".
func (s *scanner) commas(l *literal, n, j int) (end int, ok bool) {
	western, indian, last, groups := n <= 3, n <= 2, 0, 0
	for s.at(j) == ',' && isDigit(s.at(j+1)) {
		if groups > 0 {
			indian = indian && last == 2
		}
		last, j = s.run(l, j+1)
		western = western && last == 3
		groups++
	}
	switch {
	case western, indian && groups > 1 && last == 3:
		l.grouped = true
		return s.fraction(l, j, '.')
	case groups == 1 && last <= 2:
		l.comma, l.frac = true, last
		l.exp -= last
		return j, true
	}
	return j, false
}

// points reads what follows the first n digits of "19.05", "1.234.567" or
// "1.234,5".
func (s *scanner) points(l *literal, n, j int) (end int, ok bool) {
	threes, last, groups := n <= 3, 0, 0
	for s.at(j) == '.' && isDigit(s.at(j+1)) {
		last, j = s.run(l, j+1)
		threes = threes && last == 3
		groups++
	}
	comma := s.at(j) == ',' && isDigit(s.at(j+1))
	switch {
	case threes && (groups > 1 && groups != 3 || comma):
		l.grouped = true
		if comma {
			return s.fraction(l, j, ',')
		}
		return j, true
	case groups == 1:
		l.frac = last
		l.exp -= last
		return j, true
	}
	return j, false
}

// fraction reads a decimal mark and its digits, if there are any.
func (s *scanner) fraction(l *literal, j int, mark byte) (end int, ok bool) {
	if s.at(j) == mark && isDigit(s.at(j+1)) {
		l.frac, j = s.run(l, j+1)
		l.exp -= l.frac
	}
	return j, true
}

// spaced reads groups of three digits after spaces, where they cannot be
// numbers of their own: two or more groups, one of zeros, or no-break spaces.
func (s *scanner) spaced(l *literal, j int) int {
	end, groups, sure, total := j, 0, false, *l
	for {
		w := s.space(end)
		if w == 0 || !isDigit(s.at(end+w)) {
			break
		}
		n, e := s.run(&total, end+w)
		if n != 3 || groups > maxDigits/3 {
			return j
		}
		sure = sure || w > 1 || s.text[end+w:e] == "000"
		end = e
		groups++
	}
	if groups < 2 && !sure || s.goesOn(end) {
		return j
	}
	*l = total
	l.grouped = true
	return end
}

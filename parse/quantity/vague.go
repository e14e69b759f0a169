package quantity

// vague reads "hundreds", "tens of thousands", "millions of dollars".
func (s *scanner) vague(f *figure, n numeral) bool {
	low, high := n.n, n.n*10-1
	var buf folded
	word := string(s.fold(&buf, f.start, f.end))
	switch word {
	case "scores":
		high = 99
	case "millions", "billions", "trillions":
		high = n.n*1000 - 1
	}
	f.mant = low
	if s.follows(f.end, " of ") {
		m, e := s.numeralAfter(f.end + len(" of"))
		if m.kind == plural && m.n >= 1000 && word != "scores" && n.n <= 1000 {
			low, high, f.end = n.n*m.n, (high+1)*m.n-1, e
		} else if word == "tens" {
			return false
		}
	} else if word == "tens" || word == "scores" || s.heading(f.start) {
		return false
	}
	f.mant, f.high = low, float64(high)
	f.unit, f.end = s.currencyAfter(f.end, true)
	if f.unit == Number && word == "scores" {
		m := Mention{End: f.end}
		s.count(&m, f, f.end)
		return m.Unit == People
	}
	return true
}

// heading reports whether a plural scale word at i says what a table counts
// in: "(in millions)", "$ millions", "US$ thousands".
func (s *scanner) heading(i int) bool {
	p := i - s.spaceBefore(i)
	switch s.at(p - 1) {
	case '(', ',', '[', ';', '/':
		return true
	}
	if u, _ := s.currencyBefore(i); u != "" {
		return true
	}
	var buf folded
	start, end := s.prev(i)
	w := string(s.fold(&buf, start, end))
	return w == "in"
}

// prev is the word before the space at i, empty if there is none.
func (s *scanner) prev(i int) (start, end int) {
	end = i - s.spaceBefore(i)
	if end == i {
		return i, i
	}
	start = end
	for start > s.floor && start > end-20 {
		switch c := s.text[start-1]; {
		case c < 0x80 && (isWord(c) || c == '.' || c == '\''):
			start--
		case c >= 0x80 && s.hangs(start):
			start -= 2
		default:
			return start, end
		}
	}
	start = max(start, s.floor)
	return start, end
}

// several reads a scale word that no number stands before: "a million", "a
// dozen", "several hundred", "a few thousand".
func (s *scanner) several(f *figure, n numeral) bool {
	var buf folded
	at := f.start
	start, end := s.prev(at)
	word := string(s.fold(&buf, start, end))
	if word == "of" {
		start, end = s.prev(start)
		if word = string(s.fold(&buf, start, end)); word != "couple" {
			return false
		}
	}
	switch word {
	case "a", "several", "many":
	case "few", "couple":
		if p, q := s.prev(start); string(s.fold(&buf, p, q)) == "a" {
			start = p
		}
	default:
		return false
	}
	f.start, f.end = start, at-1
	f.mant, f.digits = 1, 1
	if n.kind == dozen {
		f.mant, f.end = 12, s.wordEnd(at)
	}
	if !s.after(f) {
		return false
	}
	if word != "a" {
		if n.kind == dozen {
			f.mant = 10
		}
		f.high = 10*f.value() - 1
	}
	return true
}

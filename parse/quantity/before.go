package quantity

// before reads what stands directly before a number: "-", "+", "~", currency.
func (s *scanner) before(f *figure) {
	if s.at(f.start-1) == ' ' && !codeEnd[s.at(f.start-2)] {
		return
	}
	f.start = s.mark(f, f.start)
	if u, p := s.currencyBefore(f.start); u != "" {
		f.unit, f.signed = u, true
		f.start = s.mark(f, p)
	}
	if f.start > s.floor && s.at(f.start-1) == '-' && s.hangs(f.start-1) {
		f.glued = true
		s.prefixed(f)
	}
}

// codeEnd are the bytes that a currency may end with.
var codeEnd = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 0x80 || c == '$' || c == '.'
	}
	for w := range codes.words {
		t[w[len(w)-1]] = true
	}
	return t
}()

// loose are the prefixes that leave open what the number is: "mid-30%".
var loose = set("mid low high early late upper lower")

// prefixed reads the word that hangs on a number by a hyphen: "sub-10%".
func (s *scanner) prefixed(f *figure) {
	var buf folded
	end := f.start - 1
	p := end
	for p > s.floor && p > end-8 && index[s.text[p-1]] != 0 {
		p--
	}
	w := s.fold(&buf, p, end)
	f.loose = has(loose, w)
	if string(w) == "sub" {
		f.below = true
	}
}

// mark reads a sign or tilde that ends at i and returns where it begins. A
// hyphen or en dash is a minus only where nothing hangs on its left side.
func (s *scanner) mark(f *figure, i int) int {
	if i-1 < s.floor {
		return i
	}
	switch s.text[i-1] {
	case '~':
		f.about = true
		return i - 1
	case '+':
		if s.free(i - 1) {
			return i - 1
		}
	case '-':
		if s.free(i - 1) {
			f.neg = true
			return i - 1
		}
	}
	if i-3 < s.floor {
		return i
	}
	switch s.text[i-3 : i] {
	case "−":
		f.neg = true
		return i - 3
	case "–":
		if s.free(i - 3) {
			f.neg = true
			return i - 3
		}
	case "≈", "∼":
		f.about = true
		return i - 3
	}
	return i
}

// free reports whether nothing hangs on to the left of i: the text begins
// there, or a space, bracket, quote or currency sign ends there.
func (s *scanner) free(i int) bool {
	if i <= s.floor {
		return i == 0 || s.text[i-1] == ' '
	}
	switch c := s.text[i-1]; c {
	case ' ', '(', '[', '"', '\'', '*', '|', '~', '$', ':', '>', '<':
		return true
	default:
		if c < 0x80 {
			return false
		}
		_, w := s.signBefore(i)
		return w > 0 || s.spaceBefore(i) > 0 || i >= 3 && (s.text[i-3:i] == "“" || s.text[i-3:i] == "‘")
	}
}

// bracketed makes a figure negative where accounting brackets hold nothing
// else: "(5)%", "$(5)", and "(1,234)" among figures. In prose "(31%)" and
// "(12,000)" are asides, and stay positive.
func (s *scanner) bracketed(f *figure) {
	p := f.start
	if p-1 < s.floor || s.text[p-1] != '(' || s.at(f.end) != ')' || f.neg {
		return
	}
	percent := f.unit == Number && !f.scaled && s.at(f.end+1) == '%'
	u, q := s.currencyBefore(p - 1)
	if u == "" || f.unit != Number {
		q = p - 1
	} else {
		f.unit = u
	}
	if !percent && q == p-1 && !(f.grouped && s.column(q, f.end+1)) {
		return
	}
	f.start, f.end, f.neg = q, f.end+1, true
}

// column reports whether only figures stand around the text from i to j.
func (s *scanner) column(i, j int) bool {
	left, right := s.at(i-s.spaceBefore(i)-1), s.at(j+s.space(j))
	return (left == 0 || isDigit(left) || left == ')' || left == '%' || left == '|') &&
		(right == 0 || isDigit(right) || right == '(' || right == '$' || right == '|')
}

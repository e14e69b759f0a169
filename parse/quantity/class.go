package quantity

import "cloudwatch-tui/parse/gate"

var (
	inWord [256]bool  // goes on with a word: letters of ASCII, of Latin, Greek, Cyrillic and the like
	index  [256]uint8 // 1 to 26 for a letter in either case, else 0
)

func init() {
	for c := range 256 {
		b := byte(c)
		lower := b | 0x20
		switch {
		case lower >= 'a' && lower <= 'z' && b < 0x80:
			inWord[c], index[c] = true, lower-'a'+1
		case b == '_', b >= 0xC3 && b <= 0xDF:
			inWord[c] = true
		case b >= 0x80 && b <= 0xBF:
			inWord[c] = true // the rest of a letter that began above
		}
	}
}

// Words are those that an amount may begin with, and those with digits.
var Words = func() *gate.Set {
	g := &gate.Set{Kind: gate.Amount}
	for w := range numerals.words {
		g.Add(w)
	}
	for _, w := range [...]string{"http", "https", "www"} {
		g.Add(w) // they begin what holds no amounts up to the next space
	}
	g.Digits()
	return g
}()

var finder = gate.NewFinder(Words)

// isDigit reports whether b is an ASCII digit.
func isDigit(b byte) bool { return b-'0' < 10 }

// hangs reports whether a letter or digit ends at i, so that what begins there
// is the rest of a word.
func (s *scanner) hangs(i int) bool {
	c := s.at(i - 1)
	if c < 0x80 {
		return isWord(c)
	}
	lead := s.at(i - 2)
	return lead >= 0xC3 && lead <= 0xDF
}

// isWord reports whether b is part of a word or number.
func isWord(b byte) bool { return inWord[b] || isDigit(b) }

// wordEnd is the end of the ASCII letters from i.
func (s *scanner) wordEnd(i int) int {
	for i < len(s.text) && index[s.text[i]] != 0 {
		i++
	}
	return i
}

// skipWord is the end of the letters and digits from i, with the points,
// commas, colons, slashes and hyphens that join digits.
func (s *scanner) skipWord(i int) int {
	for i < len(s.text) {
		switch c := s.text[i]; {
		case isWord(c):
			i++
		case (c == '.' || c == ',' || c == ':' || c == '/' || c == '-') && isDigit(s.at(i+1)):
			i += 2
		default:
			return i
		}
	}
	return i
}

// space is the width of the space at i: a plain, no-break or narrow one.
func (s *scanner) space(i int) int {
	switch c := s.at(i); {
	case c == ' ':
		return 1
	case c < 0x80:
		return 0
	}
	return s.wideSpace(i)
}

// wideSpace is space for those that are not of ASCII.
func (s *scanner) wideSpace(i int) int {
	switch s.at(i) {
	case 0xC2:
		if s.at(i+1) == 0xA0 {
			return 2
		}
	case 0xE2:
		if s.at(i+1) == 0x80 && (s.at(i+2) == 0xAF || s.at(i+2) == 0x89) {
			return 3
		}
	}
	return 0
}

// spaceBefore is the width of the space that ends at i.
func (s *scanner) spaceBefore(i int) int {
	switch c := s.at(i - 1); {
	case c == ' ':
		return 1
	case c < 0x80:
		return 0
	case s.wideSpace(i-2) == 2:
		return 2
	case s.wideSpace(i-3) == 3:
		return 3
	}
	return 0
}

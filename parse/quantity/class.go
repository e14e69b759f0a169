package quantity

// The classes of bytes that the scanner stops at.
const (
	other = iota
	digit
	letter
)

var (
	class  [256]uint8     // other, digit or letter
	inWord [256]bool      // goes on with a word: letters of ASCII, of Latin, Greek, Cyrillic and the like
	index  [256]uint8     // 1 to 26 for a letter in either case, else 0
	starts [27][27]uint32 // by two first letters, a bit per third
	fours  [64]uint64     // a filter of the first four
)

func init() {
	for c := range 256 {
		b := byte(c)
		lower := b | 0x20
		switch {
		case b >= '0' && b <= '9':
			class[c] = digit
		case lower >= 'a' && lower <= 'z' && b < 0x80:
			class[c], inWord[c], index[c] = letter, true, lower-'a'+1
		case b == '_', b >= 0xC3 && b <= 0xDF:
			class[c], inWord[c] = letter, true
		case b >= 0x80 && b <= 0xBF:
			inWord[c] = true // the rest of a letter that began above
		}
	}
	for w := range numerals.words {
		begin(w + " ")
	}
	for _, w := range addresses {
		begin(w)
	}
}

// addresses begin a run of bytes that holds no amounts up to the next space.
var addresses = [...]string{"http", "www."}

// begin notes a word that the scanner must stop at.
func begin(w string) {
	starts[index[w[0]]][index[w[1]]] |= 1 << index[w[2]]
	h := hash(w[0], w[1], w[2], w[3])
	fours[h>>6] |= 1 << (h & 63)
}

// hash mixes four letters to 12 bits; what is no letter is all the same.
func hash(a, b, c, d byte) uint32 {
	k := uint32(index[a]) | uint32(index[b])<<5 | uint32(index[c])<<10 | uint32(index[d])<<15
	return k * 0x9E3779B1 >> 20
}

// mayStart reports whether a word of these first letters may be a number word.
func mayStart(a, b, c, d byte) bool {
	if starts[index[a]][index[b]]>>index[c]&1 == 0 {
		return false
	}
	h := hash(a, b, c, d)
	return fours[h>>6]>>(h&63)&1 != 0
}

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
	switch s.at(i) {
	case ' ':
		return 1
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
	for w := 1; w <= 3 && i-w >= 0; w++ {
		if s.space(i-w) == w {
			return w
		}
	}
	return 0
}

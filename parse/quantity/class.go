package quantity

// The classes of bytes that the scanner stops at.
const (
	other = iota
	digit
	letter
)

var (
	class  [256]uint8 // other, digit or letter
	inWord [256]bool  // goes on with a word: letters of ASCII, of Latin, Greek, Cyrillic and the like
	index  [256]uint8 // 1 to 26 for a letter in either case, else 0
	starts [27][27]uint32
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
	for w := range numerals {
		starts[index[w[0]]][index[w[1]]] |= 1 << index[w[2]]
	}
	for _, w := range addresses {
		starts[index[w[0]]][index[w[1]]] |= 1 << index[w[2]]
	}
}

// addresses begin a run of bytes that holds no amounts up to the next space.
var addresses = [...]string{"http", "https", "www"}

// mayStart reports whether a word of these first letters may be a numeral.
func mayStart(a, b, c byte) bool {
	return starts[index[a]][index[b]]>>index[c]&1 != 0
}

// isDigit reports whether b is an ASCII digit.
func isDigit(b byte) bool { return b-'0' < 10 }

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

// folded is room for one short word in lower case.
type folded [16]byte

// fold writes the text from i to j in lower case; empty if it is too long for
// any word of the tables.
func (s *scanner) fold(buf *folded, i, j int) []byte {
	if j-i > len(buf) || i >= j {
		return buf[:0]
	}
	for k := i; k < j; k++ {
		c := s.text[k]
		if c-'A' < 26 {
			c |= 0x20
		}
		buf[k-i] = c
	}
	return buf[:j-i]
}

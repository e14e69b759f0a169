package gate

// Set lets the words of a set pass, and a few others: one of fifty where the
// set holds a thousand.
type Set struct {
	Kind   Kind // of the words
	digits bool // words with digits are in it
	set    [1 << (hashBits - 6)]uint64
}

const hashBits = 16

// Add puts a word into the set. One that begins with a small letter passes with
// a capital too; the case of the other letters never counts.
func (g *Set) Add(w string) {
	x := first(w, 0)
	for range 2 {
		h := hash(x, len(w))
		g.set[h>>6] |= 1 << (h & 63)
		if c := byte(x); c >= 'a' && c <= 'z' {
			x -= 'a' - 'A'
		}
	}
}

// Has reports whether the n bytes of text[i:] may be a word of the set.
func (g *Set) Has(text string, i, n int) bool {
	return n > 0 && g.has(first(text, i), n) != 0
}

// Digits puts all words with digits into the set, for a Finder.
func (g *Set) Digits() { g.digits = true }

// has gives a bit that says whether a word of n bytes, of which the first eight
// are given, may be in the set.
func (g *Set) has(first uint64, n int) uint64 {
	h := hash(first, n)
	return g.set[h>>6] >> (h & 63) & 1
}

// hash mixes the first eight bytes of a word with its length.
func hash(first uint64, n int) uint64 {
	first = (first | fold&^0x20) << ((64 - 8*min(n, 8)) & 63)
	return (first + uint64(n)) * 0x9E3779B97F4A7C15 >> (64 - hashBits)
}

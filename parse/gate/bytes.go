package gate

import "math/bits"

// Eight bytes of a text are looked at together, as one number whose lowest byte
// is the first of them.
const (
	each = 0x0101010101010101
	top  = 0x80 * each
	fold = 0x20 * each // makes a small letter of a capital
)

// eight are the first eight bytes of s.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// first are the eight bytes of s from i on, zeros behind its end.
func first(s string, i int) uint64 {
	if i+8 <= len(s) {
		return eight(s[i:])
	}
	return end(s, i)
}

// end is first where less than eight bytes are left.
func end(s string, i int) (x uint64) {
	if len(s) >= 8 && i < len(s) {
		return eight(s[len(s)-8:]) >> (8 * (i + 8 - len(s)))
	}
	for k := len(s) - 1; k >= i; k-- {
		x = x<<8 | uint64(s[k])
	}
	return x
}

// alnum marks the bytes that are letters or digits by their top bits.
func alnum(x uint64) uint64 { return (letter(x) | inDigits(x)) &^ x & top }

// digit marks the digits likewise.
func digit(x uint64) uint64 { return inDigits(x) &^ x & top }

// letter and inDigits do so for bytes of ASCII: to add what a byte lacks to 128
// sets its top bit, and does not if it lacks more.
func letter(x uint64) uint64 {
	x = x&^top | fold
	return (x + (0x80-'a')*each) ^ (x + (0x80-'z'-1)*each)
}

func inDigits(x uint64) uint64 {
	x &^= top
	return (x + (0x80-'0')*each) ^ (x + (0x80-'9'-1)*each)
}

// pack moves the top bits together.
func pack(x uint64) uint64 { return x >> 7 * 0x0102040810204080 >> 56 }

// Key gives what tells the word of n bytes at text[i:] from others: up to eight of
// its letters and digits, folded, the first lowest.
func Key(text string, i, n int) uint64 {
	return (first(text, i) | fold) & (1<<(8*min(n, 8)) - 1)
}

// KeyAt is Key for a word of which it finds the end: n is 8 if it may be longer.
func KeyAt(text string, i int) (key uint64, n int) {
	x := first(text, i)
	n = bits.TrailingZeros64(^alnum(x)&top) / 8 // 8 if there is no end
	return (x | fold) & (1<<(8*n) - 1), n
}

// Letters is KeyAt for a word that ends at a digit.
func Letters(text string, i int) (key uint64, n int) {
	x := first(text, i)
	n = bits.TrailingZeros64(^(letter(x)&^x)&top) / 8
	return (x | fold) & (1<<(8*n) - 1), n
}

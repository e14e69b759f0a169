// Package gate finds the few words of a text that a scanner has to look at:
// those that may begin what it looks for, and those with digits. To pass over
// all others is most of what scanning costs. So that is done for all scanners at
// once, without a branch for a byte, and with but one for a word.
package gate

import (
	"math/bits"
	"slices"
	"sync"
)

// Kind says what a word may begin; one may begin several kinds of things.
type Kind uint8

// The kinds of things that are looked for. Market begins nothing: without such a
// word in the text, no goods are a market.
const (
	Name Kind = 1 << iota
	Time
	Amount
	Market
)

// Found is a word: where it begins, how long it is, and what it may begin.
type Found struct {
	At    int32
	Len   uint8 // at most that of a window
	Kinds Kind
}

// Finder finds the words of its sets in one walk over a text.
type Finder struct {
	kinds  [1 << hashBits / 8]uint32 // four bits for the words of a hash
	digits Kind                      // of the words with digits
}

// NewFinder makes a finder of sets that are not to be changed any more.
func NewFinder(sets ...*Set) *Finder {
	f := &Finder{}
	for _, s := range sets {
		if s.digits {
			f.digits |= s.Kind
		}
		for i, hashes := range s.set {
			for ; hashes != 0; hashes &= hashes - 1 {
				h := i*64 + bits.TrailingZeros64(hashes)
				f.kinds[h/8] |= uint32(s.Kind) << (h % 8 * 4)
			}
		}
	}
	return f
}

// window is the number of bytes looked at in one go.
const window = 64

// Find appends the words of the text that are in a set to dst. A word is a run
// of letters and digits of ASCII: one with accents falls apart, so that a scanner
// has to look whether a letter stands before it.
func (f *Finder) Find(dst []Found, text string) []Found {
	for at := 0; at < len(text); {
		base := min(at, max(0, len(text)-window)) // the last window is as full as the others
		words, digits := look(text, base)
		starts := words &^ (words << 1) & (^uint64(0) << (at - base))
		dst = slices.Grow(dst, window/2) // there are no more words in a window
		room, found := dst[len(dst):][:window/2], 0
		at = base + window
		if last := bits.Len64(^words); last < window && at < len(text) { // its last word may go on behind the window
			starts &^= 1 << last
			if at = base + last; last == 0 {
				at = after(text, base+window)
				if f.digits != 0 {
					room[0], found = Found{int32(base), window, f.digits}, 1
				}
			}
		}
		for ; starts != 0; starts &= starts - 1 {
			k := bits.TrailingZeros64(starts) & (window - 1)
			n := bits.TrailingZeros64(^(words >> k))
			var x uint64
			if i := base + k; i+8 <= len(text) {
				x = eight(text[i:])
			} else {
				x = end(text, i)
			}
			h := hash(x, n)
			kinds := Kind(f.kinds[h/8] >> (h % 8 * 4) & 15)
			if digits>>k<<(-n&(window-1)) != 0 {
				kinds |= f.digits
			}
			// What is of no kind is written over by the next: that takes no branch.
			room[found&(window/2-1)] = Found{int32(base + k), uint8(n), kinds}
			found += int(kinds+15) >> 4
		}
		dst = dst[:len(dst)+found]
	}
	return dst
}

// lists are for words that are gone through at once.
var lists = sync.Pool{New: func() any { return new([]Found) }}

// Borrow is Find into memory that is to be given back.
func (f *Finder) Borrow(text string) *[]Found {
	l := lists.Get().(*[]Found)
	*l = f.Find((*l)[:0], text)
	return l
}

// GiveBack lets others use the memory, unless it is uncommonly much.
func GiveBack(l *[]Found) {
	if cap(*l) <= 1<<13 {
		lists.Put(l)
	}
}

// after is the end of the word that text[i:] goes on with.
func after(text string, i int) int {
	for i < len(text) && alnum(uint64(text[i])) != 0 {
		i++
	}
	return i
}

// look gives a bit for each byte of the window that begins at text[base:] that
// belongs to a word, and for each that is a digit.
func look(text string, base int) (words, digits uint64) {
	if len(text) < window {
		for k := 0; k < len(text); k += 8 {
			x := first(text, k)
			words |= pack(alnum(x)) << k
			digits |= pack(digit(x)) << k
		}
		return words, digits
	}
	text = text[base : base+window]
	for k := 0; k < window; k += 8 {
		x := eight(text[k:])
		words |= pack(alnum(x)) << k
		digits |= pack(digit(x)) << k
	}
	return words, digits
}

// Package gate finds the few words of a text that a scanner has to look at:
// those that may begin what it looks for, and those with digits. To pass over
// all others is most of what scanning costs. So that is done for all scanners at
// once, without a branch for a byte, and with but one for a word.
package gate

import (
	"math/bits"
	"sync"
)

// Kind says what a word may begin; one may begin several kinds of things.
type Kind uint8

// The kinds of things that are looked for.
const (
	Name Kind = 1 << iota
	Time
	Amount
)

// Found is a word: where it begins and what it may begin.
type Found struct {
	At    int32
	Kinds Kind
}

// Finder finds what passes its gates in one walk over a text.
type Finder struct {
	any  Set // what is in one of them
	sets []*Set
}

// NewFinder makes a finder of sets that are not to be changed any more.
func NewFinder(sets ...*Set) *Finder {
	f := &Finder{sets: sets}
	for _, g := range sets {
		f.any.digits |= g.digits
		for i := range g.set {
			f.any.set[i] |= g.set[i]
		}
	}
	return f
}

// window is the number of bytes looked at in one go.
const window = 64

// Find appends the words of the text that pass a gate to dst. A word is a run of
// letters and digits of ASCII: one with accents falls apart, so that a scanner
// has to look whether a letter stands before it.
func (f *Finder) Find(dst []Found, text string) []Found {
	for base := 0; base < len(text); {
		words, digits := look(text, base)
		digits &= f.any.digits
		next := base + window
		for starts := words &^ (words << 1); starts != 0; starts &= starts - 1 {
			k := bits.TrailingZeros64(starts) & (window - 1)
			n := bits.TrailingZeros64(^(words >> k))
			at := base + k
			if k+n >= window { // it may go on behind the window
				if next = at; k == 0 {
					dst = f.keep(dst, at, window, 0, ^uint64(0))
					next = after(text, at+window)
				}
				break
			}
			var x uint64
			if at+8 <= len(text) {
				x = eight(text[at:])
			} else {
				x = end(text, at)
			}
			if d := digits >> k << (-n & (window - 1)); f.any.has(x, n)|d != 0 {
				dst = f.keep(dst, at, n, x, d)
			}
		}
		base = next
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

// keep appends the word of n bytes at text[at:] if it passes a gate; x are its
// first eight bytes, and d is not zero if it has digits.
func (f *Finder) keep(dst []Found, at, n int, x, d uint64) []Found {
	var kinds Kind
	for _, g := range f.sets {
		if g.has(x, n)|d&g.digits != 0 {
			kinds |= g.Kind
		}
	}
	if kinds == 0 {
		return dst
	}
	return append(dst, Found{int32(at), kinds})
}

// after is the end of the word that text[i:] goes on with.
func after(text string, i int) int {
	for i < len(text) && alnum(uint64(text[i])) != 0 {
		i++
	}
	return i
}

// look gives a bit for each byte of text[base:] within the window that belongs
// to a word, and for each that is a digit.
func look(text string, base int) (words, digits uint64) {
	n := min(window, len(text)-base)
	for k := 0; k < n; k += 8 {
		var x uint64
		if base+k+8 <= len(text) {
			x = eight(text[base+k:])
		} else {
			x = end(text, base+k)
		}
		words |= pack(alnum(x)) << (k & (window - 1))
		digits |= pack(digit(x)) << (k & (window - 1))
	}
	return words, digits
}

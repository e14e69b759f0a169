package parse

import (
	"sort"
	"sync"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// scans holds what the scanners found in the blocks. The look ahead, the
// sentences, those recalled and the headings ask for the same text, each block
// of which is scanned once, when it is first asked for.
type scans struct {
	names []entity.Mention
	times []period.Mention
	named []stretch // by block, which of the names stand in it
	timed []stretch // by block, which of the times
}

// stretch is a part of a slice, from its first element to behind its last.
type stretch struct {
	from, to int32
	known    bool
}

// scratch is the memory that reading a document takes and the next can use
// again.
type scratch struct {
	scans
	scopes  []scope            // headings and list heads above, outermost first
	pending []passage          // passages passed over that may have to be read after all
	amounts []quantity.Mention // of the block or cell at hand
	toks    []token            // of the sentence at hand
	taken   []token            // the mentions among them
	heard   []entity.Mention
	sen     sentence // the sentence at hand
	label   struct { // the heading or cell at hand
		toks  []token
		names []entity.Mention
		times []period.Mention
	}
	out   []Signal
	told  map[claimKey]int32 // the first of the kept signals with a key
	again []int32            // by kept signal, the next with its key, -1 if there is none
}

var scratches = sync.Pool{New: func() any { return &scratch{told: map[claimKey]int32{}} }}

// take gives scratch memory for a document of so many blocks.
func take(blocks int) *scratch {
	w := scratches.Get().(*scratch)
	w.names, w.times, w.scopes, w.pending = w.names[:0], w.times[:0], w.scopes[:0], w.pending[:0]
	w.named, w.timed = cleared(w.named, blocks), cleared(w.timed, blocks)
	return w
}

// cleared is a slice of n zero stretches in the memory of s where it suffices.
func cleared(s []stretch, n int) []stretch {
	if cap(s) < n {
		return make([]stretch, n)
	}
	s = s[:n]
	clear(s)
	return s
}

// maxScratch is the number of mentions or tokens past which memory is not
// kept: a hostile document shall not weigh on those after it.
const maxScratch = 1 << 13

// leave hands scratch memory on to the next document.
func (w *scratch) leave() {
	w.sen = sentence{found: w.sen.found, whens: w.sen.whens}
	clear(w.out)
	w.out = w.out[:0]
	if max(cap(w.names), cap(w.times), cap(w.named), cap(w.toks), cap(w.amounts), cap(w.out)) <= maxScratch {
		scratches.Put(w)
	}
}

// namesIn gives the names in text[start:end] of a block. They are not to be
// changed.
func (r *reader) namesIn(block, start, end int) []entity.Mention {
	s := &r.named[block]
	if !s.known {
		from := len(r.names)
		r.names = entity.Append(r.names, r.d.Blocks[block].Text)
		*s = stretch{int32(from), int32(len(r.names)), true}
	}
	all := r.names[s.from:s.to]
	i, n := within(len(all), start, end, func(i int) (int, int) { return all[i].Start, all[i].End })
	return all[i:n:n]
}

// timesIn gives the times in text[start:end] of a block. They are not to be
// changed.
func (r *reader) timesIn(block, start, end int) []period.Mention {
	s := &r.timed[block]
	if !s.known {
		from := len(r.times)
		r.times = period.Append(r.times, r.d.Blocks[block].Text)
		*s = stretch{int32(from), int32(len(r.times)), true}
	}
	all := r.times[s.from:s.to]
	i, n := within(len(all), start, end, func(i int) (int, int) { return all[i].Start, all[i].End })
	return all[i:n:n]
}

// within finds the first of n mentions in order that begins at start or later,
// and the first behind it that ends past end; at gives where each stands.
func within(n, start, end int, at func(int) (int, int)) (first, next int) {
	first = sort.Search(n, func(i int) bool {
		from, _ := at(i)
		return from >= start
	})
	for next = first; next < n; next++ {
		if _, to := at(next); to > end {
			break
		}
	}
	return first, next
}

package parse

import (
	"sort"
	"sync"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/gate"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// scans holds what the scanners found in the blocks. The look ahead, the
// sentences, those recalled and the headings ask for the same text, each block
// of which is scanned once.
type scans struct {
	todo    []int        // the blocks at hand
	words   []gate.Found // of these
	names   []entity.Mention
	times   []period.Mention
	amounts []quantity.Mention
	blocks  []scan

	strangers []stranger // the companies outside the vocabulary that the document has introduced
}

// scan says which of the words, names, times and amounts stand in a block.
type scan struct {
	known                        bool
	words, names, times, amounts stretch
	met                          int32 // how many of the strangers are among the names
}

// stretch is a part of a slice, from its first element to behind its last.
type stretch struct{ from, to int32 }

// finder finds the words that the scanners look at.
var finder = sync.OnceValue(func() *gate.Finder {
	names, markets := entity.Words()
	return gate.NewFinder(names, markets, period.Words, quantity.Words)
})

// scratch is the memory that reading a document takes and the next can use
// again.
type scratch struct {
	scans
	scopes  []scope            // headings and list heads above, outermost first
	pending []passage          // passages passed over that may have to be read after all
	cell    []quantity.Mention // of the cell at hand
	toks    []token            // of the sentence at hand
	taken   []token            // the mentions among them
	heard   []entity.Mention
	sen     sentence // the sentence at hand
	label   struct { // the heading or cell at hand
		toks    []token
		names   []entity.Mention
		times   []period.Mention
		amounts []quantity.Mention
	}
	said  map[string]*facts // by cell: what those say that tell no time
	out   []Signal
	told  map[claimKey]int32 // the first of the kept signals with a key
	again []int32            // by kept signal, the next with its key, -1 if there is none
}

var scratches = sync.Pool{New: func() any { return &scratch{told: map[claimKey]int32{}, said: map[string]*facts{}} }}

// take gives scratch memory for a document of so many blocks.
func take(blocks int) *scratch {
	w := scratches.Get().(*scratch)
	w.names, w.times, w.amounts, w.scopes, w.pending = w.names[:0], w.times[:0], w.amounts[:0], w.scopes[:0], w.pending[:0]
	clear(w.strangers)
	w.strangers = w.strangers[:0]
	if cap(w.blocks) < blocks {
		w.blocks = make([]scan, blocks)
	}
	w.blocks = w.blocks[:blocks]
	clear(w.blocks)
	return w
}

// maxScratch is the number of mentions or tokens past which memory is not
// kept: a hostile document shall not weigh on those after it.
const maxScratch = 1 << 13

// leave hands scratch memory on to the next document.
func (w *scratch) leave() {
	w.sen = sentence{found: w.sen.found, whens: w.sen.whens}
	clear(w.out)
	clear(w.said)
	w.out = w.out[:0]
	if max(cap(w.names), cap(w.times), cap(w.amounts), cap(w.blocks), cap(w.toks), cap(w.cell), cap(w.out)) <= maxScratch {
		scratches.Put(w)
	}
}

// scanAhead is how many blocks are scanned in one go: a scanner that has begun
// goes on faster than it begins.
const scanAhead = 16

// scan scans a block and those that will be read after it.
func (r *reader) scan(block int) {
	if r.blocks[block].known {
		return
	}
	r.words, r.todo = r.words[:0], r.todo[:0]
	for i := block; i < min(block+scanAhead, len(r.blocks)); i++ {
		if i == block || !r.blocks[i].known && isProse(&r.d.Blocks[i]) {
			from := len(r.words)
			r.words = finder().Find(r.words, r.d.Blocks[i].Text)
			r.blocks[i] = scan{known: true, words: stretch{int32(from), int32(len(r.words))}}
			r.todo = append(r.todo, i)
		}
	}
	for _, i := range r.todo {
		s, from := &r.blocks[i], len(r.names)
		r.names = entity.AppendAt(r.names, r.d.Blocks[i].Text, r.words[s.words.from:s.words.to])
		s.names = stretch{int32(from), int32(len(r.names))}
	}
	for _, i := range r.todo {
		s, from := &r.blocks[i], len(r.times)
		r.times = period.AppendAt(r.times, r.d.Blocks[i].Text, r.words[s.words.from:s.words.to])
		s.times = stretch{int32(from), int32(len(r.times))}
	}
	for _, i := range r.todo {
		s, from := &r.blocks[i], len(r.amounts)
		r.amounts = quantity.AppendAt(r.amounts, r.d.Blocks[i].Text, r.words[s.words.from:s.words.to])
		s.amounts = stretch{int32(from), int32(len(r.amounts))}
	}
}

// scanLabel scans a heading or cell for names and times.
func (r *reader) scanLabel(text string) {
	r.words = finder().Find(r.words[:0], text)
	r.label.names = entity.AppendAt(r.label.names[:0], text, r.words)
	r.label.times = period.AppendAt(r.label.times[:0], text, r.words)
}

// isProse reports whether a block is read sentence by sentence.
func isProse(b *doc.Block) bool {
	return !b.Aside && (b.Kind != doc.Meta || proseKey(b.Key)) && b.Kind != doc.Row
}

// namesIn gives the names in text[start:end] of a block. They are not to be
// changed.
func (r *reader) namesIn(block, start, end int) []entity.Mention {
	r.scan(block)
	if int(r.blocks[block].met) < len(r.strangers) {
		r.greet(block)
	}
	s := r.blocks[block].names
	all := r.names[s.from:s.to]
	i, n := within(len(all), start, end, func(i int) (int, int) { return all[i].Start, all[i].End })
	return all[i:n:n]
}

// timesIn gives the times in text[start:end] of a block. They are not to be
// changed.
func (r *reader) timesIn(block, start, end int) []period.Mention {
	r.scan(block)
	s := r.blocks[block].times
	all := r.times[s.from:s.to]
	i, n := within(len(all), start, end, func(i int) (int, int) { return all[i].Start, all[i].End })
	return all[i:n:n]
}

// amountsIn gives the amounts in a block.
func (r *reader) amountsIn(block int) []quantity.Mention {
	r.scan(block)
	s := r.blocks[block].amounts
	return r.amounts[s.from:s.to:s.to]
}

// within finds the first of n mentions in order that begins at start or later,
// and the first behind it that ends past end; at gives where each stands.
func within(n, start, end int, at func(int) (int, int)) (first, next int) {
	if start > 0 && n > 0 {
		first = sort.Search(n, func(i int) bool {
			from, _ := at(i)
			return from >= start
		})
	}
	for next = first; next < n; next++ {
		if _, to := at(next); to > end {
			break
		}
	}
	return first, next
}

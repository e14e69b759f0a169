package doc

import (
	"fmt"
	"sort"
	"unicode/utf8"
)

// Span is a half-open range of bytes. Where nothing else is said it counts in
// the bytes of Document.Src; spans of a block's text say so.
type Span struct{ Start, End int }

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Pos is a place in a document for people: line and column count from 1, the
// column in bytes. Programs keep offsets and derive a Pos only to show it.
type Pos struct {
	Name      string
	Line, Col int
}

// String prints name:line:col and leaves out what is not known.
func (p Pos) String() string {
	switch {
	case p.Line == 0:
		return p.Name
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.Name, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.Name, p.Line, p.Col)
}

// run says that Text[text:] of a block, up to the next run, was read from
// Src[src:src+len]. A verbatim run maps byte to byte; any other run (an
// entity, a folded space, the bar between two cells) maps as a whole.
type run struct {
	text, src, len int32
	verbatim       bool
}

// Source gives the bytes of the document that Text[start:end] was read from.
// The range covers whole entities, the markup between its first and last
// character, and never cuts a character. An empty range gives the empty span.
func (b *Block) Source(start, end int) Span {
	start, end = max(start, 0), min(end, len(b.Text))
	if end <= start || len(b.runs) == 0 {
		return Span{}
	}
	for start > 0 && !utf8.RuneStart(b.Text[start]) {
		start--
	}
	for end < len(b.Text) && !utf8.RuneStart(b.Text[end]) {
		end++
	}
	i, j := b.runAt(start), b.runAt(end-1)
	from, to := b.runs[i].from(start), b.runs[j].to(end)
	if from <= to && !b.copied {
		return Span{from, to}
	}
	// A row holds text carried down from a row above, so its runs are not in
	// the order of the source.
	for ; i <= j; i++ {
		r := b.runs[i]
		from = min(from, r.from(max(start, int(r.text))))
		if i < j {
			to = max(to, int(r.src+r.len))
		}
	}
	return Span{from, to}
}

// from is where the character at an offset of the text begins in the source.
func (r run) from(at int) int {
	if r.verbatim {
		return int(r.src) + at - int(r.text)
	}
	return int(r.src)
}

// to is where the text before an offset ends in the source.
func (r run) to(at int) int {
	if r.verbatim {
		return int(r.src) + min(at-int(r.text), int(r.len))
	}
	return int(r.src + r.len)
}

// runAt is the index of the run that an offset of the text lies in.
func (b *Block) runAt(at int) int {
	i := sort.Search(len(b.runs), func(i int) bool { return int(b.runs[i].text) > at })
	return max(i-1, 0)
}

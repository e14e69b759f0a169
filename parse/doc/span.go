package doc

import (
	"fmt"
	"sort"
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
// entity, a folded space) maps as a whole.
type run struct {
	text, src, len int32
	verbatim       bool
}

// Source gives the bytes of the document that Text[start:end] was read from.
// The range covers whole entities and never cuts a character.
func (b *Block) Source(start, end int) Span {
	if end <= start || len(b.runs) == 0 {
		return Span{}
	}
	first, last := b.runAt(start), b.runAt(end-1)
	from, to := int(first.src), int(last.src+last.len)
	if first.verbatim {
		from += start - int(first.text)
	}
	if last.verbatim {
		to = int(last.src) + end - int(last.text)
	}
	return Span{from, to}
}

func (b *Block) runAt(at int) run {
	i := sort.Search(len(b.runs), func(i int) bool { return int(b.runs[i].text) > at })
	return b.runs[max(i-1, 0)]
}

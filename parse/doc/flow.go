package doc

import (
	"slices"

	"golang.org/x/net/html/atom"
)

// maxDepth bounds the stack of open elements.
const maxDepth = 256

// flow turns tags and text, in document order, into blocks. The HTML reader
// feeds it a page; the Markdown reader feeds it paragraphs and, between and
// inside them, the HTML that Markdown may hold.
type flow struct {
	*builder
	stack    []element
	beyond   int // open elements that no longer fit the stack
	tables   []table
	count    int // tables seen
	sup      int // text offset where an open superscript began, -1 if none
	spanTo   int // offset after the last </span>, -1 if something followed
	breakTo  int // offset after the last <br>, -1 if text followed
	page     page
	script   bool // the open script holds JSON-LD
	whole    bool // plain text whose lines are whole paragraphs
	width    int  // plain text whose lines were cut at this width, 0 if they were not
	trusting bool // no class makes an aside
}

// element is an open element with what it means for the text inside.
type element struct {
	name atom.Atom
	context
	bold int  // depth of bold outside it
	dead bool // it stands inside something that is not read
}

// context is what the open elements make of a text.
type context struct {
	kind  Kind
	level int
	lists int
	key   string
	skip  skip
	aside bool
	cell  bool // inside a table cell
	pre   bool // white space counts
}

// skip says why a text is not read.
type skip uint8

const (
	kept    skip = iota
	unseen       // hidden by an attribute
	foreign      // script, svg and the like: tags inside mean nothing
	gone         // struck out
)

func newFlow(b *builder) *flow {
	return &flow{builder: b, sup: -1, spanTo: -1, breakTo: -1}
}

func (f *flow) context() context {
	if n := len(f.stack); n > 0 {
		return f.stack[n-1].context
	}
	return context{}
}

// put writes view[from:to] into the open block, or into a new one.
func (f *flow) put(kind Kind, level, from, to int) {
	if t := f.table(); !f.isOpen || t != nil && f.cur.Kind == Row && !t.inCell {
		for from < to && isBlank(f.view[from]) {
			from++
		}
		if from == to {
			return
		}
	}
	if f.begin(kind, level, from) {
		f.write(from, to)
	}
}

// begin makes sure that a block is open for text that stands at an offset; it
// is false where text is not read.
func (f *flow) begin(kind Kind, level, at int) bool {
	c := f.context()
	switch {
	case c.skip != kept:
		return false
	case c.cell || f.isOpen && f.cur.Kind == Row:
		f.fillTo(at)
	case f.isOpen:
	default:
		if kind == Paragraph {
			kind, level = c.kind, c.level
		}
		f.open(kind, level)
		f.cur.Aside, f.cur.Key, f.cur.markup = c.aside, c.key, true
	}
	return true
}

// line ends the block; inside a table cell it is only white space.
func (f *flow) line(at int) {
	f.sup, f.spanTo, f.breakTo = -1, -1, -1
	if f.isOpen && f.cur.Kind == Row {
		f.gap(at, at)
		return
	}
	f.close()
}

// push opens an element.
func (f *flow) push(name atom.Atom, c context) {
	if len(f.stack) == maxDepth {
		f.beyond++
		return
	}
	dead := f.context().skip != kept
	f.stack = append(f.stack, element{name: name, context: c, bold: f.bold, dead: dead})
}

// top is the innermost open element.
func (f *flow) top() element {
	if n := len(f.stack); n > 0 {
		return f.stack[n-1]
	}
	return element{}
}

// end takes an end tag: it pops unless the element never fitted the stack.
func (f *flow) end(name atom.Atom, at int, within ...atom.Atom) {
	if f.beyond > 0 {
		f.beyond--
		return
	}
	f.pop(name, at, within...)
}

// pop ends the innermost open element of that name, and those inside it. It
// does not look past an element of the names in within.
func (f *flow) pop(name atom.Atom, at int, within ...atom.Atom) {
	for i := len(f.stack) - 1; i >= 0; i-- {
		if f.stack[i].name == name {
			for len(f.stack) > i {
				f.leave(at)
			}
			return
		}
		if slices.Contains(within, f.stack[i].name) {
			return
		}
	}
}

// leave ends the innermost open element.
func (f *flow) leave(at int) {
	e := f.top()
	if !e.dead {
		switch e.name {
		case atom.Td, atom.Th:
			f.endCell()
		case atom.Tr:
			f.endRow(at)
		case atom.Table:
			f.endTable(at)
		}
	}
	f.stack = f.stack[:len(f.stack)-1]
	for f.bold > e.bold {
		f.stopBold()
	}
}

package dash

import (
	"bytes"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/doc"
)

// A page is a document laid out for reading: its lines in order, wrapped to a
// width into rows, and the places of its numbers.
type page struct {
	lines []pageLine
	rows  []row
	lits  []lit // in reading order
}

// pageLine is a line of the source, or a block of the document's own text.
type pageLine struct {
	text string // as in the document: clean it before it is drawn
	no   int    // line number in the source file
	hang int    // how far the rows after the first stand in
	kind doc.Kind
}

// row is one screen line: the bytes [start, end) of a pageLine.
type row struct{ line, start, end int32 }

// lit is the place of a signal's number on a page.
type lit struct {
	line       int
	start, end int
	claim      *data.Claim
}

// newPage lays a document out, as its source lines or as its text.
func newPage(d *doc.Document, claims []*data.Claim, source, ascii bool, w int) *page {
	p := &page{}
	if source || len(d.Blocks) == 0 {
		p.fromSource(d, claims)
	} else {
		p.fromBlocks(d, claims)
	}
	sort.SliceStable(p.lits, func(i, j int) bool {
		a, b := p.lits[i], p.lits[j]
		return a.line < b.line || a.line == b.line && a.start < b.start
	})
	for i, l := range p.lines {
		p.rows = wrap(p.rows, int32(i), l.text, w-l.hang, ascii)
	}
	return p
}

func (p *page) fromSource(d *doc.Document, claims []*data.Claim) {
	starts := make([]int, 0, 256)
	for rest, at := d.Src, 0; ; {
		starts = append(starts, at)
		i := bytes.IndexByte(rest, '\n')
		line := rest
		if i >= 0 {
			line = rest[:i]
		}
		p.lines = append(p.lines, pageLine{text: string(line), no: len(starts)})
		if i < 0 || i+1 == len(rest) {
			break
		}
		rest, at = rest[i+1:], at+i+1
	}
	for _, c := range claims {
		at := c.Origin.Span
		i := max(sort.SearchInts(starts, at.Start+1)-1, 0)
		text := p.lines[i].text
		from := min(at.Start-starts[i], len(text))
		p.lits = append(p.lits, lit{i, from, min(at.End-starts[i], len(text)), c})
	}
}

func (p *page) fromBlocks(d *doc.Document, claims []*data.Claim) {
	at := make([]int, len(d.Blocks)) // line of each block
	for i := range d.Blocks {
		b := &d.Blocks[i]
		at[i] = -1
		if b.Text == "" {
			continue
		}
		if n := len(p.lines); n > 0 && gap(d.Blocks, i) {
			p.lines = append(p.lines, pageLine{})
		}
		at[i] = len(p.lines)
		no := d.Pos(b.Source(0, 1).Start).Line
		head := mark(b)
		line := pageLine{text: head + b.Text, no: no, kind: b.Kind}
		if b.Kind == doc.Item {
			line.hang = width(head)
		}
		p.lines = append(p.lines, line)
	}
	for _, c := range claims {
		i := c.Origin.Block
		if i < 0 || i >= len(at) || at[i] < 0 {
			continue
		}
		from, to := inText(&d.Blocks[i], c.Origin.Span)
		n := len(mark(&d.Blocks[i]))
		p.lits = append(p.lits, lit{at[i], from + n, to + n, c})
	}
}

// gap says whether an empty line stands before block i: between paragraphs,
// but not inside a list, a table or the front matter.
func gap(blocks []doc.Block, i int) bool {
	a, b := blocks[i-1].Kind, blocks[i].Kind
	run := b == doc.Item || b == doc.Row || b == doc.Meta
	return a != b || !run
}

// mark is what stands before a block's text to show its kind.
func mark(b *doc.Block) string {
	switch b.Kind {
	case doc.Item:
		return strings.Repeat("  ", max(min(b.Level, 6)-1, 0)) + "• "
	case doc.Meta:
		return b.Key + ": "
	}
	return ""
}

// inText gives the range of a block's text that was read from a span of the
// source.
func inText(b *doc.Block, s doc.Span) (from, to int) {
	from = sort.Search(len(b.Text), func(i int) bool { return b.Source(i, i+1).End > s.Start })
	to = sort.Search(len(b.Text), func(i int) bool { return b.Source(i, i+1).Start >= s.End })
	return from, max(from, to)
}

// wrap breaks a line after spaces so that each row fits the width, and inside
// a word where a word is longer. An empty line is one empty row. In ASCII a
// character may be written with up to three.
func wrap(rows []row, line int32, text string, width int, ascii bool) []row {
	width = max(width, 8)
	start, space, cells := 0, -1, 0
	for i := 0; i < len(text); {
		n, w := 1, 1
		if c := text[i]; c >= utf8.RuneSelf {
			if n, w = wide(text[i:]); ascii {
				w = 3
			}
		}
		if cells+w > width {
			end := i
			if space > start {
				end = space
			}
			rows = append(rows, row{line, int32(start), int32(end)})
			start, space = end, -1
			cells = cellsOf(text[start:i], ascii)
		}
		cells += w
		i += n
		if text[i-1] == ' ' {
			space = i
		}
	}
	return append(rows, row{line, int32(start), int32(len(text))})
}

func cellsOf(s string, ascii bool) int {
	if !ascii {
		return ansi.StringWidth(clean(s))
	}
	n := 0
	for _, r := range s {
		n++
		if r >= utf8.RuneSelf {
			n += 2
		}
	}
	return n
}

// wide is the length in bytes and the width in cells of the first character.
func wide(s string) (n, w int) {
	r, n := utf8.DecodeRuneInString(s)
	if r < 0x1100 {
		return n, 1
	}
	return n, max(ansi.StringWidth(s[:n]), 1)
}

// rowOf is the first row that shows byte at of a line.
func (p *page) rowOf(line, at int) int {
	i := sort.Search(len(p.rows), func(i int) bool {
		r := p.rows[i]
		return int(r.line) > line || int(r.line) == line && int(r.end) > at
	})
	return min(i, max(len(p.rows)-1, 0))
}

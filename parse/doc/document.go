package doc

import (
	"sort"
	"strings"
	"time"
)

// Kind says what a block is.
type Kind uint8

// The kinds of block. Meta is one entry of the front matter or an HTML
// <title> or description; its Key names it.
const (
	Paragraph Kind = iota
	Heading
	Item
	Row
	Caption
	Meta
)

// Block is one paragraph, heading, list item, table row, caption or
// front-matter entry.
type Block struct {
	Kind   Kind
	Head   bool   // Row: it belongs to the table's head
	Aside  bool   // navigation, sidebar or footer rather than the document's own text
	copied bool   // the row repeats text of a row above it
	markup bool   // Meta: it stands in the page, not in the front matter
	Level  int    // Heading: 1 to 6; Item: nesting depth from 1
	Under  int    // index in Blocks of the heading above, -1 if there is none
	Table  int    // Row: the number of its table, from 1; a table inside it may part its rows
	Key    string // Meta: the front-matter key, lower case
	Text   string // no markup, entities decoded, white space folded to single spaces
	Cells  []Span // Row: ranges of Text in column order; one that spans columns is repeated, a short row is short
	Strong []Span // ranges of Text set in bold
	runs   []run
}

// Format is how a document is written.
type Format uint8

// The formats that are read.
const (
	Text Format = iota
	Markdown
	HTML
	CSV
	JSON // records, or lines of them
	SVG  // a picture that carries its figures; other pictures are read as HTML
)

// Records reports whether a document is one table of records, without text
// around it.
func (f Format) Records() bool { return f == CSV || f == JSON }

// Document is one document, read once and never changed afterwards.
type Document struct {
	Name      string // path or URL as given
	Format    Format
	Title     string
	Published time.Time // the document's own date, zero if it has none
	Src       []byte
	Blocks    []Block
	lines     []int // offset of the first byte of each line
	sum       sum
}

// Pos gives the place of a byte offset for people.
func (d *Document) Pos(off int) Pos {
	i := sort.SearchInts(d.lines, off+1) - 1
	if i < 0 {
		return Pos{Name: d.Name, Line: 1, Col: off + 1}
	}
	return Pos{Name: d.Name, Line: i + 1, Col: off - d.lines[i] + 1}
}

// Line gives the line of the source that an offset lies in, without its end.
func (d *Document) Line(off int) string {
	i := max(sort.SearchInts(d.lines, off+1)-1, 0)
	if i >= len(d.lines) {
		return ""
	}
	from, to := d.lines[i], len(d.Src)
	if i+1 < len(d.lines) {
		to = d.lines[i+1]
	}
	return strings.TrimRight(string(d.Src[from:to]), "\r\n")
}

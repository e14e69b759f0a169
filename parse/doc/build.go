package doc

import (
	"bytes"
	"slices"
	"sync"
	"unicode"
	"unicode/utf8"
)

// longestHeading is the length in bytes past which a heading is read as a
// paragraph: most often a rule was set right below one.
const longestHeading = 240

// builder collects blocks. The text of all blocks lies in one buffer, and so do
// the runs and spans, so that a document costs a handful of allocations; the
// buffers serve the next document when finish has copied what is in them.
//
// Offsets given to its methods count in view, which is the part of the source
// being read; base is where that part begins.
type builder struct {
	view     []byte
	base     int
	entities bool       // &amp; means &
	escapes  bool       // a backslash before punctuation is markup
	single   *[128]rune // meaning of bytes that are not UTF-8, nil for U+FFFD
	*buffers
	cur      Block // the block being written
	from     mark  // where it began
	gapFrom  int   // white space waiting for a word, -1 if none
	gapTo    int
	boldFrom int // text offset where bold began, -1 if it has no text yet
	bold     int // depth of bold
	isOpen   bool
	full     string // what there was too much of
	inURL    bool   // the last write ended inside a URL
	dot      rune   // the bullet that the block began with, of those typed into a text
	drawn    bool   // the block began with an emoji
	refTo    int    // where the last reference mark ends
	cellFrom int    // text offset of the open cell
	spare    int    // cells and copied text that tables may still repeat
}

// buffers hold what a builder has collected.
type buffers struct {
	blocks []Block // finished, their slices not yet set
	marks  []mark  // where each block's slices begin
	text   []byte  // all texts, one after the other
	runs   []run   // offsets relative to the block
	cells  []Span  // likewise
	strong []Span  // likewise
}

var spares = sync.Pool{New: func() any { return &buffers{} }}

// maxSpare is the length in bytes or blocks past which buffers are not kept: a
// hostile document shall not weigh on those after it.
const maxSpare = 1 << 18

// leave hands the buffers on to the next document.
func (b *buffers) leave() {
	if max(cap(b.text), cap(b.blocks), cap(b.runs), cap(b.cells), cap(b.strong)) > maxSpare {
		return
	}
	clear(b.blocks)
	*b = buffers{b.blocks[:0], b.marks[:0], b.text[:0], b.runs[:0], b.cells[:0], b.strong[:0]}
	spares.Put(b)
}

// mark is a state of the buffers.
type mark struct{ text, runs, cells, strong int }

func newBuilder(src []byte) *builder {
	return &builder{
		view:     src,
		buffers:  spares.Get().(*buffers),
		gapFrom:  -1,
		boldFrom: -1,
		spare:    1<<18 + len(src)/8,
	}
}

// reserve makes room for so many blocks and runs, and for the text.
func (b *builder) reserve(blocks, runs int) {
	b.text = slices.Grow(b.text, len(b.view)*3/4+64)
	b.blocks = slices.Grow(b.blocks, blocks)
	b.marks = slices.Grow(b.marks, blocks)
	b.runs = slices.Grow(b.runs, runs)
}

// open starts a block; an unfinished one is ended first.
func (b *builder) open(kind Kind, level int) {
	b.close()
	b.cur = Block{Kind: kind, Level: level}
	b.from = mark{len(b.text), len(b.runs), len(b.cells), len(b.strong)}
	b.gapFrom, b.boldFrom, b.inURL, b.isOpen, b.drawn, b.dot, b.refTo = -1, -1, false, true, false, 0, 0
}

// close ends the block and keeps it if it says anything.
func (b *builder) close() {
	if !b.isOpen {
		return
	}
	b.endBold()
	b.gapFrom, b.isOpen, b.inURL = -1, false, false
	if b.cur.Kind != Row {
		b.trim()
	}
	if b.cur.Kind == Heading && b.len() > longestHeading {
		b.cur.Kind, b.cur.Level = Paragraph, 0
	}
	if b.saysNothing() {
		b.reset(b.from)
		return
	}
	if len(b.blocks) >= MaxBlocks {
		b.full = "a million blocks"
	}
	if b.full != "" {
		b.reset(b.from)
		return
	}
	b.blocks = append(b.blocks, b.cur)
	b.marks = append(b.marks, b.from)
}

func (b *builder) saysNothing() bool {
	if b.cur.Kind != Row {
		text := b.text[b.from.text:]
		return len(text) < 16 && !bytes.ContainsFunc(text, isWordRune)
	}
	for _, c := range b.cells[b.from.cells:] {
		if c.Len() > 0 {
			return false
		}
	}
	return true
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func (b *builder) reset(m mark) {
	b.text, b.runs = b.text[:m.text], b.runs[:m.runs]
	b.cells, b.strong = b.cells[:m.cells], b.strong[:m.strong]
}

// len is the length of the open block's text so far.
func (b *builder) len() int { return len(b.text) - b.from.text }

// trim takes trailing white space and emoji off the open block or cell.
func (b *builder) trim() {
	n := len(b.text)
	for n > b.floor() {
		r, size := rune(b.text[n-1]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeLastRune(b.text[b.floor():n])
		}
		if r != ' ' && (!IsEmoji(r) || r == '📈' || r == '📉' || r != 0xfe0f && n-size > b.floor() && b.text[n-size-1] != ' ') {
			break
		}
		n -= size
	}
	b.rewind(n - b.from.text)
}

// floor is the offset in the buffer before which nothing may be taken back.
func (b *builder) floor() int {
	if b.cur.Kind == Row {
		return b.from.text + b.cellFrom
	}
	return b.from.text
}

// rewind cuts the open block's text to n bytes.
func (b *builder) rewind(n int) {
	if b.len() <= n {
		return
	}
	b.text = b.text[:b.from.text+n]
	for len(b.runs) > b.from.runs {
		r := &b.runs[len(b.runs)-1]
		if int(r.text) < n {
			if r.verbatim {
				r.len = min(r.len, int32(n)-r.text)
			}
			break
		}
		b.runs = b.runs[:len(b.runs)-1]
	}
	for i := len(b.strong) - 1; i >= b.from.strong && b.strong[i].End > n; i-- {
		b.strong[i].End = n
		if b.strong[i].Start >= n {
			b.strong = b.strong[:i]
		}
	}
	if b.boldFrom > n {
		b.boldFrom = -1
	}
}

// verbatim appends view[from:to] as it stands.
func (b *builder) verbatim(from, to int) {
	b.word()
	at, src := int32(b.len()), int32(b.base+from)
	b.text = append(b.text, b.view[from:to]...)
	if n := len(b.runs); n > b.from.runs {
		if r := &b.runs[n-1]; r.verbatim && r.text+r.len == at && r.src+r.len == src {
			r.len += int32(to - from)
			return
		}
	}
	b.runs = append(b.runs, run{text: at, src: src, len: int32(to - from), verbatim: true})
}

// decoded appends s, which view[from:to] stands for.
func (b *builder) decoded(from, to int, s string) {
	b.word()
	b.runs = append(b.runs, run{text: int32(b.len()), src: int32(b.base + from), len: int32(to - from)})
	b.text = append(b.text, s...)
}

// gap notes white space; one space is written if a word follows.
func (b *builder) gap(from, to int) {
	b.inURL = false
	if n := len(b.text); n == b.from.text || b.text[n-1] == ' ' {
		return
	}
	if b.gapFrom < 0 {
		b.gapFrom = from
	}
	b.gapTo = max(to, b.gapFrom)
}

// word prepares for a character that is not white space.
func (b *builder) word() {
	if b.gapFrom >= 0 {
		from, to := b.gapFrom, b.gapTo
		b.gapFrom = -1
		b.space(from, to)
	}
	if b.bold > 0 && b.boldFrom < 0 {
		b.boldFrom = b.len()
	}
}

func (b *builder) space(from, to int) {
	at, src := int32(b.len()), int32(b.base+from)
	b.text = append(b.text, ' ')
	if n := len(b.runs); n > b.from.runs && to-from == 1 && isBlank(b.view[from]) {
		if r := &b.runs[n-1]; r.verbatim && r.text+r.len == at && r.src+r.len == src {
			r.len++
			return
		}
	}
	b.runs = append(b.runs, run{text: at, src: src, len: int32(to - from)})
}

// settle writes the white space that waits for a word: another view follows, in
// which its offsets mean something else.
func (b *builder) settle() {
	b.refTo = 0
	if from, to := b.gapFrom, b.gapTo; from >= 0 {
		b.gapFrom = -1
		b.space(from, to)
	}
}

func (b *builder) startBold() { b.bold++ }

func (b *builder) stopBold() {
	if b.bold > 0 {
		if b.bold--; b.bold == 0 {
			b.endBold()
		}
	}
}

func (b *builder) endBold() {
	if b.boldFrom >= 0 && b.isOpen && b.boldFrom < b.len() {
		b.strong = append(b.strong, Span{b.boldFrom, b.len()})
	}
	b.boldFrom = -1
}

// openRow starts a table row.
func (b *builder) openRow(table int) {
	b.open(Row, 0)
	b.cur.Table = table
	b.cellFrom = 0
}

// openCell starts a cell of the row; at is where it stands in the view.
func (b *builder) openCell(at int) {
	if len(b.cells) >= maxCells {
		b.full = "four million cells"
		return
	}
	if len(b.cells) > b.from.cells {
		b.runs = append(b.runs, run{text: int32(b.len()), src: int32(b.base + at)})
		b.text = append(b.text, " | "...)
	}
	b.gapFrom, b.cellFrom = -1, b.len()
}

// closeCell ends the cell, which takes up width columns.
func (b *builder) closeCell(width int) {
	b.endBold()
	b.trim()
	b.gapFrom, b.inURL = -1, false
	if b.full != "" {
		return
	}
	cell := Span{b.cellFrom, b.len()}
	b.cells = append(b.cells, cell)
	for ; width > 1 && b.spare > 0; width-- {
		b.cells = append(b.cells, cell)
		b.spare--
	}
}

// finish gives the blocks their slices.
func (b *builder) finish() []Block {
	b.close()
	all, blocks, runs, cells, strong := string(b.text), slices.Clone(b.blocks), slices.Clone(b.runs), slices.Clone(b.cells), slices.Clone(b.strong)
	end := mark{len(b.text), len(b.runs), len(b.cells), len(b.strong)}
	for i := len(blocks) - 1; i >= 0; i-- {
		k, m := &blocks[i], b.marks[i]
		k.Text = all[m.text:end.text]
		k.runs = runs[m.runs:end.runs:end.runs]
		if m.cells < end.cells {
			k.Cells = cells[m.cells:end.cells:end.cells]
		}
		if m.strong < end.strong {
			k.Strong = strong[m.strong:end.strong:end.strong]
		}
		end = m
	}
	b.leave()
	b.buffers = nil
	return blocks
}

package doc

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// wrapWidth is the length in bytes past which a line is taken for a whole
// paragraph rather than a piece of one.
const wrapWidth = 120

// readText reads plain text: paragraphs, bullets, pipe tables, headings.
func (f *flow) readText() {
	lines := splitLines(f.view)
	f.whole = false
	for _, l := range lines {
		f.whole = f.whole || l.Len() > wrapWidth && bars(f.view, l) == 0
	}
	f.width = f.widthOf(lines)
	f.groups(lines, true)
	f.close()
}

// groups reads lines, of which blank ones part groups and tight tables stand
// anywhere; heads says that a line may head what follows.
func (f *flow) groups(lines []Span, heads bool) {
	for i := 0; i < len(lines); {
		n, took := i, 0
		var table []tightRow
		for n < len(lines) && lines[n].Len() > 0 && table == nil {
			if table, took = f.tightAt(lines[n:]); table == nil {
				n++
			}
		}
		f.group(lines[i:n], heads && n < len(lines))
		if table != nil {
			f.tightRows(table)
		}
		i = max(n+took, i+1)
	}
}

// splitLines gives the lines of src without their ends and outer white space.
func splitLines(src []byte) []Span {
	starts := lineStarts(src)
	lines := make([]Span, len(starts))
	for i, at := range starts {
		end := len(src)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		from, to := trimSpan(src, Span{at, end})
		if from == to {
			from, to = at, at
		}
		lines[i] = Span{from, to}
	}
	return lines
}

// group reads lines with no blank line between them; more says that others
// follow, without which nothing is a heading.
func (f *flow) group(lines []Span, more bool) {
	wrapped := f.isWrapped(lines)
	for i := 0; i < len(lines); {
		line := f.view[lines[i].Start:lines[i].End]
		if t := pipeTableAt(f.view, lines[i:]); t.lines > 0 {
			f.pipeRows(lines[i:], t)
			i += t.lines
			continue
		}
		if n := tabTable(f.view, lines[i:]); n > 0 {
			f.tabRows(lines[i : i+n])
			i += n
			continue
		}
		if n := spacedTable(f.view, lines[i:]); n > 0 {
			f.spacedRows(lines[i : i+n])
			i += n
			continue
		}
		if mark := bulletLen(line); mark > 0 {
			i += f.bullet(lines[i:], mark)
			continue
		}
		n := 1
		switch {
		case i+1 < len(lines) && isUnderline(f.view[lines[i+1].Start:lines[i+1].End]):
			f.lines(Heading, 1, lines[i:i+1])
			n = 2
		case isUnderline(line):
		case i+1 < len(lines) && (pipeTableAt(f.view, lines[i+1:]).lines > 0 || spacedTable(f.view, lines[i+1:]) > 0):
			f.lines(Caption, 0, lines[i:i+1])
		case (more || i+1 < len(lines)) && f.isHeading(lines, i, wrapped):
			f.lines(Heading, 2, lines[i:i+1])
		default:
			for i+n < len(lines) && (wrapped || f.isCut(lines[i+n-1], lines[i+n])) && f.continues(lines[i+n:]) && !parted(f.view, lines[i+n-1].End, lines[i+n].Start) {
				n++
			}
			f.lines(Paragraph, 0, lines[i:i+n])
		}
		i += n
	}
}

// lines writes lines as one block.
func (f *flow) lines(kind Kind, level int, lines []Span) {
	f.open(kind, level)
	f.cur.Aside = f.context().aside
	for i, l := range lines {
		if i > 0 {
			f.gap(lines[i-1].End, l.Start)
		}
		f.write(l.Start, l.End)
	}
	f.close()
}

// continues says whether the first line goes on with the paragraph above it.
func (f *flow) continues(lines []Span) bool {
	line := f.view[lines[0].Start:lines[0].End]
	return bulletLen(line) == 0 && pipeTableAt(f.view, lines).lines == 0 && !isUnderline(line) && spacedTable(f.view, lines) == 0 && !drawn(line) && !labelsMoney(line)
}

// drawn is true of a line with a bar of block characters, which stands for
// itself: "AWS ████████ 32%".
func drawn(line []byte) bool {
	i := bytes.Index(line, blocks)
	return i >= 0 && i+6 <= len(line) && line[i+2] < 0xa0 && bytes.Equal(line[i:i+3], line[i+3:i+6])
}

// blocks are the first bytes of the characters that bars are drawn with.
var blocks = []byte("\xe2\x96")

// widthOf is the width that the lines of a text were cut at, 0 if they were not:
// half of those that a further word would not have fitted on go on in the
// middle of a sentence. A few lines may be longer.
func (f *flow) widthOf(lines []Span) int {
	var long [wrapWidth + 1]int // how many lines have each length
	for _, l := range lines {
		if bars(f.view, l) == 0 {
			n := f.extent(l)
			if n > wrapWidth {
				return 0
			}
			long[n]++
		}
	}
	width := wrapWidth
	for width >= 30 && long[width] < 2 {
		width--
	}
	cut, inside := 0, 0
	for i, l := range lines[min(1, len(lines)):] {
		if lines[i].Len() > 0 && l.Len() > 0 && f.fills(lines[i], l, width) {
			cut++
			if r, _ := utf8.DecodeRune(f.view[l.Start:l.End]); unicode.IsLower(r) {
				inside++
			}
		}
	}
	if width < 30 || cut < 4 || 2*inside < cut {
		return 0
	}
	return width
}

// isCut says whether a line goes on in the next one. The rows of a table do not.
func (f *flow) isCut(line, next Span) bool {
	return f.width > 0 && f.fills(line, next, f.width) && bars(f.view, line)+bars(f.view, next) == 0
}

// fills says whether the first word of the next line would not have fitted on a
// line of this width.
func (f *flow) fills(line, next Span, width int) bool {
	word := 0
	for word < next.Len() && !isSpace(f.view[next.Start+word]) {
		word++
	}
	return f.extent(line)+1+utf8.RuneCount(f.view[next.Start:next.Start+word]) > width-3
}

// extent is the length of a line in characters, with the space before it.
func (f *flow) extent(l Span) int { return f.indent(l) + utf8.RuneCount(f.view[l.Start:l.End]) }

// isWrapped tells a paragraph that was cut into lines of one width from lines
// that each stand for themselves: where text was cut, the first word of the
// next line would not have fitted. Where the width is known, lines that do not
// fill it are judged one by one.
func (f *flow) isWrapped(lines []Span) bool {
	width := 0
	for _, l := range lines {
		width = max(width, f.extent(l))
	}
	if len(lines) < 2 || width > wrapWidth || width < 30 {
		return false
	}
	cut, loose := 0, 0
	for i, l := range lines[1:] {
		if r, _ := utf8.DecodeRune(f.view[l.Start:l.End]); f.whole && !unicode.IsLower(r) {
			return false
		}
		if f.fills(lines[i], l, width) {
			cut++
		} else {
			loose++
		}
	}
	return cut > 2*loose && (f.width == 0 || loose == 0)
}

// bullet reads a list item and gives the number of lines it takes.
func (f *flow) bullet(lines []Span, mark int) int {
	n := 1
	indent := f.indent(lines[0])
	for n < len(lines) && (f.indent(lines[n]) > indent || f.isCut(lines[n-1], lines[n])) && f.continues(lines[n:]) {
		n++
	}
	f.open(Item, min(indent/2, 8)/2+1)
	f.cur.Aside = f.context().aside
	if f.view[lines[0].Start] >= utf8.RuneSelf {
		f.dot, _ = utf8.DecodeRune(f.view[lines[0].Start:])
	}
	f.write(lines[0].Start+mark, lines[0].End)
	for i := 1; i < n; i++ {
		f.gap(lines[i-1].End, lines[i].Start)
		f.write(lines[i].Start, lines[i].End)
	}
	f.close()
	return n
}

// indent is the white space before a line.
func (f *flow) indent(l Span) int {
	n := 0
	for n < l.Start && (f.view[l.Start-n-1] == ' ' || f.view[l.Start-n-1] == '\t') {
		n++
	}
	return n
}

// bulletLen is the length of the bullet or number that a line begins with.
func bulletLen(line []byte) int {
	r, n := utf8.DecodeRune(line)
	switch r {
	case '-':
		if len(line) > 1 && line[1] == '-' {
			n = 2 // as wires write it
		}
	case 'o': // as typewriters have it
		if rest := bytes.TrimLeft(line[1:], " \t"); len(rest) == 0 || len(rest)+1 == len(line) || rest[0] >= 'a' && rest[0] <= 'z' {
			return 0
		}
	case '*', '+', '•', '◦', '▪', '‣', '●', '○', '■', '–', '—', '·', '➤', '►', '▸', '▶', '➜', '◆', '✓', '✔', '🔹', '🔸', '🔷', '🔶':
	default:
		if n = 0; n < len(line) && line[n] == '(' {
			n++
		}
		from := n
		for n < len(line) && n < from+3 && isDigit(line[n]) {
			n++
		}
		if n == from || n == len(line) || line[n] != '.' && line[n] != ')' {
			return 0
		}
		n++
	}
	if n+1 < len(line) && isSpace(line[n]) {
		return n + 1
	}
	return 0
}

// isUnderline is true of a row of three or more = or -.
func isUnderline(line []byte) bool {
	if len(line) < 3 || line[0] != '=' && line[0] != '-' {
		return false
	}
	for _, c := range line {
		if c != line[0] {
			return false
		}
	}
	return true
}

// preformatted reads text whose line ends count; it is false where the text
// holds no table and may as well be folded.
func (f *flow) preformatted(from, to int) bool {
	if f.isOpen || bytes.IndexByte(f.view[from:to], '|') < 0 && !f.aligned(from, to) && !drawn(f.view[from:to]) && !listsMoney(f.view[from:to]) {
		return false
	}
	view, base := f.view, f.base
	f.view, f.base = view[from:to], base+from
	f.readText()
	f.view, f.base = view, base
	return true
}

// listsMoney reports whether preformatted text holds lines of labels with their sums:
// "2024: $679 billion" above "2025: $777 billion".
func listsMoney(text []byte) bool {
	n := 0
	for line := range bytes.Lines(text) {
		if labelsMoney(bytes.TrimSpace(line)) {
			n++
		}
	}
	return n > 1
}

// aligned reports whether preformatted text holds a table aligned by spaces.
func (f *flow) aligned(from, to int) bool {
	text := f.view[from:to]
	if !bytes.Contains(text, twoSpaces) {
		return false
	}
	lines := splitLines(text)
	for i := range lines {
		if spacedTable(text, lines[i:]) > 0 {
			return true
		}
	}
	return false
}

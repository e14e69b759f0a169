package doc

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// marked is a part of a passage that holds markup: nearly always links, images and
// bold words that are not nested, which are read here. The rest is for goldmark.
type marked struct {
	ast.BaseBlock
	of       *passage
	from, to int     // its text in the view, without white space at its end
	pieces   []piece // what it says, if its markup is simple
}

// piece is something that stands in a paragraph.
type piece struct {
	kind     pieceKind
	from, to int // of words, in the view
}

type pieceKind uint8

const (
	words   pieceKind = iota
	lineEnd           // words that end a line
	strong            // bold words follow
	weak              // and end
	unasked           // an image or the mark of a reference
)

var kindMarked = ast.NewNodeKind("Marked")

func (*marked) Kind() ast.NodeKind { return kindMarked }
func (*marked) Dump([]byte, int)   {}

// IsRaw says whether goldmark need not look into it, which it asks when it
// knows all blocks and, with them, what links are defined.
func (t *marked) IsRaw() bool {
	if t.pieces == nil && t.Lines().Len() == 0 && !t.read() {
		src := t.of.src
		for at := t.from; at < t.to; {
			end := at + lineLen(src[at:t.to])
			t.Lines().Append(text.NewSegment(at, end))
			at = end
		}
	}
	return t.pieces != nil
}

// read reads the pieces. It is false if there is more to the markup than links,
// images and emphasis that hold no markup, or links.
func (t *marked) read() bool {
	src, first := t.of.src, len(t.of.pieces)
	all, stars := t.of.pieces, 0 // that began the emphasis
	for at := t.from; at < t.to; {
		n := t.text(at)
		if n < t.to && src[n] == '\n' {
			all = append(all, piece{lineEnd, at, at + len(util.TrimRightSpace(src[at:n]))})
			at = n + 1
			continue
		}
		end := n
		image := n < t.to && src[n] == '[' && n > at && src[n-1] == '!'
		if image {
			end--
		}
		if end > at {
			all = append(all, piece{words, at, end})
		}
		switch at = n; {
		case n == t.to:
		case src[n] == '*':
			run, opens, closes := t.stars(n)
			switch {
			case stars == 0 && opens:
				stars = run
				if run == 2 {
					all = append(all, piece{kind: strong})
				}
			case run == stars && closes:
				stars = 0
				if run == 2 {
					all = append(all, piece{kind: weak})
				}
			default:
				return false
			}
			at += run
		case src[n] == '[':
			label, end := t.link(n)
			kind := words
			switch {
			case end == 0 && !image:
				if end = t.unlinked(n); end == 0 {
					return false
				}
				label = Span{n, end}
			case end == 0:
				return false
			case image || label.Len() == 0 || isReference(label, src):
				kind = unasked
			}
			all = append(all, piece{kind, label.Start, label.End})
			at = end
		default:
			return false
		}
	}
	if stars > 0 {
		return false
	}
	t.of.pieces, t.pieces = all, all[first:len(all):len(all)]
	return true
}

// text is where the text at an offset ends that holds no markup and no line end.
func (t *marked) text(at int) int {
	src := t.of.src[:t.to]
	for at < len(src) && (!textEnds[src[at]] || t.literal(at)) {
		at++
	}
	return at
}

// literal reports whether a character that may be markup is none where it stands:
// a tilde alone means "about", an underscore inside a word belongs to it.
func (t *marked) literal(at int) bool {
	before, after := byte('\n'), byte('\n')
	if at > t.from {
		before = t.of.src[at-1]
	}
	if at+1 < t.to {
		after = t.of.src[at+1]
	}
	switch t.of.src[at] {
	case '~':
		return before != '~' && after != '~'
	case '_':
		return (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after))
	}
	return false
}

// stars is the number of the one or two stars at an offset, and whether they may
// begin or end emphasis.
func (t *marked) stars(at int) (n int, opens, closes bool) {
	src := t.of.src
	for at+n < t.to && src[at+n] == '*' {
		n++
	}
	before, after := byte('\n'), byte('\n')
	if at > t.from {
		before = src[at-1]
	}
	if at+n < t.to {
		after = src[at+n]
	}
	if n > 2 || before >= 0x80 || after >= 0x80 {
		return n, false, false
	}
	opens = !isSpace(after) && (!isPunct(after) || isSpace(before) || isPunct(before))
	closes = !isSpace(before) && (!isPunct(before) || isSpace(after) || isPunct(after))
	return n, opens, closes
}

// link reads the link at an offset, [text](url), [text][label] or [text]. Its
// end is 0 if it is none, or one with a title or markup.
func (t *marked) link(at int) (label Span, end int) {
	src := t.of.src
	label, ok := t.bracket(at)
	if end = label.End + 1; !ok {
		return label, 0
	}
	if end < t.to && src[end] == '(' {
		n := end + 1
		for n < t.to && inURL[src[n]] {
			n++
		}
		if n == end+1 || n == t.to || src[n] != ')' {
			return label, 0
		}
		return label, n + 1
	}
	ref := label
	if end < t.to && src[end] == '[' {
		ref, ok = t.bracket(end)
		end = ref.End + 1
	}
	name := src[ref.Start:ref.End]
	if !ok || util.IsBlank(name) {
		return label, 0
	}
	if _, ok = t.of.context.Reference(util.ToLinkReference(name)); !ok {
		return label, 0
	}
	return label, end
}

// unlinked is the end of the brackets at an offset that hold words and are no
// link, as in "a lot [of money]"; 0 where goldmark has to tell.
func (t *marked) unlinked(at int) int {
	src := t.of.src
	label, ok := t.bracket(at)
	end := label.End + 1
	if !ok || util.IsBlank(src[label.Start:label.End]) || end < t.to && (src[end] == '(' || src[end] == '[') {
		return 0
	}
	return end
}

// inURL holds the characters that may stand in the URL of a simple link.
var inURL = func() (t [256]bool) {
	for c := range t {
		t[c] = c > ' ' && c != '(' && c != ')' && c != '<' && c != '\\'
	}
	return t
}()

// bracket is the text between brackets that open at an offset. It is false if
// that has markup or a line end, or marks a footnote.
func (t *marked) bracket(at int) (s Span, ok bool) {
	const longest = 999
	src, n := t.of.src, t.text(at+1)
	return Span{at + 1, n}, n < t.to && src[n] == ']' && n-at <= longest && src[at+1] != '^'
}

// marked writes a part of a passage that has markup.
func (m *markdown) marked(t *marked, kind Kind, level int) {
	if t.pieces == nil {
		m.inline(t, kind, level)
	}
	for i := range t.pieces {
		switch p := &t.pieces[i]; p.kind {
		case words, lineEnd:
			m.segment(p.from, p.to, p.kind == lineEnd, kind, level)
		case strong:
			m.startBold()
		case weak:
			m.stopBold()
		}
	}
}

// isStrong reports whether the part is one line set in bold.
func (t *marked) isStrong() bool {
	last := len(t.pieces) - 1
	for i := range t.pieces {
		if k := t.pieces[i].kind; k == lineEnd || (k == strong) != (i == 0) || (k == weak) != (i == last) {
			return false
		}
	}
	return last > 0
}

// hasMarkup reports whether a character that begins or ends markup or an escape
// stands in a line.
func hasMarkup(line []byte) bool {
	for _, c := range line {
		if markup[c] {
			return true
		}
	}
	return false
}

var markup, textEnds = byteSet("`[]<*_~\\"), byteSet("`[]<*_~\\\n")

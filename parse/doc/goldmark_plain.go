package doc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// prose is a paragraph whose end is in plain sight. Where it is plain, its lines
// are its text, and goldmark need not look for links and emphasis in them. Four
// paragraphs in ten are of this kind, and looking takes most of the time of
// reading them.
type prose struct {
	ast.BaseBlock
	end   int // where its last line ends
	plain bool
}

var kindProse = ast.NewNodeKind("Prose")

func (*prose) Kind() ast.NodeKind { return kindProse }
func (p *prose) IsRaw() bool      { return p.plain }
func (*prose) Dump([]byte, int)   {}

// plainTitle is a heading without markup.
type plainTitle struct{ *ast.Heading }

func (plainTitle) IsRaw() bool { return true }

// headings reads headings (## Text).
type headings struct{ parser.BlockParser }

func (p headings) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	n, state := p.BlockParser.Open(parent, reader, pc)
	if h, ok := n.(*ast.Heading); ok && h.Lines().Len() == 1 {
		if s := h.Lines().At(0); !hasMarkup(s.Value(reader.Source())) {
			return plainTitle{h}, state
		}
	}
	return n, state
}

// paragraphs reads paragraphs, those whose end is in plain sight as prose.
type paragraphs struct{ parser.BlockParser }

func (p paragraphs) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	_, line := reader.PeekLine()
	n := proseAt(reader.Source(), line, parent.Kind() == ast.KindDocument)
	if n == nil {
		return p.BlockParser.Open(parent, reader, pc)
	}
	n.Lines().Append(line)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

func (p paragraphs) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	if n, ok := n.(*prose); ok {
		_, line := reader.PeekLine()
		if line.Start >= n.end {
			return parser.Close
		}
		n.Lines().Append(line)
		reader.AdvanceToEOL()
		return parser.Continue | parser.NoChildren
	}
	return p.BlockParser.Continue(n, reader, pc)
}

func (p paragraphs) Close(n ast.Node, reader text.Reader, pc parser.Context) {
	if !n.IsRaw() {
		p.BlockParser.Close(n, reader, pc)
	}
}

// proseAt gives the paragraph that begins with a line, nil if what follows does
// not plainly end it: a blank line and the bullet of an item do. Only outside
// lists and quotations may it have more lines, and none may begin with what
// begins another block. Definitions and tables are not prose.
func proseAt(src []byte, line text.Segment, outside bool) *prose {
	first := src[line.Start:line.Stop]
	if label, _ := definition(first); label != nil || first[0] <= ' ' {
		return nil
	}
	p := prose{end: line.Start, plain: true}
	for next := first; ; next = src[p.end : p.end+lineLen(src[p.end:])] {
		switch {
		case p.end == line.Start:
		case util.IsBlank(next), len(next) > 2 && isBullet(next[0]) && next[1] == ' ' && isLetter(next[2]):
			return &p
		case !outside || next[0] <= ' ' || beginsBlock[next[0]]:
			return nil
		}
		if bytes.IndexByte(next, '|') >= 0 {
			return nil
		}
		p.plain = p.plain && !hasMarkup(next)
		p.end += len(next)
	}
}

// lineLen is the length of the first line of s with its end.
func lineLen(s []byte) int {
	if n := bytes.IndexByte(s, '\n'); n >= 0 {
		return n + 1
	}
	return len(s)
}

func isBullet(c byte) bool { return c == '-' || c == '*' || c == '+' }

// beginsBlock holds the characters that begin a block of Markdown other than a
// paragraph, or make a heading of the line above.
var beginsBlock = byteSet("-+*=_#>`~<0123456789")

func byteSet(chars string) (t [256]bool) {
	for i := range len(chars) {
		t[chars[i]] = true
	}
	return t
}

// unmarked makes prose of the other paragraphs without markup.
type unmarked struct{}

func (unmarked) Transform(p *ast.Paragraph, reader text.Reader, _ parser.Context) {
	src, lines := reader.Source(), p.Lines()
	for i := range lines.Len() {
		if s := lines.At(i); hasMarkup(src[s.Start:s.Stop]) {
			return
		}
	}
	if lines.Len() == 0 || underlined(src, lines.At(lines.Len()-1).Stop) {
		return
	}
	t := &prose{plain: true}
	t.SetLines(lines)
	t.SetPos(p.Pos())
	t.SetBlankPreviousLines(p.HasBlankPreviousLines())
	p.Parent().ReplaceChild(p.Parent(), p, t)
}

// wording reads the words between marks. goldmark would come to the same text
// byte by byte.
type wording struct{}

// Trigger are the characters that a text may begin with, the space standing for
// letters and digits too.
func (wording) Trigger() []byte { return []byte(" !\"#$%&'()+,-./:;=>?@^{|}") }

func (wording) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	n := 0
	for n < len(line) && !markup[line[n]] && line[n] != '\n' {
		n++
	}
	ends := n == len(line) || line[n] == '\n'
	if !ends && n > 0 && line[n] == '[' && line[n-1] == '!' {
		n--
	}
	if n == 0 || segment.Padding > 0 || segment.Start > 0 && block.Source()[segment.Start-1] == '\\' {
		return nil
	}
	segment.Stop = segment.Start + n
	if ends {
		segment = segment.TrimRightSpace(block.Source())
		block.AdvanceLine()
	} else {
		block.Advance(n)
	}
	t, ok := parent.LastChild().(*ast.Text)
	if ok && t.Segment.Stop == segment.Start && !t.SoftLineBreak() {
		t.Segment.Stop = segment.Stop // goes on after a mark that meant nothing
	} else {
		t = ast.NewTextSegment(segment)
	}
	t.SetSoftLineBreak(ends && n < len(line))
	return t
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

var markup = byteSet("`[]<*_~\\")

// underlined reports whether the line behind a paragraph that ends at stop may
// make a heading of it, for which it has to remain a paragraph.
func underlined(src []byte, stop int) bool {
	rest := src[stop:]
	if stop > 0 && src[stop-1] != '\n' {
		_, rest, _ = bytes.Cut(rest, []byte{'\n'})
	}
	line, _, _ := bytes.Cut(rest, []byte{'\n'})
	line = bytes.Trim(line, " \t\r>")
	return len(line) > 0 && len(bytes.Trim(line, "=- \t")) == 0
}

package doc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// prose is a paragraph without markup: its lines are its text.
type prose struct{ ast.BaseBlock }

var kindProse = ast.NewNodeKind("Prose")

func (*prose) Kind() ast.NodeKind { return kindProse }
func (*prose) IsRaw() bool        { return true }
func (*prose) Dump([]byte, int)   {}

// unmarked makes prose of paragraphs without markup.
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
	t := &prose{}
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

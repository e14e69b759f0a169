package doc

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// plainText is a paragraph without markup: its lines are its text, and
// goldmark need not look for links and emphasis in them. Four paragraphs in ten
// are of this kind, and looking takes most of the time of reading them.
type plainText struct{ ast.BaseBlock }

var kindPlainText = ast.NewNodeKind("PlainText")

func (*plainText) Kind() ast.NodeKind { return kindPlainText }
func (*plainText) IsRaw() bool        { return true }
func (*plainText) Dump([]byte, int)   {}

// unmarked makes plain texts of the paragraphs without markup.
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
	t := &plainText{}
	t.SetLines(lines)
	t.SetPos(p.Pos())
	t.SetBlankPreviousLines(p.HasBlankPreviousLines())
	p.Parent().ReplaceChild(p.Parent(), p, t)
}

// hasMarkup reports whether a character that begins or ends markup stands in a
// line.
func hasMarkup(line []byte) bool {
	for _, c := range line {
		if markup[c] {
			return true
		}
	}
	return false
}

var markup = func() (t [256]bool) {
	for _, c := range "`[]<*_~\\" {
		t[c] = true
	}
	return t
}()

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

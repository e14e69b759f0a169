package doc

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

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

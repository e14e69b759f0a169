package doc

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// htmlBlocks reads lines of HTML. goldmark tries seven regular expressions on
// the first; that it begins with the tag of a table or the like is told sooner.
type htmlBlocks struct{ parser.BlockParser }

// blockTags are some of the tags that begin a block whatever follows them.
var blockTags = map[string]bool{
	"table": true, "thead": true, "tbody": true, "tfoot": true, "tr": true, "td": true, "th": true, "caption": true,
	"div": true, "p": true, "ul": true, "ol": true, "li": true, "section": true, "article": true, "aside": true,
	"header": true, "footer": true, "figure": true, "figcaption": true, "details": true, "summary": true, "center": true,
}

func (p htmlBlocks) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	from, to := tagName(line)
	if to == len(line) || line[to] != '>' && line[to] != ' ' || !blockTags[string(line[from:to])] {
		return p.BlockParser.Open(parent, reader, pc)
	}
	n := ast.NewHTMLBlock(ast.HTMLBlockType6)
	n.Lines().Append(segment)
	reader.AdvanceToEOL()
	return n, parser.NoChildren
}

// tags reads the tags inside a paragraph. Those without attributes need no
// regular expression.
type tags struct{ parser.InlineParser }

func (p tags) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, segment := block.PeekLine()
	from, to := tagName(line)
	switch {
	case from < to && to < len(line) && line[to] == '>':
		n := ast.NewRawHTML()
		n.Segments.Append(segment.WithStop(segment.Start + to + 1))
		block.Advance(to + 1)
		return n
	case from < len(line) && isDigit(line[from]):
		return nil
	}
	return p.InlineParser.Parse(parent, block, pc)
}

// tagName is the place of the name of the tag that a line begins with; it is
// empty where there is none.
func tagName(line []byte) (from, to int) {
	for from < min(2, len(line)) && (line[from] == '<' && from == 0 || line[from] == '/' && from == 1) {
		from++
	}
	if to = from; from > 0 && to < len(line) && isLetter(line[to]) {
		for to < len(line) && (isLetter(line[to]) || isDigit(line[to])) {
			to++
		}
	}
	return from, to
}

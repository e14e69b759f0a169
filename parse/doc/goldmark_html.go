package doc

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
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

// wordTags are some of those that begin none unless they stand alone.
var wordTags = map[string]bool{
	"a": true, "abbr": true, "b": true, "br": true, "cite": true, "code": true, "em": true, "i": true, "img": true,
	"small": true, "span": true, "strong": true, "sub": true, "sup": true, "u": true,
}

// followsTag holds what may stand behind the name of a tag, or go on with it.
var followsTag = byteSet(" \t\f\r\n/>-")

// closed reports whether a line ends with what may be the end of a tag.
func closed(line []byte) bool {
	line = util.TrimRightSpace(line)
	return line[len(line)-1] == '>'
}

func (p htmlBlocks) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	from, to := tagName(line)
	if from < to && (to < len(line) && !followsTag[line[to]] || wordTags[string(line[from:to])] && !closed(line)) {
		return nil, parser.NoChildren
	}
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

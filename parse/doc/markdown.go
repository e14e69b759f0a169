package doc

import (
	"bytes"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// markdown walks goldmark's tree and feeds its paragraphs to a flow.
type markdown struct {
	*flow
	lists int // depth of lists
	whole wholeLines
}

// readMarkdown reads the view as Markdown.
func (f *flow) readMarkdown(p parser.Parser) {
	f.entities, f.escapes = true, true
	root := p.Parse(text.NewReader(f.view))
	m := markdown{flow: f}
	m.children(root)
	f.close()
}

func (m *markdown) children(n ast.Node) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		m.block(c)
	}
}

func (m *markdown) block(n ast.Node) {
	switch n.Kind() {
	case kindPassage:
		m.passage(n.(*passage))
	case ast.KindHeading:
		m.paragraph(n, Heading, n.(*ast.Heading).Level)
	case ast.KindParagraph, ast.KindTextBlock:
		switch {
		case m.lists > 0:
			m.paragraph(n, Item, m.lists)
		case isBoldLine(n, m.view):
			m.paragraph(n, Heading, 6)
		default:
			m.paragraph(n, Paragraph, 0)
		}
	case ast.KindList:
		if text := numberedHeading(n, m.view); text != nil {
			m.paragraph(text, Heading, 6)
			break
		}
		m.lists++
		m.children(n)
		m.lists--
	case ast.KindHTMLBlock:
		m.html(n.Lines(), n.(*ast.HTMLBlock).ClosureLine)
	case ast.KindFencedCodeBlock:
		if !programs[string(bytes.ToLower(n.(*ast.FencedCodeBlock).Language(m.view)))] {
			m.code(n.Lines())
		}
	case ast.KindCodeBlock:
		if m.isIndentedHTML(n.Lines()) {
			m.html(n.Lines(), text.Segment{})
		} else {
			m.code(n.Lines())
		}
	case kindPipes:
		m.pipes(n.(*pipes))
	default:
		m.children(n)
	}
}

// programs are the languages of code blocks that hold no statement about the
// world.
var programs = map[string]bool{
	"bash": true, "c": true, "cpp": true, "css": true, "diff": true, "dockerfile": true, "go": true,
	"hcl": true, "html": true, "ini": true, "java": true, "javascript": true, "js": true, "json": true,
	"jsx": true, "kotlin": true, "php": true, "powershell": true, "python": true, "py": true, "r": true,
	"ruby": true, "rust": true, "scala": true, "sh": true, "shell": true, "sql": true, "swift": true,
	"terraform": true, "toml": true, "ts": true, "tsx": true, "typescript": true, "xml": true,
	"yaml": true, "yml": true, "zsh": true,
}

// paragraph writes the text of a block.
func (m *markdown) paragraph(n ast.Node, kind Kind, level int) {
	from := max(n.Pos(), 0)
	to := from
	if lines := n.Lines(); lines != nil && lines.Len() > 0 {
		from, to = lines.At(0).Start, lines.At(lines.Len()-1).Stop
	}
	m.line(from)
	m.inline(n, kind, level)
	m.bold = m.top().bold
	m.line(to)
}

// inline writes what stands inside a block. It walks without recursion, since
// a document may nest emphasis as deep as it is long.
func (m *markdown) inline(root ast.Node, kind Kind, level int) {
	n := root.FirstChild()
	for n != nil {
		if m.enter(n, kind, level) && n.FirstChild() != nil {
			n = n.FirstChild()
			continue
		}
		for {
			m.exit(n)
			if next := n.NextSibling(); next != nil {
				n = next
				break
			}
			if n = n.Parent(); n == nil || n == root {
				return
			}
		}
	}
}

// enter writes an inline node and says whether to go on with its children.
func (m *markdown) enter(n ast.Node, kind Kind, level int) bool {
	switch n := n.(type) {
	case *ast.Text:
		m.segment(n.Segment.Start, n.Segment.Stop, n.SoftLineBreak() || n.HardLineBreak(), kind, level)
	case *ast.Emphasis:
		if n.Level == 2 {
			m.startBold()
		}
		return true
	case *ast.CodeSpan:
		m.entities, m.escapes = false, false
		return true
	case *ast.RawHTML:
		m.rawHTML(n)
	case *ast.Link:
		t, ok := n.FirstChild().(*ast.Text)
		return !ok || t.NextSibling() != nil || !isReference(Span{t.Segment.Start, t.Segment.Stop}, m.view)
	case *ast.Image, *ast.AutoLink, *struckOut, *noteMark:
		return false
	default:
		return true
	}
	return false
}

// isReference is true of the text of a link that is the mark of a reference, a
// number that hangs on a word or a full stop: "31%[2]", "in 2019.[1]".
func isReference(s Span, src []byte) bool {
	if s.Start < 2 || isSpace(src[s.Start-2]) || s.Len() > 3 {
		return false
	}
	for _, c := range src[s.Start:s.End] {
		if !isDigit(c) {
			return false
		}
	}
	return s.Len() > 0
}

func (m *markdown) exit(n ast.Node) {
	switch n := n.(type) {
	case *ast.Emphasis:
		if n.Level == 2 {
			m.stopBold()
		}
	case *ast.CodeSpan:
		m.entities, m.escapes = true, true
	}
}

// segment writes view[from:to], which a line may end. A line that begins with a
// bullet that Markdown does not know is an item all the same.
func (m *markdown) segment(from, to int, ends bool, kind Kind, level int) {
	dot := rune(0)
	if kind == Paragraph && !m.isOpen {
		if at := skipSpace(m.view, from); at < to && dotLen(m.view[at:to]) > 0 {
			dot, _ = utf8.DecodeRune(m.view[at:])
			from, kind, level = at+dotLen(m.view[at:to]), Item, 1
		}
	}
	whole := ends && kind == Paragraph && m.whole.ends(m.view, to, skipSpace(m.view, to))
	if whole && !m.isOpen && m.whole.heads(m.view, from, to) {
		kind, level = Heading, 6
	}
	if m.context().skip == kept {
		m.product(from)
		if dot != 0 {
			m.begin(kind, level, from)
			m.dot = dot
		}
		m.put(kind, level, from, to)
	}
	if m.isOpen && ends {
		next := to
		if next < len(m.view) && m.view[next] == '\\' {
			next++
		}
		if next = skipSpace(m.view, next); (kind == Paragraph || kind == Item) && dotLen(m.view[next:]) > 0 || kind == Paragraph && parted(m.view, to, next) || whole {
			m.close()
			return
		}
		m.gap(to, next)
	}
}

// dotLen is the length of the bullet that a line begins with, of those that are
// no markup: "•".
func dotLen(line []byte) int {
	if len(line) < 4 || line[0] != 0xE2 && line[0] != 0xF0 || bytes.HasPrefix(line, []byte("–")) || bytes.HasPrefix(line, []byte("—")) {
		return 0
	}
	return bulletLen(line)
}

// plain writes a line without markup.
func (m *markdown) plain(from, to int, ends bool, kind Kind, level int) {
	s := text.NewSegment(from, to)
	s = s.TrimRightSpace(m.view)
	m.segment(s.Start, s.Stop, ends, kind, level)
}

// product keeps the marks between two digits: whoever writes 5*3 hardly means
// 53 with a slanted 3.
func (m *markdown) product(at int) {
	if !m.isOpen || m.gapFrom >= 0 || len(m.runs) == m.from.runs || !isDigit(m.text[len(m.text)-1]) ||
		at >= len(m.view) || !isDigit(m.view[at]) {
		return
	}
	r := m.runs[len(m.runs)-1]
	from := int(r.src+r.len) - m.base
	if r.verbatim && from < at && len(bytes.Trim(m.view[from:at], "*_")) == 0 {
		m.verbatim(from, at)
	}
}

// rawHTML takes a tag inside a paragraph.
func (m *markdown) rawHTML(n *ast.RawHTML) {
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	if first.Len() > 1 && (isLetter(m.view[first.Start+1]) || m.view[first.Start+1] == '/') {
		m.tag(first.Start, last.Stop)
	}
}

// isIndentedHTML is true of lines that Markdown takes for code since they are
// indented after a blank line, inside an HTML element that is still open.
func (m *markdown) isIndentedHTML(lines *text.Segments) bool {
	if len(m.stack) == 0 || lines.Len() == 0 {
		return false
	}
	from, to := trimSpan(m.view, Span{lines.At(0).Start, lines.At(0).Stop})
	return to-from > 2 && m.view[from] == '<' && (m.view[from+1] == '/' || isLetter(m.view[from+1]))
}

// html reads lines of HTML between paragraphs; last is one more, if not empty.
func (m *markdown) html(lines *text.Segments, last text.Segment) {
	all := lines.Sliced(0, lines.Len())
	if last.Stop > last.Start {
		all = append(all[:len(all):len(all)], last)
	}
	if len(all) == 0 {
		return
	}
	from, to := all[0].Start, all[len(all)-1].Stop
	for i := 1; i < len(all); i++ {
		if all[i].Start != all[i-1].Stop {
			m.scattered(all, from, to)
			return
		}
	}
	m.readHTML(from, to)
}

// scattered reads HTML whose lines have something else between them, the
// marks of a quotation for instance.
func (m *markdown) scattered(lines []text.Segment, from, to int) {
	m.settle()
	view := m.view
	m.view = bytes.Repeat([]byte{' '}, to-from)
	for _, s := range lines {
		copy(m.view[s.Start-from:], view[s.Start:s.Stop])
	}
	m.base += from
	m.readHTML(0, to-from)
	m.settle()
	m.base -= from
	m.view = view
}

// code reads the lines of a code block like plain text: some hold tables.
func (m *markdown) code(segments *text.Segments) {
	lines := make([]Span, 0, segments.Len())
	entities, escapes := m.entities, m.escapes
	m.entities, m.escapes = false, false
	for i := 0; i < segments.Len(); i++ {
		s := segments.At(i)
		from, to := trimSpan(m.view, Span{s.Start, s.Stop})
		lines = append(lines, Span{from, to})
	}
	m.groups(lines, false)
	m.entities, m.escapes = entities, escapes
}

// pipes writes the rows of a table.
func (m *markdown) pipes(n *pipes) {
	m.close()
	m.count++
	for r := n.FirstChild(); r != nil; r = r.NextSibling() {
		m.openRow(m.count)
		m.cur.Head, m.cur.Aside = r.(*pipeRow).head, m.context().aside
		for c := r.FirstChild(); c != nil; c = c.NextSibling() {
			cell := c.(*pipeCell)
			m.openCell(cell.span.Start)
			switch {
			case cell.span.Len() == 0:
			case cell.plain:
				m.segment(cell.span.Start, cell.span.End, false, Row, 0)
			default:
				m.inline(c, Row, 0)
			}
			m.bold = 0
			m.closeCell(cell.width)
		}
		m.close()
	}
}

// isBoldLine is true of a paragraph that is one short line set in bold, which
// many writers use for a heading.
func isBoldLine(n ast.Node, src []byte) bool {
	var s Span
	if t, ok := n.(*marked); ok && t.isStrong() {
		s = Span{t.from, t.to}
	} else if e, ok := n.FirstChild().(*ast.Emphasis); ok && e.NextSibling() == nil && e.Level == 2 && n.Lines().Len() == 1 {
		s = Span{n.Lines().At(0).Start, n.Lines().At(0).Stop}
	} else {
		return false
	}
	from, to := trimSpan(src, s)
	line := bytes.Trim(src[from:to], "*_")
	return len(line) < 100 && len(line) > 0 && bytes.IndexByte([]byte(".!…["), line[len(line)-1]) < 0 && line[0] != '['
}

// numberedHeading is the text of a list that is one short numbered line above a
// list with bullets, "2) Results": a heading in all but markup.
func numberedHeading(n ast.Node, src []byte) ast.Node {
	list, next := n.(*ast.List), n.NextSibling()
	if !list.IsOrdered() || n.ChildCount() != 1 || !isBulleted(next) {
		return nil
	}
	if before, ok := n.PreviousSibling().(*passage); ok && before.mark == list.Marker {
		return nil // it goes on with the list in which that ends
	}
	text := n.FirstChild().FirstChild()
	if text == nil || text.NextSibling() != nil || text.Kind() != ast.KindTextBlock || text.Lines().Len() != 1 {
		return nil
	}
	s := text.Lines().At(0)
	if from, to := trimSpan(src, Span{s.Start, s.Stop}); !looksLikeHeading(src[from:to]) {
		return nil
	}
	return text
}

// isBulleted reports whether a block begins with an item that has a bullet.
func isBulleted(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.List:
		return !n.IsOrdered()
	case *passage:
		return n.parts[0].kind == Item && !n.parts[0].numbered
	}
	return false
}

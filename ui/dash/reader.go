package dash

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/parse/doc"
)

// pageKey is what a page depends on.
type pageKey struct {
	gen, doc, w int
	source      bool
	ascii       bool
}

// read opens a document at the claim whose number stands at byte off of it, or
// at its top.
func (m *model) read(d *doc.Document, off int) {
	i := slices.Index(m.docs, d)
	if i < 0 {
		m.say("%s is no longer among the documents", d.Name)
		return
	}
	m.at.doc, m.at.number, m.at.top = i, 0, 0
	m.at.from, m.at.place = m.at.place, reading
	m.settle()
	for n, l := range m.page.lits {
		if l.claim.Origin.Span.Start == off {
			m.at.number = n
			break
		}
	}
	m.centre()
}

// layPage makes the page ready; where its width or its text changes, what was
// in sight stays in sight.
func (m *model) layPage() {
	key := pageKey{m.at.gen, m.at.doc, m.pageWidth(), m.at.source, m.at.look.ASCII}
	if m.page != nil && m.pageKey == key {
		m.at.top = m.clampTop(m.at.top)
		return
	}
	moved := m.page != nil && m.pageKey.gen == key.gen && m.pageKey.doc == key.doc
	d := m.docs[m.at.doc]
	m.page, m.pageKey = newPage(d, m.byDoc[d], key.source, key.ascii, key.w), key
	m.at.number = max(min(m.at.number, len(m.page.lits)-1), 0)
	if moved {
		m.centre()
	}
	m.at.top = m.clampTop(m.at.top)
}

const gutter = 7 // line number and a space on both sides

// pageWidth is the measure of a line: never so long that the eye loses the
// next one.
func (m *model) pageWidth() int { return max(min(m.lay.page.w-gutter-1, 100), 8) }

func (m *model) readerRows() int { return max(m.lay.page.h, 1) }

func (m *model) clampTop(top int) int {
	return max(min(top, len(m.page.rows)-m.readerRows()), 0)
}

// centre puts the chosen number a third down the page.
func (m *model) centre() {
	if m.page == nil || m.at.number >= len(m.page.lits) {
		return
	}
	l := m.page.lits[m.at.number]
	m.at.top = m.clampTop(m.page.rowOf(l.line, l.start) - m.readerRows()/3)
}

// number goes to the nth number from the chosen one and brings it into sight.
func (m *model) number(n int) tea.Cmd {
	to := m.at.number + n
	switch {
	case to < 0:
		m.say("this is the first number of the document")
	case to >= len(m.page.lits):
		m.say("this is the last number of the document")
	default:
		before := m.at.top
		m.at.number = to
		l := m.page.lits[to]
		row := m.page.rowOf(l.line, l.start)
		if n == 0 || row < m.at.top+1 || row >= m.at.top+m.readerRows()-1 {
			m.centre()
		}
		if n == 0 && m.at.top == before {
			m.say("the number is in sight")
		}
	}
	return nil
}

// nextDocument goes to the next or previous document, at its first number.
func (m *model) nextDocument(n int) tea.Cmd {
	if len(m.docs) < 2 {
		return m.say("this is the only document")
	}
	m.at.doc = (m.at.doc + n + len(m.docs)) % len(m.docs)
	m.at.number, m.at.top = 0, 0
	m.settle()
	m.centre()
	return nil
}

func hasNumbers(m *model) string {
	if m.page == nil || len(m.page.lits) == 0 {
		return "no claim was read from this document, so there is no number to go to"
	}
	return ""
}

// scroll moves the page by rows.
func (m *model) scroll(n int) tea.Cmd {
	top := m.clampTop(m.at.top + n)
	if top == m.at.top {
		m.say("%s", map[bool]string{true: "this is the top of the document", false: "this is the end of the document"}[n < 0])
	}
	m.at.top = top
	return nil
}

func (m *model) toggleSource() tea.Cmd {
	d := m.docs[m.at.doc]
	if len(d.Blocks) == 0 {
		return m.say("this file is shown as it is; it has no other view")
	}
	m.at.source = !m.at.source
	m.settle()
	return m.say("%s", map[bool]string{true: "the source, line by line", false: "the text without its markup"}[m.at.source])
}

// reader draws the rows of the page that are in sight.
func (m *model) reader(w, h int) []string {
	p := m.page
	lines := make([]string, 0, h)
	for i := m.at.top; i < min(m.at.top+h, len(p.rows)); i++ {
		r := p.rows[i]
		l := p.lines[r.line]
		no := spaces(gutter)
		if l.no > 0 && r.start == 0 {
			no = m.pens.faint.Ink(fmt.Sprintf("%*d ", gutter-2, l.no)) + " "
		} else if r.start > 0 {
			no += spaces(l.hang)
		}
		lines = append(lines, no+m.pageRow(r, l, w-gutter))
	}
	if len(p.rows) == 0 {
		lines = append(lines, m.pens.faint.Ink("the document is empty"))
	}
	return lines
}

// pageRow is one row of text with its numbers lit, the chosen one strongest.
func (m *model) pageRow(r row, l pageLine, w int) string {
	var b strings.Builder
	base := pen{}
	switch l.kind {
	case doc.Heading:
		base = m.pens.title
	case doc.Meta, doc.Caption:
		base = m.pens.faint
	}
	at, end := int(r.start), int(r.end)
	for i := m.firstLit(int(r.line), at); i < len(m.page.lits); i++ {
		n := m.page.lits[i]
		if n.line != int(r.line) || n.start >= end {
			break
		}
		from, to := max(n.start, at), min(n.end, end)
		if to <= from {
			continue
		}
		b.WriteString(base.Ink(clean(l.text[at:from])))
		p := m.pens.lit
		if i == m.at.number {
			p = m.pens.strong
		}
		b.WriteString(p.Ink(clean(l.text[from:to])))
		at = to
	}
	b.WriteString(base.Ink(clean(l.text[at:end])))
	return m.shorten(b.String(), w)
}

// firstLit is the first number of a line that ends after byte at.
func (m *model) firstLit(line, at int) int {
	lits := m.page.lits
	i := sort.Search(len(lits), func(i int) bool { return lits[i].line >= line })
	for i < len(lits) && lits[i].line == line && lits[i].end <= at {
		i++
	}
	return i
}

// readerTitle is the document's title and how far down the page is.
func (m *model) readerTitle() string {
	return clean(docTitle(m.docs[m.at.doc]))
}

// readerNote says where in the document one is.
func (m *model) readerNote() string {
	p := m.page
	share := 100
	if rest := len(p.rows) - m.readerRows(); rest > 0 {
		share = 100 * m.at.top / rest
	}
	if len(p.lits) == 0 {
		return fmt.Sprintf("%d%%", share)
	}
	return fmt.Sprintf("number %d of %d · %d%%", m.at.number+1, len(p.lits), share)
}

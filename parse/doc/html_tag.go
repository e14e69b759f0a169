package doc

import (
	"bytes"

	"golang.org/x/net/html/atom"
)

func (f *flow) startTag(name atom.Atom, r role, from, to int) {
	tag := f.view[from:to]
	if f.context().skip == gone && r == block {
		f.leave(from) // an unclosed <s> ends with its paragraph
	}
	if s := f.context().skip; s != kept {
		if name == f.top().name || s != foreign && r.holds() {
			f.push(name, f.context())
		}
		return
	}
	switch r {
	case inline:
		f.startInline(name, tag, from, to)
	case bold:
		f.startBold()
	case super:
		f.sup = 0
		if f.isOpen {
			f.sup = f.len()
		}
	case breaking:
		f.lineBreak(from, to)
	case void:
	case meta:
		f.metaTag(from, to)
	case struck:
		f.pushSkip(name, gone)
	case skipped:
		f.script = name == atom.Script && bytes.Contains(tag, []byte("ld+json"))
		f.pushSkip(name, foreign)
	case tabular:
		f.startTabular(name, tag, from)
	default:
		f.startBlock(name, r, tag, from, to)
	}
}

// holds is true of the elements that are kept on the stack.
func (r role) holds() bool {
	switch r {
	case inline, bold, super, breaking, void, meta:
		return false
	}
	return true
}

func (f *flow) pushSkip(name atom.Atom, s skip) {
	c := f.context()
	c.skip = s
	f.push(name, c)
}

func (f *flow) endTag(name atom.Atom, r role, from, to int) {
	if e := f.top(); e.skip == foreign || e.skip != kept && !r.holds() {
		if e.name == name {
			f.end(name, from)
			f.script = false
		}
		return
	}
	switch r {
	case inline:
		if name == atom.Span {
			f.spanTo = to
		}
	case bold:
		f.stopBold()
	case super:
		f.endSuper()
	case breaking:
		f.lineBreak(from, to)
	case void, meta, skipped:
	case struck:
		f.end(name, from, atom.Td, atom.Th)
	case tabular:
		f.endTabular(name, from)
	default:
		if f.context().skip == kept {
			if name == atom.P && f.isBoldLine() {
				f.cur.Kind, f.cur.Level = Heading, 6
			}
			f.line(from)
		}
		if name != atom.Hr {
			f.end(name, from, atom.Td, atom.Th, atom.Table)
		}
	}
}

// isBoldLine is true of an open paragraph that is one short line set in bold,
// which many writers use for a heading.
func (f *flow) isBoldLine() bool {
	n := len(f.strong) - 1
	if !f.isOpen || f.cur.Kind != Paragraph || n != f.from.strong || f.strong[n] != (Span{0, f.len()}) || f.len() == 0 || f.len() > 100 {
		return false
	}
	text := f.text[f.from.text:]
	return isLetter(text[0]) && bytes.IndexByte([]byte(".!"), text[len(text)-1]) < 0 && !bytes.HasSuffix(text, []byte("…"))
}

// startInline keeps figures apart that a page sets in neighbouring spans, and
// notes the page's first time.
func (f *flow) startInline(name atom.Atom, tag []byte, from, to int) {
	if name == atom.Span && f.spanTo == from && to < len(f.view) && f.isOpen && f.len() > 0 &&
		endsFigure(f.text[len(f.text)-1]) && beginsFigure(f.view[to]) {
		f.gap(from, to)
	}
	if len(tag) < len("<i hidden>") {
		return
	}
	a := readAttributes(tag)
	if name == atom.Time && f.page.dates[2] == "" && !f.context().aside {
		f.page.dates[2] = string(a.datetime)
	}
	if a.invisible() && tag[len(tag)-2] != '/' {
		f.pushSkip(name, unseen)
	}
}

func endsFigure(c byte) bool   { return isDigit(c) || c == '%' || c == ')' }
func beginsFigure(c byte) bool { return isDigit(c) || c == '$' || c == '+' || c == '-' }

// lineBreak takes <br>: white space, or the end of the paragraph when doubled or
// between two labels.
func (f *flow) lineBreak(from, to int) {
	if f.breakTo == from || f.isOpen && f.cur.Kind == Paragraph && labelled(f.view[to:]) && labelled(f.text[f.from.text:]) {
		f.line(from)
		return
	}
	if f.isOpen {
		f.gap(from, to)
		f.breakTo = to
	}
}

// endSuper takes back a superscript that is a footnote mark, so that its
// number does not run into the figure before it.
func (f *flow) endSuper() {
	at := f.sup
	f.sup = -1
	if at < 0 || !f.isOpen || at > f.len() {
		return
	}
	if isFootnoteMark(f.text[f.from.text+at:]) {
		f.rewind(at)
	}
}

// isFootnoteMark is true of "1", "(1)", "[2]", "1,2", "*", "†", "a".
func isFootnoteMark(s []byte) bool {
	letters := 0
	for _, c := range s {
		switch {
		case isDigit(c) || bytes.IndexByte([]byte(" ()[],*#"), c) >= 0:
		case c >= 0x80: // † ‡ § and the like
		case isLetter(c):
			letters++
		default:
			return false
		}
	}
	return len(s) <= 12 && letters <= 1
}

// startBlock opens an element that ends the paragraph before it.
func (f *flow) startBlock(name atom.Atom, r role, tag []byte, from, to int) {
	f.line(from)
	if name == atom.Hr {
		return
	}
	f.implied(name, r, from)
	c := f.context()
	if len(tag) > len(name.String())+2 {
		a := readAttributes(tag)
		c.aside = c.aside || f.besides(name) && a.beside()
		if a.invisible() {
			c.skip = unseen
		}
	}
	switch r {
	case heading:
		c.kind, c.level = Heading, int(name.String()[1]-'0')
	case list:
		c.lists++
	case item:
		c.kind, c.level = Item, max(c.lists, 1)
	case caption:
		c.kind, c.level = Caption, 0
	case beside:
		c.aside = true
	case titled:
		c.kind, c.key = Meta, "title"
	case block:
		c.pre = c.pre || name == atom.Pre
	}
	if len(tag) > 2 && tag[len(tag)-2] == '/' {
		return
	}
	f.push(name, c)
}

// besides says whether the class of such an element may make an aside of it.
func (f *flow) besides(name atom.Atom) bool {
	switch name {
	case atom.Html, atom.Body, atom.Main, atom.Article:
		return false
	}
	return !f.trusting
}

// implied ends the elements that a start tag ends without saying so.
func (f *flow) implied(name atom.Atom, r role, at int) {
	if n := len(f.stack); n > 0 && f.stack[n-1].name == atom.P {
		f.leave(at)
	}
	switch name {
	case atom.Li:
		f.pop(name, at, atom.Ul, atom.Ol, atom.Menu, atom.Td, atom.Th)
	case atom.Dd, atom.Dt:
		f.pop(atom.Dd, at, atom.Dl, atom.Dt, atom.Td, atom.Th)
		f.pop(atom.Dt, at, atom.Dl, atom.Td, atom.Th)
	}
	if n := len(f.stack); r == heading && n > 0 && roles[f.stack[n-1].name] == heading {
		f.leave(at)
	}
}

func (f *flow) startTabular(name atom.Atom, tag []byte, at int) {
	var a attributes
	if len(tag) > len(name.String())+2 {
		a = readAttributes(tag)
	}
	if name == atom.Table {
		f.implied(name, tabular, at)
	}
	t := f.table()
	switch {
	case name == atom.Table:
		f.startTable(at)
	case t == nil || name == atom.Colgroup:
		if t == nil {
			f.line(at)
		}
		return
	case name == atom.Td || name == atom.Th:
		f.pop(atom.Td, at, atom.Tr, atom.Table)
		f.pop(atom.Th, at, atom.Tr, atom.Table)
		if !t.row {
			f.startRow()
			f.push(atom.Tr, f.context())
		}
		f.startCell(name, &a, at)
	case name == atom.Tr:
		f.pop(name, at, atom.Table)
		f.startRow()
	default:
		f.pop(atom.Tr, at, atom.Table)
		t.top = name == atom.Thead
		return
	}
	c := f.context()
	c.cell, c.kind, c.level = name == atom.Td || name == atom.Th, Paragraph, 0
	c.aside = c.aside || name == atom.Table && f.besides(name) && a.beside()
	if a.invisible() {
		c.skip = unseen
	}
	f.push(name, c)
}

func (f *flow) endTabular(name atom.Atom, at int) {
	t := f.table()
	switch {
	case t == nil:
		f.line(at)
	case name == atom.Table:
		f.end(name, at)
	case name == atom.Thead || name == atom.Tbody || name == atom.Tfoot:
		f.pop(atom.Tr, at, atom.Table)
		t.top = false
	default:
		f.end(name, at, atom.Table)
	}
}

// metaTag keeps the description and the date of publication.
func (f *flow) metaTag(from, to int) {
	tag := f.view[from:to]
	a := readAttributes(tag)
	key := a.property
	if len(key) == 0 {
		key = a.name
	}
	switch k := string(bytes.ToLower(key)); {
	case k == "description":
		f.close()
		f.open(Meta, 0)
		f.cur.Key, f.cur.markup = k, true
		f.write(from+a.content.Start, from+a.content.End)
		f.close()
	case k == "og:url":
		f.page.url = string(tag[a.content.Start:a.content.End])
	case metaDates[k] && f.page.dates[0] == "":
		f.page.dates[0] = string(tag[a.content.Start:a.content.End])
	}
}

// metaDates are the names under which pages keep their date of publication.
var metaDates = map[string]bool{
	"article:published_time": true, "og:published_time": true, "datepublished": true, "date": true,
	"pubdate": true, "publishdate": true, "publish-date": true, "publication_date": true,
	"dc.date": true, "dc.date.issued": true, "dcterms.date": true, "parsely-pub-date": true,
	"sailthru.date": true, "citation_publication_date": true,
}

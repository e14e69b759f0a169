package doc

import (
	"bytes"
	"io"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// role is what an element does to the text around and inside it.
type role uint8

const (
	inline  role = iota
	block        // ends the paragraph
	heading      // h1 to h6
	list         // ul, ol
	item         // li, dd
	caption      // caption, figcaption
	skipped      // its content is not text
	struck       // its text is withdrawn
	bold
	super    // a number inside is a footnote mark
	beside   // navigation and the like
	breaking // br
	void     // has no content and no end tag
	tabular  // table and its parts
	meta
	titled
)

// roles gives the elements that are not inline.
var roles = map[atom.Atom]role{
	atom.P: block, atom.Div: block, atom.Section: block, atom.Article: block, atom.Main: block,
	atom.Header: block, atom.Figure: block, atom.Form: block, atom.Fieldset: block, atom.Address: block,
	atom.Center: block, atom.Body: block, atom.Html: block, atom.Head: block, atom.Details: block,
	atom.Summary: block, atom.Blockquote: block, atom.Pre: block, atom.Hr: block, atom.Dialog: block,
	atom.Button: block, atom.Label: block, atom.Legend: block, atom.Option: block, atom.Hgroup: block,
	atom.Dl: list, atom.Ul: list, atom.Ol: list, atom.Menu: list,
	atom.Li: item, atom.Dd: item, atom.Dt: item,
	atom.H1: heading, atom.H2: heading, atom.H3: heading, atom.H4: heading, atom.H5: heading, atom.H6: heading,
	atom.Caption: caption, atom.Figcaption: caption,
	atom.Script: skipped, atom.Style: skipped, atom.Noscript: skipped, atom.Template: skipped, atom.Svg: skipped,
	atom.Iframe: skipped, atom.Object: skipped, atom.Select: skipped, atom.Textarea: skipped, atom.Canvas: skipped,
	atom.Audio: skipped, atom.Video: skipped, atom.Math: skipped, atom.Noembed: skipped, atom.Noframes: skipped,
	atom.Del: struck, atom.S: struck, atom.Strike: struck,
	atom.B: bold, atom.Strong: bold,
	atom.Sup: super,
	atom.Nav: beside, atom.Aside: beside, atom.Footer: beside,
	atom.Br:  breaking,
	atom.Img: void, atom.Input: void, atom.Link: void, atom.Area: void, atom.Base: void, atom.Col: void,
	atom.Embed: void, atom.Param: void, atom.Source: void, atom.Track: void, atom.Wbr: void,
	atom.Table: tabular, atom.Thead: tabular, atom.Tbody: tabular, atom.Tfoot: tabular, atom.Tr: tabular,
	atom.Td: tabular, atom.Th: tabular, atom.Colgroup: tabular,
	atom.Meta: meta, atom.Title: titled,
}

// readHTML reads view[from:to] as HTML. The tokenizer tells tags and comments
// and their ends; it need not look at each byte of what stands between them.
func (f *flow) readHTML(from, to int) {
	entities, escapes := f.entities, f.escapes
	f.entities, f.escapes = true, false
	in := tagReader{src: f.view[:to], at: from}
	z := html.NewTokenizer(&in)
	until := &beginTag
	for at := from; ; {
		if in.at == at && until != nil {
			in.skip(until)
			if in.at > at {
				f.pageText(at, in.at)
			}
			at = in.at
		}
		in.again = false
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		end := at + len(z.Raw())
		until = &beginTag
		switch kind {
		case html.TextToken:
			f.pageText(at, end)
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			until = f.tag(at, end)
		}
		at = end
	}
	f.entities, f.escapes = entities, escapes
}

// beginTag holds what follows the "<" of a tag or comment, and endScript that
// of what may end the content of a script or style, or begin a comment in it.
var (
	beginTag  = byteSet("/!?abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
	endScript = byteSet("/!")
)

// tagReader hands out a source as far as the next ">", so that the tokenizer
// has read no further than the tag it tells, and then, where a token is longer,
// as much as is asked for.
type tagReader struct {
	src   []byte
	at    int
	again bool // the token has been read from before
}

// skip goes on to the next "<" before one of some characters.
func (r *tagReader) skip(next *[256]bool) {
	for i := r.at; ; i++ {
		n := bytes.IndexByte(r.src[i:], '<')
		if n < 0 || i+n+1 == len(r.src) {
			r.at = len(r.src)
			return
		}
		if i += n; next[r.src[i+1]] {
			r.at = i
			return
		}
	}
}

func (r *tagReader) Read(p []byte) (int, error) {
	if r.at == len(r.src) {
		return 0, io.EOF
	}
	next := r.src[r.at:min(r.at+len(p), len(r.src))]
	if !r.again {
		if end := bytes.IndexByte(next, '>'); end >= 0 {
			next = next[:end+1]
		}
	}
	r.at, r.again = r.at+len(next), true
	return copy(p, next), nil
}

// pageText takes a text of the page.
func (f *flow) pageText(from, to int) {
	c := f.context()
	if c.skip != kept {
		if f.script {
			f.linkedData(from, to)
		}
		return
	}
	if c.pre && f.preformatted(from, to) {
		return
	}
	if f.spanTo == from {
		f.spanTo = -1
	}
	if f.breakTo == from {
		if i := skipSpace(f.view[:to], from); i == to {
			f.breakTo = to
		} else {
			f.breakTo = -1
		}
	}
	f.put(Paragraph, 0, from, to)
}

// tag takes the tag view[from:to] and says up to what the text after it goes,
// nil if only the tokenizer can tell.
func (f *flow) tag(from, to int) (until *[256]bool) {
	tag := f.view[from:to]
	i, end := 1, false
	if len(tag) > 1 && tag[1] == '/' {
		i, end = 2, true
	}
	var name [16]byte
	n := 0
	for i+n < len(tag) && n < len(name) && (isLetter(tag[i+n]) || isDigit(tag[i+n])) {
		if name[n] = tag[i+n]; name[n] >= 'A' && name[n] <= 'Z' {
			name[n] |= 0x20
		}
		n++
	}
	a := atom.Lookup(name[:n])
	r := roles[a]
	if end {
		f.endTag(a, r, from, to)
		return &beginTag
	}
	f.startTag(a, r, from, to)
	switch {
	case (a == atom.Script || a == atom.Style) && !f.script && bytes.IndexByte([]byte(" \t\r\n\f/>"), tag[i+n]) >= 0:
		return &endScript
	case r == skipped || r == titled || a == atom.Plaintext || a == atom.Xmp:
		return nil
	}
	return &beginTag
}

// linkedData looks for the date of publication in JSON-LD.
func (f *flow) linkedData(from, to int) {
	key := []byte(`"datePublished"`)
	i := bytes.Index(f.view[from:to], key)
	if i < 0 || f.page.dates[1] != "" {
		return
	}
	rest := bytes.TrimLeft(f.view[from+i+len(key):to], " \t\r\n:")
	if len(rest) > 1 && rest[0] == '"' {
		if n := bytes.IndexByte(rest[1:], '"'); n > 0 && n < 64 {
			f.page.dates[1] = string(rest[1 : 1+n])
		}
	}
}

package doc

import "bytes"

// attributes are the attributes of a tag that matter here, as written.
type attributes struct {
	colspan, rowspan []byte
	class, id, role  []byte
	style, typ       []byte
	name, property   []byte
	datetime         []byte
	content          Span // within the tag
	hidden           bool
}

// readAttributes scans a start tag from "<" to ">".
func readAttributes(tag []byte) (a attributes) {
	i := 1
	for i < len(tag) && !isSpace(tag[i]) && tag[i] != '/' && tag[i] != '>' {
		i++
	}
	for i < len(tag) {
		if isSpace(tag[i]) || tag[i] == '/' || tag[i] == '>' {
			i++
			continue
		}
		from := i
		for i < len(tag) && !isSpace(tag[i]) && tag[i] != '=' && tag[i] != '>' && tag[i] != '/' {
			i++
		}
		name := tag[from:i]
		value := Span{i, i}
		if j := skipSpace(tag, i); j < len(tag) && tag[j] == '=' {
			value = valueAt(tag, skipSpace(tag, j+1))
			i = min(value.End+1, len(tag))
		}
		if i == from {
			i++
		}
		a.set(name, tag, value)
	}
	return a
}

// valueAt gives the place of an attribute value without its quotes.
func valueAt(tag []byte, i int) Span {
	if i < len(tag) && (tag[i] == '"' || tag[i] == '\'') {
		if n := bytes.IndexByte(tag[i+1:], tag[i]); n >= 0 {
			return Span{i + 1, i + 1 + n}
		}
		return Span{i + 1, len(tag)}
	}
	j := i
	for j < len(tag) && !isSpace(tag[j]) && tag[j] != '>' {
		j++
	}
	return Span{i, j}
}

func (a *attributes) set(name, tag []byte, v Span) {
	if len(name) > len("datetime") {
		return
	}
	var low [8]byte
	for i, c := range name {
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		low[i] = c
	}
	value := tag[v.Start:v.End]
	switch string(low[:len(name)]) {
	case "colspan":
		a.colspan = value
	case "rowspan":
		a.rowspan = value
	case "class":
		a.class = value
	case "id":
		a.id = value
	case "role":
		a.role = value
	case "style":
		a.style = value
	case "type":
		a.typ = value
	case "name", "itemprop":
		a.name = value
	case "property":
		a.property = value
	case "datetime":
		a.datetime = value
	case "content":
		a.content = v
	case "hidden":
		a.hidden = true
	}
}

// invisible says whether the element is not shown to the reader.
func (a *attributes) invisible() bool {
	if a.hidden {
		return true
	}
	i := bytes.Index(a.style, []byte("display"))
	if i < 0 {
		return false
	}
	rest := bytes.TrimLeft(a.style[i+len("display"):], " :")
	return bytes.HasPrefix(rest, []byte("none"))
}

// asides are the words that mark what is not the document's own text, as a role
// or at the beginning of a class or id.
var asides = map[string]bool{
	"nav": true, "navbar": true, "navigation": true, "menu": true, "sidebar": true,
	"breadcrumb": true, "breadcrumbs": true, "complementary": true, "contentinfo": true,
	"related": true, "recommended": true, "recommendations": true, "trending": true,
	"footer": true, "newsletter": true, "cookie": true, "comments": true,
}

// wholes may stand before such a word: "site-footer", but not "card-footer".
var wholes = map[string]bool{
	"site": true, "page": true, "main": true, "global": true, "post": true, "article": true, "entry": true,
}

// beside says whether class, id or role mark the element as an aside.
func (a *attributes) beside() bool {
	if len(a.role)+len(a.class)+len(a.id) == 0 {
		return false
	}
	for _, s := range [...][]byte{a.role, a.class, a.id} {
		for name := range bytes.FieldsSeq(s) {
			var low [16]byte // no word of the sets is longer
			word, rest := firstWord(&low, name)
			if wholes[string(word)] {
				word, _ = firstWord(&low, rest)
			}
			if asides[string(word)] {
				return true
			}
		}
	}
	return false
}

// firstWord splits "site-footer" after the first word, which it gives in lower
// case; one that does not fit into low is nil.
func firstWord(low *[16]byte, name []byte) (word, rest []byte) {
	n := 0
	for n < len(name) && (isLetter(name[n]) || isDigit(name[n])) {
		if n < len(low) {
			low[n] = lower(name[n])
		}
		n++
	}
	if n <= len(low) {
		word = low[:n]
	}
	return word, name[min(n+1, len(name)):]
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c |= 0x20
	}
	return c
}

func isSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' }

func skipSpace(s []byte, i int) int {
	for i < len(s) && isSpace(s[i]) {
		i++
	}
	return i
}

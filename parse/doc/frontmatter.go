package doc

import (
	"bytes"
	"unicode/utf8"
)

// longestHead bounds the front matter in bytes.
const longestHead = 1 << 18

// frontMatter reads the YAML (---) or TOML (+++) head of a document, if it has
// one, into Meta blocks and gives the offset of what follows it. lines are the
// offsets at which the document's lines begin. The subset read is what article
// tools write: scalars plain, quoted and folded, lists in brackets and in lines,
// and nested keys, which are joined with dots.
func (f *flow) frontMatter(from int, lines []int) int {
	src := f.view
	fence := ""
	for _, s := range []string{"---", "+++"} {
		if bytes.HasPrefix(src[from:], []byte(s)) {
			fence = s
		}
	}
	if fence == "" || len(lines) < 2 || len(bytes.TrimSpace(src[from+3:lines[1]])) > 0 {
		return 0
	}
	h := head{flow: f, toml: fence == "+++"}
	pairs, keys, cut := false, 0, fence == "---"
	for i, at := range lines[1:] {
		if at >= min(len(src), from+longestHead) {
			break
		}
		end := len(src)
		if i+2 < len(lines) {
			end = lines[i+2]
		}
		line := bytes.TrimRight(src[at:end], "\r\n")
		h.lines = append(h.lines, Span{at, at + len(line)})
		line = bytes.TrimRight(line, " \t")
		if string(line) == fence || string(line) == "..." && fence == "---" {
			if h.lines = h.lines[:i]; !pairs && i > 0 {
				return 0
			}
			h.read()
			return end
		}
		pairs = pairs || bytes.IndexByte(line, ':') > 0 || bytes.IndexByte(line, '=') > 0
		if keyed := topKey(line); keyed {
			keys++
		} else if len(line) > 0 && !isSpace(line[0]) && line[0] != '-' && line[0] != '#' {
			cut = false
		}
	}
	const fewest = 4
	if !cut || keys < fewest || len(src) > from+longestHead {
		return 0
	}
	h.read() // nothing but front matter, of which the end is cut off
	return len(src)
}

// topKey reports whether a line begins with a key of its own.
func topKey(line []byte) bool {
	colon := yamlColon(line)
	if colon <= 0 || isSpace(line[0]) || line[0] == '-' {
		return false
	}
	for _, c := range line[:colon] {
		if !isDigit(c) && c|0x20-'a' >= 26 && c != '_' && c != '-' {
			return false
		}
	}
	return true
}

// head reads the lines of the front matter.
type head struct {
	*flow
	toml  bool
	lines []Span
	keys  []headKey // the keys that the next line is nested in
	table string    // TOML: the open table
}

type headKey struct {
	indent int
	path   string // in lower case, after the keys it is nested in
}

func (h *head) read() {
	for i := 0; i < len(h.lines); {
		if h.toml {
			i = h.tomlLine(i)
		} else {
			i = h.yamlLine(i)
		}
	}
	h.close()
}

// text is a line without its indentation, and the width of that.
func (h *head) text(i int) (Span, int) {
	l := h.lines[i]
	from, to := trimSpan(h.view, l)
	return Span{from, to}, from - l.Start
}

// path is the key that a line belongs to, after those it is nested in.
func (h *head) path() string {
	if n := len(h.keys); n > 0 {
		return h.keys[n-1].path
	}
	return ""
}

// within is a key in lower case behind the path of those that it is nested in.
func (h *head) within(name []byte) string {
	path := make([]byte, 0, 64) // which takes no memory but for the string made of it
	if len(h.keys) > 0 {
		path = append(append(path, h.path()...), '.')
	}
	from := len(path)
	for _, c := range name {
		if c >= utf8.RuneSelf {
			return string(append(path[:from], bytes.ToLower(name)...))
		}
		if c-'A' < 26 {
			c |= 0x20
		}
		path = append(path, c)
	}
	return string(path)
}

// yamlLine reads the line i and those that belong to its value, and gives the
// index of the next.
func (h *head) yamlLine(i int) int {
	l, indent := h.text(i)
	if l.Len() == 0 || h.view[l.Start] == '#' {
		return i + 1
	}
	item, outer := false, indent
	for l.Len() > 0 && h.view[l.Start] == '-' && (l.Len() == 1 || isSpace(h.view[l.Start+1])) {
		item = true
		from, _ := trimSpan(h.view, Span{l.Start + 1, l.End})
		indent += from - l.Start
		l.Start = from
	}
	// An entry of a list may stand as far left as the key of the list.
	for n := len(h.keys); n > 0 && (h.keys[n-1].indent > outer || h.keys[n-1].indent == outer && !item); n-- {
		h.keys = h.keys[:n-1]
	}
	colon := yamlColon(h.view[l.Start:l.End])
	if colon < 0 {
		if !item {
			return i + 1
		}
		return h.yamlValue(i, l, outer)
	}
	for n := len(h.keys); n > 0 && h.keys[n-1].indent >= indent; n-- {
		h.keys = h.keys[:n-1]
	}
	name := bytes.Trim(h.view[l.Start:l.Start+colon], `"' `)
	if len(h.keys) < 8 && len(name) < 100 {
		h.keys = append(h.keys, headKey{indent, h.within(name)})
	}
	from, to := trimSpan(h.view, Span{l.Start + colon + 1, l.End})
	if from == to {
		return i + 1
	}
	return h.yamlValue(i, Span{from, to}, indent)
}

// yamlColon is the place of the colon that ends a key, -1 if there is none.
func yamlColon(line []byte) int {
	from := 0
	if len(line) > 0 && (line[0] == '"' || line[0] == '\'') {
		n := bytes.IndexByte(line[1:], line[0])
		if n < 0 {
			return -1
		}
		from = n + 2
		if from >= len(line) || line[from] != ':' {
			return -1
		}
	}
	for i := from; i < len(line); i++ {
		switch {
		case line[i] == ':' && (i+1 == len(line) || isSpace(line[i+1])):
			return i
		case line[i] == '[' || line[i] == '{' || line[i] == '"':
			return -1
		}
	}
	return -1
}

// yamlValue reads a value that begins at v in line i; the lines that are
// indented deeper than its key go on with it.
func (h *head) yamlValue(i int, v Span, indent int) int {
	n := i + 1
	for n < len(h.lines) {
		l, in := h.text(n)
		if l.Len() > 0 && in <= indent {
			break
		}
		n++
	}
	for n > i+1 { // blank lines at the end belong to nobody
		if l, _ := h.text(n - 1); l.Len() > 0 {
			break
		}
		n--
	}
	key := h.path()
	if urlKeys[key] {
		h.page.url = string(h.view[v.Start:v.End])
	}
	opens := byte(0) // of a value that only stands on the lines below: a bare "-"
	if v.Len() > 0 {
		opens = h.view[v.Start]
	}
	switch opens {
	case '>', '|':
		h.scalar(key, i+1, n, Span{})
	case '"', '\'':
		h.quoted(key, v.Start, h.lines[n-1].End)
	case '[':
		h.list(key, v.Start, h.lines[n-1].End)
	case '{', '&', '*', '!':
	default:
		h.scalar(key, i+1, n, v)
	}
	return n
}

// scalar writes a plain or folded value: first, then the lines from i to n.
func (h *head) scalar(key string, i, n int, first Span) {
	h.open(Meta, 0)
	h.cur.Key = key
	if first.Len() > 0 {
		h.write(first.Start, h.comment(first))
	}
	for ; i < n; i++ {
		l, _ := h.text(i)
		h.gap(l.Start, l.Start)
		if first.Len() > 0 {
			l.End = h.comment(l)
		}
		h.write(l.Start, l.End)
	}
	h.close()
}

// comment is where a plain value ends: before " #".
func (h *head) comment(v Span) int {
	if n := bytes.Index(h.view[v.Start:v.End], []byte(" #")); n >= 0 {
		return v.Start + n
	}
	return v.End
}

// quoted writes the quoted value at from and gives the offset after it.
func (h *head) quoted(key string, from, to int) int {
	h.open(Meta, 0)
	h.cur.Key = key
	quote := h.view[from]
	i := from + 1
	for start := i; ; i++ {
		for i < to && h.view[i] != quote && h.view[i] != '\\' {
			i++
		}
		if i >= to || h.view[i] == '\\' && quote == '"' || h.view[i] == quote {
			h.write(start, i)
			if i >= to {
				break
			}
			n := h.unquote(i, to, quote)
			if n == 0 {
				i++
				break
			}
			i += n - 1
			start = i + 1
		}
	}
	h.close()
	return i
}

// unquote writes the escape at i and gives its length, 0 at the end of the
// value.
func (h *head) unquote(i, to int, quote byte) int {
	if h.view[i] == quote {
		if quote == '\'' && !h.toml && i+1 < to && h.view[i+1] == quote {
			h.decoded(i, i+2, "'")
			return 2
		}
		return 0
	}
	if i+1 >= to {
		return 1
	}
	switch c := h.view[i+1]; c {
	case 'n', 't', 'r', '\n', '\r', ' ':
		h.gap(i, i+2)
	case 'u', 'U', 'x':
		n := map[byte]int{'x': 2, 'u': 4, 'U': 8}[c]
		r := rune(0)
		for _, d := range h.view[i+2 : min(i+2+n, to)] {
			v := bytes.IndexByte([]byte("0123456789abcdef"), d|0x20)
			if isDigit(d) {
				v = int(d - '0')
			}
			if v < 0 || r > 0x10ffff {
				h.write(i, i+2)
				return 2
			}
			r = r<<4 | rune(v)
		}
		h.entity(i, min(i+2+n, to), string(r))
		return min(2+n, to-i)
	case '"', '\\', '/':
		h.decoded(i, i+2, string(c))
	default:
		h.write(i, i+1)
		return 1
	}
	return 2
}

// list writes the entries of a list in brackets, one block each.
func (h *head) list(key string, from, to int) {
	for i := from + 1; i < to; {
		c := h.view[i]
		switch {
		case isSpace(c) || c == ',' || c == '[':
			i++
		case c == ']':
			return
		case c == '"' || c == '\'':
			i = h.quoted(key, i, to)
		default:
			j := i
			for j < to && h.view[j] != ',' && h.view[j] != ']' {
				j++
			}
			h.open(Meta, 0)
			h.cur.Key = key
			h.write(i, j)
			h.close()
			i = j
		}
	}
}

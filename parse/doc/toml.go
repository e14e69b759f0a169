package doc

import (
	"bytes"
	"strings"
)

// longestList bounds a value that goes on over several lines of TOML.
const longestList = 1 << 12

// tomlLine reads the line i and those that belong to its value.
func (h *head) tomlLine(i int) int {
	l, _ := h.text(i)
	line := h.view[l.Start:l.End]
	if len(line) == 0 || line[0] == '#' {
		return i + 1
	}
	if line[0] == '[' {
		h.table = strings.Trim(string(line), "[] \"'")
		return i + 1
	}
	eq := bytes.IndexByte(line, '=')
	if eq <= 0 || eq+1 == len(line) {
		return i + 1
	}
	key := strings.Trim(string(line[:eq]), "\"' \t")
	if h.table != "" {
		key = h.table + "." + key
	}
	key = strings.ToLower(key[:min(len(key), 200)])
	v, _ := trimSpan(h.view, Span{l.Start + eq + 1, l.End})
	if v >= l.End {
		return i + 1
	}
	return h.tomlValue(i, Span{v, l.End}, key)
}

// tomlValue reads the value that begins at v in line i, and gives the index of
// the line after it.
func (h *head) tomlValue(i int, value Span, key string) int {
	v := value.Start
	rest := h.view[v:min(h.lines[len(h.lines)-1].End, v+longestList)]
	for _, q := range []string{`"""`, "'''"} {
		if bytes.HasPrefix(rest, []byte(q)) {
			n := bytes.Index(rest[3:], []byte(q))
			if n < 0 {
				return i + 1
			}
			h.open(Meta, 0)
			h.cur.Key = key
			h.write(v+3, v+3+n)
			h.close()
			return h.after(i, v+3+n)
		}
	}
	switch c := h.view[v]; c {
	case '"', '\'':
		h.quoted(key, v, value.End)
	case '[':
		n := bytes.IndexByte(rest, ']')
		if n < 0 {
			return i + 1
		}
		h.list(key, v, v+n+1)
		return h.after(i, v+n)
	case '{':
	default:
		h.scalar(key, 0, 0, value)
	}
	return i + 1
}

// after is the index of the line after the one that an offset lies in.
func (h *head) after(i, at int) int {
	for i < len(h.lines) && h.lines[i].Start <= at {
		i++
	}
	return i
}

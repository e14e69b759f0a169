package doc

import (
	"bytes"
	"sort"
)

// Bounds on nesting in Markdown. goldmark looks at every open quotation and
// list again for each line.
const (
	maxMarkers = 32  // quotation and list marks at the beginning of a line
	maxIndent  = 128 // bytes of white space at the beginning of a line
)

// masked stands for a byte that is not to be read; it counts as white space.
const masked = 0x1a

// templates are the tags of PHP and of template languages, and the character
// among the first two that is the rarer in a document.
var templates = []struct {
	open, close string
	rare        int
}{
	{"<?", "?>", 1}, {"{{", "}}", 0}, {"{%", "%}", 0},
}

// longestTag bounds the tags of template languages other than PHP in bytes.
const longestTag = 1000

// tame masks what must not reach the parsers: template tags, which upset the
// markup around them, and nesting beyond all bounds. Offsets stay. src stands at
// an offset of the document, whose lines begin at those of lines.
func tame(src []byte, format Format, at int, lines []int) []byte {
	m := mask{src: src, out: src}
	if format == HTML || format == Markdown {
		for _, t := range templates {
			m.tags(t.open, t.close, t.rare)
		}
	}
	if format == Markdown {
		m.returns()
		m.nesting(at, lines[sort.SearchInts(lines, at+1):])
	}
	return m.out
}

// mask is a source of which some bytes are masked; it is copied at need.
type mask struct {
	src, out []byte
	copied   bool
}

// own makes sure that out may be written to.
func (m *mask) own() {
	if !m.copied {
		m.out, m.copied = bytes.Clone(m.src), true
	}
}

func (m *mask) hide(from, to int) {
	m.own()
	for i := from; i < to; i++ {
		if m.out[i] != '\n' && m.out[i] != '\r' {
			m.out[i] = masked
		}
	}
}

func (m *mask) tags(open, end string, rare int) {
	for i := 0; ; {
		n := -1
		if i+rare < len(m.src) {
			n = bytes.IndexByte(m.src[i+rare:], open[rare])
		}
		if n < 0 {
			return
		}
		if i += n; !bytes.HasPrefix(m.src[i:], []byte(open)) {
			i++
			continue
		}
		reach := len(m.src)
		if open != "<?" {
			reach = min(i+longestTag, reach)
		}
		n = bytes.Index(m.src[i:reach], []byte(end))
		switch {
		case n < 0 && open == "<?":
			return
		case n < 0 || open != "<?" && bytes.Contains(m.src[i:i+n], []byte("\n\n")):
			i += len(open)
		default:
			m.hide(i, i+n+len(end))
			i += n + len(end)
		}
	}
}

// returns makes line ends of the carriage returns that stand alone, which
// Markdown does not know.
func (m *mask) returns() {
	for i := 0; ; i++ {
		n := bytes.IndexByte(m.src[i:], '\r')
		if n < 0 {
			return
		}
		if i += n; i+1 == len(m.src) || m.src[i+1] != '\n' {
			m.own()
			m.out[i] = '\n'
		}
	}
}

// nesting masks the marks at the beginning of a line past the bounds, and the
// ends of the third and further blank lines in a row. next are the offsets of
// the lines after the first in the document, where the source begins at base.
func (m *mask) nesting(base int, next []int) {
	empty := 0
	for at, i := 0, 0; at < len(m.src); i++ {
		end := len(m.src)
		if i < len(next) {
			end = next[i] - base
		}
		if nests[m.src[at]] {
			if skipSpace(m.src[:end], at) < end {
				m.line(at, end)
				empty = 0
			} else if empty++; empty > 3 {
				m.join(at - 1)
			}
		} else {
			empty = 0
		}
		at = end
	}
}

// nests holds the bytes that a line with marks of lists or quotations begins
// with, or one that is indented or blank.
var nests = func() (t [256]bool) {
	for c := range ' ' + 1 {
		t[c] = true
	}
	for _, c := range []byte(">-*+(0123456789") {
		t[c] = true
	}
	return t
}()

// join makes one line of two by putting a space for a line end.
func (m *mask) join(at int) {
	m.own()
	m.out[at] = ' '
	if m.out[at-1] == '\r' {
		m.out[at-1] = ' '
	}
}

func (m *mask) line(at, end int) {
	i, marks := at, 0
	for i < end {
		switch c := m.src[i]; {
		case c == ' ' || c == '\t':
			i++
			if i-at > maxIndent && marks == 0 {
				j := i
				for j < end && (m.src[j] == ' ' || m.src[j] == '\t') {
					j++
				}
				m.hide(i, j)
				return
			}
			continue
		case c == '>':
			i++
		case !nests[c]:
			return
		default:
			n := bulletLen(m.src[i:min(i+12, end)])
			if n == 0 {
				return
			}
			i += n - 1
		}
		if marks++; marks > maxMarkers {
			m.hide(i-1, end)
			return
		}
	}
}

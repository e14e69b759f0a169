package doc

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"
)

// wholeLines says of a paragraph of Markdown whether each of its lines is a paragraph
// of its own: text that was copied from a page often has no blank lines. One line is
// longer than lines are cut at, each begins as a sentence does, and they are not just
// the sentences of a paragraph: one holds several, or none to its end.
type wholeLines struct {
	to  int  // what is behind the paragraph
	are bool // they are
}

// look judges the paragraph whose first line holds an offset.
func (w *wholeLines) look(view []byte, at int) {
	at = bytes.LastIndexByte(view[:at], '\n') + 1
	long, plain, loose := false, true, false
	for first := at; ; {
		line := lineAt(view, at)
		if util.IsBlank(line) {
			break
		}
		r, _ := utf8.DecodeRune(bytes.TrimLeft(line, " \t*_"))
		plain = plain && (at == first || !unicode.IsLower(r)) && line[0] != '|' && bytes.Count(line, bar) < 2
		long = long || len(line) > wrapWidth
		loose = loose || !isOneSentence(line)
		at += len(line)
	}
	w.to, w.are = at, long && plain && loose
}

// isOneSentence reports whether a line ends as a sentence does and nowhere before.
func isOneSentence(line []byte) bool {
	line = withoutClosing(line)
	if len(line) == 0 || bytes.IndexByte([]byte(".!?:"), line[len(line)-1]) < 0 {
		return false
	}
	for i := 1; i+2 < len(line); i++ {
		if line[i] == '.' && line[i+1] == ' ' && line[i-1] >= 'a' && line[i-1] <= 'z' && line[i+2] >= 'A' && line[i+2] <= 'Z' {
			return false
		}
	}
	return true
}

// withoutClosing is a line without what may stand behind the mark that ends its sentence.
func withoutClosing(line []byte) []byte { return bytes.TrimRight(line, " \t\r\n*_\"”')") }

// ends reports whether the line up to an offset is whole: its sentence ends there, or
// the first word of the next line would have fitted on it.
func (w *wholeLines) ends(view []byte, at, next int) bool {
	if at >= w.to {
		w.look(view, at)
	}
	line := withoutClosing(view[bytes.LastIndexByte(view[:at], '\n')+1 : at])
	if !w.are || len(line) == 0 {
		return false
	}
	switch line[len(line)-1] {
	case '.', '!', '?', ':':
		return true
	case ',', ';', '-', '&':
		return false
	}
	word := bytes.IndexAny(view[next:], " \t\n")
	return word >= 0 && len(line)+1+word < wrapWidth
}

// heads reports whether view[from:to], a line, heads the whole line behind it.
func (w *wholeLines) heads(view []byte, from, to int) bool {
	next := to + lineLen(view[to:])
	return w.are && next < w.to && len(lineAt(view, next)) > wrapWidth && looksLikeHeading(view[from:to])
}

var bar = []byte("|")

package doc

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// isHeading recognises a heading: a short line without a full stop at its end
// that stands alone, above a list or between long lines.
func (f *flow) isHeading(lines []Span, i int, wrapped bool) bool {
	if wrapped && i > 0 {
		return false
	}
	line := f.view[lines[i].Start:lines[i].End]
	if !looksLikeHeading(line) {
		return false
	}
	long := wrapWidth // what is longer is no heading
	if f.width > 0 {
		long = f.width * 3 / 4
	}
	if i+1 == len(lines) {
		return i == 0 || lines[i-1].Len() > long && f.width == 0
	}
	next := f.view[lines[i+1].Start:lines[i+1].End]
	return bulletLen(next) > 0 || !wrapped && len(next) > long && !f.isCut(lines[i], lines[i+1])
}

// looksLikeHeading judges a line by its words.
func looksLikeHeading(line []byte) bool {
	n := utf8.RuneCount(line)
	if n < 3 || n > 120 {
		return false
	}
	words, capital := 0, 0
	for w := range bytes.FieldsSeq(line) {
		words++
		if r, _ := utf8.DecodeRune(w); !unicode.IsLower(r) || len(w) <= 3 {
			capital++
		}
	}
	if words > 18 || bytes.Contains(line, []byte("://")) || bytes.IndexByte(line, '|') >= 0 {
		return false
	}
	if _, dated := dateOfLine(string(line)); dated || labelsMoney(line) || statesMoney(line) {
		return false
	}
	r, _ := utf8.DecodeRune(line)
	if unicode.IsLower(r) || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSymbol(r) && !bytes.ContainsRune([]byte("“\"'‘#$"), r) {
		return false
	}
	last, _ := utf8.DecodeLastRune(line)
	titled := capital*10 >= words*8
	switch last {
	case '.', '!':
		return titled && words > 2 && n <= 60
	case '?':
		return n <= 80
	case ',', ';', '…', '”', '"', '|', '-', '–', '—':
		return false
	}
	return titled || n <= 60
}

// labelsMoney recognises a label with its sum, "AWS: $27.5 billion, +19%",
// which heads nothing.
func labelsMoney(line []byte) bool {
	i := bytes.Index(line, []byte(": "))
	if i < 0 || i > 40 {
		return false
	}
	r, _ := utf8.DecodeRune(bytes.TrimLeft(line[i+2:], "~≈+"))
	return unicode.Is(unicode.Sc, r)
}

// statesMoney recognises a line of a slide that holds a label, its sum and perhaps its
// growth, "Total Revenue $10.0B 11.8% YoY", which heads nothing.
func statesMoney(line []byte) bool {
	label, sum := 0, false
	for w := range bytes.FieldsSeq(line) {
		r, _ := utf8.DecodeRune(bytes.TrimLeft(w, "~("))
		switch {
		case unicode.Is(unicode.Sc, r):
			sum = true
		case !sum:
			label++
		case !bytes.ContainsAny(w, "0123456789") && !isAny(w, "YoY", "Y/Y", "YOY", "billion", "million", "bn", "B", "M"):
			return false
		}
	}
	return sum && label > 0 && label <= 5
}

// isAny reports whether a word is one of others.
func isAny(w []byte, others ...string) bool {
	return slices.Contains(others, string(w))
}

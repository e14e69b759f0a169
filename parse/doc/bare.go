package doc

import "bytes"

// Bare makes a document of its bytes alone, without blocks: enough for
// Document.Pos, for readers that know their own format.
func Bare(name, title string, src []byte) *Document {
	lines := make([]int, 1, 1+bytes.Count(src, []byte{'\n'}))
	for at := 0; ; {
		n := bytes.IndexByte(src[at:], '\n')
		if n < 0 {
			return &Document{Name: name, Title: title, Src: src, lines: lines}
		}
		at += n + 1
		lines = append(lines, at)
	}
}

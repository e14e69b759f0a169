package doc

// Bare makes a document of its bytes alone, without blocks: enough for
// Document.Pos, for readers that know their own format.
func Bare(name, title string, src []byte) *Document {
	return &Document{Name: name, Title: title, Src: src, lines: lineStarts(src)}
}

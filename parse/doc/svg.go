package doc

import "bytes"

// A picture that this program drew carries its figures: comma-separated rows in
// the CDATA of its metadata, and after an empty line their sources, which are
// for people.

var (
	figuresBegin = []byte("<metadata><![CDATA[\n")
	figuresEnd   = []byte("]]></metadata>")
)

// figuresAt is where the rows stand in a picture, false if it has none.
func figuresAt(src []byte) (from, to int, ok bool) {
	if from = bytes.Index(src, figuresBegin); from < 0 {
		return 0, 0, false
	}
	from += len(figuresBegin)
	n := bytes.Index(src[from:], figuresEnd)
	return from, from + n, n >= 0
}

// isPicture is true of an SVG that carries figures.
func isPicture(src []byte) bool {
	head := bytes.TrimLeft(src, " \t\r\n")
	if !bytes.HasPrefix(head, []byte("<svg")) {
		return false
	}
	_, _, ok := figuresAt(src)
	return ok
}

// readPicture reads the title of a picture and the rows that it carries; what
// is drawn says nothing that they do not.
func (f *flow) readPicture() {
	view := f.view
	if i := bytes.Index(view, []byte("<title")); i >= 0 {
		if n := bytes.Index(view[i:], []byte("</title>")); n >= 0 {
			f.readHTML(i, i+n+len("</title>"))
			f.close()
		}
	}
	from, to, _ := figuresAt(view)
	if n := bytes.Index(view[from:to], []byte("\n\n")); n >= 0 {
		to = from + n + 1
	}
	f.view = view[:to]
	f.readCSV(from, ',')
	f.view = view
}

package doc

import "bytes"

// Bounds on a document.
const (
	MaxBytes    = 64 << 20 // HTML, text and CSV
	MaxMarkdown = 16 << 20 // Markdown, whose tree takes many times its size
	MaxBlocks   = 1 << 20  // blocks, and lines
	maxCells    = 1 << 22  // cells of tables
)

// Parse reads a document. name decides the format where the bytes do not, and
// is what errors and signals call the document. An error is an *Error.
func Parse(name string, src []byte) (*Document, error) {
	if err := refuse(name, src); err != nil {
		return nil, err
	}
	d := &Document{Name: name, Src: src, lines: lineStarts(src)}
	body := 0
	if bytes.HasPrefix(src, bom) {
		body = len(bom)
	}
	if len(d.lines) > MaxBlocks {
		return nil, tooMany(name, "a million lines")
	}
	f := newFlow(newBuilder(src))
	f.single = encodingOf(src)
	front := f.frontMatter(body)
	if front > body {
		body = front
	}
	d.Format = formatOf(name, src[body:], front > 0)
	if d.Format == Markdown && len(src) > MaxMarkdown {
		return nil, &Error{Pos: Pos{Name: name}, Msg: "larger than 16 MB", Hint: "split it, or name it .txt"}
	}
	f.view, f.base = tame(src[body:], d.Format), body
	switch d.Format {
	case HTML:
		f.reserve(len(src)/200, len(src)/40)
		f.readHTML(0, len(f.view))
		f.close()
	case Markdown:
		f.reserve(min(len(d.lines), len(src)/80), len(src)/40)
		f.readMarkdown()
	case CSV:
		f.reserve(len(d.lines), len(src)/6)
		f.readCSV(sniffComma(f.view))
	default:
		f.reserve(min(len(d.lines), len(src)/80), len(src)/80)
		f.readText()
	}
	if f.full != "" {
		return nil, tooMany(name, f.full)
	}
	d.Blocks = f.finish()
	if len(d.Blocks) == 0 {
		return nil, &Error{Pos: Pos{Name: name}, Msg: "no text found", Hint: "the file holds only markup or images"}
	}
	if d.Format == Text && front == 0 {
		promoteTitle(d)
	}
	setUnder(d.Blocks)
	setAsides(d)
	d.Title = titleOf(d)
	d.Published = publishedOf(d, f.page)
	return d, nil
}

func tooMany(name, what string) error {
	return &Error{Pos: Pos{Name: name}, Msg: "more than " + what, Hint: "split it"}
}

var bom = []byte("\xef\xbb\xbf")

// lineStarts gives the offset of the first byte of each line; LF, CRLF and CR
// end a line.
func lineStarts(src []byte) []int {
	lines := make([]int, 1, bytes.Count(src, []byte{'\n'})+2)
	for i := 0; i < len(src); {
		n := bytes.IndexByte(src[i:], '\n')
		end := len(src)
		if n >= 0 {
			end = i + n
		}
		for j := i; ; {
			k := bytes.IndexByte(src[j:end], '\r')
			if k < 0 {
				break
			}
			if j += k + 1; j < end {
				lines = append(lines, j)
			}
		}
		if n < 0 {
			break
		}
		i = end + 1
		lines = append(lines, i)
	}
	return lines
}

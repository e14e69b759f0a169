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
	f, err := d.read(body, false)
	if err != nil {
		return nil, err
	}
	d.Blocks = f.finish()
	if d.Format == HTML && mostlyAside(d.Blocks) {
		if f, err = d.read(body, true); err != nil {
			return nil, err
		}
		d.Blocks = f.finish()
	}
	if len(d.Blocks) == 0 {
		return nil, &Error{Pos: Pos{Name: name}, Msg: "no text found", Hint: "the file holds only markup or images"}
	}
	if !d.Format.Records() {
		d.Blocks = unstack(d.Blocks)
	}
	if d.Format == Text || (d.Format == Markdown || d.Format == HTML) && titleOf(d) == "" {
		promoteTitle(d)
	}
	setUnder(d.Blocks)
	setAsides(d)
	d.Title = titleOf(d)
	d.Published = publishedOf(d, f.page)
	return d, nil
}

// read reads the blocks of the document, which begins at body. trusting says
// that no class makes an aside.
func (d *Document) read(body int, trusting bool) (*flow, error) {
	f := newFlow(newBuilder(d.Src))
	f.single, f.trusting = encodingOf(d.Src), trusting
	front := f.frontMatter(body, d.lines)
	body = max(body, front)
	d.Format = formatOf(d.Name, d.Src[body:], front > 0)
	if d.Format == Markdown && len(d.Src) > MaxMarkdown {
		return nil, &Error{Pos: Pos{Name: d.Name}, Msg: "larger than 16 MB", Hint: "split it, or name it .txt"}
	}
	f.view, f.base = tame(d.Src[body:], d.Format, body, d.lines), body
	size, lines := len(f.view), len(d.lines)
	switch d.Format {
	case HTML:
		f.reserve(size/200, size/40)
		f.readHTML(0, size)
		f.close()
	case Markdown:
		f.reserve(min(lines, size/80), size/40)
		f.readMarkdown(markdownParser())
	case CSV:
		f.reserve(lines, size/6)
		f.readCSV(0, sniffComma(f.view))
	case SVG:
		f.readPicture()
	case JSON:
		f.reserve(lines, size/6)
		if !f.readRecords() {
			d.Format = Text
			f.readText()
		}
	default:
		f.reserve(min(lines, size/80), size/80)
		f.readText()
	}
	if f.full != "" {
		return nil, tooMany(d.Name, f.full)
	}
	return f, nil
}

func tooMany(name, what string) error {
	return &Error{Pos: Pos{Name: name}, Msg: "more than " + what, Hint: "split it"}
}

var bom = []byte("\xef\xbb\xbf")

// lineStarts gives the offset of the first byte of each line; LF, CRLF and CR
// end a line.
func lineStarts(src []byte) []int {
	lines := make([]int, 1, bytes.Count(src, []byte{'\n'})+2)
	returns := bytes.IndexByte(src, '\r') >= 0
	for i := 0; i < len(src); {
		n := bytes.IndexByte(src[i:], '\n')
		end := len(src)
		if n >= 0 {
			end = i + n
		}
		for j := i; returns; {
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

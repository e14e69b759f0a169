package doc

import "bytes"

// spacedTable gives the number of lines, from the first, that a table takes whose
// columns are aligned by spaces: a head and at least two rows below it, all with
// as many cells, at least three, that two spaces or more part. Lines of dashes
// may rule it off. Of prose with wide spaces no two lines look so.
func spacedTable(src []byte, lines []Span) int {
	if len(lines) < 3 || !bytes.Contains(src[lines[0].Start:lines[0].End], twoSpaces) {
		return 0
	}
	cells := spacedCells(src, lines[0], nil)
	want, n, rows := len(cells), 1, 0
	if want < 3 || sentenceEnd(src, cells) || isDashes(src[lines[0].Start:lines[0].End]) {
		return 0
	}
	ruled := false
	for _, l := range lines[1:] {
		if !ruled && isDashes(src[l.Start:l.End]) {
			ruled = true
			n++
			continue
		}
		ruled = false
		if cells = spacedCells(src, l, cells[:0]); len(cells) != want || !hasFigures(src, cells[1:]) {
			break
		}
		n++
		rows++
	}
	if rows < 2 {
		return 0
	}
	return n
}

var twoSpaces = []byte("  ")

// spacedCells gives the stretches of a line that two spaces or more part.
func spacedCells(src []byte, l Span, cells []Span) []Span {
	at := l.Start
	for at < l.End {
		n := bytes.Index(src[at:l.End], twoSpaces)
		if n < 0 {
			return append(cells, Span{at, l.End})
		}
		cells = append(cells, Span{at, at + n})
		for at += n; at < l.End && isSpace(src[at]); {
			at++
		}
	}
	return cells
}

// sentenceEnd reports whether a cell ends like a sentence, or is as long as one.
func sentenceEnd(src []byte, cells []Span) bool {
	for _, c := range cells {
		if end := src[c.End-1]; c.Len() > 60 || end == '.' && c.Len() > 8 || end == '!' || end == ';' {
			return true
		}
	}
	return false
}

// hasFigures reports whether the cells of a row are short and some begin like a
// figure.
func hasFigures(src []byte, cells []Span) bool {
	figures := 0
	for _, c := range cells {
		if c.Len() > 40 {
			return false
		}
		for _, b := range src[c.Start:c.End] {
			if b >= '0' && b <= '9' {
				figures++
				break
			}
			if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' && c.Len() > 6 {
				break // words; a currency may stand before its figure
			}
		}
	}
	return figures > 0
}

// isDashes is true of a line that rules off the rows of a table.
func isDashes(line []byte) bool {
	dashes := 0
	for _, c := range line {
		switch c {
		case '-', '=':
			dashes++
		case ' ', '\t', '+':
		default:
			return false
		}
	}
	return dashes > 2
}

// spacedRows writes the rows of a table aligned by spaces.
func (f *flow) spacedRows(lines []Span) {
	f.close()
	f.count++
	var cells []Span
	for _, l := range lines {
		if isDashes(f.view[l.Start:l.End]) {
			continue
		}
		cells = spacedCells(f.view, l, cells[:0])
		f.row(cells, false)
	}
}

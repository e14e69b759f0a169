package doc

import (
	"bytes"
	"unicode/utf8"
)

// spacedTable gives the number of lines, from the first, that a table takes whose
// columns are aligned by spaces: a head and at least two rows below it, all with
// as many cells, that two spaces or more part. Lines of dashes may rule it off.
// Cells that stand right below each other may hold what they like as long as
// most rows have figures; others must number three, and each row have some. Of
// prose with wide spaces no two lines look so.
func spacedTable(src []byte, lines []Span) int {
	if len(lines) < 3 || !bytes.Contains(src[lines[0].Start:lines[0].End], twoSpaces) {
		return 0
	}
	cells := spacedCells(src, lines[0], nil)
	want, n, rows, figured := len(cells), 1, 0, 0
	if want < 2 || sentenceEnd(src, cells) || isDashes(src[lines[0].Start:lines[0].End]) {
		return 0
	}
	edges := edgesOf(src, lines[0], cells)
	aligned, ruled := true, false
	if underHead(src, lines[0], lines[1]) != nil {
		n++
	}
	for _, l := range lines[n:] {
		if !ruled && isDashes(src[l.Start:l.End]) {
			ruled = true
			n++
			continue
		}
		ruled = false
		if cells = spacedCells(src, l, cells[:0]); len(cells) != want {
			break
		}
		aligned = aligned && aligns(edges, edgesOf(src, l, cells))
		figures := hasFigures(src, cells[1:])
		if !aligned && (want < 3 || !figures || !areShort(cells[1:])) {
			break
		}
		n++
		rows++
		figured += b2i(figures)
	}
	if rows < 2 || 2*figured < rows {
		return 0
	}
	return n
}

// underHead gives the cells of the second line of a head, one for each of the first: empty
// where it has no word under that one. nil if the line is no such: "Effective" above "Date".
func underHead(src []byte, head, l Span) []Span {
	above, below := spacedCells(src, head, nil), spacedCells(src, l, nil)
	if len(below) == 0 || len(below) >= len(above) || isDashes(src[l.Start:l.End]) {
		return nil
	}
	from, to := edgesOf(src, head, above), edgesOf(src, l, below)
	cells, k := make([]Span, len(above)), 0
	at := l.Start
	for i := range above {
		cells[i] = Span{at, at}
		if k < len(below) && to[k].from < from[i].to && from[i].from < to[k].to {
			if c := below[k]; c.Len() > 20 || src[c.Start] < 'A' || src[c.Start] > 'Z' || bytes.ContainsAny(src[c.Start:c.End], "0123456789.") {
				return nil
			}
			cells[i], at = below[k], below[k].End
			k++
		}
	}
	if k < len(below) {
		return nil
	}
	return cells
}

// edge is where a cell begins and ends in its line, in characters, -1 where the
// cells of its column differ.
type edge struct{ from, to int }

// edgesOf gives the edges of the cells of a line.
func edgesOf(src []byte, l Span, cells []Span) []edge {
	start := l.Start
	for start > 0 && src[start-1] != '\n' {
		start--
	}
	edges := make([]edge, len(cells))
	at := 0
	for i, c := range cells {
		at += utf8.RuneCount(src[start:c.Start])
		edges[i].from = at
		at += utf8.RuneCount(src[c.Start:c.End])
		edges[i].to, start = at, c.End
	}
	return edges
}

// aligns reports whether the cells of a row have an edge in common with all those
// above them, and keeps in all what they have in common.
func aligns(all, row []edge) bool {
	for i, e := range row {
		if all[i].from != e.from {
			all[i].from = -1
		}
		if all[i].to != e.to {
			all[i].to = -1
		}
		if all[i].from < 0 && all[i].to < 0 {
			return false
		}
	}
	return true
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
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

// areShort reports whether cells are as short as those of a table of figures.
func areShort(cells []Span) bool {
	for _, c := range cells {
		if c.Len() > 40 {
			return false
		}
	}
	return true
}

// hasFigures reports whether some of the cells of a row begin like a figure.
func hasFigures(src []byte, cells []Span) bool {
	for _, c := range cells {
		for _, b := range src[c.Start:c.End] {
			if b >= '0' && b <= '9' {
				return true
			}
			if b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' && c.Len() > 6 {
				break // words; a currency may stand before its figure
			}
		}
	}
	return false
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
	for i, l := range lines {
		if isDashes(f.view[l.Start:l.End]) {
			continue
		}
		if under := underHead(f.view, lines[0], l); i == 1 && under != nil {
			f.row(under, false)
			continue
		}
		cells = spacedCells(f.view, l, cells[:0])
		f.row(cells, false)
	}
}

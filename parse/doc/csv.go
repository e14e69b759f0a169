package doc

import "bytes"

// longestField bounds a quoted field, so that a lone quote does not swallow the
// rest of the file.
const longestField = 1 << 15

// readCSV reads rows of cells, from an offset on. The first row is the head, but
// for notes above it: rows of one cell, and comments behind "# ".
func (f *flow) readCSV(from int, comma byte) {
	s := f.view
	f.count++
	for i, head := from, true; i < len(s); {
		if s[i] == '\n' || s[i] == '\r' {
			i++
			continue
		}
		f.openRow(f.count)
		row, filled := i, 0
		for {
			f.openCell(i)
			at := i
			i = f.csvField(i, comma)
			f.closeCell(1)
			if i > at {
				filled++
			}
			if i >= len(s) || s[i] != comma {
				break
			}
			i++
		}
		note := head && (filled < 2 || bytes.HasPrefix(s[row:], []byte("# "))) && bytes.IndexByte(s[i:min(i+1<<11, len(s))], comma) >= 0
		f.cur.Head = head && !note
		n := len(f.blocks)
		f.close()
		if head && n < len(f.blocks) {
			head = note
		}
	}
}

// csvField writes the field at i and gives the offset of what ends it.
func (f *flow) csvField(i int, comma byte) int {
	s := f.view
	from := i
	for from < len(s) && s[from] == ' ' {
		from++
	}
	if from < len(s) && s[from] == '"' && bytes.IndexByte(s[from+1:min(from+longestField, len(s))], '"') >= 0 {
		from++
		for {
			n := bytes.IndexByte(s[from:min(from+longestField, len(s))], '"')
			if n < 0 {
				break
			}
			f.write(from, from+n)
			from += n + 1
			if from >= len(s) || s[from] != '"' {
				break
			}
			f.decoded(from-1, from+1, `"`)
			from++
		}
		i = min(from, len(s))
	}
	j := i
	for j < len(s) && s[j] != comma && s[j] != '\n' && s[j] != '\r' {
		j++
	}
	f.write(i, j)
	return j
}

// sniffComma finds the separator of a CSV by the cells of its first lines.
func sniffComma(s []byte) byte {
	best, most := byte(','), 0
	for _, c := range []byte{',', ';', '\t', '|'} {
		if n := csvScore(s, c); n > most {
			best, most = c, n
		}
	}
	return best
}

// csvScore counts the cells of the first rows, without those that differ in
// their number of cells from the first and from the row before.
func csvScore(s []byte, comma byte) int {
	const rows = 20
	first, last, row, quoted, score := -1, -1, 0, false, 0
	n := 0
	for i := 0; i < len(s) && row < rows && i < 1<<16; i++ {
		switch c := s[i]; {
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == comma:
			n++
		case c == '\n' || c == '\r' && (i+1 == len(s) || s[i+1] != '\n'):
			if first < 0 {
				first = n
			}
			if n == first || n == last {
				score += n
			}
			n, last = 0, n
			row++
		}
	}
	if row == 0 {
		return n
	}
	return score
}

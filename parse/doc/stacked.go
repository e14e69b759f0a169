package doc

import "strings"

// A page copied as text may have lost its table: each cell stands on a line of its own, row after
// row, as a paragraph or behind a bar:
//
//	Metric / Q3 2018 / Q3 2017 / Change / Revenue / $18.8 billion / $19.2 billion / (2.1%) / ...
//
// unstack makes rows of such cells again. The first as many cells as a row has are its head; that
// the rows below hold words and figures at the same places shows how many these are.

// Bounds of such a table.
const (
	minStacked   = 9   // cells: a head and two rows of three
	maxStacked   = 600 // cells looked at
	stackedCell  = 60  // bytes of a cell
	stackedWidth = 9   // columns
	stackedLead  = 6   // short paragraphs that may stand above
)

// unstack gives the blocks with the tables whose cells are stacked as rows.
func unstack(blocks []Block) []Block {
	var out []Block
	done, table := 0, 0
	for i := 0; i < len(blocks); {
		cells, n := stackAt(blocks[i:])
		if n == 0 {
			i++
			continue
		}
		shape := shapeOfStack(cells)
		if shape.width == 0 {
			i += n
			continue
		}
		if out == nil {
			out = make([]Block, 0, len(blocks))
			for k := range blocks {
				table = max(table, blocks[k].Table)
			}
		}
		table++
		out = append(append(out, blocks[done:i]...), cells[:shape.first]...)
		out = shape.rows(out, cells, table)
		out = append(out, cells[shape.end:]...)
		i += n
		done = i
	}
	if out == nil {
		return blocks
	}
	return append(out, blocks[done:]...)
}

// stackAt gives the short paragraphs that the blocks begin with as cells, and how many blocks
// they are: several of them, or one whose lines begin with bars. n is 0 if there are too few.
func stackAt(blocks []Block) (cells []Block, n int) {
	if cells = barred(&blocks[0]); cells != nil {
		return cells, 1
	}
	for n < len(blocks) && n < maxStacked && blocks[n].Kind == Paragraph && !blocks[n].Aside && isStacked(blocks[n].Text) {
		n++
	}
	if n < minStacked {
		return nil, 0
	}
	return blocks[:n:n], n
}

// isStacked reports whether a text can be a cell: short, and no sentence.
func isStacked(text string) bool {
	if text == "" || len(text) > stackedCell {
		return false
	}
	return strings.IndexByte(".:;!?", text[len(text)-1]) < 0 || isFigureCell(text)
}

// barred parts a paragraph of lines that begin with bars into cells, the text before the first
// among them. nil for any other block.
func barred(b *Block) []Block {
	if b.Kind != Paragraph || strings.Count(b.Text, " |") < minStacked || strings.Contains(b.Text, " | ") {
		return nil
	}
	var cells []Block
	for from := 0; from < len(b.Text) && len(cells) < maxStacked; {
		to := len(b.Text)
		if k := strings.Index(b.Text[from:], " |"); k >= 0 {
			to = from + k
		}
		start := from + b2i(b.Text[from] == '|')
		if end := start + figureLen(b.Text[start:to]); to == len(b.Text) && end > start && end < to {
			return append(cells, b.part(start, end), b.part(end+1, to)) // what follows the table
		}
		cells = append(cells, b.part(start, to))
		from = to + 1
	}
	return cells
}

// figureLen is the length of the words that a text begins with and that make a figure, 0 if
// they make none.
func figureLen(text string) int {
	n := 0
	for end := 0; end < len(text); end++ {
		if k := strings.IndexByte(text[end:], ' '); k < 0 {
			end = len(text)
		} else {
			end += k
		}
		if !isFigureCell(text[:end]) {
			break
		}
		n = end
	}
	return n
}

// part is a paragraph of Text[from:to] of a block.
func (b *Block) part(from, to int) Block {
	p := Block{Kind: Paragraph, Aside: b.Aside, Text: b.Text[from:to]}
	for i := range b.runs {
		r := b.runs[i]
		end := len(b.Text)
		if i+1 < len(b.runs) {
			end = int(b.runs[i+1].text)
		}
		if end <= from || int(r.text) >= to {
			continue
		}
		if cut := int32(from) - r.text; cut > 0 {
			if r.verbatim {
				r.src, r.len = r.src+cut, r.len-cut
			}
			r.text += cut
		}
		if r.verbatim {
			r.len = min(r.len, int32(to)-r.text)
		}
		r.text -= int32(from)
		p.runs = append(p.runs, r)
	}
	return p
}

// stackShape is where a stacked table lies among cells and how wide it is.
type stackShape struct {
	first, end int // of its cells
	head       int // how many cells its head has: as many as a row, or one less without a corner
	width      int // 0 if there is none
	label      int // the first column of words in its rows
}

// shapeOfStack finds the table that most of the cells belong to.
func shapeOfStack(cells []Block) (best stackShape) {
	figures := make([]bool, len(cells))
	for i := range cells {
		figures[i] = isFigureCell(cells[i].Text)
	}
	for first := 0; first < stackedLead && first+minStacked <= len(cells); first++ {
		for width := 3; width <= stackedWidth; width++ {
			for head := width; head >= width-1; head-- {
				if s := stackFrom(cells, figures, first, head, width); s.end-s.first > best.end-best.first {
					best = s
				}
			}
		}
	}
	return best
}

// stackFrom is the table of a width that begins at a cell with a head of so many, of
// width 0 if none does.
func stackFrom(cells []Block, figures []bool, first, head, width int) stackShape {
	body := first + head
	if body+2*width > len(cells) {
		return stackShape{}
	}
	words, label := 0, -1
	for i := range width {
		if !figures[body+i] && label < 0 {
			label = i
		}
		words += b2i(!figures[body+i])
		if i < head && figures[first+i] && !isYear([]byte(cells[first+i].Text)) {
			return stackShape{} // no head
		}
	}
	if label < 0 || label == width-1 || words > 1 || figures[first] || head < width && label > 0 {
		return stackShape{} // where the words come last, they belong to the row below
	}
	s := stackShape{first: first, end: body, head: head, width: width, label: label}
	rows := 0
	for at := body; at < len(cells); rows++ {
		n := width
		if label > 0 && !figures[at] {
			n -= label // the row of others has no rank
		}
		if at+n > len(cells) || !likeRow(figures[at:at+n], figures[body+width-n:body+width]) {
			break
		}
		at += n
		s.end = at
	}
	if rows < 2 {
		return stackShape{}
	}
	return s
}

// likeRow reports whether cells hold figures where those of the first row do.
func likeRow(row, first []bool) bool {
	for i := range row {
		if row[i] != first[i] {
			return false
		}
	}
	return true
}

// rows appends the rows of the table.
func (s stackShape) rows(out, cells []Block, table int) []Block {
	for at := s.first; at < s.end; {
		skip := 0
		switch {
		case at == s.first:
			skip = s.width - s.head
		case s.label > 0 && !isFigureCell(cells[at].Text):
			skip = s.label
		}
		n := s.width - skip
		row := rowOf(cells[at:at+n], skip)
		row.Head, row.Table = at == s.first, table
		out = append(out, row)
		at += n
	}
	return out
}

// rowOf is the row of some cells behind so many empty ones.
func rowOf(cells []Block, empty int) Block {
	row := Block{Kind: Row, Aside: cells[0].Aside}
	var text strings.Builder
	for i := -empty; i < len(cells); i++ {
		c := &cells[max(i, 0)]
		if i > -empty {
			row.runs = append(row.runs, run{text: int32(text.Len()), src: int32(c.Source(0, len(c.Text)).Start)})
			text.WriteString(" | ")
		}
		if i < 0 {
			row.Cells = append(row.Cells, Span{text.Len(), text.Len()})
			continue
		}
		from := text.Len()
		for _, r := range c.runs {
			r.text += int32(from)
			row.runs = append(row.runs, r)
		}
		text.WriteString(c.Text)
		row.Cells = append(row.Cells, Span{from, text.Len()})
	}
	row.Text = text.String()
	return row
}

// isFigureCell reports whether a cell holds a figure or a sign for none, and but the words that
// tell how it is counted: "$18.76 billion", "(2.1%)", "—".
func isFigureCell(text string) bool {
	digits := false
	for from := 0; from < len(text); {
		c := text[from]
		switch {
		case c >= '0' && c <= '9':
			digits = true
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			to := from
			for to < len(text) && (text[to]|0x20 >= 'a' && text[to]|0x20 <= 'z') {
				to++
			}
			if !figureWords[strings.ToLower(text[from:to])] {
				return false
			}
			from = to
			continue
		}
		from++
	}
	return digits || text == "-" || text == "–" || text == "—" || strings.EqualFold(text, "n/a")
}

// figureWords may stand in a cell that is a figure.
var figureWords = map[string]bool{
	"million": true, "billion": true, "trillion": true, "thousand": true, "m": true, "b": true, "bn": true, "mn": true, "k": true, "t": true, "usd": true, "us": true, "eur": true, "n": true, "a": true,
	"pts": true, "pp": true, "bps": true, "percent": true, "x": true, "yoy": true, "est": true,
}

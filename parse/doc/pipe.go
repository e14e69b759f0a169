package doc

import "bytes"

// pipeTable is a table drawn with bars in lines of text.
type pipeTable struct {
	lines int    // lines it takes, 0 if there is none
	head  int    // of these, the lines that lie above the rule below the head
	rules []bool // which lines are rules and hold no cells
}

// pipeTableAt looks for a table that begins with the first of the lines: a row
// and a rule below it (---|---), or at least two rows with two bars each. A
// drawn grid may have a rule above it too. Rows need no bar at either end and
// may differ in their number of cells. Below a head of years, as filings have
// it, lines without bars stand among the rows: "(in thousands)", "Revenues".
func pipeTableAt(src []byte, lines []Span) pipeTable {
	first := 0 // the first row
	if len(lines) > 1 && isRuleLine(src, lines[0]) {
		first = 1
	}
	if !beginsTable(src, lines[first:]) {
		return pipeTable{}
	}
	var t pipeTable
	rows := 0
	filed := isYearsLine(src, lines[first]) || isYearsLine(src, lines[first+1])
	for i, l := range lines {
		rule := isRuleLine(src, l)
		if !rule && bars(src, l) == 0 && !(filed && i > 0 && goesOnBelow(src, lines[i:])) {
			break
		}
		if !rule {
			rows++
		} else if t.head == 0 && rows > 0 && rows <= 2 {
			t.head = t.lines
		}
		t.rules = append(t.rules, rule)
		t.lines++
	}
	if rows > 1 && t.head > 0 && first+rows == t.head {
		t.head = 0 // the rule closes the grid
	}
	return t
}

// beginsTable judges by the first two lines.
func beginsTable(src []byte, lines []Span) bool {
	if len(lines) < 2 || isRuleLine(src, lines[0]) {
		return false
	}
	n := bars(src, lines[0])
	if isRuleLine(src, lines[1]) {
		return n > 0
	}
	if n > 0 && isYearsLine(src, lines[0]) && goesOnBelow(src, lines[1:]) {
		return true
	}
	return n > 1 && bars(src, lines[1]) > 1 || n > 0 && isYearsLine(src, lines[1]) && goesOnBelow(src, lines[2:])
}

// isYearsLine reports whether a line with bars begins with a year and holds another one, each in a
// cell of its own: "2025 | 2024 | %".
func isYearsLine(src []byte, l Span) bool {
	first, rest, _ := bytes.Cut(bytes.TrimLeft(src[l.Start:l.End], "| \t"), []byte{'|'})
	if !isYear(bytes.TrimSpace(first)) {
		return false
	}
	for cell := range bytes.SplitSeq(rest, []byte{'|'}) {
		if isYear(bytes.TrimSpace(cell)) {
			return true
		}
	}
	return false
}

// The labels that stand alone in a table of a filing: how many one below another, and their bytes.
const (
	maxLoneLabels = 3
	maxLoneLabel  = 60
)

// goesOnBelow reports whether a row of two figures stands below the first of the lines, or it is
// one, with nothing but labels between.
func goesOnBelow(src []byte, lines []Span) bool {
	for i, l := range lines {
		if n := bars(src, l); n > 0 {
			return n > 1
		}
		if i == maxLoneLabels || l.Len() > maxLoneLabel || l.Len() == 0 || src[l.End-1] == '.' {
			break
		}
	}
	return false
}

// bars counts the bars of a line that are not escaped.
func bars(src []byte, l Span) int {
	line := src[l.Start:l.End]
	n := 0
	for i, c := range line {
		if c == '|' && (i == 0 || line[i-1] != '\\') {
			n++
		}
	}
	return n
}

// isRuleLine is true of the line between head and body (---|:--:) and of the
// lines of a drawn grid (+----+----+).
func isRuleLine(src []byte, l Span) bool {
	dashes, joints := 0, 0
	for _, c := range src[l.Start:l.End] {
		switch c {
		case '-', '=':
			dashes++
		case '|', '+':
			joints++
		case ':', ' ', '\t', '\r':
		default:
			return false
		}
	}
	return dashes > 0 && joints > 0
}

// pipeCells gives the cells of a row without the white space around them.
func pipeCells(src []byte, line Span, cells []Span) []Span {
	from, to := trimSpan(src, line)
	if from < to && src[from] == '|' {
		from++
	}
	if to-1 > from && src[to-1] == '|' && src[to-2] != '\\' {
		to--
	}
	start := from
	for i := from; i <= to; i++ {
		if i < to && (src[i] != '|' || i > from && src[i-1] == '\\') {
			continue
		}
		a, b := trimSpan(src, Span{start, i})
		cells = append(cells, Span{a, b})
		start = i + 1
	}
	return cells
}

func trimSpan(src []byte, s Span) (from, to int) {
	for s.Start < s.End && isSpace(src[s.Start]) {
		s.Start++
	}
	for s.End > s.Start && isSpace(src[s.End-1]) {
		s.End--
	}
	return s.Start, s.End
}

// pipeRows writes the rows of a table whose cells are plain text.
func (f *flow) pipeRows(lines []Span, t pipeTable) {
	f.close()
	f.count++
	var cells []Span
	escapes := f.escapes
	f.escapes = true
	for i, l := range lines[:t.lines] {
		if t.rules[i] {
			continue
		}
		cells = pipeCells(f.view, l, cells[:0])
		f.row(cells, i < t.head)
	}
	f.escapes = escapes
}

// row writes the cells of a row of plain text.
func (f *flow) row(cells []Span, head bool) {
	f.openRow(f.count)
	f.cur.Head, f.cur.Aside = head, f.context().aside
	for _, c := range cells {
		f.openCell(c.Start)
		f.write(c.Start, c.End)
		f.closeCell(1)
	}
	f.close()
}

// tabTable gives the number of lines, from the first, that a table copied from
// a page or a sheet takes: rows with tabs between their cells, at least two of
// them with three cells or three with two.
func tabTable(src []byte, lines []Span) int {
	n, most := 0, 0
	for _, l := range lines {
		tabs := bytes.Count(src[l.Start:l.End], []byte{'\t'}) + leadingTabs(src, l)
		if tabs == 0 {
			break
		}
		most = max(most, tabs)
		n++
	}
	if n > 2 || n == 2 && most > 1 {
		return n
	}
	return 0
}

// leadingTabs counts the tabs right before a line: cells that are empty.
func leadingTabs(src []byte, l Span) int {
	n := 0
	for n < l.Start && src[l.Start-n-1] == '\t' {
		n++
	}
	return n
}

// tabRows writes the rows of a table with tabs between its cells.
func (f *flow) tabRows(lines []Span) {
	f.close()
	f.count++
	var cells []Span
	for _, l := range lines {
		cells = tabCells(f.view, l, cells[:0])
		f.row(cells, false)
	}
}

// tabCells gives the cells of a row with tabs between them.
func tabCells(src []byte, l Span, cells []Span) []Span {
	at := l.Start - leadingTabs(src, l)
	for {
		n := bytes.IndexByte(src[at:l.End], '\t')
		if n < 0 {
			return append(cells, Span{at, l.End})
		}
		cells = append(cells, Span{at, at + n})
		at += n + 1
	}
}

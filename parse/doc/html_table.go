package doc

import "golang.org/x/net/html/atom"

// Bounds on what one tag may repeat.
const (
	maxSpan  = 64  // columns or rows of one cell
	maxGrid  = 512 // columns of a row that take part in spans over rows
	maxCarry = 200 // bytes of a cell that is carried down
)

// table is the state of an open HTML table.
type table struct {
	number int
	row    bool // inside <tr>
	top    bool // inside <thead>
	col    int  // columns begun in this row
	width  int  // columns of the open cell
	rows   int  // rows the open cell spans
	inCell bool
	data   bool      // the row has a filled <td>
	heads  bool      // the row has a filled <th>
	filled int       // filled cells of the row
	first  bool      // the first of them stands in the first column
	wide   bool      // a row before has several filled cells
	th     bool      // the open cell is a <th>
	carry  []carried // by column
	down   int       // cells in carry with rows to come
}

// carried is a cell that reaches down into the following rows.
type carried struct {
	rows  int // rows to come
	width int // columns
	text  string
	runs  []run
}

func (f *flow) table() *table {
	if n := len(f.tables); n > 0 {
		return &f.tables[n-1]
	}
	return nil
}

func (f *flow) startTable(at int) {
	if t := f.table(); t != nil && f.isOpen && f.cur.Kind == Row {
		f.finishRow(t, at)
	} else {
		f.line(at)
	}
	if len(f.tables) < maxDepth {
		f.count++
		f.tables = append(f.tables, table{number: f.count})
	}
}

func (f *flow) endTable(at int) {
	if len(f.tables) > 0 {
		f.endRow(at)
		f.tables = f.tables[:len(f.tables)-1]
	}
}

func (f *flow) startRow() {
	if t := f.table(); t != nil {
		f.close()
		t.row, t.col, t.data, t.heads, t.inCell = true, 0, false, false, false
		t.filled, t.first = 0, false
	}
}

func (f *flow) startCell(name atom.Atom, a *attributes, at int) {
	t := f.table()
	if t == nil {
		return
	}
	if !t.row {
		f.startRow()
	}
	f.endCell() // one that markup forgot to close or to open
	t.inCell, t.th = true, name == atom.Th
	t.width, t.rows = spanOf(a.colspan), spanOf(a.rowspan)
	f.openGrid(t, at)
	f.carryDown(t, at)
	f.openCell(at)
}

// openGrid makes sure that the row of the table is open and has as many cells
// as columns have been begun.
func (f *flow) openGrid(t *table, at int) {
	if f.isOpen && f.cur.Kind == Row {
		return
	}
	f.openRow(t.number)
	f.cur.Aside = f.context().aside
	for i := 0; i < min(t.col, maxSpan); i++ {
		f.openCell(at)
		f.closeCell(1)
	}
}

// fillTo opens a cell for text at an offset inside a table, where markup left
// it out or a nested table broke the row in two.
func (f *flow) fillTo(at int) {
	t := f.table()
	if t == nil || f.isOpen && f.cur.Kind == Row && t.inCell {
		return
	}
	f.openGrid(t, at)
	t.inCell, t.width, t.rows = true, 1, 1
	f.openCell(at)
}

func (f *flow) endCell() {
	t := f.table()
	if t == nil || !t.inCell {
		return
	}
	t.inCell = false
	if !f.isOpen || f.cur.Kind != Row || f.full != "" {
		t.col += t.width
		return
	}
	f.closeCell(t.width)
	cell := f.cells[len(f.cells)-1]
	if cell.Len() > 0 {
		t.data = t.data || !t.th
		t.heads = t.heads || t.th
		t.first = t.first || t.filled == 0 && t.col == 0
		t.filled++
	}
	if t.rows > 1 && t.col < maxGrid {
		f.keep(t, cell)
	}
	t.col += t.width
}

// keep notes a cell that spans rows, with its text if that is short.
func (f *flow) keep(t *table, cell Span) {
	c := carried{rows: t.rows - 1, width: t.width}
	if cell.Len() <= maxCarry {
		c.text = string(f.text[f.from.text+cell.Start : f.from.text+cell.End])
		for _, r := range f.runs[f.from.runs:] {
			if int(r.text) >= cell.End {
				break
			}
			if end := int(r.text + r.len); r.verbatim && end <= cell.Start || int(r.text) < cell.Start && !r.verbatim {
				continue
			}
			if cut := int32(cell.Start) - r.text; cut > 0 {
				r.text, r.src, r.len = r.text+cut, r.src+cut, r.len-cut
			}
			r.text -= int32(cell.Start)
			c.runs = append(c.runs, r)
		}
	}
	for len(t.carry) <= t.col {
		t.carry = append(t.carry, carried{})
	}
	t.carry[t.col] = c
	t.down++
}

// carryDown writes the cells that reach down into the columns that follow.
func (f *flow) carryDown(t *table, at int) {
	for t.down > 0 && t.col < len(t.carry) && t.carry[t.col].rows > 0 {
		c := &t.carry[t.col]
		if c.rows--; c.rows == 0 {
			t.down--
		}
		f.openCell(at)
		if f.spare -= len(c.text); f.spare > 0 && len(c.runs) > 0 {
			f.cur.copied = true
			for _, r := range c.runs {
				r.text += int32(f.len())
				f.runs = append(f.runs, r)
			}
			f.text = append(f.text, c.text...)
		}
		f.closeCell(c.width)
		t.col += c.width
	}
}

func (f *flow) endRow(at int) {
	t := f.table()
	if t == nil || !t.row {
		return
	}
	f.finishRow(t, at)
	t.row = false
	if t.down == 0 {
		t.carry = t.carry[:0]
		return
	}
	for i := t.col; i < len(t.carry); i++ {
		if c := &t.carry[i]; c.rows > 0 {
			if c.rows--; c.rows == 0 {
				t.down--
			}
		}
	}
}

// finishRow closes the builder's row, if it has one.
func (f *flow) finishRow(t *table, at int) {
	if !f.isOpen || f.cur.Kind != Row {
		return
	}
	f.endCell()
	for t.down > 0 && t.col < len(t.carry) && f.spare > 0 {
		if f.carryDown(t, at); t.col < len(t.carry) {
			f.openCell(at)
			f.closeCell(1)
			t.col++
			f.spare--
		}
	}
	section := t.wide && t.filled == 1 && t.first // "North America", over the rows below it
	f.cur.Head = t.top || t.heads && !t.data && !section
	t.wide = t.wide || t.filled > 1
	f.close()
}

// spanOf reads a colspan or rowspan.
func spanOf(s []byte) int {
	n := 0
	for _, c := range s {
		if !isDigit(c) || n > maxSpan {
			break
		}
		n = n*10 + int(c-'0')
	}
	return min(max(n, 1), maxSpan)
}

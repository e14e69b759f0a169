package parse

import (
	"strconv"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
)

// table is one table of a document: its rows as cells, with what its head, its
// heading and the line before it say.
type table struct {
	r     *reader
	first int // index of the first row in Doc.Blocks
	rows  []*doc.Block
	head  int      // number of head rows
	cols  []column // by position
	about facts    // the heading and the line above the table
	scale float64  // 1 if the table says nothing
	comma bool     // numbers have a decimal comma
}

// column is what the head says of a column.
type column struct {
	text     string
	facts    facts
	role     role
	fraction bool // its percentages are written as fractions of one
	dayFirst bool // its dates are written 31/12/2024
}

// role is what a column of records holds.
type role uint8

const (
	unknown   role = iota
	entityCol      // names: company, vendor
	periodCol      // dates, quarters, years
	measure        // figures of a metric of ours
	partCol        // parts of the companies of another column: segment, product
	ignored        // anything else
)

// readTable reads the rows that start at block i and returns the last one.
func (r *reader) readTable(i int) int {
	last := i
	for last+1 < len(r.d.Blocks) && r.d.Blocks[last+1].Kind == doc.Row && r.d.Blocks[last+1].Table == r.d.Blocks[i].Table {
		last++
	}
	t := &table{r: r, first: i}
	for k := i; k <= last; k++ {
		t.rows = append(t.rows, &r.d.Blocks[k])
	}
	if at, ok := t.contract(); ok {
		t.readContract(at)
		return last
	}
	t.readHead()
	t.readRows()
	return last
}

// cell is the text of cell c of row k, "" where the row has none.
func (t *table) cell(k, c int) string {
	b := t.rows[k]
	if c >= len(b.Cells) {
		return ""
	}
	return b.Text[b.Cells[c].Start:b.Cells[c].End]
}

// readHead finds the head rows, joins them by column and reads what they say.
func (t *table) readHead() {
	width := 0
	for _, b := range t.rows[:min(len(t.rows), 50)] {
		width = max(width, len(b.Cells))
	}
	for t.head < len(t.rows) && t.head < 4 && (t.rows[t.head].Head || t.looksLikeHead(t.head)) {
		t.head++
	}
	t.about = t.r.tableAbout(t.first)
	t.comma = t.commas()
	t.scale = t.about.scale
	t.cols = make([]column, width)
	for c := range t.cols {
		var parts []string
		for k := range t.head {
			if s := t.headCell(k, c, width); s != "" && (len(parts) == 0 || parts[len(parts)-1] != s) {
				parts = append(parts, s)
			}
		}
		col := &t.cols[c]
		col.text = strings.Join(parts, " ")
		col.facts = t.r.facts(strings.ReplaceAll(col.text, "_", " "))
		col.role = roleOf(col, t)
		col.fraction = t.fractions(c, col)
		col.dayFirst = t.dayFirst(c)
		if col.facts.scale > 0 && t.scale == 0 && c == 0 {
			t.scale = col.facts.scale
		}
	}
	if t.scale == 0 {
		t.scale = 1
	}
}

// headCell is the head cell above column c. A head that leaves out the empty
// cell above the labels stands one column to the right.
func (t *table) headCell(k, c, width int) string {
	if n := len(t.rows[k].Cells); n == width-1 && t.cell(k, 0) != "" && t.head < len(t.rows) && len(t.rows[t.head].Cells) == width {
		if _, _, ok := quantity.Parse(t.cell(t.head, 0)); !ok {
			if c == 0 {
				return ""
			}
			c--
		}
	}
	return t.cell(k, c)
}

// looksLikeHead guesses a head row in a table that marks none: the first rows
// hold no figure but years and periods, and the row below holds figures.
func (t *table) looksLikeHead(k int) bool {
	if t.rows[k].Head {
		return true
	}
	for _, b := range t.rows {
		if b.Head {
			return false
		}
	}
	if k > 1 || len(t.rows[k].Cells) < 2 {
		return false
	}
	filled := 0
	for c := range t.rows[k].Cells {
		s := t.cell(k, c)
		if s == "" {
			continue
		}
		filled++
		if _, u, ok := t.parse(s); ok && !yearLike(s) && (u != quantity.Number || c > 0) {
			return false
		}
	}
	return filled >= 2 || k == 0 && filled > 0 && len(t.rows) > 1
}

// tableAbout joins what the headings and the line before a table say of it.
func (r *reader) tableAbout(first int) facts {
	var f facts
	for k := first - 1; k >= 0 && k >= first-3; k-- {
		b := &r.d.Blocks[k]
		if b.Kind == doc.Row || b.Kind == doc.Heading && k < first-1 && f.topic != 0 {
			break
		}
		if len(b.Text) > 400 {
			break
		}
		g := r.facts(b.Text)
		if f.topic == 0 {
			f.topic, f.cues = g.topic, f.cues|g.cues
		}
		if f.subject == "" {
			f.subject, f.kind, f.company = g.subject, g.kind, g.company
		}
		if f.region == "" {
			f.region = g.region
		}
		if f.house == "" {
			f.house = g.house
		}
		if f.scale == 0 {
			f.scale = g.scale
		}
		if f.period.IsZero() {
			f.period, f.stated = g.period, g.stated
		}
		f.cues |= g.cues
		f.projected = f.projected || g.projected
		f.text += " " + g.text
		if b.Kind == doc.Heading {
			break
		}
	}
	for k := len(r.scopes) - 1; k >= 0; k-- {
		g := r.scope(k)
		if f.subject == "" {
			f.subject, f.kind, f.company = g.subject, g.kind, g.company
		}
		if f.topic == 0 {
			f.topic = g.topic
		}
		if f.scale == 0 {
			f.scale = g.scale
		}
		f.cues |= g.cues & (cLayoff | cShare)
	}
	if f.scale > 0 {
		r.scale = f.scale
	}
	return f
}

// headWords are the words of column heads that give a column its role.
var headWords = []struct {
	role  role
	words string
}{
	{entityCol, "company vendor provider employer organization organisation name firm startup player brand"},
	{partCol, "segment division unit product business line"},
	{periodCol, "date period quarter year month when reported_on announced fiscal"},
	{ignored, "source url link id location hq city country industry stage raised funds founded added notes note key events list us website rank capital stock"},
}

// roleOf decides what a column holds from its head.
func roleOf(col *column, t *table) role {
	low := strings.ToLower(strings.NewReplacer("_", " ", "-", " ", "(", " ", ")", " ", "#", " ", "/", " ").Replace(col.text))
	words := strings.Fields(low)
	c := col.facts.cues
	switch {
	case hasWord(words, "change", "growth", "yoy"), strings.Contains(low, "%") && !hasWord(words, "period", "date"):
		return measure
	case !col.facts.period.IsZero() && t.head > 0:
		return measure // its figures are of that period
	case c&(cLayoff|cGrowth|cShare|cRevenue|cMarket) != 0 && !hasWord(words, "source", "list", "added", "cap"):
		return measure
	case col.text == "%" || hasWord(words, "percentage", "percent", "laid"):
		return measure
	}
	for _, h := range headWords {
		for _, w := range strings.Fields(h.words) {
			if hasWord(words, w, w+"s") {
				return h.role
			}
		}
	}
	return unknown
}

func hasWord(words []string, any ...string) bool {
	for _, w := range words {
		for _, a := range any {
			if w == a {
				return true
			}
		}
	}
	return false
}

// fractions reports whether a column of percentages holds fractions of one:
// its head says percentage or rate, no cell has a percent sign, and all lie
// between -2 and 2, one of them between whole numbers.
func (t *table) fractions(c int, col *column) bool {
	low := strings.ToLower(col.text)
	if !strings.Contains(low, "percent") && !strings.Contains(low, "pct") && !strings.Contains(low, "rate") && col.text != "%" &&
		!strings.Contains(low, "growth") && !strings.Contains(low, "share") {
		return false
	}
	broken := false
	for k := t.head; k < len(t.rows); k++ {
		a, u, ok := t.parse(t.cell(k, c))
		if !ok {
			continue
		}
		v, point := a.Value()
		if u != quantity.Number || !point || v > 2 || v < -2 {
			return false
		}
		broken = broken || v != float64(int(v))
	}
	return broken
}

// dayFirst reports whether a column's slashed dates put the day first: one of
// them must, or the file writes numbers with a decimal comma.
func (t *table) dayFirst(c int) bool {
	for k := t.head; k < len(t.rows); k++ {
		s := t.cell(k, c)
		if d, m, ok := slashed(s); ok && (d > 12 || m > 12) {
			return d > 12
		}
	}
	return t.comma
}

// slashed splits 09/11/2022 into its first two numbers.
func slashed(s string) (first, second int, ok bool) {
	if len(s) < 8 || len(s) > 10 {
		return 0, 0, false
	}
	p := strings.Split(s, "/")
	if len(p) != 3 || len(p[2]) != 4 {
		return 0, 0, false
	}
	first, err := strconv.Atoi(p[0])
	if err != nil {
		return 0, 0, false
	}
	second, err = strconv.Atoi(p[1])
	return first, second, err == nil
}

// parse reads a cell, with a decimal comma where the file has them.
func (t *table) parse(s string) (quantity.Amount, quantity.Unit, bool) {
	if t.comma && decimalComma(s) {
		s = strings.Replace(s, ",", ".", 1)
	}
	return quantity.Parse(s)
}

// decimalComma recognises 0,13: one comma that groups no thousands.
func decimalComma(s string) bool {
	i := strings.IndexByte(s, ',')
	if i < 1 || i != strings.LastIndexByte(s, ',') || strings.Trim(s[:i]+s[i+1:], "0123456789%-") != "" {
		return false
	}
	return len(strings.TrimRight(s[i+1:], "%")) != 3 || s[:i] == "0"
}

// commas reports whether a CSV file writes decimal commas: some cell can be
// read no other way.
func (t *table) commas() bool {
	if t.r.d.Format != doc.CSV {
		return false
	}
	for k := range t.rows[:min(len(t.rows), 200)] {
		for c := range t.rows[k].Cells {
			if decimalComma(t.cell(k, c)) {
				return true
			}
		}
	}
	return false
}

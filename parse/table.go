package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
)

// table is one table of a document: its rows as cells, with what its head, its
// heading and the line before it say.
type table struct {
	r      *reader
	first  int // index of the first row in Doc.Blocks
	rows   []*doc.Block
	head   int      // number of head rows
	cols   []column // by position
	about  facts    // the heading and the line above the table
	scale  float64  // 1 if the table says nothing
	labels int      // number of leading columns that name the row
}

// column is what the head says of a column.
type column struct {
	text  string
	facts facts
	role  role
}

// role is what a column of records holds.
type role uint8

const (
	unknown   role = iota
	entityCol      // names: company, vendor
	periodCol      // dates, quarters, years
	measure        // figures of a metric of ours
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
	t.scale = t.about.scale
	t.cols = make([]column, width)
	for c := range t.cols {
		var parts []string
		for k := range t.head {
			if s := t.cell(k, c); s != "" && (len(parts) == 0 || parts[len(parts)-1] != s) {
				parts = append(parts, s)
			}
		}
		col := &t.cols[c]
		col.text = strings.Join(parts, " ")
		col.facts = t.r.facts(strings.ReplaceAll(col.text, "_", " "))
		col.role = roleOf(col, t)
		if col.facts.scale > 0 && t.scale == 0 && c == 0 {
			t.scale = col.facts.scale
		}
	}
	if t.scale == 0 {
		t.scale = 1
	}
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
		if _, u, ok := quantity.Parse(s); ok && !yearLike(s) && (u != quantity.Number || c > 0) {
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
		if b.Kind == doc.Heading {
			break
		}
	}
	for k := len(r.scopes) - 1; k >= 0; k-- {
		g := r.scopes[k].facts
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

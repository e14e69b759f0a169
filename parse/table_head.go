package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// maxColumns bounds the columns that are read.
const maxColumns = 256

// readHead finds the head rows, joins them by column and reads what they say.
func (t *table) readHead() {
	for _, b := range t.rows[:min(len(t.rows), 50)] {
		t.width = min(max(t.width, len(b.Cells)), maxColumns)
	}
	for t.head < len(t.rows) && t.head < 6 && t.looksLikeHead(t.head) {
		t.head++
	}
	t.about = t.r.tableAbout(t.r.begun(t.first))
	t.about.cues |= t.remarks()
	t.notesAbove()
	t.sharesUnsaid()
	for k := range t.head {
		if t.captions(k) {
			caption := t.r.factsOf(t.first + k)
			caption.add(&t.about)
			t.about = caption
		}
	}
	t.comma = t.commas()
	t.scale = t.about.scale
	t.goods = goodsOf(t.about.phrase)
	t.aboutMix = isMix(t.about.phrase)
	t.cols = make([]column, t.width)
	several := false
	for c := range t.cols {
		t.cols[c] = t.columnOf(t.headText(c))
		col := &t.cols[c]
		t.numbers(c, col)
		t.daysOf(c, col)
		col.dayFirst = t.dayFirst(c)
		col.parts = t.splitHead(col)
		t.cues |= col.facts.cues
		switch s := col.facts.company; {
		case s == "" || s == t.company:
		case t.company == "" && c < 64:
			t.company = s
		default:
			several = true
		}
		t.cuts = t.cuts || col.facts.cues&cCut != 0 && col.facts.cues&cStaff != 0
		t.change = t.change || strings.Contains(col.facts.text, "% change")
		if c == 0 && col.facts.scale > 0 && t.scale == 0 {
			t.scale = col.facts.scale
		}
		if c == 0 {
			t.unit = currency(col.facts.unit)
		}
	}
	if t.scale == 0 {
		t.scale = t.headScale()
	}
	if t.scale == 0 {
		t.scale = max(t.noteScale(), 1)
	}
	if several {
		t.company = ""
	}
	t.cuts = t.cuts || t.warns()
	t.measureHead()
	titled := t.titledLabels()
	t.settleRoles()
	if len(t.cols) > 0 && (t.cols[0].role == unknown || titled) && t.head > 0 { // the head of the labels is the table's own
		about := t.about
		t.about = facts{}
		t.about.add(&t.cols[0].facts)
		t.about.add(&about)
	}
	t.relate()
}

// remarks reads what the lines of a CSV file that begin with # say of layoffs.
func (t *table) remarks() cue {
	c := cue(0)
	for k := max(0, t.first-4); k < min(t.first+8, len(t.r.d.Blocks)); k++ {
		if text := t.r.d.Blocks[k].Text; t.r.d.Format.Records() && strings.HasPrefix(text, "# ") {
			c |= t.r.facts(text).cues & cLayoff
		}
	}
	return c
}

// notesAbove adds what the notes above the head of a CSV file say: "# All values
// in USD millions", "Amazon segment results, Q4 2024". Their days are those of
// the file.
func (t *table) notesAbove() {
	for k := t.first - 1; k >= 0 && k >= t.first-4 && t.r.d.Format == doc.CSV; k-- {
		f := t.r.factsOf(k)
		if days(f.period) < 80 {
			f.period = period.Period{}
		}
		t.about.add(&f)
	}
}

// titledLabels reports whether the head of the first column says what the other
// columns measure, above labels: "Market share | Q1 | Q2". Those who have shares
// are named there.
func (t *table) titledLabels() bool {
	if t.width < 2 || t.cols[0].role != measure || t.cols[0].facts.topic == 0 || t.head == len(t.rows) {
		return false
	}
	for k := t.head; k < min(len(t.rows), t.head+20); k++ {
		if s := t.cell(k, 0); t.value(k, 0).ok || yearLike(s) {
			return false
		}
	}
	for c := 1; c < t.width; c++ {
		if t.cols[c].facts.topic != 0 || t.cols[c].role != measure {
			return false
		}
	}
	t.cols[0].role = unknown
	if t.cols[0].facts.topic&cShare != 0 {
		t.cols[0].role = entityCol
	}
	return true
}

// headScale reads "(in thousands)" in a cell of the head, 0 if there is none.
func (t *table) headScale() float64 {
	for k := range t.head {
		for c := range min(len(t.rows[k].Cells), t.width) {
			if s := t.cell(k, c); strings.HasPrefix(s, "(in ") {
				if scale, _ := scaleOf(lowPhrase(s)); scale != 0 {
					return scale
				}
			}
		}
	}
	return 0
}

// noteScale reads "Revenues are in millions of dollars" in the note below a
// table, 0 if there is none.
func (t *table) noteScale() float64 {
	k := t.first + len(t.rows)
	if k >= len(t.r.d.Blocks) || t.r.d.Format.Records() {
		return 0
	}
	return scaleNote(t.r.d.Blocks[k].Text)
}

// scaleNote is the scale that a note gives to the tables it belongs to, 0 for
// any other text.
func scaleNote(text string) float64 {
	if !opensNote(text) {
		return 0
	}
	scale, _ := scaleOf(lowPhrase(text[:min(len(text), 200)]))
	return scale
}

// opensNote reports whether a text begins as a note on all figures of a table
// does.
func opensNote(text string) bool {
	if text == "" {
		return false
	}
	for _, w := range noteOpenings[lower[text[0]]] {
		if len(text) >= len(w) && sameFolded(w, text[:len(w)]) {
			return true
		}
	}
	return false
}

// noteOpenings are the words that such a note begins with, by their first letter.
var noteOpenings = func() (t [256][]string) {
	for _, w := range [...]string{"note", "table note", "source", "(", "*", "in ", "all figures", "all amounts", "all values", "all dollar", "all numbers", "dollar amounts", "figures", "amounts", "values", "revenue", "numbers", "unless otherwise"} {
		t[w[0]] = append(t[w[0]], w)
	}
	return t
}()

// noteScale keeps what a paragraph says of all tables below it: "All dollar
// amounts are in millions unless otherwise stated."
func (r *reader) noteScale(b *doc.Block) {
	if b.Kind != doc.Paragraph && b.Kind != doc.Item || len(b.Text) > 250 || !opensNote(b.Text) || !strings.Contains(b.Text, "illions") && !strings.Contains(b.Text, "housands") || strings.ContainsAny(b.Text, "0123456789") {
		return
	}
	if scale := scaleNote(b.Text); scale > 0 {
		r.scale = scale
	}
}

// headText joins the head cells above column c.
func (t *table) headText(c int) string {
	var parts []string
	for k := range t.head {
		if t.captions(k) {
			continue
		}
		s := firstWord(t.spread(k, c), t.headCell(k, c))
		for left := c - 1; s == "" && left > 0 && k+1 < t.head && !strings.HasPrefix(strings.ToLower(t.headCell(k+1, c)), "growth"); left-- { // a head over several columns
			if h := t.headCell(k, left); h != "" {
				if low := strings.ToLower(h); strings.Contains(low, " ended ") || strings.Contains(low, " ending ") {
					s = h
				}
				break
			}
		}
		if s != "" && (len(parts) == 0 || parts[len(parts)-1] != s) {
			parts = append(parts, s)
		}
	}
	if len(parts) == 1 && yearLike(parts[0]) {
		if s := t.stretchBeside(c); s != "" {
			return s + " " + parts[0]
		}
	}
	return strings.Join(parts, " ")
}

// captions reports whether row k is one cell across a wider table.
func (t *table) captions(k int) bool {
	cells := t.rows[k].Cells
	for c := range cells {
		if cells[c] != cells[0] {
			return false
		}
	}
	return len(cells) > 0 && t.width > 1 && (len(cells) > 1 || k+1 < t.head && len(t.rows[k+1].Cells) > 1)
}

// columnOf reads the head of one column.
func (t *table) columnOf(text string) column {
	text = strings.TrimRight(withoutNote(text), "*†‡§ ")
	plain := plainHead(fullYears(shareHeld(text)))
	col := column{text: text, facts: t.r.facts(plain)}
	if col.facts.part == "" {
		if s := nouns(plain); s != plain {
			col.facts.part = partOf(t.r.lexCell(s))
		}
	}
	if c := t.about.company; c != "" && c != companyOf(t.r.about) && col.facts.company == "" && !col.facts.period.IsZero() {
		if p, stated := t.r.place(plain, period.Scan(plain), c, col.facts.projected); !p.IsZero() {
			col.facts.period, col.facts.stated = p, stated // fiscal quarters are those of the company above the table
		}
	}
	col.facts.currencyNeutral()
	col.facts.addressable()
	t.ownProduct(plain, &col.facts)
	col.mix = isMix(col.facts.phrase) || fxOnly(col.facts.phrase)
	col.cost = namesCost(col.facts.phrase)
	col.restated = col.facts.basis == CC && col.facts.topic&cRevenue != 0 && !growthHead(col.facts.cues&^cCC, col.facts.text)
	col.moves = movesHead(col.facts.text)
	col.other = otherLabel(col.facts.text)
	col.facts.projected = col.facts.projected || !col.facts.period.IsZero() && estimated(text)
	if relativeYear(text) {
		col.facts.period, col.facts.ahead, col.facts.projected = period.Period{}, true, true
	}
	col.fiscal = !col.facts.period.IsZero() && fiscalWords.in(col.facts.phrase)
	col.role = roleOf(&col, t)
	return col
}

// shareHeld leaves out of a head of shares the brackets that say what stands in those
// of its cells: "Share (change YoY)" above "29% (-2 pp)".
func shareHeld(text string) string {
	i := strings.Index(text, " (")
	if i < 0 || text[len(text)-1] != ')' || !strings.HasSuffix(small(text[:i]), "share") {
		return text
	}
	for w := range strings.FieldsSeq(small(text[i+2 : len(text)-1])) {
		switch w {
		case "change", "chg", "yoy", "y/y", "qoq", "q/q", "pp", "pts", "in", "vs", "vs.", "prior", "year", "year-on-year", "year-over-year", "Δ", "∆":
		default:
			return text
		}
	}
	return text[:i]
}

// estimated reports whether a time at the end of a head is marked as an estimate
// or a forecast: "FY26E".
func estimated(text string) bool {
	n := len(text)
	return n > 2 && (text[n-1] == 'E' || text[n-1] == 'F') && text[n-2]-'0' <= 9
}

// headCell is the head cell above column c. A head that leaves out the empty
// cell above the labels stands one column to the right.
func (t *table) headCell(k, c int) string {
	if t.shifted(k) || k > 0 && t.cell(k, 0) != "" && t.years(k) > 1 {
		c--
	}
	if s := t.cell(k, c); !nullCell(s) {
		return s
	}
	return ""
}

// shifted reports whether row k of the head lacks the cell above the labels, or has
// an empty one at its end instead.
func (t *table) shifted(k int) bool {
	n := len(t.rows[k].Cells)
	if t.cell(k, 0) == "" || t.head >= len(t.rows) || len(t.rows[t.head].Cells) != t.width {
		return false
	}
	if n == t.width && n > 2 && nullCell(t.cell(k, n-1)) && len(period.Scan(t.cell(k, 0))) > 0 {
		if _, _, ok := t.parse(t.cell(t.head, n-1)); !ok {
			return false
		}
	} else if n != t.width-1 {
		return false
	}
	_, _, ok := quantity.Parse(t.cell(t.head, 0))
	return !ok && !t.signs(t.head)
}

// signs reports whether a row has signs in cells of their own.
func (t *table) signs(k int) bool {
	for c := range t.rows[k].Cells {
		if signOnly(t.cell(k, c)) {
			return true
		}
	}
	return false
}

// looksLikeHead guesses a head row in a table that marks none: the first rows
// hold no figure but years and periods, and the row below holds figures.
func (t *table) looksLikeHead(k int) bool {
	if t.rows[k].Head || k > 0 && t.headGoesOn(k) {
		return true
	}
	for _, b := range t.rows[:min(len(t.rows), 50)] {
		if b.Head {
			return false
		}
	}
	if k > 1 || len(t.rows[k].Cells) < 2 || k == 1 && t.width == 2 {
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
		if k > 0 && (c > 0 || !strings.ContainsAny(s, "$€£¥")) && tellsFigure(s) {
			return false // "$3.63 billion (FY2025)", "~14,000 roles"
		}
	}
	return (filled >= 2 || k == 0 && filled > 0 && len(t.rows) > 1) && !(k > 0 && t.dated(k))
}

// headGoesOn reports whether row k, below a marked head, belongs to it too: it
// has no label and holds only years, currencies, scales and words.
func (t *table) headGoesOn(k int) bool {
	if k+1 >= len(t.rows) {
		return false
	}
	if s := t.cell(k, 0); s != "" && !strings.HasPrefix(s, "(") {
		return t.years(k) > 1
	}
	filled := false
	for c := 1; c < min(len(t.rows[k].Cells), maxColumns); c++ {
		s := t.cell(k, c)
		if _, _, ok := t.parse(s); ok && !yearLike(s) || signOnly(s) && s != "RMB" && s != "US$" && s != "%" {
			return false
		}
		filled = filled || s != ""
	}
	return filled
}

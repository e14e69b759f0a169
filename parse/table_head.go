package parse

import (
	"strconv"
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// maxColumns bounds the columns that are read.
const maxColumns = 512

// readHead finds the head rows, joins them by column and reads what they say.
func (t *table) readHead() {
	for _, b := range t.rows[:min(len(t.rows), 50)] {
		t.width = min(max(t.width, len(b.Cells)), maxColumns)
	}
	for t.head < len(t.rows) && t.head < 6 && t.looksLikeHead(t.head) {
		t.head++
	}
	t.about = t.r.tableAbout(t.first)
	t.comma = t.commas()
	t.scale = t.about.scale
	t.goods = goodsOf(t.about.text)
	t.cols = make([]column, t.width)
	several := false
	for c := range t.cols {
		t.cols[c] = t.columnOf(t.headText(c))
		col := &t.cols[c]
		t.numbers(c, col)
		col.dayFirst = t.dayFirst(c)
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
	for k := range t.head {
		for c := range min(len(t.rows[k].Cells), t.width) {
			if s := t.cell(k, c); t.scale == 0 && strings.HasPrefix(s, "(in ") {
				t.scale, _ = scaleOf(strings.ToLower(s))
			}
		}
	}
	if t.scale == 0 {
		t.scale = 1
	}
	if several {
		t.company = ""
	}
	t.settleRoles()
	if len(t.cols) > 0 && t.cols[0].role == unknown && t.head > 0 { // the head of the labels is the table's own
		about := t.about
		t.about = facts{}
		t.about.add(t.cols[0].facts)
		t.about.add(about)
	}
	t.relate()
}

// headText joins the head cells above column c.
func (t *table) headText(c int) string {
	var parts []string
	for k := range t.head {
		s := t.headCell(k, c)
		for left := c - 1; s == "" && left > 0 && k+1 < t.head; left-- { // a head over several columns
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
	return strings.Join(parts, " ")
}

// columnOf reads the head of one column.
func (t *table) columnOf(text string) column {
	plain := plainHead(text)
	col := column{text: text, facts: t.r.facts(plain)}
	if s := nouns(plain); s != plain && col.facts.part == "" {
		col.facts.part = t.r.facts(s).part
	}
	col.facts.currencyNeutral()
	col.other = otherLabel(col.facts.text)
	col.role = roleOf(&col, t)
	return col
}

// headCell is the head cell above column c. A head that leaves out the empty
// cell above the labels stands one column to the right.
func (t *table) headCell(k, c int) string {
	if t.shifted(k) {
		c--
	}
	return t.cell(k, c)
}

func (t *table) shifted(k int) bool {
	if n := len(t.rows[k].Cells); n != t.width-1 || t.cell(k, 0) == "" || t.head >= len(t.rows) || len(t.rows[t.head].Cells) != t.width {
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

// column is the head of cell c of row k. Where signs and spacers in cells of
// their own make a row wider than the head, its other cells are counted.
func (t *table) column(k, c int) int {
	width := 0
	for h := range t.head {
		n := len(t.rows[h].Cells)
		if t.shifted(h) {
			n++
		}
		width = max(width, n)
	}
	if t.head == 0 || len(t.rows[k].Cells) <= width {
		return c
	}
	at, all, heads := 0, 0, 0
	for i := range min(len(t.rows[k].Cells), maxColumns) {
		if s := t.cell(k, i); s == "" || signOnly(s) {
			continue
		}
		if i < c {
			at++
		}
		all++
	}
	for h := range width {
		if h == 0 || t.headText(h) != "" {
			heads++
		}
	}
	if all != heads || heads != width {
		return len(t.cols) // nobody can tell
	}
	return at
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

// headGoesOn reports whether row k, below a marked head, belongs to it too: it
// has no label and holds only years, currencies, scales and words.
func (t *table) headGoesOn(k int) bool {
	if t.cell(k, 0) != "" || k+1 >= len(t.rows) {
		return false
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

// relate reads what columns say of each other.
func (t *table) relate() {
	foreign := map[period.Period]bool{}
	for _, c := range t.cols {
		if u := currency(c.facts.unit); u != "" && u != "USD" && !c.facts.period.IsZero() {
			foreign[c.facts.period] = true
		}
	}
	for i := range t.cols {
		c := &t.cols[i]
		c.restates = c.facts.unit == "USD" && foreign[c.facts.period] && !c.facts.period.IsZero()
		c.laysOff = t.laysOff(c)
		if c.facts.period.IsZero() && trailing(c.facts.text) {
			c.facts.period, c.facts.stated = fourQuarters(t.newest(0, len(t.cols))), true
		}
		if i+1 < len(t.cols) && boundHead(c.facts.text, "low") && boundHead(t.cols[i+1].facts.text, "high") {
			c.low, t.cols[i+1].high = true, true
		}
	}
	part := ""
	for i := range t.cols {
		c := &t.cols[i]
		if c.facts.period.IsZero() {
			t.compare(i)
		}
		switch {
		case c.facts.topic == cRevenue:
			part = c.facts.part
		case part == "" || c.facts.part != "" || c.facts.subject != "":
		case c.facts.topic == cProfit, c.facts.topic == 0 && growthHead(c.facts.cues, c.facts.text):
			c.facts.part = part // the growth of the revenue beside it
		}
	}
	t.only = t.onlyMarket()
}

// onlyMarket is the one market that the heads name, "" if they name another
// subject too.
func (t *table) onlyMarket() entity.Slug {
	var m entity.Slug
	for _, c := range t.cols {
		switch s := c.facts.subject; {
		case s == "" || s == m:
		case c.facts.kind != entity.Market || m != "":
			return ""
		default:
			m = s
		}
	}
	return m
}

// boundHead recognises the heads of a range: "Low", "Low end", "High".
func boundHead(low, bound string) bool {
	for _, w := range strings.Fields(low) {
		if w == bound {
			return true
		}
	}
	return false
}

// fourQuarters are the twelve months up to the end of a quarter.
func fourQuarters(p period.Period) period.Period {
	if days(p) < 80 || days(p) > 100 {
		return period.Period{}
	}
	return p.Shift(-9).To(p)
}

// trailing recognises the head of a column of twelve months up to the newest
// quarter.
func trailing(low string) bool {
	for _, w := range strings.Fields(low) {
		if w = strings.Trim(w, "(),"); w == "ttm" || w == "ltm" {
			return true
		}
	}
	return strings.Contains(low, "trailing twelve") || strings.Contains(low, "trailing 12") || strings.Contains(low, "last twelve months")
}

// compare dates a column of change by the newest of the periods it compares:
// those of the columns before it as far as the next such column. A quarter
// compared with the one before it is quarter over quarter.
func (t *table) compare(i int) {
	rate := func(c int) bool { return growthHead(t.cols[c].facts.cues, t.cols[c].facts.text) }
	from := i
	for from > 0 && from == i && t.cols[from-1].facts.period.IsZero() && rate(from-1) {
		from-- // a second rate of the same figures
	}
	for from > 0 && (!t.cols[from-1].facts.period.IsZero() || t.cols[from-1].text == "") {
		from--
	}
	p := t.newest(from, i)
	switch {
	case p.IsZero():
		from = 0
		p = t.newest(0, len(t.cols))
	case t.periods(from, i) == 1 && t.newest(0, from).Compare(p) > 0 && t.periods(0, from) > 1:
		from = 0 // one more time, to compare the newest with
		p = t.newest(0, i)
	}
	col := &t.cols[i]
	col.against = p
	var before period.Period
	for _, c := range t.cols[from:max(i, from)] {
		if q := c.facts.period; q != p && (before.IsZero() || q.Compare(before) > 0) {
			before = q
		}
	}
	if p.IsZero() || before.IsZero() {
		return
	}
	gap := p.Start().Sub(before.End()).Hours() / 24
	if gap < 5 && days(p) < 100 {
		col.basis = QoQ
	} else {
		col.basis = YoY
	}
}

// periods counts the times that columns tell, up to 2.
func (t *table) periods(from, to int) int {
	n, p := 0, period.Period{}
	for _, c := range t.cols[from:to] {
		if q := c.facts.period; !q.IsZero() && q != p && n < 2 {
			n, p = n+1, q
		}
	}
	return n
}

// newest is the newest period of columns from up to, not including, to.
func (t *table) newest(from, to int) period.Period {
	var p period.Period
	for _, c := range t.cols[from:to] {
		if q := c.facts.period; !q.IsZero() && (p.IsZero() || q.Compare(p) > 0) {
			p = q
		}
	}
	return p
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

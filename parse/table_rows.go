package parse

import (
	"fmt"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// readRows reads the figures below the head, row by row. A row with a label
// and no figures heads the rows below it.
func (t *table) readRows() {
	var section facts
	for k := t.head; k < len(t.rows); k++ {
		row := t.rowFacts(k)
		if row.figures == 0 {
			if s := firstWord(row.name, row.label, row.piece); s != "" && len(s) < 80 {
				section = row.facts
				if s := currency(section.unit); s != "" && t.unit == "" && section.scale > 0 {
					t.unit = s
				}
			}
			t.prose(k)
			continue
		}
		for c := range t.values {
			t.readCell(k, c, &row, &section)
		}
		t.prose(k)
	}
}

// rowFacts is what the label, name and date cells of a row say.
type rowFacts struct {
	facts
	at      int    // its index in the table
	label   string // its first words
	metric  string // what its figure measures and counts, in a long table
	name    string // the text of an entity column
	piece   string // the text of a column of segments
	figures int
	total   bool
	other   bool
	clear   bool // every word of the label is known
}

// rowFacts reads the cells of row k that are no figures, and the figures into
// t.values.
func (t *table) rowFacts(k int) rowFacts {
	row := rowFacts{at: k}
	n := min(len(t.rows[k].Cells), maxColumns)
	t.values = t.values[:0]
	var dates []string
	for c := range n {
		t.values = append(t.values, value{})
		s := t.cell(k, c)
		if s == "" {
			continue
		}
		role := unknown
		if c < len(t.cols) {
			role = t.cols[c].role
		}
		switch role {
		case entityCol:
			row.name = firstWord(row.name, s)
			continue
		case partCol:
			row.piece = firstWord(row.piece, s)
			continue
		case metricCol, unitCol:
			row.metric = strings.TrimSpace(row.metric + " " + s)
			continue
		case ignored:
			continue
		case periodCol:
			if p, ok := t.datedCell(s, c); ok || yearless(s) {
				if row.period.IsZero() {
					row.period, row.stated = p, ok
				}
				row.projected = row.projected || estimateYear(s)
				dates = append(dates, s)
				continue
			}
		}
		if v := t.value(k, c); v.ok && (c > 0 || role == measure) {
			t.values[c] = v
			row.figures++
			continue
		}
		if row.label == "" && c <= 1 && !signOnly(s) {
			row.label = s
		}
	}
	t.dateRow(&row, dates)
	t.nameRow(&row)
	return row
}

// dateRow joins a year and a quarter that stand in columns of their own.
func (t *table) dateRow(row *rowFacts, dates []string) {
	if len(dates) != 2 || wholeYear(dates[0]) == wholeYear(dates[1]) {
		return
	}
	year, part := dates[0], dates[1]
	if wholeYear(part) {
		year, part = part, year
	}
	if yearless(part) {
		if p, ok := t.datedCell(part+" "+year, 0); ok {
			row.period, row.stated = p, true
		}
	}
}

// wholeYear recognises 2024, FY2025 and FY25.
func wholeYear(s string) bool {
	if len(s) > 3 && (s[0] == 'F' || s[0] == 'f') && (s[1] == 'Y' || s[1] == 'y') {
		s = strings.TrimSpace(s[2:])
		return len(s) == 2 && strings.Trim(s, "0123456789") == "" || yearLike(s)
	}
	return yearLike(s)
}

// yearless recognises a quarter, half or month without a year.
func yearless(s string) bool {
	if len(s) == 2 && strings.IndexByte("QqHh", s[0]) >= 0 && s[1] >= '1' && s[1] <= '4' {
		return true
	}
	low := strings.ToLower(s)
	for m := 1; m <= 12; m++ {
		name := strings.ToLower(monthNames[m-1])
		if low == name || low == name[:3] {
			return true
		}
	}
	return false
}

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

// estimateYear recognises 2025F and 2026E.
func estimateYear(s string) bool {
	n := len(s) - 1
	return n >= 4 && (s[n] == 'F' || s[n] == 'E' || s[n] == 'e' || s[n] == 'f') && yearLike(s[n-4:n])
}

// nameRow reads what the label or name of a row says.
func (t *table) nameRow(row *rowFacts) {
	label := firstWord(row.name, row.label, row.piece)
	f := t.r.facts(label)
	f.currencyNeutral()
	p, stated, projected := row.period, row.stated, row.projected
	row.facts = f
	if !p.IsZero() {
		row.period, row.stated = p, stated
	}
	row.projected = row.projected || projected
	low := strings.ToLower(label)
	if row.name != "" && row.piece != "" {
		low = strings.ToLower(row.name)
	}
	row.total = totalLabel(low)
	row.other = otherLabel(low)
	row.clear = knownWords(label)
}

func totalLabel(low string) bool {
	for _, w := range []string{"total", "all ", "grand total", "worldwide total", "market total", "overall"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return low == "sum" || strings.HasSuffix(low, " total") || low == "consolidated"
}

func otherLabel(low string) bool {
	for _, w := range []string{"other vendors", "other providers", "other companies", "rest of", "all other"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	if rest, ok := strings.CutPrefix(low, "next "); ok && rest != "" && (rest[0] >= '0' && rest[0] <= '9' || numeral(rest)) {
		return true
	}
	for _, w := range []string{"providers", "vendors", "companies", "players", "suppliers"} {
		if strings.HasSuffix(low, w) || strings.HasSuffix(low, w+" (total)") {
			return true
		}
	}
	return low == "other" || low == "others"
}

// numeral reports whether a text is a small number in words.
func numeral(s string) bool {
	return hasWord([]string{s}, "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty")
}

// datedCell reads a cell of a date column.
func (t *table) datedCell(s string, c int) (period.Period, bool) {
	if d, m, ok := slashed(s); ok && c < len(t.cols) && t.cols[c].dayFirst && d <= 31 && m <= 12 {
		s = fmt.Sprintf("%s-%02d-%02d", s[len(s)-4:], m, d)
	}
	if estimateYear(s) {
		s = s[:len(s)-1]
	}
	for _, m := range period.Scan(s) {
		if p, _ := m.In(t.r.context(firstSlug(t.about.company, t.company), t.r.reports)); !p.IsZero() {
			return p, true
		}
	}
	return period.Period{}, false
}

// knownWords reports whether a label holds no word without a role: "Total TAC"
// is the total of something else.
func knownWords(label string) bool {
	for _, t := range lex(nil, label, 0, len(label), nil, period.Scan(label), entity.Scan(label)) {
		low := strings.TrimRight(t.low, "0123456789") // "year1" bears a footnote
		if t.kind == word && t.cue|cueIndex()[low].cue == 0 && !partWords[low] && !labelWords[low] && len(low) > 1 {
			return false
		}
	}
	return true
}

// labelWords are words of labels that say what is measured and not of whom.
var labelWords = map[string]bool{"operating": true, "currency": true, "change": true, "percentage": true, "percent": true, "pct": true, "usd": true, "rmb": true,
	"f/x": true, "fx": true, "foreign": true, "exchange": true, "ttm": true, "ltm": true, "ww": true}

// earning reports whether row k stands among parts of revenue in a table whose
// head does not say what it counts: above the row of their total with no cost
// or profit between, or, for a unit by its name, below such a row.
func (t *table) earning(row *rowFacts) bool {
	if t.earns == nil {
		t.readEarning()
	}
	i := 2 * row.at
	return t.earns[i] || t.earns[i+1] && row.clear && (row.kind == entity.Cloud || row.kind == entity.Segment)
}

// readEarning fills t.earns with two marks for each row: above and below.
func (t *table) readEarning() {
	t.earns = make([]bool, 2*len(t.rows))
	topics := make([]cue, len(t.rows))
	for k := range t.rows {
		low := strings.ToLower(t.cell(k, 0))
		topics[k] = t.r.facts(low).topic
		if revenueLabel(low) {
			topics[k] = cRevenue
		}
	}
	above, below := false, false
	for k := len(t.rows) - 1; k >= 0; k-- {
		t.earns[2*k] = above
		switch {
		case topics[k] == cRevenue && revenueLabel(strings.ToLower(t.cell(k, 0))):
			above = true
		case topics[k]&(cProfit|cCost) != 0:
			above = false
		}
	}
	for k := range t.rows {
		t.earns[2*k+1] = below
		switch {
		case topics[k] == cRevenue:
			below = true
		case topics[k]&^cVolume != 0:
			below = false
		}
	}
}

// revenueLabel recognises the row of total revenue.
func revenueLabel(low string) bool {
	for _, w := range []string{"total revenue", "total net sales", "net sales", "revenue", "consolidated revenue", "consolidated net sales", "net revenue", "total net revenue"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return false
}

// prose reads cells that hold sentences rather than figures.
func (t *table) prose(k int) {
	b := t.rows[k]
	for c, span := range b.Cells {
		if span.Len() < 40 || c < len(t.cols) && (t.cols[c].role == ignored || t.cols[c].role == entityCol) || t.r.d.Format == doc.CSV {
			continue
		}
		text := b.Text[span.Start:span.End]
		amounts := quantity.Scan(text)
		for i := range amounts {
			amounts[i].Start += span.Start
			amounts[i].End += span.Start
		}
		sentences(text, func(start, end int) { amounts = t.r.readSentence(t.first+k, span.Start+start, span.Start+end, amounts) })
	}
}

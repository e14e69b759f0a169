package parse

import (
	"fmt"
	"strings"

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
			if row.label != "" && len(row.label) < 80 {
				section = row.facts
			}
			t.prose(k)
			continue
		}
		for c := range t.rows[k].Cells {
			t.readCell(k, c, row, section)
		}
		t.prose(k)
	}
}

// rowFacts is what the label, name and date cells of a row say.
type rowFacts struct {
	facts
	label   string
	figures int
	name    string // the text of an entity column
	piece   string // the text of a column of segments
	total   bool
	at      int  // its index in the table
	clear   bool // every word of the label is known
	other   bool
}

func (t *table) rowFacts(k int) rowFacts {
	var row rowFacts
	for c := range t.rows[k].Cells {
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
			if row.name == "" {
				row.name = s
			}
			continue
		case periodCol:
			if p, ok := t.datedCell(s, c); ok {
				if row.period.IsZero() {
					row.period, row.stated = p, true
				}
				continue
			}
		case partCol:
			if row.piece == "" {
				row.piece = s
			}
			continue
		case ignored:
			continue
		}
		if _, _, ok := t.parse(s); ok && (c > 0 || role == measure) {
			row.figures++
			continue
		}
		if row.label == "" && c <= 1 {
			row.label = s
		}
	}
	label := row.label
	if row.name != "" {
		label = row.name
	}
	f := t.r.facts(label)
	p, stated := row.period, row.stated
	row.facts = f
	if !p.IsZero() {
		row.period, row.stated = p, stated
	}
	low := strings.ToLower(label)
	row.total = strings.HasPrefix(low, "total") || strings.HasPrefix(low, "all ") || low == "sum"
	row.at = k
	row.clear = knownWords(label)
	row.other = low == "other" || low == "others" || strings.HasPrefix(low, "rest of")
	return row
}

// datedCell reads a cell of a date column.
func (t *table) datedCell(s string, c int) (period.Period, bool) {
	if d, m, ok := slashed(s); ok && c < len(t.cols) && t.cols[c].dayFirst && d <= 31 && m <= 12 {
		s = fmt.Sprintf("%s-%02d-%02d", s[len(s)-4:], m, d)
	}
	for _, m := range period.Scan(s) {
		if p, _ := m.In(t.r.context(t.about.company, t.r.reports)); !p.IsZero() {
			return p, true
		}
	}
	return period.Period{}, false
}

// readCell makes the claim of one cell, if its row and column say what it is.
func (t *table) readCell(k, c int, row rowFacts, section facts) {
	b := t.rows[k]
	var col column
	if c < len(t.cols) {
		col = t.cols[c]
	}
	if col.role == ignored || col.role == entityCol || col.role == periodCol || c > 0 && c < len(b.Cells) && b.Cells[c] == b.Cells[c-1] {
		return
	}
	a, unit, ok := t.parse(t.cell(k, c))
	if !ok || c == 0 && col.role != measure {
		return
	}
	f := t.classify(a, unit, row, col, section)
	if f.metric == "" || f.subject == "" {
		return
	}
	t.emit(k, c, f, row, col)
}

// classify decides what a figure is from its row, column, section and table,
// nearest first.
func (t *table) classify(a quantity.Amount, unit quantity.Unit, row rowFacts, col column, section facts) found {
	f := found{amount: a, unit: unit, sure: 0.85}
	own := row.facts.cues | col.facts.cues
	all := own | section.cues | t.about.cues
	if col.fraction {
		a = a.Times(100)
		f.amount, unit = a, quantity.Percent
	}
	if isMix(section.text) || isMix(row.facts.text) || isMix(col.facts.text) {
		return found{}
	}
	percent := unit == quantity.Percent || unit == quantity.Number && section.unit == "percent" && section.scale == 0 && growthHead(section.cues, "", section.text) || unit == quantity.Number && (col.facts.unit == "percent" || row.facts.unit == "percent")
	if col.facts.topic == 0 && (row.kind == entity.Market || row.kind == 0 && t.about.kind == entity.Market && row.total) {
		own |= cMarket
	}
	if row.facts.topic == 0 && col.facts.topic == 0 && section.topic == 0 && t.about.topic == 0 && (row.facts.subject != "" || row.facts.part != "") && t.earns(row.at) {
		row.facts.topic = cRevenue
	}
	topic := firstTopic(row.label, row.facts.topic, col.facts.topic, section.topic, t.about.topic)
	if row.kind == entity.Market && topic&(cRevenue|cSpending|cMarket) == 0 && topic&(cProfit|cCost) == 0 || topic == 0 && own&cMarket != 0 {
		topic |= cMarket
	}
	switch {
	case fxOnly(col.text) || strings.Contains(strings.ToLower(row.label), "hedging") && !strings.Contains(strings.ToLower(row.label), "revenue"):
		return found{}
	case t.aboutLayoffs(all) && t.laysOff(col):
		f.metric, f.rule = Layoffs, "table-layoffs"
		f.unit = quantity.People
		if percent || strings.Contains(strings.ToLower(col.text), "percent") || col.text == "%" {
			f.unit = quantity.Percent
		} else if unit.Money() {
			return found{}
		}
	case topic&cStaff != 0 && unit == quantity.Number && row.facts.topic&cStaff != 0:
		f.metric, f.unit, f.rule = Headcount, quantity.People, "table-headcount"
	case percent && own&cShare != 0 || percent && topic == cShare|cStock || percent && topic&cShare != 0 && own&(cGrowth|cGrow|cFall) == 0:
		f.metric, f.unit, f.rule = MarketShare, quantity.Percent, "table-share"
	case percent && topic&cMargin != 0:
		f.metric, f.unit, f.rule = OperatingMargin, quantity.Percent, "table-margin"
		if !strings.Contains(strings.ToLower(row.label+" "+col.text), "operating margin") {
			return found{}
		}
	case percent && (growthHead(own|section.cues, row.label, col.text+" "+section.text) || unit == quantity.Percent && t.tellsChange() && topic&cRevenue != 0 && own&topics&^cRevenue == 0):
		f.metric, f.unit, f.rule = RevenueGrowth, quantity.Percent, "table-growth"
		if topic != 0 && topic&(cRevenue|cMarket|cSpending) == 0 {
			return found{}
		}
		if topic&(cMarket|cSpending) != 0 && topic&cRevenue == 0 || row.kind == entity.Market {
			f.metric = MarketGrowth
		}
	case percent:
		return found{}
	case topic&cProfit != 0 && strings.Contains(strings.ToLower(row.label+" "+section.text), "operating income"):
		f.metric, f.rule = OperatingIncome, "table-operating-income"
	case topic&cRevenue != 0 && topic&(cProfit|cCost|cMargin) == 0:
		f.metric, f.rule = Revenue, "table-revenue"
	case topic&(cMarket|cSpending) != 0 && (unit.Money() || unit == quantity.Number && firstScale(col.facts.scale, row.facts.scale, t.scale) > 1):
		f.metric, f.rule = MarketSize, "table-market"
	default:
		return found{}
	}
	if f.metric == Revenue || f.metric == OperatingIncome || f.metric == MarketSize {
		if !t.money(&f, row, col, section) {
			return found{}
		}
	}
	t.whose(&f, row, col, section)
	f.basis = row.facts.basis
	if f.basis == "" {
		f.basis = col.facts.basis
	}
	return f
}

// aboutLayoffs reports whether a figure's surroundings speak of layoffs: its
// own heads, a column of the table, its heading or the document.
func (t *table) aboutLayoffs(c cue) bool {
	for _, col := range t.cols {
		c |= col.facts.cues
	}
	for _, col := range t.cols {
		if col.facts.cues&cCut != 0 && col.facts.cues&cStaff != 0 {
			return true
		}
	}
	return c&cLayoff != 0 || t.r.layoffs
}

// isMix recognises heads over parts of a whole, "Net sales mix", "% of
// revenue", whose percentages are neither growth nor market share.
func isMix(low string) bool {
	return strings.Contains(low, " mix") || strings.Contains(low, "% of revenue") || strings.Contains(low, "% of total") ||
		strings.Contains(low, "percent of") || strings.Contains(low, "as a percentage of") || strings.Contains(low, "% of net sales")
}

// earns reports whether row k stands above the row of total revenue in a table
// whose head does not say what it counts: then its figures are revenue.
func (t *table) earns(k int) bool {
	for j := k + 1; j < len(t.rows); j++ {
		low := strings.ToLower(t.cell(j, 0))
		if strings.HasPrefix(low, "total revenue") || strings.HasPrefix(low, "total net sales") || strings.HasPrefix(low, "net sales") || strings.HasPrefix(low, "revenue") || strings.HasPrefix(low, "consolidated revenue") || strings.HasPrefix(low, "net revenue") || strings.HasPrefix(low, "total net revenue") {
			return true
		}
		if f := t.r.facts(low); f.topic&(cProfit|cCost) != 0 {
			return false
		}
	}
	return false
}

// tellsChange reports whether a column of the table holds rates of change.
func (t *table) tellsChange() bool {
	for _, col := range t.cols {
		if strings.Contains(strings.ToLower(col.text), "% change") {
			return true
		}
	}
	return false
}

// knownWords reports whether a label holds no word without a role: "Total TAC"
// is the total of something else.
func knownWords(label string) bool {
	for _, t := range lex(nil, label, 0, len(label), nil, period.Scan(label), entity.Scan(label)) {
		if t.kind == word && t.cue == 0 && !partWords[t.low] && len(t.low) > 1 {
			return false
		}
	}
	return true
}

// laysOff reports whether a column counts people laid off: its head says so,
// or it is the only one about staff, or the percentage beside such a one.
func (t *table) laysOff(col column) bool {
	low := strings.ToLower(col.text)
	switch {
	case strings.Contains(low, "before") || strings.Contains(low, "headcount") || strings.Contains(low, "total employees") || strings.Contains(low, "after"):
		return false
	case col.facts.cues&cLayoff != 0, col.text == "%", col.facts.cues&cCut != 0 && col.facts.cues&cStaff != 0:
		return true
	case strings.Contains(low, "percent") && col.facts.topic&^cStaff == 0:
		return true
	}
	if col.facts.cues&cStaff == 0 {
		return false
	}
	for _, other := range t.cols {
		if other.facts.cues&cLayoff != 0 && !strings.Contains(low, "%") && !strings.Contains(low, "share") && !strings.Contains(low, "workforce") {
			return false
		}
	}
	return true
}

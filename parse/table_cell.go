package parse

import (
	"fmt"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// figure is one cell with all that bears on its meaning.
type figure struct {
	found
	cell    int
	lit     doc.Span      // where it stands, if not in all of the cell
	dotted  bool          // one dot parts its last three digits
	scaled  bool          // a scale word stands in the cell
	written quantity.Unit // the unit that stands in the cell
	row     *rowFacts
	col     *column
	section *facts
	percent bool
	own     cue // of its row and column
	topic   cue // what it measures, its row's own noun first
	far     int // how much was read from further off than its row and column
}

// noColumn is the column of a cell that stands under no head.
var noColumn column

// readCell makes the claim of one cell, if its row and column say what it is.
func (t *table) readCell(k, c int, row *rowFacts, section *facts) {
	b := t.rows[k]
	v := t.values[c]
	if !v.ok || c > 0 && b.Cells[c] == b.Cells[c-1] {
		return
	}
	col := &noColumn
	if at := t.at[c]; at < len(t.cols) {
		col = &t.cols[at]
	} else if t.head > 0 && row.figures > 1 && row.period.IsZero() && t.dates() {
		return // below which of the times nobody can tell
	}
	switch {
	case col.role == ignored, col.role == entityCol, col.role == periodCol, col.high && t.values[c-1].ok:
		return
	}
	if v.split {
		t.readSplit(k, c, col, row, section)
		return
	}
	if row.metric != "" {
		col = t.longColumn(row, col)
	}
	f := &t.figure
	*f = figure{found: found{amount: v.amount, unit: v.unit}, cell: c, scaled: scaledCell(t.cell(k, c)), dotted: !t.comma && dotGroups(t.cell(k, c), true), written: v.unit, row: row, col: col, section: section}
	if v.end > 0 {
		f.lit = doc.Span{Start: b.Cells[c].Start, End: b.Cells[c].Start + v.end}
		f.scaled = scaledCell(t.cell(k, c)[:v.end])
		t.dateCell(f, v.rest)
	}
	to := c
	if col.low && c+1 < len(t.values) && t.values[c+1].ok {
		lo, _ := v.amount.Value()
		hi, _ := t.values[c+1].amount.Value()
		f.amount = quantity.Between(min(lo, hi), max(lo, hi), v.amount.Step())
		to = c + 1
	}
	ok := t.classify(f) && (!col.joint || col.grows && (f.metric == RevenueGrowth || f.metric == MarketGrowth))
	if x, _ := f.amount.Value(); ok && row.metric != "" && f.written == quantity.Number && f.unit == quantity.Percent && col.facts.unit == "" && max(x, -x) <= 2 {
		ok = false // 0.19 may be 19% or not
	}
	if f.basis == "" {
		f.basis = v.basis
	}
	if ok {
		t.whose(f)
		t.unitInBrackets(f, t.cell(k, c))
	}
	from := len(t.r.out)
	if t.head == 0 && f.metric == Revenue && t.amounts() > 1 {
		ok = false // which of them is of now no head says
	}
	if ok && f.subject != "" {
		t.emit(k, to, f)
		t.goOn(k, c, f, v.rest)
		if f.metric == Revenue {
			t.earned, t.earnedAt = f.subject, k
		}
	}
	t.sumBehind(k, c, f, v.rest)
	t.explain(k, f, from)
}

// amounts counts the figures of the row at hand that may be money.
func (t *table) amounts() int {
	n := 0
	for i := range t.values {
		n += b2i(t.values[i].ok && t.values[i].unit != quantity.Percent)
	}
	return n
}

// longColumn is the head of a figure in a long table: what the column of
// metrics names, with its own head.
func (t *table) longColumn(row *rowFacts, col *column) *column {
	text := row.metric
	if !col.facts.period.IsZero() {
		text += " " + col.text
	}
	if t.longHeads == nil {
		t.longHeads = map[string]column{}
	}
	h, ok := t.longHeads[text]
	if !ok {
		h = t.columnOf(text)
		h.role = measure
		if !col.day.IsZero() {
			h.day, h.facts.period = col.day, col.facts.period
		}
		h.laysOff = t.laysOff(&h)
		h.rate = h.facts.unit == "" && h.facts.scale == 0 && (h.facts.cues&cShare != 0 || h.facts.cues&(cGrowth|cYoY|cQoQ) != 0)
		if len(t.longHeads) < 1000 {
			t.longHeads[text] = h
		}
	}
	return &h
}

// classify decides what a figure is from its row, column, section and table,
// nearest first.
func (t *table) classify(f *figure) bool {
	t.prepare(f)
	for i := range TableRules {
		if TableRules[i].match(t, f) {
			f.rule = TableRules[i].Name
			return f.metric != ""
		}
	}
	return false
}

// prepare reads what a figure measures and whether it is a percentage.
func (t *table) prepare(f *figure) {
	row, col, section := f.row, f.col, f.section
	if col.fraction && f.unit == quantity.Number {
		f.amount, f.unit = f.amount.Times(100), quantity.Percent
	}
	f.own = row.facts.cues | col.facts.cues
	bare := f.unit == quantity.Number
	f.percent = f.unit == quantity.Percent || bare && (col.facts.unit == "percent" || row.facts.unit == "percent" || col.rate) ||
		bare && section.scale == 0 && (t.rates(section, f.amount) || t.inPercent(f))
	if col.facts.topic == 0 && (row.kind == entity.Market || row.kind == 0 && t.about.kind == entity.Market && row.total) {
		f.own |= cMarket
	}
	noun := row.facts.topic
	if row.name != "" && !row.total || noun == cVolume && row.facts.part != "" {
		noun = 0 // "Online stores" are a part, "Power Systems" in a column of names is a name
	}
	if noun == 0 && col.facts.topic == 0 && (section.topic&^cRevenue == 0 && (row.label != "" || row.piece != "") && t.earning(row) || t.growsAbove(row)) {
		noun = cRevenue
	}
	if noun == 0 && col.facts.topic == 0 {
		noun = t.grownAbove(row)
	}
	f.topic = cCost
	if !row.cost && !col.cost {
		f.topic = firstTopic(noun, col.facts.topic, section.topic, t.about.topic)
	}
	if noun|col.facts.topic == 0 {
		f.far++
	}
	if f.topic == 0 && t.about.kind == entity.Market && row.name == "" && firstSlug(row.company, col.facts.company, section.company) == "" && f.own&cShare == 0 {
		f.topic = cMarket // its segments
	}
	if f.topic == 0 && (col.facts.kind == entity.Market || t.only != "" && row.label+row.name+row.piece == "") {
		f.topic = cMarket
	}
	if row.kind == entity.Market && f.topic&(cRevenue|cSpending|cMarket|cProfit|cCost) == 0 || f.topic == 0 && f.own&cMarket != 0 {
		f.topic |= cMarket
	}
}

// inPercent reports whether bare numbers are shares because the caption says so,
// and neither row nor column anything else: "Market share by year (%)".
func (t *table) inPercent(f *figure) bool {
	v, _ := f.amount.Value()
	return t.about.topic&cShare != 0 && (f.row.facts.topic|f.col.facts.topic)&^(cShare|cStock) == 0 && f.col.facts.unit == "" && v >= 0 && v <= 100 &&
		(strings.Contains(t.about.text, "%") || strings.Contains(t.about.text, "percent"))
}

// rates reports whether bare numbers below a section's head are percentages:
// "Y/Y net sales growth:" over 19, whose sign only the first row bears.
func (t *table) rates(section *facts, a quantity.Amount) bool {
	if section.unit == "percent" {
		return growthHead(section.cues, section.text)
	}
	v, _ := a.Value()
	return max(v, -v) < 1000 && section.unit == "" && (strings.Contains(section.text, "growth") || strings.Contains(section.text, "y/y") || strings.Contains(section.text, "yoy"))
}

// otherNouns in a row's label make its figures none of ours, whatever the
// table is about.
var otherNouns = phrases(
	" mix", "% of ", "percent of", "percentage of", "cost of", "deferred", "unearned", "traffic acquisition", "sales and marketing", "sales & marketing", "marketing and sales", "marketing & sales", "research and development", "research & development",
	"per employee", "per share", "marketable", "gmv", "merchandise v", "billings", "bookings", "obligation", "net of ", "internal revenue", "intersegment", "inter-segment", "accounts receivable", "proceeds", "hedging",
)

// namesCost reports whether a row names a cost or a profit, and is one whatever
// the table is about.
func namesCost(p phrase) bool {
	return otherNouns.in(p) || p.text == "tac" || strings.HasSuffix(p.text, " tac")
}

// firstTopic is what a figure in a table measures: its row's own noun first,
// then its column's, its section's and the table's.
func firstTopic(topics ...cue) cue {
	for _, t := range topics {
		if t != 0 {
			return t
		}
	}
	return 0
}

// emit turns a figure into a signal; to is the last of its cells.
func (t *table) emit(k, to int, f *figure) {
	b := t.rows[k]
	span := f.lit
	if span.Len() == 0 {
		span = doc.Span{Start: b.Cells[f.cell].Start, End: b.Cells[to].End}
	}
	p, stated := t.when(f)
	sig := Signal{
		Metric: f.metric, Entity: f.subject, Group: f.group, Amount: f.amount, Unit: f.unit, Basis: f.basis, Period: p, Inferred: !p.IsZero() && !stated,
		Region: f.region, Status: t.status(f, p), By: firstWord(f.row.house, f.col.facts.house, t.about.house),
	}
	if f.metric == Layoffs && sig.Region == "global" {
		sig.Region = ""
	}
	if sig.Inferred || p.IsZero() {
		f.far++
	}
	var doubts doubt
	if f.far > 1 {
		doubts = cellAlone
	}
	sig.Origin = Origin{
		Doc: t.r.d, Block: t.first + k, Span: b.Source(span.Start, span.End), Rule: f.rule, Confidence: doubts.confidence(), doubts: doubts,
		Quote: b.Text, Lit: span,
	}
	t.r.keep(&sig)
}

// explain tells what was made of a figure, to whoever asked.
func (t *table) explain(k int, f *figure, from int) {
	if t.r.trace == nil {
		return
	}
	b := t.rows[k]
	span := b.Cells[f.cell]
	tr := Trace{Span: b.Source(span.Start, span.End), Number: b.Text[span.Start:span.End], Seen: fmt.Sprintf("%v %s", f.amount, f.unit), Rule: f.rule, Claims: t.r.out[from:]}
	switch {
	case len(tr.Claims) > 0:
	case f.rule == "":
		tr.Why = "neither its row, its column nor the table says that it is a figure of ours"
	case f.metric == "":
		tr.Why = "the rule " + f.rule + " takes it for no claim"
	default:
		tr.Why = fmt.Sprintf("a %s by the rule %s, but nothing says whose", f.metric, f.rule)
	}
	t.r.trace(tr)
}

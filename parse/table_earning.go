package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// earning reports whether row k stands among parts of revenue in a table whose
// head does not say what it counts: above the row of their total with no cost
// or profit between, or, for a unit by its name, below such a row.
func (t *table) earning(row *rowFacts) bool {
	if t.earns == nil {
		t.readEarning()
	}
	i := 2 * row.at
	label, _, _ := strings.Cut(row.label, " (")
	return t.earns[i] || t.earns[i+1] && row.clear && (row.kind == entity.Cloud || row.kind == entity.Segment || row.facts.part == small(label) || firstSlug(t.about.company, companyOf(t.r.about)).Part(label).Listed())
}

// bySegment reports whether the table says of its rows no more than that they are
// the segments of a company, and that they add up: what they add up to is revenue.
func (t *table) bySegment() bool {
	if t.head == 0 || t.about.topic != 0 || t.about.kind == entity.Market || t.cues&(cLayoff|cShare|cProfit|cCost|cStaff) != 0 {
		return false
	}
	if first := small(t.cell(t.head-1, 0)); !segmentHeads[first] && (first != "" || !strings.Contains(t.about.text, "segment")) {
		return false
	}
	for k := len(t.rows) - 1; k > t.head+1; k-- {
		if totalLabel(small(t.cell(k, 0))) {
			return true
		}
	}
	return false
}

// segmentHeads head a column of the segments of a company.
var segmentHeads = map[string]bool{"segment": true, "segments": true, "business segment": true, "business": true, "business unit": true, "division": true, "unit": true, "reportable segment": true}

// salesPart reports whether a row labelled "Sales" is but a part of revenue: the
// next row is no cost, and a total of revenue follows.
func (t *table) salesPart(row *rowFacts) bool {
	if len(row.label)+len(row.piece) != len("sales") || !strings.EqualFold(row.label+row.piece, "sales") {
		return false
	}
	for k := row.at + 1; k < len(t.rows) && k < row.at+12; k++ {
		low := strings.ToLower(t.cell(k, 0))
		topic := labelTopic(t.r.lexCell(low))
		switch {
		case strings.HasPrefix(low, "total ") && revenueLabel(low), low == "total":
			return k > row.at+1
		case topic&(cProfit|cCost|cMargin) != 0 || namesCost(phraseOf(low)):
			return false
		}
	}
	return false
}

// growsAbove reports whether a row says no more than that it is the growth of
// the row above, which is revenue: "YoY growth" below "AWS revenue".
func (t *table) growsAbove(row *rowFacts) bool {
	return t.earned != "" && row.at == t.earnedAt+1 && row.clear && growthHead(row.facts.cues, row.facts.text)
}

// grownAbove is what the row above measures, if that is no revenue, where a row
// says no more than that it is the growth of it: "Growth" below "Backlog".
func (t *table) grownAbove(row *rowFacts) cue {
	if row.at == t.head || row.facts.topic != 0 || row.facts.subject+entity.Slug(row.facts.part) != "" || row.name != "" || !row.clear || !growthHead(row.facts.cues, row.facts.text) {
		return 0
	}
	if topic := t.r.facts(t.cell(row.at-1, 0)).topic; topic&cRevenue == 0 {
		return topic
	}
	return 0
}

// readEarning fills t.earns with two marks for each row: above and below.
func (t *table) readEarning() {
	t.earns = make([]bool, 2*len(t.rows))
	topics, lows := make([]cue, len(t.rows)), make([]string, len(t.rows))
	for k := range t.rows {
		lows[k] = small(t.cell(k, 0))
		topics[k] = t.r.facts(t.cell(k, 0)).topic
		if revenueLabel(lows[k]) {
			topics[k] = cRevenue
		}
	}
	above, below := false, false
	for k := len(t.rows) - 1; k >= 0; k-- {
		t.earns[2*k] = above
		switch {
		case topics[k] == cRevenue && revenueLabel(lows[k]):
			above = true
		case topics[k]&(cProfit|cCost) != 0:
			above = false
		}
	}
	earned := false
	for k := range t.rows {
		t.earns[2*k+1] = below
		switch low := lows[k]; {
		case topics[k] == cRevenue:
			below, earned = true, true
		case topics[k] == cMargin: // no sums of money
		case topics[k] == cProfit && (strings.HasSuffix(low, "eps") || strings.Contains(low, " per share") || strings.Contains(low, "eps (")):
			below = earned // nor those of a company's parts
		case topics[k]&^cVolume != 0:
			below = false
		}
	}
}

// revenueLabel recognises the row of total revenue.
func revenueLabel(low string) bool {
	for _, w := range []string{"total revenue", "total net sales", "net sales", "revenue", "group revenue", "group sales", "consolidated revenue", "consolidated net sales", "net revenue", "total net revenue"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return strings.HasPrefix(low, "total ") && (strings.HasSuffix(low, " net revenue") || strings.HasSuffix(low, " revenue") || strings.HasSuffix(low, " revenues") || strings.HasSuffix(low, " net sales")) && !namesCost(phraseOf(low))
}

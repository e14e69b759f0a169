package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// turned is what is known of a table of layoffs on its side: companies head its
// columns, and its rows are what is told of each: "| | Intel | Cisco |" over
// "| Layoffs | 24,000 | 4,200 |" and "| Date | July 2025 | August 2024 |".
type turned struct {
	asked, cuts bool
	date        int // the row of dates, 0 if there is none
}

// onSide looks at the heads and the labels of the table, once.
func (t *table) onSide() *turned {
	u := &t.turned
	if u.asked {
		return u
	}
	u.asked = true
	if t.names || t.head == 0 || len(t.cols) < 3 {
		return u
	}
	known := false
	for c := 1; c < len(t.cols); c++ {
		if t.cols[c].facts.cues&cTotal != 0 {
			continue
		}
		if t.headCompany(c) == "" {
			return u
		}
		known = known || t.cols[c].facts.company != ""
	}
	for k := t.head; known && k < len(t.rows); k++ {
		label := t.cell(k, 0)
		low := small(strings.TrimRight(label, ":"))
		u.cuts = u.cuts || cutCues(t.r.facts(label).cues)
		if u.date == 0 && (dateLabels[low] || low == "month" || low == "year") {
			u.date = k
		}
	}
	return u
}

// headCompany is the company that is all column c is headed by, known to the
// vocabulary or not. "" if there is none.
func (t *table) headCompany(c int) entity.Slug {
	col := &t.cols[c]
	if col.facts.company != "" && col.facts.topic == 0 && col.facts.period.IsZero() {
		return firstSlug(col.facts.subject, col.facts.company)
	}
	words := strings.Fields(col.text)
	if len(words) == 0 || len(words) > 3 || sectionHead(strings.ToLower(col.text)) {
		return ""
	}
	for _, w := range words {
		if w[0] < 'A' || w[0] > 'Z' || cueOf(w)&^cOrg != 0 || partWords[strings.ToLower(w)] {
			return ""
		}
	}
	return entity.Make(col.text)
}

// cutsAcross reports whether a figure stands in a row of people cut, or of what part
// of their workforce they are, below the company that cut them.
func (t *table) cutsAcross(f *figure) bool {
	if f.cell == 0 || !t.onSide().cuts || f.cell >= len(t.cols) {
		return false
	}
	row := &f.row.facts
	if t.cols[f.cell].facts.cues&cTotal != 0 || aroundCut.in(row.phrase) {
		return false
	}
	switch {
	case f.percent:
		return row.cues&(cStaff|cLayoff) != 0 && row.cues&(cHire|cGrowth|cGrow) == 0 && (cutCues(row.cues) || strings.Contains(row.text, "of "))
	case row.unit != "" && row.unit != "people", otherCounts.in(row.phrase):
		return false
	}
	return cutCues(row.cues) || row.cues&cStaff != 0 && (strings.Contains(row.text, "affected") || strings.Contains(row.text, "impacted"))
}

// aroundCut are words of what else is told of layoffs: "Rounds of layoffs".
var aroundCut = phrases("round", "wave", "event", "week", "month", "cost", "charge", "severance", "reason", "day", "date")

// tallyAcross gives such a figure to its company, on the date in its column.
func (t *table) tallyAcross(f *figure) bool {
	if f.col.laysOff || !t.cutsAcross(f) {
		return false
	}
	f.subject = t.headCompany(f.cell)
	if k := t.turned.date; k > 0 && f.period.IsZero() && f.row.period.IsZero() {
		g := t.r.facts(t.cell(k, f.cell))
		f.period, f.stated = g.period, g.stated
	}
	return true
}

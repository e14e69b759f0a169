package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// addsUp reports whether a table that does not say what it measures holds
// percentages of several companies that add up to a whole, row by row or column
// by column: nothing but shares of one market does.
func (t *table) addsUp() bool {
	if t.head == 0 || t.width < 2 || t.about.topic != 0 || len(t.rows)-t.head > 200 {
		return false
	}
	return t.hundreds(true) && t.companiesIn(t.head-1, true) || t.hundreds(false) && t.companiesIn(0, false)
}

// sharesUnsaid says of such a table what it leaves out.
func (t *table) sharesUnsaid() {
	if t.addsUp() {
		t.about.topic, t.about.cues, t.about.phrase = cShare, t.about.cues|cShare, t.about.and(phraseOf("market share"))
	}
}

// companiesIn reports whether the head row, or the first column, is names, two
// companies or more among them.
func (t *table) companiesIn(row int, across bool) bool {
	var first entity.Slug
	several := false
	look := func(s string) bool {
		low := strings.ToLower(s)
		if growthHead(0, low) || strings.Contains(low, "growth") || strings.Contains(low, "margin") {
			return false
		}
		for _, m := range entity.Scan(s) {
			if m.Kind != entity.Company && m.Kind != entity.Cloud {
				continue
			}
			several = several || first != "" && companyOf(m.Slug) != first
			first = companyOf(m.Slug)
		}
		return true
	}
	if across {
		for c := 1; c < t.width; c++ {
			if !look(t.cell(row, c)) {
				return false
			}
		}
		return several
	}
	for k := t.head; k < len(t.rows); k++ {
		if !look(t.cell(k, 0)) {
			return false
		}
	}
	return several
}

// hundreds reports whether the percentages of every row, or of every column, add
// up to a hundred, and each is of some time.
func (t *table) hundreds(across bool) bool {
	lines, figures := len(t.rows)-t.head, t.width-1
	if !across {
		lines, figures = figures, lines
	}
	if figures < 3 {
		return false
	}
	for n := range lines {
		sum, label := 0.0, t.cell(t.head-1, 1+n)
		if across {
			label = t.cell(t.head+n, 0)
		}
		if len(period.Scan(label)) == 0 {
			return false // "Job postings | 45% | 35% | 20%"
		}
		for m := range figures {
			k, c := t.head+n, 1+m
			if !across {
				k, c = t.head+m, 1+n
			}
			a, u, ok := t.parse(t.cell(k, c))
			v, point := a.Value()
			if !ok || !point || u != quantity.Percent && (u != quantity.Number || !strings.Contains(t.cell(t.head-1, c), "%")) || v < 0 {
				return false
			}
			sum += v
		}
		if sum < 97 || sum > 103 {
			return false
		}
	}
	return lines > 0
}

package parse

import (
	"cmp"
	"slices"
	"strings"

	"cloudwatch-tui/parse/period"
)

// dayHeads makes the time that ended on it of each day that heads a column, as
// filings and exports of statements have them: "3 Months Ended | | 12 Months
// Ended" above "Mar. 31, 2024 | Mar. 31, 2023 | ...", or "2023-12-31 |
// 2022-12-31 | 2021-12-31". How long it was is told above the days or by how far
// they lie apart. The day is kept for what is counted on it.
func (t *table) dayHeads() {
	var heads []period.Period
	for i := range t.cols {
		if c := &t.cols[i]; c.dayAlone() {
			heads = append(heads, c.facts.period)
		}
	}
	if len(heads) == 0 || t.cuts || t.about.cues&cLayoff != 0 {
		return
	}
	around := monthsEnded(t.about.text)
	for k := len(t.r.scopes) - 1; around == 0 && k >= 0 && t.r.scopes[k].level >= 8; k-- {
		around = monthsEnded(t.r.scope(k).text)
	}
	if around == 0 {
		around = monthsApart(heads)
	}
	n := 0
	for i := range t.cols {
		c := &t.cols[i]
		if own := monthsEnded(c.facts.text); own > 0 {
			n = own // and of the days behind, up to the next that tells its own
		}
		if c.dayAlone() {
			c.day = c.facts.period
			if m := cmp.Or(n, around); m > 0 {
				c.facts.period = monthsTo(c.day.End(), m)
			}
		}
	}
}

// dayAlone reports whether a column is headed by a day and by nothing that is
// measured.
func (c *column) dayAlone() bool {
	return days(c.facts.period) == 1 && !strings.Contains(c.facts.text, "as of")
}

// monthsEnded is how many months the times are long that a lower-case text says
// ended, 0 if it says nothing of the kind.
func monthsEnded(low string) int {
	for _, w := range [...]struct {
		words  string
		months int
	}{
		{"12 months ended", 12},
		{"twelve months ended", 12},
		{"year ended", 12},
		{"years ended", 12},
		{"annual", 12},
		{"9 months ended", 9},
		{"nine months ended", 9},
		{"6 months ended", 6},
		{"six months ended", 6},
		{"3 months ended", 3},
		{"three months ended", 3},
		{"quarter ended", 3},
		{"quarters ended", 3},
		{"quarterly", 3},
	} {
		if strings.Contains(low, w.words) {
			return w.months
		}
	}
	return 0
}

// monthsApart is how many months lie between days that follow one another in the
// same steps: 3 or 12 for three or more, 0 if nobody can tell.
func monthsApart(heads []period.Period) int {
	if len(heads) < 3 {
		return 0
	}
	ends := make([]int, len(heads))
	for i := range heads {
		ends[i] = int(heads[i].End().Unix() / 86400)
	}
	slices.Sort(ends)
	months := 0
	for i := 1; i < len(ends); i++ {
		n := 0
		switch gap := ends[i] - ends[i-1]; {
		case gap > 83 && gap < 99:
			n = 3
		case gap > 357 && gap < 372:
			n = 12
		}
		if n == 0 || months != 0 && n != months {
			return 0
		}
		months = n
	}
	return months
}

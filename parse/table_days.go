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

// monthHeads makes the quarter or the year that ended with it of each month that heads a
// column of what is earned, where the table says so or three or more of them lie as far
// apart: "Quarter | Mar-26 | Jun-26". Shares are counted by the month, too.
func (t *table) monthHeads() {
	var heads []period.Period
	for i := range t.cols {
		if p := t.cols[i].facts.period; oneMonth(p) {
			heads = append(heads, p)
		}
	}
	if len(heads) == 0 || t.byMonth() {
		return
	}
	n := cmp.Or(t.monthsOf(t.cols[0].facts.text), monthsApart(heads))
	for i := range t.cols {
		if f := &t.cols[i].facts; oneMonth(f.period) && n > 0 {
			f.period = monthsTo(f.period.End(), n)
		}
	}
}

// byMonth reports whether the figures of the table can be of single months whatever lies
// between them.
func (t *table) byMonth() bool {
	cues := t.cues | t.about.cues
	return t.cuts || cues&(cLayoff|cShare|cMarket) != 0
}

// monthsOf is how many months long the times of the table are by the head of its labels or
// by what stands above it, 0 if they do not say.
func (t *table) monthsOf(corner string) int {
	switch {
	case strings.HasPrefix(corner, "month"):
		return 1
	case corner == "quarter", corner == "quarters":
		return 3
	}
	return cmp.Or(monthsEnded(corner), monthsEnded(t.about.text))
}

// rowMonths is how many months long the times are that months end in the rows of the table:
// 1 where they are but months.
func (t *table) rowMonths() int {
	if t.months == 0 {
		t.months = max(1, t.readRowMonths())
	}
	return t.months
}

func (t *table) readRowMonths() int {
	if t.byMonth() || len(t.cols) == 0 {
		return 1
	}
	c := 0
	for i := range t.cols {
		if t.cols[i].role == periodCol {
			c = i
			break
		}
	}
	if n := t.monthsOf(t.cols[c].facts.text); n > 0 {
		return n
	}
	var all []period.Period
	for k := t.head; k < len(t.rows) && k < t.head+40; k++ {
		p, _ := t.datedCell(t.cell(k, c), c, "")
		if !oneMonth(p) {
			return 1
		}
		all = append(all, p)
	}
	return monthsApart(all)
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

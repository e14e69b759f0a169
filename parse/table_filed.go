package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
)

// Filings lose the empty corner of a table on their way to text, and what stood above several
// columns stands above one: "Year Ended June 30, | Change" over "2025 | 2024 | %", over rows of a
// label and four figures. filed gives such a table one row of heads again, a head for each figure.

// filed rebuilds the head of a table of a filing. ok is false where nobody can tell which figure
// is below which year.
func (t *table) filed() (ok bool) {
	h := t.yearsRow()
	if h < 0 {
		return true
	}
	first := h + 1
	for first < min(len(t.rows), h+4) && len(t.rows[first].Cells) == 1 {
		first++
	}
	if first >= len(t.rows) {
		return true
	}
	if _, _, figure := t.parse(t.cell(first, 0)); figure {
		return true
	}
	var above []string
	if h == 1 {
		above = t.words(0)
		if len(above) == 0 || !endsTime(strings.ToLower(above[0])) {
			return true // its corner has words
		}
	}
	heads := filedHeads(above, t.words(h), t.filled(first)-1)
	if heads == nil {
		return false
	}
	for k := range h + 1 {
		t.rows[k] = headRow(t.rows[k], heads)
	}
	return true
}

// yearsRow is the first or second row of a table that marks no head, if it begins with a year and
// holds another one: what stood above the labels is lost. -1 if there is none.
func (t *table) yearsRow() int {
	for k := range min(2, len(t.rows)) {
		if t.rows[k].Head {
			return -1
		}
		years := 0
		for c := range t.rows[k].Cells {
			years += b2i(yearLike(t.cell(k, c)))
		}
		if years > 1 && yearLike(t.cell(k, 0)) {
			return k
		}
	}
	return -1
}

// words are the cells of row k that hold anything.
func (t *table) words(k int) []string {
	var words []string
	for c := range t.rows[k].Cells {
		if s := t.cell(k, c); s != "" {
			words = append(words, s)
		}
	}
	return words
}

// filled counts the cells of row k that hold more than a sign.
func (t *table) filled(k int) int {
	n := 0
	for c := range t.rows[k].Cells {
		if s := t.cell(k, c); s != "" && !signOnly(s) {
			n++
		}
	}
	return n
}

// filedHeads gives a head to each of n figures: a stretch of time above goes with as many years
// as the others, any other head above with what follows them. nil if that does not come out even,
// or without figures.
func filedHeads(above, below []string, n int) []string {
	if n < 1 {
		return nil
	}
	if len(above) == 0 {
		if len(below) != n {
			return nil
		}
		return below
	}
	stretches, years := 0, 0
	for _, s := range above {
		stretches += b2i(endsTime(strings.ToLower(s)))
	}
	for _, s := range below {
		years += b2i(yearLike(s))
	}
	if stretches == 0 || years%stretches != 0 {
		return nil
	}
	heads := make([]string, 0, n)
	for _, s := range above {
		taken := 0
		if endsTime(strings.ToLower(s)) {
			for ; taken < years/stretches && taken < len(below) && yearLike(below[taken]); taken++ {
				heads = append(heads, s+" "+below[taken])
			}
		} else {
			for ; taken < len(below) && !yearLike(below[taken]); taken++ {
				heads = append(heads, changeHead(s, below[taken]))
			}
			if taken == 0 {
				heads = append(heads, s)
			}
		}
		below = below[taken:]
	}
	if len(heads) == n-1 && strings.HasSuffix(heads[len(heads)-1], "%") {
		last := heads[len(heads)-1]
		heads = append(heads[:len(heads)-1], strings.TrimSuffix(last, "%")+"$", last) // its own head is lost
	}
	if len(below) > 0 || len(heads) != n {
		return nil
	}
	return heads
}

// changeHead joins a head with the one below it, which is enough where the first only says
// what is compared: "2024 vs. 2023" over "% Change".
func changeHead(above, below string) string {
	if len(period.Scan(above)) > 0 {
		return below
	}
	return above + " " + below
}

// headRow is a row that holds heads behind an empty corner, in the place of another.
func headRow(b *doc.Block, heads []string) *doc.Block {
	row := *b
	row.Head = true
	row.Text = strings.Join(heads, "\t")
	row.Cells = []doc.Span{{}}
	at := 0
	for _, s := range heads {
		row.Cells = append(row.Cells, doc.Span{Start: at, End: at + len(s)})
		at += len(s) + 1
	}
	return &row
}

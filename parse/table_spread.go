package parse

import (
	"strconv"
	"strings"
	"time"

	"cloudwatch-tui/parse/period"
)

// Tables lose the cells that stretch over several columns on their way from
// one format to another: what stood above two years stands above the first,
// and the years below have moved to the left.

// years counts the cells of row k where all that hold anything hold years; 0
// for any other row.
func (t *table) years(k int) int {
	n := 0
	for c := range t.rows[k].Cells {
		switch s := t.cell(k, c); {
		case nullCell(s):
		case !yearLike(s):
			return 0
		default:
			n++
		}
	}
	return n
}

// spread is the stretch of time above column c that row k names once for
// several years of the row below: "Three Months Ended June 30, | Six Months
// Ended June 30," over "2025 | 2024 | 2025 | 2024". "" for any other row.
func (t *table) spread(k, c int) string {
	if c == 0 || k+1 >= t.head {
		return ""
	}
	stretches, years := 0, t.years(k+1)
	for at := 1; at < len(t.rows[k].Cells); at++ {
		s := t.cell(k, at)
		if nullCell(s) || s == t.cell(k, at-1) {
			break
		}
		if low := strings.ToLower(s); !strings.Contains(low, "ended") && !strings.Contains(low, "ending") {
			return ""
		}
		stretches++
	}
	if stretches < 2 || years < 2*stretches || years%stretches != 0 {
		return ""
	}
	return t.cell(k, min(1+(c-1)*stretches/years, stretches))
}

// stretchBeside is the stretch of time to the left of column c in the last head
// row, over no figures, whose years stand beside it: "Quarter Ended June 30, |
// 2023 | 2024". "" if none stands there.
func (t *table) stretchBeside(c int) string {
	for left := c - 1; left >= 0; left-- {
		s := t.headCell(t.head-1, left)
		if s == "" || yearLike(s) {
			continue
		}
		if low := strings.ToLower(s); !strings.Contains(low, " ended ") && !strings.Contains(low, " ending ") || len(s) > 60 || yearLike(lastWord(s)) {
			return ""
		}
		for k := t.head; left > 0 && k < min(len(t.rows), t.head+20); k++ {
			if _, _, ok := t.parse(t.cell(k, left)); ok {
				return ""
			}
		}
		return s
	}
	return ""
}

// unglued parts two words that the end of a line in a cell stood between, where
// one of them tells a time: "Three Months EndedMarch 31", "2022Revenue".
func unglued(s string) string {
	if len(s) > 5 && yearLike(s[:4]) && s[4] >= 'A' && s[4] <= 'Z' && s[5] >= 'a' && s[5] <= 'z' {
		return s[:4] + " " + s[4:]
	}
	for i := 1; i < len(s); i++ {
		if s[i-1] < 'a' || s[i-1] > 'z' || s[i] < 'A' || s[i] > 'Z' {
			continue
		}
		for _, m := range monthNames {
			if strings.HasPrefix(s[i:], m) {
				return s[:i] + " " + s[i:]
			}
		}
	}
	return s
}

// yearsEnded reports whether the corner, or a row without figures at the top, says
// that the years end as the company's own do: "Year Ended June 30,", "FY (Jun)".
func (t *table) yearsEnded() bool {
	for k := max(0, t.head-1); k < min(t.head+2, len(t.rows)); k++ {
		if low := small(t.cell(k, 0)); strings.HasPrefix(low, "year ended") || strings.HasPrefix(low, "years ended") || strings.HasPrefix(low, "fiscal year") || low == "fy" || strings.HasPrefix(low, "fy ") || strings.HasPrefix(low, "fye") {
			return true
		}
	}
	return false
}

// fiscalHeads makes fiscal years of the bare years in the heads of a table whose
// title names one of them so: "FY2025" above "2025 | 2024".
func (t *table) fiscalHeads() {
	end := period.YearEnd(string(firstSlug(t.about.company, t.company, companyOf(t.r.about))))
	if end == time.December {
		return
	}
	named := t.yearsEnded()
	for i := range t.cols {
		text := strings.TrimSpace(t.cols[i].text)
		if strings.Contains(t.cols[i].facts.text, " ended ") {
			return
		}
		named = named || yearLike(text) && (strings.Contains(t.about.text, "fy"+text) || strings.Contains(t.about.text, "fiscal "+text) || strings.Contains(t.about.text, "fiscal year "+text))
	}
	for i := range t.cols {
		if text := strings.TrimRight(strings.TrimSpace(t.cols[i].text), "AE"); named && yearLike(text) {
			if y, err := strconv.Atoi(text); err == nil {
				t.cols[i].facts.period = period.FiscalYear(y, end)
			}
		}
	}
}

// titleSpan reads the bare years in the heads as the ends of the stretch that
// the words above the table name: "three months ended September 30" above "2023
// | 2024", or "quarter ended June 30, 2025" above "2024 | 2025", of which the
// newest year is that one. A stretch told with the last day of a calendar year
// may be of another table than this.
func (t *table) titleSpan() {
	newest := 0
	for i := range t.cols {
		c := &t.cols[i]
		if y, ok := headYear(c); ok {
			newest = max(newest, y)
		} else if !c.facts.period.IsZero() {
			return
		}
	}
	span, year := stretchIn(t.lineAbove())
	if span == "" {
		span, year = stretchIn(t.about.text)
	}
	if newest == 0 || span == "" || year != 0 && year != newest {
		return
	}
	for i := range t.cols {
		if y, ok := headYear(&t.cols[i]); ok {
			t.cols[i].endYear(span, y, year)
		}
	}
}

// lineAbove is a short line right above the table, in lower case, "" if none stands there:
// "Year Ended June 30,".
func (t *table) lineAbove() string {
	const longest = 60 // bytes
	if k := t.first - 1; k >= 0 && len(t.r.d.Blocks[k].Text) <= longest {
		return strings.ToLower(t.r.d.Blocks[k].Text)
	}
	return ""
}

// endYear dates a column of a bare year by the stretch that ends in it; told is the
// year that the words above give with the stretch, 0 if none.
func (c *column) endYear(span string, y, told int) {
	for _, m := range period.Scan(span + " " + strconv.Itoa(y)) {
		if p, _ := m.In(period.Context{}); days(p) > 27 && days(p) < 370 && (told == 0 || p.End().Month() != time.December) {
			c.facts.period = p
		}
	}
}

// titleSpans reads bare years under words that name two stretches, "three and six
// months ended June 30": the first half of the columns is of the first, where the
// second half has the same years again.
func (t *table) titleSpans() {
	low := t.about.text
	at := strings.Index(low, " months ended ")
	if at < 0 {
		return
	}
	words := strings.Fields(strings.ReplaceAll(low[:at], " months and ", " and "))
	n := len(words)
	if n < 3 || words[n-2] != "and" || !stretchMonths[words[n-3]] || !stretchMonths[words[n-1]] {
		return
	}
	var years []*column
	for i := range t.cols {
		if _, ok := headYear(&t.cols[i]); ok {
			years = append(years, &t.cols[i])
		}
	}
	half := len(years) / 2
	for i := range half {
		if len(years)%2 != 0 || years[i].text != years[half+i].text {
			return
		}
	}
	for i, c := range years {
		w := words[n-3]
		if i >= half {
			w = words[n-1]
		}
		y, _ := headYear(c)
		span, _ := stretchIn(w + low[at:])
		c.endYear(span, y, 0)
	}
}

// stretchMonths are the numbers of months that releases report on.
var stretchMonths = map[string]bool{"three": true, "six": true, "nine": true}

// wholeYears are heads and labels of what four quarters add up to.
var wholeYears = map[string]bool{"fy": true, "year": true, "full year": true, "full-year": true, "annual": true, "total year": true, "fy total": true}

// yearsOfQuarters dates a column "FY" behind four quarters by them.
func (t *table) yearsOfQuarters() {
	for i := 4; i < len(t.cols); i++ {
		c := &t.cols[i]
		if !wholeYears[strings.Trim(c.facts.text, " ()")] {
			continue
		}
		last := t.cols[i-1].facts.period
		year := last.Shift(-9).To(last)
		for k := 1; k <= 4 && !year.IsZero(); k++ {
			if p := t.cols[i-k].facts.period; p.IsZero() || p != last.Shift(3-3*k) {
				year = period.Period{}
			}
		}
		if isQuarter(last) && !year.IsZero() {
			c.facts.period, c.facts.stated, c.role = year, t.cols[i-1].facts.stated, measure
		}
	}
}

// yearRow dates a row "Full year" below those of four quarters by them.
func (t *table) yearRow(row *rowFacts) {
	n := len(t.quarters)
	if n >= 4 && wholeYears[row.facts.text] {
		first, last := t.quarters[n-4], t.quarters[n-1]
		if first.Shift(9) == last && t.quarters[n-3].Shift(6) == last {
			row.period, row.stated = first.To(last), true
		}
	}
	if isQuarter(row.period) {
		t.quarters = append(t.quarters, row.period)
	} else {
		t.quarters = t.quarters[:0]
	}
}

// headYear is the bare year that a column's head begins with: "2025 RMB mn".
func headYear(c *column) (int, bool) {
	text := strings.TrimSpace(c.text)
	if len(text) < 4 || !yearLike(text[:4]) || len(text) > 4 && text[4] != ' ' || c.facts.period.IsZero() || days(c.facts.period) < 360 || strings.Contains(c.facts.text, " ended ") {
		return 0, false
	}
	y, err := strconv.Atoi(text[:4])
	return y, err == nil
}

// stretchIn is the one stretch of months up to a day that a lower-case text
// names, without its year, and the year behind it, 0 if there is none: "three
// months ended june 30" and 2025. "" if it names none or several.
func stretchIn(low string) (span string, year int) {
	low = strings.Replace(low, "years ended ", "year ended ", 1)
	at := strings.Index(low, " ended ")
	if at < 0 || strings.Contains(low[at+1:], " ended ") {
		return "", 0
	}
	from := at
	for _, w := range [...]string{"three months", "six months", "nine months", "twelve months", "quarter", "year"} {
		if strings.HasSuffix(low[:at], w) {
			from = at - len(w)
		}
	}
	if from == at || strings.HasSuffix(low[:from], " and ") || strings.HasSuffix(low[:from], ", ") && strings.Contains(low[:from], " months") {
		return "", 0
	}
	words := strings.Fields(low[at+len(" ended "):])
	if len(words) < 2 || !yearless(words[0]) {
		return "", 0
	}
	day := strings.TrimRight(words[1], ",.;:)")
	if len(day) == 0 || len(day) > 2 || strings.Trim(day, "0123456789") != "" {
		return "", 0
	}
	if len(words) > 2 && len(words[2]) >= 4 && yearLike(words[2][:4]) {
		year, _ = strconv.Atoi(words[2][:4])
	}
	return low[from:at] + " ended " + strings.ToUpper(words[0][:1]) + words[0][1:] + " " + day + ",", year
}

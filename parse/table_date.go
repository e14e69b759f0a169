package parse

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// dateRow joins a year and a quarter that stand in columns of their own. The
// day when a quarter or year ended, in a third, says which months it had, unless
// it contradicts them: a day weeks off the end of a known company's quarter is
// when it was reported, or a mistake, and so is one on which no time ends.
func (t *table) dateRow(row *rowFacts, dates []string) {
	if len(dates) == 1 && wholeYear(dates[0]) {
		row.year = dates[0]
	}
	reported := t.joinDates(row, dates)
	if n := days(row.period); !reported && !row.ended.IsZero() && endsMonth(row.ended.End()) && (n > 80 && n < 100 || n > 300) {
		row.period = monthsTo(row.ended.End(), (n+15)/30)
	}
}

// joinDates joins the year and the quarter, and reports whether the day when the
// time of the row ended, as a column says, is rather one after it.
func (t *table) joinDates(row *rowFacts, dates []string) (reported bool) {
	if len(dates) != 2 || wholeYear(dates[0]) == wholeYear(dates[1]) {
		return false
	}
	year, part := dates[0], dates[1]
	if wholeYear(part) {
		year, part = part, year
	}
	company := entity.Slug("")
	if row.name != "" {
		company = companyOf(entity.Make(row.name))
	}
	if p, ok := t.datedCell(part+" "+year, 0, company); ok && yearless(part) {
		row.period, row.stated = p, true
		after := row.ended.End().Sub(p.End()).Hours() / 24
		told := company.Listed() && !(after < -10 && endsMonth(row.ended.End())) // else of a year that ends as nobody told us
		reported = told && max(after, -after) > 10
	}
	return reported
}

// endsMonth reports whether a quarter or year can have ended on a day: the last of
// its month, or one near it on which the weeks of a business year end.
func endsMonth(day time.Time) bool {
	next := day.AddDate(0, 0, 1)
	if next.Day() == 1 {
		return true
	}
	switch day.Weekday() {
	case time.Thursday, time.Friday, time.Saturday, time.Sunday:
		return day.Day() <= 7 || day.AddDate(0, 0, 7).Month() != day.Month()
	}
	return false
}

// monthsTo are the n months that ended on a day; one in the first days of a
// month ends the month before, as years of 52 weeks do.
func monthsTo(day time.Time, n int) period.Period {
	next := time.Date(day.Year(), day.Month()+1, 1, 0, 0, 0, 0, time.UTC)
	if day.Day() <= 10 {
		next = next.AddDate(0, -1, 0)
	}
	return period.Days(next.AddDate(0, -n, 0), next.AddDate(0, 0, -1))
}

// fiscalYears reports whether a column of years is one of fiscal years.
func (c *column) fiscalYears() bool {
	return strings.HasPrefix(c.facts.text, "fy") || strings.HasPrefix(c.facts.text, "fiscal")
}

// quarterOf dates a figure whose row tells the year and whose column the
// quarter of it.
func (t *table) quarterOf(f *figure) (period.Period, bool) {
	head := strings.TrimSpace(f.col.text)
	if words := strings.Fields(head); len(words) > 1 && len(words) < 4 && yearless(words[len(words)-1]) {
		head = words[len(words)-1] // "Our Q1"
	}
	if f.row.year == "" || !yearless(head) {
		return period.Period{}, false
	}
	return t.datedCell(head+" "+f.row.year, -1, companyOf(f.subject))
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

// dated reports whether a row begins with a time, alone in its row and below a
// head that says something else: "May 2025 | ..." below "Date | ...".
func (t *table) dated(k int) bool {
	above := t.cell(0, 0)
	if above == "" || isTime(above) || !isTime(t.cell(k, 0)) {
		return false
	}
	for c := 1; c < len(t.rows[k].Cells); c++ {
		if isTime(t.cell(k, c)) {
			return false
		}
	}
	return true
}

// isTime reports whether a cell is a time and no more.
func isTime(s string) bool {
	times := period.Scan(s)
	return len(times) > 0 && times[0].Start == 0 && times[len(times)-1].End == len(s)
}

// fullQuarter writes out the year of a quarter or half that a cell begins with:
// "Q3 24", "1H 25 revenue". In a sentence the second number might be anything.
func fullQuarter(s string) string {
	if len(s) < 5 || s[2] != ' ' || s[3]-'0' > 3 || s[4]-'0' > 9 || len(s) > 5 && s[5] != ' ' && s[5] != ')' && s[5] != 'E' {
		return s
	}
	a, b := s[0]&^0x20, s[1]
	if b-'0' > 9 {
		a, b = s[1]&^0x20, s[0]
	}
	if b < '1' || (a != 'Q' || b > '4') && (a != 'H' || b > '2') {
		return s
	}
	return s[:3] + "20" + s[3:]
}

// fullYears writes out the second of two years: "CAGR 2024–26", "(2022-27)". Of two
// that follow one another, "2024-25", the second belongs to one fiscal year.
func fullYears(s string) string {
	for i := 4; i+2 < len(s); i++ {
		dash := len("-")
		if strings.HasPrefix(s[i:], "–") {
			dash = len("–")
		} else if s[i] != '-' {
			continue
		}
		end := i + dash + 2
		if end > len(s) || !yearLike(s[i-4:i]) || !isNumber(s[i+dash:end]) || end < len(s) && s[end]-'0' <= 9 || i > 4 && s[i-5]-'0' <= 9 {
			continue
		}
		if first, second := 10*(s[i-2]-'0')+s[i-1]-'0', 10*(s[i+dash]-'0')+s[end-1]-'0'; second > first+1 {
			return s[:i+dash] + s[i-4:i-2] + s[i+dash:]
		}
	}
	return s
}

// relativeYear recognises the years of a projection, counted from now: "Y1", "Year 3".
func relativeYear(s string) bool {
	low := small(s)
	n := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(low, "y"), "ear"), " ")
	return low != n && low != "" && low[0] == 'y' && len(n) > 0 && len(n) < 3 && isNumber(n)
}

// estimateYear recognises 2025F and 2026E.
func estimateYear(s string) bool {
	n := len(s) - 1
	return n >= 4 && (s[n] == 'F' || s[n] == 'E' || s[n] == 'e' || s[n] == 'f') && yearLike(s[n-4:n])
}

// datedCell reads a cell of a date column; company is whose quarters it means.
func (t *table) datedCell(s string, c int, company entity.Slug) (period.Period, bool) {
	if d, m, ok := slashed(s); ok && c >= 0 && c < len(t.cols) && t.cols[c].dayFirst && d <= 31 && m <= 12 {
		s = fmt.Sprintf("%s-%02d-%02d", s[len(s)-4:], m, d)
	}
	s = fullQuarter(s)
	if estimateYear(s) {
		s = s[:len(s)-1]
	}
	if c >= 0 && c < len(t.cols) && yearLike(t.cols[c].text) && !strings.ContainsAny(s, ",/") && (holdsDigit(s) || yearless(s)) {
		s += ", " + t.cols[c].text // "Jan 02" under "2024"
	}
	if p := t.yearlessDay(s); !p.IsZero() && c >= 0 && c < len(t.cols) && (t.cols[c].role == periodCol || strings.Contains(t.cols[c].facts.text, "date")) {
		return p, true
	}
	if p := t.severalMonths(s); !p.IsZero() {
		return p, true
	}
	if lonelyMonth(s) || c >= 0 && c < len(t.cols) && t.cols[c].role == periodCol && len(s) < 10 && yearless(strings.TrimSuffix(s, ".")) && s[0]&^0x20 != 'Q' && s[0]&^0x20 != 'H' {
		s = "in " + s // "Aug" below "Date"
	}
	for _, m := range period.Scan(s) {
		if p, _ := m.In(t.r.context(firstSlug(company, t.about.company, t.company), t.r.reports)); !p.IsZero() {
			return p, true
		}
	}
	return period.Period{}, false
}

// severalMonths is the time from the first to the last of the months that a cell
// about layoffs lists: "June 2022, July 2022, January 2023".
func (t *table) severalMonths(s string) period.Period {
	var whole period.Period
	if !t.cuts && t.cues&cLayoff == 0 || !strings.Contains(s, ",") {
		return whole
	}
	times := period.Scan(s)
	for i := range times {
		p, _ := times[i].In(period.Context{})
		switch {
		case times[i].Grain != period.ByMonth || !times[i].Absolute || p.IsZero() || i > 0 && strings.Trim(s[times[i-1].End:times[i].Start], " ,") != "":
			return period.Period{}
		case whole.IsZero():
			whole = p
		default:
			whole = whole.To(p)
		}
	}
	if len(times) < 2 {
		return period.Period{}
	}
	return whole
}

// daysOf makes a column of dates of one that a year heads and that holds days of
// it: "Jan 02".
func (t *table) daysOf(c int, col *column) {
	if t.head == len(t.rows) || !yearLike(col.text) {
		return
	}
	month, day, ok := strings.Cut(t.cell(t.head, c), " ")
	if n, err := strconv.Atoi(day); ok && yearless(month) && err == nil && n > 0 && n < 32 {
		col.role, col.facts.period = periodCol, period.Period{}
	}
}

// yearlessDay is the last day before the text appeared that a cell such as 4/13
// names.
func (t *table) yearlessDay(s string) period.Period {
	month, day, ok := strings.Cut(s, "/")
	m, err := strconv.Atoi(month)
	d, err2 := strconv.Atoi(day)
	pub := t.r.d.Published
	if !ok || err != nil || err2 != nil || len(s) > 5 || m < 1 || m > 12 || d < 1 || d > 31 || pub.IsZero() {
		return period.Period{}
	}
	y := pub.Year()
	if p := period.Day(y, m, d); p.Start().After(pub) {
		y--
	}
	return period.Day(y, m, d)
}

// dayFirst reports whether a column's slashed dates put the day first: one of
// them must, or the file writes numbers with a decimal comma.
func (t *table) dayFirst(c int) bool {
	for k := t.head; k < len(t.rows); k++ {
		s := t.cell(k, c)
		if d, m, ok := slashed(s); ok && (d > 12 || m > 12) {
			return d > 12
		}
	}
	return t.comma
}

// slashed splits 09/11/2022 into its first two numbers.
func slashed(s string) (first, second int, ok bool) {
	if len(s) < 8 || len(s) > 10 || strings.IndexByte(s, '/') < 0 {
		return 0, 0, false
	}
	p := strings.Split(s, "/")
	if len(p) != 3 || len(p[2]) != 4 {
		return 0, 0, false
	}
	first, err := strconv.Atoi(p[0])
	if err != nil {
		return 0, 0, false
	}
	second, err = strconv.Atoi(p[1])
	return first, second, err == nil
}

package parse

import (
	"strconv"
	"strings"

	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// when dates a figure: its row, its column, what heads the table, the
// document.
func (t *table) when(f *figure) (period.Period, bool) {
	row, col := f.row, f.col
	if !f.period.IsZero() {
		return f.period, f.stated // told in the cell itself
	}
	if (row.ahead || col.facts.ahead) && f.metric != Layoffs {
		return period.Period{}, false
	}
	if trailing(&row.facts) && f.metric != Layoffs {
		if p := col.facts.period; !p.IsZero() {
			return fourQuarters(p), col.facts.stated
		}
		return fourQuarters(col.against), true
	}
	if p, ok := t.yearAgo(f); ok {
		return p, false
	}
	if p, ok := t.quarterOf(f); ok {
		return p, true
	}
	if p := t.compounded(f); !p.IsZero() {
		return p, false
	}
	switch {
	case t.ofHead(f):
		return col.facts.period, col.facts.stated
	case f.metric != Layoffs && days(row.period) == 1 && t.quarterly:
		return row.quarterTo()
	case f.metric != Layoffs && days(row.period) == 1:
		return period.Period{}, false // the day when a time ended that nobody names
	case f.metric != Layoffs && oneMonth(row.period) && t.rowMonths() > 1:
		return monthsTo(row.period.End(), t.rowMonths()), row.stated
	case !row.period.IsZero():
		return row.period, row.stated
	case !col.day.IsZero() && (f.metric == Headcount || f.metric == Backlog):
		return col.day, true // counted on that day
	case f.metric != Layoffs && f.metric != Headcount && f.metric != Backlog && col.dayAlone():
		if t.r.reports.End().Equal(col.facts.period.End()) {
			return t.r.reports, false
		}
		return period.Period{}, false // the day when a time ended that nobody names
	case f.unit == quantity.Percent && col.grownFrom():
		return t.grownTo(col)
	case !col.facts.period.IsZero():
		p, stated := t.ownYear(f, col)
		return f.grownIn(p), stated
	case row.total && f.metric == Layoffs && !t.span().IsZero():
		return t.span(), false
	case (f.metric == RevenueGrowth || f.metric == MarketGrowth) && !col.against.IsZero():
		if f.basis == "" {
			f.basis = col.basis
		}
		return t.ownAgainst(f, col)
	case !f.section.period.IsZero():
		return f.section.period, f.section.stated
	case f.metric != Layoffs && !t.corner().IsZero():
		return t.corner(), true
	case !t.about.period.IsZero() && (f.metric == Layoffs || family(f.metric) == 2 || days(t.about.period) > 1):
		return t.about.period, false // nobody earns on the day that a caption tells
	}
	return t.whenAround(f)
}

// ofHead reports whether a figure of a row that happened on a day is of the longer time in
// its column's head: "layoffs_2024" beside "layoff_date".
func (t *table) ofHead(f *figure) bool {
	p, day := f.col.facts.period, f.row.period
	return days(day) == 1 && days(p) > 80 && (f.metric != Layoffs || !p.Contains(day))
}

// whenAround dates a figure by what stands around its table.
func (t *table) whenAround(f *figure) (period.Period, bool) {
	if p := t.r.fromScope(nil, &f.found); !p.IsZero() {
		return p, false
	}
	if f.metric != Layoffs && !t.r.reports.IsZero() {
		return t.r.reports, false
	}
	if f.metric == MarketShare || f.metric == Revenue || f.metric == RevenueGrowth {
		if p := t.onlyTime(); !p.IsZero() {
			return p, false
		}
	}
	if pub := t.r.d.Published; !pub.IsZero() && (f.metric == MarketShare || f.metric == MarketSize) {
		return period.Year(pub.Year()), false
	}
	return period.Period{}, false
}

// onlyTime is the one quarter or year that the heads of a table name, for the
// columns beside: "Provider | Q4 2024 revenue | Share". Zero if they name none or
// several, or if a column of dates does.
func (t *table) onlyTime() period.Period {
	if !t.timed {
		t.timed, t.time = true, t.readTime()
	}
	return t.time
}

func (t *table) readTime() period.Period {
	var only period.Period
	for i := range t.cols {
		switch p := t.cols[i].facts.period; {
		case t.cols[i].role == periodCol, !p.IsZero() && !only.IsZero() && p != only, days(p) > 370, !p.IsZero() && (days(p) < 80 || len(period.Scan(t.cols[i].text)) > 1):
			return period.Period{}
		case !p.IsZero() && !trailing(&t.cols[i].facts):
			only = p
		}
	}
	return only
}

// corner is the year or quarter in the head of the column of labels, for columns
// that tell no time of their own: "2024, whole market | Spending | Growth". Zero if
// it names none.
func (t *table) corner() period.Period {
	if t.head == 0 || len(t.cols) < 2 || t.cols[0].role == periodCol {
		return period.Period{}
	}
	if p := t.cols[0].facts.period; isYear(p) || isQuarter(p) {
		return p
	}
	return period.Period{}
}

// grownFrom reports whether the one time that the head of a column names is that
// which its rates of change start from: "Change from 2018".
func (col *column) grownFrom() bool {
	return !col.facts.period.IsZero() && fromWords.in(col.facts.phrase) && len(period.Scan(col.text)) == 1 && days(col.facts.period) < 370
}

// grownTo is the time that the rates of such a column are of: that of the table, or the
// year after.
func (t *table) grownTo(col *column) (p period.Period, stated bool) {
	if p = t.corner(); !p.IsZero() {
		return p, true
	}
	return col.facts.period.Shift(12), false
}

var fromWords = phrases("change from", "growth from", "change on", "growth on", "change over", "growth over", "change vs", "growth vs", "change versus", "growth versus", "increase from", "compared with", "compared to")

// dates reports whether two heads or more name times.
func (t *table) dates() bool {
	n := 0
	for i := range t.cols {
		n += b2i(!t.cols[i].facts.period.IsZero())
	}
	return n > 1
}

// grownIn is the year in which what a column "2022-2023 growth" tells was grown:
// the second. Rates over more years than two are of all of them.
func (f *figure) grownIn(p period.Period) period.Period {
	y := p.End().Year()
	if (f.metric == RevenueGrowth || f.metric == MarketGrowth) && f.basis != CAGR && p == period.Year(y-1).To(period.Year(y)) {
		return period.Year(y)
	}
	return p
}

// yearAgo dates a column "Year ago" by the time that the table is about.
func (t *table) yearAgo(f *figure) (period.Period, bool) {
	switch low := strings.Trim(f.col.facts.text, " ()"); {
	case low == "year ago", low == "year-ago", low == "prior year", low == "year earlier", low == "a year ago", low == "a year earlier":
	default:
		return period.Period{}, false
	}
	p := t.about.period
	if p.IsZero() {
		p = t.r.reports
	}
	return p.Shift(-12), true
}

// status is what a table makes of a figure: guidance and estimates are
// projected, and so is what a forecast says of a time not over yet.
func (t *table) status(f *figure, p period.Period) Status {
	switch {
	case f.metric == Layoffs:
		return Reported
	case strings.Contains(f.col.facts.text, "actual vs"):
		return Reported // the figure in front
	case f.col.facts.projected || f.row.facts.projected || f.col.low || aheadWords.in(f.row.facts.phrase) || expected(&f.col.facts) || expected(&f.row.facts) && f.row.name == "":
		return Projected
	case strings.Contains(f.col.facts.text, "actual"), t.ended(p):
		return Reported
	case strings.Contains(t.about.text, "guidance") || strings.Contains(t.about.text, "outlook") || f.section.projected:
		return Projected
	case !t.about.projected || p.IsZero():
		return Reported
	case !t.r.asOf.IsZero() && p.End().After(t.r.asOf):
		return Projected
	case t.r.asOf.IsZero() && p == t.newest(0, len(t.cols)):
		return Projected // the newest of the times in an undated forecast
	}
	return Reported
}

var aheadWords = phrases("forward")

// expected reports whether a head or label is that of what analysts foresaw.
func expected(f *facts) bool {
	return f.text == "street" || expectedHeads.in(f.phrase) && hasWord(strings.Fields(f.text), "consensus", "estimate", "estimates", "expected")
}

var expectedHeads = phrases("consensus", "estimate", "expected")

// ended reports whether a head says that the time is over: "three months ended".
func (t *table) ended(p period.Period) bool {
	for i := range t.cols {
		if c := &t.cols[i].facts; c.period == p && strings.Contains(c.text, " ended ") {
			return true
		}
	}
	return false
}

// ownYear is the time of a column, whose fiscal year is that of each company below
// it: "FY2024" of Snowflake is not that of Datadog.
func (t *table) ownYear(f *figure, col *column) (period.Period, bool) {
	g := &col.facts
	if company := companyOf(f.subject); col.fiscal && g.company == "" && company.Listed() && company != companyOf(firstSlug(t.about.company, t.r.about)) {
		plain := plainHead(col.text)
		if p, stated := t.r.place(plain, period.Scan(plain), company, g.projected); !p.IsZero() {
			return p, stated
		}
	}
	if col.fiscal && g.company == "" && !companyOf(f.subject).Listed() && t.untimely() {
		return period.Period{}, false
	}
	return g.period, g.stated
}

// untimely reports whether a column tells what was earned in a fiscal time that had not begun by
// the calendar: "Q2 FY26" in 2025, by the calendar of a company that nobody knows.
func (t *table) untimely() bool {
	pub := t.r.d.Published
	for i := range t.cols {
		if c := &t.cols[i]; c.fiscal && !c.facts.projected && !pub.IsZero() && c.facts.period.Start().After(pub) {
			return true
		}
	}
	return false
}

// ownAgainst is ownYear of the time that a column of change is of.
func (t *table) ownAgainst(f *figure, col *column) (period.Period, bool) {
	for i := range t.cols {
		if c := &t.cols[i]; c.fiscal && c.facts.period == col.against {
			return t.ownYear(f, c)
		}
	}
	return col.against, true
}

// quarterTo is the quarter that ended on the day of a row, zero for a day that ends
// none and is rather when it was told.
func (row *rowFacts) quarterTo() (period.Period, bool) {
	end := row.period.End()
	if row.ended == row.period && !endsMonth(end) {
		return period.Period{}, false
	}
	if end.Day() > 20 || row.ended == row.period {
		return monthsTo(end, 3), true
	}
	return period.Quarter(end.Year(), (int(end.Month())+2)/3), true
}

var fiscalWords = phrases("fy", "fiscal")

// compounded is the time of a rate of growth below rows of years, from the first to
// the last of them: "5Y CAGR" under 2025 to 2030. Zero where the label counts others.
func (t *table) compounded(f *figure) period.Period {
	if f.basis != CAGR || !f.row.period.IsZero() || !f.col.facts.period.IsZero() {
		return period.Period{}
	}
	whole := t.span()
	years := whole.End().Year() - whole.Start().Year()
	if whole.IsZero() || years < 1 || whole != period.Year(whole.Start().Year()).To(period.Year(whole.End().Year())) {
		return period.Period{}
	}
	for w := range strings.FieldsSeq(f.row.facts.text) {
		n, err := strconv.Atoi(strings.TrimRight(strings.Trim(w, "()"), "years-"))
		if err == nil && n != years {
			return period.Period{}
		}
	}
	return whole
}

// span is the time from the first to the last dated row or section.
func (t *table) span() period.Period {
	if t.spanned {
		return t.whole
	}
	var p period.Period
	values := t.values
	t.values = nil
	for k := t.head; k < len(t.rows); k++ {
		row := t.rowFacts(k)
		switch {
		case row.period.IsZero():
		case p.IsZero():
			p = row.period
		default:
			p = p.To(row.period)
		}
	}
	t.values = values
	t.spanned, t.whole = true, p
	return p
}

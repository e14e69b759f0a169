package period

import "time"

// How far beyond the publication a period without a year may lie: an event
// planned for the next month, a quarter that is all but over.
const (
	eventSlack   = 31
	quarterSlack = 20
)

// In places the mention in time. stated is false where the context had to
// supply the year or the date ("July 17", "last quarter"). The zero period
// means that the context does not suffice.
func (m Mention) In(c Context) (p Period, stated bool) {
	if c.YearEnd == 0 {
		c.YearEnd = time.December
	}
	if c.Published.IsZero() && c.Anchor.known {
		c.Published = c.Anchor.End()
	}
	switch e := m.expr; e.op {
	case at:
		return c.point(e.from), m.Absolute
	case between:
		if e.n == 1 && c.YearEnd != time.December { // "2023-24"
			return FiscalYear(int(e.to.year), c.YearEnd), true
		}
		return c.between(e.from, e.to), m.Absolute
	case ending:
		return c.ending(e), m.Absolute
	case sameIn:
		if c.Anchor.known {
			return c.Anchor.Shift(12 * (int(e.from.year) - c.Anchor.End().Year())), false
		}
		return Year(int(e.from.year)), false
	case since:
		return c.since(e.from), e.from.year != 0
	default:
		return c.relative(e), false
	}
}

// SameAs is p in the year of a mention that only says so: "the same quarter of
// 2018". It is zero for any other mention.
func (m Mention) SameAs(p Period) Period {
	if m.expr.op != sameIn || !p.known {
		return Period{}
	}
	return p.Shift(12 * (int(m.expr.from.year) - p.End().Year()))
}

// Shift moves a period by whole months. A period that ends with a month still
// does.
func (p Period) Shift(n int) Period {
	if !p.known {
		return p
	}
	a, b := p.Start(), p.End()
	return Days(clamp(a.Year(), int(a.Month())+n, a.Day()), clampEnd(b, n))
}

func clamp(y, m, d int) time.Time {
	first := time.Date(y, time.Month(m), 1, 0, 0, 0, 0, time.UTC)
	return first.AddDate(0, 0, min(d, daysIn(first.Year(), int(first.Month())))-1)
}

func clampEnd(b time.Time, n int) time.Time {
	if d := b.Day(); d < daysIn(b.Year(), int(b.Month())) {
		return clamp(b.Year(), int(b.Month())+n, d)
	}
	return clamp(b.Year(), int(b.Month())+n, 31)
}

// in is the point in year y.
func (c Context) in(p point, y int) Period {
	switch {
	case p.day > 0:
		t := clamp(y, int(p.skip)+1, int(p.day))
		return Days(t, t)
	case p.fiscal || c.Fiscal && p.len > 1 && p.len < 12:
		return fiscalMonths(y, c.YearEnd, int(p.skip), int(p.len))
	}
	return months(y, 1+int(p.skip), int(p.len))
}

// fiscalYear is the number of the fiscal year that holds the day.
func (c Context) fiscalYear(t time.Time) int {
	y := t.Year()
	if t.Month() > c.YearEnd {
		y++
	}
	return y
}

// yearOf is the year of the publication as the point counts years, 0 if
// nothing is known.
func (c Context) yearOf(p point) int {
	switch {
	case c.Published.IsZero():
		return c.Year
	case p.fiscal:
		return c.fiscalYear(c.Published)
	case c.Fiscal && p.shift < 0 && (p.len == 3 || p.len == 6): // "Q1 last year", told when this year's is reported
		return c.fiscalYear(c.Published.AddDate(0, 0, -45))
	}
	return c.Published.Year()
}

// point places a point: in its own year, or in the one that the context gives.
func (c Context) point(p point) Period {
	if p.shift < 0 && !p.rel && p.year == 0 && !c.Published.IsZero() {
		return c.past(p)
	}
	switch {
	case p.year != 0:
		return c.in(p, int(p.year))
	case p.rel:
		if y := c.yearOf(p); y != 0 {
			return c.in(p, y+int(p.shift))
		}
		return Period{}
	case p.len > 1 && c.Anchor.known:
		return c.byAnchor(p)
	case c.Year != 0:
		return c.in(p, c.Year)
	case c.Published.IsZero():
		return Period{}
	}
	return c.latest(p)
}

// past places "last February", which is no month that is not over: on 9 February
// it is that of the year before.
func (c Context) past(p point) Period {
	p.shift = 0
	q := c.point(p)
	if pub := day(c.Published); q.known && q.first <= pub && pub <= q.last {
		return c.in(p, q.Start().Year()-1)
	}
	return q
}

// byAnchor places a quarter or the like near what the document reports on:
// just that or a part of it, or the next one after it if the sentence looks
// ahead, or else the one in the same year that is not yet to come.
func (c Context) byAnchor(p point) Period {
	end := c.Anchor.End()
	y := end.Year()
	if c.Year != 0 {
		y = c.Year
	}
	if p.fiscal || c.Fiscal {
		if c.Anchor.Grain() == ByYear { // a year that the document's quarters are part of is fiscal too
			return c.in(p, end.Year())
		}
		y = c.fiscalYear(end)
	}
	for d := -1; d <= 1; d++ {
		if q := c.in(p, end.Year()+d); c.Anchor.Contains(q) {
			return q
		}
	}
	for d := -1; c.Ahead && d <= 2; d++ {
		if q := c.in(p, end.Year()+d); q.first > c.Anchor.last {
			if own := c.nextFiscal(p); own.known && q.first > c.Anchor.last+1 {
				return own
			}
			return q
		}
	}
	q := c.in(p, y)
	if !c.Ahead && !c.Published.IsZero() && q.first > day(c.Published) {
		q = c.in(p, y-1)
	}
	return q
}

// nextFiscal is the quarter of the company's own year that begins right after the anchor, if
// p is that: the second of Microsoft's, guided to with the results of a third of all.
func (c Context) nextFiscal(p point) Period {
	p.fiscal = true
	for d := 0; d < 3 && p.len == 3; d++ {
		if q := c.in(p, c.Anchor.End().Year()+d); q.first == c.Anchor.last+1 {
			return q
		}
	}
	return Period{}
}

// previewSlack is for how many days after a quarter what is foreseen for it is
// still to come: its results.
const previewSlack = 35

// latest is the latest period that fits the publication, or the next one if
// the sentence looks ahead.
func (c Context) latest(p point) Period {
	y := c.Published.Year()
	pub := day(c.Published)
	if c.Ahead {
		for d := -1; d <= 2; d++ {
			if q := c.in(p, y+d); q.last >= pub || p.len == 3 && q.last >= pub-previewSlack {
				return q
			}
		}
	}
	for d := 2; d > -3; d-- {
		q := c.in(p, y+d)
		if p.len == 1 && q.first <= pub+eventSlack || p.len > 1 && q.last <= pub+quarterSlack {
			return q
		}
	}
	return Period{}
}

// between places a span. A first half without a year takes the second's, or
// the one before if it would come later.
func (c Context) between(from, to point) Period {
	q := c.point(to)
	if !q.known {
		return q
	}
	if from.year != 0 || from.rel {
		p := c.point(from)
		if to.year == 0 && !to.rel {
			q = c.in(to, p.Start().Year())
		}
		return p.To(q)
	}
	y := int(to.year)
	if y == 0 {
		y = q.End().Year()
		if to.fiscal || c.Fiscal && to.len > 1 && to.len < 12 {
			y = c.fiscalYear(q.End())
		}
	}
	from.fiscal = from.fiscal || to.fiscal
	p := c.in(from, y)
	if p.first > q.first {
		p = c.in(from, y-1)
	}
	return p.To(q)
}

// ending places n months up to a date. Fiscal months of whole weeks end within
// a week of the calendar's.
func (c Context) ending(e expr) Period {
	p := c.point(e.from)
	if !p.known {
		return p
	}
	if pub := day(c.Published); c.Ahead && e.n == 3 && e.from.year == 0 && !c.Published.IsZero() && p.first > pub {
		if q := p.Shift(-12); q.last >= pub-previewSlack {
			p = q // results still to come of the quarter just over
		}
	}
	last := p.End()
	n := int(e.n)
	switch d := last.Day(); {
	case d <= 7:
		last = last.AddDate(0, 0, -d)
	case d < 21:
		return Days(clamp(last.Year(), int(last.Month())-n, d).AddDate(0, 0, 1), last)
	}
	return months(last.Year(), int(last.Month())-n+1, n)
}

// since places an open span: up to the unit of the publication.
func (c Context) since(from point) Period {
	p := c.point(from)
	if !p.known || c.Published.IsZero() {
		return p
	}
	y, m, _ := c.Published.Date()
	q := Month(y, int(m))
	if from.len == 12 {
		q = Year(y)
	}
	if q.last < p.last {
		return p
	}
	return p.To(q)
}

package period

// relative places what is told from the publication or from the document's
// own period.
func (c Context) relative(e expr) Period {
	switch e.op {
	case anchored:
		return c.own()
	case before:
		if e.n > 0 && e.n < 12 {
			return c.own().Shift(-int(e.n))
		}
		if c.Anchor.known || c.Published.IsZero() || e.n < 0 {
			return c.Anchor.Shift(-int(e.n))
		}
		return Year(c.Published.Year() - int(e.n)/12)
	case trailing:
		p := c.own()
		if !p.known {
			return p
		}
		y, m, _ := p.End().Date()
		return months(y, int(m)-int(e.n)+1, int(e.n))
	case fullYear:
		return c.fullYear(e.from)
	case relative:
		if e.unit == ByYear {
			y := c.yearOf(e.from)
			if e.n == 1 && e.from.fiscal && c.Anchor.known {
				y = c.fiscalYear(c.Anchor.End()) // the one after that which is told of
			}
			if y != 0 {
				return c.in(point{len: 12, fiscal: e.from.fiscal}, y+int(e.n))
			}
			return Period{}
		}
	}
	if c.Published.IsZero() {
		return Period{}
	}
	y, m, _ := c.Published.Date()
	switch e.op {
	case days:
		return dayPeriod(day(c.Published) + int32(e.n))
	case weekdays:
		back := (int(c.Published.Weekday()) - int(e.n) + 7) % 7
		if (e.from.shift > 0 || c.Ahead) && back > 0 {
			back -= 7
		}
		return dayPeriod(day(c.Published) - int32(back))
	case toDate:
		return Days(Year(y).Start(), c.Published)
	case length:
		return c.length(e)
	case relative:
		switch e.unit {
		case ByMonth:
			return Month(y, int(m)+int(e.n))
		case ByHalf:
			return Half(y, (int(m)+5)/6).Shift(6 * int(e.n))
		case ByQuarter:
			return c.quarter(int(e.n))
		}
	}
	return Period{}
}

func dayPeriod(d int32) Period { return Period{first: d, last: d, known: true} }

// own is the period that the document reports on, by default the latest
// quarter that was over when it appeared.
func (c Context) own() Period {
	if c.Anchor.known || c.Published.IsZero() {
		return c.Anchor
	}
	return c.quarterAt().Shift(-3)
}

// quarterAt is the quarter that holds the publication; fiscal quarters follow
// the company's year.
func (c Context) quarterAt() Period {
	y, m, _ := c.Published.Date()
	off := 0
	if c.Fiscal {
		off = int(c.YearEnd) % 3
	}
	return months(y, int(m)-(int(m)-1-off+12)%3, 3)
}

// reportSlack is for how many days of a quarter "this quarter" still means the
// one whose results come out.
const reportSlack = 45

// quarter is "this quarter" (0), "last quarter" (-1) or "next quarter" (1).
func (c Context) quarter(n int) Period {
	if c.Anchor.Grain() == ByQuarter && !c.Ahead {
		return c.Anchor.Shift(3 * n)
	}
	p := c.quarterAt()
	if n == 0 && !c.Ahead && day(c.Published) < p.first+reportSlack {
		n = -1
	}
	return p.Shift(3 * n)
}

// fullYear is the year that the document's own period lies in; a document of
// the first three months speaks of the year before.
func (c Context) fullYear(p point) Period {
	p.len = 12
	switch {
	case c.Year != 0 && !(c.Anchor.known && (p.fiscal || c.Fiscal)): // the year that a fiscal quarter ends in is not its own
		return c.in(p, c.Year)
	case c.Anchor.known:
		y := c.Anchor.End().Year()
		if p.fiscal || c.Fiscal {
			p.fiscal = true
			y = c.fiscalYear(c.Anchor.End())
		}
		if q := c.in(p, y); c.Ahead && q.last == c.Anchor.last && !c.Published.IsZero() && q.last < day(c.Published) {
			y++ // guided to with the results of its fourth quarter
		}
		return c.in(p, y)
	case c.Published.IsZero():
		return Period{}
	}
	y := c.yearOf(p)
	if !c.Ahead && c.in(p, y).Start().AddDate(0, 3, 0).After(c.Published) {
		y--
	}
	return c.in(p, y)
}

// length is "the past five years", "next year", "last week". A week is told by
// its month.
func (c Context) length(e expr) Period {
	y, m, _ := c.Published.Date()
	n := int(e.n)
	switch e.unit {
	case ByYear:
		return Year(y).To(Year(y + n))
	case ByQuarter:
		p := c.own()
		if n < 0 {
			return p.Shift(3 * (n + 1)).To(p)
		}
		return p.Shift(3).To(p.Shift(3 * n))
	case ByMonth:
		return Month(y, int(m)).To(Month(y, int(m)+n))
	}
	t := c.Published.AddDate(0, 0, 7*n)
	return Month(t.Year(), int(t.Month()))
}

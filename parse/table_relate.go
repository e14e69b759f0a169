package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// relate reads what columns say of each other.
func (t *table) relate() {
	t.dayHeads()
	t.monthHeads()
	t.fiscalHeads()
	t.titleSpan()
	t.titleSpans()
	t.sameSpan()
	t.byTime = t.cutsByTime()
	t.cuts = t.cuts || t.byTime
	foreign := map[period.Period]bool{}
	for i := range t.cols {
		c := &t.cols[i]
		if u := currency(c.facts.unit); u != "" && u != "USD" && !c.facts.period.IsZero() {
			foreign[c.facts.period] = true
		}
	}
	for i := range t.cols {
		c := &t.cols[i]
		c.restates = c.facts.unit == "USD" && foreign[c.facts.period] && !c.facts.period.IsZero()
		c.laysOff = t.laysOff(c) || t.byTime && plainTime(c)
		if c.facts.period.IsZero() && trailing(&c.facts) {
			c.facts.period, c.facts.stated = fourQuarters(t.newest(0, len(t.cols))), true
		}
		if i+1 < len(t.cols) && bounds(c.facts.text, t.cols[i+1].facts.text) {
			c.low, t.cols[i+1].high = true, true
		}
	}
	t.yearsOfQuarters()
	t.lendScale()
	part, noun := "", cue(0)
	var owner *facts // of the column before, if it says whose revenue it holds
	t.grownBehind()
	for i := range t.cols {
		c := &t.cols[i]
		if c.facts.period.IsZero() {
			t.compare(i)
		}
		t.quarterly = t.quarterly || c.role == periodCol && strings.Contains(c.facts.text, "quarter")
		rate := growthHead(c.facts.cues, c.facts.text)
		if c.facts.topic == 0 && (noun&cRevenue == 0 || t.about.topic&^cRevenue != 0) && rate {
			c.facts.topic = noun // the growth of what stands beside it
		} else if c.role != entityCol && c.role != partCol && c.facts.topic != 0 && c.facts.topic&(cShare|cMarket) == 0 {
			noun = c.facts.topic
		}
		if rate && owner != nil && c.facts.subject == "" && c.facts.part == "" {
			c.facts.subject, c.facts.kind, c.facts.company = owner.subject, owner.kind, owner.company
		}
		if owner = nil; c.facts.subject != "" && c.facts.topic&cRevenue != 0 && !rate {
			owner = &c.facts
		}
		switch {
		case c.facts.topic == cRevenue:
			part = c.facts.part
		case part == "" || c.facts.part != "" || c.facts.subject != "":
		case c.facts.topic == cProfit, c.facts.topic == 0 && rate:
			c.facts.part = part // the growth of the revenue beside it
		}
	}
	t.growsRevenue()
	t.only = t.onlyMarket()
	t.across = t.partsAcross()
}

// grownBehind tells the first rate of growth of a table what it is the growth of
// where that stands behind it: "Vendor | Growth | Spending".
func (t *table) grownBehind() {
	var rate *facts
	for i := range t.cols {
		c, f := &t.cols[i], &t.cols[i].facts
		switch {
		case c.role == entityCol || c.role == partCol || c.role == periodCol:
		case growthHead(f.cues, f.text):
			if rate == nil {
				rate = f
			}
		case f.topic == 0 && f.cues&cShare == 0:
		default:
			if rate == nil || rate.topic != 0 || f.topic&(cShare|cMarket) != 0 {
				return
			}
			if f.topic&cRevenue == 0 || t.about.topic&^cRevenue != 0 {
				rate.topic = f.topic
			}
			if rate.subject == "" && rate.part == "" && f.topic&cRevenue != 0 {
				rate.subject, rate.kind, rate.company, rate.part = f.subject, f.kind, f.company, f.part
			}
			return
		}
	}
}

// lendScale gives the scale of one column of revenue to those that say none:
// "Q1 2024 revenue (US$M) | Q1 2023 revenue".
func (t *table) lendScale() {
	var from *facts
	plain := func(f *facts) bool { return f.topic&cRevenue != 0 && !growthHead(f.cues, f.text) && f.cues&cShare == 0 }
	for i := range t.cols {
		f := &t.cols[i].facts
		switch {
		case !plain(f) || f.scale == 0:
		case from != nil && (from.scale != f.scale || from.unit != f.unit):
			return
		default:
			from = f
		}
	}
	for i := range t.cols {
		if f := &t.cols[i].facts; from != nil && t.scale <= 1 && plain(f) && f.scale == 0 && f.unit == "" {
			f.scale, f.unit = from.scale, from.unit
		}
	}
}

// partsAcross reports whether columns are parts of a company and no more:
// "Metric | Cloud | Software | Hardware".
func (t *table) partsAcross() bool {
	n := 0
	for i := range t.cols {
		if f := &t.cols[i].facts; i > 0 && f.part != "" && f.topic&^cVolume == 0 && f.subject == "" && f.period.IsZero() && !growthHead(f.cues, f.text) {
			n++
		}
	}
	return n > 1
}

// sameSpan reads a bare year as the end of the stretch that the head before it
// names: "Three months ended June 30, 2025 | 2024".
func (t *table) sameSpan() {
	var span period.Period
	for i := range t.cols {
		c := &t.cols[i]
		switch p := c.facts.period; {
		case p.IsZero():
		case strings.Contains(c.facts.text, " ended "), strings.Contains(c.facts.text, " ending "):
			span = p
		case yearLike(strings.TrimSpace(c.text)) && !span.IsZero() && days(span) < 360 && p.Start().Year() == span.End().Year()-1:
			c.facts.period = span.Shift(-12)
		default:
			span = period.Period{}
		}
	}
}

// onlyMarket is the one market that the heads name, "" if they name another
// subject too.
func (t *table) onlyMarket() entity.Slug {
	var m entity.Slug
	for i := range t.cols {
		c := &t.cols[i]
		switch s := c.facts.subject; {
		case s == "" || s == m:
		case c.facts.kind != entity.Market || m != "":
			return ""
		default:
			m = s
		}
	}
	return m
}

// bounds reports whether two heads are those of a range, either first.
func bounds(a, b string) bool {
	return boundHead(a, "low") && boundHead(b, "high") || boundHead(a, "high") && boundHead(b, "low")
}

// boundHead recognises the heads of a range: "Low", "Low end", "High".
func boundHead(low, bound string) bool {
	for w := range strings.FieldsSeq(low) {
		if w == bound {
			return true
		}
	}
	return false
}

// fourQuarters are the twelve months up to the end of a quarter.
func fourQuarters(p period.Period) period.Period {
	if !isQuarter(p) {
		return period.Period{}
	}
	return p.Shift(-9).To(p)
}

// trailing recognises the head of a column of twelve months up to the newest
// quarter.
func trailing(f *facts) bool {
	if trailingWords.in(f.phrase) {
		return true
	}
	if twelveMonths.in(f.phrase) {
		for w := range strings.FieldsSeq(f.text) {
			if w = strings.Trim(w, "(),"); w == "ttm" || w == "ltm" {
				return true
			}
		}
	}
	return false
}

var (
	trailingWords = phrases("trailing twelve", "trailing 12", "last twelve months")
	twelveMonths  = phrases("ttm", "ltm")
)

// compare dates a column of change by the newest of the periods it compares:
// those of the columns before it as far as the next such column. A quarter
// compared with the one before it is quarter over quarter.
func (t *table) compare(i int) {
	rate := func(c int) bool { return growthHead(t.cols[c].facts.cues, t.cols[c].facts.text) }
	from := i
	for from > 0 && from == i && t.cols[from-1].facts.period.IsZero() && rate(from-1) {
		from-- // a second rate of the same figures
	}
	for from > 0 && (!t.cols[from-1].facts.period.IsZero() || t.cols[from-1].text == "") {
		from--
	}
	p := t.newest(from, i)
	switch {
	case p.IsZero() && from > 0 && t.cols[from-1].facts.topic == cRevenue && !rate(from-1):
		return // of what stands before it, which tells no time either: "Revenue | y/y | Next quarter"
	case p.IsZero():
		from = 0
		p = t.newest(0, len(t.cols))
	case t.periods(from, i) == 1 && t.newest(0, from).Compare(p) > 0 && t.periods(0, from) > 1:
		from = 0 // one more time, to compare the newest with
		p = t.newest(0, i)
	}
	col := &t.cols[i]
	col.against = p
	var before period.Period
	for k := from; k < i; k++ {
		if q := t.cols[k].facts.period; q != p && (before.IsZero() || q.Compare(before) > 0) {
			before = q
		}
	}
	if p.IsZero() || before.IsZero() {
		return
	}
	gap := p.Start().Sub(before.End()).Hours() / 24
	if gap < 5 && days(p) < 100 {
		col.basis = QoQ
	} else {
		col.basis = YoY
	}
}

// periods counts the times that columns tell, up to 2.
func (t *table) periods(from, to int) int {
	n, p := 0, period.Period{}
	for k := from; k < to; k++ {
		if q := t.cols[k].facts.period; !q.IsZero() && q != p && n < 2 {
			n, p = n+1, q
		}
	}
	return n
}

// newest is the newest period of columns from up to, not including, to.
func (t *table) newest(from, to int) period.Period {
	var p period.Period
	for k := from; k < to; k++ {
		if q := t.cols[k].facts.period; !q.IsZero() && (p.IsZero() || q.Compare(p) > 0) {
			p = q
		}
	}
	return p
}

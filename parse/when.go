package parse

import (
	"cmp"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
)

// dated finds the period of the figure at token i: a time tied to the figure
// itself, then one before it, then behind it in the sentence. stated is false
// where the context supplied a part. It is zero where the sentence does not
// tell; alone is true where nothing else may tell either.
func (s *sentence) dated(f *found) (p period.Period, stated, alone bool) {
	i := f.at
	c := s.context(f)
	for _, j := range [...]int{s.timeLabel(f), s.respectiveTime(i)} {
		if j < 0 {
			continue
		}
		if p, stated = s.times[s.toks[j].i].In(c); !p.IsZero() {
			return p, stated, false
		}
	}
	if p = s.quarterAhead(f, c); !p.IsZero() {
		return p, false, false
	}
	if f.basis == CAGR {
		return s.stretch(c), true, true
	}
	for j := i + 1; j < i+12; j++ {
		if s.is(j, "decade") {
			return p, false, true // "before the end of the decade"
		}
	}
	if p, alone = s.clauseTime(f, c); alone {
		return p, false, true
	}
	if p = cmp.Or(s.spanEnd(i, c), s.addends(i, c)); !p.IsZero() {
		return p, true, false
	}
	if p, alone = s.afterwards(i, f, c); alone {
		return p, false, true
	}
	if g := s.bracketOf(f); g != nil && !g.period.IsZero() {
		return g.period, g.stated, false
	}
	against := s.against(i)
	if j := s.timeBehind(i, f, against); j >= 0 {
		if front := s.frontTime(i, f); front >= 0 && (s.times[s.toks[j].i].Relative || s.times[s.toks[j].i].Comparison) {
			j = front
		}
		if p = cmp.Or(s.shifted(j, c.Anchor), s.quarterOf(j, c)); against && !p.IsZero() {
			return p, false, false
		}
		if p, stated = s.place(j, c, f); !p.IsZero() {
			return p, stated, false
		}
	}
	if p = s.yearAfter(i, c, f); !p.IsZero() {
		return p, false, false
	}
	if against && s.has(i+1, cYoY) && !c.Anchor.IsZero() {
		return c.Anchor.Shift(-12), false, false // "up from $11.4 billion year over year"
	}
	if p = s.yearBehind(i, c, f); !p.IsZero() {
		return p, false, false
	}
	if g := s.sharedTime(f, against); g != nil {
		return g.period, g.stated, false
	}
	if against {
		return period.Period{}, false, true // what a figure is compared with, at no told time
	}
	for _, j := range s.timesByRank(i, f) {
		if p, stated = s.place(j, c, f); !p.IsZero() {
			return p, stated, false
		}
	}
	return period.Period{}, false, s.r.d.Published.IsZero() && s.rightNow(i)
}

// place places the time at token j for a claim. Revenue that is reported was
// earned in a quarter that has ended; what is lost by the end of a year is
// lost in it.
func (s *sentence) place(j int, c period.Context, f *found) (period.Period, bool) {
	if family(f.metric) == 1 && !s.times[s.toks[j].i].Absolute && c.YearEnd%3 != 0 && !c.Published.IsZero() {
		c.Fiscal = true // Dell's second quarter is nobody else's
	}
	if f.metric == Layoffs && (s.isAny(j-1, "for", "starting", "beginning") || s.is(j-1, "effective") && !s.isAny(j-2, "were", "was", "became", "took")) && (!s.is(j-1, "for") || s.isAny(j-2, "scheduled", "slated", "planned", "set")) {
		c.Ahead, c.Year = true, 0 // "cuts scheduled for July 22"
	}
	if f.metric == Layoffs && s.willBe(j, f.at, c) {
		c.Ahead, c.Year = true, 0 // "will lay off 500 people in May"
	}
	if s.times[s.toks[j].i].Relative && c.Published.IsZero() && s.r.near().IsZero() {
		c.Year = 0 // "last year" is not the year before the one it is held against
	}
	m := &s.times[s.toks[j].i]
	p, stated := m.In(c)
	if q := s.nextOf(j, c); f.metric == Layoffs && !q.IsZero() {
		p = q // "several hundred in November 2022, with another 7,000 in January"
	}
	if f.metric == Layoffs && s.over(j, f.at, p) {
		p = p.Shift(-12) // "In November it cut 500 jobs", told in February
	}
	if family(f.metric) == 1 && !c.Ahead && c.Anchor.IsZero() {
		p, _ = s.r.ownQuarter(m, c, p) // "Q4 revenue", told of Microsoft in August
	}
	if f.metric == Layoffs && m.Relative && s.r.d.Published.IsZero() && p.End().After(c.Published.AddDate(1, 0, 0)) {
		return period.Period{}, false // "over the next two years", nobody knows from when
	}
	if p.IsZero() || m.Relative && m.Grain == period.ByQuarter && days(p) > 300 && !(f.metric == Layoffs && !s.is(j-1, "than") && strings.EqualFold(s.text(j, j), "a year ago")) {
		return period.Period{}, false // "the quarter" of a text about a year
	}
	if f.metric == Layoffs && s.is(j+1, ",") && s.is(j+2, "when") && strings.HasPrefix(strings.ToLower(s.text(j, j)), "since ") {
		q := (int(p.Start().Month()) + 2) / 3
		return period.Quarter(p.Start().Year(), q), stated // "since late 2022, when it cut"
	}
	if family(f.metric) == 1 && !c.Ahead && !s.r.d.Published.IsZero() && p.End().After(c.Published) && days(p) < 100 && days(p) > 80 {
		if !m.Absolute {
			return quarterBefore(p), false
		}
		c.Fiscal = true // "Q4 2025", told of Microsoft in September 2025
		if q, _ := m.In(c); !q.IsZero() && q.End().Before(c.Published) {
			return q, stated
		}
	}
	if days(p) > 300 && days(p) < 400 && family(f.metric) == 1 && !c.Ahead && m.Relative && !s.now && s.r.toCome(f.metric, p) {
		return p.Shift(-12), false // "for the fiscal year, revenue reached"
	}
	if days(p) < 100 && days(p) > 80 && family(f.metric) != 0 && s.trailing(j, f) {
		return period.Days(p.End().AddDate(0, 0, 1).AddDate(-1, 0, 0), p.End()), stated
	}
	if family(f.metric) == 2 && !c.Ahead && m.Relative && m.Grain == period.ByYear && strings.HasSuffix(strings.ToLower(s.text(j, j)), "the year") && p.End().After(c.Published) {
		return p.Shift(-12), false // a share "for the year" is told when the year is over
	}
	if f.metric == Layoffs {
		if q := s.pairedTime(j, c); !q.IsZero() {
			return q.To(p), stated
		}
	}
	if due := f.metric == Layoffs && s.dueBy(j); due && !m.Absolute && (m.Grain == period.ByMonth || m.Grain == period.ByQuarter) && p.End().Before(c.Published) {
		return period.Period{}, false // "by the end of September", said in January
	} else if due && strings.Contains(strings.ToLower(s.text(j, j)), "end") {
		return period.Year(p.End().Year()), stated
	}
	return p, stated
}

// trailing reports whether the figure is of the twelve months up to the quarter
// at token j: "trailing twelve-month revenues reached $366 billion in Q2".
func (s *sentence) trailing(j int, f *found) bool {
	for _, k := range s.whens {
		if k == j || k > f.at || f.topic < 0 || f.topic-k > 4 || k-f.topic > 2 {
			continue
		}
		if low := strings.ToLower(s.text(k, k)); (strings.Contains(low, "trailing") || low == "ttm" || low == "ltm") && !s.amountBetween(k, f.at) {
			return true
		}
	}
	return false
}

// quarterBefore is the three months before a quarter.
func quarterBefore(p period.Period) period.Period {
	first := p.Start().AddDate(0, -3, 0)
	return period.Days(first, p.Start().AddDate(0, 0, -1))
}

// shifted is a time told from the claim before, such as "two years earlier" or
// "the previous quarter": the anchor moved back.
func (s *sentence) shifted(j int, anchor period.Period) period.Period {
	if anchor.IsZero() || !s.times[s.toks[j].i].Relative && !s.times[s.toks[j].i].Comparison || s.times[s.toks[j].i].Absolute {
		return period.Period{}
	}
	low := strings.ToLower(s.text(j, j))
	years := 0
	switch {
	case (strings.Contains(low, "quarter") || strings.Contains(low, "three months")) && (strings.Contains(low, "previous") || strings.Contains(low, "prior") && !strings.Contains(low, "year") || strings.Contains(low, "last quarter") || strings.HasSuffix(low, "quarter before") || strings.HasSuffix(low, "quarter earlier")) && days(anchor) < 100:
		return quarterBefore(anchor)
	case strings.Contains(low, "two years"):
		years = 2
	case strings.Contains(low, "three years"):
		years = 3
	case strings.Contains(low, "year"):
		years = 1
	default:
		return period.Period{}
	}
	return period.Days(anchor.Start().AddDate(-years, 0, 0), anchor.End().AddDate(0, 0, 1).AddDate(-years, 0, -1))
}

// yearAfter dates an annual rate "over 2018" that has no time of its own: it
// is the rate of the year after.
func (s *sentence) yearAfter(i int, c period.Context, f *found) period.Period {
	if f.metric != RevenueGrowth && f.metric != MarketGrowth || !s.isAny(i+1, "over", "from", "on") || s.at(i+2).kind != when || !s.times[s.toks[i+2].i].Absolute {
		return period.Period{}
	}
	for _, j := range s.timesByRank(i, f) {
		if s.times[s.toks[j].i].Absolute {
			return period.Period{}
		}
	}
	if p, _ := s.times[s.toks[i+2].i].In(c); days(p) > 300 && days(p) < 400 {
		return period.Year(p.End().Year() + 1)
	}
	return period.Period{}
}

// yearBehind dates what is foreseen by the quarter that it is compared with:
// "to grow 7% to 11% compared with fourth quarter 2023" is of the fourth
// quarter of 2024.
func (s *sentence) yearBehind(i int, c period.Context, f *found) period.Period {
	if family(f.metric) != 1 || f.basis == QoQ || s.against(i) || !s.ahead(i) {
		return period.Period{}
	}
	for _, j := range s.whens {
		m := &s.times[s.toks[j].i]
		if m.Grain != period.ByQuarter {
			continue
		}
		if p, _ := m.In(c); j > i && m.Absolute && !p.IsZero() && (s.compared(j, f) || s.tied(j, i, f)) {
			return p.Shift(12)
		}
		return period.Period{}
	}
	return period.Period{}
}

// context is what places the times of the sentence for a claim.
func (s *sentence) context(f *found) period.Context {
	subject := f.subject
	switch f.metric {
	case MarketShare, MarketSize, MarketGrowth:
		subject = "" // markets are measured in calendar time
	}
	near := s.r.near()
	if f.metric != Layoffs && days(near) > 0 && days(near) < 27 && (s.r.reports == near || s.r.reports.IsZero() || days(s.r.reports) > 80 && days(s.r.reports) < 100) {
		near = s.r.reports // "the quarter" below the day of a call
	}
	if l := s.r.last.told[0]; (near.IsZero() || days(near) < 80) && family(f.metric) == 2 && family(l.metric) == 2 && days(l.period) < 100 {
		near = l.period // "trailing twelve months" to the quarter just measured
	}
	if s.block.Kind == doc.Meta || f.metric == Layoffs && near == s.r.reports && !s.r.d.Published.IsZero() {
		near = period.Period{} // a title among others reports on its own
	}
	if !subject.Listed() && subject.Parent() == "" && s.r.about != "" && family(f.metric) == 1 {
		subject = s.r.about // a product, in its company's report
	}
	c := s.r.context(subject, near)
	for _, g := range s.found {
		if g.at < f.at && !g.period.IsZero() && s.against(f.at) {
			c.Anchor = g.period
		}
	}
	for _, j := range s.whens {
		if m := &s.times[s.toks[j].i]; m.Absolute && c.Year == 0 && !s.compared(j, f) && !s.afterwardsTold(f.at, j) {
			if p, _ := m.In(c); !p.IsZero() {
				c.Year = p.End().Year()
				if c.Published.IsZero() && m.Grain == period.ByDay {
					c.Published = p.End()
				}
			}
		}
	}
	if l := s.r.last.told[0]; c.Anchor.IsZero() && family(f.metric) != 0 && family(l.metric) == family(f.metric) && l.block == s.blockIndex && s.against(f.at) {
		c.Anchor = l.period // "That is more than the $8 billion of a year earlier"
	}
	if f.metric != Layoffs && s.ahead(f.at) {
		c.Ahead, c.Year = true, 0
	}
	if p := s.frontYear(c); !p.IsZero() {
		c.Anchor, c.Year, c.Ahead = p, p.End().Year(), false
	}
	return c
}

// afterwardsTold reports whether the year at token j is of what came before the
// figure at token i: "In January it cut 300 jobs, after 12,000 in 2023".
func (s *sentence) afterwardsTold(i, j int) bool {
	if s.r.d.Published.IsZero() {
		return false
	}
	for k := i + 1; k < j; k++ {
		if s.isAny(k, "after", "following") {
			return true
		}
	}
	return false
}

// ahead reports whether the figure at token i is about what is to come.
func (s *sentence) ahead(i int) bool {
	if s.cues&cTarget != 0 {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-16; k-- {
		if s.isAny(k, "estimate", "estimates", "expectation", "expectations", "consensus", "estimated") {
			for g := range s.found { // what an actual figure is held against, or guidance
				if s.found[g].at < i && ahead(s.found[g].status) == 1 {
					return true
				}
			}
			return false
		}
		if s.is(k, ";") && s.label == 0 {
			return false
		}
		if s.has(k, cProject) {
			return true
		}
		if s.has(k, cOwnVerb) && !s.has(k, cRevenue) && s.left(k, 2, cProject, 0) < 0 {
			return false
		}
	}
	for k := range s.r.scopes {
		if s.r.scopes[k].level > 7 && s.r.scope(k).projected {
			return true
		}
	}
	return false
}

// near is a period known from the headings, for times without a year.
func (r *reader) near() period.Period {
	for k := len(r.scopes) - 1; k >= 0; k-- {
		if p, _ := r.dated(k); !p.IsZero() && !(r.scopes[k].level <= 1 && days(r.reports) > 0 && days(r.reports) < days(p)) {
			return p
		}
	}
	return r.reports
}

// fromBlock is the period of a claim in the sentence before, of the same kind: "The market reached $77 billion in Q4. Dell held 7%".
func (r *reader) fromBlock(s *sentence, f *found) period.Period {
	t := r.last.told[ahead(f.status)]
	if family(f.metric) == 1 && t.block == s.blockIndex && s.start > 0 && s.start-t.end <= 1 && family(t.metric) == 1 && ahead(f.status) == 1 && s.expectedOf(f.at) {
		return t.period // "The consensus is $855 million", of what was just foreseen
	}
	if f.metric != Layoffs && family(f.metric) == 2 && t.block == s.blockIndex && s.start > 0 && family(t.metric) == 2 && (days(t.period) < 100 || ahead(f.status) == 1) && s.start-t.end <= 1 {
		return t.period
	}
	return period.Period{}
}

// ahead is 1 for a claim about what is to come, 0 for one about what is.
func ahead(s Status) int {
	if s == Projected || s == Target {
		return 1
	}
	return 0
}

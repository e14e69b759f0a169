package parse

import (
	"cmp"
	"time"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
)

// dated finds the period of the figure at token i: a time tied to the figure
// itself, then one before it, then behind it in the sentence. stated is false
// where the context supplied a part. It is zero where the sentence does not
// tell; alone is true where nothing else may tell either.
func (s *sentence) dated(f *found) (p period.Period, stated, alone bool) {
	i, timed := f.at, len(s.whens) > 0
	if g := cmp.Or(s.estimated(f), s.percentOf(f), s.grownFrom(f)); g != nil && !g.period.IsZero() {
		return g.period, g.stated, false
	}
	if timed {
		if p = cmp.Or(s.elliptic(f), s.ofFigure(f), s.earliersOwn(f), s.ofEarlier(f)); !p.IsZero() {
			return p, false, false
		}
		if p, stated = s.paired(f); !p.IsZero() {
			return p, stated, false
		}
	}
	if f.basis == CAGR {
		return s.stretch(s.context(f)), true, true
	}
	if s.classes&wDecade != 0 && s.betweenOf(i, i+12, wDecade) {
		return p, false, true // "before the end of the decade"
	}
	if timed {
		if p, alone = s.clauseTime(f); alone {
			return p, false, true
		}
		if p = cmp.Or(s.spanEnd(f), s.addends(f)); !p.IsZero() {
			return p, true, false
		}
	}
	if p, alone = s.afterwards(f); alone {
		return p, false, true
	}
	if g := s.bracketOf(f); g != nil && !g.period.IsZero() {
		return g.period, g.stated, false
	}
	against := s.against(i)
	if timed {
		if p, stated = s.behind(f, against); !p.IsZero() {
			return p, stated, false
		}
	}
	if against && (s.has(i+1, cYoY) || s.has(i+1, cShare) && s.has(i+2, cYoY) || s.ofYearBefore(i)) && !s.context(f).Anchor.IsZero() {
		return s.context(f).Anchor.Shift(-12), false, false // "up from $11.4 billion year over year"
	}
	if p = cmp.Or(s.yearBehind(f, against), s.samePeriod(f)); !p.IsZero() {
		return p, false, false
	}
	if g := s.sharedTime(f, against); g != nil {
		return g.period, g.stated, false
	}
	if against {
		if p = cmp.Or(s.priorOutlook(f), s.r.fromActual(s, f)); !p.IsZero() {
			return p, false, false
		}
		return period.Period{}, false, true // what a figure is compared with, at no told time
	}
	if timed {
		for j := range s.timesByRank(f) {
			if s.bracketsOther(j, i) || s.afterOther(j, i) {
				continue
			}
			if g := s.datedBy(j, f); g != nil && j < i && !g.period.IsZero() {
				return g.period, g.stated, false // the same time, by whatever calendar
			}
			if p, stated = s.place(j, *s.context(f), f); !p.IsZero() {
				return p, stated, false
			}
		}
	}
	return period.Period{}, false, s.r.d.Published.IsZero() && s.rightNow(i)
}

// paired is the period of the time that labels the figure or is paired with it,
// or that of the quarter that opens the sentence.
func (s *sentence) paired(f *found) (p period.Period, stated bool) {
	for _, j := range [...]int{s.respectiveTime(f.at), s.timeLabel(f), s.bracketedTime(f)} {
		if j < 0 {
			continue
		}
		if p, stated = s.time(j).In(*s.context(f)); !p.IsZero() {
			return p, stated
		}
	}
	return s.quarterAhead(f), false
}

// behind is the period of the time tied to the figure, or of the year after the
// one that its rate is told over.
func (s *sentence) behind(f *found, against bool) (p period.Period, stated bool) {
	if j := s.yearAgo(f, against); j >= 0 {
		return s.place(j, *s.context(f), f)
	}
	if j := s.timeBehind(f.at, f, against); j >= 0 && !s.afterOther(j, f.at) {
		if m := s.time(j); j > f.at && (m.Relative || m.Comparison) {
			if front := s.frontTime(f.at, f); front >= 0 && !s.ofEarlierCut(front, f) {
				j = front
			}
		}
		if against {
			c := s.context(f)
			if p = cmp.Or(s.shifted(j, c.Anchor), s.quarterOf(j, *c)); !p.IsZero() {
				return p, false
			}
		}
		if p, stated = s.place(j, *s.context(f), f); !p.IsZero() {
			return p, stated
		}
	}
	return s.yearAfter(f), false
}

// quarterIn is the quarter of a year that the rate of a claim is of, where the
// sentence names one ("in the third quarter, up 19% from 2023") or the block has
// just told of one before the year was over. It is zero where neither does.
func (s *sentence) quarterIn(year period.Period, f *found) period.Period {
	for _, j := range s.whens {
		if m := s.time(j); m.Grain == period.ByQuarter && !m.Comparison {
			c := *s.context(f)
			c.Year = year.End().Year()
			if q, _ := m.In(c); j < f.at && days(q) < 100 && year.Contains(q) && !s.compared(j, f) {
				return q
			}
			return period.Period{}
		}
	}
	q := s.r.reports
	if l := &s.r.last.told[0]; l.block == s.blockIndex {
		q = l.period
	}
	if isQuarter(q) && year.Contains(q) && q.End().Month() != 12 && !s.ahead(f.at) {
		return q
	}
	return period.Period{}
}

// yearBehind dates what is foreseen by the quarter that it is compared with:
// "to grow 7% to 11% compared with fourth quarter 2023" is of the fourth
// quarter of 2024.
func (s *sentence) yearBehind(f *found, against bool) period.Period {
	if len(s.whens) == 0 || against || f.basis == QoQ || family(f.metric) != 1 {
		return period.Period{}
	}
	for _, j := range s.whens {
		m := s.time(j)
		if m.Grain != period.ByQuarter {
			continue
		}
		if j <= f.at || !m.Absolute || !s.ahead(f.at) {
			return period.Period{}
		}
		if p, _ := m.In(*s.context(f)); !p.IsZero() && (s.compared(j, f) || s.tied(j, f.at, f)) {
			return p.Shift(12)
		}
		return period.Period{}
	}
	return period.Period{}
}

// context is what places the times of the sentence for one of its claims.
func (s *sentence) context(f *found) *period.Context {
	if s.timing.of != f {
		s.timing.of, s.timing.c = f, s.newContext(f)
	}
	return &s.timing.c
}

// newContext is context for any claim.
func (s *sentence) newContext(f *found) period.Context {
	subject := f.subject
	switch f.metric {
	case MarketShare, MarketSize, MarketGrowth:
		subject = "" // markets are measured in calendar time
	}
	if h := s.listHead(); h < f.at && s.whenIn(0, h) {
		subject = "" // "Cloud growth, Q3: AWS 20%, Oracle 55%": nobody's own quarter
	}
	near := s.r.near()
	if f.metric != Layoffs && days(near) > 0 && days(near) < 27 && (s.r.reports == near || s.r.reports.IsZero() || isQuarter(s.r.reports)) {
		near = s.r.reports // "the quarter" below the day of a call
	}
	if l := &s.r.last.told[0]; (near.IsZero() || days(near) < 80) && family(f.metric) == 2 && family(l.metric) == 2 && days(l.period) < 100 {
		near = l.period // "trailing twelve months" to the quarter just measured
	}
	if s.r.unfinished(f, near) {
		near = period.Period{} // "the fourth quarter" in February is not that of the year at hand
	}
	if s.block.Kind == doc.Meta || f.metric == Layoffs && near == s.r.reports && !s.r.d.Published.IsZero() {
		near = period.Period{} // a title among others reports on its own
	}
	if !subject.Listed() && subject.Parent() == "" && s.r.about != "" && family(f.metric) == 1 {
		subject = s.r.about // a product, in its company's report
	}
	c := s.r.context(subject, near)
	if q := s.r.fromLink(s, f); !q.IsZero() {
		c.Published = q.End() // "to cut 20% this week", in the title of an article of that day
	}
	against := s.against(f.at)
	for k := 0; against && k < len(s.found); k++ {
		if g := &s.found[k]; g.at < f.at && !g.period.IsZero() {
			c.Anchor = g.period
		}
	}
	for _, j := range s.whens {
		if m := s.time(j); m.Absolute && c.Year == 0 && !(j < f.at && s.betweenOf(j, f.at, wSemicolon) && s.amountBetween(-1, j)) && !s.compared(j, f) && !s.afterwardsTold(f.at, j) && !s.ofAgainst(j, f.at) && !(j > f.at && s.betweenOf(f.at, j, wSemicolon)) {
			if p, _ := m.In(c); !p.IsZero() && !(f.metric == Layoffs && !c.Published.IsZero() && p.Start().After(c.Published)) {
				if c.Year = p.End().Year(); m.Grain == period.ByDay && c.YearEnd != time.December && (c.Published.IsZero() || c.Published.Equal(p.End())) {
					c.Year = 0 // "Nov 14, 2017 – Cisco's Q1 revenue", of its year 2018
				}
				if c.Published.IsZero() && m.Grain == period.ByDay {
					c.Published = p.End()
				}
			}
		}
	}
	if y := s.r.reports; f.metric == Layoffs && c.Year == 0 && near.IsZero() && isYear(y) && !s.r.titled && y.End().Before(c.Published) && !s.relativeTold() {
		c.Year = y.End().Year() // "In January", in a list of last year's layoffs
	}
	if l := &s.r.last.told[0]; against && c.Anchor.IsZero() && l.block == s.blockIndex && family(f.metric) != 0 && family(l.metric) == family(f.metric) {
		c.Anchor = l.period // "That is more than the $8 billion of a year earlier"
	}
	if f.metric != Layoffs && (s.ahead(f.at) || f.rule == "again" && ahead(f.status) == 1) {
		c.Ahead, c.Year = true, 0
	}
	if p := s.frontYear(&c); !p.IsZero() {
		c.Anchor, c.Year, c.Ahead = p, p.End().Year(), false
	}
	return c
}

// whenIn reports whether a time stands among tokens from to to-1.
func (s *sentence) whenIn(from, to int) bool {
	for _, j := range s.whens {
		if j >= from && j < to {
			return true
		}
	}
	return false
}

// relativeTold reports whether the sentence tells a time from the day it was
// written, such as "last month".
func (s *sentence) relativeTold() bool {
	for _, j := range s.whens {
		if s.time(j).Relative {
			return true
		}
	}
	return false
}

// ofAgainst reports whether the time at token j is that of an amount behind the
// figure at token i which this is held against: "above $159 billion in Q3 2024", "up
// from the 3.2% share it had in Q4 of 2018".
func (s *sentence) ofAgainst(j, i int) bool {
	k := j - 1
	for k > i && (s.has(k, cPrep|cDet|cPronoun|cShare) || s.isOf(k, wHas)) {
		k--
	}
	if s.is(k, ")") && s.is(k-2, "(") && s.isMoney(k-1) {
		k -= 3 // "€20 million ($22 million)"
	}
	return k > i && s.isFigure(k, sums|percents) && s.against(k)
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
		switch t := &s.toks[k]; {
		case t.kind == mark:
			if t.low == ";" && s.label == 0 {
				return false
			}
			if open := s.openParen(k); t.low == ")" && open > 0 {
				i, k = i-(k-open), open // "guided Q1 revenue to $951 million (25% growth) and full-year revenue to"
			}
		case t.cue&cProject != 0:
			if g := &s.r.last.told[1]; s.is(k-1, "had") && !s.isOf(k, wWould) && (g.period.IsZero() || s.blockIndex-g.block > 2) {
				return false // "had forecast sales of $40 billion", of what has come
			}
			theirs := s.is(k, "forecast") && s.betweenIs(max(-1, k-4), k, "analysts", "analyst", "average", "consensus", "street")
			if !theirs && !s.isAny(k, "estimate", "estimates", "expectation", "expectations", "consensus", "estimated") && !s.hadExpected(k, i) || s.isName(k+1, earners) {
				return true // "Wedbush estimates Azure's revenue to reach"
			}
			if s.at(k-1).kind == when && s.ofGoal(k-1) {
				return true
			}
			for g := range s.found { // what an actual figure is held against, or guidance
				if s.found[g].at < i && family(s.found[g].metric) == 1 && ahead(s.found[g].status) == 0 {
					return false
				}
				if s.found[g].at < i && ahead(s.found[g].status) == 1 {
					return true
				}
			}
			return false
		case s.afterReporting(k):
			return false
		case s.isSeen(k), s.is(k, "see") && (s.is(k-1, "they") && s.r.last.told[1].block == s.blockIndex || s.is(k-1, "analysts")), k+1 == i && s.isAny(k, "models", "pencils"), s.is(k, "set") && s.is(k+1, "to"):
			return true
		case t.cue&(cOwnVerb|cRevenue) == cOwnVerb && s.left(k, 2, cProject, 0) < 0 && !(s.is(k-1, "to") && s.left(k, 12, cProject, cOwnVerb&^cProject) >= 0) && !s.is(k-2, "set") && !s.isSeen(k-2):
			return false
		}
	}
	for k := range s.r.scopes {
		if s.r.scopes[k].level > 7 && s.r.scope(k).projected || s.r.outlookHead(k) {
			return true
		}
	}
	return false
}

// hadExpected reports whether the expectation at token k is what analysts had of the
// actual figure told before the one at token i: "was $14.5 billion, while analysts had
// expected $14.4 billion".
func (s *sentence) hadExpected(k, i int) bool {
	if !s.is(k-1, "had") && !s.betweenIs(max(-1, k-4), k, "analysts", "street") {
		return false
	}
	for g := range s.found {
		if f := &s.found[g]; f.at < i && f.metric == Revenue && ahead(f.status) == 0 && !s.amountBetween(k, i) {
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
	t := &r.last.told[ahead(f.status)]
	if a := &r.last.told[0]; ahead(f.status) == 1 && a.block == s.blockIndex && s.start > 0 && s.start-a.end <= 1 && family(f.metric) == 1 && family(a.metric) == 1 && s.betweenIs(-1, f.at, "had", "were", "was") {
		return a.period // "Analysts had expected $28 billion", of what just came
	}
	if s.nowAgain(t.period, f) {
		return period.Period{} // "now 70%", behind what was years ago
	}
	if family(f.metric) == 1 && t.block == s.blockIndex && s.start > 0 && s.start-t.end <= 1 && family(t.metric) == 1 && ahead(f.status) == 1 && s.expectedOf(f.at) {
		return t.period // "The consensus is $855 million", of what was just foreseen
	}
	if f.metric != Layoffs && family(f.metric) == 2 && t.block == s.blockIndex && s.start > 0 && family(t.metric) == 2 && (days(t.period) < 100 || ahead(f.status) == 1) && s.start-t.end <= 1 {
		return t.period
	}
	if f.metric == MarketShare && t.block == s.blockIndex && s.start > 0 && s.start-t.end <= 1 && days(t.period) < 100 {
		return t.period // "Revenue rose 19% in Q3 2024. Market share was 31%."
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

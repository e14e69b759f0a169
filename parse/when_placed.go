package parse

import (
	"cmp"
	"strings"
	"time"

	"cloudwatch-tui/parse/period"
)

// place places the time at token j for a claim. Revenue that is reported was
// earned in a quarter that has ended; what is lost by the end of a year is
// lost in it.
func (s *sentence) place(j int, c period.Context, f *found) (period.Period, bool) {
	j = s.arrowEnd(j, f)
	m, kin, cut := s.time(j), family(f.metric), f.metric == Layoffs
	earns := kin == 1 || f.metric == Backlog
	if earns && !m.Absolute && c.YearEnd%3 != 0 && !c.Published.IsZero() {
		c.Fiscal = true // Dell's second quarter is nobody else's
	}
	if cut && (s.scheduled(j) || s.willBe(j, f.at, c)) { // "will lay off 500 people in May"
		c.Ahead, c.Year = true, 0
	}
	if m.Relative && c.Published.IsZero() && s.r.near().IsZero() || kin == 1 && !m.Absolute && !c.Published.IsZero() && strings.Contains(s.text(j, j), "ended ") {
		c.Year = 0 // "last year" is not the year before the one it is held against; "the quarter ended May 3" is the last
	}
	p, stated := m.In(c)
	p = cmp.Or(s.businessYear(j, &c, f), p)
	p = cmp.Or(s.secondYear(j, p, f), s.spanReached(j, p, f), s.quarterNamed(j, p, f), p)
	if q := cmp.Or(s.fromTold(j, f), s.guidedJust(m, j), s.openedYearAgo(j, p)); !q.IsZero() && kin == 1 {
		return q, false
	}
	if cut {
		p = cmp.Or(s.throughTo(j, p), s.beforeCut(j, c), s.nextOf(j, c), s.afterCut(j, p, f), p) // "several hundred in November 2022, with another 7,000 in January"
		if s.over(j, f.at, p) {
			p = p.Shift(-12) // "In November it cut 500 jobs", told in February
		}
	}
	if earns && c.Anchor.IsZero() {
		p = cmp.Or(s.ownYear(j, c), p)
		p, _ = s.r.ownQuarter(m, c, p) // "Q4 revenue", told of Microsoft in August
	}
	if cut && m.Relative && s.r.d.Published.IsZero() && p.End().After(c.Published.AddDate(1, 0, 0)) {
		return period.Period{}, false // "over the next two years", nobody knows from when
	}
	if p.IsZero() || m.Relative && m.Grain == period.ByQuarter && days(p) > 300 && !(cut && !s.is(j-1, "than") && strings.EqualFold(s.text(j, j), "a year ago")) {
		return period.Period{}, false // "the quarter" of a text about a year
	}
	if q := s.atSince(j, p); !q.IsZero() {
		return q, stated
	}
	if kin == 1 && !c.Ahead && !s.r.d.Published.IsZero() && p.End().After(c.Published) && isQuarter(p) {
		if !m.Absolute {
			return quarterBefore(p), false
		}
		c.Fiscal = true // "Q4 2025", told of Microsoft in September 2025
		if q, _ := m.In(c); !q.IsZero() && q.End().Before(c.Published) {
			return q, stated
		}
	}
	if isYear(p) && kin == 1 && !c.Ahead && m.Relative && s.classes&wNow == 0 && s.r.toCome(f.metric, p) {
		return p.Shift(-12), false // "for the fiscal year, revenue reached"
	}
	if isQuarter(p) && kin != 0 && s.trailing(j, f) {
		return period.Days(p.End().AddDate(0, 0, 1).AddDate(-1, 0, 0), p.End()), stated
	}
	if kin == 2 && !c.Ahead && m.Relative && m.Grain == period.ByYear && endsInYear(s.text(j, j)) && p.End().After(c.Published) {
		return p.Shift(-12), false // a share "for the year" is told when the year is over
	}
	if !cut {
		return s.wholeYear(j, p, f), stated
	}
	if q := s.pairedTime(j, c); !q.IsZero() {
		return q.To(p), stated
	}
	if due := s.dueBy(j); due && !m.Absolute && s.cues&(cPlan|cProject) != 0 && (m.Grain == period.ByMonth || m.Grain == period.ByQuarter) && p.End().Before(c.Published) {
		return period.Period{}, false // "by the end of September", said in January
	} else if due && strings.Contains(strings.ToLower(s.text(j, j)), "end") {
		return period.Year(p.End().Year()), stated
	}
	return p, stated
}

// arrowEnd is the time behind an arrow where the one at token j stands before it and
// what grew from the first to the second grew in the second; else j.
func (s *sentence) arrowEnd(j int, f *found) int {
	if f.basis != CAGR && (f.metric == RevenueGrowth || f.metric == MarketGrowth) && s.is(j+1, "→") && s.at(j+2).kind == when {
		return j + 2
	}
	return j
}

// secondYear is the second of the two years p that the time at token j names, for
// what grew from the one to the other: "rose 2% from 2022 to 2023".
func (s *sentence) secondYear(j int, p period.Period, f *found) period.Period {
	if f.basis == CAGR || f.metric != RevenueGrowth && f.metric != MarketGrowth || days(p) < 700 {
		return period.Period{}
	}
	low, y := strings.ToLower(s.text(j, j)), p.End().Year()
	told := (strings.HasPrefix(low, "from ") || s.isOf(j-1, wFrom)) && strings.Contains(low, " to ") || (strings.HasPrefix(low, "between ") || s.is(j-1, "between")) && strings.Contains(low, " and ")
	if !told || p != period.Year(y-1).To(period.Year(y)) {
		return period.Period{}
	}
	return period.Year(y)
}

// spanReached is the last year of a span p, told at token j, over which something came to the
// size that f tells: "will grow 33% a year from 2024 to 2029, reaching $300 billion", "since
// 2020 has tripled to $128 billion". Zero for any other figure, such as what a span adds up to.
func (s *sentence) spanReached(j int, p period.Period, f *found) period.Period {
	if f.metric != MarketSize && f.metric != Revenue || days(p) < 700 || p.Start().Month() != 1 || p.End().Month() != 12 {
		return period.Period{}
	}
	k := s.skipLeft(f.at-1, cPlain)
	if g := s.lastFound(MarketGrowth); !s.isOf(k, wTo) && !s.isAny(k, "reach", "reaches", "reaching", "hit", "hits", "hitting", "topping", "exceeding", "surpassing", "passing", "worth") || g < 0 && s.lastFound(RevenueGrowth) < 0 && !s.opensSince(j) {
		return period.Period{}
	}
	return period.Year(p.End().Year())
}

// endsInYear reports whether a time is that of "the year" told of.
func endsInYear(text string) bool {
	return len(text) == 4 || strings.HasSuffix(strings.ToLower(text), "the year")
}

// wholeYear is the year whose end the time at token j is, for what is earned or
// spent in it: "will reach $19 billion by the end of 2011". Any other time is p.
func (s *sentence) wholeYear(j int, p period.Period, f *found) period.Period {
	if s.time(j).Grain != period.ByMonth || days(p) != 31 || p.End().Month() != time.December || family(f.metric) == 0 || f.metric == MarketShare || f.topic >= 0 && s.has(f.topic, cRunRate) {
		return p
	}
	if low := strings.ToLower(s.text(j, j)); strings.Contains(low, "year-end") || strings.Contains(low, "end of") {
		return period.Year(p.End().Year())
	}
	return p
}

// fromTold is the quarter that the time at token j tells by the one of the sentence
// before: "In the following quarter, it posted $14 billion". Zero if it tells none
// so.
func (s *sentence) fromTold(j int, f *found) period.Period {
	m, l := s.time(j), &s.r.last.told[0]
	if !m.Relative || s.start == 0 || l.block != s.blockIndex || s.start-l.end > 1 || family(l.metric) != family(f.metric) || !isQuarter(l.period) || ahead(f.status) != 0 {
		return period.Period{}
	}
	if low := strings.ToLower(s.text(j, j)); strings.HasSuffix(low, "following quarter") || strings.HasSuffix(low, "subsequent quarter") || strings.HasSuffix(low, "next quarter") {
		return l.period.Shift(3)
	}
	return period.Period{}
}

// openedYearAgo is the quarter a year before the one that the time at token j tells, where
// the sentence opens with such words: "A year ago, Q4 revenue was $9.2 billion".
func (s *sentence) openedYearAgo(j int, p period.Period) period.Period {
	k, m := s.whens[0], s.time(j)
	if k > 1 || k >= j || !s.is(k+1, ",") || m.Grain != period.ByQuarter || m.Absolute || m.Relative || !s.time(k).Comparison || !strings.Contains(strings.ToLower(s.text(k, k)), "year") || s.amountBetween(k, j) {
		return period.Period{}
	}
	return p.Shift(-12)
}

// scheduled reports whether the time at token j is one to come: "cuts scheduled
// for July 22".
func (s *sentence) scheduled(j int) bool {
	return (s.isAny(j-1, "for", "starting", "beginning") || s.is(j-1, "effective") && !s.isAny(j-2, "were", "was", "became", "took")) && (!s.is(j-1, "for") || s.isAny(j-2, "scheduled", "slated", "planned", "set"))
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

// afterReported is the quarter behind the one that the text has just reported on,
// which its company calls the next although it has begun. Zero if the text says no
// such thing or reports on no quarter.
func (r *reader) afterReported(m *period.Mention, text string) period.Period {
	if !m.Relative || m.Grain != period.ByQuarter || r.d.Published.IsZero() || !nextQuarter(text) {
		return period.Period{}
	}
	q := r.reports
	if q.IsZero() && r.about != "" && r.signs&(sReports|sEnded) != 0 {
		q = lastQuarter(r.d.Published, period.YearEnd(string(companyOf(r.about))))
	}
	ago := r.d.Published.Sub(q.End())
	if r.reports.IsZero() && ago > late/2 || !isQuarter(q) || ago < 0 || ago > late {
		return period.Period{}
	}
	return q.Shift(3)
}

// nextQuarter reports whether a time is the next quarter, which may stand before the
// noun it is of: "next-quarter revenue".
func nextQuarter(text string) bool {
	two := lastWords(text, 2)
	return strings.EqualFold(two, "next quarter") || strings.EqualFold(two, "upcoming quarter") || strings.EqualFold(two, "coming quarter") || strings.EqualFold(lastWords(text, 1), "next-quarter")
}

// lastWords are the last n words of a text.
func lastWords(text string, n int) string {
	i := len(text)
	for ; n > 0 && i > 0; n-- {
		i = strings.LastIndexByte(text[:i], ' ')
	}
	return text[i+1:]
}

// shiftedAt is shifted for the time that token j is, zero if it is none.
func (s *sentence) shiftedAt(j int, anchor period.Period) period.Period {
	if s.at(j).kind != when {
		return period.Period{}
	}
	return s.shifted(j, anchor)
}

// numberedQuarters are the quarters that a time names rather than counts back to.
var (
	numberedQuarters = phrases("first quarter", "second quarter", "third quarter", "fourth quarter")
	quarterNames     = [...]string{"first", "second", "third", "fourth"}
)

// quarterBefore is the three months before a quarter.
func quarterBefore(p period.Period) period.Period {
	first := p.Start().AddDate(0, -3, 0)
	return period.Days(first, p.Start().AddDate(0, 0, -1))
}

// shifted is a time told from the claim before, such as "two years earlier" or
// "the previous quarter": the anchor moved back.
func (s *sentence) shifted(j int, anchor period.Period) period.Period {
	if p := s.time(j).SameAs(anchor); !p.IsZero() {
		return p // "In the same quarter of 2018 it had 32%"
	}
	if anchor.IsZero() || !s.time(j).Relative && !s.time(j).Comparison || s.time(j).Absolute {
		return period.Period{}
	}
	low := strings.ToLower(s.text(j, j))
	if f := s.timing.of; f != nil && family(f.metric) == 2 && isQuarter(anchor) && numberedQuarters.in(phraseOf(low)) && !strings.Contains(low, quarterNames[(anchor.End().Month()-1)/3]) {
		return period.Period{} // "44% in the fourth quarter, from 46% in the third quarter of last year"
	}
	years := 0
	switch {
	case strings.HasPrefix(low, "three months ") && !strings.Contains(low, "year") && days(anchor) < 100,
		(strings.Contains(low, "quarter") || strings.Contains(low, "three months")) && ((strings.Contains(low, "previous") || strings.Contains(low, "prior")) && !strings.Contains(low, "year") || strings.Contains(low, "last quarter") || strings.HasSuffix(low, "quarter before") || strings.HasSuffix(low, "quarter earlier")) && days(anchor) < 100:
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

// guidedJust is the quarter after the one reported, if the time at token j is so
// called, or the quarter of the guidance that the sentences before told, which
// "the quarter" is when something is expected of it; zero if it is neither.
func (s *sentence) guidedJust(m *period.Mention, j int) period.Period {
	made, told := &s.r.last.told[0], &s.r.last.told[1]
	if q := s.r.afterReported(m, s.text(j, j)); !q.IsZero() {
		return q
	}
	if !m.Relative || m.Grain != period.ByQuarter || told.block != s.blockIndex || family(told.metric) != 1 || days(told.period) > 100 || made.block == s.blockIndex && made.end >= told.end ||
		s.cues&cProject == 0 || !strings.EqualFold(s.text(j, j), "the quarter") {
		return period.Period{}
	}
	return told.period
}

// dayTold is the day or month that the block has told of the company whose layoffs
// f are: "Brightwell announced a plan on July 3. The company will cut 1,200 jobs".
func (r *reader) dayTold(s *sentence, f *found) period.Period {
	l := &r.last
	if s == nil || f.metric != Layoffs || l.leadBlock != s.blockIndex || l.timeBlock != s.blockIndex || l.timeAt < l.leadAt || l.timeAt >= s.start || companyOf(l.lead) != companyOf(f.subject) {
		return period.Period{}
	}
	if q := r.fromBefore(s, f); days(q) < 100 {
		return q
	}
	return period.Period{}
}

// quarterNamed is the quarter that the noun of f is told of, in the year p that stands behind
// its figure: "Fourth-quarter AWS sales were $28.8 billion in 2024". Zero if there is none.
func (s *sentence) quarterNamed(j int, p period.Period, f *found) period.Period {
	if j < f.at || len(s.whens) < 2 || family(f.metric) != 1 || f.topic < 0 || f.topic > f.at || !isYear(p) || !s.time(j).Absolute {
		return period.Period{}
	}
	for k := max(0, f.topic-3); k < f.topic; k++ {
		if s.at(k).kind != when || s.time(k).Grain != period.ByQuarter || s.time(k).Absolute || s.time(k).Relative {
			continue
		}
		c := *s.context(f)
		c.Year = p.End().Year()
		q, _ := s.time(k).In(c)
		return q
	}
	return period.Period{}
}

// throughTo is the time from the beginning of its year to the one at token j, which is over:
// "cut 141,159 jobs through October 2025". Zero if it is told otherwise.
func (s *sentence) throughTo(j int, p period.Period) period.Period {
	pub := s.r.d.Published
	if m := s.time(j); !s.is(j-1, "through") || !m.Absolute || m.Grain != period.ByMonth && m.Grain != period.ByDay || pub.IsZero() || p.End().After(pub) || s.cues&(cPlan|cProject) != 0 {
		return period.Period{}
	}
	if s.at(j-2).kind == when {
		return period.Period{} // "from May through October"
	}
	return period.Month(p.Start().Year(), 1).To(p)
}

// atSince is the time at token j without all that came after it, where "when" goes on to
// tell of it: p begins with it. Zero if it does not: "since 2022, when it cut", "since
// January 2022 when it cut", "since late 2022, when it cut".
func (s *sentence) atSince(j int, p period.Period) period.Period {
	const since = len("since ")
	if !s.is(j+1, "when") && !(s.is(j+1, ",") && s.is(j+2, "when")) || !s.opensSince(j) {
		return period.Period{}
	}
	y, m := p.Start().Year(), int(p.Start().Month())
	switch from := s.text(j, j)[since:]; {
	case yearLike(from):
		return period.Year(y)
	case namesMonth(from):
		return period.Month(y, m)
	}
	return period.Quarter(y, (m+2)/3)
}

// namesMonth reports whether a text is a month's, with its year or without.
func namesMonth(text string) bool {
	m := period.Scan(text)
	return len(m) == 1 && m[0].Grain == period.ByMonth
}

package parse

import (
	"cmp"
	"strings"
	"time"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
)

// when dates a claim: what its sentence says, a date in the link it stands in,
// the headings, the sentences before, the document's own period and date, as
// far as each can date such a claim. It says too what makes the period doubtful.
func (r *reader) when(s *sentence, f *found) (period.Period, doubt) {
	if f.noDate {
		return period.Period{}, noTime
	}
	p, stated, alone := f.period, f.stated, false
	if p.IsZero() {
		p, stated, alone = s.dated(f)
	}
	if days(p) > 300 && days(r.reports) < 100 && p.Contains(r.reports) && s.ofQuarter(f.at) {
		return r.reports, timeAround
	}
	if (f.metric == Revenue || f.metric == RevenueGrowth) && isQuarter(p) && p.End().Month() == period.YearEnd(string(f.subject)) && s.annual(f) && s.cues&cRunRate == 0 {
		return p.Shift(-9).To(p), timePlaced // "For the quarter, revenue was $12 billion, and annual revenue $49 billion"
	}
	switch {
	case !p.IsZero() && stated:
		return p, 0
	case !p.IsZero():
		return p, timePlaced
	case alone:
		return p, noTime
	}
	around := aroundFigures
	if f.metric == Layoffs {
		around = aroundCuts
	}
	for _, from := range around {
		if p := from(r, s, f); !p.IsZero() && f.metric == Revenue && isQuarter(p) && s.annual(f) {
			return s.yearOf(p, f)
		} else if !p.IsZero() && !anothersQuarter(p, f) && !s.pastPace(p, f) {
			return p, timeAround
		}
	}
	return period.Period{}, noTime
}

// anothersQuarter reports whether a quarter told around a claim is one that the
// company of the claim does not have: Oracle's ends in November, IBM's never.
func anothersQuarter(p period.Period, f *found) bool {
	return family(f.metric) == 1 && isQuarter(p) && p.End().Month()%3 != 0 && companyOf(f.subject).Listed() && period.YearEnd(string(f.subject))%3 == 0
}

// dating finds a period for a claim around its sentence, zero if there is none.
type dating func(*reader, *sentence, *found) period.Period

// What dates a claim whose sentence does not, nearest first.
var (
	aroundCuts    = []dating{(*reader).fromLineBehind, (*reader).fromMonth, (*reader).fromCutEarlier, (*reader).fromCut, (*reader).fromYearBefore, (*reader).fromScope, (*reader).fromLink, (*reader).fromBefore, (*reader).fromDate}
	aroundFigures = []dating{
		(*reader).fromActual, (*reader).fromFigure, (*reader).fromEarlier, (*reader).fromYear, (*reader).fromOutlook, (*reader).fromBlock, (*reader).fromScope, (*reader).fromSince,
		(*reader).fromReport, (*reader).fromSentence, (*reader).fromBefore, (*reader).fromDate,
	}
)

// fromEarlier is the time before that of the claim in the sentence before, by
// which the sentence opens: "It held 31% in Q3 2025. A year earlier it had 32%".
func (r *reader) fromEarlier(s *sentence, f *found) period.Period {
	l := &r.last.told[0]
	if same := s.isAny(2, "quarter", "period") && s.is(1, "same") || s.isAny(3, "quarter", "period") && s.is(2, "same"); same && l.block == s.blockIndex && s.start > 0 && s.start-l.end <= 1 && family(l.metric) == family(f.metric) && ahead(f.status) == 0 {
		after := 3 + b2i(s.is(2, "same")) // "In the same quarter two years earlier it had grown 26%"
		return cmp.Or(s.shiftedAt(after, l.period), l.period)
	}
	if len(s.whens) == 1 && s.whens[0] <= 1 && len(s.found) > 0 && s.amountBetween(s.whens[0], f.at) {
		m, g := s.time(s.whens[0]), &s.found[0]
		if (m.Relative || m.Comparison) && !m.Absolute && g.at < f.at && family(g.metric) == family(f.metric) && !s.against(g.at) {
			return g.period // "In the year-ago quarter, Azure grew 11%, and Windows grew 2%"
		}
	}
	if l.block != s.blockIndex || s.start == 0 || s.start-l.end > 1 || len(s.whens) == 0 || s.whens[0] > 1 || s.amountBetween(s.whens[0], f.at) || family(l.metric) != family(f.metric) {
		return period.Period{}
	}
	return s.shifted(s.whens[0], l.period)
}

// fromSince is the time that a sentence without claims has told since the last
// claim of the block: "Intel had a good third quarter. Its revenue grew 31%".
func (r *reader) fromSince(s *sentence, f *found) period.Period {
	l := &r.last
	if t := &l.told[0]; l.timeBlock != s.blockIndex || t.block == s.blockIndex && l.timeAt < t.end && (t.end <= s.start || t.period != l.time) || l.timeAt >= s.start {
		return period.Period{}
	}
	if ahead(f.status) != 0 || !isQuarter(l.time) {
		return period.Period{}
	}
	if f.metric == MarketShare && (s.refers() || s.is(f.at+1, "of") && s.is(f.at+2, "it")) && s.start-l.timeAt <= 2*maxSince {
		return l.time // "Lenovo led in Q2 2016. It had 20.3 percent of the market"
	}
	if s.start-l.timeAt > maxSince || family(f.metric) != 1 || period.YearEnd(string(companyOf(f.subject))) != time.December {
		return period.Period{}
	}
	return l.time
}

// maxSince is how far behind a time the sentence begins that it dates.
const maxSince = 60

// fromScope is the period of the innermost heading or list head that has one.
// A year in a title gives way to the quarter that the text reports on, unless it
// is foreseen, or to one it has just told of.
func (r *reader) fromScope(s *sentence, f *found) period.Period {
	for k := len(r.scopes) - 1; k >= 0; k-- {
		p, stated := r.dated(k)
		if p.IsZero() || f.metric == Layoffs && !stated || f.metric != Layoffs && days(p) < 27 {
			continue // nobody earns on one day what is told
		}
		if family(f.metric) == 1 && !stated && days(p) < 32 && strings.Contains(r.scopes[k].text, "week") {
			continue // "Last week's results": of a quarter
		}
		if f.metric != Layoffs && r.scopes[k].level <= 1 && days(p) < 32 && !r.d.Format.Records() {
			continue // "as of August 2025" says when, not of what time
		}
		if r.scopes[k].level <= 1 && !r.reports.IsZero() && (days(p) > 300 || days(p) > 150 && p.End().Equal(r.reports.End()) && bothTold(r.scopes[k].text)) && days(r.reports) < 100 && f.metric != Layoffs && ahead(f.status) == 0 {
			return r.reports
		}
		if q := r.quarterTold(s, f); r.scopes[k].level <= 1 && days(p) > 300 && !q.IsZero() {
			return q
		}
		if r.unfinished(f, p) {
			continue // nobody has earned the year that is not over
		}
		if q := r.dayTold(s, f); r.scopes[k].level <= 1 && days(p) > 300 && !q.IsZero() && p.Contains(q) {
			return q // rather than the year of a title
		}
		if q := r.labelDay(s, f); days(p) > 300 && p.Contains(q) && !q.IsZero() {
			return q
		}
		return p
	}
	return period.Period{}
}

// bothTold reports whether a title names a quarter beside the longer time that it
// ends: "Third Quarter and First Nine Months of 2024".
func bothTold(title string) bool {
	low := strings.ToLower(title)
	return strings.Contains(low, "quarter") || strings.Contains(low, "q2 ") || strings.Contains(low, "q3 ")
}

// fromYearBefore is the time of the company's layoffs that a sentence before in
// the block told, or a year that the last one told.
func (r *reader) fromYearBefore(s *sentence, f *found) period.Period {
	l := &r.last
	if f.metric == Layoffs && l.timeBlock == s.blockIndex && l.cut.block == s.blockIndex && l.timeAt < l.cut.end && companyOf(l.claimed) == companyOf(f.subject) && !l.cut.period.IsZero() && !r.longPast(s, f, l.cut.period) {
		return l.cut.period // rather than another time of the sentence that told them
	}
	if f.metric == Layoffs && r.last.timeBlock == s.blockIndex && s.start > 0 && !s.thisYear() && isYear(r.last.time) && !r.yearToCome(r.last.time) && !r.longPast(s, f, r.last.time) && !r.anothers(f, r.last.time) {
		return r.last.time
	}
	return period.Period{}
}

// fromOutlook is the time that the outlook at hand has told: "Guidance (Q4):
// Intelligent Cloud $23.6 billion. Azure growth of 26%".
func (r *reader) fromOutlook(s *sentence, f *found) period.Period {
	if t := &r.last.told[1]; family(f.metric) == 1 && ahead(f.status) == 1 && s.block.Kind == doc.Item && t.block == s.blockIndex-1 && family(t.metric) == 1 {
		return t.period // of the item before in a list of guidance
	}
	if family(f.metric) != 1 {
		return period.Period{}
	}
	if s.start == 0 || !r.last.outlook || r.last.timeBlock != s.blockIndex {
		return r.guided(s, f)
	}
	return r.last.time
}

// guided is the time of the outlook that a sentence before in the block speaks
// of, or one that a paragraph before has turned to: "It gave a weak outlook for the
// current quarter. Revenue is expected to", "Now, moving to our Q3 outlook".
func (r *reader) guided(s *sentence, f *found) period.Period {
	if ahead(f.status) == 0 || s.expectedOf(f.at) || s.isAny(f.at-1, "anticipated", "expected", "projected") && len(s.found) > 0 {
		return period.Period{}
	}
	m, text := r.outlookFor(s)
	if m == nil {
		if m, text = r.outlookTurnedTo(s); m == nil {
			return period.Period{}
		}
	} else if t := &r.last.told[1]; t.block == s.blockIndex && family(t.metric) == 1 && t.end > m.Start {
		return t.period // the same quarter, as it was just placed
	}
	if p := r.afterReported(m, text[m.Start:m.End]); !p.IsZero() {
		return p
	}
	c := *s.context(f)
	c.Ahead, c.Year = true, 0
	p, _ := m.In(c)
	return p
}

// outlookFor is the last time told in the block before the sentence if an outlook is
// for it, and the block's text; nil if it is not.
func (r *reader) outlookFor(s *sentence) (*period.Mention, string) {
	times := r.timesIn(s.blockIndex, 0, s.start)
	if len(times) == 0 {
		return nil, ""
	}
	m := &times[len(times)-1]
	before := s.block.Text[max(0, m.Start-160):m.Start]
	before = strings.ToLower(before[strings.LastIndex(before, ". ")+1:])
	if !strings.HasSuffix(before, "for ") && !strings.HasSuffix(before, "for the ") && !strings.HasSuffix(before, "for its ") || !strings.Contains(before, "outlook") && !strings.Contains(before, "guid") && !strings.Contains(before, "forecast") {
		return nil, ""
	}
	return m, s.block.Text
}

// maxOutlook is how many paragraphs an outlook goes on after it was turned to.
const maxOutlook = 8

// outlookTurnedTo is the quarter whose outlook what was said before the sentence has
// turned to, and the text that holds it; nil if there is none.
func (r *reader) outlookTurnedTo(s *sentence) (*period.Mention, string) {
	for i := s.blockIndex; i >= max(0, s.blockIndex-maxOutlook) && r.d.Blocks[i].Kind != doc.Heading; i-- {
		text, end := r.d.Blocks[i].Text, len(r.d.Blocks[i].Text)
		if i == s.blockIndex {
			end = s.start
		}
		times := r.timesIn(i, 0, end)
		for k := len(times) - 1; k >= 0; k-- {
			m := &times[k]
			after := strings.TrimPrefix(text[m.End:], " financial")
			ours := strings.HasSuffix(text[:m.Start], " our ") || strings.HasSuffix(text[:m.Start], " the ") || strings.HasSuffix(text[:m.Start], " to ")
			if m.Grain == period.ByQuarter && ours && (strings.HasPrefix(after, " outlook") || strings.HasPrefix(after, " guidance")) {
				return m, text
			}
		}
	}
	return nil, ""
}

// fromSentence is the period of the last claim of the sentence: "with a 23%
// share, while it grew 27%".
func (r *reader) fromSentence(s *sentence, f *found) period.Period {
	for k := len(s.found) - 1; k >= 0; k-- {
		if g := &s.found[k]; g.at < f.at && !g.period.IsZero() && family(g.metric) != 0 && family(f.metric) != 0 && ahead(g.status) == ahead(f.status) && !s.against(g.at) && !s.bracketOver(-1, g.at, f.at) && !r.unfinished(f, g.period) {
			return g.period
		}
	}
	return period.Period{}
}

// fromBefore is the time of the sentence before, in the same block or as a
// block of its own just above; for what follows in a report, of the last claim
// of the same company.
func (r *reader) fromBefore(s *sentence, f *found) period.Period {
	l := &r.last
	switch {
	case f.metric == Layoffs && l.told[0].block == s.blockIndex && l.told[0].period == l.time && family(l.told[0].metric) == 1 && isQuarter(l.time):
		return period.Period{} // the quarter that revenue was earned in
	case f.metric == Layoffs && l.timeBlock == s.blockIndex && (r.yearToCome(l.time) || r.deniedElsewhere(s, f) || r.longPast(s, f, l.time) || s.betweenIs(-1, 4, "recently") || r.anothers(f, l.time)):
		return period.Period{}
	case f.metric == Layoffs && (l.timeBlock == s.blockIndex || l.timeAlone && l.timeBlock == s.blockIndex-1):
		return l.time
	case family(f.metric) == 1 && l.timeBlock == s.blockIndex && s.start > 0 && isQuarter(l.time) && (l.told[0].period.IsZero() || l.told[0].block != s.blockIndex):
		return l.time
	case f.metric == Layoffs:
		return period.Period{}
	}
	if s.nowAgain(l.told[0].period, f) {
		return period.Period{} // "now 70%", behind what was years ago
	}
	for k := range r.scopes {
		if r.scopes[k].level > 1 && r.scope(k).open {
			return period.Period{} // under "Q4 guidance" stands nothing of another quarter
		}
	}
	for _, t := range [...]*told{&l.told[ahead(f.status)], &l.told[0]} {
		if !t.period.IsZero() && s.blockIndex-t.block <= 8 && (family(t.metric) == family(f.metric) || s.surveys() && s.blockIndex-t.block <= 1 && (family(t.metric) == 2 || family(f.metric) == 2 && r.d.Published.IsZero())) {
			return t.period
		}
	}
	return period.Period{}
}

// deniedElsewhere reports whether the last claim of the block is another
// company's denial, whose time is that of a rumour.
func (r *reader) deniedElsewhere(s *sentence, f *found) bool {
	n := len(r.out) - 1
	return n >= 0 && r.out[n].Origin.Block == s.blockIndex && r.out[n].Status == Denied && companyOf(r.out[n].Entity) != companyOf(f.subject)
}

// family groups the metrics that a text tells of together.
//
//go:noinline
func family(m Metric) int {
	switch m {
	case Revenue, RevenueGrowth, OperatingIncome, OperatingMargin:
		return 1
	case MarketSize, MarketGrowth, MarketShare:
		return 2
	}
	return 0
}

// fromReport is the period that the document reports on.
func (r *reader) fromReport(s *sentence, f *found) period.Period {
	if f.metric == Layoffs {
		return period.Period{}
	}
	if t := &r.last.told[1]; family(f.metric) == 1 && ahead(f.status) == 1 && t.block == s.blockIndex && family(t.metric) == 1 && !t.period.IsZero() {
		return t.period // more guidance of the quarter just guided to
	}
	if r.reports.IsZero() && !r.asOf.IsZero() && family(f.metric) == 1 && !s.ahead(f.at) && (s.quarterly() || (r.signs&(sReports|sEnded) != 0 || s.comesOut()) && !r.d.Published.IsZero() && !s.annual(f)) {
		return lastQuarter(r.asOf, period.YearEnd(string(f.subject)))
	}
	if q := r.quarterTold(s, f); days(r.reports) > 300 && !q.IsZero() {
		return q
	}
	if r.unfinished(f, r.reports) {
		return period.Period{}
	}
	return r.reports
}

// quarterTold is the quarter of the last claim about revenue in the block, or,
// for a sentence that says "the quarter", just above it.
func (r *reader) quarterTold(s *sentence, f *found) period.Period {
	t := &r.last.told[ahead(f.status)]
	if s == nil || family(f.metric) != 1 || family(t.metric) != 1 || !isQuarter(t.period) {
		return period.Period{}
	}
	if t.block == s.blockIndex || s.blockIndex-t.block <= 3 && s.quarterly() {
		return t.period
	}
	return period.Period{}
}

// unfinished reports whether a period is a year that was not over when the text
// appeared, so that nobody had earned it.
func (r *reader) unfinished(f *found, p period.Period) bool {
	return family(f.metric) == 1 && ahead(f.status) == 0 && days(p) > 300 && !r.d.Published.IsZero() && p.End().After(r.d.Published)
}

// quarterly reports whether the sentence speaks of a quarter without saying
// which: "quarterly sales", "this quarter".
func (s *sentence) quarterly() bool {
	for j := range s.toks {
		t := &s.toks[j]
		if t.low == "quarterly" || t.low == "quarter" || t.kind == when && strings.Contains(strings.ToLower(s.text(j, j)), "quarter") {
			return true
		}
	}
	return false
}

// ofQuarter reports whether the figure at token i is of a quarter, in a sentence that
// names a year: "closed the fiscal year with quarterly revenue of $30 billion, up 21%".
func (s *sentence) ofQuarter(i int) bool {
	for k := i - 1; k > 0 && s.at(k).kind != when; k-- {
		if s.has(k, cRevenue) && s.is(k-1, "quarterly") {
			return true
		}
	}
	return false
}

// fromDate is the document's own date: layoffs told as news happened in its
// month, a share or size told in the present tense holds for its year.
func (r *reader) fromDate(s *sentence, f *found) period.Period {
	if r.d.Published.IsZero() {
		if f.metric == Layoffs && days(r.reports) > 300 && !r.titled {
			return r.reports
		}
		return period.Period{}
	}
	y, m, _ := r.d.Published.Date()
	switch f.metric {
	case Layoffs:
		if days(r.reports) > 300 && !r.titled && r.reports.Contains(period.Month(y, int(m))) {
			return r.reports // in a list of the layoffs of a year
		}
		return period.Month(y, int(m))
	case MarketShare, MarketSize:
		if f.metric == MarketSize && s.fromQuarterBefore() && !s.ahead(f.at) {
			return lastQuarter(r.d.Published, time.December) // "grew from the previous quarter, to $106.9 billion"
		}
		return period.Year(y)
	case MarketGrowth:
		if s.ahead(f.at) {
			return period.Year(y)
		}
	}
	return period.Period{}
}

package parse

import (
	"strings"
	"time"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
)

// dated finds the period of the figure at token i: a time tied to the figure
// itself, then one before it, then behind it in the sentence. stated is false
// where the context supplied a part. It is zero where the sentence does not
// tell; alone is true where nothing else may tell either.
func (s *sentence) dated(f found) (p period.Period, stated, alone bool) {
	i := f.at
	c := s.context(f)
	if j := s.timeLabel(i); j >= 0 {
		if p, stated = s.times[s.toks[j].i].In(c); !p.IsZero() {
			return p, stated, false
		}
	}
	if f.basis == CAGR {
		return s.stretch(c), true, true
	}
	if p = s.addends(i, c); !p.IsZero() {
		return p, true, false
	}
	against := s.against(i)
	if j := s.timeBehind(i, f, against); j >= 0 {
		if p = s.shifted(j, c.Anchor); against && !p.IsZero() {
			return p, false, false
		}
		if p, stated = s.place(j, c, f); !p.IsZero() {
			return p, stated, false
		}
	}
	if p = s.yearAfter(i, c, f); !p.IsZero() {
		return p, false, false
	}
	if against {
		return period.Period{}, false, true // what a figure is compared with, at no told time
	}
	for _, j := range s.timesByRank(i, f) {
		if p, stated = s.place(j, c, f); !p.IsZero() {
			return p, stated, false
		}
	}
	return period.Period{}, false, s.rightNow(i)
}

// place places the time at token j for a claim. Revenue that is reported was
// earned in a quarter that has ended; what is lost by the end of a year is
// lost in it.
func (s *sentence) place(j int, c period.Context, f found) (period.Period, bool) {
	if family(f.metric) == 1 && !s.times[s.toks[j].i].Absolute && c.YearEnd%3 != 0 && !c.Published.IsZero() {
		c.Fiscal = true // Dell's second quarter is nobody else's
	}
	p, stated := s.times[s.toks[j].i].In(c)
	if p.IsZero() {
		return p, stated
	}
	if f.metric == Layoffs && s.is(j+1, ",") && s.is(j+2, "when") && strings.HasPrefix(strings.ToLower(s.text(j, j)), "since ") {
		q := (int(p.Start().Month()) + 2) / 3
		return period.Quarter(p.Start().Year(), q), stated // "since late 2022, when it cut"
	}
	if family(f.metric) == 1 && !c.Ahead && !c.Published.IsZero() && p.End().After(c.Published) && days(p) < 100 && days(p) > 80 {
		return quarterBefore(p), false
	}
	if f.metric == Layoffs && (s.is(j-1, "by") || s.is(j-2, "by") && s.has(j-1, cDet)) && strings.Contains(strings.ToLower(s.text(j, j)), "end") {
		return period.Year(p.End().Year()), stated
	}
	return p, stated
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
	case strings.Contains(low, "quarter") && (strings.Contains(low, "previous") || strings.Contains(low, "prior") && !strings.Contains(low, "year") || strings.Contains(low, "last quarter")) && days(anchor) < 100:
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
func (s *sentence) yearAfter(i int, c period.Context, f found) period.Period {
	if f.metric != RevenueGrowth && f.metric != MarketGrowth || !s.is(i+1, "over", "from") || s.at(i+2).kind != when || !s.times[s.toks[i+2].i].Absolute {
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

// context is what places the times of the sentence for a claim.
func (s *sentence) context(f found) period.Context {
	subject := f.subject
	switch f.metric {
	case MarketShare, MarketSize, MarketGrowth:
		subject = "" // markets are measured in calendar time
	}
	near := s.near()
	if l := s.r.last.told[0]; near.IsZero() && family(f.metric) == 2 && family(l.metric) == 2 && days(l.period) < 100 {
		near = l.period // "trailing twelve months" to the quarter just measured
	}
	if s.block.Kind == doc.Meta {
		near = period.Period{} // a title among others reports on its own
	}
	c := s.r.context(subject, near)
	for _, g := range s.found {
		if g.at < f.at && !g.period.IsZero() && s.against(f.at) {
			c.Anchor = g.period
		}
	}
	for _, m := range s.times {
		if m.Absolute && c.Year == 0 {
			if p, _ := m.In(c); !p.IsZero() {
				c.Year = p.End().Year()
				if c.Published.IsZero() && m.Grain == period.ByDay {
					c.Published = p.End()
				}
			}
		}
	}
	if f.metric != Layoffs && s.ahead(f.at) {
		c.Ahead, c.Year = true, 0
	}
	return c
}

// ahead reports whether the figure at token i is about what is to come.
func (s *sentence) ahead(i int) bool {
	if s.cues&cTarget != 0 {
		return true
	}
	for k := i - 1; k >= 0 && k >= i-16; k-- {
		if s.is(k, "estimate", "estimates", "expectation", "expectations", "consensus", "estimated") {
			return false // what an actual figure is held against
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
func (s *sentence) near() period.Period {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if p := s.r.scope(k).period; !p.IsZero() && !(s.r.scopes[k].level <= 1 && days(s.r.reports) > 0 && days(s.r.reports) < days(p)) {
			return p
		}
	}
	return s.r.reports
}

// timeLabel finds a time that labels the figure: "Nov 2022: 11,000".
func (s *sentence) timeLabel(i int) int {
	if s.is(i-1, ":") && s.at(i-2).kind == when {
		return i - 2
	}
	return -1
}

// stretch is the time from the first to the last period of the sentence, for
// an average over years; unknown for fewer than two.
func (s *sentence) stretch(c period.Context) period.Period {
	var span period.Period
	n := 0
	for _, m := range s.times {
		p, _ := m.In(c)
		switch {
		case p.IsZero():
		case days(p) > 400:
			return p
		case span.IsZero():
			span, n = p, 1
		case p != span:
			span, n = span.To(p), n+1
		}
	}
	if n < 2 {
		return period.Period{}
	}
	return span
}

// addends recognises a total told by its parts, "13,000+ laid off - 12,000
// (Jan 2023) + 1,000+ (2025)", and gives the time from the first to the last.
func (s *sentence) addends(i int, c period.Context) period.Period {
	var span period.Period
	if !s.plus {
		return span
	}
	plus := false
	for j := i + 1; j < len(s.toks); j++ {
		switch {
		case s.is(j, "+"):
			plus = true
		case s.is(j, ",", ".", ";"):
			return period.Period{}
		case s.at(j).kind == when:
			if s.at(j-1).kind == amount || s.isAmount(j-2) && s.is(j-1, "(") {
				if p, _ := s.times[s.toks[j].i].In(c); span.IsZero() {
					span = p
				} else {
					span = span.To(p)
				}
			}
		}
	}
	if !plus || s.is(i-1, "+", "-", "–") || s.isAmount(i-2) && s.is(i-1, "-") {
		return period.Period{}
	}
	return span
}

// against reports whether the figure at token i is what another is compared
// with: "down from 26%", "(compared to $574.8 billion in 2023)".
func (s *sentence) against(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if s.is(k, "from", "versus", "vs", "compared") {
			return true
		}
		if s.is(k, "to") && s.is(k-1, "compared") {
			return true
		}
		if s.at(k).kind != word || s.at(k).cue != 0 && !s.has(k, cPlain|cDet|cRevenue|cPrep) || s.is(k, "to", "in", "for", "by") {
			return false
		}
	}
	return false
}

// timeBehind finds a time tied to the figure: behind it with at most a few
// words and no other figure between, and not what it is compared with.
func (s *sentence) timeBehind(i int, f found, against bool) int {
	reach := 9
	across := against && s.left(i, 4, cCompare, 0) >= 0 && s.is(s.left(i, 4, cCompare, 0), "compared", "versus", "vs") || against && s.left(i, 6, cCompare, 0) >= 0 && s.is(s.left(i, 6, cCompare, 0), "compared")
	switch {
	case across:
		reach = 24
	case f.metric == Layoffs:
		reach = 14
	}
	for j := i + 1; j < len(s.toks) && j <= i+reach; j++ {
		switch t := s.toks[j]; {
		case t.kind == amount && f.metric == Layoffs && s.left(j, 3, cConj, 0) > i && s.is(s.left(j, 3, cConj, 0), "or"):
			// "700 employees, or 1% of the workforce, in January"
		case t.kind == amount && !across, t.low == ";", t.kind == word && t.cue&cConj != 0 && !s.is(j, "and", "&") && !across:
			return -1
		case t.kind == when:
			if !against && s.compared(j, f) || s.unfit(j, f) || s.is(j+1, ":") {
				return -1
			}
			return j
		}
	}
	return -1
}

// unfit reports whether the time at token j dates the telling, not the figure:
// revenue is not earned "on Thursday" or "last week".
func (s *sentence) unfit(j int, f found) bool {
	if f.metric == Layoffs || f.metric == Headcount || f.metric == Uptime {
		return false
	}
	m := s.times[s.toks[j].i]
	if m.Grain == period.ByDay || m.Grain == period.ByMonth && !m.Absolute {
		return true
	}
	p, _ := m.In(s.r.context("", period.Period{}))
	return m.Relative && days(p) < 80 && !p.IsZero()
}

// compared reports whether the time at token j is what a figure is compared
// with: "over 2018", "from a year earlier", "since 2012".
func (s *sentence) compared(j int, f found) bool {
	m := s.times[s.toks[j].i]
	low := strings.ToLower(s.text(j, j))
	switch {
	case strings.HasPrefix(low, "since ") && f.metric != Layoffs && s.r.d.Published.IsZero():
		return true // from then on, nobody knows until when
	case m.Grain == period.BySpan && !m.Relative:
		return false
	case m.Comparison, strings.HasPrefix(low, "since "):
		return f.metric != Layoffs
	}
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if s.is(k, "than", "versus", "vs", "compared", "from", "against", "since") || s.is(k, "over") && f.metric != Layoffs {
			return !s.is(k, "from") || f.metric != Layoffs && !s.is(j+1, "to", "through", "-", "–")
		}
		if !s.has(k, cDet|cPrep|cPlain) {
			return false
		}
	}
	return false
}

// timesByRank lists the other times of the sentence by how likely they date
// the figure: nearest before it first, then behind it. What figures are
// compared with, times tied to another figure, and the time of the telling do
// not count.
func (s *sentence) timesByRank(i int, f found) []int {
	var out []int
	fits := func(j int) bool {
		return s.at(j).kind == when && !s.compared(j, f) && !s.unfit(j, f) && !s.tied(j, i, f)
	}
	first := 0
	for first < len(s.whens) && s.whens[first] < i {
		first++
	}
	for k := first - 1; k >= 0; k-- {
		if j := s.whens[k]; fits(j) && (s.times[s.toks[j].i].Relative || !s.nowBetween(j, i)) {
			out = append(out, j)
		}
	}
	for _, j := range s.whens[first:] {
		if s.markBetween(i, j, ";") {
			break
		}
		if fits(j) && !(s.times[s.toks[j].i].Relative && s.amountBetween(i, j)) {
			out = append(out, j)
		}
	}
	return out
}

// markBetween reports whether a mark stands between two tokens.
func (s *sentence) markBetween(i, j int, m string) bool {
	for k := i + 1; k < j; k++ {
		if s.toks[k].low == m {
			return true
		}
	}
	return false
}

// tied reports whether the time at token j belongs to a figure other than i:
// it stands directly behind that figure, and that figure is compared with this
// one or foreseen.
func (s *sentence) tied(j, i int, f found) bool {
	k := j - 1
	for k >= 0 && (s.is(k, "in", "(", "for", "of", "during", "the", "by") || s.has(k, cDet)) {
		k--
	}
	if s.has(k, cHire) && !s.has(k, cBe) && f.metric == Layoffs {
		return true // "who were onboarded in October"
	}
	if k == i || s.at(k).kind != amount {
		return s.timeLabel(i) < 0 && j > 0 && s.is(j+1, ":") && s.isAmount(j+2) && j+2 != i
	}
	return s.left(k, 4, cCompare, 0) >= 0 || k > i && s.right(i, k-i, cProject, 0) >= 0 || s.is(j+1, ")") && s.is(j-1, "(") && k != i
}

// rightNow reports whether the figure at token i is said to hold "now" in an
// undated text.
func (s *sentence) rightNow(i int) bool { return s.nowBetween(max(0, i-4), i) }

func (s *sentence) nowBetween(j, i int) bool {
	for k := j; s.now && k < i; k++ {
		if s.is(k, "now", "currently", "today") {
			return true
		}
	}
	return false
}

// when dates a claim: what its sentence says, a date in the link it stands in,
// the headings, the sentences before, the document's own period and date, as
// far as each can date such a claim.
func (r *reader) when(s *sentence, f found) (p period.Period, inferred bool) {
	if f.noDate {
		return period.Period{}, false
	}
	if !f.period.IsZero() {
		return f.period, !f.stated
	}
	p, stated, alone := s.dated(f)
	if !p.IsZero() || alone {
		return p, !p.IsZero() && !stated
	}
	for _, from := range [...]func(*reader, *sentence, found) period.Period{
		(*reader).fromYear, (*reader).fromYearBefore, (*reader).fromScope, (*reader).fromLink, (*reader).fromBlock, (*reader).fromReport, (*reader).fromBefore, (*reader).fromDate,
	} {
		if p := from(r, s, f); !p.IsZero() {
			return p, true
		}
	}
	return period.Period{}, false
}

// fromYear places "annual revenue" in a text about a closed fiscal year.
func (r *reader) fromYear(s *sentence, f found) period.Period {
	end := period.YearEnd(string(f.subject))
	if f.metric != Revenue && f.metric != RevenueGrowth || !r.fiscal || end == time.December || r.d.Published.IsZero() || !s.annual() || s.cues&cRunRate != 0 {
		return period.Period{}
	}
	y := r.d.Published.Year()
	if p := period.FiscalYear(y, end); p.End().Before(r.d.Published) {
		return p
	}
	return period.FiscalYear(y-1, end)
}

func (s *sentence) annual() bool {
	for j := range s.toks {
		if s.is(j, "annual", "full-year") && s.right(j, 3, cRevenue, 0) >= 0 {
			return true
		}
	}
	return false
}

// fromScope is the period of the innermost heading or list head that has one.
// A year in a title gives way to the quarter that the text reports on.
func (r *reader) fromScope(_ *sentence, f found) period.Period {
	for k := len(r.scopes) - 1; k >= 0; k-- {
		p := r.scope(k).period
		if p.IsZero() || f.metric == Layoffs && !r.scope(k).stated {
			continue
		}
		if r.scopes[k].level <= 1 && !r.reports.IsZero() && days(p) > 300 && days(r.reports) < 100 && f.metric != Layoffs {
			return r.reports
		}
		return p
	}
	return period.Period{}
}

// fromYearBefore is a year told by the sentence before a layoff in its block.
func (r *reader) fromYearBefore(s *sentence, f found) period.Period {
	if f.metric == Layoffs && r.last.timeBlock == s.blockIndex && s.start > 0 && days(r.last.time) > 300 && days(r.last.time) < 400 {
		return r.last.time
	}
	return period.Period{}
}

// fromBlock is the period of a claim in the sentence before, of the same kind: "The market reached $77 billion in Q4. Dell held 7%".
func (r *reader) fromBlock(s *sentence, f found) period.Period {
	t := r.last.told[ahead(f.status)]
	if f.metric != Layoffs && family(f.metric) == 2 && t.block == s.blockIndex && s.start > 0 && family(t.metric) == 2 && days(t.period) < 100 && s.start-t.end <= 1 {
		return t.period
	}
	return period.Period{}
}

// fromBefore is the time of the sentence before, in the same block or as a
// block of its own just above; for what follows in a report, of the last claim
// of the same company.
func (r *reader) fromBefore(s *sentence, f found) period.Period {
	l := r.last
	switch {
	case f.metric == Layoffs && (l.timeBlock == s.blockIndex || l.timeAlone && l.timeBlock == s.blockIndex-1):
		return l.time
	case family(f.metric) == 1 && l.timeBlock == s.blockIndex && s.start > 0 && days(l.time) > 80 && days(l.time) < 100 && (l.told[0].period.IsZero() || l.told[0].block != s.blockIndex):
		return l.time
	case f.metric == Layoffs:
		return period.Period{}
	}
	for _, t := range [...]told{l.told[ahead(f.status)], l.told[0]} {
		if !t.period.IsZero() && s.blockIndex-t.block <= 8 && family(t.metric) == family(f.metric) {
			return t.period
		}
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

// family groups the metrics that a text tells of together.
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
func (r *reader) fromReport(s *sentence, f found) period.Period {
	if f.metric == Layoffs {
		return period.Period{}
	}
	if r.reports.IsZero() && s.quarterly() && !r.d.Published.IsZero() && family(f.metric) == 1 {
		t := r.d.Published.AddDate(0, -3, 0)
		return period.Quarter(t.Year(), (int(t.Month())-1)/3+1)
	}
	return r.reports
}

// quarterly reports whether the sentence speaks of a quarter without saying
// which: "quarterly sales", "this quarter".
func (s *sentence) quarterly() bool {
	for j, t := range s.toks {
		if s.is(j, "quarterly", "quarter") || t.kind == when && strings.Contains(strings.ToLower(s.text(j, j)), "quarter") {
			return true
		}
	}
	return false
}

// fromLink is the date in the address of the link that a layoff is told in:
// the title of an article is news of its day.
func (r *reader) fromLink(s *sentence, f found) period.Period {
	if f.metric != Layoffs || r.d.Format != doc.Markdown {
		return period.Period{}
	}
	m := s.mention(f.at)
	rest := r.d.Src[s.block.Source(m.Start, m.End).End:]
	rest = rest[:min(len(rest), 400)]
	open := strings.Index(string(rest), "](http")
	if open < 0 || open > 160 || strings.ContainsAny(string(rest[:open]), "\n[") {
		return period.Period{}
	}
	url := string(rest[open+2:])
	if n := strings.IndexAny(url, ") \n"); n >= 0 {
		url = url[:n]
	}
	return urlDate(url)
}

// urlDate is the day in an address such as /2026/01/27/ or -2026-01-27.
func urlDate(url string) period.Period {
	for i := 0; i+10 <= len(url); i++ {
		u := url[i : i+10]
		if u[:2] != "20" || u[4] != u[7] || u[4] != '-' && u[4] != '/' {
			continue
		}
		if t, err := time.Parse("2006-01-02", strings.ReplaceAll(u, "/", "-")); err == nil {
			return period.Day(t.Year(), int(t.Month()), t.Day())
		}
	}
	return period.Period{}
}

// fromDate is the document's own date: layoffs told as news happened in its
// month, a share or size told in the present tense holds for its year.
func (r *reader) fromDate(s *sentence, f found) period.Period {
	if r.d.Published.IsZero() {
		return period.Period{}
	}
	y, m, _ := r.d.Published.Date()
	switch f.metric {
	case Layoffs:
		return period.Month(y, int(m))
	case MarketShare, MarketSize:
		return period.Year(y)
	case MarketGrowth:
		if s.ahead(f.at) {
			return period.Year(y)
		}
	}
	return period.Period{}
}

// latestDay is the last day that an undated text mentions, so that "late March"
// finds its year.
func latestDay(d *doc.Document) time.Time {
	var last time.Time
	for i := range d.Blocks {
		if d.Blocks[i].Aside {
			continue
		}
		for _, m := range period.Scan(d.Blocks[i].Text) {
			if !m.Absolute || m.Grain != period.ByDay && m.Grain != period.ByMonth {
				continue
			}
			if p, _ := m.In(period.Context{}); !p.IsZero() && p.End().After(last) {
				last = p.End()
			}
		}
	}
	return last
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// few reports whether the amount at token j is a number of rounds, not of people:
// "in three layoff announcements".
func (s *sentence) few(j int) bool {
	for k := j + 1; k <= j+3; k++ {
		if s.isAny(k, "rounds", "waves", "announcements", "steps", "phases", "tranches", "batches") {
			return !s.is(k+1, ":") && s.isAmount(j)
		}
	}
	return false
}

// ofDeal reports whether the time at token j is that of a purchase told behind
// the figure at token i: "made redundant after the acquisition in April".
func (s *sentence) ofDeal(j, i int) bool {
	k := j - 1
	for k > i && (s.has(k, cPrep|cDet) || s.is(k, "deal")) && !s.isAny(k, "after", "following") {
		k--
	}
	if s.is(k, "round") && (s.has(k-1, cLayoff|cStaff|cCut) || k-1 <= i) {
		return false // "another 9,000 layoff round in March"
	}
	return k > i && s.has(k, cDeal) && s.isAny(k, "acquisition", "merger", "purchase", "takeover", "ipo", "funding", "round")
}

// willBe reports whether the month or day at token j is when the people at token i
// will leave, soon after the text appeared: "will lay off 500 people in May".
func (s *sentence) willBe(j, i int, c period.Context) bool {
	m := s.time(j)
	if j < i || m.Absolute || m.Relative || m.Grain != period.ByMonth && m.Grain != period.ByDay || c.Published.IsZero() {
		return false
	}
	k := s.skipLeft(j-1, cPrep|cDet)
	if s.is(k, "said") || s.has(k, cOwnVerb|cProject) {
		return false // "it said in May"
	}
	for k := i - 1; k >= 0 && k >= i-8 && s.at(k).kind != amount; k-- {
		if s.is(k, "will") || s.is(k, "to") && s.isAny(k-1, "plans", "set", "expects", "intends", "expected", "is", "are", "slated", "scheduled") {
			c.Ahead, c.Year = true, 0
			p, _ := m.In(c)
			return !p.IsZero() && p.Start().Sub(c.Published).Hours() < 24*200
		}
	}
	return false
}

// nextOf places the month or day at token j, of which the sentence tells no year,
// after the one with its year that the sentence told before. Zero if it told none
// or the next had not come when the text appeared.
func (s *sentence) nextOf(j int, c period.Context) period.Period {
	m, pub := s.time(j), s.r.d.Published
	if m.Absolute || m.Relative || pub.IsZero() || m.Grain != period.ByMonth && m.Grain != period.ByDay {
		return period.Period{}
	}
	for k := len(s.whens) - 1; k >= 0; k-- {
		g := s.time(s.whens[k])
		if s.whens[k] >= j || !g.Absolute || g.Grain != period.ByMonth && g.Grain != period.ByDay {
			continue
		}
		before, _ := g.In(c)
		p, _ := m.In(c)
		if p.IsZero() || before.IsZero() || !p.End().Before(before.Start()) || p.Shift(12).Start().After(pub) {
			return period.Period{}
		}
		return p.Shift(12)
	}
	return period.Period{}
}

// over reports whether the time at token j, of which the sentence tells no year,
// was over when the text appeared although p is still to come: a past tense tells
// of it, and nothing in the sentence is planned.
func (s *sentence) over(j, i int, p period.Period) bool {
	m, pub := s.time(j), s.r.d.Published
	if m.Absolute || m.Relative || pub.IsZero() || p.Start().Sub(pub).Hours() < 24*14 || m.Grain == period.BySpan || m.Grain == period.ByYear {
		return false
	}
	for k := range max(i, j) {
		if s.has(k, cProject) && !s.has(k, cPlain) || s.isAny(k, "plans", "plan", "planning", "set", "slated", "scheduled", "due", "by", "effective", "starting", "beginning", "begin", "begins", "to-be", "intends", "upcoming") {
			return false
		}
	}
	return true
}

// anothers reports whether a period to come was told of another company's layoffs
// than those of f.
func (r *reader) anothers(f *found, p period.Period) bool {
	return !r.d.Published.IsZero() && p.Start().After(r.d.Published) && companyOf(r.last.claimed) != companyOf(f.subject)
}

// yearToCome reports whether a period is a year that had not begun when the text
// appeared, of which plans and savings are told: "to save $350 million by fiscal 2027".
func (r *reader) yearToCome(p period.Period) bool {
	return days(p) > 300 && !r.d.Published.IsZero() && p.Start().After(r.d.Published)
}

// longPast reports whether a period told before is of years ago, and the layoffs
// of f may come: "It let 500 go in 2005. The unit could cut 900 jobs".
func (r *reader) longPast(s *sentence, f *found, p period.Period) bool {
	return p.End().Year()+1 < r.asOf.Year() && s.left(f.at, 4, cProject|cPlan, 0) >= 0
}

// fromCut is the time of the layoffs just told where the sentence says how large
// they were: "They amount to 13% of its workforce", "The cuts will affect 300".
func (r *reader) fromCut(s *sentence, f *found) period.Period {
	l := &r.last
	if f.metric != Layoffs || !s.speaksOfLast() || f.unit != quantity.Percent && !s.cutsAffect(f.at) || l.cut.block != l.metricBlock || companyOf(l.claimed) != companyOf(f.subject) {
		return period.Period{}
	}
	return l.cut.period
}

// sharedTime is the claim before whose time is that of f too: f estimates the
// same, "(versus $16.6 billion estimated)", or is what it grew by, "full-year 2024
// revenue was $1.7 billion, a 29% increase from 2023". nil if there is none.
func (s *sentence) sharedTime(f *found, against bool) *found {
	i, skipped := f.at, false
	for k := len(s.found) - 1; k >= 0; k-- {
		g := &s.found[k]
		if g.at >= i || family(g.metric) != family(f.metric) || g.period.IsZero() {
			continue
		}
		if s.against(g.at) && s.isOf(i-1, wThe) && s.foreseenBehind(i) {
			skipped = true // "above $159 billion in Q3 2024 and the $178 billion analysts expected"
			continue
		}
		grown := g.metric == Revenue && f.metric == RevenueGrowth && g.subject == f.subject && !against && !s.amountBetween(g.at, i) && s.directlyAfter(g.at, i)
		if label := s.timeLabel(g); grown && label >= 0 {
			grown = label == g.topic-1 && s.isOf(i-1, wUp|wDown) // "fiscal third quarter of 2026 revenue of $6.9 billion, up 4%"
		}
		for _, j := range s.whens {
			grown = grown && (j < g.at || j > i)
		}
		if grown || skipped || against && (s.right(i, 2, cProject, 0) >= 0 || s.isAny(i-1, "expected", "estimated")) || s.isOf(i-1, wColon|wOf) && s.isAny(i-2, "consensus", "estimate", "estimates") {
			return g
		}
		return nil
	}
	return nil
}

// quarterAhead is the quarter before the one that the text reports on, where the
// sentence opens with it: "In the previous quarter, revenue was".
func (s *sentence) quarterAhead(f *found) period.Period {
	if s.at(1).kind != when || !s.is(2, ",") || family(f.metric) != 1 || !s.isOf(0, wIn|wFor) {
		return period.Period{}
	}
	c := s.context(f)
	if days(c.Anchor) == 0 || days(c.Anchor) > 100 {
		return period.Period{}
	}
	if low := strings.ToLower(s.text(1, 1)); !strings.HasSuffix(low, "previous quarter") && !strings.HasSuffix(low, "prior quarter") {
		return period.Period{}
	}
	return quarterBefore(c.Anchor)
}

// frontYear is the year that opens the sentence, and that its quarters are of:
// "For 2025, it expects Q1 revenue of". Zero if it opens otherwise.
func (s *sentence) frontYear(c *period.Context) period.Period {
	if s.at(1).kind != when || !s.is(2, ",") || !s.isOf(0, wIn|wFor) || !s.time(1).Absolute {
		return period.Period{}
	}
	if p, _ := s.time(1).In(*c); isYear(p) {
		return p
	}
	return period.Period{}
}

// stretch is the time from the first to the last period of the sentence, for
// an average over years; unknown for fewer than two.
func (s *sentence) stretch(c *period.Context) period.Period {
	var span period.Period
	n := 0
	for k := range s.times {
		p, _ := s.times[k].In(*c)
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
func (s *sentence) addends(f *found) period.Period {
	var span period.Period
	if s.classes&wPlus == 0 {
		return s.ofParts(f)
	}
	i, plus := f.at, false
	for j := i + 1; j < len(s.toks); j++ {
		switch {
		case s.is(j, "+"):
			plus = true
		case s.isAny(j, ",", ".", ";"):
			return period.Period{}
		case s.at(j).kind == when:
			if s.at(j-1).kind == amount || s.isAmount(j-2) && s.is(j-1, "(") {
				if p, _ := s.time(j).In(*s.context(f)); span.IsZero() {
					span = p
				} else {
					span = span.To(p)
				}
			}
		}
	}
	if !plus || s.isAny(i-1, "+", "-", "–") || s.isAmount(i-2) && s.is(i-1, "-") {
		return period.Period{}
	}
	return span
}

// clauseTime dates a figure whose clause opens with a time that is told from
// another's: "reached $12 billion in Q1 2025; a year ago it was $9.6 billion",
// "a year earlier AWS made $25 billion; in Q1 2025 it made $29 billion". told is
// false where the clause opens otherwise.
func (s *sentence) clauseTime(f *found) (p period.Period, told bool) {
	if n := len(s.found); s.at(f.at+1).kind == when && s.isOf(f.at-1, wComma|wAnd) && n > 0 {
		if m := s.time(f.at + 1); m.Comparison && !m.Absolute {
			for g := range s.found { // "$13.6 billion in Q2 and $12.3 billion the quarter before"
				if s.found[g].at < f.at && s.found[g].metric == f.metric && !s.found[g].period.IsZero() {
					p = s.shifted(f.at+1, s.found[g].period)
				}
			}
			if !p.IsZero() {
				return p, true
			}
		}
	}
	if f.metric == Layoffs {
		return p, false
	}
	j := f.at - 1
	for j >= 0 && s.at(j).kind != when && s.at(j).kind != amount && !s.is(j, ";") {
		j--
	}
	if j < 0 || s.at(j).kind != when || s.isOf(j+1, wClose|wTo) {
		return p, false
	}
	m := s.time(j)
	k := s.skipLeft(j-1, cPrep|cDet)
	if m.Absolute || !m.Comparison || k >= 0 && !s.isOf(k, wSemicolon|wBut|wWhile|wWhereas) && !(s.is(k, ",") && k+1 == j) || s.left(f.at, f.at-j, cCompare, 0) >= 0 {
		return p, false
	}
	c := s.context(f)
	anchor := c.Anchor
	for g := range s.found {
		if s.found[g].at < j && family(s.found[g].metric) == family(f.metric) && !s.found[g].period.IsZero() {
			anchor = s.found[g].period
		}
	}
	if behind := s.nextWhen(f.at); k < 0 && behind > 0 && s.time(behind).Absolute && s.amountBetween(behind, len(s.toks)) {
		anchor, _ = s.time(behind).In(*c)
	} else if k < 0 {
		return p, false // of what the sentence before told
	}
	return s.shifted(j, anchor), true
}

// spanEnd dates either end of a change that is told for a span: "between Q1 2024
// and Q1 2025 its share went from 25% to 22%".
func (s *sentence) spanEnd(f *found) period.Period {
	i := f.at
	from := s.is(i-1, "from") && s.is(i+1, "to") && s.isAmount(i+2)
	if !from && !s.is(i-1, "to") {
		return period.Period{}
	}
	for _, j := range s.whens {
		text := strings.ToLower(s.text(j, j))
		first, last, ok := strings.Cut(strings.TrimPrefix(text, "between "), " and ")
		if !ok && s.is(j-1, "between") && s.is(j+1, "and") && s.at(j+2).kind == when {
			first, last, ok = text, s.text(j+2, j+2), true
		} else if !strings.HasPrefix(text, "between ") && !s.is(j-1, "between") {
			continue
		}
		if !from {
			first = last
		}
		if ms := period.Scan("in " + first); ok && len(ms) == 1 && ms[0].Absolute {
			p, _ := ms[0].In(*s.context(f))
			return p
		}
	}
	return period.Period{}
}

// subjectAt reports whether a subject stands at token j, with or without a
// comma in front.
func (s *sentence) subjectAt(j int) bool {
	if s.is(j, ",") {
		j++
	}
	return s.has(j, cPronoun|cDet) || s.at(j).kind == name
}

// rightNow reports whether the figure at token i is said to hold "now" in an
// undated text.
func (s *sentence) rightNow(i int) bool { return s.nowBetween(max(0, i-4), i) }

func (s *sentence) nowBetween(j, i int) bool {
	for k := j; s.classes&wNow != 0 && k < i; k++ {
		if s.isOf(k, wNow) && !s.has(k+1, cProject|cTarget|cPlan) {
			return true
		}
	}
	return false
}

// respectiveTime pairs the figure at token i with a time in "$679 billion and
// $825 billion in 2024 and 2025, respectively": the token of its time, -1 if the
// sentence has no such pairing.
func (s *sentence) respectiveTime(i int) int {
	if s.is(i+1, "→") || s.is(i-1, "→") {
		return s.arrowTime(i)
	}
	if s.cues&cRespect == 0 || len(s.whens) < 2 {
		return -1
	}
	end := s.right(i, 40, cRespect, 0)
	if end < 0 {
		return -1
	}
	if j := s.timesAhead(i, end); j >= 0 {
		return j
	}
	first, last := i, s.rowEnd(i)
	for k := first - 1; k > 0 && s.isOf(k, wComma|wAnd|wAmpersand); k-- {
		if s.isAmount(k - 1) {
			k, first = k-1, k-1
		}
	}
	rank, total := 0, 0
	for k := first; k <= last; k++ {
		if s.isAmount(k) {
			rank += b2i(k < i)
			total++
		}
	}
	row := 0
	for row < len(s.whens) && s.whens[row] < last {
		row++
	}
	if times := s.whens[row:]; total > 1 && len(times) == total && times[total-1] < end {
		return times[rank]
	}
	return -1
}

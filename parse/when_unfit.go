package parse

import "cloudwatch-tui/parse/period"

// unfit reports whether the time at token j dates the telling, not the figure:
// revenue is not earned "on Thursday" or "last week".
func (s *sentence) unfit(j int, f *found) bool {
	if j-2 > f.at && s.isOf(j-1, wFrom) && s.has(j-2, cGrow|cFall) && s.isAny(s.skipLeft(j-3, cVolume|cPlain), "a", "an") {
		return true // "27,065 employees, a jump from July, when 9,051 left"
	}
	if f.metric == Layoffs || f.metric == Headcount || f.metric == Uptime {
		return false
	}
	m := s.time(j)
	if noun := j + 1 + b2i(s.has(j+1, cGrowth|cRevenue)); j > f.at && s.isOf(noun, wOutlook) && s.betweenOf(f.at, j, wAnd) {
		return true // "25% more than a year ago, and it raised its full-year outlook"
	}
	if j > f.at && s.ofGoal(j) {
		return true
	}
	if m.Grain == period.ByMonth && f.topic >= 0 && s.has(f.topic, cRunRate) {
		return false // run rates are of a day
	}
	if family(f.metric) == 1 && j > f.at && s.isAny(j-1, "through", "until") && s.isAny(j-2, "out", "booked", "full") {
		return true // "up 39%, with memory sold out through 2026"
	}
	if m.Grain == period.ByQuarter && !m.Absolute && s.is(j+1, "of") && s.at(j+2).kind == word && !s.has(j+2, cDet|cPlain) {
		return true // "the second quarter of acceleration"
	}
	if s.at(j-1).kind == word && s.isAny(j-1, "into", "toward", "towards") && family(f.metric) == 1 {
		return true // "well placed for faster growth into 2026"
	}
	if (m.Grain == period.ByMonth || m.Grain == period.ByDay) && s.isAny(j+1, "forecast", "estimate", "report", "survey", "update") {
		return true
	}
	if m.Grain == period.ByMonth && (s.monthOf(j, f.topic) || f.metric == MarketShare && j-2 == f.at && s.isOf(j-1, wIn)) {
		return false
	}
	if m.Grain == period.ByDay || m.Grain == period.ByMonth && !m.Absolute {
		return true
	}
	if !m.Relative {
		return false
	}
	p, _ := m.In(s.r.context("", period.Period{}))
	return days(p) < 80 && !p.IsZero()
}

// ofGoal reports whether the time at token j is that of what a company still means to
// reach: "on track to meet full-year expectations".
func (s *sentence) ofGoal(j int) bool {
	return s.isAny(j+1, "expectations", "expectation", "target", "targets", "goal", "goals", "guidance", "outlook", "forecast", "plan") &&
		s.betweenIs(j-6, j, "track", "meet", "achieve", "reach", "toward", "towards", "reaffirmed", "reiterated", "maintained", "confirmed", "raised", "raising", "lifted")
}

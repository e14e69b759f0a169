package parse

import (
	"strings"

	"cloudwatch-tui/parse/period"
)

// timeLabel finds a time that labels the figure, "Nov 2022: 11,000", or its
// noun: "7% over second quarter 2024 revenue of $980 million".
func (s *sentence) timeLabel(f *found) int {
	i := f.at
	if s.is(i-1, ":") && s.at(i-2).kind == when && !s.isOf(i-3, wFrom|wThan) {
		return i - 2
	}
	if f.metric == Layoffs && s.isOf(i-1, wDash|wHyphen) && s.at(i-2).kind == when && (i == 2 || s.isAmount(i-3) || s.at(i+1).kind == when) {
		return i - 2 // "2020-03 - 9,628 2020-04 - 26,710"
	}
	if s.timesInFront(i) {
		return i - 1
	}
	if j := i - 3; j >= 0 && s.at(j).kind == when && s.is(i-1, "of") && s.has(i-2, cGrowth|cShare) && s.isFigure(i, percents) && s.time(j).Absolute {
		return j // "from 2023 growth of 13%"
	}
	if j := f.topic - 1; j >= 0 && s.at(j).kind == when && s.isMoney(i) && s.is(i-1, "of") && i-f.topic == 2 && s.time(j).Absolute {
		return j
	}
	return -1
}

// ofEarlierCut reports whether the time at token j stands behind another count of
// people laid off, which it dates: "11,000 in November 2022, and another 10,000
// this week".
func (s *sentence) ofEarlierCut(j int, f *found) bool {
	for k := range s.found {
		if g := &s.found[k]; f.metric == Layoffs && g.metric == Layoffs && g.unit == f.unit && g.at < j {
			return true
		}
	}
	return false
}

// thisYear reports whether the sentence says "this year", which is none that
// another sentence has looked back to.
func (s *sentence) thisYear() bool {
	for _, j := range s.whens {
		if m := s.time(j); m.Relative && m.Grain == period.ByYear && strings.EqualFold(s.text(j, j), "this year") {
			return true
		}
	}
	return false
}

// since reports whether the time at token j begins "since".
func (s *sentence) since(j int) bool {
	text := s.text(j, j)
	return len(text) > 6 && strings.EqualFold(text[:6], "since ")
}

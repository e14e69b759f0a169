package parse

import (
	"strings"

	"cloudwatch-tui/parse/period"
)

// This file tells the times that later sentences may mean from those that none means.

// background reports whether a time behind these words is no event's that further
// sentences tell of: "throughout 2022", "by the end of 2030", "since 2023", "as of
// June 2024, when it had 900 employees".
func background(m *period.Mention, before string) bool {
	before = before[max(0, len(before)-80):]
	if n := len(before); n >= 2 && spanEnds[before[n-2]] {
		for _, w := range spanWords {
			if strings.HasSuffix(before, w) {
				return w != " by " || m.Grain == period.ByYear
			}
		}
		if strings.HasSuffix(before, " as of ") || strings.HasSuffix(before, " as of the end of ") {
			return strings.Contains(before, " employe") || strings.Contains(before, " headcount") || strings.Contains(before, " workforce")
		}
	}
	return m.Grain == period.BySpan && m.Relative
}

// spanWords stand before such a time.
var spanWords = [...]string{" throughout ", " since ", " by ", " by the end of ", " until ", " by late ", " by early ", " by mid-", " by around "}

// spanEnds holds the letters that these words and "of" end in.
var spanEnds = func() (t [256]bool) {
	t['f'] = true
	for _, w := range spanWords {
		t[w[len(w)-2]] = true
	}
	return t
}()

// sinceBest reports whether a time only tells since when something had not been so:
// "the highest they have been since 2009".
func sinceBest(before, text string) bool {
	if !strings.HasPrefix(text, "since ") {
		return false
	}
	before = before[max(0, len(before)-48):]
	return strings.Contains(before, "est ") || strings.Contains(before, "most ") || strings.Contains(before, "first time")
}

// fiscalEnd reports whether a time behind these words is when a year ends, not
// when anything happened: "fiscal 2014, which ends in October".
func fiscalEnd(before string) bool {
	if n := len(before); n < 2 || before[n-2] != 'n' {
		return false
	}
	return strings.HasSuffix(before, " ends in ") || strings.HasSuffix(before, " ended in ") || strings.HasSuffix(before, " ending in ") || strings.HasSuffix(before, " ends on ")
}

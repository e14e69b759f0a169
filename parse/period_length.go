package parse

import "cloudwatch-tui/parse/period"

// days is the length of a period in days, 0 if it is unknown.
func days(p period.Period) int {
	return p.Len()
}

// isQuarter reports whether a period is about as long as a quarter.
func isQuarter(p period.Period) bool { return days(p) > 80 && days(p) < 100 }

// isYear reports whether a period is about as long as a year.
func isYear(p period.Period) bool { return days(p) > 300 && days(p) < 400 }

// oneMonth reports whether a time is one month.
func oneMonth(p period.Period) bool { return days(p) > 27 && days(p) < 32 }

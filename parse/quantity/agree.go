package quantity

import (
	"math"
	"strconv"
)

// tolerance is how far "about" reaches, as a part of the value.
const tolerance = 0.10

// Interval is the span of true values that could have been written as the
// amount: half a step around an exact number, 10% (or a step, if that is more)
// around an approximate one, everything beyond a bound, the bounds of a range
// widened by half a step, the bounds of a vague count.
func (a Amount) Interval() (low, high float64) {
	switch a.form {
	case About:
		d := max(a.step, tolerance*abs(a.low))
		return a.low - d, a.high + d
	case AtLeast:
		return a.low, math.Inf(1)
	case AtMost:
		return math.Inf(-1), a.high
	case Vague:
		return a.low, a.high
	}
	return a.low - a.step/2, a.high + a.step/2
}

// Agrees reports whether one true value could have been written as both.
func (a Amount) Agrees(b Amount) bool {
	alow, ahigh := a.Interval()
	blow, bhigh := b.Interval()
	// The ends of intervals carry rounding errors of their own: 19.5 + 0.5.
	slack := 1e-9 * max(1, min(max(abs(a.low), abs(a.high)), max(abs(b.low), abs(b.high))))
	return alow <= bhigh+slack && blow <= ahigh+slack
}

// String shows an amount for debugging: "31", "~10", ">=27000", "<=80",
// "40..60", "?100..999".
func (a Amount) String() string {
	low := strconv.FormatFloat(a.low, 'f', -1, 64)
	switch a.form {
	case About:
		return "~" + low
	case AtLeast:
		return ">=" + low
	case AtMost:
		return "<=" + low
	case Exact:
		return low
	}
	s := low + ".." + strconv.FormatFloat(a.high, 'f', -1, 64)
	if a.form == Vague {
		s = "?" + s
	}
	return s
}

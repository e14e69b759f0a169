// Package quantity finds amounts in running text: numbers with their scale
// words, money, percentages, counts of people, ranges, hedges ("about", "more
// than") and vague counts ("hundreds").
package quantity

import "math"

// Form says how definitely an amount is given; its values are the contract's
// qualifiers.
type Form uint8

// The forms of an amount.
const (
	Exact Form = iota
	About
	AtLeast
	AtMost
	Range
	Vague
)

// String gives the contract's word for the form.
func (f Form) String() string {
	return [...]string{"exact", "about", "at_least", "at_most", "range", "vague"}[f]
}

// Amount is a quantity as a text gives it. The zero Amount is exactly 0.
type Amount struct {
	form      Form
	low, high float64 // equal unless Range or Vague
	step      float64 // worth of the last digit written: 0.1 for 19.5, 1e8 for "28.8 billion"
}

// Point is an exact amount whose last written digit is worth step.
func Point(value, step float64) Amount { return Amount{low: value, high: value, step: step} }

// Between is an amount within bounds, in either order.
func Between(low, high, step float64) Amount {
	return Amount{form: Range, low: min(low, high), high: max(low, high), step: step}
}

// Vaguely is a vague count ("hundreds" is 100 to 999).
func Vaguely(low, high float64) Amount {
	return Amount{form: Vague, low: min(low, high), high: max(low, high)}
}

// As gives a point amount another form (About, AtLeast, AtMost); a range or a
// vague amount stays what it is.
func (a Amount) As(f Form) Amount {
	if a.form != Range && a.form != Vague && f != Range && f != Vague {
		a.form = f
	}
	return a
}

// Form says how definitely the amount is given.
func (a Amount) Form() Form { return a.form }

// Step is the worth of the last digit written, 0 if unknown.
func (a Amount) Step() float64 { return a.step }

// Value is the point value, the midpoint of a range; false for a vague amount.
func (a Amount) Value() (float64, bool) { return (a.low + a.high) / 2, a.form != Vague }

// Bounds gives the lower and upper bound and whether each is stated.
func (a Amount) Bounds() (low, high float64, hasLow, hasHigh bool) {
	both := a.form == Range || a.form == Vague
	return a.low, a.high, both || a.form == AtLeast, both || a.form == AtMost
}

// Times multiplies the amount, for scales, fractions and "in millions". A
// number of whole steps stays one: 27.45 times 1e9 is 27450000000 and not a
// rounding error off it.
func (a Amount) Times(f float64) Amount {
	a.step = snap(a.step*abs(f), 1)
	a.low, a.high = snap(a.low*f, a.step), snap(a.high*f, a.step)
	if a.low > a.high {
		a.low, a.high = a.high, a.low
	}
	return a
}

// Neg turns an amount into a decline of it; at least 5 becomes at most -5.
func (a Amount) Neg() Amount {
	a = a.Times(-1)
	switch a.form {
	case AtLeast:
		a.form = AtMost
	case AtMost:
		a.form = AtLeast
	}
	return a
}

// snap moves v to the multiple of step that it misses by a rounding error.
func snap(v, step float64) float64 {
	near := v
	switch {
	case step >= 1:
		near = math.Round(v/step) * step
	case step > 0:
		near = math.Round(v/step) / math.Round(1/step)
	}
	if abs(near-v) <= 1e-12*abs(v) {
		return near
	}
	return v
}

func abs(f float64) float64 { return max(f, -f) }

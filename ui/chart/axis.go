package chart

import "math"

// steps are the round distances between ticks, within a decade.
var steps = [...]float64{1, 2, 2.5, 5, 10}

// Round is a linear axis over lo..hi with about n ticks, 2 or more, at round
// values (1, 2, 2.5 or 5 times a power of ten) that cover the data. Bounds that
// are no numbers give 0 to 1.
func Round(lo, hi float64, n int) Axis {
	if !finite(lo) || !finite(hi) {
		lo, hi = 0, 1
	}
	if lo > hi {
		lo, hi = hi, lo
	}
	if lo == hi { // a constant still needs room to stand in
		lo, hi = min(lo, 0), max(hi, 0)
		if lo == hi {
			hi = 1
		}
	}
	step := stepFor((hi - lo) / float64(max(n-1, 1)))
	first, last := math.Floor(lo/step+1e-9), math.Ceil(hi/step-1e-9)
	a := Axis{Min: first * step, Max: last * step}
	for i := first; i <= last; i++ {
		a.Ticks = append(a.Ticks, i*step+0) // +0: no minus zero
	}
	return a
}

// FromZero is a linear axis over 0 and the data, for bars and lines of amounts.
func FromZero(lo, hi float64, n int) Axis {
	return Round(min(lo, 0), max(hi, 0), n)
}

// stepFor is the smallest round step of at least x.
func stepFor(x float64) float64 {
	if !(x > 0) || math.IsInf(x, 0) {
		return 1
	}
	decade := math.Pow(10, math.Floor(math.Log10(x)))
	for _, s := range steps {
		if s*decade >= x*(1-1e-9) {
			return s * decade
		}
	}
	return 10 * decade
}

// Log is a logarithmic axis over lo..hi, both above zero, that ends at 1, 2 or
// 5 times a power of ten and has its ticks at the powers of ten.
func Log(lo, hi float64) Axis {
	if !finite(lo) || !finite(hi) || lo <= 0 || hi < lo {
		lo, hi = 1, 10
	}
	decade := func(v float64) float64 { return math.Pow(10, math.Floor(math.Log10(v)+1e-9)) }
	a := Axis{Min: decade(lo), Max: 10 * decade(hi), Log: true}
	for _, k := range [...]float64{2, 5} {
		if m := k * decade(lo); m <= lo {
			a.Min = m
		}
	}
	for _, k := range [...]float64{5, 2, 1} {
		if m := k * decade(hi); m >= hi {
			a.Max = m
		}
	}
	if a.Min >= a.Max {
		a.Max = 10 * a.Min
	}
	for v := decade(a.Min); v <= a.Max*1.0001; v *= 10 {
		if v >= a.Min*0.9999 {
			a.Ticks = append(a.Ticks, v)
		}
	}
	return a
}

// At places a value on the axis, 0 at Min and 1 at Max; values outside are
// held at the ends, NaN stays NaN.
func (a Axis) At(v float64) float64 {
	lo, hi := a.Min, a.Max
	if a.Log {
		if v <= 0 {
			return 0
		}
		v, lo, hi = math.Log10(v), math.Log10(lo), math.Log10(hi)
	}
	if !(hi > lo) {
		return 0
	}
	return max(0, min(1, (v-lo)/(hi-lo)))
}

func finite(v float64) bool { return !math.IsNaN(v) && !math.IsInf(v, 0) }

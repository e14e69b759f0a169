package chart

import (
	"math"
	"slices"
	"testing"

	"cloudwatch-tui/parse/period"
)

func TestRound(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name   string
		lo, hi float64
		n      int
		want   []float64
	}{
		{"percentages", 0, 43, 6, []float64{0, 10, 20, 30, 40, 50}},
		{"billions", 0, 42.2e9, 6, []float64{0, 10e9, 20e9, 30e9, 40e9, 50e9}},
		{"a quarter as step", 0, 98, 5, []float64{0, 25, 50, 75, 100}},
		{"below zero", -12, 30, 5, []float64{-20, 0, 20, 40}},
		{"all below zero", -30, -12, 4, []float64{-30, -20, -10}},
		{"tiny", 0, 0.03, 4, []float64{0, 0.01, 0.02, 0.03}},
		{"a constant", 5, 5, 3, []float64{0, 2.5, 5}},
		{"nothing but zero", 0, 0, 3, []float64{0, .5, 1}},
		{"the wrong way round", 43, 0, 6, []float64{0, 10, 20, 30, 40, 50}},
		{"no numbers", nan, inf, 3, []float64{0, .5, 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Round(c.lo, c.hi, c.n).Ticks
			if !slices.EqualFunc(got, c.want, func(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Abs(b) }) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func FuzzRound(f *testing.F) {
	f.Add(0.0, 43.0, 6)
	f.Add(-1e-9, 1e12, 2)
	f.Add(5.0, 5.0, 9)
	f.Fuzz(func(t *testing.T, lo, hi float64, n int) {
		if math.Abs(lo) > 1e15 || math.Abs(hi) > 1e15 || n < 2 || n > 50 || hi-lo != 0 && math.Abs(hi-lo) < 1e-6*max(math.Abs(lo), math.Abs(hi)) {
			t.Skip()
		}
		a := Round(lo, hi, n)
		if len(a.Ticks) < 2 || len(a.Ticks) > n+3 {
			t.Fatalf("%d ticks for %v..%v, wanted about %d", len(a.Ticks), lo, hi, n)
		}
		if !math.IsNaN(lo) && !math.IsNaN(hi) {
			slack := 1e-6 * (a.Max - a.Min)
			if a.Min > min(lo, hi)+slack || a.Max < max(lo, hi)-slack {
				t.Fatalf("%v..%v does not cover %v..%v", a.Min, a.Max, lo, hi)
			}
		}
		for _, v := range a.Ticks {
			if p := a.At(v); p < 0 || p > 1 || math.IsNaN(p) {
				t.Fatalf("tick %v stands at %v", v, p)
			}
		}
	})
}

func TestLog(t *testing.T) {
	for _, c := range []struct {
		name   string
		lo, hi float64
		want   Axis
	}{
		{"people", 50, 30000, Axis{50, 50000, []float64{100, 1000, 10000}, true}},
		{"powers of ten", 10, 1000, Axis{10, 1000, []float64{10, 100, 1000}, true}},
		{"one value", 100, 100, Axis{100, 1000, []float64{100, 1000}, true}},
		{"zero has no logarithm", 0, 100, Axis{1, 10, []float64{1, 10}, true}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Log(c.lo, c.hi)
			if math.Abs(got.Min-c.want.Min) > 1e-6 || math.Abs(got.Max-c.want.Max) > 1e-6 || len(got.Ticks) != len(c.want.Ticks) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
	a := Log(10, 1000)
	for v, want := range map[float64]float64{10: 0, 100: .5, 1000: 1, 0: 0, 1e9: 1} {
		if got := a.At(v); math.Abs(got-want) > 1e-9 {
			t.Errorf("%v stands at %v, want %v", v, got, want)
		}
	}
}

func TestColumn(t *testing.T) {
	for _, c := range []struct {
		name    string
		i, n, w int
		want    int
	}{
		{"the first stands at the left", 0, 10, 80, 0},
		{"the last stands at the right", 9, 10, 80, 79},
		{"one alone", 0, 1, 80, 0},
		{"one column", 5, 10, 1, 0},
		{"one column each", 3, 10, 10, 3},
		{"more periods than columns", 99, 100, 20, 19},
	} {
		if got := Column(c.i, c.n, c.w); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
	for n := 1; n < 60; n++ { // in order, and each its own column where there are enough
		for w := 1; w < 60; w++ {
			last := -1
			for i := range n {
				at := Column(i, n, w)
				if at < last || at >= w || w >= n && at == last {
					t.Fatalf("period %d of %d at column %d of %d, after %d", i, n, at, w, last)
				}
				last = at
			}
		}
	}
}

func TestCalendar(t *testing.T) {
	years := grid(period.Quarter(2018, 1), period.Quarter(2026, 2), 3)
	for _, c := range []struct {
		name string
		x    []period.Period
		w    int
		want []string
	}{
		{"years of quarters", years, 80, []string{"2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026"}},
		{"every second year where it is narrow", years, 40, []string{"2018", "2020", "2022", "2024", "2026"}},
		{"every fifth year where it is very narrow", years, 20, []string{"2020", "2025"}},
		{"quarters of two years", grid(period.Quarter(2024, 3), period.Quarter(2025, 3), 3), 60, []string{"Q3 2024", "Q4", "2025", "Q2", "Q3"}},
		{"months", grid(period.Month(2025, 11), period.Month(2026, 2), 1), 60, []string{"Nov 2025", "Dec", "2026", "Feb"}},
		{"nothing to label", nil, 60, nil},
		{"a year alone", []period.Period{period.Year(2024)}, 10, []string{"2024"}},
		{"no room at all", years, 3, []string{"2020"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, tick := range Calendar(c.x, c.w) {
				got = append(got, string(tick.Label))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

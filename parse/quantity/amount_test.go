package quantity

import (
	"math"
	"testing"
)

func TestTimesKeepsWholeSteps(t *testing.T) {
	for _, c := range []struct {
		value, step, by, want, wantStep float64
	}{
		{27.45, 0.01, 1e9, 27450000000, 1e7},
		{28.8, 0.1, 1e9, 28800000000, 1e8},
		{0.07, 0.01, 100, 7, 1},
		{0.29, 0.01, 100, 29, 1},
		{19.05, 0.01, -1, -19.05, 0.01},
		{8.1, 0.1, 1e6, 8100000, 1e5},
		{61659, 1, 1e6, 61659000000, 1e6},
		{1.0 / 3, 0, 300, 100, 0},
		{100.0 / 3, 2, 3, 100, 6},
	} {
		a := Point(c.value, c.step).Times(c.by)
		if v, _ := a.Value(); v != c.want || a.Step() != c.wantStep {
			t.Errorf("%v (step %v) times %v: %v (step %v), want %v (step %v)", c.value, c.step, c.by, v, a.Step(), c.want, c.wantStep)
		}
	}
}

func TestInterval(t *testing.T) {
	for _, c := range []struct {
		name      string
		a         Amount
		low, high float64
	}{
		{"exact", Point(31, 1), 30.5, 31.5},
		{"exact without step", Point(31, 0), 31, 31},
		{"about", Point(500, 1).As(About), 450, 550},
		{"about, coarse", Point(5, 1).As(About), 4, 6},
		{"about, negative", Point(-500, 1).As(About), -550, -450},
		{"at least", Point(20, 1).As(AtLeast), 20, math.Inf(1)},
		{"at most", Point(20, 1).As(AtMost), math.Inf(-1), 20},
		{"range", Between(15, 10, 1), 9.5, 15.5},
		{"vague", Vaguely(100, 999), 100, 999},
		{"zero", Amount{}, 0, 0},
	} {
		if low, high := c.a.Interval(); low != c.low || high != c.high {
			t.Errorf("%s: %v to %v, want %v to %v", c.name, low, high, c.low, c.high)
		}
	}
}

func TestAmountString(t *testing.T) {
	for want, a := range map[string]Amount{
		"31":         Point(31, 1),
		"0":          {},
		"~5.8":       Point(5.8, 0.1).As(About),
		">=27000":    Point(27000, 1000).As(AtLeast),
		"<=80":       Point(80, 1).As(AtMost),
		"40..60":     Between(60, 40, 1),
		"?100..999":  Vaguely(100, 999),
		"-400000000": Point(400, 1).Times(1e6).Neg(),
	} {
		if got := a.String(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

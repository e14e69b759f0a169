package parse

import "testing"

// TestPhrases makes sure that no phrase which a text holds is passed over.
func TestPhrases(t *testing.T) {
	words := phrases("% of revenue", " mix", "€", "hk$", "x")
	for _, c := range []struct {
		text string
		want int // the first that it holds
	}{
		{"share as % of revenue mix", 0},
		{"revenue mix", 1},
		{"umsatz in mrd. €", 2},
		{"(hk$ billion)", 3},
		{"tax", 4},
		{"mixed", 4},
		{"% of the revenue", 5},
		{"", 5},
	} {
		if k := words.next(0, phraseOf(c.text)); k != c.want {
			t.Errorf("%q: phrase %d, want %d", c.text, k, c.want)
		}
	}
}

// TestScaleOf reads what heads say of the figures below them.
func TestScaleOf(t *testing.T) {
	for _, c := range []struct {
		head  string
		scale float64
		unit  string
	}{
		{"in millions", 1e6, ""},
		{"revenue (usd bn)", 1e9, "USD"},
		{"revenue ($m)", 1e6, "USD"},
		{"market share (%)", 0, "percent"},
		{"change in percent, $ million", 1e6, "percent"},
		{"share pct", 0, "percent"},
		{"umsatz (€bn)", 1e9, "EUR"},
		{"rmb million", 1e6, "CNY"},
		{"amount in yuan", 0, "CNY"},
		{"hk$ billion", 1e9, "HKD"},
		{"thousands of yen", 1e3, "JPY"},
		{"the entrepreneur", 0, ""},
		{"the entrepreneur, in rupees", 0, "INR"},
		{"", 0, ""},
	} {
		if scale, unit := scaleOf(phraseOf(c.head)); scale != c.scale || unit != c.unit {
			t.Errorf("%q: %g %q, want %g %q", c.head, scale, unit, c.scale, c.unit)
		}
	}
}

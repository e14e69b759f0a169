package chart

import (
	"math"
	"strings"
	"testing"
	"time"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

func TestAmount(t *testing.T) {
	p := quantity.Point
	for _, c := range []struct {
		name string
		a    quantity.Amount
		u    quantity.Unit
		want string
	}{
		{"a whole percentage", p(19, 1), "percent", "19%"},
		{"a percentage in tenths", p(5.8, .1), "percent", "5.8%"},
		{"hundredths as written", p(19.05, .01), "percent", "19.05%"},
		{"a trailing zero as written", p(20, .1), "percent", "20.0%"},
		{"five nines", p(99.999, .001), "percent", "99.999%"},
		{"a trace", p(-.004, .001), "percent", "-0.004%"},
		{"a decline", p(-6, 1), "percent", "-6%"},
		{"no minus zero", p(math.Copysign(0, -1), 1), "percent", "0%"},
		{"about", p(5.8, .1).As(quantity.About), "percent", "~5.8%"},
		{"at most", p(80, 1).As(quantity.AtMost), "percent", "≤80%"},
		{"at least", p(27000, 1000).As(quantity.AtLeast), "people", "27,000+"},
		{"a range of percentages", quantity.Between(10, 15, 1), "percent", "10–15%"},
		{"a range of declines", quantity.Between(-10, -5, 1), "percent", "-10% to -5%"},
		{"a range of losses", quantity.Between(-2e9, -1.5e9, 1e8), "USD", "-$2.0B to -$1.5B"},
		{"a range of money has its unit once", quantity.Between(90e9, 95e9, 1e9), "USD", "$90–95B"},
		{"a range over two scales", quantity.Between(900e6, 1.1e9, 1e8), "USD", "$900M–1.1B"},
		{"a range of people", quantity.Between(10000, 14000, 1000), "people", "10,000–14,000"},
		{"billions in tenths", p(28.8e9, 1e8), "USD", "$28.8B"},
		{"billions in hundredths", p(27.45e9, 1e7), "USD", "$27.45B"},
		{"billions in millions", p(8.995e9, 1e6), "USD", "$8.995B"},
		{"four digits at most", p(107_556e6, 1e6), "USD", "$107.6B"},
		{"millions", p(640e6, 1e6), "USD", "$640M"},
		{"trillions", p(1.2e12, 1e11), "USD", "$1.2T"},
		{"rounding up to the next scale", p(999_960e6, 1e6), "USD", "$1T"},
		{"small money", p(850_000, 1000), "USD", "$850,000"},
		{"a loss", p(-1.5e9, 1e8), "USD", "-$1.5B"},
		{"euros", p(4.2e9, 1e8), "EUR", "€4.2B"},
		{"yuan are not yen", p(29.6e9, 1e8), "CNY", "CN¥29.6B"},
		{"a currency without a sign", p(3e9, 1e9), "SEK", "SEK 3B"},
		{"dozens", quantity.Vaguely(10, 99), "people", "dozens"},
		{"hundreds", quantity.Vaguely(100, 999), "people", "hundreds"},
		{"thousands", quantity.Vaguely(1000, 9999), "people", "thousands"},
		{"tens of thousands", quantity.Vaguely(10000, 99999), "people", "tens of thousands"},
		{"vague without a word", quantity.Vaguely(200, 400), "people", "200–400"},
		{"hours", p(14.53, .01), "hours", "14.53 hours"},
		{"points", p(2, 1), "points", "2 points"},
		{"a bare number", p(1234567, 1), "", "1,234,567"},
		{"no number", p(math.NaN(), 1), "percent", "–%"},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := strings.TrimSuffix(c.want, "–%")
			if c.want == "–%" {
				want = "–"
			}
			if got := Amount(c.a, c.u); string(got) != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestClaimed(t *testing.T) {
	for _, c := range []struct {
		name  string
		s     parse.Signal
		scope string
		want  string
	}{
		{"a report needs no word", parse.Signal{Amount: pct(24), Unit: "percent", Status: parse.Reported}, "", "24%"},
		{"a denial", parse.Signal{Metric: parse.Layoffs, Amount: pct(10).As(quantity.About), Unit: "percent", Status: parse.Denied}, "", "~10% of staff, denied"},
		{"a plan", parse.Signal{Metric: parse.Layoffs, Amount: jobs(4000), Unit: "people", Status: parse.Projected}, "", "4,000, planned"},
		{"a forecast", parse.Signal{Metric: parse.MarketGrowth, Amount: pct(15), Unit: "percent", Status: parse.Projected}, "", "15%, projected"},
		{"a pace", parse.Signal{Metric: parse.Revenue, Amount: usd(117), Unit: "USD", Status: parse.Reported}, data.RunRate, "$117.0B run rate"},
	} {
		if got := Claimed(&data.Claim{Signal: &c.s, Scope: c.scope}); string(got) != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestWhen(t *testing.T) {
	m := period.Month
	for _, c := range []struct {
		p           period.Period
		when, stamp string
	}{
		{period.Period{}, "", ""},
		{period.Year(2024), "2024", "2024"},
		{period.Half(2024, 2), "H2 2024", "2024-H2"},
		{period.Quarter(2025, 4), "Q4 2025", "2025-Q4"},
		{m(2025, 7), "Jul 2025", "2025-07"},
		{period.Day(2025, 7, 17), "17 Jul 2025", "2025-07"},
		{m(2024, 6).To(m(2024, 8)), "Jun–Aug 2024", "2024-06–08"},
		{m(2025, 12).To(m(2026, 2)), "Dec 2025–Feb 2026", "to 2026-02"},
		{m(2024, 7).To(m(2025, 6)), "year to Jun 2025", "to 2025-06"},
		{period.Year(2022).To(period.Year(2023)), "2022–2023", "2022–23"},
		{period.Day(2025, 1, 3).To(period.Day(2025, 1, 9)), "3 Jan 2025 – 9 Jan 2025", "2025-01"},
	} {
		if got := When(c.p); string(got) != c.when {
			t.Errorf("When = %q, want %q", got, c.when)
		}
		if got := Stamp(c.p); string(got) != c.stamp {
			t.Errorf("Stamp = %q, want %q", got, c.stamp)
		}
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2026-02-05": "5 Feb 2026", "2026-02": "Feb 2026", "2026": "2026", "": "", "soon\x1b": "soon", "2026-13-45": "2026-13-45",
	} {
		if got := Date(in); string(got) != want {
			t.Errorf("Date(%q) = %q, want %q", in, got, want)
		}
	}
}

// FuzzAmount holds labels to what every screen relies on: one line, no
// surprise characters, and for exact figures a number that reads back.
func FuzzAmount(f *testing.F) {
	f.Add(28.8e9, 1e8, 0, "USD")
	f.Add(5.8, .1, 1, "percent")
	f.Add(math.Copysign(0, -1), 0.0, 4, "people")
	f.Fuzz(func(t *testing.T, v, step float64, form int, unit string) {
		a := quantity.Point(v, step).As(quantity.Form(max(0, form%4)))
		got := string(Amount(a, quantity.Unit(unit)))
		if got == "" || len(got) > 400+len(unit) {
			t.Fatalf("label %q of %v", got, v)
		}
	})
}

func TestGrid(t *testing.T) {
	got := grid(period.Quarter(2024, 3), period.Quarter(2025, 2), 3)
	want := []period.Period{period.Quarter(2024, 3), period.Quarter(2024, 4), period.Quarter(2025, 1), period.Quarter(2025, 2)}
	if len(got) != len(want) {
		t.Fatalf("got %d periods, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("period %d is %v", i, When(got[i]))
		}
	}
	if n := len(grid(period.Year(1), period.Year(9000), 1)); n != 2000 {
		t.Errorf("a grid of nine millennia has %d periods, want 2000", n)
	}
	if slot(period.Month(2024, 6).To(period.Month(2024, 8)), 3) != slot(period.Quarter(2024, 3), 3) {
		t.Error("June to August belongs to the third quarter, which has most of it")
	}
	if got := slotPeriod(slot(period.Month(2024, 1), 1), 1); got.Start().Month() != time.January {
		t.Errorf("January became %v", got.Start())
	}
}

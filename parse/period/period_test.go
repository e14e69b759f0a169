package period

import (
	"testing"
	"time"
)

func TestNotation(t *testing.T) {
	for _, tt := range []struct {
		name string
		p    Period
		want string
	}{
		{"unknown", Period{}, ""},
		{"year", Year(2024), "2024"},
		{"half", Half(2024, 1), "2024-H1"},
		{"quarter", Quarter(2024, 3), "2024-Q3"},
		{"month", Month(2025, 7), "2025-07"},
		{"day", Day(2025, 7, 17), "2025-07-17"},
		{"trailing twelve months", Quarter(2023, 4).To(Quarter(2024, 3)), "2023-Q4/2024-Q3"},
		{"fiscal year in quarters, not halves", FiscalYear(2025, time.June), "2024-Q3/2025-Q2"},
		{"fiscal quarter that fits no calendar quarter", FiscalQuarter(2024, 4, time.May), "2024-03/2024-05"},
		{"fiscal quarter that fits one", FiscalQuarter(2025, 4, time.June), "2025-Q2"},
		{"fiscal year that ends in January", FiscalYear(2026, time.January), "2025-02/2026-01"},
		{"years", Year(2020).To(Year(2025)), "2020/2025"},
		{"months", Month(2023, 11).To(Month(2024, 1)), "2023-11/2024-01"},
		{"days", Day(2025, 7, 14).To(Day(2025, 7, 18)), "2025-07-14/2025-07-18"},
		{"two quarters that are a half", Quarter(2024, 1).To(Quarter(2024, 2)), "2024-H1"},
		{"February of a leap year", Day(2024, 2, 1).To(Day(2024, 2, 29)), "2024-02"},
		{"February but for its last day", Day(2024, 2, 1).To(Day(2024, 2, 28)), "2024-02-01/2024-02-28"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.p.String(); got != tt.want {
				t.Errorf("String() = %q, want %q", got, tt.want)
			}
			if got, err := Parse(tt.want); err != nil || got != tt.p {
				t.Errorf("Parse(%q) = %v, %v", tt.want, got, err)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, s := range []string{
		"2", "24", "20245", "2024-", "2024-Q5", "2024-Q0", "2024-H3", "2024-13", "2024-00", "2024-02-30", "2023-02-29", "2024-1",
		"2024/", "/2024", "2024/2023", "2024-Q3/2024-Q1", "2024/2024-Q1", "2024 ", " 2024", "0000", "2024-q3", "2024-07-17T00",
		"2024/2025/2026", "二〇二四",
	} {
		if p, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) = %v, want an error", s, p)
		}
	}
}

func TestGrain(t *testing.T) {
	for s, want := range map[string]Grain{
		"": BySpan, "2024": ByYear, "2024-H1": ByHalf, "2024-Q3": ByQuarter, "2025-07": ByMonth, "2025-07-17": ByDay,
		"2023-Q4/2024-Q3": BySpan,
	} {
		if p, err := Parse(s); err != nil || p.Grain() != want {
			t.Errorf("grain of %q is %d, want %d", s, p.Grain(), want)
		}
	}
}

func TestShift(t *testing.T) {
	for _, tt := range []struct {
		p    string
		n    int
		want string
	}{
		{"2024-Q4", -12, "2023-Q4"},
		{"2024-Q4", 3, "2025-Q1"},
		{"2024-03/2024-05", 3, "2024-06/2024-08"},
		{"2024-02", 12, "2025-02"},
		{"2025-02", -12, "2024-02"},
		{"2024-02-29", 12, "2025-02-28"},
		{"2025-01-31", 1, "2025-02-28"},
		{"2024", -24, "2022"},
		{"", 5, ""},
	} {
		p, err := Parse(tt.p)
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Shift(tt.n).String(); got != tt.want {
			t.Errorf("%s shifted by %d months = %s, want %s", tt.p, tt.n, got, tt.want)
		}
	}
}

func TestYearEnd(t *testing.T) {
	for slug, want := range map[string]time.Month{
		"microsoft": time.June, "azure": time.June, "intelligent-cloud": time.June, "microsoft-xbox": time.June,
		"oracle": time.May, "oracle-cloud": time.May, "alibaba": time.March, "alibaba-cloud": time.March,
		"salesforce": time.January, "snowflake": time.January, "nvidia": time.January, "cisco": time.July, "dell": time.January,
		"red-hat-subscription": time.February, "c3-ai": time.April, "amazon": time.December, "aws": time.December, "alphabet": time.December,
		"google-cloud": time.December, "": time.December, "no-such-company": time.December,
	} {
		if got := YearEnd(slug); got != want {
			t.Errorf("fiscal year of %q ends in %v, want %v", slug, got, want)
		}
	}
}

func TestCompare(t *testing.T) {
	order := []Period{{}, Year(2023), Quarter(2024, 1), Day(2024, 6, 30), Half(2024, 2), Year(2025)}
	for i := range order {
		for j := range order {
			got := order[i].Compare(order[j])
			if (got < 0) != (i < j) && order[i].last != order[j].last || (got == 0) != (i == j) {
				t.Errorf("Compare(%v, %v) = %d", order[i], order[j], got)
			}
		}
	}
	if !Year(2024).Contains(Quarter(2024, 3)) || Quarter(2024, 3).Contains(Year(2024)) || (Period{}).Contains(Period{}) {
		t.Error("a year contains its quarters, a quarter no year, and nothing the unknown")
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", "2024", "2024-H1", "2024-Q3", "2025-07", "2025-07-17", "2023-Q4/2024-Q3", "2024/2023", "2024-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := Parse(s)
		if err != nil {
			return
		}
		if q, err := Parse(p.String()); err != nil || q != p {
			t.Errorf("%q prints as %q and reads back as %v, %v", s, p, q, err)
		}
	})
}

// TestDayOf holds the count of days against package time's, over leap years,
// centuries and months beyond the year.
func TestDayOf(t *testing.T) {
	for y := -1; y <= 2500; y++ {
		for m := -13; m <= 26; m += 3 {
			for _, d := range []int{1, 15, 28} {
				want := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC).Unix()
				if got := int64(dayOf(y, m, d)) * 86400; got != want {
					t.Fatalf("day %d of month %d of %d: %d seconds, want %d", d, m, y, got, want)
				}
			}
		}
	}
}

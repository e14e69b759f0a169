package data

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

func setOf(t *testing.T, lines ...string) *Set {
	t.Helper()
	var b bench
	for _, line := range lines {
		b.line(t, line)
	}
	return b.build()
}

// listing writes series as lines: key, then each point's period and amounts.
func listing(s *Set) []string {
	var lines []string
	for _, series := range s.Series {
		k := series.Key
		line := strings.Join(strings.Fields(fmt.Sprintln(k.Metric, k.Entity, k.Unit, k.Basis, k.Region, k.House)), " ")
		for _, p := range series.Points {
			line += " | " + cmp.Or(p.Period.String(), "undated")
			for _, c := range p.Claims {
				line += " " + c.Amount.String()
			}
		}
		lines = append(lines, line)
	}
	return lines
}

func TestBuild(t *testing.T) {
	tests := []struct {
		name   string
		claims []string
		want   []string
	}{
		{
			"points stand in time order, the undated first",
			[]string{
				"post revenue_growth aws 24% 2025-Q4", "post revenue_growth aws 27% -", "post revenue_growth aws 19% 2024-Q4",
			},
			[]string{"revenue_growth aws percent yoy | undated 27 | 2024-Q4 19 | 2025-Q4 24"},
		},
		{
			"the leading claim is a figure, then what is reported, then the first document's",
			[]string{
				"post revenue_growth aws 11% 2025-Q4 projected", "post revenue_growth aws 12% 2025-Q4",
				"blog revenue_growth aws 13% 2025-Q4", "figure revenue_growth aws 25% 2025-Q4 restated",
				"figure revenue_growth aws 24% 2025-Q4",
			},
			[]string{"revenue_growth aws percent yoy | 2025-Q4 24 25 12 13 11"},
		},
		{
			"unstated growth is year over year; other bases stand apart",
			[]string{
				"post revenue_growth aws 1% 2024-Q4", "post revenue_growth aws 2% 2024-Q4 yoy",
				"post revenue_growth aws 3% 2024-Q4 qoq", "post revenue_growth aws 4% 2024-Q4 cc",
			},
			[]string{
				"revenue_growth aws percent cc | 2024-Q4 4", "revenue_growth aws percent qoq | 2024-Q4 3",
				"revenue_growth aws percent yoy | 2024-Q4 1 2",
			},
		},
		{
			"a share without region is global, a revenue that is global has no region",
			[]string{
				"post market_share aws 31% 2024", "post market_share aws 32% 2024 global", "post market_share aws 6% 2024 CN",
				"post revenue aws $28.8B 2024-Q4", "post revenue aws $28.7B 2024-Q4 global",
			},
			[]string{
				"market_share aws percent CN | 2024 6", "market_share aws percent global | 2024 31 32",
				"revenue aws USD | 2024-Q4 28800000000 28700000000",
			},
		},
		{
			"houses stand apart where houses measure, and nowhere else",
			[]string{
				"post market_share aws 31% 2024 Synergy_Research_Group", "post market_share aws 33% 2024 Canalys",
				"post market_share aws 34% 2024 the_company", "post revenue_growth aws 19% 2024 Canalys",
				"post market_share aws 39% 2024 Gartner",
			},
			[]string{
				"market_share aws percent global | 2024 34", "market_share aws percent global Canalys | 2024 33",
				"market_share aws percent global Gartner IaaS | 2024 39", "market_share aws percent global Synergy | 2024 31",
				"revenue_growth aws percent yoy | 2024 19",
			},
		},
		{
			"a company is not its cloud",
			[]string{"post market_share microsoft 20% 2024", "post market_share azure 21% 2024", "post revenue_growth microsoft 17% 2024"},
			[]string{"market_share azure percent global | 2024 21", "market_share microsoft percent global | 2024 20", "revenue_growth microsoft percent yoy | 2024 17"},
		},
		{
			"units stand apart",
			[]string{"post layoffs aws 14,000 2025-10", "post layoffs aws 4% 2025-10", "post layoffs aws 100...999 2025-10"},
			[]string{"layoffs aws people | 2025-10 14000 ?100..999", "layoffs aws percent | 2025-10 4"},
		},
		{"nothing", nil, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := listing(setOf(t, test.claims...)); !slices.Equal(got, test.want) {
				t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(test.want, "\n  "))
			}
		})
	}
}

func TestFind(t *testing.T) {
	s := setOf(t, "post market_share azure 20% 2024-Q3", "post revenue_growth aws 19% 2024-Q4")
	for _, k := range []Key{
		{Metric: parse.MarketShare, Entity: "azure", Unit: quantity.Percent, Region: "global"},
		{Metric: parse.MarketShare, Entity: "azure", Unit: quantity.Percent},
		{Metric: parse.RevenueGrowth, Entity: "aws", Unit: quantity.Percent, Region: "global"},
	} {
		if series, ok := s.Find(k); !ok || len(series.Points) != 1 {
			t.Errorf("%+v is not found", k)
		}
	}
	if _, ok := s.Find(Key{Metric: parse.Revenue, Entity: "aws"}); ok {
		t.Error("found what is not there")
	}
	series, _ := s.Find(Key{Metric: parse.RevenueGrowth, Entity: "aws", Unit: quantity.Percent})
	if p, ok := series.At(period.Quarter(2024, 4)); !ok || len(p.Claims) != 1 {
		t.Error("the point of Q4 2024 is not found")
	}
	if _, ok := series.At(period.Quarter(2024, 3)); ok {
		t.Error("found a point that is not there")
	}
	if _, ok := (&Set{}).Find(Key{}); ok {
		t.Error("an empty set holds a series")
	}
}

func TestWhere(t *testing.T) {
	s := setOf(t,
		"figure revenue_growth aws 24% 2025-Q4", "post revenue_growth aws 12% 2025-Q4",
		"blog market_share alibaba-cloud 36% 2024-Q3 CN", "post market_share aws 31% 2023 Synergy",
		"blog layoffs amazon 14,000 2025-10-28",
	)
	tests := []struct {
		name      string
		filter    string
		want      []string
		conflicts int
	}{
		{"all", "", listing(s), 1},
		{"words of the key", "ALIBABA share", []string{"market_share alibaba-cloud percent CN | 2024-Q3 36"}, 0},
		{"words of the period", "growth 2025-q4", []string{"revenue_growth aws percent yoy | 2025-Q4 24 12"}, 1},
		{"words of the quote", "12%", []string{"revenue_growth aws percent yoy | 2025-Q4 12"}, 1},
		{
			"words of the document",
			"blog",
			[]string{"market_share alibaba-cloud percent CN | 2024-Q3 36", "layoffs amazon people | 2025-10-28 14000"},
			0,
		},
		{"nothing of that kind", "aws ibm", nil, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			part := s.Where(test.filter)
			if got := listing(part); !slices.Equal(got, test.want) || len(part.Conflicts) != test.conflicts {
				t.Errorf("got %q and %d conflicts, want %q and %d", got, len(part.Conflicts), test.want, test.conflicts)
			}
			for _, series := range part.Series {
				if found, ok := part.Find(series.Key); !ok || len(found.Points) != len(series.Points) {
					t.Errorf("%+v is not found in its part", series.Key)
				}
			}
		})
	}
}

func TestHouse(t *testing.T) {
	tests := []struct{ by, want string }{
		{"Synergy Research Group", "Synergy"},
		{"Canalys, now part of Omdia", "Canalys"},
		{"IDC's tracker", "IDC"},
		{"the incident report", ""},
		{"Amazon", ""},
		{"", ""},
	}
	for _, test := range tests {
		if got := House(parse.MarketSize, test.by); got != test.want {
			t.Errorf("House(%q) = %q, want %q", test.by, got, test.want)
		}
	}
	if got := House(parse.Layoffs, "Synergy Research"); got != "" {
		t.Errorf("a layoff of house %q", got)
	}
}

// TestBuildIsStable builds the same claims twice.
func TestBuildIsStable(t *testing.T) {
	claims := lots(3000)
	a, b := Build(claims, References()), Build(claims, References())
	if x, y := listing(a), listing(b); !slices.Equal(x, y) {
		t.Error("series differ")
	}
	if x, y := said(a), said(b); !slices.Equal(x, y) || len(x) == 0 {
		t.Errorf("%d and %d conflicts differ", len(x), len(y))
	}
}

// lots makes signals that agree and disagree with shipped figures and with each
// other.
func lots(n int) Loaded {
	var l Loaded
	entities := [...]entity.Slug{"aws", "azure", "google-cloud", "alibaba-cloud", "oracle-cloud", "ibm"}
	metrics := [...]parse.Metric{parse.MarketShare, parse.RevenueGrowth, parse.Layoffs}
	var b bench
	for i := range n {
		s := parse.Signal{
			Metric: metrics[i%3], Entity: entities[i%7%6], Status: parse.Reported, Unit: quantity.Percent,
			Amount: quantity.Point(float64(i%50), 1), Period: period.Quarter(2018+i%8, 1+i%4),
			Origin: parse.Origin{Doc: b.doc(fmt.Sprint("doc", i/20)), Confidence: 0.9},
		}
		l.Signals = append(l.Signals, s)
	}
	l.Docs = b.order
	return l
}

func BenchmarkBuild(b *testing.B) {
	for _, n := range []int{30, 1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			l, refs := lots(n), References()
			b.ReportAllocs()
			for b.Loop() {
				if s := Build(l, refs); len(s.Series) == 0 {
					b.Fatal("no series")
				}
			}
		})
	}
}

func BenchmarkWhere(b *testing.B) {
	s := Build(lots(1000), References())
	b.ReportAllocs()
	for b.Loop() {
		if part := s.Where("aws amazon release"); len(part.Series) == 0 {
			b.Fatal("nothing found")
		}
	}
}

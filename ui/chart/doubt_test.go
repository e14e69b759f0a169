package chart

import (
	"strings"
	"testing"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

func TestRunRatesAreMarked(t *testing.T) {
	c := build(t, sample().set(), "revenue", "bars")
	for _, g := range c.Groups {
		for _, r := range g.Rows {
			if want := g.Title == "Period not stated"; r.Mark.RunRate != want || strings.HasSuffix(string(r.Value), " run rate") != want {
				t.Errorf("%s %s: run rate %v", g.Title, r.Value, r.Mark.RunRate)
			}
		}
	}
}

// A pace of $117B a year is no figure of a quarter that brought in $29.3B.
func TestRunRatesStandOnNoAxisOfQuarters(t *testing.T) {
	w := &world{}
	q := period.Quarter(2025, 1)
	w.known(parse.Revenue, "aws", usd(29.3), "USD", q)
	w.article("Clouds", "2025-05-01")
	w.says(parse.Revenue, "aws", usd(117), "USD", q, quoting("now a run rate of $117 billion"))
	w.says(parse.Revenue, "coreweave", usd(5), "USD", q, quoting("now a run rate of $5 billion"))
	c := build(t, w.set(), "revenue", "lines")
	for _, m := range c.Figures() {
		if m.Value != 29.3e9 {
			t.Errorf("%v is drawn", m.Value)
		}
	}
	if c.Y.Max > 40e9 {
		t.Errorf("the axis goes up to %v", c.Y.Max)
	}
	if c.Note != "not drawn: 2 run rates; see the table" {
		t.Errorf("note %q", c.Note)
	}
	if r := build(t, w.set(), "revenue", "bars").Groups[0].Rows[0]; r.Value != "$29.3B" || r.Note != "$117.0B run rate said" {
		t.Errorf("the latest quarter is %q, %q", r.Value, r.Note)
	}
}

// What is expected is no headline while anything is reported.
func TestFindingsSpeakOfReports(t *testing.T) {
	w := &world{}
	q := period.Quarter
	for i := range 5 {
		w.known(parse.Revenue, "aws", usd(20+float64(i)), "USD", q(2025+i/4, i%4+1))
		w.known(parse.RevenueGrowth, "aws", pct(20), "percent", q(2025+i/4, i%4+1))
	}
	w.known(parse.Revenue, "azure", usd(10), "USD", q(2026, 1))
	w.article("Outlook", "2026-05-01")
	w.says(parse.Revenue, "aws", usd(45), "USD", q(2026, 2), status(parse.Projected))
	w.says(parse.RevenueGrowth, "aws", pct(40), "percent", q(2026, 2), status(parse.Projected))
	for name, want := range map[string]string{
		"revenue/lines": "AWS earned $24.0B in Q1 2026, up 20% on the year",
		"revenue/bars":  "AWS earned $24.0B in Q1 2026, ahead of Azure at $10.0B",
		"growth/lines":  "In Q1 2026 AWS grew 20%",
		"growth/latest": "AWS grew 20% in Q1 2026",
	} {
		pane, view, _ := strings.Cut(name, "/")
		if got := build(t, w.set(), pane, view).Finding; string(got) != want {
			t.Errorf("%s\n got %q\nwant %q", name, got, want)
		}
	}
}

// A sum is as sure as its least sure part.
func TestSumsKeepTheDoubtOfTheirParts(t *testing.T) {
	w := &world{}
	q := period.Quarter
	for i := range 4 {
		w.known(parse.Revenue, "aws", usd(25).As(quantity.Form(i%2)), "USD", q(2025, i+1)) // every second one about
	}
	w.known(parse.Layoffs, "meta", jobs(11000), "people", period.Month(2022, 11))
	w.known(parse.Layoffs, "meta", jobs(10000).As(quantity.About), "people", period.Month(2023, 3))
	w.article("China", "2025-02-01")
	w.says(parse.MarketShare, "alibaba-cloud", pct(36), "percent", q(2024, 3), in("CN"))
	w.says(parse.MarketShare, "huawei-cloud", pct(19).As(quantity.AtLeast), "percent", q(2024, 3), in("CN"))
	w.says(parse.MarketShare, "alibaba-cloud+huawei-cloud", pct(60), "percent", q(2024, 3), in("CN"), of("alibaba-cloud", "huawei-cloud"))
	for name, want := range map[string]string{
		"revenue/ttm":        "AWS earned ~$100B in the four quarters to Q4 2025",
		"layoffs/cumulative": "Meta cut ~21,000 people in two rounds to Mar 2023",
		"share/bars":         "Alibaba Cloud led China with 36% in Q3 2024; two vendors together are said to hold 60%, their own shares add up to 55%+",
	} {
		pane, view, _ := strings.Cut(name, "/")
		if got := build(t, w.set(), pane, view).Finding; string(got) != want {
			t.Errorf("%s\n got %q\nwant %q", name, got, want)
		}
	}
}

// A group's share of one year stands under shares of a quarter, and says so.
func TestAGroupOfAnotherPeriodSaysWhich(t *testing.T) {
	for when, want := range map[period.Period]string{
		period.Year(2025): "together, 2025", period.Quarter(2024, 3): "together", {}: "together",
	} {
		w := &world{}
		w.article("China", "2025-02-01")
		w.says(parse.MarketShare, "alibaba-cloud", pct(36), "percent", period.Quarter(2024, 3), in("CN"))
		w.says(parse.MarketShare, "huawei-cloud", pct(19), "percent", period.Quarter(2024, 3), in("CN"))
		w.says(parse.MarketShare, "alibaba-cloud+huawei-cloud", pct(60), "percent", when, in("CN"), of("alibaba-cloud", "huawei-cloud"))
		g := build(t, w.set(), "share", "bars").Groups[0]
		if got := g.Rows[len(g.Rows)-1].Label; string(got) != want {
			t.Errorf("%s of %s under %s", got, when, g.Title)
		}
	}
}

func TestNotesNameThePeriodsOfTheAxis(t *testing.T) {
	w := &world{}
	for y := range 3 {
		w.known(parse.MarketShare, "aws", pct(40), "percent", period.Year(2021+y), by("Gartner"))
	}
	w.article("Shares", "2025-02-01")
	w.says(parse.MarketShare, "aws", pct(39), "percent", period.Quarter(2023, 1), by("Gartner"))
	if got := build(t, w.set(), "share", "trend").Note; got != "not drawn: 1 claim without a year; see the table" {
		t.Errorf("got %q", got)
	}
}

// A figure keeps its own time, wherever it stands on an axis.
func TestFiguresKeepTheirTime(t *testing.T) {
	w := &world{}
	q := period.Quarter
	for i := range 4 {
		w.known(parse.Revenue, "aws", usd(25), "USD", q(2025, i+1))
	}
	fiscal := period.Month(2025, 12).To(period.Month(2026, 2))
	w.known(parse.RevenueGrowth, "oracle-cloud", pct(84), "percent", fiscal)
	w.known(parse.RevenueGrowth, "azure", pct(40), "percent", q(2026, 1))
	w.article("A year", "2026-05-01")
	w.says(parse.Revenue, "aws", usd(101), "USD", period.Year(2025))
	w.says(parse.RevenueGrowth, "oracle-cloud", pct(84), "percent", fiscal)
	growth, year := build(t, w.set(), "growth", "lines"), build(t, w.set(), "revenue", "ttm")
	if want := "In Dec 2025–Feb 2026 Oracle Cloud grew 84% and Azure 40% in Q1 2026"; string(growth.Finding) != want {
		t.Errorf("got %q, want %q", growth.Finding, want)
	}
	l := year.Lines[0]
	for _, c := range []struct {
		x    int
		m    *Mark
		want string
	}{{l.Last(), &l.At[l.Last()], "2025"}, {l.Dots[0].X, &l.Dots[0].Mark, "2025"}, {0, &Mark{}, "Q4 2025"}} {
		if got := year.When(c.x, c.m); string(got) != c.want {
			t.Errorf("%v is of %s, want %s", c.m.Value, got, c.want)
		}
	}
}

// Which market an unnamed group or a company with other businesses has a share
// of is not said, so it is not claimed either.
func TestSharesOfUnknownMarketsStandApart(t *testing.T) {
	w := &world{}
	y := period.Year(2024)
	w.article("Shares", "2025-02-01")
	w.says(parse.MarketShare, "digitalocean", pct(1), "percent", y)
	w.says(parse.MarketShare, "walmart", pct(9), "percent", y)
	w.says(parse.MarketShare, "group", pct(63), "percent", y)
	c := build(t, w.set(), "share", "bars")
	var got []string
	for _, g := range c.Groups {
		for _, r := range g.Rows {
			got = append(got, string(g.Title+": "+r.Label))
		}
	}
	const want = "World · 2024: DigitalOcean|Other shares · World · 2024: Walmart|Other shares · World · 2024: a group of vendors"
	if all := strings.Join(got, "|"); all != want {
		t.Errorf("got %s\nwant %s", all, want)
	}
}

package export

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
)

// handmade are charts made by hand, one of each form, with every way of drawing
// a figure in it. They change with the types alone.
func handmade() map[string]chart.Chart {
	return map[string]chart.Chart{
		"lines": handLines(), "bars": handBars(), "events": handEvents(), "list": handList(), "table": handTable(),
		"empty": {Pane: "growth", View: "lines", Title: "Revenue growth", Finding: "No growth figure", Empty: "No growth figure in these documents; open others"},
	}
}

var handSources = []chart.Source{
	{Text: "Release of the fourth quarter, example.com, 5 Feb 2026", Title: "Release of the fourth quarter", Place: "example.com", Date: "5 Feb 2026", URL: "https://example.com/q4"},
	{Text: "A <note> & more, note.md", Title: "A <note> & more", Place: "note.md", URL: "note.md"},
}

// handMark is a figure of a metric from a source.
func handMark(m parse.Metric, slug entity.Slug, a quantity.Amount, u quantity.Unit, p period.Period, status parse.Status, source int) chart.Mark {
	low, high, _, _ := a.Bounds()
	v, ok := a.Value()
	if !ok {
		v = (low + high) / 3
	}
	c := &data.Claim{
		Signal:  &parse.Signal{Metric: m, Entity: slug, Amount: a, Unit: u, Period: p, Status: status, Origin: parse.Origin{Quote: "They say so, and 12% it is."}},
		Primary: source == 0, Cite: data.Citation{Title: string(handSources[source].Title), URL: string(handSources[source].URL)},
	}
	if source == 0 {
		c.Cite.Date = "2026-02-05"
	}
	return chart.Mark{
		OK: true, Value: v, Low: low, High: high, Form: a.Form(), Status: status, Unit: u, Primary: source == 0,
		Source: source, Claims: []*data.Claim{c},
	}
}

func grow(slug entity.Slug, v float64, q int, f quantity.Form, status parse.Status, source int) chart.Mark {
	return handMark(parse.RevenueGrowth, slug, quantity.Point(v, 1).As(f), quantity.Percent, period.Quarter(2025, q), status, source)
}

func handLines() chart.Chart {
	c := chart.Chart{
		Pane: "growth", View: "lines", Form: chart.Lines, Unit: quantity.Percent, Sources: handSources,
		Title: "Revenue growth · year over year", Finding: "AWS grew 24% in Q4 2025; one document says 12%", Note: "not drawn: 1 claim",
		Y: chart.FromZero(-4, 42, 6),
	}
	for q := 1; q <= 4; q++ {
		c.X = append(c.X, period.Quarter(2025, q))
	}
	const r = parse.Reported
	c.Lines = []chart.Line{
		{Entity: "aws", Label: "AWS", At: []chart.Mark{
			grow("aws", 17, 1, quantity.Exact, r, 0), grow("aws", 18, 2, quantity.Exact, r, 0), grow("aws", 20, 3, quantity.Exact, r, 0), grow("aws", 24, 4, quantity.Exact, r, 0),
		}, Dots: []chart.Dot{
			{X: 1, Mark: grow("aws", 18, 2, quantity.Exact, r, 1), Verdict: data.Rounds, Text: "18% said"},
			{X: 3, Mark: grow("aws", 12, 4, quantity.Exact, r, 1), Verdict: data.Contradicts, Text: "12% said"},
		}},
		{Entity: "azure", Label: "Azure", At: []chart.Mark{
			grow("azure", 39, 1, quantity.Exact, r, 0), {}, grow("azure", 40, 3, quantity.AtLeast, r, 0), grow("azure", 38, 4, quantity.Exact, parse.Projected, 0),
		}},
		{Entity: "google-cloud", Label: "Google Cloud", At: []chart.Mark{
			{}, grow("google-cloud", -4, 2, quantity.Exact, r, 0), {}, {},
		}, Dots: []chart.Dot{{X: 2, Mark: grow("google-cloud", 9, 3, quantity.Exact, parse.Rumoured, 1), Text: "9% said"}}},
		{Entity: "aws", Label: "AWS, restated", Step: true, At: []chart.Mark{
			grow("aws", 23, 1, quantity.Exact, r, 0), grow("aws", 24, 2, quantity.Exact, r, 0), {}, {},
		}},
	}
	return c
}

func share(slug entity.Slug, a quantity.Amount, status parse.Status) chart.Mark {
	return handMark(parse.MarketShare, slug, a, quantity.Percent, period.Quarter(2024, 3), status, 1)
}

func handBars() chart.Chart {
	const r = parse.Reported
	sum := share("group", quantity.Point(55, 1), r)
	sum.Derived = true
	return chart.Chart{
		Pane: "share", View: "bars", Form: chart.Bars, Unit: quantity.Percent, Sources: handSources,
		Title: "Market share · percent of spending", Finding: "Alibaba Cloud led China with 36% in Q3 2024", Y: chart.FromZero(0, 80, 5),
		Groups: []chart.Group{{Title: "China · Q3 2024", Rows: []chart.Row{
			{Entity: "alibaba-cloud", Label: "Alibaba Cloud", Value: "36%", Mark: share("alibaba-cloud", quantity.Point(36, 1), r)},
			{Entity: "huawei-cloud", Label: "Huawei Cloud", Value: "19%+", Mark: share("huawei-cloud", quantity.Point(19, 1).As(quantity.AtLeast), r)},
			{Entity: "aws", Label: "AWS", Value: "5–8%", Mark: share("aws", quantity.Between(5, 8, 1), r)},
			{Entity: "azure", Label: "Azure", Value: "≤3%", Mark: share("azure", quantity.Point(3, 1).As(quantity.AtMost), r)},
			{Entity: "ibm", Label: "IBM", Value: "10%, projected", Mark: share("ibm", quantity.Point(10, 1), parse.Projected)},
			{Entity: "group", Label: "together", Value: "≤80%", Note: "sum 55%", Mark: share("group", quantity.Point(80, 1).As(quantity.AtMost), r), Against: sum, Verdict: data.Contradicts},
		}}, {Title: "World · 2023", Rows: []chart.Row{
			{Entity: "aws", Label: "AWS", Value: "31%", Note: "42% said", Mark: share("aws", quantity.Point(31, 1), r), Against: share("aws", quantity.Point(42, 1), r), Verdict: data.Contradicts},
		}}},
	}
}

func cut(slug entity.Slug, a quantity.Amount, u quantity.Unit, status parse.Status, source int) chart.Mark {
	return handMark(parse.Layoffs, slug, a, u, period.Month(2025, 10), status, source)
}

func handEvents() chart.Chart {
	const r = parse.Reported
	people := quantity.People
	return chart.Chart{
		Pane: "layoffs", View: "timeline", Form: chart.Events, Unit: people, Sources: handSources, Note: "logarithmic scale",
		Title: "Layoffs · people", Finding: "The largest: UPS, 48,000 people", Y: chart.Log(50, 48000),
		Groups: []chart.Group{{Title: "In these documents", Rows: []chart.Row{
			{Entity: "aws", Label: "AWS", When: "2025-07", Value: "hundreds", Mark: cut("aws", quantity.Vaguely(100, 999), people, r, 1)},
			{Entity: "amazon", Label: "Amazon", When: "2025-10", Value: "27,000+", Mark: cut("amazon", quantity.Point(27000, 1000).As(quantity.AtLeast), people, r, 1)},
			{Entity: "aws", Label: "AWS, China", Value: "~10% of staff, denied", Mark: cut("aws", quantity.Point(10, 1).As(quantity.About), quantity.Percent, parse.Denied, 1)},
			{Entity: "intel", Label: "Intel", When: "2025-04", Value: "22,000, planned", Mark: cut("intel", quantity.Point(22000, 1000), people, parse.Projected, 1), Verdict: data.Contradicts, Note: "reference 15,000", Against: cut("intel", quantity.Point(15000, 1000), people, r, 0)},
			{Entity: "hp", Label: "HP", When: "2025-11", Value: "≤6,000, rumoured", Mark: cut("hp", quantity.Point(6000, 1000).As(quantity.AtMost), people, parse.Rumoured, 1)},
		}}, {Title: "Reference figures", Rows: []chart.Row{
			{Entity: "ups", Label: "UPS", When: "2025", Value: "48,000", Mark: cut("ups", quantity.Point(48000, 1000), people, r, 0)},
		}}},
	}
}

func handList() chart.Chart {
	said := grow("aws", 12, 4, quantity.Exact, parse.Reported, 1)
	known := grow("aws", 24, 4, quantity.Exact, parse.Reported, 0)
	return chart.Chart{
		Pane: "disputes", View: "list", Form: chart.List, Title: "Disputes", Finding: "1 claim contradicted", Sources: handSources,
		Groups: []chart.Group{{Rows: []chart.Row{{
			Entity: "aws", Label: "AWS growth, Q4 2025", Value: "12% said", Note: "24% in the reference", Mark: said, Against: known, Verdict: data.Contradicts,
			Conflict: &data.Conflict{Kind: data.Reference, Claim: *said.Claims[0], Against: []data.Claim{*known.Claims[0]}, Expected: 24, Off: -12},
		}}}},
	}
}

func handTable() chart.Chart {
	c := handEvents()
	c.Form, c.View, c.Finding = chart.Table, "table", "6 figures"
	c.Columns = []chart.Head{{Title: "Period", Rank: 1}, {Title: "Who", Rank: 1, Text: true}, {Title: "Figure"}, {Title: "Source", Rank: 2, Text: true}}
	for g := range c.Groups {
		for i := range c.Groups[g].Rows {
			r := &c.Groups[g].Rows[i]
			r.Cells = append(r.Cells, r.When, r.Label, r.Value, c.Sources[r.Mark.Source].Title)
		}
	}
	return c
}

package plot

import (
	"math"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// claim is the signal behind a mark of the test charts.
func claim(metric parse.Metric, a quantity.Amount, u quantity.Unit, st parse.Status, primary bool) *data.Claim {
	return &data.Claim{
		Signal: &parse.Signal{Metric: metric, Amount: a, Unit: u, Status: st}, Primary: primary,
		Cite: data.Citation{Title: "Source"},
	}
}

func mark(metric parse.Metric, a quantity.Amount, u quantity.Unit, st parse.Status, primary bool) chart.Mark {
	low, high, _, _ := a.Bounds()
	v, ok := a.Value()
	if !ok {
		v = math.Sqrt(low * high)
	}
	return chart.Mark{
		OK: true, Value: v, Low: low, High: high, Form: a.Form(), Status: st, Unit: u, Primary: primary,
		Claims: []*data.Claim{claim(metric, a, u, st, primary)},
	}
}

func grew(v float64) chart.Mark {
	return mark(parse.RevenueGrowth, quantity.Point(v, 1), "percent", parse.Reported, true)
}

func quarters(year, q, n int) []period.Period {
	var out []period.Period
	for i := range n {
		out = append(out, period.Quarter(year+(q-1+i)/4, (q-1+i)%4+1))
	}
	return out
}

// line makes a line of growth rates; NaN is a missing quarter.
func line(slug entity.Slug, label safe.Text, values ...float64) chart.Line {
	l := chart.Line{Entity: slug, Label: label}
	for _, v := range values {
		if math.IsNaN(v) {
			l.At = append(l.At, chart.Mark{})
			continue
		}
		l.At = append(l.At, grew(v))
	}
	return l
}

var none = math.NaN()

// growthChart has gaps, a lone figure, and claims that agree, round, contradict
// and project.
func growthChart() chart.Chart {
	aws := line("aws", "AWS", 16, 12, 12, 13, 17, 19, 19, 19, 17, 17.5, 20, 24, 28, 37)
	azure := line("azure", "Azure", 27, 26, 29, 30, 31, 29, 33, 31, 33, 39, 40, 39, 40, 42)
	google := line("google-cloud", "Google Cloud", 27.5, 28, 22, none, 28, none, 35, 30, 28, 32, 34, 48, none, 82)
	said := func(x int, v float64, verdict data.Verdict, st parse.Status) chart.Dot {
		m := mark(parse.RevenueGrowth, quantity.Point(v, 1), "percent", st, false)
		m.Disputed = verdict == data.Contradicts
		return chart.Dot{X: x, Mark: m, Verdict: verdict, Text: chart.Claimed(m.Claims[0]) + " said"}
	}
	aws.Dots = []chart.Dot{
		said(7, 19, data.Agrees, parse.Reported), said(9, 18, data.Rounds, parse.Reported),
		said(11, 12, data.Contradicts, parse.Reported), said(13, 35, data.Unchecked, parse.Projected),
	}
	return chart.Chart{
		Pane: "growth", View: "lines", Form: chart.Lines, Unit: "percent",
		Title: "Revenue growth · year over year", Finding: "AWS grew 24% in Q4 2025 by the reference figure; one document says 12%",
		Note: "not drawn: 2 claims without a quarter; see the table",
		X:    quarters(2023, 1, 14), Y: chart.FromZero(0, 82, 6), Lines: []chart.Line{aws, azure, google},
		Sources: []chart.Source{{Text: "Source"}},
	}
}

func row(slug entity.Slug, label, value safe.Text, m chart.Mark) chart.Row {
	return chart.Row{Entity: slug, Label: label, Value: value, Mark: m}
}

func share(a quantity.Amount, primary bool) chart.Mark {
	return mark(parse.MarketShare, a, "percent", parse.Reported, primary)
}

// shareChart has every form of amount and a sum that falls short.
func shareChart() chart.Chart {
	p := quantity.Point
	together := row("a+b+c", "together", "≤80%", share(p(80, 1).As(quantity.AtMost), false))
	together.Verdict, together.Note = data.Contradicts, "sum 70%"
	together.Against = chart.Mark{OK: true, Value: 70, Low: 70, High: 70, Derived: true, Unit: "percent"}
	agreed := row("aws", "AWS", "31%", share(p(31, 1), false))
	agreed.Verdict = data.Agrees
	projected := row("oracle-cloud", "Oracle Cloud", "5%, projected", mark(parse.MarketShare, p(5, 1), "percent", parse.Projected, true))
	return chart.Chart{
		Pane: "share", View: "bars", Form: chart.Bars, Unit: "percent",
		Title: "Market share · percent of spending", Finding: "Alibaba Cloud led China with 36% in Q3 2024",
		Y: chart.FromZero(0, 80, 6), Sources: []chart.Source{{Text: "Source"}},
		Groups: []chart.Group{
			{Title: "China · Q3 2024", Rows: []chart.Row{
				row("alibaba-cloud", "Alibaba Cloud", "36%", share(p(36, 1), false)),
				row("huawei-cloud", "Huawei Cloud", "19%", share(p(19, 1), false)),
				row("tencent-cloud", "Tencent Cloud", "15%", share(p(15, 1), false)),
				row("aws", "AWS", "~5.8%", share(p(5.8, .1).As(quantity.About), false)),
				together,
			}},
			{Title: "World · 2023 · Synergy", Rows: []chart.Row{
				agreed,
				row("azure", "Azure", "20+%", share(p(20, 1).As(quantity.AtLeast), true)),
				row("google-cloud", "Google Cloud", "10–12%", share(quantity.Between(10, 12, 1), true)),
				projected,
				row("ibm", "IBM", "0.4%", share(p(.4, .1), true)),
			}},
		},
	}
}

func cut(slug entity.Slug, when, label safe.Text, a quantity.Amount, u quantity.Unit, st parse.Status) chart.Row {
	m := mark(parse.Layoffs, a, u, st, false)
	return chart.Row{Entity: slug, Label: label, When: when, Value: chart.Claimed(m.Claims[0]), Mark: m}
}

// layoffChart has an event of each form and status.
func layoffChart() chart.Chart {
	p, people := quantity.Point, quantity.Unit("people")
	held := cut("amazon", "2025-10", "Amazon", quantity.Vaguely(1000, 9999), people, parse.Reported)
	held.Against = mark(parse.Layoffs, p(14000, 1000), people, parse.Reported, true)
	held.Note, held.Verdict = "reference 14,000", data.Agrees
	return chart.Chart{
		Pane: "layoffs", View: "timeline", Form: chart.Events, Unit: people, Y: chart.Log(50, 30000),
		Title: "Layoffs · people, oldest to newest", Finding: "The largest of 9 events: UPS, 30,000 people",
		Sources: []chart.Source{{Text: "Source"}},
		Groups: []chart.Group{{Title: "In these documents", Rows: []chart.Row{
			cut("amazon", "2022-12", "Amazon", p(27000, 1000).As(quantity.AtLeast), people, parse.Reported),
			cut("aws", "2025-03", "AWS, China", p(10, 1).As(quantity.About), "percent", parse.Denied),
			cut("aws", "2025-07", "AWS", quantity.Vaguely(100, 999), people, parse.Reported),
			held,
			cut("ups", "2026-01", "UPS", p(30000, 1000), people, parse.Reported),
			cut("intel", "2026-02", "Intel", p(22000, 1000).As(quantity.About), people, parse.Projected),
			cut("ibm", "2026-02", "IBM", p(1000, 100), people, parse.Denied),
			cut("meta", "2026-03", "Meta", p(6000, 1000), people, parse.Rumoured),
			cut("hp", "", "HP", p(6000, 1000).As(quantity.AtMost), people, parse.Reported),
		}}},
	}
}

// disputeChart is a list of two disputes.
func disputeChart() chart.Chart {
	a := row("aws", "AWS growth, Q4 2025", "12% said", grew(12))
	a.Note, a.Verdict, a.Conflict = "24% in the reference", data.Contradicts, &data.Conflict{Kind: data.Reference}
	b := row("group", "China top three share", "≤80% said", share(quantity.Point(80, 1), false))
	b.Note, b.Verdict, b.Conflict = "36% + 19% + 15% = 70%", data.Contradicts, &data.Conflict{Kind: data.Sum}
	return chart.Chart{
		Pane: "disputes", View: "list", Form: chart.List, Title: "Disputes",
		Finding: "2 claims contradicted", Groups: []chart.Group{{Rows: []chart.Row{a, b}}},
		Sources: []chart.Source{{Text: "Source"}},
	}
}

// tableChart is a table with a column of each kind.
func tableChart() chart.Chart {
	r := func(when, who, figure, as, source safe.Text, primary bool) chart.Row {
		x := row("aws", who, figure, share(quantity.Point(31, 1), primary))
		x.When, x.Cells = when, []safe.Text{when, who, figure, as, source}
		return x
	}
	bad := r("Q4 2025", "AWS", "12%", "said", "Amazon under pressure", false)
	bad.Verdict = data.Contradicts
	return chart.Chart{
		Pane: "growth", View: "table", Form: chart.Table, Title: "Revenue growth · every figure",
		Finding: "1 claim, 2 reference figures", Sources: []chart.Source{{Text: "Source"}},
		Columns: []chart.Head{
			{Title: "Period", Rank: 2},
			{Title: "Who", Rank: 1, Text: true},
			{Title: "Figure"},
			{Title: "Measured as", Rank: 3, Text: true},
			{Title: "Source", Rank: 4, Text: true},
		},
		Groups: []chart.Group{{Rows: []chart.Row{
			bad,
			r("Q4 2025", "AWS", "24%", "", "Fourth quarter results, a release with a title that goes on and on", true),
			r("year to Jun 2025", "Microsoft Intelligent Cloud", "1,234.5%", "constant currency", "微软云 2025 财年业绩", true),
		}}},
	}
}

// charts are all of them by name.
func charts() map[string]chart.Chart {
	one := growthChart()
	one.X, one.Lines = one.X[:1], []chart.Line{line("aws", "AWS", 24)}
	same := growthChart()
	same.Lines = []chart.Line{line("aws", "AWS", 5, 5, 5, 5), line("azure", "Azure", 5, 5, 5, 5)}
	same.X, same.Y = same.X[:4], chart.FromZero(0, 5, 6)
	void := growthChart()
	void.Lines, void.Empty = nil, "No quarterly growth figure in these documents; open others with cloudwatch-tui PATH"
	return map[string]chart.Chart{
		"growth": growthChart(), "share": shareChart(), "layoffs": layoffChart(),
		"disputes": disputeChart(), "table": tableChart(), "one": one, "same": same, "void": void,
	}
}

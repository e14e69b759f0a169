package dash

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// claimed is what the next marked number of a document means.
type claimed struct {
	metric parse.Metric
	entity entity.Slug
	amount quantity.Amount
	unit   quantity.Unit
	when   string
	region string
	by     string
	status parse.Status
}

// written is a document of the tests: its numbers stand between § signs, in
// the order of the claims.
type written struct {
	name, text string
	claims     []claimed
}

func pct(v float64) quantity.Amount    { return quantity.Point(v, 1) }
func people(v float64) quantity.Amount { return quantity.Point(v, 1000) }

var library = []written{
	{"news/amazon-slows.md", `---
title: Amazon slows as rivals gain
date: 2026-02-04
---

# Amazon slows as rivals gain

The cloud unit's sales rose §12%§ in the last quarter of 2025, its slowest pace in years, and investors asked again whether rivals with newer chips were taking the next generation of customers.

Amazon said in January that about §16,000§ jobs would go, after §14,000§ in October. Azure grew §39%§ in the same quarter.

Analysts at a bank expect §more than 30,000§ posts to go at the parcel carrier UPS this year; a spokesman would not confirm it.
`, []claimed{
		{metric: parse.RevenueGrowth, entity: "aws", amount: pct(12), unit: quantity.Percent, when: "2025-Q4"},
		{metric: parse.Layoffs, entity: "amazon", amount: people(16000).As(quantity.About), unit: quantity.People, when: "2026-01"},
		{metric: parse.Layoffs, entity: "amazon", amount: people(14000), unit: quantity.People, when: "2025-10"},
		{metric: parse.RevenueGrowth, entity: "azure", amount: pct(39), unit: quantity.Percent, when: "2025-Q4"},
		{metric: parse.Layoffs, entity: "ups", amount: people(30000).As(quantity.AtLeast), unit: quantity.People, when: "2026", status: parse.Projected},
	}},
	{"reports/china-2024.md", `---
title: The cloud in China
date: 2025-01-20
---

## Shares of the third quarter of 2024

- Alibaba Cloud led with §36%§ of the market.
- Huawei Cloud came second at §19%§, Tencent Cloud third at §15%§.
- AWS held §about 5.8%§ through its local partners.

Together the three largest hold §up to 80%§ of spending, the report says.

AWS was said to prepare cuts of §roughly 10%§ of its staff in China; the company denied it.
`, []claimed{
		{metric: parse.MarketShare, entity: "alibaba-cloud", amount: pct(36), unit: quantity.Percent, when: "2024-Q3", region: "CN"},
		{metric: parse.MarketShare, entity: "huawei-cloud", amount: pct(19), unit: quantity.Percent, when: "2024-Q3", region: "CN"},
		{metric: parse.MarketShare, entity: "tencent-cloud", amount: pct(15), unit: quantity.Percent, when: "2024-Q3", region: "CN"},
		{metric: parse.MarketShare, entity: "aws", amount: quantity.Point(5.8, .1).As(quantity.About), unit: quantity.Percent, when: "2024-Q3", region: "CN"},
		{metric: parse.MarketShare, entity: "alibaba-cloud+huawei-cloud+tencent-cloud", amount: pct(80).As(quantity.AtMost), unit: quantity.Percent, when: "2024-Q3", region: "CN"},
		{metric: parse.Layoffs, entity: "aws", amount: pct(10).As(quantity.About), unit: quantity.Percent, when: "2025-03", region: "CN", status: parse.Denied},
	}},
	{"trackers/cuts.csv", "company,month,people\nAWS,2025-07,§hundreds§\nIntel,2024-08,§15000§\nCisco,2024-02,§4250§\n", []claimed{
		{metric: parse.Layoffs, entity: "aws", amount: quantity.Vaguely(100, 999), unit: quantity.People, when: "2025-07"},
		{metric: parse.Layoffs, entity: "intel", amount: people(15000), unit: quantity.People, when: "2024-08"},
		{metric: parse.Layoffs, entity: "cisco", amount: quantity.Point(4250, 10), unit: quantity.People, when: "2024-02"},
	}},
	{"notes/empty-handed.txt", "A page about service levels: 99.9% uptime was promised, and a street has the number 1200.\n", nil},
}

// testSet is a set made by hand, so that no rule of the extractor can change a
// screen.
func testSet(t testing.TB) *data.Set {
	t.Helper()
	var l data.Loaded
	for _, w := range library {
		d, sigs := w.read(t)
		l.Docs = append(l.Docs, d)
		l.Signals = append(l.Signals, sigs...)
	}
	return data.Build(l, testReferences(t))
}

// read takes the marks out of a document and makes its signals.
func (w written) read(t testing.TB) (*doc.Document, []parse.Signal) {
	parts := strings.Split(w.text, "§")
	if len(parts) != 2*len(w.claims)+1 {
		t.Fatalf("%s: %d marks for %d claims", w.name, len(parts)-1, len(w.claims))
	}
	src := strings.Join(parts, "")
	d, err := doc.Parse(w.name, []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var sigs []parse.Signal
	at := 0
	for i, c := range w.claims {
		at += len(parts[2*i])
		span := doc.Span{Start: at, End: at + len(parts[2*i+1])}
		at = span.End
		sigs = append(sigs, c.signal(t, d, src, span))
	}
	return d, sigs
}

func (c claimed) signal(t testing.TB, d *doc.Document, src string, span doc.Span) parse.Signal {
	when, err := period.Parse(c.when)
	if err != nil {
		t.Fatal(err)
	}
	from := strings.LastIndexAny(src[:span.Start], "\n") + 1
	to := span.End + strings.IndexByte(src[span.End:], '\n')
	if c.status == "" {
		c.status = parse.Reported
	}
	s := parse.Signal{
		Metric: c.metric, Entity: c.entity, Amount: c.amount, Unit: c.unit, Period: when, Region: c.region,
		By: c.by, Status: c.status,
		Origin: parse.Origin{
			Doc: d, Span: span, Quote: strings.TrimSpace(src[from:to]), Rule: "hand-made", Confidence: .9,
			Lit: doc.Span{Start: span.Start - from, End: span.End - from},
		},
	}
	for _, m := range strings.Split(string(c.entity), "+") {
		if string(c.entity) != m {
			s.Group = append(s.Group, entity.Slug(m))
		}
	}
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Text != "" && b.Source(0, len(b.Text)).Start <= span.Start && span.End <= b.Source(0, len(b.Text)).End {
			s.Origin.Block = i
		}
	}
	return s
}

// testReferences are primary figures in the shape of the shipped ones.
func testReferences(t testing.TB) []data.Claim {
	growth := []struct {
		who  entity.Slug
		from int
		pcts string
	}{
		{"aws", 2022, "37 33 27 20 16 12 12 13 17 19 19 19 17 17.5 20 24"},
		{"azure", 2022, "46 40 35 31 27 26 29 30 31 29 33 31 33 39 40 39"},
		{"google-cloud", 2022, "44 36 38 32 28 28 22 26 28 29 35 30 28 32 34 48"},
	}
	var src bytes.Buffer
	type line struct {
		claimed
		at, end int
		title   string
	}
	var all []line
	add := func(c claimed, v, title string) {
		fmt.Fprintf(&src, "%s,%s,%s,", c.entity, c.metric, c.when)
		at := src.Len()
		src.WriteString(v + "\n")
		all = append(all, line{c, at, at + len(v), title})
	}
	for _, g := range growth {
		for i, v := range strings.Fields(g.pcts) {
			var x float64
			fmt.Sscan(v, &x)
			when := fmt.Sprintf("%d-Q%d", g.from+i/4, i%4+1)
			add(claimed{metric: parse.RevenueGrowth, entity: g.who, amount: pct(x), unit: quantity.Percent, when: when}, v, "Results of "+when)
		}
	}
	for i, v := range []float64{21.4, 22.1, 23.1, 24.2, 25, 26.3, 27.5, 28.8} {
		add(claimed{
			metric: parse.Revenue, entity: "aws", amount: quantity.Point(v*1e9, 1e8), unit: "USD",
			when: fmt.Sprintf("%d-Q%d", 2023+i/4, i%4+1),
		}, fmt.Sprint(v*1e9), "Results of Amazon")
	}
	for _, s := range []struct {
		who entity.Slug
		v   float64
	}{{"aws", 31}, {"azure", 24}, {"google-cloud", 11}} {
		add(claimed{metric: parse.MarketShare, entity: s.who, amount: pct(s.v), unit: quantity.Percent, when: "2023-Q4", region: "global", by: "Synergy Research Group"}, fmt.Sprint(s.v), "Cloud market in the fourth quarter of 2023")
	}
	d := doc.Bare("reference/figures.csv", "Primary figures", src.Bytes())
	claims := make([]data.Claim, len(all))
	for i, l := range all {
		s := l.signal(t, d, src.String(), doc.Span{Start: l.at, End: l.end})
		s.Origin.Rule, s.Origin.Confidence = "reference", 1
		claims[i] = data.Claim{Signal: &s, Primary: true, Cite: data.Citation{
			Title: l.title, Date: "2026-02-05", URL: "https://example.com/results",
		}}
	}
	return claims
}

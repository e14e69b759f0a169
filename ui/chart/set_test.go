package chart

import (
	"strings"
	"time"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// world is a small set of documents and reference figures made by hand.
type world struct {
	docs    []*doc.Document
	signals []parse.Signal
	refs    []data.Claim
}

// article starts a document; the signals that follow are its.
func (w *world) article(title, published string) {
	t, err := time.Parse("2006-01-02", published)
	if err != nil {
		panic(err)
	}
	w.docs = append(w.docs, &doc.Document{Name: "notes/" + title + ".md", Title: title, Published: t, Src: []byte("x")})
}

type change func(*parse.Signal)

func in(region string) change          { return func(s *parse.Signal) { s.Region = region } }
func by(who string) change             { return func(s *parse.Signal) { s.By = who } }
func status(st parse.Status) change    { return func(s *parse.Signal) { s.Status = st } }
func of(members ...entity.Slug) change { return func(s *parse.Signal) { s.Group = members } }

// quoting is the sentence of a claim, whose number goes from the dollar sign to
// the end.
func quoting(text string) change {
	return func(s *parse.Signal) {
		s.Origin.Quote, s.Origin.Lit = text, doc.Span{Start: strings.IndexByte(text, '$'), End: len(text)}
	}
}

func signal(m parse.Metric, e entity.Slug, a quantity.Amount, u quantity.Unit, p period.Period, changes []change) parse.Signal {
	s := parse.Signal{
		Metric: m, Entity: e, Amount: a, Unit: u, Period: p, Status: parse.Reported,
		Origin: parse.Origin{Confidence: 0.9, Rule: "test", Quote: "a sentence"},
	}
	for _, change := range changes {
		change(&s)
	}
	return s
}

// says adds a claim of the newest article.
func (w *world) says(m parse.Metric, e entity.Slug, a quantity.Amount, u quantity.Unit, p period.Period, changes ...change) {
	s := signal(m, e, a, u, p, changes)
	s.Origin.Doc = w.docs[len(w.docs)-1]
	w.signals = append(w.signals, s)
}

// known adds a reference figure.
func (w *world) known(m parse.Metric, e entity.Slug, a quantity.Amount, u quantity.Unit, p period.Period, changes ...change) *data.Claim {
	s := signal(m, e, a, u, p, changes)
	w.refs = append(w.refs, data.Claim{Signal: &s, Primary: true, Cite: data.Citation{
		Title: "Release on " + string(When(p)), Date: "2026-02-05", URL: "https://www.example.com/" + string(e),
	}})
	return &w.refs[len(w.refs)-1]
}

func (w *world) set() *data.Set {
	return data.Build(data.Loaded{Docs: w.docs, Signals: w.signals}, w.refs)
}

func pct(v float64) quantity.Amount  { return quantity.Point(v, 1) }
func usd(b float64) quantity.Amount  { return quantity.Point(b*1e9, 1e8) }
func jobs(n float64) quantity.Amount { return quantity.Point(n, 1) }

// sample is the world the tests look at.
func sample() *world {
	w := &world{}
	q := period.Quarter
	for i, v := range []float64{17, 19, 19, 19, 17, 18, 20, 24, 28} { // 2024-Q1 to 2026-Q1
		w.known(parse.RevenueGrowth, "aws", pct(v), "percent", q(2024+i/4, i%4+1))
		w.known(parse.Revenue, "aws", usd(25+2*float64(i)), "USD", q(2024+i/4, i%4+1))
	}
	for i, v := range []float64{31, 29, 33, 31} { // 2024, then a year without figures
		w.known(parse.RevenueGrowth, "azure", pct(v), "percent", q(2024, i+1))
	}
	w.known(parse.RevenueGrowth, "azure", pct(40), "percent", q(2026, 1))
	w.known(parse.MarketShare, "aws", pct(28), "percent", q(2025, 4), by("Synergy"), in("global"))
	w.known(parse.MarketShare, "azure", pct(21), "percent", q(2025, 4), by("Synergy"), in("global"))
	w.known(parse.MarketShare, "aws", pct(29), "percent", q(2025, 3), by("Synergy"), in("global"))
	w.known(parse.Layoffs, "amazon", jobs(14000), "people", period.Month(2025, 10))
	w.known(parse.Layoffs, "amazon", jobs(16000), "people", period.Month(2026, 1))
	w.known(parse.Layoffs, "cisco", jobs(4000), "people", period.Month(2024, 2))
	w.known(parse.Layoffs, "cisco", pct(5), "percent", period.Month(2024, 2))

	w.article("China retreat", "2025-08-01")
	cn := in("CN")
	w.says(parse.MarketShare, "alibaba-cloud", pct(36), "percent", q(2024, 3), cn)
	w.says(parse.MarketShare, "huawei-cloud", pct(19), "percent", q(2024, 3), cn)
	w.says(parse.MarketShare, "tencent-cloud", pct(15), "percent", q(2024, 3), cn)
	w.says(parse.MarketShare, "aws", quantity.Point(5.8, .1).As(quantity.About), "percent", q(2024, 3), cn)
	w.says(parse.MarketShare, "alibaba-cloud+huawei-cloud+tencent-cloud", pct(80).As(quantity.AtMost), "percent",
		period.Period{}, cn, of("alibaba-cloud", "huawei-cloud", "tencent-cloud"))
	w.says(parse.RevenueGrowth, "aws", pct(19), "percent", q(2024, 4))
	w.says(parse.Layoffs, "aws", pct(10).As(quantity.About), "percent", period.Month(2025, 3), cn, status(parse.Denied))

	w.article("Amazon under pressure", "2026-02-04")
	w.says(parse.RevenueGrowth, "aws", pct(12), "percent", q(2025, 4))
	w.says(parse.RevenueGrowth, "aws", pct(20).As(quantity.AtLeast), "percent", period.Period{})
	w.says(parse.Revenue, "aws", usd(90).As(quantity.AtLeast), "USD", period.Period{}, quoting("a Run-Rate above $90 billion"))
	w.says(parse.Layoffs, "amazon", jobs(27000).As(quantity.AtLeast), "people", period.Month(2022, 12))
	w.says(parse.Layoffs, "aws", quantity.Vaguely(100, 999), "people", period.Month(2025, 7))
	w.says(parse.Layoffs, "amazon", quantity.Vaguely(1000, 9999), "people", period.Month(2025, 10))
	w.says(parse.Layoffs, "ups", jobs(30000), "people", period.Month(2026, 1))
	return w
}

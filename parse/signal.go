package parse

import (
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// Metric is what a signal measures.
type Metric string

// The metrics of the contract. The first six are core.
const (
	MarketShare     Metric = "market_share"
	Revenue         Metric = "revenue"
	RevenueGrowth   Metric = "revenue_growth"
	Layoffs         Metric = "layoffs"
	MarketSize      Metric = "market_size"
	MarketGrowth    Metric = "market_growth"
	OperatingIncome Metric = "operating_income"
	OperatingMargin Metric = "operating_margin"
	Capex           Metric = "capex"
	Backlog         Metric = "backlog"
	Headcount       Metric = "headcount"
	Outage          Metric = "outage"
	Uptime          Metric = "uptime"
	Other           Metric = "other"
)

// Basis is how a growth rate compares; "" where the text does not say.
type Basis string

// The bases of growth.
const (
	YoY  Basis = "yoy"  // year over year
	QoQ  Basis = "qoq"  // quarter over quarter
	CC   Basis = "cc"   // constant currency, year over year
	CAGR Basis = "cagr" // compound annual growth rate
)

// Status is what the document makes of the claim.
type Status string

// The statuses.
const (
	Reported  Status = "reported"
	Denied    Status = "denied"
	Projected Status = "projected"
	Target    Status = "target"
	Rumoured  Status = "rumoured"
)

// Signal is one typed claim that a document makes.
type Signal struct {
	Metric   Metric
	Entity   entity.Slug
	Group    []entity.Slug // the members, where one number speaks for several vendors
	Amount   quantity.Amount
	Unit     quantity.Unit
	Basis    Basis
	Period   period.Period
	Inferred bool   // the period comes from the document's date or context
	Region   string // ISO 3166-1 alpha-2 or one of the contract's regions, "" if not stated
	Status   Status
	By       string // whom the document credits with the figure, "" if nobody
	Origin   Origin
}

// Origin is where a signal was read. Doc.Src[Span.Start:Span.End] is the
// number as written.
type Origin struct {
	Doc        *doc.Document
	Span       doc.Span
	Block      int      // index of the block in Doc.Blocks
	Quote      string   // the sentence or table row
	Lit        doc.Span // where in Quote the number stands
	Rule       string   // the rule that fired
	Confidence float64  // 0 to 1: how likely who, what, how much and when are all right
	doubts     doubt    // why it is no higher
}

// Pos is the place of the number for people.
func (o Origin) Pos() doc.Pos { return o.Doc.Pos(o.Span.Start) }

// Signals reads the claims of a document, in document order.
func Signals(d *doc.Document) []Signal {
	r := newReader(d)
	defer r.leave()
	r.read()
	r.settleTotals()
	return r.distinct()
}

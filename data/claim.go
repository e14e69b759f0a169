// Package data builds typed time series from signals, sets them beside the
// shipped primary figures, and finds where they disagree.
//
// Load reads the sources, References the shipped figures, Build makes a Set of
// both: one Series for each Key, one Point for each period in it, the claims of
// a point with the leading one first. Then the Checks run, one after the other,
// and leave the Conflicts among the claims and a Verdict on each. Where is the
// part of a Set that passes a filter.
package data

import (
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// Claim is a signal as one voice about a point of a series.
type Claim struct {
	*parse.Signal
	Primary bool // a shipped reference figure
	// Scope sets a claim apart from others of its period; "" is the usual one. A
	// document's may be a RunRate, a primary figure "restated" (a later recast
	// definition), "cumulative" (several rounds together), "repeat" (a round
	// already listed under its announcement) or "net headcount" (a fall in staff
	// that was not announced as a layoff).
	Scope string
	Cite  Citation
}

// RunRate is the scope of a pace carried over a year, which is no sum of what was
// earned in its period.
const RunRate = "run rate"

// Citation is what a footnote says of a claim's source.
type Citation struct {
	Title string
	Date  string // YYYY, YYYY-MM or YYYY-MM-DD, "" if unknown
	URL   string // web address, or the path of the document
	Note  string
}

// Key is the identity of a series: equal keys, one series. KeyOf gives it its
// canonical form.
type Key struct {
	Metric parse.Metric
	Entity entity.Slug
	Unit   quantity.Unit
	Basis  parse.Basis
	Region string
	House  string // the research house that measured ("Synergy", "Canalys"), "" if none
}

// Point is what is claimed for one period, the leading claim first: primary
// before others, the usual scope before a restated one or a run rate,
// reported before denied or projected, then by confidence, then in document
// order.
type Point struct {
	Period period.Period
	Claims []Claim
}

// Series is one typed time series: points in time order, one per period;
// undated claims stand in a first point with the zero period.
type Series struct {
	Key    Key
	Points []Point
}

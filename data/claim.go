// Package data builds typed time series from signals, sets them beside the
// shipped primary figures, and finds where they disagree.
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
	Cite    Citation
}

// Citation is what a footnote says of a claim's source.
type Citation struct {
	Title string
	Date  string // YYYY, YYYY-MM or YYYY-MM-DD, "" if unknown
	URL   string // web address, or the path of the document
	Note  string
}

// Key is the identity of a series: equal keys, one series.
type Key struct {
	Metric parse.Metric
	Entity entity.Slug
	Unit   quantity.Unit
	Basis  parse.Basis
	Region string
	House  string // the research house that measured ("Synergy", "Canalys"), "" if none
}

// Point is what is claimed for one period, the leading claim first: primary
// before others, then by confidence, then in document order.
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

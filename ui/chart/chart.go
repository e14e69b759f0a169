// Package chart says what a picture shows, as data: the screen and the slide
// are drawn from the same Chart, so they cannot differ.
//
// Panes is the table of all views. A View takes a Set, whole or filtered, and
// its function fills a builder: with lines over time, or with groups of rows.
// Their marks are made of claims, so that none is without a source. Out comes a
// Chart with a title, a finding in one sentence, axes with round ticks and
// numbered sources.
package chart

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// Form is the kind of picture.
type Form uint8

// The forms: lines over a true time axis; bars in groups; events in rows;
// a table with columns; a list of sentences.
const (
	Lines Form = iota
	Bars
	Events
	Table
	List
)

// Chart is a picture as data. Every mark has a source: Mark.Source is an index
// into Sources. Lines charts have Lines over X, the others Groups.
type Chart struct {
	Pane, View string    // "growth", "lines": names for the command line and file names
	Title      safe.Text // what is seen: "Revenue growth · year over year"
	Finding    safe.Text // the chart in one sentence, a slide's headline
	Note       safe.Text // what a reader must know, "" if nothing; behind "; " where to look further
	Empty      safe.Text // why nothing is drawn and what to do, "" if something is
	Form       Form
	Unit       quantity.Unit
	X          []period.Period // Lines: the periods of the axis in order, without holes
	Y          Axis            // the value axis of Lines, Bars and Events
	Lines      []Line
	Columns    []Head // Table: one for each of Row.Cells
	Groups     []Group
	Sources    []Source // numbered from 1 in order of first use
}

// Axis is a value axis with round ticks, written by Label.
type Axis struct {
	Min, Max float64
	Ticks    []float64
	Log      bool // logarithmic; Min is above zero
}

// Head describes one column of a table.
type Head struct {
	Title safe.Text
	Rank  int  // the columns of the lowest rank stay where there is no room for all
	Text  bool // words, which may be cut; figures never are
}

// Line is one series over Chart.X.
type Line struct {
	Entity entity.Slug // decides the colour
	Label  safe.Text
	At     []Mark // one for each X: the leading claim; the zero Mark is a gap
	Dots   []Dot  // what documents claim, in order of X: marks on the line
	Step   bool   // the value holds until the next (cumulative counts)
}

// Dot is a document's claim at one period of a line.
type Dot struct {
	X       int // index into Chart.X
	Mark    Mark
	Verdict data.Verdict
	Text    safe.Text // "12% said"
}

// Group is a titled run of rows: one region, period and house of shares; one
// company's layoffs.
type Group struct {
	Title safe.Text
	Rows  []Row
}

// Row is one bar, event, table row or list entry.
type Row struct {
	Entity  entity.Slug
	Label   safe.Text   // "Alibaba Cloud"
	When    safe.Text   // "2025-07", "" if undated
	Value   safe.Text   // "~5.8%", "27,000+", "$28.8B"
	Note    safe.Text   // beside the value: "Synergy", "up to 80% said, 70% summed"
	Cells   []safe.Text // Table: one for each column
	Mark    Mark
	Against Mark // what it is held against (the sum of its parts, the primary figure); zero if nothing
	Verdict data.Verdict

	Conflict *data.Conflict // disputes: what the row tells
	Doc      *doc.Document  // sources: what the row opens
}

// Mark is one figure in a chart. The zero Mark is a gap.
type Mark struct {
	OK        bool
	Value     float64 // the point, or the middle of the bounds (geometric for vague counts)
	Low, High float64 // the bounds of a range or vague amount, else Value
	Form      quantity.Form
	Status    parse.Status
	Unit      quantity.Unit
	Primary   bool
	Disputed  bool
	Held      bool          // carried on from the period before, no figure of its own
	RunRate   bool          // an annualised pace, no sum of what was earned
	Derived   bool          // computed by us from Claims: a sum, a trailing total
	Source    int           // index into Chart.Sources
	Claims    []*data.Claim // the claims behind the mark, the leading one first
}

// Source is one numbered footnote.
type Source struct {
	Text  safe.Text // title, place and date in one line
	Title safe.Text
	Place safe.Text // "cnbc.com", "seed.md"
	Date  safe.Text // "4 Feb 2026", "" if unknown
	URL   safe.Text
	Doc   *doc.Document // nil for a primary figure
}

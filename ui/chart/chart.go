// Package chart says what a picture shows, as data: the screen and the slide
// are drawn from the same Chart, so they cannot differ.
package chart

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// Form is the kind of picture.
type Form uint8

// The forms: lines over a true time axis, bars in groups, events in rows, and
// a plain table.
const (
	Lines Form = iota
	Bars
	Events
	Table
)

// Chart is a picture as data. Every mark has a source: Mark.Source and
// Row.Mark.Source are indices into Sources.
type Chart struct {
	Pane, View string    // "growth", "lines": names for the command line and file names
	Title      safe.Text // what is seen: "Revenue growth · year over year"
	Finding    safe.Text // the chart in one sentence, a slide's headline
	Note       safe.Text // what a reader must know, "" if nothing
	Form       Form
	Unit       quantity.Unit
	X          []period.Period // Lines: the periods of the axis in order, without holes
	Y          Axis            // Lines: percent or money; Events: people
	Lines      []Line
	Groups     []Group // Bars, Events, Table
	Sources    []Source
}

// Axis is a value axis with round ticks.
type Axis struct {
	Min, Max float64
	Ticks    []float64
	Log      bool
}

// Line is one series over Chart.X.
type Line struct {
	Entity entity.Slug // decides the colour
	Label  safe.Text
	At     []Mark // one for each X; the zero Mark is a gap
	Dashed bool   // projected
}

// Group is a titled run of rows: one region, period and house of shares; one
// year of layoffs.
type Group struct {
	Title safe.Text
	Rows  []Row
}

// Row is one bar, event or table row.
type Row struct {
	Entity entity.Slug
	Label  safe.Text // "Alibaba Cloud"
	When   safe.Text // "2025-07", "" if undated
	Value  safe.Text // "~5.8%", "27,000+", "$28.8B"
	Cells  []safe.Text
	Mark   Mark
}

// Mark is one figure in a chart. The zero Mark is a gap.
type Mark struct {
	OK        bool
	Value     float64 // the point, or the middle of the bounds
	Low, High float64 // the bounds of a range or vague amount, else Value
	Form      quantity.Form
	Status    parse.Status
	Primary   bool
	Disputed  bool
	Source    int           // index into Chart.Sources
	Claims    []*data.Claim // the claims behind the mark, the leading one first
}

// Source is one numbered footnote.
type Source struct {
	Text safe.Text // title, place and date
	URL  safe.Text
}

package chart

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/safe"
)

// View is one way to see a pane.
type View struct {
	pane, Name, Title string
	form              Form
	head              safe.Text // the title of its charts
	none              string    // what an empty chart has none of
	draw              func(*builder)
}

// Build makes the chart of a set, whole or filtered.
func (v View) Build(set *data.Set) Chart {
	b := &builder{
		Chart: Chart{Pane: v.pane, View: v.Name, Form: v.form, Title: v.head},
		set:   set, sources: map[sourceKey]int{},
	}
	v.draw(b)
	if len(b.Lines)+len(b.Groups) == 0 {
		b.empty(v.none)
	}
	return b.done()
}

// Pane is one question and the views that answer it, the first by default.
type Pane struct {
	Name, Title string
	Views       []View
}

// Panes are all panes in the order of their number keys.
var Panes = []Pane{
	{"share", "Market share", []View{
		{"share", "bars", "bars", Bars, "Market share · percent of spending", "market share figure", (*builder).shareBars},
		{"share", "trend", "trend over quarters", Lines, "Market share", "market share by quarter", (*builder).shareTrend},
		{"share", "table", "table", Table, "Market share · every figure", "market share figure", (*builder).shareTable},
	}},
	{"growth", "Revenue growth", []View{
		{"growth", "lines", "lines", Lines, "Revenue growth · year over year, by quarter", "quarterly growth figure", (*builder).growthLines},
		{"growth", "latest", "latest", Bars, "Revenue growth · year over year, latest figures", "growth figure", (*builder).growthLatest},
		{"growth", "table", "table", Table, "Revenue growth · every figure", "growth figure", (*builder).growthTable},
	}},
	{"layoffs", "Layoffs", []View{
		{"layoffs", "timeline", "timeline", Events, "Layoffs · people, oldest to newest", "layoff", (*builder).layoffTimeline},
		{"layoffs", "company", "by company", Events, "Layoffs · people, by company", "layoff", (*builder).layoffCompany},
		{"layoffs", "cumulative", "cumulative", Lines, "Layoffs · people, added up by company", "layoff dated to a month", (*builder).layoffCumulative},
	}},
	{"revenue", "Revenue", []View{
		{"revenue", "lines", "quarterly", Lines, "Revenue · by quarter", "quarterly revenue figure", (*builder).revenueLines},
		{"revenue", "ttm", "trailing twelve months", Lines, "Revenue · trailing twelve months", "run of four quarters of revenue", (*builder).revenueTTM},
		{"revenue", "bars", "latest", Bars, "Revenue · latest figures", "revenue figure", (*builder).revenueBars},
		{"revenue", "table", "table", Table, "Revenue · every figure", "revenue figure", (*builder).revenueTable},
	}},
	{"disputes", "Disputes", []View{
		{"disputes", "list", "list", List, "Disputes", "dispute", (*builder).disputeList},
		{"disputes", "side", "side by side", Table, "Disputes · side by side", "dispute", (*builder).disputeSide},
	}},
	{"sources", "Sources", []View{
		{"sources", "list", "list", Table, "Sources", "source", (*builder).sourceList},
	}},
}

// Find gives the view of a pane by their names; an empty view name is the
// pane's first view.
func Find(pane, view string) (View, bool) {
	for _, p := range Panes {
		for _, v := range p.Views {
			if p.Name == pane && (v.Name == view || view == "") {
				return v, true
			}
		}
	}
	return View{}, false
}

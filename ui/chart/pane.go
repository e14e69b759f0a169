package chart

import (
	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/entity"
)

// Options narrow a view. The zero value shows what the pane shows at launch.
type Options struct {
	Filter   string        // only marks whose entity, region, house, period or source holds every word
	Entities []entity.Slug // only these
	Region   string        // only this region ("CN", "global")
	House    string        // only this research house
	Limit    int           // at most so many rows or lines; 0 means the view's own measure
}

// View is one way to see a pane.
type View struct {
	Name, Title string
	Build       func(*data.Set, Options) Chart
}

// Pane is one question and the views that answer it, the first by default.
type Pane struct {
	Name, Title string
	Views       []View
}

// Panes are all panes in the order of their number keys.
var Panes = []Pane{
	{"share", "Market share", []View{
		{"bars", "bars", shareBars},
		{"trend", "trend over quarters", shareTrend},
		{"table", "table", shareTable},
	}},
	{"growth", "Revenue growth", []View{
		{"lines", "lines", growthLines},
		{"latest", "latest", growthLatest},
		{"table", "table", growthTable},
	}},
	{"layoffs", "Layoffs", []View{
		{"timeline", "timeline", layoffTimeline},
		{"company", "by company", layoffCompany},
		{"cumulative", "cumulative", layoffCumulative},
	}},
	{"revenue", "Revenue", []View{
		{"lines", "quarterly", revenueLines},
		{"ttm", "trailing twelve months", revenueTTM},
		{"bars", "latest", revenueBars},
		{"table", "table", revenueTable},
	}},
	{"disputes", "Disputes", []View{
		{"list", "list", disputeList},
		{"side", "side by side", disputeSide},
	}},
	{"sources", "Sources", []View{
		{"list", "list", sourceList},
	}},
}

// Find gives the view of a pane by their names; an empty view name is the
// pane's first view.
func Find(pane, view string) (View, bool) {
	for _, p := range Panes {
		if p.Name != pane {
			continue
		}
		for _, v := range p.Views {
			if v.Name == view || view == "" {
				return v, true
			}
		}
	}
	return View{}, false
}

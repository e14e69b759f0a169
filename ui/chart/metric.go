package chart

import (
	"cloudwatch-tui/parse"
	"cloudwatch-tui/ui/safe"
)

// metrics are what people call the metrics: in full, in the middle of a
// sentence that names the subject, and as the title of a list.
var metrics = map[parse.Metric]struct{ name, short, title safe.Text }{
	parse.MarketShare:     {"market share", "share", "Market share"},
	parse.Revenue:         {"revenue", "revenue", "Revenue"},
	parse.RevenueGrowth:   {"revenue growth", "growth", "Revenue growth"},
	parse.Layoffs:         {"layoffs", "layoffs", "Layoffs"},
	parse.MarketSize:      {"market size", "size", "Market size"},
	parse.MarketGrowth:    {"market growth", "growth", "Market growth"},
	parse.OperatingIncome: {name: "operating income", short: "operating income"},
	parse.OperatingMargin: {name: "operating margin", short: "operating margin"},
	parse.Capex:           {name: "capital expenditure", short: "capital spending"},
	parse.Backlog:         {name: "backlog", short: "backlog"},
	parse.Headcount:       {name: "headcount", short: "headcount"},
	parse.Outage:          {"outage", "outage", "Outages"},
	parse.Uptime:          {name: "uptime", short: "uptime"},
	parse.Other:           {name: "figure", short: "figure"},
}

// Metric is what people call a metric: "revenue growth".
func Metric(m parse.Metric) safe.Text { return metrics[m].name }

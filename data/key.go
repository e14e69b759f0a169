package data

import (
	"cmp"
	"strings"

	"cloudwatch-tui/parse"
)

// KeyOf is the canonical key of a signal, by these conventions:
//
//   - growth of unstated basis is year over year, as nearly all growth is;
//   - a share or a market without a region is global, and any other figure of
//     the whole company has no region, so that "" and "global" meet;
//   - a house is named only for what houses measure.
//
// The entity stays as it is: a share of the cloud market carries the slug of
// the cloud unit already, and a company's own slug says that another market is
// meant.
func KeyOf(s *parse.Signal) Key {
	return Key{
		Metric: s.Metric, Entity: s.Entity, Unit: s.Unit, Basis: s.Basis,
		Region: s.Region, House: House(s.Metric, s.By),
	}.canonical()
}

func (k Key) canonical() Key {
	if k.Basis == "" && growth(k.Metric) {
		k.Basis = parse.YoY
	}
	switch {
	case measured(k.Metric) && k.Region == "":
		k.Region = "global"
	case !measured(k.Metric) && k.Region == "global":
		k.Region = ""
	}
	return k
}

func growth(m parse.Metric) bool { return m == parse.RevenueGrowth || m == parse.MarketGrowth }

// metricRank puts the metrics in the order of the panes.
var metricRank = map[parse.Metric]int{
	parse.MarketShare: 1, parse.RevenueGrowth: 2, parse.Layoffs: 3, parse.Revenue: 4,
	parse.MarketSize: 5, parse.MarketGrowth: 6, parse.OperatingIncome: 7, parse.OperatingMargin: 8,
	parse.Capex: 9, parse.Backlog: 10, parse.Headcount: 11, parse.Outage: 12, parse.Uptime: 13,
	parse.Other: 14,
}

// Compare orders keys: by metric in the order of the panes, then by region,
// entity, house, unit and basis.
func (k Key) Compare(o Key) int {
	return cmp.Or(
		cmp.Compare(metricRank[k.Metric], metricRank[o.Metric]),
		strings.Compare(string(k.Metric), string(o.Metric)),
		strings.Compare(k.Region, o.Region),
		strings.Compare(string(k.Entity), string(o.Entity)),
		strings.Compare(k.House, o.House),
		strings.Compare(string(k.Unit), string(o.Unit)),
		strings.Compare(string(k.Basis), string(o.Basis)),
	)
}

// core reports whether a metric is one of the contract's core metrics, which
// are read well enough to be held against each other.
func core(m parse.Metric) bool { return metricRank[m] >= 1 && metricRank[m] <= 6 }

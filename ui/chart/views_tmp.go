package chart

import (
	"cloudwatch-tui/data"
)

func stub(pane, view string, f Form) func(*data.Set, Options) Chart {
	return func(*data.Set, Options) Chart {
		return Chart{Pane: pane, View: view, Form: f, Title: "…", Empty: "nothing yet"}
	}
}

var (
	shareBars        = stub("share", "bars", Bars)
	shareTrend       = stub("share", "trend", Lines)
	shareTable       = stub("share", "table", Table)
	growthLines      = stub("growth", "lines", Lines)
	growthLatest     = stub("growth", "latest", Bars)
	growthTable      = stub("growth", "table", Table)
	layoffTimeline   = stub("layoffs", "timeline", Events)
	layoffCompany    = stub("layoffs", "company", Events)
	layoffCumulative = stub("layoffs", "cumulative", Lines)
	revenueLines     = stub("revenue", "lines", Lines)
	revenueTTM       = stub("revenue", "ttm", Lines)
	revenueBars      = stub("revenue", "bars", Bars)
	revenueTable     = stub("revenue", "table", Table)
	disputeList      = stub("disputes", "list", List)
	disputeSide      = stub("disputes", "side", Table)
	sourceList       = stub("sources", "list", List)
)

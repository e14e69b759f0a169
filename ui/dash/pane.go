package dash

import (
	"strings"

	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/plot"
	"cloudwatch-tui/ui/safe"
	"cloudwatch-tui/ui/theme"
)

// pane is one of chart.Panes, by its place there; its key is one more.
type pane uint8

const (
	share pane = iota
	growth
	layoffs
	revenue
	disputes
	sources
	paneCount
)

var allPanes = [...]pane{share, growth, layoffs, revenue, disputes, sources}

func (p pane) name() string { return strings.ToLower(chart.Panes[p].Title) }

func (p pane) views() []chart.View { return chart.Panes[p].Views }

// findPane gives the pane of a name as the command line writes it.
func findPane(name string) (pane, bool) {
	for _, p := range allPanes {
		if chart.Panes[p].Name == name {
			return p, true
		}
	}
	return 0, false
}

// chartKey, frameKey and boxKey are what a pane's chart, its drawing and its
// box depend on: equal keys, equal pictures.
type chartKey struct {
	gen    int
	filter string
	view   uint8
}

type frameKey struct {
	chart  chartKey
	w, h   int
	look   theme.Options
	ref    chart.Ref
	chosen bool
}

type boxKey struct {
	frame            frameKey
	w, h             int
	focused, waiting bool
}

// paneCache is the last picture of a pane, and what it was made from.
type paneCache struct {
	chartKey chartKey
	chart    chart.Chart
	claims   []claimRow
	frameKey frameKey
	frame    plot.Frame
	boxKey   boxKey
	box      []string
}

// chartOf is the chart of a pane as it is looked at. When it changes, the
// cursor stays on the figure it was on, if that is still there.
func (m *model) chartOf(p pane) *chart.Chart {
	c := &m.panes[p]
	key := chartKey{m.at.gen, m.at.filter, m.at.views[p]}
	if c.chartKey == key && c.chart.Pane != "" {
		return &c.chart
	}
	anchor, had := m.anchor(p)
	c.chartKey, c.claims = key, nil
	c.chart = p.views()[m.at.views[p]].Build(m.set)
	if c.chart.Empty != "" && m.at.filter != "" {
		c.chart.Empty = safe.Text("Nothing here passes the filter " + quoted(m.at.filter) + "; / changes it")
	}
	sel := &m.at.sel[p]
	if ref, claim, ok := m.find(p, anchor); had && ok {
		*sel = cursor{ref: ref, claim: claim, some: true}
	} else {
		ref, ok := c.chart.First()
		*sel = cursor{ref: ref, some: ok}
	}
	return &c.chart
}

// frameOf draws a pane's chart.
func (m *model) frameOf(p pane, w, h int, chosen bool) *plot.Frame {
	c := &m.panes[p]
	sel := m.at.sel[p]
	key := frameKey{c.chartKey, w, h, m.at.look, sel.ref, chosen && sel.some}
	if !key.chosen {
		key.ref = chart.Ref{}
	}
	if c.frameKey != key || len(c.frame.Lines) != h {
		c.frameKey = key
		c.frame = plot.Draw(c.chart, m.theme, plot.Options{W: w, H: h, Cursor: key.ref, Select: key.chosen})
	}
	return &c.frame
}

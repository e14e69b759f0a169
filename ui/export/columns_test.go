package export

import (
	"testing"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// A picture keeps the newest reference of a market, whatever a document says of
// an older time.
func TestNewestReferenceStays(t *testing.T) {
	group := func(title safe.Text, p period.Period, source int) chart.Group {
		m := handMark(parse.MarketShare, "aws", quantity.Point(31, 0), quantity.Percent, p, parse.Reported, source)
		return chart.Group{Title: title, Rows: []chart.Row{{Entity: "aws", Mark: m}}}
	}
	c := chart.Chart{Pane: "share", Groups: []chart.Group{
		group("said, 2023", period.Year(2023), 1),
		group("newest", period.Quarter(2026, 2), 0),
		group("older", period.Quarter(2026, 1), 0),
	}}
	blocks, older := blocksOf(&c)
	var got []string
	for _, b := range blocks {
		got = append(got, string(b.title))
	}
	if len(got) != 2 || got[0] != "said, 2023" || got[1] != "newest" || older != 1 {
		t.Errorf("drawn %q, %d older left out; want the document's and the newest reference", got, older)
	}
}

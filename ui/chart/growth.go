package chart

import (
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// growers are the vendors of the growth pane.
var growers = []entity.Slug{"aws", "azure", "google-cloud", "alibaba-cloud"}

const quarter = 3 // months

func (b *builder) growthLines() {
	strands, left := b.strands(b.growth(), quarter)
	kept, others := b.pick(strands, growers, 6)
	b.lines(kept, quarter)
	b.scale(quantity.Percent)
	b.aside(left, quarter, others)
	b.Finding = b.trendFinding("grew")
}

// growth are the series of year-over-year growth in percent.
func (b *builder) growth() []*data.Series {
	return slices.DeleteFunc(b.series(parse.RevenueGrowth), func(s *data.Series) bool {
		return s.Key.Basis != parse.YoY || s.Key.Unit != quantity.Percent
	})
}

func (b *builder) growthLatest() {
	b.latest(b.growth())
	b.scale(quantity.Percent)
	b.Finding = b.barsFinding("grew")
}

func (b *builder) growthTable() { b.table(b.series(parse.RevenueGrowth)) }

package chart

import (
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// earners are the vendors of the revenue pane.
var earners = []entity.Slug{"aws", "microsoft-cloud", "intelligent-cloud", "google-cloud"}

func (b *builder) revenueLines() {
	series, unit, other := b.earnings()
	strands, left := b.strands(series, quarter)
	kept, others := b.pick(strands, earners, 6)
	b.lines(kept, quarter)
	b.scale(unit)
	b.aside(left, quarter, others)
	b.undrawn(other, "series", " in other currencies")
	b.Finding = b.revenueFinding("")
}

// earnings are the revenue series of the currency that most figures are in,
// and how many series are in another.
func (b *builder) earnings() (in []*data.Series, unit quantity.Unit, other int) {
	all := b.series(parse.Revenue)
	counts := map[quantity.Unit]int{}
	for _, s := range all {
		if counts[s.Key.Unit] += len(s.Points); counts[s.Key.Unit] > counts[unit] {
			unit = s.Key.Unit
		}
	}
	in = slices.DeleteFunc(slices.Clone(all), func(s *data.Series) bool { return s.Key.Unit != unit })
	return in, unit, len(all) - len(in)
}

// revenueTTM sums four quarters, where all four are known exactly or about;
// what documents say of whole years stands beside the sums.
func (b *builder) revenueTTM() {
	series, unit, other := b.earnings()
	quarters, _ := b.strands(series, quarter)
	years, _ := b.strands(series, 12)
	quarters, _ = b.pick(quarters, earners, 6)
	for _, st := range quarters {
		st.said = nil
		for _, y := range years {
			if y.key == st.key && y.scope == st.scope {
				for _, s := range y.said { // a year stands at its last quarter
					st.said = append(st.said, placed{slot(slotPeriod(s.slot, 12).To(s.claim.Period), quarter), s.claim})
				}
			}
		}
		for i := range st.said {
			st.said[i].slot = endSlot(st.said[i].claim)
		}
		st.addFours()
	}
	b.lines(slices.DeleteFunc(quarters, func(st *strand) bool { return st.size() == 0 }), quarter)
	b.scale(unit)
	b.undrawn(other, "series", " in other currencies")
	b.Finding = b.revenueFinding(" in the four quarters")
}

// endSlot is the quarter in which a claim's period ends.
func endSlot(c *data.Claim) int {
	end := c.Period.End()
	return (end.Year()*12 + int(end.Month()) - 1) / quarter
}

// addFours makes of each quarter the sum of it and the three before.
func (st *strand) addFours() {
	sums := map[int][]*data.Claim{}
	for at := range st.line {
		if four := st.four(at); four != nil {
			sums[at] = four
		}
	}
	st.line, st.sums = sums, true
}

// four are the leading claims of the quarter at and the three before it, the
// newest first, nil unless each is a definite amount.
func (st *strand) four(at int) []*data.Claim {
	out := make([]*data.Claim, 0, 4)
	for q := at; q > at-4; q-- {
		claims := st.line[q]
		if len(claims) == 0 || claims[0].Amount.Form() > quantity.About || claims[0].Status != parse.Reported {
			return nil
		}
		out = append(out, claims[0])
	}
	return out
}

func (b *builder) revenueBars() {
	series, unit, other := b.earnings()
	b.latest(series)
	b.scale(unit)
	b.undrawn(other, "series", " in other currencies")
	b.Finding = b.barsFinding("earned")
}

func (b *builder) revenueTable() { b.table(b.series(parse.Revenue)) }

package export

import (
	"strconv"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
)

// Figure is one figure of a picture, a claim or what was computed from claims,
// and the number of its source.
type Figure struct {
	Claim    *data.Claim
	Source   int // from 1
	Computed bool
}

// figuresOf lists every figure of a chart that was not seen before, in the order
// of the chart, and numbers their sources.
func figuresOf(c *chart.Chart, n *notes, seen map[*data.Claim]bool) []Figure {
	var all []Figure
	for of, m := range c.Figures() {
		if !m.OK || m.Held || m.Source < 0 || m.Source >= len(c.Sources) {
			continue
		}
		if m.Derived && len(m.Claims) > 0 {
			all = append(all, Figure{Claim: computed(m, of), Source: n.number(c.Sources[m.Source]), Computed: true})
		}
		for i, claim := range m.Claims {
			if seen[claim] {
				continue
			}
			seen[claim] = true
			source := c.Sources[m.Source]
			if i > 0 || m.Derived {
				source = chart.SourceOf(claim)
			}
			all = append(all, Figure{Claim: claim, Source: n.number(source)})
		}
	}
	return all
}

// computed is the claim that a mark of ours makes of an entity.
func computed(m *chart.Mark, of entity.Slug) *data.Claim {
	s := *m.Claims[0].Signal
	s.Entity, s.Amount, s.Period = of, quantity.Point(m.Value, 0).As(m.Form), m.Period()
	return &data.Claim{Signal: &s}
}

// figureColumns are the columns of figures as data: those of the signals'
// contract, which the program reads back, and the number of the source.
const figureColumns = "metric,entity,value,low,high,unit,qualifier,basis,period,region,status,attribution,step,computed,scope,source\n"

// figuresCSV writes figures as CSV, and below them, after an empty line, their
// sources by number.
func figuresCSV(figures []Figure, sources []chart.Source) []byte {
	if len(figures) == 0 {
		return nil
	}
	b := []byte(figureColumns)
	for i := range figures {
		b = appendFigure(b, &figures[i])
		b = append(strconv.AppendInt(b, int64(figures[i].Source), 10), '\n')
	}
	b = append(b, "\nsource,title,date,address\n"...)
	for i := range sources {
		s := &sources[i]
		b = append(strconv.AppendInt(b, int64(i+1), 10), ',')
		b = append(appendText(b, string(s.Title)), ',')
		b = append(appendText(b, string(s.Date)), ',')
		b = append(appendText(b, string(s.URL)), '\n')
	}
	return b
}

// appendFigure writes the columns of a figure up to its source.
func appendFigure(b []byte, f *Figure) []byte {
	c := f.Claim
	text := func(s string) { b = append(appendText(b, s), ',') }
	number := func(v float64, ok bool) { b = append(parse.AppendNumber(b, v, ok), ',') }
	text(string(c.Metric))
	text(string(c.Entity))
	number(c.Amount.Value())
	low, high, hasLow, hasHigh := c.Amount.Bounds()
	number(low, hasLow)
	number(high, hasHigh)
	for _, s := range [...]string{
		string(c.Unit), c.Amount.Form().String(), string(c.Basis), c.Period.String(), c.Region, string(c.Status), c.By,
	} {
		text(s)
	}
	number(c.Amount.Step(), c.Amount.Step() > 0)
	text(map[bool]string{true: "yes"}[f.Computed])
	text(c.Scope)
	return b
}

func appendText(b []byte, s string) []byte { return parse.AppendCell(b, []byte(s)) }

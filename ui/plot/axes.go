package plot

import (
	"math"

	"cloudwatch-tui/ui/chart"
)

// fitAxis chooses ticks for a number of rows, and how many of the rows to use:
// round values, two rows apart or more where there is room, evenly spaced,
// wasting little height.
func fitAxis(y chart.Axis, rows int) (axis chart.Axis, used int) {
	axis, used = y, rows
	if y.Log || rows < 2 {
		return axis, used
	}
	best := math.Inf(1)
	for spare := 0; spare <= min(2, rows/6); spare++ {
		for n := 2; n <= 12; n++ {
			a := chart.Round(y.Min, y.Max, n)
			for every := 1; every < len(a.Ticks); every++ {
				if (len(a.Ticks)-1)%every != 0 {
					continue
				}
				spacing := float64(rows-spare-1) * float64(every) / float64(len(a.Ticks)-1)
				c := tickCost(spacing, (a.Max-a.Min)/(y.Max-y.Min)) + float64(spare)/4
				if spacing >= 1 && c < best {
					best, axis, used = c, thin(a, every), rows-spare
				}
			}
		}
	}
	return axis, used
}

// tickCost weighs rows between ticks (two to four are best, and whole numbers
// of them) against height wasted above the data.
func tickCost(spacing, height float64) float64 {
	return 6*(height-1) + 1.5*max(0, 2-spacing) + max(0, spacing-4)/3 +
		2*math.Abs(spacing-math.Round(spacing))
}

// thin keeps every nth tick.
func thin(a chart.Axis, every int) chart.Axis {
	var ticks []float64
	for i := 0; i < len(a.Ticks); i += every {
		ticks = append(ticks, a.Ticks[i])
	}
	a.Ticks = ticks
	return a
}

// row is the row of a value, by the rounding that the plotted lines have.
func (p *field) row(v float64) int {
	return p.rows - 1 - int(math.Round(p.axis.At(v)*float64(p.rows-1)))
}

func (p *field) column(i int) int {
	return p.left + chart.Column(i, len(p.chart.X), p.w)
}

func (p *field) valueAxis() {
	if p.left == 0 {
		return
	}
	p.eachRow(func(row int) { p.set(row, p.left-1, p.theme.Sym.Axis, rule) })
	last := -1
	for i := len(p.axis.Ticks) - 1; i >= 0; i-- {
		v := p.axis.Ticks[i]
		row := p.row(v)
		if row == last {
			continue
		}
		last = row
		label := string(chart.Value(v, p.chart.Unit))
		p.write(row, p.left-2-p.width(label), label, faint, p.left)
		p.set(row, p.left-1, p.theme.Sym.Tick, rule)
		if v == 0 && p.axis.Min < 0 {
			p.fill(row, p.left, p.left+p.w, p.theme.Sym.Grid, rule)
		}
	}
}

func (p *field) eachRow(do func(row int)) {
	for row := range p.rows {
		do(row)
	}
}

// timeAxis draws the axis under the plot with calendar ticks.
func (p *field) timeAxis() {
	sym := &p.theme.Sym
	row := p.rows
	ticks := chart.Calendar(p.chart.X, p.w)
	if p.h >= 6 {
		if p.left > 0 {
			p.set(row, p.left-1, sym.Corner, rule)
		}
		p.fill(row, p.left, p.left+p.w, sym.Horizontal, rule)
		for _, t := range ticks {
			p.set(row, p.column(t.At), sym.TickDown, rule)
		}
		row++
	}
	if p.h < 4 {
		return
	}
	for _, t := range ticks {
		col := p.column(t.At)
		if w := p.width(string(t.Label)); col+w > p.canvas.w {
			col = max(p.left, p.canvas.w-w)
		}
		p.write(row, col, string(t.Label), faint, p.canvas.w)
	}
}

package plot

import (
	"math"
	"unicode/utf8"

	"github.com/guptarohit/asciigraph"

	"cloudwatch-tui/ui/chart"
)

// point is the symbol of a line's lone figures: another for each line, so that
// they can be told apart without colour.
func (p *field) point(line int) string {
	points := p.theme.Sym.Points
	return points[line%len(points)]
}

// dash turns the strokes of a line into those of a projected one.
func (p *field) dash(char rune) rune {
	sym := &p.theme.Sym
	for _, pair := range [...][2]string{{sym.Horizontal, sym.Dashed}, {sym.Vertical, sym.Said}} {
		if string(char) == pair[0] {
			r, _ := utf8.DecodeRuneInString(pair[1])
			return r
		}
	}
	return char
}

// run is figures of adjacent periods, placed into the columns from first on: as
// heights in rows from the bottom, evenly between one figure and the next (or
// held, for a step). low and high are the extremes of each column.
type run struct {
	first     int
	projected bool
	at        []float64
	low, high []int
}

// runs splits a line at its gaps, and where it goes on to what is projected.
// Each run is drawn by itself, for two figures with a missing period between
// them may stand in adjacent columns, and must not be joined there either.
func (p *field) runs(l *chart.Line) []run {
	var out []run
	drawn := func(x int) bool { return x < len(l.At) && l.At[x].Drawn() }
	for x := 0; x < len(l.At); x++ {
		if !drawn(x) {
			continue
		}
		end := x
		for drawn(end+1) && (end == x || l.At[end+1].Projected() == l.At[end].Projected()) {
			end++
		}
		r := p.run(l, x, end)
		r.projected = l.At[end].Projected()
		out = append(out, r)
		if x = end; drawn(end + 1) { // the next run starts from here
			x--
		}
	}
	return out
}

// run places the figures x to end, both included.
func (p *field) run(l *chart.Line, x, end int) run {
	r := run{first: p.column(x) - p.left}
	n := p.column(end) - p.left - r.first + 1
	r.at = make([]float64, n, n+1)
	r.low, r.high = make([]int, n), make([]int, n)
	for i := range n {
		r.low[i], r.high[i] = math.MaxInt, math.MinInt
	}
	before, y0 := 0, 0.0
	for i := x; i <= end; i++ {
		col := p.column(i) - p.left - r.first
		y := p.axis.At(l.At[i].Value) * float64(p.rows-1)
		for k := before + 1; k < col; k++ {
			r.at[k] = y0
			if !l.Step {
				r.at[k] += (y - y0) * float64(k-before) / float64(col-before)
			}
		}
		r.at[col] = y
		r.low[col], r.high[col] = min(r.low[col], int(math.Round(y))), max(r.high[col], int(math.Round(y)))
		before, y0 = col, y
	}
	return r
}

// startCap is half a cell of run-up to a line that starts with a corner.
const startCap = '╶'

// trace draws a run through asciigraph, which gets one value for each column,
// in rows from the bottom: it must neither resample nor scale, since it loses
// peaks and invents ticks when it does. A gap at the end makes it draw the last
// figure too.
func (p *field) trace(r run, draw func(row, col int, char rune)) {
	sym := &p.theme.Sym
	height := max(p.rows-1, 1)
	out := asciigraph.Plot(append(r.at, math.NaN()),
		asciigraph.Height(height), asciigraph.LowerBound(0), asciigraph.UpperBound(float64(height)),
		asciigraph.Offset(1), asciigraph.YAxisValueFormatter(func(float64) string { return "" }),
		asciigraph.SeriesChars(asciigraph.CharSet{
			Horizontal: sym.Horizontal, VerticalLine: sym.Vertical,
			ArcDownRight: sym.ArcDownRight, ArcDownLeft: sym.ArcDownLeft,
			ArcUpRight: sym.ArcUpRight, ArcUpLeft: sym.ArcUpLeft,
			EndCap: sym.Horizontal,
		}))
	row, col := 0, -1 // column -1 is the axis
	for _, char := range out {
		if char == '\n' {
			row, col = row+1, -1
			continue
		}
		if char != ' ' && 0 <= col && col < len(r.low) && row < p.rows {
			draw(row, r.first+col, char)
		}
		col++
	}
	if start := p.rows - 1 - int(math.Round(r.at[0])); !p.theme.ASCII && r.first > 0 && len(r.at) > 1 && r.at[1] != r.at[0] {
		if p.get(start, p.left+r.first-1) == ' ' {
			draw(start, r.first-1, startCap)
		}
	}
}

package plot

import (
	"math"
	"unicode/utf8"

	"github.com/guptarohit/asciigraph"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/ui/chart"
)

// field is where the lines of a chart are drawn: columns of time over rows of
// value. Row 0 is the top.
type field struct {
	*canvas
	chart     *chart.Chart
	opt       Options
	axis      chart.Axis
	left, w   int // the first column of the plot and how many
	rows      int // rows of the plot; the first holds axis.Max, the last axis.Min
	legend    bool
	frame     *Frame
	lineNames []string
	equal     []int // for each line the earlier one that it hides, or -1
}

func drawLines(c *chart.Chart, cv *canvas, o Options, f *Frame) {
	p := &field{canvas: cv, chart: c, opt: o, frame: f}
	p.measure()
	if p.rows < 1 || p.w < 2 {
		p.words()
		return
	}
	p.valueAxis()
	p.timeAxis()
	for i := len(c.Lines) - 1; i >= 0; i-- { // the most important on top
		p.line(i)
	}
	for i := len(c.Lines) - 1; i >= 0; i-- {
		p.dots(i)
	}
	p.labels()
	p.marks()
	p.cursor()
}

// nameLines writes each line's label, with its newest value unless brief says
// less (1: no value that is not the newest of all; 2: no value), and finds
// lines that hide each other.
func (p *field) nameLines(brief int) {
	lines := p.chart.Lines
	p.lineNames, p.equal = p.lineNames[:0], make([]int, len(lines))
	for i := range lines {
		p.equal[i] = -1
		for j := range i {
			if p.equal[j] < 0 && sameLine(&lines[i], &lines[j]) {
				p.equal[i] = j
			}
		}
		label := string(lines[i].Label)
		if j := p.equal[i]; j >= 0 {
			label += " = " + string(lines[j].Label)
		} else if x, ok := newest(&lines[i]); ok {
			old := x < len(lines[i].At)-1 && !lines[i].Step
			if brief == 0 || brief == 1 && !old {
				label += " " + string(chart.Value(lines[i].At[x].Value, p.chart.Unit))
			}
			if brief == 0 && old {
				label += ", " + string(chart.When(p.chart.X[x]))
			}
		}
		for x := range lines[i].At {
			if alone(&lines[i], x) {
				label = p.point(i) + " " + label
				break
			}
		}
		p.lineNames = append(p.lineNames, label)
	}
}

// sameLine reports whether two lines have the same figures throughout.
func sameLine(a, b *chart.Line) bool {
	n := 0
	for i := range a.At {
		if a.At[i].OK != b.At[i].OK || a.At[i].Value != b.At[i].Value {
			return false
		}
		n += btoi(a.At[i].OK)
	}
	return n > 1
}

// newest is the last figure of a line.
func newest(l *chart.Line) (int, bool) {
	for i := len(l.At) - 1; i >= 0; i-- {
		if usable(&l.At[i]) {
			return i, true
		}
	}
	return 0, false
}

func usable(m *chart.Mark) bool {
	return m.OK && !math.IsNaN(m.Value) && !math.IsInf(m.Value, 0)
}

// measure shares the cells out: value labels at the left, direct labels at the
// right if the plot keeps room beside them, else a legend below.
func (p *field) measure() {
	below := 2 // axis and its labels
	if p.h < 6 {
		below = 1
	}
	if p.h < 4 {
		below = 0
	}
	right := 0
	for brief := range 3 { // figures and dates, then figures, then names alone
		p.nameLines(brief)
		right = 0
		for _, n := range p.lineNames {
			right = max(right, p.width(n)+2)
		}
		if p.canvas.w-right-6 >= max(24, p.canvas.w/2) {
			break
		}
	}
	if p.canvas.w-right-6 < max(22, p.canvas.w*2/5) || p.h-below < len(p.chart.Lines) {
		right, p.legend = 0, p.h >= 5
	}
	if p.legend {
		below += p.legendRows()
	}
	if p.marksRow() {
		below++
	}
	p.rows = p.h - below
	p.axis = fitAxis(p.chart.Y, p.rows)
	for _, v := range p.axis.Ticks {
		p.left = max(p.left, p.width(string(chart.Tick(v, p.chart.Unit)))+2)
	}
	if p.canvas.w-p.left < 8 {
		p.left = 0
	}
	p.w = p.canvas.w - p.left - right
}

// fitAxis chooses ticks for a number of rows: round values, two rows apart or
// more where there is room, wasting little of the height above the data.
func fitAxis(y chart.Axis, rows int) chart.Axis {
	if y.Log || rows < 2 {
		return y
	}
	best, cost := y, math.Inf(1)
	for n := 2; n <= 12; n++ {
		a := chart.Round(y.Min, y.Max, n)
		for every := 1; every < len(a.Ticks); every++ {
			if (len(a.Ticks)-1)%every != 0 {
				continue
			}
			spacing := float64(rows-1) * float64(every) / float64(len(a.Ticks)-1)
			if c := tickCost(spacing, (a.Max-a.Min)/(y.Max-y.Min)); spacing >= 1 && c < cost {
				best, cost = thin(a, every), c
			}
		}
	}
	return best
}

// tickCost weighs rows between ticks (two or three are best, and whole numbers
// of them) against height wasted above the data.
func tickCost(spacing, height float64) float64 {
	return 6*(height-1) + 1.5*max(0, 2-spacing) + math.Abs(spacing-2.5)/4 +
		math.Abs(spacing-math.Round(spacing))
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
		label := string(chart.Tick(v, p.chart.Unit))
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

// line plots one series. asciigraph gets one value per column, in rows from
// the bottom: it must neither resample nor scale, since it loses peaks and
// invents ticks when it does.
func (p *field) line(i int) {
	l := &p.chart.Lines[i]
	values, lo, hi := p.sample(l)
	if values == nil || p.equal[i] >= 0 {
		return
	}
	ink := p.vendor(l.Entity)
	p.trace(values, func(row, col int, char rune) {
		at := (row*p.canvas.w + p.left + col)
		switch {
		case char == startCap && (p.theme.ASCII || p.cells[at].char != ' '):
			// half a cell of run-up is not worth another line's cell
		case l.Dashed:
			p.put(at, p.dash(char), ink)
		default:
			p.put(at, char, ink)
		}
	})
	for col := range values { // several figures in one column: all between their extremes
		if col < p.w && lo[col] < hi[col] {
			for y := lo[col]; y <= hi[col]; y++ {
				p.set(p.rows-1-y, p.left+col, p.theme.Sym.Vertical, ink)
			}
		}
	}
	p.points(i, l, ink)
}

// points marks figures that stand alone: no line would show them. It also
// notes where all figures are.
func (p *field) points(i int, l *chart.Line, ink pen) {
	for x := range l.At {
		m := &l.At[x]
		if !usable(m) || m.Held {
			continue
		}
		row, col := p.row(m.Value), p.column(x)
		if alone(l, x) {
			if p.get(row, col-1) == startCap {
				p.set(row, col-1, " ", text)
			}
			p.set(row, col, p.point(i), ink)
		}
		p.frame.Spots = append(p.frame.Spots, Spot{Ref: chart.Ref{Set: i, At: x}, Row: row, Col: col, Width: 1})
	}
}

// alone reports a figure without neighbours.
func alone(l *chart.Line, x int) bool {
	return usable(&l.At[x]) && (x == 0 || !usable(&l.At[x-1])) && (x+1 == len(l.At) || !usable(&l.At[x+1]))
}

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

// sample places the figures of a line into columns, as heights in rows from
// the bottom. Between two figures of adjacent periods the columns are filled
// in evenly (or held, for a step); a missing period leaves a gap. lo and hi
// are the extremes of each column.
func (p *field) sample(l *chart.Line) (values []float64, lo, hi []int) {
	values = make([]float64, p.w+1) // one gap at the end, so that the last figure is drawn
	lo, hi = make([]int, p.w+1), make([]int, p.w+1)
	for i := range values {
		values[i], lo[i], hi[i] = math.NaN(), math.MaxInt, math.MinInt
	}
	prev := -1
	for x := range l.At {
		if !usable(&l.At[x]) {
			continue
		}
		col := p.column(x) - p.left
		y := p.axis.At(l.At[x].Value) * float64(p.rows-1)
		if x > 0 && prev == x-1 {
			from := p.column(x-1) - p.left
			y0 := p.axis.At(l.At[x-1].Value) * float64(p.rows-1)
			for k := from + 1; k < col; k++ {
				values[k] = y0
				if !l.Step {
					values[k] += (y - y0) * float64(k-from) / float64(col-from)
				}
			}
		}
		values[col] = y
		lo[col], hi[col] = min(lo[col], int(math.Round(y))), max(hi[col], int(math.Round(y)))
		prev = x
	}
	if prev < 0 {
		return nil, nil, nil
	}
	return values, lo, hi
}

// startCap is half a cell of run-up to the first figure of a line.
const startCap = '╶'

// trace draws values through asciigraph and gives each character of the plot
// that is no space and no part of its axis.
func (p *field) trace(values []float64, draw func(row, col int, char rune)) {
	sym := &p.theme.Sym
	out := asciigraph.Plot(values,
		asciigraph.Height(max(p.rows-1, 1)), asciigraph.LowerBound(0), asciigraph.UpperBound(float64(max(p.rows-1, 1))),
		asciigraph.Offset(1), asciigraph.YAxisValueFormatter(func(float64) string { return "" }),
		asciigraph.SeriesChars(asciigraph.CharSet{
			Horizontal: sym.Horizontal, VerticalLine: sym.Vertical,
			ArcDownRight: sym.ArcDownRight, ArcDownLeft: sym.ArcDownLeft,
			ArcUpRight: sym.ArcUpRight, ArcUpLeft: sym.ArcUpLeft,
			StartCap: string(startCap), EndCap: sym.Horizontal,
		}))
	row, col := 0, -1 // column -1 is the axis
	for _, char := range out {
		if char == '\n' {
			row, col = row+1, -1
			continue
		}
		if char != ' ' && 0 <= col && col < p.w && row < p.rows {
			draw(row, col, char)
		}
		col++
	}
}

// dots draws what documents claim on a line: the shape says how it stands to
// the reference figure.
func (p *field) dots(i int) {
	l := &p.chart.Lines[i]
	nth := 0
	for d := range l.Dots {
		dot := &l.Dots[d]
		if nth++; d > 0 && l.Dots[d-1].X != dot.X {
			nth = 1
		}
		if !usable(&dot.Mark) || dot.X < 0 || dot.X >= len(p.chart.X) {
			continue
		}
		row, col := p.row(dot.Mark.Value), p.column(dot.X)
		char, ink := p.shape(&dot.Mark, dot.Verdict), p.vendor(l.Entity)
		if dot.Verdict == data.Contradicts {
			ink = bad
			p.beside(row, col, string(dot.Text), bad)
		}
		p.set(row, col, char, ink)
		p.frame.Spots = append(p.frame.Spots, Spot{Ref: chart.Ref{Set: i, At: dot.X, Dot: nth}, Row: row, Col: col, Width: 1})
	}
}

// shape is the symbol of a claim.
func (c *canvas) shape(m *chart.Mark, v data.Verdict) string {
	sym := &c.theme.Sym
	switch {
	case v == data.Contradicts:
		return sym.Bad
	case m.Status == parse.Denied:
		return sym.Denied
	case m.Status == parse.Projected, m.Status == parse.Target:
		return sym.Planned
	case m.Status == parse.Rumoured:
		return sym.Rumoured
	case v == data.Rounds:
		return sym.Rounded
	}
	return sym.Exact
}

// beside writes a note right or left of a mark, where nothing else is drawn.
func (p *field) beside(row, col int, note string, ink pen) {
	w := p.width(note)
	for _, from := range [...]int{col + 2, col - 1 - w} {
		if from < p.left || from+w > p.left+p.w {
			continue
		}
		if p.blank(row, from-1, from+w) {
			p.write(row, from, note, ink, w)
			return
		}
	}
}

// blank reports whether nothing is drawn on the cells from col up to end.
func (p *field) blank(row, col, end int) bool {
	for ; col < end; col++ {
		if p.get(row, col) != ' ' {
			return false
		}
	}
	return true
}

func btoi(v bool) int {
	if v {
		return 1
	}
	return 0
}

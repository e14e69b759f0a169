package plot

import "cloudwatch-tui/ui/chart"

// field is where the lines of a chart are drawn: columns of time over rows of
// value. Row 0 is the top.
type field struct {
	*canvas
	axis      chart.Axis
	left, w   int // the first column of the plot and how many
	rows      int // rows of the plot; the first holds axis.Max, the last axis.Min
	legend    bool
	lineNames []string
	notes     []note
	equal     []int // for each line the earlier one that it hides, or -1
}

func drawLines(cv *canvas) {
	p := &field{canvas: cv}
	p.measure()
	if p.rows < 1 || p.w < 2 {
		p.words()
		return
	}
	p.valueAxis()
	p.timeAxis()
	for i := len(p.chart.Lines) - 1; i >= 0; i-- { // the most important on top
		p.line(i)
	}
	for i := len(p.chart.Lines) - 1; i >= 0; i-- {
		p.dots(i)
	}
	p.labels()
	p.beside()
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
		} else if x := lines[i].Last(); x >= 0 {
			old := x < len(lines[i].At)-1 && !lines[i].Step
			if brief == 0 || brief == 1 && !old {
				label += " " + string(chart.Figure(&lines[i].At[x]))
			}
			if brief == 0 && old {
				label += ", " + string(p.chart.When(x, &lines[i].At[x]))
			}
		}
		for x := range lines[i].At {
			if lines[i].Alone(x) {
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
	if p.chart.Note != "" && p.h >= noteHeight {
		below++
	}
	p.axis, p.rows = fitAxis(p.chart.Y, p.h-below)
	for _, v := range p.axis.Ticks {
		p.left = max(p.left, p.width(string(chart.Value(v, p.chart.Unit)))+2)
	}
	if p.canvas.w-p.left < 8 {
		p.left = 0
	}
	p.w = p.canvas.w - p.left - right
}

// line plots one line, run by run.
func (p *field) line(i int) {
	l := &p.chart.Lines[i]
	if p.equal[i] >= 0 {
		return
	}
	ink := p.vendor(l.Entity)
	for _, r := range p.runs(l) {
		p.trace(r, func(row, col int, char rune) {
			if r.projected {
				char = p.dash(char)
			}
			p.put(row*p.canvas.w+p.left+col, char, ink)
		})
		for col := range r.low { // several figures in one column: all between their extremes
			for y := r.low[col]; r.low[col] < r.high[col] && y <= r.high[col]; y++ {
				p.set(p.rows-1-y, p.left+r.first+col, p.theme.Sym.Vertical, ink)
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
		if !m.Drawn() || m.Held {
			continue
		}
		row, col := p.row(m.Value), p.column(x)
		if l.Alone(x) {
			p.set(row, col, p.point(i), ink)
		}
		p.frame.Spots = append(p.frame.Spots, Spot{Ref: chart.Ref{Set: i, At: x}, Row: row, Col: col, Width: 1})
	}
}

func btoi(v bool) int {
	if v {
		return 1
	}
	return 0
}

package export

import (
	"math"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
)

// graph is a Lines chart being drawn: time across, value up.
type graph struct {
	*sheet
	c      *chart.Chart
	plot   rect
	labels []endLabel
	taken  []rect    // where labels stand
	inked  []segment // the lines that labels should not cross
}

type segment struct{ a, b point }

func (s *sheet) lines(c *chart.Chart, r rect) {
	g := &graph{sheet: s, c: c}
	g.measure(r)
	g.valueAxis()
	g.timeAxis()
	for i := len(c.Lines) - 1; i >= 0; i-- { // the most important on top
		g.line(&c.Lines[i])
	}
	for i := len(c.Lines) - 1; i >= 0; i-- {
		g.points(&c.Lines[i])
	}
	g.endLabels(r)
	for _, worst := range [...]bool{false, true} { // what is contradicted stands on top
		for i := range c.Lines {
			g.dots(&c.Lines[i], worst)
		}
	}
}

// measure shares the room out: value labels at the left, line labels at the
// right, dates below.
func (g *graph) measure(r rect) {
	left := 0.0
	for _, v := range g.c.Y.Ticks {
		left = max(left, width(string(chart.Value(v, g.c.Unit)), regular, smallSize*g.k))
	}
	left += 12 * g.k
	right := 0.0
	for brief := range 3 {
		g.nameLines(brief)
		right = 0
		for i := range g.labels {
			right = max(right, g.labels[i].width)
		}
		if right += 26 * g.k; r.w-left-right >= r.w*0.66 {
			break
		}
	}
	top, bottom := textSize*0.5*g.k, textSize*1.9*g.k
	g.plot = rect{math.Round(r.x + left), math.Round(r.y + top), math.Round(r.w - left - right), math.Round(r.h - top - bottom)}
}

func (g *graph) x(i int) float64 {
	n := len(g.c.X)
	if n < 2 {
		return g.plot.x + g.plot.w/2
	}
	return g.plot.x + float64(i)/float64(n-1)*g.plot.w
}

func (g *graph) y(v float64) float64 { return g.plot.bottom() - g.c.Y.At(v)*g.plot.h }

func (g *graph) at(i int, m *chart.Mark) point { return point{g.x(i), g.y(m.Value)} }

// valueAxis draws a thin line and a label at each tick.
func (g *graph) valueAxis() {
	st := g.style(regular, smallSize, faint)
	every := 1 // fewer where they would stand too close
	for n := float64(len(g.c.Y.Ticks) - 1); every < 4 && n > 0 && g.plot.h/n*float64(every) < 2*st.size; {
		every++
	}
	for i, v := range g.c.Y.Ticks {
		if i%every != 0 {
			continue
		}
		y := math.Round(g.y(v))
		c := grid
		if v == 0 || v == g.c.Y.Min && g.c.Y.Min >= 0 {
			c = rule
		}
		g.box(g.plot.x, y-0.5, g.plot.w, 1, c)
		g.text(g.plot.x-12*g.k, y+st.size*0.34, string(chart.Value(v, g.c.Unit)), st, end)
	}
}

func (g *graph) timeAxis() {
	st := g.style(regular, smallSize, faint)
	y := g.plot.bottom()
	for _, t := range chart.Calendar(g.c.X, int(g.plot.w/(st.size*0.66))) {
		x := g.x(t.At)
		g.box(math.Round(x)-0.5, y, 1, 7*g.k, rule)
		half := width(string(t.Label), st.face, st.size) / 2
		x = max(g.plot.x-10*g.k+half, min(x, g.plot.right()+20*g.k-half))
		g.text(x, y+7*g.k+st.size*1.15, string(t.Label), st, middle)
	}
}

// ink is the colour of a line: its vendor's, paler for a second line of the same
// vendor, such as a restated one.
func (g *graph) ink(l *chart.Line) ink {
	for i := range g.c.Lines {
		switch o := &g.c.Lines[i]; {
		case o == l:
			return vendor(l.Entity)
		case o.Entity == l.Entity:
			return mix(paper, vendor(l.Entity), 0.6)
		}
	}
	return vendor(l.Entity)
}

// line draws one series: gaps stay open, projected stretches are dashed, a
// figure without neighbours is a point.
func (g *graph) line(l *chart.Line) {
	c := g.ink(l)
	var run []point
	runs := [][]point{}
	flush := func() {
		if len(run) > 1 {
			runs = append(runs, run)
		}
		run = nil
	}
	for i := range l.At {
		m := &l.At[i]
		if !m.Drawn() {
			flush()
			continue
		}
		p := g.at(i, m)
		if len(run) > 0 {
			prev := run[len(run)-1]
			g.inked = append(g.inked, segment{prev, p})
			if l.Step {
				run = append(run, point{p.x, prev.y})
			}
			if m.Projected() {
				g.curve([]point{prev, p}, 3*g.k, c, 9*g.k, 6*g.k)
				flush()
			}
		}
		run = append(run, p)
	}
	flush()
	for _, r := range runs { // white beside the line keeps crossing ones apart
		g.curve(r, 4.6*g.k, paper)
	}
	for _, r := range runs {
		g.curve(r, 3*g.k, c)
	}
}

func (g *graph) points(l *chart.Line) {
	gaps, last := 0, -1
	for i := range l.At {
		if m := &l.At[i]; m.Drawn() {
			if last >= 0 && last < i-1 {
				gaps++
			}
			if last = i; !m.Held {
				g.point(l, i, g.ink(l))
			}
		}
	}
	if gaps > 0 {
		g.notes.say("a gap: no figure is known")
	}
}

// point marks a figure that the line alone would not show: one without
// neighbours, the newest, and those that are no plain figures.
func (g *graph) point(l *chart.Line, i int, c ink) {
	m := &l.At[i]
	p := g.at(i, m)
	g.inked = append(g.inked, segment{point{p.x - 5*g.k, p.y}, point{p.x + 5*g.k, p.y}})
	if m.Ranged() {
		lo, hi := g.y(m.Low), g.y(m.High)
		g.line2(p.x, lo, p.x, hi, c)
		g.line2(p.x-5*g.k, lo, p.x+5*g.k, lo, c)
		g.line2(p.x-5*g.k, hi, p.x+5*g.k, hi, c)
		g.notes.explain(chart.Ranged)
	}
	switch {
	case !m.Reported():
		g.mark(m.Sign(data.Unchecked), p, 7, c)
	case m.Form == quantity.AtLeast:
		g.triangle(p.x, p.y, 6.5*g.k, c)
		g.notes.explain(chart.AtLeast)
	case l.Last() == i:
		g.disc(p.x, p.y, 6*g.k, c, paper, 2*g.k)
	case l.Alone(i):
		g.disc(p.x, p.y, 5*g.k, c, paper, 1.5*g.k)
	}
}

func (g *graph) line2(x0, y0, x1, y1 float64, c ink) {
	g.scene.line(x0, y0, x1, y1, 2*g.k, c)
}

// mark draws a sign, over which no label may stand.
func (g *graph) mark(m chart.Sign, p point, r float64, c ink) {
	g.sheet.mark(m, p.x, p.y, r*g.k, c)
	g.taken = append(g.taken, rect{p.x - r*g.k, p.y - r*g.k, 2 * r * g.k, 2 * r * g.k})
}

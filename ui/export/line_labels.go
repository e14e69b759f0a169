package export

import (
	"cmp"
	"math"
	"slices"

	"cloudwatch-tui/ui/chart"
)

// endLabel is a line's name, its newest figure and the number of its source,
// beside the end of the line.
type endLabel struct {
	line        *chart.Line
	name, value string
	width       float64
	from        point // the end of the line
	y           float64
}

// nameLines writes the labels: with date where a line ends early (brief 0),
// without (1), or names alone (2).
func (g *graph) nameLines(brief int) {
	g.labels = g.labels[:0]
	for i := range g.c.Lines {
		l := &g.c.Lines[i]
		x := l.Last()
		if x < 0 {
			continue
		}
		m := &l.At[x]
		e := endLabel{line: l, name: string(l.Label)}
		if brief < 2 {
			e.value = string(chart.Figure(m))
			if brief == 0 && x < len(g.c.X)-1 && !l.Step {
				e.value += ", " + string(g.c.When(x, m))
			}
		}
		e.width = width(e.name, strong, textSize*g.k)
		if e.value != "" {
			e.width += width(" "+e.value, regular, textSize*g.k) + g.citeWidth("00")
		}
		g.labels = append(g.labels, e)
	}
}

// endLabels sets the labels in a column at the right, each as near to the end
// of its line as the others allow, with a thin line where it had to move. The
// label of a line that ends long before stands at its end, if there is room.
func (g *graph) endLabels(r rect) {
	kept := g.labels[:0]
	for _, e := range g.labels {
		at := e.line.Last()
		e.from = g.at(at, &e.line.At[at])
		e.y = e.from.y
		if e.from.x > g.plot.right()-g.plot.w*0.06 || !g.atEnd(&e) {
			kept = append(kept, e)
		}
	}
	g.labels = kept
	slices.SortStableFunc(g.labels, func(a, b endLabel) int { return cmp.Compare(a.y, b.y) })
	apart(g.labels, textSize*1.28*g.k, r.y+textSize*0.5*g.k, g.plot.bottom())
	x := g.plot.right() + 22*g.k
	for i := range g.labels {
		e := &g.labels[i]
		if math.Abs(e.y-e.from.y) > 2*g.k || e.from.x < g.plot.right()-1 {
			bend := max(e.from.x+8*g.k, g.plot.right()+4*g.k)
			dash := []float64{}
			if bend-e.from.x > 40*g.k { // not to be taken for a line of the chart
				dash = []float64{1.5, 4}
			}
			g.curve([]point{{e.from.x + 8*g.k, e.from.y}, {bend, e.from.y}, {x - 4*g.k, e.y}}, 1, rule, dash...)
		}
		g.label(e, x, e.y)
	}
}

// atEnd sets a label beside the end of its line, false if it would cover
// anything there.
func (g *graph) atEnd(e *endLabel) bool {
	h, d := textSize*1.2*g.k, 12*g.k
	for _, p := range [...]point{
		{e.from.x + d, e.from.y - h/2},
		{e.from.x - e.width/2, e.from.y - d - h},
		{e.from.x - e.width/2, e.from.y + d},
		{e.from.x, e.from.y - d - h},
		{e.from.x, e.from.y + d},
		{e.from.x - e.width, e.from.y - d - h},
	} {
		if g.cost(rect{p.x - 6*g.k, p.y, e.width + 12*g.k, h}) == 0 {
			g.label(e, p.x, p.y+h/2)
			return true
		}
	}
	return false
}

// label sets a label from x on, its letters about y.
func (g *graph) label(e *endLabel, x, y float64) {
	c := vendor(e.line.Entity)
	base := y + textSize*0.35*g.k
	at := x + g.text(x, base, e.name, g.style(strong, textSize, c), start)
	if e.value != "" {
		at += g.text(at, base, " "+e.value, g.style(regular, textSize, c), start)
		at += g.sheet.cite(at, base, g.notes.cite(g.c, &e.line.At[e.line.Last()]))
	}
	g.taken = append(g.taken, rect{x, y - textSize*0.6*g.k, at - x, textSize * 1.2 * g.k})
}

// apart moves labels, sorted from the top, until they are gap apart, all
// between top and bottom and together as near to their places as can be.
func apart(labels []endLabel, gap, top, bottom float64) {
	type cluster struct {
		from, to int
		sum      float64 // of the places that the first label would have for each one's sake
	}
	var stack []cluster
	place := func(c cluster) float64 {
		n := float64(c.to - c.from)
		return max(top, min(c.sum/n, bottom-(n-1)*gap))
	}
	for i := range labels {
		c := cluster{i, i + 1, labels[i].y}
		for len(stack) > 0 {
			p := stack[len(stack)-1]
			if place(p)+float64(p.to-p.from)*gap <= place(c)+1e-9 {
				break
			}
			stack = stack[:len(stack)-1]
			n := float64(p.to - p.from)
			c = cluster{p.from, c.to, p.sum + c.sum - n*gap*float64(c.to-c.from)}
		}
		stack = append(stack, c)
	}
	for _, c := range stack {
		y := place(c)
		for i := c.from; i < c.to; i++ {
			labels[i].y = y + float64(i-c.from)*gap
		}
	}
}

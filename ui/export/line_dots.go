package export

import (
	"math"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// dots draws what documents claim on a line: the sign says how the claim stands
// to the reference figure, and a contradicted one is named and joined to it.
func (g *graph) dots(l *chart.Line, worst bool) {
	c := g.ink(l)
	for i := range l.Dots {
		d := &l.Dots[i]
		if !d.Mark.Drawn() || d.X < 0 || d.X >= len(g.c.X) || worst != (d.Verdict == data.Contradicts) {
			continue
		}
		p := g.at(d.X, &d.Mark)
		if d.Verdict != data.Contradicts {
			g.mark(d.Mark.Sign(d.Verdict), p, 7, c)
			continue
		}
		if ref := &l.At[d.X]; ref.Drawn() && ref.Primary {
			q := g.at(d.X, ref)
			g.scene.line(p.x, p.y, q.x, q.y, 1.5*g.k, bad, 4*g.k, 4*g.k)
			g.disc(q.x, q.y, 6*g.k, c, paper, 2*g.k)
			g.taken = append(g.taken, rect{q.x - 7*g.k, min(p.y, q.y), 14 * g.k, math.Abs(p.y - q.y)})
			if !g.small {
				g.callout(q, string(chart.Figure(ref))+" in the reference", ref, c)
			}
		}
		g.mark(chart.Contradicted, p, 9, c)
		g.callout(p, string(d.Text), &d.Mark, bad)
	}
}

// callout sets a few words and the number of a source beside a mark, where they
// cover least; on a small sheet only where they cover nothing.
func (g *graph) callout(p point, words string, m *chart.Mark, c ink) {
	st := g.style(strong, smallSize, c)
	w := width(words, st.face, st.size) + g.citeWidth("00")
	h := st.size * 1.25
	d := 14 * g.k
	best, cost := rect{}, math.Inf(1)
	for i, q := range [...]point{
		{p.x + d, p.y - h/2},
		{p.x - d - w, p.y - h/2},
		{p.x - w/2, p.y - d - h},
		{p.x - w/2, p.y + d},
		{p.x + d*0.6, p.y + d*0.8},
		{p.x - d*0.6 - w, p.y + d*0.8},
		{p.x + d*0.6, p.y - d*0.8 - h},
		{p.x - d*0.6 - w, p.y - d*0.8 - h},
		{p.x - w/2, p.y - 2.4*d - h},
		{p.x - w/2, p.y + 2.4*d},
	} {
		r := rect{q.x, q.y, w, h}
		if n := g.cost(r) + float64(i)*0.05; n < cost {
			best, cost = r, n
		}
	}
	if cost >= 1 && g.small {
		return
	}
	if cost >= 1 { // it covers a line: keep the words readable
		g.box(best.x-3*g.k, best.y, best.w+6*g.k, best.h, paper)
	}
	base := best.y + st.size*0.98
	x := best.x + g.text(best.x, base, words, st, start)
	g.sheet.cite(x, base, g.notes.cite(g.c, m))
	g.taken = append(g.taken, best)
}

// cost is what a label in r would cover.
func (g *graph) cost(r rect) float64 {
	n := 0.0
	if r.x < g.plot.x || r.right() > g.plot.right()+16*g.k || r.y < g.plot.y-8*g.k || r.bottom() > g.plot.bottom() {
		n += 100
	}
	for _, t := range g.taken {
		if r.x < t.right() && t.x < r.right() && r.y < t.bottom() && t.y < r.bottom() {
			n += 10
		}
	}
	for _, s := range g.inked {
		if crosses(s, r) {
			n++
		}
	}
	return n
}

// crosses reports whether a segment passes through a rectangle.
func crosses(s segment, r rect) bool {
	t0, t1 := 0.0, 1.0
	for _, e := range [...][2]float64{
		{s.a.x - s.b.x, s.a.x - r.x},
		{s.b.x - s.a.x, r.right() - s.a.x},
		{s.a.y - s.b.y, s.a.y - r.y},
		{s.b.y - s.a.y, r.bottom() - s.a.y},
	} {
		switch p, q := e[0], e[1]; {
		case p == 0 && q < 0:
			return false
		case p < 0:
			t0 = max(t0, q/p)
		case p > 0:
			t1 = min(t1, q/p)
		}
	}
	return t0 < t1
}

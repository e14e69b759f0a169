package export

import (
	"math"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// disputes draws a row for each: what is in dispute, and on a scale of its own,
// from zero, what is said and what the others give.
func (s *sheet) disputes(c *chart.Chart, r rect) {
	var rows []*chart.Row
	for _, row := range c.Rows() {
		rows = append(rows, row)
	}
	least := textSize * 4 * s.k
	most := textSize * 11 * s.k
	n := min(len(rows), max(1, int(r.h/least)))
	if left := len(rows) - n; left > 0 {
		s.leave(more(left, "dispute"))
	}
	pitch := min(most, r.h/float64(max(n, 1)))
	for i, row := range rows[:n] {
		if i > 0 {
			s.box(r.x, math.Round(r.y+float64(i)*pitch), r.w, 1, grid)
		}
		s.dispute(c, row, rect{r.x, r.y + float64(i)*pitch, r.w, pitch})
	}
}

func (s *sheet) dispute(c *chart.Chart, r *chart.Row, in rect) {
	words := in.w * 0.36
	if in.w < 640*s.k {
		words = in.w * 0.42
	}
	s.subject(r, rect{in.x, in.y, words - 28*s.k, in.h})
	said, others := string(chart.Figure(&r.Mark)), string(r.Note)
	expected := r.Against.Value
	if r.Conflict != nil {
		expected = r.Conflict.Expected
	}
	if !r.Mark.Drawn() || math.IsNaN(expected) {
		return
	}
	track := rect{in.x + words, in.y + in.h/2, in.w - words, 0}
	lo, hi := min(0, r.Mark.Value, expected), max(0, r.Mark.Value, expected)
	if hi <= lo {
		hi = lo + 1
	}
	at := func(v float64) float64 { return track.x + 8*s.k + (v-lo)/(hi-lo)*(track.w-30*s.k) }
	c0, mid := vendor(r.Entity), track.y
	s.box(at(lo), math.Round(mid)-0.5, at(hi)-at(lo), 1, rule)
	s.box(math.Round(at(0))-0.5, mid-10*s.k, 1, 20*s.k, rule)
	a, b := at(r.Mark.Value), at(expected)
	s.scene.line(a, mid, b, mid, 4*s.k, mix(paper, bad, 0.45))
	s.disc(b, mid, 8*s.k, c0, ink{}, 0)
	s.mark(chart.Contradicted, a, mid, 10*s.k, bad)
	s.saying(said+" said", s.notes.cite(c, &r.Mark), a, mid-18*s.k, track, bad)
	number := ""
	if r.Against.OK && r.Conflict != nil && r.Conflict.Kind != data.Sum {
		number = s.notes.cite(c, &r.Against)
	}
	s.saying(others, number, b, mid+(18+textSize*0.8)*s.k, track, c0)
}

// subject sets what a dispute is about and, where there is room, the sentence
// that was contradicted.
func (s *sheet) subject(r *chart.Row, in rect) {
	size, small := textSize*s.k, smallSize*s.k
	lines := wrap(string(r.Label), strong, size, in.w, 2)
	var quote []string
	if len(r.Mark.Claims) > 0 {
		room := int((in.h - float64(len(lines))*size*1.24 - size) / (small * 1.32))
		if room >= 2 {
			quote = wrap("“"+string(safe.Clean(r.Mark.Claims[0].Origin.Quote))+"”", regular, small, in.w, min(room, 4))
		}
	}
	h := float64(len(lines))*size*1.24 + float64(len(quote))*small*1.32
	y := in.y + (in.h-h)/2 + size*0.95
	for _, l := range lines {
		s.text(in.x, y, l, s.style(strong, textSize, black), start)
		y += size * 1.24
	}
	for _, l := range quote {
		s.text(in.x, y, l, s.style(regular, smallSize, faint), start)
		y += small * 1.32
	}
}

// saying sets words above or below a place on a track, within its ends.
func (s *sheet) saying(words, number string, x, base float64, in rect, c ink) {
	st := s.style(strong, smallSize, c)
	words = fit(words, st.face, st.size, in.w-s.citeWidth(number))
	w := width(words, st.face, st.size) + s.citeWidth(number)
	x = max(in.x, min(x-w/2, in.right()-w))
	x += s.text(x, base, words, st, start)
	s.cite(x, base, number)
}

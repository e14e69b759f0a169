package export

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// eventRows is an Events chart being drawn: a row for each event, its date and
// name, and a stem on a common scale whose head tells how the figure is meant.
type eventRows struct {
	*sheet
	c           *chart.Chart
	pitch       float64
	when, label float64 // widths of the columns
	x, span     float64 // the scale
}

func (s *sheet) events(c *chart.Chart, r rect) {
	e := &eventRows{sheet: s, c: c}
	axis := textSize * 1.9 * s.k
	least := textSize * 1.35 * s.k
	blocks, _ := blocksOf(c)
	room := (r.h - axis) / least
	blocks, left := largest(blocks, room)
	for i, whose := range [...]string{"reference events", "events in documents"} {
		if left[i] > 0 {
			s.leave(safe.Text(fmt.Sprintf("left out: %d smaller %s", left[i], whose)))
		}
	}
	total := heightOf(blocks)
	e.pitch = min(textSize*2*s.k, (r.h-axis)/max(total, 1))
	bottom := r.y + total*e.pitch
	e.measure(blocks, r)
	e.scale(r.y, bottom)
	stack(blocks, r.y, e.pitch, func(b *block, y float64) {
		s.text(r.x, y+e.pitch*0.66, string(b.title), s.style(strong, textSize, black), start)
	}, func(b *block, row *chart.Row, y float64) { e.row(b, row, r, y) })
}

// largest keeps what there is room for, in its order: what documents say before
// the other events, and the larger events before the smaller. left counts what
// is gone, of both kinds.
func largest(blocks []*block, room float64) (kept []*block, left [2]int) {
	need := heightOf(blocks)
	of := map[*chart.Row]*block{}
	count := map[*block]int{}
	var all []*chart.Row
	for b, r := range rowsOf(blocks) {
		count[b] = len(b.rows)
		of[r] = b
		all = append(all, r)
	}
	slices.SortStableFunc(all, func(x, y *chart.Row) int {
		return cmp.Or(cmp.Compare(said(x), said(y)), cmp.Compare(people(x), people(y)))
	})
	gone := map[*chart.Row]bool{}
	for _, r := range all {
		if need <= room || len(gone) == len(all)-1 {
			break
		}
		gone[r] = true
		left[said(r)]++
		need--
		if b := of[r]; count[b] == 1 { // its title goes too
			need -= b.height() - float64(len(b.rows))
		}
		count[of[r]]--
	}
	for _, b := range blocks {
		b.rows = slices.DeleteFunc(b.rows, func(r *chart.Row) bool { return gone[r] })
		if len(b.rows) > 0 {
			kept = append(kept, b)
		}
	}
	return kept, left
}

// said is 1 for an event of a document, 0 for one of the references.
func said(r *chart.Row) int {
	if r.Mark.Primary {
		return 0
	}
	return 1
}

// people is the size of an event for ranking. A percentage of a workforce may be
// any number of people: a document's ranks above all, a reference's, of which
// there are many, below.
func people(r *chart.Row) float64 {
	if r.Mark.Unit != quantity.People {
		return math.Inf(2*said(r) - 1)
	}
	return r.Mark.Value
}

func (e *eventRows) measure(blocks []*block, r rect) {
	for b, row := range rowsOf(blocks) {
		e.when = max(e.when, width(string(row.Dated()), regular, smallSize*e.k))
		e.label = max(e.label, width(string(row.Within(b.title)), regular, textSize*e.k))
	}
	e.when += 18 * e.k
	e.label = min(e.label, r.w*0.25) + 18*e.k
	e.x = r.x + e.when + e.label
	e.span = r.right() - e.x
	for _, row := range rowsOf(blocks) {
		behind := 34*e.k + width(string(row.Value), strong, textSize*e.k) + e.citeWidth("00") +
			width("  "+unsure(row, string(row.Note)), regular, smallSize*e.k)
		if row.Verdict == data.Contradicts {
			behind += textSize * 1.1 * e.k
		}
		reach := 0.0
		if row.Mark.Unit == quantity.People {
			reach = e.c.Y.At(max(row.Mark.Value, row.Mark.High))
		}
		if free := r.right() - e.x - behind; reach > 0 {
			e.span = min(e.span, free/reach)
		}
	}
	e.span = max(e.span, r.w*0.2)
}

// scale draws the ticks of the scale, with thin lines behind the rows.
func (e *eventRows) scale(top, bottom float64) {
	st := e.style(regular, smallSize, faint)
	free := 0.0
	for i, v := range e.c.Y.Ticks {
		x := math.Round(e.at(v))
		e.box(x-0.5, top, 1, bottom-top, grid)
		label := string(chart.Value(v, quantity.Number))
		if i == len(e.c.Y.Ticks)-1 {
			label += " people"
			x += width(" people", st.face, st.size) / 2
		}
		if half := width(label, st.face, st.size) / 2; x-half >= free {
			e.text(x, bottom+st.size*1.5, label, st, middle)
			free = x + half + st.size*0.6
		}
	}
	e.box(math.Round(e.x)-0.5, top, 1, bottom-top, rule)
}

func (e *eventRows) at(v float64) float64 { return e.x + e.c.Y.At(v)*e.span }

func (e *eventRows) row(b *block, r *chart.Row, in rect, y float64) {
	mid := y + e.pitch/2
	base := mid + textSize*0.35*e.k
	e.text(in.x, base, string(r.Dated()), e.style(regular, smallSize, faint), start)
	e.text(in.x+e.when, base, fit(string(r.Within(b.title)), regular, textSize*e.k, e.label-14*e.k), e.style(regular, textSize, black), start)
	x := e.stem(r, mid) + 12*e.k
	words := string(r.Value)
	size := textSize * e.k
	e.box(x-3*e.k, mid-e.pitch*0.4, width(words, strong, size)+e.citeWidth("00")+6*e.k, e.pitch*0.8, paper)
	x += e.text(x, base, words, e.style(strong, textSize, black), start)
	x += e.sheet.cite(x, base, e.notes.cite(e.c, &r.Mark))
	if r.Verdict == data.Contradicts {
		e.mark(chart.Contradicted, x+size*0.7, mid, size*0.34, bad)
		x += size * 1.1
	}
	if said := unsure(r, string(r.Note)); said != "" {
		x += width("  ", regular, smallSize*e.k)
		note := fit(said, regular, smallSize*e.k, in.right()-x)
		e.box(x-2*e.k, mid-e.pitch*0.4, width(note, regular, smallSize*e.k)+4*e.k, e.pitch*0.8, paper)
		e.text(x, base, note, e.style(regular, smallSize, faint), start)
	}
}

// stem draws one event and gives where it ends. A percentage of a workforce has
// no place on a scale of people: it gets its head alone.
func (e *eventRows) stem(r *chart.Row, mid float64) float64 {
	m, c := &r.Mark, vendor(r.Entity)
	if !m.Drawn() {
		return e.x
	}
	head := m.Sign(data.Unchecked)
	radius := min(7*e.k, e.pitch*0.32)
	if head != chart.Said {
		e.notes.explain(head)
	}
	if m.Unit != quantity.People {
		e.sign(head, e.x+radius+4*e.k, mid, radius, c)
		return e.x + 2*radius + 4*e.k
	}
	end := e.at(m.Value)
	line := func(to float64) {
		switch {
		case !m.Reported():
			e.scene.line(e.x, mid, to, mid, 2*e.k, c, 6*e.k, 5*e.k)
		case m.Ranged():
			e.scene.line(e.x, mid, to, mid, 2*e.k, c, 2*e.k, 5*e.k)
		default:
			e.scene.line(e.x, mid, to, mid, 2.5*e.k, c)
		}
	}
	switch m.Form {
	case quantity.Vague, quantity.Range:
		lo, hi := e.at(m.Low), e.at(m.High)
		line(lo)
		e.box(lo, mid-radius*0.7, hi-lo, radius*1.4, pale(c))
		e.whisker(lo, hi, mid, radius, 2*e.k, c)
		e.notes.explain(chart.Ranged)
		return hi
	case quantity.AtMost:
		e.scene.line(e.x, mid, end, mid, 2*e.k, c, 6*e.k, 5*e.k)
		e.scene.line(end, mid-radius, end, mid+radius, 2.5*e.k, c)
		return end
	}
	line(end)
	e.sign(head, end, mid, radius, c)
	if m.Form == quantity.AtLeast {
		e.mark(chart.AtLeast, end+radius*2, mid, radius*0.8, c)
		end += radius * 2
	}
	if a := &r.Against; a.Drawn() && a.Unit == quantity.People && a.Value != m.Value {
		at := e.at(a.Value)
		e.disc(at, mid, radius*0.6, black, ink{}, 0)
		end = max(end, at)
	}
	return end + radius
}

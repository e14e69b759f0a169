package plot

import (
	"math"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
)

// events lays rows out as date, name, a stem on a common scale, and the
// figure. A stem's line and head tell how the figure is meant.
type events struct {
	*canvas
	when, label int
	from, w     int // the stems
}

func drawEvents(cv *canvas) {
	e := &events{canvas: cv}
	e.measure()
	rows := cv.h
	ticks := cv.h >= 8 && (e.w > 20 || e.w > 0 && e.chart.Y.Log) // short stems in no proportion must say so too
	if ticks {
		rows--
	}
	e.eachRow(0, rows, 1, e.row)
	if ticks {
		e.ticks(cv.h - 1)
	}
}

func (e *events) measure() {
	const whole = 10 // "2025-06–08", "AWS, China": cells that a date and a name have at least
	e.when = min(e.extent(func(r *chart.Row) string { return string(r.When) }), max(e.canvas.w/4, whole))
	for at, r := range e.chart.Rows() {
		e.label = max(e.label, e.width(string(r.Within(e.chart.Groups[at.Set].Title))))
	}
	if e.canvas.w < 30 { // the date gives way first
		e.when = 0
	}
	names := e.label
	widest := min(names, max(e.canvas.w/4, whole))
	for label := min(names, e.canvas.w*2/5); label > widest; label-- { // long names beside fair stems
		if e.place(label); e.w >= e.canvas.w/5 {
			return
		}
	}
	for label := widest; label >= min(widest, 6); label-- { // names give way to stems, down to "Amazon"
		if e.place(label); e.w > 0 {
			return
		}
	}
	e.place(widest)
}

// place finds where the stems stand, and how long they are, behind names of at
// most the given width.
func (e *events) place(label int) {
	value := e.extent(e.figure)
	e.label = min(label, max(e.canvas.w-e.when-value-3, 4))
	e.from = e.label + btoi(e.label > 0) + e.when + btoi(e.when > 0)
	e.w = max(e.room(true), min(e.room(false), e.canvas.w*2/5))
	if e.w < 3 {
		e.w = 0
	}
}

// figure is the figure of a row. Where there is little room the percent sign
// alone tells a part of the staff from people.
func (e *events) figure(r *chart.Row) string {
	if e.canvas.w < 48 {
		return strings.Replace(string(r.Value), "% of staff", "%", 1)
	}
	return string(r.Value)
}

// room is the width of the scale that leaves each row place for its figure,
// and for its note too or not.
func (e *events) room(notes bool) int {
	w := e.canvas.w - e.from
	for _, r := range e.chart.Rows() {
		free := float64(e.canvas.w - e.from - e.behind(r, e.figure(r), notes, string(r.Note)) - 3)
		if end := e.chart.Y.At(e.reach(r)); end > 0 {
			w = min(w, int(free/end))
		} else {
			w = min(w, int(free)+e.canvas.w/2)
		}
	}
	return w
}

// reach is the largest value that is drawn in a row.
func (e *events) reach(r *chart.Row) float64 {
	if r.Mark.Unit != quantity.People {
		return 0
	}
	v := max(r.Mark.Value, r.Mark.High)
	if r.Against.OK && r.Against.Unit == quantity.People {
		v = max(v, r.Against.Value)
	}
	return v
}

func (e *events) row(at int, g *chart.Group, r *chart.Row, sel bool) {
	col := 0
	if e.when > 0 {
		e.write(at, 0, string(r.Dated()), pick(sel, faint), e.when)
		col = e.when + 1
	}
	name, label, from := string(r.Within(g.Title)), e.label, e.from
	if e.w == 0 || r.Mark.Unit != quantity.People { // without a stem a long name may push its own figure on
		free := e.canvas.w - col - 1 - e.behind(r, e.figure(r), false) - 2*btoi(e.w > 0)
		label = max(label, min(e.width(name), free))
		from += label - e.label
	}
	e.write(at, col, name, pick(sel, text), label)
	col = from
	if e.w > 0 {
		col = e.stem(at, from, r) + 1
	}
	col += e.write(at, col, e.figure(r), pick(sel, text), e.canvas.w)
	e.after(at, col, r, sel, string(r.Note))
}

func (e *events) column(v float64) int {
	return e.from + int(math.Round(e.chart.Y.At(v)*float64(max(e.w-1, 0))))
}

// stem draws one event and gives the column after it. Percentages of a
// workforce have no place on a scale of people: they get their head alone, in
// the column from.
func (e *events) stem(row, from int, r *chart.Row) int {
	sym, ink := &e.theme.Sym, e.vendor(r.Entity)
	m := &r.Mark
	if !m.Drawn() {
		return from
	}
	head := e.shape(m.Sign(data.Unchecked))
	if m.Unit != quantity.People {
		e.set(row, from, head, ink)
		return from + 1
	}
	line := e.line(m)
	end := e.column(m.Value)
	switch m.Form {
	case quantity.Vague, quantity.Range:
		low, high := e.column(m.Low), e.column(m.High)
		high = max(high, low+2)
		e.fill(row, e.from, low, line, ink)
		e.whisker(row, low, high, ink)
		end = high
	case quantity.AtMost:
		e.fill(row, e.from, end, sym.Dashed, ink)
		e.set(row, end, sym.High, ink)
	default:
		e.fill(row, e.from, end, line, ink)
		e.set(row, end, head, ink)
		if m.Form == quantity.AtLeast {
			end++
			e.set(row, end, sym.More, ink)
		}
	}
	if a := &r.Against; a.Drawn() && a.Unit == quantity.People && a.Value != m.Value {
		at := e.column(a.Value)
		if at > end {
			e.fill(row, end+1, at, " ", ink)
			end = at
		}
		e.set(row, at, sym.Points[0], bold)
	}
	return end + 1
}

// line is the character of a stem.
func (e *events) line(m *chart.Mark) string {
	sym := &e.theme.Sym
	switch {
	case m.Status == parse.Denied, m.Status == parse.Rumoured:
		return sym.Dashed
	case m.Projected():
		return sym.Heavy
	case m.Ranged():
		return sym.Dotted
	}
	return sym.Solid
}

// ticks writes the scale under the stems.
func (e *events) ticks(row int) {
	free := e.from
	if e.chart.Y.Log {
		e.write(row, 0, "log scale", faint, e.from-1)
	}
	for _, v := range e.chart.Y.Ticks {
		s := string(chart.Value(v, quantity.Number))
		col := e.column(v) - e.width(s)/2
		if v == e.chart.Y.Ticks[0] {
			col = e.column(v)
		}
		if col < free || col+e.width(s) > e.canvas.w || e.column(v) >= e.from+e.w {
			continue
		}
		free = col + e.write(row, col, s, faint, e.canvas.w) + 1
	}
}

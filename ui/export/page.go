package export

import (
	"math"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// signature says who drew a picture.
const signature = "cloudwatch-tui"

// sheet is a scene being drawn, with its type sizes and notes. k scales the
// type: 1 on a slide, less in a small part of one.
type sheet struct {
	*scene
	notes *notes
	k     float64
	small bool // a part of a page, with room for less
}

// The type sizes of a slide, in units.
const (
	headSize  = 40
	subSize   = 22
	textSize  = 20
	smallSize = 17
	noteSize  = 14.5
	citeSize  = 12.5
)

func (s *sheet) style(f face, size float64, c ink) style { return style{f, size * s.k, c} }

// cite sets a source's number as a superscript behind a text that ends at x.
func (s *sheet) cite(x, y float64, number string) float64 {
	if number == "" {
		return 0
	}
	return 2*s.k + s.text(x+2*s.k, y-textSize*0.32*s.k, number, s.style(regular, citeSize, faint), start)
}

// citeWidth is the room that cite takes.
func (s *sheet) citeWidth(number string) float64 {
	if number == "" {
		return 0
	}
	return 2*s.k + width(number, regular, citeSize*s.k)
}

// Chart draws a chart as a picture of its own: its finding as the headline,
// what is shown in which unit and period, the chart, and the numbered sources.
func Chart(c chart.Chart, o Options) *Picture {
	p := &Picture{scene: o.sized(), dark: o.Dark, title: c.Title, sentence: c.Finding}
	c.Note = briefly(c.Note)
	head := c.Finding
	if head == "" {
		head = c.Title
	}
	n := newNotes()
	page{head: string(head), sub: subtitle(&c), body: func(s *sheet, r rect) { s.body(&c, r) }}.draw(&p.scene, n)
	p.figures = figuresOf(&c, n, map[*data.Claim]bool{})
	p.sources = n.list
	return p
}

// briefly is a note without where to look further: a picture has no such place.
func briefly(note safe.Text) safe.Text {
	what, _, _ := strings.Cut(string(note), "; ")
	return safe.Text(what)
}

// page is a headline, a line below it, a body and the foot.
type page struct {
	head, sub string
	body      func(*sheet, rect)
}

// draw lays the page out. The body cites sources, the foot lists them, and the
// body has the room that the foot leaves: the page is drawn until the foot is
// as high as what it lists, or as near to that as can be.
func (pg page) draw(into *scene, n *notes) {
	low, high := 0.0, math.Inf(1) // heights too small, and large enough
	foot := 0.0
	const passes = 6
	for pass := range passes {
		try := scene{w: into.w, h: into.h, scale: into.scale}
		s := &sheet{scene: &try, notes: newNotes(), k: 1}
		m := s.margin()
		y := s.headline(pg, m)
		bottom := s.h - m*0.6 - foot
		pg.body(s, rect{m, y, s.w - 2*m, bottom - y - 26})
		f := s.footer(m)
		if f.h <= foot || pass == passes-1 && math.IsInf(high, 1) {
			s.foot(f, s.h-m*0.6-f.h)
			*into, *n = try, *s.notes
			high = foot
		} else {
			low = foot
		}
		if next := f.h; next > low && next < high {
			foot = next
		} else if high-low > 4 && !math.IsInf(high, 1) {
			foot = (low + high) / 2
		} else if math.IsInf(high, 1) {
			foot = max(f.h, low+8)
		} else {
			return
		}
	}
}

// margin is the white at either side.
func (s *sheet) margin() float64 { return max(36, s.w*0.04) }

func (s *sheet) headline(pg page, m float64) float64 {
	y := m * 0.8
	size := float64(headSize)
	lines := balance(pg.head, strong, size, s.w-2*m, 2)
	for size > 28 && cutOff(lines) {
		size -= 2
		lines = balance(pg.head, strong, size, s.w-2*m, 2)
	}
	if cutOff(lines) {
		lines = balance(pg.head, strong, size, s.w-2*m, 3)
	}
	for _, l := range lines {
		y += size * 1.2
		s.text(m, y-size*0.2, l, style{strong, size, black}, start)
	}
	y += 8
	for _, l := range wrap(pg.sub, regular, subSize, s.w-2*m, 2) {
		y += subSize * 1.3
		s.text(m, y-subSize*0.2, l, style{regular, subSize, faint}, start)
	}
	return y + 24
}

func cutOff(lines []string) bool {
	return len(lines) > 0 && strings.HasSuffix(lines[len(lines)-1], "…")
}

// subtitle says what is seen, in which unit and over which time.
func subtitle(c *chart.Chart) string {
	parts := []string{string(c.Title)}
	if u := unitName(c.Unit); u != "" && !strings.Contains(string(c.Title), u) && c.Form != chart.Table && c.Form != chart.List {
		parts = append(parts, u)
	}
	if c.Form == chart.List {
		parts = append(parts, "each on a scale of its own, from zero")
	}
	if n := len(c.X); n > 0 {
		first, last := chart.When(c.X[0]), chart.When(c.X[n-1])
		if parts = append(parts, string(first)); first != last {
			parts[len(parts)-1] += " to " + string(last)
		}
	}
	return strings.Join(parts, " · ")
}

var unitNames = map[quantity.Unit]string{
	quantity.Percent: "percent", quantity.People: "people", quantity.Hours: "hours", quantity.Points: "points",
	"USD": "US dollars", "EUR": "euros", "GBP": "pounds", "CNY": "yuan", "JPY": "yen",
}

func unitName(u quantity.Unit) string {
	if n, ok := unitNames[u]; ok {
		return n
	}
	return string(safe.Clean(string(u)))
}

// body draws a chart into a part of the sheet.
func (s *sheet) body(c *chart.Chart, r rect) {
	if r.w < 60 || r.h < 40 {
		return
	}
	s.notes.say(c.Note)
	switch {
	case c.Empty != "":
		s.empty(c, r)
	case c.Form == chart.Lines:
		s.lines(c, r)
	case c.Form == chart.Bars:
		s.bars(c, r)
	case c.Form == chart.Events:
		s.events(c, r)
	case c.Form == chart.List:
		s.disputes(c, r)
	default:
		s.table(c, r)
	}
}

func (s *sheet) empty(c *chart.Chart, r rect) {
	st := s.style(regular, textSize, faint)
	for i, l := range wrap(string(c.Empty), st.face, st.size, r.w, 4) {
		s.text(r.x, r.y+st.size*(1.2+1.4*float64(i)), l, st, start)
	}
}

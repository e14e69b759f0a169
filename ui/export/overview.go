package export

import (
	"fmt"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// overviewPanes are the four panes of the overview, as on the screen.
var overviewPanes = [...]string{"share", "growth", "layoffs", "disputes"}

// Overview draws the first view of four panes on one page: who holds the
// market, who grows, who cuts, and what to distrust.
func Overview(set *data.Set, o Options) *Picture {
	var charts []chart.Chart
	for _, name := range overviewPanes {
		if v, ok := chart.Find(name, ""); ok {
			c := v.Build(set)
			c.Note = briefly(c.Note)
			charts = append(charts, c)
		}
	}
	p := &Picture{scene: o.sized(), dark: o.Dark, title: "Overview", sentence: overviewFinding(set)}
	n := newNotes()
	page{
		head: string(overviewFinding(set)), sub: "Market share, revenue growth, layoffs and disputes",
		body: func(s *sheet, r rect) { s.quarters(charts, r) },
	}.draw(&p.scene, n)
	p.tell(charts, n)
	return p
}

func overviewFinding(set *data.Set) safe.Text {
	said := "no claim is contradicted"
	switch n := len(set.Conflicts); {
	case n == 1:
		said = "1 of them is contradicted"
	case n > 1:
		said = fmt.Sprintf("%d of them are contradicted", n)
	}
	verb := "make"
	if len(set.Docs) == 1 {
		verb = "makes"
	}
	return safe.Text(fmt.Sprintf("%s %s %s; %s", chart.Count(len(set.Docs), "document"), verb, chart.Count(len(set.Signals), "claim"), said))
}

// more says that a picture has no room for some of what its metadata holds.
func more(n int, noun string) safe.Text {
	return safe.Text(chart.Count(n, "more "+noun) + " in this file's metadata")
}

// leave says that something has no room; a small part of a page only that its
// own picture has more.
func (s *sheet) leave(t safe.Text) {
	if s.small && t != "" {
		t = "the longer lists go on in their own pictures"
	}
	s.notes.say(t)
}

// quarters draws four charts, two by two, each under its title.
func (s *sheet) quarters(charts []chart.Chart, r rect) {
	const gutter, between = 56, 26
	small := &sheet{scene: s.scene, notes: s.notes, k: 0.78, small: true}
	columns, rows := 2, (len(charts)+1)/2
	switch {
	case r.w < 1000 && r.h > r.w:
		columns, rows = 1, len(charts)
	case r.w > 4*r.h:
		columns, rows = len(charts), 1
	}
	w := (r.w - gutter*float64(columns-1)) / float64(columns)
	h := (r.h - between*float64(rows-1)) / float64(rows)
	for i := range charts {
		in := rect{r.x + float64(i%columns)*(w+gutter), r.y + float64(i/columns)*(h+between), w, h}
		title := string(charts[i].Title)
		s.box(in.x, in.y, in.w, 1.5, black)
		s.text(in.x, in.y+25, fit(title, strong, 18, in.w), style{strong, 18, black}, start)
		small.body(&charts[i], rect{in.x, in.y + 42, in.w, in.h - 42})
	}
}

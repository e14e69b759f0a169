package dash

import (
	"context"
	"slices"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/theme"
)

// place is how deep one has gone.
type place uint8

const (
	overview place = iota
	zoomed
	reading
)

// overlay is what lies over the place and takes the keys.
type overlay uint8

const (
	none overlay = iota
	helping
	copying
	filtering
)

// cursor is the selected figure of a pane, and which of the claims behind it.
type cursor struct {
	ref   chart.Ref
	claim int
	some  bool
}

// status is the answer to the last key, shown until the next.
type status struct {
	text string
	bad  bool
}

// progress is how far reading the documents has come.
type progress struct {
	on, first   bool // first: there is nothing to show yet
	done, total int
}

// view is everything that the frame depends on: equal views, equal frames.
type view struct {
	gen   int // of the set: a reload makes a new one
	w, h  int
	place place
	from  place // where esc leads from a document
	pane  pane
	views [paneCount]uint8
	sel   [paneCount]cursor

	over    overlay
	helpTop int
	copyRow int
	filter  string
	caret   int // the character of the filter that the cursor stands before

	doc, number, top int // of the document that is read
	source           bool

	look    theme.Options
	mouse   bool
	status  status
	loading progress
}

// model is the dashboard's state: a frozen set, and at, which says how it is
// looked at. All the rest is work kept, and can be made again from these two.
type model struct {
	at   view
	opt  Options
	full *data.Set // what was read
	set  *data.Set // what the filter leaves of it

	ctx     context.Context
	early   *loading        // documents being read since before the program started
	asked   int             // how often the documents were asked for; older answers are dropped
	auto    bool            // the theme follows the terminal
	pressed tea.KeyPressMsg // the key being handled
	actions []action
	input   textinput.Model // the filter being typed
	theme   theme.Theme
	pens    pens

	kept  view
	frame string
	drawn int // frames drawn, for tests
	lay   layout
	panes [paneCount]paneCache

	docs      []*doc.Document                 // the documents, then the files of reference figures
	byDoc     map[*doc.Document][]*data.Claim // in the order of the document
	conflicts map[*parse.Signal]*data.Conflict
	page      *page
	pageKey   pageKey
}

// newModel makes a dashboard that has no size yet.
func newModel(o Options) *model {
	m := &model{opt: o, ctx: context.Background(), actions: actions(), auto: o.Theme != "light" && o.Theme != "dark"}
	m.input = newInput()
	m.at.look = theme.Options{Dark: o.Theme != "light", ASCII: o.ASCII}
	if o.env("NO_COLOR") != "" {
		m.at.look.Profile = theme.NoColor
	}
	m.at.mouse = !o.NoMouse
	m.restyle()
	m.open(o.Pane, o.View)
	m.receive(o.Set)
	return m
}

// open goes to the pane and view of these names; unknown ones are passed over.
func (m *model) open(name, view string) {
	p, ok := findPane(name)
	if !ok {
		return
	}
	m.at.pane, m.at.place = p, zoomed
	for i, v := range p.views() {
		if v.Name == view {
			m.at.views[p] = uint8(i)
		}
	}
}

// receive takes a set: a new generation. What was read or looked at stays in
// sight if it is still there.
func (m *model) receive(set *data.Set) {
	m.at.loading = progress{on: set == nil, first: set == nil}
	if set == nil {
		set = &data.Set{}
	}
	name := ""
	if m.at.place == reading && m.at.doc < len(m.docs) {
		name = m.docs[m.at.doc].Name
	}
	m.full = set
	m.at.gen++
	m.index()
	m.refilter()
	if n := len(set.Problems); n > 0 {
		m.say("%s could not be read; 6 shows which", chart.Count(n, "document"))
	}
	if m.at.place == reading {
		m.at.doc = slices.IndexFunc(m.docs, func(d *doc.Document) bool { return d.Name == name })
		if m.at.doc < 0 {
			m.at.doc, m.at.place = 0, m.at.from
			m.say("%s is no longer among the documents", name)
		}
	}
	m.settle()
}

// index lists the documents, with the files of reference figures behind them,
// and the claims of each.
func (m *model) index() {
	m.docs = slices.Clone(m.full.Docs)
	m.byDoc = map[*doc.Document][]*data.Claim{}
	m.conflicts = map[*parse.Signal]*data.Conflict{}
	for i := range m.full.Series {
		for _, c := range m.full.Series[i].Claims() {
			m.byDoc[c.Origin.Doc] = append(m.byDoc[c.Origin.Doc], c)
		}
	}
	for _, c := range m.full.References {
		if d := c.Origin.Doc; d != nil && !slices.Contains(m.docs[len(m.full.Docs):], d) {
			m.docs = append(m.docs, d)
		}
	}
	for _, claims := range m.byDoc {
		slices.SortFunc(claims, func(a, b *data.Claim) int { return a.Origin.Span.Start - b.Origin.Span.Start })
	}
	for i := range m.full.Conflicts {
		c := &m.full.Conflicts[i]
		if m.conflicts[c.Claim.Signal] == nil {
			m.conflicts[c.Claim.Signal] = c
		}
	}
}

// settle makes ready what the frame needs, so that drawing changes nothing:
// the layout, the charts in sight with their cursors, the page. In a window
// that is too small keys go on meaning what they mean in the smallest.
func (m *model) settle() {
	w, h := m.at.w, m.at.h
	if shapeOf(w, h) == tooSmall {
		w, h = minWidth, minHeight
	}
	m.chartOf(m.at.pane)
	m.lay = arrange(w, h, m.at.place, m.at.pane, m.wants())
	if m.at.place == reading {
		m.layPage()
		return
	}
	for p, r := range m.lay.panes {
		if !r.empty() {
			m.chartOf(pane(p))
		}
	}
}

package parse

import (
	"strconv"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// table is one table of a document: its rows as cells, with what its head, its
// heading and the line before it say.
type table struct {
	r         *reader
	first     int // index of the first row in Doc.Blocks
	rows      []*doc.Block
	head      int                  // number of head rows
	width     int                  // columns of the head, or of the widest row
	cols      []column             // by position
	about     facts                // the heading and the line above the table
	goods     string               // the market that its caption or head names by its goods: "server"
	scale     float64              // 1 if the table says nothing
	unit      string               // the currency that the table says, "" if none
	comma     bool                 // numbers have a decimal comma
	cues      cue                  // of all heads
	cuts      bool                 // a head speaks of jobs cut
	byTime    bool                 // its columns are times when people were laid off
	change    bool                 // a head says "% change"
	months    int                  // how long the times are that months end in its rows; 0 before it is asked
	quarterly bool                 // its dates are the last days of quarters, as a head says
	names     bool                 // a column names companies
	mix       bool                 // the section at hand is one of parts of a whole
	aboutMix  bool                 // so is the table
	company   entity.Slug          // the one company that the heads name
	only      entity.Slug          // the one market that the heads name, where they name nobody else
	long      bool                 // a column names what the figure beside it measures
	earns     []bool               // by row: it stands among parts of revenue; nil before it is asked
	spanned   bool                 // whole is known
	whole     period.Period        // from the first to the last dated row
	values    []value              // of the row at hand
	figure    figure               // the one at hand
	at        []int                // the column of each of its cells
	heads     int                  // columns of the head
	gaps      bool                 // some of them have no words
	earned    entity.Slug          // whose revenue the last such row holds
	earnedAt  int                  // its index
	quarters  []period.Period      // of the rows above the one at hand, up to one that is no quarter
	across    bool                 // its columns are parts of a company
	split     entity.Slug          // the company whose parts its rows name
	longHeads map[string]column    // by the text of metrics
	listed    map[entity.Slug]bool // whom the labels of its first rows name; nil before it is asked
	rowUnit   entity.Slug          // the unit that a cell of its row names in brackets
	unitRow   int                  // the index of that row and one
	sizedAt   int                  // of the last row with a market's size, likewise
	clouds    bool                 // a cloud among them
	owners    bool                 // parts of several companies among them
	timed     bool                 // time is known
	time      period.Period        // the one time that its heads name
	turned    turned               // whether it is a table of layoffs on its side
	labels    map[string]int       // how often each label heads a row; nil before it is asked
}

// column is what the head says of a column.
type column struct {
	text     string // as written, its rows joined
	facts    facts
	role     role
	fraction bool          // its percentages are written as fractions of one
	dayFirst bool          // its dates are written 31/12/2024
	rate     bool          // its bare numbers are percentages
	laysOff  bool          // it counts people laid off
	moves    bool          // it says by how much an amount changed
	restates bool          // it gives in dollars what another gives in the company's own money
	other    bool          // "Others": the vendors that nobody names
	mix      bool          // parts of a whole, or currency effects
	cost     bool          // it names a cost or a profit
	restated bool          // amounts at constant currency
	fiscal   bool          // it names a fiscal year or a quarter of one
	low      bool          // bounds of a range whose other ones stand to the right
	high     bool          // those other bounds
	day      period.Period // the day that heads it, on which its time ended
	against  period.Period // of a column of change: the newest period it compares
	basis    Basis         // and how
	parts    []column      // what it says of each of several figures in a cell
	joint    bool          // so that one figure in a cell is nobody's, or of no time,
	grows    bool          // unless it is the growth from the first time to the second
}

// role is what a column of records holds.
type role uint8

const (
	unknown   role = iota
	entityCol      // names: company, vendor
	periodCol      // dates, quarters, years
	measure        // figures of a metric of ours
	partCol        // parts of the companies of another column: segment, product
	metricCol      // what the figure beside it measures
	unitCol        // what that figure counts
	valueCol       // that figure
	ignored        // anything else
)

// readTable reads the rows that start at block i and returns the last one.
func (r *reader) readTable(i int) int {
	last := i
	for last+1 < len(r.d.Blocks) && r.d.Blocks[last+1].Kind == doc.Row && r.d.Blocks[last+1].Table == r.d.Blocks[i].Table {
		last++
	}
	t := &table{r: r, first: i}
	for k := i; r.d.Format.Records() && k <= last && k < i+20; k++ {
		if r.d.Blocks[k].Head {
			t.first, i = k, k // below notes
			break
		}
	}
	for k := i; k <= last; k++ {
		t.rows = append(t.rows, &r.d.Blocks[k])
	}
	if at, ok := t.contract(); ok {
		t.readContract(at)
		return last
	}
	if !t.filed() {
		return last
	}
	t.unnumber()
	t.unnoted()
	t.readHead()
	t.readRows()
	return last
}

// unnumber leaves out a first column that only numbers or ranks the rows.
func (t *table) unnumber() {
	const most = 50 // rows that are looked at
	head := small(t.cell(0, 0))
	switch head {
	case "", "#", "no", "no.", "nr", "nr.", "rank", "ranking", "pos", "pos.", "position":
	default:
		return
	}
	last := 0
	for k := 1; k < min(len(t.rows), most); k++ {
		s := strings.TrimSuffix(t.cell(k, 0), ".")
		switch n, err := strconv.Atoi(s); {
		case len(t.rows[k].Cells) < 3, err != nil && (s != "" || last > 0 || head == ""), n > 3*len(t.rows), n < 0, head == "" && n != k:
			return
		default:
			last = max(last, n)
		}
	}
	if last == 0 {
		return
	}
	for k, b := range t.rows {
		row := *b
		row.Cells = row.Cells[min(1, len(row.Cells)):]
		t.rows[k] = &row
	}
}

// cell is the text of cell c of row k, "" where the row has none.
func (t *table) cell(k, c int) string {
	b := t.rows[k]
	if c < 0 || c >= len(b.Cells) {
		return ""
	}
	return b.Text[b.Cells[c].Start:b.Cells[c].End]
}

// market is the market that the table is about, "" if it does not say.
func (t *table) market() entity.Slug {
	switch {
	case t.about.kind == entity.Market:
		return t.about.subject
	case t.only != "":
		return t.only
	case t.goods != "":
		return entity.MarketSlug(t.goods)
	}
	m := t.r.market
	if t.r.last.marketBlock < t.first { // else a row above, which is but a part
		m = firstSlug(t.r.last.market, m)
	}
	return t.wholeOf(m)
}

// wholeOf is the market that the rows of the table are parts of, where the one that
// the text speaks of is itself one of them: SaaS, PaaS and IaaS are the public cloud.
func (t *table) wholeOf(m entity.Slug) entity.Slug {
	listed, cloud := false, true
	for k := t.head; k < min(len(t.rows), 40) && m != ""; k++ {
		if f := t.r.facts(t.cell(k, 0)); f.kind == entity.Market {
			listed = listed || f.subject == m
			cloud = cloud && (strings.HasSuffix(string(f.subject), "aas-market") || strings.HasPrefix(string(f.subject), "cloud-"))
		} else if !f.known && !totalLabel(f.text) && !otherLabel(f.text) {
			cloud = false // "Gaming"
		}
	}
	switch {
	case !listed:
		return m
	case cloud:
		return "public-cloud-market"
	}
	return ""
}

// unnoted leaves out last columns that hold nothing, or where a figure was found
// and no more.
func (t *table) unnoted() {
	n := len(t.rows[0].Cells)
	for n > 2 && t.isNote(n-1) {
		n--
	}
	if n == len(t.rows[0].Cells) {
		return
	}
	for k, b := range t.rows {
		row := *b
		row.Cells = row.Cells[:min(n, len(row.Cells))]
		t.rows[k] = &row
	}
}

// isNote reports whether the head of column c, the last, says that it holds
// sources or notes, or no row has anything there.
func (t *table) isNote(c int) bool {
	const most = 50 // rows that are looked at
	head := small(t.cell(0, c))
	switch head {
	case "", "source", "sources", "link", "links", "url", "urls", "ref", "refs", "reference", "references", "note", "notes":
	default:
		return false
	}
	for k := range t.rows[:min(len(t.rows), most)] {
		if len(t.rows[k].Cells) > c+1 || head == "" && t.cell(k, c) != "" {
			return false
		}
	}
	return true
}

package export

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// Report is everything that a set says, in the order in which a reader wants
// it: what changed, the charts with their figures, the disputes, the sources.
// HTML and Markdown are two prints of it.
type Report struct {
	title, facts string
	changes      []change
	more         string // how many claims stand further down only
	parts        []part
	disputes     []dispute
	notes        *notes
	quotes       map[*doc.Document][]quote
}

// change is one line of what changed: a new claim, and what it came to.
type change struct {
	who, what, says string
	others          string // what contradicts it
	verdict         data.Verdict
	cite            int
}

// part is a chart and its figures.
type part struct {
	name    string // the pane
	title   string
	finding string
	note    string
	chart   chart.Chart
	said    table // what the documents say
	known   table // the reference figures
}

// table is figures in rows: the figure stands in the third column.
type table struct {
	caption string
	head    []string
	rows    []tableRow
}

type tableRow struct {
	cells   []string
	verdict data.Verdict
	cite    int
}

// dispute is a claim and what contradicts it.
type dispute struct {
	subject, said, others string
	claim                 *data.Claim
	cite                  int
	against               []int
}

// quote is a sentence with the number lit.
type quote struct {
	line                int
	before, lit, behind string
}

// reportPanes are the charts of a report.
var reportPanes = [...]string{"share", "growth", "layoffs", "revenue"}

// mostChanges is how many new claims a report begins with.
const mostChanges = 12

// NewReport gathers a report. The same set gives the same report.
func NewReport(set *data.Set) *Report {
	r := &Report{title: "Cloud industry claims, checked", notes: newNotes()}
	r.facts = string(overviewFinding(set)) + ". " + chart.Count(len(set.References), "reference figure") + " stand beside them."
	if t := set.Newest(); !t.IsZero() {
		r.facts += " Documents to " + t.Format("2 January 2006") + "."
	}
	r.disputes = r.disputesOf(set)
	r.changes = r.changesOf(set)
	for _, name := range reportPanes {
		if v, ok := chart.Find(name, ""); ok {
			r.parts = append(r.parts, r.partOf(set, name, v))
		}
	}
	r.quotes = quotesOf(set)
	return r
}

func (r *Report) cite(c *data.Claim) int { return r.notes.print(chart.SourceOf(c)) }

// changesOf are the claims of the newest documents, the contradicted ones first.
func (r *Report) changesOf(set *data.Set) []change {
	claims := claimsOf(set)
	slices.SortStableFunc(claims, func(a, b *data.Claim) int {
		bad := func(c *data.Claim) int {
			if set.Verdict(c.Signal) == data.Contradicts {
				return 0
			}
			return 1
		}
		return cmp.Or(cmp.Compare(bad(a), bad(b)), b.Origin.Doc.Published.Compare(a.Origin.Doc.Published))
	})
	if n := len(claims) - mostChanges; n > 0 {
		r.more = fmt.Sprintf("and %s, quoted under the sources", chart.Count(n, "more claim"))
	}
	var out []change
	for _, c := range claims[:min(len(claims), mostChanges)] {
		others := ""
		for i := range r.disputes {
			if r.disputes[i].claim.Signal == c.Signal {
				others = r.disputes[i].others
			}
		}
		out = append(out, change{
			others: others,
			who:    string(safe.Clean(subjectOf(c))), what: metricWords(c), says: string(chart.Claimed(c)),
			verdict: set.Verdict(c.Signal), cite: r.cite(c),
		})
	}
	return out
}

// claimsOf are the claims of documents, in document order.
func claimsOf(set *data.Set) []*data.Claim {
	at := map[*parse.Signal]*data.Claim{}
	for i := range set.Series {
		for _, c := range set.Series[i].Claims() {
			at[c.Signal] = c
		}
	}
	var out []*data.Claim
	for i := range set.Signals {
		if c := at[&set.Signals[i]]; c != nil && c.Origin.Doc != nil {
			out = append(out, c)
		}
	}
	return out
}

func subjectOf(c *data.Claim) string {
	members := strings.Split(string(c.Entity), "+")
	if len(members) == 1 {
		return c.Entity.Name()
	}
	var names []string
	for _, g := range c.Group {
		names = append(names, g.Name())
	}
	return strings.Join(names, " + ")
}

// metricWords say what a claim measures, where and when.
func metricWords(c *data.Claim) string {
	words := strings.ReplaceAll(string(c.Metric), "_", " ")
	if c.Region != "" && c.Region != "global" {
		words += ", " + string(chart.Region(c.Region))
	}
	if when := chart.When(c.Period); when != "" {
		words += ", " + string(when)
	}
	return words
}

func (r *Report) partOf(set *data.Set, name string, v chart.View) part {
	c := v.Build(set)
	p := part{name: name, title: string(c.Title), finding: string(c.Finding), note: string(c.Note), chart: c}
	figures := c
	if t, ok := chart.Find(name, "table"); ok {
		figures = t.Build(set)
	}
	p.said = table{caption: p.title + ": what the documents say", head: []string{"Period", "Who", "Figure", "Remark"}}
	p.known = table{caption: p.title + ": reference figures", head: p.said.head}
	for _, row := range figures.Rows() {
		if len(row.Mark.Claims) == 0 {
			continue
		}
		to := &p.said
		if row.Mark.Claims[0].Primary {
			to = &p.known
		}
		to.rows = append(to.rows, r.figureRow(row, set))
	}
	return p
}

// figureRow is a row of figures: when, who, how much, and what sets it apart.
func (r *Report) figureRow(row *chart.Row, set *data.Set) tableRow {
	when, note := string(row.Dated()), string(row.Note)
	if len(row.Cells) == 5 { // of a table of figures
		note = strings.TrimPrefix(strings.TrimPrefix(string(row.Cells[3]), "said"), " · ")
	}
	return tableRow{
		cells:   []string{when, string(row.Label), string(row.Value), note},
		verdict: set.Verdict(row.Mark.Claims[0].Signal), cite: r.cite(row.Mark.Claims[0]),
	}
}

func (r *Report) disputesOf(set *data.Set) []dispute {
	v, _ := chart.Find("disputes", "")
	c := v.Build(set)
	var out []dispute
	for _, row := range c.Rows() {
		d := dispute{
			subject: string(row.Label), said: string(row.Value), others: string(row.Note),
			claim: &row.Conflict.Claim, cite: r.cite(&row.Conflict.Claim),
		}
		for j := range row.Conflict.Against {
			if n := r.cite(&row.Conflict.Against[j]); n != d.cite && !slices.Contains(d.against, n) {
				d.against = append(d.against, n)
			}
		}
		out = append(out, d)
	}
	return out
}

// quotesOf are the sentences with claims, by document, each once.
func quotesOf(set *data.Set) map[*doc.Document][]quote {
	quotes := map[*doc.Document][]quote{}
	seen := map[string]bool{}
	for i := range set.Signals {
		s := &set.Signals[i]
		d := s.Origin.Doc
		if d == nil {
			continue
		}
		q := quoteOf(s)
		if key := fmt.Sprintf("%p %d %s", d, q.line, q.before+q.lit+q.behind); !seen[key] {
			seen[key] = true
			quotes[d] = append(quotes[d], q)
		}
	}
	return quotes
}

func quoteOf(s *parse.Signal) quote {
	before, lit, behind := chart.Quote(s)
	return quote{s.Origin.Pos().Line, string(before), string(lit), string(behind)}
}

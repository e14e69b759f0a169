package chart

import (
	"cmp"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/safe"
)

// formatNames are what people call the kinds of document.
var formatNames = map[doc.Format]safe.Text{
	doc.Text: "text", doc.Markdown: "Markdown", doc.HTML: "HTML", doc.CSV: "CSV", doc.JSON: "JSON", doc.SVG: "picture",
}

// knownMetrics are the metrics of the primary figures, in the order of the panes.
var knownMetrics = [...]parse.Metric{
	parse.MarketShare, parse.RevenueGrowth, parse.Layoffs, parse.Revenue, parse.MarketSize, parse.MarketGrowth, parse.Outage,
}

// sourceList is one row for each document, then one for each kind of primary
// figure.
func (b *builder) sourceList() {
	b.Columns = []Head{
		{"Document", 0, true},
		{"Date", 2, false},
		{"Kind", 4, false},
		{"Claims", 1, false},
		{"Disputes", 3, false},
	}
	claims, disputes := map[*doc.Document]int{}, map[*doc.Document]int{}
	for i := range b.set.Signals {
		claims[b.set.Signals[i].Origin.Doc]++
	}
	for i := range b.set.Conflicts {
		disputes[b.set.Conflicts[i].Claim.Origin.Doc]++
	}
	var rows []Row
	held := b.holders()
	for _, d := range b.set.Docs {
		if !b.matches(d) && !held[d] {
			continue
		}
		r := Row{
			Label: safe.Clean(cmp.Or(d.Title, d.Name)), Doc: d,
			Value: safe.Text(Count(claims[d], "claim")),
		}
		if !d.Published.IsZero() {
			r.When = safe.Text(d.Published.Format("2 Jan 2006"))
		}
		r.Cells = []safe.Text{
			r.Label, r.When, formatNames[d.Format],
			Number(claims[d]), Number(disputes[d]),
		}
		if n := disputes[d]; n > 0 {
			r.Verdict, r.Note = data.Contradicts, safe.Text(Count(n, "dispute"))
		}
		rows = append(rows, r)
	}
	b.group("Documents", rows)
	b.group("Reference figures", b.knownRows())
	b.Finding = safe.Text(Count(len(rows), "document") + " with " + Count(len(b.set.Signals), "claim") + "; " +
		Count(len(b.set.References), "reference figure") + " stand beside them")
}

// matches reports whether a document's name or title holds every word of the
// filter; without one it does.
func (b *builder) matches(d *doc.Document) bool {
	text := strings.ToLower(d.Name + " " + d.Title)
	for _, w := range strings.Fields(strings.ToLower(b.set.Filter)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// holders are the documents with a claim that passes the filter.
func (b *builder) holders() map[*doc.Document]bool {
	held := map[*doc.Document]bool{}
	if b.set.Filter == "" {
		return held
	}
	for i := range b.set.Series {
		for _, c := range b.set.Series[i].Claims() {
			held[c.Origin.Doc] = true
		}
	}
	return held
}

func (b *builder) knownRows() []Row {
	if b.set.Filter != "" {
		return nil
	}
	known := map[parse.Metric][]*data.Claim{}
	newest := map[parse.Metric]string{}
	for i := range b.set.References {
		c := &b.set.References[i]
		known[c.Metric] = append(known[c.Metric], c)
		newest[c.Metric] = max(newest[c.Metric], c.Cite.Date)
	}
	var rows []Row
	for _, m := range knownMetrics {
		n := len(known[m])
		if n == 0 {
			continue
		}
		r := Row{
			Label: metrics[m].title, When: Date(newest[m]), Value: safe.Text(Count(n, "figure")),
			Mark: Mark{Claims: known[m]}, // no figure itself: a cursor walks what is behind it
		}
		r.Cells = []safe.Text{r.Label, "to " + r.When, "primary", Number(n), ""}
		rows = append(rows, r)
	}
	return rows
}

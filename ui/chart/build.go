package chart

import (
	"math"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// builder makes one chart. In the end it numbers the sources of its marks, which
// are made of claims, so that no mark can be without one.
type builder struct {
	Chart
	set     *data.Set
	sources map[sourceKey]int
	left    []string // what is not drawn
}

// sourceKey is the identity of a source: the document, or the citation of a
// primary figure.
type sourceKey struct {
	doc              *doc.Document
	title, date, url string
}

// source numbers the source of a claim, from 0.
func (b *builder) source(c *data.Claim) int {
	k := sourceKey{title: c.Cite.Title, date: c.Cite.Date, url: c.Cite.URL}
	if !c.Primary {
		k = sourceKey{doc: c.Origin.Doc}
	}
	i, ok := b.sources[k]
	if !ok {
		i = len(b.Sources)
		b.sources[k] = i
		b.Sources = append(b.Sources, SourceOf(c))
	}
	return i
}

// SourceOf is the footnote of a claim.
func SourceOf(c *data.Claim) Source {
	s := Source{
		Title: safe.Clean(c.Cite.Title), Date: Date(c.Cite.Date),
		URL: safe.Clean(c.Cite.URL), Place: place(c.Cite.URL),
	}
	if !c.Primary {
		s.Doc = c.Origin.Doc
	}
	s.Text = s.Title
	if s.Place != "" && s.Place != s.Title {
		s.Text += ", " + s.Place
	}
	if s.Date != "" {
		s.Text += ", " + s.Date
	}
	return s
}

// place is where a source is found, short: the host of an address, the name of
// a file.
func place(at string) safe.Text {
	if i := strings.Index(at, "://"); i > 0 {
		host := at[i+3:]
		if i := strings.IndexAny(host, "/?#:"); i >= 0 {
			host = host[:i]
		}
		return safe.Clean(strings.TrimPrefix(host, "www."))
	}
	return safe.Clean(at[strings.LastIndexAny(at, `/\`)+1:])
}

// done gives the chart, its sources numbered in the order in which a reader
// meets them.
func (b *builder) done() Chart {
	cite := func(m *Mark) {
		if !m.OK {
			return
		}
		m.Source = b.source(m.Claims[0])
		if m.Derived {
			for _, c := range m.Claims {
				b.source(c)
			}
		}
	}
	for r, m := range b.Marks() {
		cite(m)
		if row := b.Row(r); row != nil {
			cite(&row.Against)
		}
	}
	return b.Chart
}

// mark makes a mark of claims of one figure, the leading one first.
func (b *builder) mark(claims ...*data.Claim) Mark {
	c := claims[0]
	low, high, _, _ := c.Amount.Bounds()
	v, ok := c.Amount.Value()
	if !ok { // vague: the middle of a logarithmic span
		v = math.Sqrt(low * high)
	}
	m := Mark{
		OK: finite(v), Value: v, Low: low, High: high, Form: c.Amount.Form(), Status: c.Status,
		Unit: c.Unit, Primary: c.Primary, Claims: claims,
		RunRate: c.Scope == data.RunRate,
	}
	for _, c := range claims {
		m.Disputed = m.Disputed || b.set.Verdict(c.Signal) == data.Contradicts
	}
	return m
}

// sum makes a mark of what claims add up to.
func sum(claims []*data.Claim) Mark {
	m := Mark{Form: formOf(claims), Unit: claims[0].Unit, Status: parse.Reported, Derived: true, Primary: true, Claims: claims}
	for _, c := range claims {
		v, _ := c.Amount.Value()
		m.Value += v
		m.Primary = m.Primary && c.Primary
	}
	m.OK, m.Low, m.High = finite(m.Value), m.Value, m.Value
	return m
}

// formOf is how surely a sum of claims is known: as its least sure part.
func formOf(claims []*data.Claim) quantity.Form {
	form := quantity.Exact
	for _, c := range claims {
		switch f := c.Amount.Form(); {
		case f == form || f == quantity.Exact:
		case f == quantity.AtLeast && form == quantity.Exact:
			form = f
		default:
			form = quantity.About
		}
	}
	return form
}

// series are those of a metric.
func (b *builder) series(m parse.Metric) []*data.Series {
	var out []*data.Series
	for i := range b.set.Series {
		if s := &b.set.Series[i]; s.Key.Metric == m {
			out = append(out, s)
		}
	}
	return out
}

// empty says why a chart has nothing to show, and what to do.
func (b *builder) empty(what string) {
	switch {
	case b.set.Filter != "":
		b.Empty = safe.Text("No "+what+" matches ") + safe.Clean(b.set.Filter) + "; change or clear the filter"
	case b.Empty == "":
		b.Empty = safe.Text("No " + what + " in these documents; open others with cloudwatch-tui PATH")
	}
	b.Finding = b.Empty
}

// name is the label of an entity, with its region where that is not the whole.
func name(slug entity.Slug, region string) safe.Text {
	n := names(slug)
	if region != "" && region != "global" {
		n += ", " + Region(region)
	}
	return n
}

// names writes one entity or a group of them.
func names(slug entity.Slug) safe.Text {
	s := string(slug)
	if !strings.Contains(s, "+") {
		return safe.Clean(slug.Name())
	}
	var out []string
	for _, part := range strings.Split(s, "+") {
		out = append(out, entity.Slug(part).Name())
	}
	return safe.Clean(join(out))
}

// join writes a list: "a", "a and b", "a, b and c".
func join(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:len(words)-1], ", ") + " and " + words[len(words)-1]
}

// refs points at the claims of a point, in order.
func refs(claims []data.Claim) []*data.Claim {
	out := make([]*data.Claim, len(claims))
	for i := range claims {
		out[i] = &claims[i]
	}
	return out
}

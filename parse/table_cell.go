package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// firstTopic is what a figure in a table measures: its row's own noun first,
// then its column's, its section's and the table's. A row that names a cost or
// a profit is one whatever the table is about.
func firstTopic(label string, topics ...cue) cue {
	low := strings.ToLower(label)
	for _, w := range []string{" mix", "% of ", "percent of", "percentage of", "cost of", "deferred", "traffic acquisition", "sales and marketing", "per employee", "per share", "marketable"} {
		if strings.Contains(low, w) {
			return cCost
		}
	}
	for _, t := range topics {
		if t != 0 {
			return t
		}
	}
	return 0
}

// growthHead reports whether a row or column says that its percentages are
// rates of change.
func growthHead(c cue, label, head string) bool {
	low := strings.ToLower(label + " " + head)
	return c&(cGrowth|cGrow|cFall|cYoY|cQoQ|cCAGR) != 0 || strings.Contains(low, "change") || strings.Contains(low, "y/y") || strings.Contains(low, "yoy")
}

// fxOnly recognises columns that hold currency effects or amounts restated at
// constant currency, which are no claims of their own.
func fxOnly(head string) bool {
	low := strings.ToLower(head)
	return strings.Contains(low, "fx effect") || strings.Contains(low, "less fx") || strings.Contains(low, "hedging") ||
		strings.Contains(low, "constant currency revenues") || strings.Contains(low, "less hedging") || strings.HasSuffix(low, "fx")
}

// money scales a figure as the table says and gives it a currency; false for
// what cannot be money of a company.
func (t *table) money(f *found, row rowFacts, col column, section facts) bool {
	if f.unit == quantity.Percent || f.unit == quantity.People || f.unit == quantity.Points {
		return false
	}
	if f.unit == quantity.Number {
		f.unit = quantity.Unit(firstWord(col.facts.unit, row.facts.unit, t.about.unit, "USD"))
		if f.unit == "percent" {
			return false
		}
	}
	if v, _ := f.amount.Value(); v >= 1e8 || v <= -1e8 {
		return true // written out in full, or with its own scale word
	}
	if t.convenience(col) {
		return false
	}
	scale := firstScale(col.facts.scale, row.facts.scale, section.scale, t.scale, t.r.scale)
	f.amount = f.amount.Times(scale)
	v, _ := f.amount.Value()
	return v >= 1e5 || v <= -1e5
}

// convenience reports whether a column only restates another of the same
// period in dollars.
func (t *table) convenience(col column) bool {
	if col.facts.unit != "USD" {
		return false
	}
	for _, other := range t.cols {
		if other.facts.period == col.facts.period && !col.facts.period.IsZero() && other.facts.unit != "USD" && len(other.facts.unit) == 3 {
			return true
		}
	}
	return false
}

func firstWord(words ...string) string {
	for _, w := range words {
		if w != "" {
			return w
		}
	}
	return ""
}

func firstScale(scales ...float64) float64 {
	for _, s := range scales {
		if s > 1 {
			return s
		}
	}
	return 1
}

// whose finds the subject of a figure: the row's name or part, the column's,
// the section's, then the table's and the document's.
func (t *table) whose(f *found, row rowFacts, col column, section facts) {
	market := f.metric == MarketSize || f.metric == MarketGrowth
	if t.hasNames() && row.name != "" {
		t.named(f, row)
		return
	}
	company := firstSlug(row.facts.company, col.facts.company, section.company, t.about.company, companyOf(t.r.about))
	for _, g := range []facts{row.facts, col.facts, section, t.about} {
		if f.subject != "" {
			continue
		}
		if p := place(company, g); p != "" && !market {
			f.subject = p
			continue
		}
		if f.region == "" {
			f.region = g.region
		}
		if g.subject == "" && g.part == "" {
			continue
		}
		switch {
		case market && g.kind == entity.Market, !market && g.subject != "" && g.kind != entity.Market && g.kind != entity.House:
			f.subject = g.subject
		case !market && g.subject == "" && g.part != "" && f.metric != Layoffs && g.text == row.facts.text:
			f.subject = partSlug(company, g.part)
			if geographic(g.part) && !f.subject.Listed() {
				f.subject = company // a split of its revenue by place
			}
		}
	}
	switch {
	case row.other && f.metric == MarketShare:
		f.subject = "group"
	case f.subject != "":
	case f.metric == Layoffs && t.r.about == "":
		f.subject = "tech-industry"
	case f.metric == Layoffs && !row.period.IsZero() || f.metric == Layoffs && row.total:
		f.subject = "tech-industry"
	case market:
		f.subject = firstSlug(t.r.last.market, t.r.market)
	case f.metric == MarketShare:
	case row.label == "" || row.clear && (row.total || plainLabel(row.facts)):
		f.subject = companyOf(t.r.about)
	}
	t.cloudShare(f)
}

// named finds the subject where a column names companies: the name of the row,
// whether the vocabulary knows it or not. A total is the industry's layoffs or
// the market's size, and nobody's share.
func (t *table) named(f *found, row rowFacts) {
	f.region = firstWord(row.facts.region, t.about.region)
	switch {
	case row.total && f.metric == Layoffs:
		if strings.Contains(t.about.text, "tech") || t.about.kind == entity.Industry {
			f.subject = "tech-industry"
		}
	case row.total && f.metric == Revenue && f.unit.Money():
		f.metric, f.subject = MarketSize, t.market()
	case row.total && f.metric == RevenueGrowth:
		f.metric, f.subject = MarketGrowth, t.market()
	case row.total:
	case row.other:
		if f.metric == MarketShare {
			f.subject = "group"
		}
	case row.piece != "" && f.metric != Layoffs:
		t.piece(f, row, companyOf(firstSlug(row.facts.subject, entity.Make(row.name))))
		if f.subject == "" {
			f.subject = firstSlug(row.facts.subject, entity.Make(row.name))
		}
	case row.facts.subject != "" && (row.facts.kind != entity.Market || f.metric == MarketSize || f.metric == MarketGrowth) && (f.metric != Layoffs || entity.KindOf(entity.Make(row.name)) != entity.Unknown):
		f.subject = row.facts.subject
	default:
		f.subject = entity.Make(row.name)
	}
	t.cloudShare(f)
}

// market is the market that the table is about, "" if it does not say.
func (t *table) market() entity.Slug {
	if t.about.kind == entity.Market {
		return t.about.subject
	}
	return firstSlug(t.r.last.market, t.r.market)
}

// cloudShare gives a share of the cloud market to the company's cloud unit. A
// share of everything is nobody's.
func (t *table) cloudShare(f *found) {
	if f.metric != MarketShare {
		return
	}
	if v, ok := f.amount.Value(); ok && v > 99.4 {
		f.subject = ""
	}
	if c := f.subject.CloudOf(); c != "" && (t.r.market == "" || cloudMarket(t.r.market)) && (t.about.kind != entity.Market || cloudMarket(t.about.subject)) {
		f.subject = c
	}
}

// place is the segment of a company that bears the name of a place: Amazon's
// North America. "" where the place only splits its revenue.
func place(company entity.Slug, g facts) entity.Slug {
	if company == "" || g.region == "" || g.subject != "" {
		return ""
	}
	if p := company.Part(strings.Trim(g.text, " :")); p.Listed() && entity.KindOf(p) == entity.Segment {
		return p
	}
	return ""
}

// piece makes the subject the segment that a column of segments names.
func (t *table) piece(f *found, row rowFacts, company entity.Slug) {
	g := t.r.facts(row.piece)
	switch {
	case g.subject != "" && g.kind != entity.Market:
		f.subject = g.subject
	case strings.HasPrefix(strings.ToLower(row.piece), "total") || strings.HasPrefix(strings.ToLower(row.piece), "consolidated"):
	case company != "":
		f.subject = company.Part(strings.ToLower(row.piece))
	}
}

// hasNames reports whether a column names companies.
func (t *table) hasNames() bool {
	for _, c := range t.cols {
		if c.role == entityCol {
			return true
		}
	}
	return false
}

// geographic reports whether a part is only a place: "other americas".
func geographic(part string) bool {
	for _, w := range strings.Fields(part) {
		if !strings.Contains(" other americas america north south latin international asia pacific europe rest of world and ", " "+w+" ") {
			return false
		}
	}
	return true
}

// plainLabel reports whether a row's label says only what is measured.
func plainLabel(f facts) bool {
	return f.region != "" || f.cues&(cRevenue|cProfit|cMargin|cStaff|cMarket) != 0
}

func firstSlug(slugs ...entity.Slug) entity.Slug {
	for _, s := range slugs {
		if s != "" {
			return s
		}
	}
	return ""
}

// emit turns a cell's claim into a signal.
func (t *table) emit(k, c int, f found, row rowFacts, col column) {
	b := t.rows[k]
	span := b.Cells[c]
	p, stated := t.when(&f, row, col)
	sig := Signal{Metric: f.metric, Entity: f.subject, Amount: f.amount, Unit: f.unit, Basis: f.basis, Period: p, Inferred: !p.IsZero() && !stated,
		Region: f.region, Status: Reported, By: firstWord(row.house, col.facts.house, t.about.house)}
	if col.facts.projected || row.facts.projected {
		sig.Status = Projected
	}
	if t.about.projected && !t.r.asOf.IsZero() && p.End().After(t.r.asOf) {
		sig.Status = Projected
	}
	if f.metric == Layoffs && sig.Region == "global" {
		sig.Region = ""
	}
	sig.Origin = Origin{Doc: t.r.d, Block: t.first + k, Span: b.Source(span.Start, span.End), Rule: f.rule, Confidence: f.sure,
		Quote: b.Text, Lit: doc.Span{Start: span.Start, End: span.End}}
	t.r.keep(sig)
}

// when dates a cell: its row, its column, what heads the table, the document.
func (t *table) when(f *found, row rowFacts, col column) (period.Period, bool) {
	switch {
	case !row.period.IsZero():
		return row.period, row.stated
	case !col.facts.period.IsZero():
		return col.facts.period, col.facts.stated
	case row.total && f.metric == Layoffs:
		return t.span(), false
	}
	if f.metric == RevenueGrowth || f.metric == MarketGrowth {
		if p := t.latest(f); !p.IsZero() {
			return p, true
		}
	}
	if !t.about.period.IsZero() {
		return t.about.period, false
	}
	if p := t.r.fromScope(nil, *f); !p.IsZero() {
		return p, false
	}
	if f.metric != Layoffs && !t.r.reports.IsZero() {
		return t.r.reports, false
	}
	if pub := t.r.d.Published; !pub.IsZero() && (f.metric == MarketShare || f.metric == MarketSize) {
		return period.Year(pub.Year()), false
	}
	return period.Period{}, false
}

// latest is the newest period of the columns, which a column of change
// compares with an older one; a quarter compared with the one before it makes
// the basis quarter over quarter.
func (t *table) latest(f *found) period.Period {
	var p, before period.Period
	for _, c := range t.cols {
		q := c.facts.period
		if q.IsZero() || q == p {
			continue
		}
		if p.IsZero() || q.Compare(p) > 0 {
			p, before = q, p
		} else if before.IsZero() || q.Compare(before) > 0 {
			before = q
		}
	}
	if !p.IsZero() && !before.IsZero() {
		days := p.Start().Sub(before.End()).Hours() / 24
		switch {
		case days < 5 && f.basis == "" && p.End().Sub(p.Start()).Hours() < 24*100:
			f.basis = QoQ
		case f.basis == "":
			f.basis = YoY
		}
	}
	return p
}

// span is the time from the first to the last dated row.
func (t *table) span() period.Period {
	var p period.Period
	for k := t.head; k < len(t.rows); k++ {
		row := t.rowFacts(k)
		switch {
		case row.period.IsZero():
		case p.IsZero():
			p = row.period
		default:
			p = p.To(row.period)
		}
	}
	return p
}

// prose reads cells that hold sentences rather than figures.
func (t *table) prose(k int) {
	b := t.rows[k]
	for c, span := range b.Cells {
		if span.Len() < 40 || c < len(t.cols) && (t.cols[c].role == ignored || t.cols[c].role == entityCol) || t.r.d.Format == doc.CSV {
			continue
		}
		text := b.Text[span.Start:span.End]
		amounts := quantity.Scan(text)
		for i := range amounts {
			amounts[i].Start += span.Start
			amounts[i].End += span.Start
		}
		sentences(text, func(start, end int) { t.r.readSentence(t.first+k, span.Start+start, span.Start+end, amounts) })
	}
}

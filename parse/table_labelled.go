package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// labelled finds the subject where rows have labels: a segment, a part, or a
// plain noun whose subject stands further off. A label that is not understood
// takes nobody else's.
func (t *table) labelled(f *figure) {
	row := f.row
	market := f.metric == MarketSize || f.metric == MarketGrowth
	company := firstSlug(row.facts.company, f.col.facts.company, f.section.company, t.about.company, companyOf(t.r.about))
	if row.kind == entity.Company && row.facts.subject == t.about.company && !row.clear && f.metric != Layoffs {
		return // "Alphabet-level activities" are not Alphabet's
	}
	if f.metric != MarketShare && company != "" && t.salesPart(row) {
		f.subject = company.Part("sales")
		return
	}
	t.fromFacts(f, &row.facts, company, market, true)
	if f.subject == "" && market && row.total {
		if m := entity.MarketSlug(totalOf(row.label) + " spending"); m.Listed() && !cloudMarket(m) && m != t.about.subject {
			f.subject = m // "Total IT"
			return
		}
	}
	if f.subject == "" && row.piece != "" && !row.total && !market && !(row.clear && growthHead(row.facts.cues, row.facts.text)) {
		f.subject = t.piece(row.piece, company)
		return
	}
	if f.subject == "" && !t.plainRow(f, market) {
		f.subject = t.unlisted(f, company)
		return
	}
	if f.subject == "" && strings.Contains(row.facts.text, "consolidated") && !market {
		f.subject = company
		return
	}
	if f.subject == "" && f.metric == RevenueGrowth && row.clear && !row.total && row.at == t.earnedAt+1 && row.facts.topic == 0 && f.col.facts.subject == "" && !(t.across && f.col.facts.part != "") && !t.strangeHead(f.col, market) {
		f.subject = t.earned // "Year-over-year growth" below "Product revenue"
	}
	if f.subject == "" && !market && f.far == 0 && !row.total && consolidates(f.section) {
		f.subject = company
		return
	}
	if f.subject == "" && !market && f.col.facts.subject == "" && t.recurs(row) && (foreign(f.section) || f.section.kind == entity.Market && company != "") {
		f.subject = t.sectionPart(f.section, company)
		return
	}
	if f.subject == "" && !market && company != "" && f.col.facts.subject == "" && f.col.facts.topic == 0 && f.col.role == unknown {
		if s := company.Part(f.col.text); s.Listed() {
			f.subject = s // "Consulting"
			return
		}
	}
	if f.subject == "" && t.strangeHead(f.col, market) {
		if market && f.section.subject == "" {
			f.subject = t.unlistedMarket(f.col.text, row.clear && row.facts.topic&cMarket != 0)
		}
		return
	}
	for i, g := range [...]*facts{&f.col.facts, f.section, &t.about} {
		if f.subject == "" {
			f.far += b2i(g.text != f.col.facts.text)
			t.fromFacts(f, g, company, market, (i == 1 || i == 0 && t.across) && g.topic == 0) // a section may be a part: "International" over its net sales
			if i == 2 && f.subject == g.subject && (row.facts.topic == cRevenue || row.total) && row.facts.part == "" && t.rowNames(f.subject) {
				f.subject = companyOf(f.subject) // "Revenue" or "Total operating income" beside "AWS revenue"
			}
		} else if f.region == "" && g.subject == f.subject {
			f.region = g.region
		}
	}
	if f.subject == "" {
		f.far++
		t.fromDocument(f, market)
	}
}

// strangeHead reports whether the head of a column is a name that nobody knows,
// beside others, so that its figures are not those of whom the table is about.
func (t *table) strangeHead(col *column, market bool) bool {
	f := &col.facts
	if col.role != unknown || t.head == 0 || len(t.cols) < 3 || col.text == "" || col.text[0]-'A' > 25 || f.known && !(market && (f.topic == cVolume || f.part != "")) || f.subject != "" || f.part != "" && !market || f.topic&^cVolume != 0 || f.unit != "" || f.scale != 0 ||
		f.region != "" || f.house != "" || !f.period.IsZero() || holdsDigit(col.text) {
		return false
	}
	for w := range strings.FieldsSeq(f.text) {
		if plainHeads[strings.Trim(w, "().,:*-/")] {
			return false
		}
	}
	return true
}

// plainHeads are words of heads over figures that say nothing of whose they are.
var plainHeads = wordSet(`actual actuals reported result results value amount figure figures number numbers data total totals low high range mid midpoint point
		current prior previous last latest this next year quarter month half ytd ttm annual quarterly estimate estimates estimated expected expectation expectations consensus forecast guidance guide
		outlook target gaap non-gaap adjusted nominal basis unit units details detail metric measure comment comments note notes status before after new old first second third fourth vs versus
		beat miss surprise upside downside conservative aggressive baseline pessimistic optimistic best worst average median min max mean score rank ranking the company group consolidated`)

// total gives the total of a company's parts to the company, whichever of them
// the words above the table speak of.
func (t *table) total(f *figure) {
	row, company := f.row, companyOf(f.subject)
	if row.total && row.facts.subject == "" && company != "" && f.metric != Layoffs {
		if _, several := t.listing(); several {
			f.subject = "" // the sum of AWS and Google Cloud
			return
		}
	}
	switch {
	case company == "" || f.far == 0 && row.total:
	case !row.total && f.far == 0 && company != f.subject:
		t.split = company
	case row.total && company == t.split && row.facts.part == "" && f.section.subject == "" && f.section.part == "":
		f.subject = company
	}
}

// fromFacts takes the subject, part and region that one of a figure's
// surroundings names.
func (t *table) fromFacts(f *figure, g *facts, company entity.Slug, market, own bool) {
	if p := place(company, g); p != "" && !market {
		f.subject = p
		return
	}
	if f.region == "" {
		f.region = g.region
	}
	switch {
	case market && own && g.kind == entity.Market && dashed(f.row.label) && entity.MarketSlug(f.row.label) != g.subject:
		f.subject = entity.MarketSlug(f.row.label) // "SaaS – Applications" is a part of SaaS
	case market && g.kind == entity.Market, !market && g.subject != "" && g.kind != entity.Market && g.kind != entity.House:
		f.subject = g.subject
	case own && !market && g.part == "cloud" && company.TotalCloud() == "" && entity.KindOf(firstSlug(f.col.facts.subject, t.about.subject)) == entity.Cloud && companyOf(firstSlug(f.col.facts.subject, t.about.subject)) == company:
		f.subject = firstSlug(f.col.facts.subject, t.about.subject) // "Cloud revenue" of Azure, below its name
	case own && !market && g.subject == "" && g.part != "" && f.metric != Layoffs:
		f.subject = partSlug(company, g.part)
		if geographic(g.part) && !f.subject.Listed() {
			f.subject = company // a split of its revenue by place
			if g.region == "" && company != "" {
				f.subject = company.Part(g.part) // "Other Americas"
			}
		}
	}
}

// rowNames reports whether one of the first rows is labelled with a unit, so that
// a row without a name is its company's.
func (t *table) rowNames(unit entity.Slug) bool {
	if k := entity.KindOf(unit); k != entity.Cloud && k != entity.Segment {
		return false
	}
	if t.listed == nil {
		t.readListed()
	}
	return t.listed[unit]
}

// readListed notes whom the first rows name in their labels, or in the columns
// of names and of parts, and whether clouds or parts of several companies, whose
// sum is nobody's, are among them.
func (t *table) readListed() {
	t.listed = map[entity.Slug]bool{}
	var owner entity.Slug
	for k := t.head; k < min(len(t.rows), t.head+40); k++ {
		for c := range min(len(t.rows[k].Cells), len(t.cols)) {
			if c > 0 && t.cols[c].role != entityCol && t.cols[c].role != partCol {
				continue
			}
			for _, m := range entity.Scan(t.cell(k, c)) {
				t.listed[m.Slug] = true
				t.clouds = t.clouds || m.Kind == entity.Cloud
				if m.Kind == entity.Cloud || m.Kind == entity.Segment {
					t.owners = t.owners || owner != "" && companyOf(m.Slug) != owner
					owner = companyOf(m.Slug)
				}
			}
		}
	}
}

// listing reports whether one of the first rows is named for a cloud, and whether
// they name parts of several companies.
func (t *table) listing() (clouds, owners bool) {
	if t.listed == nil {
		t.readListed()
	}
	return t.clouds, t.owners
}

// plainRow reports whether a row's label leaves the subject open: it is empty,
// or names only a time, a place, a measure, a house or the whole.
func (t *table) plainRow(f *figure, market bool) bool {
	row := f.row
	switch {
	case row.label == "" && row.piece == "", row.total && row.clear, row.facts.house != "":
		return true
	case market:
		return row.clear && row.facts.part == "" || row.total
	case row.other, row.facts.part != "" && row.facts.region == "":
		return false
	}
	return row.clear
}

// unlisted is the part of a company that a label nobody knows names: above the
// total of revenue, in a table of its segments, or with the word revenue
// itself. For layoffs it is a name where no head says otherwise.
func (t *table) unlisted(f *figure, company entity.Slug) entity.Slug {
	row := f.row
	label := strings.TrimSpace(row.label)
	if f.metric == MarketSize || f.metric == MarketGrowth {
		return t.unlistedMarket(firstWord(label, row.piece), f.col.facts.topic&cMarket != 0 && f.col.facts.topic&cShare == 0 || t.sizedAt == row.at+1)
	}
	if f.metric == Layoffs {
		if company == "" && len(t.cols) > 0 && t.cols[0].text == "" && len(strings.Fields(label)) <= 4 && !row.clear && row.facts.region == "" && row.facts.period.IsZero() && (label == "" || label[0]-'0' > 9) {
			return entity.Make(label)
		}
		return ""
	}
	if !ownPart(row.facts.text) {
		return ""
	}
	if f.metric != Revenue && f.metric != RevenueGrowth || company == "" || len(strings.Fields(label)) > 7 || label == "" || label[0] < 'A' || label[0] > 'Z' {
		return ""
	}
	if row.facts.topic == cRevenue {
		low := strings.ToLower(label)
		for _, w := range []string{" revenues", " revenue", " net sales", " sales"} {
			if name := strings.TrimSuffix(low, w); name != low && strings.HasPrefix(name, "total ") {
				return t.totalled(strings.TrimSuffix(strings.TrimPrefix(name, "total "), " net"), f.section, company)
			} else if name != low && !strings.ContainsAny(name, "(,:") && !strings.Contains(name, "exclud") && !strings.Contains(name, "includ") {
				return company.Part(name)
			}
		}
		return ""
	}
	if row.facts.topic&^cVolume != 0 || !t.earning(row) && f.section.topic != cRevenue && !splitsRevenue.in(t.about.phrase) {
		return ""
	}
	if i := strings.Index(label, " ("); i > 0 {
		label = label[:i] // "AIDC (International)"
	}
	return company.Part(label)
}

// splitsRevenue says in a caption that the rows are parts of revenue.
var splitsRevenue = phrases("revenue by segment", "revenues by segment", "net sales by segment", "revenue by product", "revenue by service", "revenues by product", "revenue by business", "net sales by product")

// unlistedMarket is the market that the label of a segment names in a table
// about a market, "Devices" in one of IT spending, or in which its size is told.
func (t *table) unlistedMarket(label string, sized bool) entity.Slug {
	if i := strings.IndexByte(label, '('); i > 0 {
		label = strings.TrimSpace(label[:i])
	}
	if !sized && t.about.kind != entity.Market && t.about.topic&cSpending == 0 && !t.bySector() || label == "" || label[0] < 'A' || label[0] > 'Z' || len(strings.Fields(label)) > 6 {
		return ""
	}
	return entity.MarketSlug(label)
}

// bySector reports whether the labels of the table name markets, as the head above
// them says: "Sector", "Market".
func (t *table) bySector() bool {
	return len(t.cols) > 0 && t.head > 0 && sectorHeads[small(t.cols[0].text)]
}

var sectorHeads = wordSet("sector sectors market markets industry category technology segment vertical")

// fromDocument is the subject that the document is about.
func (t *table) fromDocument(f *figure, market bool) {
	row := f.row
	switch {
	case f.metric == Layoffs && (t.r.about == "" || !row.period.IsZero() || row.total):
		f.subject = "tech-industry"
	case market:
		f.subject = t.market()
	case f.metric == MarketShare:
	case row.label == "" || row.clear && (row.total || plainLabel(&row.facts)):
		f.subject = companyOf(t.r.about)
	}
}

// place is the segment of a company that bears the name of a place: Amazon's
// North America. "" where the place only splits its revenue.
func place(company entity.Slug, g *facts) entity.Slug {
	if company == "" || g.region == "" || g.subject != "" {
		return ""
	}
	if p := company.Part(strings.Trim(g.text, " :")); p.Listed() && entity.KindOf(p) == entity.Segment {
		return p
	}
	return ""
}

// piece is the segment of a company that a column of segments names, "" for
// their total.
func (t *table) piece(name string, company entity.Slug) entity.Slug {
	if i := strings.Index(name, " ("); i > 0 && strings.HasSuffix(name, ")") && (len(entity.Scan(name)) == 0 || otherLabel(small(name[:i]))) {
		name = name[:i] // "AIDC (International)", "Other (LinkedIn, GitHub)"
	}
	g := t.r.facts(name)
	switch {
	case g.subject == company && g.kind == entity.Company && g.part != "" && g.topic&^cVolume == 0:
		return entity.Make(name) // "Google Subscriptions"
	case g.subject != "" && g.kind != entity.Market:
		t.ownProduct(name, &g)
		return g.subject
	case strings.HasPrefix(g.text, "consolidated") && g.known && g.topic == cRevenue && g.part == "":
		return company
	case totalLabel(g.text) || strings.HasPrefix(g.text, "consolidated"), company == "":
		return ""
	case g.part == "" && (g.topic&cShare != 0 || growthHead(g.cues, g.text)):
		return "" // "Share of the market", a measure among its products
	case g.known && g.topic == cRevenue && g.part == "" && revenueLabel(g.text):
		return company // "Net sales" among the rows of its segments
	}
	return company.Part(g.text)
}

// geographic reports whether a part is only a place: "other americas".
func geographic(part string) bool {
	if part == "other" {
		return false
	}
	for w := range strings.FieldsSeq(part) {
		if !strings.Contains(" other americas america north south latin international asia pacific europe rest of world and ", " "+w+" ") {
			return false
		}
	}
	return true
}

// plainLabel reports whether a row's label says only what is measured.
func plainLabel(f *facts) bool {
	return f.region != "" || f.cues&(cRevenue|cProfit|cMargin|cStaff|cMarket|cGrowth|cYoY) != 0
}

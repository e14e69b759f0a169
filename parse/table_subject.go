package parse

import (
	"slices"
	"strings"

	"cloudwatch-tui/parse/entity"
)

// whose finds the subject of a figure: the row's name or part, the column's,
// the section's, then the table's and the document's.
func (t *table) whose(f *figure) {
	if f.metric == Layoffs && t.splits(f) {
		return
	}
	switch {
	case len(f.row.vendors) > 1:
		f.group = t.joint(f, f.row.vendors)
	case f.metric == MarketShare && (f.row.other || f.row.name == "" && f.col.other):
		f.subject, f.region = "group", firstWord(f.row.facts.region, f.section.region, t.about.region)
	case t.names && f.row.name != "":
		t.named(f)
	default:
		t.labelled(f)
		t.total(f)
	}
	t.cloudShare(f)
	if (f.metric == MarketSize || f.metric == MarketGrowth) != (entity.KindOf(f.subject) == entity.Market) && f.metric != MarketShare && f.metric != Layoffs && f.metric != Headcount {
		f.subject = "" // a market earns nothing, and a company is no market
	}
}

// unbracketed leaves out the names in brackets behind another, which spell it
// out: "Block (Square)".
func unbracketed(label string, names []entity.Mention) []entity.Mention {
	open := strings.IndexByte(label, '(')
	n := 0
	for n < len(names) && names[n].End <= open {
		n++
	}
	if n == 0 {
		return names
	}
	return names[:n]
}

// vendors are the companies and clouds among the names of a label, nil for less
// than two.
func vendors(names []entity.Mention) []entity.Slug {
	if len(names) < 2 {
		return nil
	}
	var all []entity.Slug
	for _, m := range names {
		if m.Kind != entity.Company && m.Kind != entity.Cloud {
			continue
		}
		if n := len(all); n == 0 || companyOf(all[n-1]) != companyOf(m.Slug) {
			all = append(all, m.Slug)
		}
	}
	return all
}

// joint makes several vendors the subject of one figure.
func (t *table) joint(f *figure, all []entity.Slug) []entity.Slug {
	all = slices.Clone(all)
	clouds := f.metric == MarketShare
	for _, s := range all {
		clouds = clouds || entity.KindOf(s) == entity.Cloud
	}
	for i, s := range all {
		if c := s.CloudOf(); c != "" && clouds && t.aboutCloud() {
			all[i] = c
		}
	}
	g := grouped(all)
	f.subject, f.region = joined(g), firstWord(f.row.facts.region, t.about.region)
	return g
}

// aboutCloud reports whether a share is one of the cloud market.
func (t *table) aboutCloud() bool {
	return (t.r.market == "" || cloudMarket(t.r.market)) && (t.about.kind != entity.Market || cloudMarket(t.about.subject)) && (t.goods == "" || strings.Contains(t.goods, "cloud"))
}

// named finds the subject where a column names companies: the name of the row,
// whether the vocabulary knows it or not. A total is the industry's layoffs or
// the market's size, and nobody's share.
func (t *table) named(f *figure) {
	row := f.row
	f.region = firstWord(row.facts.region, t.about.region)
	name, _, _ := strings.Cut(row.name, " (") // "Lifetouch LLC (Church Directories)"
	made := entity.Make(name)
	if row.kind != entity.Market && !row.total && t.splitsMarket() { // what is spent on a vendor is its revenue
		switch f.metric {
		case MarketSize:
			f.metric, f.rule = Revenue, "table-revenue"
		case MarketGrowth:
			f.metric = RevenueGrowth
		}
	}
	switch {
	case row.total && f.metric == Layoffs:
		if strings.Contains(t.about.text, "tech") || t.about.kind == entity.Industry {
			f.subject = "tech-industry"
		}
	case row.total && !t.splitsMarket():
	case row.total && (f.metric == Revenue || f.metric == MarketSize):
		f.metric, f.subject = MarketSize, t.market()
	case row.total && (f.metric == RevenueGrowth || f.metric == MarketGrowth):
		f.metric, f.subject = MarketGrowth, t.market()
	case row.total, row.other:
	case row.piece != "" && f.metric != Layoffs:
		company := companyOf(firstSlug(row.facts.subject, made))
		if f.subject = t.piece(row.piece, company); f.subject == "" {
			f.subject = firstSlug(row.facts.subject, made)
		}
	case row.facts.subject != "" && (row.facts.kind != entity.Market || f.metric == MarketSize || f.metric == MarketGrowth) && (f.metric != Layoffs || entity.KindOf(made) != entity.Unknown):
		f.subject = t.narrow(f, row.facts.subject)
	case f.col.facts.subject != "" && f.col.facts.kind != entity.Market && f.col.facts.company == made:
		f.subject = f.col.facts.subject
	default:
		f.subject = t.narrow(f, made)
	}
}

// splitsMarket reports whether the table's rows are the vendors of one market,
// so that their total is the market's.
func (t *table) splitsMarket() bool {
	return t.about.kind == entity.Market || t.goods != "" || t.cues&cShare != 0
}

// narrow gives what a company earns in one market to that part of it: Dell's
// server revenue is not Dell's.
func (t *table) narrow(f *figure, s entity.Slug) entity.Slug {
	if f.metric == MarketShare || f.metric == Layoffs || f.metric == Headcount || entity.KindOf(s) != entity.Company && entity.KindOf(s) != entity.Unknown {
		return s
	}
	goods := firstWord(f.col.facts.part, t.goods)
	market := t.about.subject
	if t.about.kind != entity.Market {
		market = t.r.market
	}
	if goods == "" && t.cues&cShare != 0 && market != "" {
		goods = strings.TrimSuffix(strings.ReplaceAll(string(market), "-", " "), " market")
		if cloudMarket(market) {
			goods = "cloud"
		}
	}
	if s == "microsoft" && goods == "cloud" && t.cues&cShare == 0 {
		return "microsoft-cloud" // the total that it names so
	}
	return firstSlug(partSlug(s, goods), s)
}

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
	t.fromFacts(f, row.facts, company, market, true)
	if f.subject == "" && market && row.total {
		if m := entity.MarketSlug(totalOf(row.label) + " spending"); m.Listed() && !cloudMarket(m) && m != t.about.subject {
			f.subject = m // "Total IT"
			return
		}
	}
	if f.subject == "" && row.piece != "" && !row.total && !market {
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
	if f.subject == "" && f.metric == RevenueGrowth && row.clear && !row.total && row.at == t.earnedAt+1 && row.facts.topic == 0 && f.col.facts.subject == "" {
		f.subject = t.earned // "Year-over-year growth" below "Product revenue"
	}
	for i, g := range []facts{f.col.facts, *f.section, t.about} {
		if f.subject == "" {
			f.far += b2i(g.text != f.col.facts.text)
			t.fromFacts(f, g, company, market, i == 1 && g.topic == 0) // a section may be a part: "International" over its net sales
		} else if f.region == "" && g.subject == f.subject {
			f.region = g.region
		}
	}
	if f.subject == "" {
		f.far++
		t.fromDocument(f, market)
	}
}

// total gives the total of a company's parts to the company, whichever of them
// the words above the table speak of.
func (t *table) total(f *figure) {
	row, company := f.row, companyOf(f.subject)
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
func (t *table) fromFacts(f *figure, g facts, company entity.Slug, market, own bool) {
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
	case own && !market && g.subject == "" && g.part != "" && f.metric != Layoffs:
		f.subject = partSlug(company, g.part)
		if geographic(g.part) && !f.subject.Listed() {
			f.subject = company // a split of its revenue by place
			if g.region == "" {
				f.subject = company.Part(g.part) // "Other Americas"
			}
		}
	}
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
	if f.metric == Layoffs {
		if company == "" && len(t.cols) > 0 && t.cols[0].text == "" && len(strings.Fields(label)) <= 4 && !row.clear {
			return entity.Make(label)
		}
		return ""
	}
	if f.metric == MarketSize || f.metric == MarketGrowth {
		return t.unlistedMarket(label)
	}
	for _, w := range []string{"elimination", "unallocated", "adjustment", "reconcil", "hedg", "corporate", "intersegment"} {
		if strings.Contains(row.facts.text, w) {
			return ""
		}
	}
	if f.metric != Revenue && f.metric != RevenueGrowth || company == "" || len(strings.Fields(label)) > 7 || label == "" || label[0] < 'A' || label[0] > 'Z' {
		return ""
	}
	if row.facts.topic == cRevenue {
		low := strings.ToLower(label)
		for _, w := range []string{" revenues", " revenue", " net sales", " sales"} {
			if name := strings.TrimSuffix(low, w); name != low && !strings.ContainsAny(name, "(,:") && !strings.Contains(name, "exclud") && !strings.Contains(name, "includ") {
				return company.Part(name)
			}
		}
		return ""
	}
	if row.facts.topic&^cVolume != 0 || !t.earning(row) && f.section.topic != cRevenue {
		return ""
	}
	return company.Part(label)
}

// unlistedMarket is the market that the label of a segment names in a table
// about a market: "Devices" in one of IT spending.
func (t *table) unlistedMarket(label string) entity.Slug {
	if i := strings.IndexByte(label, '('); i > 0 {
		label = strings.TrimSpace(label[:i])
	}
	if t.about.kind != entity.Market && t.about.topic&cSpending == 0 || label == "" || label[0] < 'A' || label[0] > 'Z' || len(strings.Fields(label)) > 6 {
		return ""
	}
	return entity.MarketSlug(label)
}

// fromDocument is the subject that the document is about.
func (t *table) fromDocument(f *figure, market bool) {
	row := f.row
	switch {
	case f.metric == Layoffs && (t.r.about == "" || !row.period.IsZero() || row.total):
		f.subject = "tech-industry"
	case market:
		f.subject = t.market()
	case f.metric == MarketShare:
	case row.label == "" || row.clear && (row.total || plainLabel(row.facts)):
		f.subject = companyOf(t.r.about)
	}
}

// cloudShare gives a share of the cloud market to the company's cloud unit. A
// share of everything is nobody's.
func (t *table) cloudShare(f *figure) {
	if f.metric != MarketShare {
		return
	}
	if v, ok := f.amount.Value(); ok && v > 99.4 {
		f.subject = ""
	}
	if c := f.subject.CloudOf(); c != "" && t.aboutCloud() {
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

// piece is the segment of a company that a column of segments names, "" for
// their total.
func (t *table) piece(name string, company entity.Slug) entity.Slug {
	g := t.r.facts(name)
	switch {
	case g.subject != "" && g.kind != entity.Market:
		return g.subject
	case totalLabel(g.text) || strings.HasPrefix(g.text, "consolidated"), company == "":
		return ""
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
func plainLabel(f facts) bool {
	return f.region != "" || f.cues&(cRevenue|cProfit|cMargin|cStaff|cMarket|cGrowth|cYoY) != 0
}

func firstSlug(slugs ...entity.Slug) entity.Slug {
	for _, s := range slugs {
		if s != "" {
			return s
		}
	}
	return ""
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

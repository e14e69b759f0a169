package parse

import (
	"slices"
	"strings"

	"cloudwatch-tui/parse/entity"
)

// whose finds the subject of a figure: the row's name or part, the column's,
// the section's, then the table's and the document's.
func (t *table) whose(f *figure) {
	if f.metric == Layoffs && (t.tallyAcross(f) || t.tally(f) || t.splits(f)) {
		return
	}
	if t.head > 0 && f.row.label+f.row.name+f.row.piece+f.col.text == "" && f.row.period.IsZero() {
		return // nothing beside it says what it is, nor anything above
	}
	switch {
	case len(f.row.facts.vendors) > 1 && !f.row.other && !(f.metric == Layoffs && len(f.row.facts.vendors) == 2 && t.names && strings.Contains(f.row.name, "/")): // "Block/Square" are one
		f.group = t.joint(f, f.row.facts.vendors)
	case f.metric == MarketShare && f.row.other && (strings.HasSuffix(f.row.facts.text, " world") || strings.HasPrefix(f.row.facts.text, "rest of ") && f.row.facts.region != ""): // the share of places
	case f.metric == MarketShare && (f.row.other || f.row.name == "" && f.col.other):
		f.subject, f.region = "group", firstWord(f.row.facts.region, f.section.region, t.about.region)
	case f.row.name == "" && (f.col.other || f.row.other && (f.metric == MarketSize || f.metric == MarketGrowth)): // nobody's, among vendors side by side
	case t.names && (f.row.name != "" || f.row.total && f.metric == Layoffs):
		t.named(f)
	default:
		if (isVendor(&f.col.facts) || isVendor(&f.row.facts)) && f.row.kind != entity.Market && !f.row.total {
			if t.splitsMarket() {
				f.spentOn()
			}
			if f.metric == MarketSize || f.metric == MarketGrowth {
				return // what a company spends is no market
			}
		}
		t.labelled(f)
		t.total(f)
		t.vendorAcross(f)
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
	if n == 0 && open > 0 && cueOf(firstWord(strings.Fields(label)...)) == 0 {
		return nil // "Recruit Holdings (Indeed, Glassdoor)"
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
	made := entity.Make(cutRoles(name))
	if row.kind != entity.Market && !row.total && t.splitsMarket() { // what is spent on a vendor is its revenue
		f.spentOn()
	}
	switch {
	case row.total && f.metric == Layoffs && t.byTime && plainTime(f.col): // the sum of those listed
	case row.total && f.metric == Layoffs:
		if strings.Contains(t.about.text, "tech") || t.about.kind == entity.Industry {
			f.subject = "tech-industry"
		}
	case row.total && !t.splitsMarket():
	case row.total && (f.metric == Revenue || f.metric == MarketSize):
		f.metric, f.subject = MarketSize, t.market()
	case row.total && (f.metric == RevenueGrowth || f.metric == MarketGrowth):
		f.metric, f.subject = MarketGrowth, t.market()
	case row.other && !row.total && t.splitsMarket() && (f.metric == Revenue || f.metric == RevenueGrowth):
		f.subject = "group"
	case row.total, row.other, row.noName(f.metric):
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
	if entity.KindOf(f.subject) == entity.Company && hasWord(strings.Fields(f.col.facts.text), "segment", "division") && row.piece == "" {
		f.subject = t.unitIn(row.at, f.subject) // whose column leaves open which segment
	}
}

// isVendor reports whether a text names a company or a cloud.
func isVendor(f *facts) bool { return f.kind == entity.Company || f.kind == entity.Cloud }

// noName reports whether what stands in a column of names says what is measured,
// or is a percentage. A list of layoffs measures nothing else, least of all goods:
// "Next Energy", "Bright Storage" are names there.
func (row *rowFacts) noName(m Metric) bool {
	f, topic := &row.facts, row.facts.topic
	if m == Layoffs {
		topic &^= cVolume
	}
	return (f.subject == "" || f.kind == entity.Market) && f.known && (topic != 0 || growthHead(f.cues, f.text)) || strings.HasSuffix(row.name, "%")
}

// spentOn makes what is spent on a vendor its revenue.
func (f *figure) spentOn() {
	switch f.metric {
	case MarketSize:
		f.metric, f.rule = Revenue, "table-revenue"
	case MarketGrowth:
		f.metric = RevenueGrowth
	}
}

// vendorAcross reads the subject that the head of a column names as one in a
// column of names would be: a vendor of what the table is about, where it is.
func (t *table) vendorAcross(f *figure) {
	if f.metric == MarketShare && f.subject != "" {
		f.region = firstWord(f.region, f.section.region, t.about.region)
	}
	if f.subject == "" || f.subject != f.col.facts.subject || f.metric == Layoffs {
		return
	}
	f.region = firstWord(f.region, t.about.region)
	if t.goods != "" && entity.KindOf(f.subject) == entity.Company && f.col.facts.topic == 0 {
		f.subject = t.narrow(f, f.subject)
	}
}

// unitIn is the one unit of a company that the cells of row k name, "" if there
// is none.
func (t *table) unitIn(k int, company entity.Slug) entity.Slug {
	var unit entity.Slug
	for c := range t.rows[k].Cells {
		for _, m := range entity.Scan(t.cell(k, c)) {
			if (m.Kind != entity.Cloud && m.Kind != entity.Segment) || companyOf(m.Slug) != company || m.Slug == unit {
				continue
			}
			if unit != "" {
				return ""
			}
			unit = m.Slug
		}
	}
	return unit
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
	if t.cues&cShare != 0 && t.market() == "" && s.CloudOf() != "" {
		if clouds, _ := t.listing(); clouds {
			return s.CloudOf() // "Google" between "AWS" and "Azure"
		}
	}
	goods := firstWord(f.col.facts.part, t.goods)
	if a := &t.about; goods == "" && a.topic == cRevenue && a.company == "" && f.col.facts.topic&^cRevenue == 0 {
		switch { // "Server revenue", "Cloud revenue", over companies
		case a.kind != entity.Market:
			goods = a.part
		case cloudMarket(a.subject) && t.cues&cShare == 0:
			goods = "cloud"
		}
	}
	market := t.about.subject
	if t.about.kind != entity.Market {
		market = ""
		if t.r.marketAt < t.first {
			market = t.r.market // named above
		}
	}
	if goods == "" && t.cues&cShare != 0 && market != "" {
		goods = strings.TrimSuffix(strings.ReplaceAll(string(market), "-", " "), " market")
		if cloudMarket(market) {
			goods = "cloud"
		}
	}
	if cloudMarket(market) && strings.Contains(goods, "cloud") {
		goods = "cloud"
	}
	if s == "microsoft" && goods == "cloud" {
		if t.cues&cShare != 0 {
			return s.CloudOf() // what it sells in the market that all rows share
		}
		return "microsoft-cloud" // the total that it names so
	}
	return firstSlug(partSlug(s, goods), s)
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

// unitInBrackets gives a figure of a company to the unit that stands in brackets
// behind it, "$30.9B (AWS)", and so the growth behind such a figure in its row.
// What names another's unit is nobody's.
func (t *table) unitInBrackets(f *figure, cell string) {
	if f.metric == Layoffs || f.metric == MarketShare || f.subject != "" && entity.KindOf(f.subject) != entity.Company {
		return
	}
	_, rest, _ := strings.Cut(withoutNote(cell), "(")
	name, _, _ := strings.Cut(rest, ")")
	if f.subject == "" {
		if isVendor(&f.row.facts) && f.metric == Revenue && name != "" && !f.row.total {
			f.subject = t.bracketed(name, f.row.facts.company) // "Amazon revenue exposure | $107B (AWS)"
		}
		return
	}
	if name == "" {
		if f.metric == RevenueGrowth && t.unitRow == f.row.at+1 && companyOf(t.rowUnit) == f.subject {
			f.subject = t.rowUnit
		}
		return
	}
	unit := t.unitNamed(name)
	if unit == "" {
		return
	}
	if companyOf(unit) != f.subject {
		f.subject = ""
		return
	}
	f.subject, t.rowUnit, t.unitRow = unit, unit, f.row.at+1
}

// bracketed is the unit or part of a company that stands in brackets behind its
// figure: "Productivity & Business", "gaming subset of MPC". "" if it is none.
func (t *table) bracketed(name string, company entity.Slug) entity.Slug {
	if unit := t.unitNamed(name); unit != "" {
		if companyOf(unit) != company {
			return ""
		}
		return unit
	}
	name, _, _ = strings.Cut(name, " subset of ")
	if unit := company.Part(name); unit.Listed() {
		return unit
	}
	return partSlug(company, partOf(t.r.lexCell(name)))
}

// unitNamed is the unit that a text names and says no more, "" if it does not.
func (t *table) unitNamed(text string) entity.Slug {
	names := entity.Append(t.r.label.names[:0], text)
	t.r.label.names = names
	if len(names) != 1 || names[0].Start != 0 || names[0].End != len(text) || names[0].Kind != entity.Cloud && names[0].Kind != entity.Segment {
		return ""
	}
	return names[0].Slug
}

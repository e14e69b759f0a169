package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cloudwatch-tui/parse/entity"
)

// headWords are the words of column heads that give a column its role.
var headWords = func() map[string]headWord {
	m := map[string]headWord{}
	for rank, h := range []struct {
		role  role
		words string
	}{
		{metricCol, "metric kpi measure indicator"},
		{valueCol, "value amount figure"},
		{entityCol, "company vendor provider employer organization organisation name firm startup player brand entity"},
		{partCol, "segment division unit product business line"},
		{periodCol, "date period quarter year month when reported_on announced published fiscal timeline timeframe"},
		{ignored, "source url link id location hq city country industry stage raised funds founded added notes note key events list us website rank capital stock"},
	} {
		for _, w := range strings.Fields(h.words) {
			for _, w := range [...]string{w, w + "s"} {
				if _, ok := m[w]; !ok {
					m[w] = headWord{h.role, rank}
				}
			}
		}
	}
	return m
}()

// headWord is the role that a word gives; that of the least rank counts.
type headWord struct {
	role role
	rank int
}

// headAbbreviations are short forms in column heads, as whole words.
var headAbbreviations = map[string]string{
	"rev": "revenue", "revs": "revenue", "sw": "software", "hw": "hardware", "pct": "percent", "perc": "percent", "num": "number", "nbr": "number", "mkt": "market",
	"y-y": "yoy", "q-q": "qoq", "yr": "year", "qtr": "quarter", "mn": "million", "mm": "million", "mln": "million", "mil": "million", "bn": "billion", "bln": "billion",
	"chg": "change", "var": "change", "variation": "change", "delta": "change", "hc": "headcount", "emp": "employees", "emps": "employees", "opinc": "operating income", "opincome": "operating income", "op": "operating", "musd": "usd million", "busd": "usd billion", "laidoff": "laid off",
	"unternehmen": "company", "firma": "company", "empresa": "company", "entreprise": "company", "azienda": "company", "entlassungen": "layoffs", "entlassene": "laid off",
	"stellenabbau": "job cuts", "despidos": "layoffs", "despedidos": "laid off", "licenciements": "layoffs", "licenciés": "laid off", "demissões": "layoffs", "demitidos": "laid off",
	"licenziamenti": "layoffs", "prozent": "percent", "anteil": "percent", "porcentaje": "percent", "porcentagem": "percent", "pourcentage": "percent", "datum": "date", "fecha": "date", "quartal": "quarter", "trimestre": "quarter",
	"crecimiento": "growth", "croissance": "growth", "crescimento": "growth", "crescita": "growth", "wachstum": "growth", "umsatz": "revenue", "ingresos": "revenue", "receita": "revenue",
	"segmento": "segment", "usdbn": "usd billion", "usdmn": "usd million", "usdm": "usd million", "usdb": "usd billion", "mio": "million", "mrd": "billion", "ebit": "operating profit",
}

// plainHead spells out a head as programs write them: "rev_usd_mn",
// "LaidOffCount", "YoY %".
func plainHead(s string) string {
	if s == "" {
		return s
	}
	s = fullQuarter(s)
	if strings.IndexByte(s, ' ') < 0 {
		if parted := splitCamel(s); parted != s && len(entity.Scan(s)) == 0 {
			s = parted
		}
	}
	s = unglued(withoutExcept(s))
	if strings.Contains(s, "∆") || strings.Contains(s, "Δ") {
		s = strings.Replace(strings.Replace(s, "∆", "change ", 1), "Δ", "change ", 1)
	}
	changed := strings.IndexByte(s, '_') >= 0
	words := strings.Fields(strings.ReplaceAll(s, "_", " "))
	if changed {
		for i, w := range words { // so that names are seen: "google_cloud"
			words[i] = strings.ToUpper(w[:1]) + w[1:]
		}
	}
	for i, w := range words {
		core := strings.Trim(w, "()[],.:")
		if full := headAbbreviations[small(core)]; full != "" {
			words[i], changed = strings.Replace(strings.TrimSuffix(w, "."), core, full, 1), true
		}
	}
	if !changed {
		return s
	}
	if n := len(words) - 1; n > 0 {
		switch low := strings.ToLower(words[n]); low { // "revenue_billion", "revenue_bn"
		case "million", "billion", "thousand":
			words[n] = "in " + low + "s"
		}
	}
	return strings.Join(words, " ")
}

// withoutExcept leaves out what a head excepts from its scale: "in millions,
// except per share data".
func withoutExcept(s string) string {
	i := strings.Index(s, "except ")
	if i < 0 {
		return s
	}
	end := strings.IndexByte(s[i:], ')')
	if end < 0 {
		end = len(s) - i
	}
	return strings.TrimRight(s[:i], ", ") + s[i+end:]
}

// nouns leaves out of a head what says how its figures are counted: "Cloud
// Revenue (USD bn)" is about cloud revenue.
func nouns(plain string) string {
	if i := strings.IndexByte(plain, '('); i > 0 {
		plain = plain[:i]
	}
	words := strings.Fields(plain)
	kept := words[:0]
	for _, w := range words {
		if w := small(w); w == "in" || w == "of" || !unitNames[w] {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// splitCamel parts LaidOffCount into words. A hump of one letter parts
// nothing: YoY, SaaS.
func splitCamel(s string) string {
	var b strings.Builder
	from := 0
	for i, r := range s {
		if i == 0 || !unicode.IsUpper(r) || i < from {
			continue
		}
		if before, _ := utf8.DecodeLastRuneInString(s[:i]); !unicode.IsLower(before) {
			continue
		}
		if i-from < 3 || len(s)-i < 2 || i+1 < len(s) && !unicode.IsLower(rune(s[i+1])) && len(s)-i < 3 {
			return s
		}
		b.WriteString(s[from:i])
		b.WriteByte(' ')
		from = i
	}
	b.WriteString(s[from:])
	return b.String()
}

// roleOf decides what a column holds from its head.
func roleOf(col *column, t *table) role {
	low := headMarks.Replace(col.facts.text)
	words := strings.Fields(low)
	c := col.facts.cues
	switch {
	case len(words) > 1 && hasWord(words[len(words)-1:], "category", "bucket", "band", "tier", "class", "bracket", "classification"):
		return ignored // "layoff_size_category": how large, in classes
	case hasWord(words, "change", "growth", "yoy"), strings.Contains(low, "%") && !hasWord(words, "period", "date"):
		return measure
	case !col.facts.period.IsZero() && t.head > 0:
		return measure // its figures are of that period
	case c&(cLayoff|cGrowth|cShare|cRevenue|cMarket|cProfit|cMargin) != 0 && !hasWord(words, "source", "list", "added", "cap", "industry", "sector", "date", "dates"):
		return measure
	case col.text == "%" || hasWord(words, "percentage", "percent", "laid"):
		return measure
	case c&cSpending != 0:
		return measure
	}
	if strings.Contains(low, "year ago") || strings.HasPrefix(low, "prior year") {
		return measure
	}
	if t := strings.TrimSpace(col.text); t == "#" || low == "no" || low == "no." || low == "nr" {
		return ignored
	}
	if low == "line" || low == "line item" {
		return metricCol // a line of accounts, not one of business
	}
	if low == "fy" || low == "q" || strings.HasPrefix(low, "as of") {
		return periodCol
	}
	if hasWord(words, "total") && len(words) < 4 {
		return unknown // "Total segments": what the parts before it add up to
	}
	if low == "unit" || low == "units" || low == "currency" {
		return unitCol
	}
	if hasWord(words, "segment", "segments", "division", "divisions") {
		if hasWord(words, "type", "types", "kind", "id", "code") {
			return ignored
		}
		if hasWord(words, "name", "names") {
			return partCol // "segment_name" beside "company_name"
		}
	}
	best := headWord{unknown, 99}
	for _, w := range words {
		if h, ok := headWords[w]; ok && h.rank < best.rank {
			best = h
		}
	}
	if best.role == partCol && col.facts.subject != "" {
		return unknown // "Global Business Services"
	}
	return best.role
}

// headMarks parts the words of a head.
var headMarks = strings.NewReplacer("_", " ", "-", " ", "(", " ", ")", " ", "#", " ", "/", " ")

// settleRoles keeps the roles of long tables only where they make sense
// together: a column of metrics needs a subject or a value beside it.
func (t *table) settleRoles() {
	switch {
	case t.namesAcross():
		if t.cols[0].role == entityCol {
			t.nameHeads()
		}
		t.cols[0].role = unknown
	case t.namesDown():
		t.cols[0].role = entityCol
	case t.timesDown():
		t.cols[0].role = periodCol
	case t.cols[0].role == ignored && t.vendorsAcross():
		t.cols[0].role = unknown // "Key facts | AWS | Azure"
	}
	for i := 1; i < len(t.cols); i++ {
		if c := &t.cols[i]; c.role == entityCol && t.cols[0].role != periodCol && leadersHeads.in(c.facts.phrase) {
			c.role = ignored // examples of who sells in the market of the row
		}
	}
	var has [ignored + 1]bool
	for i := range t.cols {
		has[t.cols[i].role] = true
	}
	for i := range t.cols {
		if low := t.cols[i].facts.text; has[partCol] && !has[entityCol] && (low == "symbol" || low == "ticker") {
			t.cols[i].role, has[entityCol] = entityCol, true
		}
	}
	t.names = has[entityCol]
	t.long = has[metricCol] && (has[entityCol] || has[partCol])
	for i := range t.cols {
		switch c := &t.cols[i]; {
		case c.role == metricCol && !t.long, c.role == valueCol && !t.long:
			c.role = unknown
		case c.role == valueCol:
			c.role = measure
		case c.role == unitCol && !t.long && c.facts.text == "unit":
			c.role = partCol // a unit of a company
		}
	}
}

var leadersHeads = phrases("key players", "key vendors", "key companies", "leading players", "leading vendors", "leading companies", "major players", "major vendors", "main players", "top players", "market leaders", "notable players")

// nameHeads makes companies of the heads that the vocabulary does not know, where
// the first head says that companies stand beside it.
func (t *table) nameHeads() {
	for i := 1; i < len(t.cols); i++ {
		if c := &t.cols[i]; c.facts.subject == "" && c.facts.kind == entity.Unknown && c.facts.cues == 0 && c.facts.period.IsZero() && c.facts.house == "" && c.facts.region == "" && c.facts.part == "" && c.text != "" {
			slug := entity.Make(c.text)
			c.facts.subject, c.facts.company, c.facts.kind = slug, slug, entity.KindOf(slug)
		}
	}
}

// namesAcross reports whether the head of the first column says what the heads
// beside it name, as no label below it is a name: "Vendor | AWS | Azure" above
// "Market share | 31% | 22%" and "Q1 2024 | 31% | 25%".
func (t *table) namesAcross() bool {
	if len(t.cols) < 2 || t.head == 0 || t.cols[0].role != entityCol && t.cols[0].role != partCol {
		return false
	}
	names := 0
	for i := 1; i < len(t.cols); i++ {
		switch t.cols[i].facts.kind {
		case entity.Company, entity.Cloud, entity.Segment:
			names++
		}
	}
	labels, others := 0, 0
	for k := t.head; k < min(len(t.rows), t.head+40); k++ {
		s := fullQuarter(t.cell(k, 0))
		if s == "" {
			continue
		}
		switch f := t.r.facts(s); {
		case f.subject != "" || f.house != "" || f.region != "":
			return false
		case !f.period.IsZero() || f.known && (f.topic != 0 || growthHead(f.cues, f.text)):
			labels++
		case 2*names < len(t.cols)-1:
			return false
		default:
			others++
		}
	}
	return labels > 0 && labels >= others
}

// namesDown reports whether a column without a head of its own names several
// companies, and what else it says is a total, the others or a further name.
func (t *table) namesDown() bool {
	if len(t.cols) < 2 || t.head == 0 || t.cols[0].text != "" || t.cols[0].role != unknown {
		return false
	}
	var first entity.Slug
	several := false
	for k := t.head; k < min(len(t.rows), t.head+40); k++ {
		s := t.cell(k, 0)
		if s == "" {
			continue
		}
		f := t.r.facts(s)
		switch {
		case totalLabel(f.text) || otherLabel(f.text), f.subject == "" && !f.known && f.short && f.part == "" && f.region == "" && f.period.IsZero():
		case f.kind != entity.Company && f.kind != entity.Cloud, len(f.vendors) > 1, f.topic != 0, f.part != "", !f.period.IsZero():
			return false
		case first == "":
			first = companyOf(f.subject)
		default:
			several = several || companyOf(f.subject) != first
		}
	}
	return several
}

// vendorsAcross reports whether most heads beside the first name vendors, so that it
// stands above labels whatever it says.
func (t *table) vendorsAcross() bool {
	n := 0
	for i := 1; i < len(t.cols); i++ {
		n += b2i(isVendor(&t.cols[i].facts))
	}
	return n > 1 && 2*n >= len(t.cols)-1
}

// timesDown reports whether a column without a head of its own holds times and
// no more, below heads none of which is one.
func (t *table) timesDown() bool {
	if len(t.cols) < 2 || t.head == 0 || t.head == len(t.rows) || t.cols[0].text != "" || t.cols[0].role != unknown {
		return false
	}
	for i := 1; i < len(t.cols); i++ {
		if !t.cols[i].facts.period.IsZero() {
			return false
		}
	}
	for k := t.head; k < min(len(t.rows), t.head+40); k++ {
		if s := fullQuarter(t.cell(k, 0)); !isTime(s) && !totalLabel(small(s)) {
			return false
		}
	}
	return true
}

func hasWord(words []string, any ...string) bool {
	for _, w := range words {
		for _, a := range any {
			if w == a {
				return true
			}
		}
	}
	return false
}

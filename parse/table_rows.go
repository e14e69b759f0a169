package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// readRows reads the figures below the head, row by row. A row with a label
// and no figures heads the rows below it.
func (t *table) readRows() {
	var section facts
	for k := t.head; k < len(t.rows); k++ {
		row := t.rowFacts(k)
		mixed := t.mixed(k, &row, &section)
		t.readShares(k, &row, &section)
		if row.figures == 0 {
			if s := firstWord(row.name, row.label, row.piece); s != "" && len(s) < 80 && !mixed {
				if row.scale > 1 && t.scale <= 1 && strings.HasPrefix(s, "(") {
					t.scale = row.scale // "(Dollars in millions)"
				}
				section = row.facts
				t.mix = row.mix
				if s := currency(section.unit); s != "" && t.unit == "" && section.scale > 0 {
					t.unit = s
				}
			}
			t.prose(k, &row)
			continue
		}
		t.yearRow(&row)
		t.align(k)
		for c := range t.values {
			t.readCell(k, c, &row, &section)
		}
		t.prose(k, &row)
	}
}

// rowFacts is what the label, name and date cells of a row say.
type rowFacts struct {
	facts
	at      int           // its index in the table
	label   string        // its first words
	metric  string        // what its figure measures and counts, in a long table
	name    string        // the text of an entity column
	piece   string        // the text of a column of segments
	year    string        // the one year that a date column gives
	ended   period.Period // the last day of its time, as a column says
	figures int
	total   bool
	other   bool
	mix     bool // its figures are parts of a whole
	cost    bool // it names a cost or a profit
	clear   bool // every word of the label is known
}

// rowFacts reads the cells of row k that are no figures, and the figures into
// t.values.
func (t *table) rowFacts(k int) rowFacts {
	row := rowFacts{at: k}
	n := min(len(t.rows[k].Cells), maxColumns)
	t.values = t.values[:0]
	var dates []string
	for c := range n {
		t.values = append(t.values, value{})
		s := t.cell(k, c)
		if nullCell(s) || t.listedShares(k, c) != nil {
			continue
		}
		role := unknown
		if c < len(t.cols) {
			role = t.cols[c].role
		}
		switch role {
		case entityCol:
			row.name = firstWord(row.name, unranked(s))
			continue
		case partCol:
			if _, _, figure := t.parse(s); !figure && !tellsFigure(s) {
				row.piece = firstWord(row.piece, s)
				continue
			}
		case metricCol, unitCol:
			row.metric = strings.TrimSpace(row.metric + " " + s)
			continue
		case ignored:
			continue
		case periodCol:
			if t.cols[c].fiscalYears() && yearLike(s) {
				s = "FY" + s // under "FY" or "fiscal year"
			}
			if p, ok := t.datedCell(s, c, ""); (ok || yearless(s)) && !wholeYears[small(s)] {
				if row.period.IsZero() || days(row.period) == 1 && row.period == row.ended {
					row.period, row.stated = p, ok
				}
				row.projected = row.projected || estimateYear(s)
				if days(p) == 1 && endsTime(t.cols[c].facts.text) {
					row.ended = p
				} else {
					dates = append(dates, s)
				}
				continue
			}
		}
		if c == 0 && relativeYear(s) {
			row.ahead, row.projected = true, true
			continue
		}
		if c > 0 || role == measure {
			if v := t.value(k, c); v.ok {
				t.values[c] = v
				row.figures++
				continue
			}
		}
		if row.label == "" && c <= 1 && !signOnly(s) && !(row.piece != "" && (strings.Contains(s, ", ") || tellsFigure(s))) && !t.picks(c) {
			row.label = s
		}
	}
	if row.figures+len(dates) > 1 && row.name == "" && (row.label == "" || yearLike(row.label)) && t.onlyYears(k, dates) {
		row.figures = 0
		clear(t.values)
	}
	t.dateRow(&row, dates)
	t.nameRow(&row)
	return row
}

// endsTime reports whether a head says that the days below it end times that
// other columns name: "fiscal quarter ended", "end_date".
func endsTime(low string) bool {
	return strings.Contains(low, " end") || strings.HasPrefix(low, "end ") || strings.HasPrefix(low, "ending ") || strings.HasPrefix(low, "ended ")
}

// onlyYears reports whether all figures and dates of row k are bare years, so that
// it is a head among the rows.
func (t *table) onlyYears(k int, dates []string) bool {
	for _, s := range dates {
		if !yearLike(s) {
			return false
		}
	}
	for c := range t.values {
		if t.values[c].ok && !yearLike(t.cell(k, c)) {
			return false
		}
	}
	return true
}

// picks reports whether column c tells but of some of those whom its row counts:
// "Largest", "Notable companies".
func (t *table) picks(c int) bool {
	return c > 0 && c < len(t.cols) && pickWords.in(t.cols[c].facts.phrase)
}

var pickWords = phrases("largest", "biggest", "notable", "examples", "including", "includes", "top company", "most affected", "hardest hit")

// nameRow reads what the label or name of a row says.
func (t *table) nameRow(row *rowFacts) {
	row.label, row.piece = withoutWhich(row.label), withoutWhich(row.piece)
	label := fullQuarter(firstWord(row.name, row.label, row.piece))
	if i := strings.Index(label, " ("); i > 0 && otherLabel(small(label[:i])) {
		label = label[:i] // "Other (Dynamics, etc.)"
	}
	f := t.r.facts(label)
	if f.kind == entity.Market {
		if i := strings.Index(label, " ("); i > 0 {
			if m := entity.MarketSlug(label[:i]); m.Listed() {
				f.subject = m // "Cloud infrastructure (IaaS/PaaS)"
			}
		}
		t.ownGoods(label, &f)
	}
	if c := t.about.company; c != "" && c != companyOf(t.r.about) && f.company == "" && !f.period.IsZero() {
		if p, stated := t.r.place(label, period.Scan(label), c, f.projected); !p.IsZero() {
			f.period, f.stated = p, stated // fiscal as the company above the table counts
		}
	}
	f.currencyNeutral()
	f.addressable()
	t.ownProduct(label, &f)
	p, stated, projected, ahead := row.period, row.stated, row.projected, row.ahead
	row.facts = f
	row.ahead = ahead
	if !p.IsZero() {
		row.period, row.stated = p, stated
	}
	row.projected = row.projected || projected || !f.period.IsZero() && estimated(label)
	low := f.text
	if row.name != "" && row.piece != "" {
		low = strings.ToLower(row.name)
	}
	row.total = totalLabel(low)
	row.other = otherLabel(low) && !(row.name != "" && (t.cuts || t.cues&cLayoff != 0) && strings.HasSuffix(low, " companies") && upperWords(row.name) && !strings.HasPrefix(low, "other") && !strings.HasPrefix(low, "all"))
	row.mix = isMix(f.phrase)
	row.cost = row.figures > 0 && namesCost(f.phrase)
	if row.name == "" {
		row.clear = f.known
		if s := plainUnits(label); s != label {
			row.clear = knownWords(t.r.lexCell(s))
		}
	}
}

// withoutWhich leaves out of a label the words that say it is a part of the row above.
func withoutWhich(label string) string {
	for _, w := range [...]string{"of which:", "of which", "thereof:", "thereof", "o/w"} {
		if len(label) > len(w)+1 && sameFolded(w, label[:len(w)]) && label[len(w)] == ' ' {
			return label[len(w)+1:]
		}
	}
	return label
}

// ownGoods makes goods that a label names the part of the company whose figures the
// table holds, where it speaks of no market: "SaaS", "Cloud revenue (IaaS + SaaS)".
func (t *table) ownGoods(label string, f *facts) {
	company := companyOf(firstSlug(t.about.company, t.r.about))
	if entity.KindOf(company) != entity.Company || t.names || t.goods != "" || t.r.measured || t.about.kind == entity.Market || t.about.house != "" || (t.cues|f.cues)&(cMarket|cSpending|cShare) != 0 {
		return
	}
	open := strings.Index(label, " (")
	t.r.label.names = entity.Append(t.r.label.names[:0], label)
	for _, m := range t.r.label.names {
		goods, ok := strings.CutSuffix(string(m.Slug), "aas-market")
		if m.Kind != entity.Market || !m.Bare || !ok {
			return
		}
		if open < 0 || m.Start < open {
			f.subject, f.kind, f.company = partSlug(company, goods+"aas"), entity.Segment, company
			return
		}
	}
	*f = t.r.facts(label[:open])
}

// prose reads cells that hold sentences rather than figures, dated by the cell
// of their row that is a time. They speak of whom the row names.
func (t *table) prose(k int, row *rowFacts) {
	b := t.rows[k]
	if t.r.d.Format.Records() {
		return
	}
	kept, named := len(t.r.scopes), false
	for c, span := range b.Cells {
		text := b.Text[span.Start:span.End]
		if c < len(t.cols) && t.cols[c].role == periodCol && kept == len(t.r.scopes) && span.Len() < 40 {
			t.r.scopes = append(t.r.scopes, scope{level: 9, text: text, read: true, facts: t.r.facts(text)})
		}
		if !telltale(text) && !t.remark(c, text) || t.mixedCell(k, c) || t.listedShares(k, c) != nil || c < len(t.values) && t.values[c].ok && len(withoutNote(text)) < len(text) || c < len(t.cols) && (t.cols[c].role == ignored || t.cols[c].role == entityCol) {
			continue
		}
		t.r.cell = quantity.Append(t.r.cell[:0], text)
		amounts := t.r.cell
		if who := t.namedIn(k, row); who != nil && len(amounts) > 0 && !named {
			t.r.scopes = append(t.r.scopes, scope{level: 9, text: who.text, read: true, facts: *who})
			named = true
		}
		for i := range amounts {
			amounts[i].Start += span.Start
			amounts[i].End += span.Start
		}
		sentences(text, func(start, end int) { amounts = t.r.readSentence(t.first+k, span.Start+start, span.Start+end, amounts) })
	}
	t.r.scopes = t.r.scopes[:kept]
}

// namedIn is what the label of a row says, or the cell behind it, if that names
// a company or a part of one; else nil.
func (t *table) namedIn(k int, row *rowFacts) *facts {
	if row.facts.company != "" {
		return &row.facts
	}
	if s := t.cell(k, 1); len(s) < 40 {
		if f := t.r.facts(s); f.company != "" {
			return &f
		}
	}
	return nil
}

// remark reports whether a short cell tells of a unit that it names first, in a
// column of remarks: "Azure +40%, +39% CC".
func (t *table) remark(c int, text string) bool {
	if c == 0 || len(text) < 10 || c >= len(t.cols) || t.cols[c].role != unknown || t.values[c].ok || !strings.ContainsAny(text, "%$") || text[0] < 'A' || text[0] > 'Z' {
		return false
	}
	t.r.label.names = entity.Append(t.r.label.names[:0], text)
	names := t.r.label.names
	return len(names) > 0 && names[0].Start == 0 && (names[0].Kind == entity.Cloud || names[0].Kind == entity.Segment || names[0].Kind == entity.Company)
}

// telltale reports whether a cell may hold a sentence: it is long, or it is a
// headline of layoffs, "Microsoft lays off 6,000".
func telltale(text string) bool {
	return len(text) >= 40 || len(text) >= 16 && strings.ContainsAny(text, "0123456789") && strings.IndexByte(text, ' ') > 0 && speaksOfCuts(text)
}

// upperWords reports whether every word of a text begins with a capital letter, as
// those of a name do: "Rocket Companies".
func upperWords(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if w[0] < 'A' || w[0] > 'Z' {
			return false
		}
	}
	return true
}

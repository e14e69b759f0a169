package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// A cell may hold a figure and what goes with it: "$28.8B (+19%)", "$20.0B (Q1
// 2026), +63% YoY", "+33% / 31% cc". Its first figure is read like that of any
// cell; the rates behind it are those of the same subject.

// piece is a part of such a cell, between brackets, commas and strokes.
type cellPiece struct {
	span   doc.Span // in the cell
	amount quantity.Amount
	unit   quantity.Unit
	rate   bool // a rate of change
	aside  bool // what the figure is held against: "vs $24.2B", "est. $28.9B"
	sum    bool // money and no more
	level  bool // an amount of money of its own: where a rate led to, or of another time
	basis  Basis
	when   []period.Mention
	year   period.Period // of one of two amounts with an arrow between them
}

// asides are the words that begin what a figure is held against.
var asides = []string{"was ", "vs", "versus", "from ", "up from ", "down from ", "compared ", "against ", "est", "consensus", "exp", "prev", "prior ", "guidance"}

// held reads such a piece, and "Q4 2023: $24.2B", into p; false for any other.
// low is the piece in lower case.
func (t *table) held(p *cellPiece, s, low string) bool {
	if !holdsDigit(s) {
		return false
	}
	for _, w := range asides {
		p.aside = p.aside || strings.HasPrefix(low, w)
	}
	p.aside = p.aside || strings.HasSuffix(low, " expected") || strings.HasSuffix(low, " est.") || strings.HasSuffix(low, " est") || strings.HasSuffix(low, " consensus")
	from := strings.LastIndex(s, ": ")
	if p.aside && strings.HasPrefix(low, "from ") {
		if from = strings.LastIndex(s, " to "); from < 0 {
			return true
		}
		from += len(" to") - len(":")
	} else if p.aside || from < 0 {
		return p.aside
	}
	at := from + len(": ")
	a, u, ok := t.parse(s[at:])
	if when := period.Scan(s[:from]); ok && (u.Money() || u == quantity.Number) && (p.aside || len(when) == 1) {
		p.amount, p.unit, p.level, p.aside = a, u, true, false
		p.span.Start += at
		if from = strings.LastIndex(s[:at], " to "); from < 0 {
			p.when = when
		}
		return true
	}
	return p.aside
}

// wordCut is where a word begins that holds the figure of a cell against another,
// len(s) if none does.
func wordCut(s string) int {
	for _, w := range [...]string{" vs ", " vs. ", " versus ", " from ", " compared "} {
		if i := strings.Index(s, w); i > 0 {
			return i
		}
	}
	for _, dash := range [...]string{" — ", " – ", " - "} {
		if i := strings.Index(s, dash); i > 0 && !holdsDigit(s[i:]) {
			return i // "12% — mostly AI"
		}
	}
	return len(s)
}

// partsCell are the marks that part what stands in a cell.
var partsCell = [256]bool{'(': true, ',': true, ';': true, '/': true}

// maxCompound is how long such a cell is at most.
const maxCompound = 64

// compound reads a cell of a figure and what goes with it: the figure itself and
// where it ends, and what stands behind. ok is false for any other cell.
func (t *table) compound(s string) (v value, rest []cellPiece, ok bool) {
	if len(s) > maxCompound {
		return value{}, nil, false
	}
	end := 0
	for end < len(s) && !partsCell[s[end]] && s[end] != '+' || end > 0 && end+1 < len(s) && (s[end] == ',' && s[end+1] != ' ' || perYear(s, end)) {
		end++
	}
	for end == 0 || end < len(s) && s[0] == '+' && (!partsCell[s[end]] || end+1 < len(s) && perYear(s, end)) {
		end++ // "+33% (31% cc)"
	}
	end = min(end, wordCut(s))
	first := t.cellPiece(s, 0, end)
	if end == len(s) {
		return value{amount: first.amount, unit: quantity.Percent, ok: first.rate, basis: first.basis, end: first.span.End}, nil, first.rate
	}
	a, u, isFigure := t.parse(s[first.span.Start:first.span.End])
	if !isFigure || u != quantity.Percent && !u.Money() && u != quantity.Number {
		return value{}, nil, false
	}
	for from := end; from < len(s); {
		to := from
		for to < len(s) && (!partsCell[s[to]] && s[to] != ')' || s[to] == ',' && to+1 < len(s) && s[to+1] != ' ') {
			to++
		}
		if strings.TrimSpace(s[from:to]) != "" {
			p := t.cellPiece(s, from, to)
			remark := u != quantity.Number && strings.LastIndexByte(s[:to], '(') > strings.LastIndexByte(s[:to], ')')
			if u == quantity.Percent && remark && ofOther(s[from:to]) {
				return value{}, nil, false
			}
			if !p.rate && !p.aside && len(p.when) == 0 && !p.level && !remark && holdsDigit(s[from:to]) && !strings.Contains(s[from:to], "margin") {
				return value{}, nil, false
			}
			rest = append(rest, p)
		}
		from = to + 1
	}
	return value{amount: a, unit: u, ok: true, basis: first.basis, end: first.span.End}, rest, len(rest) > 0
}

// ofOther reports whether the remark in brackets behind a rate says that it is of another
// measure or only of a part: "+12% (billings)", "+8% (product)".
func ofOther(remark string) bool {
	w := small(strings.Trim(remark, "( "))
	return !strings.Contains(w, " ") && (partWords[w] || cueOf(w)&(cVolume|cBacklog|cProfit|cMargin|cCost|cStaff) != 0)
}

// perYear reports whether the slash at s[i] stands in "Y/Y" or "q/q".
func perYear(s string, i int) bool {
	return s[i] == '/' && s[i-1] == s[i+1] && (s[i-1]|0x20 == 'y' || s[i-1]|0x20 == 'q')
}

// rateWords are the words that may stand beside a rate of change in a cell, with
// what they say of it.
var rateWords = []struct {
	text  string
	basis Basis
}{
	{"in constant currency", CC},
	{"constant currency", CC},
	{"cc", CC},
	{"ex-fx", CC},
	{"year over year", YoY},
	{"year-over-year", YoY},
	{"yoy", YoY},
	{"y/y", YoY},
	{"quarter over quarter", QoQ},
	{"qoq", QoQ},
	{"q/q", QoQ},
	{"cagr", CAGR},
	{"growth", ""},
}

// cellPiece reads s[from:to], a part of a cell.
func (t *table) cellPiece(s string, from, to int) cellPiece {
	p := cellPiece{span: doc.Span{Start: from, End: to}}
	trim := func() {
		for p.span.Start < p.span.End && s[p.span.Start] == ' ' {
			p.span.Start++
		}
		for p.span.End > p.span.Start && s[p.span.End-1] == ' ' {
			p.span.End--
		}
	}
	trim()
	all := strings.ToLower(s[from:to])
	if len(all) != to-from {
		all = s[from:to] // letters that change their length say nothing here
	}
	if t.held(&p, s[p.span.Start:p.span.End], all[p.span.Start-from:p.span.End-from]) {
		return p
	}
	says := false
	for i := range rateWords {
		w, low := &rateWords[i], all[p.span.Start-from:p.span.End-from]
		rest, behind := strings.CutSuffix(low, w.text)
		if behind && (rest == "" || rest[len(rest)-1] == ' ' || rest[len(rest)-1] == '%') {
			p.span.End -= len(w.text)
		} else if after, before := strings.CutPrefix(low, w.text); before && after != "" && (after[0] == ' ' || after[0] == ':') {
			p.span.Start += len(w.text) + b2i(after[0] == ':')
		} else {
			continue
		}
		says = true
		if p.basis == "" {
			p.basis = w.basis
		}
		trim()
	}
	text := s[p.span.Start:p.span.End]
	a, u, ok := t.parse(text)
	if p.amount, p.unit = a, u; ok && yearLike(text) {
		ok = false // "$1.9B (2024)"
	}
	p.sum = ok && u.Money()
	p.rate = ok && u == quantity.Percent && (says || strings.IndexAny(text, "+-−▲▼↑↓") == 0 || strings.HasPrefix(all[p.span.Start-from:], "up ") || strings.HasPrefix(all[p.span.Start-from:], "down "))
	if !ok {
		p.when = period.Scan(text)
	}
	return p
}

// goOn makes claims of the rates that stand behind the figure of a cell, and
// dates all of them by a time that stands there.
func (t *table) goOn(k, c int, f *figure, rest []cellPiece) {
	cell := t.rows[k].Cells[c]
	for _, p := range rest {
		g := *f
		switch {
		case p.level && (f.metric == Revenue || f.metric == RevenueGrowth):
			t.levelOf(k, c, &g, p)
			continue
		case !p.rate:
			continue
		case f.metric == Revenue || f.metric == RevenueGrowth:
			g.metric = RevenueGrowth
		case f.metric == MarketSize || f.metric == MarketGrowth:
			g.metric = MarketGrowth
		default:
			return
		}
		g.rule, g.amount, g.unit, g.basis = "table-growth", p.amount, quantity.Percent, p.basis
		g.lit = doc.Span{Start: cell.Start + p.span.Start, End: cell.Start + p.span.End}
		t.emit(k, c, &g)
	}
}

// levelOf makes a claim of an amount of money beside the figure of a cell, of
// whatever time it says.
func (t *table) levelOf(k, c int, g *figure, p cellPiece) {
	cell := t.rows[k].Cells[c]
	g.rule, g.metric, g.basis, g.amount, g.unit, g.written = "table-revenue", Revenue, "", p.amount, p.unit, p.unit
	g.lit = doc.Span{Start: cell.Start + p.span.Start, End: cell.Start + p.span.End}
	g.scaled = scaledCell(t.cell(k, c)[p.span.Start:p.span.End])
	if len(p.when) > 0 {
		g.period, g.stated = p.when[0].In(t.r.context(firstSlug(g.row.facts.company, companyOf(t.r.about)), t.about.period))
	}
	if t.money(g) {
		t.emit(k, c, g)
	}
}

// dateCell dates a figure by a time that stands behind it in its cell.
func (t *table) dateCell(f *figure, rest []cellPiece) {
	for _, p := range rest {
		if len(p.when) > 0 && !p.level {
			f.period, f.stated = p.when[0].In(t.r.context(firstSlug(f.row.facts.company, companyOf(t.r.about)), t.about.period))
			return
		}
	}
}

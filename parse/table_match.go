package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// partOfWhole recognises a mix and a currency effect.
func (t *table) partOfWhole(f *figure) bool {
	if f.col.laysOff && f.col.facts.cues&cLayoff != 0 && f.col.facts.cues&cStaff != 0 {
		return false // "percent of workforce laid off"
	}
	return t.mix || f.row.mix || f.col.mix || !f.percent && f.col.restated || f.percent && t.aboutMix && !growthHead(f.own, f.col.facts.text) && !strings.Contains(f.col.facts.text, "market share")
}

// isMix recognises heads over parts of a whole, "Net sales mix", "% of
// revenue", whose percentages are neither growth nor market share.
func isMix(p phrase) bool {
	if strings.HasPrefix(p.text, "mix") || mixWords.in(p) {
		return true
	}
	if percentOf.in(p) && cueOf(lastWord(p.text))&cStaff == 0 {
		return true
	}
	_, rest, ok := strings.Cut(p.text, " mix")
	return ok && (rest == "" || rest[0] < 'a' || rest[0] > 'z')
}

var (
	mixWords  = phrases("% of revenue", "% of total", "percentage of total", "share of total", "as a percentage of", "% of net sales", "% of sales", "share of revenue", "share of sales", "revenue share", "contribution", "-attributed")
	percentOf = phrases("percent of")
)

// fxOnly recognises columns that hold currency effects or amounts restated at
// constant currency, which are no claims of their own.
func fxOnly(p phrase) bool {
	return fxWords.in(p) || strings.HasSuffix(p.text, "fx")
}

var fxWords = phrases("fx effect", "less fx", "hedging", "currency impact", "fx impact", "currency effect")

// growthHead reports whether a text says that its percentages are rates of
// change.
func growthHead(c cue, low string) bool {
	return c&(cGrowth|cGrow|cFall|cYoY|cQoQ|cCAGR|cCC) != 0 || strings.Contains(low, "change") || strings.Contains(low, "y/y") || strings.Contains(low, "yoy")
}

// headcount recognises how many work somewhere.
func (t *table) headcount(f *figure) bool {
	if f.topic&cStaff == 0 || f.unit != quantity.Number && f.unit != quantity.People || (f.row.facts.topic|f.col.facts.topic)&cStaff == 0 || f.own&(cCut|cLayoff|cGrowth) != 0 || t.cues&cLayoff != 0 || f.percent {
		return false
	}
	for _, w := range []string{"employees", "headcount", "workforce", "staff", "people employed"} {
		if f.row.piece != "" {
			break // a segment does not say how many work for it
		}
		if strings.Contains(f.row.facts.text, w) || strings.Contains(f.col.facts.text, w) {
			f.metric, f.unit = Headcount, quantity.People
		}
	}
	return true
}

// share recognises market shares.
func (t *table) share(f *figure) bool {
	if !f.percent || f.own&cShare == 0 && f.topic != cShare|cStock && f.topic&cShare == 0 {
		return false
	}
	heads := f.row.facts.text + " " + f.col.facts.text
	switch {
	case strings.Contains(heads, "market share"):
	case f.own&(cGrowth|cGrow|cFall|cYoY|cQoQ) != 0, strings.Contains(heads, "change"):
		return false
	case t.cues&cStaff != 0 && t.about.kind != entity.Market && f.row.kind != entity.Cloud:
		return true // of a workforce
	case otherShare(heads), f.own&cShare == 0 && otherShare(t.about.text) && !strings.Contains(t.about.text, "market share"):
		return true
	}
	if f.row.kind == entity.Segment && !strings.Contains(heads, "market share") && t.cues&cMarket == 0 {
		return true // of its company
	}
	if v, ok := f.amount.Value(); f.row.kind == entity.Market && !strings.Contains(f.row.facts.text, "market share") && !strings.HasPrefix(f.row.facts.text, "share of ") || f.unit == quantity.Points || ok && (v < 0 || v > 100) {
		return true
	}
	if f.own&(cGrowth|cGrow|cFall|cYoY|cQoQ) != 0 || strings.Contains(heads, "change") {
		return true // how a share moved
	}
	if f.own&cShare == 0 && f.col.text == "" && f.unit == quantity.Number && f.row.figures > 2 {
		return true // one of several figures, and nothing says which of them are shares
	}
	f.metric, f.unit = MarketShare, quantity.Percent
	return true
}

// otherShare recognises a share of something that is no market: "traffic
// share", "share of spending".
func otherShare(low string) bool {
	words := strings.Fields(low)
	for i, w := range words {
		if w = strings.Trim(w, ",:()"); w != "share" && w != "shares" {
			continue
		}
		if i > 0 {
			if c := cueOf(words[i-1]); c&(cVolume|cStaff|cCost|cProfit|cSpending|cSurvey|cStock) != 0 {
				return true
			}
		}
		if i+2 < len(words) && words[i+1] == "of" {
			rest := strings.Join(words[i+2:], " ")
			return !strings.Contains(rest, "market") && !strings.Contains(rest, "cloud")
		}
	}
	return false
}

// margin recognises operating margins, and any other margin as no claim.
func (t *table) margin(f *figure) bool {
	if !f.percent || f.topic&cMargin == 0 {
		return false
	}
	if strings.Contains(f.row.facts.text, "operating margin") || strings.Contains(f.col.facts.text, "operating margin") {
		f.metric, f.unit = OperatingMargin, quantity.Percent
	}
	return true
}

// growth recognises rates of change of revenue and of markets.
func (t *table) growth(f *figure) bool {
	if !f.percent {
		return false
	}
	own := f.own | f.section.cues
	says := growthHead(own, f.row.facts.text) || growthHead(0, f.col.facts.text) || growthHead(0, f.section.text)
	implied := f.unit == quantity.Percent && t.change && f.topic&cRevenue != 0 && f.own&topics&^cRevenue == 0
	titled := f.inPercent() && t.about.cues&cGrowth != 0 && t.about.cues&cShare == 0 && f.own&topics == 0 && f.row.facts.subject == "" &&
		f.col.facts.subject == "" && t.about.kind != entity.Market && t.about.topic&^cRevenue == 0 && !f.row.period.IsZero()
	if !says && !implied && !titled && !t.ratesTitled(f) && !t.performs(f) {
		return false
	}
	f.basis = firstBasis(f.row.facts.basis, f.col.facts.basis, f.section.basis)
	if f.basis == "" && !says {
		f.basis = t.about.basis
	}
	switch {
	case f.unit == quantity.Points || f.unit == quantity.Times:
	case f.topic != 0 && f.topic&(cRevenue|cMarket|cSpending) == 0:
	case f.topic&(cMarket|cSpending) != 0 && f.topic&cRevenue == 0, f.row.kind == entity.Market, f.row.name == "" && t.allMarket(f), f.topic == 0 && t.sizedAt == f.row.at+1:
		f.metric, f.unit = MarketGrowth, quantity.Percent
	default:
		f.metric, f.unit = RevenueGrowth, quantity.Percent
	}
	return true
}

// inPercent reports whether a figure is a percentage by its sign or by the one in
// the head of its column or row.
func (f *figure) inPercent() bool {
	return f.unit == quantity.Percent || f.percent && (f.col.facts.unit == "percent" || f.row.facts.unit == "percent")
}

// performs reports whether a signed percentage tells how the revenue that the
// table is about did, in a column of performance: "+8%" under "2024 performance".
func (t *table) performs(f *figure) bool {
	if f.unit != quantity.Percent || f.row.facts.topic&^cRevenue != 0 || firstTopic(f.section.topic, t.about.topic) != cRevenue || !performanceWords.in(f.col.facts.phrase) || !t.signedCell(f) {
		return false
	}
	f.topic = cRevenue
	return true
}

var performanceWords = phrases("performance", "trend")

// signedCell reports whether the cell of a figure begins with a sign.
func (t *table) signedCell(f *figure) bool {
	return strings.IndexAny(t.cell(f.row.at, f.cell), "+-−–▲▼↑↓") == 0
}

// ratesTitled reports whether a percentage of a vendor at some time is a rate
// because the caption says so and nobody anything else: "Cloud growth rates
// (YoY)" above "| | AWS | Azure |" and "| Q1 2024 | 17% | 31% |".
func (t *table) ratesTitled(f *figure) bool {
	a := &t.about
	if t.marketChanges(f) {
		return true
	}
	if !f.inPercent() || f.own&topics != 0 || a.cues&cGrowth == 0 || a.cues&cShare != 0 || a.topic&^(cRevenue|cMarket) != 0 ||
		a.basis == "" && a.topic&cRevenue == 0 && !strings.Contains(a.text, "growth rate") {
		return false
	}
	vendor := func(g *facts) bool {
		return g.kind == entity.Cloud || g.kind == entity.Company || g.kind == entity.Segment
	}
	return vendor(&f.row.facts) && !f.col.facts.period.IsZero() || vendor(&f.col.facts) && !f.row.period.IsZero()
}

// marketChanges reports whether a percentage is the rate at which the goods of its row
// grew in the time of its column, as the line above a table about a market says:
// "Changes from the previous year".
func (t *table) marketChanges(f *figure) bool {
	if !changeWords.in(t.about.phrase) || !f.inPercent() || t.about.kind != entity.Market || f.own&topics&^(cMarket|cSpending) != 0 || t.about.cues&cShare != 0 || f.row.name != "" || isVendor(&f.row.facts) || f.col.facts.period.IsZero() {
		return false
	}
	f.topic = cSpending
	return true
}

// changeWords say in a caption that what follows are rates of change.
var changeWords = phrases("changes from", "change from", "changes on", "change on", "annual change", "annual changes", "year-on-year change", "year-over-year change")

func firstBasis(all ...Basis) Basis {
	for _, b := range all {
		if b != "" {
			return b
		}
	}
	return ""
}

// operatingIncome recognises it by its name.
func (t *table) operatingIncome(f *figure) bool {
	if f.topic&cProfit == 0 || !operatingWords.in(f.row.facts.phrase) && !operatingWords.in(f.section.phrase) && !operatingWords.in(f.col.facts.phrase) {
		return false
	}
	if t.money(f) {
		f.metric = OperatingIncome
	}
	return true
}

var operatingWords = phrases("operating income", "operating profit", "income from operations", "profit from operations")

// revenue recognises what a company or a part of it earned. A row that is a
// market has a size.
func (t *table) revenue(f *figure) bool {
	if f.topic&cRevenue == 0 && !runRate(f) && !(f.topic == 0 && plainTime(f.col) && t.bySegment()) || f.topic&(cProfit|cCost|cMargin) != 0 {
		return false
	}
	if !t.money(f) {
		return true
	}
	f.metric = Revenue
	if f.row.name == "" && (f.row.kind == entity.Market || t.allMarket(f) || t.attribute(f)) {
		f.metric = MarketSize
	}
	return true
}

// runRate reports whether a figure stands in a row or column of run rates: a
// year at the pace of the last quarter.
func runRate(f *figure) bool {
	return f.topic&cRunRate != 0 && (strings.Contains(f.row.facts.text, "run rate") || strings.Contains(f.col.facts.text, "run rate") || strings.Contains(f.col.facts.text, "run-rate"))
}

// allMarket reports whether a row is the total of a market's segments.
func (t *table) allMarket(f *figure) bool {
	return f.row.total && t.about.kind == entity.Market && firstSlug(f.row.company, f.col.facts.company, f.section.company, t.about.company) == ""
}

// attribute reports whether a row tells something of the one market that a table of two
// columns is about: "Revenue forecast in 2030".
func (t *table) attribute(f *figure) bool {
	return len(t.cols) == 2 && f.row.clear && f.row.facts.part == "" && t.about.kind == entity.Market && firstSlug(f.row.company, f.col.facts.company, f.section.company, t.about.company, t.r.about) == ""
}

// spending recognises the size of a market.
func (t *table) spending(f *figure) bool {
	scaled := f.unit == quantity.Number && firstScale(f.col.facts.scale, f.row.facts.scale, t.scale) > 1
	if f.topic&(cMarket|cSpending) == 0 || !f.unit.Money() && !scaled {
		return false
	}
	if !strings.Contains(f.col.facts.text, " cap") && t.money(f) {
		f.metric, t.sizedAt = MarketSize, f.row.at+1
	}
	return true
}

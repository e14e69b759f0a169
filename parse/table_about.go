package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
)

// tableAbout joins what the headings and the line before a table say of it.
func (r *reader) tableAbout(first int) facts {
	var f facts
	for k := first - 1; k >= 0 && k >= first-3; k-- {
		b := &r.d.Blocks[k]
		if b.Kind == doc.Heading && k < first-1 && f.topic&^(cMarket|cVolume) == 0 {
			if g := r.factsOf(k); g.topic&cShare != 0 {
				f.topic, f.cues = g.topic, f.cues|g.cues // "Market share" over a remark on the market
			}
		}
		if b.Kind == doc.Row || b.Kind == doc.Heading && k < first-1 && f.topic != 0 {
			break
		}
		if c := captionIn(b.Text); k == first-1 && b.Kind == doc.Paragraph && c != "" {
			g := r.facts(c)
			f.add(&g)
			continue
		}
		if len(b.Text) > 400 {
			break
		}
		g := r.factsOf(k)
		if b.Kind == doc.Paragraph && strings.Contains(b.Text, " + ") {
			g.subject, g.part = "", "" // "combine: OCI + Cloud Apps", whose sum the heading names
		}
		if b.Kind == doc.Paragraph && g.aside(b.Text, k == first-1) {
			continue
		}
		f.add(&g)
		if b.Kind == doc.Heading {
			break
		}
	}
	for k := len(r.scopes) - 1; k >= 0; k-- {
		g := r.scope(k)
		if f.subject == "" {
			f.subject, f.kind, f.company = g.subject, g.kind, g.company
		}
		if f.topic == 0 && (g.topic != cProfit || !strings.Contains(g.text, "earnings")) { // which head all results
			f.topic = g.topic
		}
		if f.scale == 0 {
			f.scale = g.scale
		}
		f.cues |= g.cues & (cLayoff | cShare)
	}
	if f.scale > 0 {
		r.scale = f.scale
	}
	return f
}

// captionIn is the last line of a paragraph if it is no sentence, the ones before
// it are, and it gives a scale: the caption of the table right below. "" if not.
func captionIn(text string) string {
	n := strings.LastIndexAny(text, ".!?”\"")
	if n < 0 || len(text)-n > 200 || n+2 >= len(text) {
		return ""
	}
	c := strings.TrimLeft(text[n+1:], " \n")
	if scale, _ := scaleOf(lowPhrase(c)); scale == 0 || len(c) == len(text[n+1:]) {
		return ""
	}
	return c
}

// aside reports whether a paragraph above a table is a sentence that says nothing
// of it: it names nobody and no time, and unless it stands right above, what it
// speaks of is no matter.
func (f *facts) aside(text string, near bool) bool {
	return strings.HasSuffix(text, ".") && f.subject == "" && f.part == "" && f.scale == 0 && f.unit == "" && f.house == "" && f.region == "" &&
		(days(f.period) < 27 || !f.stated && days(f.period) < 32) && f.cues&(cLayoff|cCut|cStaff|cShare) == 0 && (!near || f.topic == 0 && f.cues&cGrowth == 0)
}

// begun is the first row of the tables that end right above a table and have its
// head: one table in several pieces.
func (r *reader) begun(first int) int {
	k := first
	for k > 0 && r.d.Blocks[k-1].Kind == doc.Row {
		up := k - 1
		for up > 0 && r.d.Blocks[up-1].Kind == doc.Row && r.d.Blocks[up-1].Table == r.d.Blocks[k-1].Table {
			up--
		}
		if r.d.Blocks[up].Text != r.d.Blocks[first].Text {
			break
		}
		k = up
	}
	return k
}

// add takes from g, which stands further off, what f does not say.
func (f *facts) add(g *facts) {
	if f.topic == 0 {
		f.topic, f.cues = g.topic, f.cues|g.cues
	}
	if f.subject == "" {
		f.subject, f.kind, f.company = g.subject, g.kind, g.company
	}
	if f.part == "" {
		f.part = g.part
	}
	if f.region == "" {
		f.region = g.region
	}
	if f.house == "" {
		f.house = g.house
	}
	if f.scale == 0 {
		f.scale = g.scale
	}
	if f.unit == "" {
		f.unit = currency(g.unit)
	}
	if f.period.IsZero() {
		f.period, f.stated = g.period, g.stated
	}
	if f.basis == "" {
		f.basis = g.basis
	}
	f.cues |= g.cues
	f.projected = f.projected || g.projected
	f.phrase = f.and(g.phrase)
}

// currencyNeutral reads "excluding F/X" for constant currency.
func (f *facts) currencyNeutral() {
	if neutralWords.in(f.phrase) {
		f.basis = CC
	}
}

var neutralWords = phrases("excluding f/x", "const. cur", "constant curr", "excluding fx", "ex-f/x", "excluding foreign exchange", "excluding currency", "ex fx", "excluding the effect of foreign exchange", "excluding effect of foreign exchange")

// vendorWords in a caption say that a table splits a market by vendor.
var vendorWords = phrases("by vendor", "by company", "by supplier", "by manufacturer", "by brand", "vendors", "by provider", "top five", "top 5", "suppliers")

// goodsOf is what a caption that splits a market by vendor says is sold:
// "server" of "Worldwide server revenue by vendor". "" if it does not.
func goodsOf(p phrase) string {
	if !vendorWords.in(p) {
		return ""
	}
	words := strings.Fields(p.text)
	for i, w := range words {
		if w = strings.Trim(w, ",:()"); cueOf(w)&(cRevenue|cSpending|cMarket) == 0 && w != "shipments" && w != "vendors" {
			continue
		}
		from := i
		for from > 0 && partWords[words[from-1]] {
			from--
		}
		if from < i {
			return strings.Join(words[from:i], " ")
		}
	}
	return ""
}

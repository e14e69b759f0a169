package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// A cell may list vendors with their shares: "AWS 31%, Azure 25%" or "1. Apple
// (20%) 2. Samsung (19%)" under "Market leaders" or "Top vendors (share)".

// listedShare is a vendor of such a cell.
type listedShare struct {
	name string
	m    quantity.Mention
}

// vendorHeads say that the cells below them name the vendors of a market.
var vendorHeads = phrases("leader", "vendors", "players", "competitors", "providers", "market share", "share of market", "top companies", "shares")

// listsVendors reports whether the cells of a column may list vendors with their
// shares.
func (c *column) listsVendors() bool {
	return c.facts.cues&(cGrowth|cLayoff|cCut|cStaff) == 0 && vendorHeads.in(c.facts.phrase)
}

// listedShares reads such a cell, nil for any other. The shares of a market are no
// more than all of it.
func (t *table) listedShares(k, c int) []listedShare {
	s := t.cell(k, c)
	if k < t.head || c >= len(t.cols) || len(s) < len("AWS 31%, Azure 25%") || strings.Count(s, "%") < 2 || !t.cols[c].listsVendors() {
		return nil
	}
	var all []listedShare
	from, sum := 0, 0.0
	t.r.cell = quantity.Append(t.r.cell[:0], s)
	for _, m := range t.r.cell {
		if m.Unit == quantity.Number && m.End < len(s) && s[m.End] == '.' {
			continue // "2. Samsung"
		}
		v, _ := m.Amount.Value()
		name := vendorIn(s[from:m.Start])
		if sum += v; m.Unit != quantity.Percent || v <= 0 || sum > 105 || name == "" {
			return nil
		}
		all, from = append(all, listedShare{name, m}), m.End
	}
	if len(all) < 2 {
		return nil
	}
	return all
}

// vendorIn is the name before a share, "" if something else stands there.
func vendorIn(s string) string {
	s = strings.TrimLeft(s, "),;.•… *\n%")
	if rest := strings.TrimLeft(s, "0123456789"); len(rest) < len(s) && strings.HasPrefix(rest, ".") {
		s = rest[1:]
	}
	s = strings.TrimRight(strings.TrimLeft(strings.TrimPrefix(s, "and "), " "), " (:~≈–—-")
	if s == "" || len(s) > 40 || !(s[0] >= 'A' && s[0] <= 'Z') && !otherLabel(s) && len(entity.Scan(s)) == 0 {
		return ""
	}
	return s
}

// readShares makes the claims of the cells of row k that list vendors.
func (t *table) readShares(k int, row *rowFacts, section *facts) {
	for c := range t.values {
		for _, l := range t.listedShares(k, c) {
			f := &t.figure
			*f = figure{found: found{metric: MarketShare, amount: l.m.Amount, unit: quantity.Percent, rule: "table-share"}, cell: c, row: row, col: &t.cols[c], section: section}
			cell := t.rows[k].Cells[c]
			f.lit = doc.Span{Start: cell.Start + l.m.Start, End: cell.Start + l.m.End}
			market := firstSlug(t.rowMarket(row), t.about.subject)
			cloud := cloudMarket(market) || market == "" && t.aboutCloud()
			first, second, both := strings.Cut(l.name, " / ")
			if f.subject = vendorSlug(first, cloud); both {
				f.group = grouped([]entity.Slug{f.subject, vendorSlug(second, cloud)})
				f.subject = joined(f.group)
			}
			from := len(t.r.out)
			t.emit(k, c, f)
			t.explain(k, f, from)
		}
	}
}

// rowMarket is the market that a row is about, "" if its label names none.
func (t *table) rowMarket(row *rowFacts) entity.Slug {
	if row.kind == entity.Market {
		return row.facts.subject
	}
	if row.period.IsZero() && row.label != "" && row.facts.subject == "" {
		return entity.MarketSlug(row.label)
	}
	return ""
}

// vendorSlug is the vendor that a name with a share names: the unit in brackets behind
// its company, or the company's cloud where the market is one of those.
func vendorSlug(name string, cloud bool) entity.Slug {
	outside, inside, _ := strings.Cut(name, " (")
	slug := entity.Make(outside)
	if otherLabel(small(outside)) {
		return "group"
	}
	if ms := entity.Scan(outside); len(ms) > 0 && ms[0].Start == 0 && ms[0].End == len(outside) {
		slug = ms[0].Slug
	}
	for _, m := range entity.Scan(inside) {
		if m.Kind == entity.Cloud && companyOf(m.Slug) == slug {
			return m.Slug
		}
	}
	if c := slug.CloudOf(); cloud && c != "" {
		return c
	}
	return slug
}

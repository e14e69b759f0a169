package dash

import (
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/ui/chart"
)

// claimRow is one claim behind a chart: the nth behind the mark at ref.
type claimRow struct {
	ref   chart.Ref
	n     int
	claim *data.Claim
}

// claimID names a claim, or a document with off -1, across reloads and filters.
type claimID struct {
	doc string
	off int
}

func idOf(c *data.Claim) claimID {
	if c.Signal == nil || c.Origin.Doc == nil {
		return claimID{}
	}
	return claimID{c.Origin.Doc.Name, c.Origin.Span.Start}
}

// wants is how many rows the zoomed pane has a use for.
func (m *model) wants() wants {
	p := m.at.pane
	if m.at.place != zoomed {
		return wants{}
	}
	c := &m.panes[p].chart
	n := wants{table: len(m.claimsOf(p)) + 1}
	if p == sources {
		n.table = 0 // as many for each document, so that the table stays where it is
	}
	if c.Form == chart.Lines || c.Empty != "" {
		return n
	}
	n.chart = 2
	for _, g := range c.Groups {
		n.chart += len(g.Rows) + 1
	}
	return n
}

// behind are the claims behind a place of a chart, the leading one first: of a
// mark, of a dispute and what contradicts it, of a document.
func (m *model) behind(c *chart.Chart, r chart.Ref) []*data.Claim {
	if row := c.Row(r); row != nil {
		switch {
		case row.Conflict != nil:
			return conflictClaims(row.Conflict)
		case row.Doc != nil && len(row.Mark.Claims) == 0:
			return m.byDoc[row.Doc]
		case row.Against.OK:
			return append(row.Mark.Claims[:len(row.Mark.Claims):len(row.Mark.Claims)], row.Against.Claims...)
		}
		return row.Mark.Claims
	}
	mark, _ := c.Mark(r)
	return mark.Claims
}

func conflictClaims(c *data.Conflict) []*data.Claim {
	all := []*data.Claim{&c.Claim}
	for i := range c.Against {
		all = append(all, &c.Against[i])
	}
	return all
}

// claimsOf are all claims behind a pane's chart, each with its place. On the
// sources they are those of the chosen document.
func (m *model) claimsOf(p pane) []claimRow {
	c := &m.panes[p]
	if p == sources {
		var rows []claimRow
		ref := m.at.sel[p].ref
		for n, claim := range m.behind(&c.chart, ref) {
			rows = append(rows, claimRow{ref, n, claim})
		}
		return rows
	}
	if c.claims == nil {
		seen := map[*parse.Signal]bool{}
		for _, r := range c.chart.Places() {
			from := len(c.claims)
			for n, claim := range m.behind(&c.chart, r) {
				if p == disputes || !seen[claim.Signal] {
					c.claims = append(c.claims, claimRow{r, n, claim})
				}
				seen[claim.Signal] = true
			}
			if mark, _ := c.chart.Mark(r); mark.Derived { // a sum has the newest first
				slices.Reverse(c.claims[from:])
			}
		}
	}
	return c.claims
}

// row is the row under the cursor of a pane, nil if there is none.
func (m *model) row(p pane) *chart.Row { return m.panes[p].chart.Row(m.at.sel[p].ref) }

// chosen is the claim under the cursor of a pane, nil if there is none.
func (m *model) chosen(p pane) *data.Claim {
	sel := m.at.sel[p]
	if !sel.some {
		return nil
	}
	all := m.behind(&m.panes[p].chart, sel.ref)
	if sel.claim < len(all) {
		return all[sel.claim]
	}
	return nil
}

// anchor names what the cursor of a pane stands on.
func (m *model) anchor(p pane) (claimID, bool) {
	if !m.at.sel[p].some {
		return claimID{}, false
	}
	if row := m.row(p); row != nil && row.Doc != nil {
		return claimID{row.Doc.Name, -1}, true
	}
	c := m.chosen(p)
	if c == nil {
		return claimID{}, false
	}
	return idOf(c), true
}

// find gives the place of what an anchor names in a pane's chart.
func (m *model) find(p pane, id claimID) (chart.Ref, int, bool) {
	c := &m.panes[p].chart
	if id == (claimID{}) {
		return chart.Ref{}, 0, false
	}
	for _, r := range c.Places() {
		if row := c.Row(r); row != nil && row.Doc != nil && id == (claimID{row.Doc.Name, -1}) {
			return r, 0, true
		}
		for n, claim := range m.behind(c, r) {
			if idOf(claim) == id {
				return r, n, true
			}
		}
	}
	return chart.Ref{}, 0, false
}

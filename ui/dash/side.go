package dash

import (
	"fmt"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// sidePanel is the evidence at the side of a zoomed pane: every claim behind
// the figure under the cursor, the chosen one in full, and what contradicts it.
func (m *model) sidePanel(w, h int) []string {
	p := m.at.pane
	sel := m.at.sel[p]
	all := m.behind(&m.panes[p].chart, sel.ref)
	if !sel.some || len(all) == 0 {
		return m.fold(m.pens.faint.Ink(m.noEvidence()), w, h)
	}
	if c := m.chosen(p); c != nil {
		if k := m.conflicts[c.Signal]; k != nil && p != disputes {
			all = append(all[:len(all):len(all)], conflictClaims(k)[1:]...)
		}
	}
	var lines []string
	if sum := m.sum(); sum != "" {
		lines = append(lines, sum, "")
	}
	from := 0
	for i, c := range all {
		if i == sel.claim && i > 0 {
			from = len(lines)
		}
		lines = append(lines, m.witness(c, w, i == sel.claim)...)
		lines = append(lines, "")
	}
	return lines[max(min(from, len(lines)-h), 0):]
}

// witness is one claim as evidence.
func (m *model) witness(c *data.Claim, w int, chosen bool) []string {
	p, sym := m.pens, m.theme.Sym
	head := "  " + p.title.Ink(string(chart.Claimed(c)))
	if chosen {
		head = p.accent.Ink(sym.Cursor) + " " + p.title.Ink(string(chart.Claimed(c)))
	}
	lines := []string{m.ends(head, m.verdictOf(c), w)}
	add := func(s string) {
		for _, l := range m.fold(s, w-2, 12) {
			lines = append(lines, "  "+l)
		}
	}
	add(subject(c))
	if chosen {
		said := m.wrapped(c, w-2)
		for _, l := range said[:min(len(said), 12)] {
			lines = append(lines, "  "+l)
		}
		if k := m.conflicts[c.Signal]; k != nil {
			add(p.bad.Ink(clean(k.Says)))
		}
	}
	add(p.faint.Ink(m.citation(c, 2*w)))
	if chosen {
		add(p.faint.Ink(m.howRead(c)))
	}
	return lines
}

// howRead says by which rule a claim was read, how surely, and why no surer.
func (m *model) howRead(c *data.Claim) string {
	if c.Primary {
		return strings.TrimSpace("reference figure " + clean(c.Cite.URL))
	}
	how := fmt.Sprintf("rule %s · confidence %.2f", clean(c.Origin.Rule), c.Origin.Confidence)
	why := c.Origin.Doubts()
	if why == nil && c.Inferred {
		why = []string{"period inferred"}
	}
	if why != nil {
		how += ": " + strings.Join(why, ", ")
	}
	return how
}

package dash

import (
	"fmt"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/theme"
)

// table lists the claims behind a zoomed pane: subject, period, figure, source
// and verdict, a page of them around the chosen one. Under the sources stand
// the documents that could not be read.
func (m *model) table(p pane, w, h int) []string {
	rows := m.claimsOf(p)
	sel, chosen := m.at.sel[p], m.chosen(p)
	var faults []string
	if p == sources {
		faults = m.faults(w, h/2)
	}
	at, room := rowAt(rows, sel, chosen), h-1-len(faults)
	top := topOf(at, len(rows), room)
	lines := []string{m.rule(m.tableTitle(p, len(rows)), nth(at, len(rows)), w)}
	seen := rows[top:min(top+room, len(rows))]
	k := m.columns(p, seen, w)
	for i, r := range seen {
		lines = append(lines, m.claimLine(p, r.claim, k, sel.some && top+i == at, w))
	}
	return append(padTo(lines, h-len(faults)), faults...)
}

func nth(at, n int) string {
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", at+1, n)
}

func (m *model) tableTitle(p pane, n int) string {
	title := chart.Count(n, "figure") // of documents and of the reference
	switch row := m.row(p); {
	case p != sources || row == nil:
	case row.Doc != nil:
		title = chart.Count(n, "claim") + " in " + clean(docTitle(row.Doc))
	default:
		title = chart.Count(n, "reference figure") + " of " + strings.ToLower(string(row.Label))
	}
	return title
}

// faults are the documents that could not be read, in at most n lines.
func (m *model) faults(w, n int) []string {
	all := m.full.Problems
	if len(all) == 0 || n < 2 {
		return nil
	}
	lines := []string{m.rule(chart.Count(len(all), "document")+" not read", "", w)}
	for i, e := range all {
		if len(lines) == n && i < len(all) {
			lines[n-1] = m.pens.faint.Ink(fmt.Sprintf("  and %d more", len(all)-n+2))
			break
		}
		lines = append(lines, m.pens.bad.Ink(m.theme.Sym.Bad)+" "+m.shorten(clean(e.Error()), w-2))
	}
	return lines
}

// rowAt is the row of the chosen claim: the one behind the chosen figure if it
// stands there, else the first with that claim.
func rowAt(rows []claimRow, sel cursor, chosen *data.Claim) int {
	at := 0
	for i, r := range rows {
		if chosen == nil || !sel.some || r.claim.Signal != chosen.Signal {
			continue
		}
		if r.ref == sel.ref && r.n == sel.claim {
			return i
		}
		if at == 0 {
			at = i
		}
	}
	return at
}

// topOf is the first row in sight where row at stands in the middle.
func topOf(at, n, room int) int { return max(0, min(at-room/2, n-room)) }

// rule is a line across, with words in it.
func (m *model) rule(left, right string, w int) string {
	f, sym := m.pens.frame, m.theme.Sym
	left = m.shorten(left, w-width(right)-10)
	line := f.Ink(repeat(sym.Horizontal, 2)) + " " + m.pens.faint.Ink(left) + " "
	end := ""
	if right != "" {
		end = " " + m.pens.faint.Ink(right)
	}
	return line + f.Ink(repeat(sym.Horizontal, w-width(line)-width(end))) + end
}

// cols are the widths of the columns of the table of claims. A column without
// room has none.
type cols struct{ entity, when, value, source, verdict int }

// columns gives every column what its cells in sight need; the source has what
// is left, and the verdict shrinks to its sign where that is too little.
func (m *model) columns(p pane, rows []claimRow, w int) cols {
	var k cols
	for _, r := range rows {
		k.entity = max(k.entity, width(who(p, r.claim)))
		k.when = max(k.when, width(string(chart.Stamp(r.claim.Period))))
		k.value = max(k.value, width(m.theme.Write(string(chart.Claimed(r.claim)))))
		k.verdict = max(k.verdict, width(m.verdictOf(r.claim)))
	}
	k.entity = min(k.entity, 12+w/10)
	if p == sources {
		k.entity = min(k.entity, 12+w/5)
	}
	k.verdict = min(k.verdict, w/3)
	gaps := 2 + 2*4
	k.source = w - gaps - k.entity - k.when - k.value - k.verdict
	if k.source < 24 && k.verdict > 1 {
		k.source += k.verdict - 1
		k.verdict = 1
	}
	if k.source < 8 {
		k.source = 0
	}
	return k
}

// who is the first column: the subject, with what is measured where a pane
// shows more than one thing.
func who(p pane, c *data.Claim) string {
	if p == sources || p == disputes {
		return clean(c.Entity.Name()) + " " + string(chart.Metric(c.Metric))
	}
	return clean(c.Entity.Name())
}

func (m *model) claimLine(p pane, c *data.Claim, k cols, chosen bool, w int) string {
	cell := func(s string, w int, p pen) string {
		if w <= 0 {
			return ""
		}
		return p.Ink(fit(m.shorten(s, w), w)) + "  "
	}
	head, none := "  ", pen{}
	vendor, faint := theme.PenOf(m.theme.Vendor(c.Entity)), m.pens.faint
	if chosen {
		head, vendor, faint = m.theme.Sym.Cursor+" ", none, none
	}
	source := none
	if c.Primary {
		source = faint
	}
	said := m.citation(c, k.source)
	if p == sources && !c.Primary { // all are from the same place
		lit := m.pens.lit
		if chosen {
			lit = none
		}
		said = m.window(c, k.source, lit)
	}
	line := head + cell(who(p, c), k.entity, vendor) + cell(string(chart.Stamp(c.Period)), k.when, faint) +
		cell(string(chart.Claimed(c)), k.value, none) + cell(said, k.source, source)
	verdict := m.shorten(m.verdictOf(c), k.verdict)
	if k.verdict == 1 {
		verdict = m.verdictSign(c)
	}
	if line = fit(line, w-k.verdict-1); chosen {
		line = m.pens.selected.Ink(line)
	}
	return line + " " + verdict
}

package dash

import (
	"encoding/csv"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// copies are the lines of the copy menu, in the order of the table of keys.
var copies = []struct {
	key, name string
	text      func(*model) string
	done      string
}{
	{"s", "sentence", copySentence, "the sentence"},
	{"e", "evidence", copyQuote, "the quote with its citation"},
	{"c", "CSV", copyCSV, "the figures as CSV"},
	{"m", "Markdown", copyMarkdown, "the figures as Markdown"},
}

func (m *model) openCopy() tea.Cmd {
	m.at.over, m.at.copyRow = copying, 0
	return nil
}

// copySentence is the chart in one sentence.
func copySentence(m *model) string { return string(m.panes[m.at.pane].chart.Finding) }

// copyQuote is the sentence of the chosen claim and where it stands.
func copyQuote(m *model) string {
	c := m.current()
	if c == nil {
		return ""
	}
	before, number, after := quote(c)
	cite := m.citation(c, 1<<10)
	if c.Primary && c.Cite.URL != "" {
		cite += ", " + clean(c.Cite.URL)
	} else if c.Origin.Doc != nil {
		cite += ", " + clean(c.Origin.Pos().String())
	}
	return "“" + strings.TrimSpace(before+number+after) + "” (" + cite + ")"
}

var copyHead = []string{"entity", "metric", "period", "value", "region", "house", "status", "verdict", "source"}

// figures are the claims behind the pane, or of the document, as rows of text
// under their head; none where there is no claim.
func (m *model) figures() [][]string {
	var claims []*data.Claim
	if m.at.place == reading {
		claims = m.byDoc[m.docs[m.at.doc]]
	} else {
		for _, r := range m.claimsOf(m.at.pane) {
			claims = append(claims, r.claim)
		}
	}
	if len(claims) == 0 {
		return nil
	}
	rows := [][]string{copyHead}
	for _, c := range claims {
		metric := string(chart.Metric(c.Metric))
		if c.Scope == data.RunRate {
			metric += " run rate"
		}
		rows = append(rows, []string{
			clean(c.Entity.Name()), metric, string(chart.When(c.Period)), string(chart.Amount(c.Amount, c.Unit)),
			regionName(c), clean(c.By), string(c.Status), verdictWord(m.full.Verdict(c.Signal)), m.citation(c, 1<<10),
		})
	}
	return rows
}

func verdictWord(v data.Verdict) string {
	return [...]string{"", "unsure", "agrees", "rounded", "contradicted"}[v]
}

func copyCSV(m *model) string {
	var b strings.Builder
	_ = csv.NewWriter(&b).WriteAll(m.figures()) // a strings.Builder takes every write
	return b.String()
}

func copyMarkdown(m *model) string {
	var b strings.Builder
	for i, cells := range m.figures() {
		if i == 1 {
			b.WriteString(strings.Repeat("|---", len(cells)) + "|\n")
		}
		b.WriteString("|")
		for _, c := range cells {
			b.WriteString(" " + strings.ReplaceAll(c, "|", `\|`) + " |")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// copyAs copies one of the menu's texts by the terminal's own clipboard, and
// says what it did.
func copyAs(row int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd {
		m.at.over = none
		text := copies[row].text(m)
		if text == "" {
			return m.say("there is nothing here to copy")
		}
		m.say("%s sent to the terminal's clipboard (%s)", copies[row].done, chart.Count(len(text), "byte"))
		return tea.SetClipboard(text)
	}
}

func chooseCopy(n int) func(*model) tea.Cmd {
	return func(m *model) tea.Cmd {
		m.at.copyRow = (m.at.copyRow + n + len(copies)) % len(copies)
		return nil
	}
}

func copyChosen(m *model) tea.Cmd { return copyAs(m.at.copyRow)(m) }

// copyBox is the menu: each line with a look at what it would copy.
func (m *model) copyBox(w, h int) []string {
	r := rect{w: min(w, 96), h: len(copies) + 2}
	in := r.inner()
	var lines []string
	for i, c := range copies {
		text := c.text(m)
		preview := m.shorten(strings.ReplaceAll(text, "\n", " "), in.w-14)
		if text != "" && i >= 2 {
			preview = fmt.Sprintf("%s: %s", chart.Count(strings.Count(text, "\n")-1-(i-2), "figure"), preview)
		} else if text == "" {
			preview = "nothing here"
		}
		line := fit(m.pens.key.Ink(c.key)+" "+c.name, 12) + m.pens.faint.Ink(m.shorten(preview, in.w-12))
		if i == m.at.copyRow {
			line = m.pens.selected.Ink(fit(c.key+" "+c.name+spaces(10-width(c.name))+m.shorten(preview, in.w-12), in.w))
		}
		lines = append(lines, line)
	}
	return m.box(r, "Copy", m.pens.faint.Ink("enter copies"), true, lines)
}

package export

import (
	"fmt"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// Markdown prints a report as Markdown with tables. Bars and lines are drawn
// with characters; whatever a document says is escaped.
func (r *Report) Markdown() []byte {
	w := &markdownWriter{}
	w.f("# %s\n\n%s\n\n## What changed\n\n", mdText(r.title), mdText(r.facts))
	if len(r.changes) == 0 {
		w.f("The documents make no claim.\n")
	}
	for _, c := range r.changes {
		w.f("- **%s** %s: **%s**%s", mdText(c.who), mdText(c.what), mdText(c.says), mdVerdict(c.verdict))
		if c.others != "" {
			w.f(": %s", mdText(c.others))
		}
		w.f(" %s\n", mdCite(c.cite))
	}
	if r.more != "" {
		w.f("- %s\n", r.more)
	}
	for i := range r.parts {
		w.part(&r.parts[i])
	}
	w.disputes(r)
	w.sources(r)
	return []byte(w.String())
}

type markdownWriter struct{ strings.Builder }

func (w *markdownWriter) f(format string, args ...any) { fmt.Fprintf(w, format, args...) }

func mdCite(n int) string { return fmt.Sprintf(`[\[%d\]](#source-%d)`, n, n) }

func mdVerdict(v data.Verdict) string {
	if words, ok := verdictWords[v]; ok {
		return " " + words[1]
	}
	return ""
}

// mdText makes a text plain Markdown: every character that could be markup
// stands with a backslash.
func mdText(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("\\`*_{}[]<>#|!~&$:@", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

func (w *markdownWriter) part(p *part) {
	w.f("\n## %s\n\n", mdText(p.title))
	if p.chart.Empty != "" {
		w.f("%s\n", mdText(string(p.chart.Empty)))
		return
	}
	w.f("**%s**\n", mdText(p.finding))
	if p.chart.Form == chart.Lines {
		w.lines(&p.chart)
	}
	if p.note != "" {
		w.f("\n%s\n", mdText(p.note))
	}
	w.table(&p.said)
	w.table(&p.known)
}

// sparks are the heights of a line drawn in characters, from zero.
var sparks = []rune("▁▂▃▄▅▆▇█")

// lines draws each line in a row of characters, on one scale from zero; a gap
// is a dot.
func (w *markdownWriter) lines(c *chart.Chart) {
	if len(c.X) == 0 {
		return
	}
	w.f("\n| Who | %s to %s | Newest |\n|---|---|---|\n", mdText(string(chart.When(c.X[0]))), mdText(string(chart.When(c.X[len(c.X)-1]))))
	for i := range c.Lines {
		l := &c.Lines[i]
		var row strings.Builder
		for j := range l.At {
			m := &l.At[j]
			if !m.Drawn() {
				row.WriteString("·")
				continue
			}
			n := int(c.Y.At(m.Value) * float64(len(sparks)))
			row.WriteRune(sparks[max(0, min(n, len(sparks)-1))])
		}
		last := ""
		if x := l.Last(); x >= 0 {
			last = string(chart.Figure(&l.At[x])) + ", " + string(c.When(x, &l.At[x]))
		}
		w.f("| %s | %s | %s |\n", mdText(string(l.Label)), row.String(), mdText(last))
	}
}

func (w *markdownWriter) table(t *table) {
	if len(t.rows) == 0 {
		return
	}
	w.f("\n%s\n\n| %s | Source |\n|%s\n", mdText(t.caption), strings.Join(t.head, " | "), strings.Repeat("---|", len(t.head)+1))
	for _, row := range t.rows {
		for i, cell := range row.cells {
			if i == len(row.cells)-1 {
				cell = mdText(cell) + mdVerdict(row.verdict)
			} else {
				cell = mdText(cell)
			}
			w.f("| %s ", cell)
		}
		w.f("| %s |\n", mdCite(row.cite))
	}
}

func (w *markdownWriter) disputes(r *Report) {
	w.f("\n## Disputes\n")
	if len(r.disputes) == 0 {
		w.f("\nNothing in these documents is contradicted.\n")
	}
	for _, d := range r.disputes {
		w.f("\n### %s\n\n**✗ %s** %s · **%s**", mdText(d.subject), mdText(d.said), mdCite(d.cite), mdText(d.others))
		for _, n := range d.against {
			w.f(" %s", mdCite(n))
		}
		w.f("\n\n> %s\n", mdQuote(quoteOf(d.claim.Signal)))
	}
}

func mdQuote(q quote) string {
	lit := mdText(q.lit)
	if t := strings.TrimSpace(lit); t != "" && t == lit {
		lit = "**" + lit + "**"
	}
	return fmt.Sprintf("%s%s%s (line %d)", mdText(q.before), lit, mdText(q.behind), q.line)
}

func (w *markdownWriter) sources(r *Report) {
	w.f("\n## Sources\n\n")
	for i := range r.notes.list {
		s := &r.notes.list[i]
		w.f("%d. <a id=\"source-%d\"></a>%s", i+1, i+1, mdText(string(s.Title)))
		if s.Place != "" && s.Place != s.Title {
			w.f(", %s", mdLink(string(s.URL), string(s.Place)))
		}
		if s.Date != "" {
			w.f(", %s", mdText(string(s.Date)))
		}
		w.f("\n")
		for _, q := range r.quotes[s.Doc] {
			w.f("\n   > %s\n", mdQuote(q))
		}
	}
}

// addressEscapes keep an address inside its brackets.
var addressEscapes = strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\\", "%5C", "|", "%7C")

func mdLink(address, words string) string {
	if !web(address) {
		return mdText(words)
	}
	return "[" + mdText(words) + "](<" + addressEscapes.Replace(address) + ">)"
}

package plot

import (
	"fmt"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// verdictWords say a verdict where no symbol can.
var verdictWords = map[data.Verdict]string{
	data.Agrees: "agrees with the reference", data.Rounds: "rounds the reference", data.Contradicts: "contradicted",
	data.Unsure: "an unsure reading",
}

// Plain is a chart as linear text for pipes and screen readers: title,
// finding, one line for each figure with the number of its source, note and
// sources; no boxes and no escape codes.
func Plain(c chart.Chart) string {
	var b strings.Builder
	line := func(s string) {
		if s != "" {
			b.WriteString(s + "\n")
		}
	}
	line(string(c.Title))
	if c.Empty != "" {
		line("  " + string(c.Empty))
		return b.String()
	}
	line("  " + string(c.Finding))
	if c.Form == chart.Lines {
		plainLines(&b, &c)
	}
	for g := range c.Groups {
		plainGroup(&b, &c, &c.Groups[g])
	}
	if c.Note != "" {
		line("  Note: " + string(c.Note))
	}
	if len(c.Sources) > 0 {
		line("  Sources")
	}
	for i, s := range c.Sources {
		line(fmt.Sprintf("    [%d] %s", i+1, s.Text))
	}
	return b.String()
}

// plainLines writes one paragraph for each line, one entry for each figure.
func plainLines(b *strings.Builder, c *chart.Chart) {
	for i := range c.Lines {
		l := &c.Lines[i]
		fmt.Fprintf(b, "  %s\n", l.Label)
		d := 0
		for x := range l.At {
			dots := 0
			for d+dots < len(l.Dots) && l.Dots[d+dots].X == x {
				dots++
			}
			if m := &l.At[x]; m.OK && !m.Held && (m.Primary || dots == 0) {
				fmt.Fprintf(b, "    %s: %s [%d]\n", c.When(x, m), chart.Figure(m), m.Source+1)
			}
			for ; dots > 0; dots-- {
				dot := &l.Dots[d]
				fmt.Fprintf(b, "    %s: %s", c.When(x, &dot.Mark), dot.Text)
				if w := verdictWords[dot.Verdict]; w != "" {
					fmt.Fprintf(b, ", %s", w)
				}
				fmt.Fprintf(b, " [%d]\n", dot.Mark.Source+1)
				d++
			}
		}
	}
}

func plainGroup(b *strings.Builder, c *chart.Chart, g *chart.Group) {
	if g.Title != "" {
		fmt.Fprintf(b, "  %s\n", g.Title)
	}
	for i := range g.Rows {
		r := &g.Rows[i]
		var parts []string
		add := func(s string) {
			if s != "" {
				parts = append(parts, s)
			}
		}
		if c.Form == chart.Table && c.Pane != "sources" {
			for j, cell := range r.Cells {
				if cell != "" && j < len(c.Columns) && string(cell) != "0" {
					add(string(cell))
				}
			}
		} else {
			if c.Form != chart.List { // whose labels hold it
				add(string(r.When))
			}
			add(string(r.Label))
			add(string(r.Value))
			add(string(r.Note))
		}
		if r.Mark.OK {
			add(verdictWords[r.Verdict])
		}
		b.WriteString("    " + strings.Join(parts, ", "))
		if r.Mark.OK {
			fmt.Fprintf(b, " [%d]", r.Mark.Source+1)
		}
		b.WriteString("\n")
	}
}

package parse

import (
	"fmt"
	"strings"
)

// tableManual writes the part of the manual that tells of tables.
func tableManual(b *strings.Builder) {
	b.WriteString("\n# The rules of tables\n\nThey read cells of one figure, in this order, by their row, their column, the section above and the caption; " +
		"prose in cells is read by the rules above. A figure without a metric or without a subject is no claim.\n")
	for _, r := range TableRules {
		metric := "Metric: none."
		if r.Metric != "" {
			metric = "Metric: `" + string(r.Metric) + "`."
		}
		fmt.Fprintf(b, "\n## %s\n\n%s It recognises %s.\n", r.Name, metric, r.Says)
		for _, e := range r.Examples {
			want := "No claim."
			if len(e.Want) > 0 {
				want = "- `" + strings.Join(e.Want, "`\n- `") + "`"
			}
			fmt.Fprintf(b, "\n```\n%s\n```\n\n%s\n", strings.TrimSpace(e.Text), want)
		}
	}
}

package parse

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestTableRulesDoWhatTheirExamplesSay(t *testing.T) {
	names := map[string]bool{}
	for _, r := range TableRules {
		if names[r.Name] {
			t.Errorf("two rules are called %s", r.Name)
		}
		names[r.Name] = true
		if r.Says == "" || len(r.Examples) == 0 {
			t.Errorf("%s: a rule says what it recognises and shows it", r.Name)
		}
		for _, e := range r.Examples {
			if got := claims(read(t, "example.md", e.Text)); !slices.Equal(got, e.Want) {
				t.Errorf("%s: %s\n got %q\nwant %q", r.Name, e.Text, got, e.Want)
			}
		}
	}
}

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

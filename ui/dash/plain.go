package dash

import (
	"fmt"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/plot"
	"cloudwatch-tui/ui/theme"
)

// Plain is the dashboard as linear text without escape codes: for pipes, for
// dumb terminals and for screen readers. With Options.Pane it is that pane
// alone, in Options.View.
func Plain(set *data.Set, o Options) string {
	if set == nil {
		set = &data.Set{}
	}
	m := newModel(Options{Set: set, ASCII: o.ASCII})
	m.at.look.Profile = theme.Plain
	m.restyle()
	var b strings.Builder
	fmt.Fprintf(&b, "cloudwatch %s\n", m.spell(strings.TrimSpace("· "+m.facts()[0]+" "+m.until())))
	for _, p := range chart.Panes {
		if o.Pane != "" && o.Pane != p.Name {
			continue
		}
		v, ok := chart.Find(p.Name, o.View)
		if !ok || o.Pane == "" {
			v = p.Views[0]
		}
		b.WriteString("\n" + m.spell(strings.TrimRight(plot.Plain(v.Build(set)), "\n")) + "\n")
	}
	for i, e := range set.Problems {
		if i == 0 {
			b.WriteString("\nNot read\n")
		}
		b.WriteString(clean(e.Error()) + "\n")
	}
	return b.String()
}

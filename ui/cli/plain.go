package cli

import (
	"context"
	"fmt"
	"io"
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/plot"
)

// plainScreen prints the dashboard as linear text: every pane in its first
// view, or the one that was asked for.
func (a *app) plainScreen(ctx context.Context, s Screen) int {
	loaded, code := a.load(ctx, s.Paths)
	if ctx.Err() != nil {
		return Interrupted
	}
	set := data.Build(loaded, data.References())
	return a.wrote(writePlain(a.out, set, s), code)
}

func writePlain(w io.Writer, set *data.Set, s Screen) error {
	if _, err := fmt.Fprintf(w, "cloudwatch: %s, %s, %s, %s\n", count(len(set.Docs), "document"),
		count(len(set.Signals), "signal"), count(len(set.References), "reference figure"),
		count(len(set.Conflicts), "dispute")); err != nil {
		return err
	}
	for _, p := range chart.Panes {
		if s.Pane != "" && s.Pane != p.Name {
			continue
		}
		view, ok := chart.Find(p.Name, s.View)
		if !ok {
			continue // --view names a view of another pane
		}
		if _, err := io.WriteString(w, "\n"+plot.Plain(view.Build(set, chart.Options{}))); err != nil {
			return err
		}
	}
	return nil
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// overview is the pane that holds the others.
const overview = "overview"

func paneNames() []string {
	names := []string{overview}
	for _, p := range chart.Panes {
		names = append(names, p.Name)
	}
	return names
}

// viewNames are the views of a pane, of all panes where none is named.
func viewNames(pane string) []string {
	var names []string
	for _, p := range chart.Panes {
		for _, v := range p.Views {
			if (pane == "" || pane == p.Name) && !slices.Contains(names, v.Name) {
				names = append(names, v.Name)
			}
		}
	}
	return names
}

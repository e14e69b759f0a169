package dash

import (
	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
)

// Frame is the dashboard as a terminal of w by h cells shows it, in true
// colour: h lines with escape sequences. Options say the theme, the pane and
// the view.
func Frame(set *data.Set, o Options, w, h int) string {
	if set == nil {
		set = &data.Set{}
	}
	o.Set, o.Load = set, nil
	m := newModel(o)
	m.Update(tea.WindowSizeMsg{Width: w, Height: h})
	return m.View().Content
}

package dash

import (
	"context"
	"errors"
	"io"
	"os/signal"
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// Options are what the dashboard starts with. The zero value is an empty
// dashboard that follows the terminal's colours.
type Options struct {
	// Set is what is shown. If it is nil, Load is called once the first frame
	// stands; r calls it again. progress may be called from one goroutine at a
	// time, with total 0 while it is not known.
	Set  *data.Set
	Load func(ctx context.Context, progress func(done, total int)) *data.Set

	Theme      string // "auto" or "": as the terminal; "light", "dark"
	ASCII      bool   // only ASCII characters
	Pane, View string // names to open at, as in chart.Panes; "" is the overview
	NoMouse    bool   // leave the mouse to the terminal from the start

	Getenv func(string) string // nil knows no variable

	// Save writes a picture of a chart and says in a line what it wrote and
	// where. Browse opens a web page. Either may be nil; its key then says so.
	Save   func(chart.Chart) (string, error)
	Browse func(url string) error
}

func (o Options) env(name string) string {
	if o.Getenv == nil {
		return ""
	}
	return o.Getenv(name)
}

// ErrInterrupted is what Run returns when a signal or the context ended it.
var ErrInterrupted = errors.New("interrupted")

// fps is how often the terminal may be painted in a second. The renderer looks
// for work that often, also while nothing moves: that takes about 1.5 % of one
// core, against 0.9 at 60, and halves the wait of a key (8 ms against 14).
const fps = 120

// Until the first frame stands the heap may grow, since nothing of it is
// garbage yet: collecting it took a sixth of the time to that frame.
const (
	startGC   = 400
	startTime = 150 * time.Millisecond
)

// Run shows the dashboard until it is quit. Out must be a terminal. However it
// ends, the terminal is as it was before.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) error {
	ctx, stop := signal.NotifyContext(ctx, endings...)
	defer stop()
	calm := debug.SetGCPercent(startGC)
	time.AfterFunc(startTime, func() { debug.SetGCPercent(calm) })
	var early *loading
	if o.Set == nil && o.Load != nil {
		early = startLoading(ctx, o.Load)
		select {
		case r := <-early.done:
			if r.panic != nil {
				panic(r.panic) // the terminal has not been touched yet
			}
			o.Set = r.set
		case <-time.After(grace):
		}
	}
	m := newModel(o)
	m.ctx, m.early = ctx, early
	if o.Set != nil {
		m.early = nil
	}
	p := tea.NewProgram(m,
		tea.WithContext(ctx), tea.WithoutSignalHandler(), // the context ends with the signals
		tea.WithInput(in), tea.WithOutput(out), tea.WithFPS(fps))
	_, err := p.Run()
	if ctx.Err() != nil {
		return ErrInterrupted
	}
	return err
}

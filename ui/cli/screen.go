package cli

import (
	"bytes"
	"context"
	"io"
	"os"
	"runtime"
	"slices"
	"sync"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/chart"
)

// Screen is what the dashboard is asked to show.
type Screen struct {
	Paths      []string // none: the embedded corpus
	Theme      string   // auto, light or dark
	Pane, View string   // names, "" for the overview and the first view
	Plain      bool     // linear text instead of a screen
	ASCII      bool

	// For Show only: where keys come from, and how the documents are read, which
	// may be done again. Progress is called from one goroutine at a time.
	Keys io.Reader
	Load func(ctx context.Context, progress func(done, total int)) *data.Set
}

// Dashboard is the other half of the program, handed in by package ui.
type Dashboard struct {
	Show func(context.Context, Env, Screen) int // on a terminal; gives an exit code
	Text func(*data.Set, Screen) string         // as linear text

	// Frame is the screen as a terminal of w by h cells shows it.
	Frame func(set *data.Set, s Screen, w, h int) string
}

// plainScreen prints the dashboard as linear text.
func (a *app) plainScreen(ctx context.Context, s Screen) int {
	set, code := a.set(ctx, s.Paths)
	if set == nil {
		return code
	}
	_, err := a.out.WriteString(a.dash.Text(set, s))
	return a.wrote(err, code)
}

// showScreen opens the dashboard. What could not be read is in it, and said
// once more when the terminal is as it was.
func (a *app) showScreen(s Screen) int {
	docs := documents{paths: s.Paths, stdin: replay{src: a.Stdin}}
	ctx := context.Background() // the dashboard looks after signals itself
	if len(docs.find(ctx)) == 0 && len(docs.problems()) > 0 {
		return a.complainAll(docs.problems(), Failed)
	}
	keys, letGo, err := a.keyboard()
	if err != nil {
		a.complain(&doc.Error{
			Pos: doc.Pos{Name: name}, Msg: "no keyboard to drive the dashboard with", Hint: "use --plain", Err: err,
		})
		return Failed
	}
	defer letGo()
	s.Keys, s.Load = keys, docs.load
	code := a.dash.Show(ctx, a.Env, s)
	return a.complainAll(docs.problems(), code)
}

// complainAll reports faults; with one, nothing was quite Done.
func (a *app) complainAll(faults []*doc.Error, code int) int {
	for _, f := range faults {
		a.complain(f)
		if code == Done {
			code = Failed
		}
	}
	return code
}

// keyboard is standard input, or the terminal itself where standard input is a
// document or nothing.
func (a *app) keyboard() (keys io.Reader, letGo func(), err error) {
	if terminal(a.Stdin) {
		return a.Stdin, func() {}, nil
	}
	path := "/dev/tty"
	if runtime.GOOS == "windows" {
		path = "CONIN$"
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return nil, nil, err
	}
	return f, func() { _ = f.Close() }, nil // nothing was written to it
}

// documents are what the dashboard shows, read as often as it asks.
type documents struct {
	paths []string
	stdin replay

	mu     sync.Mutex // a load may still run when the dashboard has ended
	faults []*doc.Error
}

func (d *documents) find(ctx context.Context) []source.Source {
	if len(d.paths) == 0 {
		return source.Embedded()
	}
	found, faults := source.Find(ctx, d.paths, d.stdin.again())
	d.note(faults)
	return found
}

func (d *documents) load(ctx context.Context, progress func(done, total int)) *data.Set {
	found := d.find(ctx)
	loaded := data.Load(ctx, found, data.LoadOptions{Progress: progress})
	loaded.Problems = slices.Concat(d.problems(), loaded.Problems)
	d.note(loaded.Problems)
	return data.Build(loaded, data.References())
}

func (d *documents) note(faults []*doc.Error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.faults = faults
}

func (d *documents) problems() []*doc.Error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.faults
}

// replay is a stream that can be read again from its beginning: it keeps what
// was read. It must be read by one reader at a time.
type replay struct {
	src  io.Reader
	kept bytes.Buffer
}

func (r *replay) again() io.Reader {
	return io.MultiReader(bytes.NewReader(r.kept.Bytes()), io.TeeReader(r.src, &r.kept))
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

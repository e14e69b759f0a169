package dash

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// grace is how long the first frame waits for documents that are read at once,
// so that it need not be drawn twice: the time to the terminal's first paint.
const grace = 10 * time.Millisecond

// loading is documents being read in the background.
type loading struct {
	steps chan [2]int // done and total; only the newest waits
	done  chan result
}

type result struct {
	set   *data.Set
	panic any
}

// startLoading reads the documents. A panic is kept for who waits.
func startLoading(ctx context.Context, load func(context.Context, func(done, total int)) *data.Set) *loading {
	l := &loading{make(chan [2]int, 1), make(chan result, 1)}
	go func() {
		defer close(l.steps)
		var r result
		defer func() {
			r.panic = recover()
			l.done <- r
		}()
		r.set = load(ctx, func(done, total int) {
			select {
			case <-l.steps: // nobody has asked for the last one yet
			default:
			}
			l.steps <- [2]int{done, total}
		})
	}()
	return l
}

// wait gives the set, in a command.
func (l *loading) wait(gen int) tea.Cmd {
	return func() tea.Msg {
		r := <-l.done
		if r.panic != nil {
			panic(r.panic) // here the terminal is restored
		}
		return loadedMsg{gen, r.set}
	}
}

// next gives the next step, in a command that asks for the one after.
func (l *loading) next(gen int) tea.Cmd {
	return func() tea.Msg {
		s, ok := <-l.steps
		if !ok {
			return nil
		}
		return progressMsg{gen, s[0], s[1], l.next(gen)}
	}
}

// load reads the documents, or waits for those that are being read already.
func (m *model) load() tea.Cmd {
	if m.opt.Load == nil {
		return nil
	}
	m.asked++
	l := m.early
	if m.early = nil; l == nil {
		l = startLoading(m.ctx, m.opt.Load)
	}
	return tea.Batch(l.wait(m.asked), l.next(m.asked))
}

// reload reads the documents again; what is on the screen stays until then.
func (m *model) reload() tea.Cmd {
	m.at.loading.on = true
	m.say("reading the documents again")
	return m.load()
}

func whyNoReload(m *model) string {
	switch {
	case m.opt.Load == nil:
		return "the documents were handed over; there is nothing to read again"
	case m.at.loading.on:
		return "the documents are being read"
	}
	return ""
}

// loaded takes what a command has read.
func (m *model) loaded(set *data.Set) {
	again := !m.at.loading.first
	before := len(m.full.Signals)
	if set == nil {
		set = &data.Set{}
	}
	m.receive(set)
	if again {
		m.say("read again: %s, %s before", chart.Count(len(set.Signals), "signal"), chart.Number(before))
	}
}

package dash

import (
	tea "charm.land/bubbletea/v2"

	"cloudwatch-tui/data"
)

// load reads the documents in a command; its progress comes in messages of its
// own, of which only the newest waits.
func (m *model) load() tea.Cmd {
	if m.opt.Load == nil {
		return nil
	}
	m.asked++
	ctx, load, gen := m.ctx, m.opt.Load, m.asked
	steps := make(chan [2]int, 1)
	read := func() tea.Msg {
		defer close(steps)
		return loadedMsg{gen, load(ctx, func(done, total int) {
			select {
			case <-steps: // nobody has asked for the last one yet
			default:
			}
			steps <- [2]int{done, total}
		})}
	}
	var next tea.Cmd
	next = func() tea.Msg {
		s, ok := <-steps
		if !ok {
			return nil
		}
		return progressMsg{gen, s[0], s[1], next}
	}
	return tea.Batch(read, next)
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
		m.say("read again: %s, %s before", plural(len(set.Signals), "signal", "signals"), count(before))
	}
}

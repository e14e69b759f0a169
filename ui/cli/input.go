package cli

import (
	"context"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
)

// sources lists the documents behind the paths, or the embedded corpus if
// there are none. code is Failed if one of the paths leads nowhere, which is
// then reported.
func (a *app) sources(ctx context.Context, paths []string) (found []source.Source, code int) {
	if len(paths) == 0 {
		return source.Embedded(), Done
	}
	found, faults := source.Find(ctx, paths, a.Stdin)
	for _, f := range faults {
		a.complain(f)
		code = Failed
	}
	return found, code
}

// set reads and compares the documents behind the paths; none if the user has
// interrupted it.
func (a *app) set(ctx context.Context, paths []string) (set *data.Set, code int) {
	loaded, code := a.load(ctx, paths)
	if ctx.Err() != nil {
		return nil, Interrupted
	}
	return data.Build(loaded, data.References()), code
}

// load reads all documents behind the paths and reports what could not be
// read; code is Failed if there was such a thing.
func (a *app) load(ctx context.Context, paths []string) (l data.Loaded, code int) {
	found, code := a.sources(ctx, paths)
	l = data.Load(ctx, found, data.LoadOptions{})
	for _, f := range l.Problems {
		a.complain(f)
		code = Failed
	}
	return l, code
}

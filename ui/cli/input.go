package cli

import (
	"context"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
)

// load reads the documents behind the paths, or the embedded corpus if there
// are none, and reports what could not be read. ok is false if there was such
// a thing.
func (a *app) load(ctx context.Context, paths []string) (l data.Loaded, ok bool) {
	sources, problems := source.Embedded(), l.Problems
	if len(paths) > 0 {
		sources, problems = source.Find(ctx, paths, a.Stdin)
	}
	for _, p := range problems {
		a.complain(p)
	}
	l = data.Load(ctx, sources, data.LoadOptions{})
	for _, p := range l.Problems {
		a.complain(p)
	}
	return l, len(problems)+len(l.Problems) == 0
}

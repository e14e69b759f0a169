// Package source finds where bytes come from: files, folders, standard input
// and the embedded corpus. It bounds sizes and counts, and opens nothing until
// asked.
package source

import (
	"context"
	"io"

	"cloudwatch-tui/parse/doc"
)

// MaxBytes is the size above which a document is refused.
const MaxBytes = 64 << 20

// Source is one document that can be opened.
type Source struct {
	Name string // path as given; shown to people and written into signals
	Open func() (io.ReadCloser, error)
}

// Find lists the documents behind the paths, in the order given, folders in
// byte order of their names, "-" as stdin. Hidden files and files that are no
// documents are skipped in folders; a path that was given by name is never
// skipped silently. What cannot be read comes back as errors; the rest is
// still listed.
func Find(ctx context.Context, paths []string, stdin io.Reader) ([]Source, []*doc.Error) {
	return nil, nil
}

// Embedded lists the articles that ship inside the program.
func Embedded() []Source { return nil }

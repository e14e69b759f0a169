package data

import (
	"context"

	"cloudwatch-tui/data/source"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
)

// Loaded is what reading the sources gave, in the order of the sources.
type Loaded struct {
	Docs     []*doc.Document
	Signals  []parse.Signal
	Problems []*doc.Error
}

// LoadOptions steers Load; the zero value reads with one worker per processor
// and says nothing.
type LoadOptions struct {
	Workers  int
	Progress func(done, total int) // called from one goroutine at a time
}

// Load reads and parses the sources in parallel. One bad document never stops
// the rest; a cancelled context stops early with what was read.
func Load(ctx context.Context, sources []source.Source, opt LoadOptions) Loaded { return Loaded{} }

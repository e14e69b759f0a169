package data

import (
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
)

// Set is everything the panes stand on, frozen once built.
type Set struct {
	Docs       []*doc.Document
	Signals    []parse.Signal // of the documents, in document order
	References []Claim        // the shipped primary figures
	Series     []Series       // sorted by key
	Conflicts  []Conflict     // worst first
	Problems   []*doc.Error   // what could not be read
}

// Build makes a set. The same input gives the same set.
func Build(l Loaded, refs []Claim) *Set {
	return &Set{Docs: l.Docs, Signals: l.Signals, Problems: l.Problems, References: refs}
}

// References reads the shipped primary figures.
func References() []Claim { return nil }

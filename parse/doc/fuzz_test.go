package doc

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fuzzFormat checks that whatever is read can be traced to its source, and
// that whatever is refused says so with an *Error that prints.
func fuzzFormat(f *testing.F, name string) {
	for _, c := range slices.Concat(blockCases, tightCases, stackedCases) {
		if filepath.Ext(c.file) == filepath.Ext(name) {
			f.Add([]byte(c.src))
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		d, err := Parse(name, src)
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Msg == "" || e.Pos.Name != name {
				t.Fatalf("error %v", err)
			}
			if frame := e.Frame(src); strings.Count(frame, "\n") > 1 {
				t.Fatalf("frame %q", frame)
			}
			return
		}
		checkDocument(t, d)
		for _, b := range d.Blocks {
			s := b.Source(0, len(b.Text))
			e := Error{Pos: d.Pos(s.Start)}
			if frame := e.Frame(src); strings.Count(frame, "\n") != 1 {
				t.Fatalf("frame %q", frame)
			}
		}
	})
}

func FuzzMarkdown(f *testing.F) { fuzzFormat(f, "a.md") }
func FuzzHTML(f *testing.F)     { fuzzFormat(f, "a.html") }
func FuzzText(f *testing.F)     { fuzzFormat(f, "a.txt") }
func FuzzCSV(f *testing.F)      { fuzzFormat(f, "a.csv") }
func FuzzJSON(f *testing.F)     { fuzzFormat(f, "a.json") }

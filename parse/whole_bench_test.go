package parse

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	goldtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"cloudwatch-tui/parse/doc"
)

// sources are the bytes of files.
func sources(b *testing.B, pattern string) (names []string, srcs [][]byte, size int64) {
	b.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		b.Fatalf("no documents in %s", pattern)
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		srcs = append(srcs, src)
		size += int64(len(src))
	}
	return names, srcs, size
}

// BenchmarkWhole is what a document costs from its bytes to its signals, beside
// what its syntax alone costs: goldmark with the extensions of GitHub, set up
// once, for Markdown, x/net/html's tokenizer and tree for a page.
//
// Beside the time of each stage it reports alone/op, that time in units of the
// syntax alone. Both are taken in turns, and of each document the least counts,
// so that the figure holds on a busy machine.
func BenchmarkWhole(b *testing.B) {
	gold := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()
	for _, kind := range []struct {
		name, pattern string
		alone         func([]byte) error
	}{
		{"markdown", "*.md", func(src []byte) error { gold.Parse(goldtext.NewReader(src)); return nil }},
		{"html", "*.html", func(src []byte) error { _, err := html.Parse(bytes.NewReader(src)); return err }},
	} {
		names, srcs, size := sources(b, filepath.Join(shared(b), "corpus", kind.pattern))
		alone := func(i int) error { return kind.alone(srcs[i]) }
		for _, stage := range []struct {
			name string
			do   func(i int) error
		}{
			{"alone", alone},
			{"read", func(i int) error { _, err := doc.Parse(names[i], srcs[i]); return err }},
			{"signals", func(i int) error {
				d, err := doc.Parse(names[i], srcs[i])
				if err == nil {
					Signals(d)
				}
				return err
			}},
		} {
			b.Run(kind.name+"/"+stage.name, func(b *testing.B) {
				b.SetBytes(size)
				b.ReportAllocs()
				took, least := make([]time.Duration, len(srcs)), make([]time.Duration, len(srcs))
				all := func(do func(int) error, took []time.Duration) {
					for i := range srcs {
						began := time.Now()
						if err := do(i); err != nil {
							b.Fatal(err)
						}
						if t := time.Since(began); took[i] == 0 || t < took[i] {
							took[i] = t
						}
					}
				}
				for b.Loop() {
					all(stage.do, took)
					b.StopTimer()
					all(alone, least)
					b.StartTimer()
				}
				var sum, base time.Duration
				for i := range srcs {
					sum, base = sum+took[i], base+least[i]
				}
				b.ReportMetric(sum.Seconds()/base.Seconds(), "alone/op")
			})
		}
	}
}

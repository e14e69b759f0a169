package parse

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

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
// what its syntax alone costs: goldmark for Markdown, x/net/html's tokenizer
// and tree for a page.
func BenchmarkWhole(b *testing.B) {
	for _, kind := range []struct {
		name, pattern string
		alone         func([]byte) error
	}{
		{"markdown", "*.md", func(src []byte) error {
			goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(goldtext.NewReader(src))
			return nil
		}},
		{"html", "*.html", func(src []byte) error { _, err := html.Parse(bytes.NewReader(src)); return err }},
	} {
		names, srcs, size := sources(b, filepath.Join(shared(b), "corpus", kind.pattern))
		b.Run(kind.name+"/alone", func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for _, src := range srcs {
					if err := kind.alone(src); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
		b.Run(kind.name+"/read", func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for i, src := range srcs {
					if _, err := doc.Parse(names[i], src); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
		b.Run(kind.name+"/signals", func(b *testing.B) {
			b.SetBytes(size)
			b.ReportAllocs()
			for b.Loop() {
				for i, src := range srcs {
					d, err := doc.Parse(names[i], src)
					if err != nil {
						b.Fatal(err)
					}
					Signals(d)
				}
			}
		})
	}
}

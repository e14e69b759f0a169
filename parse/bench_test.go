package parse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
)

// shared is the directory of labelled documents beside the repository; a test
// that needs it is skipped where it is not.
func shared(t testing.TB) string {
	t.Helper()
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	for ; ; root = filepath.Dir(root) {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if root == filepath.Dir(root) {
			t.Skip("no go.mod above: not in the repository")
		}
	}
	dir := filepath.Join(root, "..", "shared")
	if _, err := os.Stat(filepath.Join(dir, "corpus")); err != nil {
		t.Skip("no labelled corpus beside the repository")
	}
	return dir
}

// documents parses files; those that cannot be read are left out.
func documents(t testing.TB, pattern string) []*doc.Document {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no documents in %s", pattern)
	}
	var out []*doc.Document
	for _, p := range paths {
		src, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		if d, err := doc.Parse(p, src); err == nil {
			out = append(out, d)
		}
	}
	return out
}

func benchmarkSignals(b *testing.B, docs []*doc.Document) {
	size := 0
	for _, d := range docs {
		size += len(d.Src)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range docs {
			Signals(d)
		}
	}
}

// BenchmarkSignals is extraction alone, of documents that are parsed already.
func BenchmarkSignals(b *testing.B) {
	b.Run("testdata", func(b *testing.B) { benchmarkSignals(b, documents(b, "testdata/docs/*.[mht][dtx]*")) })
	b.Run("corpus", func(b *testing.B) { benchmarkSignals(b, documents(b, filepath.Join(shared(b), "corpus", "*"))) })
	for _, n := range []int{1, 4} {
		text := strings.Repeat("AWS held 31% of the cloud market in 2024 while Azure had 24% and revenue rose 12% to $4.5 billion ", 5000*n)
		d, err := doc.Parse("dense.txt", []byte(text))
		if err != nil {
			b.Fatal(err)
		}
		b.Run("dense-"+string(rune('0'+n))+"x", func(b *testing.B) { benchmarkSignals(b, []*doc.Document{d}) })
	}
}

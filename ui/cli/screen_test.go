package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// What came from standard input must be there again when the dashboard reads
// the documents anew.
func TestDocumentsCanBeReadAgain(t *testing.T) {
	file := filepath.Join(t.TempDir(), "report.md")
	if err := os.WriteFile(file, []byte("# From a file\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	d := documents{paths: []string{"-", file, "missing.md"}, stdin: replay{src: strings.NewReader("# From standard input\n")}}
	for range 3 {
		set := d.load(context.Background(), nil)
		if len(set.Docs) != 2 || set.Docs[0].Title != "From standard input" || set.Docs[1].Title != "From a file" {
			t.Fatalf("read %v", set.Docs)
		}
		if len(set.Problems) != 1 || len(d.problems()) != 1 {
			t.Errorf("problems are %v, want one", set.Problems)
		}
	}
}

func TestReplay(t *testing.T) {
	r := replay{src: strings.NewReader("one two three")}
	for _, n := range []int64{3, 7, 13, 13} {
		got, err := io.ReadAll(io.LimitReader(r.again(), n))
		if want := "one two three"[:n]; err != nil || string(got) != want {
			t.Errorf("read %q, %v, want %q", got, err, want)
		}
	}
}

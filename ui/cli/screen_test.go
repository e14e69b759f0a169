package cli

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
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
		var got []string
		for _, d := range set.Docs {
			got = append(got, string(d.Src))
		}
		if want := []string{"# From standard input\n", "# From a file\n"}; !slices.Equal(got, want) {
			t.Errorf("read %q, want %q", got, want)
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

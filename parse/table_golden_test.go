package parse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestTables reads each document of testdata/tables and compares its claims
// with the .want file beside it: metric, entity, value, unit and period, then
// what else is said of it.
func TestTables(t *testing.T) {
	files, err := filepath.Glob("testdata/tables/*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no documents: %v", err)
	}
	for _, path := range files {
		if strings.HasSuffix(path, ".want") {
			continue
		}
		t.Run(filepath.Base(path), func(t *testing.T) {
			src, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			sigs := read(t, filepath.Base(path), string(src))
			var b strings.Builder
			for i, line := range claims(sigs) {
				b.WriteString(line)
				for _, more := range []string{string(sigs[i].Basis), sigs[i].Region, plainStatus(sigs[i].Status)} {
					if more != "" {
						b.WriteString(" " + more)
					}
				}
				b.WriteByte('\n')
				if s := sigs[i].Origin.Span; string(sigs[i].Origin.Doc.Src[s.Start:s.End]) == "" {
					t.Errorf("%s: no place", line)
				}
			}
			want := strings.TrimSuffix(path, filepath.Ext(path)) + ".want"
			if *update {
				if err := os.WriteFile(want, []byte(b.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			golden, err := os.ReadFile(want)
			if err != nil {
				t.Fatal(err)
			}
			if got := b.String(); got != string(golden) {
				t.Errorf("got\n%swant\n%s", got, golden)
			}
		})
	}
}

// plainStatus leaves out the status that most claims have.
func plainStatus(s Status) string {
	if s == Reported {
		return ""
	}
	return string(s)
}

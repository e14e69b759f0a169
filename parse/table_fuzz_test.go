package parse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
)

// FuzzTable reads tables of any form: every claim lies in the file and has a
// metric, a subject and a confidence.
func FuzzTable(f *testing.F) {
	files, _ := filepath.Glob("testdata/tables/*")
	for _, path := range files {
		if strings.HasSuffix(path, ".want") {
			continue
		}
		src, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(filepath.Ext(path), string(src))
	}
	f.Fuzz(func(t *testing.T, ext, src string) {
		d, err := doc.Parse("a"+ext, []byte(src))
		if err != nil {
			return
		}
		for _, s := range Signals(d) {
			o := s.Origin
			if o.Span.Start < 0 || o.Span.End > len(src) || o.Span.Len() <= 0 || o.Lit.Start < 0 || o.Lit.End > len(o.Quote) {
				t.Errorf("a claim outside the document: %+v in %q", o.Span, o.Quote)
			}
			if s.Metric == "" || s.Entity == "" || o.Rule == "" || o.Confidence <= 0 || o.Confidence > 1 {
				t.Errorf("half a claim: %+v", s)
			}
		}
	})
}

package parse

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDocumentsGiveTheirClaims reads the documents of testdata/docs, each with
// the core claims that a careful reader makes of it in a .want file beside it,
// written as in testdata/prose.
func TestDocumentsGiveTheirClaims(t *testing.T) {
	paths, err := filepath.Glob("testdata/docs/*.want")
	if err != nil || len(paths) < 18 {
		t.Fatalf("%d documents in testdata/docs, want at least 20", len(paths))
	}
	for _, want := range paths {
		stem := strings.TrimSuffix(want, ".want")
		sources, _ := filepath.Glob(stem + ".[mhtc]*")
		if len(sources) != 1 {
			t.Fatalf("%s: want one document beside it, have %v", want, sources)
		}
		t.Run(filepath.Base(sources[0]), func(t *testing.T) { checkDocument(t, sources[0], want) })
	}
}

func checkDocument(t *testing.T, source, want string) {
	src, err := os.ReadFile(source)
	if err != nil {
		t.Fatal(err)
	}
	list, err := os.ReadFile(want)
	if err != nil {
		t.Fatal(err)
	}
	var left []string
	for _, l := range strings.Split(string(list), "\n") {
		if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, "#") {
			left = append(left, l)
		}
	}
	sigs := read(t, source, string(src))
next:
	for i, c := range claims(sigs) {
		if !core[sigs[i].Metric] {
			continue
		}
		c += " " + strings.Join(details(sigs[i]), " ")
		for j, w := range left {
			if tells(c, w) {
				left = append(left[:j], left[j+1:]...)
				continue next
			}
		}
		t.Errorf("line %d: reads %s [%s]\n  in %.120q", sigs[i].Origin.Pos().Line, c, sigs[i].Origin.Rule, sigs[i].Origin.Quote)
	}
	for _, w := range left {
		t.Errorf("misses   %s", w)
	}
}

package doc

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// checkDocument fails unless every block can be traced to its source.
func checkDocument(t *testing.T, d *Document) {
	t.Helper()
	valid := utf8.Valid(d.Src)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		checkBlock(t, d, i, valid)
		if b.Under >= i || b.Under < -1 || b.Under >= 0 && d.Blocks[b.Under].Kind != Heading {
			t.Fatalf("block %d: Under is %d", i, b.Under)
		}
		for _, s := range append(b.Cells[:len(b.Cells):len(b.Cells)], b.Strong...) {
			if s.Start < 0 || s.End < s.Start || s.End > len(b.Text) {
				t.Fatalf("block %d: span %v outside of %q", i, s, b.Text)
			}
		}
	}
}

func checkBlock(t *testing.T, d *Document, i int, valid bool) {
	t.Helper()
	b := &d.Blocks[i]
	if !utf8.ValidString(b.Text) {
		t.Fatalf("block %d: not UTF-8: %q", i, b.Text)
	}
	for _, r := range b.Text {
		if r < ' ' || r >= 0x7f && r < 0xa0 {
			t.Fatalf("block %d: control character in %q", i, b.Text)
		}
	}
	if b.Kind != Row && (strings.TrimSpace(b.Text) != b.Text || strings.Contains(b.Text, "  ")) {
		t.Fatalf("block %d: white space is not folded in %q", i, b.Text)
	}
	at := 0
	for k, r := range b.runs {
		next := len(b.Text)
		if k+1 < len(b.runs) {
			next = int(b.runs[k+1].text)
		}
		if int(r.text) != at || next <= at || r.src < 0 || int(r.src+r.len) > len(d.Src) {
			t.Fatalf("block %d: run %d %+v does not follow %d in %q", i, k, r, at, b.Text)
		}
		if k > 0 && !b.copied && r.src < b.runs[k-1].src+b.runs[k-1].len {
			t.Fatalf("block %d: run %d %+v lies before %+v", i, k, r, b.runs[k-1])
		}
		if r.verbatim {
			if int(r.len) != next-at {
				t.Fatalf("block %d: run %d %+v ends at %d", i, k, r, next)
			}
			for n, c := range []byte(b.Text[at:next]) {
				if s := d.Src[int(r.src)+n]; s != c && !(c == ' ' && isBlank(s)) {
					t.Fatalf("block %d: %q at %d reads %q", i, s, int(r.src)+n, c)
				}
			}
		}
		at = next
	}
	if at != len(b.Text) {
		t.Fatalf("block %d: runs end at %d of %q", i, at, b.Text)
	}
	for from := 0; from < len(b.Text); {
		n := strings.IndexByte(b.Text[from:], ' ')
		if n < 0 {
			n = len(b.Text) - from
		}
		if n > 0 {
			s := b.Source(from, from+n)
			if s.Start < 0 || s.End < s.Start || s.End > len(d.Src) {
				t.Fatalf("block %d: %q has source %v", i, b.Text[from:from+n], s)
			}
			if valid && (s.Start < len(d.Src) && !utf8.RuneStart(d.Src[s.Start]) || s.End < len(d.Src) && !utf8.RuneStart(d.Src[s.End])) {
				t.Fatalf("block %d: %v cuts a character", i, s)
			}
		}
		from += n + 1
	}
}

// corpus gives the shared documents, and skips the test where there are none.
func corpus(t testing.TB) []string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for filepath.Dir(dir) != dir {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	files, err := filepath.Glob(filepath.Join(dir, "..", "shared", "corpus", "*"))
	if err != nil || len(files) == 0 {
		t.Skip("no shared documents beside the repository")
	}
	return files
}

func TestCorpus(t *testing.T) {
	for _, file := range corpus(t) {
		t.Run(filepath.Base(file), func(t *testing.T) {
			src, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			d, err := Parse(file, src)
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d)
			crlf, err := Parse(file, bytes.ReplaceAll(src, []byte("\n"), []byte("\r\n")))
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, crlf)
			if len(crlf.Blocks) != len(d.Blocks) {
				t.Fatalf("%d blocks, with CRLF %d", len(d.Blocks), len(crlf.Blocks))
			}
			for i := range d.Blocks {
				if d.Blocks[i].Text != crlf.Blocks[i].Text {
					t.Errorf("%q, with CRLF %q", d.Blocks[i].Text, crlf.Blocks[i].Text)
				}
			}
		})
	}
}

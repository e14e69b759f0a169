package doc

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Every figure that a person has labelled in the shared documents stands in a
// block of the document's own text, on its line, byte for byte.
func TestLabelledFigures(t *testing.T) {
	seen := 0
	for _, file := range corpus(t) {
		base := filepath.Base(file)
		labels, err := os.Open(filepath.Join(filepath.Dir(file), "..", "gold", strings.TrimSuffix(base, filepath.Ext(base))+".jsonl"))
		if err != nil {
			continue // a document without labels
		}
		defer labels.Close()
		src, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Parse(file, src)
		if err != nil {
			t.Fatal(err)
		}
		for lines := bufio.NewScanner(labels); lines.Scan(); {
			var label struct {
				Text string
				Line int
			}
			if err := json.Unmarshal(lines.Bytes(), &label); err != nil {
				t.Fatal(err)
			}
			if label.Line == 0 {
				continue
			}
			seen++
			if !hasFigure(d, label.Text, label.Line) {
				t.Errorf("%s:%d: no %q", base, label.Line, label.Text)
			}
		}
	}
	if seen == 0 {
		t.Skip("no labels beside the shared documents")
	}
}

func hasFigure(d *Document, text string, line int) bool {
	for i := range d.Blocks {
		b := &d.Blocks[i]
		for at := 0; !b.Aside; at++ {
			n := strings.Index(b.Text[at:], text)
			if n < 0 {
				break
			}
			at += n
			s := b.Source(at, at+len(text))
			if d.Pos(s.Start).Line == line && string(d.Src[s.Start:s.End]) == text {
				return true
			}
		}
	}
	return false
}

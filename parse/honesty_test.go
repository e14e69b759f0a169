package parse

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// TestHonestyOfRules prints for every rule the labelled documents in which it
// makes claims and how many of them are right. A rule of a core metric that
// fires in one document at most may be made for that document: its examples
// must show that it is a statement about English or tables.
func TestHonestyOfRules(t *testing.T) {
	type record struct {
		right, all, core int
		docs             map[string]int
	}
	rules := map[string]*record{}
	for _, j := range judge(t) {
		r := rules[j.sig.Origin.Rule]
		if r == nil {
			r = &record{docs: map[string]int{}}
			rules[j.sig.Origin.Rule] = r
		}
		r.all++
		r.docs[j.doc]++
		r.right += b2i(j.right)
		r.core += b2i(core[j.sig.Metric])
	}
	report := func(name string, metric Metric, examples []Example) {
		r := rules[name]
		if r == nil {
			r = &record{}
		}
		docs := slices.Sorted(maps.Keys(r.docs))
		for i, d := range docs {
			docs[i] = fmt.Sprintf("%s %d", d, r.docs[d])
		}
		t.Logf("%-22s %3d of %3d right in %2d documents: %s", name, r.right, r.all, len(docs), strings.Join(docs, ", "))
		if r.core >= 10 && float64(r.right) < 0.8*float64(r.all) {
			t.Errorf("%s: only %d of its %d claims are right", name, r.right, r.all)
		}
		if n := shapes(examples); (core[metric] || r.core > 0) && len(docs) < 2 && n < 3 {
			t.Errorf("%s makes claims in %d of the documents, and its examples show %d ways of saying it, want 3: show more of them, or do without the rule", name, len(docs), n)
		}
	}
	for _, r := range Rules {
		report(r.Name, r.Metric, r.Examples)
	}
	for _, r := range TableRules {
		report(r.Name, r.Metric, r.Examples)
	}
}

// shapes counts the examples that give claims in words of their own: names and
// figures put aside.
func shapes(examples []Example) int {
	seen := map[string]bool{}
	for _, e := range examples {
		if e.Want != nil {
			seen[shape(e.Text)] = true
		}
	}
	return len(seen)
}

// shape is what is left of a text without its names, times and figures.
func shape(text string) string {
	b := []byte(text)
	blank := func(start, end int) {
		for i := start; i < end; i++ {
			b[i] = ' '
		}
	}
	for _, m := range entity.Scan(text) {
		blank(m.Start, m.End)
	}
	for _, m := range period.Scan(text) {
		blank(m.Start, m.End)
	}
	return strings.Join(strings.FieldsFunc(string(b), func(r rune) bool { return !unicode.IsLetter(r) }), " ")
}

func TestShapesLeaveOutNamesAndFigures(t *testing.T) {
	claim := []string{"one"}
	for _, tt := range []struct {
		name     string
		examples []Example
		want     int
	}{
		{"other names and figures", []Example{{"AWS held 31% in Q1.", claim}, {"Azure held 24% in Q2.", claim}}, 1},
		{"other words", []Example{{"AWS held 31% in Q1.", claim}, {"A share of 24% went to Azure.", claim}}, 2},
		{"what is no claim", []Example{{"AWS held 31% in Q1.", claim}, {"It rained on 24% of all days.", nil}}, 1},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if n := shapes(tt.examples); n != tt.want {
				t.Errorf("%d shapes, want %d", n, tt.want)
			}
		})
	}
}

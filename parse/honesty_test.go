package parse

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
)

// label is a claim as a person labelled it.
type label struct {
	Metric Metric   `json:"metric"`
	Entity []string `json:"entity"`
	Unit   string   `json:"unit"`
	Value  *float64 `json:"value"`
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Doubt  any      `json:"doubt"`
}

// agrees reports whether a signal is the labelled claim: who, what, how much.
func (l label) agrees(s Signal) bool {
	if l.Metric != s.Metric || l.Unit != string(s.Unit) || !slices.Contains(l.Entity, string(s.Entity)) {
		return false
	}
	v, ok := s.Amount.Value()
	if l.Value != nil && ok {
		return math.Abs(v-*l.Value) <= 0.005*math.Abs(*l.Value)+1e-9
	}
	low, high, _, _ := s.Amount.Bounds()
	return l.Value == nil && s.Amount.Form() == quantity.Vague && l.Low != nil && l.High != nil && low == *l.Low && high == *l.High
}

// judged is one signal of the corpus and whether a label agrees with it.
type judged struct {
	sig   Signal
	doc   string
	right bool
}

// judge reads the labelled corpus and holds each core signal to the labels.
// Signals that only a doubtful label agrees with are left out.
func judge(t testing.TB) []judged {
	dir := shared(t)
	var out []judged
	paths, err := filepath.Glob(filepath.Join(dir, "corpus", "*.*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		name := strings.TrimSuffix(filepath.Base(p), filepath.Ext(p))
		gold, err := os.ReadFile(filepath.Join(dir, "gold", name+".jsonl"))
		if err != nil {
			continue
		}
		src, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		d, err := doc.Parse(p, src)
		if err != nil {
			t.Fatal(err)
		}
		labels := readLabels(t, gold)
		for _, s := range Signals(d) {
			if !core[s.Metric] {
				continue
			}
			sure := slices.ContainsFunc(labels, func(l label) bool { return l.Doubt == nil && l.agrees(s) })
			if sure || !slices.ContainsFunc(labels, func(l label) bool { return l.agrees(s) }) {
				out = append(out, judged{s, name, sure})
			}
		}
	}
	return out
}

func readLabels(t testing.TB, gold []byte) []label {
	t.Helper()
	var out []label
	lines := bufio.NewScanner(bytes.NewReader(gold))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var l label
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			t.Fatal(err)
		}
		out = append(out, l)
	}
	return out
}

// TestConfidenceIsCalibrated prints, per tenth of confidence, how many core
// signals of the labelled corpus are right, and holds the sure ones to it.
func TestConfidenceIsCalibrated(t *testing.T) {
	var right, all [11]int
	for _, j := range judge(t) {
		b := int(j.sig.Origin.Confidence*10 + 1e-9)
		all[b]++
		if j.right {
			right[b]++
		}
	}
	for b := range all {
		if all[b] > 0 {
			share := float64(right[b]) / float64(all[b])
			t.Logf("confidence %.1f: %3d of %3d right (%.2f)", float64(b)/10, right[b], all[b], share)
			if b >= 8 && all[b] >= 20 && share < float64(b)/10-0.05 {
				t.Errorf("signals that are %.1f sure are right %.2f of the time", float64(b)/10, share)
			}
		}
	}
}

// TestRulesSayWhereTheyFire prints for every rule the documents of the labelled
// corpus in which it makes core claims and how many of them are right: a rule
// that fires in one document alone has learnt that document.
func TestRulesSayWhereTheyFire(t *testing.T) {
	type record struct {
		right, all int
		docs       map[string]int
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
		if j.right {
			r.right++
		}
	}
	names := make([]string, 0, len(rules))
	for n := range rules {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		r := rules[n]
		var docs []string
		for d, k := range r.docs {
			docs = append(docs, fmt.Sprintf("%s %d", d, k))
		}
		sort.Strings(docs)
		t.Logf("%-20s %3d of %3d right in %2d documents: %s", n, r.right, r.all, len(docs), strings.Join(docs, ", "))
		if r.all >= 10 && float64(r.right) < 0.8*float64(r.all) {
			t.Errorf("%s: only %d of its %d claims are right", n, r.right, r.all)
		}
	}
}

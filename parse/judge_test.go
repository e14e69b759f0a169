package parse

import (
	"bufio"
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
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
	Period []string `json:"period"` // any of them will do; none or "" where the text does not say
	Line   int      `json:"line"`
	Doubt  any      `json:"doubt"`
}

// figure reports whether a signal gives the labelled amount.
func (l label) figure(s Signal) bool {
	if l.Unit != string(s.Unit) {
		return false
	}
	v, ok := s.Amount.Value()
	if l.Value != nil && ok {
		return math.Abs(v-*l.Value) <= 0.005*math.Abs(*l.Value)+1e-9
	}
	low, high, _, _ := s.Amount.Bounds()
	return l.Value == nil && s.Amount.Form() == quantity.Vague && l.Low != nil && l.High != nil && low == *l.Low && high == *l.High
}

// agrees reports whether a signal is the labelled claim: who, what, how much.
func (l label) agrees(s Signal) bool {
	return l.Metric == s.Metric && slices.Contains(l.Entity, string(s.Entity)) && l.figure(s)
}

// dates reports whether a signal has one of the labelled periods; a layoff's
// month will do.
func (l label) dates(s Signal) bool {
	if s.Period.IsZero() {
		return len(l.Period) == 0 || slices.Contains(l.Period, "")
	}
	month := func(p period.Period) string {
		if a, b := p.Start().Format("2006-01"), p.End().Format("2006-01"); a == b {
			return a
		}
		return ""
	}
	return slices.ContainsFunc(l.Period, func(text string) bool {
		p, err := period.Parse(text)
		return err == nil && (p.Start().Equal(s.Period.Start()) && p.End().Equal(s.Period.End()) ||
			l.Metric == Layoffs && month(p) != "" && month(p) == month(s.Period))
	})
}

// judged is one signal of the corpus and whether it is what a label says: who,
// what, how much and when.
type judged struct {
	sig   Signal
	doc   string
	right bool
}

// judge reads the labelled corpus and holds each signal to the labels. Left out
// are claims that the labellers doubted, and, since labels are exhaustive for
// the core metrics only, others of whose figure no label speaks.
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
			if right, ok := verdict(labels, s); ok {
				out = append(out, judged{s, name, right})
			}
		}
	}
	return out
}

// verdict says whether a signal is right; ok is false if it cannot be told.
func verdict(labels []label, s Signal) (right, ok bool) {
	ok = core[s.Metric]
	for _, l := range labels {
		switch agrees := l.agrees(s); {
		case agrees && l.Doubt == nil && l.dates(s):
			return true, true
		case agrees && l.Doubt != nil:
			ok = false
		case agrees, l.figure(s) && l.Line == s.Origin.Pos().Line && !core[l.Metric]:
			ok = true
		}
	}
	return false, ok
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

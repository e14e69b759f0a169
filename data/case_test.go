package data

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// bench collects the claims of a case written in lines such as
//
//	post market_share aws ~31% 2024-Q3 CN Synergy projected
//
// document, metric, entity (members joined with +), value, period (- if none),
// then region, house, basis, status, scope or "run-rate" in any order. The document
// "figure" holds shipped figures.
type bench struct {
	docs    map[string]*doc.Document
	order   []*doc.Document
	signals []parse.Signal
	figures []Claim
}

func (b *bench) line(t *testing.T, text string) {
	t.Helper()
	f := strings.Fields(text)
	if len(f) < 5 {
		t.Fatalf("a claim needs five words: %q", text)
	}
	s := parse.Signal{
		Metric: parse.Metric(f[1]), Entity: entity.Slug(f[2]), Status: parse.Reported,
		Origin: parse.Origin{Doc: b.doc(f[0]), Quote: text, Confidence: 0.9},
	}
	if members := strings.Split(f[2], "+"); len(members) > 1 {
		for _, m := range members {
			s.Group = append(s.Group, entity.Slug(m))
		}
	}
	s.Amount, s.Unit = amountOf(t, f[3])
	if f[4] != "-" {
		var err error
		if s.Period, err = period.Parse(f[4]); err != nil {
			t.Fatal(err)
		}
	}
	at := strings.Index(text, f[3])
	s.Origin.Lit = doc.Span{Start: at, End: at + len(f[3])}
	scope := ""
	for _, word := range f[5:] {
		switch {
		case word == "run-rate": // which the quote says
		case slices.Contains([]string{"yoy", "qoq", "cc", "cagr"}, word):
			s.Basis = parse.Basis(word)
		case slices.Contains([]string{"denied", "projected", "target", "rumoured"}, word):
			s.Status = parse.Status(word)
		case slices.Contains([]string{"restated", "cumulative", "net-headcount"}, word):
			scope = strings.ReplaceAll(word, "-", " ")
		case len(word) == 2 || word == "global" || word == "europe":
			s.Region = word
		default:
			s.By = strings.ReplaceAll(word, "_", " ")
		}
	}
	if f[0] != "figure" {
		b.signals = append(b.signals, s)
		return
	}
	b.figures = append(b.figures, Claim{Signal: &s, Primary: true, Scope: scope, Cite: Citation{Title: "figure (a copy)"}})
}

func (b *bench) doc(name string) *doc.Document {
	if b.docs == nil {
		b.docs = map[string]*doc.Document{}
	}
	d, ok := b.docs[name]
	if !ok {
		d = &doc.Document{Name: "some/" + name}
		b.docs[name] = d
		b.order = append(b.order, d)
	}
	return d
}

func (b *bench) build() *Set {
	return Build(Loaded{Docs: b.order, Signals: b.signals}, b.figures)
}

// amountOf reads "12%", "~10%", ">=20%", "<=80%", "1..5%", "$28.8B", "14,000"
// (people), "100...999" (people, vague).
func amountOf(t *testing.T, text string) (quantity.Amount, quantity.Unit) {
	t.Helper()
	form, rest := quantity.Exact, text
	for sign, f := range map[string]quantity.Form{"~": quantity.About, ">=": quantity.AtLeast, "<=": quantity.AtMost} {
		if cut, ok := strings.CutPrefix(text, sign); ok {
			form, rest = f, cut
		}
	}
	unit, scale := quantity.People, 1.0
	if cut, ok := strings.CutSuffix(rest, "%"); ok {
		unit, rest = quantity.Percent, cut
	} else if cut, ok := strings.CutPrefix(rest, "$"); ok {
		unit, scale, rest = "USD", 1e9, strings.TrimSuffix(cut, "B")
	}
	if low, high, ok := strings.Cut(rest, "..."); ok {
		a, _ := numberOf(t, low)
		b, _ := numberOf(t, high)
		return quantity.Vaguely(a, b), unit
	}
	if low, high, ok := strings.Cut(rest, ".."); ok {
		a, step := numberOf(t, low)
		b, _ := numberOf(t, high)
		return quantity.Between(a, b, step).Times(scale), unit
	}
	v, step := numberOf(t, rest)
	return quantity.Point(v, step).Times(scale).As(form), unit
}

func numberOf(t *testing.T, text string) (value, step float64) {
	t.Helper()
	digits := strings.ReplaceAll(text, ",", "")
	value, err := strconv.ParseFloat(digits, 64)
	if err != nil {
		t.Fatalf("no number in %q", text)
	}
	_, decimals, _ := strings.Cut(digits, ".")
	step = 1
	for range decimals {
		step /= 10
	}
	if strings.Contains(text, ",") {
		for value >= 1000 && step < 1000 && int(value)%int(step*10) == 0 {
			step *= 10
		}
	}
	return value, step
}

func (v Verdict) String() string {
	return [...]string{"unchecked", "unsure", "agrees", "rounds", "contradicts"}[v]
}

// said are the conflicts of a set as the cases write them.
func said(s *Set) []string {
	var lines []string
	for _, c := range s.Conflicts {
		lines = append(lines, fmt.Sprintf("%s [%s]", c.Says, c.Rule))
	}
	return lines
}

package quantity

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// spec is a text with its amounts between marks, and what they are: amount,
// unit and, in brackets, the noun.
type spec struct {
	name string
	text string // "cut §27,000§ jobs"
	want string // "27000 people (jobs)", several joined by "; "
}

// unmark takes the marks out of a text and returns the pieces between them.
func unmark(text string) (plain string, pieces []string) {
	parts := strings.Split(text, "§")
	for i, p := range parts {
		if i%2 == 1 {
			pieces = append(pieces, p)
		}
	}
	return strings.Join(parts, ""), pieces
}

// show writes a mention as the tables do.
func show(m Mention) string {
	s := m.Amount.String()
	if m.Unit != Number {
		s += " " + string(m.Unit)
	}
	if m.Noun != "" {
		s += " (" + m.Noun + ")"
	}
	return s
}

func check(t *testing.T, specs []spec) {
	t.Helper()
	for _, c := range specs {
		t.Run(c.name, func(t *testing.T) {
			text, pieces := unmark(c.text)
			var spans, amounts []string
			for _, m := range Scan(text) {
				spans = append(spans, text[m.Start:m.End])
				amounts = append(amounts, show(m))
			}
			if got, want := strings.Join(spans, " § "), strings.Join(pieces, " § "); got != want {
				t.Errorf("%q\n got %s\nwant %s", text, got, want)
			}
			if got := strings.Join(amounts, "; "); got != c.want {
				t.Errorf("%q\n got %s\nwant %s", text, got, c.want)
			}
		})
	}
}

func TestNumbers(t *testing.T)     { check(t, numbers) }
func TestNumberWords(t *testing.T) { check(t, spelt) }
func TestNoAmounts(t *testing.T)   { check(t, rejects) }
func TestMoney(t *testing.T)       { check(t, money) }
func TestRates(t *testing.T)       { check(t, percentages) }
func TestRanges(t *testing.T)      { check(t, ranges) }
func TestHedges(t *testing.T)      { check(t, hedged) }
func TestVague(t *testing.T)       { check(t, vagues) }
func TestNouns(t *testing.T)       { check(t, nouns) }

// all are the tables of this package, seeds for fuzzing.
var all = [][]spec{numbers, spelt, rejects, money, percentages, ranges, hedged, vagues, nouns}

func FuzzScan(f *testing.F) {
	for _, specs := range all {
		for _, c := range specs {
			text, _ := unmark(c.text)
			f.Add(text)
		}
	}
	f.Add(strings.Repeat("1 000 ", 30) + strings.Repeat("2-", 30) + "£½\xe2\x82")
	before := Scan(strings.Repeat("word ", 40) + "$18 billion to $20 billion, up 5% to 7%, and a third or 10 people")
	f.Fuzz(func(t *testing.T, text string) {
		if got := Append(slices.Clone(before), text)[len(before):]; len(got) > 0 && !reflect.DeepEqual(got, Scan(text)) {
			t.Fatalf("behind another text's: %v", got)
		}
		last := 0
		for _, m := range Scan(text) {
			if m.Start < last || m.End <= m.Start || m.End > len(text) || m.End-m.Start > maxSpan {
				t.Fatalf("span %d to %d after %d of %d", m.Start, m.End, last, len(text))
			}
			if m.Hedge < last || m.Hedge > m.Start {
				t.Fatalf("hedge at %d, number at %d, last ended at %d", m.Hedge, m.Start, last)
			}
			span := text[m.Start:m.End]
			if !numberIn(span) {
				t.Errorf("no number in %q", span)
			}
			if utf8.ValidString(text) && !utf8.ValidString(span) {
				t.Errorf("cuts a rune: %q", span)
			}
			if isDigit(text[m.End-1]) && m.End < len(text) && isDigit(text[m.End]) {
				t.Errorf("cuts a number after %q", span)
			}
			low, high, _, _ := m.Amount.Bounds()
			if math.IsInf(low, 0) || math.IsInf(high, 0) || low != low || high != high || low > high || m.Amount.Step() < 0 {
				t.Errorf("%q is %v to %v, step %v", span, low, high, m.Amount.Step())
			}
			if !m.Amount.Agrees(m.Amount) {
				t.Errorf("%q does not agree with itself: %v", span, m.Amount)
			}
			last = m.End
		}
	})
}

// numberIn reports whether a digit or number word is in a span.
func numberIn(span string) bool {
	if strings.ContainsAny(span, "0123456789") {
		return true
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(span), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if _, ok := numerals.words[w]; ok {
			return true
		}
	}
	return false
}

func TestScanStaysLinear(t *testing.T) {
	for _, piece := range []string{"1", "1,", "1.", "1-", "1 to ", "1 000 ", "$", "a ", "more than ", "one ", "one hundred ", "half a ", "- ", "(1)", "¥1 "} {
		text := strings.Repeat(piece, 200_000/len(piece))
		work := 0
		for _, m := range Scan(text) {
			work += m.End - m.Start
		}
		if work > len(text) {
			t.Errorf("%q repeated: spans overlap", piece)
		}
	}
}

func TestScanOfPlainTextAllocatesNothing(t *testing.T) {
	text := strings.Repeat("Those who think this through find that most of them want the third one. ", 40)
	if n := testing.AllocsPerRun(20, func() { Scan(text) }); n != 0 {
		t.Errorf("%v allocations", n)
	}
}

func ExampleScan() {
	text := "Revenue rose 19% to $28.8 billion while it cut more than 27,000 jobs."
	for _, m := range Scan(text) {
		fmt.Printf("%s: %v %v\n", text[m.Start:m.End], m.Amount, m.Unit)
	}
	// Output:
	// 19%: 19 percent
	// $28.8 billion: 28800000000 USD
	// 27,000: >=27000 people
}

// What was found in a text before is none of this one's.
func TestAppendKeepsTextsApart(t *testing.T) {
	long := strings.Repeat("word ", 40) + "$18 billion to $20 billion"
	found := Append(nil, long)
	n := len(found)
	found = Append(found, "it rose 7% to 11% there")
	if len(found) != n+2 {
		t.Errorf("%d amounts behind the first text's, want 2", len(found)-n)
	}
}

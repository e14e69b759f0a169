package parse

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
)

var update = flag.Bool("update", false, "write the golden files anew")

// claims prints signals as examples are written: metric, entity, value, unit,
// period.
func claims(sigs []Signal) []string {
	var out []string
	for _, s := range sigs {
		v := "?"
		if x, ok := s.Amount.Value(); ok {
			v = fmt.Sprintf("%.15g", x)
		} else {
			low, high, _, _ := s.Amount.Bounds()
			v = fmt.Sprintf("%g..%g", low, high)
		}
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %s %s %s %s", s.Metric, s.Entity, v, s.Unit, s.Period)))
	}
	return out
}

// read gives the claims of a text in the format that its name tells.
func read(t *testing.T, name, text string) []Signal {
	t.Helper()
	d, err := doc.Parse(name, []byte(text))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return Signals(d)
}

func TestRulesDoWhatTheirExamplesSay(t *testing.T) {
	names := map[string]bool{}
	for _, r := range Rules {
		checkRule(t, names, "example.txt", r.Name, r.Says, r.Examples)
	}
	for _, r := range TableRules {
		checkRule(t, names, "example.md", r.Name, r.Says, r.Examples)
	}
}

// checkRule holds a rule to a name of its own and to its examples, read as a
// document of the given name.
func checkRule(t *testing.T, names map[string]bool, document, name, says string, examples []Example) {
	t.Helper()
	if names[name] {
		t.Errorf("two rules are called %s", name)
	}
	names[name] = true
	if says == "" || len(examples) == 0 {
		t.Errorf("%s: a rule says what it recognises and shows it", name)
	}
	for _, e := range examples {
		if got := claims(read(t, document, e.Text)); !slices.Equal(got, e.Want) {
			t.Errorf("%s: %s\n got %q\nwant %q", name, e.Text, got, e.Want)
		}
	}
}

// TestManualIsTheRules keeps docs/rules.md what the rules say of themselves.
func TestManualIsTheRules(t *testing.T) {
	var b strings.Builder
	b.WriteString("# The rules\n\nWritten by `go test ./parse -run Manual -update` from the rules themselves; their order is the order in which they are tried. " +
		"`cloudwatch-tui extract --explain FILE` shows which one read a number, or why none did; " +
		"`go test ./parse -run Honesty -v` prints for each the labelled documents in which it makes claims, and how many are right.\n")
	for _, r := range Rules {
		fmt.Fprintf(&b, "\n## %s\n\nMetric: `%s`. It recognises %s.\n\n| text | claim |\n|---|---|\n", r.Name, r.Metric, r.Says)
		for _, e := range r.Examples {
			want := "none"
			if len(e.Want) > 0 {
				want = "`" + strings.Join(e.Want, "`, `") + "`"
			}
			fmt.Fprintf(&b, "| %s | %s |\n", e.Text, want)
		}
	}
	tableManual(&b)
	const path = "../docs/rules.md"
	if *update {
		if err := os.MkdirAll("../docs", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != b.String() {
		t.Errorf("%s is not what the rules say; run go test ./parse -run Manual -update and read the diff", path)
	}
}

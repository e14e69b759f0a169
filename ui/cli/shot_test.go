package cli

import (
	"bytes"
	"strings"
	"testing"
)

func TestQuoted(t *testing.T) {
	for in, want := range map[string]string{
		"a.svg": "a.svg", "my chart.svg": "'my chart.svg'", "it's.svg": `'it'\''s.svg'`, "-rf": "'./-rf'", "a;b": "'a;b'", "a\x1b[0m": "'a[0m'",
	} {
		if got := quoted(in); got != want {
			t.Errorf("quoted(%q) = %s, want %s", in, got, want)
		}
	}
}

// A picture is the same however often and by however many workers it is drawn.
func TestShotsAreTheSameEveryTime(t *testing.T) {
	var first string
	for range 3 {
		code, out, errs := run(t, "", "shot", "growth", "--format", "svg", "--out", "-")
		if code != Done || errs != "" {
			t.Fatalf("exit code %d: %s", code, errs)
		}
		if first == "" {
			first = out
		}
		if out != first {
			t.Fatal("two pictures differ")
		}
	}
}

func TestSeriesAsFiles(t *testing.T) {
	for format, begins := range map[string]string{"xlsx": "PK\x03\x04", "parquet": "PAR1"} {
		var out, errs bytes.Buffer
		code := Run(Env{Args: []string{"series", "--format", format}, Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs}, Dashboard{})
		if code != Done || !strings.HasPrefix(out.String(), begins) {
			t.Errorf("%s: exit code %d, %.4q: %s", format, code, out.String(), errs.String())
		}
	}
}

package data

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestConflicts runs testdata/*.txt: after "==" the name of a case, then its
// claims, each with the verdict wanted after "=", then the conflicts wanted,
// worst first, each after "!".
func TestConflicts(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range strings.Split(string(text), "\n== ")[1:] {
			name, body, _ := strings.Cut(part, "\n")
			t.Run(strings.TrimSuffix(filepath.Base(file), ".txt")+"/"+name, func(t *testing.T) { runCase(t, body) })
		}
	}
}

func runCase(t *testing.T, body string) {
	var b bench
	var verdicts, want []string
	for _, line := range strings.Split(body, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if says, ok := strings.CutPrefix(line, "! "); ok {
			want = append(want, says)
			continue
		}
		claim, verdict, checked := strings.Cut(line, " = ")
		b.line(t, claim)
		if !strings.HasPrefix(line, "figure") {
			if !checked {
				t.Fatalf("no verdict wanted for %q", line)
			}
			verdicts = append(verdicts, strings.TrimSpace(verdict))
		}
	}
	set := b.build()
	for i := range set.Signals {
		if got := set.Verdict(&set.Signals[i]).String(); got != verdicts[i] {
			t.Errorf("%s: %s, want %s", set.Signals[i].Origin.Quote, got, verdicts[i])
		}
	}
	if got := said(set); !slices.Equal(got, want) {
		t.Errorf("conflicts:\n  %s\nwant:\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// TestChecks runs the examples of every check, which are also its manual.
func TestChecks(t *testing.T) {
	for _, check := range Checks() {
		if check.Name == "" || check.Says == "" || len(check.Examples) == 0 {
			t.Errorf("check %q lacks a sentence or examples", check.Name)
		}
		for _, e := range check.Examples {
			t.Run(check.Name, func(t *testing.T) {
				var b bench
				for _, line := range e.Claims {
					b.line(t, line)
				}
				var want []string
				if e.Want != "" {
					want = []string{e.Want + " [" + check.Name + "]"}
				}
				if got := said(b.build()); !slices.Equal(got, want) {
					t.Errorf("%s\ngot  %q\nwant %q", strings.Join(e.Claims, "\n"), got, want)
				}
			})
		}
	}
}

// What a claim is off by is what it is off by at the least.
func TestOff(t *testing.T) {
	for claim, want := range map[string]float64{"10..15%": -13, "40%": 12, "31..35%": 3} {
		var b bench
		b.line(t, "figure market_share aws 28% 2025-Q4")
		b.line(t, "post market_share aws "+claim+" 2025-Q4")
		if got := b.build().Conflicts; len(got) != 1 || got[0].Off != want {
			t.Errorf("%s: %v", claim, got)
		}
	}
}

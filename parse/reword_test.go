package parse

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// rewordings say the same in other words or signs.
var rewordings = []struct {
	name, pattern, with string
}{
	{"per cent", `(\d)%`, "$1 per cent"},
	{"bn", `\$(\d[\d.,]*) billion`, "${$}${1}bn"},
	{"dollars", `( |^)\$(\d[\d.,]*) (b|m)illion`, "$1$2 ${3}illion dollars"},
	{"US$", `( |^)\$(\d[\d.,]*) (b|m)illion`, "${1}US${$}$2 ${3}illion"},
	{"no thousands commas", `(\d\d),(\d{3})\b`, "$1$2"}, // with fewer digits it could be a year
	{"no-break spaces", `(\d) (billion|million|percent)`, "$1\u00a0$2"},
	{"year on year", `year[- ]over[- ]year|\bYoY\b`, "year-on-year"},
	{"curly apostrophes", `(\w)'s\b`, "$1’s"},
	{"references", `([a-z]{3}\.)( [A-Z]|$)`, "$1[1]$2"},
	{"roughly", `\b(about|around)\b`, "roughly"},
}

// TestRewordingChangesNoClaim reads the specimens in other words: a rule that
// hangs on the letters of a text rather than on what it says fails here.
func TestRewordingChangesNoClaim(t *testing.T) {
	all, changed := 0, 0
	for _, rw := range rewordings {
		pattern := regexp.MustCompile(rw.pattern)
		with := strings.ReplaceAll(rw.with, "${$}", "$$")
		for _, sp := range specimens(t) {
			text := pattern.ReplaceAllString(sp.text, with)
			if text == sp.text || strings.Contains(sp.text, "http") {
				continue
			}
			all++
			before := claims(read(t, "specimen.md", sp.document()))
			sp.text = text
			after := claims(read(t, "specimen.md", sp.document()))
			slices.Sort(before)
			slices.Sort(after)
			if !slices.Equal(before, after) {
				changed++
				t.Errorf("%s: %s\n got %s\nwant %s", rw.name, text, strings.Join(after, "\n     "), strings.Join(before, "\n     "))
			}
		}
	}
	if all < 1000 {
		t.Errorf("%d rewordings: the patterns miss the specimens", all)
	}
	t.Logf("%d of %d rewordings change a claim", changed, all)
}

package export

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// luminance is the relative luminance of "#rrggbb", after WCAG 2.2.
func luminance(t *testing.T, hex string) float64 {
	n, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 24)
	if err != nil {
		t.Fatalf("%q is no colour of six digits", hex)
	}
	sum := 0.0
	for i, part := range [...]float64{.2126, .7152, .0722} {
		v := float64(n>>(16-8*i)&255) / 255
		if v <= .04045 {
			v /= 12.92
		} else {
			v = math.Pow((v+.055)/1.055, 2.4)
		}
		sum += part * v
	}
	return sum
}

// Every ink of a report can be read on what it stands on, on light and on dark
// paper: 4.5 to 1, as WCAG 2.2 asks of text.
func TestReportContrast(t *testing.T) {
	sides := strings.Split(pageColours(), "@media")
	if len(sides) != 2 {
		t.Fatalf("%d sets of colours, want light and dark", len(sides))
	}
	for i, name := range [...]string{"light", "dark"} {
		colour := map[string]string{}
		for _, m := range regexp.MustCompile(`--(\w+): (#\w+);`).FindAllStringSubmatch(sides[i], -1) {
			colour[m[1]] = m[2]
		}
		for _, pair := range strings.Fields("ink/paper faint/paper link/paper bad/paper good/paper ink/band ink/lit") {
			text, ground, _ := strings.Cut(pair, "/")
			a, b := luminance(t, colour[text]), luminance(t, colour[ground])
			if got := (max(a, b) + .05) / (min(a, b) + .05); got < 4.5 {
				t.Errorf("%s: %s %s on %s %s has %.2f to 1", name, text, colour[text], ground, colour[ground], got)
			}
		}
	}
}

package parse

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// core are the metrics that are scored.
var core = map[Metric]bool{MarketShare: true, Revenue: true, RevenueGrowth: true, Layoffs: true, MarketSize: true, MarketGrowth: true}

// specimen is one line of testdata/prose: a text with its date, and its claims.
type specimen struct {
	name, text, published string
	want                  []string
}

// specimens reads testdata/prose: a text on a line, its claims indented below
// it ("metric entity value unit period", then status, basis, region or
// attribution as word=value), none if it makes no core claim. " ¶ " parts
// paragraphs. "@ DATE" dates the texts that follow, "#" begins a comment.
func specimens(t *testing.T) []specimen {
	t.Helper()
	paths, err := filepath.Glob("testdata/prose/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal("no specimens in testdata/prose")
	}
	var out []specimen
	for _, path := range paths {
		src, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		published := ""
		for _, line := range strings.Split(string(src), "\n") {
			switch {
			case strings.TrimSpace(line) == "", strings.HasPrefix(line, "# ") && !strings.Contains(line, " ¶ "):
			case strings.HasPrefix(line, "@"):
				published = strings.TrimSpace(line[1:])
			case strings.HasPrefix(line, "  "):
				s := &out[len(out)-1]
				s.want = append(s.want, strings.TrimSpace(line))
			default:
				out = append(out, specimen{name: filepath.Base(path), text: line, published: published})
			}
		}
	}
	return out
}

// document is the Markdown that a specimen stands for.
func (s specimen) document() string {
	text := strings.ReplaceAll(s.text, " ¶ ", "\n\n")
	if s.published != "" {
		return "---\ndate: " + s.published + "\n---\n\n" + text + "\n"
	}
	return text + "\n"
}

// details are what a claim says besides its first five fields.
func details(s Signal) []string {
	out := []string{"status=" + string(s.Status), "basis=" + string(s.Basis), "region=" + s.Region}
	return append(out, "by="+strings.ReplaceAll(s.By, " ", "_"))
}

func TestProseGivesItsClaims(t *testing.T) {
	right, all := 0, 0
	for _, sp := range specimens(t) {
		sigs := read(t, "specimen.md", sp.document())
		var got []string
		for i, c := range claims(sigs) {
			if core[sigs[i].Metric] || slices.ContainsFunc(sp.want, func(w string) bool { return strings.HasPrefix(w, string(sigs[i].Metric)+" ") }) {
				got = append(got, c+" "+strings.Join(details(sigs[i]), " "))
			}
		}
		all++
		if !sameClaims(got, sp.want) {
			t.Errorf("%s: %s\n got %s\nwant %s", sp.name, sp.text, strings.Join(got, "\n     "), strings.Join(sp.want, "\n     "))
			continue
		}
		right++
	}
	t.Logf("%d of %d specimens read right", right, all)
}

// sameClaims compares claims in any order; details count only where wanted.
func sameClaims(got, want []string) bool {
	if len(got) != len(want) {
		return false
	}
	left := slices.Clone(got)
	for _, w := range want {
		i := slices.IndexFunc(left, func(g string) bool { return tells(g, w) })
		if i < 0 {
			return false
		}
		left = slices.Delete(left, i, i+1)
	}
	return true
}

// tells reports whether a claim as printed says all that is wanted, word for
// word up to the details.
func tells(got, want string) bool {
	g, w := strings.Fields(got), strings.Fields(want)
	var plainG, plainW []string
	for _, f := range g {
		if !strings.Contains(f, "=") {
			plainG = append(plainG, f)
		}
	}
	for _, f := range w {
		if !strings.Contains(f, "=") {
			plainW = append(plainW, f)
		} else if !slices.Contains(g, f) {
			return false
		}
	}
	return slices.Equal(plainG, plainW)
}

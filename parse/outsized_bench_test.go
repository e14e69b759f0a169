package parse

import (
	"fmt"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
)

// outsized are documents that grow in one direction only. One of size at gives
// so many claims: no benchmark measures a text that is not read.
var outsized = []struct {
	name, file string
	size       int
	at, claims int
	text       func(n int) string
}{
	{"html on one line, MB", "a.html", 10, 1, 2, func(n int) string {
		const said = "<p class=\"text\">AWS made <b>$28.8 billion</b> in Q4 2024, 19% more than a year before, <a href=\"https://news.example/\">as was told</a>.</p>"
		return "<html><body>" + strings.Repeat(said, n*1_000_000/len(said)) + "</body></html>"
	}},
	{"rows of a csv", "a.csv", 50_000, 100, 200, layoffRows},
	{"rows of a total", "a.md", 40_000, 10, 11, func(n int) string {
		var b strings.Builder
		b.WriteString("# Oracle\n\n| Unit | Revenue 2024 |\n|---|---|\n")
		for i := range n {
			fmt.Fprintf(&b, "| Oracle total cloud | $7.%d billion |\n", i%1000)
		}
		return b.String() + "| OCI | $3 billion |\n"
	}},
	{"lists in one another", "a.md", 1_000, 10, 10, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "%s- AWS held %d.%d%% of the cloud market in 2024\n", strings.Repeat("  ", i), 1+i/10%90, i%10)
		}
		return b.String()
	}},
	{"digits", "a.txt", 1_000_000, 1000, 0, func(n int) string {
		return "AWS revenue grew " + strings.Repeat("1234567890", n/10) + "% in 2024.\n"
	}},
	{"numbers in a sentence", "a.txt", 100_000, 100, 0, func(n int) string {
		return "AWS revenue grew " + strings.Repeat("19%, ", n) + "in 2024.\n"
	}},
	{"names in a sentence", "a.txt", 100_000, 100, 3, func(n int) string {
		return strings.Repeat("Contoso, ", n) + "AWS and Azure each grew 19% in 2024.\n"
	}},
	{"letters beyond ascii", "a.txt", 100_000, 100, 1, func(n int) string {
		return "AWS grew 19% in 2024, said " + strings.Repeat("Ų ", n) + ".\n"
	}},
	{"words in capitals", "a.txt", 100_000, 100, 1, func(n int) string {
		return strings.Repeat("Fabrikam leads, ", n) + "and AWS grew 19% in 2024.\n"
	}},
	{"strangers", "a.txt", 20_000, 20, 40, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "While Microsoft watched, Fabrikam%d's revenue rose 12%% to $3 billion in 2024 at Northwind%d. ", i, i%100)
		}
		return b.String()
	}},
}

// BenchmarkOutsized reads each at a tenth of its size and at its size, bytes to
// signals: the bytes per second of both are about the same.
func BenchmarkOutsized(b *testing.B) {
	for _, h := range outsized {
		for _, n := range []int{h.size / 10, h.size} {
			src := []byte(h.text(n))
			b.Run(fmt.Sprintf("%s/%d", h.name, n), func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					d, err := doc.Parse(h.file, src)
					if err != nil {
						b.Fatal(err)
					}
					Signals(d)
				}
			})
		}
	}
}

func TestOutsizedDocumentsAreRead(t *testing.T) {
	for _, h := range outsized {
		t.Run(h.name, func(t *testing.T) {
			if got := len(read(t, h.file, h.text(h.at))); got != h.claims {
				t.Errorf("%d claims, want %d", got, h.claims)
			}
		})
	}
}

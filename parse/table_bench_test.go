package parse

import (
	"fmt"
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
)

// layoffRows is a CSV file of n layoffs.
func layoffRows(n int) string {
	var b strings.Builder
	b.WriteString("company,location,laid_off,percentage,date,source,country\n")
	for i := range n {
		fmt.Fprintf(&b, "Company %d,Berlin,%d,0.%02d,2024-%02d-%02d,https://news.example/%d,Germany\n", i, 10+i%900, 1+i%98, 1+i%12, 1+i%28, i)
	}
	return b.String()
}

// segmentRows is a table of n rows of segments above one total.
func segmentRows(n int) string {
	var b strings.Builder
	b.WriteString("# Amazon (in millions)\n\n| | Q4 2023 | Q4 2024 | % Change |\n|---|---|---|---|\n")
	for i := range n {
		fmt.Fprintf(&b, "| Segment %c%c | %d | %d | %d%% |\n", 'A'+i%26, 'a'+i/26%26, 1000+i, 1100+i, 1+i%90)
	}
	b.WriteString("| Total net sales | 900,000 | 990,000 | 10% |\n")
	return b.String()
}

// BenchmarkTable reads tables ten times as long as each other: time must grow
// as they do.
func BenchmarkTable(b *testing.B) {
	for _, kind := range []struct {
		name, file string
		text       func(int) string
	}{{"layoffs", "a.csv", layoffRows}, {"segments", "a.md", segmentRows}} {
		for _, n := range []int{500, 5000, 50000} {
			d, err := doc.Parse(kind.file, []byte(kind.text(n)))
			if err != nil {
				b.Fatal(err)
			}
			b.Run(fmt.Sprintf("%s/%d", kind.name, n), func(b *testing.B) {
				b.ReportAllocs()
				b.SetBytes(int64(len(d.Src)))
				for b.Loop() {
					Signals(d)
				}
			})
		}
	}
}

// TestLongTableIsRead makes sure that the benchmark's tables give claims.
func TestLongTableIsRead(t *testing.T) {
	if n := len(read(t, "a.csv", layoffRows(100))); n != 200 {
		t.Errorf("%d claims of 100 layoffs, want a count and a percentage of each", n)
	}
	if n := len(read(t, "a.md", segmentRows(20))); n != 63 {
		t.Errorf("%d claims, want three of each row", n)
	}
}

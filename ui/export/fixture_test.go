package export

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
	"cloudwatch-tui/ui/chart"
)

var update = flag.Bool("update", false, "write the golden files anew")

// The fixture is small and says outright what it means, so that it changes
// neither with the corpus nor with what the rules can read.
const fixtureNote = figureColumns + `market_share,aws,31,,,percent,exact,,2023-Q4,global,reported,,1,,,1
market_share,azure,24,,,percent,exact,,2023-Q4,global,reported,,1,,,1
market_share,google-cloud,11,,,percent,about,,2023-Q4,global,reported,,1,,,1
market_share,aws+azure,60,,60,percent,at_most,,2023-Q4,global,reported,,1,,,1
revenue_growth,aws,13,,,percent,exact,yoy,2023-Q4,,reported,,1,,,1
revenue_growth,aws,17,,,percent,exact,yoy,2024-Q1,,reported,,1,,,1
revenue_growth,aws,19,,,percent,exact,yoy,2024-Q2,,reported,,1,,,1
revenue_growth,azure,30,,,percent,exact,yoy,2023-Q4,,reported,,1,,,1
revenue_growth,azure,29,,,percent,exact,yoy,2024-Q2,,reported,,1,,,1
revenue,aws,24200000000,,,USD,exact,,2023-Q4,,reported,,100000000,,,1
revenue,aws,25000000000,,,USD,exact,,2024-Q1,,reported,,100000000,,,1
layoffs,aws,,100,999,people,vague,,2024-04,,reported,,,,,1
layoffs,alphabet,12000,,,people,exact,,2023-01,,reported,,1000,,,1
layoffs,amazon,27000,27000,,people,at_least,,2022-11/2023-03,,reported,,1000,,,1
`

const fixtureRival = figureColumns + "revenue_growth,aws,25,,,percent,exact,yoy,2024-Q2,,reported,,1,,,1\n"

var fixture = sync.OnceValue(func() *data.Set {
	in := []source.Source{
		memory("note.csv", fixtureNote),
		memory("rival <b>&amp;.csv", fixtureRival),
	}
	return data.Build(data.Load(context.Background(), in, data.LoadOptions{}), nil)
})

// stress is a set that fills every pane with more than there is room for: long
// names, lines that end at one value, every form and status, many disputes.
var stress = sync.OnceValue(func() *data.Set {
	var a, b strings.Builder
	a.WriteString(figureColumns)
	b.WriteString(figureColumns)
	for i := range 40 {
		who := fmt.Sprintf("company-number-%d-with-a-remarkably-long-name-of-international-holdings", i)
		if i < 6 {
			who = []string{"aws", "azure", "google-cloud", "alibaba-cloud", "oracle-cloud", "ibm"}[i]
		}
		form := []string{"exact", "about", "at_least", "at_most", "range", "vague"}[i%6]
		status := []string{"reported", "denied", "projected", "target", "rumoured"}[i%5]
		low, high, value := "", "", strconv.Itoa(1000*(i+1))
		switch form {
		case "at_least":
			low = value
		case "at_most":
			high = value
		case "range":
			low, high = strconv.Itoa(500*(i+1)), strconv.Itoa(1500*(i+1))
		case "vague":
			low, high, value = "100", "999", ""
		}
		fmt.Fprintf(&a, "layoffs,%s,%s,%s,%s,people,%s,,2024-%02d,,%s,,,,,1\n", who, value, low, high, form, 1+i%12, status)
		fmt.Fprintf(&a, "market_share,%s,%d,,,percent,exact,,2024-Q%d,%s,reported,,1,,,1\n", who, 40-i, 1+i%2, []string{"", "CN", "europe"}[i%3])
		for q := 1; q <= 4; q++ {
			fmt.Fprintf(&a, "revenue_growth,%s,%d,,,percent,exact,yoy,2024-Q%d,,%s,,1,,,1\n", who, 20+i/10*q-q*q*(i%3), q, status)
			fmt.Fprintf(&a, "revenue,%s,%d,,,USD,exact,,2024-Q%d,,reported,,1,,,1\n", who, 20_000_000_000+i*q*100_000_000, q)
			fmt.Fprintf(&b, "revenue_growth,%s,%d,,,percent,exact,yoy,2024-Q%d,,reported,,1,,,1\n", who, -30+i+q, q)
		}
	}
	in := []source.Source{
		memory("a-document-with-a-name-that-does-not-end-before-the-line-does-and-then-goes-on-for-quite-a-while.csv", a.String()),
		memory("阿里云.csv", b.String()),
	}
	return data.Build(data.Load(context.Background(), in, data.LoadOptions{}), nil)
})

// corpus is what the program shows without documents of the reader's.
var corpus = sync.OnceValue(func() *data.Set {
	return data.Build(data.Load(context.Background(), source.Embedded(), data.LoadOptions{}), data.References())
})

func memory(name, text string) source.Source {
	return source.Source{Name: name, Open: opener(text)}
}

func view(t testing.TB, set *data.Set, pane, name string) chart.Chart {
	t.Helper()
	v, ok := chart.Find(pane, name)
	if !ok {
		t.Fatalf("no view %s of %s", name, pane)
	}
	return v.Build(set)
}

// golden compares with a file in testdata, or writes it.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; run go test ./ui/export -update and look at the file", err)
	}
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Fatalf("%s, line %d:\n got %s\nwant %s\nrun go test ./ui/export -update and look at the file", path, i+1, at(a, i), at(b, i))
		}
	}
}

func at(lines []string, i int) string {
	if i >= len(lines) {
		return "(nothing)"
	}
	return cmp.Or(lines[i], "(empty)")
}

func opener(text string) func() (io.ReadCloser, error) {
	return func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil }
}

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

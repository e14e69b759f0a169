package doc

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// article writes n paragraphs, lists and tables of an article about the cloud
// industry as Markdown.
func article(n int) []byte {
	var b bytes.Buffer
	for i := range n {
		fmt.Fprintf(&b, "## Quarter %d\n\nIn the quarter, the **cloud unit** grew by %d%% to $%d.%d billion, while [rivals](https://example.com/%d) "+
			"held the rest of a market that analysts put at $%d billion &mdash; more than a year before, and more than most\n"+
			"had expected after months of slower spending by large customers.\n\n", i, i%40, i%50, i%10, i, i%300)
		fmt.Fprintf(&b, "- Revenue rose to $%d million\n- Headcount fell by %d, *the company said*\n\n", i*7, i*3)
		fmt.Fprintf(&b, "| Vendor | Share | Growth |\n|---|---:|---:|\n| First | %d%% | %d%% |\n| Second | %d%% | %d%% |\n\n", i%60, i%30, i%50, i%20)
	}
	return b.Bytes()
}

// webpage writes the same as a page.
func webpage(n int) []byte {
	var b bytes.Buffer
	b.WriteString("<!doctype html><html><head><title>Cloud</title></head><body>\n")
	for i := range n {
		fmt.Fprintf(&b, "<h2 class=\"sub\">Quarter %d</h2>\n<p class=\"text\">In the quarter, the <b>cloud unit</b> grew by %d%% to $%d.%d billion, while "+
			"<a href=\"https://example.com/%d\">rivals</a> held the rest of a market that analysts put at $%d billion &mdash; more than a year before.</p>\n", i, i%40, i%50, i%10, i, i%300)
		fmt.Fprintf(&b, "<ul><li>Revenue rose to $%d million</li><li>Headcount fell by %d, <i>the company said</i></li></ul>\n", i*7, i*3)
		fmt.Fprintf(&b, "<table><tr><th>Vendor</th><th>Share</th></tr><tr><td>First</td><td style=\"text-align:right\">%d%%</td></tr></table>\n", i%60)
	}
	b.WriteString("</body></html>")
	return b.Bytes()
}

func benchParse(b *testing.B, name string, src []byte) {
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse(name, src); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMarkdown(b *testing.B) { benchParse(b, "a.md", article(500)) }
func BenchmarkHTML(b *testing.B)     { benchParse(b, "a.html", webpage(500)) }

func BenchmarkText(b *testing.B) {
	line := "In the quarter the cloud unit grew by 31% to $28.8 billion, and the market as a whole by nearly a fifth; rivals held the rest.\n\n"
	benchParse(b, "a.txt", []byte(strings.Repeat(line, 2000)))
}

func BenchmarkCSV(b *testing.B) {
	benchParse(b, "a.csv", []byte("company,date,count,share\n"+strings.Repeat("\"Some Company, Inc.\",2024-02-09,1234,31%\n", 5000)))
}

func BenchmarkJSON(b *testing.B) {
	benchParse(b, "a.json", []byte("["+strings.Repeat("{\"company\": \"Some Company, Inc.\", \"date\": \"2024-02-09\", \"count\": 1234, \"share\": 0.31},\n", 5000)+"{}]"))
}

func BenchmarkCorpus(b *testing.B) {
	var names []string
	var docs [][]byte
	size := 0
	for _, f := range corpus(b) {
		src, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		names, docs, size = append(names, filepath.Base(f)), append(docs, src), size+len(src)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for i, src := range docs {
			if _, err := Parse(names[i], src); err != nil {
				b.Fatal(err)
			}
		}
	}
}

// BenchmarkGoldmark is the yardstick for Markdown: goldmark alone.
func BenchmarkGoldmark(b *testing.B) {
	src := article(500)
	p := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser()
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(text.NewReader(src))
	}
}

// BenchmarkTree is the yardstick for HTML: a tree without positions.
func BenchmarkTree(b *testing.B) {
	src := webpage(500)
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := html.Parse(bytes.NewReader(src)); err != nil {
			b.Fatal(err)
		}
	}
}

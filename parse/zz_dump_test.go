package parse

import (
	"fmt"
	"os"
	"testing"

	"cloudwatch-tui/parse/doc"
)

func TestZZDump(t *testing.T) {
	p := os.Getenv("ZZ")
	if p == "" {
		t.Skip()
	}
	src, _ := os.ReadFile(p)
	d, err := doc.Parse(p, src)
	if err != nil {
		t.Fatal(err)
	}
	r := newReader(d)
	fmt.Println("about", r.about, r.titled, "market", r.market, "reports", r.reports, "fiscal", r.fiscal, "layoffs", r.layoffs, d.Title, d.Published)
	for i, b := range d.Blocks {
		if b.Table > 0 && i > 0 && d.Blocks[i-1].Table != b.Table {
			tb := &table{r: r, first: i}
			for k := i; k < len(d.Blocks) && d.Blocks[k].Table == b.Table; k++ {
				tb.rows = append(tb.rows, &d.Blocks[k])
			}
			tb.readHead()
			fmt.Println("   TABLE head", tb.head, "scale", tb.scale, "about", tb.about.topic, tb.about.subject)
			for _, c := range tb.cols {
				fmt.Printf("     col %q role %d period %v topic %v cues %x\n", c.text, c.role, c.facts.period, c.facts.topic, c.facts.cues)
			}
		}
		fmt.Println(i, d.Pos(b.Source(0, len(b.Text)).Start).Line, b.Kind, b.Level, b.Head, b.Aside, b.Key, b.Text[:min(len(b.Text), 140)])
	}
}

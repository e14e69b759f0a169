package doc_test

import (
	"fmt"
	"strings"

	"cloudwatch-tui/parse/doc"
)

func ExampleParse() {
	src := []byte("# Results\n\nAWS held **31**&#37; of the market.\n")
	d, err := doc.Parse("a.md", src)
	if err != nil {
		fmt.Println(err)
		return
	}
	b := &d.Blocks[1]
	at := strings.Index(b.Text, "31%")
	s := b.Source(at, at+len("31%"))
	fmt.Println(d.Title, "|", b.Text)
	fmt.Printf("%s: %s\n", d.Pos(s.Start), src[s.Start:s.End])
	// Output:
	// Results | AWS held 31% of the market.
	// a.md:3:12: 31**&#37;
}

package doc

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/yuin/goldmark/parser"
)

// withoutPassages leaves every block to goldmark.
var withoutPassages = newMarkdownParser()

// blocksBy are the blocks of Markdown as a parser of it sees them.
func blocksBy(p parser.Parser, src []byte) []Block {
	f := newFlow(newBuilder(src))
	f.view = tame(src, Markdown, 0, lineStarts(src))
	f.readMarkdown(p)
	return f.finish()
}

// checkPassages compares what a source says with and without passages.
func checkPassages(t *testing.T, src []byte) {
	t.Helper()
	got, want := blocksBy(markdownParser(), src), blocksBy(withoutPassages, src)
	for i := range min(len(got), len(want)) {
		got[i].runs, want[i].runs = solid(got[i]), solid(want[i])
		if !reflect.DeepEqual(got[i], want[i]) {
			t.Fatalf("%q: block %d is %+v, goldmark alone has %+v", src, i, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%q has %d blocks, by goldmark alone %d", src, len(got), len(want))
	}
}

// solid are the runs of a block but those of white space, which may stand for all
// the space between two blocks or for some of it.
func solid(b Block) []run {
	var kept []run
	for _, r := range b.runs {
		if int(r.text) >= len(b.Text) || b.Text[r.text] != ' ' {
			kept = append(kept, r)
		}
	}
	return kept
}

var passageTests = []struct{ name, src string }{
	{"paragraphs", "Revenue rose 20%.\n\nIt had **fallen** before\nthe summer.  \n"},
	{"headings", "# Cloud\nText\n## Share *now* ##\n### \n#none\n####### none\n## C#\n"},
	{"a list", "Shares:\n- AWS 30%\n- **Azure** 21%\n\n* Google 12%\n"},
	{"lists in lists", "- AWS\n  - Share: 30%\n    - in Q2\n  - Growth\n-   Azure\n    - Share: 21%\n"},
	{"an item that goes on below it", "- AWS\n- Azure\nholds 21%\n"},
	{"an item with a paragraph", "- AWS\n\n- Azure\n\n  It holds 21%.\n"},
	{"an item with a list that stands too far left", "-   AWS\n  - Share\n"},
	{"rules", "AWS\n\n* * *\n\n- - -\n\n***\n\n_ _ _\n\nAWS\n\n---\n# Azure\n----  \n\n--\n\n1) Results\n\n---\n- AWS\n"},
	{"underlined", "AWS\n===\n\n- Azure\n---\n\n**Cloud** [a](b)  \nand more\n----- \nText\n--\n\nText\n=-=\nGoogle # \n====\n- Share\nA | B\n---\n===\n"},
	{"numbers", "31. AWS\n\n31 percent\n30.5 percent\n\n2) Results\n- AWS\n"},
	{"numbered lists", "1. AWS\n2. Azure\n   - Share: 21%\n   1) in Q2\n3) Google\n\n10. **Oracle**\n11. IBM\nholds 2%\n\n12. SAP\n"},
	{"numbered headings", "1) Results\n- AWS\n2) Outlook\n\n- Azure\n\n3) A sentence is none.\n- Google\n1. One\n2. Two\n- Three\n4) Four\n- `five`\n6. Six\n\n* * *\n"},
	{"numbered headings in lists", "- AWS\n  1. Share\n  - 30%\n- Azure\n  1. Share\n  2. Growth\n  - 40%\n1234567890. no number\n"},
	{"a definition", "[1]: https://example.com\n\n- [2]: https://example.com\n\nShare[1]\n"},
	{"bars", "AWS | 30%\n\n|a|b|\n|c|d|\n\nAWS | 30%\nAzure | 21%\n"},
	{"a quotation", "> - AWS\n> Azure\nGoogle\n\n- > AWS\n"},
	{"links", "See [the report](https://a.com/b_c) and [Azure][2] or [Google], 31%[2](x)[1][2] of [none] [a](b \"c\") [ ](d) ![e](f) [^1]\n\n[2]: x\n[Google]: y\n"},
	{"a link across lines", "[the\nreport](https://a.com) [AWS](\nb)\n"},
	{"images", "![a](b) a!![c](d) ![][2]![](e) **![f](g)**[](h) !\\[i](j) ![k]\n![l][2]\n\n[2]: x\n"},
	{"bold", "**Revenue:** **$5** x**2** *a*b** **c *d* e** ** f ** ***g*** **[AWS](h)** **i\nj**\n\n**A line[1](k)**\n\n**AWS**[1](l)\n\n**Azure**\n"},
	{"bold that nothing ends", "**Revenue* rose\n\n- **AWS\n\n5*3*2 * 4\n"},
	{"tildes, underscores and brackets", "~30% ~~a~~ ~~~b~ c~ [~d](e) a_b_c _d_ e__f _g h_ [i_j](k) \"[All] of [them] [2] [^3] [l](m n) [o][p] ![q] [ ] [r_] [s\nt]\n"},
	{"other markup", "`a` _b_ c_d \\*e* <b>f</b> <https://g.com> ~h ~~i~~ [j[k](l)](m) [n](<o>) [p](q(r)) [s]()\n"},
	{"white space", " AWS\n\n\tAzure\n\n-\tGoogle\n-\n- \n\n- Oracle\n \t\n"},
}

func TestPassages(t *testing.T) {
	for _, tt := range passageTests {
		t.Run(tt.name, func(t *testing.T) { checkPassages(t, []byte(tt.src)) })
	}
}

func FuzzPassages(f *testing.F) {
	for _, tt := range passageTests {
		f.Add([]byte(tt.src))
	}
	for _, c := range slices.Concat(blockCases, tightCases, stackedCases) {
		if filepath.Ext(c.file) == ".md" {
			f.Add([]byte(c.src))
		}
	}
	f.Fuzz(checkPassages)
}

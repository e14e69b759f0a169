package doc

import (
	"fmt"
	"strings"
	"testing"
)

// outline prints blocks one per line: kind, level or table, ^ for a head, ~ for
// an aside, then the text with bold in *stars*.
func outline(d *Document) string {
	var out strings.Builder
	for i := range d.Blocks {
		b := &d.Blocks[i]
		switch b.Kind {
		case Paragraph:
			out.WriteString("p")
		case Heading:
			fmt.Fprintf(&out, "h%d", b.Level)
		case Item:
			fmt.Fprintf(&out, "i%d", b.Level)
		case Row:
			fmt.Fprintf(&out, "r%d", b.Table)
		case Caption:
			out.WriteString("c")
		case Meta:
			out.WriteString("m " + b.Key)
		}
		if b.Head {
			out.WriteString("^")
		}
		if b.Aside {
			out.WriteString("~")
		}
		text, at := "", 0
		for _, s := range b.Strong {
			text += b.Text[at:s.Start] + "*" + b.Text[s.Start:s.End] + "*"
			at = s.End
		}
		out.WriteString(": " + text + b.Text[at:] + "\n")
	}
	return out.String()
}

type blockCase struct{ name, file, src, want string }

var blockCases = []blockCase{
	{"columns aligned by spaces are a table", "a.txt", "Shares by vendor\n\nVendor   2024   2023\n------   ----   ----\nAWS       30%    31%\nAzure     21%    20%\nThat is all.", "h1: Shares by vendor\nr1^: Vendor | 2024 | 2023\nr1: AWS | 30% | 31%\nr1: Azure | 21% | 20%\np: That is all.\n"},
	{"the rules below its heads tell where the columns of a table stand", "a.md", "Plan (in billions):\n  Year     Revenue  Growth\n  ────── ───────── ───────\n  Y1     $    8.1B   12.0%\n  Y2     $    9.4B\nThat is the plan, as it stands.\n", "p: Plan (in billions):\nr1^: Year | Revenue | Growth\nr1: Y1 | $ 8.1B | 12.0%\nr1: Y2 | $ 9.4B | \np: That is the plan, as it stands.\n"},
	{"words across two columns are no row", "a.md", "One   two   three\n---  ---  -----\nIt says 5 and then 6.\nSo there, 7.\n", "p: One two three\np: It says 5 and then 6. So there, 7.\n"},
	{"cells right below each other may hold words", "a.txt", "Company   Cut    Why they say so\nAcme      1,200  A long story about machines that do the work of people\nFabrikam  some   Weak demand\nContoso   9%     Costs", "r1: Company | Cut | Why they say so\nr1: Acme | 1,200 | A long story about machines that do the work of people\nr1: Fabrikam | some | Weak demand\nr1: Contoso | 9% | Costs\n"},
	{"so may two columns", "a.txt", "Shares\n\nVendor  Share\nAWS       30%\nAzure     21%", "h2: Shares\nr1: Vendor | Share\nr1: AWS | 30%\nr1: Azure | 21%\n"},
	{"a second line with a word under none of the first is no head", "a.txt", "Notice      Effective    No. Of\n            Date         Employees   City\n06/22/2015  07/01/2015   150         San Jose\n", "p: Notice Effective No. Of\np: Date Employees City\np: 06/22/2015 07/01/2015 150 San Jose\n"},
	{"a head on two lines", "a.txt", "Company     Effective    No. Of\n            Date         Employees\nAcme        07/01/2015   150\nGlobex      07/02/2015   20\n", "r1: Company | Effective | No. Of\nr1:  | Date | Employees\nr1: Acme | 07/01/2015 | 150\nr1: Globex | 07/02/2015 | 20\n"},
	{"bullets of a typewriter", "a.txt", "Highlights of the quarter are these two things:\n\n  o Revenue of $5\n  o 20 customers\no and more", "h2: Highlights of the quarter are these two things:\ni1: Revenue of $5\ni1: 20 customers\np: o and more\n"},
	{"two columns of words are no table", "a.txt", "here one column   there another\ngoes on below it  goes on there\nand ends at last  and ends too", "p: here one column there another goes on below it goes on there and ends at last and ends too\n"},
	{"so in a block of code", "a.md", "```\nVendor   2024   2023\nAWS       30%    31%\nAzure     21%    20%\n```", "r1: Vendor | 2024 | 2023\nr1: AWS | 30% | 31%\nr1: Azure | 21% | 20%\n"},
	{"so in preformatted HTML", "a.html", "<p>Shares</p><pre>\nVendor   2024   2023\nAWS       30%    31%\nAzure     21%    20%\n</pre>", "p: Shares\nr1: Vendor | 2024 | 2023\nr1: AWS | 30% | 31%\nr1: Azure | 21% | 20%\n"},
	{"each bar is a line of its own", "a.md", "```\nAWS     ████████ 32%\nAzure   ██████   23%\nOthers  ███████  30%\n```", "p: AWS ████████ 32%\np: Azure ██████ 23%\np: Others ███████ 30%\n"},
	{"wide spaces in prose are none", "a.txt", "AWS leads.  It has 30%.  Azure has 21%.\nGoogle follows.  It has 12%.  Others trail.\nNobody else.  Has 5%.  Or more.", "p: AWS leads. It has 30%. Azure has 21%. Google follows. It has 12%. Others trail. Nobody else. Has 5%. Or more.\n"},
	// Markdown
	{"a label with its sum heads nothing", "a.txt", "A long year for the cloud.\n\nCloud: $27.5 billion, up 19%\n\n" + strings.Repeat("long words ", 12) + "\n", "p: A long year for the cloud.\np: Cloud: $27.5 billion, up 19%\np: " + strings.TrimSpace(strings.Repeat("long words ", 12)) + "\n"},
	{"headings and paragraphs", "a.md", "# One\n\ntext\nfolded   here\n\nTwo\n---\nmore", "h1: One\np: text folded here\nh2: Two\np: more\n"},
	{"bold line is a heading", "a.md", "**Q4 Results**\n\n**Revenue** rose\n\n**It rose.**\n\n**[ Also read: x ]**", "h6: *Q4 Results*\np: *Revenue* rose\np: *It rose.*\np: *[ Also read: x ]*\n"},
	{"paragraph above a rule", "a.md", strings.Repeat("word ", 60) + "end.\n---\nx", "p: " + strings.Repeat("word ", 60) + "end.\np: x\n"},
	{"nested list", "a.md", "- a\n  - b\n\n    second\n- c\n\n1. d", "i1: a\ni2: b\ni2: second\ni1: c\ni1: d\n"},
	{"quotation", "a.md", "> one\n> two\n>\n> - three", "p: one two\ni1: three\n"},
	{"emphasis, code, entities, escapes", "a.md", "*a* __b__ `c &amp; \\*` AT&amp;T \\*d\\* &euro;5", "p: a *b* c &amp; \\* AT&T *d* €5\n"},
	{"links and images", "a.md", "[text](http://x.y/2024 \"t\") ![alt 12%](i.png) [ref][1] <http://x.y/9>\n\n[1]: http://z.w", "p: text ref\n"},
	{"text of a bare URL is dropped", "a.md", "see https://x.y/12_3*4*5?q=6, and (HTTP://a.b/7) end", "p: see , and () end\n"},
	{"link definitions above text", "a.md", "[#]: subject: (A title)\n[#]: via: (https://x.y)\n\nText", "p: Text\n"},
	{"nor do the numbers of references", "a.md", "Up 31%.[1][12] Now [2](https://b.example) rivals.\n\n[1]: https://a.example\n[12]: https://c.example", "p: Up 31%. Now 2 rivals.\n"},
	{"nor do marks without a link", "a.md", "Up 31%[12] to $5[b] [4] now[1][2], not [2024]", "p: Up 31% to $5 [4] now, not [2024]\n"},
	{"so in text and in HTML", "a.html", "Up 31%[12] now. In <b>May</b>[3] too", "p: Up 31% now. In *May* too\n"},
	{"a mark that ends an item stays", "a.md", "Up 5%[2] - Down 6%[3]", "p: Up 5%[2] - Down 6%\n"},
	{"hyphens that no line breaks at", "a.md", "year\u2011over\u2010year&#8209;x", "p: year-over-year-x\n"},
	{"footnotes leave no number behind", "a.md", "Up 31%[^1] now\n\n[^1]: Company, 12 May.", "p: Up 31% now\np: Company, 12 May.\n"},
	{"struck out is withdrawn, one tilde is about", "a.md", "~~34%~~ 31% of ~8,000 and 5~10, 20~30", "p: 31% of ~8,000 and 5~10, 20~30\n"},
	{"bullets that are no markup", "a.md", "  • Sales\n  • Costs\n\nSummary\n\n  • Revenue of **$5**, up\n    9%\n  • Net [cash](x) of $2\n\n— a dash", "i1: Sales\ni1: Costs\np: Summary\ni1: Revenue of *$5*, up 9%\ni1: Net cash of $2\np: — a dash\n"},
	{"bullets typed into one line", "a.md", "Results: 1 • 2\n\n• Cloud up 5% • Ads up 6%\n\n> • one\n> • **two**", "h1: Results: 1 • 2\ni1: Cloud up 5%\ni1: Ads up 6%\ni1: one\ni1: *two*\n"},
	{"emoji in front and behind say nothing", "a.md", "# ☁️ Cloud\n\n📈 **Sales** up 🚀 5% 🎉\n\n- ✅ a\n- 🔺 5%\n\n🎉\n\n| 🏢 A | B |\n|---|---|\n| 🏢 x | 📉 5% 🔴 |\n| ✅ | 1 |", "h1: Cloud\np: *Sales* up 🚀 5%\ni1: a\ni1: 🔺 5%\nr1^: A | B\nr1: x | 📉 5%\nr1:  | 1\n"},
	{"emoji for bullets", "a.md", "✅ **AWS**: 29%\n✅ Azure,\n20%\n🔥 Google\n\n1️⃣ one\n2️⃣ two 3️⃣\n4 3\n\nSo\n✅ that", "i1: *AWS*: 29%\ni1: Azure, 20%\ni1: Google\ni1: one\ni1: two 3️⃣ 4 3\np: So ✅ that\n"},
	{"lines with labels of their own", "a.md", "# T\n\n**Revenue:** $5\n**Growth (YoY):** 9%\nShare: 3%, of\nall\n\nNote: a\nb\n\n- Date: x\n  Place: y\n\nAt 10:30\nCost:5 a\nShare: 9", "h1: T\np: *Revenue:* $5\np: *Growth (YoY):* 9%\np: Share: 3%, of all\np: Note: a b\ni1: Date: x Place: y\np: At 10:30 Cost:5 a Share: 9\n"},
	{"a line above lines with labels", "a.md", "# T\n\nMay 2022\nIntel: 300\nMeta: 20\n\nWe say\nIntel: 300\n\nso it is,\nIntel: 300\nMeta: 20", "h1: T\np: May 2022\np: Intel: 300\np: Meta: 20\np: We say Intel: 300\np: so it is, Intel: 300\np: Meta: 20\n"},
	{"lines with labels in text", "a.txt", "Revenue: $5\nGrowth (YoY): 9%\nShare: 3%\n", "p: Revenue: $5\np: Growth (YoY): 9%\np: Share: 3%\n"},
	{"lines with labels in HTML", "a.html", "<p><b>Revenue:</b> $5<br><b>Growth</b>: 9%<br>of all</p>", "p: *Revenue:* $5\np: *Growth*: 9% of all\n"},
	{"emoji for bullets in HTML", "a.html", "<h4>☁️ A</h4><p>✅ b<br>✅ c</p><p>&#x2705; d</p>", "h4: A\np: b ✅ c\np: d\n"},
	{"a product is no emphasis", "a.md", "5*3*2 and 4*x*", "p: 5*3*2 and 4x\n"},
	{"pipe table", "a.md", "| A | B |\n|---|:-:|\n| **x** | 1 |\n| y \\| z | `2` |", "r1^: A | B\nr1: *x* | 1\nr1: y | z | 2\n"},
	{"words around markup in a pipe table", "a.md", "| A | B |\n|---|---|\n| **x** y | *1* of [2](u) |", "r1^: A | B\nr1: *x* y | 1 of 2\n"},
	{"table without outer bars, uneven, between text", "a.md", "Intro\nA | B\n--|--\n1 | 2 | 3\n4 |\nAfter", "p: Intro\nr1^: A | B\nr1: 1 | 2 | 3\nr1: 4\np: After\n"},
	{"table without a rule", "a.md", "| a | 1 |\n| b | 2 |", "r1: a | 1\nr1: b | 2\n"},
	{"bars in prose are no table", "a.md", "in Jan: 1 | Feb: 2\nMar: 3", "p: in Jan: 1 | Feb: 2 Mar: 3\n"},
	{"code block with a table", "a.md", "```\n+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |\n+---+---+\n```", "r1^: a | b\nr1: 1 | 2\n"},
	{"program text is not read", "a.md", "```python\nx = 100\n```\n\n```\nplain 12%\n```\n\n    indented 3%", "p: plain 12%\np: indented 3%\n"},
	{"HTML table in Markdown, broken by blank lines", "a.md", "# H\n\n<table>\n<tr><th>A</th><th>B</th></tr>\n\n    <tr>\n      <td>**x**</td>\n\n      <td>1</td>\n    </tr>\n</table>\n\nAfter *all*", "h1: H\nr1^: A | B\nr1: **x** | 1\np: After all\n"},
	{"inline HTML in Markdown", "a.md", "a<br>b <b>7</b>.5&#37; x<sup>2</sup> <script>1</script>", "p: a b *7*.5% x\n"},
	{"aside in Markdown", "a.md", "Own\n\n<aside>\n\nTheirs\n\n</aside>\n\nOwn again", "p: Own\np~: Theirs\np: Own again\n"},
	{"related posts", "a.md", "# T\n\ntext\n\n## Related Posts\n\n- [x](y)\n\n### z\n\nw\n\n## References\n\n1. q", "h1: T\np: text\nh2~: Related Posts\ni1~: x\nh3~: z\np~: w\nh2: References\ni1: q\n"},
	{"a box of links in the middle", "a.md", "## Read more tech news\n\n- [x](y)\n\nOwn text", "h2~: Read more tech news\ni1~: x\np: Own text\n"},
	{"numbered line above a list", "a.md", "2) Headline Results\n- Revenue: $5\n  - more\n\n3) one\n4) two", "h6: Headline Results\ni1: Revenue: $5\ni2: more\ni1: one\ni1: two\n"},
	{"a label is no link definition", "a.md", "[Note]: see (this) for 31%.\n\n[a][b]\n\n[b]:\n[c]: /d \"e\"", "p: [Note]: see (this) for 31%.\np: a\n"},
	{"invisible characters", "a.md", "a\u200bb c\u00add\u00a0e\u202ff\u2066g\x01h", "p: ab cd e fg h\n"},
	{"template tags", "a.md", "{% include x.html width=\"750\" %}\n\nUp {{ page.n }}5% here {{< fig 12 >}}", "p: Up 5% here\n"},

	// front matter
	{"YAML scalars", "a.md", "---\ntitle: \"A: \\\"q\\\" \\u20ac\"\nb: 'it''s'\nc: plain # no\nd: >-\n  one\n  two\ne: |\n  three\nF: one\n  two\n---\nBody", "m title: A: \"q\" €\nm b: it's\nm c: plain\nm d: one two\nm e: three\nm f: one two\np: Body\n"},
	{"YAML lists and nesting", "a.md", "---\ntags: [a, \"b, c\", 'd']\nlist:\n- e\n- f: 1\n  g: 2\n- h\nn:\n  k: v\n  deep:\n    z: 9\nl:\n  - i\n---\nBody", "m tags: a\nm tags: b, c\nm tags: d\nm list: e\nm list.f: 1\nm list.g: 2\nm list: h\nm n.k: v\nm n.deep.z: 9\nm l: i\np: Body\n"},
	{"TOML", "a.md", "+++\ntitle = \"A \\\"q\\\"\"\ndate = 2025-01-02\ntags = ['a',\n \"b\"]\n[p]\nx = 5\ns = '''m\nn'''\n+++\nBody", "m title: A \"q\"\nm date: 2025-01-02\nm tags: a\nm tags: b\nm p.x: 5\nm p.s: m n\np: Body\n"},
	{"front matter above HTML", "a.md", "\ufeff---\ntitle: T\n---\n<p>One <b>2</b>%</p>\n<figure><img alt=\"9\"><figcaption>Cap</figcaption></figure>", "m title: T\np: One *2*%\nc: Cap\n"},
	{"front matter whose end is cut off", "a.md", "---\ntitle: T\ndate: 2021-04-05\nexcerpt: \"E\"\ntopics:\n  - A\ntype: article\n", "m title: T\nm date: 2021-04-05\nm excerpt: E\nm topics: A\nm type: article\n"},
	{"a rule above labels is no front matter", "a.md", "---\nOne: 1\nTwo: 2\nThree: 3\nFour: 4\nand more\n", "p: One: 1\np: Two: 2\np: Three: 3\np: Four: 4 and more\n"},
	{"a rule is no front matter", "a.md", "---\n\ntext\n\n---\nmore", "p: text\np: more\n"},

	// HTML
	{"page", "a.html", "<html><head><title>T &amp; U</title><meta name=description content='Up 5&#37;'><style>a{}</style></head><body><h1>H</h1><p>One<p>Two</body>", "m title: T & U\nm description: Up 5%\nh1: H\np: One\np: Two\n"},
	{"fragment", "b.html", "text <i>in</i> line<div>block</div>tail", "p: text in line\np: block\np: tail\n"},
	{"lists", "a.html", "<ul><li>a<ul><li>b</ul><li><p>c<p>d</ul><dl><dt>e<dd>f</dl>", "i1: a\ni2: b\ni1: c\ni1: d\ni1: e\ni1: f\n"},
	{"table with spans", "a.html", "<table><caption>C</caption><thead><tr><td>A<td colspan=2>B</thead><tr><td rowspan=2>r<td>1<td>2<tr><td>3<td>4</table>", "c: C\nr1^: A | B\nr1: r | 1 | 2\nr1: r | 3 | 4\n"},
	{"th alone makes a head", "a.html", "<table><tr><th>A<th>B<tr><th>x<td>1<tr><td>y<td>2</table>", "r1^: A | B\nr1: x | 1\nr1: y | 2\n"},
	{"a lone th below a head is the label of a section", "a.html", "<table><tr><th colspan=2>T<tr><th><th>Y<tr><th>(m)<th>Z<tr><th>A<td><tr><th>x<td>1<tr><th>B<tr><th>C<th>D</table>", "r1^: T\nr1^:  | Y\nr1^: (m) | Z\nr1: A | \nr1: x | 1\nr1: B\nr1^: C | D\n"},
	{"empty cells and rows", "a.html", "<table><tr><td><td>1<td><tr><td><td><td></table>", "r1:  | 1 | \n"},
	{"blocks inside a cell", "a.html", "<table><tr><td><p>a</p><p>b</p><td>c<br>d</table>", "r1: a b | c d\n"},
	{"table inside a table", "a.html", "<table><tr><td>out<td><table><tr><td>in<td>ner</table><tr><td>2<td>3</table>", "r1: out | \nr2: in | ner\nr1: 2 | 3\n"},
	{"what is not text", "a.html", "<script>1</script><noscript>2</noscript><svg><text>3</text></svg><template>4</template><iframe>5</iframe><!-- 6 --><select><option>7</select><img alt='8'>end", "p: end\n"},
	{"hidden elements", "a.html", "<div hidden>a<div>b</div></div><p style='display: none'>c</p><span style=\"display:none\">d<span>e</span></span>f", "p: f\n"},
	{"asides", "a.html", "<nav>n</nav><div class='related-posts'>r</div><p>own</p><aside>a</aside><div role=navigation>m</div><footer>f</footer>", "p~: n\np~: r\np: own\np~: a\np~: m\np~: f\n"},
	{"classes of asides", "a.html", "<div class='card-footer'>own</div><div class='x site-footer'>f</div><main class='nav-page'>also own, and much longer than what stands beside</main>", "p: own\np~: f\np: also own, and much longer than what stands beside\n"},
	{"a class around the whole page", "a.html", "<div class='sidebar-layout'><p>The article stands here.</p><nav>n</nav></div>", "p: The article stands here.\np~: n\n"},
	{"footnote marks", "a.html", "up 1,234<sup>2</sup> on the 19<sup>th</sup> and <sup>1</sup> note", "p: up 1,234 on the 19th and note\n"},
	{"neighbouring spans", "a.html", "<span>2024</span><span>31%</span> <span>31</span><span>%</span> 7<b>5</b>", "p: 2024 31% 31% 7*5*\n"},
	{"bullets typed into a paragraph", "a.html", "<p>● <b>a</b> 1<br>● b<br/>&#9679; c</p><table><td>• x • y</table><p>x • y</p>", "i1: *a* 1\ni1: b\ni1: c\nr1: • x • y\np: x • y\n"},
	{"also behind a colon", "a.html", "<p>Results: • a • b</p><p>By 9 • x</p>", "p: Results:\ni1: a\ni1: b\np: By 9 • x\n"},
	{"bold lines are headings", "a.html", "<p><strong>Q4 results</strong></p><p><b>It rose.</b></p><p><b>31%</b></p><div><b>Card</b></div><p><b>a</b> b</p>", "h6: *Q4 results*\np: *It rose.*\np: *31%*\np: *Card*\np: *a* b\n"},
	{"bars in preformatted lines", "a.html", "<pre>AWS   ████ 30%\nAzure ███ 20%</pre>", "p: AWS ████ 30%\np: Azure ███ 20%\n"},
	{"the first line of a page without a title is one", "a.html", "<p>Cloud revenue in the second quarter</p><p>It grew.</p>", "h1: Cloud revenue in the second quarter\np: It grew.\n"},
	{"two line breaks end a paragraph", "a.html", "a<br>b<br> <br>c", "p: a b\np: c\n"},
	{"unclosed struck-out", "a.html", "<p><s>34% 31%<p>next", "p: next\n"},
	{"PHP", "a.php", "<?php $a->b(\"<p>1</p>\"); ?><!doctype html><p>Up <?= $x ?>5%", "p: Up 5%\n"},
	{"pre with a pipe table", "a.html", "<pre>\na | b\n--|--\n1 | 2\n</pre>", "r1^: a | b\nr1: 1 | 2\n"},
	{"signs of tags in quotes, comments, scripts and titles", "a.html", "<title>a<b></title><p title=\"x > y\">one < two<!-- <p>no</p> > --> three</p><script>if (a > b) '<p>no</p>'</script><p>" + strings.Repeat("<i a='>'>w</i> ", 500) + "</p><", "m title: a<b>\np: one < two three\np: " + strings.TrimSpace(strings.Repeat("w ", 500)) + "\n"},
	{"ends of scripts and styles that are none", "a.html", "<p>one<style>a</b></styles></style>two<script>'</p>' <!-- <script>'</script>' --> '<p>no'</script>three<SCRIPT/>no</script >four<script:x>five</p><script>no</scr", "p: onetwothreefour\n"},
	{"broken markup", "a.html", "</p></table><td>a<tr>b</b></i><p", "p: a\np: b\n"},

	// plain text
	{"long lines are paragraphs", "a.txt", strings.Repeat("word ", 30) + "end.\nShort Heading Here\n" + strings.Repeat("text ", 30) + "end.", "p: " + strings.Repeat("word ", 30) + "end.\nh2: Short Heading Here\np: " + strings.Repeat("text ", 30) + "end.\n"},
	{"wrapped lines are joined", "a.txt", "A paragraph that was cut by hand at some forty\ncolumns, as people do in mail, and that goes\non here.\n\nA second one that is cut at the same column as\nthe first.", "p: A paragraph that was cut by hand at some forty columns, as people do in mail, and that goes on here.\np: A second one that is cut at the same column as the first.\n"},
	{"wrapped lines without blank lines between paragraphs", "a.txt", "A Firm Goes Its Own Way\nA paragraph that was cut by hand at some forty\ncolumns, as people do in mail, and that goes\non here.\nThe next follows at once, and it is cut in the\nsame way, since nobody thought that it should\nbe told from the one before it.\nWhy It Matters So Much\nThe last paragraph has a heading above it, and\nit is the shortest of them all. So it ends\nhere.", "h1: A Firm Goes Its Own Way\np: A paragraph that was cut by hand at some forty columns, as people do in mail, and that goes on here.\np: The next follows at once, and it is cut in the same way, since nobody thought that it should be told from the one before it.\nh2: Why It Matters So Much\np: The last paragraph has a heading above it, and it is the shortest of them all. So it ends here.\n"},
	{"wrapped items without an indent", "a.txt", "What the firm does well, in the eyes of those who\nwork with it and have no reason to be kind to it:\n\n• Reach: it sells what it makes in more than forty\ncountries, and it is known in most of them for the\nlow price.\n• Size: it earns about as much as all of its rivals\ntogether, which lets it buy what it cannot make by\nitself.", "p: What the firm does well, in the eyes of those who work with it and have no reason to be kind to it:\ni1: Reach: it sells what it makes in more than forty countries, and it is known in most of them for the low price.\ni1: Size: it earns about as much as all of its rivals together, which lets it buy what it cannot make by itself.\n"},
	{"bullets of two dashes", "a.txt", "    --  Revenue of $5, up\n        9%\n    --  Cash of $2\n", "i2: Revenue of $5, up 9%\ni2: Cash of $2\n"},
	{"lines of their own", "a.txt", "Acme Corporation\nSome Street 5\nA rather longer line, that could be an address,\nTown", "p: Acme Corporation\np: Some Street 5\np: A rather longer line, that could be an address,\np: Town\n"},
	{"bullets", "a.txt", "Key points:\n• a\n  ◦ b\n- c\n  goes on\n1. d\n2) e\n2019 was good.", "h2: Key points:\ni1: a\ni1: b\ni1: c goes on\ni1: d\ni1: e\np: 2019 was good.\n"},
	{"pipe table under its caption", "a.txt", "text.\n\nShares by vendor.\nVendor | Share |\n---|---|\nA | 5% |\nB | 6% |\nmore text", "p: text.\nc: Shares by vendor.\nr1^: Vendor | Share\nr1: A | 5%\nr1: B | 6%\np: more text\n"},
	{"table copied from a page", "a.txt", "Some text, and then.\n\n\tQ1 2024\tQ1 2025\nCloud\t$9.6\t$12.3\nOther\t\t450\nText after it.", "p: Some text, and then.\nr1:  | Q1 2024 | Q1 2025\nr1: Cloud | $9.6 | $12.3\nr1: Other |  | 450\np: Text after it.\n"},
	{"title of a text", "a.txt", "Oct. 27, 2025, 9:51 a.m.\n\nTechnology\n\nCloud company cuts jobs and says why it did\n\n" + strings.Repeat("word ", 30) + "end.", "p: Oct. 27, 2025, 9:51 a.m.\nh2: Technology\nh1: Cloud company cuts jobs and says why it did\np: " + strings.Repeat("word ", 30) + "end.\n"},
	{"recommendations run to the end", "a.txt", "Text of the article.\n\nRecommend\n\nOther Story Here\n\nIt says 12%.", "p: Text of the article.\nh2~: Recommend\nh2~: Other Story Here\np~: It says 12%.\n"},
	{"markup means nothing in text", "a.txt", "AT&amp;T **up** 5% \\* <b>x</b>", "p: AT&amp;T **up** 5% \\* <b>x</b>\n"},
	{"Markdown under the name of a text", "a.txt", "Title Of It\n=====\n\n### Part ###\n\n**up** [5%](http://x.y)", "h1: Title Of It\nh3: Part\np: *up* 5%\n"},

	// CSV
	{"CSV", "a.csv", "\ufeffa,b\r\n\"x, \"\"q\"\"\",\"1\r\n2\"\r\n\r\n,\r\nlast,3", "r1^: a | b\nr1: x, \"q\" | 1 2\nr1: last | 3\n"},
	{"semicolons", "a.csv", "a;b;c\n1,5;2;\n", "r1^: a | b | c\nr1: 1,5 | 2 | \n"},
	{"tabs", "a.tsv", "a\tb\n1\t2", "r1^: a | b\nr1: 1 | 2\n"},
	{"notes above the head", "a.csv", "Export\n# by us, 2024\n;;\na;b;c\n1;2;3", "r1: Export\nr1: # by us, 2024\nr1^: a | b | c\nr1: 1 | 2 | 3\n"},
	{"records of JSON", "a.json", "[{\"a\": \"x\", \"b\": 1, \"c\": null},\n {\"a\": \"y \\\"q\\\" \\u20ac\\ud83d\\ude00\", \"c\": 2}]", "r1^: a | b | c\nr1: x | 1 | \nr1: y \"q\" €😀 |  | 2\n"},
	{"records on lines", "a.jsonl", "{\"a\":\"x\",\"b\":1}\n{\"a\":\"y\",\"b\":2}\n{\"z\":\"w\"}", "r1^: a | b\nr1: x | 1\nr1: y | 2\nr2^: z\nr2: w\n"},
	{"a list below texts", "a.json", "{\"title\":\"Cuts\",\"note\":\"up to May\",\"n\":2,\"rows\":[{\"a\":1,\"in\":{\"b\":2}}]}", "h1: Cuts\np: up to May\nh2: rows\nr1^: a | in b\nr1: 1 | 2\n"},
	{"lists of no objects say nothing", "a.json", "[{\"a\":\"x\",\"tags\":[\"u\",[1,2]],\"b\":true}]", "r1^: a | b\nr1: x | \n"},
	{"broken off JSON", "a.json", "[{\"a\":\"x\",\"b\":1},{\"a\":\"y\",\"b\":", "r1^: a | b\nr1: x | 1\nr1: y\n"},
	{"no JSON", "a.txt", "{\"a\"} is a set\n\n[{1}]", "h1: {\"a\"} is a set\np: [{1}]\n"},
	{"lone quote", "a.csv", "a,b\n\"x,1\ny,2", "r1^: a | b\nr1: \"x | 1\nr1: y | 2\n"},

	// encodings
	{"Windows-1252", "a.txt", "caf\xe9 \x80 5 \x93q\x94", "p: café € 5 “q”\n"},
	{"bytes that are no UTF-8", "a.txt", "naïve \xff end", "p: naïve \ufffd end\n"},
	{"old line ends", "a.md", "# One\r\rtwo\r", "h1: One\np: two\n"},
}

func TestBlocks(t *testing.T) { runBlocks(t, blockCases) }

// runBlocks reads each case and compares its blocks.
func runBlocks(t *testing.T, cases []blockCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := Parse(c.file, []byte(c.src))
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d)
			if got := outline(d); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
			checkPassages(t, []byte(c.src))
		})
	}
}

// The source of a piece of text stands between the marks.
func TestSource(t *testing.T) {
	for _, c := range []struct{ name, file, src, text string }{
		{"entity", "a.html", "<p>AT&amp;T rose §&euro;1,234.5§&nbsp;million", "€1,234.5"},
		{"entity inside a word", "a.html", "§AT&amp;T§ rose", "AT&T"},
		{"number reference", "a.html", "up §&#x31;2%§ now", "12%"},
		{"emphasis", "a.md", "up **§7**.5%§ now", "7.5%"},
		{"bold and entity", "a.html", "up <b>§7</b>.5&#37;§ now", "7.5%"},
		{"table cell", "a.md", "| a | b |\n|---|---|\n| A&B \\| C | §1,234.5§ |", "1,234.5"},
		{"escaped bar in a cell", "a.md", "| a | b |\n|---|---|\n| §A\\|B§ | 1 |", "A|B"},
		{"HTML cell", "a.html", "<table><tr><td>x<td>§&euro;99§</table>", "€99"},
		{"cell carried down", "a.html", "<table><tr><td rowspan=2>§r&amp;d§<td>1<tr><td>2</table>", "r&d"},
		{"soft line break", "a.md", "the §first\nquarter§ was", "first quarter"},
		{"CRLF", "a.md", "the §first\r\nquarter§ was", "first quarter"},
		{"in a quotation", "a.md", "> the §first\n> quarter§ was", "first quarter"},
		{"multi-byte", "a.md", "§Überraschung§ – 5%", "Überraschung"},
		{"no-break space", "a.md", "§5\u00a0%§ up", "5 %"},
		{"front matter, folded", "a.md", "---\ntitle: >-\n  up §12%\n  now§\n---\nx", "12% now"},
		{"front matter, escaped", "a.md", "---\ntitle: \"a §\\\"5%\\\"§\"\n---\nx", "\"5%\""},
		{"after front matter", "a.md", "\ufeff---\ntitle: t\n---\nup §5%§", "5%"},
		{"description", "a.html", "<meta content=\"up §5&#37;§\" name=\"description\">x", "5%"},
		{"CSV quotes", "a.csv", "a,b\n\"x §\"\"5\"\"§\",1", "\"5\""},
		{"link text", "a.md", "[up §5%](http://x.y/9) now§ and", "5% now"},
		{"escape", "a.md", "up \\§$5§ now", "$5"},
		{"windows-1252", "a.txt", "up §\x80 5§ now", "€ 5"},
		{"HTML in Markdown in a quotation", "a.md", "> <p>up\n> §5&#37;§</p>", "5%"},
		{"template before", "a.html", "<p><?php x() ?>up §5%§", "5%"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := strings.Index(c.src, "§")
			end := strings.LastIndex(c.src, "§") - len("§")
			d, err := Parse(c.file, []byte(strings.ReplaceAll(c.src, "§", "")))
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d)
			found := false
			for i := range d.Blocks {
				b := &d.Blocks[i]
				at := strings.Index(b.Text, c.text)
				if at < 0 {
					continue
				}
				found = true
				if s := b.Source(at, at+len(c.text)); s != (Span{start, end}) {
					t.Errorf("%q comes from %q, want %q", c.text, d.Src[s.Start:s.End], d.Src[start:end])
				}
			}
			if !found {
				t.Errorf("no %q in\n%s", c.text, outline(d))
			}
		})
	}
}

func TestSourceNeverCutsACharacter(t *testing.T) {
	d, err := Parse("a.md", []byte("a€b"))
	if err != nil {
		t.Fatal(err)
	}
	b := &d.Blocks[0]
	if s := b.Source(2, 3); s != (Span{1, 4}) {
		t.Errorf("inside of €: %v", s)
	}
	for _, s := range []Span{{-5, 99}, {0, 5}} {
		if got := b.Source(s.Start, s.End); got != (Span{0, 5}) {
			t.Errorf("%v: %v", s, got)
		}
	}
	for _, s := range []Span{{3, 3}, {4, 2}, {9, 12}} {
		if got := b.Source(s.Start, s.End); got != (Span{}) {
			t.Errorf("%v: %v", s, got)
		}
	}
}

func TestCells(t *testing.T) {
	for _, c := range []struct{ name, file, src, want string }{
		{"plain", "a.md", "|a|b|\n|-|-|\n|x||", "[x][]"},
		{"colspan repeats", "a.html", "<table><tr><td>x<td colspan=3>y</table>", "[x][y][y][y]"},
		{"rowspan carries", "a.html", "<table><tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e</table>", "[d][b][b][e]"},
		{"rowspan at the end", "a.html", "<table><tr><td>a<td rowspan=3>b<tr><td>c<tr><td>d</table>", "[d][b]"},
		{"rowspan below a short row", "a.html", "<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d</table>", "[d][][c]"},
		{"absurd spans", "a.html", "<table><tr><td colspan=0>a<td rowspan=-1>b<td colspan=x>c</table>", "[a][b][c]"},
		{"text between cells", "a.html", "<table><tr><td>a</td> b <td>c</table>", "[a][b][c]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Parse(c.file, []byte(c.src))
			if err != nil {
				t.Fatal(err)
			}
			checkDocument(t, d)
			b := &d.Blocks[len(d.Blocks)-1]
			got := ""
			for _, s := range b.Cells {
				got += "[" + b.Text[s.Start:s.End] + "]"
			}
			if got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

package export

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	mdtext "github.com/yuin/goldmark/text"
	"golang.org/x/net/html"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
)

// hostile is a document that wants to be more than words.
var hostile = data.Build(data.Load(context.Background(), []source.Source{
	memory("bad](javascript:alert(1)).md", "---\ntitle: \"<script>alert(1)</script> | ![x](http://evil.example/p.png) `code`\"\n---\n\n"+
		"AWS <img src=x onerror=alert(2)> \\| held 31% of the cloud infrastructure market in Q4 2023, said </td></table><b>Bob</b> *and* [me](javascript:alert(3)).\n\n"+
		"AWS revenue grew 12% year over year in Q4 2023.\n"),
	memory("http://evil.example/\"><script>alert(4)</script>", "AWS revenue grew 32% year over year in Q4 2023. Azure revenue grew 30% year over year in Q4 2023.\n"),
}, data.LoadOptions{}), nil)

var reports = map[string]*data.Set{"corpus": corpus(), "fixture": fixture(), "stress": stress(), "hostile": hostile, "nothing": {}}

// elements are all that a report is made of, and the attributes they may have.
var elements = map[string]string{
	"html": "lang", "head": "", "meta": "charset name content http-equiv", "title": "", "style": "", "body": "",
	"a": "class href rel aria-label", "svg": "class viewBox role aria-labelledby aria-hidden focusable", "defs": "",
	"path": "id d class stroke-width stroke-linejoin stroke-dasharray fill", "use": "href x", "g": "class transform",
	"rect": "x y width height class", "circle": "cx cy r class", "desc": "id", "header": "", "h1": "", "p": "class", "nav": "aria-label",
	"ul": "class", "ol": "", "li": "id", "main": "id tabindex", "section": "id aria-labelledby", "h2": "id", "h3": "",
	"strong": "class", "span": "class", "figure": "", "figcaption": "", "div": "class role aria-label tabindex", "table": "",
	"caption": "", "thead": "", "tbody": "", "tr": "", "th": "scope class", "td": "class", "details": "", "summary": "",
	"article": "", "blockquote": "", "mark": "", "footer": "",
}

// A report is made of known elements alone, its links lead somewhere, and
// nothing that a document says is markup.
func TestHTMLIsSafeAndWhole(t *testing.T) {
	for name, set := range reports {
		t.Run(name, func(t *testing.T) {
			page := NewReport(set).HTML()
			doc, err := html.Parse(bytes.NewReader(page))
			if err != nil {
				t.Fatal(err)
			}
			ids, links := map[string]bool{}, []string{}
			level := 0
			each(doc, func(n *html.Node) {
				allowed, known := elements[n.Data]
				if n.Data == "title" {
					allowed = "id"
				}
				if !known {
					t.Errorf("an element %q", n.Data)
				}
				for _, a := range n.Attr {
					if !slices.Contains(strings.Fields(allowed), a.Key) {
						t.Errorf("%s has an attribute %s=%q", n.Data, a.Key, a.Val)
					}
					switch a.Key {
					case "id":
						if ids[a.Val] {
							t.Errorf("two elements are called %q", a.Val)
						}
						ids[a.Val] = true
					case "href":
						links = append(links, a.Val)
					}
				}
				if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
					if now := int(n.Data[1] - '0'); now > level+1 {
						t.Errorf("a heading of level %d below one of level %d", now, level)
					} else {
						level = now
					}
				}
				if n.Data == "table" && (n.FirstChild == nil || firstElement(n) != "caption") {
					t.Error("a table without a caption")
				}
			})
			for _, l := range links {
				if strings.HasPrefix(l, "#") && !ids[l[1:]] {
					t.Errorf("%s leads nowhere", l)
				}
				if !strings.HasPrefix(l, "#") && !web(l) {
					t.Errorf("a link to %q", l)
				}
			}
		})
	}
}

func firstElement(n *html.Node) string {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return c.Data
		}
	}
	return ""
}

func each(n *html.Node, do func(*html.Node)) {
	if n.Type == html.ElementNode {
		do(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		each(c, do)
	}
}

// words are the text of a page, as a reader sees it.
func pageWords(t *testing.T, page []byte) string {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode && n.Parent.Data != "style" {
			b.WriteString(n.Data)
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(doc)
	return b.String()
}

func TestHTMLSaysWhatTheDocumentsSay(t *testing.T) {
	page := pageWords(t, NewReport(hostile).HTML())
	for _, want := range []string{"<script>alert(1)</script>", "12%", "32%", "contradicted", "Market share", "line 5"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not in the report", want)
		}
	}
}

var external = regexp.MustCompile(`(?i)\bsrc=|@import|url\(|<link|<script|<iframe|<object|<img`)

func TestHTMLLoadsNothing(t *testing.T) {
	for name, set := range reports {
		page := NewReport(set).HTML()
		if m := external.Find(page); m != nil {
			t.Errorf("%s: %q", name, m)
		}
		if !bytes.Contains(page, []byte(`content="default-src 'none'; style-src 'unsafe-inline'"`)) {
			t.Errorf("%s: no policy that forbids loading", name)
		}
	}
}

// Markdown is read by another hand: goldmark finds our structure in it and
// nothing of a document's.
func TestMarkdownThroughGoldmark(t *testing.T) {
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Linkify, extension.Strikethrough, extension.TaskList))
	anchor := regexp.MustCompile(`^<a id="source-\d+">|</a>$`)
	for name, set := range reports {
		t.Run(name, func(t *testing.T) {
			r := NewReport(set)
			src := r.Markdown()
			tables, sources := 0, map[string]bool{}
			var links []string
			err := ast.Walk(md.Parser().Parse(mdtext.NewReader(src)), func(n ast.Node, in bool) (ast.WalkStatus, error) {
				if !in {
					return ast.WalkContinue, nil
				}
				switch n := n.(type) {
				case *ast.RawHTML:
					if raw := string(n.Segments.Value(src)); !anchor.MatchString(raw) {
						t.Errorf("raw HTML %q", raw)
					} else if strings.HasPrefix(raw, "<a id") {
						sources[strings.Trim(raw[len("<a id="):], `">`)] = true
					}
				case *ast.HTMLBlock, *ast.Image, *ast.CodeSpan, *ast.FencedCodeBlock, *ast.CodeBlock, *ast.AutoLink, *extast.Strikethrough:
					t.Errorf("a %s", n.Kind())
				case *ast.Link:
					links = append(links, string(n.Destination))
				case *extast.Table:
					tables++
				case *extast.TableRow:
					if n.ChildCount() != len(n.Parent().(*extast.Table).Alignments) {
						t.Errorf("a row of %d cells in a table of %d columns", n.ChildCount(), len(n.Parent().(*extast.Table).Alignments))
					}
				}
				return ast.WalkContinue, nil
			})
			if err != nil {
				t.Fatal(err)
			}
			for _, l := range links {
				if target, ok := strings.CutPrefix(l, "#"); ok && !sources[target] || !ok && !web(l) {
					t.Errorf("a link to %q", l)
				}
			}
			if len(sources) != len(r.notes.list) {
				t.Errorf("%d sources, want %d", len(sources), len(r.notes.list))
			}
			if name == "corpus" && tables < 8 {
				t.Errorf("%d tables", tables)
			}
		})
	}
}

func TestMarkdownKeepsTheWords(t *testing.T) {
	var out bytes.Buffer
	const words = "a\\b `c` *d* _e_ {f} [g] <h> #i |j| !k ~l~ &amp; $m$ http://n @o 1. - +"
	if err := goldmark.New(goldmark.WithExtensions(extension.GFM)).Convert([]byte("x "+mdText(words)), &out); err != nil {
		t.Fatal(err)
	}
	if got := strings.TrimSpace(pageWords(t, out.Bytes())); got != "x "+words {
		t.Errorf("got %q, want %q", got, "x "+words)
	}
	if strings.Contains(out.String(), "<a") {
		t.Errorf("a link was made: %s", out.String())
	}
}

func FuzzEscaping(f *testing.F) {
	f.Add("<b>&\"'|`*[x](y)")
	f.Add("a\x00b\u202e")
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := html.Parse(strings.NewReader("<p title=\"" + escape(s) + "\">" + escape(s)))
		if err != nil {
			t.Fatal(err)
		}
		n := 0
		each(doc, func(*html.Node) { n++ })
		if n != 4 { // html, head, body, p
			t.Errorf("%q made %d elements", s, n)
		}
		if err := wholeXML([]byte("<p title=\"" + escape(xmlText(strings.ToValidUTF8(s, "?"))) + "\"/>")); err != nil {
			t.Errorf("%q: %v", s, err)
		}
	})
}

func BenchmarkReport(b *testing.B) {
	set := corpus()
	for name, write := range map[string]func(*Report) []byte{"HTML": (*Report).HTML, "Markdown": (*Report).Markdown} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if out := write(NewReport(set)); len(out) < 1000 {
					b.Fatal(fmt.Sprint(len(out)))
				}
			}
		})
	}
}

// The first list of a report says how many claims it leaves out.
func TestReportSaysWhatItLeavesOut(t *testing.T) {
	for n, want := range map[int]string{1: "", mostChanges: "", mostChanges + 1: "and 1 more claim, quoted", mostChanges + 9: "and 9 more claims, quoted"} {
		text := figureColumns
		for i := range n {
			text += fmt.Sprintf("revenue,aws,%d000000000,,,USD,exact,,%d,,reported,,1,,,1\n", 20+i, 1990+i)
		}
		set := data.Build(data.Load(context.Background(), []source.Source{memory("one.csv", text)}, data.LoadOptions{}), nil)
		for _, page := range [][]byte{NewReport(set).HTML(), NewReport(set).Markdown()} {
			if !bytes.Contains(page, []byte("1 document makes")) || bytes.Contains(page, []byte("more claim")) != (want != "") || !bytes.Contains(page, []byte(want)) {
				t.Errorf("of %d claims the report does not say %q", n, want)
			}
		}
	}
}

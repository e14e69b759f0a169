package doc

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestPublished(t *testing.T) {
	text := "\n\nThe cloud unit grew by a fifth in the quarter.\n"
	for _, c := range []struct{ name, file, src, want string }{
		// front matter
		{"ISO with fractions", "a.md", "---\ndate: '2025-10-30T14:21:50.111Z'\n---\nx", "2025-10-30T14:21:50Z"},
		{"zone without colon", "a.md", "---\ndate: 2026-02-04T19:42:52+0900\n---\nx", "2026-02-04T19:42:52+09:00"},
		{"spaces and zone", "a.md", "---\ndate: 2025-07-31 01:44:00 +00:00\n---\nx", "2025-07-31T01:44:00Z"},
		{"month name", "a.md", "---\npublished: Jan 2, 2026\n---\nx", "2026-01-02T00:00:00Z"},
		{"slashes", "a.md", "---\npubdate: 2026/02/04\n---\nx", "2026-02-04T00:00:00Z"},
		{"camel case", "a.md", "---\npublishedDateTime: 2020-05-08T17:11:00Z\n---\nx", "2020-05-08T17:11:00Z"},
		{"TOML", "a.md", "+++\ndate = 2025-01-02T03:04:05Z\n+++\nx", "2025-01-02T03:04:05Z"},
		{"best key wins", "a.md", "---\ncreated: 2025-01-01\ndate: 2025-03-01\n---\nx", "2025-03-01T00:00:00Z"},
		{"of the document, not of its source", "a.md", "---\nbased:\n  date: 2024-01-01\nupdated: 2025-02-02\n---\nx", ""},
		{"URL of the document", "a.md", "---\nurl: https://x.y/2026/03/20/story.html\n---\nx", "2026-03-20T00:00:00Z"},
		{"of a post", "a.md", "---\npost_date: 2024-05-06\n---\nx", "2024-05-06T00:00:00Z"},
		{"of an article", "a.md", "---\narticle_date: May 6, 2024\n---\nx", "2024-05-06T00:00:00Z"},
		{"time of publication", "a.md", "---\npub_time: 2024-05-06 07:08:09\n---\nx", "2024-05-06T07:08:09Z"},
		{"month by name in the URL", "a.md", "---\nurl: https://x.y/2026/mar/20/story\n---\nx", "2026-03-20T00:00:00Z"},

		// where a text is from
		{"source", "a.md", "# T\n\n> Source: <https://x.y/2024/05/06/story.html>" + text, "2024-05-06T00:00:00Z"},
		{"source in Chinese", "a.md", "# T\n\n> 来源：[https://x.y/2024/05/06/story](https://x.y/2024/05/06/story)" + text, "2024-05-06T00:00:00Z"},
		{"via", "a.md", "*via [X Times](https://x.y/news/2024/05/06/story/)*" + text, "2024-05-06T00:00:00Z"},
		{"original", "a.txt", "Original article: https://x.y/2024/05/06" + text, "2024-05-06T00:00:00Z"},
		{"source of a picture", "a.md", "Source: https://x.y/2024/05/06/a.jpg" + text, ""},
		{"another story", "a.md", "Read the story: https://x.y/2024/05/06/story" + text, ""},
		{"source far down", "a.md", strings.Repeat("Some sentence here.\n\n", 40) + "Source: https://x.y/2024/05/06/story" + text, ""},
		{"name before source", "2025-01-02-week.md", "Source: https://x.y/2024/05/06/story" + text, "2025-01-02T00:00:00Z"},

		// pages
		{"metadata before JSON-LD", "a.html", `<meta property="article:published_time" content="2025-10-30T14:21:50Z"><script type="application/ld+json">{"datePublished": "2024-01-01"}</script>x`, "2025-10-30T14:21:50Z"},
		{"JSON-LD", "a.html", `<script type='application/ld+json'>{"a":1,"datePublished" : "2024-01-01"}</script>x`, "2024-01-01T00:00:00Z"},
		{"time", "a.html", `<aside><time datetime="2020-01-01">y</time></aside><p>x <time datetime="2025-05-06">May</time>`, "2025-05-06T00:00:00Z"},

		// datelines
		{"line of a newspaper", "a.txt", "Oct. 27, 2025, 9:51 a.m." + text, "2025-10-27T09:51:00Z"},
		{"label", "a.txt", "Title\n\nPublished: July 9, 2019" + text, "2019-07-09T00:00:00Z"},
		{"weekday and afternoon", "a.txt", "Tuesday, September 3rd, 2024 at 4:05 PM ET" + text, "2024-09-03T16:05:00Z"},
		{"day first", "a.txt", "9 July 2019" + text, "2019-07-09T00:00:00Z"},
		{"by whom", "a.md", "# T\n\nPosted by Ann Other on 2019-05-07" + text, "2019-05-07T00:00:00Z"},
		{"by whom and a bar", "a.md", "By Ann Other | Mar 5, 2024" + text, "2024-03-05T00:00:00Z"},
		{"press release", "a.md", "SOMEWHERE, Calif. – April 24, 2025 – Acme Inc. today announced results.", "2025-04-24T00:00:00Z"},
		{"press release, comma", "a.md", "LONDON, April 30, 2020 /PRNewswire/ -- Acme today announced results.", "2020-04-30T00:00:00Z"},
		{"press release, wire", "a.md", "SAN JOSE, CA--(Marketwired - Nov 14, 2017) - Acme today announced results.", "2017-11-14T00:00:00Z"},
		{"inside a sentence", "a.txt", "On April 24, 2025 the company said so - again." + text, ""},
		{"far down", "a.txt", strings.Repeat("Some sentence here.\n\n", 12) + "July 9, 2019" + text, ""},

		// names
		{"name", "x/2026-02-04-story.md", "x", "2026-02-04T00:00:00Z"},
		{"compact name", "20260204.md", "x", "2026-02-04T00:00:00Z"},
		{"no date in a name", "cloud-20261399-1234567890.md", "x", ""},
		{"URL", "https://x.y/2026/03/20/story.html?d=2020-01-01", "x", "2026-03-20T00:00:00Z"},
		{"nothing says", "a.md", "x", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Parse(c.file, []byte(c.src))
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if !d.Published.IsZero() {
				got = d.Published.Format(time.RFC3339)
			}
			if got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	for _, c := range []struct{ name, file, src, want string }{
		{"front matter", "a.md", "---\ntitle: Front\n---\n# Head", "Front"},
		{"first heading of level one", "a.md", "## Small one of some words\n\n# Head", "Head"},
		{"heading", "a.md", "text\n\n# Head", "Head"},
		{"page", "a.html", "<title>Page</title><h1>Head</h1>", "Page"},
		{"page made of template tags", "a.html", "<title><?= $t ?> @ Blog</title><h1>Head</h1>", "Head"},
		{"picture's title", "a.html", "<svg><title>Icon</title></svg><h1>Head</h1>", "Head"},
		{"aside", "a.html", "<nav><h1>Site</h1></nav><h1>Head</h1>", "Head"},
		{"a bold line below text heads a part", "a.md", "Cloud revenue of the second quarter\n\nIt grew.\n\n**What else it said**\n\ntext", "Cloud revenue of the second quarter"},
		{"nor does a box of links", "a.md", "It grew.\n\n## Related articles\n\n- x\n\n## Head of some words\n\ntext", "Head of some words"},
		{"none", "a.csv", "a,b", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Parse(c.file, []byte(c.src))
			if err != nil {
				t.Fatal(err)
			}
			if d.Title != c.want {
				t.Errorf("got %q, want %q", d.Title, c.want)
			}
		})
	}
}

func TestFormat(t *testing.T) {
	for _, c := range []struct {
		name, file, src string
		want            Format
	}{
		{"by extension", "a.MD", "x", Markdown},
		{"page under any name", "-", "<!DOCTYPE html><p>x", HTML},
		{"page fetched as Markdown", "a.md", "\n<html><p>x", HTML},
		{"fragment without a name", "-", "<p>x</p>\n<p>y</p>", HTML},
		{"front matter without a name", "-", "---\ntitle: x\n---\nbody", Markdown},
		{"Markdown without a name", "-", "# A\n\n[b](http://c.d)", Markdown},
		{"Markdown with a little HTML", "a.md", "<div>\n\n# A\n\n</div>", Markdown},
		{"URL with a query", "https://x.y/a.csv?z=1.html#b", "a,b", CSV},
		{"text", "-", "AWS held 31%.", Text},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Parse(c.file, []byte(c.src))
			if err != nil {
				t.Fatal(err)
			}
			if d.Format != c.want {
				t.Errorf("got %d, want %d", d.Format, c.want)
			}
		})
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct{ name, file, src, want string }{
		{"empty", "a.md", "\ufeff \n", "a.md: the file is empty; check that it was saved or fetched completely"},
		{"PDF", "a.pdf", "%PDF-1.7\n", "a.pdf:1:1: this is a PDF; convert it with pdftotext -layout, then read the .txt"},
		{"spreadsheet", "a.csv", "PK\x03\x04...", "a.csv:1:1: this is a ZIP file or an Office document; export it as CSV, HTML or text"},
		{"UTF-16", "a.csv", "\xff\xfea\x00", "a.csv:1:1: this is UTF-16; convert it with iconv -f utf-16 -t utf-8"},
		{"binary", "a.txt", "one\ntwo\x00", "a.txt:2:4: a NUL byte, so this is no text; give a Markdown, HTML, text or CSV file"},
		{"no text", "a.html", "<script>x</script>", "a.html: no text found; the file holds only markup or images"},
		{"long Markdown", "a.md", strings.Repeat("x", MaxMarkdown+1), "a.md: larger than 16 MB; split it, or name it .txt"},
		{"many lines", "a.csv", strings.Repeat("\n", MaxBlocks) + "x", "a.csv: more than a million lines; split it"},
		{"many blocks", "a.html", strings.Repeat("<p>a", MaxBlocks+1), "a.html: more than a million blocks; split it"},
		{"many cells", "a.csv", "x" + strings.Repeat(",", 1<<22), "a.csv: more than four million cells; split it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if testing.Short() && len(c.src) > 1<<20 {
				t.Skip("long")
			}
			_, err := Parse(c.file, []byte(c.src))
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v", err)
			}
			if got := err.Error(); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestFrame(t *testing.T) {
	long := strings.Repeat("0123456789", 30)
	for _, c := range []struct {
		name, src string
		pos       Pos
		want      string
	}{
		{"in a line", "one\ntwo three\n", Pos{Line: 2, Col: 5}, "two three\n    ^"},
		{"after the end", "one\n", Pos{Line: 1, Col: 9}, "one\n   ^"},
		{"CR alone ends a line", "one\rtwo", Pos{Line: 2, Col: 1}, "two\n^"},
		{"wide letters", "云计算 5%", Pos{Line: 1, Col: 11}, "云计算 5%\n       ^"},
		{"inside a letter", "é5", Pos{Line: 1, Col: 2}, "é5\n^"},
		{"control characters", "a\x1b[2J\tb\x00", Pos{Line: 1, Col: 7}, "a [2J b \n      ^"},
		{"no line", "one", Pos{Name: "a"}, ""},
		{"no such line", "one", Pos{Line: 9, Col: 1}, ""},
		{"long line", long, Pos{Line: 1, Col: 201}, long[125:225] + "\n" + strings.Repeat(" ", 75) + "^"},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := Error{Pos: c.pos}
			if got := e.Frame([]byte(c.src)); got != c.want {
				t.Errorf("got\n%q\nwant\n%q", got, c.want)
			}
		})
	}
}

func TestPos(t *testing.T) {
	src := "a\r\nbé\rc\n\nd"
	d, err := Parse("x.txt", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		at   string
		pos  string
		line string
	}{
		{"a", "x.txt:1:1", "a"},
		{"b", "x.txt:2:1", "bé"},
		{"é", "x.txt:2:2", "bé"},
		{"c", "x.txt:3:1", "c"},
		{"d", "x.txt:5:1", "d"},
	} {
		off := strings.Index(src, c.at)
		if got := d.Pos(off).String(); got != c.pos {
			t.Errorf("%s: got %s, want %s", c.at, got, c.pos)
		}
		if got := d.Line(off); got != c.line {
			t.Errorf("%s: got line %q, want %q", c.at, got, c.line)
		}
	}
}

package export

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// HTML prints a report as one page that loads nothing: charts as drawings in
// the page, one for wide screens and paper and one for phones, in the colours
// that the reader's system asks for.
func (r *Report) HTML() []byte {
	w := &htmlWriter{svg: svgWriter{inline: map[ink]int{}}}
	w.charts(r)
	body := w.body(r)
	var out strings.Builder
	out.WriteString(`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="` + signature + `">
<title>` + escape(r.title) + `</title>
<style>
` + pageColours() + pageStyle + w.colours() + `</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
`)
	out.WriteString(`<svg class="glyphs" aria-hidden="true" focusable="false"><defs>` + "\n")
	g := svgWriter{inline: w.svg.inline}
	g.glyphs(glyphsOf(w.scenes...))
	out.Write(g.b)
	out.WriteString("</defs></svg>\n")
	out.WriteString(body)
	out.WriteString("</body>\n</html>\n")
	return []byte(xmlText(out.String()))
}

// htmlWriter prints the parts of a page.
type htmlWriter struct {
	strings.Builder
	svg    svgWriter
	scenes []*scene
	drawn  map[string][2]string   // a part's drawings, wide and narrow
	said   map[string][]safe.Text // and what must be known of them
}

func (w *htmlWriter) f(format string, args ...any) { fmt.Fprintf(w, format, args...) }

// charts draws every chart twice.
func (w *htmlWriter) charts(r *Report) {
	w.drawn, w.said = map[string][2]string{}, map[string][]safe.Text{}
	for i := range r.parts {
		p := &r.parts[i]
		if p.chart.Empty != "" {
			continue
		}
		high, tall := 520.0, 640.0
		if p.chart.Form == chart.Lines {
			high, tall = 440, 380
		}
		wide := w.inset(&p.chart, "wide", 960, high, 0.72, r.notes)
		w.said[p.name] = remarksOf(r.notes)
		narrow := w.inset(&p.chart, "narrow", 400, tall, 0.7, r.notes)
		w.drawn[p.name] = [2]string{wide, narrow}
	}
}

// inset draws the body of a chart for a page. Its notes are numbered with those
// of the whole report.
func (w *htmlWriter) inset(c *chart.Chart, class string, width, height, k float64, n *notes) string {
	n.remarks = nil
	s := &scene{w: width, h: height, scale: 1}
	sheet := &sheet{scene: s, notes: n, k: k, small: class == "narrow"}
	sheet.body(c, rect{2, 4, width - 4, height - 8})
	w.scenes = append(w.scenes, s)
	p := &Picture{scene: *s, title: c.Title, sentence: c.Finding}
	w.svg.b = w.svg.b[:0]
	w.svg.open(p, `class="`+class+`" `, c.Pane+"-"+class)
	w.svg.items(s.items)
	w.svg.str("</svg>\n")
	return string(w.svg.b)
}

// signs are what pictures mark figures with, in running text.
var signs = map[chart.Sign]string{
	chart.Contradicted: "✗", chart.Unsummed: "▲", chart.Said: "●", chart.Rounded: "◉", chart.Denied: "○", chart.Planned: "◇", chart.Rumoured: "◌",
	chart.AtLeast: "▸", chart.Ranged: "├┤",
}

func remarksOf(n *notes) []safe.Text {
	var out []safe.Text
	for _, r := range n.remarks {
		t := r.text
		if sign := signs[r.sign]; sign != "" {
			t = safe.Text(sign+" ") + t
		}
		out = append(out, t)
	}
	return out
}

// colours are the classes of the drawings' inks on light and dark paper.
func (w *htmlWriter) colours() string {
	inks := slices.SortedFunc(maps.Keys(w.svg.inline), func(a, b ink) int { return w.svg.inline[a] - w.svg.inline[b] })
	return inBoth(func(dark bool) (rules string) {
		for i, c := range inks {
			rules += fmt.Sprintf(".f%d{fill:%s}.s%d{stroke:%s}\n", i, c.on(dark), i, c.on(dark))
		}
		return rules
	})
}

func (w *htmlWriter) body(r *Report) string {
	w.f("<header>\n<h1>%s</h1>\n<p class=\"facts\">%s</p>\n", escape(r.title), escape(r.facts))
	w.f("<nav aria-label=\"Contents\"><ul>\n<li><a href=\"#changed\">What changed</a></li>\n")
	for i := range r.parts {
		w.f("<li><a href=\"#%s\">%s</a></li>\n", r.parts[i].name, escape(paneTitle(r.parts[i].name)))
	}
	w.f("<li><a href=\"#disputes\">Disputes</a></li>\n<li><a href=\"#sources\">Sources</a></li>\n</ul></nav>\n</header>\n")
	w.f("<main id=\"report\" tabindex=\"-1\">\n")
	w.changes(r)
	for i := range r.parts {
		w.part(&r.parts[i])
	}
	w.disputes(r)
	w.sources(r)
	w.f("</main>\n<footer><p>Drawn by %s. Every figure stands with the number of its source.</p></footer>\n", signature)
	return w.String()
}

func paneTitle(name string) string {
	for _, p := range chart.Panes {
		if p.Name == name {
			return p.Title
		}
	}
	return name
}

// cite links to a source by its number.
func cite(n int) string {
	return fmt.Sprintf(`<a class="cite" href="#source-%d" aria-label="source %d">[%d]</a>`, n, n, n)
}

// verdictWords say what comparing came to; the class colours them.
var verdictWords = map[data.Verdict][2]string{
	data.Contradicts: {"bad", "✗ contradicted"},
	data.Agrees:      {"good", "✓ agrees"},
	data.Rounds:      {"good", "✓ rounds"},
	data.Unsure:      {"unsure", "? unsure"},
}

func verdict(v data.Verdict) string {
	if words, ok := verdictWords[v]; ok {
		return fmt.Sprintf(` <span class="%s">%s</span>`, words[0], words[1])
	}
	return ""
}

func (w *htmlWriter) changes(r *Report) {
	w.f("<section id=\"changed\" aria-labelledby=\"changed-title\">\n<h2 id=\"changed-title\">What changed</h2>\n")
	if len(r.changes) == 0 {
		w.f("<p>The documents make no claim.</p>\n</section>\n")
		return
	}
	w.f("<ul class=\"changes\">\n")
	for _, c := range r.changes {
		w.f("<li><strong>%s</strong> %s: <strong class=\"figure\">%s</strong>%s",
			escape(c.who), escape(c.what), escape(c.says), verdict(c.verdict))
		if c.others != "" {
			w.f(": %s", escape(c.others))
		}
		w.f(" %s</li>\n", cite(c.cite))
	}
	if r.more != "" {
		w.f("<li>%s</li>\n", escape(r.more))
	}
	w.f("</ul>\n</section>\n")
}

func (w *htmlWriter) part(p *part) {
	w.f("<section id=\"%s\" aria-labelledby=\"%s-head\">\n<h2 id=\"%s-head\">%s</h2>\n", p.name, p.name, p.name, escape(p.title))
	if d, ok := w.drawn[p.name]; ok {
		w.f("<figure>\n<p class=\"finding\">%s</p>\n%s%s<figcaption>", escape(p.finding), d[0], d[1])
		for i, t := range w.said[p.name] {
			if i > 0 {
				w.f(" &#183; ")
			}
			w.f("%s", escape(string(t)))
		}
		w.f("</figcaption>\n</figure>\n")
	} else {
		w.f("<p>%s</p>\n", escape(string(p.chart.Empty)))
	}
	if len(p.said.rows) > 0 {
		w.table(&p.said)
	}
	if len(p.known.rows) > 0 {
		w.f("<details>\n<summary>%s</summary>\n", escape(chart.Count(len(p.known.rows), "reference figure")))
		w.table(&p.known)
		w.f("</details>\n")
	}
	w.f("</section>\n")
}

func (w *htmlWriter) table(t *table) {
	w.f("<div class=\"scroll\" role=\"region\" aria-label=\"%s\" tabindex=\"0\">\n<table>\n<caption>%s</caption>\n<thead><tr>", escape(t.caption), escape(t.caption))
	for i, h := range t.head {
		class := ""
		if i == 2 {
			class = ` class="figure"`
		}
		w.f("<th scope=\"col\"%s>%s</th>", class, escape(h))
	}
	w.f("<th scope=\"col\">Source</th></tr></thead>\n<tbody>\n")
	for _, row := range t.rows {
		w.f("<tr><td>%s</td><th scope=\"row\">%s</th><td class=\"figure\">%s</td><td>%s%s</td><td>%s</td></tr>\n",
			escape(row.cells[0]), escape(row.cells[1]), escape(row.cells[2]), escape(row.cells[3]), verdict(row.verdict), cite(row.cite))
	}
	w.f("</tbody>\n</table>\n</div>\n")
}

func (w *htmlWriter) disputes(r *Report) {
	w.f("<section id=\"disputes\" aria-labelledby=\"disputes-title\">\n<h2 id=\"disputes-title\">Disputes</h2>\n")
	if len(r.disputes) == 0 {
		w.f("<p>Nothing in these documents is contradicted.</p>\n")
	}
	for _, d := range r.disputes {
		w.f("<article>\n<h3>%s</h3>\n<p><strong class=\"bad\">✗ %s</strong> %s &#183; <strong>%s</strong>",
			escape(d.subject), escape(d.said), cite(d.cite), escape(d.others))
		for _, n := range d.against {
			w.f(" %s", cite(n))
		}
		w.f("</p>\n")
		w.quote(quoteOf(d.claim.Signal))
		w.f("</article>\n")
	}
	w.f("</section>\n")
}

func (w *htmlWriter) quote(q quote) {
	w.f("<blockquote><p>%s<mark>%s</mark>%s <span class=\"line\">line %d</span></p></blockquote>\n",
		escape(q.before), escape(q.lit), escape(q.behind), q.line)
}

func (w *htmlWriter) sources(r *Report) {
	w.f("<section id=\"sources\" aria-labelledby=\"sources-title\">\n<h2 id=\"sources-title\">Sources</h2>\n<ol>\n")
	for i := range r.notes.list {
		s := &r.notes.list[i]
		w.f("<li id=\"source-%d\">%s", i+1, escape(string(s.Title)))
		if s.Place != "" && s.Place != s.Title {
			w.f(", %s", link(string(s.URL), string(s.Place)))
		}
		if s.Date != "" {
			w.f(", %s", escape(string(s.Date)))
		}
		if len(r.quotes[s.Doc]) > 0 {
			w.f("\n<details>\n<summary>%s</summary>\n", escape(chart.Count(len(r.quotes[s.Doc]), "quote")))
			for _, q := range r.quotes[s.Doc] {
				w.quote(q)
			}
			w.f("</details>\n")
		}
		w.f("</li>\n")
	}
	w.f("</ol>\n</section>\n")
}

// link leads to a web page; anything else, such as a path or a script, stays
// words.
func link(address, words string) string {
	if !web(address) {
		return escape(words)
	}
	return `<a href="` + escape(address) + `" rel="noopener noreferrer">` + escape(words) + `</a>`
}

func web(address string) bool {
	return strings.HasPrefix(address, "https://") || strings.HasPrefix(address, "http://")
}

package export

import "fmt"

// inBoth gives rules for light paper, and for dark where the reader asks for it.
func inBoth(rules func(dark bool) string) string {
	return rules(false) + "@media screen and (prefers-color-scheme: dark) {\n" + rules(true) + "}\n"
}

// pageColours are the page's colours by role.
func pageColours() string {
	roles := [...]struct {
		name string
		ink  ink
	}{
		{"paper", paper},
		{"ink", black},
		{"faint", faint},
		{"rule", mix(paper, rule, 0.4)},
		{"link", focus},
		{"bad", bad},
		{"good", good},
		{"lit", mix(paper, warn, 0.3)},
		{"band", zebra},
	}
	return inBoth(func(dark bool) string {
		rules := ":root {"
		for _, r := range roles {
			rules += fmt.Sprintf(" --%s: %s;", r.name, r.ink.on(dark))
		}
		return rules + " }\n"
	})
}

// pageStyle is the style of a report: one column, the reader's own fonts, light
// or dark as the system asks, light on paper.
const pageStyle = `* { box-sizing: border-box }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 3rem; max-width: 62rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif }
h1 { font-size: clamp(1.7rem, 5vw, 2.5rem); line-height: 1.15; margin: .5rem 0 }
h2 { font-size: 1.05rem; margin: 3rem 0 .6rem; padding-top: .6rem; border-top: 2px solid var(--ink); font-weight: 600 }
h3 { font-size: 1.05rem; margin: 1.4rem 0 .2rem }
p { margin: .4rem 0 }
a { color: var(--link) }
a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 3px solid var(--link); outline-offset: 2px }
.skip { position: absolute; left: -100rem }
.skip:focus { position: static }
.facts, .line, figcaption { color: var(--faint) }
nav ul { list-style: none; margin: 1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem }
figure { margin: 0 }
figcaption { font-size: .85rem }
.finding { font-size: clamp(1.2rem, 3.4vw, 1.6rem); font-weight: 700; line-height: 1.25; margin: .2rem 0 .8rem; max-width: 46rem }
svg { display: block; width: 100%; height: auto }
svg.glyphs { position: absolute; width: 0; height: 0 }
svg.narrow { display: none }
.cite { font-size: .8em; text-decoration: none; white-space: nowrap }
.bad { color: var(--bad) } .good { color: var(--good) } .unsure { color: var(--faint) }
.figure { font-variant-numeric: tabular-nums }
.bad, .good, .unsure { white-space: nowrap }
.changes { padding-left: 1.1rem } .changes li { margin: .25rem 0 }
.scroll { overflow-x: auto; margin: 1rem 0 }
table { border-collapse: collapse; width: 100%; font-size: .92rem }
caption { text-align: left; font-weight: 600; padding: .3rem 0 }
th, td { text-align: left; vertical-align: top; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--rule); font-weight: 400 }
thead th { font-weight: 600; border-bottom-color: var(--ink) }
td.figure { font-weight: 600; white-space: nowrap }
td:first-child { white-space: nowrap }
summary { cursor: pointer; padding: .3rem 0 }
blockquote { margin: .4rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid var(--rule); overflow-wrap: anywhere }
mark { background: var(--lit); color: inherit; font-weight: 600; padding: 0 .1em }
ol > li { margin: .45rem 0; overflow-wrap: anywhere }
li:target { background: var(--band) }
footer { margin-top: 3rem; color: var(--faint); font-size: .85rem }
@media screen and (max-width: 40rem) { svg.wide { display: none } svg.narrow { display: block } table { font-size: .85rem } th, td { padding-right: .6rem } }
@media print {
@page { margin: 18mm 16mm }
body { max-width: none; padding: 0; font-size: 10pt }
nav, .skip { display: none }
h2 { margin-top: 1.6rem } h2, h3, caption, .finding { break-after: avoid }
figure, article, tr, blockquote { break-inside: avoid }
thead { display: table-header-group }
.scroll { overflow: visible }
a { color: inherit; text-decoration: none }
}
`

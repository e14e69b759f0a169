package dash

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/chart"
)

var basisWords = map[parse.Basis]string{
	parse.YoY: "year over year", parse.QoQ: "quarter over quarter",
	parse.CC: "constant currency", parse.CAGR: "compound annual rate",
}

// subject says what a claim is about: "AWS · market share · Europe · Q4 2025".
func subject(c *data.Claim) string {
	words := []string{
		c.Entity.Name(), string(chart.Metric(c.Metric)), basisWords[c.Basis], regionName(c), string(chart.When(c.Period)),
	}
	if c.By != "" {
		words = append(words, "by "+c.By)
	}
	return clean(joined(words))
}

// joined joins what is not empty.
func joined(words []string) string {
	kept := words[:0:len(words)]
	for _, w := range words {
		if w != "" {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " · ")
}

// verdictSign is the verdict in one cell.
func (m *model) verdictSign(c *data.Claim) string {
	switch m.full.Verdict(c.Signal) {
	case data.Contradicts:
		return m.pens.bad.Ink(m.theme.Sym.Bad)
	case data.Agrees, data.Rounds:
		return m.pens.good.Ink(m.theme.Sym.Good)
	case data.Unsure:
		return m.pens.warn.Ink("?")
	}
	return " "
}

// verdictOf says in a word or two how a claim stands to the others.
func (m *model) verdictOf(c *data.Claim) string {
	sym := m.theme.Sym
	p := m.pens
	switch m.full.Verdict(c.Signal) {
	case data.Contradicts:
		if k := m.conflicts[c.Signal]; k != nil {
			return p.bad.Ink(sym.Bad + " " + expected(k))
		}
		return p.bad.Ink(sym.Bad + " contradicted")
	case data.Agrees:
		return p.good.Ink(sym.Good + " agrees")
	case data.Rounds:
		return p.good.Ink(sym.Good + " rounded")
	case data.Unsure:
		return p.warn.Ink("? unsure reading")
	}
	if c.Primary {
		return p.faint.Ink("reference figure")
	}
	return p.faint.Ink("not checked")
}

// expected says what stands against a claim: "24% in the reference".
func expected(k *data.Conflict) string {
	v := string(chart.Value(k.Expected, k.Claim.Unit))
	switch k.Kind {
	case data.Sum:
		return v + " summed"
	case data.Implied:
		return v + " implied"
	case data.Rival:
		return v + " elsewhere"
	}
	return v + " in the reference"
}

// place says where a claim was read: "Amazon Down, line 32 · 4 Feb 2026".
func (m *model) citation(c *data.Claim, w int) string {
	title, line := c.Cite.Title, ""
	if d := c.Origin.Doc; d != nil {
		if title == "" {
			title = docTitle(d)
		}
		if !c.Primary {
			line = fmt.Sprintf(", line %d", c.Origin.Pos().Line)
		}
	}
	if day := chart.Date(c.Cite.Date); day != "" {
		line += " · " + string(day)
	}
	return m.shorten(clean(title), max(w-width(line), 6)) + line
}

func docTitle(d *doc.Document) string { return cmp.Or(d.Title, d.Name) }

// quote is the sentence of a claim, cleaned, with the place of the number.
func quote(c *data.Claim) (before, number, after string) {
	if c.Primary && c.Cite.Title != "" {
		return noted(c)
	}
	a, b, d := chart.Quote(c.Signal)
	return string(a), string(b), string(d)
}

// notes are remarks of the files of reference figures, in other words.
var notes = map[string]string{"two sources: no": "", "two sources: yes": "two sources agree"}

// noted words a reference figure, whose row in a file is no sentence: how the
// source was seen, and what was remarked.
func noted(c *data.Claim) (before, number, after string) {
	for part := range strings.SplitSeq(c.Cite.Note, ";") {
		part = strings.TrimPrefix(strings.TrimSpace(part), "seen as: ")
		if said, ok := notes[part]; ok {
			part = said
		}
		if part != "" {
			after += " · " + part
		}
	}
	return "", string(chart.Claimed(c)), clean(after)
}

// window shows as much of a sentence as w cells hold, with the number in it
// lit; what is left out is shown by an ellipsis.
func (m *model) window(c *data.Claim, w int, lit pen) string {
	before, number, after := quote(c)
	el := m.theme.Sym.Ellipsis
	room := w - width(number)
	if room < 2*width(el) {
		return lit.Ink(m.shorten(number, w))
	}
	if nb, na := width(before), width(after); nb+na > room {
		left := min(nb, max(room/2, room-na))
		right := room - left
		if nb > left {
			before = el + fromWord(ansi.TruncateLeft(before, nb-left+width(el), ""), left/3)
		}
		if na > right {
			after = toWord(ansi.Truncate(after, max(right-width(el), 0), ""), right/3) + el
		}
	}
	return before + lit.Ink(number) + after
}

// fromWord drops the end of a word that s begins with, if that is at most n
// bytes.
func fromWord(s string, n int) string {
	if i := strings.IndexByte(s, ' '); i >= 0 && i <= n {
		return s[i:]
	}
	return s
}

// toWord drops the start of a word that s ends with, if that is at most n
// bytes.
func toWord(s string, n int) string {
	if i := strings.LastIndexByte(s, ' '); i >= 0 && len(s)-i <= n {
		return s[:i]
	}
	return s
}

// evidence is the strip that never leaves the screen: what is chosen, and the
// sentence it was read from with the place.
func (m *model) evidence(w, h int) []string {
	c := m.current()
	if c == nil {
		return []string{" " + m.pens.faint.Ink(m.shorten(m.noEvidence(), w-2))}
	}
	in := w - 2
	cite := m.citation(c, in/3)
	if h == 1 {
		sentence := m.window(c, in-width(cite)-2, m.pens.strong)
		return []string{" " + m.ends(sentence, m.pens.faint.Ink(cite), in)}
	}
	about := m.sum() + m.pens.title.Ink(string(chart.Claimed(c))) + "  " + subject(c)
	about = " " + m.ends(about, m.verdictOf(c), in)
	lines := m.sentence(c, in, h-1)
	last := len(lines) - 1
	if h-1 == 1 || width(lines[last])+width(cite)+2 > in {
		lines = m.sentence(c, in-width(cite)-2, 1)
		last = 0
	}
	lines[last] = m.ends(lines[last], m.pens.faint.Ink(cite), in)
	out := []string{about}
	for _, l := range lines {
		out = append(out, " "+l)
	}
	return out
}

// sum says of a figure that was added up what it is, and of how many; the claim
// in sight is one of them.
func (m *model) sum() string {
	p := m.at.pane
	mark, ok := m.panes[p].chart.Mark(m.at.sel[p].ref)
	if !ok || !mark.Derived || m.at.place == reading {
		return ""
	}
	return fmt.Sprintf("%s, the sum of %d: ", m.pens.title.Ink(string(chart.Figure(&mark))), len(mark.Claims))
}

// sentence sets the quote of a claim in at most n lines of w cells; a longer
// one is cut to the words around the number.
func (m *model) sentence(c *data.Claim, w, n int) []string {
	if n == 1 {
		return []string{m.window(c, w, m.pens.strong)}
	}
	before, number, after := quote(c)
	if strings.Count(ansi.Wordwrap(before+number+after, w, " "), "\n") < n {
		return m.wrapped(c, w)
	}
	return m.fold(m.window(c, w*n-8, m.pens.strong), w, n)
}

// wrapped is the whole quote in lines of w cells.
func (m *model) wrapped(c *data.Claim, w int) []string {
	before, number, after := quote(c)
	return m.fold(before+m.pens.strong.Ink(number)+after, w, 1<<20)
}

// fold breaks a styled text into at most n lines of w cells.
func (m *model) fold(s string, w, n int) []string {
	lines := strings.Split(ansi.Wrap(m.theme.Write(s), max(w, 1), " "), "\n")
	if len(lines) > n {
		lines[n-1] = m.shorten(lines[n-1]+m.theme.Sym.Ellipsis, w)
		lines = lines[:n]
	}
	return lines
}

// current is the claim that the evidence is about.
func (m *model) current() *data.Claim {
	if m.at.place == reading {
		if m.page == nil || m.at.number >= len(m.page.lits) {
			return nil
		}
		return m.page.lits[m.at.number].claim
	}
	return m.chosen(m.at.pane)
}

// noEvidence says why there is none.
func (m *model) noEvidence() string {
	switch {
	case m.at.loading.first:
		return "the sentence behind the chosen figure will stand here"
	case m.at.place == reading, m.row(m.at.pane) != nil:
		return "no claim about the cloud industry was read from this document"
	case m.at.filter != "":
		return "nothing in this pane passes the filter"
	}
	return "no figure is chosen"
}

// regionName is the region of a claim for people, "" if it names none.
func regionName(c *data.Claim) string {
	if c.Region == "" {
		return ""
	}
	return string(chart.Region(c.Region))
}

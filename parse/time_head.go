package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
)

// timeHead reports whether block i heads what is below it by no more than the
// quarter or year of it, in a text whose headings have lost their marks: "Full Year
// 2025", "Fourth Quarter 2025 Results".
func (r *reader) timeHead(i int) bool {
	b := &r.d.Blocks[i]
	return bareHead(b) && i+1 < len(r.d.Blocks) && r.d.Blocks[i+1].Kind != doc.Row && r.tellsTime(i)
}

// timeBelow reports whether block i is a heading of no more than a time, right below
// another of its level, and so heads a part of that: "Guidance" above "FY20".
func (r *reader) timeBelow(i int) bool {
	return i > 0 && r.d.Blocks[i-1].Kind == doc.Heading && r.d.Blocks[i-1].Level == r.d.Blocks[i].Level && !holdsDigit(r.d.Blocks[i-1].Text) && r.tellsTime(i)
}

// tellsTime reports whether block i holds no more than a quarter or year, and whose.
func (r *reader) tellsTime(i int) bool {
	b := &r.d.Blocks[i]
	if len(b.Text) > longestHead || !holdsDigit(b.Text) {
		return false
	}
	times := r.timesIn(i, 0, len(b.Text))
	if len(times) != 1 || times[0].Grain != period.ByQuarter && times[0].Grain != period.ByYear || !times[0].Absolute {
		return false
	}
	rest := b.Text[:times[0].Start] + " " + b.Text[times[0].End:]
	if names := r.namesIn(i, 0, len(b.Text)); len(names) == 1 && names[0].Start == 0 && names[0].End <= times[0].Start {
		rest = rest[names[0].End:] // "Datadog Q3 2024"
	}
	for w := range strings.FieldsSeq(rest) {
		if !timeHeadWords[small(w)] {
			return false
		}
	}
	return true
}

// timeHeadWords may stand beside the time in such a line.
var timeHeadWords = wordSet("full year full-year fiscal quarter results earnings highlights summary financial performance for the in")

// longestHead is how many bytes a heading that has lost its marks has at most.
const longestHead = 50

// bareHead reports whether a block could be a heading that has lost its marks: a few
// words that end no sentence.
func bareHead(b *doc.Block) bool {
	if b.Kind != doc.Paragraph || len(b.Text) > longestHead || b.Text == "" || strings.ContainsAny(b.Text, "$€%.,:;!?|") {
		return false
	}
	for w := range strings.FieldsSeq(b.Text) {
		if len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' {
			return false
		}
	}
	return true
}

// underTimeHead reports whether the innermost scope is such a time's.
func (r *reader) underTimeHead() bool {
	n := len(r.scopes)
	return n > 0 && r.scopes[n-1].level == 8 && r.d.Blocks[r.scopes[n-1].block].Kind == doc.Paragraph && r.timeHead(r.scopes[n-1].block)
}

// quotes reports whether a block begins with what somebody says, which is of another
// time than the figures above it.
func quotes(text string) bool {
	return strings.HasPrefix(text, "\"") || strings.HasPrefix(text, "“")
}

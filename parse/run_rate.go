package parse

import (
	"slices"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
)

// paceWords say that an amount is a pace carried over a year.
var paceWords = [...]string{"run rate", "run-rate", "runrate", "annualized", "annualised", "annual recurring revenue", "ARR"}

// paceReach is how far from an amount the words are looked for, in bytes.
const paceReach = 160

// RunRate reports whether the document gives a revenue as a run rate, a pace
// carried over a year, rather than as what was earned. A sentence
// often has the quarter beside the pace: the words are said of the amount of
// money that stands nearest to them.
func (s *Signal) RunRate() bool {
	if s.Metric != Revenue {
		return false
	}
	lit := s.Origin.Lit
	from, to := max(lit.Start-paceReach, 0), min(lit.End+paceReach, len(s.Origin.Quote))
	text := s.Origin.Quote[from:to]
	lit.Start, lit.End = lit.Start-from, lit.End-from
	var others []quantity.Mention
	for i := range len(text) {
		for _, w := range paceWords {
			end := i + len(w)
			if text[i]|0x20 != w[0]|0x20 || end > len(text) || !strings.EqualFold(text[i:end], w) || w == "ARR" && !abbreviates(text, i, end) {
				continue
			}
			if others == nil {
				others = slices.DeleteFunc(quantity.Scan(text), func(m quantity.Mention) bool {
					return !m.Unit.Money() || m.End > lit.Start && m.Start < lit.End
				})
			}
			words := doc.Span{Start: i, End: end}
			off := between(text, words, lit)
			if !slices.ContainsFunc(others, func(m quantity.Mention) bool {
				return between(text, words, doc.Span{Start: m.Start, End: m.End}) < off
			}) {
				return true
			}
		}
	}
	return false
}

// abbreviates reports whether text[i:end] is in capitals and a word of its own.
func abbreviates(text string, i, end int) bool {
	return capitals(text[i:end]) && (i == 0 || !wordByte[text[i-1]]) && (end == len(text) || !wordByte[text[end]])
}

// between is how far two parts of a text that do not meet lie from each other:
// the bytes between them, of which those that divide a sentence count for many.
func between(text string, a, b doc.Span) int {
	if b.Start < a.Start {
		a, b = b, a
	}
	n := 0
	for i := a.End; i < b.Start; i++ {
		if n++; strings.IndexByte(",;()", text[i]) >= 0 {
			n += 100
		}
	}
	return n
}

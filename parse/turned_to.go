package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// turnsTo are what a speaker says on going over to another part of the company.
var turnsTo = [...]string{"oving to ", "oving on to ", "oving now to ", "urning to ", "urning now to ", "urning next to ", "hifting to "}

// maxTurned is how far back in a block such words are looked for, and maxTurnedTo how long the
// part may be that they name.
const (
	maxTurned   = 1500
	maxTurnedTo = 48
)

// turnedTo is the part of the company that speaks which the sentences before went over to, where
// this one opens with its revenue: "Moving to Intelligent Edge. Revenues were $1.1 billion". ""
// if it does not, or if they went over to anything else.
func (s *sentence) turnedTo(topic int) entity.Slug {
	if s.r.about == "" || s.start == 0 || topic < 0 || topic > 1 || topic == 1 && !s.is(0, "segment") && !s.isOf(0, wThe) || s.nameRight(-1, earners) >= 0 {
		return ""
	}
	before := s.block.Text[max(0, s.start-maxTurned):s.start]
	at, from := -1, 0
	for _, w := range turnsTo {
		if i := strings.LastIndex(before, w); i > at {
			at, from = i, i+len(w)
		}
	}
	if at < 0 {
		return ""
	}
	name := before[from:min(len(before), from+maxTurnedTo)]
	end := strings.IndexAny(name, ".,;")
	if end < 0 {
		return ""
	}
	name = strings.TrimPrefix(strings.TrimPrefix(name[:end], "our "), "the ")
	for _, unit := range [...]string{" segment", " business", " unit", " division"} {
		name = strings.TrimSuffix(name, unit)
	}
	for w := range strings.FieldsSeq(name) {
		if low := strings.ToLower(w); !partWords[low] && low != "and" && low != "&" && (w == low || cueOf(low) != 0) {
			return ""
		}
	}
	return partSlug(companyOf(s.r.about), strings.ToLower(name))
}

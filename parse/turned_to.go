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
	if c := s.turnsHere(topic); c > 0 && s.r.about != "" {
		return s.turnedPart(s.text(s.turnFrom(), c-1))
	}
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
	return s.turnedPart(name[:end])
}

// turnFrom is the token that begins the part which the sentence itself goes over to: "Turning to
// Cloud: revenue rose". -1 if it does not.
func (s *sentence) turnFrom() int {
	for to := 1; to <= 3; to++ {
		if s.is(to, "to") && s.isAny(to-1, "moving", "turning", "shifting", "on", "now", "next") && (to == 1 || s.isAny(0, "moving", "turning", "shifting", "now", "next")) {
			return to + 1
		}
	}
	return -1
}

// turnsHere is the comma or colon behind such a part, right before the revenue at token topic. -1
// if there is none.
func (s *sentence) turnsHere(topic int) int {
	from := s.turnFrom()
	if from < 0 {
		return -1
	}
	c := s.skipLeft(topic-1, cDet)
	if s.is(topic-1, "segment") {
		c = s.skipLeft(topic-2, cDet)
	}
	if c <= from || c > from+8 || !s.isOf(c, wComma|wColon) || s.nameRight(-1, earners) >= 0 {
		return -1
	}
	return c
}

// turnedPart is the part of the company that speaks which a name tells, "" if it is anything else.
func (s *sentence) turnedPart(name string) entity.Slug {
	name = strings.TrimPrefix(strings.TrimPrefix(name, "our "), "the ")
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

package parse

import (
	"math/bits"
	"slices"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// doubt is a set of facts about a reading that go with mistakes.
type doubt uint16

const (
	noTime     doubt = 1 << iota // no period was found
	timeAround                   // the period is a heading's, another sentence's or the document's
	timePlaced                   // the period is told from the document's date: "last quarter"
	nounFar                      // more than nounNear tokens lie between the figure and its noun
	nounOff                      // more than twice as many
	nameFar                      // more than nameNear tokens lie between the figure and whose it is
	namePart                     // the subject is put together from a company and words of the text
	nameNew                      // the subject is a name outside the vocabulary
	nameNone                     // a group or an industry that nobody names
	inexact                      // about, at least, at most, a range, or in words
	noBasis                      // growth, and nothing says against when
	cellAlone                    // a cell whose row and column leave open much of what it says
)

// What counts as near, in tokens.
const (
	nounNear = 5
	nameNear = 5
)

// surest is the confidence of a reading without any doubt. On labelled documents
// such a one is right 99 times in 100; of fourteen articles written afterwards,
// which no rule had seen, hardly 8 times (and any reading 7 times).
const surest = 0.97

// Sure is the confidence from which a reading is worth taking without a look at its
// sentence. Of readings below, in documents that no rule had seen, three in ten were
// wrong; of those above, one in twelve.
const Sure = 0.9

// doubts says of each fact, in the order of the bits, how much less sure it
// makes a reading: confidence is surest times the factors of its facts.
//
// now is the share of signals with that fact that were right on the labelled
// corpus (who, what, how much and when), early the share when few rules had
// been written (87% of all were right): nearer to what a new text meets. The
// factors lie between what the two suggest for each fact by itself, nearer to
// now; TestHonestyOfConfidence prints what the corpus suggests today.
var doubts = [...]struct {
	says               string
	factor, now, early float64
}{
	{"no time found", 0.93, 0.95, 0.77},
	{"time taken from around the sentence", 0.96, 0.94, 0.78},
	{"time placed by the document's date", 0.98, 0.94, 0.75},
	{"figure away from its noun", 0.97, 0.98, 0.78},
	{"figure far from its noun", 0.88, 0.92, 0.52},
	{"figure far from whose it is", 0.97, 0.93, 0.78},
	{"subject put together from its parts", 0.91, 0.92, 0.59},
	{"name outside the vocabulary", 0.92, 1.00, 0.33},
	{"nobody named", 0.95, 0.91, 0.70},
	{"not an exact figure", 0.97, 0.91, 0.78},
	{"growth against an unnamed time", 0.97, 0.94, 0.72},
	{"table says little of the cell", 0.98, 1.00, 1.00},
}

// confidence is how likely a reading with these doubts is right.
func (d doubt) confidence() float64 {
	c := surest
	for ; d != 0; d &= d - 1 {
		c *= doubts[bits.TrailingZeros16(uint16(d))].factor
	}
	return c
}

// Doubts says what makes a reading less sure, in a few words each.
func (o Origin) Doubts() []string {
	var all []string
	for i := range doubts {
		if o.doubts&(1<<i) != 0 {
			all = append(all, doubts[i].says)
		}
	}
	return all
}

// doubtsOf gathers what makes the signal read from f less sure; time is how its
// period was found.
func (s *sentence) doubtsOf(f *found, sig *Signal, time doubt) doubt {
	d := time | s.nameDoubt(f.at, sig)
	if f.topic >= 0 {
		switch away := max(f.at-f.topic, f.topic-f.at); {
		case away > 2*nounNear:
			d |= nounOff
		case away > nounNear:
			d |= nounFar
		}
	}
	if sig.Amount.Form() != quantity.Exact {
		d |= inexact
	}
	if sig.Basis == "" && (sig.Metric == RevenueGrowth || sig.Metric == MarketGrowth) {
		d |= noBasis
	}
	return d
}

// nameDoubt is what makes less sure whose the figure at token i is.
func (s *sentence) nameDoubt(i int, sig *Signal) doubt {
	var d doubt
	switch away := s.nameAway(i, sig); {
	case away <= nameNear:
	case away < unnamed:
		d = nameFar
	case s.namesPart(companyOf(sig.Entity)):
		d = namePart
	case sig.Entity == "group" || entity.KindOf(sig.Entity) == entity.Industry:
		return nameNone
	}
	if sig.Group == nil && sig.Entity != "group" && !sig.Entity.Listed() {
		d |= nameNew
	}
	return d
}

// unnamed is how far away a name is that the sentence does not tell.
const unnamed = 1 << 30

// nameAway is how many tokens lie between the figure at token i and the nearest
// name of whose it is.
func (s *sentence) nameAway(i int, sig *Signal) int {
	away := unnamed
	for j := range s.toks {
		if s.toks[j].kind != name {
			continue
		}
		far := max(i-j, j-i)
		if far >= away {
			continue
		}
		if m := s.entity(j).Slug; m == sig.Entity || m.CloudOf() == sig.Entity || slices.Contains(sig.Group, m) {
			away = far
		}
	}
	return away
}

// namesPart reports whether the sentence names a company or a part of it.
func (s *sentence) namesPart(company entity.Slug) bool {
	for j := range s.toks {
		if s.toks[j].kind == name && companyOf(s.entity(j).Slug) == company {
			return true
		}
	}
	return false
}

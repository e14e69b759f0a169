package parse

import (
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// sentence is one sentence, list item, heading or label with its mentions,
// and what the reader knows around it.
type sentence struct {
	r          *reader
	block      *doc.Block
	blockIndex int
	start, end int // range in block.Text
	toks       []token
	amounts    []quantity.Mention
	times      []period.Mention
	names      []entity.Mention
	label      int       // number of tokens of a leading "Label:", 0 if none
	found      []found   // claims so far, left to right
	cues       cue       // all cues of the sentence
	classes    wordClass // of all its words and marks
	named      nameKinds // the kinds of all its names
	whens      []int     // the tokens that are times
	topic      struct {  // the last answer of topicOf
		of, at int // of is one more than the token it was asked of
		ratio  bool
	}
	held struct { // the last answer of against
		of int // likewise
		is bool
	}
	timing struct { // the last answer of context
		of *found
		c  period.Context
	}
	by       string // whom it credits
	credited bool   // by has been looked for
}

// found is a claim before its circumstances are read: what a rule returns.
type found struct {
	metric  Metric
	at      int         // token of the amount
	topic   int         // token of the noun that names what is measured, -1 if none
	subject entity.Slug // "" lets the reader look for it
	group   []entity.Slug
	region  string
	amount  quantity.Amount
	unit    quantity.Unit
	basis   Basis
	status  Status
	period  period.Period // zero lets the reader look for it
	stated  bool
	noDate  bool // the period is unknown, do not look for it
	rule    string
}

// beyond is what stands at both ends of a sentence.
var beyond = token{kind: mark}

// at is the token i, an empty mark beyond either end. It is not to be changed.
func (s *sentence) at(i int) *token {
	if uint(i) >= uint(len(s.toks)) {
		return &beyond
	}
	return &s.toks[i]
}

// has reports whether token i is a word with one of the roles.
func (s *sentence) has(i int, c cue) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].cue&c != 0
}

// is reports whether token i is a word or mark.
func (s *sentence) is(i int, low string) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].low == low
}

// isAny reports whether token i is one of the words or marks. What is asked of
// many tokens has a class, and isOf tells it with less code. The rules ask isAny
// at five hundred places: inlined, it would be much of their machine code, more
// than the processor's caches hold.
//
//go:noinline
func (s *sentence) isAny(i int, lows ...string) bool {
	if uint(i) >= uint(len(s.toks)) {
		return false
	}
	low := s.toks[i].low
	if low == "" {
		return false // a mention
	}
	for _, l := range lows {
		if len(l) == len(low) && l[0] == low[0] && l == low {
			return true
		}
	}
	return false
}

// left finds the nearest token left of i, at most n away, with one of the
// roles, not crossing a token with a role in stop; -1 if there is none.
func (s *sentence) left(i, n int, want, stop cue) int {
	for j := i - 1; j >= 0 && j >= i-n; j-- {
		if s.has(j, want) {
			return j
		}
		if s.has(j, stop) {
			return -1
		}
	}
	return -1
}

// right is left in the other direction.
func (s *sentence) right(i, n int, want, stop cue) int {
	for j := i + 1; j < len(s.toks) && j <= i+n; j++ {
		if s.has(j, want) {
			return j
		}
		if s.has(j, stop) {
			return -1
		}
	}
	return -1
}

// skip is the first token from i on that is no word with one of the roles.
func (s *sentence) skip(i int, roles cue) int {
	for s.has(i, roles) {
		i++
	}
	return i
}

// skipLeft is skip in the other direction.
func (s *sentence) skipLeft(i int, roles cue) int {
	for s.has(i, roles) {
		i--
	}
	return i
}

// mention gives the amount at token i, which is one.
func (s *sentence) mention(i int) *quantity.Mention { return &s.amounts[s.toks[i].i] }

// time gives the time at token i, which is one.
func (s *sentence) time(i int) *period.Mention { return &s.times[s.toks[i].i] }

// entity gives the entity at token i, which is a name. It is not to be changed.
func (s *sentence) entity(i int) *entity.Mention { return &s.names[s.toks[i].i] }

// nobody is the name of a token that is none.
var nobody entity.Mention

// nameAt gives the entity at token i, false if the token is no name of one of
// the kinds. It is not to be changed.
//
//go:noinline
func (s *sentence) nameAt(i int, kinds nameKinds) (*entity.Mention, bool) {
	if !s.isName(i, kinds) {
		return &nobody, false
	}
	return s.entity(i), true
}

// isName reports whether token i is a name of one of the kinds.
func (s *sentence) isName(i int, kinds nameKinds) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].names&kinds != 0
}

// nameLeft finds the nearest name of one of the kinds left of token i, -1 if
// there is none.
func (s *sentence) nameLeft(i int, kinds nameKinds) int {
	j := min(i, len(s.toks)) - 1
	if s.named&kinds == 0 {
		return -1
	}
	for j >= 0 && s.toks[j].names&kinds == 0 {
		j--
	}
	return max(j, -1)
}

// nameRight is nameLeft in the other direction.
func (s *sentence) nameRight(i int, kinds nameKinds) int {
	if s.named&kinds == 0 {
		return -1
	}
	for j := max(i, -1) + 1; j < len(s.toks); j++ {
		if s.toks[j].names&kinds != 0 {
			return j
		}
	}
	return -1
}

// endsClause reports whether a clause may end before token i: with the sentence, or
// with a mark or an "and".
func (s *sentence) endsClause(i int) bool {
	return i >= len(s.toks) || s.isAny(i, ",", ";", ".", "and")
}

// isAmount reports whether token i is an amount.
func (s *sentence) isAmount(i int) bool { return s.at(i).kind == amount }

// isFigure reports whether token i is an amount of one of the kinds.
func (s *sentence) isFigure(i int, kinds figures) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].figure&kinds != 0
}

// isMoney reports whether token i is an amount of money.
func (s *sentence) isMoney(i int) bool { return s.isFigure(i, sums) }

// text is what the tokens from i to j, both included, were read from.
func (s *sentence) text(i, j int) string { return s.block.Text[s.at(i).start:s.at(j).end] }

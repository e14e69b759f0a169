package parse

import (
	"strings"

	"cloudwatch-tui/parse/period"
)

// arrowTime pairs the figure at token i, before or behind an arrow between two
// figures, with the time on that side of an arrow between two times: "2023 →
// 2024: $90.8B → $107.6B". -1 if no two times stand so.
func (s *sentence) arrowTime(i int) int {
	before := s.is(i+1, "→") && s.isAmount(i+2)
	if !before && !(s.is(i-1, "→") && s.isAmount(i-2)) {
		return -1
	}
	for _, j := range s.whens {
		switch {
		case !s.is(j+1, "→") || s.at(j+2).kind != when:
		case before:
			return j
		default:
			return j + 2
		}
	}
	return -1
}

// bracketsOther reports whether the time at token j stands in brackets with
// another such figure than the one at token i, which the brackets follow, or
// which follows what they are held against: "29% (Q1 2024: 31%)".
func (s *sentence) bracketsOther(j, i int) bool {
	if !s.isAmount(i) {
		return false
	}
	open, end := j, j
	for open > 0 && open > j-8 && !s.isOf(open, wOpen|wClose) {
		open--
	}
	for end < len(s.toks) && end < j+8 && !s.isOf(end, wOpen|wClose) {
		end++
	}
	same := figureOf(s.mention(i).Unit)
	counts := same&(people|numbers) != 0
	if counts {
		same = people | numbers
	}
	if !s.isOf(open, wOpen) || !s.isOf(end, wClose) || i > open && (i < end || !counts && !s.isFigure(open-1, same)) {
		return false
	}
	for k := open + 1; k < end; k++ {
		if s.isFigure(k, same) && !s.signed(k) && !s.isOf(k-1, wUp|wDown) && !s.is(k-1, "+") {
			return true
		}
	}
	return false
}

// countMoves reports whether the count at token i stands at an arrow between two:
// "workforce: 90,400 → 86,200" does not say how many were laid off.
func (s *sentence) countMoves(i int) bool {
	const counts = people | numbers
	return s.isFigure(i, counts) && (s.is(i+1, "→") && s.isFigure(i+2, counts) || s.is(i-1, "→") && s.isFigure(i-2, counts))
}

// timesAhead pairs the figure at token i with a time in "in Q1 and Q2, revenue
// fell 2.6% and rose 4.4%, respectively", where the word is token end: the token
// of its time, -1 if the sentence has no such pairing.
func (s *sentence) timesAhead(i, end int) int {
	last := s.whens[len(s.whens)-1]
	for k := 1; k < len(s.whens); k++ {
		for j := s.whens[k-1] + 1; j < s.whens[k]; j++ {
			if !s.isOf(j, wComma|wAnd|wAmpersand|wIn) {
				return -1
			}
		}
	}
	rank, total := 0, 0
	for k := last + 1; k < end; k++ {
		if s.isAmount(k) {
			if !alike(s.mention(k).Unit, s.mention(i).Unit) {
				return -1
			}
			rank += b2i(k < i)
			total++
		}
	}
	if i < last || total != len(s.whens) {
		return -1
	}
	return s.whens[rank]
}

// fromCutEarlier is the time before that of the layoffs just told by which the
// sentence places others: "It follows a round of layoffs a year earlier, when it
// cut 15% of its staff".
func (r *reader) fromCutEarlier(s *sentence, f *found) period.Period {
	l := &r.last
	if len(s.whens) == 0 || l.cut.period.IsZero() || s.blockIndex-l.cut.block > 2 || companyOf(l.claimed) != companyOf(f.subject) {
		return period.Period{}
	}
	for _, j := range s.whens {
		if j > f.at || s.amountBetween(j, f.at) || s.left(j, 8, cCut|cLayoff, 0) < 0 && (l.cut.block != s.blockIndex || s.start == 0 || s.start-l.cut.end > 1) {
			continue
		}
		if low := strings.ToLower(s.text(j, j)); strings.HasSuffix(low, " earlier") || strings.HasSuffix(low, " prior") || strings.HasSuffix(low, " before") {
			return s.shifted(j, l.cut.period)
		}
	}
	return period.Period{}
}

// closesFrom reports whether the time at token j is that of the amount which the
// one at token i has grown from: "from a $30 billion run rate at the end of last
// year to a $40 billion run rate".
func (s *sentence) closesFrom(j, i int) bool {
	if !s.is(j+1, "to") || j+2 > i || i > j+6 || s.amountBetween(j, i) {
		return false
	}
	for k := j - 1; k > 0 && k > j-10; k-- {
		if s.isAmount(k) {
			return s.is(k-1, "from") || s.is(k-2, "from")
		}
	}
	return false
}

// earliersOwn is the period before that of the figure held against f where the
// words in front of f say so: "down from the previous quarter's 27%".
func (s *sentence) earliersOwn(f *found) period.Period {
	j := f.at - 2
	if !s.is(j+1, "'s") || s.at(j).kind != when || len(s.found) == 0 {
		return period.Period{}
	}
	g := &s.found[len(s.found)-1]
	if g == f && len(s.found) > 1 {
		g = &s.found[len(s.found)-2]
	}
	if g == f || g.at > j || family(g.metric) != family(f.metric) {
		return period.Period{}
	}
	if m := s.time(j); m.Absolute {
		p, _ := m.In(*s.context(f))
		return p // "up from 2012's $388 billion"
	}
	return s.shifted(j, g.period)
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// dated finds the period of the figure at token i: a time tied to the figure
// itself, then one before it in its clause, then any other in the sentence,
// then what the label, the headings and the document say. stated is false
// where the context supplied it.
func (s *sentence) dated(i int, subject entity.Slug) (p period.Period, stated bool) {
	near := s.near()
	if j := s.timeBehind(i); j >= 0 {
		if p, stated = s.placeAt(j, subject, near); !p.IsZero() {
			return p, stated
		}
	}
	for _, j := range s.timesByRank(i) {
		if p, stated = s.placeAt(j, subject, near); !p.IsZero() {
			return p, stated
		}
	}
	return s.r.inherited(), false
}

// near is a period known from the headings, for times without a year.
func (s *sentence) near() period.Period {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if p := s.r.scopes[k].facts.period; !p.IsZero() {
			return p
		}
	}
	return s.r.reports
}

// inherited is the period that the headings or the document give.
func (r *reader) inherited() period.Period {
	for k := len(r.scopes) - 1; k >= 0; k-- {
		if p := r.scopes[k].facts.period; !p.IsZero() {
			return p
		}
	}
	return r.reports
}

func (s *sentence) placeAt(j int, subject entity.Slug, near period.Period) (period.Period, bool) {
	return s.times[s.toks[j].i].In(s.r.context(subject, near))
}

// timeBehind finds a time tied to the amount: behind it with at most a few
// words and no other figure between, and not what it is compared with.
func (s *sentence) timeBehind(i int) int {
	for j := i + 1; j < len(s.toks) && j <= i+9; j++ {
		switch t := s.toks[j]; {
		case t.kind == amount, t.low == ";", t.kind == word && t.cue&cConj != 0 && !s.is(j, "and"):
			return -1
		case t.kind == when:
			if s.compared(j) {
				return -1
			}
			return j
		}
	}
	return -1
}

// compared reports whether the time at token j is what a figure is compared
// with: "over 2018", "from a year earlier", "than in 2023".
func (s *sentence) compared(j int) bool {
	if s.yearAgo(j) {
		return true
	}
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if s.is(k, "over", "than", "versus", "vs", "compared", "from", "against", "since") {
			return !(s.is(k, "from") && s.is(j+1, "to", "through", "-", "–"))
		}
		if !s.has(k, cDet|cPrep|cPlain) {
			return false
		}
	}
	return false
}

// yearAgo reports whether the time at token j is told from the claim's own:
// "a year earlier", "the prior-year period".
func (s *sentence) yearAgo(j int) bool {
	low := strings.ToLower(s.text(j, j))
	for _, w := range []string{"ago", "earlier", "prior", "previous", "last year", "same period", "same quarter"} {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}

// timesByRank lists the other times of the sentence by how likely they date
// the figure: nearest before it first, then behind it; what figures are
// compared with, and times tied to another figure, do not count.
func (s *sentence) timesByRank(i int) []int {
	var out []int
	for j := i - 1; j >= 0; j-- {
		if s.at(j).kind == when && !s.compared(j) && !s.tied(j, i) {
			out = append(out, j)
		}
	}
	for j := i + 1; j < len(s.toks); j++ {
		if s.at(j).kind == when && !s.compared(j) && !s.tied(j, i) {
			out = append(out, j)
		}
	}
	return out
}

// tied reports whether the time at token j belongs to a figure other than i:
// one stands directly before it, as in "from $13.2 billion in Q4 2023".
func (s *sentence) tied(j, i int) bool {
	k := j - 1
	for k >= 0 && (s.is(k, "in", "(", "for", "of", "during", "the", "by") || s.has(k, cDet)) {
		k--
	}
	return k != i && s.at(k).kind == amount && s.left(k, 3, cCompare, 0) >= 0
}

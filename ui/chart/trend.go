package chart

import (
	"cmp"
	"math"
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// strand is what becomes one line: the figures of one series and scope by the
// slot of their period.
type strand struct {
	key   data.Key
	scope string
	label safe.Text
	line  map[int][]*data.Claim // leading figures
	sums  bool                  // a figure of the line is the sum of its claims
	said  []placed              // documents' claims
}

type placed struct {
	slot  int
	claim *data.Claim
}

// unplaced counts documents' claims that have no place on an axis of periods:
// undated to one of them, or a pace over a year.
type unplaced struct{ dates, rates int }

// strands sorts the dated figures of series into lines of periods n months
// long. A recast definition ("restated") is a line of its own: joined to the
// old one it would show a jump that never was. Documents' claims join the line
// of the usual scope.
func (b *builder) strands(series []*data.Series, n int) (out []*strand, left unplaced) {
	for _, s := range series {
		byScope := map[string]*strand{}
		get := func(scope string) *strand {
			st := byScope[scope]
			if st == nil {
				st = &strand{key: s.Key, scope: scope, label: name(s.Key.Entity, s.Key.Region), line: map[int][]*data.Claim{}}
				if scope != "" {
					st.label += safe.Text(", " + scope)
				}
				byScope[scope] = st
				out = append(out, st)
			}
			return st
		}
		for i := range s.Points {
			p := &s.Points[i]
			at, ok := b.place(p.Period, n)
			for j := range p.Claims {
				c := &p.Claims[j]
				switch {
				case !ok && !c.Primary:
					left.dates++
				case !ok:
				case c.Scope == data.RunRate: // four quarters high
					left.rates++
				case c.Primary:
					st := get(c.Scope)
					st.line[at] = append(st.line[at], c)
				default:
					st := get("")
					st.said = append(st.said, placed{at, c})
				}
			}
		}
	}
	return out, left
}

// place is the slot of a period on an axis of n-month periods, false if it is
// longer or shorter than they are by more than half.
func (b *builder) place(p period.Period, n int) (int, bool) {
	if p.IsZero() {
		return 0, false
	}
	days := p.End().Sub(p.Start()).Hours()/24 + 1
	if days < float64(n)*28 || days > float64(n)*32 {
		return 0, false
	}
	return slot(p, n), true
}

// lines draws strands over their common axis.
func (b *builder) lines(strands []*strand, n int) {
	lo, hi := math.MaxInt, math.MinInt
	for _, st := range strands {
		for at := range st.line {
			lo, hi = min(lo, at), max(hi, at)
		}
		for _, s := range st.said {
			lo, hi = min(lo, s.slot), max(hi, s.slot)
		}
	}
	if lo > hi {
		return
	}
	b.X = grid(slotPeriod(lo, n), slotPeriod(hi, n), n)
	lo = slot(b.X[0], n)
	for _, st := range strands {
		l := Line{Entity: st.key.Entity, Label: st.label, At: make([]Mark, len(b.X))}
		for i := range b.X {
			switch claims := st.line[lo+i]; {
			case len(claims) == 0:
			case st.sums:
				l.At[i] = sum(claims)
			default:
				l.At[i] = b.mark(claims...)
			}
		}
		slices.SortStableFunc(st.said, func(x, y placed) int { return cmp.Compare(x.slot, y.slot) })
		for _, s := range st.said {
			x := s.slot - lo
			if x < 0 {
				continue
			}
			m := b.mark(s.claim)
			if !l.At[x].OK {
				l.At[x] = m
			}
			l.Dots = append(l.Dots, Dot{
				X: x, Mark: m, Verdict: b.set.Verdict(s.claim.Signal),
				Text: saying(s.claim),
			})
		}
		b.Lines = append(b.Lines, l)
	}
}

// scale sets the value axis over all marks and dots.
func (b *builder) scale(u quantity.Unit) {
	lo, hi := 0.0, 0.0
	for _, m := range b.Figures() {
		if m.OK {
			lo, hi = min(lo, m.Value, m.Low), max(hi, m.Value, m.High)
		}
	}
	b.Unit, b.Y = u, FromZero(lo, hi, 6)
}

// pick keeps the strands of the usual entities in that order, then those of
// other clouds that documents speak of; where there is neither, whatever
// documents speak of, else whatever there is. left counts the claims of those
// that go.
func (b *builder) pick(strands []*strand, usual []entity.Slug, most int) (kept []*strand, left int) {
	rank := func(st *strand) int {
		whole := st.key.Region == "" || st.key.Region == "global"
		if i := slices.Index(usual, st.key.Entity); i >= 0 && whole {
			return i
		}
		switch {
		case len(st.said) == 0:
			return math.MaxInt
		case whole && entity.KindOf(st.key.Entity) == entity.Cloud:
			return len(usual)
		}
		return math.MaxInt - 1
	}
	slices.SortStableFunc(strands, func(x, y *strand) int { return cmp.Compare(rank(x), rank(y)) })
	for _, st := range strands {
		if rank(st) <= max(rank(strands[0]), len(usual)) && len(kept) < most {
			kept = append(kept, st)
		} else {
			left += len(st.said)
		}
	}
	return kept, left
}

// newest is the last figure of a line that is reported, or if none is, the last
// one; false if it has none.
func (l *Line) newest() (x int, ok bool) {
	for i := range l.At {
		if m := &l.At[i]; m.OK && !m.Held && (m.Reported() || !ok || !l.At[x].Reported()) {
			x, ok = i, true
		}
	}
	return x, ok
}

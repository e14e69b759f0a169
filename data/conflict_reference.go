package data

import (
	"cmp"
	"math"
	"slices"
	"time"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

var checkReference = Check{
	Name: "reference", Kind: Reference,
	Says: "A claim differs from every shipped primary figure of the same metric, entity, period, unit, basis and " +
		"region by more than the rounding of both. A claim that names no house or basis may agree with any.",
	Examples: []Example{
		{
			Claims: []string{"figure revenue_growth aws 24% 2025-Q4", "post revenue_growth aws 12% 2025-Q4"},
			Want:   "AWS revenue growth, Q4 2025: 12% in post, 24% in figure",
		},
		{Claims: []string{"figure revenue_growth aws 17.5% 2025-Q2", "post revenue_growth aws 18% 2025-Q2"}},
	},
	run: func(c *checker) { c.reference() },
}

func (c *checker) reference() {
	for i := range c.set.Series {
		s := &c.set.Series[i]
		for j := range s.Points {
			if p := &s.Points[j]; !p.Period.IsZero() && c.doubtful(p) {
				f := c.figures(s.Key, p.Period)
				for _, claim := range p.Claims {
					if c.open(claim) {
						c.against(s, claim, f)
					}
				}
			}
		}
	}
}

// figures are the shipped figures that may speak of the same thing as the
// claims of a key and period, in every basis.
type figures struct {
	of    []Claim // of the period, or if none is, of those that come near
	exact bool    // they are of just the period
	wider []Claim // totals over a longer time, which may bear a layoff out but not refute it
}

// against holds a claim against the shipped figures of the same thing. With
// figures of nearby periods only, a claim within all that they span may well be
// right for its own period.
func (c *checker) against(s *Series, claim Claim, f figures) {
	of := held(claim, f.of)
	verdict := min(best(s.Key, claim, of), best(s.Key, claim, f.wider))
	switch {
	case verdict != Contradicts:
		c.set.judge(claim.Signal, verdict)
	case len(of) == 0 || !f.exact && within(claim, of) || claim.Scope == RunRate: // a pace may bear a sum out, but not refute it
		return
	default:
		closest(claim.Amount, of)
		c.add(s, Conflict{
			Claim: claim, Against: of, Expected: size(of[0].Amount),
			Says: saysPair(s.Key, claim, of[0]),
		})
	}
	c.settled[claim.Signal] = true
}

func (c *checker) figures(k Key, when period.Period) figures {
	var f figures
	var near []Claim
	for _, i := range c.refs[anyHouse(k)] {
		s := &c.set.Series[i]
		if !sameHouse(k.House, s.Key.House) || s.Key.Basis != k.Basis && s.Key.Basis != parse.CC {
			continue
		}
		if p, ok := s.At(when); ok {
			f.of = appendFigures(f.of, p)
		}
		if len(f.of) > 0 && k.Metric != parse.Layoffs {
			continue // the rest would not count
		}
		for j := range s.Points {
			switch p := &s.Points[j]; {
			case p.Period == when:
			case alike(k, when, p.Period):
				near = appendFigures(near, p)
			case k.Metric == parse.Layoffs && p.Period.Contains(when):
				f.wider = appendFigures(f.wider, p)
			}
		}
	}
	if f.exact = len(f.of) > 0; !f.exact {
		f.of = near
	}
	return f
}

func appendFigures(figures []Claim, p *Point) []Claim {
	for _, f := range p.Claims {
		if f.Primary && f.Scope != "net headcount" {
			figures = append(figures, f)
		}
	}
	return figures
}

// held leaves the figures that a claim may be held against: growth of unstated
// basis may be meant in constant currency too, and a part of a layoff says
// nothing of the whole.
func held(claim Claim, figures []Claim) []Claim {
	return slices.DeleteFunc(slices.Clone(figures), func(f Claim) bool {
		return claim.Basis != "" && f.Basis != claim.Basis ||
			claim.Metric == parse.Layoffs && part(claim.Amount, f.Amount)
	})
}

// part reports whether a count is likely a part of another: smaller and more
// finely written, as the 1,985 people of one state among 6,000.
func part(a, b quantity.Amount) bool {
	return size(a) < size(b) && a.Step() > 0 && a.Step() <= b.Step()/100
}

// sameHouse reports whether a claim of one house may be held against another:
// of an unnamed one against any, and Canalys against its own restatement.
func sameHouse(claimed, figure string) bool {
	return claimed == "" || claimed == figure || claimed+" restated" == figure
}

// alike reports whether a figure's period, though not the claim's, can speak
// for it: days of one month for a layoff, a quarter within the year for a
// share, a quarter of a shifted fiscal year that is mostly the claim's.
func alike(k Key, claim, figure period.Period) bool {
	switch {
	case claim.IsZero() || figure.IsZero():
		return false
	case k.Metric == parse.Layoffs:
		return days(claim) <= 31 && days(figure) <= 31 && sameMonth(claim, figure)
	case k.Metric == parse.MarketShare && claim.Contains(figure):
		return days(claim) <= 366
	}
	return 85 <= days(claim) && days(claim) <= 95 && 85 <= days(figure) && days(figure) <= 95 &&
		2*overlap(claim, figure) > days(claim)
}

// best is the best verdict of a claim against several figures.
func best(k Key, claim Claim, figures []Claim) Verdict {
	verdict := Contradicts
	for _, f := range figures {
		verdict = min(verdict, compare(k, days(claim.Period), claim.Amount, f.Amount))
	}
	return verdict
}

// within reports whether a claim meets the range that figures span.
func within(claim Claim, figures []Claim) bool {
	whole := span{math.Inf(1), math.Inf(-1)}
	for _, f := range figures {
		r := reach(f.Amount)
		whole = span{min(whole.low, r.low), max(whole.high, r.high)}
	}
	return reach(claim.Amount).meets(whole)
}

// closest sorts claims by how near they come to an amount.
func closest(to quantity.Amount, claims []Claim) {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Compare(distance(to, a.Amount), distance(to, b.Amount))
	})
}

func distance(a, b quantity.Amount) float64 {
	return math.Abs(size(a) - size(b))
}

// day numbers the days since 1970.
func day(t time.Time) int { return int(t.Unix() / 86400) }

func days(p period.Period) int {
	if p.IsZero() {
		return 0
	}
	return day(p.End()) - day(p.Start()) + 1
}

// overlap is the number of days that two periods share.
func overlap(a, b period.Period) int {
	return max(min(day(a.End()), day(b.End()))-max(day(a.Start()), day(b.Start()))+1, 0)
}

func sameMonth(a, b period.Period) bool {
	s, t := a.Start(), b.Start()
	return s.Year() == t.Year() && s.Month() == t.Month()
}

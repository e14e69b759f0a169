package chart

import (
	"cmp"
	"slices"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

const month = 1

// mostCompanies is how many lines the cumulative view has by default.
const mostCompanies = 6

// layoffCumulative adds up what is safe to add: reference counts of people at
// one company, each dated to a month, one figure a month. Totals of several
// rounds, plans and vague counts are left out, and so is what documents say:
// nobody can tell from outside whether it counts a round again.
func (b *builder) layoffCumulative() {
	var strands []*strand
	left := 0
	for _, s := range b.series(parse.Layoffs) {
		if s.Key.Unit != quantity.People || s.Key.Region != "" {
			continue
		}
		st := &strand{key: s.Key, label: names(s.Key.Entity), line: map[int][]*data.Claim{}}
		for i := range s.Points {
			c := &s.Points[i].Claims[0]
			n := s.Points[i].Period.End().Sub(s.Points[i].Period.Start()).Hours() / 24
			at := slot(s.Points[i].Period, month)
			_, exact := c.Amount.Value()
			if !c.Primary || s.Points[i].Period.IsZero() || n > 31 || !exact || c.Status != parse.Reported || c.Scope != "" ||
				c.Amount.Form() == quantity.AtMost || len(st.line[at]) > 0 {
				left++
				continue
			}
			st.line[at] = []*data.Claim{c}
		}
		if len(st.line) > 0 {
			strands = append(strands, st)
		}
	}
	slices.SortStableFunc(strands, func(x, y *strand) int { return cmp.Compare(y.total(), x.total()) })
	b.lines(strands[:min(len(strands), mostCompanies)], month)
	for i := range b.Lines {
		addUp(&b.Lines[i])
	}
	b.scale(quantity.People)
	if len(b.Lines) == 0 {
		return
	}
	if left > 0 {
		b.Note = safe.Text(Count(left, "figure")) + " not added: said in documents, without a month, vague, planned, or totals"
	}
	top := &b.Lines[0]
	x, _ := top.newest()
	b.Finding = top.Label + " cut " + Figure(&top.At[x]) + " people in " +
		numbers(top.rounds()) + " rounds to " + When(b.X[x])
}

func (st *strand) total() float64 {
	sum := 0.0
	for _, claims := range st.line {
		v, _ := claims[0].Amount.Value()
		sum += v
	}
	return sum
}

// addUp turns the figures of a line into running totals that hold until the
// next one.
func addUp(l *Line) {
	l.Step = true
	var run Mark
	for i := range l.At {
		switch m := &l.At[i]; {
		case m.OK && run.OK: // the newest part first, as in other sums
			run = sum(append(slices.Clip(m.Claims), run.Claims...))
			*m = run
		case m.OK:
			run = *m
		case run.OK:
			*m = run
			m.Held = true
		}
	}
}

// rounds counts the figures of a line.
func (l *Line) rounds() int {
	n := 0
	for i := range l.At {
		n += btoi(l.At[i].OK && !l.At[i].Held)
	}
	return n
}

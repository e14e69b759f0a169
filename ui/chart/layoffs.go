package chart

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// logSpread is how many times larger the largest event must be than the
// smallest before the scale turns logarithmic.
const logSpread = 50

func (b *builder) layoffTimeline() {
	said, known := b.events()
	b.group("In these documents", said)
	b.group("Reference figures", known)
	b.finishEvents()
}

func (b *builder) layoffCompany() {
	said, known := b.events()
	all := append(said, known...)
	largest := map[entity.Slug]float64{}
	for i := range all {
		if m := &all[i].Mark; m.Unit == quantity.People {
			largest[all[i].Entity] = max(largest[all[i].Entity], m.Value)
		}
	}
	slices.SortStableFunc(all, func(x, y Row) int {
		return cmp.Or(
			cmp.Compare(largest[y.Entity], largest[x.Entity]), strings.Compare(string(x.Entity), string(y.Entity)),
			byPeriod(x, y),
		)
	})
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].Entity == all[0].Entity {
			n++
		}
		b.group(names(all[0].Entity), all[:n:n])
		all = all[n:]
	}
	b.finishEvents()
}

// group adds rows under a title, if there are any.
func (b *builder) group(title safe.Text, rows []Row) {
	if len(rows) > 0 {
		b.Groups = append(b.Groups, Group{Title: title, Rows: rows})
	}
}

// finishEvents sets the scale and the words of an events chart.
func (b *builder) finishEvents() {
	b.Unit = quantity.People
	lo, hi := math.Inf(1), 0.0
	var top *Row
	denied, n := 0, 0
	for _, r := range b.Rows() {
		n++
		m := &r.Mark
		denied += btoi(m.Status == parse.Denied)
		if m.Unit == quantity.People && m.Low > 0 {
			lo, hi = min(lo, m.Low), max(hi, m.High)
			if m.Status == parse.Reported && m.Form != quantity.Vague && oneEvent(m) && (top == nil || m.Value > top.Mark.Value) {
				top = r
			}
		}
	}
	if n == 0 {
		return
	}
	b.Y = FromZero(0, max(hi, 1), 5)
	if hi > 0 && hi/lo > logSpread {
		b.Y = Log(lo/2, hi) // from half the smallest, so that it has a stem
		b.Note = "logarithmic scale"
	}
	b.Finding = safe.Text(Count(n, "layoff figure"))
	if top != nil {
		b.Finding = "The largest of " + b.Finding + ": " + top.Label + ", " + top.Value + " people"
		if top.When != "" {
			b.Finding += " (" + When(top.Mark.Claims[0].Period) + ")"
		}
	}
	if denied > 0 {
		b.Finding += "; " + numbers(denied) + " denied"
	}
}

// oneEvent tells a company's layoff from a total of several, or of an industry.
func oneEvent(m *Mark) bool {
	c := m.Claims[0]
	return c.Scope == "" && entity.KindOf(c.Entity) != entity.Industry && !together(c.Entity)
}

func byPeriod(x, y Row) int {
	p, q := x.Mark.Claims[0].Period, y.Mark.Claims[0].Period
	if p.IsZero() != q.IsZero() { // the undated last
		return cmp.Compare(btoi(p.IsZero()), btoi(q.IsZero()))
	}
	return p.Compare(q)
}

// events are the rows of documents and of the shipped figures, oldest first.
func (b *builder) events() (said, known []Row) {
	all := b.series(parse.Layoffs)
	for _, s := range all {
		for i := range s.Points {
			p := &s.Points[i]
			for _, same := range alike(p.Claims) {
				if same[0].Scope == "repeat" {
					continue
				}
				r := b.event(s.Key, same)
				if same[0].Primary {
					known = append(known, r)
				} else {
					said = append(said, r)
				}
			}
		}
	}
	said, known = mergePercent(mergeSame(said)), mergePercent(known)
	slices.SortStableFunc(said, byPeriod)
	slices.SortStableFunc(known, byPeriod)
	b.holdAgainst(said, known)
	return said, known
}

// alike gathers the claims of a point that give the same number: one event,
// one row, the definite form first.
func alike(claims []data.Claim) [][]*data.Claim {
	var out [][]*data.Claim
next:
	for i := range claims {
		c := &claims[i]
		low, high, _, _ := c.Amount.Bounds()
		for j, o := range out {
			l, h, _, _ := o[0].Amount.Bounds()
			if l == low && h == high && o[0].Primary == c.Primary && o[0].Status == c.Status && o[0].Scope == c.Scope {
				out[j] = append(o, c)
				if c.Amount.Form() < o[0].Amount.Form() {
					out[j][0], out[j][len(o)] = c, o[0]
				}
				continue next
			}
		}
		out = append(out, []*data.Claim{c})
	}
	return out
}

func (b *builder) event(k data.Key, claims []*data.Claim) Row {
	c := claims[0]
	r := Row{
		Entity: k.Entity, Label: name(k.Entity, k.Region), When: Stamp(c.Period),
		Value: Claimed(c), Mark: b.mark(claims...), Verdict: b.set.Verdict(c.Signal),
		Note: safe.Clean(c.Scope),
	}
	return r
}

// mergeSame makes one row of the same number of the same company in the same
// month, dated more or less finely: the definite form leads.
func mergeSame(rows []Row) []Row {
	type event struct {
		who, when safe.Text
		low, high float64
		status    parse.Status
		unit      quantity.Unit
	}
	first := map[event]int{}
	out := rows[:0]
	for _, r := range rows {
		k := event{r.Label, r.When, r.Mark.Low, r.Mark.High, r.Mark.Status, r.Mark.Unit}
		i, ok := first[k]
		switch {
		case !ok || r.When == "":
			first[k] = len(out)
			out = append(out, r)
			continue
		case r.Mark.Form < out[i].Mark.Form:
			r, out[i] = out[i], r
		}
		out[i].Mark.Claims = append(slices.Clip(out[i].Mark.Claims), r.Mark.Claims...)
		out[i].Mark.Disputed = out[i].Mark.Disputed || r.Mark.Disputed
		out[i].Verdict = max(out[i].Verdict, r.Verdict)
	}
	return out
}

// mergePercent puts the percentage of a workforce beside the count of the same
// event: one row for both, where a company has one of each in a month.
func mergePercent(rows []Row) []Row {
	type event struct{ who, when safe.Text }
	type pair struct{ people, percent []int }
	events := map[event]*pair{}
	for i := range rows {
		k := event{rows[i].Label, rows[i].When}
		if events[k] == nil {
			events[k] = &pair{}
		}
		if p := events[k]; rows[i].Mark.Unit == quantity.People {
			p.people = append(p.people, i)
		} else {
			p.percent = append(p.percent, i)
		}
	}
	out := make([]Row, 0, len(rows))
	for i := range rows {
		p := events[event{rows[i].Label, rows[i].When}]
		one := len(p.people) == 1 && len(p.percent) == 1 && rows[i].When != "" && !rows[p.percent[0]].Mark.Disputed
		if one && i == p.percent[0] {
			continue
		}
		if r := rows[i]; one {
			other := &rows[p.percent[0]]
			if r.Note == "" {
				r.Note = other.Value
			}
			r.Mark.Claims = append(slices.Clip(r.Mark.Claims), other.Mark.Claims...)
			out = append(out, r)
			continue
		}
		out = append(out, rows[i])
	}
	return out
}

// holdAgainst sets the shipped figure beside a document's event of the same
// company, region, month and unit.
func (b *builder) holdAgainst(said, known []Row) {
	for i := range said {
		s := &said[i]
		for j := range known {
			k := &known[j]
			if k.Label != s.Label || k.When != s.When || k.Mark.Unit != s.Mark.Unit || s.When == "" || k.Note == "cumulative" {
				continue
			}
			if s.Against = k.Mark; k.Value != s.Value {
				s.Note = "reference " + k.Value
			}
		}
	}
}

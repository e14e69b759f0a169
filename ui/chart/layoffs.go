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
	var keys []event
	claims := map[event][]*data.Claim{}
	for _, s := range b.series(parse.Layoffs) {
		for _, c := range s.Claims() {
			k := eventOf(s.Key, c)
			switch all := claims[k]; {
			case c.Scope == "repeat":
			case all == nil:
				keys, claims[k] = append(keys, k), []*data.Claim{c}
			case c.Amount.Form() < all[0].Amount.Form(): // the definite form leads
				claims[k] = slices.Insert(all, 0, c)
			default:
				claims[k] = append(all, c)
			}
		}
	}
	for _, k := range keys {
		if r := b.event(k, claims[k]); k.primary {
			known = append(known, r)
		} else {
			said = append(said, r)
		}
	}
	said, known = mergePercent(said), mergePercent(known)
	slices.SortStableFunc(said, byPeriod)
	slices.SortStableFunc(known, byPeriod)
	b.holdAgainst(said, known)
	return said, known
}

// event is what makes claims one layoff and one row: the same number of the same
// company at the same time, which documents tell more or less finely.
type event struct {
	of        data.Key
	when      string
	low, high float64
	status    parse.Status
	primary   bool
	scope     string
}

func eventOf(k data.Key, c *data.Claim) event {
	low, high, _, _ := c.Amount.Bounds()
	e := event{k, c.Period.String(), low, high, c.Status, c.Primary, c.Scope}
	if !c.Primary {
		e.when = string(Stamp(c.Period))
	}
	return e
}

func (b *builder) event(k event, claims []*data.Claim) Row {
	r := Row{
		Entity: k.of.Entity, Label: name(k.of.Entity, k.of.Region), When: Stamp(claims[0].Period),
		Value: Claimed(claims[0]), Mark: b.mark(claims...), Verdict: b.set.Verdict(claims[0].Signal),
		Note: safe.Clean(k.scope),
	}
	if r.Mark.Disputed {
		r.Verdict = data.Contradicts
	}
	return r
}

// mergePercent puts the percentage of a workforce beside the count of the same
// event: one row for both, where a company has one of each in a month.
func mergePercent(rows []Row) []Row {
	type month struct{ who, when safe.Text }
	type pair struct{ people, percent []int }
	events := map[month]*pair{}
	for i := range rows {
		k := month{rows[i].Label, rows[i].When}
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
		p := events[month{rows[i].Label, rows[i].When}]
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

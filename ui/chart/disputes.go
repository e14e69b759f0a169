package chart

import (
	"fmt"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// kinds are what people call what contradicts a claim, in a table and in a
// sentence, in the order of their weight.
var kinds = [...]struct {
	kind     data.Kind
	name, by safe.Text
}{
	{data.Reference, "reference figure", "by a reference figure"},
	{data.Sum, "sum of the parts", "by the sum of its parts"},
	{data.Implied, "implied growth", "by the growth that two figures imply"},
	{data.Rival, "another document", "by another document"},
}

func kindName(k data.Kind) safe.Text {
	for _, n := range kinds {
		if n.kind == k {
			return n.name
		}
	}
	return ""
}

// disputeSide is the list as a table.
func (b *builder) disputeSide() {
	b.Columns = []Head{
		{"What", 1, true},
		{"Said", 0, false},
		{"Others say", 0, false},
		{"By", 3, true},
		{"Off", 2, false},
		{"Said in", 4, true},
	}
	b.disputeList()
	for _, r := range b.Rows() {
		c := r.Conflict
		r.Cells = []safe.Text{
			r.Label, Claimed(&c.Claim), others(c), kindName(c.Kind), off(c), safe.Clean(c.Claim.Cite.Title),
		}
	}
}

// disputeList has a row for each conflict, and says how many there are of each
// kind.
func (b *builder) disputeList() {
	if len(b.set.Conflicts) == 0 {
		b.Empty = "No dispute: nothing in these documents is contradicted"
		return
	}
	counts := map[data.Kind]int{}
	rows := make([]Row, len(b.set.Conflicts))
	for i := range rows {
		c := &b.set.Conflicts[i]
		rows[i] = b.dispute(c)
		counts[c.Kind]++
	}
	b.group("", rows)
	var parts []string
	for _, k := range kinds {
		if n := counts[k.kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, k.by))
		}
	}
	b.Finding = safe.Text(Count(len(rows), "claim")+" contradicted: ") + safe.Text(join(parts))
}

func (b *builder) dispute(c *data.Conflict) Row {
	r := Row{
		Entity: c.Key.Entity, Label: subject(c), When: When(c.Period),
		Mark: b.mark(&c.Claim), Verdict: data.Contradicts, Conflict: c,
		Value: saying(&c.Claim),
		Note:  others(c) + whose(c),
	}
	if len(c.Against) > 0 {
		r.Against = b.mark(refs(c.Against)...)
	}
	return r
}

// subject names what is in dispute: "AWS growth, Q4 2025".
func subject(c *data.Conflict) safe.Text {
	s := name(c.Key.Entity, c.Key.Region) + " " + metrics[c.Key.Metric].short
	if together(c.Key.Entity) && len(c.Claim.Group) > 0 {
		s = Region(c.Key.Region) + " top " + numbers(len(c.Claim.Group)) + " " + metrics[c.Key.Metric].short
		if c.Key.Region == "" {
			s = names(c.Key.Entity) + " " + metrics[c.Key.Metric].short
		}
	}
	if w := When(c.Period); w != "" {
		s += ", " + w
	}
	return s
}

// others is what the other figures give: "24%", "36% + 19% + 15% = 70%".
func others(c *data.Conflict) safe.Text {
	switch {
	case c.Kind == data.Sum && len(c.Against) > 1 && len(c.Against) <= 5:
		var s safe.Text
		for i := range c.Against {
			if i > 0 {
				s += " + "
			}
			s += Amount(c.Against[i].Amount, c.Against[i].Unit)
		}
		return s + " = " + Amount(quantity.Point(c.Expected, 0).As(formOf(refs(c.Against))), c.Key.Unit)
	case c.Kind == data.Implied:
		return safe.Text(decimal(c.Expected, 1)) + "%"
	case len(c.Against) > 0:
		return Claimed(&c.Against[0])
	}
	return Value(c.Expected, c.Key.Unit)
}

// whose says whose figure that is.
func whose(c *data.Conflict) safe.Text {
	switch c.Kind {
	case data.Reference:
		return " in the reference"
	case data.Rival:
		return " elsewhere"
	case data.Implied:
		return " implied"
	}
	return ""
}

func off(c *data.Conflict) safe.Text {
	sign := safe.Text("+")
	if c.Off < 0 {
		sign = ""
	}
	if c.Key.Unit == "percent" {
		return sign + safe.Text(decimal(c.Off, decimals(0, c.Off, 1))) + " points"
	}
	return sign + Value(c.Off, c.Key.Unit)
}

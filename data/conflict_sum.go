package data

import (
	"fmt"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

var checkGroup = Check{
	Name: "group", Kind: Sum,
	Says: "A share that several vendors are said to hold together differs from the sum of their own shares in the " +
		"same region, from the same document if it gives them all, else from any source of the same house, in the " +
		"nearest period for which all are known. \"Up to\" is read as \"about\": a bound far above the sum misleads too.",
	Examples: []Example{
		{
			Claims: []string{
				"post market_share alibaba-cloud+tencent-cloud <=80% - CN",
				"post market_share alibaba-cloud 36% 2024-Q3 CN",
				"post market_share tencent-cloud 15% 2024-Q3 CN",
			},
			Want: "Alibaba Cloud, Tencent Cloud together, China: up to 80% in post, 36 + 15 = 51% in Q3 2024",
		},
	},
	run: func(c *checker) { c.claims(parse.MarketShare, c.group) },
}

var checkQuarters = Check{
	Name: "quarters", Kind: Sum,
	Says: "A year's revenue differs from the sum of its four quarters by more than their rounding and half a percent.",
	Examples: []Example{
		{
			Claims: []string{
				"figure revenue aws $25.0B 2024-Q1", "figure revenue aws $26.3B 2024-Q2",
				"figure revenue aws $27.5B 2024-Q3", "figure revenue aws $28.8B 2024-Q4",
				"post revenue aws $90B 2024",
			},
			Want: "AWS revenue, 2024: $90B in post, $25B + $26.3B + $27.5B + $28.8B = $107.6B by quarter",
		},
	},
	run: func(c *checker) { c.claims(parse.Revenue, c.quarters) },
}

// group holds the claim of a group against its members' own.
func (c *checker) group(s *Series, claim Claim) {
	if len(claim.Group) < 2 || len(claim.Group) > 12 {
		return
	}
	members, when := c.members(s.Key, claim)
	if members == nil {
		return
	}
	sum, rough := total(members)
	value := claim.Amount
	if value.Form() == quantity.AtMost {
		value = quantity.Point(size(value), value.Step())
	}
	room := slack(s.Key, days(claim.Period), sum)
	if reach(value).widen(room).meets(rough) {
		c.set.judge(claim.Signal, Rounds)
		return
	}
	c.add(s, Conflict{
		Claim: claim, Against: members, Expected: sum,
		Says: fmt.Sprintf("%s: %s in %s, %s in %s", together(claim.Group, s.Key),
			sayAmount(claim.Amount, s.Key.Unit), whose(claim), parts(members, sum, s.Key.Unit), sayPeriod(when)),
	})
}

// slot is where the parts of a sum must meet: one period and one house, since
// two houses never count alike.
type slot struct {
	when  period.Period
	house string
}

// members are the claims of a group's members for one period: from the group's
// own document, whoever it credits, if it speaks of all of them; else from
// anywhere, of one house.
func (c *checker) members(k Key, claim Claim) ([]Claim, period.Period) {
	found, when := c.parts(k, claim, func(o Claim) (string, bool) {
		return "", o.Origin.Doc == claim.Origin.Doc
	})
	if found == nil {
		found, when = c.parts(k, claim, func(o Claim) (string, bool) {
			house := KeyOf(o.Signal).House
			return house, k.House == "" || k.House == house
		})
	}
	return found, when
}

// parts finds a claim of each member in the period nearest to the group's that
// they all have; the latest one if the group's is unknown. house gives the
// house of a claim, and whether it is wanted.
func (c *checker) parts(k Key, claim Claim, house func(Claim) (string, bool)) ([]Claim, period.Period) {
	slots := make(map[slot][]Claim) // the members found, in the group's order
	for n, vendor := range claim.Group {
		for at, part := range c.shares(k, vendor, house) {
			if len(slots[at]) == n {
				slots[at] = append(slots[at], part)
			}
		}
	}
	var best slot
	for at, parts := range slots {
		if len(parts) == len(claim.Group) && (best.when.IsZero() || nearer(at, best, claim.Period)) {
			best = at
		}
	}
	if best.when.IsZero() || !claim.Period.IsZero() && apart(best.when, claim.Period) > 550 {
		return nil, period.Period{}
	}
	return slots[best], best.when
}

// shares are a vendor's leading wanted claims by slot; a company that has none
// holds what its cloud unit does.
func (c *checker) shares(k Key, vendor entity.Slug, house func(Claim) (string, bool)) map[slot]Claim {
	of := Key{Metric: k.Metric, Entity: vendor, Unit: k.Unit, Region: k.Region}.canonical()
	found := make(map[slot]Claim)
	for _, i := range c.all[anyHouse(of)] {
		for _, p := range c.set.Series[i].Points {
			for _, o := range p.Claims {
				by, wanted := house(o)
				at := slot{p.Period, by}
				_, number := o.Amount.Value()
				_, taken := found[at]
				if wanted && number && !taken && o.Status == parse.Reported && !p.Period.IsZero() {
					found[at] = o
				}
			}
		}
	}
	if cloud := vendor.CloudOf(); len(found) == 0 && cloud != "" && cloud != vendor {
		return c.shares(k, cloud, house)
	}
	return found
}

// nearer reports whether a lies nearer to a period than b does, or later where
// that is unknown or equal; houses in byte order decide the rest.
func nearer(a, b slot, to period.Period) bool {
	if !to.IsZero() && apart(a.when, to) != apart(b.when, to) {
		return apart(a.when, to) < apart(b.when, to)
	}
	if later := a.when.Compare(b.when); later != 0 {
		return later > 0
	}
	return a.house < b.house
}

// apart is the number of days between the middles of two periods.
func apart(p, q period.Period) int {
	middle := func(p period.Period) int { return (day(p.Start()) + day(p.End())) / 2 }
	return max(middle(p)-middle(q), middle(q)-middle(p))
}

// quarters holds a year's revenue against its four quarters.
func (c *checker) quarters(s *Series, claim Claim) {
	year := claim.Period
	if y := year.Start().Year(); year.IsZero() || year != period.Year(y) || claim.Scope == RunRate {
		return
	}
	var four []Claim
	for q := 1; q <= 4; q++ {
		if part, ok := c.leading(s.Key, period.Quarter(year.Start().Year(), q)); ok {
			four = append(four, part)
		}
	}
	if len(four) < 4 {
		return
	}
	sum, rough := total(four)
	if reach(claim.Amount).widen(slack(s.Key, 0, sum)).meets(rough) {
		c.set.judge(claim.Signal, Rounds)
		return
	}
	c.settled[claim.Signal] = true
	c.add(s, Conflict{
		Claim: claim, Against: four, Expected: sum,
		Says: fmt.Sprintf("%s: %s in %s, %s by quarter", subject(s.Key, year),
			sayAmount(claim.Amount, s.Key.Unit), whose(claim), parts(four, sum, s.Key.Unit)),
	})
}

// leading is the leading claim of a key and period, if it is a reported number
// and no run rate.
func (c *checker) leading(k Key, when period.Period) (Claim, bool) {
	s, ok := c.set.Find(k)
	if !ok {
		return Claim{}, false
	}
	p, ok := s.At(when)
	if !ok {
		return Claim{}, false
	}
	lead := p.Claims[0]
	_, exact := lead.Amount.Value()
	return lead, exact && lead.Status == parse.Reported && lead.Scope != RunRate
}

// total adds claims up: their values, and the range the true sum may lie in.
func total(claims []Claim) (sum float64, rough span) {
	for _, c := range claims {
		r := reach(c.Amount)
		sum, rough = sum+size(c.Amount), span{rough.low + r.low, rough.high + r.high}
	}
	return sum, rough
}

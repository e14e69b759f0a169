package chart

import (
	"cmp"
	"slices"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// market is what one house measured of one region in one period. Shares of
// different houses or periods never stand on one axis as if they were parts of
// one whole.
type market struct {
	region string
	period period.Period
	house  string
	other  bool // perhaps of some other market than the cloud's
}

// shares are the claims of one market.
type shares struct {
	market
	keys   []data.Key
	claims [][]*data.Claim // one list for each key
	groups []*data.Claim   // one number for several vendors together
	said   bool            // by a document
	newest bool            // the newest of its region and house
}

func (b *builder) shareBars() {
	markets := b.markets()
	for _, m := range markets {
		if g := b.shareGroup(m); len(g.Rows) > 0 {
			b.Groups = append(b.Groups, g)
		}
	}
	b.scale(quantity.Percent)
	if len(b.Groups) > 0 {
		b.Finding = b.shareFinding(markets[0])
	}
}

// markets sorts the shares: what documents claim, then the newest reference of
// each region and house, then the rest, each run the newest first.
func (b *builder) markets() []*shares {
	by := map[market]*shares{}
	var all []*shares
	var groups []*data.Claim
	series := b.series(parse.MarketShare)
	cloud := cloudVendors(series)
	for _, s := range series {
		for i := range s.Points {
			p := &s.Points[i]
			if together(s.Key.Entity) {
				groups = append(groups, refs(p.Claims)...)
				continue
			}
			k := market{s.Key.Region, p.Period, s.Key.House, !cloud[s.Key.Entity]}
			m := by[k]
			if m == nil {
				m = &shares{market: k}
				by[k], all = m, append(all, m)
			}
			m.keys, m.claims = append(m.keys, s.Key), append(m.claims, refs(p.Claims))
			for j := range p.Claims {
				m.said = m.said || !p.Claims[j].Primary
			}
		}
	}
	for _, c := range groups {
		m := home(all, c)
		if m == nil {
			m = &shares{market: market{data.KeyOf(c.Signal).Region, c.Period, data.KeyOf(c.Signal).House, !slices.ContainsFunc(c.Group, func(e entity.Slug) bool { return cloud[e] })}, said: true}
			all = append(all, m)
		}
		m.groups = append(m.groups, c)
	}
	rankMarkets(all)
	return all
}

// cloudCompanies are companies that sell nothing but the cloud.
var cloudCompanies = []entity.Slug{
	"digitalocean", "coreweave", "rackspace", "ovhcloud", "scaleway", "hetzner", "linode", "vultr",
}

// cloudVendors are those whose shares are of the cloud market: the vocabulary's
// clouds, companies that are nothing else, and whoever the houses measure. A
// shop's share of retailing must not stand among them.
func cloudVendors(series []*data.Series) map[entity.Slug]bool {
	cloud := map[entity.Slug]bool{}
	for _, s := range series {
		e := s.Key.Entity
		cloud[e] = cloud[e] || entity.KindOf(e) == entity.Cloud || slices.Contains(cloudCompanies, e) || s.Points[len(s.Points)-1].Claims[0].Primary
	}
	return cloud
}

func rankMarkets(all []*shares) {
	byAge := func(x, y *shares) int {
		return cmp.Or(y.period.Compare(x.period), cmp.Compare(len(y.keys), len(x.keys)),
			strings.Compare(x.region, y.region), strings.Compare(x.house, y.house))
	}
	slices.SortStableFunc(all, byAge)
	seen := map[market]bool{}
	for _, m := range all {
		k := market{region: m.region, house: m.house}
		m.newest = !seen[k] && !m.said
		seen[k] = seen[k] || m.newest
	}
	slices.SortStableFunc(all, func(x, y *shares) int {
		return cmp.Or(cmp.Compare(btoi(x.other), btoi(y.other)), cmp.Compare(btoi(y.said), btoi(x.said)), cmp.Compare(btoi(y.newest), btoi(x.newest)))
	})
}

// together reports a slug that stands for several vendors.
func together(slug entity.Slug) bool {
	return slug == "group" || strings.Contains(string(slug), "+")
}

// home is the market whose shares a group's number can be held against: the
// one of its region that has all the members, of its own period if it has one,
// else said by the same document.
func home(all []*shares, c *data.Claim) *shares {
	var best *shares
	for _, m := range all {
		if m.region != data.KeyOf(c.Signal).Region || len(c.Group) == 0 || !m.has(c.Group) {
			continue
		}
		switch same := m.from(c); {
		case m.period == c.Period:
			return m
		case !same:
		case best == nil || m.period.Compare(best.period) > 0:
			best = m
		}
	}
	return best
}

func (m *shares) has(members []entity.Slug) bool {
	for _, e := range members {
		if m.of(e) == nil {
			return false
		}
	}
	return true
}

// of is the leading claim of a vendor.
func (m *shares) of(e entity.Slug) *data.Claim {
	for i, k := range m.keys {
		if k.Entity == e || k.Entity == e.CloudOf() && e.CloudOf() != "" {
			return m.claims[i][0]
		}
	}
	return nil
}

// from reports whether the document of c speaks of this market.
func (m *shares) from(c *data.Claim) bool {
	for _, claims := range m.claims {
		for _, o := range claims {
			if !o.Primary && o.Origin.Doc == c.Origin.Doc {
				return true
			}
		}
	}
	return false
}

func (b *builder) shareGroup(m *shares) Group {
	g := Group{Title: m.title(), Rows: make([]Row, 0, len(m.claims)+len(m.groups))}
	for i, claims := range m.claims {
		r := b.row(m.keys[i], claims)
		r.Label = names(r.Entity)
		g.Rows = append(g.Rows, r)
	}
	slices.SortStableFunc(g.Rows, func(x, y Row) int { return cmp.Compare(y.Mark.Value, x.Mark.Value) })
	for _, c := range m.groups {
		g.Rows = append(g.Rows, b.togetherRow(m, c))
	}
	return g
}

func (m *shares) title() safe.Text {
	t := Region(m.region)
	if m.other {
		t = "Other shares · " + t
	}
	if w := When(m.period); w != "" {
		t += " · " + w
	} else {
		t += " · undated"
	}
	if m.house != "" {
		t += " · " + safe.Clean(m.house)
	}
	return t
}

// togetherRow sets the number of a group beside the sum of its members.
func (b *builder) togetherRow(m *shares, c *data.Claim) Row {
	r := Row{
		Entity: c.Entity, Label: "together", When: When(c.Period), Value: Claimed(c),
		Mark: b.mark(c), Verdict: b.set.Verdict(c.Signal), Note: "said",
	}
	if len(c.Group) == 0 || !m.has(c.Group) {
		if r.Label = names(c.Entity); len(c.Group) == 0 {
			r.Label = "a group of vendors"
		}
		return r
	}
	if !c.Period.IsZero() && c.Period != m.period { // the title says another
		r.Label, r.When = r.Label+", "+r.When, ""
	}
	parts := make([]*data.Claim, len(c.Group))
	for i, e := range c.Group {
		parts[i] = m.of(e)
	}
	r.Against = sum(parts)
	r.Note = "sum " + Figure(&r.Against)
	return r
}

func (b *builder) shareFinding(m *shares) safe.Text {
	g := &b.Groups[0]
	top := &g.Rows[0]
	where := Region(m.region)
	switch {
	case m.other:
		where = "its market"
	case where == "World":
		where = "the world market"
	}
	s := top.Label + " " + moved("held", &top.Mark) + " of " + where
	if len(g.Rows) > 1 && top.Mark.Reported() {
		s = top.Label + " led " + where + " with " + top.Value
	}
	if w := When(m.period); w != "" {
		s += " in " + w
	}
	if m.house != "" {
		s += ", " + safe.Clean(m.house) + " measured"
	}
	for i := range g.Rows {
		if r := &g.Rows[i]; r.Against.Derived {
			n := len(r.Mark.Claims[0].Group)
			s += "; " + numbers(n) + " vendors together are said to hold " + r.Value +
				", their own shares add up to " + Figure(&r.Against)
			break
		}
	}
	return s
}

func (b *builder) shareTable() { b.table(b.series(parse.MarketShare)) }

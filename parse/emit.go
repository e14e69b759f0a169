package parse

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// emit turns what a rule found into a signal: it reads when, where, how sure
// and by whom, and keeps the place.
func (r *reader) emit(s *sentence, f *found) {
	m := s.mention(f.at)
	if s.notWhole(f) {
		return
	}
	f.subject = cmp.Or(s.inCloud(f), s.cloudListed(f), s.fromProduct(f), s.ownedPart(f), f.subject)
	sig := Signal{Metric: f.metric, Entity: f.subject, Amount: f.amount, Unit: f.unit, Basis: f.basis}
	if f.unit != quantity.Percent {
		sig.Basis = "" // a sum compares with nothing
	}
	sig.Group = grouped(f.group)
	if sig.Group != nil {
		sig.Entity = joined(sig.Group)
	}
	if sig.Entity == "" {
		return
	}
	if f.status == "" {
		f.status = s.status(f)
	}
	sig.Status = f.status
	when, doubts := r.when(s, f)
	sig.Period, sig.Inferred = when, doubts&(timeAround|timePlaced) != 0
	f.period, f.stated = sig.Period, !sig.Inferred
	if (sig.Status == Projected || sig.Status == Target) && (s.before(f) || s.against(f.at) && s.justTold(f.at) || s.longOver(f, sig.Period)) {
		sig.Status = Reported
	}
	r.aside = s.against(f.at) || s.is(0, "(") || s.inDatedBrackets(f.at) || s.is(s.left(f.at, 3, cPrep, 0), "after") || f.metric == Layoffs && s.sinceWhen(f.at)
	sig.Region = s.regionOf(f)
	sig.By = s.attribution()
	sig.Origin = Origin{
		Doc: r.d, Block: s.blockIndex, Span: s.block.Source(m.Start, m.End), Rule: f.rule,
		Quote: s.block.Text[s.start:s.end], Lit: doc.Span{Start: m.Start - s.start, End: m.End - s.start},
	}
	sig.Origin.doubts = s.doubtsOf(f, &sig, doubts)
	sig.Origin.Confidence = sig.Origin.doubts.confidence()
	r.keep(&sig)
}

// longOver reports whether a claim is of a time before one of which its sentence has reported
// the same: "and a year earlier it was $2.14 billion".
func (s *sentence) longOver(f *found, p period.Period) bool {
	for k := range s.found {
		if g := &s.found[k]; g.at < f.at && g.metric == f.metric && g.status == Reported && !p.IsZero() && !g.period.IsZero() && p.End().Before(g.period.Start()) {
			return true
		}
	}
	return false
}

// inDatedBrackets reports whether the figure at token i stands in brackets behind its own time:
// "(2024: RMB 1.89bn)".
func (s *sentence) inDatedBrackets(i int) bool {
	return s.isOf(i-1, wColon) && s.at(i-2).kind == when && s.isOf(i-3, wOpen)
}

// yearBack reports whether a claim is of a year before what its sentence has told: what
// that is compared with, "up 11%, surpassing the 8% growth reported in Q1 last year".
func (r *reader) yearBack(sig *Signal) bool {
	t := &r.last.told[ahead(sig.Status)]
	return t.block == sig.Origin.Block && t.end == r.end && t.metric == sig.Metric && days(t.period) < 100 && sig.Period.Shift(12) == t.period
}

// keep adds a signal unless the same figure was read from the same place, and
// remembers it for the sentences that follow.
func (r *reader) keep(sig *Signal) {
	if sig.Origin.Span.Len() <= 0 {
		return
	}
	if yuan(sig) {
		sig.Unit = "CNY"
	}
	if sig.Status == Reported && r.toCome(sig.Metric, sig.Period) {
		sig.Status = Projected
	}
	r.out = append(r.out, *sig)
	if sig.Metric == Layoffs {
		r.cuts++
		if !r.aside || r.last.cut.block != sig.Origin.Block {
			r.last.cut = told{sig.Period, sig.Origin.Block, sig.Metric, r.end}
		}
		if k := r.d.Blocks[sig.Origin.Block].Kind; k == doc.Meta || k == doc.Heading {
			r.layoffs = true
		}
	}
	kin := family(sig.Metric)
	if kin != 0 && sig.Metric != OperatingIncome && sig.Metric != OperatingMargin || sig.Metric == Layoffs {
		r.last.metric, r.last.metricBlock, r.last.claimed = sig.Metric, sig.Origin.Block, sig.Entity
	}
	trailing := kin == 2 && days(sig.Period) > 300 && sig.Period.Start().Month() != 1 // told beside the quarter
	if kin != 0 && !sig.Period.IsZero() && !r.aside && !trailing && !r.yearBack(sig) {
		r.last.told[ahead(sig.Status)] = told{sig.Period, sig.Origin.Block, sig.Metric, r.end}
	}
	switch sig.Metric {
	case MarketSize, MarketGrowth:
		r.last.market, r.last.marketBlock = sig.Entity, sig.Origin.Block
	case Layoffs, Revenue, RevenueGrowth:
		if sig.Group == nil && sig.Entity != "group" {
			r.last.subject, r.last.block = sig.Entity, sig.Origin.Block
		}
	}
}

// toCome reports whether nobody can have measured a figure of a period yet: it
// begins after the text was published or, for what is earned, is mostly ahead or a quarter
// with more than two weeks to go.
func (r *reader) toCome(m Metric, p period.Period) bool {
	pub := &r.d.Published
	if p.IsZero() || pub.IsZero() || family(m) == 0 {
		return false
	}
	start, left := p.Start(), p.End().Sub(*pub)
	return start.After(*pub) || family(m) == 1 && (left > pub.Sub(start) || isQuarter(p) && left > 14*24*time.Hour)
}

// grouped sorts the members of a group and drops repeats; nil for fewer than
// two.
func grouped(members []entity.Slug) []entity.Slug {
	if len(members) < 2 {
		return nil
	}
	g := slices.Clone(members)
	slices.Sort(g)
	if g = slices.Compact(g); len(g) < 2 {
		return nil
	}
	return g
}

func joined(g []entity.Slug) entity.Slug {
	parts := make([]string, len(g))
	for i, m := range g {
		parts[i] = string(m)
	}
	return entity.Slug(strings.Join(parts, "+"))
}

// worldwide reports whether the amount at i, and one that "and" or "or" joins to
// it, end in "globally" or "worldwide" with nobody named before that word: "4%
// and 2% market shares globally".
func (s *sentence) worldwide(i int) bool {
	if len(s.names) == 0 {
		return false
	}
	pair := s.isOf(i+1, wAnd|wOr)
	for j := i + 1; j < len(s.toks) && j <= i+8; j++ {
		t := &s.toks[j]
		switch {
		case t.kind == name:
			at := s.block.Text[t.start:t.end]
			return at == "globally" || at == "worldwide" && !s.has(j+1, cStaff)
		case t.kind == mark, t.kind == amount && !pair:
			return false
		}
	}
	return false
}

// regionOf is the region that the claim is about: of the name itself, else the
// nearest region or regional market before it or behind it in the sentence.
func (s *sentence) regionOf(f *found) string {
	if f.region != "" {
		return f.region
	}
	if s.worldwide(f.at) {
		return "global"
	}
	best := s.regionNear(f)
	if best == "" && (f.metric == MarketShare || f.metric == Layoffs) {
		for k := len(s.r.scopes) - 1; k >= 0 && best == ""; k-- {
			best = s.r.scope(k).region
		}
	}
	if best == "" && family(f.metric) == 2 {
		best = s.regionTold()
	}
	if f.metric == Layoffs && best == "global" {
		return ""
	}
	return best
}

// regionTold is the region of the market that the sentences before in the block told
// of, where this one names no market: "Spending in China reached $9.7 billion.
// Alibaba Cloud had a 39% share". "" if they told of none.
func (s *sentence) regionTold() string {
	n := len(s.r.out) - 1
	if n < 0 || s.start == 0 || s.nameRight(-1, nMarket) >= 0 || s.isAny(0, "overall", "altogether", "elsewhere") || s.is(1, "total") {
		return ""
	}
	if l := &s.r.out[n]; l.Origin.Block == s.blockIndex && family(l.Metric) == 2 {
		return l.Region
	}
	return ""
}

// regionNear is the nearest region or regional market that the claim can be of.
func (s *sentence) regionNear(f *found) string {
	best, dist := "", 1<<30
	if !s.namesRegion() {
		return ""
	}
	for j := range s.toks {
		if s.toks[j].kind != name {
			continue
		}
		m := s.entity(j)
		if m.Region == "" || m.Kind == entity.House {
			continue
		}
		if m.Kind != entity.Region && m.Kind != entity.Market && m.Slug != f.subject {
			continue
		}
		if (f.metric == Layoffs || j > f.at) && s.betweenOf(min(j, f.at), max(j, f.at), wSemicolon) {
			continue
		}
		if f.metric == Layoffs && j > f.at && s.betweenIs(f.at, j, "moved", "moving", "move", "shifted", "shifting", "shift", "relocated", "relocating", "transferred") {
			continue // "laid off 200 people and moved some roles to India"
		}
		if m.Kind == entity.Region && s.is(j+1, "'s") && s.at(j+2).kind == name {
			continue // "Germany's SAP" is a company, not a place
		}
		if m.Kind == entity.Region && m.Region == "global" && s.text(j, j) == "Global" && s.capital(j+1) && !s.headlined() {
			continue // "Global Unichip" is a name
		}
		if m.Kind == entity.Region && (s.homely(j, f.metric != Layoffs) || s.isAny(j+1, "companies", "providers", "vendors", "hyperscalers", "giants", "firms", "players", "rivals") && s.otherPlace(j) || j > f.at && s.elsewhere(f.at, j)) {
			continue
		}
		d := f.at - j
		if d < 0 {
			d = -2 * d
		}
		if d < dist {
			best, dist = m.Region, d
		}
	}
	return best
}

// namesRegion reports whether any name of the sentence has a region.
func (s *sentence) namesRegion() bool {
	for k := range s.names {
		if s.names[k].Region != "" {
			return true
		}
	}
	return false
}

// homely reports whether the place at token j tells where a company is at home:
// "the French provider", "Taiwanese chipmaker MediaTek" of what it earns.
func (s *sentence) homely(j int, earns bool) bool {
	for k := j + 1; k <= j+4; k++ {
		if s.isAny(k, "company", "firm", "giant", "provider", "vendor", "maker", "startup", "group", "conglomerate", "multinational", "titan", "retailer", "chipmaker", "manufacturer", "supplier", "operator", "telco", "carrier", "incumbent") {
			return s.has(j-1, cDet) || earns && (s.nameAtAny(k+1) || s.capital(k+1))
		}
		if s.at(k).kind != word || s.at(k).cue&^(cCloud|cPlain|cOrg|cVolume) != 0 {
			return false
		}
	}
	return false
}

// otherPlace reports whether the sentence names a place besides the one at
// token j, as "US hyperscalers control 70% of the European market" does.
func (s *sentence) otherPlace(j int) bool {
	for k := range s.toks {
		if s.at(k).kind == name && k != j && s.entity(k).Region != "" && s.entity(k).Kind != entity.House {
			return true
		}
	}
	return false
}

// elsewhere reports whether the place at token j begins another clause behind the
// figure at token i, with a figure of its own.
func (s *sentence) elsewhere(i, j int) bool {
	for k := j - 1; k > i; k-- {
		if s.isOf(k, wSemicolon|wBut|wWhile|wWhereas) {
			return s.amountBetween(j, len(s.toks)) && !s.amountBetween(k, j)
		}
	}
	return false
}

// nextWhen is the first time behind token i, -1 if there is none.
func (s *sentence) nextWhen(i int) int {
	for _, j := range s.whens {
		if j > i {
			return j
		}
	}
	return -1
}

// attribution is whom the sentence credits: a research house or press named in
// it, or the words behind "according to".
func (s *sentence) attribution() string {
	if !s.credited {
		s.by, s.credited = s.credit(), true
	}
	return s.by
}

func (s *sentence) credit() string {
	for j := 0; j < len(s.toks) && s.classes&wAccording != 0; j++ {
		if s.is(j, "according") && s.is(j+1, "to") {
			if m, ok := s.nameAt(j+2, nHouse|nCompany); ok {
				return m.Slug.Name()
			}
			if m, ok := s.nameAt(j+3, nHouse); ok {
				return m.Slug.Name()
			}
		}
	}
	for k := range s.names {
		if m := &s.names[k]; m.Kind == entity.House {
			s.r.last.house = m.Slug.Name()
			return m.Slug.Name()
		}
	}
	return ""
}

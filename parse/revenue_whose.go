package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// setEarner sets whose revenue a claim is, and of which group if it is of
// several together.
func (s *sentence) setEarner(f *found) {
	i, topic := f.at, f.topic
	if f.subject = firstSlug(s.nextItem(i), s.partAt(i), s.partInBracket(i), s.partOwns(i), s.sharedSum(i), s.comparedSum(i)); f.subject != "" {
		return
	}
	if whose, told := s.ofEither(i); told {
		f.subject = whose
		return
	}
	if pair := s.pairCombined(i); pair != nil {
		f.subject, f.group = pair[0], pair
		return
	}
	if q := s.question(); q != nil {
		f.subject = s.askedOf(q)
		return
	}
	told, which, maker, source := s.ofTold(i), s.ofWhich(i), s.madeBy(i), s.broughtBy(i)
	switch {
	case told != "":
		f.subject, f.topic = told, -1
	case which != "":
		f.subject, f.topic = which, -1
	case source != "":
		f.subject, f.topic = source, -1
	case s.yearsRevenue(topic) != "":
		f.subject = s.yearsRevenue(topic)
	case topic < 0 && (s.amountsTo(i, RevenueGrowth) || s.paced(i) && s.nameBefore(i) < 0 && s.phraseSubject(i) == ""):
		f.subject = s.r.last.claimed
	case topic < 0 && s.companyExpects(i):
		f.subject = companyOf(s.r.last.claimed)
	case topic < 0 && s.expectedOf(i):
		f.subject = s.r.last.claimed
		if k := s.right(i, 12, cRevenue, 0); k > 0 && s.betweenOf(i, k, wBut) && s.has(k-1, cTotal) {
			f.subject = companyOf(f.subject) // "Analysts expected $24 billion, but overall revenue was"
		}
	case maker >= 0:
		f.subject, f.topic = s.entity(maker).Slug, -1
		if s.surveys() && cloudMarket(s.knownMarket()) {
			f.subject = s.inMarket(f.subject)
		}
	default:
		f.subject = s.revenueOf(i, topic)
	}
	if part := s.goodsMade(i, topic, f.subject); part != "" {
		f.subject = part
	}
	if j := s.nameBefore(i); j >= 0 && s.jointly(j, i) && (topic > j || topic >= 0 && topic < s.listOf(j)) {
		if f.group = s.together(j); f.group != nil { // "A, B and C, whose combined sales"
			f.subject = f.group[0]
		}
	}
	if k := s.respective(i); k >= 0 {
		f.subject = s.entity(k).Slug
	}
	if m := s.marketAgainst(i); m != "" {
		f.subject = m
	} else if g := s.besideEstimate(i); g != nil && topic < g.at {
		f.subject, f.group = g.subject, g.group
	} else if k := len(s.found) - 1; k >= 0 && f.topic < 0 && s.found[k].metric == Revenue && s.against(i) && !s.newSubject(s.found[k].at, i) {
		f.subject = s.found[k].subject // "beat expectations of $1.45 billion, a rise from $998 million"
	} else if n, ok := s.nameAt(i-2, earners); ok && k >= 0 && s.found[k].metric == Revenue && topic < s.found[k].at && s.isOf(i-1, wWith|wAt) {
		f.subject = n.Slug // "with revenue of $108 billion, is larger than Azure with $75 billion"
	} else if g := s.allOfThem(i); g != nil {
		f.group, f.subject = g, g[0]
	} else if p := s.grownTo(f); p != "" {
		f.subject = p
	}
}

// besideEstimate is the claim right before the money at token i, which is what was
// estimated of it: "$6.1 billion versus $6 billion estimated by two analysts", "against
// the average estimate of $6 billion". nil if it is not.
func (s *sentence) besideEstimate(i int) *found {
	k := len(s.found) - 1
	if k < 0 || s.cues&cProject == 0 || s.found[k].metric != Revenue || !s.isMoney(s.found[k].at) || i-s.found[k].at > 9 {
		return nil
	}
	held, told := false, s.has(i+1, cProject) || s.right(i, 3, cProject, cConj|cPrep) > 0
	for j := i - 1; j > s.found[k].at; j-- {
		held = held || s.has(j, cCompare) || s.isAny(j, "to", "with", "above", "below")
		told = told || s.has(j, cProject)
		if s.at(j).kind == name && !s.isName(j, nHouse) || s.has(j, topics|cConj|cBe|cGrow|cFall) || s.isFigure(j, sums|percents) {
			return nil
		}
	}
	if !held || !told {
		return nil
	}
	return &s.found[k]
}

// yearsRevenue is the market whose size was just told, where the revenue at token topic
// goes on with a year's: "was $119 billion, with 2025's revenue reaching $419 billion".
func (s *sentence) yearsRevenue(topic int) entity.Slug {
	k := len(s.found) - 1
	if k < 0 || topic < 2 || s.found[k].metric != MarketSize || !s.is(topic-1, "'s") || s.at(topic-2).kind != when || s.newSubject(s.found[k].at, topic) {
		return ""
	}
	return s.found[k].subject
}

// ofWhich is whose part the money at token i is of the revenue just told: "$15 billion, of
// which software brought in $6.5 billion", "of which $33 billion was AWS". "" if it is none.
func (s *sentence) ofWhich(i int) entity.Slug {
	if s.classes&wWhich == 0 || s.lastFound(Revenue) != len(s.found)-1 || len(s.found) == 0 {
		return ""
	}
	v := i - 1
	for s.has(v, cPlain) || s.isOf(v, wIn) {
		v--
	}
	if s.isOf(v, wWhich) && s.isOf(v-1, wOf) && s.has(i+1, cBe) && s.endsClause(s.partEnd(i+2)) {
		return s.partOrName(i+2, s.partEnd(i+2))
	}
	end := v
	if s.isAny(v, "for", "up") && s.isAny(v-1, "made", "accounted") {
		end--
	} else if !s.has(v, cOwnVerb|cBe) && !s.isAny(v, "totaled", "totalled", "represented") {
		return ""
	}
	w := end - 1
	for w > end-7 && !s.isOf(w, wWhich) {
		w--
	}
	if !s.isOf(w, wWhich) || !s.isOf(w-1, wOf) {
		return ""
	}
	return s.partOrName(w+1, end)
}

// partEnd is the token behind the name or the words for a part that begin at token k.
func (s *sentence) partEnd(k int) int {
	if s.isName(k, earners) {
		return k + 1
	}
	for s.isPart(k) {
		k++
	}
	return k
}

// partOrName is who the tokens from k to end name beside the claim just found: a unit by its
// name, or a part of that claim's company. "" if they name neither.
func (s *sentence) partOrName(k, end int) entity.Slug {
	if m, ok := s.nameAt(s.skip(k, cDet), earners); ok {
		return m.Slug
	}
	part := s.partBetween(k-1, end)
	if part == "" {
		return ""
	}
	return partSlug(companyOf(s.found[len(s.found)-1].subject), part)
}

// revenueOf is whose revenue the money at token i is, by the words around the
// noun at token topic: part of what a label heads, what was told to have grown,
// a vendor's in a market, that of goods or of a market, else the earner's.
func (s *sentence) revenueOf(i, topic int) entity.Slug {
	if part := s.itemPart(i); part != "" {
		return part
	}
	if k := len(s.found) - 1; k >= 0 && s.found[k].metric == RevenueGrowth && s.found[k].at == i-2 && s.is(i-1, "at") && s.found[k].group == nil {
		return s.found[k].subject // "Cloud +34% at $15.2B"
	}
	if s.is(i+1, "from") {
		if part := s.partFrom(i + 2); part != "" {
			return part
		}
	}
	if k := s.toldTopic(i, topic); k >= 0 {
		return s.found[k].subject // "a 9% increase in sales, totalling $127 billion"
	}
	if s.vendorIn(i, topic) {
		return s.inMarket(s.nearestEarner(i))
	}
	if goods := s.goodsSales(topic); goods != "" {
		return goods
	}
	if s.marketTold(i, topic) {
		return s.soldIn(i, topic)
	}
	slug := s.earner(i, topic)
	if s.r.measured && s.cues&(cShare|cLead) != 0 && cloudMarket(s.knownMarket()) {
		if p := slug.Parent(); p != "" && strings.HasSuffix(string(slug), "-cloud") && !slug.Listed() && s.has(topic, cRevenue) {
			slug = p // "generating $2 billion in cloud infrastructure revenue"
		}
		return s.inMarket(slug) // a vendor's revenue in the market that is measured
	}
	return slug
}

// marketAgainst is the market that was just told, where the money at token i is
// what it is held against: "It was a decline compared to $19.8 billion in
// sales". "" if it is not.
func (s *sentence) marketAgainst(i int) entity.Slug {
	l, k := &s.r.last, len(s.found)-1
	switch {
	case k < 0 && family(l.metric) == 2 && l.market != "" && s.blockIndex-l.metricBlock <= 1 && s.against(i) && s.refers():
		return l.market
	case k >= 0 && family(s.found[k].metric) == 2 && entity.KindOf(s.found[k].subject) == entity.Market && s.against(i) && !s.newSubject(s.found[k].at, i):
		return s.found[k].subject // "a decline of 6% compared to $19.8 billion in sales"
	}
	return ""
}

// grownTo is the part of a company whose growth the sentence has just told and
// whose revenue this is: "a 54% increase in cloud revenue on $4.2 billion of
// revenue". "" if it is another's.
func (s *sentence) grownTo(f *found) entity.Slug {
	k := len(s.found) - 1
	if k < 0 || s.found[k].metric != RevenueGrowth || f.topic < f.at || companyOf(s.found[k].subject) != f.subject {
		return ""
	}
	for j := s.found[k].at + 1; j < f.topic; j++ {
		if s.isName(j, earners) || s.has(j, cConj|cTotal) && !s.sameSubject(j) || s.is(j, ";") {
			return ""
		}
	}
	return s.found[k].subject
}

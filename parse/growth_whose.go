package parse

import (
	"slices"
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// afterShare reports whether the noun at token topic only tells whose share of
// what the sentence has just claimed, so that a rate behind it is the vendor's
// own: "with a 20% market share, up 33%" is the share's, "and a growth of 33%" is not.
func (s *sentence) afterShare(i, topic int) bool {
	k := s.lastFound(MarketShare)
	if k < 0 || k != len(s.found)-1 && family(s.found[len(s.found)-1].metric) != 1 || topic >= 0 && topic != s.found[k].topic && !s.has(topic, cShare|cMarket|cSpending) && !s.isMarket(topic) {
		return false
	}
	p := s.found[k].at
	if topic > p && !s.has(p+1, cShare|cMarket|cSpending) && s.right(p, topic-p, cConj, 0) >= 0 {
		return false // "AWS held 31% while the market grew 19%"
	}
	g, _ := s.governor(i)
	return g > p && s.right(p, i-p+4, cGrowth, 0) >= 0 || g > p && s.isAny(g, "grew", "growing", "grow", "grown") && (s.isAny(g-1, "it", "after", "and", ",", "has", "is", "while", "together", "collectively", "jointly") || s.has(g-1, cPlain))
}

// sharer is the vendor whose share of a market the sentence before told, where
// this one begins with revenue and names nobody: "Google Cloud holds 14% of the
// cloud market. Revenue grew 48%". Whoever measures a market may mean its.
func (s *sentence) sharer(topic int) entity.Slug {
	l := &s.r.last
	if l.metric != MarketShare || l.metricBlock != s.blockIndex || s.start == 0 || s.r.measured || l.claimed == "group" || topic > 2 || !s.isAny(topic, "revenue", "revenues", "sales") || s.nameLeft(len(s.toks), earners) >= 0 {
		return ""
	}
	return l.claimed
}

// pronounGrows reports whether the verb at token g has a pronoun as its subject
// behind a clause that holds the noun at token topic: "of what is spent on cloud
// services, it is growing by".
func (s *sentence) pronounGrows(g, topic int) bool {
	k := s.skipLeft(g-1, cBe|cPlain)
	return s.is(k, "it") && topic >= 0 && topic < k && s.isOf(k-1, wComma|wSemicolon) && s.isMarket(topic)
}

// companyGrows reports whether a company is the subject of the verb of growing
// at token g, named just before it or by "it" or before a comma where the
// clause speaks of nothing else.
func (s *sentence) companyGrows(g, i int) bool {
	if s.has(g, cGrowth) && s.is(g-1, "'s") { // "Microsoft's growth was faster at 51%"
		return s.nameAtAny(g-2) && s.has(g+1, cBe) && s.left(i, i-g, topics, 0) < 0
	}
	if g == i+1 && s.has(g, cGrowth) && s.isAny(i-1, "reports", "reported", "posts", "posted", "records", "recorded", "logged", "achieved", "registered", "delivered", "delivers") && s.right(g, 4, topics, 0) < 0 {
		_, named := s.nameAt(i-2, nCompany) // "Dell posts 14% growth as PCs recover"
		return named && (s.at(g+1).kind != word || s.isOf(g+1, wIn|wFor|wBut) && (s.at(g+2).kind == when || s.is(g+2, "the")) || s.isAny(g+1, "as", "but", "amid", "despite", "on"))
	}
	if g > i || !s.isAny(g, "grew", "grow", "grows", "growing", "grown") || s.left(g, 12, topics, 0) >= 0 || s.right(i, 3, topics, cPrep|cConj) >= 0 {
		return false
	}
	k := g - 1
	if s.isOf(k, wWhich|wWho) && s.is(k-1, "of") && s.isAny(k-2, "each", "both", "all") && s.is(k-3, ",") {
		k -= 4 // "Snowflake and Datadog, each of which grew"
	}
	for s.has(k, cBe|cPlain|cEach) || s.is(k, "both") || s.is(g-1, "to") && (k == g-1 || s.has(k, cProject) || s.isAny(k, "set", "due")) {
		k-- // "is forecast to grow"
	}
	_, named := s.nameAt(k, nCompany)
	l := &s.r.last
	return named || s.is(g-1, ",") && s.nameLeft(g, nCompany) >= 0 || s.is(g-1, "it") && l.block == s.blockIndex && family(l.metric) == 1
}

// participle reports whether a participle behind a comma, token v, goes on to
// tell of the sentence's subject: ", increasing 24%".
func (s *sentence) participle(v int) bool {
	return s.is(v-1, ",") && strings.HasSuffix(s.at(v).low, "ing")
}

// vendorGrows reports whether a rate of growth, the word of which is token g, is
// a vendor's in the cloud market that the text measures: "with Baidu ahead with
// 65% growth".
func (s *sentence) vendorGrows(g, i int) bool {
	k := s.nameBefore(i)
	return k >= 0 && s.has(g, cGrowth) && s.surveys() && cloudMarket(s.knownMarket()) && s.left(i, i-k, topics|cPronoun, 0) < 0 && s.left(k, 6, topics, 0) < 0 &&
		s.right(i, 5, topics, cPrep) < 0 && !s.amountBetween(k, i) && s.together(k) == nil && s.cues&cStock == 0
}

// growthOf is the part whose growth the noun at token g is, where nothing else
// says what grew: "with Cloud Infrastructure growth projected to surpass 70%".
func (s *sentence) growthOf(g, i, topic int) entity.Slug {
	if topic >= 0 || g < 0 || g >= i || !s.has(g, cGrowth) || !s.isPart(g-1) {
		return ""
	}
	return s.phraseBefore(g)
}

// growthFrom is the cloud or segment between the noun growth at token g and its rate at
// token i: "reported revenue growth from Azure of 26%". "" if none stands there.
func (s *sentence) growthFrom(i, g int) entity.Slug {
	if g < 0 || g > i-3 || !s.has(g, cGrowth) || !s.has(g-1, cRevenue) || !s.isOf(g+1, wFrom|wIn|wAt|wOf|wFor) {
		return ""
	}
	k := s.skip(g+2, cDet)
	if m, ok := s.nameAt(k, nCloud|nSegment); ok && s.nameLeft(i, earners) == k && !s.amountBetween(k, i) {
		return m.Slug
	}
	if s.has(k, cCloud) && s.isOf(k+1, wUnit) && s.nameLeft(g, nCompany) >= 0 {
		return partSlug(companyOf(s.companyNear(g)), "cloud")
	}
	return ""
}

// ratedPart is the cloud or segment between the rate at token i and its noun growth:
// "$211 billion revenue and 21% AWS growth". "" if none stands there.
func (s *sentence) ratedPart(i int) entity.Slug {
	m, ok := s.nameAt(i+1, nCloud|nSegment)
	if !ok || !s.has(i+2, cGrowth) && !(s.has(i+2, cRevenue|cCloud) && s.has(i+3, cGrowth)) {
		return ""
	}
	return m.Slug
}

// partWithin is the part whose revenue is told to lie within a larger one before the
// rate at token i: "Azure revenue within the Intelligent Cloud segment increased 40%".
// "" if it is told of no such one.
func (s *sentence) partWithin(i int) entity.Slug {
	in := s.nameLeft(i, earners)
	k := s.skipLeft(in-1, cDet)
	if k < 2 || s.amountBetween(in, i) || !s.has(k-1, cRevenue) || !s.isOf(k, wIn) && !s.isAny(k, "within", "inside") {
		return ""
	}
	m, ok := s.nameAt(k-2, nCloud|nSegment)
	if n, whole := s.nameAt(in, nSegment); !ok || !whole || companyOf(n.Slug) != companyOf(m.Slug) {
		return ""
	}
	return m.Slug
}

// thisShare reports whether the sentence begins with "this" and goes on to tell of
// the vendor whose share was told just before.
func (s *sentence) thisShare() bool {
	l := &s.r.last
	return s.isOf(0, wThis|wThat) && s.has(1, cHold|cBe) && l.metric == MarketShare && l.metricBlock == s.blockIndex && l.claimed != "group" && s.cues&cGrowth != 0
}

// grewWithIt is the growth at token i of the vendors that a market grew with:
// "spending rose 2%, with Dell up 4%". nil if it is nobody's.
func (s *sentence) grewWithIt(i, g int) []found {
	if g >= i || !s.isOf(g, wUp|wDown) {
		return nil
	}
	who := s.withThem(g)
	if who == nil {
		return nil
	}
	for k := range who {
		who[k] = s.inMarket(who[k])
	}
	f := found{metric: RevenueGrowth, at: i, subject: who[0], topic: -1, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
	if len(who) > 1 {
		f.group = who
	}
	if s.is(g, "down") {
		f.amount = decline(f.amount)
	}
	return []found{f}
}

// withThem is who stands between "with" and the "up" or "down" at token g: "with the
// top vendors, Dell and HPE, down 4%". nil if nobody known does.
func (s *sentence) withThem(g int) []entity.Slug {
	var who []entity.Slug
	k := g - 1
	for ; k >= 0 && k >= g-24 && !s.is(k, "with"); k-- {
		m, ok := s.nameAt(k, earners)
		switch {
		case ok:
			who = append(who, m.Slug)
		case s.isAmount(k), s.isMarket(k), s.at(k).kind == word && s.at(k).cue&(cGrow|cFall|topics&^cMarket) != 0:
			return nil
		}
	}
	if !s.is(k, "with") {
		return nil
	}
	slices.Reverse(who)
	return who
}

// shareUp reports whether the noun at token topic only tells of what market the
// share just claimed is, of which the word at token g goes on to tell: "a 37%
// share of the Chinese market, up 8%" is no growth of that market.
func (s *sentence) shareUp(g, topic int) bool {
	k := s.lastFound(MarketShare)
	return k >= 0 && k == len(s.found)-1 && s.found[k].at < topic && topic < g && s.isOf(g, wUp|wDown) && s.is(g-1, ",") && !s.amountBetween(s.found[k].at, g)
}

// goesOn reports whether a participle behind a comma, right before the figure at
// token i, goes on to tell of the subject: "Azure gains from AI adoption,
// maintaining 30% growth".
func (s *sentence) goesOn(i int) bool {
	j := s.skipLeft(i-1, cPlain|cDet)
	return s.has(i+1, cGrowth) && s.participle(j) && s.nameLeft(j, earners) >= 0 && s.isAny(j, "maintaining", "sustaining", "posting", "delivering", "showing", "achieving", "recording", "seeing", "keeping", "registering")
}

// goneOn is the subject of a sentence that goes on so, "" if it does not.
func (s *sentence) goneOn(i int) entity.Slug {
	if k := s.nameRight(-1, earners); k >= 0 && s.goesOn(i) {
		return s.entity(k).Slug
	}
	return ""
}

// holderGrows recognises what whoever holds the share just told grew by: "Huawei
// Cloud had a 19% share. It grew 36%".
func (s *sentence) holderGrows(i int) bool {
	l := &s.r.last
	return s.is(0, "it") && l.metric == MarketShare && l.metricBlock == s.blockIndex && l.claimed != "group" && s.cues&topics == 0 && s.nameLeft(i, newSubjects) < 0
}

// inBrackets recognises "Snowflake (83% growth)".
func (s *sentence) inBrackets(i int) bool {
	return s.is(i-1, "(") && s.has(i+1, cGrowth) && s.is(i+2, ")") && s.nameAtAny(i-2)
}

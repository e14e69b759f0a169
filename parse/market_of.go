package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// marketSubject is the market that is the subject of the figure at token i,
// over asides: "the cloud market, including IaaS and PaaS, reached". -1 if none.
func (s *sentence) marketSubject(i int) int {
	for j := i - 1; j >= 0; j-- {
		if s.isOf(j, wComma|wDash|wClose) {
			if k := s.overIncluded(j); k < j {
				j = k
				continue
			}
		}
		if s.isMarket(j) {
			return j
		}
		if s.at(j).kind == name || s.isAmount(j) && !(s.isFigure(j, percents) && s.shareNear(j) >= 0) {
			return -1
		}
	}
	return -1
}

// overIncluded steps over ", including A, B and C," that ends at token j.
func (s *sentence) overIncluded(j int) int {
	for k := j - 1; k >= 0 && k >= j-40 && !s.isAmount(k); k-- {
		if s.isOf(k-1, wComma|wDash|wOpen) && s.isAny(k, "including", "excluding", "without", "which", "comprising", "spanning", "such") {
			return k - 1
		}
	}
	return s.overAside(j)
}

// marketOf finds which market a figure speaks of: the one named nearest, the
// noun phrase before "market", else the market of the text.
func (s *sentence) marketOf(i, topic int) entity.Slug {
	if m := firstSlug(s.goodsInFront(i), s.goodsInFrontOf(topic), s.marketThat(i)); m != "" {
		return m
	}
	if k := s.nameLeft(topic, nMarket); topic >= 0 && s.isMarket(topic) && k >= 0 && s.isAny(s.skipLeft(topic-1, cDet), "within", "inside") && s.right(k, 3, cRevenue|cSpending, 0) > 0 {
		return s.ranked(k) // "SaaS revenue within the application software market"
	}
	if topic >= 0 && s.isMarket(topic) {
		if j := s.nameLeft(i, nMarket); j > topic && s.amountBetween(topic, j) && s.opensItem(j) {
			topic = j // "IaaS grew 22% to $3 billion, and the PaaS market 27% to $7 billion"
		}
		return s.ranked(topic)
	}
	if m := s.industryOf(topic); m != "" {
		return m
	}
	if s.isMarket(topic-1) && s.has(topic, cRevenue) {
		return s.entity(topic - 1).Slug
	}
	if m := firstSlug(s.goodsSpent(topic), s.aroundCompany(topic)); m != "" {
		return m
	}
	if topic >= 0 {
		if j := s.nameRight(topic, nMarket); j >= 0 && !s.is(j-1, "with") && s.right(topic, j-topic, cConj, 0) < 0 && !s.causes(j) && !s.betweenIs(topic, j, "(") && j-topic <= 7 && s.left(j, j-topic, cGrow|cFall|cBe, 0) < 0 && !s.amountBetween(topic, j) {
			return s.entity(j).Slug
		}
	}
	if m := s.spentOn(i); m != "" {
		return m
	}
	from := i
	for j := s.nameLeft(from, nMarket); j >= 0; j = s.nameLeft(j, nMarket) {
		if !s.bracketed(j, i) {
			return s.ranked(j)
		}
	}
	if j := s.nameRight(from, nMarket); j >= 0 && !s.is(j-1, "with") && !s.causes(j) && !s.amountBetween(from, j) {
		return s.entity(j).Slug
	}
	if k := len(s.found) - 1; k >= 0 && (s.found[k].metric == MarketSize || s.found[k].metric == MarketGrowth) {
		return s.found[k].subject
	}
	if s.isAny(topic, "industry", "sector") && s.at(topic-1).kind == word && s.at(topic-1).cue == 0 && s.has(topic-2, cDet) && !s.isAny(topic-1, "whole", "entire", "same", "tech", "it") {
		return "" // "the education industry, with a growth rate of 105%", of whose growth no market is
	}
	return firstSlug(s.goodsSubject(), s.headedMarket(), s.knownMarket())
}

// industryOf is the market that an industry named by its goods is: "the software
// industry". "" if token topic is no such noun.
func (s *sentence) industryOf(topic int) entity.Slug {
	if topic < 1 || !s.isAny(topic, "industry", "sector") {
		return ""
	}
	k := topic - 1
	for k >= 0 && s.isPart(k) {
		k--
	}
	if k == topic-1 || !s.has(k, cDet) && !s.worldly(k) {
		return ""
	}
	return entity.MarketSlug(s.text(k+1, topic-1))
}

// aroundCompany is the market of what others sell for the goods of a company, before
// the noun at token topic: "the Salesforce services market". "" if it names none.
func (s *sentence) aroundCompany(topic int) entity.Slug {
	if !s.is(topic, "market") {
		return ""
	}
	j := topic - 1
	for topic-j < 4 && s.goodsNoun(j) {
		j--
	}
	if j == topic-1 || !s.nameAtAny(j) || !s.has(j-1, cDet|cTotal) && !s.worldly(j-1) {
		return ""
	}
	return entity.MarketSlug(s.text(j, topic-1))
}

// causes reports whether the market at token j only drives what the figure
// before it tells: "will reach $520 billion, driven by AI spending".
func (s *sentence) causes(j int) bool {
	for k := j - 1; k >= 0 && k >= j-4; k-- {
		if s.isOf(k, wBy|wTo) && s.isAny(k-1, "driven", "fueled", "fuelled", "powered", "boosted", "helped", "spurred", "supported", "thanks", "due") || s.is(k, "amid") {
			return true
		}
		if s.at(k).kind != word || s.has(k, cPrep) {
			return false
		}
	}
	return false
}

// labelMarket is the market that a label of goods names in a list below a head
// about a market, "Devices: $836 billion" under one about IT spending, or that the
// head itself names above times: "2024: $679 billion" under "Cloud market size".
func (s *sentence) labelMarket(i int) entity.Slug {
	timed := s.timeOnly(s.label)
	if m := s.marketLabelled(i); m != "" {
		return m
	}
	if s.label == 0 || s.label > 4 || i != s.label+1 || s.block.Kind != doc.Item && !timed || s.nameLeft(i, earners) >= 0 {
		return ""
	}
	for j := range s.label {
		if !timed && !s.isPart(j) {
			return ""
		}
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		switch f := s.r.scope(k); {
		case timed && f.kind == entity.Market && f.topic&^(cMarket|cSpending|cRevenue) == 0 && f.company == "":
			return f.subject
		case timed && f.topic == 0 && f.subject == "":
		case timed:
			return ""
		case f.kind == entity.Market, f.house != "" && f.subject == "" && f.projected: // "IDC forecasts the following"
			return entity.MarketSlug(s.text(0, s.label-1))
		case f.subject != "":
			return ""
		}
	}
	return ""
}

// ofTheWorld reports whether the sentence begins with the world and names no company: what
// it tells is nobody's own, unless it is of results: "Worldwide revenue was $187.8 billion".
func (s *sentence) ofTheWorld() bool {
	own := s.has(1, cRevenue) && (s.has(2, cBe|cGrow|cFall|cOwnVerb) || s.isOf(2, wOf)) && s.r.about != "" && !s.r.measured
	return s.worldly(0) && !s.is(1, "'s") && s.nameRight(-1, earners) < 0 && !own
}

// marketTold reports whether revenue without a subject is the market's that the
// text has just measured: "Trailing 12-month revenues have reached", "Synergy
// reported that revenue increased at a 39% rate".
func (s *sentence) marketTold(i, topic int) bool {
	l := &s.r.last
	m := s.nameLeft(i, nMarket)
	here := s.start > 0 && l.market != "" && l.marketBlock == s.blockIndex && l.block < s.blockIndex
	told := here || s.is(0, "the") && s.has(1, cMarket) && l.market != "" && l.marketBlock == s.blockIndex || m >= 0 && !s.has(m+1, cOrg) && !s.isAny(m+1, "providers", "vendors", "companies") || family(l.metric) == 2 && s.blockIndex-l.metricBlock <= 2 && l.market != "" || len(s.found) > 0 && entity.KindOf(s.found[len(s.found)-1].subject) == entity.Market ||
		topic > 0 && l.market != "" && strings.Contains(s.text(0, topic), "railing twelve")
	if l.metric == MarketShare && l.metricBlock == s.blockIndex && s.start > 0 && entity.KindOf(l.claimed) == entity.Company && m < 0 && s.isAny(topic-1, "total", "its") {
		return false // what the vendor just told of sold
	}
	if s.speaker(i) != "" || s.presented() != "" || topic >= 0 && s.isAny(topic+1, "generated", "made", "earned", "booked") && s.is(topic+2, "by") {
		return false // "revenue generated by contract manufacturers"
	}
	if s.groupActs(max(i, topic), s.nameBefore(i)) >= 0 || s.amongVendors() {
		return false // "European providers have grown their revenues"
	}
	if topic < 0 || !s.surveys() || !told || s.ofVendors(topic) || s.refers() || s.vendorTold(max(i, topic)) || s.isOf(0, wThis|wThat) && !s.has(1, cOrg|cMarket) || s.label != 0 ||
		s.nameLeft(i, earners) > s.marketClaim() || s.nameRight(max(i, topic), earners) >= 0 && s.nameRight(max(i, topic), earners) <= max(i, topic)+4 || s.phraseSubject(i) != "" {
		return false
	}
	for j := topic - 1; j >= 0; j-- {
		switch {
		case s.isAny(j, "says", "said", "shows", "showed", "found", "finds", "cause", "caused", "force", "forced", "push", "pushed", "send", "sent", "drive", "drove"):
			return s.unlisted(i) == ""
		case s.isOf(j, wIts|wOur), s.at(j).kind == word && s.at(j).cue == 0:
			return false // the words before name what was sold, or who sold it
		case s.at(j).kind == name, s.at(j).kind == mark, s.has(j, cConj|cOwnVerb|cBe), s.isOf(j, wAt|wWith):
			return s.unlisted(i) == ""
		}
	}
	return true
}

// vendorTold reports whether "the chipmaker", no research firm, stands before
// token i.
func (s *sentence) vendorTold(i int) bool {
	c := s.theCompany(i)
	return c >= 0 && !s.isAny(c-1, "research", "advisory", "analyst", "analysis", "consulting", "intelligence", "data")
}

// marketClaim is the token of the last figure if it was a market's, -1 if not.
func (s *sentence) marketClaim() int {
	if k := len(s.found) - 1; k >= 0 && family(s.found[k].metric) == 2 && s.found[k].metric != MarketShare {
		return s.found[k].at
	}
	return -1
}

// surveys reports whether the text measures a market rather than a company.
func (s *sentence) surveys() bool {
	return s.r.measured && !s.r.announced || s.r.market != "" && !s.r.titled
}

// soldIn is the market in which revenue is made at token i, for which marketTold
// holds.
func (s *sentence) soldIn(i, topic int) entity.Slug {
	if s.is(topic-1, "cloud") && !s.has(topic-2, cCloud) && !cloudMarket(s.knownMarket()) {
		return "cloud-infrastructure-market" // cloud revenues, whatever part of them the text is about
	}
	if first, last := s.goodsAfterNoun(topic); first <= last && s.sold(first, last) && s.has(s.pastExamples(last+1), cGrow|cFall|cBe|cOwnVerb|cProject) {
		return s.goodsNamed(first, last) // "Revenue from blade servers fell"
	}
	j := s.nameLeft(i, nMarket)
	for j >= 0 && s.causes(j) {
		j = s.nameLeft(j, nMarket)
	}
	for k := topic - 1; k > max(j, 0); k-- { // "while the market grew 29%, revenue for foundational services saw revenue growth of"
		if s.has(k, cRevenue|cSpending) && s.isOf(k+1, wFor|wFrom|wOn) && s.is(k-1, ",") {
			if m := s.goods(k+2, 4); m != "" {
				return m
			}
		}
	}
	for k := len(s.found) - 1; k >= 0 && s.found[k].at > j; k-- {
		if m := s.found[k].metric; m == MarketSize || m == MarketGrowth {
			return s.found[k].subject
		}
	}
	if j < 0 {
		j = s.nameRight(i, nMarket)
	}
	if j >= 0 {
		return s.ranked(j)
	}
	return s.knownMarket()
}

// ranked is the market named at token j, or the one before it that the sentence
// only ranks in it: "SaaS remains the largest segment of the cloud market".
func (s *sentence) ranked(j int) entity.Slug {
	if s.allInfrastructure(j) {
		return "cloud-infrastructure-market"
	}
	if m := s.joinedGoods(j); m != "" {
		return m
	}
	k := s.nameLeft(j, nMarket)
	part := s.isAny(j+1, "segment", "category") || s.left(j, j-k, cOrg, 0) > k && s.isAny(s.left(j, j-k, cOrg, 0), "segment", "category", "division")
	adjacent := k >= 0 && j-k <= 4
	for t := k + 1; t < j && adjacent; t++ {
		adjacent = s.isOf(t, wOpen|wClose) || s.isMarket(t)
	}
	if adjacent {
		return s.ranked(k) // "the infrastructure-as-a-service (IaaS) public cloud market"
	}
	if k >= 0 && part && s.left(j, j-k, cBe, 0) > k && s.right(k, j-k, cRevenue|cSpending|cGrow|cFall, 0) < 0 && !s.amountBetween(k, j) {
		return s.ranked(k)
	}
	return s.entity(j).Slug
}

// allInfrastructure reports whether the market at token j ends a list of all that
// cloud infrastructure services are: "IaaS, PaaS and hosted private cloud".
func (s *sentence) allInfrastructure(j int) bool {
	if s.entity(j).Slug != "private-cloud-market" || !s.isOf(j-1, wAnd|wAmpersand) && !s.is(j-1, "hosted") {
		return false
	}
	found := 0
	for k := j - 1; k >= 0 && k > j-12 && (s.isMarket(k) || s.isOf(k, wComma|wAnd|wAmpersand|wOpen|wClose) || s.has(k, cPlain) || s.isAny(k, "hosted", "services", "public")); k-- {
		if s.isMarket(k) {
			switch s.entity(k).Slug {
			case "iaas-market":
				found |= 1
			case "paas-market":
				found |= 2
			case "iaas-and-paas-market":
				found |= 3
			}
		}
	}
	return found == 3
}

// bracketed reports whether token j stands in parentheses that close before
// token i: "services (including IaaS and PaaS) were".
func (s *sentence) bracketed(j, i int) bool {
	for k := j + 1; k < i; k++ {
		if s.is(k, ")") {
			return s.openParen(k) >= 0 && s.openParen(k) < j
		}
	}
	return false
}

// knownMarket is the market that the headings, the text so far or the document speak of.
func (s *sentence) knownMarket() entity.Slug {
	if s.r.last.market != "" && s.r.last.marketBlock == s.blockIndex {
		return s.r.last.market
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if f := s.r.scope(k); f.kind == entity.Market {
			return f.subject
		}
	}
	if s.r.last.market != "" && !(s.r.market != "" && s.theMarket()) {
		return s.r.last.market
	}
	if s.r.market == "" && s.cues&cCloud != 0 {
		return "cloud-infrastructure-market"
	}
	return s.r.market
}

// theMarket reports whether the sentence speaks of the market without its name.
func (s *sentence) theMarket() bool {
	for j := 1; s.cues&cMarket != 0 && j < len(s.toks); j++ {
		if s.is(j, "market") && s.is(j-1, "the") {
			return true
		}
	}
	return false
}

// ofMarket reports whether the noun phrase between two tokens, with the given
// part, is the market's that the text measures rather than a company's: "server
// provider revenues", "worldwide server revenue", "volume server revenue".
func (s *sentence) ofMarket(part string, i, end int) bool {
	if s.isAny(end-1, "provider", "providers", "vendor", "vendors", "industry") {
		return true
	}
	for j := i + 1; j < end; j++ {
		if m, ok := s.nameAt(j, nRegion); ok && m.Region == "global" && s.nameRight(-1, earners) < 0 {
			return true
		}
	}
	for _, w := range strings.Fields(part) {
		if len(w) > 3 && w != "cloud" && strings.Contains(string(s.r.market), strings.TrimSuffix(w, "s")) {
			return true
		}
	}
	return false
}

// houseSays reports whether the goods between two tokens are what a research
// house measures, with no company named: "IDC says server revenue reached".
func (s *sentence) houseSays(i, end int) bool {
	h := s.nameLeft(end, nHouse)
	return h >= 0 && h <= i && s.has(end, cRevenue) && i-h <= 3 && s.nameBefore(end) < 0 && s.isAny(h+1, "says", "said", "reports", "reported", "estimates", "finds", "found", "counts", "sees", ":")
}

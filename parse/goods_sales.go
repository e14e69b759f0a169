package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// goodsSales is the market whose sales the noun at token topic tells: of goods
// all over the world ("worldwide DRAM revenue", "global sales of smart lamps"),
// or of all who make them ("revenue from NAND suppliers"). "" where they are
// somebody's own, or nothing says what is sold.
func (s *sentence) goodsSales(topic int) entity.Slug {
	if !s.has(topic, cRevenue) || s.isAny(topic+1, "force", "team", "teams") {
		return ""
	}
	if (!s.surveys() && s.r.about != "" || s.ownGoods(topic)) && !s.besideVendor(topic) {
		return ""
	}
	return firstSlug(s.goodsInFrontOf(topic), s.goodsBefore(topic), s.goodsAfter(topic))
}

// besideVendor reports whether the noun at token topic is of what the whole world buys
// beside what a vendor did: "Intel lost ground as worldwide server sales fell".
func (s *sentence) besideVendor(topic int) bool {
	j := topic - 1
	for topic-j < 5 && s.goodsNoun(j) {
		j--
	}
	if j == topic-1 || !s.worldly(j) || s.nameLeft(j, earners) < 0 || !entity.MarketSlug(s.text(j+1, topic-1)).Listed() {
		return false
	}
	return s.isAny(j-1, "as", "while", "when", "although", "because", "despite", "amid") || s.isOf(j-1, wFor) && s.isAny(j-2, "year", "quarter")
}

// goodsInFrontOf reads the goods that open the sentence in which those who measure
// a market tell of the noun at token topic: "When it comes to storage, sales rose".
func (s *sentence) goodsInFrontOf(topic int) entity.Slug {
	j := s.afterOpener(0)
	if j == 0 || topic < 3 || !s.surveys() || s.r.about != "" {
		return ""
	}
	first, last := s.goodsPhrase(s.skip(j, cDet|cTotal))
	if last < first || !s.is(last+1, ",") || !s.sold(first, last) && !entity.MarketSlug(s.text(first, last)).Listed() {
		return ""
	}
	for k := last + 2; k < topic; k++ {
		if !s.has(k, cDet|cPlain|cTotal|cMarket) && s.at(k).kind != when && !s.worldly(k) {
			return ""
		}
	}
	return s.goodsNamed(first, last)
}

// goodsPhrase is the phrase of goods that begins at token j: its first and its last token,
// which is before the first where there are none.
func (s *sentence) goodsPhrase(j int) (first, last int) {
	first = j
	for j-first < 5 && s.goodsNoun(j) {
		j++
	}
	return first, j - 1
}

// ownGoods reports whether a vendor stands before token topic in its clause:
// "Apple reported worldwide tablet revenue".
func (s *sentence) ownGoods(topic int) bool {
	for j := topic - 1; j >= 0; j-- {
		switch {
		case s.nameAtAny(j), s.isAny(j, "its", "their", "our", "his", "company", "firm", "giant", "'s"):
			return true
		case s.isAny(j, ",", ";", ":", "–", "—", "while", "whereas", "as", "that", "although", "but", "said", "says", "when"), s.isAmount(j) && !s.isOf(j+1, wOf|wIn):
			return false
		}
	}
	return s.start > 0 && s.refers()
}

// afterOpener is the token behind words at token j that put what a sentence is about
// in front of it: "In", "As for", "When it comes to". It is j if there are none.
func (s *sentence) afterOpener(j int) int {
	switch {
	case s.is(j, "when") && s.is(j+1, "it") && s.is(j+3, "to"):
		return j + 4
	case s.is(j, "as") && s.is(j+1, "for"):
		return j + 2
	case s.isOf(j, wIn|wAt|wFor), s.isAny(j, "within", "across"):
		return j + 1
	}
	return j
}

// joinedGoods is the market of two goods together, of which the second ends at
// token j: "spending on servers and storage". "" if it stands alone.
func (s *sentence) joinedGoods(j int) entity.Slug {
	first, and := j, -1
	for k := j - 1; k > 0 && j-k < 7; k-- {
		switch {
		case s.isMarket(k), s.isPart(k) && !s.has(k, cRevenue|cSpending):
			first = k
			continue
		case and < 0 && s.isOf(k, wAnd|wAmpersand) && first == k+1:
			and = k
			continue
		}
		break
	}
	if and < 0 || first > and || !s.isOf(first-1, wOn|wOf|wIn|wFor) || !s.has(first-2, cRevenue|cSpending|cMarket) {
		return ""
	}
	return s.goodsNamed(first, j)
}

// goodsBefore reads the goods in front of the noun at token topic, where the
// world or their makers stand there too.
func (s *sentence) goodsBefore(topic int) entity.Slug {
	last := topic - 1
	for s.isAny(last, "'s", "'", "’") {
		last--
	}
	all := s.makers(last)
	for s.makers(last) || s.is(last, "factory") {
		last--
	}
	j := last
	for last-j < 5 && (s.goodsNoun(j) || j < last && s.is(j, "new") && s.goodsNoun(j-1)) {
		j--
	}
	if j == last {
		if s.is(topic-1, "industry") && (j < 0 || s.has(j, cDet|cTotal|cPlain) || s.at(j).kind == mark) {
			return s.knownMarket() // "Industry revenue fell"
		}
		return ""
	}
	first := j + 1
	for ; j >= 0 && (s.has(j, cPlain|cTotal|cDet) && !s.has(j, cBe) || s.at(j).kind == when || s.worldly(j)); j-- {
		all = all || s.worldly(j) || s.isAny(j, "total", "overall") && s.r.measured && s.r.about == ""
	}
	all = all || s.worldly(topic+1) || s.isAny(topic+1, "across", "in") && s.is(topic+2, "the") && s.isAny(topic+3, "industry", "market")
	all = all || s.unowned() && s.sold(first, last)
	if s.has(first, cCloud) && first == last || !all || s.at(j).kind == name && !s.worldly(j) {
		return ""
	}
	return s.goodsNamed(first, last)
}

// goodsAfter reads the goods behind the noun at token topic: "worldwide revenue
// for virtual routers", "revenue from NAND suppliers".
func (s *sentence) goodsAfter(topic int) entity.Slug {
	first, last := s.goodsAfterNoun(topic)
	if first < 0 {
		return ""
	}
	j := s.pastExamples(last + 1)
	all := s.makers(j)
	for s.makers(j) {
		j++
	}
	for k := topic - 1; k >= 0 && (s.has(k, cPlain|cTotal|cDet|cMarket) || s.isAny(k, "vendor", "factory") || s.worldly(k) || s.at(k).kind == when); k-- {
		all = all || s.worldly(k)
	}
	all = all || s.worldly(j) || first <= last && s.unowned() && s.sold(first, last)
	if s.worldly(j) {
		j++
	}
	if last < first || !all || s.has(first, cCloud) && first == last || !s.has(j, cGrow|cFall|cBe|cOwnVerb|cProject|cPrep) && s.at(j).kind != when {
		return ""
	}
	return s.goodsNamed(first, last)
}

// pastExamples is the token behind examples of goods that begin at token j, at the
// verb: ", such as laptops, printers and phones, fell", "(PCs and tablets) fell". It
// is j if none begin there.
func (s *sentence) pastExamples(j int) int {
	k := j + b2i(s.isOf(j, wComma))
	open := s.isOf(j, wOpen)
	if !open && !s.isAny(k, "such", "including", "like") {
		return j
	}
	for k++; k < j+20 && k < len(s.toks) && !s.isAmount(k); k++ {
		switch {
		case open && s.isOf(k, wClose):
			return k + 1
		case !open && s.has(k, cGrow|cFall|cBe|cProject) && s.isOf(j, wComma) == s.isOf(k-1, wComma):
			return k
		}
	}
	return j
}

// goodsAfterNoun is the phrase of goods behind the noun at token topic, from its first
// to its last token: "revenue from the NAND flash". The last is before the first
// where there are none, and both are -1 where nothing of the kind can stand.
func (s *sentence) goodsAfterNoun(topic int) (first, last int) {
	if topic < 0 || !s.isOf(topic+1, wOf|wIn|wFor|wFrom) {
		return -1, -2
	}
	j := topic + 2
	for s.has(j, cDet|cTotal) || s.is(j, "all") {
		j++
	}
	return s.goodsPhrase(j)
}

// goodsAct is the market of the goods that are the subject of the verb or noun of
// growth at token v in the words of those who measure: "hardware firewalls
// registered 2% revenue growth", or that a rate is told of behind it: "a 21%
// decline in high-end servers". "" if nothing of the kind stands there.
func (s *sentence) goodsAct(i, g int) entity.Slug {
	if !s.surveys() || g < 0 {
		return ""
	}
	if g > i {
		if m := s.goodsFrom(g + 1); m != "" {
			return m
		}
	}
	if g < i && s.has(g, cGrowth) && !s.has(g, cGrow|cFall) && s.isAny(g+1, "of", "was", "at") && i-g <= 4 {
		j := g - 1
		for g-1-j < 5 && s.goodsNoun(j) {
			j--
		}
		if j < g-1 && (s.has(j, cDet|cTotal|cPlain) || s.isAny(j, "above", "below", "than")) && (s.sold(j+1, g-1) || s.r.about == "" && entity.MarketSlug(s.text(j+1, g-1)).Listed()) {
			return s.goodsNamed(j+1, g-1) // "above the software growth of 11%"
		}
	}
	v := s.left(i, 5, cOwnVerb|cGrow|cFall, cRevenue|cPrep)
	if v < 0 {
		return ""
	}
	if s.isOf(v, wUp|wDown) && s.is(v-1, ",") { // "Blade servers saw the biggest decline, down 19%"
		for k := v - 2; k > 0 && k > v-9 && s.at(k).kind != mark && !s.has(k, cConj) && !s.isAmount(k); k-- {
			if s.has(k, cOwnVerb|cBe) || s.is(k, "took") {
				v = k
			}
		}
	}
	for s.has(v-1, cPlain|cBe|cProject) || s.isAny(v-1, "barely", "also", "to") {
		v--
	}
	j, last := v-1, v-1
	for last-j < 6 && (s.goodsNoun(j) || s.isOf(j, wAnd|wOr) && s.goodsNoun(j-1)) {
		j--
	}
	if j == last || j >= 0 && !s.isAny(j, ",", ";", ":", "while", "whereas", "but", "and", "as") || !s.sold(j+1, last) {
		return ""
	}
	return s.goodsNamed(j+1, last)
}

// goodsFrom is the market of the goods behind the "in" or "for" at token j: "in
// high-end servers".
func (s *sentence) goodsFrom(j int) entity.Slug {
	if !s.isOf(j, wIn|wFor) {
		return ""
	}
	first, last := s.goodsPhrase(s.skip(j+1, cDet|cTotal))
	if last < first || s.has(last+1, topics) || s.at(last+1).kind == name || s.isMarket(last) || !s.sold(first, last) {
		return "" // a market that has its name is read as one
	}
	return s.goodsNamed(first, last)
}

// sold reports whether the tokens from first to last are goods that a market is
// known of, in part at least.
func (s *sentence) sold(first, last int) bool {
	if s.isMarket(last) {
		return true
	}
	parts := true
	for j := first; j <= last && parts; j++ {
		parts = s.isPart(j)
	}
	if l := &s.r.last; parts && s.r.about == "" && family(l.metric) == 2 && l.metric != MarketShare && l.metricBlock == s.blockIndex && entity.KindOf(l.subject) != entity.Company {
		return entity.MarketSlug(s.text(first, last)).Listed() // "Sales of servers fell 2%. Sales of devices fell 4%"
	}
	if parts {
		return first < last && s.r.about == "" && s.r.last.block != s.blockIndex
	}
	return entity.MarketSlug(s.text(last, last)).Listed()
}

// unowned reports whether those who measure a market tell of goods in a paragraph
// that has named no vendor.
func (s *sentence) unowned() bool {
	return s.r.measured && s.r.market != "" && !s.r.announced && !s.r.titled && s.label == 0 && (s.r.last.block != s.blockIndex || entity.KindOf(s.r.last.subject) == entity.Market) && s.nameRight(-1, earners) < 0
}

// makers reports whether token j is all those who make the goods before it.
func (s *sentence) makers(j int) bool {
	return s.isAny(j, "vendor", "vendors", "supplier", "suppliers", "maker", "makers", "manufacturer", "manufacturers", "industry", "providers")
}

// goodsNoun reports whether token j can stand in the name of goods.
func (s *sentence) goodsNoun(j int) bool {
	if s.isMarket(j) {
		return true
	}
	t := s.at(j)
	return t.kind == word && !s.makers(j) && !s.isAny(j, "industries", "combined", "companies", "said", "says", "found", "that", "new") && (t.part || t.cue&^(cCloud|cVolume) == 0 && len(t.low) > 1 || entity.Narrows(t.low)) &&
		(t.cue&cVolume == 0 || t.part || s.isAny(j, "memory", "cpu"))
}

// goodsNamed makes a market of the tokens from first to last.
func (s *sentence) goodsNamed(first, last int) entity.Slug {
	if m, ok := s.nameAt(last, nMarket); ok && first == last {
		return m.Slug
	}
	text := s.text(first, last)
	if strings.ContainsAny(text, ",()\"“”") {
		return ""
	}
	if t := s.at(last); t.cue == 0 {
		text = singular(text) // as in "the smart lamp market"
	}
	return entity.MarketSlug(text)
}

// worldly reports whether token j is the world: "global", "worldwide".
func (s *sentence) worldly(j int) bool {
	m, ok := s.nameAt(j, nRegion)
	return ok && m.Region == "global"
}

package parse

import (
	"cmp"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// earner finds whose revenue the noun at token topic (or else the amount at
// token at) is: who is tied to the figure itself, the noun phrase before it,
// the phrase behind it ("sales in Google's hardware category"), the label, the
// nearest name before it, then what the reader knows.
func (s *sentence) earner(at, topic int) entity.Slug {
	if slug := s.itemPart(at); slug != "" {
		return slug
	}
	if slug := firstSlug(s.turnedTo(topic), s.thatOf(at), s.spoken(at, topic), s.soldTo(topic), s.apposed(at), s.includedFrom(at), s.bracketProduct(at), s.whichPart(at)); slug != "" {
		return slug
	}
	if slug := s.tiedEarner(at, topic); slug != "" {
		return slug
	}
	if s.madeByGroup(topic) {
		return "group"
	}
	if slug := s.wholeFirm(topic); slug != "" {
		return slug
	}
	if slug := s.possessor(topic); slug != "" {
		return slug
	}
	if s.isOf(topic+1, wIn|wFrom|wTo) && s.has(topic+2, cDet) && (s.isOf(topic+3, wUnit) || s.isAny(topic+2, "that", "this") && s.isAny(topic+3, "category", "business")) && topic >= 0 {
		if k := entity.KindOf(s.r.last.subject); k == entity.Segment || k == entity.Cloud || k != entity.Company && strings.Contains(string(s.r.last.subject), "-") && s.r.last.subject != s.r.last.lead {
			return s.r.last.subject
		}
		return s.spokenPart() // of a segment that was named without a claim
	}
	if v := s.left(at, 8, cGrow|cFall|cBe, 0); topic >= 0 && v > topic && s.amountBetween(topic, v) {
		if slug := s.partSubject(v); slug != "" {
			return slug // "Client revenue was $2.3 billion; gaming fell 59%"
		}
	}
	if slug := s.phraseEarner(at, topic); slug != "" {
		return slug
	}
	from := at
	if topic >= 0 && topic < at {
		from = topic
	}
	if v := s.left(at, 8, cGrow|cFall|cBe, 0); v >= 0 {
		if s.participle(v) {
			v = s.headPart() // "Advertising was a driver again, increasing 24%"
		}
		if slug := s.partSubject(v); slug != "" && v > 0 {
			return slug
		}
	}
	if slug := s.labelPart(from); slug != "" {
		return slug
	}
	if slug := s.phraseSubject(from); slug != "" {
		return slug
	}
	if v := s.headPart(); v > 0 && v <= from {
		return partSlug(companyOf(s.companyNear(0)), s.partBetween(-1, v))
	}
	if slug := s.nearestEarner(from); slug != "" || topic < 0 || !s.isAny(topic-1, "infrastructure", "services") || s.has(topic-3, cPrep) {
		return slug
	}
	if s.is(topic-2, "cloud") || s.is(topic-2, "infrastructure") && s.is(topic-3, "cloud") {
		return "cloud-infrastructure-market" // "Cloud infrastructure revenues", of nobody
	}
	return ""
}

// phraseEarner is whom the phrase around the noun at token topic names.
func (s *sentence) phraseEarner(at, topic int) entity.Slug {
	if topic < 0 {
		return ""
	}
	if m, ok := s.nameAt(topic, earners); ok {
		return m.Slug
	}
	if slug := firstSlug(s.quotedPart(topic), s.nounEarner(topic)); slug != "" {
		return slug
	}
	before := s.phraseBefore(topic)
	if part := s.at(topic - 1); before == "" || part.kind != word || !part.part { // "hybrid cloud revenue from our full stack"
		before = firstSlug(s.nounBehind(topic), before)
	}
	if m, ok := s.nameAt(topic+2, nCompany); ok && before != "" && companyOf(before) != m.Slug && (s.isOf(topic+1, wAt) || s.isOf(topic+1, wOf) && s.nameLeft(topic, earners) < 0) {
		if joined := s.isOf(topic+3, wComma|wAnd) && s.nameAtAny(topic+4); !joined && s.isPart(topic-1) && !s.has(topic-1, cPlain) {
			return partSlug(m.Slug, s.partBetween(s.partStart(topic-1)-1, topic))
		}
		return m.Slug // "revenues at Yahoo", behind what was told of Google
	}
	if part := s.phraseBehind(topic, at); before != "" && (!s.isOf(topic+1, wFrom) || part == before || companyOf(part) != before) {
		return before
	} else if before != "" {
		return part // "Dell's revenue from servers"
	}
	if slug := s.phraseBehind(topic, at); slug != "" {
		return slug
	}
	return s.namedPart(topic)
}

// partSubject reads a part of the speaking company that is the subject of the
// verb at token v without further words: "Software grew 8%", "and Consulting
// was up 3%". "" if it is anything else.
func (s *sentence) partSubject(v int) entity.Slug {
	for s.has(v-1, cBe|cGrowth|cRevenue) || s.isAny(v-1, "also", "again", "will", "should", "would", "could") {
		v--
	}
	if s.isOf(v-1, wComma) {
		v = s.overIncluded(v-1) + b2i(s.overIncluded(v-1) == v-1) // "services, which includes cloud, rose"
	}
	j := v - 1
	told := s.lastFound(RevenueGrowth) >= 0 || s.lastFound(Revenue) >= 0 || s.is(v-2, "with") || s.isName(s.afterOpener(0), nCompany) && s.afterOpener(0) == 1 // "Software was up 14% and infrastructure up 21%", "At Tencent, games had"
	for j >= 0 && s.at(j).kind == word && (s.upper(j) || told || s.joinsPart(j-1)) && (s.isPart(j) || s.at(j).cue == 0 && (s.upper(j) || j < v-1 && s.isPart(j+1) && s.sellsAdjective(j))) || s.is(j, "&") || s.joinsPart(j) {
		j--
	}
	if k := len(s.found) - 1; j == v-1 && k >= 0 && family(s.found[k].metric) == 1 && s.found[k].at < j && s.found[k].subject != companyOf(s.found[k].subject) && s.sellsNoun(j) && !strings.HasSuffix(s.at(j).low, "ing") && s.isOf(j-1, wWhile|wWhereas|wSemicolon|wComma|wAnd) {
		j-- // "security rose 10% to $568 million, while delivery slid 4%"
	}
	if s.is(j, "our") {
		j-- // it is the company that speaks
	}
	if j == v-1 || j == v-2 && s.isOf(v-1, wOur) || j >= 0 && !s.isOf(j, wComma|wAnd|wWith|wWhile|wWhereas|wBut|wSemicolon|wColon|wDash|wHyphen) && !s.isAny(j, "as", "since", "because", "after", "although", "though", "“", "\"") && !s.is(j+1, "our") || v-1-j > 5 {
		return ""
	}
	part := s.partBetween(j, v)
	if part == "business" {
		return "" // "the business grew": which, was said before
	}
	if part == "" && j > 0 && v-1-j <= 2 && !s.isUnit(v-1) {
		part = s.text(j+1, v-1)
	}
	opener := entity.Slug("")
	if m, ok := s.nameAt(1, nCompany); ok && s.afterOpener(0) == 1 {
		opener = m.Slug // "At Tencent, games had"
	}
	if c := cmp.Or(opener, s.toldOf(), s.r.about, s.companyNear(v)); part != "" && c != "" && (s.r.about != "" || s.nameBefore(v) >= 0) {
		return partSlug(companyOf(c), part)
	}
	return ""
}

// sellsAdjective reports whether token j tells which of its goods the part behind it is, in small
// letters: "distributed infrastructure".
func (s *sentence) sellsAdjective(j int) bool {
	t := s.at(j)
	return len(s.found) > 0 && !describing[t.low] && !strings.HasSuffix(t.low, "ly") && s.isOf(j-1, wWhile|wWhereas|wSemicolon|wAnd|wComma)
}

// labelPart reads a label that is a segment of the company the text is about,
// such as "North America:" of Amazon or "Search and advertising revenue".
func (s *sentence) labelPart(before int) entity.Slug {
	at := 0
	if s.label > 0 {
		at = s.label + 1
	}
	if k := s.afterOpener(at); k > at && s.is(k+1, ",") && before > k+1 && s.isPart(k) {
		if c := s.companyNear(at); c != "" { // "In Cloud, revenue grew"
			return partSlug(companyOf(c), s.at(k).low)
		}
	}
	if s.isName(at+1, nRegion) && s.is(at, "in") && s.is(at+2, ",") && before > at+2 && s.nameBefore(before) < 0 {
		if p := companyOf(s.companyNear(at)).Part(s.text(at+1, at+1)); p.Listed() && entity.KindOf(p) == entity.Segment {
			return p // "In North America, Amazon's segment, sales rose"
		}
	}
	if s.isName(at, nRegion) && before > at+1 && (s.has(at+1, cGrow|cFall|cOwnVerb) || s.isOf(at+1, wHas)) && s.nameBefore(before) < 0 {
		if p := companyOf(s.companyNear(at)).Part(s.text(at, at)); p.Listed() && entity.KindOf(p) == entity.Segment {
			return p // "North America had sales of", in what Amazon reports
		}
	}
	if s.label == 0 || s.label > before {
		return ""
	}
	company := s.companyNear(0)
	if company == "" {
		return ""
	}
	if p := s.labelProduct(before); p != "" {
		return p
	}
	if s.isName(0, nRegion|nSegment|nMarket) && s.label == 1 {
		if p := company.Part(s.text(0, 0)); p.Listed() && entity.KindOf(p) == entity.Segment && companyOf(p) == company {
			return p
		}
	}
	if s.itemOfRevenue() {
		return company.Part(s.partText(0, s.label-1))
	}
	if _, split := s.underSplit(); split {
		slug, _ := s.splitLabel(0, s.label-1)
		return slug
	}
	return ""
}

// phraseBefore reads the noun phrase that ends before token end: "Amazon's
// advertising business" is amazon-advertising, "Azure" azure. "" if it names
// nobody and no part.
func (s *sentence) phraseBefore(end int) entity.Slug {
	j := end - 1
	if s.is(j, ")") { // "Cloud Infrastructure (IaaS) revenue"
		if k := s.openParen(j); k > 0 && j-k <= 3 {
			if slug := s.phraseBefore(k); slug != "" {
				return slug
			}
		}
	}
	for ; j >= 0; j-- {
		t := &s.toks[j]
		if t.low == "'s" && j < end-1 && s.isOf(j-1, wFirm) { // "the e-commerce giant's cloud computing arm"
			break
		}
		if t.kind == name || t.kind == when || t.low == "*" || t.low == "'s" || t.low == "“" || t.low == "”" || t.low == "\"" || t.low == "'" || t.low == "‘" {
			if slug := s.unitOwnedBy(j); slug != "" && j == end-1 {
				return slug
			}
			if m, ok := s.nameAt(j, earners); ok && (m.Kind != entity.Company || s.partBetween(j, end) == "") {
				return m.Slug
			}
			if s.isName(j, nRegion) && s.isAny(j+1, "segment", "division", "unit", "business") && !(s.upper(j+1) && s.upper(j+2)) {
				if c := s.companyNear(j); c != "" {
					return companyOf(c).Part(s.text(j, j)) // "North America segment sales"
				}
			}
			if m, ok := s.nameAt(j, nMarket); ok && m.Bare && s.companyNear(j) != "" {
				return partSlug(companyOf(s.companyNear(j)), strings.ToLower(s.text(j, j)))
			}
			continue
		}
		if !s.inPart(j, end) {
			break
		}
	}
	if slug := s.namedAlone(j, end); slug != "" {
		return slug
	}
	part := s.partBetween(j, end)
	if k := s.overTitle(j, end); k < j && part != "" {
		part = s.partText(k+1, j) + " " + part
		return partSlug(companyOf(s.companyNear(end)), part)
	}
	if k := s.overKinds(j); k < j && part != "" && j < end-1 {
		part, j = strings.ToLower(s.text(k+1, j))+" "+part, k
	}
	if k := s.overJoined(j); k < j && part != "" {
		part, j = s.partText(k+1, j)+" "+part, k
	}
	if k := s.overTitle(j, end); k < j && part == "" && s.is(end-1, "group") && s.upper(end-1) {
		return companyOf(s.companyNear(end)).Part(s.partText(k+1, end-1)) // "Taobao and Tmall Group revenue"
	}
	if part == "" && s.cues&cCloud != 0 && s.isOf(end-1, wUnit) {
		part = "cloud" // "Alibaba, the cloud provider, reported segment revenue"
	}
	if part == "" || s.kindAlone(part, end) {
		return ""
	}
	if s.houseSays(j, end) {
		return entity.MarketSlug(part)
	}
	if (s.r.measured && s.r.about == "" || s.surveys() && s.ofMarket(part, j, end)) && !(part == "cloud" && s.start > 0 && s.r.last.company != "" && s.r.last.block == s.blockIndex) && s.nameBefore(end) < 0 && s.label == 0 && !s.has(end, cOrg) {
		return entity.MarketSlug(part) // a market, as a research house cuts it
	}
	return partSlug(companyOf(s.partOwner(j, end)), part)
}

// namedAlone is the part whose name is the one word at token j before token end: what it
// abbreviates, a kind of revenue, or a name that nobody knows. "" if it is none.
func (s *sentence) namedAlone(j, end int) entity.Slug {
	if j < 0 || j != end-1 {
		return ""
	}
	c := companyOf(s.companyNear(end))
	if t := s.at(j); t.kind == word && kindOfRevenue(t.low) {
		return partSlug(c, t.low) // "Partner-sourced revenue"
	}
	if part := s.r.inFull(s.text(j, j)); part != "" {
		return partSlug(c, part)
	}
	if c != "" && (s.capital(j) || s.namedFirst(j)) && s.has(end, cRevenue) {
		k := j
		for !s.upper(end) && k > 0 && s.upper(k-1) && (s.capital(k-1) || s.isMarket(k-1) || s.isPart(k-1)) {
			k-- // "Cloud ERP Suite"
		}
		return c.Part(s.text(k, j))
	}
	return ""
}

// partOwner is the company of the part named between tokens j and end: the one
// named there, or near. "" where what is told is nobody's own.
func (s *sentence) partOwner(j, end int) entity.Slug {
	for k := end - 1; k > j; k-- {
		if m, ok := s.nameAt(k, earners); ok {
			return m.Slug
		}
	}
	if s.ofTheWorld() || s.groupActs(end, s.nameBefore(end)) >= 0 {
		return ""
	}
	return s.companyNear(end)
}

// inPart reports whether token j can stand in the name of a part that ends
// before token end.
func (s *sentence) inPart(j, end int) bool {
	t, behind := s.toks[j], s.isPart(j-1)
	switch {
	case t.kind == word && (t.part || t.cue&(cPlain|cOrg|cTotal|cGrowth|cRevenue|cCloud) != 0 || t.low == "and" && behind) && t.cue&cBe == 0:
		return true
	case t.low == "&":
		return t.kind == word || behind
	}
	return t.low == "," && behind && (s.isPart(j+1) || s.is(j+1, "and")) && s.listed(j, end)
}

// overTitle steps back from token j, in front of a part in capitals that ends
// before token end, over the rest of its name: "Media Delivery Solutions
// revenue". In a headline capitals show no name.
func (s *sentence) overTitle(j, end int) int {
	if !s.upper(j+1) && !s.upper(j+2) && !(j > 0 && s.capital(j)) || s.upper(end) || j == end-1 {
		return j
	}
	k := j
	for k >= 0 && (s.at(k).kind == word && s.upper(k) && !s.is(k, "fy") && s.at(k).cue&^(cVolume|cCloud|cOrg) == 0 || k > 0 && s.isOf(k, wAnd|wAmpersand) && s.upper(k-1) && s.upper(k+1)) {
		k--
	}
	if s.isOf(k+1, wAnd|wAmpersand) || k < 0 && s.label == 0 && s.block.Kind != doc.Item && !s.upper(1) && !(s.is(end-1, "group") && s.isOf(1, wAnd|wAmpersand)) {
		return j
	}
	return k
}

// capital reports whether token j is a capitalised word without a role, that
// no common word begins the sentence with.
func (s *sentence) capital(j int) bool {
	t := s.at(j)
	return t.kind == word && t.cue == 0 && t.low != s.text(j, j) && (j > 0 || s.label > 0 || s.block.Kind == doc.Item)
}

// nameBefore finds the nearest earner before token i that is no mere rival,
// customer or partner in a comparison.
func (s *sentence) nameBefore(i int) int {
	for j := s.nameLeft(i, earners); j >= 0; j = s.nameLeft(j, earners) {
		if s.inAside(j, i) || s.elliptical(j) || s.outdone(j) || s.ownedBeside(j) || s.inFront(j, i) {
			continue
		}
		if s.formerly(j) {
			continue
		}
		if s.isOf(j+1, wKin) && s.upper(j+2) {
			continue // "Citrix parent Cloud Software Group"
		}
		if s.isOf(j-1, wOf) && s.is(j+1, ",") && (s.isOf(j-2, wKin) || s.is(j-2, "company") && s.isOf(j-3, wKin)) {
			continue // "Northgate Group (NG), the parent company of Citrix, will"
		}
		if s.isAny(j-1, "on", "via") && s.isAny(j-2, "announced", "said", "wrote", "posted", "shared", "confirmed", "tweeted", "post", "statement") && (j-2 > 0) {
			continue // "said on Twitter that the company would cut"
		}
		if s.is(j-1, "to") && s.is(j+1, "'s") && s.betweenOf(j, min(i, j+9), wWhich) {
			return j // "added context to MediaTek's release, in which it reported"
		}
		if s.is(j-1, "to") && s.isAny(j-2, "turning", "turn", "moving", "move", "switching", "shifting", "coming", "over") && s.isOf(j+1, wColon|wComma) {
			return j // "Turning to AWS, revenue was"
		}
		if s.isOf(j-1, wAgainst) && !s.has(j+1, cGrowth|cRevenue) && !(s.is(j-1, "like") && s.has(j+1, cCut|cLayoff|cPlan)) || s.is(j+1, ",") && s.isAny(j-1, "behind", "after") && s.nameLeft(j, earners) >= 0 || s.is(j-1, "from") && s.left(j, 7, cHold, cRevenue) >= 0 && s.nameLeft(j, earners) >= 0 || s.isOf(j-1, wOn|wOver) && s.isAny(j-2, "gains", "gain", "ground", "lead", "gap", "edge") {
			continue
		}
		return j
	}
	return -1
}

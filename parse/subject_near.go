package parse

import (
	"cloudwatch-tui/parse/entity"
)

// relative is whose growth the figure at token i tells in "driven by Dynamics
// 365, which grew 18%", "by servers, which saw a 16% increase", "" if it tells it
// of another.
func (s *sentence) relative(i int) entity.Slug {
	k := i - 1
	for k > 0 && k > i-7 && s.at(k).kind == word && !s.isOf(k, wThat|wWhich) {
		k--
	}
	if !s.isOf(k, wThat|wWhich) {
		return ""
	}
	return s.antecedent(k)
}

// antecedent is the name or the part of a company that the relative pronoun at
// token k stands for, "" if it is neither.
func (s *sentence) antecedent(k int) entity.Slug {
	j := k - 1
	if s.isOf(j, wComma|wDash|wHyphen) {
		j--
	}
	if m, ok := s.nameAt(j, earners); ok {
		return m.Slug
	}
	end := j + 1
	for s.at(j).kind == word && (s.isPart(j) && !s.has(j, cRevenue) || s.isOf(j, wAnd|wAmpersand) && s.isPart(j-1) && !s.asWellAs(j)) {
		j--
	}
	if !s.has(j, cPrep|cDet) && !s.asWellAs(j) || s.right(k, 5, cGrow|cFall|cOwnVerb, 0) < 0 {
		return ""
	}
	return partSlug(companyOf(s.companyNear(k)), s.partBetween(j, end))
}

// asWellAs reports whether token j is "as well as", which joins but loosely.
func (s *sentence) asWellAs(j int) bool {
	return s.isOf(j, wAnd) && s.at(j).end-s.at(j).start > len("and")
}

// groupActs is the token of a described group behind token j that is the subject
// of what stands at token from, -1 if there is none.
func (s *sentence) groupActs(from, j int) int {
	g := s.groupWord(from)
	if v := g + 1; s.is(v, "in") && s.is(v+1, "the") && s.isAny(v+2, "world", "industry", "market", "country") && g > j && g < from && s.has(v+3, cOwnVerb|cGrow|cFall) {
		return g // "the three largest companies in the world generated"
	}
	if v := g + 1; g > j && g < from && s.is(g, "others") {
		for s.isAny(v, "'", "’", "”", "\"") || s.isAny(v, "category", "segment", "group") {
			v++
		}
		if v > g+1 && s.has(v, cOwnVerb|cGrow|cFall|cHold) || s.is(v, "experienced") {
			return g // "the 'others' category saw"
		}
	}
	if g > j && g < from && (s.has(g+1, cGrow|cFall|cOwnVerb|cBe|cProject|cHold) || s.is(g+1, "make") || s.isAny(g+1, "together", "combined", "collectively")) {
		return g
	}
	return -1
}

// nearestEarner is the company spoken of or the nearest name before token from,
// then what the reader knows.
func (s *sentence) nearestEarner(from int) entity.Slug {
	if s.ofTheWorld() {
		return ""
	}
	j, c := s.nameBefore(from), s.theCompany(from)
	if s.groupActs(from, j) >= 0 {
		return "group" // "US providers grew", "the other vendors"
	}
	if c > j && (j < 0 || s.has(j-1, cPrep)) {
		return s.spokenCompany()
	}
	if j >= 0 {
		if k := s.fronted(from); k >= 0 && s.is(j+1, "'s") && k < j {
			return s.entity(k).Slug
		}
		return s.ownPart(j, from)
	}
	if k := max(s.fronted(from), s.awaitedFrom(from)); k >= 0 && !s.inFront(k, from) {
		return s.entity(k).Slug
	}
	if slug := firstSlug(s.frontedActor(from), s.speaker(from)); slug != "" {
		return slug
	}
	if !s.refers() && s.label == 0 {
		if slug := s.unlisted(from); slug != "" {
			return slug
		}
	}
	return s.known()
}

// speaker is whose the sentence says that it quotes: "“Revenue grew 17%,” Intel's
// finance chief said". "" if it quotes nobody.
func (s *sentence) speaker(from int) entity.Slug {
	if !s.isAny(s.label, "“", "\"") {
		return ""
	}
	end := from + 1
	for end < len(s.toks) && !s.isAny(end, "”", "\"") {
		end++
	}
	k := s.nameRight(end, earners)
	if k < 0 || k > end+8 || !s.betweenIs(end, end+12, "said", "says", "told", "noted", "added") {
		return ""
	}
	return s.entity(k).Slug
}

// fronted finds the subject that the sentence has elsewhere than before the
// figure: the first word of a headline whose object is another's ("AWS Powers
// Amazon's Growth with 19% Revenue Surge"), or the name behind a phrase that
// opens it ("With $21.4 billion in revenue, AWS remained ..."). -1 if none.
func (s *sentence) fronted(before int) int {
	if s.isName(0, earners) && s.at(1).kind == word && !s.has(1, cConj|cPrep|cRevenue|cOrg) {
		return 0
	}
	if !s.isAny(0, "with", "at", "after", "having", "generating", "growing", "posting", "reporting", "bringing", "making", "by", "up", "of", "despite", "although", "though", "while", "because") {
		return -1
	}
	for j := before; j < len(s.toks) && j < before+16; j++ {
		if s.is(j, ",") {
			if s.isName(j+1, earners) && s.at(j+2).kind == word && !s.is(j+2, "and") {
				return j + 1
			}
		}
	}
	return -1
}

// awaitedFrom is the name of whom analysts awaited the figure at token from, where the
// sentence goes on with what came: "Wall Street had expected sales of $40 billion; Dell
// reported $41 billion". -1 if it does not.
func (s *sentence) awaitedFrom(from int) int {
	if s.cues&cProject == 0 || !s.betweenIs(-1, from, "analysts", "street", "consensus", "market", "investors", "economists") {
		return -1
	}
	for j := from + 1; j < len(s.toks); j++ {
		if m := s.isOf(j-1, wSemicolon|wBut|wWhile|wWhereas) || s.isOf(j-1, wComma|wAnd); m && s.nameAtAny(j) && (s.has(j+1, cOwnVerb) || s.isAny(j+1, "had", "made", "brought")) {
			return j
		}
	}
	return -1
}

// kindAlone reports whether the part before token end is only the kind of what
// was spoken of: "the platform's revenue".
func (s *sentence) kindAlone(part string, end int) bool {
	return (part == "platform" || part == "service") && s.is(end-1, "'s") && s.isOf(end-3, wThe|wThis) ||
		part == "business" && s.is(end, "unit") && s.isOf(end-2, wThe|wThis)
}

// companyWide reports whether the noun at token topic is of a whole company:
// "group revenue".
func (s *sentence) companyWide(topic int) bool {
	return s.isAny(topic-1, "company-wide", "companywide", "corporate", "consolidated") || s.is(topic-1, "group") && !s.groupsName(topic-1) ||
		s.is(topic-1, "recurring") && topic <= 3 && s.label == 0 ||
		s.isAny(topic-1, "total", "overall") && (entity.KindOf(s.r.last.subject) != entity.Cloud || s.r.about == s.r.last.company)
}

// groupsName reports whether the word group at token k ends a name: "Tmall Group revenue".
func (s *sentence) groupsName(k int) bool {
	j := k - 1
	return s.upper(k) && s.at(j).kind == word && s.upper(j) && s.at(j).cue == 0 && !s.upper(k+1) && !describing[s.at(j).low]
}

// earnerAt is the name behind the figure at token at, where none stands in the
// clause before it: "revenue rose 4% to $3 billion in Q2 at Alibaba Cloud".
func (s *sentence) earnerAt(at, topic int) entity.Slug {
	if topic < 0 || topic > at {
		return ""
	}
	if slug := s.countedFor(at); slug != "" {
		return firstSlug(s.soldAt(topic, slug), slug)
	}
	for k := at - 1; k >= 0 && !s.isOf(k, wComma|wSemicolon|wBut|wWhile); k-- {
		if s.at(k).kind == name {
			return ""
		}
	}
	j := at + 1
	for s.is(j, "to") && s.isAmount(j+1) || s.has(j, cPrep) && s.at(j+1).kind == when {
		j += 2
	}
	if !s.isOf(j, wAt|wFor) {
		return ""
	}
	j = s.skip(j+1, cDet)
	m, ok := s.nameAt(j, earners)
	if !ok || s.is(j+1, "'s") {
		return ""
	}
	if k := topic - 1; s.isPart(k) && !s.has(k, cPlain) && m.Kind == entity.Company {
		return partSlug(m.Slug, s.partBetween(s.partStart(k)-1, topic)) // "software revenue rose 10% at IBM"
	}
	if k := topic + 2; s.isOf(topic+1, wOf|wFrom) && m.Kind == entity.Company { // "Sales of AI servers are set to reach $20 billion at Dell"
		end := k
		for s.isPart(end) || s.isMarket(end) {
			end++
		}
		if part := s.partBetween(k-1, end); part != "" {
			return partSlug(m.Slug, part)
		}
	}
	return firstSlug(s.nounBehind(topic), m.Slug)
}

// partStart is the first of the words of a part's name that end at token k.
func (s *sentence) partStart(k int) int {
	for k > 0 && (s.isPart(k-1) || s.is(k-1, "and") && s.isPart(k-2)) {
		k--
	}
	return k
}

// grownFor is the unit for which the rate at token at is told behind it: "to grow
// 9-11% in constant currency for Intelligent Cloud". "" if it is told for none.
func (s *sentence) grownFor(at, topic int) entity.Slug {
	for k := at + 1; topic < at && k < at+8 && s.at(k).kind == word; k++ {
		if m, ok := s.nameAt(k+1, nCloud|nSegment); ok && s.isOf(k, wFor) && s.at(k+2).kind != word && (k == at+1 || s.basis(at) == CC) {
			return m.Slug
		}
	}
	return ""
}

// tiedEarner is the subject that stands beside the figure at token at: "Azure
// ($75 billion)", "Amazon's $638 billion in sales", "$28.5 billion from
// Intelligent Cloud"; and the company for "group revenue".
func (s *sentence) tiedEarner(at, topic int) entity.Slug {
	if slug := firstSlug(s.beOverAside(at), s.ownOverAside(at), s.whichHad(at), s.wholeOf(topic), s.owned(at, topic), s.itMade(at), s.partMade(at), s.grownFor(at, topic), s.behindColon(at)); slug != "" {
		return slug
	}
	if s.is(at-1, "(") && (s.right(at, 3, cRevenue, 0) < 0 || s.has(at+1, cRevenue) && s.has(at+2, cGrowth)) {
		if slug := s.phraseBefore(at - 1); slug != "" {
			return slug
		}
	}
	if s.is(at-1, "'s") || s.is(at-1, ",") && s.isOf(at-3, wSemicolon|wColon) {
		if m, ok := s.nameAt(at-2, earners); ok {
			return m.Slug // "Amazon's $638 billion", "estimates: Azure, $11 billion; Office, $10 billion"
		}
	}
	if v := s.left(at, 3, cOwnVerb, 0); v > 0 && s.isAny(v, "brought", "made", "earned", "generated", "pulled", "contributed") && (s.right(v, at-v, cPrep|cConj, 0) < 0 || s.isAny(v+1, "more", "less") && s.is(v+2, "than") && v+3 == at) || v > 0 && s.is(v+1, "in") && v+2 == at {
		if m, ok := s.nameAt(v-1, nCloud|nSegment); ok && topic < v {
			return m.Slug // "$25 billion for its cloud business, and Google Cloud brought in"
		}
	}
	v := at - 1
	for s.has(v, cPlain|cDet) && !s.has(v, cOwnVerb) {
		v--
	}
	if m, ok := s.nameAt(v-1, earners); ok && s.has(v, cOwnVerb) && topic >= 0 && topic < v-1 && s.isOf(v-2, wSemicolon|wAnd|wBut|wWhile|wWhereas) {
		return m.Slug // "Azure revenue exceeded $75 billion, while Microsoft Cloud reached $168.9 billion"
	}
	if s.is(at-1, "'s") && s.isAny(at-2, "company", "firm", "giant", "group") {
		return s.spokenCompany()
	}
	if s.isAny(at+1, "generated", "earned", "made", "brought", "posted") {
		for j := at + 2; j <= at+3; j++ {
			if m, ok := s.nameAt(j, earners); ok && s.is(j-1, "by") {
				return m.Slug // "the $1.5 billion generated by Microsoft"
			}
		}
	}
	if s.is(at+1, "from") && (topic < at || topic == at+1) {
		for j := at + 2; j <= at+4; j++ {
			if m, ok := s.nameAt(j, nCloud|nSegment); ok {
				return m.Slug
			}
			if !s.has(j, cDet|cPlain) {
				break
			}
		}
	}
	if m, ok := s.nameAt(topic+2, nCloud|nSegment); ok && topic >= 0 && topic < at && s.is(topic+1, "from") {
		return m.Slug // "cloud revenue from Firefly"
	}
	if slug := s.earnerAt(at, topic); slug != "" {
		return slug
	}
	if topic > at && s.isOf(topic+1, wThat|wWhich) {
		if j := s.nameRight(topic, earners); j >= 0 && j-topic <= 5 && s.has(j+1, cOwnVerb|cProject|cTarget|cBe|cPlan) {
			return s.entity(j).Slug // "the $7 billion run rate that rival AWS hopes to reach"
		}
	}
	if s.is(topic-1, "company") && s.isAny(topic-2, "overall", "total", "whole") {
		return companyOf(s.companyNear(topic))
	}
	if s.totalBesidePart(topic) {
		return companyOf(s.companyNear(topic))
	}
	if topic > 0 && s.companyWide(topic) && !s.underPart() && s.phraseBehind(topic, at) == "" && s.phraseBefore(topic-1) == "" && s.nameBefore(topic) < 0 && (topic < at || s.unlisted(at) == "") {
		return s.companyNear(topic)
	}
	return ""
}

// totalBesidePart reports whether the noun at token topic is the whole company's behind what was
// told of a part: "AWS made $33 billion, out of total revenue of $180 billion", "its overall
// sales", "ad revenue is to double; total revenue was $11.5 billion".
func (s *sentence) totalBesidePart(topic int) bool {
	if !s.isAny(topic-1, "total", "overall") || s.isOf(topic+1, wAt|wOf) && s.nameAtAny(topic+2) {
		return false // "while total revenue at IBM rose 2%"
	}
	switch {
	case s.is(topic-2, "its"):
		return true
	case s.isAny(topic-2, "against", "versus", "of"):
		return len(s.found) > 0 && !s.newSubject(s.found[0].at, topic)
	}
	return s.isOf(topic-2, wSemicolon|wAnd|wBut|wWhile) && s.has(topic, cRevenue) && s.left(topic-2, topic, cRevenue, 0) >= 0
}

// namedPart is whose the revenue at token topic is by a place or by a name that
// the vocabulary does not know: the company's for "revenues from Europe" and
// "Asia-Pacific revenue", a part of it for "revenue from Firefly grew", the part
// that the sentence began with for "Hardware was strong, with revenue up". "" if
// nothing of the kind stands there.
func (s *sentence) namedPart(topic int) entity.Slug {
	c := companyOf(s.companyNear(topic))
	if c == "" || !s.has(topic, cRevenue) {
		return ""
	}
	_, before := s.nameAt(topic-1, nRegion)
	_, behind := s.nameAt(topic+2, nRegion)
	last := topic + 2
	for behind && last < topic+10 && (s.isAny(last+1, "/", ",", "and") || s.at(last+1).kind == name || s.capital(last+1)) {
		last++
	}
	if before || behind && s.isOf(topic+1, wIn|wFrom) && s.has(last+1, cBe|cGrow|cFall) {
		if s.r.last.block == s.blockIndex && s.nameBefore(topic) < 0 {
			return c
		}
	}
	end := topic + 2
	for s.capital(end) || end > topic+2 && s.at(end).kind == word && s.at(end).end-s.at(end).start == 1 {
		end++
	}
	if end > topic+2 && s.is(topic+1, "from") && s.has(end, cBe|cGrow|cFall) {
		return c.Part(s.text(topic+2, end-1))
	}
	if s.is(topic-1, "with") && s.is(topic-2, ",") {
		v := 0
		for v < topic-2 && !s.has(v, cBe|cOwnVerb|cHold|cGrow|cFall) {
			v++
		}
		for v > 0 && s.isAny(v-1, "also", "again") {
			v--
		}
		if p := s.phraseBefore(v); v > 0 && v < topic-2 && entity.KindOf(p) != entity.Company {
			return p
		}
	}
	return ""
}

// soldTo is the part of a company whose revenue at token topic comes from
// several others: "multicloud database revenue from Amazon, Google and Azure".
func (s *sentence) soldTo(topic int) entity.Slug {
	for j := topic; j > 0 && (s.nameAtAny(j) || s.isOf(j, wComma|wAnd|wAmpersand)); j-- {
		if s.is(j-1, "from") && s.has(j-2, cRevenue) {
			topic = j - 2 // of which the last is taken for the noun
			break
		}
	}
	if topic < 0 || !s.is(topic+1, "from") || !s.nameAtAny(topic+2) || !s.isOf(topic+3, wComma|wAnd|wAmpersand) || !(s.nameAtAny(topic+4) || s.nameAtAny(topic+5)) {
		return ""
	}
	return firstSlug(s.phraseBefore(topic), s.nounEarner(topic))
}

// wholeFirm is the company of whom a unit was told before in the sentence, where the noun
// at token topic is the company's own: "the infrastructure unit grew 36%, and the group's
// revenue was $18.8 billion". "" if it is not told so.
func (s *sentence) wholeFirm(topic int) entity.Slug {
	j := topic - 1
	for s.has(j, cPlain|cTotal) && !s.has(j, cBe) || s.at(j).kind == when {
		j--
	}
	if !s.is(j, "'s") || !s.isOf(j-1, wFirm) && !s.is(j-1, "group") || !s.isOf(j-2, wThe) || len(s.found) == 0 {
		return ""
	}
	if k := s.nameBefore(topic); k >= 0 {
		return companyOf(s.entity(k).Slug)
	}
	return ""
}

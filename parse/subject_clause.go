package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// clausePart is the part of a company that the clause of a figure begins with, where the
// figure was given to whoever an earlier clause told of: "HPE's revenue was $9.1 billion;
// servers brought in $4.9 billion", "and Digital Experience $1.48 billion". "" if the clause
// begins with anything else.
func (s *sentence) clausePart(f *found) entity.Slug {
	if len(s.found) == 0 || family(s.found[len(s.found)-1].metric) != 1 {
		return ""
	}
	open := s.clauseStart(f.at)
	if open <= 0 || !s.amountBetween(0, open) {
		return ""
	}
	first := s.skip(open+1, cDet)
	if slug := s.placePart(f, first); slug != "" {
		return slug
	}
	end := s.clausePartEnd(first)
	if end == first || !s.tellsPart(first, end) {
		return ""
	}
	v, topic := end, f.topic
	if s.isOf(v, wComma) { // "and cloud, now 60% of sales, climbed"
		for v++; v < f.at && !s.isOf(v, wComma); v++ {
		}
		v++
		if topic < v {
			topic = -1
		}
	}
	if topic > open && topic < f.at {
		return ""
	}
	for s.isAny(v, "together", "combined", "also", "again", "alone") {
		v++
	}
	if !s.has(v, cGrow|cFall|cOwnVerb|cBe) && !s.is(v, "set") && (v != f.at || v != end) || v > f.at {
		return ""
	}
	return s.partNamed(f.subject, first, end)
}

// placePart is the segment of a company that the region at token j names before its revenue:
// "while North America sales rose 11%".
func (s *sentence) placePart(f *found, j int) entity.Slug {
	if !s.isName(j, nRegion) || !s.has(j+1, cRevenue) && !s.isUnit(j+1) {
		return ""
	}
	if p := companyOf(f.subject).Part(s.text(j, j)); p.Listed() && entity.KindOf(p) == entity.Segment {
		return p
	}
	return ""
}

// clauseStart is the mark or conjunction before the clause of the figure at token i, with
// nobody named between. -1 if there is none.
func (s *sentence) clauseStart(i int) int {
	for j := i - 1; j > 0; j-- {
		switch {
		case s.isOf(j, wColon) && j > s.label && s.clausePartEnd(j+1) == i:
			return j // "up 15% at RMB192.9 billion: value-added services +16%"
		case s.isName(j, earners), s.isOf(j, wColon|wOpen):
			return -1
		case s.isOf(j, wSemicolon|wBut|wWhile|wWhereas), s.isAny(j, "although", "though") && s.isOf(j-1, wComma):
			return j
		case s.isOf(j, wComma) && s.opensPart(j+1):
			return j // "gaming was $4.3 billion, up 30%, automotive $592 million"
		case s.isOf(j, wComma) && s.has(j+2, cBe) && s.sellsNoun(j+1):
			return -1
		case s.isOf(j, wAnd) && (s.isOf(j-1, wComma) || s.isAmount(j-1)):
			return j
		}
	}
	return -1
}

// opensPart reports whether a part of a company stands at token j with its figure or its verb
// behind it.
func (s *sentence) opensPart(j int) bool {
	end := s.clausePartEnd(j)
	return end > j && s.tellsPart(j, end) && (s.isAmount(end) || s.upper(j) && s.isAny(end, "up", "down") && s.isFigure(end+1, percents) || s.has(end, cOwnVerb|cBe) && !s.has(end, cPlain) && s.isPart(end-1) || s.upper(j) && s.is(end, "was") && s.isMoney(end+1))
}

// clauseActor is who is named as the subject of the clause of a figure, where the figure was
// given to whoever an earlier clause told of: "and Anthropic expects to hit $9 billion",
// ", Azure alone surpassing $75 billion".
func (s *sentence) clauseActor(f *found) entity.Slug {
	k := s.nameLeft(f.at, earners)
	if k < 2 || len(s.found) == 0 || f.topic > k && f.topic < f.at || s.entity(k).Slug == f.subject || f.topic > f.at && s.entity(k).Slug == companyOf(f.subject) || s.betweenOf(k, f.at, wComma|wSemicolon|wColon) || s.amountBetween(k, f.at) {
		return ""
	}
	v := k + 1
	participle := s.isOf(k-1, wComma) && strings.HasSuffix(s.at(v).low, "ing") || s.isOf(k-1, wWith) && (v == f.at || s.isAny(v, "above", "over", "past", "near"))
	opens := s.isOf(k-1, wAnd|wBut|wWhile|wWhereas|wSemicolon) && s.has(v, cProject|cOwnVerb)
	if !opens && !participle || s.right(v, f.at-v, cProfit|cCost|cStock|cBacklog, 0) >= 0 {
		return ""
	}
	if m := s.entity(k); m.Kind == entity.Company || m.Kind == entity.Cloud || m.Kind == entity.Segment {
		return m.Slug
	}
	return ""
}

// clausePartEnd is the token behind the words from token j on that can name a part.
func (s *sentence) clausePartEnd(j int) int {
	end := j
	for end-j < 6 && (s.isPart(end) && !s.has(end, cRevenue|cBe) || s.isUnit(end) || s.is(end, "group") || s.isOf(end, wAnd|wAmpersand) && end > j && (s.isPart(end+1) || s.upper(end+1)) || s.sellsNoun(end) && s.at(end).cue == 0 && (s.upper(end) && s.upper(j) || s.isPart(end+1) || s.isUnit(end+1))) {
		end++
	}
	return end
}

// tellsPart reports whether the words from token first up to token end name a part of a
// company, and are not just "the business" or "the group".
func (s *sentence) tellsPart(first, end int) bool {
	for j := first; j < end; j++ {
		if s.isPart(j) && !s.isAny(j, "business", "group", "products", "services", "product", "service") || s.upper(j) && s.sellsNoun(j) {
			return true
		}
	}
	return end-first == 1 && s.isAny(first, "products", "services") || end-first == 2 && s.sellsNoun(first) && s.isUnit(first+1) && s.isOf(first-1, wIts|wThe)
}

// drivenBy is the part that a rate behind a comma is of: "led by overseas data centers, up
// 20%". "" if the words before the comma name none.
func (s *sentence) drivenBy(f *found) entity.Slug {
	if f.metric != RevenueGrowth || !s.isAny(f.at-1, "up", "down") || !s.isOf(f.at-2, wComma) {
		return ""
	}
	end := f.at - 2
	first := end
	for end-first < 4 && s.isPart(first-1) {
		first--
	}
	if first == end || !s.tellsPart(first, end) {
		return ""
	}
	j := first - 1
	for s.isAny(j, "overseas", "its", "strong", "the", "higher", "rising") || s.at(j).names&nRegion != 0 {
		j--
	}
	if !s.isAny(j, "by", "including") || !s.isAny(j-1, "led", "driven", "helped", "boosted", "buoyed", "fueled", "fuelled", "lifted", "aided", ",") {
		return ""
	}
	return s.partNamed(f.subject, first, end)
}

// ownedUnit is the unit that the words behind the company's possessive name, as the subject of
// a verb: "NetApp's all-flash array business grew". "" if they name none.
func (s *sentence) ownedUnit(f *found) entity.Slug {
	k := s.nameBefore(f.at)
	if k < 0 || s.entity(k).Slug != f.subject || entity.KindOf(f.subject) != entity.Company || !s.is(k+1, "'s") || s.clauseStart(f.at) > k || f.topic > k && f.topic < f.at {
		return ""
	}
	end := k + 2
	for end < k+7 && (s.sellsNoun(end) || s.isPart(end) || s.at(end).kind == word && strings.Contains(s.at(end).low, "-")) && !s.isUnit(end) {
		end++
	}
	if end == k+2 || !s.isUnit(end) || !s.has(end+1, cGrow|cFall|cOwnVerb|cBe) {
		return ""
	}
	return s.partNamed(f.subject, k+2, end)
}

// ratedIn is the part in which a rate of growth is told with a noun: "8%, helped by a 13%
// gain in networking". "" if the rate is told otherwise.
func (s *sentence) ratedIn(f *found) entity.Slug {
	at := f.at + 1
	if f.metric != RevenueGrowth || !s.has(at, cGrowth) && !s.isAny(at, "gain", "rise", "increase", "decline", "drop", "decrease", "fall", "jump", "surge", "leap", "slump", "climb", "improvement", "uptick", "advance", "boost", "upswing", "dip", "slide", "contraction", "expansion") || !s.isOf(at+1, wIn|wFrom|wAt|wBy) {
		return ""
	}
	first := s.skip(at+2, cDet)
	if m, ok := s.nameAt(first, nCloud|nSegment); ok && companyOf(m.Slug) == companyOf(f.subject) && s.endsClause(first+1) {
		return m.Slug // "on a 40% surge in Azure"
	}
	end := s.clausePartEnd(first)
	if end == first || !s.tellsPart(first, end) {
		return ""
	}
	if !s.endsClause(end) && !s.has(end, cRevenue) && !s.isOf(end, wComma|wAnd|wBut|wWhile|wSemicolon|wOpen) {
		return ""
	}
	return s.partNamed(f.subject, first, end)
}

// partNamed is the part of whoever a figure was given to that the words from token first up
// to token end name. "" for no company's.
func (s *sentence) partNamed(told entity.Slug, first, end int) entity.Slug {
	text := s.partText(first, end-1)
	for end-first > 1 && s.isUnit(end-1) {
		end--
		text = s.partText(first, end-1)
	}
	switch entity.KindOf(told) {
	case entity.Market, entity.Region, entity.House:
		return ""
	}
	if told == "" || told == "group" || strings.Contains(string(told), "+") {
		return ""
	}
	owner := companyOf(told)
	if k := s.nameLeft(first, nCompany); k >= 0 && !owner.Listed() && strings.HasPrefix(string(owner), string(s.entity(k).Slug)+"-") {
		owner = s.entity(k).Slug // of whom nobody knows the parts
	}
	return partSlug(owner, text)
}

// inUnit is the part of the company that the sentence begins with: "In the security segment,
// Cisco's revenue fell". "" if it begins with anything else.
func (s *sentence) inUnit(f *found) entity.Slug {
	if !s.isOf(0, wIn|wAt) {
		return ""
	}
	first := s.skip(1, cDet)
	end := s.clausePartEnd(first)
	if end == first || !s.isUnit(end-1) || !s.is(end, ",") || !s.tellsPart(first, end) {
		return ""
	}
	if m, ok := s.nameAt(end+1, nCompany); !ok || m.Slug != f.subject || s.clauseStart(f.at) >= 0 {
		return ""
	}
	return s.partNamed(f.subject, first, end)
}

// initials is the part of the company that capitals behind its possessive name: "Lenovo's
// ISG grew revenue 24%". "" if no verb of its own follows them.
func (s *sentence) initials(f *found) entity.Slug {
	k := s.nameBefore(f.at)
	if k < 0 || s.entity(k).Slug != f.subject || !s.is(k+1, "'s") || !capitals(s.text(k+2, k+2)) || s.at(k+2).kind != word || s.at(k+2).cue != 0 || s.clauseStart(f.at) > k {
		return ""
	}
	if v := k + 3; !s.has(v, cGrow|cFall|cOwnVerb) || officerInitials[s.at(k+2).low] {
		return ""
	}
	return f.subject.Part(s.text(k+2, k+2))
}

// ofFirm reports whether the clause of the figure at token i says that it is the company's
// own: "and the company's remaining performance obligations rose to $6.9 billion".
func (s *sentence) ofFirm(i int) bool {
	for j := i - 1; j > 1 && !s.isOf(j, wComma|wSemicolon); j-- {
		if s.is(j, "'s") && s.isOf(j-1, wFirm) && s.isOf(j-2, wThe) {
			return true
		}
	}
	return false
}

var officerInitials = wordSet("ceo cfo coo cto cio cmo chro svp evp vp ir eps")

// weSaw reports whether a rate of no named noun is of the cloud that the sentences before have
// told of: "AWS is now a $132 billion run rate business. We saw 20.2% growth".
func (s *sentence) weSaw(f *found) bool {
	l := &s.r.last
	return f.metric == RevenueGrowth && f.topic < 0 && len(s.found) == 0 && s.start > 0 && s.is(0, "we") && s.isAny(1, "saw", "delivered", "grew") &&
		l.metricBlock == s.blockIndex && family(l.metric) == 1 && entity.KindOf(l.claimed) == entity.Cloud && companyOf(l.claimed) == f.subject
}

// rateInRow reports whether a rate stands in a row of three or more with nothing between but
// commas, which is of as many subjects or times: "growth of 29%, 48% and 31%".
func (s *sentence) rateInRow(f *found) bool {
	if f.metric != RevenueGrowth || s.cues&cRespect != 0 || s.respective(f.at) >= 0 {
		return false
	}
	before, behind := s.rowStep(f.at, -1), s.rowStep(f.at, 1)
	return before > 0 && behind > 0 || before > 0 && s.rowStep(before, -1) > 0 || behind > 0 && s.rowStep(behind, 1) > 0
}

// rowStep is the next rate of such a row from token j on, to the right or to the left; 0 if
// there is none.
func (s *sentence) rowStep(j, way int) int {
	k := j + way
	for s.isOf(k, wComma|wAnd) && k != j+3*way {
		k += way
	}
	if k == j+way || !s.isFigure(k, percents) {
		return 0
	}
	return k
}

// inClause gives a claim to the part that its own clause or its own noun phrase names.
func (s *sentence) inClause(f *found) {
	if f.metric == Backlog && s.ofFirm(f.at) {
		f.subject = companyOf(f.subject)
	}
	s.ofMarketShared(f)
	if family(f.metric) != 1 || f.group != nil || f.subject == "" {
		return
	}
	if s.rateInRow(f) {
		f.subject = ""
		return
	}
	if all := companyOf(f.subject).TotalCloud(); all != "" && f.subject != companyOf(f.subject) && s.bothKinds(f.topic) {
		f.subject = all
		return
	}
	if slug := s.estimatedOf(f); slug != "" {
		f.subject = slug
		return
	}
	if s.weSaw(f) {
		f.subject = s.r.last.claimed
		return
	}
	if slug := firstSlug(s.labelledPart(f), s.ratedIn(f), s.drivenBy(f), s.clauseActor(f), s.clausePart(f), s.inUnit(f), s.initials(f), s.ownedUnit(f)); slug != "" {
		f.subject = slug
	}
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// itemPart is the part of a company that the figure at token i is told of in a
// list behind a label of revenue: "Q3 revenue: Gaming, $1.66B (+26%); Data
// Center, $726M". "" if it stands in no such list.
func (s *sentence) itemPart(i int) entity.Slug {
	if s.label == 0 || i <= s.label || s.labelTopic()&cRevenue == 0 {
		return ""
	}
	from, depth, items := s.label, 0, 0
	for j := s.label + 1; j < len(s.toks); j++ {
		switch {
		case s.is(j, "("):
			depth++
		case s.is(j, ")"):
			depth--
		case s.is(j, ";") && depth <= 0:
			items++
			if j < i {
				from = j
			}
		}
	}
	end := from + 1
	for end < i && (s.at(end).kind == name || s.at(end).kind == word && (s.upper(end) || s.isOf(end, wAnd|wOf)) || s.is(end, "&")) {
		end++
	}
	if items == 0 || end == from+1 || s.has(from+1, cYoY|cQoQ|cCC) || end-from > 6 || !s.isAny(end, ",", ":", "–", "-", "(") && end != i {
		return ""
	}
	if m, ok := s.nameAt(from+1, earners); ok && end == from+2 {
		return m.Slug
	}
	return partSlug(companyOf(s.companyNear(s.label)), s.partText(from+1, end-1))
}

// itemOfRevenue reports whether the label of an item in a list of revenue names a
// part of it with words that nobody knows: "iPhone: $46.2 billion" below "Segment
// revenue".
func (s *sentence) itemOfRevenue() bool {
	if s.block.Kind != doc.Item || s.label < 1 || s.label > 6 || !s.capitalLetter(0) {
		return false
	}
	for j := range s.label {
		if t := s.at(j); t.kind == name || t.kind == word && t.cue&^(cVolume|cCloud|cOrg) != 0 && !s.isOf(j, wAnd) || t.kind == mark && !s.isOf(j, wComma|wAmpersand) || t.kind > mark {
			return false
		}
	}
	return s.underRevenue()
}

// otherMeasures are short forms of what is no revenue.
var otherMeasures = map[string]bool{"oi": true, "op": true, "inc": true, "ni": true, "fcf": true, "cfo": true, "ocf": true, "gp": true, "gm": true, "om": true, "rpo": true, "sbc": true, "net": true, "income": true, "backlog": true, "cash": true, "debt": true}

// nextItem is the part of a company that nothing but its name tells before the
// money at token at, in a further item of a list: "AI revenue $4.1B (+77%);
// non-AI semi $4.1B (down 9%)". "" if something else stands there.
func (s *sentence) nextItem(at int) entity.Slug {
	end := at - b2i(s.is(at-1, ":"))
	if s.at(end-1).kind == word && strings.HasSuffix(s.at(end-1).low, "segment") {
		end-- // "Client sub-segment"
	}
	j := end - 1
	for end-j < 5 && !otherMeasures[s.at(j).low] && s.at(j).kind == word && (s.isPart(j) || s.at(j).cue&^(cVolume|cCloud|cOrg) == 0 && !describing[s.at(j).low] && !notActors[s.at(j).low]) {
		j--
	}
	if j == end-1 || !s.isOf(j, wSemicolon) || !s.isMoney(at) || s.lastFound(Revenue) < 0 {
		return ""
	}
	if part := s.partBetween(j, end); part != "" {
		return partSlug(companyOf(s.companyNear(j)), part)
	}
	return companyOf(s.companyNear(j)).Part(s.text(j+1, end-1))
}

// partAt is the part of a company whose revenue a figure is in a list of them behind that
// of the whole: "with servers at $7.7 billion, up 80%, and storage at $4.0 billion".
// "" if the figure stands in none.
func (s *sentence) partAt(i int) entity.Slug {
	v := s.skipLeft(i-1, cPlain)
	if !s.isOf(v, wAt) && !s.isAny(v, "above", "over", "past", "near", "nearing") || !s.isMoney(i) || s.lastFound(Revenue) < 0 {
		return ""
	}
	j := v - 1
	for s.isPart(j) || s.isOf(j, wAnd|wAmpersand) && s.isPart(j-1) && j < v-1 {
		j--
	}
	part := s.partBetween(j, v)
	if part == "" || !s.isOf(j, wComma|wSemicolon|wAnd|wWith) {
		return ""
	}
	return partSlug(companyOf(s.companyNear(j)), part)
}

// namedFirst reports whether token j, the first, is a word that nobody knows before
// revenue that does something, and so names a product: "Atlas revenue grew".
func (s *sentence) namedFirst(j int) bool {
	t := s.at(j)
	if j != 0 || t.kind != word || t.cue != 0 || !s.upper(0) || describing[t.low] || notActors[t.low] || !s.has(2, cGrow|cFall|cBe) {
		return false
	}
	for _, end := range [...]string{"ly", "ing", "ed", "ous", "ful", "ive", "al", "an", "ish", "ese", "er", "est"} {
		if strings.HasSuffix(t.low, end) {
			return false
		}
	}
	return true
}

// quotedPart is the part of a company that the words in quotes before token end name:
// "its “edge technology” revenue". "" if no quotes end there.
func (s *sentence) quotedPart(end int) entity.Slug {
	if !s.isAny(end-1, "\"", "”", "'", "’") || !s.has(end, cRevenue|cOrg) {
		return ""
	}
	for k := end - 2; k > 0 && k > end-6; k-- {
		if s.isAny(k, "\"", "“", "'", "‘") {
			if k == end-2 || !s.isOf(k-1, wIts|wOur) && !s.is(k-1, "'s") {
				return ""
			}
			return partSlug(companyOf(s.companyNear(k)), s.partText(k+1, end-2))
		}
		if s.at(k).kind != word {
			return ""
		}
	}
	return ""
}

// partText is the name of a part as the tokens from first to last spell it, the
// way partSlug wants it.
func (s *sentence) partText(first, last int) string {
	return strings.ReplaceAll(strings.ToLower(s.text(first, last)), "&", "and")
}

// wholeOf is the company whose total the revenue at token topic is, behind what
// was told of its part: "SAP's cloud revenue climbed 24%, total revenue 9%". ""
// if it is no such total.
func (s *sentence) wholeOf(topic int) entity.Slug {
	k := len(s.found) - 1
	if topic < 3 || !s.isAny(topic-1, "total", "overall", "group") || !s.isOf(topic-2, wComma|wSemicolon|wAnd|wWhile) && !s.has(topic-2, cConj) && !s.isAny(topic-2, "when", "as", "with") || k >= 0 && family(s.found[k].metric) != 1 {
		return ""
	}
	j := s.nameBefore(topic)
	if k < 0 {
		if m, ok := s.nameAt(j, nCompany|nCloud|nSegment); ok && s.right(j, topic-2-j, cRevenue, cConj) >= 0 {
			return companyOf(m.Slug) // "Tencent's cloud revenue grew in the teens, with total revenue up 15%"
		}
		return ""
	}
	told := s.found[k].subject
	if m, ok := s.nameAt(j, nCompany); ok && strings.HasPrefix(string(told), string(m.Slug)+"-") {
		return m.Slug
	} else if n, ok := s.nameAt(0, nCompany); ok && topic > s.label && s.label > 0 && n.Slug == companyOf(told) {
		return n.Slug // "Alphabet: Google Cloud revenue rose 32%; total revenue was $96 billion"
	} else if n, ok := s.nameAt(j, nCloud|nSegment); ok && n.Slug == told {
		return companyOf(told) // "Azure grew 31%, but total revenue was up just 17%"
	}
	return ""
}

// partFrom is the part of a company that the words from token j on name, to the
// end of the clause: "$15 billion from AI servers".
func (s *sentence) partFrom(j int) entity.Slug {
	end := j
	for s.isPart(end) || s.isMarket(end) {
		end++
	}
	if end == j || !s.endsClause(end) && !s.is(end, ")") {
		return ""
	}
	return partSlug(companyOf(s.companyNear(j)), strings.ToLower(s.text(j, end-1)))
}

// labelProduct is the part of a company that a label names behind it with words
// nobody knows, right before the figure behind token before: "Amazon Pharmacy:
// +50%". "" if the label is anything else.
func (s *sentence) labelProduct(before int) entity.Slug {
	m, ok := s.nameAt(0, nCompany)
	if !ok || s.label < 2 || s.label > 4 || before > s.label+2 {
		return ""
	}
	known := true
	for j := 1; j < s.label; j++ {
		if t := s.at(j); t.kind != word || !s.upper(j) || t.cue != 0 && !t.part || s.isAny(j, "ceo", "cfo", "cto", "chairman", "chairwoman", "president", "chief", "analyst", "analysts", "spokesperson") {
			return ""
		}
		known = known && s.isPart(j)
	}
	if known {
		return ""
	}
	return m.Slug.Part(s.text(1, s.label-1))
}

// listed reports whether "and" joins the words between two tokens.
func (s *sentence) listed(i, j int) bool {
	for k := i + 1; k < j; k++ {
		if s.isOf(k, wAnd|wAmpersand) {
			return true
		}
	}
	return false
}

// underPart reports whether the line that heads the list at hand names a part of
// a company, whose total it then is.
func (s *sentence) underPart() bool {
	k := len(s.r.scopes) - 1
	return s.block.Kind == doc.Item && k >= 0 && s.r.scope(k).part != ""
}

// behindColon is the part whose figure the one at token at is by the words before a
// colon: "another quarter of strong advertising growth: $17.3 billion in revenue".
func (s *sentence) behindColon(at int) entity.Slug {
	if !s.is(at-1, ":") || at-1 <= s.label {
		return ""
	}
	return s.phraseBefore(at - 1)
}

// joinsPart reports whether token j joins two words of a part whose first one opens
// the sentence or a clause, with a capital or behind a figure: "Search and other",
// "; game and network services fell".
func (s *sentence) joinsPart(j int) bool {
	if !s.isOf(j, wAnd|wAmpersand) || !s.isPart(j-1) || !s.isPart(j+1) {
		return false
	}
	return s.upper(j-1) && (j == 1 || s.isOf(j-2, wSemicolon|wColon)) || s.isOf(j-2, wSemicolon|wWhile|wWhereas) && len(s.found) > 0
}

// ownPart is the name at token j, or the part of it that the words behind its
// possessive name: "Amazon's cloud generated", "AMZN's advertising growth".
func (s *sentence) ownPart(j, before int) entity.Slug {
	m := s.entity(j)
	if slug := s.unitOwnedBy(j); slug != "" {
		return slug
	}
	if !s.is(j+1, "'s") || m.Kind != entity.Company {
		return m.Slug
	}
	end := j + 2
	for end < before && s.at(end).kind == word && (s.isPart(end) || s.has(end, cPlain|cOrg|cCloud) && !s.has(end, cBe|cOwnVerb)) {
		end++
	}
	if end < before && s.has(end, topics&^(cRevenue|cMarket|cSpending)) {
		return m.Slug // "Cisco's product orders rose, but revenue fell"
	}
	if part := s.partBetween(j+1, end); part != "" {
		return partSlug(m.Slug, part)
	}
	return m.Slug
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// describing words stand before revenue and name no part of it. Others that no
// role is known of name what is sold: "tablet revenue", "fixed voice revenue".
var describing = wordSet(`actual aggregate all-time anemic annualised anticipated attributable base big booming blockbuster brisk
		calendar certain comparable complete continuing cumulative daily declining decent disappointing disclosed domestic dollar downstream ending exiting fy
		enough even exact exceptional existing factory falling flagging flat flattish foreign forward free future good great group growing
		healthier hefty holiday headline high higher implied improving increasing incremental initial interim lackluster lacklustre
		large larger like local long-term low lower lost main meaningful mere minimal missed monster multiple much net non not now
		normalized normalised november october september august july june april march february january december
		official old one open original outstanding overseas own owned past peak per percent period poor potential preliminary
		proforma pro forma prior-year public quicker rapid raw real remaining resilient rising run same seasonal shrinking similar slow
		slower slowing sluggish small smaller soaring soft solid spectacular stable steady stellar sterling stunning sub
		subdued such super surging sustained tepid that the then there these this those top tripling doubling true two three four five six seven eight nine ten
		typical ugly unaudited unprecedented upbeat usual vast very weak weaker weekly weighted well worse yen yearly zero
		said says say found finds show shows see saw drive drives drove driving offset noted get gets put puts push pushes pushed pull keep
		keeps kept bring brings help helps helped sustain sustains mean means meant make makes lift lifts fuel fuels fueled fuelled power powers
		describe describes where here how why did does hurt hurts beat beats crimp crimps dent dents weigh weighs alongside amid beyond without within while meanwhile however also still already again nor
		market vendor vendors industry supplier suppliers maker makers customer provider providers company companies corporate
		season summer winter spring autumn fall sale win wins order orders lion cent`)

// sellsNoun reports whether token j can be a noun of what is sold, of which no
// role is known.
func (s *sentence) sellsNoun(j int) bool {
	t := s.at(j)
	if t.kind != word || t.cue != 0 || len(t.low) < 3 && (len(t.low) < 2 || !capitals(s.text(j, j))) || describing[t.low] {
		return false
	}
	for i := range len(t.low) {
		if c := t.low[i]; c < '0' || c > '9' && c < 'a' || c > 'z' {
			return false
		}
	}
	if t.low[0] <= '9' && t.low[len(t.low)-1] <= '9' {
		return false // a year
	}
	for _, end := range [...]string{"ous", "ful", "less", "able", "ible", "ive", "ly", "est", "ed", "ish"} {
		if strings.HasSuffix(t.low, end) && !s.capital(j) {
			return false
		}
	}
	return true
}

// nounPart is the part of a company that the nouns before token end name, of
// which one at least is unknown: "tablet", "fixed voice", "international NAS". It
// returns the token before them, and "" if they name none.
func (s *sentence) nounPart(end int) (part string, before int) {
	j, unknown := end-1, 0
	for end-1-j < 4 && (s.sellsNoun(j) || s.isPart(j) && !s.has(j, cRevenue|cBe) || s.isOf(j, wAnd|wAmpersand) && j < end-1 && s.isPart(j-1) && !s.has(j-1, cCloud)) {
		if s.isOf(j, wAnd|wAmpersand) {
			j--
			continue
		}
		unknown += b2i(!s.isPart(j))
		j--
	}
	if unknown == 0 || j == end-1 || j == end-2 && s.r.inFull(s.text(end-1, end-1)) != "" || s.isOf(j, wAnd|wAmpersand) && s.upper(j+1) {
		return "", end // or a title that is read in full elsewhere
	}
	from, first := j+1, s.at(j+1).low
	for last := j; s.at(j).kind == word && s.at(j).cue == 0 && describing[s.at(j).low] && last-j < 2; {
		j-- // "its small technologies unit"
	}
	_, placed := s.nameAt(j, nRegion)
	switch {
	case placed, s.isAny(j, "'s", "its", "their", "our", "the", "total", "of", "from", "by", "on") || s.has(j, cPlain|cTotal) && !s.has(j, cBe|cGrow|cFall):
	case j < 0 || s.isAny(j, ",", ";", ":", "and", "while", "whereas", "although", "though", "when", "because", "with", "but", "in", "as", "that") || s.has(j, cOwnVerb) || s.isAny(j, "said", "says"):
		if strings.HasSuffix(first, "s") && end-1-j == 1 || strings.HasSuffix(first, "ing") && !partWords[first] && !s.isUnit(end) {
			return "", end // a verb may stand there
		}
	default:
		return "", end
	}
	if s.upper(end - 1) {
		return strings.ToLower(s.text(from, end-1)), j
	}
	return singular(strings.ToLower(s.text(from, end-1))), j
}

// unitOwnedBy is the part of the company at token j that the words before it name: "the
// software segment of IBM", "the NAS business of Telstra". "" if there is none.
func (s *sentence) unitOwnedBy(j int) entity.Slug {
	m, ok := s.nameAt(j, nCompany)
	if !ok || !s.isOf(j-1, wOf|wAt) || !s.isUnit(j-2) {
		return ""
	}
	k := j - 3
	for s.isPart(k) || s.isOf(k, wAnd|wAmpersand) && s.isPart(k-1) {
		k--
	}
	part := s.partBetween(k, j-2)
	if part == "" {
		part, _ = s.nounPart(j - 2)
	}
	return partSlug(m.Slug, part)
}

// singular takes the plural s off the last word of goods.
func singular(text string) string {
	if len(text) < 4 || !strings.HasSuffix(text, "s") || strings.HasSuffix(text, "ss") || strings.HasSuffix(text, "ies") || strings.HasSuffix(text, "ics") || strings.HasSuffix(text, "us") || partWords[lastWord(text)] {
		return text
	}
	text = text[:len(text)-1]
	if strings.HasSuffix(text, "che") || strings.HasSuffix(text, "she") || strings.HasSuffix(text, "sse") {
		text = text[:len(text)-1]
	}
	return text
}

// nounEarner is the part that nounPart names before the noun of revenue at token
// end, or that stands behind it: "sales of tablets", "revenue from roaming".
func (s *sentence) nounEarner(end int) entity.Slug {
	if !s.has(end, cRevenue) && !s.is(end, "arr") || s.surveys() && s.nameBefore(end) < 0 {
		return ""
	}
	if slug := s.numbered(end); slug != "" {
		return slug
	}
	part, j := s.nounPart(end)
	if part == "" && s.isUnit(end-1) {
		part, j = s.nounPart(end - 1) // "switching unit revenue"
	}
	if part == "" {
		return ""
	}
	return partSlug(companyOf(s.partOwner(j, end)), part)
}

// numbered is the product with a number in its name before the noun at token end,
// and what else is named before it: "Data 360 revenue", "Agentforce and Data 360".
func (s *sentence) numbered(end int) entity.Slug {
	j := end - 2
	if !s.isFigure(end-1, numbers) || !isNumber(s.text(end-1, end-1)) || s.at(j).kind != word || !s.upper(j) || s.at(j).cue&^(cVolume|cCloud) != 0 {
		return ""
	}
	if s.isOf(j-1, wAnd) && s.at(j-2).kind == word && s.upper(j-2) && s.at(j-2).cue == 0 {
		j -= 2
	}
	return companyOf(s.companyNear(end)).Part(s.text(j, end-1))
}

// nounBehind is nounEarner for what stands behind the noun at token topic.
func (s *sentence) nounBehind(topic int) entity.Slug {
	if !s.has(topic, cRevenue) || !s.isOf(topic+1, wOf|wFrom) || s.surveys() && s.nameBefore(topic) < 0 {
		return ""
	}
	j := topic + 2
	for s.has(j, cDet|cPlain|cTotal) && !s.has(j, cBe) {
		j++
	}
	first, unknown := j, 0
	for j-first < 4 && (s.sellsNoun(j) || s.isPart(j)) {
		unknown += b2i(!s.isPart(j))
		j++
	}
	owner := companyOf(s.companyNear(topic))
	m, ok := s.nameAt(j+1, earners)
	if ok = ok && j > first && s.isOf(j, wAt|wBy); ok {
		owner = companyOf(m.Slug)
	}
	if unknown == 0 && !ok || s.at(j).kind == name || !s.has(j, cGrow|cFall|cBe|cOwnVerb|cPrep|cProject) && s.at(j).kind != when && !s.is(j, ",") {
		return ""
	}
	return partSlug(owner, singular(strings.ToLower(s.text(first, j-1))))
}

// possessor is the company outside the vocabulary whose the noun at token topic
// is: "Sun's revenue growth". "" if somebody known or nobody stands there.
func (s *sentence) possessor(topic int) entity.Slug {
	if !s.has(topic, cRevenue) {
		return ""
	}
	j := topic - 1
	for s.has(j, cPlain|cTotal) && !s.has(j, cBe) || s.at(j).kind == when {
		j--
	}
	if !s.is(j, "'s") {
		return ""
	}
	first := j
	for first > 0 && first > j-3 && s.at(first-1).kind == word && s.upper(first-1) && s.at(first-1).cue == 0 && !s.isPart(first-1) && !describing[s.at(first-1).low] {
		first--
	}
	if w := s.at(j - 1).low; first == j || notActors[w] || notePeople[w] || sectionWords[w] || noteWords[w] || s.headlined() {
		return ""
	}
	if s.worldly(first-1) && s.text(first-1, first-1) == "Global" {
		first-- // "Global Unichip's"
	}
	if m, ok := s.nameAt(first-1, nCompany); ok {
		return m.Slug.Part(s.text(first, j-1)) // "Microsoft Purview's"
	}
	return entity.Make(s.text(first, j-1))
}

// madeByGroup recognises "revenue generated by the group of manufacturers".
func (s *sentence) madeByGroup(topic int) bool {
	if topic < 0 || !s.isOf(topic+1, wEarned) || !s.is(topic+2, "by") {
		return false
	}
	for j := topic + 3; j < topic+8; j++ {
		if s.isAny(j, "group", "vendors", "providers", "companies", "manufacturers", "suppliers", "players") {
			return true
		}
	}
	return false
}

// opensItem reports whether the name at token j opens the next item of a row: ", and
// the PaaS market".
func (s *sentence) opensItem(j int) bool {
	j = s.skipLeft(j-1, cDet)
	return s.isOf(j, wComma|wSemicolon|wAnd|wWhile|wBut)
}

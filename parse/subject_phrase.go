package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// phraseBehind reads "of X", "from its X segment", "in X's Y category" behind
// the noun at token topic.
func (s *sentence) phraseBehind(topic, at int) entity.Slug {
	for s.has(topic+1, cGrowth) { // "revenue growth at AWS"
		topic++
	}
	if !s.isOf(topic+1, wOf|wIn|wAt|wFor|wFrom) {
		return ""
	}
	if part := s.quoted(topic + 2); part != "" && s.isOf(topic+1, wOf|wFrom) {
		return partSlug(companyOf(s.companyNear(topic)), part) // "Revenue from “strategic imperatives” rose"
	}
	end := topic + 2
	for end < len(s.toks) && end < topic+12 {
		t := &s.toks[end]
		if s.is(end, "and") && s.nameAtAny(end+1) || end > topic+2 && s.is(end, "in") && s.isOf(end+1, wThis|wThat) {
			break // "for its cloud business and Google Cloud brought in"
		}
		if t.kind == amount || end > topic+2 && s.is(end, "in") && (s.at(end+1).kind == when || s.at(end+2).kind == when) || end > topic+2 && s.isAny(end, "during", "for", "over", "by", "with", "compared", "versus") || t.kind == word && t.cue&(cGrow|cFall|cBe|cConj|cProject|cOwnVerb|cVolume) != 0 && !s.isAny(end, "and", "other", "&") ||
			t.kind == mark && t.low != "'s" && t.low != "“" && t.low != "”" && t.low != "\"" && t.low != "’" && t.low != "‘" {
			break
		}
		end++
	}
	if part, k := s.nounPart(end - 1); part != "" && s.isUnit(end-1) && (s.is(k, "'s") || s.isOf(k, wIts|wThe)) {
		return partSlug(companyOf(s.companyNear(k)), part) // "sales in Nokia's technologies unit"
	}
	if slug := s.phraseBefore(end); slug != "" {
		return slug
	}
	if s.isUnit(end - 1) {
		return ""
	}
	return s.goodsOwned(topic+2, end)
}

// quoted is the few words in quotation marks that begin at token k, "" if there are none.
func (s *sentence) quoted(k int) string {
	if !s.isAny(k, "“", "\"", "‘") {
		return ""
	}
	for j := k + 1; j < k+5; j++ {
		if s.isAny(j, "”", "\"", "’") && j > k+1 {
			return s.partText(k+1, j-1)
		}
		if s.at(j).kind != word {
			return ""
		}
	}
	return ""
}

// goodsOwned is what a company sells that tokens k to end-1 name as its own, in words
// that name no part elsewhere: "Apple's iPhone", "AMD's Epyc processors". The company
// itself where they name all it sells. "" if they name nothing.
func (s *sentence) goodsOwned(k, end int) entity.Slug {
	k = s.skip(k, cDet)
	m, ok := s.nameAt(k, earners)
	if !ok || !s.is(k+1, "'s") || end-k < 3 || end-k > 7 {
		return ""
	}
	for j := k + 2; j < end; j++ {
		if s.at(j).kind != word || s.has(j, cPrep|cConj|cDet) && !s.is(j, "and") {
			return ""
		}
	}
	if last := s.at(end - 1).low; end-k == 3 && (last == "products" || last == "goods" || last == "offerings") {
		return m.Slug
	}
	return partSlug(companyOf(m.Slug), s.partText(k+2, end-1))
}

// goodsMade is what a company sells that is the subject of the verb of earning before the
// money at token i: "Apple's iPhone generated $200 billion", "Amazon's chips made $10
// billion". "" if the subject is the company or another thing of it.
func (s *sentence) goodsMade(i, topic int, company entity.Slug) entity.Slug {
	v := s.left(i, 5, cOwnVerb, cConj)
	if t := s.at(v - 1); v > 1 && entity.KindOf(company) == entity.Company && t.kind == word && t.cue == 0 && strings.ToLower(s.text(v-1, v-1)) != s.text(v-1, v-1) && s.isAny(v-2, "as", "while", "whereas", ",", ";") && !describing[t.low] && !notGoods[t.low] {
		return partSlug(company, s.partText(v-1, v-1)) // "as iPhone brought in $49 billion", of Apple
	}
	if v < 0 || topic >= 0 && topic < v || entity.KindOf(company) != entity.Company {
		return ""
	}
	if s.isOf(v-1, wNow) {
		v--
	}
	if v == 2 && s.isPart(0) && s.isAny(1, "products", "services", "offerings", "tools", "chips", "apps", "devices") {
		return partSlug(company, s.partText(0, 1)) // "AI products generate $1.4 billion, Contoso says"
	}
	for k := v - 1; k > 0 && k >= v-5 && (s.at(k).kind == word || s.is(k, "'s")); k-- {
		if !s.is(k, "'s") {
			if s.has(k, cStock|cStaff|cOrg|cPrep|cBe) || notGoods[s.at(k).low] {
				return ""
			}
			continue
		}
		if m, ok := s.nameAt(k-1, nCompany); ok && m.Slug == company && k < v-1 {
			return partSlug(m.Slug, s.partText(k+1, v-1))
		}
		return ""
	}
	return ""
}

// notGoods are what belongs to a company and earns nothing of its own.
var notGoods = wordSet(`parent rival rivals competitor peer founder owner boss ceo chief executive quarter year season month week half period best
	customers clients users shareholders investors results performance strategy launch acquisition purchase sale deal numbers figures`)

// phraseSubject reads a subject that is a part without a name of its own:
// "The smart solutions unit saw revenue of".
func (s *sentence) phraseSubject(before int) entity.Slug {
	for j := before - 1; j >= 0; j-- {
		if s.isName(j, earners) && !s.inAside(j, before) {
			return ""
		}
		if s.isOf(j, wComma|wDash|wHyphen) {
			j = s.overAside(j)
		}
		if s.has(j, cOrg) && s.isAny(j, "unit", "segment", "division", "business", "arm", "category", "businesses", "group") || s.is(j, ":") && j == s.label {
			if s.elliptical(j) {
				continue
			}
			if slug := s.phraseBefore(j); slug != "" {
				return slug
			}
			if part, k := s.nounPart(j); part != "" && s.isAny(k, "'s", "its") {
				return partSlug(companyOf(s.companyNear(k)), part) // "the company's NAS business"
			}
			if s.isOf(j, wUnit) {
				return "" // "the unit": what was spoken of
			}
		}
	}
	return ""
}

// thatOf is whose the figure at token i is where "that" stands for the revenue just told:
// "Azure's revenue rose 31%, and that of AWS 17%". "" if it does not.
func (s *sentence) thatOf(i int) entity.Slug {
	if len(s.found) == 0 || s.classes&wThat == 0 && !s.betweenIs(s.found[0].at, i, "those") {
		return ""
	}
	for k := i - 1; k > s.found[len(s.found)-1].at; k-- {
		if (s.isOf(k, wThat) || s.is(k, "those")) && s.isOf(k+1, wOf|wFrom|wAt|wIn) {
			if s.isOf(k-1, wComma|wAnd|wBut|wWhile|wWhereas|wSemicolon) {
				return s.phraseBehind(k, i)
			}
			return ""
		}
	}
	return ""
}

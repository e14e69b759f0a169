package parse

import (
	"cloudwatch-tui/parse/entity"
)

// apposed is the part of a company that an apposition names before the verb that
// the figure at token at belongs to: "Cisco's largest business, Switching, fell
// 9%". "" if none does.
func (s *sentence) apposed(at int) entity.Slug {
	v := s.left(at, 6, cGrow|cFall, 0)
	if v < 4 || !s.is(v-1, ",") {
		return ""
	}
	from := v - 2
	for from > 0 && v-from <= 5 && s.at(from).kind == word && !s.has(from, cPrep|cDet|cBe|cOwnVerb|cConj) || s.isOf(from, wAnd|wAmpersand) && v-from <= 5 {
		from--
	}
	if from == v-2 || !s.is(from, ",") || !s.isAny(from-1, "business", "segment", "unit", "division", "category") {
		return ""
	}
	return partSlug(companyOf(s.companyNear(from)), s.partText(from+1, v-2))
}

// whichPart is the part of a company that "which" before the money at token at
// stands for: "driven by Search and Cloud, which passed $10 billion".
func (s *sentence) whichPart(at int) entity.Slug {
	if s.classes&wWhich == 0 || !s.isMoney(at) {
		return ""
	}
	if slug := s.relative(at); entity.KindOf(slug) != entity.Company {
		return slug
	}
	return ""
}

// bracketProduct is the product of a company before the brackets in which the
// figure at token at stands, named with a word that nobody knows: "Microsoft
// Fabric ($2 billion in revenue, up 60%)". "" if none stands there.
func (s *sentence) bracketProduct(at int) entity.Slug {
	open := at - 1
	for open > 0 && at-open < 12 && !s.isOf(open, wOpen|wClose) {
		open--
	}
	if !s.is(open, "(") {
		return ""
	}
	j := open - 1
	for open-j < 4 && s.at(j).kind == word && s.upper(j) && s.at(j).cue == 0 && !corporate[s.at(j).low] {
		j--
	}
	if m, ok := s.nameAt(j, nCompany); ok && j < open-1 {
		return m.Slug.Part(s.text(j+1, open-1))
	}
	return ""
}

// corporate are words of companies' full names.
var corporate = map[string]bool{
	"technology": true, "technologies": true, "group": true, "holdings": true, "holding": true, "systems": true, "international": true, "networks": true, "software": true, "platforms": true,
	"inc": true, "corp": true, "ltd": true, "limited": true, "ag": true, "se": true, "plc": true, "stock": true, "nasdaq": true, "nyse": true, "llc": true,
}

// includedFrom is whose the money at token at is that another amount includes:
// "$29.2 billion including $4.2 billion from Splunk".
func (s *sentence) includedFrom(at int) entity.Slug {
	if m, ok := s.nameAt(at+2, nCompany); ok && s.is(at+1, "from") && s.isAny(at-1, "including", "includes", "included") {
		return m.Slug
	}
	return ""
}

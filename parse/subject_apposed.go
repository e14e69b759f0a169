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

// includedFrom is whose the money at token at is that another amount includes:
// "$29.2 billion including $4.2 billion from Splunk".
func (s *sentence) includedFrom(at int) entity.Slug {
	if m, ok := s.nameAt(at+2, nCompany); ok && s.is(at+1, "from") && s.isAny(at-1, "including", "includes", "included") {
		return m.Slug
	}
	return ""
}

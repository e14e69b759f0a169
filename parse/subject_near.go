package parse

import (
	"cloudwatch-tui/parse/entity"
)

// relative is whose growth the figure at token i tells in "driven by Dynamics
// 365, which grew 18%", "by servers, which saw a 16% increase", "" if it tells it
// of another.
func (s *sentence) relative(i int) entity.Slug {
	k := i - 1
	for k > 0 && k > i-7 && s.at(k).kind == word && !s.is(k, "which", "that") {
		k--
	}
	if !s.is(k, "which", "that") {
		return ""
	}
	return s.antecedent(k)
}

// antecedent is the name or the part of a company that the relative pronoun at
// token k stands for, "" if it is neither.
func (s *sentence) antecedent(k int) entity.Slug {
	j := k - 1
	if s.is(j, ",") {
		j--
	}
	if m, ok := s.nameAt(j, earners...); ok {
		return m.Slug
	}
	end := j + 1
	for s.at(j).kind == word && (partWords[s.at(j).low] && !s.has(j, cRevenue) || s.is(j, "and", "&") && partWords[s.at(j-1).low]) {
		j--
	}
	if !s.has(j, cPrep|cDet) || !s.has(k+1, cGrow|cFall|cOwnVerb) {
		return ""
	}
	return partSlug(companyOf(s.companyNear(k)), s.partBetween(j, end))
}

// groupActs is the token of a described group behind token j that is the subject
// of what stands at token from, -1 if there is none.
func (s *sentence) groupActs(from, j int) int {
	g := s.groupWord(from)
	if g > j && g < from && (s.has(g+1, cGrow|cFall|cOwnVerb|cBe|cProject) || s.is(g+1, "together", "combined", "collectively")) {
		return g
	}
	return -1
}

// nearestEarner is the company spoken of or the nearest name before token from,
// then what the reader knows.
func (s *sentence) nearestEarner(from int) entity.Slug {
	if s.worldly() {
		return ""
	}
	j, c := s.nameBefore(from), s.theCompany(from)
	if g := s.groupActs(from, j); g >= 0 {
		if s.is(g, "others") || s.left(g, 4, cDet, 0) >= 0 && s.is(s.left(g, 4, cDet, 0)+1, "other") {
			return "group"
		}
		return "" // "US providers grew"
	}
	if c > j && (j < 0 || s.has(j-1, cPrep)) {
		return s.spokenCompany()
	}
	if j >= 0 {
		if k := s.fronted(from); k >= 0 && s.is(j+1, "'s") && k < j {
			return s.names[s.toks[k].i].Slug
		}
		return s.ownPart(j, from)
	}
	if k := s.fronted(from); k >= 0 {
		return s.names[s.toks[k].i].Slug
	}
	if !s.refers() && s.label == 0 {
		if slug := s.unlisted(from); slug != "" {
			return slug
		}
	}
	return s.known()
}

// fronted finds the subject that the sentence has elsewhere than before the
// figure: the first word of a headline whose object is another's ("AWS Powers
// Amazon's Growth with 19% Revenue Surge"), or the name behind a phrase that
// opens it ("With $21.4 billion in revenue, AWS remained ..."). -1 if none.
func (s *sentence) fronted(before int) int {
	if _, ok := s.nameAt(0, earners...); ok && s.at(1).kind == word && !s.has(1, cConj|cPrep|cRevenue|cOrg) {
		return 0
	}
	if !s.is(0, "with", "at", "after", "having", "generating", "growing", "posting", "reporting", "bringing", "making", "by", "up", "of") {
		return -1
	}
	for j := before; j < len(s.toks) && j < before+16; j++ {
		if s.is(j, ",") {
			if _, ok := s.nameAt(j+1, earners...); ok && s.at(j+2).kind == word && !s.is(j+2, "and") {
				return j + 1
			}
		}
	}
	return -1
}

// kindAlone reports whether the part before token end is only the kind of what
// was spoken of: "the platform's revenue".
func (s *sentence) kindAlone(part string, end int) bool {
	return (part == "platform" || part == "service") && s.is(end-1, "'s") && s.is(end-3, "the", "this")
}

package parse

import "cloudwatch-tui/parse/entity"

// This file finds whom people leave by what is said behind their number.

// leavesFirm reports whether the people at token i are told to leave who employs them:
// "13,000 people to leave Verizon", "about 200 will leave the company".
func (s *sentence) leavesFirm(i int) bool {
	j := i + 1
	for s.has(j, cStaff|cPlain) && !s.has(j, cBe) {
		j++
	}
	v := j
	for v <= j+4 && (s.has(v, cBe|cProject|cPlan) || s.isAny(v, "to", "must", "now", "also", "set")) {
		v++
	}
	if v == j || !s.isAny(v, "leave", "leaving", "depart", "exit") || s.betweenIs(-1, len(s.toks), "voluntarily", "voluntary", "buyout", "buyouts", "resign", "resigned", "retire", "retirement", "attrition") {
		return false
	}
	return s.isName(v+1, earners) || s.isOf(v+1, wThe) && s.has(v+2, cOrg)
}

// inTech reports whether the people at token i are those of our industry by the words
// behind or by those that open the sentence: "95,000 people in tech", "50,000 people in
// the industry", "In tech alone, 90,000 jobs".
func (s *sentence) inTech(i int) bool {
	k := i + 1
	for s.has(k, cStaff|cPlain|cLayoff) && !s.has(k, cBe) {
		k++
	}
	if s.isOf(k, wIn) || s.isAny(k, "across", "throughout", "within") {
		n := k + 1
		if s.has(n, cDet) {
			n++
		} else if s.at(n).kind == word && s.upper(n) || s.isName(n, nRegion) {
			n++ // "in American tech"
		}
		if s.techAt(n) {
			return true
		}
		if s.isOf(n-1, wThe|wThis) && s.isAny(n, "industry", "sector") && !s.isOf(n+1, wOf) {
			return !s.ofOthers() && !s.otherSector(k)
		}
	}
	return (s.isOf(0, wIn) || s.is(0, "across")) && s.techAt(1) && s.nameBefore(i) < 0
}

// techAt reports whether token j is "tech" for the industry rather than before what is
// of it: "in tech", not "in tech stocks".
func (s *sentence) techAt(j int) bool {
	return s.isAny(j, "tech", "technology") && (s.has(j+1, cBe|cCut|cLayoff|cProject|cPrep) || s.endsClause(j+1) || s.isAny(j+1, "alone", "found", "worldwide", "globally") || s.at(j+1).kind == when)
}

// atFirms reports whether the bare number at token i is followed by that of the
// companies it was counted at: "152,922 at 551 companies".
func (s *sentence) atFirms(i int) bool {
	return !s.isOf(i-1, wBy) && (s.isOf(i+1, wAt|wBy) || s.isAny(i+1, "across", "from")) && s.isFigure(i+2, numbers) && (s.isOf(i+3, wFirms) || s.isOf(i+4, wFirms) || s.isAny(i+3, "firms", "startups", "employers"))
}

// jobsAtRisk reports whether the jobs at token i are said to be at risk, of a company
// that the sentence names or in a text about layoffs: "30,000 jobs at risk at Amazon".
func (s *sentence) jobsAtRisk(i int) bool {
	j := i + 1
	for j < i+4 && s.at(j).kind == word && !s.has(j, cBe|cPrep) && !s.is(j, "jobs-at-risk") {
		j++
	}
	return s.is(j, "jobs-at-risk") && !s.isOf(j+1, wOf) && (s.named&earners != 0 || s.r.layoffs || s.r.last.metric == Layoffs)
}

// firmLeft is the company at which those counted at token i, of whom a clause of
// their own tells it, lose their jobs, whoever is named before: "while 1,900 people had
// to leave Microsoft", "Amazon said 500 people lost their jobs at Twitch". "" if none
// is told so.
func (s *sentence) firmLeft(i int) entity.Slug {
	v := i + 1
	for v <= i+8 && !s.has(v, cCut|cLayoff) && (s.has(v, cStaff|cPlain|cBe|cProject|cPlan) || s.isAny(v, "office", "tech", "to", "also", "had", "have", "were", "being")) {
		v++
	}
	if v == i+1 && !s.has(v, cLayoff|cBe) || !s.has(v, cCut|cLayoff) && !s.isAny(v, "leave", "leaving") {
		return ""
	}
	at := v + 1
	for s.isAny(at, "off", "go", "their", "redundant", "from", "at", "by") || s.has(at, cStaff) {
		at++
	}
	if at == v+1 && !s.isAny(v, "dismissed", "leave", "leaving") || s.isAny(at+1, "and", ",", "'s") && s.nameAtAny(at+2) {
		return ""
	}
	m, ok := s.nameAt(at, earners)
	if !ok {
		return ""
	}
	return m.Slug
}

// strangerBefore is the company outside the vocabulary right before the figure at token
// i, of whom "and" or a comma tells as of the one before: "Contoso is laying off 400
// people and Fabrikam 300". "" if none stands there.
func (s *sentence) strangerBefore(i int) entity.Slug {
	k := i
	for k > 1 && i-k < 3 && s.capital(k-1) && !s.isPart(k-1) {
		k--
	}
	if k == i || s.lastFound(Layoffs) < 0 || !s.isOf(k-1, wAnd|wComma|wSemicolon) || s.headlined() {
		return ""
	}
	return entity.Make(s.text(k, i-1))
}

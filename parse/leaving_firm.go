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

package parse

import (
	"cloudwatch-tui/parse/entity"
)

// This file finds whose a figure is by the clause that it stands in.

// whichHad is the name whose the figure at token i is in "twice that of Google
// Cloud, which made $15.2 billion" or "the 17.5% that AWS posted", "" if no such
// clause holds it.
func (s *sentence) whichHad(i int) entity.Slug {
	if k := s.ownerBehindFigure(i); k >= 0 {
		return s.entity(k).Slug
	}
	k := i - 1
	for k > 0 && k > i-6 && (s.has(k, cPlain|cOwnVerb|cRevenue|cDet|cGrow|cFall) || s.isOf(k, wOf|wIn|wBy)) {
		k--
	}
	if !s.isOf(k, wWhich|wWhose) || !s.has(k+1, cOwnVerb|cRevenue) && !s.isAny(k+1, "had", "grew", "rose", "fell") || s.is(k, "whose") != s.has(k+1, cRevenue) {
		return ""
	}
	if s.is(k-1, ",") {
		k--
	}
	if m, ok := s.nameAt(k-1, earners); ok {
		return m.Slug
	}
	return ""
}

// owned is whose the figure at token i is where only the owner is named for a
// noun told before: "Tencent's cloud business shrank while Alibaba's grew 4%".
func (s *sentence) owned(i, topic int) entity.Slug {
	v := i - 1
	for v > 0 && v > i-6 && (s.has(v, cPlain|cPrep|cDet) && !s.has(v, cGrow|cFall|cBe|cOwnVerb) || s.has(v, cGrow|cFall|cBe) && !s.is(v-1, "'s")) {
		v--
	}
	m, ok := s.nameAt(v-2, nCompany)
	if !ok || topic < 0 || topic > v-2 || !s.is(v-1, "'s") || !s.has(v, cGrow|cFall|cBe|cOwnVerb) || s.has(v, cPlain) {
		return ""
	}
	told := s.phraseBefore(topic)
	if n, ok := s.nameAt(topic-1, earners); ok && told == "" {
		told = n.Slug
	}
	if told == "" {
		told = s.ownPart(max(0, s.nameLeft(v-2, earners)), topic)
	}
	if entity.KindOf(told) == entity.Cloud && m.Slug.CloudOf() != "" {
		return m.Slug.CloudOf()
	}
	return m.Slug
}

// itMade is whose the figure at token i is in a clause about what the sentence
// began with: "Google Cloud overtook IBM in 2020, when it made $13 billion".
func (s *sentence) itMade(i int) entity.Slug {
	v := i - 1
	for s.has(v, cPlain) || s.isOf(v, wIn|wOver|wThan) {
		v--
	}
	if !s.is(v-1, "it") || !s.has(v, cOwnVerb|cGrow) {
		return ""
	}
	if s.isAny(v-2, "says", "said") && s.isOf(v-3, wBut|wAnd) {
		return s.revenueOwner(v - 4)
	}
	if !s.has(v, cOwnVerb) || !s.isAny(v-2, "when", "where", "since", "because", "after", "before") {
		return ""
	}
	if m, ok := s.nameAt(0, earners); ok && !s.is(1, "'s") {
		return m.Slug
	}
	return ""
}

// revenueOwner is the unit whose revenue the sentence speaks of up to token to: "doesn't break
// out Azure's dollar revenue". "" if it speaks of none.
func (s *sentence) revenueOwner(to int) entity.Slug {
	for k := to; k > 2 && s.at(k).kind != amount; k-- {
		for j := k - 1; s.has(k, cRevenue) && j > 0 && j >= k-3; j-- {
			if m, ok := s.nameAt(j-1, nCloud|nSegment); ok && s.is(j, "'s") {
				return m.Slug
			}
		}
	}
	return ""
}

// partMade is the part of a company whose the figure at token i is by a verb of
// earning behind the part's bare name: "of IBM's revenue, software contributed
// $27 billion". "" if it is told otherwise.
func (s *sentence) partMade(i int) entity.Slug {
	if s.is(i-1, "which") && s.is(i-2, "of") {
		for k := i + 1; k <= i+8; k++ {
			if m, ok := s.nameAt(k, earners); ok && s.isOf(k-1, wIn|wAt|wBy|wFrom) {
				return m.Slug // "of which $29 billion (+17%) at AWS"
			}
		}
	}
	v := i - 1
	for s.has(v, cPlain) || s.isOf(v, wIn|wOver|wThan|wFor) {
		v--
	}
	if s.isOf(v+1, wFor) && s.isPart(v) {
		v++ // "AWS accounted for $33 billion, advertising for $17.7 billion"
	} else if !s.isOf(v, wEarned|wGave) && !s.isAny(v, "brought", "added", "delivered", "accounted", "accounts") {
		return ""
	}
	j := v - 1
	for s.isPart(j) || s.is(j, "and") && s.isPart(j-1) && j < v-1 {
		j--
	}
	if part := s.partBetween(j, v); part != "" && s.isOf(j, wComma|wSemicolon|wColon|wAnd|wWhile) && s.nameBefore(j) >= 0 {
		return partSlug(companyOf(s.companyNear(j)), part)
	}
	return ""
}

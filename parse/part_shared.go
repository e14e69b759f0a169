package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// shared is the part of a company that the figure at token i is of, where the sentence tells
// before what share of the company's revenue it has: "AWS accounted for 18% of Amazon's revenue
// and grew 20%", "Data center sales, 88% of Nvidia's revenue, rose 66%". "" if it tells none.
func (s *sentence) shared(i int) entity.Slug {
	const reach = 24 // tokens
	p := i - 1
	for p > 0 && p > i-reach && !s.isFigure(p, percents|sums) {
		p--
	}
	if !s.isFigure(p, percents) || !s.isOf(p+1, wOf) {
		return ""
	}
	whole, topic := s.wholeRevenue(p+2, i)
	if topic < 0 || s.right(topic, i-topic, topics, 0) >= 0 {
		return ""
	}
	for k := topic + 1; k < i; k++ {
		if s.isOf(k, wWhich|wWhile|wWhereas) || s.isName(k, newSubjects) {
			return "" // "of Amazon's revenue, which grew 13%"
		}
	}
	return s.sharing(s.sharingEnd(p, topic), whole)
}

// wholeRevenue finds the revenue that a share behind "of" is of, and whose it is, where the words
// between say it: "Amazon's total revenue". The token is -1 if they are other words.
func (s *sentence) wholeRevenue(from, to int) (whose entity.Slug, topic int) {
	for k := from; k < to; k++ {
		m, named := s.nameAt(k, nCompany)
		switch {
		case s.has(k, cRevenue):
			return whose, k
		case named:
			whose = m.Slug
		case !s.is(k, "'s") && !s.isOf(k, wIts|wOur|wThe) && !s.isAny(k, "total", "overall", "company", "group", "net", "annual", "quarterly", "all"):
			return "", -1
		}
	}
	return "", -1
}

// sharingEnd is the token behind what has the share at token p of the revenue at token topic: the
// verb between them, or a comma. 0 if neither stands there.
func (s *sentence) sharingEnd(p, topic int) int {
	for v := p - 1; v > 0 && v > p-5; v-- {
		switch {
		case s.isAny(v, "accounted", "accounts", "accounting", "made", "makes", "making", "represented", "represents", "representing", "comprised", "comprises", "contributed", "contributes", "constituted"):
			return v
		case v == p-1 && s.is(v, ",") && s.is(topic+1, ","):
			return v
		}
	}
	return 0
}

// sharing is the part of a company that is named right before token end: a name, or words for
// it: "AWS", "Oracle's cloud services segment", "Subscription revenue".
func (s *sentence) sharing(end int, whole entity.Slug) entity.Slug {
	for s.isOf(end-1, wWhich) || s.is(end-1, ",") || s.has(end-1, cRevenue) || s.isUnit(end-1) || s.is(end-1, "'s") {
		end--
	}
	if m, ok := s.nameAt(end-1, earners); ok {
		return m.Slug
	}
	from := end
	for s.isPart(from-1) || from < end && s.isOf(from-1, wAnd|wAmpersand) && s.isPart(from-2) {
		from--
	}
	part := s.partBetween(from-1, end)
	if t := s.at(end - 1); from == end && end > 0 && t.kind == word && t.cue == 0 && s.text(end-1, end-1) != t.low {
		part = strings.ToLower(t.low) // "the iPhone"
	}
	if m, ok := s.nameAt(from-2, nCompany); ok && s.is(from-1, "'s") {
		whole = m.Slug
	}
	return partSlug(firstSlug(whole, companyOf(s.r.about)), part)
}

// sharedSum is shared for the sum at token i that says the share once more, or goes on with it:
// "AWS made up 18% of Amazon's revenue, or $33 billion", "and brought in $33 billion".
func (s *sentence) sharedSum(i int) entity.Slug {
	if k := s.left(i, 5, cConj, 0); !s.isOf(i-1, wOpen) && (k < 0 || !s.isOf(k, wAnd|wOr)) {
		return ""
	}
	return s.shared(i)
}

// overJoined steps back from "and" at token j, in front of a part, over the nouns that it
// joins to that part in one possession: "Oracle's software license updates and product
// support revenue". The same token if they are none.
func (s *sentence) overJoined(j int) int {
	if !s.isOf(j, wAnd|wAmpersand) {
		return j
	}
	k, known := j-1, false
	for ; j-k < 5 && (s.isPart(k) || s.sellsNoun(k)); k-- {
		known = known || s.isPart(k)
	}
	if owned := k < 0 || s.is(k, "'s") || s.isOf(k, wIts|wOur) || s.at(k).kind == when || s.isAny(k, "ifrs", "gaap", "non-ifrs", "non-gaap", "total"); !known || !owned {
		return j
	}
	return k
}

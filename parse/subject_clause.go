package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// clausePart is the part of a company that the clause of a figure begins with, where the
// figure was given to whoever an earlier clause told of: "HPE's revenue was $9.1 billion;
// servers brought in $4.9 billion", "and Digital Experience $1.48 billion". "" if the clause
// begins with anything else.
func (s *sentence) clausePart(f *found) entity.Slug {
	if len(s.found) == 0 || family(s.found[len(s.found)-1].metric) != 1 {
		return ""
	}
	open := s.clauseStart(f.at)
	if open <= 0 || !s.amountBetween(0, open) {
		return ""
	}
	first := s.skip(open+1, cDet)
	end := s.clausePartEnd(first)
	if end == first || !s.tellsPart(first, end) {
		return ""
	}
	v, topic := end, f.topic
	if s.isOf(v, wComma) { // "and cloud, now 60% of sales, climbed"
		for v++; v < f.at && !s.isOf(v, wComma); v++ {
		}
		v++
		if topic < v {
			topic = -1
		}
	}
	if topic > open && topic < f.at {
		return ""
	}
	for s.isAny(v, "together", "combined", "also", "again", "alone") {
		v++
	}
	if !s.has(v, cGrow|cFall|cOwnVerb|cBe) && (v != f.at || v != end) || v > f.at {
		return ""
	}
	return s.partNamed(f.subject, first, end)
}

// clauseStart is the mark or conjunction before the clause of the figure at token i, with
// nobody named between. -1 if there is none.
func (s *sentence) clauseStart(i int) int {
	for j := i - 1; j > 0; j-- {
		switch {
		case s.isName(j, earners), s.isOf(j, wColon|wOpen):
			return -1
		case s.isOf(j, wSemicolon|wBut|wWhile|wWhereas):
			return j
		case s.isOf(j, wAnd) && (s.isOf(j-1, wComma) || s.isAmount(j-1)):
			return j
		}
	}
	return -1
}

// clausePartEnd is the token behind the words from token j on that can name a part.
func (s *sentence) clausePartEnd(j int) int {
	end := j
	for end-j < 6 && (s.isPart(end) && !s.has(end, cRevenue|cBe) || s.isUnit(end) || s.is(end, "group") || s.isOf(end, wAnd|wAmpersand) && end > j && (s.isPart(end+1) || s.upper(end+1)) || s.sellsNoun(end) && s.at(end).cue == 0 && (s.upper(end) && s.upper(j) || s.isPart(end+1) || s.isUnit(end+1))) {
		end++
	}
	return end
}

// tellsPart reports whether the words from token first up to token end name a part of a
// company, and are not just "the business" or "the group".
func (s *sentence) tellsPart(first, end int) bool {
	for j := first; j < end; j++ {
		if s.isPart(j) && !s.isAny(j, "business", "group", "products", "services", "product", "service") || s.upper(j) && s.sellsNoun(j) {
			return true
		}
	}
	return end-first == 1 && s.isAny(first, "products", "services")
}

// ratedIn is the part in which a rate of growth is told with a noun: "8%, helped by a 13%
// gain in networking". "" if the rate is told otherwise.
func (s *sentence) ratedIn(f *found) entity.Slug {
	at := f.at + 1
	if f.metric != RevenueGrowth || !s.has(at, cGrowth) && !s.isAny(at, "gain", "rise", "increase", "decline", "drop", "decrease", "fall", "jump", "surge", "slump", "climb", "improvement", "uptick", "advance", "boost", "upswing", "dip", "slide", "contraction", "expansion") || !s.isOf(at+1, wIn|wFrom|wAt|wBy) {
		return ""
	}
	first := s.skip(at+2, cDet)
	end := s.clausePartEnd(first)
	if end == first || !s.tellsPart(first, end) {
		return ""
	}
	if !s.endsClause(end) && !s.has(end, cRevenue) && !s.isOf(end, wComma|wAnd|wBut|wWhile|wSemicolon|wOpen) {
		return ""
	}
	return s.partNamed(f.subject, first, end)
}

// partNamed is the part of whoever a figure was given to that the words from token first up
// to token end name. "" for no company's.
func (s *sentence) partNamed(told entity.Slug, first, end int) entity.Slug {
	text := s.partText(first, end-1)
	for end-first > 1 && s.isUnit(end-1) {
		end--
		text = s.partText(first, end-1)
	}
	switch entity.KindOf(told) {
	case entity.Market, entity.Region, entity.House:
		return ""
	}
	if told == "" || told == "group" || strings.Contains(string(told), "+") {
		return ""
	}
	return partSlug(companyOf(told), text)
}

// inClause gives a claim to the part that its own clause or its own noun phrase names.
func (s *sentence) inClause(f *found) {
	if family(f.metric) != 1 || f.group != nil || f.subject == "" {
		return
	}
	if slug := firstSlug(s.ratedIn(f), s.clausePart(f)); slug != "" {
		f.subject = slug
	}
}

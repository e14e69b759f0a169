package parse

// This file finds who one figure speaks for together, or for each of whom it holds.

import (
	"slices"

	"cloudwatch-tui/parse/entity"
)

// each reports whether the figure at token i holds for each of several: "3% each",
// "each cut 500".
func (s *sentence) each(i int) bool {
	if s.cues&cEach == 0 {
		return false
	}
	for j := i + 1; j <= i+6 && (s.has(j, cStaff|cRevenue|cEach|cShare|cMarket) || s.isMarket(j) || s.isOf(j, wOf|wThe) && j <= i+3 || j == i+1 && s.has(j, cPlain)); j++ {
		if s.isAny(j, "each", "apiece") {
			return true
		}
	}
	e := s.left(i, 8, cEach, 0)
	return s.is(e, "each") && (i-e <= 4 || s.nameLeft(i, earners) < e && !s.amountBetween(e, i))
}

// sameRate reports whether the rate of a claim, of whoever is named last before it, is
// told of all that stand in a row with that name: "Both AWS and Azure grew 20%".
func (s *sentence) sameRate(f *found) bool {
	j := s.nameBefore(f.at)
	return (f.metric == RevenueGrowth || f.metric == MarketGrowth) && f.group == nil && j >= 0 && (s.has(j+1, cGrow|cFall) || s.isAny(j+1, "both", "all")) && !s.amountBetween(j, f.at) && !s.jointly(j, f.at) && s.rowEnd(f.at) == f.at &&
		!s.betweenIs(j, f.at, "former", "latter", "first", "second", "one")
}

// parted gives each of several subjects a claim of its own where the sentence
// says each: "Oracle and SAP grew 8% each".
func (s *sentence) parted(fs []found) []found {
	if len(fs) != 1 || fs[0].subject == "" || !s.each(fs[0].at) && !s.sameRate(&fs[0]) {
		return fs
	}
	members := s.together(s.nameBefore(fs[0].at))
	var out []found
	for _, slug := range members {
		f := fs[0]
		f.group, f.subject = nil, slug
		if f.metric == MarketShare {
			f.subject = s.inMarket(slug)
		}
		out = append(out, f)
	}
	if out == nil || !slices.ContainsFunc(out, func(f found) bool { return f.subject == fs[0].subject }) && fs[0].group == nil {
		return fs
	}
	return out
}

// jointly reports whether the names before token j act as one up to token i.
func (s *sentence) jointly(j, i int) bool {
	if j >= 0 && s.isOf(j+1, wDash) {
		k := j
		for s.at(k).kind == name || s.isOf(k, wComma|wAnd|wAmpersand) {
			k--
		}
		if s.at(k).low == s.at(j+1).low {
			return true // "the combined revenue of the top three – A, B and C – grew"
		}
	}
	if s.isAny(i+1, "collectively", "combined", "together") || s.listOf(j) >= 0 || s.is(1, ",") && s.isAny(0, "together", "combined", "collectively", "jointly") {
		return true
	}
	return s.betweenOf(j, i, wTogether)
}

// listOf is the bracket before names that end at token j and spell out those
// that the words before it count: "the three hyperscalers (A, B and C)". -1 if
// they stand otherwise.
func (s *sentence) listOf(j int) int {
	if !s.is(j+1, ")") {
		return -1
	}
	k := s.openParen(j + 1)
	if k > 0 && s.isAny(k-1, "players", "hyperscalers", "providers", "vendors", "companies", "giants", "firms", "clouds", "leaders", "three", "four", "five") {
		return k
	}
	return -1
}

// together finds a list of names that one figure speaks for: "Alibaba Cloud,
// Tencent Cloud, and Huawei Cloud collectively control". It returns the names
// of a list that ends at token j, in the order written.
func (s *sentence) together(j int) []entity.Slug { return s.joinedNames(j, false) }

// joinedNames is together; with figures, each name may have its own behind it:
// "AWS (30%), Azure (20%) and Google Cloud (13%) control 63%".
func (s *sentence) joinedNames(j int, figures bool) []entity.Slug {
	if !s.isName(j, earners) {
		return nil
	}
	var members []entity.Slug
	joined := false
	for k := j; k >= 0; k-- {
		if m, ok := s.nameAt(k, earners); ok {
			members = append([]entity.Slug{m.Slug}, members...)
			continue
		}
		if s.isOf(k, wAnd|wAmpersand) {
			joined = true
			continue
		}
		if open := s.openParen(k); s.is(k, ")") && open > 0 && (s.isOf(open+1, wWhich|wWho|wWhose) || figures && open == k-2 && s.isAmount(k-1)) {
			k = open
			continue
		}
		if s.isOf(k, wComma|wOpen|wClose) || s.at(k).kind == when {
			continue
		}
		break
	}
	if len(members) < 2 || (!joined || s.is(j-1, ",")) && s.listOf(j) < 0 { // "after A and B, C plans"
		return nil
	}
	return members
}

// amongOthers reports whether the name at token j ends a list of some of those
// that a figure speaks for: "HP, Meta and more", "Intel and Dell among firms".
func (s *sentence) amongOthers(j int) bool {
	p := j - 1
	if s.is(p, "and") && s.is(p-1, ",") {
		p--
	}
	if !s.isName(p-1, earners) && !(s.at(p-1).kind == word && s.upper(p-1)) || !s.isOf(p, wComma|wAnd) {
		return false
	}
	k := j + 1
	if s.is(k, ",") {
		k++
	}
	if s.is(k, "and") {
		return s.isAny(k+1, "more", "others", "other", "these")
	}
	return s.isAny(k, "among", "leading")
}

// combined reports whether the names that end at token j are told of together:
// "the combined revenue of Amazon, Microsoft and Google".
func (s *sentence) combined(j int) bool {
	for k := j - 1; k >= 0 && k >= j-25; k-- {
		if s.isAny(k, "combined", "joint") {
			return true
		}
	}
	return s.isOf(j+1, wTogether)
}

// pairCombined are the two that open the sentence with what they have together at token i,
// one or both outside the vocabulary: "Trainium and Graviton have a combined run rate". nil
// if it opens otherwise.
func (s *sentence) pairCombined(i int) []entity.Slug {
	if !s.isOf(1, wAnd|wAmpersand) || !s.betweenIs(2, min(i, 8), "combined") {
		return nil
	}
	var pair []entity.Slug
	for _, k := range [...]int{0, 2} {
		if m, ok := s.nameAt(k, earners); ok {
			pair = append(pair, m.Slug)
		} else if t := s.at(k); t.kind != word || t.cue != 0 || t.part || !s.upper(k) || describing[t.low] {
			return nil
		} else {
			pair = append(pair, entity.Make(s.text(k, k)))
		}
	}
	return pair
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// goodsOf reads the goods that grow in the words of a research house, "IT
// services will rise 5.0%", as a market: the noun phrase before the verb at g.
func (s *sentence) goodsOf(i, g int) entity.Slug {
	if !s.surveys() || g < 0 || g > i || s.has(g, cGrowth) {
		return ""
	}
	j := g - 1
	for j >= 0 && (s.has(j, cProject|cBe|cPlain|cGrow|cFall) || s.isAny(j, "to", "which", "that", ",", "just", "only")) {
		if k := s.overIncluded(j); s.is(j, ",") && k < j {
			return "" // "the cloud market, including applications, grew"
		}
		j--
	}
	if s.isOf(j, wDash|wClose) {
		open := map[string]string{"–": "–", "—": "—", ")": "("}[s.at(j).low]
		for k := j - 1; k >= 0 && k > j-20; k-- {
			if s.at(k).low == open {
				j = k - 1
				break
			}
		}
	}
	for s.isAny(j, "category", "segment") {
		j--
	}
	last := j
	for j >= 0 && s.at(j).kind == word && (s.isPart(j) || s.is(j, "it") && s.text(j, j) == "IT") && !s.has(j, cPrep|cConj|cRevenue) {
		j--
	}
	if m := s.joinedGoods(last); m != "" {
		return m
	}
	if j < last {
		j = s.overKinds(j)
	}
	for j < last && last-j < 4 && s.at(j).kind == word && s.at(j).cue == 0 && !s.is(j, "other") && (last-j < 3 || s.has(j-1, cDet)) {
		j-- // "endpoint devices", "content security"
	}
	switch {
	case j == last, s.at(j).kind == name, s.at(j).kind == word && s.at(j).cue == 0, s.has(j, cPrep) && !s.isAny(j, "for", "as", "while"):
		return "" // not all of its name, or a place that another subject stands in
	}
	return entity.MarketSlug(s.text(j+1, last))
}

// overKinds steps back from token j over the words that narrow the goods behind
// it: "volume", "high-end", "x86", "non-x86". A part of a market is not the
// market.
func (s *sentence) overKinds(j int) int {
	for j >= 0 && s.at(j).kind == word && (entity.Narrows(s.at(j).low) || s.at(j).cue == 0 && strings.ContainsAny(s.at(j).low, "-0123456789") && !praising(s.at(j).low)) {
		j--
	}
	return j
}

// praising reports whether a compound says how good a business is, which names no part
// of it: "lower-margin", "fast-growing".
func praising(low string) bool {
	for _, end := range [...]string{"-margin", "-growing", "-growth", "-performing", "-selling", "-watched", "-expected", "-leading", "-important"} {
		if strings.HasSuffix(low, end) {
			return true
		}
	}
	return false
}

// goodsBehind reads "5% growth for the overall enterprise IT" as growth of a
// market that is not in the vocabulary.
func (s *sentence) goodsBehind(i int) entity.Slug {
	j := s.skip(i+1, cGrowth|cGrow|cFall)
	if !s.isOf(j, wIn|wFor) {
		return ""
	}
	return s.goods(j+1, 6)
}

// goods makes a market of the nouns from token j on.
func (s *sentence) goods(j, n int) entity.Slug {
	j = s.skip(j, cDet|cTotal|cPlain)
	last := -1
	for k := j; k < len(s.toks) && k < j+n; k++ {
		t := &s.toks[k]
		if t.kind != word || t.cue&(cPrep|cConj|cBe|cOwnVerb|cProject|cGrow|cFall) != 0 && !s.is(k, "and") {
			break
		}
		last = k
	}
	if last < j {
		return ""
	}
	return entity.MarketSlug(s.text(j, last))
}

// pushedPart is the part of a company that something moved by the percentage at token i:
// "which dragged infrastructure down 7%". "" if nothing did.
func (s *sentence) pushedPart(i int) entity.Slug {
	if !s.isOf(i-1, wUp|wDown) {
		return ""
	}
	k := i - 2
	for s.isPart(k) || s.isOf(k, wAnd|wAmpersand) && s.isPart(k-1) {
		k--
	}
	part := s.partBetween(k, i-1)
	if s.isOf(k, wIts|wOur) {
		k--
	}
	if part == "" || !s.isAny(k, "dragging", "dragged", "pulling", "pulled", "pushing", "pushed", "sending", "sent", "lifting", "lifted", "driving", "drove", "taking", "took", "bringing", "brought") {
		return ""
	}
	return partSlug(companyOf(s.companyNear(k)), part)
}

// ofUnits reports whether the sales at token topic are counted in pieces: "Mac unit sales fell",
// "Mac sales jumped from 3.75 million to 4.41 million", "slipped to 9.8 million units".
func (s *sentence) ofUnits(topic int) bool {
	if s.is(topic-1, "unit") {
		return !s.isAny(topic-2, "cloud", "software", "services", "consulting", "advertising", "security", "business", "gaming", "foundry", "'s", "the", "this", "its")
	}
	for k := topic + 1; k < len(s.toks) && k < topic+10; k++ {
		if s.isFigure(k, numbers|sums) && !s.isMoney(k) && (s.is(k+1, "units") || s.isOf(k-1, wFrom) && s.isOf(k+1, wTo) && s.isFigure(k+2, numbers|sums) && !s.isMoney(k+2)) {
			return true
		}
	}
	return false
}

// ofCategory reports whether the rate at token i, with its verb at g, is that of goods which
// only hold a part of the market: "Accelerated servers account for 58% of spending, growing
// 63%", "This category grew 36%".
func (s *sentence) ofCategory(i, g int) bool {
	if s.isOf(0, wThis) && s.isAny(1, "category", "type", "class", "technology") && s.nameRight(-1, nMarket) < 0 {
		return true
	}
	return g > 0 && g < i && s.at(g-1).kind == mark && s.categoryHolds(g)
}

// categoryHolds reports whether goods, before token g, are told to hold a part of a market, which
// nobody named does: "HBM represented 23% of the DRAM market".
func (s *sentence) categoryHolds(g int) bool {
	for k := 0; k < g && s.nameRight(-1, earners) < 0; k++ {
		if s.betweenOf(k, g, wWhich) || s.nameLeft(k, nMarket) >= 0 || s.lastFound(MarketShare) >= 0 {
			continue // "servers make up 60% of the market, which reached $100 billion"
		}
		if m := s.nameRight(k, nMarket); s.isFigure(k, percents) && s.is(k+1, "of") && (s.right(k, 9, cSpending|cMarket, 0) > 0 || m > 0 && m < k+9) {
			return true
		}
	}
	return false
}

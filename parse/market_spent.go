package parse

import "cloudwatch-tui/parse/entity"

// buyers are all those who spend money on what a market sells.
var buyers = wordSet(`companies businesses enterprises customers users organizations organisations consumers governments people firms corporations buyers clients shoppers world everyone`)

// paidFor is the market on which all who buy there spend the money at token i:
// "companies paid $79 billion for cloud services", "$61 billion was spent on
// servers". "" if somebody of their own spends it, or on something else.
func (s *sentence) paidFor(i int) entity.Slug {
	if s.classes&wSpends == 0 || s.small(i, 1e7) || s.surveyed() {
		return ""
	}
	v, k := s.skipLeft(i-1, cPlain), i+1
	if !s.isOf(v, wSpends) || s.has(i-1, cPrep) {
		for s.has(k, cBe|cProject|cPlan) || s.isAny(k, "to", "being") {
			k++
		}
		if v = k; !s.isOf(v, wSpends) || s.nameLeft(v, earners) >= 0 || s.byVendor(v) {
			return ""
		}
		k++
	} else if !s.spentByAll(v) {
		return ""
	}
	return s.goodsPaid(k)
}

// goodsPaid is the market of the goods behind the "on" or "for" at token k, or
// behind the time and place there: "in 2024 on servers". "" if none stand there.
func (s *sentence) goodsPaid(k int) entity.Slug {
	for s.at(k).kind == when || s.at(k).kind == name && !s.isName(k, newSubjects) || s.isAny(k, "a", "per", "in", "across", "the", "year", "annually", "out", "together", "between", "them") {
		k++
	}
	if !s.isOf(k, wOn|wFor) && !s.is(k, "into") {
		return ""
	}
	first := s.skip(k+1, cDet|cTotal|cPlain)
	if s.isMarket(first) {
		return s.ranked(first)
	}
	first, last := s.goodsPhrase(first)
	if last < first || s.has(last+1, topics) {
		return ""
	}
	if m := s.goodsNamed(first, last); m.Listed() {
		return m
	}
	return ""
}

// spentByAll reports whether those who spend by the verb at token v are all
// buyers, nobody's own: "companies around the world will spend".
func (s *sentence) spentByAll(v int) bool {
	v = s.skipLeft(v-1, cProject|cBe|cPlan|cPlain)
	for s.isAny(v, "to", "collectively", "together") {
		v = s.skipLeft(v-1, cProject|cBe|cPlan|cPlain)
	}
	if s.is(v, "world") && s.isAny(v-2, "around", "across") {
		v -= 3
	} else if s.worldly(v) && buyers[s.at(v-1).low] {
		v--
	}
	if !buyers[s.at(v).low] && !s.worldly(v) {
		return false
	}
	for v--; s.has(v, cPlain) || s.isName(v, nRegion) || s.isAny(v, "the", "all", "business", "enterprise", "corporate"); v-- {
	}
	return v < 0 || s.at(v).kind == mark && !s.is(v, "'s") || s.at(v).kind == when || s.has(v, cConj) || s.isAny(v, "says", "said", "found", "estimates", "forecasts", "expects")
}

// byVendor reports whether behind the verb at token v stands who spends, who is no
// buyer of what others sell: "was spent on data centers by Meta".
func (s *sentence) byVendor(v int) bool {
	by := v + 1
	for by < len(s.toks) && by < v+12 && !s.is(by, "by") {
		by++
	}
	k := s.skip(by+1, cDet|cPlain)
	return s.is(by, "by") && (s.nameAtAny(k) || s.isOf(k, wFirms) && !buyers[s.at(k).low] || s.isOf(k, wFirm))
}

// spentOn reads the goods in "spending $200 billion a year on data center
// facilities" as a market.
func (s *sentence) spentOn(i int) entity.Slug {
	on := -1
	for j := i + 1; j < len(s.toks) && j <= i+4; j++ {
		if s.is(j, "on") {
			on = j
			break
		}
	}
	if on < 0 || s.left(i, 4, cSpending, 0) < 0 {
		return ""
	}
	first, last := -1, -1
	for j := on + 1; j < len(s.toks) && j < on+9; j++ {
		t := &s.toks[j]
		if t.kind == name && s.isMarket(j) {
			return s.names[t.i].Slug
		}
		if t.kind != word || t.cue&(cConj|cBe|cPrep) != 0 && !s.isOf(j, wAnd|wOr) {
			break
		}
		if t.part || first >= 0 && t.cue == 0 {
			if first < 0 {
				first = j
			}
			last = j
		}
	}
	if first < 0 {
		return ""
	}
	return entity.MarketSlug(s.text(first, last))
}

// spends reports whether the money at token i is what a company spends: "it would
// spend $38 billion on data centers".
func (s *sentence) spends(i int) bool {
	if s.classes&wSpends == 0 {
		return false
	}
	v := i - 1
	for v > 0 && v > i-4 && !s.isOf(v, wSpends) {
		v--
	}
	if !s.isOf(v, wSpends) {
		return false
	}
	if k := s.skipLeft(v-2, cPrep|cDet); s.is(v-1, "to") && (s.at(k).kind == when || s.at(k).kind == word) {
		if s.at(k).kind == when {
			k = s.skipLeft(k-1, cPrep)
		}
		if s.isAny(k, "undertook", "agreed", "agrees", "committed", "commits", "pledged", "promised", "vowed", "contracted", "signed", "pledge", "pledges", "commitment", "commitments", "promise", "vow", "decision") {
			return true // "OpenAI agreed in November to spend $38 billion"
		}
	}
	for v--; s.has(v, cProject|cBe|cPlan) || s.isAny(v, "to", "has", "have", "had", "would", "so", "far", "already"); v-- {
	}
	_, ok := s.nameAt(v, earners)
	return ok || v < 0 || s.isAny(v, "it", "company", "firm", "giant", "which", "who", "he", "she", "hyperscalers", "hyperscaler", "giants", "builders", "developers", "labs")
}

// goodsSpent is the market of the goods right before the noun of spending at token
// topic, which the vocabulary does not have: "hardware spending". "" if the words
// there tell who spends, or where.
func (s *sentence) goodsSpent(topic int) entity.Slug {
	if !s.has(topic, cSpending) || !s.isPart(topic-1) || s.isAny(topic-1, "cloud", "ai", "enterprise", "consumer", "commercial", "business", "client", "public", "private", "online", "digital", "personal", "other", "international", "america", "partner", "marketing", "sales", "home", "licensing") {
		return ""
	}
	j := topic - 2
	for topic-j < 5 && s.isPart(j) {
		j--
	}
	if s.at(j).kind == word && s.at(j).cue == 0 || s.nameAtAny(j) || s.isOf(j, wIts|wOur) || s.is(j, "'s") {
		return ""
	}
	return entity.MarketSlug(s.text(j+1, topic-1))
}

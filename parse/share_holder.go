package parse

import (
	"slices"
	"strings"

	"cloudwatch-tui/parse/entity"
)

// holder is the token of the name that holds the share: the nearest before the
// figure, else one behind it in "31% share for AWS", "held by AWS".
func (s *sentence) holder(i, j int) int {
	if k := s.ownerBehindFigure(i); k >= 0 {
		return k
	}
	if k := s.nameRight(max(i, j), earners); k >= 0 && (k-max(i, j) <= 4 || s.isAny(k-2, "belonged", "belongs", "went", "goes")) && s.isOf(k-1, wFor|wBy|wTo) && !s.isOf(k-2, wComma|wAnd|wWhile|wBut) && !s.isAny(k-2, "followed", "led", "compared") &&
		!s.amountBetween(max(i, j), k) {
		return k
	}
	k := s.nameBefore(i)
	if g := s.groupWord(i); g > k {
		return -1
	}
	if k < 0 {
		return s.fronted(i) // "With a 33% share, AWS was ahead"
	}
	if h := s.hung(k, i); h >= 0 {
		return h
	}
	return k
}

// hung finds the subject of a clause on which the share at token i hangs by a
// participle or "with" behind a comma: "HP edged out Lenovo, IDC said,
// capturing 23%". -1 if the name at token k is the subject, or has no rival.
func (s *sentence) hung(k, i int) int {
	h := i - 1
	for s.has(h, cPlain|cDet) && !s.has(h, cHold) {
		h--
	}
	if !s.is(h, "with") && !(s.has(h, cHold|cOwnVerb) && strings.HasSuffix(s.at(h).low, "ing")) || !s.is(h-1, ",") {
		return -1
	}
	subject := -1
	for j := k; j >= 0; j-- {
		if s.isFigure(j, percents) || s.isOf(j, wSemicolon|wBut|wWhile|wWhereas) {
			break
		}
		if s.isName(j, earners) && !s.has(j-1, cPrep) && !s.inAside(j, i) {
			subject = j
		}
	}
	if subject == k || subject < 0 || !s.prepped(k) && (s.at(k-1).kind == mark || s.has(k-1, cConj)) {
		return -1 // ", Azure was second, with 20%"
	}
	return subject
}

// prepped reports whether the name at token k ends a list behind a preposition:
// "larger than Azure and Google Cloud".
func (s *sentence) prepped(k int) bool {
	for s.isOf(k-1, wComma|wAnd|wAmpersand) && s.nameAtAny(k-2) {
		k -= 2
	}
	return s.has(k-1, cPrep)
}

// groupWord finds a described group before the figure that nobody names: "the
// top three", "U.S. companies", "others".
func (s *sentence) groupWord(i int) int {
	for j := i - 1; j >= 0 && j > i-25; j-- {
		if t := s.at(j); t.kind == word && t.class&wGroup == 0 && t.low != "top" {
			continue
		}
		counted := s.isAmount(j) && numeral(strings.ToLower(s.text(j, j)))
		switch {
		case s.is(j, "top") && s.isAmount(j+1) && s.is(j+2, ",") && s.is(j+3, "which"):
			return j
		case !counted && !s.isOf(j, wGroup), s.isObject(j), s.inAside(j, i), s.groupApposed(j, i):
		case !s.nameLeftIsList(j):
			return j
		case !counted:
			return -1
		}
	}
	reach := 8
	if h := s.right(i, 9, cHold, 0); h >= 0 && s.is(h+1, "by") {
		reach = 14
	}
	for j := i + 1; s.classes&wFirms != 0 && j < len(s.toks) && j <= i+reach && !s.isOf(j, wThan); j++ {
		if s.isOf(j, wFirms) && s.left(j, j-i, cPrep, 0) >= 0 {
			if s.right(i, j-i, cConj, 0) >= 0 && s.amountBetween(j, j+4) {
				return -1 // "22% of the market and the others 30%"
			}
			return j
		}
	}
	return -1
}

// bothOf is who "both companies" before token i are: the two that the sentence
// has named. nil if it speaks of no such two.
func (s *sentence) bothOf(i int) []entity.Slug {
	g := s.groupWord(i)
	if g < 1 || !s.is(g-1, "both") {
		return nil
	}
	var out []entity.Slug
	for k := range g {
		if m, ok := s.nameAt(k, earners); ok && !slices.Contains(out, m.Slug) {
			out = append(out, m.Slug)
		}
	}
	if len(out) != 2 {
		return nil
	}
	return out
}

// atGroup reports whether the share at token i is one of what a group buys: "50%
// share at most hyperscalers".
func (s *sentence) atGroup(i int) bool {
	g := s.groupWord(i)
	return g > i && s.betweenOf(i, g, wAt)
}

// isObject reports whether the group at token g is what a name before it acts
// on: "Xiaomi rounded out the top three with 12%", "Apple beat its rivals".
func (s *sentence) isObject(g int) bool {
	verb := false
	for k := g - 1; k >= 0 && k >= g-7; k-- {
		if s.isName(k, earners) {
			return verb
		}
		if s.isAny(k, "among", "amongst", "against", "over", "to", "than") {
			return true
		}
		if s.at(k).kind == mark || s.has(k, cConj) || s.has(k, cPrep) && !s.isAny(k, "ahead", "of") {
			return false
		}
		verb = verb || s.at(k).kind == word && !s.has(k, cPlain|cDet|cBe) && !s.isAny(k, "top", "other", "big", "leading", "major")
	}
	return false
}

// justNamed finds who "the three" are: the vendors whose shares the sentences
// just before gave, if they are as many.
func (s *sentence) justNamed(g int) []entity.Slug {
	n := map[string]int{"two": 2, "three": 3, "four": 4, "five": 5, "duo": 2, "trio": 3}[strings.ToLower(s.text(g, g))]
	if n == 0 || !s.isAny(g-1, "the", "these", "those") {
		return nil
	}
	var out []entity.Slug
	for k := len(s.r.out) - 1; k >= 0 && s.blockIndex-s.r.out[k].Origin.Block <= 1 && s.r.out[k].Metric == MarketShare; k-- {
		if s.r.out[k].Group != nil || s.r.out[k].Entity == "group" {
			return nil
		}
		out = append(out, s.r.out[k].Entity)
	}
	if len(out) != n {
		return nil
	}
	return out
}

// nameLeftIsList reports whether names directly explain the group word at j:
// "three hyperscalers — AWS, Azure and Google Cloud — which".
func (s *sentence) nameLeftIsList(j int) bool {
	k := s.nameRight(j, earners)
	return k >= 0 && k-j <= 3
}

// unlistedHolder is a name outside the vocabulary that stands as a subject
// between tokens k and i: "while Transsion was fifth with 9%". "" if none does.
func (s *sentence) unlistedHolder(k, i int) entity.Slug {
	if k < 0 && s.groupWord(i) < 0 {
		if slug := s.actor(i); slug != "" {
			return slug // "Netscreen achieved 14% market share"
		}
	}
	first := -1
	for j := max(k+1, i-12); j < i && first < 0; j++ {
		if s.capital(j) {
			first = j
		}
	}
	if first < 0 || s.headlined() {
		return ""
	}
	var holder entity.Slug
	for _, m := range entity.Names(s.block.Text[s.start:s.end]) {
		a, z := -1, -1
		for j := first; j < i; j++ {
			if t := s.at(j); t.start == s.start+m.Start {
				a = j
			} else if t.start >= s.start+m.End && z < 0 {
				z = j
			}
		}
		if z < 0 && a >= 0 {
			z = i
		}
		if a < 0 || cueOf(string(m.Slug)) != 0 || allParts(string(m.Slug)) {
			continue
		}
		if s.has(a-1, cPrep|cDet) && !(s.is(a-1, "the") && s.has(z, cHold)) && !s.isAny(a-1, "by", "with", "after") && !s.isAny(a-2, "ahead", "front") {
			continue
		}
		if s.has(z, cHold|cBe|cLead|cOwnVerb|cGrow|cFall|cShare) || s.isAny(z, "'s", "with", "at", "(", ":", "on", "which", "who") {
			holder = m.Slug
		}
	}
	return holder
}

// headlined reports whether most words of the sentence are capitalised, so that
// capitals show no names.
func (s *sentence) headlined() bool {
	capitals, words := 0, 0
	for j := range s.toks {
		if t := &s.toks[j]; t.kind == word && t.end-t.start > 3 {
			words++
			if s.upper(j) {
				capitals++
			}
		}
	}
	return 2*capitals > words
}

// moves reports whether the percentage at token i is what a share changed by:
// "grew its share by 4%", "its share growing 230%", "a 1% rise".
func (s *sentence) moves(i int) bool {
	j := i - 1
	for s.has(j, cPlain|cDet) && !s.has(j, cGrow|cFall) || s.at(j).kind == word && s.at(j).cue == 0 && s.has(j-1, cDet) {
		j--
	}
	if s.isOf(j, wUp|wDown) && s.has(j-1, cShare) || s.is(j, "by") && s.left(i, 8, cGrow|cFall, 0) >= 0 || s.has(j, cGrow|cFall) && !s.isAny(j, "up", "down", "higher", "lower") {
		return true
	}
	j = i + 1
	for s.has(j, cPlain|cYoY|cQoQ) || s.is(j, "point") {
		j++
	}
	if k := s.skip(j, cMarket); s.is(k, "share") && s.has(k+1, cGrowth) {
		return true // "a 50% market share growth"
	}
	return s.isAny(j, "increase", "rise", "decline", "drop", "gain", "uptick", "jump", "decrease", "dip", "surge", "slide", "slip", "improvement") &&
		!s.is(j+1, "from")
}

// nobody reports whether the figure at token i is one that nobody reaches: "no
// other company holding more than 4%".
func (s *sentence) nobody(i int) bool {
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		if s.isAny(k, "none", "neither", "nobody") || s.is(k, "no") && !s.isAny(k+1, ".", "longer") && !s.isAmount(k+1) {
			return true
		}
		if s.isOf(k, wComma) && s.isFigure(k-1, percents) && s.isOf(k-2, wAt|wWith) {
			k -= 3 // "No vendor except AWS, at 31%, has more than"
			continue
		}
		if s.isAmount(k) || s.isOf(k, wComma|wSemicolon) {
			return false
		}
	}
	return false
}

// partRanked reports whether the share at token i is that of a place or a kind of
// goods that its clause ranks among others, not a vendor's: "North America was the
// biggest region, accounting for 40%", "Blade servers are the largest segment with".
func (s *sentence) partRanked(i int) bool {
	k := i - 1
	for k > 2 && k >= i-8 && !s.isAny(k, "segment", "segments", "region", "regions", "category", "categories", "geography", "geographies", "vertical", "verticals", "area", "areas") {
		if s.nameAtAny(k) || s.isOf(k, wIts|wOur) || s.is(k, "their") {
			return false
		}
		k--
	}
	if k <= 2 || k < i-8 {
		return false
	}
	ranked := false
	for k--; k > 0 && (s.has(k, cPlain|cDet|cLead|cTotal) && !s.has(k, cBe) || s.isAmount(k) || s.is(k, "of") || s.rankWord(k) || s.at(k).kind == word && s.at(k).cue == 0); k-- {
		ranked = ranked || s.rankWord(k)
	}
	return ranked && s.has(k, cBe) && !s.nameAtAny(k-1)
}

// rankWord reports whether token k ranks: "largest", "fastest-growing", "leading".
func (s *sentence) rankWord(k int) bool {
	return s.isAny(k, "largest", "biggest", "leading", "top", "dominant", "second-largest", "third-largest", "smallest", "strongest", "main", "fastest-growing")
}

// placeHolds reports whether a region is what the share at token i belongs to,
// not a vendor: "North America accounts for 45% of the market".
func (s *sentence) placeHolds(i int) bool {
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		if s.isName(k, nRegion) {
			if s.has(k+1, cMarket|cSpending) {
				return false // "led the Chinese market with"
			}
			return !s.has(k-1, cPrep) && !s.is(k-1, "the") && !s.is(k+1, "'s") || s.is(k-1, "by") && s.isAny(k-2, "followed", "led")
		}
		if s.at(k).kind != word && !s.isOf(k, wColon|wDash|wHyphen|wOpen) || s.at(k).kind == word && s.at(k).cue&(cHold|cPlain|cBe|cOwnVerb|cPrep|cDet|cLead|cShare|cMarket) == 0 {
			return false
		}
	}
	return false
}

// marketHolds reports whether kinds of service hold the share at token i, which
// no vendor does: "IaaS and PaaS account for 80% of the cloud market".
func (s *sentence) marketHolds(i int) bool {
	v := s.left(i, 6, cHold, 0)
	k := s.nameLeft(v, newSubjects)
	d := k - 1
	for s.has(d, cTotal) || s.worldly(d) {
		d--
	}
	return v >= 0 && k >= 0 && s.isMarket(k) && !s.has(d, cPrep|cDet) && !s.has(k+1, cOrg|cLead) && s.groupWord(i) < 0 && s.unlistedHolder(k, i) == ""
}

// sameHolder reports whether the share at token i is held by whom claim k of
// the sentence is about: "make up 66% of the cloud market, and 73% of the
// public cloud market".
func (s *sentence) sameHolder(k, i int) bool {
	p := s.found[k].at
	to := i - 1
	for s.has(to, cPlain) && !s.has(to, cPrep) {
		to--
	}
	if s.is(to, "to") && to == p+1 && s.is(p-1, "from") {
		return true // "from 61% to 65%"
	}
	for j := p + 1; j < i; j++ {
		if s.isName(j, earners) || s.capital(j) || s.isAmount(j) || s.isAny(j, ";", "others", "companies", "providers", "vendors") {
			return false
		}
	}
	j := i - 1
	for s.has(j, cPlain) && !s.has(j, cConj) {
		j--
	}
	return s.isOf(j, wAnd|wOr) && s.is(i+1, "of")
}

// restated is the token of the other figure where a share is told in words and once
// more in figures: "more than half of the market (53%)". Else it is i.
func (s *sentence) restated(i int) int {
	words := s.text(i, i)[0] > '9'
	step := 1
	if !words {
		if step = -1; !s.is(i-1, "(") || !s.is(i+1, ")") {
			return i
		}
	}
	for k := i + step; k >= 0 && k < len(s.toks) && k >= i-9 && k <= i+9; k += step {
		switch {
		case s.isFigure(k, percents):
			if at := max(i, k); (s.text(k, k)[0] > '9') != words && s.is(at-1, "(") && s.is(at+1, ")") && s.shareNear(min(i, k)) >= 0 {
				return k
			}
			return i
		case s.nameAtAny(k), s.isAmount(k), s.isOf(k, wComma|wSemicolon), s.has(k, cConj|cGrow|cFall):
			return i
		}
	}
	return i
}

// remains reports whether the figure at token i is all that those just told of
// leave of their market: "the remaining 21% is from others".
func (s *sentence) remains(i int) bool {
	if s.othersHold(i) {
		return true
	}
	for s.has(i-1, cPlain) && !s.is(i-1, "remaining") {
		i--
	}
	return s.is(i-1, "remaining") && (s.lastFound(MarketShare) >= 0 || s.sharesTold() == 0) && s.nameRight(i, earners) < 0
}

// groupHolds recognises what the leaders hold of the market that the block has
// just measured: "The top three capture 63%".
func (s *sentence) groupHolds(i int) bool {
	if i <= 3 && s.remains(i) && (s.has(i+1, cBe|cHold|cShare) || s.isAny(i+1, "belongs", "belong", "belonged", "went", "goes", "comes")) {
		return true
	}
	if s.othersHold(i) {
		return true
	}
	l := &s.r.last
	return l.metricBlock == s.blockIndex && (l.metric == MarketSize || l.metric == MarketGrowth) && s.start > 0 && s.isAny(1, "top", "leading", "big") && s.has(i-1, cHold) && i <= 6 &&
		(i+1 >= len(s.toks) || s.isAny(i+1, ".", ",", ";")) && s.groupWord(i) >= 0
}

package parse

// This file reads shares listed one behind the other.

// listedShare recognises the shares listed to the end of a sentence that has measured their
// market, the largest first: "was worth $172 billion, up 22%: Amazon 38%, Microsoft 24%,
// Google 9%", "growing 22%, with AWS at 32%, Azure at 22% and Google Cloud at 11%". Rates of
// growth stand in no such order and make no such sum.
func (s *sentence) listedShare(i int) []found {
	k := len(s.found) - 1
	for k >= 0 && s.found[k].metric == MarketShare {
		k--
	}
	j := i - 1
	for s.opensShare(j) {
		j--
	}
	n, ok := s.nameAt(j, earners)
	if k < 0 || s.found[k].metric != MarketGrowth && s.found[k].metric != MarketSize || !ok {
		return nil
	}
	for j > s.found[k].at && (s.at(j).kind == name || s.isFigure(j, percents) || s.isOf(j, wComma|wAnd) || s.opensShare(j) && !s.isOf(j, wWith)) {
		j--
	}
	if !s.sharesDown(j + 1) {
		return nil
	}
	f := s.shareOf(i, s.inMarket(n.Slug))
	f[0].metric, f[0].region = MarketShare, n.Region
	return f
}

// opensShare reports whether token j may stand between a vendor and its share in a list.
func (s *sentence) opensShare(j int) bool {
	return s.isOf(j, wAt|wOn|wWith) || s.isAny(j, "having", "holding", "taking")
}

// sharesDown reports whether nothing but names with their percentages stand from token j
// on, each no larger than the one before, three or more that make up most of a whole.
// Where AWS is among them it is the first: of the clouds it has always been the largest,
// while others grow faster.
func (s *sentence) sharesDown(j int) bool {
	const most, whole, fewest = 50, 101, 3
	last, sum, n := 100.0, 0.0, 0
	for ; j < len(s.toks) && !(s.is(j, ".") && j == len(s.toks)-1); j++ {
		switch m, named := s.nameAt(j, earners); {
		case named && n > 0 && (m.Slug == "aws" || m.Slug == "amazon"):
			return false
		case s.isFigure(j, percents):
			v, ok := s.mention(j).Amount.Value()
			if !ok || v <= 0 || v > last {
				return false
			}
			last, sum, n = v, sum+v, n+1
		case !named && !s.isOf(j, wComma|wAnd|wSemicolon|wColon) && !s.opensShare(j):
			return false
		}
	}
	return n >= fewest && sum > most && sum <= whole
}

// reached reports whether the row of figures that the one at token i stands in is
// what something came to, and no rate: "raised their holdings by a point to 23%
// and 10%".
func (s *sentence) reached(i int) bool {
	k := i
	for k > 0 && (s.isFigure(k, percents) || s.isOf(k, wComma|wAnd) || s.has(k, cPlain) && !s.has(k, cPrep)) {
		k--
	}
	if v := s.left(k, 3, cGrow, 0); s.isOf(k, wAt) && s.isAny(v, "gain", "gained", "gaining", "gains") {
		return true // "while Microsoft and Google gained, at 20% and 13% respectively"
	}
	return s.is(k, "to") && s.left(i, 16, cGrow|cFall, 0) >= 0 && s.cues&(cGrowth|cRevenue|cProfit) == 0
}

// rankedFirst is the token of the vendor that the sentence ranks by the percentage in brackets
// at token i: "AWS is the largest cloud provider (30%), followed by Azure (20%)". -1 if it
// ranks none so.
func (s *sentence) rankedFirst(i int) int {
	if !s.is(i-1, "(") || !s.isOf(i+1, wClose) || s.cues&(cGrowth|cGrow|cFall|cYoY|cSurvey|cStaff|cStock|cProfit|cCost) != 0 {
		return -1
	}
	k := i - 2
	for s.at(k).kind == when || s.has(k, cPrep) {
		k--
	}
	n := s.nameBefore(k)
	if n < 0 || k-n > 12 || !s.isAny(k, "vendor", "provider", "player", "supplier", "oem", "maker", "leader", "manufacturer") || s.amountBetween(n, k) && !s.betweenIs(n, k, "#", "no", "number") {
		return -1
	}
	ranked, is := s.is(k, "leader") || s.betweenIs(n, k, "#", "no", "number"), false
	for j := n + 1; j < k; j++ {
		ranked = ranked || s.rankWord(j)
		is = is || s.has(j, cBe) || s.isAny(j, "remains", "remained", "stays", "stayed")
	}
	if !ranked || !is {
		return -1
	}
	return n
}

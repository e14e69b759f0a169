package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

var ruleShareOwned = Rule{
	Name: "share-owned", Metric: MarketShare,
	Says: "a percentage of a market told before who has it: \"31% of it went to AWS, 20% to Azure\", \"75% of the market was Amazon's\", \"85% is in the hands of U.S. companies\"; and one that a list only calls \"the figure\"",
	Examples: []Example{
		{Text: "Of what was spent on cloud infrastructure in Q3 2024, 31% went to AWS and 20% to Azure.", Want: []string{"market_share aws 31 percent 2024-Q3", "market_share azure 20 percent 2024-Q3"}},
		{Text: "In Q3 2017 some 75 percent of the smart speaker market was Amazon's and 25 percent Google's.", Want: []string{"market_share amazon 75 percent 2017-Q3", "market_share alphabet 25 percent 2017-Q3"}},
		{Text: "In 2024 AWS had 31% of the cloud market, and for Azure the figure was 20%.", Want: []string{"market_share aws 31 percent 2024", "market_share azure 20 percent 2024"}},
		{Text: "Some 31% of its revenue went to Amazon's data centers."},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		if !s.speaksOfMarket() || s.surveyed() || s.right(i, 24, cRespect, 0) >= 0 {
			return nil, false
		}
		k := s.givenTo(i)
		if k < 0 && s.lastFound(MarketShare) >= 0 {
			k = s.figureFor(i)
		}
		if k < 0 {
			return nil, false
		}
		f := s.shareOf(i, "group")
		switch list, own := s.owners(k); {
		case own: // "held by AWS (31%) and Azure (20%)"
		case len(list) > 1:
			f[0].subject, f[0].group = list[0], list
		case len(list) > 0:
			f[0].subject = list[0]
			if m, ok := s.nameAt(k, earners); ok {
				f[0].region = m.Region
			}
		case !s.isGroup(k):
			return nil, false
		}
		return f, true
	},
}

// speaksOfMarket reports whether the sentence names a market or its parts, or the
// paragraph has just told of one.
func (s *sentence) speaksOfMarket() bool {
	l := &s.r.last
	return s.cues&(cMarket|cShare) != 0 || s.nameRight(-1, nMarket) >= 0 || s.lastFound(MarketShare) >= 0 || s.cues&cCloud != 0 && (s.cues&cSpending != 0 || s.classes&wSpends != 0 && s.betweenIs(-1, len(s.toks), "spends")) ||
		l.metricBlock == s.blockIndex && (family(l.metric) == 2 || l.metric == MarketShare)
}

// goesTo are verbs that give a part of a market to whoever stands behind them.
var goesTo = strings.Fields("went goes go fell falls fall belonged belongs belong accrued accrues left")

// givenTo is where the owner of the percentage at token i begins, behind words
// that give it to him. -1 if none do.
func (s *sentence) givenTo(i int) int {
	if k := s.skip(i+2, cDet); s.lastFound(MarketShare) >= 0 && s.isOf(i+1, wTo|wWith|wBy) && s.isOf(i-1, wComma|wAnd|wSemicolon) && (s.nameAtAny(k) || s.isGroup(k)) && s.sharedOut(i) {
		return k // "31% went to AWS, 20% to Azure"
	}
	j := i + 1
	if s.isAny(j, "share", "slice", "chunk", "part", ")") {
		j++
	}
	if s.isOf(i-1, wAt|wWith) && i <= 2 && s.isOf(j, wComma) && s.nameAtAny(j+1) && s.right(j+1, 8, cShare|cLead, topics) > 0 {
		return j + 1 // "At 31%, AWS had the largest share"
	}
	if s.is(j, "of") {
		if j = s.behindMarket(j); j < 0 {
			return -1
		}
	}
	if s.lastFound(MarketShare) >= 0 && s.owns(j) {
		return j // "and 25 percent Google's"
	}
	be := j
	for s.has(j, cBe) || s.isAny(j, "now", "still", "already", "all", "being", "thus") {
		j++
	}
	hands := s.skip(j+1, cDet)
	switch {
	case j > be && s.owns(j):
		return j
	case s.isAny(j, goesTo...) && s.isOf(j+1, wTo|wFor):
		return s.skip(j+2, cDet)
	case s.isAny(j, "ended", "ends", "wound") && s.is(j+1, "up") && s.isOf(j+2, wWith|wAt):
		return s.skip(j+3, cDet)
	case s.isOf(j, wIn) && hands < j+3 && s.is(hands, "hands") && s.is(hands+1, "of"):
		return s.skip(hands+2, cDet)
	case j > be && s.isOf(j, wWith) && !s.is(j+1, "a"), (s.has(j, cHold) || s.isAny(j, "shared", "divided")) && s.isAny(j+1, "by", "between", "among"):
		if s.isOf(j, wWith) {
			return s.skip(j+1, cDet)
		}
		return s.skip(j+2, cDet)
	}
	return -1
}

// behindMarket is the token behind the phrase that begins with "of" at token j, if
// that names a market or what is spent on one: "of the cloud market", "of what the
// world spends on cloud infrastructure". -1 if it names anything else.
func (s *sentence) behindMarket(j int) int {
	market := false
	for k := j + 1; k < len(s.toks) && k < j+14; k++ {
		switch t := s.at(k); {
		case s.isMarket(k), s.has(k, cMarket|cSpending), s.is(k, "spends"), s.is(k, "it") && k == j+1:
			market = true
		case s.has(k, topics), s.isAmount(k) && !s.isMoney(k), t.kind == mark && !s.isAny(k, "'s", "$"), s.nameAtAny(k) && !s.is(k+1, "'s") && !market:
			return -1
		case market && (s.has(k, cBe|cHold) || s.isAny(k, goesTo...) || s.isAny(k, "ended", "ends", "shared", "divided")):
			return k
		}
	}
	return -1
}

// owns reports whether the name at token k owns what was told before, and nothing
// behind it: "was Amazon's and".
func (s *sentence) owns(k int) bool {
	return s.nameAtAny(k) && s.is(k+1, "'s") && (k+2 >= len(s.toks) || s.at(k+2).kind == mark || s.has(k+2, cConj))
}

// sharedOut reports whether a verb before token i gives parts of a market to several.
func (s *sentence) sharedOut(i int) bool {
	return s.betweenIs(-1, i, goesTo...) || s.betweenIs(-1, i, "held", "controlled", "owned", "ended", "is", "was")
}

// figureFor is the name that the share at token i is said to be the figure of: "for
// Azure the figure was 20%", "the figure for Azure was 20%", "Azure's was 20%". -1 if
// it is not told so.
func (s *sentence) figureFor(i int) int {
	j := s.skipLeft(i-1, cPlain)
	if s.isOf(j, wAt|wTo) {
		j--
	}
	if !s.has(j, cBe) && !s.isAny(j, "stood", "came", "comes", "reached", "hit") {
		return -1
	}
	called := func(k int) bool {
		return s.isAny(k, "figure", "number", "share", "slice", "portion", "percentage", "part", "piece", "equivalent")
	}
	switch {
	case s.is(j-1, "'s") && s.nameAtAny(j-2) && !s.isAny(j-3, "of", "at"):
		return j - 2
	case called(j-1) && s.is(j-2, "'s") && s.nameAtAny(j-3):
		return j - 3
	case called(j-1) && s.has(j-2, cDet) && s.nameAtAny(j-3) && s.isOf(j-4, wFor):
		return j - 3
	case s.nameAtAny(j-1) && s.isOf(j-2, wFor|wOf) && called(j-3):
		return j - 1
	}
	return -1
}

// isGroup reports whether token k begins a group that nobody names: "U.S. companies",
// "three firms", "European rivals", "others".
func (s *sentence) isGroup(k int) bool {
	for j := k; j < k+5; j++ {
		switch {
		case s.isOf(j, wFirms|wGroup), s.isAny(j, "europeans", "americans", "competitors", "rest", "incumbents", "newcomers", "suppliers", "manufacturers", "brands", "makers"):
			return !s.is(j+1, "'s")
		case s.nameAtAny(j), s.at(j).kind == mark && !s.is(j, "-"), s.has(j, cBe|cConj|cPrep):
			return false
		}
	}
	return false
}

// owners are the names that begin at token k or that explain the group which begins
// there: "AWS, Azure and Google Cloud", "three firms: Amazon, Microsoft and Google".
// nil if nobody is named; own is true where each has a share of his own behind him.
func (s *sentence) owners(k int) (list []entity.Slug, own bool) {
	if s.isGroup(k) {
		for j := k; j < k+7; j++ {
			if s.isAny(j, ":", "–", "—", "(") || s.isOf(j, wComma) && (s.nameAtAny(j+1) || s.is(j+1, "namely")) {
				k = j + 1 + b2i(s.is(j+1, "namely"))
				break
			}
		}
	}
	for first := k; k < len(s.toks); k++ {
		m, ok := s.nameAt(k, earners)
		switch {
		case s.isOf(k, wOpen) && s.isFigure(k+1, percents) && len(list) > 0:
			return nil, true
		case ok && (k == first || !s.isFigure(k-1, percents)) && !(s.isOf(k-1, wOpen) && len(list) > 0):
			list = append(list, s.inMarket(m.Slug))
		case len(list) > 0 && s.isAny(k, "(", ")", "'s") || ok:
		case len(list) > 0 && s.isOf(k, wComma|wAnd|wAmpersand) && (s.nameAtAny(k+1) || s.isOf(k+1, wAnd|wAmpersand) && s.nameAtAny(k+2)):
		default:
			return list, false
		}
	}
	return list, false
}

// dashedGroup are the names between dashes, before the verb of the percentage at token
// i, that explain who holds it: "The top three – AWS with 31%, Azure with 20% – hold
// 51%". nil if there are none.
func (s *sentence) dashedGroup(i int) []entity.Slug {
	shut := i - 1
	for shut > 0 && i-shut < 7 && !s.isOf(shut, wDash) {
		shut--
	}
	open := shut - 1
	for open > 0 && !s.isOf(open, wDash) {
		open--
	}
	if open <= 0 || !s.isOf(shut, wDash) || s.left(i, i-shut, cHold, 0) < 0 {
		return nil
	}
	var list []entity.Slug
	for k := open + 1; k < shut; k++ {
		if m, ok := s.nameAt(k, earners); ok && !s.isOf(k-1, wOpen) {
			list = append(list, s.inMarket(m.Slug))
		}
	}
	if len(list) < 2 {
		return nil
	}
	return list
}

// usedUp reports whether a part of the market at token j is told by what becomes of it,
// which nobody holds: "27% of cloud spend is wasted".
func (s *sentence) usedUp(i, j int) bool {
	v := j + 1
	if j < i && s.is(j, "share") && s.is(j+1, "of") && (s.betweenIs(j, i, "going", "flowing", "devoted", "spent") || s.betweenOf(j, i, wThat|wWhich) && s.betweenIs(j, i, "goes", "flows")) {
		return true // "the share of IT spending that goes to the cloud is 10%"
	}
	return j > i && s.has(v, cBe) && !s.has(v+1, cHold) && strings.HasSuffix(s.at(v+1).low, "ed") && !s.is(v+2, "by")
}

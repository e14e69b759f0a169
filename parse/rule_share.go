package parse

import (
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// shareNear reports whether the percentage at token i is called a share of a
// market: "31% market share", "share of 31%", "(~32% share)", "31% of the
// cloud market". It returns the token that says so, -1 if none.
func (s *sentence) shareNear(i int) int {
	for j := i + 1; j <= i+4 && j < len(s.toks); j++ {
		if s.has(j, cShare) && (s.has(j-1, cMarket) || s.right(j, 2, cStock, 0) < 0 && !s.has(j-1, cVolume)) && !(s.is(j, "shares") && s.isOf(j-1, wIts)) {
			return j // but for "a $1 billion buyback, about 2% of its shares"
		}
		if s.at(j).kind == word && s.at(j).cue == 0 && s.has(j+1, cMarket) && s.has(j+2, cShare) {
			return j + 2 // "42% RDBMS market share"
		}
		if _, placed := s.nameAt(j, nRegion); !placed && !s.isMarket(j) && !s.has(j, cMarket|cPlain|cDet|cRevenue) && !s.isAny(j, "of", "unit", "shipment", "value", "volume") {
			break
		}
	}
	if j := s.ledWith(i); j >= 0 {
		return j
	}
	if s.has(i+1, cBe) && s.has(i+2, cHold) && s.is(i+3, "by") {
		return i + 2
	}
	of := i + 1
	if s.isAny(of, ")", "slice", "chunk", "portion", "piece") {
		of++
	}
	if s.is(of, "of") && !s.respondents(of+1) {
		if s.is(of+1, "it") && (s.isAny(i-1, "had", "has", "with", "and", "at") || s.left(i, 4, cHold, 0) >= 0) {
			return s.nameRight(-1, nMarket) // "the market grew to $99 billion, and AWS had 30% of it"
		}
		for j := of + 1; j < len(s.toks) && j <= i+10; j++ {
			if s.isMarket(j) && s.isAny(j+1, "providers", "vendors", "companies", "customers", "users", "organizations") {
				return -1 // a part of those who sell or buy
			}
			if s.isMarket(j) {
				return j
			}
			if s.is(j, "and") && s.isFigure(j+1, percents) && s.is(j+2, "of") && s.isAny(j-1, "segment", "market", "router", "server", "storage") {
				return s.shareNear(j + 1) // "68% of the tower and 40% of the blade segments"
			}
			if s.isAny(j, "segment", "segments") && !s.has(j+1, cRevenue) && !s.is(j+1, "'s") && s.left(i, 4, cHold|cLead, 0) >= 0 && s.nameBefore(i) >= 0 {
				return j // "claimed 68% of the router segment"
			}
			if s.has(j, cMarket|cSpending) || s.isAny(j, "expenditure", "investment") && s.left(i, 6, cHold|cLead, 0) >= 0 {
				return j
			}
			if s.has(j, cVolume) && s.has(j+1, cSpending) || s.isMoney(j) && (s.has(j+1, cMarket) || s.isMarket(j+1)) {
				continue // "63% of the $107 billion market"
			}
			t := &s.toks[j]
			if j == of+1 && s.is(j, "that") && s.has(j+1, cMarket|cPlain) {
				continue // "18% of that market"
			}
			if s.isName(j-2, earners) && s.has(j, cRevenue) {
				return -1 // "16% of Amazon's revenue"
			}
			if s.has(j, cRevenue) && (s.has(j+1, cGrowth) || s.isOf(j+1, wOf|wFor) && (s.is(j+2, "top") || s.is(j+3, "top"))) {
				return -1 // "12% of its revenue growth", "57% of the aggregate revenue of the top 20": of a list
			}
			if s.has(j, cRevenue) && s.is(j-1, "cloud") && s.worldly(j-2) || s.r.measured && (s.left(i, 6, cHold|cLead, 0) >= 0 || s.betweenIs(max(-1, i-4), i, "responsible") || s.isAny(s.left(i, 3, cOwnVerb, 0), "generated", "made") || s.is(i-1, "with") && s.nameBefore(i) >= 0) &&
				(s.has(j, cRevenue) && s.holdsRevenue(i, of, j) || s.isAny(j, "shipments", "units") || s.is(j, "total") && s.worldly(j-1)) {
				return j // "23% of global cloud revenue", "captured 43% of worldwide revenue", "38% of the worldwide total"
			}
			if s.isAny(j, "their", "its", "our", "my", "your") || s.is(j, "'s") && s.has(j-1, cOrg) {
				return -1 // a part of somebody's own spending
			}
			if t.kind != name && t.kind != when && t.low != "'s" && !(t.kind == word && (t.cue&(cBe|cConj|cRevenue|cProfit|cVolume|cSurvey|cStaff|cOwnVerb) == 0 || t.low == "total" || t.part && t.cue&cRevenue == 0)) {
				break
			}
		}
	}
	return s.sharesBefore(i)
}

// holdsRevenue reports whether the revenue at token j, of which the percentage at
// token i is a part, is a market's: the world's, or one of which a vendor holds
// it rather than a product of its own maker's revenue.
func (s *sentence) holdsRevenue(i, of, j int) bool {
	for k := of + 1; k < j; k++ {
		if s.worldly(k) || s.isMarket(k) || s.is(k, "vendor") {
			return true
		}
	}
	k := j - 1
	for s.has(k, cPlain|cTotal) && !s.has(k, cPrep) {
		k--
	}
	if s.isAny(k, "'s", "its", "their", "our") {
		return false // "20% of TSMC's total revenue"
	}
	h := s.left(i, 6, cHold|cLead|cOwnVerb, 0)
	for h > 0 && s.has(h-1, cHold|cPlain|cBe|cProject) {
		h--
	}
	return h < 1 || s.nameAtAny(h-1) || s.at(h-1).kind == mark || s.isAny(h-1, "vendors", "suppliers") || s.has(h-1, cPronoun|cConj|cOrg) && !s.isOf(h-1, wThat|wWhich) || s.groupWord(i) >= 0
}

// respondents reports whether those who were asked stand at token j: "59% of
// companies will spend more".
func (s *sentence) respondents(j int) bool {
	return s.isAny(j, "companies", "firms", "businesses", "enterprises", "organizations", "organisations", "teams", "cios", "executives", "leaders")
}

// spentIn recognises "accounted for 73% in customer spending".
func (s *sentence) spentIn(i int) bool {
	if !s.is(i+1, "in") || s.left(i, 6, cHold, 0) < 0 {
		return false
	}
	j := i + 2
	if s.isAny(j, "customer", "client", "global", "worldwide", "total", "cloud") {
		j++
	}
	return s.has(j, cSpending) || s.is(j, "expenditure")
}

// listComma reports whether the comma at token j parts two names.
func (s *sentence) listComma(j int) bool {
	return s.is(j, ",") && s.nameAtAny(j-1) && (s.nameAtAny(j+1) || s.is(j+1, "and") && s.nameAtAny(j+2))
}

// shareOfEach recognises one share for each of several, where the sentence speaks
// of shares or of a market: "SAP and Deutsche Telekom, with 2% each".
func (s *sentence) shareOfEach(i int) bool {
	if !s.each(i) || s.cues&cShare == 0 && s.left(i, 30, cMarket, 0) < 0 && s.nameRight(-1, nMarket) < 0 && s.lastFound(MarketShare) < 0 {
		return false
	}
	g, _ := s.governor(i)
	return g < 0 && s.together(s.nameBefore(i)) != nil
}

// ledWith recognises "led the cloud market with 32%", "leads the market at
// 31%": a verb of leading, its market, and the figure behind "with" or "at"; and
// "accounted for 73% in customer spending".
func (s *sentence) ledWith(i int) int {
	if s.spentIn(i) {
		return i + 2
	}
	if s.holdsOf(i) {
		return i - 1
	}
	j := s.skipLeft(i-1, cPlain|cDet)
	if s.isOf(j, wAt|wWith|wOn) && (s.leadsIn(j) || s.leadsTold(j)) {
		return j
	}
	if !s.isOf(j, wComma|wAt|wWith) || s.right(i, 3, cGrowth|cGrow|cFall|topics&^cShare, 0) >= 0 || s.respective(i) >= 0 {
		return -1
	}
	market := -1
	for k := j - 1; k >= 0 && k >= j-8; k-- {
		switch {
		case s.isMarket(k), s.has(k, cMarket|cSpending), s.is(k, "it") && s.nameLeft(k, nMarket) >= 0:
			market = k
		case s.isAny(k, "ahead", "followed") && s.isOf(k+1, wOf|wBy):
			return -1 // "grew 31%, ahead of the market at 19%"
		case s.is(k, "leader") && s.isOf(k+1, wIn|wOf):
			return k
		case market > k && s.isAny(k, "part", "slice", "chunk", "portion", "piece") && s.isOf(k+1, wOf) && s.isOf(i+1, wComma) && s.heldByNext(i+2):
			return market // "the largest part of the market, 32%, belonged to AWS"
		case (s.has(k, cLead|cHold) || s.is(k, "first") && s.has(k-1, cBe)) && market > k:
			return market
		case s.at(k).kind == amount, s.at(k).kind == mark && !s.is(k, "'s"):
			return -1
		}
	}
	return -1
}

var ruleShareOf = Rule{
	Name: "share-of-market", Metric: MarketShare,
	Says: "a percentage called a share of a market, or held of a market by somebody, or by each of several: \"SAP and Deutsche Telekom, with 2% each\"",
	Examples: []Example{
		{Text: "Azure held 24% of the cloud infrastructure market in Q1 2024.", Want: []string{"market_share azure 24 percent 2024-Q1"}},
		{Text: "AWS had a market share of 31% in 2024.", Want: []string{"market_share aws 31 percent 2024"}},
		{Text: "In 2024 Oracle Cloud and IBM Cloud followed with 3% each of the cloud infrastructure market.", Want: []string{"market_share oracle-cloud 3 percent 2024", "market_share ibm-cloud 3 percent 2024"}},
		{Text: "Shares of Oracle fell 8% on Tuesday."},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		if p := s.restated(i); p != i {
			if p < i { // "more than half of the market (53%)"
				out, ok := s.share(p, s.shareNear(p))
				for k := range out {
					out[k].at, out[k].amount = i, s.mention(i).Amount
				}
				return out, ok
			}
			return nil, true
		}
		j := s.shareNear(i)
		if j < 0 && (s.shareUntold(i) || s.shareOfEach(i)) {
			j = i
		}
		if j < 0 && s.shareHead(i) {
			return s.shareListed(i)
		}
		if j < 0 {
			return nil, false
		}
		if s.ofSegment(j) || j < i && s.is(j, "share") && s.is(j+1, "of") && (s.has(j+2, cStaff|cSurvey) || s.isAny(j+2, "companies", "businesses", "firms", "startups", "employers")) {
			return nil, true // "The share of companies that use it jumped to 42%"
		}
		return s.share(i, j)
	},
}

// share makes the claim of the percentage at token i, which token j calls a
// share. A change of share, a share that a region or a part of a market holds,
// and a share that nobody holds are no claims.
func (s *sentence) share(i, j int) ([]found, bool) {
	m := s.mention(i)
	if s.is(j, "share") && j > i && s.ofOwn(j+1) || m.Unit == quantity.Points || s.is(i-1, "within") || s.moves(i) || s.nobody(i) || s.usedUp(i, j) || s.placeHolds(i) || s.partRanked(i) || s.marketHolds(i) || s.versionHolds(i) || s.atGroup(i) {
		return nil, true
	}
	f := found{at: i, topic: j, amount: m.Amount, unit: quantity.Percent}
	if s.tiedHolder(i, &f) {
		return []found{f}, true
	}
	if s.remains(i) {
		f.subject = "group"
		return []found{f}, true
	}
	if r := s.left(i, 8, cRespect, 0); r >= 0 && s.nameBefore(i) < r || s.right(i, 5, cRespect, 0) >= 0 {
		return nil, true // of a row of names that not all are known
	}
	holder := s.holder(i, j)
	own := s.unlistedHolder(holder, i)
	switch {
	case own != "" && (holder < i):
		f.subject = own
	case s.exampleOf(holder) && (s.jointShare(j) || s.is(holder-1, "(")), s.heldByTwo(holder, i):
		f.subject = "group"
	case holder >= 0:
		for holder > i && s.isOf(holder+1, wComma|wAnd) && s.nameAtAny(holder+2) {
			holder += 2 // "half went to AWS and Azure"
		}
		n := s.entity(holder)
		f.subject, f.region = n.Slug, n.Region
		over := s.overFigure(holder)
		if g := s.joinedNames(holder, over < i); g != nil && (over < i && !s.amountBetween(over, i) || holder > i || s.jointly(holder, i)) && s.respective(i) < 0 {
			f.group = g
		}
	case s.allOfThem(i) != nil:
		f.subject, f.group = "group", s.allOfThem(i)
	case s.jointShare(j), s.jointShare(s.left(i, 8, cShare, cRevenue|cSpending|cProfit|cStaff)):
		f.subject = "group" // "the combined share"
	case s.bothOf(i) != nil:
		out := []found{f, f}
		for k, slug := range s.bothOf(i) {
			out[k].subject = s.inMarket(slug)
		}
		return out, true
	case s.groupWord(i) >= 0 && s.left(i, 3, cEach, 0) >= 0:
		return nil, true // each of whom nobody can tell
	case s.groupWord(i) >= 0:
		f.subject, f.group = "group", s.justNamed(s.groupWord(i))
	case s.left(i, 40, cSpending|cMarket|cRevenue, 0) >= 0 && s.cues&cHold != 0 && !s.refers():
		return nil, true // "China's spending represented 12% of the world's": a part of a market, held by nobody
	case s.goodsHold(i), s.label == 1 && s.block.Kind == doc.Item && s.at(0).kind == word && s.at(0).cue == 0 && s.upper(0) && !s.isPart(0):
		return nil, true // "YMTC — NAND, targeting 15% share": nobody known
	default:
		k := s.known()
		if kind := entity.KindOf(k); k == "" || kind != entity.Company && kind != entity.Cloud && k != s.r.last.lead || s.cues&cHold == 0 && s.label == 0 && !s.refers() && s.cues&cShare == 0 {
			return nil, false
		}
		if s.cues&(cHold|cShare) == 0 && !s.refers() && j > i && s.at(j+1).kind == word && !s.isOf(j+1, wIn|wAt|wAnd|wBut) {
			return nil, true // "85% of IT spend still on-prem"
		}
		f.subject = k
	}
	if s.classes&wTogether != 0 && f.group == nil && f.subject != "group" && s.oneOfSeveral(holder, i) {
		return nil, true
	}
	f.subject = s.inMarket(f.subject)
	for k := range f.group {
		f.group[k] = s.inMarket(f.group[k])
	}
	return []found{f}, true
}

// oneOfSeveral reports whether the holder at token j stands in a row of names, not
// all of them known, whose share together the figure at token i is.
func (s *sentence) oneOfSeveral(j, i int) bool {
	if j < 0 || j > i || !s.isOf(j-1, wAnd) && !s.isOf(j+1, wComma) {
		return false
	}
	return s.betweenOf(j, i, wTogether) || s.isOf(s.label, wTogether) && s.isOf(s.label+1, wComma)
}

// tiedHolder sets the holder of the percentage at token i where the figure itself
// is tied to a name, and reports whether it is.
func (s *sentence) tiedHolder(i int, f *found) bool {
	if g := s.dashedGroup(i); g != nil {
		f.subject, f.group = g[0], g
		return true
	}
	if slug := s.respectiveBefore(i); slug != "" {
		f.subject = s.inMarket(slug)
		return true
	}
	if k := s.respective(i); k >= 0 {
		n := s.entity(k)
		f.subject, f.region = s.inMarket(n.Slug), n.Region
		return true
	}
	if k := s.lastFound(MarketShare); k >= 0 && s.sameHolder(k, i) {
		f.subject, f.group = s.found[k].subject, s.found[k].group
		return true
	}
	k := i
	if s.is(i-1, "(") { // "compared to HPE's $4.2 billion (18% of the market)"
		for k = i - 2; k > i-6 && s.at(k).kind == word && !s.has(k, cPrep|cConj); k-- {
		}
	}
	if m, ok := s.nameAt(k-2, earners); ok && s.is(k-1, "'s") { // "compared with Nokia's 13%"
		f.subject, f.region = s.inMarket(m.Slug), m.Region
		return true
	}
	return false
}

// respectiveBefore pairs the figure at token i with a name of the sentence
// before: "Amazon leads Microsoft and Google. Their shares were 29%, 22% and
// 12% respectively". "" if there is no such pairing.
func (s *sentence) respectiveBefore(i int) entity.Slug {
	if s.right(i, 24, cRespect, 0) < 0 || s.nameRight(-1, earners) >= 0 || len(s.r.last.names) == 0 {
		return ""
	}
	rank, total := 0, 0
	for k := range s.toks {
		if s.isAmount(k) && s.mention(k).Unit == s.mention(i).Unit {
			if k == i {
				rank = total
			}
			total++
		}
	}
	if total != len(s.r.last.names) {
		return ""
	}
	return s.r.last.names[rank]
}

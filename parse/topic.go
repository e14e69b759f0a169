package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// topicOf finds the noun that says what the amount at token i measures, first
// behind it ("$28.8 billion in revenue", "19% revenue growth"), then before it
// ("revenue of $28.8 billion"). It returns -1 if no noun is known to. ratio is
// true where the amount is a part of the noun ("21.8% of revenue").
func (s *sentence) topicOf(i int) (topic int, ratio bool) {
	if t := &s.topic; t.of != i+1 {
		if t.at, t.ratio = s.topicRight(i); t.at < 0 {
			t.at, t.ratio = s.topicLeft(i), false
		}
		t.of = i + 1 // several rules ask it of the same amount
	}
	return s.topic.at, s.topic.ratio
}

// topicRight reads on from the amount while the words can belong to its noun
// phrase.
func (s *sentence) topicRight(i int) (topic int, of bool) {
	if s.is(i-1, "of") && s.has(i-2, cBacklog) {
		return -1, false // "a backlog of $66 billion in revenue"
	}
	preps, unknown := 0, 0
	for j := i + 1; j < len(s.toks) && j <= i+9; j++ {
		t := &s.toks[j]
		switch {
		case t.kind == when, t.kind == name && !s.isMarket(j), t.low == "'s", t.low == "“", t.low == "\"", t.low == "‘":
		case t.kind == name && s.names[t.i].Bare && s.has(j+1, cRevenue): // "66% IaaS revenue growth"
		case t.kind == name:
			return j, of
		case t.low == "(" && j == i+1 && s.isMoney(i) && s.isMoney(j+1) && s.is(j+2, ")") && s.secondCurrency(j+1):
			j += 2 // "39 billion yuan ($5.6 billion) in revenue"
		case t.low == "," && j == i+1 && i <= 3 && s.isOf(0, wAt|wWith): // "At $9.6 billion, its revenue beat"
		case t.kind != word, s.isOf(j, wOutdoing), s.isAny(j, "exceeds", "exceeded", "beats", "tops", "outstrips", "outstripped"):
			return -1, false // "the 6% growth outpaces IT spending"
		case s.isOf(j, wThat|wWhich|wWho|wWhose) && !s.has(j-1, cPrep):
			return -1, false // "contracts of $200 billion that depend on its revenue"
		case preps > 0 && s.topicAt(j) && s.is(j+1, "of") && s.isAmount(j+2):
			return -1, false // "income of $10.6 billion on revenue of $28.8 billion"
		case preps > 0 && s.isOf(i+1, wOn) && s.isAny(j+1, "miss", "beat", "shortfall", "warning", "outlook", "guidance", "forecast", "surprise", "disappointment", "concerns", "worries"):
			return -1, false // "falls 5% on a revenue miss"
		case s.isMoney(i) && preps > 0 && s.isAny(j, "customers", "clients", "users", "subscribers") && s.betweenOf(i, j, wFrom):
			return -1, false // "$30 billion from outside customers": who paid it
		case s.topicAt(j):
			return j, of
		case t.low == "worth" && s.isOf(j+1, wOf): // "$5 billion worth of revenue"
		case s.isOf(j, wIn|wOf|wFrom|wOn), t.low == "worth":
			if preps++; preps > 2 || preps == 2 && s.left(j, j-i-1, cGrow|cFall|cGrowth, 0) < 0 {
				return -1, false
			}
			of = of || s.is(j, "of") && j == i+1
		case s.isOf(j, wAnd|wAmpersand) && s.isPart(j-1) && s.isPart(j+1): // "in servers and networking revenue"
		case s.isMoney(i) && s.isAny(j, "business", "unit") && s.partBetween(i, j) != "":
			return j, of
		case t.cue&(cGrow|cFall|cGrowth|cYoY|cDet|cPlain|cCloud|cOrg) != 0 && t.cue&cBe == 0:
		case t.cue&(cPrep|cConj|cBe|cPronoun|cOwnVerb|cHold|cLead|cCut|cProject|cDeny) != 0:
			return -1, false
		default:
			if unknown++; unknown > 2 {
				return -1, false
			}
		}
	}
	return -1, false
}

// topicLeft reads back from the amount to the nearest noun. A name that no
// preposition ties to an earlier noun is a topic itself: "AWS grew 19%".
func (s *sentence) topicLeft(i int) int {
	for j := i - 1; j >= 0 && j >= i-40; j-- {
		if s.at(j).kind == mark {
			if s.is(j, ";") && s.nameLeft(i, earners) > j || s.isOf(j, wDash|wHyphen) && s.isName(j+1, earners) && (s.has(j+2, cGrow|cFall|cBe) || j+2 == i) && s.amountBetween(-1, j) {
				return -1 // another clause: "revenue: $7 billion (+10%) – Red Hat up 14%"
			}
			if s.isOf(j, wComma|wDash) {
				j = s.overIncluded(j)
			}
			if s.is(j, ")") {
				if k := s.openParen(j); k >= 0 {
					j = k
				}
			}
		}
		if s.has(j, cGrow|cFall) && s.surveys() && s.goodsMove(j) {
			return -1
		}
		if k := s.ratioOf(j); k >= 0 && k < i {
			j = k // "a loss of $36 million, or 40% of revenue, compared with"
			continue
		}
		if s.placed(j, i) {
			return -1
		}
		if s.has(j, cConj|cPrep) && s.isName(j+1, earners) && s.isAny(j, "after", "although", "though", "because", "when", "since") && s.has(j+2, cOwnVerb|cGrow|cFall) && j+2 < i && s.amountBetween(-1, j) {
			return j + 1 // "Shares rose 6% after AWS reported 19% growth"
		}
		if k := s.partHolder(j, i); k >= 0 {
			return k
		}
		if s.topicAt(j) {
			if s.isOf(j-1, wOutdoing) {
				continue // "its valuation outpaced revenue, reaching $10 billion"
			}
			if h := s.headOf(j); h >= 0 {
				return h
			}
			return j
		}
		if s.has(j, cOrg) && s.isUnit(j) && !s.ofProfit(j) && s.phraseBefore(j) != "" && !s.has(j+1, cRevenue) && s.right(j, i-j, cGrow|cFall|cGrowth, 0) >= 0 {
			return j
		}
		if r := s.madeIn(j); r >= 0 {
			return r
		}
		if m, ok := s.nameAt(j, nCloud|nSegment|nMarket); ok && s.heads(j, i, m) {
			return j
		}
	}
	return -1
}

// placed reports whether the market at token j is but where a vendor stands, of
// whom the verb behind "and" tells more: "AWS leads in the cloud market and grew
// 12%".
func (s *sentence) placed(j, i int) bool {
	if !s.isMarket(j) {
		return false
	}
	v := j + 1
	if s.is(v, ",") {
		v++
	}
	if !s.isOf(v, wAnd|wBut) || !s.has(v+1, cGrow|cFall|cOwnVerb|cBe) || v+1 >= i {
		return false
	}
	n := s.nameLeft(j, earners)
	if n < 0 || s.at(n+1).kind != word || s.has(n+1, cConj|cPrep|cRevenue|cOrg) {
		return false
	}
	for k := n + 2; k < j; k++ {
		if s.has(k, cConj) || s.isOf(k, wComma|wThat) || s.isMarket(k) {
			return false
		}
	}
	return s.has(j-1, cDet|cPrep|cPlain) || s.at(j-1).kind == name || s.at(j-1).kind == word && s.at(j-1).cue == 0
}

// partHolder is the market before the verb of holding that the noun at token j
// hangs on, of which the verb behind "and" tells more: "SaaS accounts for half of
// the cloud market and grew 17%". -1 if there is none.
func (s *sentence) partHolder(j, i int) int {
	if !s.isMarket(j) && !s.has(j, cMarket|cSpending|cRevenue) || s.cues&cHold == 0 || !s.isOf(j+1, wAnd) || !s.has(j+2, cGrow|cFall) || j+2 >= i {
		return -1
	}
	h := s.left(j, 9, cHold, cGrow|cFall|cConj)
	if h > 0 && s.isMarket(h-1) && s.is(h+1, "for") {
		return h - 1
	}
	return -1
}

// goodsMove reports whether goods without a topic noun are the subject of the
// verb at token v, in a clause of their own: "and midrange servers fell".
func (s *sentence) goodsMove(v int) bool {
	j := v - 1
	for j >= 0 && v-j <= 4 && s.at(j).kind == word && !s.has(j, topics&^cVolume|cOrg) && (s.at(j).cue == 0 || s.isPart(j) || entity.Narrows(s.at(j).low)) {
		j--
	}
	if j >= v-1 || !s.isOf(j, wComma|wSemicolon|wAnd|wBut|wWhile|wWhereas) {
		return false
	}
	for k := j + 1; k < v; k++ {
		if s.isPart(k) {
			return true
		}
	}
	return false
}

// ofProfit reports whether the part that ends at token j only tells whose
// profit or cost is spoken of: "gross profit of fintech and business services".
func (s *sentence) ofProfit(j int) bool {
	for k := j; k > 1 && k > j-8; k-- {
		if s.isOf(k, wOf|wIn|wAt|wFor) {
			return s.has(k-1, cProfit|cCost|cMargin|cVolume|cBacklog)
		}
	}
	return false
}

// headOf is the noun that a phrase with the topic at token j hangs on:
// "revenue from external customers" speaks of revenue. -1 if there is none.
func (s *sentence) headOf(j int) int {
	k := j - 1
	goods := s.has(j, cVolume) && s.isPart(j) // "flash storage"
	for k >= 0 && (s.has(k, cPlain|cDet) || s.at(k).kind == when || s.isPart(k) || goods && s.goodsNoun(k)) && !s.has(k, cPrep) && !s.has(k, topics) {
		k--
	}
	if k < j-1 || s.has(k, topics) {
		for e := j - 1; e > 1 && e > j-4; e-- {
			if s.isAny(e, "excluding", "ex") && s.has(e-1, cRevenue) {
				return e - 1 // "revenue excluding traffic acquisition costs"
			}
		}
	}
	if s.has(k-1, cVolume) && s.isAny(k, "with", "contributing", "generating") {
		return k - 1 // "customers with trailing revenue of $1 million"
	}
	if r := s.madeIn(j); r >= 0 {
		return r
	}
	if s.is(k, "by") && s.has(k-1, cRevenue) && !s.has(j, cRevenue) {
		return k - 1 // "revenue by market platform"
	}
	if s.has(k-1, topics) && s.isAny(k, "from", "for", "to", "including", "excluding", "of", "among") && (!s.has(j, cRevenue) || s.isAny(k-1, "cost", "costs")) {
		return k - 1
	}
	return -1
}

// ratioOf is the percentage that tells, as an aside, what part of the noun at
// token j another figure is: "$36 million, or 40% of total revenue". -1 if there
// is none.
func (s *sentence) ratioOf(j int) int {
	if !s.has(j, topics) {
		return -1
	}
	k := j - 1
	for s.has(k, cPlain|cTotal|cDet) && !s.is(k, "of") {
		k--
	}
	if s.is(k, "of") && s.isFigure(k-1, percents) && s.isOf(k-2, wOpen|wOr) && s.amountBetween(k-6, k-2) {
		return k - 1
	}
	return -1
}

// madeIn is the noun of revenue made by somebody in the market that token j
// names: "revenue made by Amazon in the sector". -1 if there is none.
func (s *sentence) madeIn(j int) int {
	if !s.has(j, cMarket) && !s.isMarket(j) {
		return -1
	}
	k := j - 1
	for s.has(k, cDet|cPlain) && !s.has(k, cPrep) {
		k--
	}
	r := s.left(k, 5, cRevenue, topics&^cRevenue|cConj)
	if r >= 0 && s.is(k, "in") && s.isOf(r+1, wEarned) {
		return r
	}
	return -1
}

// openParen is the parenthesis that the one at token j closes, -1 if a figure
// of ours stands inside or there is none near.
func (s *sentence) openParen(j int) int {
	for k := j - 1; k >= 0 && k >= j-25; k-- {
		if s.is(k, "(") {
			return k
		}
	}
	return -1
}

// overAside steps over an aside between commas or dashes that ends at token j:
// ", a measure of contracted revenue,", ", which includes Azure,".
func (s *sentence) overAside(j int) int {
	figures := false
	for k := j - 1; k >= 0 && k >= j-22; k-- {
		figures = figures || s.isAmount(k)
		if figures && s.at(k).low == s.at(j).low && s.at(k).kind == mark {
			if s.isOf(k+1, wWhich|wWho|wWhose) {
				return k
			}
			return j
		}
		if s.at(k).low == s.at(j).low && s.at(k).kind == mark {
			if s.has(k+1, cDet) || s.isAny(k+1, "which", "who", "whose", "including", "home", "formerly") {
				return k
			}
			return j
		}
	}
	return j
}

// heads reports whether the name at j is what grows or is measured at i: its
// verb follows, and no preposition ties it to a noun before.
func (s *sentence) heads(j, i int, m *entity.Mention) bool {
	if m.Kind == entity.Market && (s.isOf(j+1, wFirms|wFirm) || s.isAny(j+1, "firms", "startups", "startup", "players", "specialist", "provider", "supplier", "developer")) && (s.nameRight(j, earners) < 0 || s.nameAtAny(j+2)) {
		return false // who sells, not what
	}
	if s.has(j-1, cPrep) && !s.isAny(j-1, "with", "as", "while", "than", "for") && m.Kind != entity.Market {
		return false
	}
	for k := j + 1; k < i; k++ {
		if s.has(k, cGrow|cFall|cGrowth) || s.isOf(k, wColon|wOpen|wAt) {
			return true
		}
	}
	if m.Kind == entity.Segment && s.has(j+1, cBe|cOwnVerb) {
		low := strings.ToLower(s.text(j, j))
		return strings.HasSuffix(low, " revenue") || strings.HasSuffix(low, " revenues") || strings.HasSuffix(low, " sales") // "Alphabet's other revenue was"
	}
	return m.Kind == entity.Market
}

// topicAt reports whether the word at token j is a topic noun in its place:
// "shares" of a market are none of a stock, "cash" before "flow" is.
func (s *sentence) topicAt(j int) bool {
	t := s.at(j)
	if t.kind != word || t.cue&topics == 0 {
		return false
	}
	switch {
	case s.isOf(j, wRaised) && (s.isAny(j+1, "to", "from", "by", "its", "guidance") || s.left(j, 4, cProject, 0) >= 0):
		return false // what was foreseen, not money from investors
	case (s.isOf(j-1, wIn) || s.is(j-1, "as")) && s.isAny(j-2, "recognized", "recognised"):
		return false // what is to be booked, not what grew
	case t.low == "marketplace" && (s.nameAtAny(j+1) || s.at(j+1).kind == word && s.upper(j+1)):
		return false // "the work marketplace Upwork"
	case s.is(j-1, "of") && (s.has(j-2, cBacklog) || s.is(j-2, "pipeline")):
		return false // what is still to be earned: "a backlog of revenue"
	case t.low == "valued" && (s.left(j, 6, cMarket, cConj) >= 0 || s.nameLeft(j, nMarket) >= max(0, j-6)):
		return false // a market "valued at" is its size
	case j < s.label && t.part && t.cue&cRevenue == 0:
		return false // the label names a part
	case s.is(j-1, "as") && t.cue&cRevenue != 0 && s.isAny(j-2, "booked", "recognized", "recognised", "recorded", "counted"):
		return false // "contracts not yet booked as revenue"
	case s.has(j+1, topics) && s.at(j+1).start == t.end+1 && s.at(j+1).cue&cStock == 0:
		return false // the head of a compound is its last noun
	case t.cue&cDeal != 0 && t.cue&topics == cDeal && t.cue&cOrg == 0 && !s.has(j-1, cDet|cPrep|cDeal) && j > 0 && t.low == "round" && !s.isAmount(j-1):
		return false
	}
	return true
}

// isMarket reports whether token j names a market.
func (s *sentence) isMarket(j int) bool { return s.isName(j, nMarket) }

// topicCue is the role in which token j is the topic; a cloud unit or segment
// stands for its revenue, a market for its size.
func (s *sentence) topicCue(j int) cue {
	if j < 0 {
		return 0
	}
	if t := s.at(j); t.kind == word && t.cue&topics == 0 {
		return cRevenue // a business that grows
	} else if t.kind == word {
		if t.cue&cRevenue != 0 && s.isAny(j-1, "contracted", "unbilled") {
			return cBacklog
		}
		if t.low == "valuation" && s.worldly(j-1) && s.text(j, j)[0]|0x20 == 'm' {
			return cMarket // "the worldwide market value"
		}
		if t.cue&cRevenue != 0 && s.isAny(j-1, "deferred", "unearned") {
			return cVolume // a liability
		}
		if t.cue&cRevenue != 0 && (s.has(j-1, cCost|cDeal|cStock) || s.has(j-1, cVolume) && !s.isPart(j-1) && s.is(j, "sales")) && !s.has(j-1, cPlain|cShare) && s.at(j-1).end+1 == t.start {
			return s.at(j-1).cue & topics // "debt sales"
		}
		return t.cue & topics
	}
	if s.isMarket(j) {
		return cMarket
	}
	return cRevenue
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

var ruleShorthand = Rule{
	Name: "shorthand", Metric: Revenue,
	Says: "in notes on a company's results, money, or a percentage with a sign, behind nothing but the name of a part: \"Gaming $2.88B (+9% QoQ)\"; \"Devices -30%; Gaming -4%\"",
	Examples: []Example{
		{Text: "Nvidia, Q2 2024. Revenue was $30.0B: Data Center $26.3B, +154% YoY; Gaming $2.88B (+16% YoY).", Want: []string{
			"revenue nvidia 30000000000 USD 2024-Q2", "revenue nvidia-data-center 26300000000 USD 2024-Q2", "revenue_growth nvidia-data-center 154 percent 2024-Q2",
			"revenue nvidia-gaming 2880000000 USD 2024-Q2", "revenue_growth nvidia-gaming 16 percent 2024-Q2",
		}},
		{Text: "Microsoft, Q1 2023. Revenue was $52.9B: devices -30%; gaming -4%.", Want: []string{
			"revenue microsoft 52900000000 USD 2023-Q1", "revenue_growth microsoft-devices -30 percent 2023-Q1", "revenue_growth microsoft-gaming -4 percent 2023-Q1",
		}},
		{Text: "Nvidia, Q2 2024. Revenue was $30.0B, gaming inventory $1.1B.", Want: []string{"revenue nvidia 30000000000 USD 2024-Q2"}},
	},
	reads: sums | percents,
	match: func(s *sentence, i int) ([]found, bool) {
		money := s.isMoney(i)
		if !s.inNotes(i) {
			return nil, s.strangeItem(i)
		}
		if money && s.outlookAlone(i) && !s.underCost() {
			return []found{{at: i, topic: -1, subject: companyOf(s.companyNear(i)), amount: s.mention(i).Amount, unit: s.mention(i).Unit}}, true
		}
		if c := s.labelCues(); c&(cProfit|cCost|cVolume|cMargin|cBacklog) != 0 && c&cRevenue == 0 && !s.betweenIs(-1, s.label, "performance") {
			return nil, false // "Segment billings – Subscription $483.9M, Services (+6%)"
		}
		h := s.noteHead(i)
		if h.part == "" && s.strangeItem(i) {
			return nil, true
		}
		if h.part == "" || money && !s.noteMoney(i, h) || !money && !s.noteGrowth(i, h) || s.underCost() {
			return nil, false
		}
		f := found{metric: Revenue, at: i, topic: -1, subject: h.part, region: h.region, amount: s.mention(i).Amount, unit: s.mention(i).Unit}
		if !money {
			f.metric, f.basis = RevenueGrowth, s.basis(i)
			if s.isOf(i-1, wHyphen|wDown) {
				f.amount = decline(f.amount)
			}
		}
		return []found{f}, true
	},
}

// places are words of parts that are regions too: a company's own segment by
// that name is listed, another's sales there are no part of it.
var places = map[string]bool{"america": true, "americas": true, "international": true, "north": true}

// noteHead is the name that heads a clause of notes: the tokens [from, to) and
// the part of the company that they name, "" if they name none.
type noteHead struct {
	part     entity.Slug
	region   string // of a company's sales in one place, told of the company
	from, to int
}

// inNotes reports whether figures of revenue and growth stand around token i: in
// the sentence before it, or, for an item of a list, in the lines above.
func (s *sentence) inNotes(i int) bool {
	if k := len(s.found) - 1; k >= 0 {
		return s.found[k].metric == Revenue || s.found[k].metric == RevenueGrowth
	}
	if s.r.measured && s.r.about == "" || s.multiplies(i) {
		return false
	}
	if s.label > 0 && s.isName(i-1, nCloud|nSegment) && s.timeOnly(s.label) {
		return true // "Q3 2024: AWS $27.5 billion"
	}
	if s.label > 0 && s.label <= 3 && s.betweenIs(-1, s.label, "segment", "segments", "divisions") {
		return true // "Segment performance: Software, $4.3bn (+2%); Consulting, $4.2bn (-1%)"
	}
	if l := &s.r.last; i == 1 && s.isName(0, nCloud|nSegment) && l.metricBlock == s.blockIndex && (l.metric == Revenue || l.metric == RevenueGrowth) {
		return true // "Azure +29%. Intelligent Cloud $28.5bn, up 19%."
	}
	for k := len(s.r.out) - 1; k >= 0 && (s.block.Kind == doc.Item || s.label > 0) && s.blockIndex-s.r.out[k].Origin.Block <= 8; k-- {
		if m := s.r.out[k].Metric; m == Revenue || m == RevenueGrowth {
			return true
		}
	}
	return false
}

// multiplies reports whether the figure at token i stands behind one that tells how
// many times as fast something is, as a speed does: "inference +2.4x, training +80%".
func (s *sentence) multiplies(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if s.isFigure(k, others) && strings.HasSuffix(s.text(k, k), "x") {
			return s.left(k, k, cRevenue, 0) < 0
		}
	}
	return false
}

// outlookAlone reports whether the money at token i stands directly behind a
// label that says no more than when it is foreseen for: "Outlook for Q3: $32.5B".
// What a company guides to without another noun is its revenue.
func (s *sentence) outlookAlone(i int) bool {
	if i != s.label+1 || !s.announcesOutlook() || s.companyNear(i) == "" || s.small(i, 1e6) {
		return false
	}
	for j := range s.label {
		if s.at(j).kind == word && !s.has(j, cProject|cPrep|cPlain|cDet) && !s.isAny(j, "outlook", "guidance") || s.has(j, topics&^cRevenue) || s.at(j).kind == name && !s.nameAtAny(j) {
			return false
		}
	}
	return s.noteMoney(i, noteHead{to: i})
}

// noteHead finds the name of the part that the figure at token i stands behind,
// with no more than other figures between.
func (s *sentence) noteHead(i int) noteHead {
	to := i
	for to > 0 && s.noteJoint(to-1) {
		if to--; s.is(to, ")") {
			if open := s.openParen(to); open > 0 && !s.amountBetween(open, to) {
				to = open // "Global Business Services (consulting and processes), $4.2bn"
			}
		}
	}
	from := to
	for from > 0 && s.noteWord(from-1, from == to) {
		from--
	}
	for from < to && s.isAny(from, "and", "&", "/") {
		from++
	}
	h := noteHead{from: from, to: to}
	if from == to || to-from > 6 || from > 0 && (s.label == 0 || from-1 != s.label) && !s.isAny(from-1, ":", ";", ",", "(", "•", "and", "while") || from > 0 && s.isOf(from-1, wComma|wOpen|wAnd|wWhile) && !s.amountBetween(-1, from) {
		return h
	}
	known := false
	for j := from; j < to; j++ {
		if m, ok := s.nameAt(j, earners); ok && to-from == 1 && (m.Kind != entity.Company || s.is(from-1, ",") && len(s.found) > 0) {
			h.part = m.Slug
			return h
		} else if ok {
			return h
		}
		if _, place := s.nameAt(j, nRegion); !place && !places[s.at(j).low] {
			known = known || s.isPart(j)
		}
	}
	if s.r.measured && s.r.about == "" {
		return h // whose part, nobody says
	}
	company := companyOf(s.companyNear(from))
	if m, place := s.nameAt(from, nRegion); to-from == 1 && (place || places[s.at(from).low]) && s.geographic() {
		if h.part = company; place {
			h.region = m.Region
		}
		return h
	}
	text := s.partText(from, to-1)
	if p := partSlug(company, text); company != "" && (known || p.Listed()) {
		h.part = p
	}
	return h
}

// strangeItem reports whether token i stands in an item of a list that is headed by a
// name nobody knows, so that it is none of the item before: "Consulting, $4.2bn (-1%);
// Watson Fabric, $8.6bn (-1%)".
func (s *sentence) strangeItem(i int) bool {
	k := i - 1
	for k > 0 && !s.is(k, ";") {
		if s.nameAtAny(k) || s.has(k, topics|cGrow|cFall|cOwnVerb|cBe) || s.isOf(k, wUp|wDown) && !s.isAmount(k+1) {
			return false
		}
		k--
	}
	return k > 0 && s.amountBetween(0, k) && s.at(k+1).kind == word && s.at(k+1).cue == 0 && !s.isPart(k+1) && s.upper(k+1)
}

// geographic reports whether the label in front says that places follow and the
// sentence names no other noun: "Geo: EMEA +9%, APAC +14%".
func (s *sentence) geographic() bool {
	return s.label == 1 && s.isAny(0, "geo", "geography", "geographies", "geographically", "regions", "region", "regional") && s.cues&topics&^(cVolume|cRevenue) == 0
}

// noteJoint reports whether token j may stand between a figure of notes and the
// name of whose it is.
func (s *sentence) noteJoint(j int) bool {
	return s.isAny(j, ",", "(", ")", "/", ":", "+", "-", "–", "—", "~", "up", "down", "to", "or", "about", "around", "ex-tac", "ex-fx") || s.isFigure(j, percents) || s.isMoney(j) ||
		s.at(j).kind == when || s.has(j, cYoY|cQoQ|cCC) || s.isOf(j, wAnd|wIn|wAt) && (s.at(j-1).kind == amount || s.at(j+1).kind == amount || s.has(j+1, cCC))
}

// noteWord reports whether token j may stand in the name of a part; the last of
// its words says most.
func (s *sentence) noteWord(j int, last bool) bool {
	switch t := s.at(j); {
	case t.kind == name:
		_, house := s.nameAt(j, nHouse)
		return !house
	case t.kind != word:
		return s.isAny(j, "&", "/") && !last
	case s.is(j, "and"):
		return !last && (s.isPart(j-1) || s.upper(j-1)) && s.at(j-1).kind == word
	case t.cue&(topics&^cRevenue|cGrow|cFall|cBe|cProject|cPlan|cGrowth) != 0:
		return false
	case t.cue&cRevenue != 0:
		return !last && s.upper(j) && s.upper(j+1) && s.isPart(j+1) // "Sales Cloud"
	}
	return s.isPart(j) || !last && s.upper(j) && s.at(j).cue&^cPlain == 0
}

// noteMoney reports whether the money at token i is the revenue of a head: the
// first behind it, with no other noun to say what it is.
func (s *sentence) noteMoney(i int, h noteHead) bool {
	for j := h.to; j < i; j++ {
		if s.isMoney(j) || s.isAmount(j) && !s.is(i-1, "to") || s.isOf(j, wHyphen|wPlus|wUp|wDown) && j == i-1 {
			return false
		}
	}
	return !s.signed(i) && !s.nounBehindFigure(i) && !s.small(i, 1e5)
}

// nounBehindFigure reports whether the words right behind the figure at token i
// say what it measures: "$3.7B backlog".
func (s *sentence) nounBehindFigure(i int) bool {
	for j := i + 1; j < len(s.toks) && s.at(j).kind == word; j++ {
		if s.has(j, topics) {
			return true
		}
	}
	return false
}

// noteGrowth reports whether the percentage at token i is the growth of a head:
// it has a sign, or is said to be of a year or a quarter.
func (s *sentence) noteGrowth(i int, h noteHead) bool {
	if s.isAny(i+1, "of", "margin", "share", "from") || s.nounBehindFigure(i) {
		return false
	}
	k := len(s.found) - 1
	return s.isOf(i-1, wHyphen|wPlus|wUp|wDown) || s.plusOrYoY(i) || s.right(i, 2, cCC, 0) >= 0 || i == h.to && s.is(i+1, "to") && k >= 0 && s.found[k].metric == Revenue
}

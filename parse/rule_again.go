package parse

import (
	"slices"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

var ruleAgain = Rule{
	Name: "again", Metric: Revenue,
	Says: "the measure of the figure before at another time, left unsaid: \"grew 19% in 2023 and 24% in 2024\", \"held 31% in 2023; in 2024 it held 28%\"",
	Examples: []Example{
		{Text: "In 2023 AWS grew 13%; in 2024, 19%.", Want: []string{"revenue_growth aws 13 percent 2023", "revenue_growth aws 19 percent 2024"}},
		{Text: "AWS held 32% of the cloud market in 2022 and 31% in 2023.", Want: []string{"market_share aws 32 percent 2022", "market_share aws 31 percent 2023"}},
		{Text: "AWS grew 19% in 2024 and spent 37% of it in Europe.", Want: []string{"revenue_growth aws 19 percent 2024"}},
	},
	match: func(s *sentence, i int) ([]found, bool) {
		if len(s.whens) == 0 {
			return nil, false
		}
		f := s.toldBefore(i)
		if f.metric == "" {
			return nil, false
		}
		if n := len(s.found) - 1; n >= 0 && s.isOf(i-1, wAnd) && s.against(s.found[n].at) {
			if t := s.opensTime(i + 1); t > 0 && !s.time(t).Absolute {
				return nil, true // "compared with 9% in the previous quarter and 6% a year ago", from which
			}
		}
		if v, ok := f.amount.Value(); ok && v < 0 && f.unit == quantity.Percent && s.left(i, i-f.at, cGrow, 0) < 0 {
			f.amount = decline(s.mention(i).Amount)
		} else {
			f.amount = s.mention(i).Amount
		}
		f.at, f.status, f.period, f.stated, f.basis = i, "", period.Period{}, false, s.basis(i)
		if f.unit != quantity.Percent {
			f.basis = "" // "and $1.2 trillion in 2028, a compound annual growth rate of 18%"
		}
		return []found{f}, true
	},
}

// otherSince reports whether the sentence before named one company, other than the one
// that the last claim is of: "Google's cloud grew 28%. Oracle had a good quarter. That growth".
func (s *sentence) otherSince(claimed entity.Slug) bool {
	names := s.r.last.names
	return s.nameLeft(len(s.toks), earners) < 0 && len(names) == 1 && entity.KindOf(claimed) != entity.Market && companyOf(names[0]) != companyOf(claimed)
}

// toldBefore is the claim that the figure at token i repeats for another time, of
// this sentence or the one before: the zero claim if it repeats none.
func (s *sentence) toldBefore(i int) found {
	var p found
	if n, l := len(s.found), &s.r.last; n > 0 {
		if p = s.found[n-1]; s.isMoney(i) && s.is(i-1, "from") && p.group == nil && s.has(i-2, cGrow|cFall|cGrowth) && !s.amountBetween(p.at, i) && (s.isOf(0, wThis|wThat) || s.is(0, "it")) {
			switch p.metric {
			case RevenueGrowth:
				return found{metric: Revenue, topic: -1, subject: p.subject, unit: s.mention(i).Unit}
			case MarketGrowth:
				return found{metric: MarketSize, topic: -1, subject: p.subject, unit: s.mention(i).Unit} // "This is a 30% increase from $94 billion in Q1 2025"
			}
		}
	} else if l.metricBlock == s.blockIndex && s.start > 0 && l.claimed != "group" && !(l.metric == Layoffs && s.r.out[len(s.r.out)-1].Metric == Headcount) && !s.otherSince(l.claimed) {
		p = found{metric: l.metric, at: -1, topic: -1, subject: l.claimed, unit: s.mention(i).Unit}
		if rate := s.isFigure(i, percents) && s.right(-1, i, cGrow|cFall, 0) > 0 || s.betweenIs(-1, i, "faster", "slower"); rate && l.metric == Revenue {
			p.metric = RevenueGrowth // "rose 17% to $9 billion. That was faster than the 14% of Q1"
		} else if rate && l.metric == MarketSize {
			p.metric = MarketGrowth
		} else if l.metric == MarketGrowth && s.isMoney(i) {
			p.metric = MarketSize // "IT spending grew 3%. In 2026 it should exceed $6 trillion"
		}
	}
	kind := percents
	switch p.metric {
	case Revenue, MarketSize:
		kind = sums
	case Layoffs:
		if kind = people; p.unit == quantity.Number {
			p.unit = quantity.People
		}
		if p.at >= 0 {
			kind = s.toks[p.at].figure
		}
	case RevenueGrowth, MarketGrowth, MarketShare:
	default:
		return found{}
	}
	if p.basis == CAGR || !sameKind(kind, s.toks[i].figure) || !s.repeats(&p, i) {
		return found{}
	}
	return p
}

// sameKind reports whether two figures may measure the same. A count of layoffs
// needs no noun when it is repeated.
func sameKind(a, b figures) bool { return a == b || a == people && b == numbers }

// repeats reports whether the figure at token i has a time of its own, and
// nothing between it and the one of p says that it measures something else.
func (s *sentence) repeats(p *found, i int) bool {
	end := i + 1
	for s.isAny(end, "more", "people", "jobs", "workers", "employees", "others") || p.metric == Layoffs && s.isAny(end, "go", "followed") {
		end++
	}
	if p.metric == Layoffs && s.isAny(end, "it", "they") && s.has(end+1, cCut) {
		end += 2 // "on top of the 280 it cut in October"
	}
	own, rest := s.opensTime(end) > 0, s.at(end)
	if !own && rest.kind != mark && rest.cue&cConj == 0 {
		return false // "37% of it"
	}
	k := i - 1
	if !own && s.is(k, ",") && s.at(k-1).kind == when {
		k-- // "in 2024, 24%"
	}
	referred := false
	for ; k > p.at && (p.at < 0 || !s.joins(k)) && !(s.is(k, "to") && s.is(p.at-1, "from")); k-- { // back to what joins the two
		switch t := &s.toks[k]; {
		case t.kind == when && !own:
			own = true
		case p.at < 0 && t.low == "," && s.at(k-1).kind == when: // "The year before, it was"
		case s.isAny(k, "it", "they"), k == 0 && s.isOf(k, wThis|wThat), p.at < 0 && (s.is(k, "figure") || s.isOf(k, wSum)) && s.isOf(k-1, wThe), p.at < 0 && s.isName(k, nHouse) && s.has(k+1, cProject) && family(p.metric) == 2,
			p.at < 0 && p.metric == Layoffs && s.isAny(k, "another", "further", "additional"):
			referred = true
		case t.kind != word || t.cue&topics != 0 || t.cue&(echoes|echoOf(p.metric)) == 0 && !s.isAny(k, "again", "another", "faster", "slower", "go", "had", "already", "let", "top", "past", "get", "came", "comes", "compares"):
			return false
		}
	}
	if !own || k == p.at {
		return own && p.at < 0 && referred // "In 2024 it made $128 billion."
	}
	timed := false
	for k--; k > p.at; k-- { // the rest is of the figure before
		t := &s.toks[k]
		timed = timed || t.kind == when
		if t.kind == amount && t.figure != others || s.isName(k, earners) || t.low == ";" || t.cue&(cGrow|cFall|cOwnVerb|cHold|cCut|topics&^(cShare|cMarket|cSpending|cRevenue|cStaff)) != 0 && t.cue&cPlain == 0 && !s.joins(k) {
			return false
		}
	}
	for _, w := range s.whens {
		timed = timed || w < p.at
	}
	return timed
}

// opensTime is the token of the time that begins at token k, "in 2024", "of the
// third quarter", -1 if none does.
func (s *sentence) opensTime(k int) int {
	for s.isOf(k, wIn|wFor|wOf) || s.is(k, "during") || s.has(k, cDet) {
		k++
	}
	if s.at(k).kind != when {
		return -1
	}
	return k
}

// joins reports whether token k joins a figure to the one before it.
func (s *sentence) joins(k int) bool {
	return s.isOf(k, wAnd|wBut|wWhile|wComma|wSemicolon|wFollowed) || s.isAny(k, "after", "before", "than", "then", "following")
}

// echoes are the roles of words that say no more than the figure before did.
const echoes = cPrep | cDet | cBe | cPlain | cGrowth | cProject

// echoOf are the verbs of a measure, which its second figure may have again.
func echoOf(m Metric) cue {
	switch m {
	case Layoffs:
		return cCut | cLayoff
	case MarketShare:
		return cHold | cGrow | cFall
	}
	return cOwnVerb | cGrow | cFall
}

// foretell claims a figure that opens the sentence and is what the next one is
// held against: "From $108 billion in 2024, revenue rose to $128 billion in 2025",
// "After growing 19% in 2024, AWS grew 24%". The rules read it before they know
// what is measured.
func (s *sentence) foretell(rules []string) {
	if len(s.found) == 0 || rules[0] != "" || !s.isAny(s.label, "from", "after", "following") {
		return
	}
	p, i := &s.found[0], s.label
	for ; i < p.at && s.toks[i].kind != amount; i++ {
		if t := &s.toks[i]; t.kind != word || t.cue&(echoes|echoOf(p.metric)) == 0 {
			return
		}
	}
	t := s.opensTime(i + 1)
	if i == p.at || t < 0 || !s.is(t+1, ",") || !sameKind(s.toks[p.at].figure, s.toks[i].figure) || s.amountBetween(t, p.at) || family(p.metric) == 0 && p.metric != Layoffs {
		return
	}
	f := *p
	f.at, f.amount, f.status, f.period, f.stated, f.rule = i, s.mention(i).Amount, "", period.Period{}, false, ruleAgain.Name
	if s.left(i, i, cFall, 0) >= 0 && f.unit == quantity.Percent {
		f.amount = decline(f.amount)
	}
	s.found, rules[0] = slices.Insert(s.found, 0, f), f.rule
}

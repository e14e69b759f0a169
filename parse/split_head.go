package parse

import (
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// A company's figures may be told by how it is cut: under "Growth by vertical" or
// "Business segments" every label is a part of it, with whatever words.

// splitWords say how a company's figures are cut.
var splitWords = phrases("vertical", "geograph", "by geo", "by region", "regional", "segment", "division", "service line", "of business", "business line", "business unit", "by business", "by industry", "by product")

// underSplit reports whether the nearest head that says what is told of says how a
// company is cut, and measures nothing but revenue or growth.
func (s *sentence) underSplit() (grows, ok bool) {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		switch f := s.r.scope(k); {
		case splitWords.in(f.phrase):
			return f.cues&cGrowth != 0 || f.basis != "", f.topic&^(cRevenue|cMarket) == 0 && f.kind != entity.Market && f.kind != entity.Industry && len(f.text) < 60 && f.cues&(cLayoff|cCut|cStaff) == 0
		case f.topic != 0:
			return false, false
		}
	}
	return false, false
}

// splitLabel is the part of the company that the tokens from first up to last name
// where labels name its parts, and the place if they name one: "Retail", "Life
// Sciences (LS)", "EMEA". "" if they are no name.
func (s *sentence) splitLabel(first, last int) (part entity.Slug, region string) {
	company := companyOf(s.companyNear(first))
	if s.is(last, ")") {
		last = s.openParen(last) - 1
	}
	if company == "" || entity.KindOf(company) == entity.Market || last < first || last-first > 7 || !s.capitalLetter(first) {
		return "", ""
	}
	if m, ok := s.nameAt(first, nRegion); ok && first == last || places[s.at(first).low] && first == last {
		if p := company.Part(s.text(first, last)); p.Listed() {
			return p, ""
		}
		return company, m.Region
	}
	if m, ok := s.nameAt(first, earners); ok && first == last {
		return m.Slug, m.Region
	}
	for j := first; j <= last; j++ {
		switch t := s.at(j); {
		case t.kind == word && t.cue&^(cCloud|cOrg|cPlain) != 0 && !s.isOf(j, wAnd) && !s.isPart(j):
			return "", ""
		case t.kind == mark && !s.isOf(j, wComma|wAmpersand) && !s.is(j, "/"), t.kind == amount, t.kind == when:
			return "", ""
		}
	}
	return partSlug(company, s.partText(first, last)), ""
}

// splitGrowth recognises the growth of a part that a label names, below or behind
// words that say how the company is cut: "Retail: 4.6%" under "Growth by vertical
// (YoY)", "Geographic growth (QoQ): Americas: 9.2%, EMEA: 8.9%".
func (s *sentence) splitGrowth(i int) []found {
	end := i - 1
	for s.isOf(end, wHyphen|wPlus|wUp|wDown) {
		end--
	}
	if !s.isOf(end, wColon|wOpen|wDash) || s.right(i, 3, topics|cStaff, cConj) >= 0 {
		return nil
	}
	first, inLine := 0, s.label > 0 && s.label < end && s.hasAny(s.label, cGrowth|cYoY|cQoQ) && splitWords.in(lowPhrase(s.text(0, s.label-1)))
	if inLine {
		for first = end; first > s.label+1 && !(s.isOf(first-1, wComma|wSemicolon) && s.amountBetween(s.label, first)); {
			first--
		}
	} else if grows, ok := s.underSplit(); !ok || s.amountBetween(-1, i) || s.block.Kind != doc.Item && s.label == 0 || !grows && !s.plusOrYoY(i) {
		return nil
	}
	f := found{metric: RevenueGrowth, at: i, topic: -1, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
	if f.subject, f.region = s.splitLabel(first, end-1); f.subject == "" {
		return nil
	}
	if f.basis == "" && inLine {
		f.basis = basisOf(s.toks[:s.label])
	}
	if s.isOf(i-1, wHyphen|wDown) {
		f.amount = decline(f.amount)
	}
	return []found{f}
}

// hasAny reports whether one of the first n tokens is a word with one of the roles.
func (s *sentence) hasAny(n int, c cue) bool { return s.left(n, n, c, 0) >= 0 }

// profitHeads head what is left of revenue and no more: not all results, as "Earnings" may.
var profitHeads = phrases("operating income", "operating profit", "income from operations", "net income", "net profit", "gross profit", "ebitda", "operating margin")

package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// This file knows the market that a label or a heading names by its goods alone:
// "Cybersecurity: expected to reach $200 billion", "Market size: $294 billion" below
// "Artificial Intelligence (AI)".

// headedMarket is that market, where the vocabulary has it. "" if the sentence has no
// label, or one of another kind.
func (s *sentence) headedMarket() entity.Slug {
	if s.label == 0 || s.start != 0 {
		return ""
	}
	for j := range s.label {
		if t := s.at(j); t.kind != word || t.cue&(cMarket|cGrowth|cRevenue|cTotal|cSpending|cPlain|cCAGR) == 0 && t.low != "size" && t.low != "value" {
			return goodsMarket(s.text(0, s.label-1))
		}
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- { // the label says no more than what is measured
		if b := &s.r.d.Blocks[s.r.scopes[k].block]; b.Kind == doc.Heading {
			return goodsMarket(b.Text)
		}
	}
	return ""
}

// goodsMarket is the market of the goods that a label or heading names, with their
// abbreviation in brackets perhaps. "" if they are none known.
func goodsMarket(text string) entity.Slug {
	text, _, _ = strings.Cut(text, " (")
	text = strings.Trim(text, "*_ ")
	m := entity.MarketSlug(text)
	if m.Listed() {
		return m
	}
	words := strings.Fields(strings.ToLower(text))
	for _, w := range words {
		if !partWords[w] || w == "america" || w == "americas" || w == "international" {
			return ""
		}
	}
	if len(words) < 2 {
		return ""
	}
	return m
}

// marketLabelled is headedMarket where the text measures markets, and none of what a
// company earns has been told: what the figure at token i behind the label is of.
func (s *sentence) marketLabelled(i int) entity.Slug {
	if s.r.about != "" || !s.surveys() || family(s.r.last.metric) == 1 || s.nameLeft(i, earners) >= 0 || !s.valued(i) {
		return ""
	}
	return s.headedMarket()
}

// valued reports whether the words between a label and the figure at token i say no more
// than that it is, will be or grows by so much: "AI: valued at $294 billion".
func (s *sentence) valued(i int) bool {
	for j := s.label + 1; j < i; j++ {
		if t := s.at(j); t.kind != mark && (t.kind != word || t.cue&(cBe|cPlain|cPrep|cProject|cGrow|cCAGR|cDet) == 0 && !s.isAny(j, "valued", "worth", "reach", "hit", "total", "exceed", "surpass", "see")) {
			return false
		}
	}
	return true
}

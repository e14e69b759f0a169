package parse

import "cloudwatch-tui/parse/doc"

// labelLen is the number of tokens of a leading label: up to a colon or dash
// within the first ten tokens, or the bold head of the block.
func (s *sentence) labelLen() int {
	if s.start != 0 {
		return 0
	}
	bold := 0 // where the bold head ends
	if b := s.block.Strong; len(b) > 0 && b[0].Start == 0 {
		bold = b[0].End
	}
	for j := 0; j < len(s.toks) && j < 16; j++ {
		if s.toks[j].kind != mark && j != 9 {
			continue
		}
		if s.is(j, ":") || j > 0 && s.at(j).start > s.at(j-1).end && s.isAny(j, "–", "—", "-", "∙", "·", "|") || j > 0 && s.is(j, "—") && s.has(j+1, cDet) && s.block.Text[s.at(j+1).start]-'A' < 26 {
			return j // also "Fabrikam—The startup"
		}
		if s.at(j).end < bold && bold < len(s.block.Text) {
			continue // "**Banking, Insurance (BFSI):** 5.6%"
		}
		if (s.isOf(j, wComma|wSemicolon) || s.is(j, ".")) && !(s.is(j, ",") && s.block.Kind == doc.Item && (s.has(j+1, cDet) || s.isPart(j-1) && s.isPart(j+1))) || j == 9 && !s.betweenOf(-1, 9, wComma) {
			return 0 // but for "Fabrikam, a biotech firm: 90 jobs"
		}
		if s.is(j, "(") && s.amountBetween(-1, j) {
			return 0 // "revenue fell 7% (CC: 5%)"
		}
	}
	return 0
}

// labelTopic is what the label says is measured.
func (s *sentence) labelTopic() cue {
	c := cue(0)
	for j := range s.label {
		if s.has(j, topics) && (!s.isPart(j) || s.has(j, cRevenue)) {
			c |= s.at(j).cue & topics
		}
	}
	return c
}

// labelNamesPart reports whether the label is a unit or a part of a company.
func (s *sentence) labelNamesPart() bool {
	if s.label == 0 {
		return false
	}
	if s.labelPart(s.label+1) != "" {
		return true
	}
	return partOf(s.toks[:s.label]) != "" || s.itemOfRevenue()
}

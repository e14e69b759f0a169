package parse

// This file finds whose people leave where a label, a bracket or the head of a
// paragraph says it, also for companies outside the vocabulary.

import (
	"strings"
	"unicode/utf8"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// labelName is the company that a leading label or bold name is, whether or
// not the vocabulary knows it: "Unity – 1,800 employees". "" if the label is
// anything else.
func (s *sentence) labelName(i int) entity.Slug {
	if s.label == 0 || s.label >= i || s.label > 5 || i-s.label > 4 && !s.is(s.label, "∙", "·", "|") {
		return ""
	}
	first := 0
	for first < s.label && s.toks[first].kind == mark && s.toks[first].low[0] >= utf8.RuneSelf {
		first++ // a pictogram
	}
	for j := first; j < s.label; j++ {
		t := s.toks[j]
		if m, ok := s.nameAt(j, earners...); ok {
			return m.Slug
		}
		if t.kind != word || t.cue&(cPlain|cLayoff|cCut|cStaff|cPrep|cOrg|cTotal|cBe|topics) != 0 || !s.upper(j) && !s.is(j, "&", "and", "of") {
			return ""
		}
	}
	if first == s.label || noteWords[s.at(s.label-1).low] {
		return ""
	}
	return entity.Make(s.text(first, s.label-1))
}

// upper reports whether token j is written with a capital or a digit first.
func (s *sentence) upper(j int) bool {
	c := s.block.Text[s.at(j).start]
	return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c >= utf8.RuneSelf
}

// noteWords end labels that announce a sentence: "Key finding:".
var noteWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`insight insights finding findings note notes caveat caveats takeaway takeaways update updates summary conclusion fact facts point points
		observation observations context example examples case cases bottom line`) {
		m[w] = true
	}
	return m
}()

// bracketName is the company before the bracket that the figure at token i
// opens: "Ubisoft (93 in San Francisco)", "Verily Health (58)". "" if there is
// none.
func (s *sentence) bracketName(i int) entity.Slug {
	p := i - 1
	for s.has(p, cPlain) || s.is(p, "~") {
		p--
	}
	if !s.is(p, "(") {
		return ""
	}
	first, words := p, 0
	for first > 0 && first > p-5 {
		t := s.at(first - 1)
		if _, ok := s.nameAt(first-1, earners...); !ok {
			if t.kind != word || t.cue&(cLayoff|cCut|cStaff|cTotal|cPrep|cConj|cBe|cDet|cOrg|topics) != 0 || !s.upper(first-1) {
				break
			}
			words++
		}
		first--
	}
	switch {
	case first == p:
		return ""
	case words == 0:
		return s.names[s.toks[p-1].i].Slug
	}
	text := s.text(first, p-1)
	if words == p-first {
		if ms := entity.Names(text); len(ms) != 1 || ms[0].Start != 0 || ms[0].End != len(text) || sectionHead(strings.ToLower(text)) {
			return ""
		}
	}
	return entity.Make(text)
}

// dateline is the company and the day that head the paragraph of the figure at
// token i: "Getir, August 22, 2023 announcement. Layoff of 2,500 people".
func (s *sentence) dateline(i int) (entity.Slug, period.Period) {
	if s.start == 0 || s.nameBefore(i) >= 0 {
		return "", period.Period{}
	}
	head := s.block.Text[:min(s.start, 80)]
	comma := strings.IndexByte(head, ',')
	if comma < 0 || len(strings.Fields(head[:comma])) > 4 {
		return "", period.Period{}
	}
	for _, m := range s.r.timesIn(s.blockIndex, comma, s.start) {
		if m.Start != comma+2 || m.Grain != period.ByDay && m.Grain != period.ByMonth {
			break
		}
		if ms := entity.Names(head[:comma]); len(ms) == 1 && ms[0].End == comma && ms[0].Start == 0 {
			p, _ := m.In(s.r.context("", s.r.near()))
			return ms[0].Slug, p
		} else if ms := entity.Scan(head[:comma]); len(ms) == 1 && ms[0].End == comma && ms[0].Start == 0 && ms[0].Kind == entity.Company {
			p, _ := m.In(s.r.context("", s.r.near()))
			return ms[0].Slug, p
		}
		break
	}
	return "", period.Period{}
}

// headed is the company that a person before token c heads, whom "the company"
// at c means: "as Pixar President Ann Poole said when the company cut". "" if
// there is none.
func (s *sentence) headed(c int) entity.Slug {
	for j := 1; j < c; j++ {
		k := j - 1
		if s.is(k, "'s") {
			k--
		}
		if !s.is(j, "president", "ceo", "chief", "chairman", "founder", "boss", "cfo", "cto") || s.at(k).kind != word || !s.upper(k) {
			continue
		}
		if ms := entity.Names(s.text(k, k)); len(ms) == 1 {
			return ms[0].Slug
		}
	}
	return ""
}

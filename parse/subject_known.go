package parse

import (
	"cmp"
	"slices"
	"strings"

	"cloudwatch-tui/parse/entity"
)

// spokenCompany is the company that the text speaks of.
func (s *sentence) spokenCompany() entity.Slug {
	for k := len(s.r.scopes) - 1; k >= 0 && s.r.last.block != s.blockIndex; k-- {
		if s.r.scopes[k].level <= 1 {
			continue
		}
		if f := s.r.scope(k); f.company != "" {
			return f.company
		} else if named := s.r.nameOf(k); named != "" {
			return named
		}
	}
	if l := &s.r.last; l.metric == Layoffs && s.blockIndex-l.metricBlock <= 1 && !strings.Contains(string(l.claimed), "+") {
		stranger := entity.KindOf(l.claimed) == entity.Unknown || l.metricBlock == s.blockIndex
		if l.metricBlock > l.leadBlock && stranger || l.metricBlock == l.leadBlock && l.claimed == l.lead && l.block != s.blockIndex && (stranger || !s.r.titled) {
			return l.claimed // whose layoffs were just told
		}
	}
	if l := &s.r.last; l.lead != "" && (l.leadBlock == s.blockIndex || l.leadBlock == s.blockIndex-1 && s.r.roundup()) {
		return companyOf(l.lead)
	}
	if s.r.last.company != "" && (s.blockIndex-s.r.last.block <= 3 && s.r.about == "" || s.r.last.block == s.blockIndex && s.surveys()) {
		return s.r.last.company
	}
	if s.r.about != "" {
		return companyOf(s.r.about)
	}
	return s.r.last.company
}

// roundup reports whether the text has told of the layoffs of three companies
// or more: then "the company" is the one just told of, not the title's.
func (r *reader) roundup() bool {
	var seen [2]entity.Slug
	n := 0
	for k := len(r.out) - 1; k >= 0 && k >= len(r.out)-20; k-- {
		e := r.out[k].Entity
		if r.out[k].Metric != Layoffs || e == seen[0] || e == seen[1] {
			continue
		}
		if n == 2 {
			return true
		}
		seen[n] = e
		n++
	}
	return false
}

// companyNear is the company that a part without a name belongs to: the
// nearest company named before in the sentence, or what the reader knows.
func (s *sentence) companyNear(i int) entity.Slug {
	if j := s.nameBefore(i); j >= 0 {
		if k := s.nameLeft(j, earners); k >= 0 && s.isAny(j-1, "bought", "acquired", "buys", "buying", "acquires", "acquiring", "sued", "joined") && s.right(j, i-j, cDet, 0) >= 0 && s.betweenIs(j, i, "its") {
			j = k // "Broadcom bought VMware, and its software revenue"
		}
		c := companyOf(s.entity(j).Slug)
		if p := c.Parent(); p != "" && p == companyOf(s.r.about) && (s.betweenOf(j, i, wComma) || s.amountBetween(j, i)) {
			return p // "Red Hat revenue was up 11%, data and AI sales 10%"
		}
		return c
	}
	if slug := s.opener(i); slug != "" {
		return slug
	}
	if l := &s.r.last; s.start > 0 && l.company != "" && l.block == s.blockIndex && s.refers() {
		return companyOf(cmp.Or(s.ofActor(), l.company))
	}
	if c := s.presented(); c != "" {
		return companyOf(c)
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if c := s.r.scope(k).company; c != "" {
			return c
		}
	}
	if s.r.signs&sCall != 0 && s.r.about != "" {
		return companyOf(s.r.about) // which speaks, whomever it has named
	}
	if s.r.last.company != "" && s.r.last.block == s.blockIndex {
		return s.r.last.company
	}
	if s.r.about != "" {
		return companyOf(s.r.about)
	}
	return s.r.last.company
}

// maxPresented is how far behind a company's presentation its figures begin.
const maxPresented = 200

// presented is the company that a sentence since the last claim of the block began
// with, where it speaks of its results or this one of "its" figures: "Intel
// announced its results. Total revenue was". "" if there is none.
func (s *sentence) presented() entity.Slug {
	l := &s.r.last
	if s.cues&cRunRate != 0 || l.leadBlock != s.blockIndex || l.leadAt >= s.start || s.start-l.leadAt > maxPresented || l.told[0].block == s.blockIndex && l.leadAt < l.told[0].end {
		return ""
	}
	if k := entity.KindOf(l.lead); k != entity.Company && k != entity.Unknown {
		return ""
	}
	if since := s.block.Text[l.leadAt:s.start]; !s.isAny(0, "its", "it") && !strings.Contains(since, " results") && !strings.Contains(since, " earnings") {
		return ""
	}
	return l.lead
}

// known is the subject that the reader carries for a sentence that names none:
// the list heads and headings above, innermost first, with parts joined to
// their company; before them the sentence before, if this one refers to it.
func (s *sentence) known() entity.Slug {
	if s.salesOfNobody() {
		return "" // "Dell'Oro said sales rose 12%": nobody's alone
	}
	if s.start > 0 && s.is(0, "the") && s.isUnit(1) && entity.KindOf(s.r.last.subject) == entity.Company {
		if part := s.spokenPart(); part != "" {
			return part // "The unit's sales rose", of a group that the sentence before spoke of
		}
	}
	if c := firstSlug(s.presented(), s.ofWhole()); c != "" {
		return c
	}
	if s.refers() && s.r.last.subject != "" && s.blockIndex-s.r.last.block <= 2 {
		if s.is(0, "the") && s.isAny(1, "company", "firm", "giant") {
			if s.r.last.company != "" {
				return s.r.last.company
			}
		}
		if l := &s.r.last; (s.isOf(0, wThis|wThat) || s.betweenIs(-1, 3, "figure", "number")) && family(l.metric) == 1 && l.metricBlock == s.blockIndex && l.claimed != "group" {
			return l.claimed // "That's better than expected": the figure just told
		}
		if s.thisShare() {
			return s.r.last.claimed
		}
		return s.lastSubject()
	}
	if s.r.last.block == s.blockIndex && s.start > 0 && s.r.last.subject != "" {
		return s.lastSubject()
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		f := s.r.scope(k)
		if f.subject != "" && f.kind != entity.Market && f.part == "" {
			return f.subject
		}
		if p := place(firstSlug(s.scopeCompany(k), companyOf(s.r.about)), f); p != "" {
			return p // "North America segment", of Amazon
		}
		if f.part != "" && len(strings.Fields(f.part)) <= 6 {
			if c := s.scopeCompany(k); c != "" {
				return partSlug(c, f.part)
			}
		}
	}
	if s.r.about != "" {
		return s.r.about
	}
	if s.r.measured && s.r.market != "" && s.label == 0 && s.r.last.block != s.blockIndex {
		return "" // the goods that the sentence names are no vendor's
	}
	return s.r.last.subject
}

// ofWhole is the company whose whole revenue the sentence begins with, behind
// what was told of a part: "Cloud revenue grew 34%. Overall revenue was $5
// billion", "Product revenue was $790 million. Revenue was $829 million". "" if
// the sentence goes on with the part.
func (s *sentence) ofWhole() entity.Slug {
	j := s.afterLabel()
	for j < len(s.toks) && s.at(j).kind == mark {
		j++
	}
	part := s.r.last.subject
	c := companyOf(part)
	if a := companyOf(s.r.about); c == part && a != "" && strings.HasPrefix(string(c), string(a)+"-") {
		c = a
	}
	total := s.isAny(j, "overall", "total", "consolidated", "group", "company-wide")
	for s.has(j, cPlain|cTotal) && !s.has(j, cRevenue) {
		j++
	}
	if s.has(j, cRevenue) && s.titleOwns(part) {
		return companyOf(s.r.about)
	}
	if !s.has(j, cRevenue) || c == part || !total && (part.Listed() || c != companyOf(s.r.about)) || s.blockIndex-s.r.last.block > 3 || s.isOf(j+1, wOf|wIn|wFrom) && s.at(j+2).kind != when && !s.isAmount(j+2) {
		return ""
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if f := s.r.scope(k); f.part != "" || f.subject != "" && f.kind != entity.Company {
			return ""
		}
	}
	return c
}

// titleOwns reports whether revenue without a name is that of the company in the
// title, which the text tells of, though it has just named another of which it
// claimed nothing: a customer, a partner.
func (s *sentence) titleOwns(other entity.Slug) bool {
	a := companyOf(s.r.about)
	if a == "" || !s.r.titled || companyOf(other) == a || companyOf(s.r.last.claimed) != a || s.r.last.metricBlock != s.blockIndex {
		return false
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if c := s.r.scope(k).company; c != "" && c != a {
			return false
		}
	}
	return true
}

// lastSubject is the subject that the sentences before leave: the name they
// claimed for or named last; where people lose their jobs, the name they began
// with rather than a partner's.
func (s *sentence) lastSubject() entity.Slug {
	if l := &s.r.last; l.lead != "" && l.leadBlock == l.block && s.cues&(cLayoff|cCut) != 0 {
		return l.lead
	}
	if s.r.about != "" && (s.is(0, "management") || s.is(s.afterLabel(), "we") && s.has(s.afterLabel()+1, cProject)) {
		return companyOf(s.r.about)
	}
	if p := s.r.last.subject; entity.KindOf(p) == entity.Segment && s.foresees() {
		return companyOf(p)
	}
	if slug := s.ofActor(); slug != "" {
		return slug
	}
	if s.cues&cRunRate != 0 {
		for _, n := range s.r.last.names {
			if entity.KindOf(n) == entity.Cloud {
				return n // companies tell the run rates of their units
			}
		}
	}
	return s.r.last.subject
}

// ofActor is of whom a sentence that begins with "it" or "its" tells where the one before
// names others too, of whom it claims nothing: the one it began with, or whom the whole
// text is about. "Oracle signed a deal with OpenAI. Its cloud revenue rose" tells of
// Oracle's. "" if nothing speaks for either.
func (s *sentence) ofActor() entity.Slug {
	l := &s.r.last
	if !s.isAny(s.afterLabel(), "its", "it") || len(l.names) < 2 || l.block != s.blockIndex || l.metric != "" && l.metricBlock == s.blockIndex && companyOf(l.claimed) == l.company {
		return ""
	}
	if l.lead != "" && l.leadBlock == s.blockIndex && slices.Contains(l.names, l.lead) && companyOf(l.subject) != l.lead {
		return l.lead
	}
	for _, n := range l.names {
		if companyOf(n) == companyOf(s.r.about) && companyOf(l.subject) != companyOf(n) {
			return n
		}
	}
	return ""
}

// foresees recognises "it expects", "for 2026 it sees": companies foresee, their
// segments do not.
func (s *sentence) foresees() bool {
	for j := range min(4, len(s.toks)) {
		if s.is(j, "it") && (s.has(j+1, cProject) || s.isAny(j+1, "sees", "guides", "guided")) {
			return true
		}
	}
	return false
}

// toldOf is the company whose revenue the block has told of last, "" if none.
func (s *sentence) toldOf() entity.Slug {
	for k := len(s.r.out) - 1; k >= 0 && s.r.out[k].Origin.Block == s.blockIndex; k-- {
		if g := &s.r.out[k]; family(g.Metric) == 1 && entity.KindOf(g.Entity) == entity.Company {
			return g.Entity
		}
	}
	return ""
}

// scopeCompany is the company of scope k or of one above it.
func (s *sentence) scopeCompany(k int) entity.Slug {
	for ; k >= 0; k-- {
		if c := s.r.scope(k).company; c != "" {
			return c
		}
	}
	return companyOf(s.r.about)
}

// refers reports whether the sentence speaks of a subject named before.
func (s *sentence) refers() bool {
	if k := s.afterLabel(); s.isOf(k, wThis|wThat) && (s.has(k+1, cBe) || s.isAny(k+1, "'s", "represents", "represented", "represent", "marks", "marked", "means", "meant", "equals", "compares", "compared")) {
		return true // "That's better than", "This represents growth of"
	}
	for j := s.afterLabel(); j < min(s.afterLabel()+3, len(s.toks)); j++ {
		if s.has(j, cPronoun) || s.is(j, "the") && s.has(j+1, cOrg) || s.isOf(j, wIts) || s.has(j-1, cDet|cPlain) && s.has(j+1, cBe|cHold) && s.isAny(j, "figure", "number") {
			return true // "The reported figure represents"
		}
	}
	return s.refersBehindTime()
}

// refersBehindTime reports whether "it" or "they" follows a time or a reckoning that
// opens the sentence: "In the first quarter of 2018 they", "At constant currency, it".
func (s *sentence) refersBehindTime() bool {
	j := s.afterLabel()
	if !s.isOf(j, wIn|wAt|wFor|wOn) && !s.is(j, "during") {
		return false
	}
	for j++; j < s.afterLabel()+8 && (s.at(j).kind == when || s.has(j, cCC|cDet|cPlain) || s.isOf(j, wOf|wComma) || s.isAny(j, "terms", "currencies", "basis", "exchange", "rates", "as", "whole")); j++ {
	}
	return s.isAny(j, "it", "they")
}

// afterLabel is the first token behind the label.
func (s *sentence) afterLabel() int {
	if s.label == 0 {
		return 0
	}
	return s.label + 1
}

// theCompany finds "the company", "the retail giant" before token i, -1 if
// there is none.
func (s *sentence) theCompany(i int) int {
	for j := i - 1; j >= 0; j-- {
		if !s.isOf(j, wFirm) || s.left(j, 6, cDet, cPrep|cBe) < 0 {
			continue
		}
		the := s.left(j, 6, cDet, 0)
		aside := s.isAny(the, "a", "an") && s.is(the-1, ",") && s.at(the-2).kind == word
		called := s.at(j+1).kind == word && s.upper(j+1) && s.at(j+1).cue == 0 // "the company MessageBird"
		if s.is(j+1, "of") && s.isOf(j-1, wKin) {
			continue // "Northgate Group (NG), the parent company of Citrix, said"
		}
		if !aside && !called && !s.is(j+1, "'s") && !s.betweenIs(max(j-4, -1), j, "every") {
			return j
		}
	}
	return -1
}

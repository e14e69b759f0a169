package parse

import (
	"math"
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// This file reads what says least of all: the items of lists of layoffs that
// are but a name and figures, and lists of names without a word between.

// entry is the company of an item that is only its name and figures, in a list
// of layoffs: "Snap 10%, ~530", "DocuSign — 6% (440 people)". "" for any other.
func (s *sentence) entry() entity.Slug {
	if s.block.Kind != doc.Item && s.block.Kind != doc.Paragraph || len(s.toks) > 16 || s.cues&^(cStaff|cLayoff|cCut|cPlain|cPrep|cDet|cOrg|cConj|cOwnVerb|cCompare) != 0 {
		return ""
	}
	if !s.underCuts() {
		return ""
	}
	k, slug := s.leadingName()
	if slug == "" {
		k, slug = s.countAt()
	}
	if slug == "" {
		k, slug = 0, s.headedBy()
	}
	if slug == "" {
		return ""
	}
	for ; k < len(s.toks); k++ {
		_, region := s.nameAt(k, nRegion)
		switch t := s.at(k); {
		case s.isAny(k, "workforce", "headcount") && s.is(k+1, ":") && s.isFigure(k+2, people|numbers):
			return "" // how many there were and are
		case s.has(k, cCompare) && s.isAmount(k+1):
			return "" // "from 300 to 200"
		case t.kind == amount && s.isFigure(k, percents|people|numbers), t.kind == when, t.kind == mark, region:
		case s.has(k, cStaff|cLayoff|cCut|cPlain|cPrep|cDet) && !s.upper(k), s.is(k, "or") && s.isAmount(k+1), s.inPlace(k):
		default:
			return ""
		}
	}
	return slug
}

// leadingName is the name that begins the sentence, and the token behind it.
func (s *sentence) leadingName() (next int, slug entity.Slug) {
	k := 0
	for k < 5 && (s.at(k).kind == name || s.at(k).kind == word && s.text(k, k) != s.at(k).low && s.at(k).cue == 0 || s.is(k, "&")) {
		k++
	}
	if k == 0 || !s.isAmount(k) && s.at(k).kind != mark || s.isName(0, nRegion) && !s.isName(0, earners) {
		return 0, ""
	}
	if m, ok := s.nameAt(0, earners); ok && k == 1 {
		return k, m.Slug
	}
	text := s.text(0, k-1)
	if noteWords[s.at(k-1).low] {
		return 0, ""
	}
	if slug = entity.Make(text); entity.KindOf(slug) == entity.Company {
		return k, slug // "Snap" before a figure
	}
	if s.block.Kind != doc.Item && !(len(s.toks) <= 6 && s.isAmount(len(s.toks)-1) && s.listedHere()) {
		return 0, ""
	}
	if ms := entity.Names(text); s.at(0).kind != name && (len(ms) != 1 || ms[0].Start != 0 || ms[0].End != len(text)) || sectionHead(strings.ToLower(text)) {
		return 0, ""
	}
	return k, entity.Make(text)
}

// listedAt recognises a bare number of a line of several such, below a head about
// layoffs, or of a ranking: "9,000 at Microsoft, 5,000 at Intel", "followed by 3,000 at
// tech companies".
func (s *sentence) listedAt(i int) bool {
	if s.is(i-1, "by") && s.is(i-2, "followed") && s.is(i+1, "at") && s.isName(i+2, earners|nIndustry) {
		return s.betweenIs(-1, i, "cuts", "layoffs", "reductions")
	}
	at := s.skip(i+1, cStaff)
	return s.is(at, "at") && s.isName(at+1, earners) && !s.is(at+2, "'s") && (i == 0 || s.isAny(i-1, ",", ";", ":", "and")) && s.underCuts()
}

// countAt is the name behind the count that begins the sentence, and the token
// behind it: "9,000 at Microsoft", "about 300 jobs from Contoso".
func (s *sentence) countAt() (next int, slug entity.Slug) {
	k := s.skip(0, cPlain)
	if !s.isFigure(k, people|numbers|percents) {
		return 0, ""
	}
	for k++; s.has(k, cStaff|cLayoff|cPlain) || s.isAny(k, "of", "cut", "cuts"); k++ {
	}
	if !s.isAny(k, "at", "from", "by") {
		return 0, ""
	}
	if m, ok := s.nameAt(k+1, earners); ok {
		return k + 2, m.Slug
	}
	end := k + 1
	for end < k+5 && s.at(end).kind == word && s.upper(end) && s.at(end).cue&^cOrg == 0 {
		end++
	}
	if end == k+1 {
		return 0, ""
	}
	if ms := entity.Names("at " + s.text(k+1, end-1)); len(ms) == 1 && ms[0].Start == 3 && ms[0].End == 3+s.at(end-1).end-s.at(k+1).start {
		return end, ms[0].Slug
	}
	return 0, ""
}

// listedHere reports whether the block stands in a list of short lines below a
// head with a colon: "Reported layoffs so far:".
func (s *sentence) listedHere() bool {
	k := len(s.r.scopes) - 1
	if k < 0 || !strings.HasSuffix(s.r.scopes[k].text, ":") || !cutCues(s.r.scope(k).cues) {
		return false
	}
	for b := s.r.scopes[k].block + 1; b < s.blockIndex; b++ {
		if len(s.r.d.Blocks[b].Text) > 40 {
			return false
		}
	}
	return true
}

// headedBy is the company that the heading right above is but the name of: a
// card of a dashboard.
func (s *sentence) headedBy() entity.Slug {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if s.r.scopes[k].block == s.blockIndex {
			continue
		}
		if f := s.r.scope(k); s.blockIndex-s.r.scopes[k].block <= 3 && f.cues == 0 {
			return firstSlug(f.company, s.r.nameOf(k))
		}
		break
	}
	return ""
}

// othersHeads head further companies of what the headings above tell of.
var othersHeads = map[string]bool{"others": true, "other companies": true, "other": true, "more": true, "and more": true, "the rest": true, "also": true, "elsewhere": true, "honorable mentions": true, "other cuts": true}

// underCuts reports whether the nearest heading that is no mere name, or the
// title, speaks of layoffs and of nothing else that is counted.
func (s *sentence) underCuts() bool {
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		f := s.r.scope(k)
		if s.r.scopes[k].block == s.blockIndex || f.cues&^(cPlain|cOrg|cDet|cPrep|cConj|cPronoun) == 0 && (f.known || othersHeads[f.text] || f.company != "" || s.r.nameOf(k) != "" || !f.period.IsZero()) {
			continue // "Amazon", "2023", "Others"
		}
		if _, rest, ok := strings.Cut(f.text, " in cuts"); ok && (rest == "" || strings.IndexAny(strings.TrimSpace(rest), ":,-–—") == 0) { // "this week in cuts: March 3"
			return s.cues&cStaff != 0 || s.r.last.metric == Layoffs && s.blockIndex-s.r.last.metricBlock <= 2
		}
		return cutCues(f.cues) && f.cues&(cHire|cStock|cRevenue|cProfit|cOutage) == 0
	}
	return s.r.layoffs
}

// namesJoined is the group of names, some outside the vocabulary, that act
// together before token i: "Glassdoor and Brightwheel cut 130 jobs".
func (s *sentence) namesJoined(i int) []entity.Slug {
	from := 0
	if s.isAny(0, "according", "on", "in", "last") {
		for from < i && !s.is(from, ",") {
			from++
		}
		from++ // "According to a report, Kraken and BlockFi"
	}
	if s.is(1, ",") && (strings.HasSuffix(s.at(0).low, "ly") || s.isOf(0, wTogether)) {
		from = 2 // "Additionally, Amazon and Microsoft", "Together, Amazon and Microsoft"
	}
	v := from
	for v < i && !(s.has(v, cCut|cLayoff|cPlan|cEach) || s.isAny(v, "will", "have", "are", "to", "also", "announced")) {
		v++
	}
	end := v
	for end > from && s.isAny(end-1, "collectively", "jointly", "together", "both", "each", "all") {
		end--
	}
	if v >= i || v > from+16 || s.amountBetween(v, i) && s.nameBefore(i) > v {
		return nil
	}
	var members []entity.Slug
	unlisted, joined := false, false // unlisted: not for together to read
	for k := from; k <= end; k++ {
		if k < end && !s.isOf(k, wComma|wAnd|wAmpersand) {
			continue
		}
		joined = joined || k < end && !s.is(k, ",")
		for n := 0; n < 3 && from < k-1 && s.at(from).kind == word && !s.upper(from) && s.at(from).cue&^(cPlain|cOrg|cCloud|cStock) == 0; n++ {
			from, unlisted = from+1, true // "coin exchange Kraken and lending platform BlockFi"
		}
		switch m, ok := s.nameAt(from, earners); {
		case k == from && s.isOf(k, wAnd|wAmpersand): // behind a comma
		case ok && k == from+1:
			members = append(members, m.Slug)
		case k == from+1 && s.at(from).kind == name && s.entity(from).Kind == entity.House:
			members, unlisted = append(members, s.entity(from).Slug), true // banks are told of and tell
		case k == from || k > from+3 || s.at(from).kind != word:
			return nil
		default:
			text := s.text(from, k-1)
			ms := entity.Names("at " + text) // as inside a sentence
			if len(ms) != 1 || ms[0].End-ms[0].Start != len(text) || sectionHead(strings.ToLower(text)) {
				return nil
			}
			members, unlisted = append(members, ms[0].Slug), true
		}
		from = k + 1
	}
	if !unlisted || !joined || len(members) < 2 {
		return nil
	}
	return members
}

// namesakes recognises the count behind a percentage whose people bear their
// company's name: "20% or 528 Dropboxers".
func (s *sentence) namesakes(i int) bool {
	if s.at(i+1).kind == word && s.upper(i+1) && s.at(i+1).cue == 0 && strings.HasSuffix(s.at(i+1).low, "s") && (s.isAny(i+2, "were", "are", "will", "have", "had") || s.has(i+2, cCut)) && s.right(i+1, 4, cCut|cLayoff, 0) >= 0 {
		return true // "1,000 Googlers lost their jobs"
	}
	k := s.lastFound(Layoffs)
	return k >= 0 && s.found[k].unit == quantity.Percent && s.isOf(i-1, wOpen|wOr) && s.at(i+1).kind == word && s.upper(i+1) && strings.HasSuffix(s.at(i+1).low, "s")
}

// dismissesThem reports whether the figure at token i counts the object of a verb that
// none but people can be the object of: "laid off 100 recruiters", "said goodbye to 300
// Oktanauts".
func (s *sentence) dismissesThem(i int) bool {
	v := s.skipLeft(s.hedged(i)-1, cPlain)
	if s.is(v, "another") {
		v--
	}
	goodbye := s.isAny(v, "dismiss", "dismissed", "dismisses", "dismissing") && strings.Contains(s.text(v, v), " ")
	noun := s.mention(i).Noun
	people := s.isAny(v, "sacked", "sacking", "furloughed") || s.is(v, "off") && s.has(v-1, cLayoff) ||
		(goodbye || s.isOf(v, wOf) && s.is(v-1, "go") && s.has(v-2, cCut)) && (s.upper(i+1) || strings.HasSuffix(noun, "ers") || strings.HasSuffix(noun, "ors") || strings.HasSuffix(noun, "ists"))
	return people && s.at(i+1).kind == word && strings.HasSuffix(noun, "s") && !s.has(i+1, topics)
}

// cutsMore recognises the object of a verb of cutting in a text that has just
// told of other layoffs, or of who works there: "PayPal cut 2,500 in January", "That
// month it dismissed 700 of them".
func (s *sentence) cutsMore(i int) bool {
	if !s.has(i-1, cCut) {
		return false
	}
	return s.r.last.metric == Layoffs && s.blockIndex-s.r.last.metricBlock <= 12 && s.nameBefore(i) >= 0 || s.isOf(i+1, wOf) && s.is(i+2, "them") && s.staffBefore()
}

// cutsWith recognises the count of an industry that has "the most cuts with
// 41,700".
func (s *sentence) cutsWith(i int) bool {
	return s.is(i-1, "with") && s.isAny(i-2, "cuts", "layoffs") && s.nameLeft(i, nIndustry) >= 0
}

// whole reports whether an amount can count people, who have no fractions.
func whole(a quantity.Amount) bool {
	v, point := a.Value()
	if low, _, ok, _ := a.Bounds(); ok && low == 0 {
		return false // "(0-100)" is a scale
	}
	return !point || a.Form() != quantity.Exact || v == math.Trunc(v)
}

// bareAfterName recognises "(Microsoft 15K, Amazon 14K)".
func (s *sentence) bareAfterName(i int) bool {
	_, ok := s.nameAt(i-1, earners)
	if !ok && s.block.Kind == doc.Item && s.is(i-1, "(") && s.is(i+1, ")") {
		_, ok = s.nameAt(i-2, earners) // "Dell (6,000)"
	}
	return ok
}

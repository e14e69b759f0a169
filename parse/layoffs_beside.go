package parse

// This file reads the figures of a cut that stand beside another of the same
// cut, or behind a label that says what they are.

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// besideCount recognises the percentage in "1,800 employees (25%)" behind a
// count of people who leave.
func (s *sentence) besideCount(i int) bool {
	k := s.lastFound(Layoffs)
	if k < 0 || s.found[k].unit != quantity.People || !s.isAny(i-1, "(", "~") && !(s.is(i-1, ";") && s.is(i+1, ")")) && !(s.is(i-1, ",") && s.block.Kind == doc.Item && i+1 >= len(s.toks)) {
		return false
	}
	for j := s.found[k].at + 1; j < i-1; j++ {
		if s.isAmount(j) || !s.has(j, cStaff|cPlain|cLayoff|cCut) && s.at(j).kind == word {
			return false
		}
	}
	return i+1 >= len(s.toks) || s.isOf(i+1, wComma|wClose) || s.is(i+1, "of") && s.ofStaff(i) || s.has(i+1, cStaff)
}

// besideCountOf reports whether the percentage at token i stands right behind a
// count of people who leave: "30 employees (15% of company)", "300 jobs, or about
// 12% of the company".
func (s *sentence) besideCountOf(i int) bool {
	p := s.skipLeft(i-1, cPlain)
	k := s.lastFound(Layoffs)
	return k >= 0 && s.isOf(p, wOpen|wComma|wOr|wDash) && s.found[k].unit == quantity.People && p-s.found[k].at <= 3
}

// headedInFull is the name outside the vocabulary that the heading right above
// is, where the sentence has all of it before the figure at token i and the
// given subject is but its end or stands before it: "David's Bridal". "" for any
// other.
func (s *sentence) headedInFull(i int, subject entity.Slug) entity.Slug {
	k := len(s.r.scopes) - 1
	for k >= 0 && s.r.scopes[k].level > 7 {
		k--
	}
	if k < 1 || subject == "" || s.r.scopes[k].block == s.blockIndex {
		return ""
	}
	head := s.r.scopes[k].text
	made := entity.Make(head)
	if c := s.r.scope(k).company; c != "" && c == made && !subject.Listed() && strings.Contains(s.block.Text[s.start:s.at(i).start], head) {
		return c // "which runs ShareChat and Moj, fired 20%", below "ShareChat"
	}
	if len(head) > 40 || strings.IndexByte(head, ' ') < 0 || made == subject || entity.KindOf(made) != entity.Unknown {
		return ""
	}
	at := strings.LastIndex(s.block.Text[s.start:s.at(i).start], head)
	if at < 0 {
		return ""
	}
	if j := s.nameBefore(i); strings.HasSuffix(string(made), "-"+string(subject)) || j >= 0 && s.at(j).start < s.start+at {
		return made
	}
	return ""
}

// cardOf is the name outside the vocabulary that the heading above a labelled
// figure is, where the text is a list of layoffs by name: "U.S. Steel" over
// "Number of layoffs: 1,500".
func (s *sentence) cardOf() entity.Slug {
	k := len(s.r.scopes) - 1
	for k >= 0 && s.r.scopes[k].level > 7 {
		k--
	}
	if k < 1 || s.label == 0 || s.labelCues()&cLayoff == 0 || s.blockIndex-s.r.scopes[k].block > 4 || !s.r.layoffs {
		return ""
	}
	f, head := s.r.scope(k), s.r.scopes[k].text
	if f.cues&^cOrg != 0 || f.company != "" || s.r.nameOf(k) != "" || len(head) > 40 || len(strings.Fields(head)) > 4 || sectionHead(strings.ToLower(head)) {
		return ""
	}
	for w := range strings.FieldsSeq(head) {
		if w[0] < 'A' || w[0] > 'Z' {
			return ""
		}
	}
	return entity.Make(head)
}

// lostByMany reports whether the sentence names nobody whose jobs "were lost"
// behind one that names several companies, of whom none lost all.
func (s *sentence) lostByMany() bool {
	l := &s.r.last
	if s.r.titled || len(l.names) < 3 || l.block != s.blockIndex || s.start == 0 || s.refers() || s.nameLeft(len(s.toks), earners) >= 0 {
		return false
	}
	for j := 1; j < len(s.toks); j++ {
		if s.isAny(j, "lost", "cut", "eliminated", "laid", "fired", "axed", "dismissed") && s.has(j-1, cBe) {
			return true
		}
	}
	return false
}

// trackers count the layoffs of all of our industry.
var trackers = map[entity.Slug]bool{"layoffs-fyi": true, "trueup": true, "crunchbase": true}

// tracked reports whether a tracker tells what the sentence counts, and of no one
// company: "According to Layoffs.fyi, 61,000 people have lost their jobs this year".
func (s *sentence) tracked() bool {
	for k := s.nameLeft(len(s.toks), nHouse); k >= 0; k = s.nameLeft(k, nHouse) {
		if trackers[s.entity(k).Slug] {
			return s.nameLeft(len(s.toks), earners) < 0 && s.theCompany(len(s.toks)) < 0 && !s.betweenIs(-1, len(s.toks), "its")
		}
	}
	return false
}

// countBeside reports whether the count at token i stands alone in the bracket
// behind a percentage of the same cut: "a 4% reduction in its workforce (10
// employees)".
func (s *sentence) countBeside(i int) bool {
	k := s.lastFound(Layoffs)
	return k >= 0 && s.found[k].unit == quantity.Percent && i-s.found[k].at < 8 && s.is(i-1, "(") && (s.is(i+1, ")") || s.is(i+2, ")")) && s.isFigure(i, people)
}

// labelledShare recognises the percentage behind a label that says whose it is:
// "Layoff percentage: 6%", "Percentage of workforce: 5%" in a text about layoffs.
func (s *sentence) labelledShare(i int) bool {
	if s.label == 0 || i != s.label+1 || s.label > 6 || i+1 < len(s.toks) && !s.is(i+1, ".") || !s.betweenIs(-1, s.label, "percentage", "percent", "%", "share") {
		return false
	}
	c := s.labelCues()
	return c&cLayoff != 0 && c&^cLayoff&topics == 0 || c&cStaff != 0 && s.r.layoffs && s.r.last.metric == Layoffs
}

// sinceWhen reports whether the layoff at token i is what one told before is measured
// by: "its largest cuts since 2023, when it let 10,000 go".
func (s *sentence) sinceWhen(i int) bool {
	for k := i - 1; k > 0 && k >= i-8 && s.at(k).kind != amount && s.at(k).kind != when; k-- {
		if s.is(k, "when") {
			k -= b2i(s.is(k-1, ","))
			return s.at(k-1).kind == when && strings.HasPrefix(strings.ToLower(s.text(k-1, k-1)), "since ")
		}
	}
	return false
}

// ofRound reports whether the bare number at token i is that of a round of layoffs which
// the words before only number, or tells how people leave: "(the first was about 4,000)",
// "let go by the thousands".
func (s *sentence) ofRound(i int) bool {
	if s.isOf(i-1, wThe) && s.isOf(i-2, wBy) {
		return s.mention(i).Amount.Form() == quantity.Vague && s.cutting()
	}
	k := s.hedged(i) - 1
	for s.isAny(k, "~", "about", "some", "nearly", "around", "roughly") {
		k--
	}
	return s.cues&cLayoff != 0 && s.isAny(k, "was", "were", "of", "came") && s.isAny(k-1, "first", "second", "third", "latest", "other")
}

// cutCues reports whether words of these roles speak of layoffs.
func cutCues(c cue) bool { return c&cLayoff != 0 || c&cCut != 0 && c&cStaff != 0 }

// labelCues are the roles of the label's words.
func (s *sentence) labelCues() cue {
	c := cue(0)
	for j := range s.label {
		c |= s.at(j).cue
	}
	return c
}

// cutsReached reports whether the figure at token i is what the layoffs of the company in
// front have come to: "Layoffs at Microsoft have topped 15,000".
func (s *sentence) cutsReached(i int) bool {
	reached := func(k int) bool {
		return s.isAny(k, "topped", "reached", "hit", "exceeded", "passed", "surpassed", "totaled", "totalled")
	}
	v := s.hedged(i) // which may be the verb
	if v -= b2i(!reached(v)); !reached(v) {
		return false
	}
	k := v - 1
	for s.isOf(k, wHas) || s.isAny(k, "have", "now", "already") {
		k--
	}
	return s.nameAtAny(k) && (s.isOf(k-1, wAt|wIn) || s.is(k-1, "by")) && s.has(k-2, cLayoff|cCut) && !s.mention(i).Unit.Money()
}

// laidOffKnown is the employer that the reader carries; an industry where the
// document speaks of nobody else.
func (s *sentence) laidOffKnown() entity.Slug {
	for k := len(s.found) - 1; k >= 0; k-- {
		if s.found[k].metric == Layoffs && s.found[k].subject != "" {
			return s.found[k].subject
		}
	}
	if s.tracked() {
		return "tech-industry"
	}
	if s.r.roundup() && (s.isAny(0, "altogether", "overall", "combined") || s.is(0, "in") && s.isAny(1, "total", "all")) {
		if s.ofOthers() {
			return ""
		}
		return "tech-industry" // of all those told of
	}
	if s.lostByMany() || s.ofSector() {
		return "tech-industry"
	}
	if l := &s.r.last; s.isOf(0, wThis|wThat) && l.metric == Layoffs && l.metricBlock == s.blockIndex && l.claimed != "" {
		return l.claimed // "That is about 5% of the firm's workforce"
	}
	if h := s.cardOf(); h != "" {
		return h
	}
	headed := false // by a company
	for k := len(s.r.scopes) - 1; k >= 0 && !s.refers(); k-- {
		if f, named := s.r.scope(k), s.r.nameOf(k); named != "" {
			return named
		} else if f.subject != "" {
			if headed = f.company != ""; headed && s.r.headsSeveral(k) {
				return "" // "What Contoso and Fabrikam did"
			}
			break
		}
	}
	k := s.known()
	if k != "" && k == s.r.about && s.blockIndex < s.r.named && !s.r.layoffs && !s.refers() && s.theCompany(len(s.toks)) < 0 {
		return "" // a company that is named further below only
	}
	if k != s.r.about || headed || s.r.titled || !s.r.layoffs || s.r.last.block == s.blockIndex && s.r.last.subject != "" {
		return k
	}
	if s.ofOthers() {
		return ""
	}
	return "tech-industry"
}

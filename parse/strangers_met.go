package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// meetStrangers looks for companies outside the vocabulary that the sentence
// introduces, and reports whether there are any.
func (s *sentence) meetStrangers() bool {
	before := len(s.r.strangers)
	for k := 0; k < len(s.toks) && len(s.r.strangers) < maxStrangers; k++ {
		if t := &s.toks[k]; t.kind != word || t.cue != 0 || !s.capitalLetter(k) {
			continue
		}
		end := k + 1
		for s.joined(end) && s.at(end).cue&^(cCloud|cOrg) == 0 && !s.legal(end) {
			end++
		}
		first := k
		for k-first < 2 && s.joined(first) && (s.at(first-1).cue&^(cVolume|cCloud|cOrg|cStock|cMarket|cSpending) == 0 || s.block.Kind != doc.Heading && !s.opening(first-1)) {
			first-- // "Power Integrations", "On Deck"
		}
		if (!s.opening(first) || end > first+1 || s.opensWith(first, end)) && s.introduced(first, end) || first == 0 && s.besideLabels(end) {
			s.meet(first, end)
		}
		k = end - 1
	}
	return len(s.r.strangers) > before
}

// joined reports whether token k and the one before are capitalised words with
// but a space between them.
func (s *sentence) joined(k int) bool {
	return s.at(k).kind == word && s.at(k-1).kind == word && s.at(k).start == s.at(k-1).end+1 && s.capitalLetter(k) && s.capitalLetter(k-1)
}

// capitalLetter reports whether token k begins with a capital of ASCII.
func (s *sentence) capitalLetter(k int) bool {
	c := s.block.Text[s.at(k).start]
	return c >= 'A' && c <= 'Z'
}

// maxNameWords is how many words a company's name may have.
const maxNameWords = 5

// meet keeps tokens k to end-1 as a stranger if they could be a company's name.
func (s *sentence) meet(k, end int) {
	text := s.text(k, end-1)
	low := strings.ToLower(text)
	if end-k > maxNameWords || sectionWords[low] || notActors[low] || describing[low] || houseLike[lastWord(low)] {
		return
	}
	before := ""
	if !s.opening(k) {
		before = "at " // inside a sentence
	}
	ms := entity.Names(before + text)
	if len(ms) == 1 && ms[0].Start == len(before) && ms[0].End == len(before)+len(text) && !allPlain(string(ms[0].Slug)) {
		s.r.meet(text)
	}
}

// houseLike words end the names of those who tell of others.
var houseLike = map[string]bool{
	"research": true, "insights": true, "analytics": true, "intelligence": true, "advisors": true, "securities": true, "capital": true,
	"partners": true, "bank": true, "news": true, "times": true, "journal": true, "post": true, "magazine": true,
}

// opening reports whether token k begins a sentence or a clause of its own.
func (s *sentence) opening(k int) bool {
	return k == 0 || s.at(k-1).kind == mark && !s.isAny(k-1, ",", "'s", "(", "&")
}

// opensWith reports whether the word at token k, before token end, that begins a
// sentence can be a name though every word there has a capital: "Besides laying
// off", "Mass layoffs".
func (s *sentence) opensWith(k, end int) bool {
	low := s.at(k).low
	if describing[low] || sectionWords[low] || notActors[low] || strings.HasSuffix(low, "ly") {
		return false
	}
	return s.is(end, "'s") || s.listedCompany(end) || s.is(end, ",") ||
		s.has(end, cCut|cLayoff|cOwnVerb) && !strings.HasSuffix(s.at(end).low, "ing") && !s.isAny(end, "layoffs", "layoff", "cuts", "reductions", "reduction")
}

// introduced reports whether tokens k to end-1 are told of as a company.
func (s *sentence) introduced(k, end int) bool {
	if s.is(k-1, "'s") || s.at(k-1).kind == amount || s.at(k-1).kind == name && s.at(k-1).end+1 == s.at(k).start || s.at(end).kind == name && s.at(end).start == s.at(end-1).end+1 {
		return false // "Brightwell's Jane Doe", "1,000 Googlers", "Google Pixel"
	}
	if s.listedCompany(end) || s.coordinated(k, end) {
		return true
	}
	if s.is(end, "'s") {
		return s.possesses(end)
	}
	if s.is(end, ",") && s.isOf(end+1, wWhich|wWho) && s.acts(k, end, end+2) {
		return true
	}
	if s.is(k-1, ",") && s.is(end, ",") && s.has(end+1, cBe) {
		return s.acts(k, end, end+1) // "a subsidiary of IBM, Brightwell, is to cut"
	}
	return s.acts(k, end, s.overApposition(end))
}

// acts reports whether the verb at a token is one by which tokens k to end-1
// show that they are a company.
func (s *sentence) acts(k, end, verb int) bool {
	if s.at(verb).kind == word && s.capitalLetter(verb) {
		return false // a title
	}
	cuts := verb
	for cuts < verb+5 && s.at(cuts).kind == word && s.at(cuts).cue&(cBe|cProject|cPlan|cTarget|cPrep) != 0 || cuts > verb && s.isAny(cuts, "all", "set", "also", "now", "already", "recently") {
		cuts++ // "is all set to cut"
	}
	switch {
	case s.has(cuts, cCut|cLayoff):
		return s.cutsStaff()
	case s.r.about != "" && s.r.titled && !s.has(k-1, cOrg) && !s.isAny(k-1, "customer", "rival", "competitor"):
		return false // it may be a part or a product of that company
	case s.has(k-1, cPrep):
		return s.is(k-1, "at") && s.has(k-2, cRevenue|cGrowth|cStaff|cLayoff)
	case s.has(verb, cHold|cOwnVerb) && !s.has(verb, cTotal):
		return !s.is(verb+1, "that") || s.has(verb+2, cRevenue|cDet)
	case s.has(verb, cGrow|cFall):
		return k > 0
	case s.at(verb).kind == amount && verb == end:
		return figureOf(s.mention(verb).Unit)&(percents|sums) != 0 && s.isOf(k-1, wComma|wAnd|wWhile) && s.behindName(k)
	}
	return false
}

// cutsStaff reports whether the sentence speaks of people or counts them.
func (s *sentence) cutsStaff() bool {
	for k := range s.toks {
		if s.has(k, cStaff) {
			return true
		}
	}
	for k := range s.amounts {
		if figureOf(s.amounts[k].Unit) == people {
			return true
		}
	}
	return false
}

// listedCompany recognises what follows the name of a company alone: the symbol
// of its stock, its legal form.
func (s *sentence) listedCompany(end int) bool {
	if s.is(end, "(") {
		rest := s.block.Text[s.at(end).end:s.end]
		for _, x := range exchanges {
			if strings.HasPrefix(rest, x) {
				return true
			}
		}
		return false
	}
	if s.is(end, ",") {
		end++
	}
	return s.legal(end)
}

// legal reports whether token k is a legal form.
func (s *sentence) legal(k int) bool {
	return s.isAny(k, "inc", "corp", "plc", "ltd", "llc", "gmbh")
}

// possesses reports whether what belongs to the name before token at is a
// company's: "'s cloud revenue", "'s workforce".
func (s *sentence) possesses(at int) bool {
	if s.stands(at+1) && s.stands(at+2) || s.has(at+1, cBe|cGrow|cFall) {
		return true // "Brightwell's Jane Doe", "and Brightwell's was up"
	}
	for j := at + 1; j <= at+4 && s.at(j).kind == word; j++ {
		if s.has(j, cRevenue|cStaff|cLayoff) || s.has(j, cShare) {
			return true
		}
		if s.has(j, cBe|cGrow|cFall|cOwnVerb|cPrep) {
			return false
		}
	}
	return false
}

// stands reports whether token k is a capitalised word without a role.
func (s *sentence) stands(k int) bool {
	return s.at(k).kind == word && s.at(k).cue == 0 && s.capitalLetter(k)
}

// overApposition is the token behind an aside that explains the name before
// token end: ", which sells storage,".
func (s *sentence) overApposition(end int) int {
	if !s.is(end, ",") || !s.isAny(end+1, "which", "a", "an", "the", "who", "whose") {
		return end
	}
	for j := end + 2; j < end+14 && j < len(s.toks); j++ {
		if s.is(j, ",") {
			return j + 1
		}
	}
	return end
}

// coordinated reports whether tokens k to end-1 stand in a list beside two
// companies of the vocabulary: "Amazon, Brightwell and Microsoft".
func (s *sentence) coordinated(k, end int) bool {
	left, right := s.companyAt(k-2), s.companyAt(end+1)
	if !s.isOf(k-1, wComma|wAnd|wAmpersand|wOr) {
		left = ""
	}
	if s.is(k-1, "and") && s.is(k-2, ",") {
		left = s.companyAt(k - 3)
	}
	if !s.isOf(end, wComma|wAnd|wAmpersand|wOr) {
		right = ""
	}
	if s.is(end, ",") && s.is(end+1, "and") {
		right = s.companyAt(end + 2)
	}
	switch {
	case left != "" && right != "":
		return left != right
	case left != "" && s.isOf(k-1, wAnd|wAmpersand):
		further := s.companyAt(k - 4)
		return further != "" && further != left && s.is(k-3, ",")
	case right != "":
		next := end + 3
		if s.is(end+2, ",") && s.isOf(next, wAnd|wOr) {
			next++
		}
		further := s.companyAt(next)
		return further != "" && further != right && s.isOf(end+2, wComma|wAnd|wAmpersand)
	}
	return false
}

// besideLabels reports whether the words before token end label an item of a list,
// as companies of the vocabulary do the items beside it.
func (s *sentence) besideLabels(end int) bool {
	if s.block.Kind != doc.Item || s.start != 0 || !s.isOf(end, wColon|wDash|wHyphen|wOpen) {
		return false
	}
	for _, i := range [...]int{s.blockIndex - 1, s.blockIndex + 1, s.blockIndex + 2} {
		if i < 0 || i >= len(s.r.d.Blocks) {
			continue
		}
		b := &s.r.d.Blocks[i]
		names := s.r.namesIn(i, 0, min(len(b.Text), 60))
		if b.Kind == doc.Item && b.Level == s.block.Level && len(names) > 0 && names[0].Start == 0 && (names[0].Kind == entity.Company || names[0].Kind == entity.Cloud) &&
			(labels(b.Text[names[0].End:]) || strings.HasPrefix(b.Text[names[0].End:], " (")) {
			return true
		}
	}
	return false
}

// behindName reports whether an earner is named before token k.
func (s *sentence) behindName(k int) bool {
	for j := range k {
		if s.toks[j].names&earners != 0 {
			return true
		}
	}
	return false
}

// companyAt is the company of the name at token k, "" if it is no company or
// cloud.
func (s *sentence) companyAt(k int) entity.Slug {
	if m, ok := s.nameAt(k, nCompany|nCloud); ok {
		return companyOf(m.Slug)
	}
	return ""
}

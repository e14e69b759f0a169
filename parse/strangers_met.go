package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// maxLooked is how many capitalised words of a sentence are looked at.
const maxLooked = 100

// meetStrangers looks for companies outside the vocabulary that the sentence
// introduces, and reports whether there are any.
func (s *sentence) meetStrangers() bool {
	before := len(s.r.strangers)
	looked := 0
	for k := 0; k < len(s.toks) && looked < maxLooked && len(s.r.strangers) < maxStrangers; k++ {
		if t := &s.toks[k]; t.kind != word || t.cue != 0 || !s.capitalLetter(k) || headVerbs[t.low] {
			continue
		}
		looked++
		end := s.nameEnd(k)
		first := k
		for k-first < 2 && s.joined(first) && (s.at(first-1).cue&^(cVolume|cCloud|cOrg|cStock|cMarket|cSpending) == 0 || s.block.Kind != doc.Heading && !s.opening(first-1)) {
			first-- // "Power Integrations", "On Deck"
		}
		if s.introduced(first, end) && (!s.opening(first) || end > first+1 || s.opensWith(first, end)) || first == 0 && s.besideLabels(end) {
			s.meet(first, end)
		}
		k = end - 1
	}
	return len(s.r.strangers) > before
}

// nameEnd is the token behind the capitalised words that token k begins.
func (s *sentence) nameEnd(k int) int {
	end := k + 1
	for {
		switch {
		case s.joined(end) && s.at(end).cue&^(cCloud|cOrg) == 0 && !s.legal(end) && !headVerbs[s.at(end).low]:
			end++
		case s.is(end, "&") && s.at(end+1).kind == word && s.at(end+1).cue == 0 && s.capitalLetter(end+1) && s.at(end).start == s.at(end-1).end+1:
			end += 2 // "Kite & Sons"
		case s.runsOn(end) && s.isAny(end+1, "ai", "com", "io", "net", "co", "dev"):
			return end + 2 // "Brightwell.ai"
		default:
			return end
		}
	}
}

// headVerbs are verbs that have a capital in headlines: "Pocket FM Continue Job Cuts".
var headVerbs = wordSet(`begin begins confirm confirms continue continues face faces join joins mull mulls resume resumes start starts
	announce announces unveil unveils warn warns weigh weighs eye eyes brace braces follow follows`)

// joined reports whether token k and the one before are capitalised words with
// but a space between them.
func (s *sentence) joined(k int) bool {
	return s.at(k).kind == word && s.at(k-1).kind == word && s.at(k).start == s.at(k-1).end+1 && s.capitalLetter(k) && s.capitalLetter(k-1)
}

// capitalLetter reports whether token k begins with a capital, or has one behind
// its first letter ("iRobot").
func (s *sentence) capitalLetter(k int) bool {
	text := s.block.Text[s.at(k).start:]
	switch c := text[0]; {
	case c >= utf8.RuneSelf:
		r, _ := utf8.DecodeRuneInString(text)
		return unicode.IsUpper(r)
	case c >= 'a' && c <= 'z':
		return len(text) > 1 && text[1] >= 'A' && text[1] <= 'Z'
	default:
		return c >= 'A' && c <= 'Z'
	}
}

// maxNameWords is how many words a company's name may have.
const maxNameWords = 5

// meet keeps tokens k to end-1 as a stranger if they could be a company's name.
func (s *sentence) meet(k, end int) {
	text := s.text(k, end-1)
	low := strings.ToLower(text)
	if end-k > maxNameWords || sectionWords[low] || notActors[low] || describing[low] || houseLike[lastWord(low)] || s.r.isPerson(text, s.blockIndex) {
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
// off", "Mass layoffs". Either what follows shows it or the rest of the text.
func (s *sentence) opensWith(k, end int) bool {
	low := s.at(k).low
	if describing[low] || sectionWords[low] || notActors[low] || strings.HasSuffix(low, "ly") {
		return false
	}
	verb := s.overAdverbs(end)
	return s.is(end, "'s") || s.listedCompany(end) || s.officers(end) || s.is(end, ",") || s.tellsRevenue(verb) ||
		s.has(verb, cCut|cLayoff|cOwnVerb|cLead) && !strings.HasSuffix(s.at(verb).low, "ing") && !s.isAny(verb, "layoffs", "layoff", "cuts", "reductions", "reduction") ||
		s.places(k, end) || s.at(end).kind == word && !s.capitalLetter(end) && s.r.proper(s.text(k, end-1))
}

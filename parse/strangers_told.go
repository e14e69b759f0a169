package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// introduced reports whether tokens k to end-1 are told of as a company.
func (s *sentence) introduced(k, end int) bool {
	switch {
	case s.is(k-1, "'s") && s.at(k-2).names&nRegion == 0, s.at(k-1).kind == amount, s.adjoin(k - 1), s.adjoin(end - 1), s.runsOn(end):
		return false // "Brightwell's Jane Doe", "1,000 Googlers", "Google Pixel"
	case s.is(k-1, "(") && s.legal(end):
		return false // "ShareChat (Mohalla Tech Pvt Ltd)"
	case s.is(end-1, "group") && s.is(k-1, "and") && s.stands(k-2):
		return false // "Taobao and Tmall Group"
	case s.has(k-1, cPronoun) && s.capitalLetter(k-1):
		return false // "It Takes Nerve to lay off 400 people"
	case s.listedCompany(end), s.coordinated(k, end), s.called(k, end), s.explained(end), s.officers(end), s.places(k, end):
		return true
	case s.is(end, "'s"):
		return s.possesses(end)
	case s.is(end, ",") && s.isOf(end+1, wWhich|wWho) && s.acts(k, end, end+2):
		return true
	case s.is(k-1, ",") && s.is(end, ",") && s.has(end+1, cBe):
		return s.acts(k, end, end+1) // "a subsidiary of IBM, Brightwell, is to cut"
	}
	return s.acts(k, end, s.overApposition(end))
}

// runsOn reports whether the word before token end goes on without a space:
// "Brightwell.com".
func (s *sentence) runsOn(end int) bool {
	return s.at(end).kind == mark && s.isAny(end, ".", "-", "/", "&") && s.at(end).start == s.at(end-1).end && s.at(end+1).start == s.at(end).end && s.at(end+1).kind == word
}

// adjoin reports whether a name and another word meet at tokens k and k+1 with
// but a space between them.
func (s *sentence) adjoin(k int) bool {
	return s.at(k).end+1 == s.at(k+1).start && (s.at(k).names&earners != 0 || s.at(k+1).names&earners != 0)
}

// callings stand before the name of what they are.
var callings = map[string]bool{
	"company": true, "giant": true, "startup": true, "start-up": true, "maker": true, "chipmaker": true, "carmaker": true, "automaker": true,
	"vendor": true, "provider": true, "supplier": true, "manufacturer": true, "retailer": true, "operator": true, "conglomerate": true, "unicorn": true,
	"rival": true, "competitor": true, "customer": true, "hyperscaler": true, "insurer": true, "lender": true, "foundry": true,
	"exchange": true, "platform": true, "studio": true, "publisher": true, "airline": true, "brokerage": true, "major": true, "owned": true, "backed": true,
	"chain": true, "bank": true, "carrier": true, "streamer": true, "marketplace": true, "consultancy": true, "broker": true, "drugmaker": true,
}

// called reports whether the word before token k says that what follows is a
// company: "rival Brightwell", "its parent company, Brightwell,".
func (s *sentence) called(k, end int) bool {
	if s.is(k-1, ",") && s.is(end, ",") {
		return s.isAny(k-2, "parent", "owner", "rival", "competitor") || s.is(k-2, "company") && s.is(k-3, "parent")
	}
	return s.at(k).start-s.at(k-1).end <= 1 && !s.capitalLetter(k-1) && callings[s.at(k-1).low]
}

// explained reports whether an aside behind the name before token end says that it
// is a company: "Brightwell, a provider of cloud services,".
func (s *sentence) explained(end int) bool {
	if s.is(end, ",") && s.isName(end+1, nCompany) && s.is(end+2, "'s") && s.is(end+4, ",") {
		return callings[s.at(end+3).low] // "Brightwell, CoreWeave's rival,"
	}
	if !s.is(end, ",") || !s.has(end+1, cDet) {
		return false
	}
	if s.isName(end+2, nCompany) && s.is(end+4, ",") {
		return callings[s.at(end+3).low] // "Brightwell, a CoreWeave rival,"
	}
	for j := end + 2; j < end+8; j++ {
		if s.isOf(j, wFirm) || s.isAny(j, "startup", "start-up", "provider", "supplier", "manufacturer", "operator", "conglomerate", "unicorn") {
			return s.isOf(j+1, wComma|wOf|wThat|wFor|wWith|wIn) || s.is(j+1, "based")
		}
		if s.at(j).kind != word || s.has(j, cPrep|cConj) {
			return false
		}
	}
	return false
}

// officers reports whether somebody who speaks for a company follows its name:
// "Brightwell chief executive Jane Doe".
func (s *sentence) officers(end int) bool {
	return s.at(end).kind == word && s.isAny(end, "ceo", "cfo", "coo", "cto", "chief", "co-founder", "founder", "chairman", "president", "spokesperson", "spokesman", "spokeswoman", "boss")
}

// places reports whether tokens k to end-1 have a place among the companies of a
// market: "overtook Brightwell", "led by Brightwell with 9%", "Brightwell in second
// place", "Brightwell has retained the top spot", "Brightwell is the second largest
// supplier".
func (s *sentence) places(k, end int) bool {
	verb := s.overAdverbs(end)
	switch {
	case s.isOf(k-1, wOutdoing), s.isAny(verb, "placed", "ranked", "ranks"), s.has(verb, cBe) && s.is(verb+1, "ranked"):
		return true
	case s.is(k-1, "by") && s.isAny(k-2, "led", "followed", "topped", "trailed", "overtaken", "dominated", "headed"):
		return s.isOf(end, wOpen|wWhich) || s.isAny(end, "with", "at") && s.isFigure(end+1, percents|sums|people|numbers)
	case s.is(end, "in"):
		return s.isAny(end+1, "first", "second", "third", "fourth", "fifth")
	case s.isOf(verb, wHas) && s.cues&cShare != 0:
		return s.find(verb+1, 8, func(j int) bool { return s.has(j, cShare) || s.isAny(j, "spot", "position") })
	case s.is(verb+1, "the") && (s.has(verb, cBe) || s.isAny(verb, "remains", "remained")):
		return s.find(verb+2, 8, func(j int) bool { return callings[s.at(j).low] || s.isAny(j, "leader", "player", "number") })
	}
	return false
}

// find reports whether one of the n words from token k on is wanted, before a
// mark or a mention.
func (s *sentence) find(k, n int, wanted func(int) bool) bool {
	for j := k; j < k+n && s.at(j).kind == word; j++ {
		if wanted(j) {
			return true
		}
	}
	return false
}

// overAdverbs is the token behind the adverbs and the day at token k: "also",
// "reportedly", "on Monday".
func (s *sentence) overAdverbs(k int) int {
	for {
		switch {
		case s.at(k).kind == word && s.isAny(k, "also", "alone", "itself", "recently", "still", "again", "now", "currently", "already", "then"), s.at(k).kind == when, s.is(k, "on") && s.at(k+1).kind == when:
			k++
		case s.at(k).kind == word && strings.HasSuffix(s.at(k).low, "ly") && s.at(k).cue&(cOwnVerb|cCut) == 0:
			k++
		default:
			return k
		}
	}
}

// acts reports whether the verb at a token is one by which tokens k to end-1
// show that they are a company.
func (s *sentence) acts(k, end, verb int) bool {
	if s.at(verb).kind == word && s.capitalLetter(verb) {
		return false // a title
	}
	verb = s.overAdverbs(verb)
	cuts := verb
	for cuts < verb+5 && s.at(cuts).kind == word && s.at(cuts).cue&(cBe|cProject|cPlan|cTarget|cPrep) != 0 || cuts > verb && s.isAny(cuts, "all", "set", "also", "now", "already", "recently") {
		cuts++ // "is all set to cut"
	}
	switch {
	case s.has(cuts, cCut|cLayoff):
		return s.cutsStaff()
	case s.r.about != "" && s.r.titled:
		return false // it may be a part or a product of that company
	case s.has(k-1, cPrep):
		return s.is(k-1, "at") && (s.has(k-2, cRevenue|cGrowth|cStaff|cLayoff) || s.left(k, 6, cLayoff, 0) >= 0) || s.is(k-1, "with") && s.has(verb, cHold)
	case s.tellsRevenue(verb):
		return true
	case s.has(verb, cHold|cOwnVerb) && !s.has(verb, cTotal):
		return !s.is(verb+1, "that") || s.has(verb+2, cRevenue|cDet)
	case s.has(verb, cLead):
		return s.cues&(cMarket|cShare) != 0 || s.cutsStaff()
	case s.isAny(verb, "up", "down") && s.isOf(k-1, wComma|wAnd) && s.partsListed(k):
		return false // "IBM's Software grew 10%, Automation up 24%"
	case s.has(verb, cGrow|cFall):
		return !s.opening(k) || s.r.proper(s.text(k, end-1))
	case s.is(end, "("):
		return s.isFigure(end+1, percents) && s.cues&cShare != 0
	case verb == end && !s.isPart(k) && s.isOf(k-1, wComma|wAnd|wWhile) && s.nameLeft(k, earners) >= 0 && !s.besideOwned(k, end): // "Azure grew 31% and Brightwell 22%"
		return s.isFigure(verb, percents|sums) || s.isFigure(verb, people|numbers) && len(s.text(verb, verb)) > 1 && s.cutsStaff()
	}
	return false
}

// partsListed reports whether the name before token k is a part of a company, or owns one.
func (s *sentence) partsListed(k int) bool {
	j := s.nameLeft(k, nCompany|nSegment)
	return s.isName(j, nSegment) || j >= 0 && s.is(j+1, "'s")
}

// besideOwned reports whether the one word at token k is rather a part of the company named
// before it, as those it stands beside: "HP's Personal Systems brought in $10.4 billion and
// Printing $4.3 billion".
func (s *sentence) besideOwned(k, end int) bool {
	j := s.nameLeft(k, earners)
	low := s.at(end - 1).low
	return s.isName(j, nSegment) || strings.HasSuffix(low, "ing") || s.is(j+1, "'s") && strings.HasSuffix(low, "s")
}

// tellsRevenue reports whether the verb at a token says something of revenue: "said
// its net sales rose", "guided to revenue of".
func (s *sentence) tellsRevenue(verb int) bool {
	return s.isAny(verb, "said", "says", "guided", "guides", "forecast", "forecasts", "expects", "projects") && s.right(verb, 4, cRevenue, cConj|cBe) > 0
}

// cutsStaff reports whether the sentence speaks of people or layoffs, or counts
// people.
func (s *sentence) cutsStaff() bool {
	if s.cues&(cStaff|cLayoff) != 0 {
		return true
	}
	for k := range s.toks {
		if s.isFigure(k, people) {
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
	return s.at(k).kind == word && s.isAny(k, "inc", "corp", "plc", "ltd", "llc", "gmbh")
}

// possesses reports whether what belongs to the name before token at is a
// company's: "'s cloud revenue", "'s workforce".
func (s *sentence) possesses(at int) bool {
	if s.isFigure(at+1, percents|sums) && !s.r.titled {
		return true // "compared with Brightwell's 13%"
	}
	if s.find(at+1, 4, func(j int) bool { return publications[s.at(j).low] }) {
		return false // "The Harbour's Morning News Roundup"
	}
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

// publications are what those who tell of others publish.
var publications = wordSet("roundup newsletter briefing podcast editorial reporter reporters journalist columnist newsroom editor bulletin coverage")

// stands reports whether token k is a capitalised word without a role.
func (s *sentence) stands(k int) bool {
	return s.at(k).kind == word && s.at(k).cue == 0 && s.capitalLetter(k)
}

// overApposition is the token behind an aside that explains the name before
// token end: ", which sells storage,", ", Jane Doe's rocket company,", "(formerly
// Contoso)".
func (s *sentence) overApposition(end int) int {
	closing := ")"
	switch {
	case s.is(end, "("):
	case s.is(end, ",") && s.at(end+1).kind == word:
		closing = ","
	default:
		return end
	}
	explains := closing == ")" || s.isAny(end+1, "which", "a", "an", "the", "who", "whose", "with", "based", "formerly")
	for j := end + 1; j < end+14 && j < len(s.toks); j++ {
		if s.is(j, closing) {
			if explains {
				return j + 1
			}
			return end
		}
		explains = explains || callings[s.at(j).low] && s.is(j+1, closing)
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
	case !s.r.titled && right != "" && !s.is(end, ",") && s.jointVerb(end+2), !s.r.titled && left != "" && !s.is(k-1, ",") && s.jointVerb(end):
		return true
	case left != "" && (s.isOf(k-1, wAnd|wAmpersand) || s.is(end, "and") && s.isAny(end+1, "other", "others")):
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

// jointVerb reports whether what two companies do together follows at token k, or
// behind the legal form of the second: "and Brightwell Corp. own half", "and
// Brightwell rounded out the top five", "controlling 18% and 10%".
func (s *sentence) jointVerb(k int) bool {
	for s.legal(k) || s.is(k, ".") {
		k++
	}
	k = s.overAdverbs(k)
	return s.has(k, cHold|cLead) || s.isAny(k, "rounded", "together", "each", "both", "combined") || s.has(k, cCut|cLayoff) && s.cutsStaff()
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

// companyAt is the company of the name at token k, "" if it is no company or
// cloud.
func (s *sentence) companyAt(k int) entity.Slug {
	if m, ok := s.nameAt(k, nCompany|nCloud); ok {
		return companyOf(m.Slug)
	}
	return ""
}

package parse

// This file tells people who lose their jobs from all others that a sentence
// about layoffs counts.

import (
	"strings"

	"cloudwatch-tui/parse/quantity"
)

// leavers reports whether a counted noun is of people who leave: "job cuts".
func leavers(noun string) bool {
	return leaving.in(lowPhrase(noun)) || noun == "slips"
}

// leaving are parts of the nouns that count people who leave.
var leaving = phrases("cuts", "layoff", "lay-off", "laid off", "loss", "termination", "redundanc", "dismissal", "firing", "elimination", "reduction", "retrenchment", "separation")

// employed reports whether the people at token i are those who work or are
// hired, not those who leave: "had 12,300 employees", "of its roughly 350,000
// corporate employees", "creating 17,000 jobs". The nearest word before the
// figure decides, else the nearest behind it.
func (s *sentence) employed(i int) bool {
	if s.stayBehind(i) || s.aimedFor(i) || s.wholeStaff(i) || s.represented(i) {
		return true
	}
	if s.is(i+1, "laid") || s.is(i+2, "laid") || s.letsGo(i) || s.leaveBehind(i) || s.theyCut(i+1) || s.toLeave(i) || s.goesToo(i) || s.leavesFirm(i) || s.jobsAtRisk(i) || s.numbersThem(i) || s.repeatsRate(i) || s.cutsReached(i) {
		return false
	}
	if s.isAny(0, "that", "this", "it") && s.isAny(1, "'s", "is", "was", "means", "equals") && i <= 5 && s.speaksOfLast() && !s.betweenOf(1, i, wFrom) && !s.amountBetween(0, i) {
		return false // "That's 336 employees", behind a percentage
	}
	for j := i + 1; j <= i+2; j++ {
		if s.isAny(j, "were", "are", "was") && s.isAny(j+1, "at", "employed", "working") {
			return true // "over 76,000 people were at Salesforce"
		}
	}
	first := i - 1
	for first >= 0 && s.at(first).start >= s.mention(i).Hedge {
		first-- // "up to" leads nowhere
	}
	for j := first; j >= 0 && j >= i-18; j-- {
		switch {
		case s.fromTo(i):
			return true // "shrank from 124,800 to 108,900"
		case s.is(j, ";"):
			return false
		case s.isOf(j, wWhich) && s.ofStaffSize(j) && !s.outOf(i):
			return true // "4.5% of its workforce, which was about 345,000"
		case (s.has(j-1, cStaff) || s.isOf(j-1, wWhich|wThat|wComma) && (s.has(j-2, cStaff) || s.is(j-2, ",") && s.has(j-3, cStaff))) && s.isAny(j, "totals", "totaled", "totalled", "numbers", "numbered", "numbering"):
			return true // "10% of its workforce, which totals 80,000"
		case s.is(j, "to") && (s.has(j-1, cOwnVerb) || s.isAny(j-1, "amount", "amounts", "amounting", "equal", "equivalent", "equates", "equating", "translates", "translating", "comes", "close")):
			// "15% of its workforce, amounting to 15,000 jobs"
		case s.is(j, "to") && s.isAny(j-1, "notice", "notices", "letters"):
			return false // "sent termination notices to 250 employees"
		case s.isOf(j+1, wOf) && s.isAny(j, "loss", "elimination"):
			return false // "or the loss of 6,300 positions"
		case s.is(j, "go") && s.left(j, 3, cStaff, 0) >= 0:
			return false // "how many jobs would go"
		case s.isOf(j, wHas) && s.at(j+1).kind == word && (strings.HasSuffix(s.at(j+1).low, "ed") || strings.HasSuffix(s.at(j+1).low, "ly") && strings.HasSuffix(s.at(j+2).low, "ed") || s.is(j+1, "cost")):
			// "has published a notice that 116 employees will lose their jobs"
		case s.isOf(j, wHas):
			if k := s.right(i, 6, cLayoff, cConj); s.right(j, 3, cCut|cLayoff, 0) >= 0 || k >= 0 && !s.betweenIs(i, k, "before", "after", "prior", "amid", "despite", ";") && !s.is(i+1, ",") && !s.is(i+2, ",") || s.has(j+1, cBe) {
				return false
			}
			return true
		case s.is(j, "of") && i-j <= 3 && (s.has(j-1, cOrg) || s.isAny(j-1, "team", "teams")):
			return true // "a startup of 100 people"
		case s.is(j, "at") && s.isAny(j-1, "standing", "stands", "stood"):
			return true
		case j == first && s.isAny(j, "comes", "come", "amounts") && s.r.last.metric == Layoffs && s.r.last.metricBlock == s.blockIndex:
			return false // "the number comes close to 22,000 employees"
		case s.is(j, "of") && s.is(j-1, "total") && s.left(j, 6, cCut|cLayoff, 0) >= 0, s.ofThemTold(j):
			return false // "laid off a total of 62,000 employees"
		case s.is(j, "of") && (i-j <= 5 || i-j <= 9 && s.is(i-1, "'s") && s.isFigure(j-1, percents)) && !s.commaBetween(j, i) && !s.betweenOf(j, i, wOr) && (s.isAmount(j-1) || s.at(j-1).kind == mark && (s.isAmount(j-2) || s.isAmount(j-3)) || s.isAny(j-1, "workforce", "headcount", "total", "staff", "out")):
			return true
		case s.isOf(j, wTo|wFrom) && i-j <= 3 && s.isFigure(i, people) && s.left(j, 3, cCut, 0) < 0 && (s.is(j, "from") && s.right(i, 3, cPrep, 0) >= 0 || s.left(j, 10, cStaff, 0) >= 0 || s.left(j, 4, cGrow|cFall, 0) >= 0 || s.is(j-2, "from") || s.is(j-3, "from")):
			return true
		case s.has(j, cStaff) && s.isAny(j, "headcount", "workforce", "staff") && (s.isAny(j+1, "from", "to", "of", "was", "is", "stood") || s.is(j+1, ":") && !s.isAmount(j-1)):
			return true
		case s.has(j, cCut|cLayoff) && !s.isAny(j, "go", "let"), s.is(j, "go") && s.is(j-1, "let"):
			return false
		case (s.is(j, "with") || s.is(j, "w") && s.is(j+1, "/")) && i-j <= 3 && (s.endsWith(j) || s.has(j-1, cOrg) || s.is(j-1, ",") && s.has(i+1, cStaff) && s.is(i+2, ",") && (s.at(j-2).kind == name || s.upper(j-2)) || s.isAny(j-1, "largest", "biggest", "campus", "site", "office", "plant", "facility", "hub")), s.isAny(j, "leaving", "leaves") && i-j <= 3:
			return true
		case s.has(j, cHire), s.isAny(j, "reassigning", "reassigned", "reassign", "redeploying", "redeployed", "redeploy", "shifting", "shifted", "moving", "moved", "move", "moves", "relocating", "relocated", "relocate", "transferring", "transferred"):
			return true
		}
	}
	j := s.right(i, 6, cHire|cCut|cLayoff, 0)
	return s.has(j, cHire) && !s.isAny(j, "had", "has", "have", "headcount") || s.is(i+2, "worldwide") && j < 0 || j < 0 && s.right(i, 40, cLayoff|cCut, 0) < 0 && s.label == 0 && s.cues&cLayoff == 0 && s.left(i, 40, cCut, 0) < 0
}

// ofThemTold recognises "of them" at token j behind a part of the layoffs that was just claimed:
// "5,000 jobs, 3,200 of them in Oregon and 1,800 in Arizona".
func (s *sentence) ofThemTold(j int) bool {
	k := s.lastFound(Layoffs)
	return k >= 0 && s.found[k].at == j-1 && s.is(j, "of") && s.isAny(j+1, "them", "those", "whom")
}

// endsWith recognises "ending the year with 317,240 staff".
func (s *sentence) endsWith(j int) bool {
	for k := j - 1; k >= 0 && k >= j-5; k-- {
		if s.isAny(k, "end", "ending", "ended", "ends", "leaving", "leaves", "leave", "left", "closed", "finished") {
			return true
		}
	}
	return false
}

// leaveBehind recognises people who a word right behind the figure says leave:
// "240,000 jobs lost", "8,000 employees affected", "26% of its workforce, or
// 110,000 employees, without a job".
func (s *sentence) leaveBehind(i int) bool {
	j := i + 1
	if s.is(i-1, "the") && s.is(i-2, "of") && s.isFigure(i-3, percents) && s.betweenIs(i, i+5, "lost") && s.betweenIs(i, i+6, "their") {
		return false // "half of the 120 employees lost their jobs"
	}
	whole := s.isOf(i-1, wIts) || s.is(i-1, "'s") // "half of its 7,500 employees were laid off"
	if s.is(i-2, "as") && s.isAny(i-1, "were", "was") && s.lastFound(Layoffs) >= 0 {
		return true // "were told to go, as were 1,800 workers in Hungary"
	}
	for j <= i+9 && (s.has(j, cStaff|cPlain) || !whole && (s.has(j, cBe) || s.isAny(j, "will", "would", "also", "tech") || s.has(j, cMarket) && s.has(j+1, cStaff) || s.isOf(j, wThat|wWho) && s.has(j+1, cBe) || (s.at(j).kind == name || s.upper(j) && j < len(s.toks)) && (s.has(j+1, cStaff|cMarket) || s.at(j+1).kind == name))) && !s.has(j, cCut) {
		j++
	}
	if s.is(j, "notified") && s.has(j-1, cBe) || s.is(j-1, "also") && s.is(j, "notified") || s.is(j, "let") && s.is(j+1, "go") && j > i+1 {
		return s.r.layoffs || s.r.last.metric == Layoffs || s.cues&cLayoff != 0
	}
	if s.isAny(j, "lost", "gone", "shed", "cut", "laid") || s.has(j, cCut) && strings.HasSuffix(s.at(j).low, "ed") {
		return j > i+1 || s.isAny(j, "lost", "laid")
	}
	if s.is(j, ",") {
		j++
	}
	for s.isOf(j, wIn|wAt) && (s.at(j+1).kind == name || j+1 < len(s.toks) && s.upper(j+1)) || j > i+2 && s.has(j, cBe) {
		j++
		if !s.has(j-1, cBe) {
			j++ // "350 jobs at Meta are at stake"
		}
	}
	for s.isAny(j, "currently", "now", "said", "thought", "to", "be") {
		j++
	}
	return s.is(j, "redundant") || s.is(j, "at") && s.isAny(j+1, "risk", "stake") || s.is(j, "under") && s.is(j+1, "threat") || s.is(j, "on") && s.is(j+1, "the") && s.isAny(j+2, "line", "block")
}

// opinion recognises a part of workers or employers who say, feel or have seen
// something: "24% of workers would return to the office to avoid layoffs", "21%
// reported layoffs in their team".
func (s *sentence) opinion(i int) bool {
	if opinions[s.at(i+1).low] {
		return true
	}
	j := i + 1
	if s.is(j, "of") {
		j++
	}
	for n := 0; n < 9 && !s.people(j); n, j = n+1, j+1 {
		if s.at(j).kind == name && s.is(j+1, "'s") || s.has(j, cBe|cCut|cLayoff|cHire|cHold) || s.has(j, cConj|cPrep) && !s.is(j, "than") || s.at(j).kind == mark && !s.is(j, "'s") {
			return false
		}
	}
	for s.people(j) {
		j++
	}
	if s.isAny(j-1, "surveyed", "polled", "asked") || s.left(i, 8, cLayoff, cCut) >= 0 && s.betweenIs(s.left(i, 8, cLayoff, 0)-2, i, "worries", "worry", "anxiety", "fear", "fears") {
		return true
	}
	k := j
	for !opinions[s.at(k).low] && (s.has(k, cBe|cPlain) || s.isAny(k, "still", "also", "now")) {
		k++
	}
	if opinions[s.at(k).low] {
		return true
	}
	if k := s.right(j-1, 5, cCut|cLayoff, 0); s.left(i, 4, cCut|cLayoff, cConj) >= 0 || k >= 0 && (k < j+3 || s.has(k-1, cBe)) {
		return false
	}
	if t := s.at(j); t.kind == word && t.cue == 0 && strings.HasSuffix(t.low, "ed") {
		return true // "32% of managers refilled roles"
	}
	if s.is(j, "employed") && s.amountBetween(i, j) {
		return false // "42% of the 130,000 people employed by BT"
	}
	return s.has(j, cProject|cPlan|cTarget|cHire|cHold|cSurvey) || s.isAny(j, "are", "were", "who", "identified")
}

// people reports whether token j is a noun for workers, employers or whoever
// else is asked in a survey.
func (s *sentence) people(j int) bool {
	return s.has(j, cStaff|cSurvey) || s.isAny(j, "employers", "companies", "businesses", "firms")
}

// opinions are verbs of what people say and feel.
var opinions = wordSet(`say said says saying feel felt fear feared express expressed think thought believe believed worry worried want
		wanted prefer preferred agree agreed admit admitted told know knew cite cited trust use used need wish name named rank describe described
		predict predicted regret regretted report reported experience experienced anticipate anticipated`)

// changeOfCount recognises a percentage by which a number of layoffs differs
// from another: "74 percent more job cuts", "22 startups cut jobs, a decline of
// 78%", "layoffs were up 25% from May". It is no part of a workforce.
func (s *sentence) changeOfCount(i int) bool {
	if s.isAny(i+1, "more", "fewer", "higher", "lower", "less", "above", "below") || s.isAny(i+1, "increase", "rise", "jump", "surge", "growth", "spike", "uptick", "drop", "decline", "decrease") && s.right(i, 5, cStaff, 0) < 0 {
		return true
	}
	by := i - 1
	for s.isAny(by, "by", "almost", "nearly", "about", "some") {
		by--
	}
	if by < i-1 && s.has(by, cGrow|cFall) && (s.has(by-1, cLayoff) || s.isAny(by-1, "cuts", "losses")) {
		return true // "reported layoffs decreased by 64%"
	}
	if s.is(i-1, "up") || s.has(i-1, cGrow|cFall) && s.isAny(i-2, "cuts", "layoffs", "losses") {
		return true
	}
	j := i - 1
	for s.has(j, cPlain|cPrep) && !s.is(j, "of") {
		j--
	}
	return s.is(j, "of") && s.isAny(j-1, "increase", "rise", "jump", "surge", "drop", "decline", "decrease") && s.right(i, 5, cStaff, 0) < 0 && s.left(j, 4, cStaff, 0) < 0
}

// sizes recognises the size of an employer rather than of a cut: "a
// 4,000-person company", "a 60,000-strong division".
func (s *sentence) sizes(i int) bool {
	m := s.mention(i)
	rest := s.block.Text[m.End:min(m.End+16, s.end)]
	if !strings.HasPrefix(rest, "-") {
		return false
	}
	if strings.HasPrefix(rest, "-strong") || strings.HasPrefix(rest, "-plus") {
		return true
	}
	for j := i + 1; j <= i+5 && j < len(s.toks); j++ {
		if s.has(j, cCut|cLayoff) {
			return false
		}
		if s.has(j, cOrg) || s.isAny(j, "team", "workforce", "staff", "one", "office", "site", "plant", "headcount") {
			return true
		}
	}
	return strings.HasPrefix(rest, "-person")
}

// fromTo reports whether the count at token i is either end of a change: "from
// 133,000 a year ago to 120,000", "from over 9,000 heads down to just under 5,000".
func (s *sentence) fromTo(i int) bool {
	j := s.hedged(i) - 1
	for s.has(j, cPlain) || s.isOf(j, wOver) {
		j--
	}
	if s.is(j, "from") {
		for k := i + 1; k < len(s.toks) && k <= i+6; k++ {
			if s.is(k, "to") {
				return s.isAmount(k+1) || s.isAmount(k+2) || s.isAmount(k+3) && s.is(k+1, "just")
			}
		}
		return false
	}
	if !s.is(j, "to") {
		return s.has(i+1, cStaff) && s.is(i+2, "to") && s.amountBetween(i+2, i+6) && s.left(i, 6, cCut|cLayoff, 0) < 0 // "10,000 jobs to just under 6,000"
	}
	for k := j - 1; k >= 0 && k >= j-6; k-- {
		if s.isAmount(k) {
			return s.is(k-1, "from") || s.is(k-2, "from")
		}
	}
	return false
}

// moneyBefore reports whether an amount of money stands before token i.
func (s *sentence) moneyBefore(i int) bool {
	for k := range i {
		if s.isMoney(k) {
			return true
		}
	}
	return false
}

// otherSector reports whether the people before token i are those of another
// sector than ours, or of all: "Retail announced 10,444 cuts", "U.S. employers
// cut 102,943 jobs", "The main reason is closing at 14,504".
func (s *sentence) otherSector(i int) bool {
	if s.nameLeft(len(s.toks), nIndustry) >= 0 {
		return false
	}
	if s.sectorBehind(i) {
		return true
	}
	for k := range i {
		if low, _, _ := strings.Cut(s.at(k).low, "/"); sectors[low] && s.at(k).kind == word || s.isAny(k, "reason", "reasons") || s.isAny(k, "sector", "industry") && !s.isAny(k-1, "tech", "technology", "the", "this") {
			return true
		}
	}
	return false
}

// sectors are words for employers outside our industry.
var sectors = wordSet(`economists economy nonfarm americans retail retailers media manufacturers manufacturing automakers automotive banks banking employers government
		governments federal hospitals airlines pharma trucking construction warehouses restaurants nonprofits universities aerospace defense defence
		healthcare hospitality leisure agriculture apparel`)

// timeLabelled reports whether the label of the sentence is a time or a total:
// "2020:", "*2021*:", "Running total for January".
func (s *sentence) timeLabelled() bool {
	told := false
	for j := range s.label {
		switch k := s.at(j).kind; {
		case k == when, s.is(j, "total"):
			told = true
		case k != mark && k != amount && !s.has(j, cPrep) && !s.isAny(j, "running", "cumulative", "grand", "week", "peak", "worst", "month", "year"):
			return false
		}
	}
	if !told || s.nameLeft(len(s.toks), earners) >= 0 || s.unlisted(len(s.toks)) != "" {
		return false
	}
	for k := range s.r.scopes {
		if s.r.scopes[k].block != s.blockIndex && (s.r.scope(k).company != "" || s.r.nameOf(k) != "") {
			return false
		}
	}
	return true
}

// splitList reports whether the list that the sentence stands in splits
// layoffs by place or kind of company, so that its labels are nobody.
func (s *sentence) splitList() bool {
	k := len(s.r.scopes) - 1
	for k >= 0 && s.r.scopes[k].level > 8 && s.r.scopes[k].block == s.blockIndex {
		k--
	}
	if k < 0 || s.label == 0 {
		return false
	}
	head := s.r.scopes[k].text
	if len(head) > 120 || s.r.scopes[k].level > 7 && !strings.HasSuffix(head, ":") {
		return false
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(head), func(r rune) bool { return r < 'a' || r > 'z' }) {
		switch w {
		case "locations", "cities", "industries", "stages", "departments", "sectors", "stage", "industry":
			return true
		}
	}
	return false
}

// repeatsRate reports whether the people at token i are those whose part of the workforce
// was just told: "cuts 20% of its workforce – 528 employees".
func (s *sentence) repeatsRate(i int) bool {
	k := s.lastFound(Layoffs)
	j := s.skipLeft(i-1, cPlain)
	return k >= 0 && s.found[k].unit == quantity.Percent && s.isOf(j, wDash|wColon) && j-s.found[k].at < 8
}

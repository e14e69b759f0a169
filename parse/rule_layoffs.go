package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// staffed reports whether people lose their jobs in the sentence: a word for
// layoffs, or a verb of cutting near a word for people.
func (s *sentence) cutting() bool {
	if s.cues&cLayoff != 0 {
		return true
	}
	if s.cues&cCut == 0 {
		return false
	}
	for j := range s.toks {
		if s.has(j, cCut) && (s.right(j, 9, cStaff, 0) >= 0 || s.left(j, 7, cStaff, 0) >= 0 || s.peopleNear(j) || s.letsGo(j+1) || s.betweenIs(j, j+5, "size") && s.betweenIs(j, j+8, "team", "teams")) {
			return true
		}
	}
	return false
}

// peopleNear reports whether a count of people stands near token j.
func (s *sentence) peopleNear(j int) bool {
	for k := max(0, j-7); k < min(len(s.toks), j+9); k++ {
		if s.isFigure(k, people) {
			return true
		}
	}
	return false
}

// cutContext reports whether layoffs are spoken of here, if not in the
// sentence itself then in its label or a heading above it.
func (s *sentence) cutContext() bool {
	if s.cutting() || s.lastFound(Layoffs) >= 0 || s.isAny(0, "this", "that") && (s.has(1, cHold) || s.isAny(1, "amounts", "equals", "is", "means", "equates")) && s.speaksOfLast() {
		return true // "This represents up to 42% of the 130,000 people it employs"
	}
	for k := len(s.r.scopes) - 1; k >= 0; k-- {
		if cutCues(s.r.scope(k).cues) {
			return true
		}
	}
	return (s.r.layoffs || s.r.opens) && (s.r.last.metric == Layoffs || s.label > 0 && s.r.cuts > 0) ||
		s.r.layoffs && s.block.Kind == doc.Heading && s.label > 0
}

// ofStaff reports whether the percentage at token i is one of people: "10% of
// its global workforce", "staff by 5%", "10% layoff", "80% workforce cut".
func (s *sentence) ofStaff(i int) bool {
	of := i + 1
	for s.at(of).kind == mark && s.isAny(of, "”", "\"", "-", "–", "—") && of <= i+3 {
		of++
	}
	if s.is(of, "of") {
		return s.ofThePeople(i, of)
	}
	if s.is(i-1, "of") && s.isAny(i-2, "reduction", "layoff", "cut") && s.speaksOfLast() {
		return true // "The move follows a similar reduction of 10%"
	}
	if s.cues&cLayoff != 0 && s.layoffsOf(i) || s.isOf(i+2, wOpen) && s.isAny(i+1, "cut", "reduction") && (s.isFigure(i+3, people) || s.isFigure(i+4, people)) {
		return true // "a 17% cut (approximately 170 employees)"
	}
	if s.partOfWhole(i) {
		return true // "Of the 350,000 people at Amazon, 10% will have to leave"
	}
	if s.is(of, "or") && s.isFigure(of+1, people) && s.left(i, 4, cLayoff, 0) >= 0 {
		return true // "laying off about 7 per cent or 424 employees"
	}
	if s.cutAgain(i) || s.laidOffPart(i) || s.lastFound(Layoffs) >= 0 && s.has(i+1, cBe) && (s.isAny(i+2, "slashed", "cut", "axed", "shed", "eliminated") || s.is(i+2, "laid") && s.is(i+3, "off")) {
		return true // "with a second round in June, when another 2% was slashed"
	}
	if k := s.lastFound(Layoffs); k >= 0 && s.found[k].unit == quantity.Percent && s.has(i-1, cCut|cLayoff) && (s.isOf(i+1, wComma|wSemicolon|wAnd) || i+1 == len(s.toks)) && s.commaBetween(s.found[k].at, i) {
		return true // "Contoso, which cut 18% of staff, Northwind, which cut 25%, and"
	}
	for j := i + 1; j <= i+4; j++ {
		if s.has(j, cStaff|cLayoff) {
			return !s.partOfCut(i, j)
		}
		if s.nameAtAny(j) || s.is(j, "'s") && s.nameAtAny(j-1) {
			continue // "half the Cisco employees", "half Cisco's staff"
		}
		if s.has(j, cCut) && s.isOf(j+1, wOf|wIn|wTo) && s.isAny(j, "reduction", "cut", "cuts", "reductions") && s.right(j+1, 5, cStaff, topics&^cStaff) >= 0 {
			return true // "a 15% reduction of its workforce"
		}
		if s.has(j, cCut) && s.at(j).cue&cFall != 0 && s.left(i, 8, cStaff, 0) < 0 || !s.has(j, cPlain|cCut|cDet) {
			break
		}
	}
	if s.is(i-1, "to") || s.has(i-1, cPlain) && s.is(i-2, "to") {
		return false // the rate of layoffs "fell to 1.1 percent"
	}
	by := s.skipLeft(i-1, cPlain)
	if s.is(by, "by") && s.isAny(by-1, "team", "teams", "company") && s.betweenIs(max(-1, by-8), by-1, "size") && s.left(by, 10, cCut, 0) >= 0 {
		return true // "reduce the size of its team by about 13%"
	}
	j := s.left(i, 8, cStaff|cLayoff, cRevenue|cProfit|cStock|cMarket)
	return j >= 0 && (s.left(i, i-j, cCut|cFall, 0) >= 0 || s.left(j, 8, cCut|cLayoff, cConj) >= 0 || s.is(j+1, ":"))
}

// ofThePeople is ofStaff where "of" at token of stands behind the percentage.
func (s *sentence) ofThePeople(i, of int) bool {
	for j := of + 1; j < len(s.toks) && j <= i+9; j++ {
		switch t := &s.toks[j]; {
		case s.has(j, cLayoff) && s.isAny(j, "layoffs"):
			return false // "half of the layoffs are among employees in sales"
		case s.has(j, cStaff) && s.isAny(j+1, "reductions", "cuts", "layoffs") && !s.isOf(j-1, wIts):
			return false // "7% of global workforce reductions took place in Europe"
		case s.has(j, cStaff) && s.isOf(j+1, wWho) && s.right(j+1, 5, cCut|cLayoff, 0) >= 0, s.has(j, cStaff) && s.isOf(j+1, wWho) && s.isAny(j+2, "lost", "lose"):
			return false // "60% of engineers who lost jobs found new ones"
		case s.has(j, cStaff) && s.isAny(j+1, "laid", "let", "cut", "fired", "dismissed", "affected") && s.left(i, 4, cHold, 0) >= 0:
			return false // "accounted for 40% of the employees laid off"
		case s.has(j, cStaff), s.at(j).kind == word && strings.HasSuffix(s.at(j).low, "-workforce"), s.isAny(j, "team", "total", "ranks") && (s.isAny(j-1, "its", "their", "our", "'s") || s.isAmount(j-1) || s.is(j-1, "strong")) && !s.has(j+1, topics):
			return true
		case t.kind == amount && s.mention(j).Unit == quantity.People:
			return !leavers(s.mention(j).Noun) && !s.theyCut(j+1) && !s.toLeave(j)
		case j == of+1 && s.isAny(j, "them", "whom", "those") && s.isOf(i-1, wComma) && s.lastFound(Layoffs) >= 0:
			return false // "10,000 jobs worldwide, half of them in Japan"
		case j == of+1 && s.isAny(j, "them", "whom"):
			return s.left(i, 24, cStaff, 0) >= 0 || s.staffBefore() // "160,000 employees, and layoffs hit 2% of them"
		case s.isAny(j, "company", "firm", "team", "business", "organization", "organisation") && (s.besideCountOf(i) || s.right(j, 8, cLayoff, 0) >= 0 || s.lastFound(Layoffs) >= 0 && s.left(i, 3, cConj, 0) >= 0):
			return true // "12% of the company (1,000 employees) would be laid off"
		case t.kind == name, t.kind == amount, t.kind == when, t.low == "'s", t.low == "-", t.kind == word && (t.cue&cPlain != 0 || t.cue&(cBe|cConj|cOwnVerb|cGrow) == 0):
		default:
			return false
		}
	}
	return false
}

var ruleLayoffsPercent = Rule{
	Name: "layoffs-percent", Metric: Layoffs,
	Says: "a percentage of a workforce, staff or group of employees, where the sentence or its heading speaks of cutting it",
	Examples: []Example{
		{Text: "Contoso said it will let go 12% of its global workforce in March 2024.", Want: []string{"layoffs contoso 12 percent 2024-03"}},
		{Text: "Intel reduced its headcount by 15% in 2024.", Want: []string{"layoffs intel 15 percent 2024"}},
		{Text: "IBM's attrition fell to 8% of its workforce."},
	},
	reads: percents,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.has(i+2, cBe) && s.is(i+1, "layoffs") {
			return nil, true // "one in four layoffs were in the tech sector"
		}
		if s.besideCount(i) || s.labelledShare(i) || s.entry() != "" {
			return s.layoff(i), true
		}
		team := s.cutsTeam(i)
		if !team && (!s.ofStaff(i) || !s.cutContext() && !s.cutsAffect(i)) {
			return nil, false
		}
		if s.changeOfCount(i) || s.composes(i) || s.general(i) || s.opinion(i) || s.betweenIs(max(i-6, -1), i, "companies", "startups", "firms") {
			return nil, true
		}
		if !team && !s.cutting() && !s.cutsAffect(i) && s.left(i, 2, cHold|cBe, 0) < 0 && !s.speaksOfLast() && !s.cutAgain(i) && !(s.is(i-1, "or") && s.lastFound(Layoffs) >= 0) && !((s.block.Kind == doc.Item || s.block.Kind == doc.Heading) && (s.label > 0 || s.lastFound(Layoffs) >= 0)) {
			return nil, false
		}
		if j := s.left(i, 6, cGrow|cHire|cVolume, cStaff); s.is(i-1, "or") && s.lastFound(Layoffs) >= 0 {
			return s.layoff(i), true // "12,000 workers across product lines, or 6% of its workforce"
		} else if j >= 0 && s.has(j, cVolume) && s.has(j+1, cCut) {
			return nil, false // a "pay cut of 15%"
		} else if j >= 0 && !s.isAny(j, "members", "accounts", "has", "have", "had", "up", "headcount", "headcounts") && s.left(i, i-j, cCut|cLayoff|cFall, 0) < 0 {
			return nil, false
		}
		if s.has(i+1, cVolume) || s.cues&cVolume != 0 && s.right(i, 4, cVolume, 0) >= 0 {
			return nil, false
		}
		return s.layoff(i), true
	},
}

var ruleLayoffsCount = Rule{
	Name: "layoffs-count", Metric: Layoffs,
	Says: "a count of people or jobs, where the sentence or its heading speaks of cutting them and they are not those employed or hired",
	Examples: []Example{
		{Text: "In January 2023 Microsoft laid off 10,000 employees.", Want: []string{"layoffs microsoft 10000 people 2023-01"}},
		{Text: "Salesforce cut 700 jobs in January 2024 and another 300 in July 2024.", Want: []string{"layoffs salesforce 700 people 2024-01", "layoffs salesforce 300 people 2024-07"}},
		{Text: "Cisco employs 84,900 people.", Want: []string{"headcount cisco 84900 people"}},
		{Text: "Dell plans to create 500 jobs in Dublin."},
	},
	reads: people | numbers,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.isAny(i-1, "its", "their") && s.is(i-2, "of") && !s.isAny(i-3, "all", "each") {
			return nil, false // "a sliver of its 270,000 employees"
		}
		m := s.mention(i)
		if v, _ := m.Amount.Value(); v >= 20 && !yearLike(s.text(i, i)) && !s.downTo(i) && (s.entry() != "" || s.listedAt(i)) {
			return s.layoff(i), true
		}
		if !s.cutContext() && !s.alone(i) && !s.toldOn(i) && !s.cutsMore(i) && !s.cutsWith(i) && !s.goesToo(i) && !s.leavesFirm(i) && !s.jobsAtRisk(i) && !s.numbersThem(i) && !s.dismissesThem(i) && (m.Noun != "cuts" || s.nameLeft(i, nIndustry) < 0 && s.r.last.metric != Layoffs && !s.ofSector()) {
			return nil, false
		}
		if m.Start > 0 && s.block.Text[m.Start-1] == '%' || m.Unit == quantity.Number && !s.countsPeople(i) || !whole(m.Amount) {
			return nil, false
		}
		if v, ok := m.Amount.Value(); ok && v < 20 && leavers(m.Noun) && m.Noun != "cuts" {
			return nil, true // "had two or more layoffs": so many rounds
		}
		if v, ok := m.Amount.Value(); ok && v < 20 && !(s.block.Kind == doc.Heading && s.labelName(i) != "") && !s.countBeside(i) && (s.left(i, 3, cCut|cLayoff, 0) < 0 && s.right(i, 3, cLayoff|cCut, 0) < 0 || s.isOf(i-1, wBy|wTo|wWith)) {
			return nil, false
		}
		if !s.cutting() && s.moneyBefore(i) {
			return nil, false // a list of what else there is to say of a company
		}
		if s.industrysTally(i) && s.cutting() {
			return s.layoff(i), true
		}
		if s.shrunkTo(i) {
			return nil, false
		}
		if s.twoSizes(i) {
			return nil, true
		}
		if s.byFirms(i) || s.actThemselves(i) || s.levelOfStaff(i) || s.downTo(i) || s.afterCuts(i) || s.unpaired(i) || s.sizes(i) || s.wholeLeft(i) || s.labelledStaff(i) || s.leastOfEach(i) || s.general(i) || s.difference(i) || s.attrition(i) || s.unfilled(i) || s.splitList() {
			return nil, true
		}
		if !leavers(m.Noun) && !s.alone(i) && !s.toldOn(i) && !s.someOf(i) && !s.beforeShare(i) && !s.bareAfterName(i) && s.bracketName(i) == "" && !s.countBeside(i) && s.employed(i) {
			return nil, false
		}
		return s.layoff(i), true
	},
}

// countsPeople reports whether a bare number counts people: a layoff verb
// governs it ("affecting 500", "another 300 in July", "15K"), and no other
// noun follows.
func (s *sentence) countsPeople(i int) bool {
	if strings.ContainsAny(s.block.Text[s.start:s.end], "{}=<@") {
		return false // a listing, not a sentence
	}
	if s.is(i+1, "members") && s.isOf(i+2, wOf) && s.right(i+2, 3, cStaff, 0) >= 0 {
		return s.cutting() // "layoffs of 300 members of its staff"
	}
	m := s.mention(i)
	v, _ := m.Amount.Value()
	low, _, _, _ := m.Amount.Bounds()
	if m.Noun != "" && !leavers(m.Noun) && !s.namesakes(i) && !s.dismissesThem(i) || m.Amount.Form() != quantity.Vague && v < 20 || m.Amount.Form() == quantity.Vague && (low < 10 || low >= 1e6) {
		return false
	}
	if s.isAny(i+1, "year", "years", "year-old") {
		return false // "in its 25 year history"
	}
	if s.ofRound(i) || s.departs(i) || s.atFirms(i) || s.numbersThem(i) || s.dismissesThem(i) || s.someOf(i) || s.risen(i) || s.beforeShare(i) || s.partOfWhole(i) {
		return true
	}
	if s.is(i-1, "of") && s.has(i-2, topics&^(cStaff|cProfit)) {
		return false // "an average salary of 200K"
	}
	text := s.block.Text[m.Start:m.End]
	if yearLike(text) && !(s.isOf(i-1, wColon|wDash) && s.at(i-2).kind == when) || m.Amount.Form() == quantity.Vague && s.right(i, 4, cHire, cCut|cLayoff) >= 0 {
		return false // "thousands more via hiring freezes"
	}
	for j := i + 1; j <= i+2; j++ {
		if s.has(j, cStaff|cLayoff) || s.isAny(j, "laid", "cuts", "reductions", "departures", "dismissals") {
			return true
		}
		if s.has(j, cVolume|cOutage|cCost|cSurvey|topics) && !(s.is(j, "sales") && s.isOf(j-1, wIn)) {
			return false // but for "1,800 in sales"
		}
	}
	if s.isOf(i+2, wAnd) && s.isFigure(i+3, people) && s.at(i+1).kind == word && s.cutting() {
		return true // "34,000 operational and 14,000 management roles"
	}
	if t := s.at(i + 1); t.kind == word && t.cue == 0 && t.low != "out" && t.low == s.text(i+1, i+1) && !strings.HasSuffix(t.low, "ed") && !strings.HasSuffix(t.low, "ing") {
		return false // an unknown noun is what is counted
	}
	if s.alone(i) || s.isAny(i+1, "affected", "impacted") && s.cutting() {
		return true
	}
	if s.lastFound(Layoffs) >= 0 {
		return true // another figure of the same sentence
	}
	if s.is(i-1, ":") && s.at(i-2).kind == when && s.endsClause(i+1) && s.cutting() {
		return true // "layoffs by month: January: 89,554; February: 40,021"
	}
	if s.label > 0 && s.isOf(i-1, wColon|wDash) {
		if i == s.label+1 && s.betweenIs(-1, min(s.label, 3), "companies", "firms", "startups", "employers") {
			return false // "Companies with a 100% reduction: 116"
		}
		return s.labelCues()&(cLayoff|cStaff) != 0 || s.at(0).kind == name || s.at(0).kind == when
	}
	if j := s.nameLeft(i, nIndustry); j >= i-4 && j >= 0 && leavers(s.text(j, j)) {
		return true // "tech layoffs topped 98,000"
	}
	if s.cutsReached(i) {
		return true
	}
	if s.is(i-1, "to") && s.isAny(i-2, "amounted", "amount", "amounts", "amounting") && s.cutting() {
		return true
	}
	by := s.left(s.hedged(i), 5, cCut|cLayoff, cHire)
	return by >= 0 && !s.betweenOf(by, i, wSemicolon) || s.namesakes(i) || s.bareAfterName(i) || s.bracketName(i) != "" && s.cutting()
}

// layoff makes the claim of the figure at token i.
func (s *sentence) layoff(i int) []found {
	m := s.mention(i)
	f := found{at: i, topic: -1, amount: m.Amount, unit: m.Unit}
	if f.unit == quantity.Number {
		f.unit = quantity.People
	}
	if v, ok := f.amount.Value(); ok && v < 0 {
		f.amount = f.amount.Neg()
	}
	members, each := s.laidOffTogether(i)
	if each { // "X, Y and Z have each cut 1,000"
		all := make([]found, len(members))
		for k := range members {
			all[k] = f
			all[k].subject = members[k]
		}
		return all
	}
	if members != nil && s.right(i, 24, cRespect, 0) >= 0 && s.respective(i) < 0 {
		return nil // each has its own, and nobody can tell which
	}
	if whose, told := s.ofTwo(i); members == nil && (s.everybodys(i) || told && whose == "") || s.ofTown(i) {
		return nil
	}
	f.group = members
	if s.laidOffBy(&f); f.subject == "" && !s.labelledShare(i) {
		f.subject = s.laidOffWhole(i, s.employer(i))
	}
	if h := s.headedInFull(i, f.subject); h != "" {
		f.subject, f.group = h, nil
	}
	f.noDate = s.sumOfCuts(i) && !(s.at(i+1).kind == when && s.industrysTally(i))
	if s.alone(i) {
		l := s.labelAbove()
		f.period, f.stated = l.period, true
		if l.subject != "" && l.kind != entity.Market {
			f.subject = l.subject
		} else if strings.HasPrefix(l.text, "tech ") || strings.Contains(l.text, " tech ") || strings.Contains(l.text, "total") && !s.r.titled {
			f.subject = "tech-industry"
		}
	}
	if f.subject == "tech-industry" && f.unit == quantity.Percent {
		if k := s.nameLeft(len(s.toks), nIndustry); k < 0 || s.isAmount(k-1) {
			return nil // "127 tech companies laid off 100% of their staff": no one workforce
		}
	}
	if f.subject == "" && s.r.about == "" && s.label > 0 && s.labelCues()&cTotal != 0 && s.labelCues()&cLayoff != 0 {
		f.subject = "tech-industry" // "Total layoffs (2020–2025): 770,546"
	}
	if f.subject == "" {
		f.subject = s.tradeBehind(i)
	}
	if f.subject == "" {
		if s.placeLeads() {
			return nil
		}
		if f.subject = s.unitOf(s.laidOffKnown(), i); s.otherSector(i) && !s.refers() {
			return nil
		}
	}
	if v, _ := f.amount.Value(); v >= 1e6 && entity.KindOf(f.subject) != entity.Industry && s.nameLeft(len(s.toks), earners) < 0 {
		return nil // a nation's, not those of whoever was last spoken of
	}
	return []found{f}
}

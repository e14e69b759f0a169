package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
)

// This file tells what else stands beside a count of people who leave.

// cutAt is the name behind a figure that stands beside another's: "dwarf the
// 10,000 at Microsoft and 12,000 at Google". -1 if none does.
func (s *sentence) cutAt(i int) int {
	if s.listedAt(i) {
		return s.nameRight(i, earners|nIndustry)
	}
	k := i + 1
	for s.has(k, cStaff|cLayoff) || s.is(k, "cuts") {
		k++
	}
	j := i - 1
	for s.has(j, cPlain) && !s.has(j, cDet|cConj) {
		j--
	}
	if !s.isOf(k, wAt|wBy) || !s.nameAtAny(k+1) || s.lastFound(Layoffs) < 0 || !s.isOf(j, wComma|wAnd|wThan|wVersus|wThe) && !(s.is(j, "by") && s.is(j-1, "followed")) {
		return -1
	}
	return k + 1
}

// byFirms recognises the number of companies that cut the jobs counted before
// it: "152,922 by 551 in 2024".
func (s *sentence) byFirms(i int) bool {
	return s.isFigure(i, numbers) && s.is(i-1, "by") && s.isFigure(i-2, numbers|people) && s.lastFound(Layoffs) >= 0
}

// levelOfStaff recognises how many work somewhere, or will: "whose headcount is
// 228,000", "cut its workforce by 15% to 96,400",
// "Intel: 24,000 from 109,000".
func (s *sentence) levelOfStaff(i int) bool {
	if n := s.skip(i+2, cDet|cPlain); s.has(i+1, cBe) && n > i+2 && (staffNouns[s.at(n).low] || staffNouns[s.at(n+1).low]) && !s.isOf(n+1, wOf) {
		return true // "631 is the ending headcount"
	}
	staff := func(j int) bool { return s.isAny(j, "headcount", "workforce") }
	switch {
	case s.label > 0 && s.is(i-1, "from") && s.isFigure(i-2, people|numbers), s.is(i-1, "to") && s.isFigure(i-2, percents) && s.is(i-3, "by"):
		return true
	case s.is(i+1, "of") && s.isAny(i+2, "which", "whom") && s.isAny(i+3, "work", "works", "are", "were") && !s.has(i+4, cLayoff|cCut):
		return true
	case s.isAny(i-1, "below", "under") && staff(i-2), s.has(i-1, cBe) && staff(i-2):
		return true
	}
	return staff(i-1) && s.mention(i).Amount.Form() == quantity.AtMost
}

// shrunkTo recognises how many are left of a workforce, or how many it is to be: "its
// workforce shrank by 12,000 last year to 108,000", "grow headcount 17% to 10,000".
func (s *sentence) shrunkTo(i int) bool {
	k := s.skipLeft(s.hedged(i)-1, cPlain)
	if !s.isOf(k, wTo) {
		return false
	}
	for k--; s.at(k).kind == when || s.has(k, cPlain); {
		k--
	}
	if s.isAmount(k) {
		if k = s.skipLeft(s.hedged(k)-1, cPlain); s.is(k, "by") {
			k--
		}
	}
	k++
	for j := k - 1; j >= k-3 && !s.isOf(j, wComma); j-- {
		if staffNouns[s.at(j).low] {
			return s.has(k-1, cFall|cCut) || s.left(j, 4, cFall|cCut|cGrow, 0) >= 0
		}
	}
	return false
}

// twoSizes recognises what reads like a range and is none, since it tells first how many
// left and then how many stay: "cut its workforce by 6,000 to 84,000".
func (s *sentence) twoSizes(i int) bool {
	low, high, hasLow, hasHigh := s.mention(i).Amount.Bounds()
	return hasLow && hasHigh && high > 5*low && s.is(i-1, "by") && s.left(i, 4, cStaff, 0) >= 0
}

// unpaired recognises either of two counts behind two companies of which nobody
// can tell whose is which.
func (s *sentence) unpaired(i int) bool {
	if !((s.is(i+1, "and") && s.isFigure(i+2, people) || s.is(i-1, "and") && s.isFigure(i-2, numbers|people)) && s.respective(i) < 0 && s.at(i+1).kind != when) {
		return false
	}
	first, last := s.nameLeft(i, earners), -1
	if first >= 0 {
		last = s.nameLeft(first, earners)
	}
	return last >= 0 && s.amountBetween(last, first) && s.entity(first).Slug != s.entity(last).Slug && s.is(last+1, ",")
}

// sumOfCuts recognises what several layoffs add up to, which no one event is:
// "bringing its total to 27,000", "taking the tally to more than 15,000".
func (s *sentence) sumOfCuts(i int) bool {
	if j := s.left(i, 4, cTotal, 0); j >= 0 && s.left(j, 3, cOwnVerb, 0) >= 0 && s.at(j-1).kind != when {
		return true
	}
	for j := i - 1; s.classes&wSum != 0 && j > 0 && j >= i-7 && !s.isAmount(j) && s.at(j).kind != when; j-- {
		if s.isOf(j, wSum) {
			for k := j - 1; k >= 0 && k >= j-5; k-- {
				if s.isAny(k, "bringing", "brings", "brought", "bring", "taking", "takes", "took", "pushing", "pushes", "pushed", "raising", "raises", "raised", "lifting", "lifts") {
					return true
				}
			}
		}
	}
	return false
}

// theyCut reports whether the people counted before token j are those whom
// somebody cut: "half of the 2,000 jobs VMware lost".
func (s *sentence) theyCut(j int) bool {
	for s.has(j, cStaff) || s.is(j, "that") {
		j++
	}
	if (s.nameAtAny(j) || s.isAny(j, "it", "they")) && s.has(j+1, cCut) {
		return true
	}
	for s.nameAtAny(j) || s.has(j, cStaff) || s.isAny(j, "being", "told", "asked") {
		j++ // "a quarter of the 4,000 Cisco employees to be let go"
	}
	if s.is(j, "to") && s.is(j+1, "be") {
		j += 2
	}
	return s.isAny(j, "let", "laid") || s.is(j, "to") && s.isAny(j+1, "go", "leave")
}

// cutsAffect reports whether the sentence begins with the layoffs that the people
// at token i lose their jobs in: "The cuts will affect some 300 employees".
func (s *sentence) cutsAffect(i int) bool {
	v := 2
	for s.has(v, cProject|cPlain) || s.is(v, "are") || s.is(v, "to") {
		v++
	}
	return s.has(0, cDet) && s.has(1, cCut|cLayoff) && s.isAny(v, "affect", "affects", "affected", "impact", "impacts", "impacted", "hit", "involve", "involves", "number", "total", "cover", "eliminate") && i-v <= 4
}

// staffBefore reports whether the sentence before counts who works somewhere.
func (s *sentence) staffBefore() bool {
	before := s.block.Text[max(0, s.start-160):s.start]
	before = before[strings.LastIndexAny(strings.TrimRight(before, ".!? "), ".!?")+1:]
	for _, noun := range [...]string{" employees", " people", " workers", " staff"} {
		if k := strings.Index(before, noun); k > 0 && before[k-1] >= '0' && before[k-1] <= '9' {
			return true
		}
	}
	return false
}

// cutsTeam recognises a percentage of people who are called a team or ranks and
// are cut right before: "cut about 15% of its ranks", "reduced our team by 20%".
func (s *sentence) cutsTeam(i int) bool {
	j := s.skipLeft(i-1, cPlain)
	if s.is(j, "by") {
		return s.ownTeam(j-1) && s.left(j, 5, cCut, 0) >= 0
	}
	k := i + 2
	for s.has(k, cPlain|cDet) && !s.ownTeam(k) {
		k++
	}
	return s.has(j, cCut) && s.is(i+1, "of") && s.ownTeam(k)
}

// ownTeam reports whether token j is somebody's team or ranks.
func (s *sentence) ownTeam(j int) bool {
	if !s.isAny(j, "team", "teams", "ranks") {
		return false
	}
	for j--; s.has(j, cPlain) && !s.isOf(j, wIts|wOur); j-- {
	}
	return s.isOf(j, wIts|wOur) || s.is(j, "'s")
}

// speaksOfLast reports whether the sentence speaks of the layoffs of the one
// before: "The figure is nearly 10% of its staff".
func (s *sentence) speaksOfLast() bool {
	return s.r.last.metric == Layoffs && s.blockIndex-s.r.last.metricBlock <= 1 &&
		(s.isAny(0, "that", "this", "it", "they") || s.block.Kind == doc.Item && s.start == 0 && s.isAny(0, "represented", "represents", "representing", "equivalent", "amounting", "equal") || s.has(0, cDet) && s.isAny(1, "figure", "number", "total", "move", "round", "reduction", "reductions", "cuts", "layoffs", "layoff"))
}

package parse

import "cloudwatch-tui/parse/entity"

// This file finds the unit of a company whose people leave.

// unitOf is the cloud unit of a company where the people at token i leave it:
// "Amazon cut hundreds of jobs at its cloud unit, AWS".
func (s *sentence) unitOf(company entity.Slug, i int) entity.Slug {
	if c := company.CloudOf(); c != "" && company != "microsoft" && s.cues&cCloud != 0 && s.cloudUnitLeaves(i) {
		return c
	}
	j := s.nameRight(i, nCloud)
	if j < 0 || j-i > 14 || s.entity(j).Slug.Parent() != company || s.left(j, j-i, cPrep, 0) < 0 || !s.isOf(s.left(j, j-i, cPrep, 0), wIn|wAt|wFrom) || s.amountBetween(i, j) {
		return company
	}
	return s.entity(j).Slug
}

// cloudUnitLeaves reports whether the people at token i leave a cloud unit that goes
// without a name: "hundreds of people in the cloud unit lost their jobs", "Its cloud
// division cut 300 jobs". One of several parts is none: "in HR and its cloud unit".
func (s *sentence) cloudUnitLeaves(i int) bool {
	for j := max(0, i-8); j < i+12 && j < len(s.toks); j++ {
		if j > i && s.isAmount(j) {
			return false
		}
		last := s.cloudUnitAt(j)
		switch {
		case last < 0:
		case j < i && (j == 0 || s.at(j-1).kind == mark):
			return s.has(last+1, cCut|cLayoff|cBe|cPlan)
		case j > i && s.isOf(j-1, wIn|wAt|wFrom):
			return !s.isOf(last+1, wAnd|wAmpersand|wOr) && !(s.isOf(last+1, wComma) && s.isPart(last+2))
		}
	}
	return false
}

// cloudUnitAt is the last token of "its cloud unit", "the cloud computing business" that
// begins at token j, -1 if none does.
func (s *sentence) cloudUnitAt(j int) int {
	if !s.has(j, cDet) || !s.has(j+1, cCloud) {
		return -1
	}
	j += 2
	j += b2i(s.isAny(j, "computing", "services", "infrastructure"))
	if s.isOf(j, wUnit) || s.isAny(j, "business", "arm", "wing", "operations") {
		return j
	}
	return -1
}

// ownUnits reports whether the name at token j begins a row of units of whom a pronoun
// stands for: "It cut 1,000 jobs at Android, Pixel and Chrome" is of none of them alone.
func (s *sentence) ownUnits(j int) bool {
	return s.isOf(j+1, wComma|wAnd|wAmpersand) && (s.nameAtAny(j+2) || s.at(j+2).kind == word && s.upper(j+2)) && s.isOf(j-1, wAt|wIn) && s.refers()
}

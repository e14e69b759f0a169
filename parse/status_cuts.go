package parse

import "cloudwatch-tui/parse/quantity"

// statusOfCuts reads what the document makes of the layoffs at token i. Plans
// are reported like what was done; what may come, what insiders tell and what
// outsiders expect is rumoured, since projected layoffs are those that a company
// has planned.
func (s *sentence) statusOfCuts(i int) Status {
	switch {
	case s.cues&cDeny != 0 && !s.afterDenial(i), s.cues&cNot != 0 && s.negated(i):
		return Denied
	case s.cues&cRumour != 0, s.saidToCut(i), s.cues&cProject != 0 && (s.mayCut(i) || s.foreseenCut(i)):
		return Rumoured
	}
	return Reported
}

// afterDenial reports whether the layoffs at token i only came before what is denied:
// "denied that it planned more layoffs after cutting 500 people".
func (s *sentence) afterDenial(i int) bool {
	d := s.right(-1, i, cDeny, 0)
	for k := d + 1; d >= 0 && k < i; k++ {
		if s.isAny(k, "after", "following") {
			return s.right(d, k-d, cLayoff|cCut, 0) > 0
		}
	}
	return false
}

// saidToCut reports whether the layoffs at token i are what others say of somebody:
// "is said to be cutting over 1,000 roles".
func (s *sentence) saidToCut(i int) bool {
	v := s.left(i, 6, cCut|cLayoff, cConj)
	for s.isAny(v-1, "be", "have", "been") {
		v--
	}
	return s.isOf(v-1, wTo) && s.is(v-2, "said") && s.has(v-3, cBe)
}

// mayCut reports whether the layoffs at token i are what may be: "may cut up to
// 10,000 jobs", "5,000 jobs could be lost". That a plan "could affect" so many
// says how many, not whether.
func (s *sentence) mayCut(i int) bool {
	for j := max(0, i-10); j < i+8; j++ {
		if !s.isAny(j, "may", "might", "could") || j < i && s.betweenIs(j, i, ";", "but", "after", ",") {
			continue
		}
		k := j + 1
		for s.isAny(k, "also", "soon", "eventually", "be", "have", "been", "still") {
			k++
		}
		if passive := k > j+1; s.has(k, cCut|cLayoff) && (passive || !s.isAny(k, "affect", "impact")) && (j < i || passive) {
			return true
		}
	}
	return false
}

// foreseenCut reports whether the layoffs at token i are what outsiders expect
// or only consider: "Analysts expect Intel to lay off 15,000", "Cutting 20,000
// jobs could save $8 billion".
func (s *sentence) foreseenCut(i int) bool {
	for j := max(0, i-12); j < i; j++ {
		if s.isAny(j, "analyst", "analysts") && (s.has(j+1, cProject) || s.has(j+2, cProject)) {
			return true
		}
	}
	if j := s.label; !s.isAny(j, "cutting", "laying", "eliminating", "shedding", "trimming", "slashing", "axing", "firing", "dismissing") {
		return false
	}
	v := s.right(i, 4, cProject, 0)
	return v > 0 && s.isOf(v, wWould)
}

// percentOf is the percentage of a workforce that the count of f says once more, nil if
// it says none.
func (s *sentence) percentOf(f *found) *found {
	if f.metric != Layoffs || f.unit != quantity.People {
		return nil
	}
	for k := len(s.found) - 1; k >= 0; k-- {
		if g := &s.found[k]; g.at < f.at {
			if g.metric == Layoffs && g.unit == quantity.Percent && g.subject == f.subject && s.sameCut(g.at, f.at) {
				return g
			}
			return nil
		}
	}
	return nil
}

// sameCut reports whether the count at token i says once more whom the percentage at
// token p counts: "15% of its workforce, more than 15,000 jobs", "25% of staff (1,800)".
func (s *sentence) sameCut(p, i int) bool {
	j := s.skipLeft(i-1, cPlain)
	for s.isAny(j, "more", "than", "about", "some", "or", "roughly", "nearly", "around", "over") {
		j--
	}
	if !s.isOf(j, wComma|wOpen) || i-p > 12 {
		return false
	}
	for k := p + 1; k < j; k++ {
		if s.isAmount(k) || s.at(k).kind == when || s.isOf(k, wComma|wSemicolon) || s.has(k, cConj) {
			return false
		}
	}
	return true
}

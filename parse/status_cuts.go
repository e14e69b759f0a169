package parse

// statusOfCuts reads what the document makes of the layoffs at token i. Plans
// are reported like what was done; what may come, what insiders tell and what
// outsiders expect is rumoured, since projected layoffs are those that a company
// has planned.
func (s *sentence) statusOfCuts(i int) Status {
	switch {
	case s.cues&cDeny != 0, s.cues&cNot != 0 && s.negated(i):
		return Denied
	case s.cues&cRumour != 0, s.saidToCut(i), s.cues&cProject != 0 && (s.mayCut(i) || s.foreseenCut(i)):
		return Rumoured
	}
	return Reported
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

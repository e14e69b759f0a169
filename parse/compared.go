package parse

import "cloudwatch-tui/parse/entity"

// Two figures of one kind behind a comparison of two names are the first one's and the second
// one's: "AWS grew less than Azure: 17% versus 33%".

// comparison is the token of the first figure, of the given kinds, of the comparison that the one
// at token i is one side of; -1 if it is of none.
func (s *sentence) comparison(i int, kinds figures) int {
	for first := i; first >= max(1, i-4); first-- {
		if !s.isFigure(first, kinds) || !s.isOf(first-1, wColon|wComma|wOpen|wDash) && !(s.is(first-1, "at") && s.is(first-2, ",")) {
			continue
		}
		k := first + 1
		switch {
		case s.isOf(k, wVersus|wTo), s.is(k, "against"):
			k++
		case s.is(k, "compared") && s.isAny(k+1, "with", "to"):
			k += 2
		default:
			continue
		}
		if s.isFigure(k, kinds) && (i == first || i == k) {
			return first
		}
	}
	return -1
}

// comparedGrowth recognises either rate of a comparison told before them: "AWS
// grew less than Azure in Q1 2025: 17% versus 33%", "Azure outgrew AWS, 33% to 19%".
func (s *sentence) comparedGrowth(i int) []found {
	first := s.comparison(i, percents)
	if first < 0 {
		return nil
	}
	if f := s.comparedRate(i, first); f != nil || !s.betweenIs(max(-1, first-8), first, "than", "outgrew", "outpaced", "as") {
		return f
	}
	return []found{} // of whom nobody knows
}

// comparedRate is the rate at token i of a comparison whose rates begin at token
// first.
func (s *sentence) comparedRate(i, first int) []found {
	j, k := s.comparedNames(first)
	if j < 0 || s.right(j, k-j+1, cGrow|cFall, 0) < 0 && !s.outgrows(k-1) {
		return nil
	}
	n := s.entity(j)
	if first != i {
		n = s.entity(k)
	} else if part := s.partBehindName(j); part != "" {
		n = &entity.Mention{Slug: part}
	}
	f := s.namedGrowth(i, n)
	f.status = Reported
	if v := s.right(j, k-j, cGrow|cFall, 0); v >= 0 && s.has(v, cFall) && !s.has(v, cGrow) && !s.has(v-1, cGrow|cGrowth) {
		f.amount = decline(f.amount)
	}
	if first != i && len(s.found) > 0 {
		f.period, f.stated = s.found[len(s.found)-1].period, s.found[len(s.found)-1].stated
	}
	for _, w := range s.whens {
		if first != i && w > k && w < first {
			f.period, f.stated = s.place(w, s.newContext(&f), &f)
		}
	}
	return []found{f}
}

// comparedSum is whose the money at token i is, of two whose revenue is compared before: "AWS
// has more than twice the revenue of Google Cloud: $33 billion compared with $15 billion".
func (s *sentence) comparedSum(i int) entity.Slug {
	first := s.comparison(i, sums)
	if first < 0 {
		return ""
	}
	j, k := s.comparedNames(first)
	switch {
	case j < 0:
		return ""
	case i > first:
		return s.entity(k).Slug
	}
	return firstSlug(s.partBehindName(j), s.entity(j).Slug)
}

// comparedNames are the tokens of the two names before token first of which the one is compared
// with the other, -1 if there are no two.
func (s *sentence) comparedNames(first int) (j, k int) {
	for k = first - 2; k > 1; k-- {
		if !s.isName(k, earners) {
			continue
		}
		j = s.nameLeft(k, earners)
		if j < 0 || s.amountBetween(j, first) {
			break
		}
		switch {
		case s.outgrows(k - 1),
			s.is(k-1, "than") && j <= k-3,
			s.is(k-1, "as") && s.is(k-3, "as"),
			s.is(k-1, "of") && s.betweenIs(j, k, "twice", "double", "triple", "times", "half"):
			return j, k
		}
	}
	return -1, -1
}

// outgrows reports whether token k is a verb of growing faster than somebody.
func (s *sentence) outgrows(k int) bool {
	return s.isAny(k, "outgrew", "outpaced", "outgrows", "outpaces")
}

// partBehindName is the part of the company at token j whose words stand behind its possessive:
// "Google's cloud division". "" if none do.
func (s *sentence) partBehindName(j int) entity.Slug {
	m, ok := s.nameAt(j, nCompany)
	if !ok || !s.is(j+1, "'s") {
		return ""
	}
	e := j + 2
	for s.isPart(e) {
		e++
	}
	return partSlug(m.Slug, s.partBetween(j+1, e))
}

package parse

// This file tells names that a sentence mentions beside its subject.

// inAside reports whether the name at token j stands in an aside that ends
// before token i: ", which includes Waymo, made".
func (s *sentence) inAside(j, i int) bool {
	if s.is(j-1, ",") && s.at(j-2).kind == name && s.is(j+1, "'s") {
		for e := j + 3; e < i && e <= j+7; e++ {
			if s.is(e, ",") && (s.has(e-1, cOrg) || s.isAny(e-1, "rival", "competitor", "challenger", "customer", "partner", "supplier", "investor", "backer")) && !s.isOf(e+1, wAnd|wOr) && s.at(e+1).kind != name {
				return true // "AWS, Amazon's most profitable segment, reported"
			}
		}
	}
	if s.enclosed(j, i) || s.is(j-1, "with") && s.is(j-2, ",") && s.isOf(j+1, wAt|wOpen) && s.isFigure(j+2, percents) && i > j+2 {
		return true
	}
	for k := j - 1; k >= 0 && k >= j-20; k-- {
		if s.isFigure(k, percents) && s.is(k-1, ",") && s.is(k+1, "of") && s.isOf(k+2, wWhich|wWhose) && s.right(j, i-j, cPrep, 0) < 0 && s.betweenIs(j, i, ",") {
			return true // "CoreWeave, 71% of whose sales come from Microsoft, tripled its revenue"
		}
		if s.at(k).kind == amount {
			break
		}
		if !s.is(k, ",") && s.at(k-1).kind != mark {
			continue // no aside begins here
		}
		if k >= j-12 && s.is(k, ",") && (s.is(k+1, "home") && s.isOf(k+2, wOf|wTo) || (s.has(k+1, cDet) || s.isAny(k+1, "long", "once", "still", "already") && s.has(k+2, cDet)) && (s.at(k-1).kind == name || s.is(k-1, ")") && s.at(k-2).kind == name)) {
			for e := j + 1; e < i && e <= j+7; e++ {
				if s.is(e, ",") && s.at(e+1).kind != name && !s.isOf(e+1, wAnd|wOr) {
					return true // "AWS, a subsidiary of Amazon, announced"
				}
			}
			return false
		}
		if s.isOf(k, wWhich|wWho) && s.is(k-1, ",") && s.isAny(k+1, "owns", "own", "operates", "runs") && s.namesOnly(k+2, j) {
			return true // "Meta, which owns Instagram and WhatsApp announced"
		}
		if (s.isOf(k+b2i(s.has(k, cPrep)), wWhich|wWhose) || s.isAny(k, "including", "like") || s.isOf(k, wBeside) && s.is(k+1, "with")) && s.isOf(k-1, wComma|wDash|wOpen) || s.passive(k) {
			for e := j + 1; e < i; e++ {
				if s.isOf(e, wComma|wDash|wClose) && !s.isOf(e+1, wAnd|wOr) && s.at(e+1).kind != name {
					return true
				}
			}
			return false
		}
	}
	return false
}

// enclosed reports whether the name at token j stands between dashes or brackets, and
// among other words, that part another name from what it does before token i:
// "Microsoft—fresh from its purchase of Activision—said it would cut".
func (s *sentence) enclosed(j, i int) bool {
	if s.classes&(wDash|wOpen) == 0 {
		return false
	}
	k := j - 1
	for k > 0 && k > j-16 && !s.isOf(k, wDash|wOpen|wClose|wSemicolon|wColon) {
		k--
	}
	if !s.isOf(k, wDash|wOpen) || !s.nameAtAny(k-1) || j-k < 3 {
		return false
	}
	for e := j + 1; e < i; e++ {
		if s.isOf(e, wDash|wClose) {
			return s.isOf(e, wClose) == s.isOf(k, wOpen) && e+1 < i && s.at(e+1).kind == word && !s.has(e+1, cConj)
		}
	}
	return false
}

// namesOnly reports whether the tokens from k up to j only list names.
func (s *sentence) namesOnly(k, j int) bool {
	for ; k < j; k++ {
		if s.at(k).kind != name && !s.isOf(k, wComma|wAnd|wAmpersand) && !(s.at(k).kind == word && s.upper(k)) {
			return false
		}
	}
	return true
}

// elliptical reports whether the name at token j owns what only the words before
// it tell: "less than half of AWS's, and".
func (s *sentence) elliptical(j int) bool {
	return s.is(j+1, "'s") && (s.isOf(j+2, wComma|wSemicolon|wClose) || s.has(j+2, cConj))
}

// passive reports whether an aside about who owns or made a company begins at
// token k: "Wiz, bought by Google for $32 billion, had passed".
func (s *sentence) passive(k int) bool {
	return s.is(k-1, ",") && s.isOf(k, wBought) && s.isOf(k+1, wBy|wTo|wOver) &&
		(s.at(k-2).kind == name || s.upper(k-2))
}

// ownedBeside reports whether the name at token j is but that of a firm which the
// name before owns, joined to it, "HPE and its affiliate New H3C", or that leads the
// group which is spoken of.
func (s *sentence) ownedBeside(j int) bool {
	k := j - 1
	if s.isOf(k, wBy) && s.isAny(k-1, "led", "headed", "dominated") && s.is(k-2, ",") && s.is(j+1, ",") {
		return true // "the top three, led by AWS, held"
	}
	if s.classes&wIts == 0 || !s.isAny(k, "affiliate", "subsidiary", "subsidiaries", "affiliates", "unit", "division") {
		return false
	}
	for k--; k > 0 && k > j-6 && !s.isOf(k, wIts); k-- {
	}
	return s.isOf(k, wIts) && s.isOf(k-1, wAnd) && s.nameAtAny(k-2)
}

// groupApposed reports whether the group at token j only says, between commas behind a
// name, whom that belongs to: "AWS, the largest of the top three providers, had".
func (s *sentence) groupApposed(j, i int) bool {
	e := j + 1
	for e < i && e <= j+3 && !s.is(e, ",") {
		e++
	}
	c := j - 1
	for c > 0 && c > j-9 && !s.is(c, ",") {
		if s.at(c).kind == name || s.has(c, cBe|cHold|cOwnVerb|cGrow|cFall) {
			return false
		}
		c--
	}
	return e < i && s.is(e, ",") && s.is(c, ",") && s.nameAtAny(c-1) && (s.rankWord(c+2) && s.is(c+3, "of") || s.is(c+1, "one") && s.is(c+2, "of"))
}

// heldByTwo reports whether the name at token k behind the share at token i is the
// first of several with their own: "half is held by AWS (31%) and Azure (20%)".
func (s *sentence) heldByTwo(k, i int) bool {
	o := s.overFigure(k)
	return k > i && o > k && s.isOf(o+1, wComma|wAnd) && s.nameAtAny(o+2)
}

// formerly reports whether the name at token j is of whom somebody worked for once:
// "former PayPal executives", "ex-Google engineer Jane Roe".
func (s *sentence) formerly(j int) bool {
	return s.isAny(j-1, "former", "ex", "onetime", "one-time", "veteran") && (s.has(j+1, cStaff|cSurvey) || s.isAny(j+1, "executive", "exec", "execs", "engineer", "ceo", "chief", "president", "vice", "manager", "boss", "founder", "director", "researcher", "staffer", "official", "employee", "worker"))
}

// inFront reports whether the name at token j stands in a clause about somebody else in
// front of the one that the figure at token i stands in: "While buyers moved to Amazon,
// its cloud unit grew", "The company, a supplier which serves Apple said sales rose".
func (s *sentence) inFront(j, i int) bool {
	if s.classes&(wWhich|wThat|wWho) != 0 {
		for k := j - 1; k > 0 && k > j-12 && !s.isOf(k, wComma|wSemicolon); k-- {
			if s.isOf(k, wWhich|wThat|wWho) && s.isOf(k-1, wFirm) && s.has(k-2, cDet) && s.tells(j, i) {
				return true
			}
		}
	}
	for k := j + 1; s.cues&cPronoun != 0 && s.r.about != "" && k < i; k++ {
		if s.isOf(k, wComma) && s.is(k+1, "we") && companyOf(s.entity(j).Slug) != companyOf(s.r.about) {
			return true // "With the fast start of Informatica, we raise our revenue target"
		}
	}
	if s.classes&wIts == 0 {
		return false
	}
	if s.isAny(0, "with", "without", "including", "excluding") && j == 1 && (s.isOf(2, wComma) && s.isOf(3, wIts) || s.isOf(3, wComma) && s.isOf(4, wIts)) {
		return true // "With Cerner included, its revenue rose"
	}
	if !opensClause[s.text(0, 0)] || j < 3 {
		return false
	}
	c := j + 1
	for c < i && !s.isOf(c, wComma) {
		c++
	}
	first := j
	for s.isOf(first-1, wAnd|wComma) && s.at(first-2).kind == name {
		first -= 2 // "to Amazon and Microsoft"
	}
	return c < i && s.isOf(c+1, wIts) && (s.has(first-1, cPrep) || s.betweenOf(0, j, wIts))
}

// tells reports whether a verb of telling or of earning stands between two tokens, with
// no comma before it.
func (s *sentence) tells(j, i int) bool {
	for k := j + 1; k < i && !s.isOf(k, wComma|wSemicolon); k++ {
		if s.isAny(k, "said", "says", "announced", "expects") || s.has(k, cOwnVerb) {
			return true
		}
	}
	return false
}

package parse

// This file tells names that a sentence mentions beside its subject.

// inAside reports whether the name at token j stands in an aside that ends
// before token i: ", which includes Waymo, made".
func (s *sentence) inAside(j, i int) bool {
	if s.is(j-1, ",") && s.at(j-2).kind == name && s.is(j+1, "'s") {
		for e := j + 3; e < i && e <= j+7; e++ {
			if s.is(e, ",") && (s.has(e-1, cOrg) || s.isAny(e-1, "rival", "competitor", "challenger", "customer", "partner", "supplier", "investor", "backer")) && !s.isAny(e+1, "and", "or") && s.at(e+1).kind != name {
				return true // "AWS, Amazon's most profitable segment, reported"
			}
		}
	}
	for k := j - 1; k >= 0 && k >= j-20 && s.at(k).kind != amount; k-- {
		if !s.is(k, ",") && s.at(k-1).kind != mark {
			continue // no aside begins here
		}
		if k >= j-12 && s.is(k, ",") && (s.is(k+1, "home") && s.isAny(k+2, "of", "to") || (s.has(k+1, cDet) || s.isAny(k+1, "long", "once", "still", "already") && s.has(k+2, cDet)) && (s.at(k-1).kind == name || s.is(k-1, ")") && s.at(k-2).kind == name)) {
			for e := j + 1; e < i && e <= j+7; e++ {
				if s.is(e, ",") && s.at(e+1).kind != name && !s.isAny(e+1, "and", "or") {
					return true // "AWS, a subsidiary of Amazon, announced"
				}
			}
			return false
		}
		if s.isAny(k, "which", "who") && s.is(k-1, ",") && s.isAny(k+1, "owns", "own", "operates", "runs") && s.namesOnly(k+2, j) {
			return true // "Meta, which owns Instagram and WhatsApp announced"
		}
		if (s.isAny(k, "which", "including", "whose") || s.isAny(k, "along", "together") && s.is(k+1, "with")) && s.isAny(k-1, ",", "(", "—", "–") || s.passive(k) {
			for e := j + 1; e < i; e++ {
				if s.isAny(e, ",", ")", "—", "–") && !s.isAny(e+1, "and", "or") && s.at(e+1).kind != name {
					return true
				}
			}
			return false
		}
	}
	return false
}

// namesOnly reports whether the tokens from k up to j only list names.
func (s *sentence) namesOnly(k, j int) bool {
	for ; k < j; k++ {
		if s.at(k).kind != name && !s.isAny(k, ",", "and", "&") && !(s.at(k).kind == word && s.upper(k)) {
			return false
		}
	}
	return true
}

// elliptical reports whether the name at token j owns what only the words before
// it tell: "less than half of AWS's, and".
func (s *sentence) elliptical(j int) bool {
	return s.is(j+1, "'s") && (s.isAny(j+2, ",", ";", ")") || s.has(j+2, cConj))
}

// passive reports whether an aside about who owns or made a company begins at
// token k: "Wiz, bought by Google for $32 billion, had passed".
func (s *sentence) passive(k int) bool {
	return s.is(k-1, ",") && s.isAny(k, "bought", "acquired", "owned", "backed", "led", "founded", "built", "run", "created", "taken", "sold") && s.isAny(k+1, "by", "over", "to") &&
		(s.at(k-2).kind == name || s.upper(k-2))
}

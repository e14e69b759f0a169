package parse

// This file reads plain words for what somebody earned, which have no noun of it.

// amountsTo reports whether the money at token i is what revenue or a market came to whose
// growth the sentence before told, or whose amount for another time: "Cloud sales rose 5%.
// They came to $7 billion".
func (s *sentence) amountsTo(i int, grew Metric) bool {
	l := &s.r.last
	if t := &l.told[0]; t.metric != l.metric || l.metric != grew && (l.metric != Revenue || grew != RevenueGrowth || len(s.whens) == 0) || t.block != s.blockIndex || s.start-t.end > 2 || s.cues&topics != 0 || s.nameLeft(i, newSubjects) >= 0 {
		return false
	}
	v := s.skipLeft(i-1, cPlain)
	for s.isOf(v, wTo|wUp|wOver|wThan) {
		v--
	}
	return s.isAny(v, "came", "comes", "amounted", "added", "totaled", "totalled", "reached", "hit") && (s.isAny(v-1, "it", "they") || s.isOf(v-1, wThis|wThat)) && s.refers()
}

// paced reports whether the money at token i is what the revenue told before would come to
// in a year: "At that pace it would make $31 billion a year".
func (s *sentence) paced(i int) bool {
	l := &s.r.last
	if !s.isOf(0, wAt) || l.metric != Revenue && l.metric != RevenueGrowth || l.metricBlock != s.blockIndex || s.cues&topics != 0 {
		return false
	}
	if p := s.skip(1, cDet|cPlain); !s.isAny(p, "pace", "rate", "speed", "clip") {
		return false
	}
	v := s.skipLeft(i-1, cPlain)
	for s.isOf(v, wIn|wOver|wThan|wUp) {
		v--
	}
	return (s.isAny(v, "make", "makes", "take", "takes", "bring", "brings", "sell", "sells") || s.has(v, cOwnVerb)) &&
		(s.isAny(i+1, "a", "per", "every") && s.is(i+2, "year") || s.isAny(i+1, "annually", "yearly"))
}

// soldAll reports whether the verb of selling at token v has the money at token i as its
// object and says of nothing else that it was sold: "The segment sold $43 billion", not
// "sold $2 billion in notes".
func (s *sentence) soldAll(v, i int) bool {
	return s.isAny(v, "sold", "sells") && (s.nameAtAny(v-1) || s.isUnit(v-1)) && (s.at(i+1).kind != word || s.opensTime(i+1) >= 0 || s.isOf(i+1, wAnd|wWhile))
}

// tookMore reports whether the rate at token i is by how much more or less a company
// earned than at another time: "LinkedIn took in 9% more than a year earlier".
func (s *sentence) tookMore(i int) bool {
	if !s.isAny(i+1, "more", "less") || s.comparedWithTime(i) < 0 {
		return false
	}
	v := s.skipLeft(i-1, cPlain)
	if s.isOf(v, wIn|wOver) && s.isAny(v-1, "took", "brought", "pulled", "raked", "turned", "takes", "brings") {
		v--
	} else if !s.is(v, "sold") {
		return false
	}
	return s.nameAtAny(v - 1)
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/quantity"
)

// forgone recognises revenue that was not earned: "unable to ship another $2.5
// billion of revenue", "a loss in revenue of $8 billion", and what took it away.
func (s *sentence) forgone(i int) bool {
	v := s.skipLeft(i-1, cPlain|cDet)
	if s.is(v, "off") {
		v--
	}
	if s.isAny(v, "shaved", "knocked", "wiped", "lopped", "erased", "took") && (s.isAny(i+1, "off", "from") || s.is(i+1, "out")) && (!s.is(v, "took") || s.is(i+1, "off")) {
		return true // "shaved $7 billion from IBM's revenue"
	}
	if s.isAny(i+1+b2i(s.has(i+1, cRevenue)), "reduction", "headwind", "hit", "loss", "shortfall", "impact") {
		return true // "a $1.5 billion revenue reduction"
	}
	if s.movedBy(i) {
		return true
	}
	for k := i - 1; s.classes&wForgone != 0 && k >= 0 && k >= i-8; k-- {
		if s.is(k, "missing") && s.right(k, 5, cProject, 0) >= 0 {
			return false // "missing the consensus estimate of $7 billion"
		}
		if s.isOf(k, wForgone) && (!s.is(k, "loss") || s.isOf(k+1, wOf|wIn) && (s.isAny(k+2, "revenue", "sales") || s.has(k+3, cRevenue))) {
			return true
		}
		if s.isAmount(k) {
			return false
		}
	}
	return false
}

// movedBy recognises what something took from revenue or brought to it: "a negative impact
// on full-year revenue of $28 million".
func (s *sentence) movedBy(i int) bool {
	if !s.is(i-1, "of") || !s.has(i-2, cRevenue) {
		return false
	}
	k := i - 3
	for k > 0 && (s.has(k, cPlain|cDet) || s.at(k).kind == when || s.at(k).kind == name || s.is(k, "'s") || s.isAny(k, "net", "total", "our", "its") || s.isPart(k)) && !s.is(k, "on") {
		k--
	}
	return s.is(k, "on") && s.isAny(k-1, "impact", "effect", "effects", "drag", "headwind", "headwinds", "tailwind")
}

// perHead recognises revenue that is shared out: "$1.5 million in sales per employee",
// "revenue per head was $800,000".
func (s *sentence) perHead(i, topic int) bool {
	for _, k := range [...]int{i + 1, topic + 1} {
		if s.isOf(k, wOf|wIn) && s.has(k+1, cRevenue) {
			k += 2
		}
		if s.isOf(k, wFor) {
			k++
		}
		if s.is(k, "per") || s.has(k, cEach) || s.is(k, "a") && k == topic+1 {
			if k += 1 + b2i(s.isAny(k+1, "full-time", "active", "paying")); s.has(k, cStaff|cVolume) || s.isAny(k, "head", "capita", "store", "share") {
				return true
			}
		}
	}
	return false
}

// ofAll recognises the revenue of all of some kind, none of whom is ours: "total
// revenues for all US colleges".
func (s *sentence) ofAll(topic int) bool {
	return topic >= 0 && s.isOf(topic+1, wOf|wFor|wFrom|wAt) && s.is(topic+2, "all") && !s.isOf(topic+3, wIts|wOur) && !s.isAny(topic+3, "of", "the", "segments", "businesses", "products", "units", "sources", "three", "four") && s.nameBefore(len(s.toks)) < 0
}

// yearByYear recognises one of several amounts told for as many years that
// nobody names: "$32 billion, $73 billion and $114 billion over the following
// three years".
func (s *sentence) yearByYear(i int) bool {
	n, last := 1, i
	for j := i + 1; j < len(s.toks); j++ {
		if s.isMoney(j) {
			n, last = n+1, j
		} else if !s.isOf(j, wComma|wAnd) {
			break
		}
	}
	for j := i - 1; j >= 0 && (s.isMoney(j) || s.isOf(j, wComma|wAnd)); j-- {
		n += b2i(s.isMoney(j))
	}
	if n < 3 || !s.isOf(last+1, wIn|wFor|wOver) {
		return false
	}
	end := min(last+6, len(s.toks)-1)
	return end > last+1 && strings.Contains(s.text(last+1, end), " years") && !s.has(end, cRespect)
}

// threshold recognises what customers are counted by: "542 customers with
// trailing revenue greater than $1 million", "accounts with >$5M in sales".
func (s *sentence) threshold(i, topic int) bool {
	if s.mention(i).Amount.Form() != quantity.AtLeast {
		return false
	}
	if s.is(i-1, "quarter") {
		return true // "its first quarter above $100 billion"
	}
	for j := i - 1; j >= 0 && j > i-8; j-- {
		if s.isAny(j, "company", "startup", "firm", "business", "vendor") && s.isAny(j-1, "a", "any", "every", "each") && s.isAny(j+1, "with", "that", "at", "making", "doing", "reaching") {
			return s.nameBefore(i) < 0 // "a company with over $9 million in revenue"
		}
	}
	if g := s.groupWord(i); g > 0 && s.isAmount(g-1) && s.has(g+1, cOwnVerb|cBe|cHold) {
		return true // "19 vendors achieved more than $100 million"
	}
	k := min(i, topic)
	if topic < 0 || s.betweenIs(topic, i, "customers", "clients", "accounts") {
		k = i
	}
	for ; k > 0 && k > i-12; k-- {
		if s.isAny(k, "with", "contributing", "generating", "spending", "exceeding", "paying", "over", "above") && (s.has(k-1, cVolume|cSurvey) || s.isAny(k-1, "clients", "accounts")) {
			return true
		}
	}
	return false
}

// overThreshold recognises by how much the number of those grew who are counted by
// the money right before: "727 customers with a run rate of at least $100,000, up 93%".
func (s *sentence) overThreshold(i int) bool {
	k := i - 1
	for k > 0 && k > i-10 && !s.isAmount(k) {
		k--
	}
	if !s.isMoney(k) {
		return false
	}
	topic, _ := s.topicOf(k)
	return s.threshold(k, topic)
}

// versionHolds reports whether the share at token i is that of a product with a
// number, whoever makes it: "with Windows 11 accounting for 30% of the market".
func (s *sentence) versionHolds(i int) bool {
	for k := i - 1; k > 0 && k >= i-6; k-- {
		if s.at(k).kind == amount || s.at(k).kind == name || s.at(k).kind == mark {
			return s.isFigure(k, numbers) && len(s.text(k, k)) < 3 && s.at(k-1).kind == word && s.upper(k-1) && s.at(k-1).cue == 0
		}
	}
	return false
}

// sumOfPart recognises the money that a part of somebody's revenue, told as a percentage
// right before it, comes to: "brings in 14% of Alphabet's revenue, $13.6 billion".
func (s *sentence) sumOfPart(i int) bool {
	k := i - 1 - b2i(s.is(i-1, "or"))
	if !s.isOf(k, wComma) || !s.has(k-1, cRevenue) {
		return false
	}
	of := s.left(k, 6, cPrep, cConj|cGrow|cFall)
	return s.is(of, "of") && s.isFigure(of-1, percents)
}

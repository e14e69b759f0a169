package parse

import (
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// onlyStaffed reports whether all that the sentence claims is how many people
// work somewhere: its time dates nothing that follows.
func (s *sentence) onlyStaffed() bool {
	for k := range s.found {
		if s.found[k].metric != Headcount {
			return false
		}
	}
	return len(s.found) > 0
}

var ruleHeadcount = Rule{
	Name: "headcount", Metric: Headcount,
	Says: "a count of the people a company employs",
	Examples: []Example{
		{Text: "Oracle had 159,000 employees in May 2024.", Want: []string{"headcount oracle 159000 people 2024-05"}},
	},
	reads: people | numbers,
	match: func(s *sentence, i int) ([]found, bool) {
		if s.betweenIs(i-3, i, "severance") || s.isAny(s.skipLeft(i-1, cPlain), "told", "notified", "informed", "warned") || s.restatesCut(i) {
			return nil, true // "severance for 14,000 staff", "told 3,600 employees that they would be out"
		}
		if f, ok := s.staffCount(i); ok {
			return f, true
		}
		if !s.isFigure(i, people) {
			return nil, false
		}
		if v, ok := s.mention(i).Amount.Value(); ok && v < 50 {
			return nil, true
		}
		if s.difference(i) || s.stayBehind(i) || s.is(i-1, "by") || s.is(i+1, "of") || s.isAny(i+2, "leave", "leaving", "left", "depart", "departed", "quit", "resigned") {
			return nil, true
		}
		if m := s.mention(i); m.Noun != "employees" && m.Noun != "people" && m.Noun != "staff" && m.Noun != "workers" || m.Amount.Form() == quantity.Vague {
			return nil, true
		}
		if h := s.left(i, 6, cHire, 0); h < 0 && !s.employed(i) || h >= 0 && !s.isAny(h, "has", "have", "had", "employ", "employs", "employed", "employing", "headcount") {
			return nil, true
		}
		subject := s.employer(i)
		if subject == "" {
			subject = s.known()
		}
		if subject == "" || entity.KindOf(subject) == entity.Industry || !subject.Listed() && subject != s.r.about && s.label == 0 {
			return nil, true
		}
		m := s.mention(i)
		return []found{{at: i, topic: -1, subject: subject, amount: m.Amount, unit: m.Unit}}, true
	},
}

// restatesCut reports whether the count at token i says how many the part of the workforce
// before it is: "dropped 14% of its workforce, 200 full-time employees".
func (s *sentence) restatesCut(i int) bool {
	return s.isOf(i-1, wComma|wOpen) && s.has(i-2, cStaff) && s.isOf(s.skipLeft(i-3, cPlain|cDet), wOf) && s.isFigure(s.skipLeft(i-3, cPlain|cDet)-1, percents)
}

// staffCount recognises a bare number that the word headcount measures, and the
// one it is compared with: "cut headcount from 190,234 in 2022 to 182,502",
// "128,197 employees, down from 194,320".
func (s *sentence) staffCount(i int) ([]found, bool) {
	v, ok := s.mention(i).Amount.Value()
	if !ok || !s.isFigure(i, numbers) || v < 100 || v != float64(int64(v)) || s.has(i+1, topics) || s.at(i-1).kind == mark {
		return nil, false
	}
	f := found{at: i, topic: -1, amount: s.mention(i).Amount, unit: quantity.People}
	if k := len(s.found) - 1; k >= 0 {
		if s.found[k].metric != Headcount || s.amountBetween(s.found[k].at, i) || !s.is(i-1, "from") && !(s.is(i-1, "to") && s.cues&(cGrow|cFall|cCut) != 0) {
			return nil, false
		}
		f.subject = s.found[k].subject
		return []found{f}, true
	}
	j := i - 1
	for s.has(j, cPlain) || s.isAny(j, "of", "from", "to", "at", "was", "is", "stood", "over") {
		j--
	}
	for s.has(j, cGrow|cFall|cBe) && j > 0 {
		j--
	}
	if j == i-1 || !s.is(j, "headcount") {
		return nil, false
	}
	if f.subject = s.employer(i); f.subject == "" {
		f.subject = s.known()
	}
	if f.subject == "" || !f.subject.Listed() && f.subject != s.r.about || s.teamCount(j) {
		return nil, true
	}
	return []found{f}, true
}

// teamCount reports whether the word headcount at token j counts those of one kind of work:
// "its support headcount".
func (s *sentence) teamCount(j int) bool {
	w := s.at(j - 1)
	return w.kind == word && w.cue&^cRevenue == 0 && !s.isOf(j-1, wIts|wThe) && !s.isAny(j-1, "total", "global", "overall", "employee", "worldwide", "full-time", "group", "whole", "entire", "current", "our", "their", "company-wide", "of", "and", "in", "while", "with", "where", "when")
}

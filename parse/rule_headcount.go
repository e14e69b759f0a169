package parse

import (
	"cloudwatch-tui/parse/quantity"
)

var ruleHeadcount = Rule{
	Name: "headcount", Metric: Headcount,
	Says: "a count of the people a company employs",
	Examples: []Example{
		{Text: "Oracle had 159,000 employees in May 2024.", Want: []string{"headcount oracle 159000 people 2024-05"}},
	},
	match: func(s *sentence, i int) ([]found, bool) {
		if !s.isAmount(i, quantity.People) {
			return nil, false
		}
		if v, ok := s.mention(i).Amount.Value(); ok && v < 50 {
			return nil, true
		}
		if m := s.mention(i); m.Noun != "employees" && m.Noun != "people" && m.Noun != "staff" && m.Noun != "workers" || m.Amount.Form() == quantity.Vague {
			return nil, true
		}
		if !s.employed(i) && s.left(i, 6, cHire, 0) < 0 || s.left(i, 6, cHire, 0) >= 0 && s.is(s.left(i, 6, cHire, 0), "create", "creates", "creating", "hire", "hiring", "add", "adding", "recruit") {
			return nil, true
		}
		subject := s.employer(i)
		if subject == "" {
			subject = s.known()
		}
		if subject == "" {
			return nil, true
		}
		m := s.mention(i)
		return []found{{at: i, topic: -1, subject: subject, amount: m.Amount, unit: m.Unit}}, true
	},
}

// employed reports whether the people at token i are those who work or are
// hired, not those who leave: "had 12,300 employees", "of its roughly 350,000
// corporate employees", "creating 17,000 jobs". The nearest word before the
// figure decides, else the nearest behind it.
func (s *sentence) employed(i int) bool {
	if s.is(i+1, "laid") || s.is(i+2, "laid") {
		return false
	}
	first := i - 1
	for first >= 0 && s.at(first).start >= s.mention(i).Hedge {
		first-- // "up to" leads nowhere
	}
	for j := first; j >= 0 && j >= i-18; j-- {
		switch {
		case s.is(i-1, "to") && s.isAmount(i-2) && s.is(i-3, "from"):
			return true // "shrank from 124,800 to 108,900"
		case s.is(j, ";"):
			return false
		case s.is(j, "from") && i-j <= 2 && s.is(i+1, "to"):
			return true
		case s.is(j, "has", "have", "had"):
			if s.right(j, 3, cCut|cLayoff, 0) >= 0 || s.right(i, 6, cLayoff, 0) >= 0 || s.has(j+1, cBe) {
				return false
			}
			return true
		case s.is(j, "of") && i-j <= 5 && !s.commaBetween(j, i) && (s.isAmount(j-1) || s.is(j-1, "workforce", "headcount", "total", "staff", "out")):
			return true
		case s.is(j, "from", "to") && i-j <= 3 && s.isAmount(i, quantity.People) && s.left(j, 3, cCut, 0) < 0 && (s.is(j, "from") && s.right(i, 3, cPrep, 0) >= 0 || s.left(j, 10, cStaff, 0) >= 0 || s.left(j, 4, cGrow|cFall, 0) >= 0 || s.is(j-2, "from") || s.is(j-3, "from")):
			return true
		case s.is(j, "headcount", "workforce", "staff") && s.is(j+1, "from", "to", "of"):
			return true
		case s.has(j, cCut|cLayoff) && !s.is(j, "go", "let"), s.is(j, "go") && s.is(j-1, "let"):
			return false
		case s.is(j, "with") && i-j <= 3 && s.endsWith(j):
			return true
		case s.has(j, cHire):
			return true
		}
	}
	j := s.right(i, 6, cHire|cCut|cLayoff, 0)
	return s.has(j, cHire) && !s.is(j, "had", "has", "have", "headcount") || s.is(i+2, "worldwide") && j < 0 || j < 0 && s.right(i, 40, cLayoff|cCut, 0) < 0 && s.label == 0 && s.cues&cLayoff == 0 && s.left(i, 40, cCut, 0) < 0
}

package quantity

import "strings"

// role says what a word after a number does in the search for the noun.
type role uint8

// The roles of words.
const (
	persons role = 1 << iota // a noun for people at work or losing it
	person                   // such a noun only in a compound: "10,000-person", "500 job cuts"
	weak                     // such a noun only after another: "job cuts"
	spent                    // ends the search
	skipped                  // may stand between a number and its noun
	spare                    // likewise, but is the noun if no other follows
)

// words are the words with a role, by role.
var words = func() *lexicon[role] {
	m := map[string]role{}
	for r, list := range map[role]string{
		persons: "jobs employees workers staff people roles positions staffers layoffs redundancies " +
			"lay-offs retrenchments separations engineers posts associates personnel heads headcount developers contractors managers technologists " +
			"executives programmers researchers scientists salespeople technicians recruits workforce dismissals " +
			"firings terminations persons individuals professionals teammates colleagues writers journalists reporters editors crew folks souls",
		person: "job employee worker person role position staff people headcount team workforce personnel",
		weak:   "cuts terminations losses layoffs departures members hires reductions eliminations openings layoffs lay-offs redundancies dismissals firings separations",
		spent: "in on at by for to from with and or that which who as are is were was be been have has had will " +
			"would could can may might this since during per than over after before when while compared into but " +
			"if not so then they it he she we a an under within about across through between where because via " +
			"versus vs yes no amid amidst among despite without upon toward towards following",
		skipped: "of its the their our his her more other additional new total further such these those us u.s. aws",
		spare: "services sales operations systems business resources communications logistics analytics robotics " +
			"devices",
	} {
		for _, w := range strings.Fields(list) {
			m[w] |= r
		}
	}
	return table(m)
}()

// count finds the noun that a bare number counts and makes the unit people or
// hours where the noun says so. The noun follows at i.
func (s *scanner) count(m *Mention, f *figure, i int) {
	if m.Unit != Number {
		return
	}
	start, end := s.noun(i)
	if start == end {
		return
	}
	m.Noun = strings.ToLower(s.text[start:end])
	first, _, two := strings.Cut(m.Noun, " ")
	is, _ := words.text(first)
	switch {
	case f.year() && !f.scaled && f.mant >= 2010 && f.mant < 2040 && m.Start == m.Hedge:
		// "2025 layoffs" are those of the year.
	case m.Noun == "hour", m.Noun == "hours", m.Noun == "hrs":
		m.Unit = Hours
	case m.Noun == "laid off", is&persons != 0, is&person != 0 && (two || s.at(m.End) == '-'):
		m.Unit = People
	}
}

// noun finds the noun that a number ending at i counts, past adjectives and
// names: a noun of people within six words, else the first plural. Empty if
// a verb, preposition, stop or number comes first.
func (s *scanner) noun(i int) (start, end int) {
	var buf folded
	hyphen, of := s.at(i) == '-', false
	var kept [2]int
	a := i + s.space(i)
	if hyphen {
		a++
	}
	for n := 0; n < 6 && a > i; n++ {
		if of && isDigit(s.at(a)) {
			i = s.skipWord(a)
			a = i + s.space(i)
			if s.at(i) == '-' {
				a++
			}
			continue
		}
		b := s.nounEnd(a)
		if s.follows(b, "- and ") { // "full- and part-time"
			i = b + len("- and")
			a = i + 1
			continue
		}
		word := s.fold(&buf, a, b)
		is, _ := words.get(word)
		switch {
		case n > 0 && string(word) == "and" && s.pair(b):
		case a == b || is&spent != 0:
			return kept[0], kept[1]
		case n == 0 && hyphen && string(word) != "strong", is&persons != 0 && (is&person == 0 || s.at(b) != ' ' || s.roleAt(b+1)&weak == 0):
			return a, b
		case string(word) == "laid" && s.follows(b, " off"):
			return a, b + len(" off")
		case is&person != 0 && s.roleAt(b+1)&(persons|weak) != 0 && s.at(b) == ' ':
			return a, s.nounEnd(b + 1)
		case is&spare != 0 && kept[1] == 0:
			kept = [2]int{a, b}
		case is&^weak == 0 && isPlural(word) && (s.at(b) != ' ' || s.roleAt(b+1)&persons == 0):
			return a, b
		}
		of = of || string(word) == "of"
		i = b
		a = b + s.space(b)
	}
	return kept[0], kept[1]
}

// pair reports whether an adjective and a noun of people follow the "and" that
// ends at i: "500 temporary and contract workers".
func (s *scanner) pair(i int) bool {
	a := i + s.space(i)
	b := s.nounEnd(a)
	return a > i && b > a && s.roleAt(a) == 0 && s.at(b) == ' ' && s.roleAt(b+1)&persons != 0
}

// roleAt is the role of the word at i.
func (s *scanner) roleAt(i int) role {
	var buf folded
	r, _ := words.get(s.fold(&buf, i, s.nounEnd(i)))
	return r
}

// nounEnd is the end of the word at i, inner hyphens, points and apostrophes
// included.
func (s *scanner) nounEnd(i int) int {
	for i < len(s.text) {
		switch c := s.text[i]; {
		case inWord[c]:
			i++
		case (c == '-' || c == '.' || c == '\'' || c == '&') && inWord[s.at(i+1)] && inWord[s.at(i-1)]:
			i++
		case c == '.' && s.at(i-2) == '.': // U.S.
			i++
		case c == 0xE2 && s.follows(i, "’") && inWord[s.at(i+3)]:
			i += 3
		default:
			return i
		}
	}
	return i
}

// isPlural reports whether a word looks like a plural noun, by its ending.
func isPlural(w []byte) bool {
	n := len(w)
	return n > 2 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != '\'' && w[n-2] != 'u' && w[n-2] != 'i' && w[n-2] >= 'a'
}

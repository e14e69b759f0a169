package quantity

import "strings"

// people are the nouns that count persons at work or losing it.
var people = set("jobs employees workers staff people roles positions staffers layoffs cuts redundancies " +
	"engineers posts associates personnel heads headcount developers contractors managers technologists " +
	"executives programmers researchers scientists salespeople technicians recruits hires " +
	"workforce dismissals firings departures losses persons individuals staffs professionals teammates " +
	"employes colleagues members")

// person are nouns that count persons only as part of a compound
// ("10,000-person", "500 job cuts").
var person = set("job employee worker person role position staff people headcount")

// weak are nouns of people only where a person noun stands before them.
var weak = set("cuts losses departures members hires reductions eliminations openings")

// spent are the words that end the search for the counted noun.
var spent = set("in on at by for to from with and or that which who as are is were was be been have has had will " +
	"would could can may might this since during per than over after before when while compared into but " +
	"if not so then they it he she we a an under within about across through between where because via versus vs")

// skipped may stand between a number and its noun without being it.
var skipped = set("of its the their our his her more other additional new total further such these those " +
	"services sales operations systems business resources communications logistics analytics robotics devices " +
	"or so us u.s. aws")

// count finds the noun that a bare number counts and makes the unit people or
// hours where the noun says so.
func (s *scanner) count(m *Mention, f *figure) {
	if m.Unit != Number {
		return
	}
	start, end := s.noun(m.End)
	if start == end {
		return
	}
	m.Noun = strings.ToLower(s.text[start:end])
	first := m.Noun
	if i := strings.IndexByte(first, ' '); i > 0 {
		first = first[:i]
	}
	switch {
	case m.Noun == "hour", m.Noun == "hours", m.Noun == "hrs":
		m.Unit = Hours
	case m.Noun == "laid off", people[m.Noun] && !weak[m.Noun], person[m.Noun] && s.at(m.End) == '-', person[first] && first != m.Noun:
		m.Unit = People
	}
}

// noun finds the noun that a number ending at i counts, past adjectives and
// names: a noun of people within five words, else the first plural. Empty if
// a verb, preposition, stop or number comes first.
func (s *scanner) noun(i int) (start, end int) {
	var buf, ahead folded
	hyphen := s.at(i) == '-'
	var spare [2]int
	of := false
	for n := 0; n < 6; n++ {
		w := s.space(i)
		if w == 0 && (s.at(i) == '-' && n == 0) {
			w = 1
		}
		if w == 0 {
			break
		}
		a := i + w
		b := s.nounEnd(a)
		if of && isDigit(s.at(a)) {
			i = s.skipWord(a)
			continue
		}
		word := string(s.fold(&buf, a, b))
		if a == b || spent[word] {
			break
		}
		next := s.nounEnd(b + 1)
		after := string(s.fold(&ahead, min(b+1, next), next))
		if s.at(b) != ' ' {
			after = ""
		}
		switch {
		case n == 0 && hyphen && word != "strong":
			return a, b
		case word == "laid" && after == "off":
			return a, next
		case people[word] && !weak[word]:
			return a, b
		case person[word] && (people[after] || weak[after]):
			return a, next
		case skipped[word]:
			if word[len(word)-1] == 's' && len(word) > 4 && spare[1] == 0 && word != "these" {
				spare = [2]int{a, b}
			}
		case isPlural(word) && !people[after]:
			return a, b
		}
		of = of || word == "of"
		i = b
	}
	return spare[0], spare[1]
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
func isPlural(w string) bool {
	n := len(w)
	return n > 2 && w[n-1] == 's' && w[n-2] != 's' && w[n-2] != '\'' && w[n-2] != 'u' && w[n-2] != 'i' && w[n-2] >= 'a'
}

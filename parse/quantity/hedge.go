package quantity

import (
	"strings"

	"cloudwatch-tui/parse/gate"
)

// hedge is what the words before a number say about it.
type hedge struct {
	start   int // where they begin, the number's own start if there are none
	form    Form
	between bool
}

// filler says which small words may stand between a hedge and the number.
type filler uint8

const (
	none     filler = iota
	articles        // a, an, another
	definite        // also the, its, their
)

// phrase is a hedge in words.
type phrase struct {
	words string
	form  Form
	fill  filler
}

// phrases are the hedges before a number. Of two that end alike the longer
// one counts.
var phrases = [...]phrase{
	{"about", About, articles},
	{"around", About, articles},
	{"approximately", About, articles},
	{"approx", About, none},
	{"approx.", About, none},
	{"roughly", About, articles},
	{"nearly", About, articles},
	{"almost", About, articles},
	{"some", About, none},
	{"close to", About, articles},
	{"an estimated", About, none},
	{"estimated", About, none},
	{"circa", About, none},
	{"ca.", About, none},
	{"near", About, none},
	{"nearing", About, definite},
	{"approach", About, definite},
	{"approaches", About, definite},
	{"approached", About, definite},
	{"approaching", About, definite},
	{"in the region of", About, none},
	{"in the order of", About, none},
	{"in the range of", About, none},
	{"something like", About, none},
	{"somewhere near", About, none},
	{"on the order of", About, none},
	{"in the neighborhood of", About, none},
	{"more than", AtLeast, articles},
	{"over", AtLeast, articles},
	{"at least", AtLeast, articles},
	{"above", AtLeast, none},
	{"beyond", AtLeast, none},
	{"upwards of", AtLeast, none},
	{"upward of", AtLeast, none},
	{"exceed", AtLeast, definite},
	{"exceeds", AtLeast, definite},
	{"exceeded", AtLeast, definite},
	{"exceeding", AtLeast, definite},
	{"in excess of", AtLeast, none},
	{"north of", AtLeast, none},
	{"not less than", AtLeast, none},
	{"no less than", AtLeast, none},
	{"no fewer than", AtLeast, none},
	{"not fewer than", AtLeast, none},
	{"surpass", AtLeast, definite},
	{"surpasses", AtLeast, definite},
	{"surpassed", AtLeast, definite},
	{"surpassing", AtLeast, definite},
	{"topped", AtLeast, definite},
	{"tops", AtLeast, definite},
	{"topping", AtLeast, definite},
	{"greater than", AtLeast, none},
	{"larger than", AtLeast, none},
	{"higher than", AtLeast, none},
	{"better than", AtLeast, none},
	{"minimum of", AtLeast, none},
	{"as few as", AtLeast, none},
	{"as little as", AtLeast, none},
	{"as low as", AtLeast, none},
	{"up to", AtMost, articles},
	{"as many as", AtMost, articles},
	{"as much as", AtMost, articles},
	{"as high as", AtMost, none},
	{"at most", AtMost, articles},
	{"less than", AtMost, articles},
	{"fewer than", AtMost, articles},
	{"lower than", AtMost, none},
	{"smaller than", AtMost, none},
	{"under", AtMost, articles},
	{"below", AtMost, none},
	{"no more than", AtMost, none},
	{"not more than", AtMost, none},
	{"no greater than", AtMost, none},
	{"no higher than", AtMost, none},
	{"not exceeding", AtMost, none},
	{"not exceed", AtMost, none},
	{"maximum of", AtMost, none},
	{"shy of", AtMost, none},
	{"short of", AtMost, none},
}

// fillers are the small words and what they need of the hedge.
var fillers = table(map[string]filler{
	"a": articles, "an": articles, "another": articles, "the": definite, "its": definite, "their": definite,
	"combined": articles, "whopping": articles, "further": articles, "additional": articles,
})

// moves are the verbs before "up to" that make it a movement: "rose up to".
var moves = set("went go goes gone going move moves moved tick ticked inched edged jumped climbed crept shot " +
	"stepped bumped rose rises grew ramped scaled pushed sped ticking moving climbing")

// adverbs may stand before a hedge and belong to it.
var adverbs = set("just well slightly little bit far significantly considerably only now somewhere")

// ending finds the phrases by their last word, the longest first.
var ending = func() *lexicon[[]phrase] {
	m := map[string][]phrase{}
	for _, p := range phrases {
		last := p.words[strings.LastIndexByte(p.words, ' ')+1:]
		list := append(m[last], p)
		for i := len(list) - 1; i > 0 && len(list[i].words) > len(list[i-1].words); i-- {
			list[i], list[i-1] = list[i-1], list[i]
		}
		m[last] = list
	}
	return table(m)
}()

// hedging are the words that may stand before a number and be part of a hedge.
var hedging = func() *gate.Set {
	g := &gate.Set{}
	g.Add("between")
	addWords(g, ending)
	addWords(g, fillers)
	return g
}()

// hedge reads the words directly before a number that begins at i.
func (s *scanner) hedge(i int) hedge {
	h := hedge{start: i}
	if h.sign(s, i) {
		return h
	}
	var buf folded
	need := none
	for p := i; ; {
		start, end := s.prev(p)
		if start == end {
			return h
		}
		if !hedging.Has(s.text, start, end-start) {
			return h
		}
		w := s.fold(&buf, start, end)
		if string(w) == "between" && need == none {
			return hedge{start: start, between: true}
		}
		if found, ok := s.match(end, w, need); ok {
			return found
		}
		f, _ := fillers.get(w)
		if f == none || start < i-24 {
			return h
		}
		need, p = max(need, f), start
	}
}

// sign reads ">", "≥", "<" and "≤" directly before a number.
func (h *hedge) sign(s *scanner, i int) bool {
	p := i - s.spaceBefore(i)
	switch s.at(p - 1) {
	case '>':
		if c := s.at(p - 2); c == '-' || c == '=' {
			return false // an arrow
		}
		h.form, h.start = AtLeast, p-1
	case '<':
		h.form, h.start = AtMost, p-1
	case '~':
		h.form, h.start = About, p-1
	case 0xA5, 0xA4, 0x88:
		if p < 3 {
			return false
		}
		switch s.text[p-3 : p] {
		case "≥":
			h.form = AtLeast
		case "≤":
			h.form = AtMost
		case "≈":
			h.form = About
		}
		if h.form != Exact {
			h.start = p - 3
		}
	}
	if h.start < s.floor {
		h.start, h.form = i, Exact
	}
	return h.form != Exact
}

// match finds the longest phrase that ends with the word w at end.
func (s *scanner) match(end int, w []byte, need filler) (hedge, bool) {
	list, _ := ending.get(w)
	for _, p := range list {
		begin := end - len(p.words)
		if p.fill < need || begin < s.floor || s.hangs(begin) || !equalFold(s.text[begin:end], p.words) {
			continue
		}
		h := hedge{start: begin, form: p.form}
		var buf folded
		a, b := s.prev(begin)
		v := s.fold(&buf, a, b)
		switch {
		case p.words == "up to" && has(moves, v),
			(string(v) == "twice" || string(v) == "times") && p.form == AtMost && strings.HasPrefix(p.words, "as "):
			return h, false
		case string(v) == "between":
			h.start, h.between = a, true
		case has(adverbs, v):
			h.start = a
		}
		return h, true
	}
	return hedge{}, false
}

// equalFold reports whether t is the lower-case w in any ASCII case.
func equalFold(t, w string) bool {
	for i := range len(t) {
		c := t[i]
		if c-'A' < 26 {
			c |= 0x20
		}
		if c != w[i] {
			return false
		}
	}
	return true
}

// hedgesAfter are the words after a number that hedge it.
var hedgesAfter = table(map[string]map[string]Form{
	"or": {
		"so": About, "more": AtLeast, "greater": AtLeast, "higher": AtLeast, "above": AtLeast, "over": AtLeast,
		"less": AtMost, "fewer": AtMost, "lower": AtMost, "below": AtMost, "under": AtMost,
	},
	"and": {"above": AtLeast, "up": AtLeast},
})

// hedgeAfter reads "or so", "or more" and the like at i and returns where it
// ends.
func (s *scanner) hedgeAfter(i int) (form Form, end int) {
	if s.at(i) != ' ' || index[s.at(i+1)] != index['o'] && index[s.at(i+1)] != index['a'] {
		return Exact, i
	}
	var one, two folded
	e := s.wordEnd(i + 1)
	second, ok := hedgesAfter.get(s.fold(&one, i+1, e))
	if !ok || s.at(e) != ' ' {
		return Exact, i
	}
	k := s.wordEnd(e + 1)
	form = second[string(s.fold(&two, e+1, k))]
	if form == Exact || s.follows(k, " than") || s.at(k) == ' ' && (isDigit(s.at(k+1)) || s.at(k+1) == '$' || s.follows(k, " by ")) {
		return Exact, i // "up 25% and up 27% at constant currencies"
	}
	return form, k
}

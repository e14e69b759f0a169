package data

import "strings"

// Where is the set of the claims that pass a filter: each of its words is found
// in any of metric, entity, region, house, period, document and quote. Series,
// points and conflicts without claims are gone, documents and figures stay.
// Verdicts are those of the whole set.
func (s *Set) Where(filter string) *Set {
	words := wordsOf(filter)
	if len(words.list) == 0 {
		return s
	}
	part := &Set{
		Docs: s.Docs, Signals: s.Signals, References: s.References, Problems: s.Problems,
		Filter: filter, at: map[Key]int{}, verdicts: s.verdicts,
	}
	for _, all := range s.Series {
		if points := words.points(all); len(points) > 0 {
			part.at[all.Key] = len(part.Series)
			part.Series = append(part.Series, Series{Key: all.Key, Points: points})
		}
	}
	for _, c := range s.Conflicts {
		if words.without(c.Key.text()).without(c.Says).in(c.Claim) {
			part.Conflicts = append(part.Conflicts, c)
		}
	}
	return part
}

// points are those of a series that hold the words, with the claims that do.
func (w words) points(all Series) []Point {
	w = w.without(all.Key.text())
	if w.found() {
		return all.Points
	}
	var points []Point
	for _, p := range all.Points {
		left := w.without(p.Period.String())
		var claims []Claim
		for _, c := range p.Claims {
			if left.in(c) {
				claims = append(claims, c)
			}
		}
		if claims != nil {
			points = append(points, Point{Period: p.Period, Claims: claims})
		}
	}
	return points
}

// in reports whether a claim's source and quote hold what is left of the words.
func (w words) in(c Claim) bool {
	quote := c.Origin.Quote
	if c.Primary { // the row of a file: what follows the number repeats the citation
		quote = quote[:c.Origin.Lit.End]
	}
	return w.without(c.Cite.Title).without(c.Cite.URL).without(quote).found()
}

// text is what a reader may type to find a series.
func (k Key) text() string {
	return strings.Join([]string{
		strings.ReplaceAll(string(k.Metric), "_", " "), string(k.Entity), k.Entity.Name(),
		k.Region, k.House, string(k.Basis),
	}, " ")
}

// maxWords is how many words of a filter count.
const maxWords = 16

// words are the words of a filter, in lower case, and which of them are still to
// be found, as bits.
type words struct {
	list []string
	left uint32
}

func wordsOf(text string) words {
	list := strings.Fields(strings.ToLower(text))
	list = list[:min(len(list), maxWords)]
	return words{list: list, left: 1<<len(list) - 1}
}

func (w words) found() bool { return w.left == 0 }

// without drops the words that a text holds.
func (w words) without(text string) words {
	for i, word := range w.list {
		if w.left&(1<<i) != 0 && contains(text, word) {
			w.left &^= 1 << i
		}
	}
	return w
}

// contains reports whether a text holds a word in lower case, in any case of
// ASCII letters.
func contains(text, word string) bool {
	first, rest := word[0], word[1:]
	upper := first
	if 'a' <= first && first <= 'z' {
		upper -= 'a' - 'A'
	}
	for i := 0; i+len(word) <= len(text); i++ {
		if c := text[i]; (c == first || c == upper) && strings.EqualFold(text[i+1:i+len(word)], rest) {
			return true
		}
	}
	return false
}

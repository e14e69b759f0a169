package data

import (
	"strings"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
)

// Query says which claims are wanted; an empty field wants all.
type Query struct {
	Text   string // words that must all be found, each in any of: metric, entity, region, house, period, document, quote
	Metric parse.Metric
	Entity entity.Slug
	Doc    string // name of a document; shipped figures are then left out
}

// Where is the set of the claims that a query wants: series, points and
// conflicts without claims are gone, documents and figures stay. Verdicts are
// those of the whole set.
func (s *Set) Where(q Query) *Set {
	words := wordsOf(q.Text)
	q.Text = ""
	if q == (Query{}) && len(words.list) == 0 {
		return s
	}
	part := &Set{
		Docs: s.Docs, Signals: s.Signals, References: s.References, Problems: s.Problems,
		at: map[Key]int{}, verdicts: s.verdicts,
	}
	for _, all := range s.Series {
		if points := q.points(all, words); len(points) > 0 {
			part.at[all.Key] = len(part.Series)
			part.Series = append(part.Series, Series{Key: all.Key, Points: points})
		}
	}
	for _, c := range s.Conflicts {
		if q.series(c.Key) && q.claim(c.Claim, words.without(c.Key.text()).without(c.Says)) {
			part.Conflicts = append(part.Conflicts, c)
		}
	}
	return part
}

func (q Query) series(k Key) bool {
	return (q.Metric == "" || k.Metric == q.Metric) && (q.Entity == "" || k.Entity == q.Entity)
}

func (q Query) points(all Series, words words) []Point {
	if !q.series(all.Key) {
		return nil
	}
	words = words.without(all.Key.text())
	if words.found() && q.Doc == "" {
		return all.Points
	}
	var points []Point
	for _, p := range all.Points {
		left := words.without(p.Period.String())
		var claims []Claim
		for _, c := range p.Claims {
			if q.claim(c, left) {
				claims = append(claims, c)
			}
		}
		if claims != nil {
			points = append(points, Point{Period: p.Period, Claims: claims})
		}
	}
	return points
}

func (q Query) claim(c Claim, words words) bool {
	d := c.Origin.Doc
	if q.Doc != "" && (c.Primary || d == nil || d.Name != q.Doc) {
		return false
	}
	quote := c.Origin.Quote
	if c.Primary { // the row of a file: what follows the number repeats the citation
		quote = quote[:c.Origin.Lit.End]
	}
	return words.without(c.Cite.Title).without(c.Cite.URL).without(quote).found()
}

// text is what a reader may type to find a series.
func (k Key) text() string {
	return strings.Join([]string{
		strings.ReplaceAll(string(k.Metric), "_", " "), string(k.Entity), k.Entity.Name(),
		k.Region, k.House, string(k.Basis),
	}, " ")
}

// maxWords is how many words of a query count.
const maxWords = 16

// words are the words of a query, in lower case, and which of them are still to
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

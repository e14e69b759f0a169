package data

import (
	"slices"
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
	q.Text = strings.ToLower(strings.TrimSpace(q.Text))
	if q == (Query{}) {
		return s
	}
	part := &Set{
		Docs: s.Docs, Signals: s.Signals, References: s.References, Problems: s.Problems,
		at: map[Key]int{}, verdicts: s.verdicts,
	}
	words := strings.Fields(q.Text)
	for _, all := range s.Series {
		if points := q.points(all, words); len(points) > 0 {
			part.at[all.Key] = len(part.Series)
			part.Series = append(part.Series, Series{Key: all.Key, Points: points})
		}
	}
	for _, c := range s.Conflicts {
		if q.series(c.Key) && q.claim(c.Claim, missing(words, c.Key.text()+" "+strings.ToLower(c.Says))) {
			part.Conflicts = append(part.Conflicts, c)
		}
	}
	return part
}

func (q Query) series(k Key) bool {
	return (q.Metric == "" || k.Metric == q.Metric) && (q.Entity == "" || k.Entity == q.Entity)
}

func (q Query) points(all Series, words []string) []Point {
	if !q.series(all.Key) {
		return nil
	}
	words = missing(words, all.Key.text())
	if len(words) == 0 && q.Doc == "" {
		return all.Points
	}
	var points []Point
	for _, p := range all.Points {
		left := missing(words, strings.ToLower(p.Period.String()))
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

func (q Query) claim(c Claim, words []string) bool {
	d := c.Origin.Doc
	if q.Doc != "" && (c.Primary || d == nil || d.Name != q.Doc) {
		return false
	}
	if len(words) == 0 {
		return true
	}
	text := c.Cite.Title + "\n" + c.Cite.URL + "\n" + c.Origin.Quote
	return len(missing(words, strings.ToLower(text))) == 0
}

// text is what a reader may type to find a series, in lower case.
func (k Key) text() string {
	return strings.ToLower(strings.Join([]string{
		strings.ReplaceAll(string(k.Metric), "_", " "), string(k.Entity), k.Entity.Name(),
		k.Region, k.House, string(k.Basis),
	}, " "))
}

// missing are the words that a text does not hold.
func missing(words []string, text string) []string {
	if len(words) == 0 {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return strings.Contains(text, w) })
}

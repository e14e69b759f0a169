package data

import (
	"cmp"
	"iter"
	"slices"
	"sort"
	"strings"
	"time"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/period"
)

// Set is everything the panes stand on, frozen once built.
type Set struct {
	Docs       []*doc.Document
	Signals    []parse.Signal // of the documents, in document order
	References []Claim        // the shipped primary figures
	Series     []Series       // sorted by key
	Conflicts  []Conflict     // worst first
	Problems   []*doc.Error   // what could not be read
	Filter     string         // what Where left of the whole set, "" if that is all

	at       map[Key]int // place of a key in Series
	verdicts map[*parse.Signal]Verdict
}

// Build makes a set. The same input gives the same set.
func Build(l Loaded, refs []Claim) *Set {
	s := &Set{Docs: l.Docs, Signals: l.Signals, Problems: l.Problems, References: refs}
	s.Series = seriesOf(refs, claimsOf(l.Signals))
	s.at = make(map[Key]int, len(s.Series))
	for i := range s.Series {
		s.at[s.Series[i].Key] = i
	}
	s.check()
	return s
}

// Find gives the series of a key; a key that is not in its canonical form
// finds the series of the one that is.
func (s *Set) Find(k Key) (*Series, bool) {
	i, ok := s.at[k.canonical()]
	if !ok {
		return nil, false
	}
	return &s.Series[i], true
}

// At gives the point of a period.
func (s *Series) At(p period.Period) (*Point, bool) {
	i, ok := sort.Find(len(s.Points), func(i int) int { return p.Compare(s.Points[i].Period) })
	if !ok {
		return nil, false
	}
	return &s.Points[i], true
}

// Newest is the date of the newest document, the zero time if none has one.
func (s *Set) Newest() (t time.Time) {
	for _, d := range s.Docs {
		if d.Published.After(t) {
			t = d.Published
		}
	}
	return t
}

// Claims walks the claims of a series in the order of its points, each with its
// rank in its point, from 0.
func (s *Series) Claims() iter.Seq2[int, *Claim] {
	return func(yield func(int, *Claim) bool) {
		for i := range s.Points {
			for rank := range s.Points[i].Claims {
				if !yield(rank, &s.Points[i].Claims[rank]) {
					return
				}
			}
		}
	}
}

// claimsOf makes claims of the signals of documents, in their order.
func claimsOf(signals []parse.Signal) []Claim {
	claims := make([]Claim, len(signals))
	var of *doc.Document
	var cite Citation
	for i := range signals {
		if d := signals[i].Origin.Doc; d != of || i == 0 {
			of, cite = d, citationOf(d)
		}
		claims[i] = Claim{Signal: &signals[i], Cite: cite}
		if signals[i].RunRate() {
			claims[i].Scope = RunRate
		}
	}
	return claims
}

// citationOf is how a footnote names a document.
func citationOf(d *doc.Document) Citation {
	if d == nil {
		return Citation{}
	}
	c := Citation{Title: cmp.Or(d.Title, d.Name), URL: d.Name, Note: credit(d)}
	if !d.Published.IsZero() {
		c.Date = d.Published.Format("2006-01-02")
	}
	return c
}

// credit is what a document says of its own source: a front-matter entry of
// that name, or a last paragraph that begins with "Source:".
func credit(d *doc.Document) string {
	for i := range d.Blocks {
		if b := &d.Blocks[i]; b.Kind != doc.Meta {
			break
		} else if b.Key == "source" {
			return b.Text
		}
	}
	if n := len(d.Blocks); n > 0 {
		if text, ok := strings.CutPrefix(d.Blocks[n-1].Text, "Source: "); ok {
			return text
		}
	}
	return ""
}

// seriesOf sorts claims into series and points.
func seriesOf(lists ...[]Claim) []Series {
	index := make(map[Key]int)
	var keys []Key
	var groups [][]Claim
	for _, claims := range lists {
		for _, c := range claims {
			k := KeyOf(c.Signal)
			i, ok := index[k]
			if !ok {
				i = len(groups)
				index[k] = i
				keys, groups = append(keys, k), append(groups, nil)
			}
			groups[i] = append(groups[i], c)
		}
	}
	series := make([]Series, len(groups))
	for i, g := range groups {
		series[i] = Series{Key: keys[i], Points: pointsOf(g)}
	}
	slices.SortFunc(series, func(a, b Series) int { return a.Key.Compare(b.Key) })
	return series
}

// pointsOf sorts the claims of one series into points; the points share the
// memory of claims.
func pointsOf(claims []Claim) []Point {
	slices.SortStableFunc(claims, func(a, b Claim) int {
		return cmp.Or(a.Period.Compare(b.Period), leads(a, b))
	})
	var points []Point
	for from := 0; from < len(claims); {
		to := from + 1
		for to < len(claims) && claims[to].Period == claims[from].Period {
			to++
		}
		points = append(points, Point{Period: claims[from].Period, Claims: claims[from:to:to]})
		from = to
	}
	return points
}

// leads orders the claims of a point; equal ones stay in document order.
func leads(a, b Claim) int {
	return cmp.Or(
		-order(a.Primary, b.Primary),
		-order(a.Scope == "", b.Scope == ""),
		-order(a.Status == parse.Reported, b.Status == parse.Reported),
		-cmp.Compare(a.Origin.Confidence, b.Origin.Confidence),
	)
}

// order compares two booleans, false first.
func order(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

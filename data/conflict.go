package data

import (
	"cmp"
	"math"
	"slices"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// Kind says how a claim is contradicted.
type Kind uint8

// The kinds of conflict.
const (
	Reference Kind = iota // a shipped primary figure says otherwise
	Rival                 // another claim of the same thing says otherwise
	Sum                   // the parts do not add up to the stated whole
	Implied               // a growth rate does not follow from the two figures it compares
)

// String names the kind.
func (k Kind) String() string {
	return [...]string{"reference", "rival", "sum", "implied"}[k]
}

// Conflict is one claim and what contradicts it.
type Conflict struct {
	Kind     Kind
	Key      Key
	Period   period.Period
	Claim    Claim   // the claim in doubt
	Against  []Claim // what contradicts it, the strongest first
	Expected float64 // the value the others give, in the claim's unit
	Off      float64 // claimed less expected, in the claim's unit; of a range its nearer end
	Severity float64 // 0 to 1, by kind and by how far off the claim is
	Rule     string  // the name of the check
	Says     string  // one sentence: "AWS revenue growth, Q4 2025: 12% in …, 24% in …"
}

// Check is one way of testing claims against others. The checks run in the
// order of Checks, and what one of them has settled is not asked again.
type Check struct {
	Name     string
	Kind     Kind
	Says     string
	Examples []Example
	run      func(*checker)
}

// Example shows a check at work, in lines that a test runs: each is a document
// (or "figure" for a shipped one), then metric, entity, value, period, region
// and house; Want is the sentence of the conflict, "" if there must be none.
type Example struct {
	Claims []string
	Want   string
}

// Checks are all checks, in the order in which they run.
func Checks() []Check {
	return []Check{checkReference, checkQuarters, checkImplied, checkGroup, checkRival}
}

// checker looks for conflicts in a set that has its series.
type checker struct {
	set     *Set
	refs    index // the series that hold shipped figures
	all     index
	settled map[*parse.Signal]bool // compared with a figure of the same thing, right or wrong
	now     Check                  // the one that runs
	found   []Conflict
}

// index finds the series that could speak of the same thing: by key, with the
// basis and the house left open.
type index map[Key][]int

func anyHouse(k Key) Key {
	k.Basis, k.House = "", ""
	return k
}

// check fills in the conflicts and verdicts.
func (s *Set) check() {
	s.verdicts = map[*parse.Signal]Verdict{}
	c := &checker{set: s, refs: index{}, all: index{}, settled: map[*parse.Signal]bool{}}
	for i, series := range s.Series {
		k := anyHouse(series.Key)
		c.all[k] = append(c.all[k], i)
		if slices.ContainsFunc(series.Points, func(p Point) bool { return p.Claims[0].Primary }) {
			c.refs[k] = append(c.refs[k], i)
		}
	}
	for _, check := range Checks() {
		c.now = check
		check.run(c)
	}
	slices.SortStableFunc(c.found, func(a, b Conflict) int {
		return cmp.Or(-cmp.Compare(a.Severity, b.Severity), a.Key.Compare(b.Key), a.Period.Compare(b.Period))
	})
	s.Conflicts = c.found
}

// open reports whether a claim can be held against others: a document's,
// reported, and not settled.
func (c *checker) open(claim Claim) bool {
	return !claim.Primary && claim.Status == parse.Reported && !c.settled[claim.Signal]
}

// doubtful reports whether a point has a claim that can be held against others.
func (c *checker) doubtful(p *Point) bool { return slices.ContainsFunc(p.Claims, c.open) }

// claims calls f for each open claim of a metric.
func (c *checker) claims(m parse.Metric, f func(*Series, Claim)) {
	for i := range c.set.Series {
		s := &c.set.Series[i]
		if s.Key.Metric != m {
			continue
		}
		for _, claim := range s.Claims() {
			if c.open(*claim) {
				f(s, *claim)
			}
		}
	}
}

// weight is how much a contradiction of each kind counts: a primary figure
// weighs most, and a sum least, since parts and whole are seldom drawn alike.
var weight = [...]float64{Reference: 1, Rival: 0.6, Sum: 0.5, Implied: 0.8}

// add notes a conflict; the claim and what stands against it are given, the
// rest is worked out.
func (c *checker) add(s *Series, x Conflict) {
	value := size(x.Claim.Amount)
	if f := x.Claim.Amount.Form(); f == quantity.Range || f == quantity.Vague {
		value = nearest(x.Claim.Amount, x.Expected)
	}
	x.Kind, x.Rule, x.Key, x.Period = c.now.Kind, c.now.Name, s.Key, x.Claim.Period
	x.Off = value - x.Expected
	scale := max(math.Abs(value), math.Abs(x.Expected))
	if scale > 0 {
		x.Severity = weight[x.Kind] * min(math.Abs(x.Off)/scale, 1)
	}
	c.set.judge(x.Claim.Signal, Contradicts)
	const near = 32 // claims of one document stand close together
	for i := len(c.found) - 1; i >= max(0, len(c.found)-near); i-- {
		o := &c.found[i]
		if o.Rule == x.Rule && o.Key == x.Key && o.Period == x.Period &&
			o.Claim.Origin.Doc == x.Claim.Origin.Doc && o.Claim.Amount == x.Claim.Amount {
			return // the same claim elsewhere in its document
		}
	}
	c.found = append(c.found, x)
}

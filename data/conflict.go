package data

import (
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/period"
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

// Conflict is one claim and what contradicts it.
type Conflict struct {
	Kind     Kind
	Key      Key
	Period   period.Period
	Claim    Claim   // the claim in doubt
	Against  []Claim // what contradicts it, the strongest first
	Expected float64 // the value the others give, in the claim's unit
	Off      float64 // claimed less expected, in the claim's unit
	Rule     string  // the name of the check
	Says     string  // one sentence: "AWS growth in Q4 2025: 12% said, 24% in Amazon's release"
}

// check fills in the conflicts and verdicts.
func (s *Set) check() { s.verdicts = map[*parse.Signal]Verdict{} }

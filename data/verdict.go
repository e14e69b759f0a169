package data

import "cloudwatch-tui/parse"

// Verdict is what comparing a claim with others came to.
type Verdict uint8

// The verdicts, from the least to the most worth a mark.
const (
	Unchecked   Verdict = iota // nothing to compare it with
	Agrees                     // the same figure stands elsewhere
	Rounds                     // the same figure, written more or less finely
	Contradicts                // it stands in Conflicts
)

// Verdict tells what comparing a signal of the set with others came to.
func (s *Set) Verdict(sig *parse.Signal) Verdict { return s.verdicts[sig] }

// judge notes a verdict; the worst one stays.
func (s *Set) judge(sig *parse.Signal, v Verdict) {
	if v > s.verdicts[sig] {
		s.verdicts[sig] = v
	}
}

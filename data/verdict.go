package data

import "cloudwatch-tui/parse"

// Verdict is what comparing a claim with others came to.
type Verdict uint8

// The verdicts, from the least to the most worth a mark.
const (
	Unchecked   Verdict = iota // nothing to compare it with
	Unsure                     // nothing either, and such readings are often wrong
	Agrees                     // the same figure stands elsewhere
	Rounds                     // the same figure, written more or less finely
	Contradicts                // it stands in Conflicts
)

// Verdict tells what comparing a signal of the set with others came to.
func (s *Set) Verdict(sig *parse.Signal) Verdict {
	v := s.verdicts[sig]
	if v == Unchecked && sig != nil && sig.Origin.Confidence > 0 && sig.Origin.Confidence < parse.Sure {
		return Unsure
	}
	return v // a confidence of 0 is none
}

// judge notes a verdict; the worst one stays.
func (s *Set) judge(sig *parse.Signal, v Verdict) {
	if v > s.verdicts[sig] {
		s.verdicts[sig] = v
	}
}

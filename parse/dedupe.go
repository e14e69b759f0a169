package parse

import "cloudwatch-tui/parse/doc"

// once keeps one signal of each claim: a claim told again, with the same
// amount and a period that contains or repeats the other's, is the same claim.
// The more precisely dated one stays, at the place of the first.
func once(sigs []Signal) []Signal {
	kept := sigs[:0]
	seen := make(map[claimKey][]int, len(sigs))
	for _, s := range sigs {
		if s.Origin.Rule == contractRule { // a table that says which claim each row is
			kept = append(kept, s)
			continue
		}
		k := keyOf(s)
		if i := twin(kept, seen[k], s); i >= 0 {
			if kept[i].Period.IsZero() || s.Period != kept[i].Period && kept[i].Period.Contains(s.Period) {
				kept[i] = s
			}
			continue
		}
		seen[k] = append(seen[k], len(kept))
		kept = append(kept, s)
	}
	return kept
}

// claimKey is what two tellings of one claim have in common besides time.
type claimKey struct {
	metric    Metric
	entity    string
	unit      string
	basis     Basis
	low, high float64
	vague     bool
}

func keyOf(s Signal) claimKey {
	low, high, _, _ := s.Amount.Bounds()
	_, point := s.Amount.Value()
	return claimKey{s.Metric, string(s.Entity), string(s.Unit), s.Basis, low, high, !point}
}

// twin finds a kept signal that tells the same claim; -1 if there is none.
func twin(kept []Signal, among []int, s Signal) int {
	for _, i := range among {
		p := kept[i].Period
		if s.Origin.Doc.Blocks[s.Origin.Block].Kind == doc.Row && s.Origin.Block == kept[i].Origin.Block && p != s.Period {
			continue // the quarter and the year of one row of a table
		}
		if kept[i].Region != s.Region && kept[i].Region != "" && s.Region != "" {
			continue
		}
		if p == s.Period || p.IsZero() || s.Period.IsZero() || p.Contains(s.Period) || s.Period.Contains(p) {
			return i
		}
	}
	return -1
}

package data

import (
	"slices"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
)

var checkRival = Check{
	Name: "rival", Kind: Rival,
	Says: "Two documents give figures for the same metric, entity, period, unit, basis, region and house that differ by " +
		"more than the rounding of both. What most documents say stands against the others.",
	Examples: []Example{
		{
			Claims: []string{"one market_share aws 31% 2024-Q3", "two market_share aws 36% 2024-Q3"},
			Want:   "AWS market share, Q3 2024: 36% in two, 31% in one",
		},
	},
	run: func(c *checker) { c.rivals() },
}

// maxVoices is how many different figures for one point are held against each
// other; a point with more of them is noise.
const maxVoices = 64

// voice is one figure and the claims that give it.
type voice struct {
	amount  quantity.Amount
	claims  []Claim
	support int // documents whose figures agree with it
}

func (c *checker) rivals() {
	for i := range c.set.Series {
		s := &c.set.Series[i]
		for j := range s.Points {
			p := &s.Points[j]
			rounds := s.Key.Metric == parse.Layoffs && days(p.Period) > 31 // several fit into it
			if core(s.Key.Metric) && len(p.Claims) > 1 && !p.Period.IsZero() && !rounds {
				c.rival(s, p)
			}
		}
	}
}

func (c *checker) rival(s *Series, p *Point) {
	voices := c.voices(p)
	if len(voices) == 0 {
		return
	}
	length := days(p.Period)
	lead, seen := 0, make(map[*doc.Document]bool)
	for i := range voices {
		for j := range voices {
			if compare(s.Key, length, voices[i].amount, voices[j].amount) != Contradicts {
				sources(seen, voices[j].claims)
			}
		}
		voices[i].support = len(seen)
		clear(seen)
		if voices[i].support > voices[lead].support {
			lead = i
		}
	}
	held := voices[lead]
	for i, v := range voices {
		verdict := compare(s.Key, length, v.amount, held.amount)
		switch {
		case verdict != Contradicts && held.support > 1:
			for _, claim := range v.claims {
				c.set.judge(claim.Signal, verdict)
			}
		case i != lead && verdict == Contradicts:
			claim, against := apartFrom(v.claims, held.claims)
			if against == nil {
				continue
			}
			if v.support == held.support { // one word against another: both are in doubt
				c.set.judge(against[0].Signal, Contradicts)
			}
			c.add(s, Conflict{
				Claim: claim, Against: against, Expected: size(held.amount),
				Says: saysPair(s.Key, claim, against[0]),
			})
		}
	}
}

// apartFrom gives the first claim whose document has none of the others, and
// those others. A document that gives both figures tells of two things under one
// name, all of a vendor's cloud and its infrastructure: it contradicts nobody.
func apartFrom(claims, others []Claim) (Claim, []Claim) {
	for _, c := range claims {
		if !slices.ContainsFunc(others, func(o Claim) bool { return o.Origin.Doc == c.Origin.Doc }) {
			return c, others
		}
	}
	return Claim{}, nil
}

// voices are the different figures of a point, the leading claim's first; a
// shipped figure's point has none, since its claims are settled.
func (c *checker) voices(p *Point) []voice {
	var voices []voice
	at := make(map[quantity.Amount]int)
	for _, claim := range p.Claims {
		if !c.open(claim) || claim.Scope == RunRate {
			continue
		}
		i, ok := at[claim.Amount]
		if !ok {
			if len(voices) == maxVoices {
				continue
			}
			i = len(voices)
			at[claim.Amount] = i
			voices = append(voices, voice{amount: claim.Amount})
		}
		voices[i].claims = append(voices[i].claims, claim)
	}
	return voices
}

// sources adds the documents that claims come from.
func sources(seen map[*doc.Document]bool, claims []Claim) {
	for _, c := range claims {
		seen[c.Origin.Doc] = true
	}
}

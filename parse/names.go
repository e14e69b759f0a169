package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

func lastWord(s string) string {
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// hear gives the names in text[start:end] of block i. A made-up market is
// dropped where "market" only qualifies the next word ("a significant market
// opportunity") and where it swallows a figure.
func (r *reader) hear(i, start, end int, amounts []quantity.Mention) []entity.Mention {
	text := r.d.Blocks[i].Text
	kept := r.heard[:0]
	names := r.namesIn(i, start, end)
	for k := range names {
		if m := &names[k]; !misheard(m, text[:end], start, amounts) && !(m.Bare && (sold(text[:m.Start], kept) || r.about != "" && !r.measured && strings.HasPrefix(text[m.End:], " segment"))) {
			kept = append(kept, *m)
		}
	}
	r.heard = kept
	return kept
}

// misheard reports whether a name in text[start:] is none.
func misheard(m *entity.Mention, text string, start int, amounts []quantity.Mention) bool {
	switch m.Kind {
	case entity.Market:
		rest, before := text[m.End:], text[start:m.Start]
		switch {
		case m.Bare && (sells(rest) || speakers(before)):
			return true // "an IaaS provider", "our cloud infrastructure services"
		case len(before) >= 4 && strings.EqualFold(before[len(before)-4:], "non-"), !m.Listed && (qualifies(rest) || overlaps(m, amounts)):
			return true
		}
	case entity.Region:
		return overlaps(m, amounts) // the US of "US$5 billion"
	case entity.Company:
		if compound(text[m.End:]) {
			return true
		}
	}
	return inside(m, amounts) // the 3M of "$899.3M"
}

// sells reports whether the words behind the goods make them one vendor's.
func sells(rest string) bool {
	for _, w := range []string{" provider", " vendor", " company", " giant", " firm", " startup", " specialist", " pioneer"} {
		if strings.HasPrefix(rest, w) {
			return len(rest) == len(w) || !(rest[len(w)] >= 'a' && rest[len(w)] <= 'z')
		}
	}
	return false
}

// sold reports whether goods behind text are those of the company heard last rather than a
// market: "Akamai's cloud infrastructure services", "Kingsoft Cloud earned RMB2.48 billion,
// of which public cloud services were".
func sold(text string, heard []entity.Mention) bool {
	k := len(heard) - 1
	if k < 0 || heard[k].Kind != entity.Company && heard[k].Kind != entity.Cloud {
		return false
	}
	behind := text[heard[k].End:]
	return heard[k].Kind == entity.Company && (behind == "'s " || behind == "’s ") || strings.HasSuffix(behind, " of which ")
}

// speakers reports whether the words before the goods make them those of the
// company that speaks.
func speakers(before string) bool {
	return strings.HasSuffix(before, " our ") || strings.HasSuffix(before, "Our ")
}

func overlaps(m *entity.Mention, amounts []quantity.Mention) bool {
	for k := range amounts {
		if a := &amounts[k]; m.Start < a.End && a.Start < m.End {
			return true
		}
	}
	return false
}

// inside reports whether a name begins in the middle of a figure.
func inside(m *entity.Mention, amounts []quantity.Mention) bool {
	for k := range amounts {
		if a := &amounts[k]; a.Start < m.Start && m.Start < a.End {
			return true
		}
	}
	return false
}

// compound reports whether a name only tells what something else is made of:
// "ARM-based servers", "a Google-Backed start-up".
func compound(rest string) bool {
	if rest == "" || rest[0] != '-' {
		return false
	}
	for _, w := range [...]string{"based", "powered", "compatible", "backed", "owned", "funded"} {
		if len(rest) > len(w) && sameFolded(w, rest[1:len(w)+1]) {
			return true
		}
	}
	return false
}

func qualifies(rest string) bool {
	for _, w := range []string{" opportunity", " opportunities", " cap", " position", " leader", " research", " value", " price", " intelligence", " analysis", " conditions", " panic"} {
		if strings.HasPrefix(rest, w) {
			return true
		}
	}
	return false
}

// several reports whether names speak of more than one company.
func several(names []entity.Mention) bool {
	if len(names) < 2 {
		return false
	}
	var first entity.Slug
	for k := range names {
		m := &names[k]
		if m.Kind != entity.Company && m.Kind != entity.Cloud && m.Kind != entity.Segment {
			continue
		}
		if c := companyOf(m.Slug); first == "" {
			first = c
		} else if c != first {
			return true
		}
	}
	return false
}

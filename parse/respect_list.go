package parse

import (
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// ofRow is whose the figure at token i is in a row of them that "respectively" pairs with a list
// of names, some outside the vocabulary, that opens the sentence: "Vanguard, Tower and PSMC
// followed with revenues of $379 million, $372 million and $345 million, respectively". told is
// false where the sentence pairs none so; the slug is "" where the two do not have one length.
func (s *sentence) ofRow(i int) (whose entity.Slug, told bool) {
	if s.right(i, 24, cRespect, 0) < 0 || s.respective(i) >= 0 {
		return "", false
	}
	names := s.openingList()
	if len(names) < 2 {
		return "", false
	}
	rank, total := 0, 0
	for k := i; k >= 0 && (s.isAmount(k) || s.isOf(k, wComma|wAnd) || s.has(k, cPlain)); k-- {
		if s.isAmount(k) && k < i {
			rank++
			total++
		}
	}
	for k := i; k < len(s.toks) && (s.isAmount(k) || s.isOf(k, wComma|wAnd) || s.has(k, cPlain)); k++ {
		total += b2i(s.isAmount(k))
	}
	if total != len(names) {
		return "", true
	}
	return names[rank], true
}

// ofEither is ofRow, or whom "the former" or "the latter" is.
func (s *sentence) ofEither(i int) (whose entity.Slug, told bool) {
	if whose, told = s.ofRow(i); told {
		return whose, true
	}
	return s.ofTwo(i)
}

// grownAs is the claim of the rate at token i for a vendor, nil where nobody knows whom.
func (s *sentence) grownAs(i int, whose entity.Slug) ([]found, bool) {
	g, level := s.governor(i)
	if whose == "" || g < 0 {
		return nil, true
	}
	f := found{metric: RevenueGrowth, at: i, topic: -1, subject: whose, amount: s.mention(i).Amount, unit: quantity.Percent, basis: s.basis(i)}
	if s.declines(i, g, level) {
		f.amount = decline(f.amount)
	}
	return []found{f}, true
}

// openingList are those whom a list at the beginning of the sentence names, in the vocabulary
// or not: "Vanguard, Tower, Nexchip, and PSMC followed". nil if it begins otherwise.
func (s *sentence) openingList() []entity.Slug {
	var names []entity.Slug
	for k := s.afterLabel(); k < len(s.toks); {
		if m, ok := s.nameAt(k, earners); ok {
			names = append(names, m.Slug)
			k++
		} else {
			first := k
			for k < first+3 && s.at(k).kind == word && s.at(k).cue == 0 && s.upper(k) && !describing[s.at(k).low] {
				k++
			}
			if k == first {
				return nil
			}
			names = append(names, entity.Make(s.text(first, k-1)))
		}
		joint := k
		for s.isOf(k, wComma|wAnd|wAmpersand) {
			k++
		}
		if k == joint {
			return names
		}
	}
	return nil
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// employer finds whose people a workforce reduction at token i concerns: the
// nearest company before the amount, then behind it, then what is known.
func (s *sentence) employer(i int) entity.Slug {
	if m, ok := s.nameAt(i+1, earners...); ok && s.has(i+2, cStaff|cPlain) {
		return m.Slug // "laid off 1,267 VMware employees"
	}
	j, c := s.nameBefore(i), s.theCompany(i)
	if c > j && (j < 0 || s.has(j-1, cPrep)) {
		if slug := s.spokenCompany(); slug != "" {
			return slug
		}
	}
	if j >= 0 {
		return s.unitOf(s.names[s.toks[j].i].Slug, i)
	}
	if j := s.nameLeft(i, entity.Industry); j >= 0 {
		return s.names[s.toks[j].i].Slug
	}
	if j := s.nameRight(i, entity.Company, entity.Cloud, entity.Segment, entity.Industry); j >= 0 && j-i < 14 && s.right(i, j-i, cConj, 0) < 0 {
		return s.names[s.toks[j].i].Slug
	}
	return s.unlisted(i)
}

// unlisted is the last capitalised name before token i that could be a company
// outside the vocabulary, "" if there is none.
func (s *sentence) unlisted(i int) entity.Slug {
	var last entity.Slug
	for _, m := range entity.Names(s.block.Text[s.start:s.end]) {
		if s.start+m.End <= s.at(i).start && !strings.HasPrefix(string(m.Slug), "wall") && cueOf(string(m.Slug)) == 0 && !allParts(string(m.Slug)) {
			last = m.Slug
		}
	}
	return last
}

// each reports whether the figure at token i holds for each of several: "3% each",
// "each cut 500".
func (s *sentence) each(i int) bool {
	for j := i + 1; j <= i+3 && (s.has(j, cStaff|cRevenue|cEach) || j == i+1 && s.has(j, cPlain)); j++ {
		if s.is(j, "each", "apiece") {
			return true
		}
	}
	return s.is(s.left(i, 4, cEach, 0), "each")
}

// parted gives each of several subjects a claim of its own where the sentence
// says each: "Oracle and SAP grew 8% each".
func (s *sentence) parted(fs []found) []found {
	if len(fs) != 1 || fs[0].subject == "" || !s.each(fs[0].at) {
		return fs
	}
	members := s.together(s.nameBefore(fs[0].at))
	var out []found
	for _, slug := range members {
		f := fs[0]
		f.group, f.subject = nil, slug
		if f.metric == MarketShare {
			f.subject = s.inMarket(slug)
		}
		out = append(out, f)
	}
	if out == nil || out[len(out)-1].subject != fs[0].subject && fs[0].group == nil {
		return fs
	}
	return out
}

// together finds a list of names that one figure speaks for: "Alibaba Cloud,
// Tencent Cloud, and Huawei Cloud collectively control". It returns the names
// of a list that ends at token j, in the order written.
func (s *sentence) together(j int) []entity.Slug {
	if _, ok := s.nameAt(j, earners...); !ok {
		return nil
	}
	var members []entity.Slug
	joined := false
	for k := j; k >= 0; k-- {
		if m, ok := s.nameAt(k, earners...); ok {
			members = append([]entity.Slug{m.Slug}, members...)
			continue
		}
		if s.is(k, "and", "&") {
			joined = true
			continue
		}
		if s.is(k, ",", "(", ")") || s.at(k).kind == when {
			continue
		}
		break
	}
	if len(members) < 2 || !joined {
		return nil
	}
	return members
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// headPart recognises a sentence whose subject is a part of the company that
// the report is about, without its name: "Advertising brought in $14.3
// billion", "Online stores grew 7%". It returns the token of the verb, 0 if
// the sentence is none such.
func (s *sentence) headPart() int {
	if l := &s.r.last; family(l.metric) != 1 || s.blockIndex-l.metricBlock > 3 || s.label > 0 || s.companyNear(0) == "" {
		return 0
	}
	v := 0
	for s.at(v).kind == word && (s.isPart(v) || s.isOf(v, wAnd|wAmpersand|wThe)) && !s.has(v, cRevenue) {
		v++
	}
	if v == 0 || !s.has(v, cOwnVerb|cGrow|cFall|cBe) || s.partBetween(-1, v) == "" || s.isUnit(v-1) && (v == 1 || v == 2 && s.isOf(0, wThe)) {
		return 0 // "The business grew 34%": which, was said before
	}
	return v
}

// partOwns is the part of the company just told of that the money at token i is only said to be
// of: "software revenue was $7.2 billion, consulting's $5.3 billion", "while its ad unit's was
// $17.7 billion". "" if it is said of none so.
func (s *sentence) partOwns(i int) entity.Slug {
	k, n := i-1, len(s.found)-1
	for s.has(k, cPlain|cBe) || s.isOf(k, wTo|wAt) || s.is(k, "came") {
		k--
	}
	if n < 0 || !s.is(k, "'s") || family(s.found[n].metric) != 1 || s.found[n].at > k {
		return ""
	}
	end := k - b2i(s.isUnit(k-1))
	first := end
	for first > end-4 && (s.isPart(first-1) || s.at(first-1).kind == word && s.at(first-1).cue == 0 && s.upper(first-1)) {
		first--
	}
	before := s.skipLeft(first-1, cDet|cPronoun)
	if first == end || !s.isOf(before, wComma|wSemicolon|wAnd|wBut|wWhile|wWhereas) {
		return ""
	}
	return partSlug(companyOf(s.found[n].subject), s.text(first, end-1))
}

// inCloud is the cloud unit of a company's where the sentence opens with the cloud or its
// market as that in which the company earned what f tells: "In the cloud, Amazon made $107.6
// billion". "" where it does not.
func (s *sentence) inCloud(f *found) entity.Slug {
	if !s.isOf(0, wIn) || s.named&nCompany == 0 || family(f.metric) != 1 || f.group != nil || f.subject.CloudOf() == "" {
		return ""
	}
	k := s.skip(1, cDet)
	unit := f.subject.CloudOf()
	if m, ok := s.nameAt(k, nMarket); ok && !cloudMarket(m.Slug) || !ok && !s.is(k, "cloud") {
		return ""
	} else if !ok {
		unit = partSlug(f.subject, "cloud") // all that the company calls so
	}
	for k++; s.has(k, cMarket|cOrg) || s.is(k, "computing"); k++ {
	}
	if n, ok := s.nameAt(k+1, nCompany); !s.is(k, ",") || !ok || n.Slug != f.subject {
		return ""
	}
	return unit
}

// listHead is the token of the colon behind words that name nobody and head a list of several
// vendors' figures: "Cloud growth, Q3: AWS 20%, Azure 40%". 0 if there is none.
func (s *sentence) listHead() int {
	if !several(s.names) {
		return 0
	}
	for j := 0; j < len(s.toks) && j < 12 && s.at(j).kind != name && s.at(j).kind != amount; j++ {
		if s.is(j, ":") {
			return j
		}
	}
	return 0
}

// cloudListed is the cloud unit of the company that f tells of, in a list whose head says that
// it is of clouds: "Cloud revenue: AWS $33bn, Google $15.2bn". "" where it does not.
func (s *sentence) cloudListed(f *found) entity.Slug {
	h := s.listHead()
	if h == 0 || f.at < h || family(f.metric) != 1 || f.group != nil || entity.KindOf(f.subject) != entity.Company || !s.betweenIs(-1, h, "cloud") {
		return ""
	}
	return f.subject.CloudOf()
}

// allParts reports whether every word of a slug names parts of companies:
// "cloud-infrastructure" is no company.
func allParts(slug string) bool {
	for _, w := range strings.Split(slug, "-") {
		if !partWords[w] {
			return false
		}
	}
	return true
}

// allPlain reports whether every word of a slug is one of our vocabulary's
// roles or names a part of a company, or one is a word for people or layoffs:
// "tech-giant", "cloud-infrastructure" and "affected-employees" are nobody.
func allPlain(slug string) bool {
	plain := true
	for w := range strings.SplitSeq(slug, "-") {
		c := cueOf(w)
		if c&(cLayoff|cStaff) != 0 {
			return true // "addressing-employees"
		}
		plain = plain && (partWords[w] || c|cueOf(strings.TrimSuffix(w, "s")) != 0 || w == "tech" || w == "big" || w == "off")
	}
	return plain
}

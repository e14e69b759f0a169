package parse

import (
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// ofMarketShared sets right what a figure of a market is of: what one vendor took of it is that
// vendor's revenue, rates told of several are nobody's alone, and a market that is but a part of
// the one that grew is not that one.
func (s *sentence) ofMarketShared(f *found) {
	switch f.metric {
	case MarketSize:
		if slug := s.takenBy(f.at); slug != "" {
			f.metric, f.rule, f.subject, f.region = Revenue, ruleRevenue.Name, s.inMarket(slug), ""
			return
		}
	case MarketShare:
		if s.rowStep(f.at, 1) > 0 && s.isOf(f.at-1, wHas) && s.is(f.at-2, "they") {
			f.subject = "" // "a year earlier they had 30%, 26% and 9%"
		}
		return
	case MarketGrowth:
	default:
		return
	}
	if s.partOfGrown(f) {
		f.subject = ""
	}
}

// estimatedOf is whose an estimate in brackets right behind a figure is: "ads $17.7B (est.
// $17.3B)". "" for any other figure.
func (s *sentence) estimatedOf(f *found) entity.Slug {
	k := len(s.found) - 1
	open := f.at - 1
	for s.isAny(open, "est", "estimate", "estimates", "consensus", "vs", "exp", "expected", ".", ":") {
		open--
	}
	if k < 0 || open == f.at-1 || !s.isOf(open, wOpen) || s.found[k].at != open-1 || s.found[k].metric != f.metric {
		return ""
	}
	return s.found[k].subject
}

// takenBy is the vendor that took the money at token i of what was spent: "Of the $600 billion
// spent on cloud in 2024, AWS took $107.6 billion". "" if none did.
func (s *sentence) takenBy(i int) entity.Slug {
	v := s.skipLeft(s.hedged(i)-1, cPlain)
	if !s.isAny(v, "took", "captured", "collected", "earned", "made", "booked", "pocketed", "won", "got") {
		return ""
	}
	if m, ok := s.nameAt(v-1, nCompany|nCloud); ok {
		return m.Slug
	}
	return ""
}

// partOfGrown reports whether the market of a claim is named behind it alone, as a part of what
// grew: "the market grew 19.9%, with SaaS at 45% of that".
func (s *sentence) partOfGrown(f *found) bool {
	for j := f.at + 1; j < len(s.toks) && j < f.at+16; j++ {
		if m, ok := s.nameAt(j, nMarket); ok && m.Slug == f.subject && s.nameLeft(f.at, nMarket) < 0 {
			return s.isOf(j-1, wWith|wAnd) && s.isOf(j+1, wAt) && s.isFigure(j+2, percents)
		}
	}
	return false
}

// soldAt is the part of a company that the words before the noun at token topic name where the
// company is told behind: "Server revenue climbed 28% at Dell". "" if they name none.
func (s *sentence) soldAt(topic int, company entity.Slug) entity.Slug {
	if entity.KindOf(company) != entity.Company || !s.has(topic, cRevenue) {
		return ""
	}
	if s.isPart(topic-1) && !s.has(topic-1, cPlain) {
		return partSlug(company, s.partBetween(s.partStart(topic-1)-1, topic))
	}
	part, _ := s.nounPart(topic)
	return partSlug(company, part)
}

// headedPart is the part whose revenue the head over a list of companies says that it tells:
// "Advertising revenue" over "Meta: $50.1bn". "" if it says none.
func (s *sentence) headedPart() string {
	for k := len(s.r.scopes) - 1; k >= 0 && s.block.Kind == doc.Item; k-- {
		switch f := s.r.scope(k); {
		case f.topic == 0:
		case f.topic != cRevenue || f.company != "" || !f.short:
			return ""
		case cloudMarket(f.subject):
			return "cloud"
		default:
			return f.part
		}
	}
	return ""
}

// labelledPart is the part whose revenue a label says that the figures of the companies behind
// it are: "Data center revenue: Nvidia $51.2bn, AMD $4.3bn". "" if the label says none.
func (s *sentence) labelledPart(f *found) entity.Slug {
	k := s.nameLeft(f.at, earners)
	if m, ok := s.nameAt(0, nCompany); ok && k == 0 && s.label == 1 && f.subject == m.Slug {
		return partSlug(m.Slug, s.headedPart())
	}
	if s.label < 2 || k < s.label || !s.isName(s.label, earners) && !s.isName(s.label+1, earners) || s.labelTopic()&cRevenue == 0 || s.nameLeft(s.label, earners) >= 0 {
		return ""
	}
	m, ok := s.nameAt(k, nCompany)
	if !ok || s.betweenOf(k, f.at, wSemicolon) || f.at-k > 6 {
		return ""
	}
	end := 0
	for s.isPart(end) || s.isOf(end, wAnd|wAmpersand) && end > 0 {
		end++
	}
	if end == 0 || !s.has(end, cRevenue) {
		return ""
	}
	return partSlug(m.Slug, s.partBetween(-1, end))
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// productWords go on with the name of a cloud as that of one of its products, which is
// told apart from the whole: "Azure AI services", "AWS Marketplace".
var productWords = wordSet("ai genai generative openai database databases storage security analytics marketplace machine learning devops foundry")

// productTails may end such a name.
var productTails = wordSet("services service platform products business")

// joinProducts makes one name of a cloud's or a company's and the product's behind it,
// where what follows tells something of it or they are a label: "Azure AI services grew
// 42%", "Azure AI: $5 billion", "Google Workspace generated $12 billion". It reports
// whether there are any. Who is laid off is counted by the company.
func (s *sentence) joinProducts() bool {
	if s.named&(nCloud|nCompany) == 0 || s.cues&(cLayoff|cCut|cStaff) != 0 {
		return false
	}
	joined := false
	for k := 0; k < len(s.toks); k++ {
		if end := s.productEnd(k); end > k+1 {
			last, m := s.at(end-1), s.entity(k)
			first := s.behindName(k)
			part := strings.ReplaceAll(s.text(first, end-1), "&", "and")
			if first > k+1 {
				part = strings.TrimSuffix(part, " business") // "AWS's AI business" is its AI
			}
			m.Slug = m.Slug.Part(part)
			m.End, s.toks[k].end, joined = last.end, last.end, true
			s.toks = append(s.toks[:k+1], s.toks[end:]...)
		}
	}
	return joined
}

// productEnd is the token behind the name of a product that the name at token k begins,
// 0 if it begins none.
func (s *sentence) productEnd(k int) int {
	if !s.isName(k, nCloud|nCompany) {
		return 0
	}
	if j := s.segmentTitle(k); j > 0 {
		return j
	}
	if s.productTitle(k + 1) {
		return k + 2
	}
	first := s.behindName(k)
	end := first
	for s.isName(k, nCloud) && (s.productWord(end) || end > first && s.productTail(end, first > k+1)) {
		end++
	}
	if labels := k == 0 && s.isOf(end, wColon|wDash|wHyphen); end == first || !labels && !s.tellsOf(end) {
		return 0
	}
	return end
}

// behindName is the token behind the name at token k and its possessive.
func (s *sentence) behindName(k int) int { return k + 1 + b2i(s.is(k+1, "'s")) }

// productTail reports whether token k goes on with such a name: behind a possessive words
// for parts do, "AWS's AI chip business".
func (s *sentence) productTail(k int, owned bool) bool {
	t := s.at(k)
	return productTails[t.low] || owned && (t.part && !s.has(k, cRevenue) || s.isAny(k, "product", "chip", "chips"))
}

// productWord reports whether token k is such a word.
func (s *sentence) productWord(k int) bool {
	if m, ok := s.nameAt(k, nCompany); ok {
		return m.Slug == "openai"
	}
	return s.at(k).kind == word && productWords[s.at(k).low]
}

// productTitle reports whether token k is a word with a capital that nothing else
// explains, right before a verb of growing or earning: "Azure Arc grew 50%".
func (s *sentence) productTitle(k int) bool {
	t := s.at(k)
	return t.kind == word && t.cue == 0 && !t.part && s.upper(k) && !wholeWords[t.low] && !corporate[t.low] && !describing[t.low] && (s.has(k+1, cRevenue|cGrow|cFall|cOwnVerb|cHold) || s.isOf(k+1, wHas)) && !s.titleCase()
}

// segmentTitle is the token behind a name with capitals that "and" joins and the company at
// token k owns, where it is called a segment or what follows tells of it: "Tencent's FinTech
// and Business Services segment". 0 if there is none.
func (s *sentence) segmentTitle(k int) int {
	if !s.is(k+1, "'s") || s.classes&(wAnd|wAmpersand) == 0 {
		return 0
	}
	end, joints := k+2, 0
	for s.at(end).kind == word {
		if s.isOf(end, wAnd|wAmpersand) && end > k+2 {
			joints++
		} else if !s.upper(end) || s.has(end, cRevenue|cGrow|cFall) && !s.isPart(end) {
			break
		}
		end++
	}
	if joints != 1 || s.upper(end) || s.isOf(end-1, wAnd|wAmpersand) || !s.isUnit(end) && !s.tellsOf(end) {
		return 0
	}
	return end
}

// tellsOf reports whether token k, over an adverb, is the revenue, the growth or the
// verb of what stands before it.
func (s *sentence) tellsOf(k int) bool {
	if s.isAny(k, "alone", "also", "now", "annual", "quarterly") {
		k++
	}
	return s.has(k, cRevenue|cRunRate|cGrow|cFall|cGrowth|cOwnVerb|cHold|cBe)
}

// fromProduct is the product of a cloud's from which the revenue that f tells of comes:
// "AWS's revenue from AI grew 120%". "" if it is from none.
func (s *sentence) fromProduct(f *found) entity.Slug {
	if f.topic < 0 || !s.isOf(f.topic+1, wFrom) || family(f.metric) != 1 || f.group != nil || entity.KindOf(f.subject) != entity.Cloud {
		return ""
	}
	first := s.skip(f.topic+2, cDet)
	end := first
	for s.productWord(end) || end > first && s.productTail(end, true) {
		end++
	}
	if end == first || !s.tellsOf(end) && s.at(end).kind == word && s.at(end).cue == 0 {
		return ""
	}
	return f.subject.Part(s.text(first, end-1))
}

// ownedPart is the part that the words between a possessive and its revenue name, where some
// are words for parts and others nobody knows: "Oracle's autonomous database consumption
// revenue". "" if f tells of none.
func (s *sentence) ownedPart(f *found) entity.Slug {
	if f.topic < 0 || family(f.metric) != 1 || f.group != nil || !s.has(f.topic, cRevenue) {
		return ""
	}
	k, part := f.topic-1, false
	for f.topic-k < 5 && s.at(k).kind == word && (s.isPart(k) || s.at(k).cue&^cVolume == 0 && !strings.HasSuffix(s.at(k).low, "ed")) && !s.is(k, "'s") && !s.is(k, "international") {
		part = part || s.isPart(k)
		k--
	}
	if n, ok := s.nameAt(k-1, earners); !part || !s.is(k, "'s") || !ok || n.Slug != f.subject || n.Kind == entity.Cloud && s.is(k+1, "cloud") {
		return "" // or "Tencent Cloud's cloud infrastructure revenue", all it has
	}
	return f.subject.Part(s.text(k+1, f.topic-1))
}

// notWhole reports whether a rate is of something that a cloud has, or of the cloud without
// its artificial intelligence: "Azure's server count rose 12%", "AWS's growth excluding AI",
// "Azure's non-AI business".
func (s *sentence) notWhole(f *found) bool {
	if f.metric != RevenueGrowth || entity.KindOf(f.subject) != entity.Cloud {
		return false
	}
	if t := f.topic; s.isName(t, nCloud) && s.is(t+1, "'s") && s.at(t+2).kind == word && !s.isOf(t+2, wUnit) && (s.at(t+2).cue == 0 || s.isPart(t+2)) && !s.has(t+3, cRevenue|cGrowth) {
		return true
	}
	for k := range min(f.at, len(s.toks)) {
		if s.isAny(k, "excluding", "without", "non-ai") && (s.is(k, "non-ai") || s.productWord(k+1)) {
			return true
		}
	}
	return false
}

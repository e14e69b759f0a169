package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// A part never takes its whole's slug, and a name may go on behind one that the
// vocabulary knows: "Azure AI Services" is not Azure, nor "GitHub Copilot" GitHub.

// labelProductEnd is the token behind the words that go on with the name at token j of a
// label as that of a part or product; j+1 if none do.
func labelProductEnd(text string, toks []token, j int) int {
	end := j + 1
	for k := end; k < len(toks) && k <= j+5; k++ {
		switch t := &toks[k]; {
		case namesProduct(text, t), t.kind == name && toks[j].names&nCloud != 0 && t.names&nCompany != 0 && text[t.start-1] == ' ': // "Azure OpenAI"
			end = k + 1
		case t.low == "group" && end > j+1 && t.start < len(text) && text[t.start] == 'G': // "Client Solutions Group"
			return k + 1
		case k+1 < len(toks) && namesProduct(text, &toks[k+1]) && (t.kind == name && t.names&nRegion != 0 || t.low == "local"): // "China E-commerce"
		case t.class&(wAnd|wAmpersand) != 0 && end > j+1 && k+1 < len(toks) && namesProduct(text, &toks[k+1]):
		case t.kind == when, t.kind == mark, t.cue&(topics|cGrowth|cGrow|cFall|cYoY|cQoQ|cCC|cPlain|cTotal|cProject) != 0:
			return end
		default:
			return j + 1
		}
	}
	return end
}

// namesProduct reports whether a token is a word of such a name: one that names parts,
// or that nobody knows, with a capital letter.
func namesProduct(text string, t *token) bool {
	if t.kind != word || t.end-t.start < 2 || text[t.start]-'A' > 25 || t.start > 0 && text[t.start-1] == '(' {
		return false
	}
	if t.part || t.cue != 0 {
		return t.part && t.cue&^(cVolume|cCloud|cOrg) == 0
	}
	for _, end := range [...]string{"ed", "ly", "able", "ible", "al", "ing", "ous", "ary"} {
		if strings.HasSuffix(t.low, end) {
			return false
		}
	}
	return !describing[t.low] && !labelWords[t.low] && !plainHeads[t.low]
}

// wholeWords are said of all of a cloud or a company as well as of a part.
var wholeWords = wordSet("and cloud service services platform platforms computing infrastructure business businesses segment unit division group public holding holdings technology technologies systems networks solutions corporation international global electronics")

// product is the part or product that a label names by going on behind the name of a
// company or a cloud, "" if it names none.
func (t *table) product(label string) entity.Slug {
	toks := t.r.lexCell(label)
	if len(toks) < 2 || toks[0].kind != name || toks[0].names&(nCompany|nCloud) == 0 {
		return ""
	}
	end := labelProductEnd(label, toks, 0)
	whole, known := true, true
	for k := 1; k < end; k++ {
		whole = whole && wholeWords[toks[k].low]
		known = known && (toks[k].part || toks[k].class&(wAnd|wAmpersand) != 0)
	}
	slug := t.r.label.names[toks[0].i].Slug
	if all := entity.Make(label[:toks[end-1].end]); whole || all == slug {
		return ""
	} else if all.Listed() {
		return all
	}
	from := toks[1].start
	if m := t.r.label.names[toks[0].i]; m.Region != "" {
		from = m.Start + strings.LastIndexByte(label[:m.End], ' ') + 1 // of "Alibaba China"
		known = false
	}
	words := label[from:toks[end-1].end]
	if known {
		return partSlug(slug, strings.ReplaceAll(strings.ToLower(words), "&", "and"))
	}
	return slug.Part(words)
}

// ownProduct makes the subject of a label what it names so, other than where people are
// laid off, whom their company counts.
func (t *table) ownProduct(label string, f *facts) {
	if !isVendor(f) || len(f.vendors) > 1 || t.cuts || (t.cues|t.about.cues)&cLayoff != 0 {
		return
	}
	p := t.product(label)
	if p == "" && f.kind == entity.Company && f.topic == cRevenue && f.part != "" && !geographic(f.part) {
		p = partSlug(f.subject, f.part) // "Dell cloud revenue"
	}
	if p != "" {
		f.subject, f.kind, f.part = p, entity.KindOf(p), ""
	}
}

package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// outdone reports whether the name at token j is whom another vendor overtook:
// "Samsung replaced Intel as the largest, thanks to its sales".
func (s *sentence) outdone(j int) bool {
	if s.classes&(wOutdoing|wFollowed|wPast) == 0 || s.is(j+1, "'s") {
		return false
	}
	k := j - 1
	for s.isOf(k, wComma|wAnd) && s.nameAtAny(k-1) {
		k -= 2 // "Apple followed MediaTek and Qualcomm"
		if s.is(k, ",") && !s.nameAtAny(k-1) {
			return false
		}
	}
	if s.isOf(k, wFollowed) {
		return s.nameAtAny(k - 1)
	}
	for s.has(k, cDet|cPlain) && !s.has(k, cPrep) || s.isAny(k, "rival", "rivals", "giant", "chipmaker", "longtime", "leader", "incumbent") {
		k--
	}
	if s.isOf(k, wPast) {
		return s.isAny(k-1, "edged", "edges", "edging", "nudged", "nudging", "knocked", "knocking", "squeezed", "moved", "moving", "leapt", "shot")
	}
	return s.isOf(k, wOutdoing)
}

// openedBy is the company outside the vocabulary that a text begins with, before
// its possessive or an aside: "Winbond's report", "SK Group, the company that".
// "" if it begins otherwise. The first name of the vocabulary in it stands at
// first.
func openedBy(text string, first int) entity.Slug {
	i, n := 0, 0
	for i < len(text) && n < 4 && (text[i] >= 'A' && text[i] <= 'Z') {
		for i < len(text) && text[i] != ' ' && text[i] != ',' && text[i] != '\'' && text[i] < 0x80 {
			i++
		}
		n++
		if i+1 >= len(text) || text[i] != ' ' || text[i+1] < 'A' || text[i+1] > 'Z' {
			break
		}
		i++
	}
	if i < 3 || i > 40 || first < i {
		return ""
	}
	rest := text[i:]
	if rest == "" || rest[0] != ',' && rest[0] != '\'' && rest[0] != "’"[0] {
		return ""
	}
	switch {
	case strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s "):
		if first < i+25 {
			return "" // "Winbond's rival Micron"
		}
	case strings.HasPrefix(rest, ", which "), strings.HasPrefix(rest, ", the "), strings.HasPrefix(rest, ", a "), strings.HasPrefix(rest, ", an "), strings.HasPrefix(rest, ", once "), strings.HasPrefix(rest, ", formerly "):
	default:
		return ""
	}
	if low := strings.ToLower(text[:i]); noteWords[lastWord(low)] || sectionWords[low] || notePeople[low] {
		return ""
	}
	for _, m := range entity.Names(text[:min(len(text), i+12)]) {
		if m.Start == 0 && m.End == i && cueOf(string(m.Slug)) == 0 && !allPlain(string(m.Slug)) && !allParts(string(m.Slug)) {
			return m.Slug
		}
	}
	return ""
}

// notePeople write or read a text and are no company.
var notePeople = map[string]bool{"editor": true, "author": true, "reader": true, "writer": true, "reporter": true, "publisher": true, "analyst": true, "investor": true}

// noteOpener keeps the company outside the vocabulary that the sentence at start
// in block i begins with as whom the text speaks of.
func (r *reader) noteOpener(i, start int, names []entity.Mention) {
	text := r.d.Blocks[i].Text[start:]
	if text == "" || text[0] < 'A' || text[0] > 'Z' {
		return
	}
	first := len(text)
	if len(names) > 0 {
		if first = names[0].Start - start; first < 3 {
			return
		}
	}
	if slug := openedBy(text, first); slug != "" && r.inFull(text[:strings.IndexAny(text, "',’")]) == "" {
		l := &r.last
		l.lead, l.leadBlock, l.leadAt, l.subject, l.company, l.block = slug, i, start, slug, slug, i
	}
	text = strings.TrimPrefix(strings.TrimPrefix(text, "And "), "But ")
	if part, ok := strings.CutPrefix(text, "Cloud "); ok && r.about != "" && part != "" && part[0] >= 'a' && part[0] <= 'z' {
		if cloud := partSlug(companyOf(r.about), "cloud"); cloud != "" {
			r.last.subject, r.last.block = cloud, i // "Cloud had a strong quarter. Its revenue rose", of Google's results
		}
	}
}

// opener is the company outside the vocabulary that the sentence begins with, if
// token i stands behind it.
func (s *sentence) opener(i int) entity.Slug {
	if s.at(0).kind != word || !s.upper(0) || s.has(0, cDet|cPrep|cPronoun) || i < 2 {
		return ""
	}
	first := s.end - s.start
	if len(s.names) > 0 {
		first = s.names[0].Start - s.start
	}
	if slug := openedBy(s.block.Text[s.start:s.end], first); slug != "" {
		return slug
	}
	return s.actor(i)
}

// actor is the company outside the vocabulary that the sentence begins with as
// the subject of a verb that only somebody can be: "Netscreen held", "MediaTek
// overtook".
func (s *sentence) actor(i int) entity.Slug {
	if s.headlined() {
		return ""
	}
	return s.actorAt(0, i, false)
}

// actorAt is actor for a clause that begins at token from; any verb will do
// where loose.
func (s *sentence) actorAt(from, i int, loose bool) entity.Slug {
	n := from
	for n < from+3 && s.at(n).kind == word && s.at(n).cue == 0 && s.upper(n) && !s.isPart(n) && !describing[s.at(n).low] {
		n++
	}
	last := n - 1
	if n > from && s.isAny(n, "chips", "chipsets", "processors", "phones", "smartphones", "servers", "devices") {
		n++ // "MediaTek chips took 31%"
	}
	full := last > from
	if n > from && s.is(n, "(") && s.is(n+2, ")") {
		n, full = n+3, true // "United Microelectronics Corporation (UMC) was"
	}
	acts := full && s.has(n, cBe|cProject) || s.has(n, cHold|cOwnVerb) || s.isOf(n, wOutdoing) || s.isAny(n, "has", "had") && s.isOf(n+1, wOutdoing) ||
		loose && (s.has(n, cBe|cProject) || s.isAny(n, "said", "says") || s.at(n).kind == word && strings.HasSuffix(s.at(n).low, "ed"))
	if n == from || n >= i || !acts || s.is(last, "street") {
		return "" // what Wall Street expected
	}
	name := s.text(from, last)
	inner := strings.ToLower(name[1:]) != name[1:]
	if !inner && n-1 > last && !full || strings.HasSuffix(name, "ed") && strings.Contains(name, "-") {
		return "" // "Rack servers", "GPU-accelerated servers"
	}
	if low := s.at(last).low; !inner && (strings.HasSuffix(low, "s") || notActors[low] || makers[low] || sectionWords[low] || noteWords[low]) {
		return ""
	}
	return entity.Make(name)
}

// makers call a company by its trade.
var makers = map[string]bool{
	"chipmaker": true, "automaker": true, "carmaker": true, "retailer": true, "giant": true, "startup": true, "company": true, "firm": true,
	"maker": true, "vendor": true, "provider": true, "hyperscaler": true, "group": true, "lender": true, "telco": true,
}

// notActors begin sentences before such verbs and are no companies.
var notActors = wordSet(`gen hbm dram nand ssd ssds hdd asic asics fpga npu tpu tpus waste training inference storage compute egress support staffing payroll demand competition momentum strength weakness management everyone nobody nothing inflation everybody somebody
		later earlier recently previously early late subsequent prior recent fresh
		something someone anyone none neither either one two three four five six seven eight nine ten much little few many most nearly almost
		roughly around more less about over under just only even still also here there it he she we you they both all each
		another other such same what who which that this these those however meanwhile overall together combined europe asia africa
		numbers america china india japan germany france britain canada australia brazil russia korea taiwan`)

// countedFor is whom the figure at token at is told for where several are told
// in turn: "down 1.9% to $14 billion for TCS and 1.8% for Wipro".
func (s *sentence) countedFor(at int) entity.Slug {
	j := at + 1
	if s.is(j, "to") && s.isAmount(j+1) {
		j += 2
	}
	m, ok := s.nameAt(j+1, earners)
	if !ok || !s.isOf(j, wAt|wFor) || !s.endsClause(j+2) && !s.isAny(j+2, "while", ")") {
		return ""
	}
	return m.Slug
}

// frontedActor is fronted for a company that the vocabulary does not know:
// "Despite revenue falling 1%, Worldline said".
func (s *sentence) frontedActor(before int) entity.Slug {
	if !s.isAny(0, "despite", "although", "though", "while", "with", "after", "having") || s.headlined() {
		return ""
	}
	for j := before; j < len(s.toks) && j < before+16; j++ {
		if s.is(j, ",") && s.at(j+1).kind == word && s.upper(j+1) {
			return s.actorAt(j+1, len(s.toks), true)
		}
	}
	return ""
}

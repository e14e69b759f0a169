package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// exchanges begin the bracket with the symbol of a company's stock.
var exchanges = [...]string{"NASDAQ", "Nasdaq", "NYSE", "LSE", "TSX", "ASX", "OTC", "AIM"}

// reporter is the company outside the vocabulary that a block near the top says
// the document is about, as written: the name before the symbol of its stock, or
// the one that reports its results in the title. "" if there is none.
func reporter(b *doc.Block, text string, signs sign) string {
	for at := strings.IndexByte(text, '('); at > 0; {
		for _, x := range exchanges {
			if strings.HasPrefix(text[at+1:], x) {
				if s := lastName(text[:at]); s != "" {
					return s
				}
			}
		}
		next := strings.IndexByte(text[at+1:], '(')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if label, name, ok := strings.Cut(text, ": "); ok && companyLabels[small(label)] {
		name, _, _ = strings.Cut(name, " (")
		return lastName(name)
	}
	for _, greeting := range [...]string{"elcome to the ", "elcome to ", "joining us for the ", "joining the "} {
		if _, call, ok := strings.Cut(text, greeting); ok && strings.Contains(call, " call") {
			return callOf(call) // "Good afternoon and welcome to the Contoso third quarter earnings call"
		}
	}
	if _, whose, ok := strings.Cut(text, "et income attributable to "); ok {
		if name, _, ok := strings.Cut(whose, ", Inc."); ok && name != "" && len(strings.Fields(name)) < 4 && name[0] >= 'A' && name[0] <= 'Z' {
			return name
		}
	}
	if s := legalName(b, text); s != "" {
		return s
	}
	if signs&sResults != 0 && (b.Kind == doc.Heading || b.Kind == doc.Meta) {
		for _, verb := range [...]string{" Reports ", " Announces ", " Posts ", " Delivers ", " reports ", " announces "} {
			if name, _, ok := strings.Cut(text, verb); ok && name != "" && len(strings.Fields(name)) <= 4 && name[0] >= 'A' && name[0] <= 'Z' && !allPlain(string(entity.Make(name))) {
				return name
			}
		}
	}
	if signs&(sReports|sEnded) != 0 && (b.Kind == doc.Heading && b.Level <= 2 || b.Kind == doc.Meta) {
		return callOf(text)
	}
	return ""
}

// maxBeforeSymbol is how much of a block is searched for the symbol of a stock.
const maxBeforeSymbol = 4000

// lookForSymbol notes the company of the vocabulary that a release is about, where
// figures stand above its first sentence: "AUSTIN, Texas -- Oracle Corporation (NYSE:
// ORCL) today announced". A symbol alone may be of a company compared with.
func (r *reader) lookForSymbol(i, _ int) {
	text := r.d.Blocks[i].Text
	text = text[:min(len(text), maxBeforeSymbol)]
	for _, x := range exchanges {
		at := strings.Index(text, "("+x)
		if at < 0 || r.about != "" {
			continue
		}
		_, rest, _ := strings.Cut(text[at:], ")")
		names := r.namesIn(i, 0, at)
		if n := len(names) - 1; n >= 0 && names[n].End+1 == at && names[n].Kind == entity.Company && reportsResults(rest) {
			r.about, r.named = names[n].Slug, i
		}
	}
}

// reportsResults reports whether what follows a name begins with its saying what it
// earned: " today announced fiscal 2025 Q1 results".
func reportsResults(rest string) bool {
	rest = rest[:min(len(rest), 120)]
	says := strings.HasPrefix(strings.TrimPrefix(rest, " today"), " announced ") || strings.HasPrefix(strings.TrimPrefix(rest, " today"), " reported ")
	return says && strings.Contains(rest, " results")
}

// companyLabels stand before the name of the company that a document or a record
// is about.
var companyLabels = map[string]bool{"company": true, "company name": true, "name of company": true, "issuer": true, "registrant": true, "reporting company": true, "employer": true, "organization": true, "organisation": true, "firm": true}

// introduce keeps the company outside the vocabulary that the document is about,
// "" if none is known.
func (r *reader) introduce(name string, titled bool) {
	if name != "" {
		r.about, r.titled = entity.Make(name), titled
		r.meet(name)
	}
}

// maxTitle is how much of a title or a first sentence is searched for a company.
const maxTitle = 160

// actor is the first company outside the vocabulary that the title in a block
// names, told by what the text below says of it: "Brightwell to cut 300 jobs", "Costs bite into
// Brightwell's profit". "" if there is none.
func (r *reader) actor(block int, title string) string {
	from, to := 0, 0
	for at := 0; at < min(len(title), maxTitle); {
		w, _, _ := strings.Cut(title[at:], " ")
		bare := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s"), ".,:;?!\"”")
		fits := bare != "" && w[0] >= 'A' && w[0] <= 'Z'
		if fits {
			low := small(bare)
			fits = cueOf(low) == 0 && !sectionWords[low] && !notActors[low] && !describing[low] && !callings[low]
		}
		if fits {
			if to == 0 {
				from = at
			}
			to = at + len(bare)
		}
		if at += len(w) + 1; to > 0 && (!fits || len(bare) < len(w) || at >= len(title)) {
			if name := title[from:to]; r.companyLike(name, block) {
				return name
			}
			to = 0
		}
	}
	return ""
}

// companyLike reports whether the first paragraphs but one tell of a name what is
// told of companies, and never write it small: "Crypto layoffs" are of no company where
// the text speaks of crypto.
func (r *reader) companyLike(name string, but int) bool {
	if !r.toldLikeCompany(name, but) {
		return false
	}
	low := small(name)
	if ms := entity.Names("at " + name); len(ms) != 1 || ms[0].End != len("at ")+len(name) || allPlain(string(ms[0].Slug)) || houseLike[lastWord(low)] {
		return false
	}
	low = " " + low
	for i := range min(len(r.d.Blocks), maxTold) {
		k, text := r.d.Blocks[i].Kind, r.opening(i)
		if (k == doc.Paragraph || k == doc.Item) && strings.Contains(text, low) || r.shortForHouse(name, i, text) {
			return false
		}
	}
	return true
}

// shortForHouse reports whether a block calls a house, which only counts what others
// do, by a longer name that begins so: "Challenger, Gray & Christmas".
func (r *reader) shortForHouse(name string, block int, text string) bool {
	if !strings.Contains(text, name) {
		return false
	}
	for _, m := range r.namesIn(block, 0, len(text)) {
		if m.Kind == entity.House && strings.HasPrefix(text[m.Start:m.End], name) {
			return true
		}
	}
	return false
}

// maxTold is how many blocks are searched for what they tell of a name.
const maxTold = 30

// toldLikeCompany reports whether one of these paragraphs tells of a name what is
// told of companies. Few names of a title pass.
func (r *reader) toldLikeCompany(name string, but int) bool {
	for i := range min(len(r.d.Blocks), maxTold) {
		if k := r.d.Blocks[i].Kind; k != doc.Paragraph && k != doc.Item || i == but {
			continue
		}
		text := r.opening(i)
		if at := strings.Index(text, name); at >= 0 && standsAlone(text, at, at+len(name)) && likeCompany(text[at+len(name):]) {
			return true
		}
	}
	return false
}

// likeCompany reports whether what follows a name is told of companies: what it
// reported, or what is its own.
func likeCompany(rest string) bool {
	owner := strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ")
	if !owner && !strings.HasPrefix(rest, " ") {
		return false
	}
	for n := 0; n < 4; n++ {
		_, next, ok := strings.Cut(rest, " ")
		if !ok {
			return false
		}
		w, _, _ := strings.Cut(next, " ")
		c := cueOf(strings.TrimRight(w, ".,;:"))
		switch {
		case owner && (c&(cRevenue|cProfit|cStaff|cLayoff|cStock|cShare) != 0 || w == "quarter" || w == "results" || w == "fiscal"):
			return true
		case !owner && (c&(cOwnVerb|cCut|cLayoff|cPlan) != 0 || w == "CEO" || w == "CFO" || w == "employs"):
			return true
		case !owner && c&(cBe|cHire|cProject) == 0 && w != "today" && w != "just" && w != "also" && w != "recently":
			return false
		}
		rest = next
	}
	return false
}

// legalName is the company whose name with its legal form begins a title or is a
// line of its own: "Contoso, Inc. Restructuring". "" if none does.
func legalName(b *doc.Block, text string) string {
	if len(text) > 100 || b.Kind != doc.Heading && b.Kind != doc.Meta && len(text) > 40 || text == "" || text[0] < 'A' || text[0] > 'Z' {
		return ""
	}
	for _, form := range [...]string{", Inc.", " Inc.", ", Inc", " Inc", " Corp.", " Corporation", " Ltd", " plc", " PLC"} {
		name, rest, ok := strings.Cut(text, form)
		if !ok || name == "" || strings.Contains(name, ":") || len(strings.Fields(name)) > 4 || rest != "" && rest[0] != ' ' && rest[0] != '.' && rest[0] != ':' {
			continue
		}
		if !allPlain(string(entity.Make(name))) {
			return name
		}
	}
	return ""
}

// lastName is the name that a text ends in, with or without its legal form.
func lastName(text string) string {
	text = entity.Bare(strings.TrimRight(text, " "))
	names := entity.Names(text)
	if len(names) == 0 {
		return ""
	}
	m := names[len(names)-1]
	if m.End != len(text) || allPlain(string(m.Slug)) {
		return ""
	}
	return text[m.Start:m.End]
}

// callOf is the company outside the vocabulary that the title of a report or a
// call begins with: "A10 Networks Q2 2016 Earnings Call". "" if it names none.
func callOf(text string) string {
	end := len(text)
	for _, w := range [...]string{" Q1", " Q2", " Q3", " Q4", " 1Q", " 2Q", " 3Q", " 4Q", " H1", " H2", " FY", " First", " Second", " Third", " Fourth", " first", " second", " third", " fourth", " Fiscal", " fiscal", " Earnings", " earnings", " ("} {
		if i := strings.Index(text[:end], w); i > 0 {
			end = i
		}
	}
	name := strings.TrimSuffix(strings.TrimSuffix(text[:end], "'s"), "’s")
	words := strings.Fields(name)
	if end == len(text) || len(words) == 0 || len(words) > 3 {
		return ""
	}
	for k, w := range words {
		low := strings.ToLower(w)
		if w[0] < 'A' || w[0] > 'Z' && w[0] < 'a' || w[0] >= 'a' || cueOf(low) != 0 || describing[low] || sectionWords[low] || notActors[low] || low == "tech" || low == "big" || low == "the" || strings.ContainsAny(w, ",:;|$-") || partWords[low] && (k == 0 || k < len(words)-1) {
			return ""
		}
	}
	if len(words) == 1 && entity.Names("at "+name) == nil {
		return ""
	}
	return name
}

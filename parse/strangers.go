package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// stranger is a company outside the vocabulary that the document introduces as
// one: from there on it is a name like those of the vocabulary.
type stranger struct {
	name string // as written
	slug entity.Slug
}

// maxStrangers is how many companies a document may introduce.
const maxStrangers = 64

// meet keeps a company outside the vocabulary.
func (r *reader) meet(name string) {
	if len(r.strangers) == maxStrangers || name == "" {
		return
	}
	slug := entity.Make(name)
	if slug == "" || slug.Listed() && entity.KindOf(slug) != entity.Company {
		return // a company of the vocabulary may go by a shorter name: "Lambda"
	}
	for _, x := range r.strangers {
		if x.name == name {
			return
		}
		if strings.HasPrefix(x.name, name) && x.name[len(name)] == ' ' {
			slug = x.slug // "Nortel", after "Nortel Networks"
		}
	}
	r.strangers = append(r.strangers, stranger{name, slug})
}

// maxFormed is how much of such a passage is looked at.
const maxFormed = 60

// forms are the legal forms that show a company in front of a passage without figures.
var forms = [...]string{" Inc", " Corp", " plc", " Ltd", " LLC"}

// meetByForm meets the company that a passage without figures begins with, by its
// legal form.
func (r *reader) meetByForm(text string) {
	text = text[:min(len(text), maxFormed)]
	for _, form := range forms {
		at := strings.Index(text, form)
		if at < 0 || at+len(form) < len(text) && wordByte[text[at+len(form)]] {
			continue
		}
		name := strings.TrimSuffix(text[:at], ",")
		from := len(name)
		for from > 0 && at-from < 40 {
			word := name[strings.LastIndexByte(name[:from], ' ')+1 : from]
			if word == "" || word[0] < 'A' || word[0] > 'Z' || strings.ContainsAny(word, ".,;:()") {
				break
			}
			from = max(0, from-len(word)-1)
		}
		r.meet(strings.TrimSpace(name[from:]))
	}
}

// maxGreeted is how many names a block may hold to be searched for strangers.
const maxGreeted = 2000

// greet puts the strangers met since into the names of a block.
func (r *reader) greet(block int) {
	b := &r.blocks[block]
	for _, x := range r.strangers[b.met:] {
		if b.names.to-b.names.from < maxGreeted && strings.Contains(r.d.Blocks[block].Text, x.name) {
			r.insert(b, r.d.Blocks[block].Text, x)
		}
	}
	b.met = int32(len(r.strangers))
}

// insert puts a stranger among the names of a block wherever its text has it and
// no other name.
func (r *reader) insert(b *scan, text string, x stranger) {
	old, from := r.names[b.names.from:b.names.to], len(r.names)
	for at := 0; len(r.names)-from < maxGreeted; {
		i := strings.Index(text[at:], x.name)
		if i < 0 {
			break
		}
		start := at + i
		at = start + len(x.name)
		for len(old) > 0 && old[0].End <= start {
			r.names, old = append(r.names, old[0]), old[1:]
		}
		at = entity.LegalEnd(text, start, at) // "Brightwell Inc."
		if standsAlone(text, start, at) && (len(old) == 0 || old[0].Start >= at) {
			r.names = append(r.names, entity.Mention{Start: start, End: at, Slug: x.slug, Kind: entity.Company})
		}
	}
	r.names = append(r.names, old...)
	b.names = stretch{int32(from), int32(len(r.names))}
}

// standsAlone reports whether text[start:end] is a name and not part of one.
func standsAlone(text string, start, end int) bool {
	if start > 0 && (wordByte[text[start-1]] || text[start-1] == '-' || text[start-1] == '@' || text[start-1] == '/') || end < len(text) && (wordByte[text[end]] || text[end] == '@' || text[end] == '/') {
		return false
	}
	rest := text[end:]
	if len(rest) < 2 || rest[0] != ' ' || rest[1] < 'A' || rest[1] > 'Z' {
		return true
	}
	next, _, _ := strings.Cut(rest[1:], " ")
	low := strings.ToLower(strings.TrimRight(next, ".,;:)"))
	return cueOf(low)&(cCloud|cRevenue|cShare|cStaff|cLayoff|cCut|cGrowth|cGrow|cFall|cOwnVerb|cHold) != 0
}

// maxSearched is how much of a text is searched, and maxTries how often, for
// whether a word is a name.
const (
	maxSearched = 1 << 18
	maxTries    = 64
)

// proper reports whether the text writes a word with a capital inside a sentence
// and never without: a name, rather than what a sentence happens to begin with.
func (r *reader) proper(word string) bool {
	if r.tries++; r.tries > maxTries {
		return false
	}
	small, inside := " "+strings.ToLower(word), " "+word
	found, size := false, 0
	for i := range r.d.Blocks {
		b := &r.d.Blocks[i]
		if b.Kind != doc.Paragraph && b.Kind != doc.Item {
			continue
		}
		if size += len(b.Text); size > maxSearched {
			break
		}
		if strings.Contains(b.Text, small) {
			return false
		}
		at := strings.Index(b.Text, inside)
		found = found || at > 0 && goesOn(b.Text[:at]) && standsAlone(b.Text, at+1, at+len(inside))
	}
	return found
}

// goesOn reports whether a text ends inside a sentence: behind a comma or a word
// in small letters.
func goesOn(text string) bool {
	word := text[strings.LastIndexByte(text, ' ')+1:]
	last := text[len(text)-1]
	return last == ',' || last >= 'a' && last <= 'z' && word[0] >= 'a' && word[0] <= 'z'
}

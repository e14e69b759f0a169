package parse

import (
	"strings"

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
	if slug == "" || slug.Listed() {
		return
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

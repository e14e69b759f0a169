package entity

import (
	_ "embed"
	"strings"
	"sync"

	"cloudwatch-tui/parse/gate"
)

//go:embed aliases.tsv
var table string

// entry is one line of the table.
type entry struct {
	slug, parent Slug
	name, region string
	kind         Kind
}

// alias is one spelling. Its text is a piece of the table.
type alias struct {
	text  string
	entry uint16
	next  uint16 // the next alias with this hash; 0 ends the chain
	sum   uint16 // more bits of that hash
	marks mark
	sequel
}

type mark uint8

const (
	scoped    mark = 1 << iota // :x
	common                     // ~x
	needsHead                  // x+
	needsCash                  // x$
	adjective                  // x%
	acronym                    // a word of at most five capitals
)

// index is the vocabulary made ready for scanning.
type index struct {
	entries []entry
	aliases []alias // aliases[0] is unused
	heads   [1 << headBits]uint16
	gate    gate.Set // of the words that an alias begins with
	markets gate.Set // of the head words of markets
	finder  *gate.Finder
	nexts   [1 << headBits]uint32 // by hash of a first word: a bit per initial of a second, the lowest if there may be none
	slugs   slugs
	clouds  map[Slug]Slug // by company
	totals  map[Slug]Slug // by company, what TotalCloud gives
}

const headBits = 13

// vocabulary is built at first use, in about half a millisecond.
func vocabulary() *index {
	built.Do(func() { known = build(table) })
	return known
}

var (
	built sync.Once
	known *index
)

func build(table string) *index {
	lines := strings.Count(table, "\n")
	v := &index{
		entries: make([]entry, 0, lines),
		aliases: make([]alias, 1, 3*lines),
		clouds:  make(map[Slug]Slug, 64),
		totals:  map[Slug]Slug{},
	}
	v.markets.Kind = gate.Market
	v.markets.Add(spent)
	for w := range headWords.all {
		v.markets.Add(w)
	}
	v.gate.Kind = gate.Name
	v.gate.Add("market")
	v.gate.Add("markets")
	v.nexts[bucket(marketHash)] |= 1
	v.nexts[bucket(marketsHash)] |= 1
	_, rest, _ := strings.Cut(table, "\n")
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		v.add(line)
	}
	v.finder = gate.NewFinder(&v.gate, &v.markets)
	return v
}

// add puts one line of the table into the index.
func (v *index) add(line string) {
	var col [6]string
	for i := range col {
		col[i], line, _ = strings.Cut(line, "\t")
	}
	e := entry{slug: Slug(col[0]), parent: Slug(col[2]), name: col[3], region: col[5]}
	for k, name := range kindNames {
		if name == col[1] {
			e.kind = Kind(k)
		}
	}
	id := uint16(len(v.entries))
	v.entries = append(v.entries, e)
	if e.slug != "" {
		*v.slot(e.slug) = id + 1
	}
	if company, ok := strings.CutSuffix(string(e.slug), "-total-cloud"); ok {
		v.totals[Slug(company)] = e.slug
	}
	if _, ok := v.clouds[e.parent]; !ok && e.kind == Cloud {
		v.clouds[e.parent] = e.slug
	}
	named := e.kind == Market || e.name == ""
	for rest := col[4]; rest != ""; {
		var a string
		a, rest, _ = strings.Cut(rest, "|")
		text, marks := unmark(a)
		named = named || text == e.name && marks&scoped == 0
		if e.kind == cloudOf {
			marks |= scoped
		}
		v.insert(text, id, marks)
	}
	if !named {
		v.insert(e.name, id, 0)
	}
}

// unmark takes the marks off an alias.
func unmark(a string) (string, mark) {
	var m mark
	if a == "" {
		return a, 0
	}
	switch a[0] {
	case ':':
		a, m = a[1:], m|scoped
	case '~':
		a, m = a[1:], m|common
	}
	if a == "" {
		return a, m
	}
	switch a[len(a)-1] {
	case '+':
		a, m = a[:len(a)-1], m|needsHead
	case '$':
		a, m = a[:len(a)-1], m|needsCash
	case '%':
		a, m = a[:len(a)-1], m|adjective
	}
	return a, m
}

// insert files an alias under the hash of its first word, and of the one after
// it if a space parts them. It keeps each chain longest first, so that the first
// match is the longest; among equals the earlier line of the table leads.
func (v *index) insert(text string, entry uint16, marks mark) {
	if text == "" {
		return
	}
	if isAcronym(text) {
		marks |= acronym
	}
	h, end := hashWord(text, 0)
	if marks&scoped == 0 {
		v.gate.Add(text[:end])
	}
	if g := gap(text, end); g > 0 && end+g < len(text) {
		v.nexts[bucket(h)] |= 1 << initial(text[end+g])
		h, end = second(h, text, end+g)
	} else {
		v.nexts[bucket(h)] |= 1
	}
	at := &v.heads[bucket(h)]
	for *at != 0 && len(v.aliases[*at].text) >= len(text) {
		at = &v.aliases[*at].next
	}
	id := uint16(len(v.aliases))
	next := *at
	*at = id
	v.aliases = append(v.aliases, alias{text: text, entry: entry, next: next, sum: uint16(h >> 32), marks: marks, sequel: sequelAt(text, end)})
}

func isAcronym(s string) bool {
	if len(s) > 5 {
		return false
	}
	upper := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			upper++
		case c >= 'a' && c <= 'z':
			return false
		}
	}
	return upper > 0
}

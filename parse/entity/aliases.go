package entity

import (
	_ "embed"
	"strings"
	"sync"
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
	sieve   [1 << 10]uint64 // a bit per hash: some alias begins with such a word
	bySlug  map[Slug]uint16
	clouds  map[Slug]Slug
}

const headBits = 13

// vocabulary is built at first use, in about half a millisecond.
var vocabulary = sync.OnceValue(func() *index { return build(table) })

func build(table string) *index {
	lines := strings.Count(table, "\n")
	v := &index{
		entries: make([]entry, 0, lines),
		aliases: make([]alias, 1, 3*lines),
		bySlug:  make(map[Slug]uint16, lines),
		clouds:  make(map[Slug]Slug, 64),
	}
	v.begin(marketHash)
	v.begin(marketsHash)
	_, rest, _ := strings.Cut(table, "\n")
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		v.add(line)
	}
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
		v.bySlug[e.slug] = id
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

// insert files an alias under the hash of its first word, and of the letter
// after it if a space parts them ("cloud market" under "cloud m"). It keeps each
// chain longest first, so that the first match is the
// longest; among equals the earlier line of the table leads.
func (v *index) insert(text string, entry uint16, marks mark) {
	if text == "" {
		return
	}
	if isAcronym(text) {
		marks |= acronym
	}
	h, n := hashWord(text)
	if marks&scoped == 0 {
		v.begin(h)
	}
	if d := second(text, n); d != 0 {
		h = pair(h, d)
	}
	at := &v.heads[bucket(h)]
	for *at != 0 && len(v.aliases[*at].text) >= len(text) {
		at = &v.aliases[*at].next
	}
	id := uint16(len(v.aliases))
	next := *at
	*at = id
	v.aliases = append(v.aliases, alias{text: text, entry: entry, next: next, sum: uint16(h >> 16), marks: marks})
}

// begin notes that a word of this hash is to be looked at.
func (v *index) begin(h uint32) {
	h ^= h >> 16
	v.sieve[h&0xFFFF>>6] |= 1 << (h & 63)
}

// mayBegin reports whether a word of this hash may be the first of an alias.
func (v *index) mayBegin(h uint32) bool {
	h ^= h >> 16
	return v.sieve[h&0xFFFF>>6]>>(h&63)&1 != 0
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

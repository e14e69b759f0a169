package entity

import (
	"slices"
	"strings"
)

// Slug is the canonical name of a subject: "aws", "google-cloud",
// "cloud-infrastructure-market".
type Slug string

// Kind says what sort of thing a slug is.
type Kind uint8

// The kinds of entity.
const (
	Unknown  Kind = iota
	Company       // amazon, microsoft
	Cloud         // aws, azure: a company's cloud unit
	Segment       // amazon-advertising: another part of a company
	Market        // cloud-infrastructure-market
	House         // Synergy Research Group, Canalys: who measures
	Industry      // tech-industry
	Region        // China, Europe: Mention.Region holds the code, Slug is empty
	hidden        // a phrase that is no entity though it holds an alias
	cloudOf       // a phrase that makes a company's name mean its cloud
)

var kindNames = [...]string{
	Unknown: "unknown", Company: "company", Cloud: "cloud", Segment: "segment", Market: "market",
	House: "house", Industry: "industry", Region: "region", hidden: "none", cloudOf: "cloud-of",
}

// String is the kind as aliases.tsv writes it.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return kindNames[Unknown]
}

// Mention is an entity found in a text.
type Mention struct {
	Start, End int
	Slug       Slug
	Kind       Kind
	Region     string // "CN" for AWS China, for "Chinese cloud market", or for a Region
	Listed     bool   // found in the vocabulary, not made from a capitalised name
	Bare       bool   // of a Market: the goods without "market" or "spending" ("public cloud services")
}

// KindOf tells the kind of a slug, by the vocabulary or by its form: an
// unlisted slug is a Market if it ends in -market and a Segment if a listed
// company stands in front.
func KindOf(s Slug) Kind {
	if e := vocabulary().bySlug(s); e != nil {
		return e.kind
	}
	switch {
	case strings.Contains(string(s), "+"):
		return Unknown
	case strings.HasSuffix(string(s), marketSuffix):
		return Market
	case s.Parent() != "":
		return Segment
	}
	return Unknown
}

// Name is how people write the entity: "AWS", "Google Cloud", "Cloud
// infrastructure". An unlisted slug gets capitals; the members of a group
// ("aws+azure") are named in turn.
func (s Slug) Name() string {
	if e := vocabulary().bySlug(s); e != nil && e.name != "" {
		return e.name
	}
	if a, b, ok := strings.Cut(string(s), "+"); ok {
		return Slug(a).Name() + " + " + Slug(b).Name()
	}
	if m, ok := strings.CutSuffix(string(s), marketSuffix); ok && m != "" {
		return capital(strings.ReplaceAll(m, "-", " "))
	}
	words := strings.Split(string(s), "-")
	for i, w := range words {
		words[i] = capital(w)
	}
	return strings.Join(words, " ")
}

// RegionName is how people write a region: "CN" is China, "apac" Asia-Pacific,
// "global" worldwide. A code nobody listed stays as it is.
func RegionName(code string) string {
	for _, e := range slices.Backward(vocabulary().entries) { // regions come last
		if e.kind == Region && e.region == code {
			return e.name
		}
	}
	return code
}

// Parent is the company that a unit or segment belongs to, "" if none. An
// unlisted slug belongs to the longest listed company in front of it.
func (s Slug) Parent() Slug {
	v := vocabulary()
	if e := v.bySlug(s); e != nil {
		return e.parent
	}
	if strings.HasSuffix(string(s), marketSuffix) || strings.Contains(string(s), "+") {
		return ""
	}
	for n := strings.LastIndexByte(string(s), '-'); n > 0; n = strings.LastIndexByte(string(s[:n]), '-') {
		if e := v.bySlug(s[:n]); e != nil && e.kind == Company {
			return s[:n]
		}
	}
	return ""
}

// CloudOf is the cloud unit of a company (amazon gives aws), "" if it has none.
func (s Slug) CloudOf() Slug { return vocabulary().clouds[s] }

// TotalCloud is all of the cloud of a company that tells it beside its unit's
// (oracle gives oracle-total-cloud), "" if it does not.
func (s Slug) TotalCloud() Slug { return vocabulary().totals[s] }

func capital(w string) string {
	if w == "" || w[0] < 'a' || w[0] > 'z' {
		return w
	}
	return string(w[0]-'a'+'A') + w[1:]
}

// Listed reports whether the vocabulary holds the slug.
func (s Slug) Listed() bool { return vocabulary().bySlug(s) != nil }

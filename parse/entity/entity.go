// Package entity finds the companies, cloud units, segments, markets and
// research houses that a text names, and gives each its canonical slug. The
// vocabulary is aliases.tsv, a file that anybody can correct.
package entity

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
)

// Mention is an entity found in a text.
type Mention struct {
	Start, End int
	Slug       Slug
	Kind       Kind
	Region     string // "CN" for AWS China, for "Chinese cloud market", or for a Region
	Listed     bool   // found in the vocabulary, not made from a capitalised name
}

// Scan finds the entities of the vocabulary in a text: longest match, whole
// words, in order, without overlaps.
func Scan(text string) []Mention { return nil }

// Names finds capitalised names that are not in the vocabulary and could be
// companies ("C3.ai", "Red Ventures").
func Names(text string) []Mention { return nil }

// Make slugs a name as written, without its legal suffix.
func Make(name string) Slug { return Slug(name) }

// KindOf tells the kind of a slug, by the vocabulary or by its form.
func KindOf(s Slug) Kind { return Unknown }

// Name is how people write the entity: "AWS", "Google Cloud", "Cloud
// infrastructure". An unlisted slug gets capitals.
func (s Slug) Name() string { return string(s) }

// Parent is the company that a unit or segment belongs to, "" if none.
func (s Slug) Parent() Slug { return "" }

// CloudOf is the cloud unit of a company (amazon gives aws), "" if it has none.
func (s Slug) CloudOf() Slug { return "" }

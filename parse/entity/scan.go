package entity

import (
	"strings"
	"unicode/utf8"

	"cloudwatch-tui/parse/gate"
)

// Scan finds the entities of the vocabulary in a text: longest match, whole
// words, in order, without overlaps. It also finds markets that are not in the
// vocabulary ("the smart lock market"). It returns nil if there is nothing to
// find.
func Scan(text string) []Mention { return Append(nil, text) }

// Append is Scan for a caller that keeps the slice.
func Append(dst []Mention, text string) []Mention {
	words := vocabulary().finder.Borrow(text)
	dst = AppendAt(dst, text, *words)
	gate.GiveBack(words)
	return dst
}

// Words are those that a name may begin with, and those that make a market.
func Words() (names, markets *gate.Set) { return &vocabulary().gate, &vocabulary().markets }

// AppendAt is Append for a caller that has found the words that are in Words.
func AppendAt(dst []Mention, text string, words []gate.Found) []Mention {
	var kinds gate.Kind
	for i := range words {
		kinds |= words[i].Kinds
	}
	if kinds&gate.Name == 0 {
		return dst
	}
	s := scanner{v: vocabulary(), text: text, out: dst, from: len(dst), link: -1, headed: kinds&gate.Market != 0}
	end := 0
	for _, w := range words {
		if at := int(w.At); at >= end && w.Kinds&gate.Name != 0 {
			end = s.word(at, at+int(w.Len))
		}
	}
	return s.out
}

type scanner struct {
	v    *index
	text string
	out  []Mention
	from int // where this text's mentions begin in out
	link int // where a web address goes on behind "http"; -1 if not looked for

	headed bool // a word stands in the text that may make a market of goods
}

// word keeps what begins with the word from text[i] to text[j] and returns where
// it ends, -1 if nothing does.
func (s *scanner) word(i, j int) int {
	if i > 0 && s.text[i-1] != ' ' {
		if end := s.within(i); end != i {
			return end
		}
	}
	h := hash(gate.Key(s.text, i, j-i))
	nexts := s.v.nexts[bucket(h)]
	if g := gap(s.text, j); g > 0 && j+g < len(s.text) && nexts>>initial(s.text[j+g])&1 != 0 {
		two, end := second(h, s.text, j+g)
		if e := s.at(i, end, two); e > i {
			return e
		}
	}
	if nexts&1 == 0 {
		return -1
	}
	if e := s.at(i, j, h); e > i {
		return e
	}
	if (h == marketHash || h == marketsHash) && !wordAt(s.text, j) {
		s.unlisted(i, j)
	}
	return -1
}

var (
	marketHash, _  = hashWord("market", 0)
	marketsHash, _ = hashWord("markets", 0)
)

// within is the end of the web address that text[i] lies in, -1 if it lies in a
// word with accents, i if in neither.
func (s *scanner) within(i int) int {
	if s.text[i-1] >= utf8.RuneSelf && s.wordStart(i) < i {
		return -1
	}
	if s.link < 0 {
		s.link = link(s.text, 0)
	}
	for s.link < i {
		end := len(s.text)
		if n := strings.IndexAny(s.text[s.link:], " \t\n\r\"'<>()[]|"); n > 0 {
			end = s.link + n
		}
		s.link = link(s.text, end)
		if end > i {
			return end
		}
	}
	return i
}

// link is the place of the first "://" in text[i:], the end of the text if
// there is none.
func link(text string, i int) int {
	if n := strings.Index(text[i:], "://"); n >= 0 {
		return i + n
	}
	return len(text)
}

// at tries the aliases of hash h, that of the words from text[i] to text[end], on
// text[i:], longest first, keeps the first that holds and returns where it ends,
// or -1.
func (s *scanner) at(i, end int, h uint64) int {
	id := s.v.heads[bucket(h)]
	if id == 0 || i > 1 && s.text[i-1] == '.' && s.text[i] <= '9' && s.text[i-2] <= '9' && s.text[i-2] >= '0' {
		return -1 // or the 3M of "$99.3M"
	}
	if i > 0 && s.text[i] <= '9' && (s.text[i-1] == '$' || s.text[i-1] >= 0x80) {
		return -1 // "$3M", "€3M"
	}
	q := sequelAt(s.text, end)
	for ; id != 0; id = s.v.aliases[id].next {
		a := &s.v.aliases[id]
		if a.marks&scoped != 0 || a.sum != uint16(h>>32) || !q.mayHave(a.sequel) {
			continue
		}
		if a.marks&needsHead != 0 && !s.headed {
			continue
		}
		j := a.match(s.text, i, false)
		if j < 0 || inAddress(s.text, i, j) || a.marks&common != 0 && s.plainWord(i, j) {
			continue
		}
		e := &s.v.entries[a.entry]
		switch e.kind {
		case hidden:
			return j
		case Region:
			if ofDollars(s.text, i, j) {
				return j // "US$5 billion"
			}
		case Market:
			if end := s.market(i, j, a, e); end > 0 {
				return end
			}
			continue
		}
		m := Mention{Start: i, End: j, Slug: e.slug, Kind: e.kind, Region: e.region, Listed: true}
		if e.kind == Company {
			m.End = LegalEnd(s.text, i, j)
		}
		if e.kind == Company && a.marks&common == 0 || e.kind == Cloud {
			s.widen(&m)
		}
		s.parenthesis(&m)
		s.out = append(s.out, m)
		return m.End
	}
	return -1
}

// ofDollars reports whether the region from i to j says whose dollars follow:
// "US$5 billion", "US $5 billion", but not "in the US $5 billion was spent".
func ofDollars(text string, i, j int) bool {
	if j+1 < len(text) && text[j] == ' ' && text[j+1] == '$' && (text[i:j] == "US" || text[i:j] == "U.S.") {
		before := text[:i]
		return !strings.HasSuffix(before, "the ") && !strings.HasSuffix(before, "The ") && !strings.HasSuffix(before, "in ") && !strings.HasSuffix(before, "In ")
	}
	return j < len(text) && text[j] == '$'
}

// LegalEnd is where the legal form ends that follows the name from i to j, with
// its comma and dot: ", Inc.", " Corporation"; j if none does.
func LegalEnd(text string, i, j int) int {
	at, end := i+strings.LastIndexByte(text[i:j], ' ')+1, j
	if !legal.has(text[at:j]) { // "Microsoft Corp" is a listed name
		at = j
		if at < len(text) && text[at] == ',' {
			at++
		}
		if at >= len(text) || text[at] != ' ' {
			return j
		}
		at++
		for end = at; end < len(text) && end-at < 13 && letter[text[end]] != 0; {
			end++
		}
	}
	if w := text[at:end]; len(w) < 2 || w[0] >= 'a' && w != "plc" || !legal.has(w) || len(w) == 2 && nounAt(text, end) {
		return j
	}
	if end < len(text) && text[end] == '.' && !wordAt(text, end+1) {
		end++
	}
	return end
}

// nounAt reports whether a capitalised word goes on behind the one that ends at
// i: "SE Asia" is no legal form.
func nounAt(text string, i int) bool {
	return i+1 < len(text) && text[i] == ' ' && text[i+1] >= 'A' && text[i+1] <= 'Z'
}

// widen takes in what follows a company's name and changes whom it means: a
// part ("IBM's software"), its cloud ("Google's cloud unit"), a country.
func (s *scanner) widen(m *Mention) {
	p := possessive(s.text, m.End)
	g := gap(s.text, m.End+p)
	at := m.End + p + g
	if p > 0 && g > 0 {
		for _, q := range [...]string{"“", "‘", "\"", "'"} { // Alphabet's “Other Revenue”
			at += len(q) * b2i(strings.HasPrefix(s.text[at:], q))
		}
	}
	if g == 0 || g > 2 || !wordAt(s.text, at) {
		return
	}
	for a, e := range s.v.spelling(s.text, at) {
		slug, kind := e.slug, e.kind
		switch {
		case a.marks&scoped != 0 && kind == cloudOf:
			slug, kind = s.v.clouds[m.Slug], Cloud
		case a.marks&scoped != 0 && e.parent == m.Slug:
		case kind == Region && p == 0 && a.marks&adjective == 0:
			slug, kind = m.Slug, m.Kind
		default:
			continue
		}
		j := a.match(s.text, at, a.marks&scoped != 0)
		if slug == "" || j < 0 || a.marks&needsCash != 0 && !s.cashAt(j) || e.kind == Region && ofDollars(s.text, at, j) {
			continue
		}
		m.End, m.Slug, m.Kind, m.Region = j, slug, kind, e.region
		return
	}
}

// parenthesis takes in a short form in parentheses: "(AWS)", "(NASDAQ: MSFT)".
// A company with its cloud there means the cloud: "Microsoft (Azure)".
func (s *scanner) parenthesis(m *Mention) {
	t := s.text[m.End:]
	if !strings.HasPrefix(t, " (") {
		return
	}
	n := strings.IndexByte(t[:min(len(t), 40)], ')')
	if n < 3 {
		return
	}
	in := t[2:n]
	if strings.HasPrefix(in, "NASDAQ:") || strings.HasPrefix(in, "NYSE:") || strings.HasPrefix(in, "Nasdaq:") {
		m.End += n + 1
		return
	}
	e := s.v.whole(in, false)
	switch {
	case e == nil:
	case e.slug == m.Slug && e.slug != "", e.slug != "" && e.slug == s.v.parentOf(m.Slug):
		m.End += n + 1
	case e.kind == Cloud && e.parent == m.Slug:
		m.End, m.Slug, m.Kind = m.End+n+1, e.slug, Cloud
	}
}

// whole finds the entry that a name spells from its first to its last byte.
func (v *index) whole(name string, anycase bool) *entry {
	for a, e := range v.spelling(name, 0) {
		if a.marks&(scoped|needsHead) == 0 && a.match(name, 0, anycase) == len(name) {
			return e
		}
	}
	return nil
}

func (v *index) parentOf(s Slug) Slug {
	if e := v.bySlug(s); e != nil {
		return e.parent
	}
	return ""
}

// inAddress reports whether text[i:j] is a piece of a host name, path, handle
// or identifier rather than a word.
func inAddress(text string, i, j int) bool {
	if i > 0 {
		switch text[i-1] {
		case '@', '_', '#', '\\':
			return true
		case '.', '/':
			if text[i] >= 'a' && text[i] <= 'z' {
				return true
			}
		}
	}
	if j >= len(text) {
		return false
	}
	switch text[j] {
	case '_', '@', '\\':
		return true
	case '.', '/':
		small := text[i] >= 'a' && text[i] <= 'z'
		return small && j+1 < len(text) && text[j+1] >= 'a' && text[j+1] <= 'z'
	}
	return false
}

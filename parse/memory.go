package parse

import (
	"strings"
	"sync"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// memory is what the sentences so far leave behind.
type memory struct {
	block       int
	company     entity.Slug // the last company named
	subject     entity.Slug // the last subject named or claimed for
	lead        entity.Slug // whom the last sentence that named anybody began with
	leadBlock   int
	leadAt      int // where that sentence begins in the block
	market      entity.Slug
	marketBlock int
	told        [2]told       // the last dated claim: of what is, and of what is to come
	time        period.Period // the last time told
	timeBlock   int
	timeAt      int  // where it stands in the block
	timeAlone   bool // it was all there was in its block
	cut         told // the last dated layoffs
	house       string
	metric      Metric // of the last claim
	metricBlock int
	claimed     entity.Slug   // the subject of that claim
	names       []entity.Slug // of those who earn, in the last sentence that named any
	outlook     bool          // the label of the block at hand announces what is to come
}

// told is the period of a claim, where it stands and what it measures.
type told struct {
	period period.Period
	block  int
	metric Metric
	end    int // where its sentence ends in the block
}

// scope is what a heading or the head of a list says for everything below it.
type scope struct {
	level int
	block int // where it stands
	text  string
	cuts  int8 // 1: it speaks of no layoffs, 2: it may; 0: not looked at
	read  bool // facts holds what the text says
	facts facts
	asked bool        // named holds what it is
	named entity.Slug // a name outside the vocabulary that is all it says
	ahead int8        // 1: what stands below is not foreseen, 2: it is; 0: not looked at
}

// scope gives what heading k above the block at hand says. Most headings are
// never asked.
func (r *reader) scope(k int) *facts {
	s := &r.scopes[k]
	if !s.read {
		all := r.scopes
		r.scopes = all[:k] // a heading knows those above it only
		s.facts, s.read = r.factsOf(s.block), true
		if r.shared && r.about == "" && s.level <= 1 && s.facts.kind != entity.Market {
			s.facts.subject, s.facts.company, s.asked = "", "", true
		}
		if f := &s.facts; s.level <= 1 && !f.stated && days(f.period) > 170 && days(f.period) < 190 && r.d.Published.Sub(f.period.End()).Hours() > 24*150 {
			f.period = period.Period{} // "first-half profit" in February: of another calendar
		}
		r.scopes = all
	}
	return &s.facts
}

// nameOf gives the name outside the vocabulary that is all heading k says.
func (r *reader) nameOf(k int) entity.Slug {
	f, s := r.scope(k), &r.scopes[k]
	if !s.asked && f.subject == "" && f.short {
		s.named = namedBy(s.text[:min(len(s.text), maxLabel)], f.cues)
	}
	s.asked = true
	return s.named
}

// dated gives the period that heading k tells, zero if it tells none, and
// whether it states it.
func (r *reader) dated(k int) (p period.Period, stated bool) {
	s := &r.scopes[k]
	if !s.read && !lonelyMonth(s.text) && len(r.timesIn(s.block, 0, min(len(s.text), maxLabel))) == 0 {
		return p, false
	}
	f := r.scope(k)
	return f.period, f.stated
}

// passage is a stretch of a block's text.
type passage struct{ block, start, end int }

// lookBack is how many passages without a claim are read after all when a
// sentence may refer to what was named before it.
const lookBack = 6

// put keeps a passage that claims nothing. Its names and times are read only
// if a later sentence needs them.
func (r *reader) put(p passage) {
	if len(r.pending) == lookBack {
		copy(r.pending, r.pending[1:])
		r.pending = r.pending[:lookBack-1]
	}
	r.pending = append(r.pending, p)
}

// recall reads the names and times of the passages put aside.
func (r *reader) recall() {
	for k := range r.pending {
		p := &r.pending[k]
		text := r.d.Blocks[p.block].Text
		for p.start > 0 && text[p.start-1] != ' ' {
			p.start--
		}
		r.meetByForm(text[p.start:p.end])
		names := r.namesIn(p.block, p.start, p.end)
		if len(names) > 0 {
			r.noteLead(p.block, p.start, names)
			r.note(p.block, names)
		}
		r.noteOpener(p.block, p.start, names)
	}
	for k := len(r.pending) - 1; k >= 0; k-- { // the last time is all that is kept of times
		if p := &r.pending[k]; r.noteTime(p.block, r.timesIn(p.block, p.start, p.end)) {
			break
		}
	}
	r.pending = r.pending[:0]
}

// rivalled reports whether the words before a name make it that of a rival, of whom the
// next sentence does not go on to tell: "They compete with Nvidia."
func rivalled(before string) bool {
	return strings.HasSuffix(before, "with ") && (strings.HasSuffix(before, "compete with ") || strings.HasSuffix(before, "competes with ") || strings.HasSuffix(before, "competed with ") || strings.HasSuffix(before, "competing with "))
}

// owning reports whether a text ends in words after which stands whose part the name
// before is: "AWS, the cloud unit of Amazon".
func owning(before string) bool {
	before, ok := strings.CutSuffix(before, " of ")
	return ok && (strings.HasSuffix(before, " unit") || strings.HasSuffix(before, " arm") || strings.HasSuffix(before, " division") || strings.HasSuffix(before, " subsidiary") || strings.HasSuffix(before, " business"))
}

// note keeps the names of a sentence.
func (r *reader) note(i int, names []entity.Mention) {
	first := true
	for k := range names {
		m := &names[k]
		if before := r.d.Blocks[i].Text[:m.Start]; rivalled(before) || !first && owning(before) {
			continue
		}
		switch m.Kind {
		case entity.Company, entity.Cloud, entity.Segment, entity.Industry:
			r.last.subject, r.last.block = m.Slug, i
			if first {
				r.last.names, first = r.last.names[:0], false
			}
			r.last.names = append(r.last.names, m.Slug)
			if m.Kind == entity.Company {
				r.last.company = m.Slug
			} else if p := m.Slug.Parent(); p != "" {
				r.last.company = p
			}
		case entity.Market:
			r.last.market, r.last.marketBlock = m.Slug, i
		}
	}
}

// noteLead keeps the subject of the sentence that begins at start in block i: a
// name among its first words that is no rival's or partner's.
func (r *reader) noteLead(i, start int, names []entity.Mention) {
	aside := start // where a bracket or a clause ends that the sentence begins with: "(See also: ...)"
	if len(names) == 0 {
		return
	}
	if text := r.d.Blocks[i].Text; start < len(text) && text[start] == '(' {
		aside += strings.IndexByte(text[start:], ')')
	} else if several(names) {
		aside += clauseAhead(text[start:])
		start = aside
	}
	for k := range names {
		m := &names[k]
		if m.Kind != entity.Company && m.Kind != entity.Cloud && m.Kind != entity.Segment {
			continue
		}
		if m.Start < aside {
			continue
		}
		if m.Start-start > 60 {
			return
		}
		if !ofOthers(r.d.Blocks[i].Text[start:m.Start]) {
			r.last.lead, r.last.leadBlock, r.last.leadAt = m.Slug, i, start
		}
		return
	}
}

// clauseAhead is where the clause in front of what a sentence says of its subject ends,
// 0 if there is none: "While Intel shrinks, " or "Like Amazon, ".
func clauseAhead(text string) int {
	first, _, _ := strings.Cut(text[:min(len(text), 12)], " ")
	if !opensClause[first] {
		return 0
	}
	comma := strings.Index(text[:min(len(text), maxClause)], ", ")
	if comma < 0 {
		return 0
	}
	ms := entity.Scan(text[comma+2 : min(len(text), comma+60)])
	if len(ms) == 0 || ms[0].Start > 12 {
		return 0
	}
	if rest := text[comma+2+ms[0].End:]; strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, " and ") {
		return 0 // "With Intel, AMD and Nvidia falling"
	}
	return comma + 2
}

// maxClause is how long such a clause may be.
const maxClause = 160

// opensClause are the words that such a clause begins with.
var opensClause = wordSet("While As Although Though After Before When Because Since If Like Unlike Following Despite Alongside Whereas Even With")

// ofOthers reports whether the words before a name make it another's than whom
// the text speaks of: a rival's, or a partner's.
func ofOthers(before string) bool {
	return before != "" && othersWords.in(lowPhrase(before))
}

var othersWords = phrases("rival", "compet", "with ", "than ", "like ", "such as", "follow", "after ", "against")

// noteTime keeps the last time that a sentence of block i told, and reports
// whether it told one.
func (r *reader) noteTime(i int, times []period.Mention) bool {
	for k := len(times) - 1; k >= 0; k-- {
		m := &times[k]
		if before := r.d.Blocks[i].Text[:m.Start]; m.Comparison || fiscalEnd(before) || background(m, before) || sinceBest(before, r.d.Blocks[i].Text[m.Start:]) {
			continue
		}
		var near period.Period
		if !m.Absolute || r.asOf.IsZero() {
			near = r.near()
		}
		c := r.context(r.about, near)
		c.Fiscal = c.Fiscal || m.Grain == period.ByQuarter && !m.Absolute && c.YearEnd%3 != 0 && !c.Published.IsZero() // nobody else's quarter
		if p, _ := m.In(c); !p.IsZero() {
			r.last.time, r.last.timeBlock, r.last.timeAlone = p, i, m.End-m.Start == len(r.d.Blocks[i].Text)
			r.last.timeAt = m.Start
			return true
		}
	}
	return false
}

// othersBelow reports whether a row near block i in its table names another
// company, so that the table is about neither.
func (r *reader) othersBelow(i int, slug entity.Slug) bool {
	for k := max(0, i-3); k < len(r.d.Blocks) && k < i+4; k++ {
		if r.d.Blocks[k].Table != r.d.Blocks[i].Table || r.d.Blocks[k].Kind != doc.Row {
			continue
		}
		for _, m := range r.namesIn(k, 0, min(len(r.d.Blocks[k].Text), 400)) {
			if m.Kind == entity.Company && m.Slug != companyOf(slug) {
				return true
			}
		}
	}
	return false
}

// companies counts the companies among names.
func companies(names []entity.Mention) int {
	n := 0
	for i := range names {
		n += b2i(names[i].Kind == entity.Company)
	}
	return n
}

// telling reports whether a sentence with these amounts can make a claim: one
// of them is money, a percentage or a count of people, or layoffs are spoken of.
func (r *reader) telling(text string, amounts []quantity.Mention) bool {
	for k := range amounts {
		if amounts[k].Unit != quantity.Number {
			return true
		}
	}
	if r.trace != nil || r.layoffs || len(amounts) > 0 && speaksOfCuts(text) {
		return true
	}
	for k := range r.scopes {
		if s := &r.scopes[k]; s.cuts == 0 {
			s.cuts = 1
			if speaksOfCuts(s.text[:min(len(s.text), 300)]) {
				s.cuts = 2
			}
		}
		if r.scopes[k].cuts == 2 {
			return true
		}
	}
	return false
}

// speaksOfCuts reports whether a text holds a word of workforce reductions.
func speaksOfCuts(text string) bool {
	x := vocabulary()
	begin := cutBeginnings()
	for i := 0; i+1 < len(text); i++ {
		third := byte(0)
		if i+2 < len(text) {
			third = text[i+2]
		}
		if begin[pairOf(text[i], text[i+1])]>>(third&31)&1 == 0 || i > 0 && hyphenated[text[i-1]] {
			continue
		}
		n, hash := 0, hashSeed
		for i+n < len(text) && hyphenated[text[i+n]] {
			hash = (hash ^ uint32(lower[text[i+n]])) * hashPrime
			n++
		}
		if n > 1 {
			if k := x.find(text[i:i+n], hash); k != nil && k.cue&cutWords != 0 {
				return true
			}
		}
	}
	return false
}

// cutWords are the roles of these words.
const cutWords = cCut | cLayoff | cStaff

// cutBeginnings are the first letters of these words: by the first two, a bit for
// each third.
var cutBeginnings = sync.OnceValue(func() *[1 << 10]uint32 {
	var t [1 << 10]uint32
	for _, role := range cueWords {
		if role.cue&cutWords == 0 {
			continue
		}
		for w := range strings.FieldsSeq(role.words) {
			third := ^uint32(0) // any, behind "ax"
			if len(w) > 2 {
				third = 1 << (w[2] & 31)
			}
			t[pairOf(w[0], w[1])] |= third
		}
	}
	return &t
})

// pairOf is a number for two letters of either case.
func pairOf(a, b byte) uint16 { return uint16(a&31) | uint16(b&31)<<5 }

// hyphenated holds the letters of ASCII and the hyphen.
var hyphenated = func() (t [256]bool) {
	for c := range t {
		t[c] = c|0x20 >= 'a' && c|0x20 <= 'z' || c == '-'
	}
	return t
}()

package parse

import (
	"strings"
	"time"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// reader walks the blocks of a document in order and carries what a careful
// reader knows at each place: whom and when the document is about, what the
// headings and list heads above say, and what the sentence before said.
type reader struct {
	d         *doc.Document
	about     entity.Slug   // the company the document is about
	measured  bool          // a research house speaks in it
	firsts    [15]sign      // of each of its first blocks
	signs     sign          // of all of these
	counted   bool          // it counts shipments, not money
	announced bool          // that company announced its results
	once      entity.Slug   // a company named once so far
	named     int           // the block that names that company first
	titled    bool          // its title names that company
	shared    bool          // and others beside it
	market    entity.Slug   // the market it speaks of
	marketAt  int           // the block that names that first
	reports   period.Period // the quarter or year it reports on
	asOf      time.Time     // its date, or the last day it mentions
	fiscal    bool          // its quarters are fiscal
	layoffs   bool          // it is about layoffs
	opens     bool          // it begins with them
	nation    bool          // of a whole country's employers, whom a house counts
	ofTech    bool          // its title names our industry
	cuts      int           // how many it has told
	scale     float64       // "in millions" of the tables so far, 0 if never said
	last      memory
	shorts    map[string]string // what abbreviations stand for; nil before it is asked
	aside     bool              // the claim at hand is what another is compared with
	end       int               // where the sentence at hand ends in its block
	record    bool              // the block at hand may be a field of a record
	rupees    int8              // 1: it counts in rupees, -1: it does not, 0: not looked at
	tries     int               // how often a word has been looked for in the text
	trace     func(Trace)       // told of every amount, nil unless somebody asks
	calendar  struct {          // the last company of context, and the last month of its year
		of  entity.Slug
		end time.Month
	}
	*scratch
}

// context is what places a mention of time for a subject.
func (r *reader) context(subject entity.Slug, near period.Period) period.Context {
	c := period.Context{Published: r.asOf, YearEnd: time.December, Anchor: near}
	if subject != "" {
		if r.calendar.of != subject {
			r.calendar.of, r.calendar.end = subject, period.YearEnd(string(subject))
		}
		c.YearEnd = r.calendar.end
		if c.YearEnd == time.December && !subject.Listed() && r.inRupees() {
			c.YearEnd = time.March // as every company's of India
		}
	}
	c.Fiscal = r.fiscal && c.YearEnd != time.December
	if !near.IsZero() {
		c.Year = near.End().Year()
	}
	return c
}

// proseKey reports whether a front-matter entry is read like text.
func proseKey(key string) bool {
	last := key[strings.LastIndexByte(key, '.')+1:]
	switch last {
	case "title", "headline", "subtitle", "description", "summary", "excerpt", "abstract", "dek", "lead", "subject", "content", "original_content", "body", "text":
		return true
	}
	return false
}

// read works through the blocks.
func (r *reader) read() {
	for i := 0; i < len(r.d.Blocks); i++ {
		b := &r.d.Blocks[i]
		switch {
		case b.Aside, b.Kind == doc.Meta && !proseKey(b.Key):
		case b.Kind == doc.Row:
			i = r.readTable(i)
		default:
			r.readBlock(i)
		}
	}
}

// readBlock reads one block of text and opens the scope that it heads.
func (r *reader) readBlock(i int) {
	b := &r.d.Blocks[i]
	level, dated := r.scopeLevel(i), r.dateLine(i)
	if r.openRecord(i) || r.inRecord(i) {
		level, dated = 0, false
	}
	r.noteScale(b)
	switch {
	case level > 0:
		r.close(level)
	case dated:
		r.close(8)
	case b.Kind == doc.Paragraph && len(r.scopes) > 0 && r.scopes[len(r.scopes)-1].level > 8 && !strings.HasPrefix(b.Text, "│") && !r.numberedHead():
		r.close(8) // the list is over
	case r.underTimeHead() && (bareHead(b) || quotes(b.Text)):
		r.close(8)
	}
	if amounts := r.amountsIn(i); len(amounts) > 0 {
		defer r.close(r.ask(i))
		sentences(b.Text, func(start, end int) { amounts = r.readSentence(i, start, end, amounts) })
	} else {
		r.put(passage{i, max(0, len(b.Text)-600), len(b.Text)})
	}
	switch {
	case dated:
		f := r.factsOf(i)
		f.stated = true
		r.scopes = append(r.scopes, scope{level: max(8, level-1), block: i, text: b.Text, read: true, facts: f})
	case level > 0:
		r.scopes = append(r.scopes, scope{level: level, block: i, text: b.Text})
		r.headRecord(i)
	}
}

// dateLine reports whether block i says no more than when what stands beside it
// happened: "Announced: March 11".
func (r *reader) dateLine(i int) bool {
	label, text := r.field(i)
	end := len(r.d.Blocks[i].Text)
	if label == "" || end > longestDateLine || !dateLabels[small(label)] {
		return false
	}
	from := end - len(text)
	times := r.timesIn(i, from, end)
	return len(times) == 1 && times[0].Start == from && strings.Trim(text[times[0].End-from:], " 0123456789:+-.TZ") == "" // a clock may follow
}

// dateLabels stand before a date that is all that a line tells.
var dateLabels = map[string]bool{"date": true, "date published": true, "published": true, "publication date": true, "posted": true, "announced": true, "when": true, "reported": true, "date announced": true, "announcement date": true, "layoff date": true, "date reported": true, "period": true, "quarter": true, "fiscal quarter": true, "reporting period": true}

// numberedHead reports whether the innermost scope is an item that is a list of
// its own and no more than a company's name: "1. Google" over paragraphs, then
// "2. Amazon".
func (r *reader) numberedHead() bool {
	s := &r.scopes[len(r.scopes)-1]
	if s.block == 0 || r.d.Blocks[s.block].Kind != doc.Item || r.d.Blocks[s.block-1].Kind == doc.Item || len(s.text) > 40 {
		return false
	}
	names := r.namesIn(s.block, 0, len(s.text))
	return len(names) == 1 && names[0].Kind == entity.Company && names[0].Start == 0 && names[0].End == len(s.text)
}

// scopeLevel is the depth of the scope that block i opens, 0 if none: headings
// by their level, then a line that ends in a colon or heads what is below it,
// then list items by depth.
func (r *reader) scopeLevel(i int) int {
	switch b := &r.d.Blocks[i]; {
	case b.Kind == doc.Heading:
		return max(b.Level, 1) + b2i(r.timeBelow(i))
	case b.Kind == doc.Item:
		if b.Level == 1 && r.numberAbove(i) {
			return 8
		}
		return 8 + b.Level
	case b.Kind == doc.Paragraph && branch(b.Text) >= 0:
		return 9 + branch(b.Text) + r.indent(b)
	case b.Kind == doc.Paragraph && (strings.HasSuffix(b.Text, ":") && len(b.Text) < 200 || r.headsList(i) || r.monthHead(i) || r.timeHead(i) || r.nameHead(i)):
		return 8
	}
	return 0
}

// nameHead reports whether block i is but the name of a company above a paragraph, in
// a text whose headings have lost their marks.
func (r *reader) nameHead(i int) bool {
	b := &r.d.Blocks[i]
	if len(b.Text) > 40 || i == 0 || i+1 == len(r.d.Blocks) || r.d.Blocks[i+1].Kind != doc.Paragraph || r.d.Blocks[i-1].Kind != doc.Paragraph || len(r.d.Blocks[i+1].Text) < 30 {
		return false
	}
	names := r.namesIn(i, 0, len(b.Text))
	return len(names) == 1 && names[0].Kind == entity.Company && names[0].Start == 0 && names[0].End == len(b.Text)
}

// headsList reports whether block i is a heading that is not marked as one: a
// few words in bold or in capitals above a list, without a figure or a stop.
func (r *reader) headsList(i int) bool {
	b := &r.d.Blocks[i]
	if len(b.Text) > 80 {
		return false
	}
	bold := len(b.Strong) == 1 && b.Strong[0].Len() == len(b.Text)
	listed := i+1 < len(r.d.Blocks) && r.d.Blocks[i+1].Kind == doc.Item
	if !bold && !listed && !r.headsPart(i) || strings.ContainsAny(b.Text, "$€%.,;!?") {
		return false
	}
	if bold || !listed {
		return true
	}
	for w := range strings.FieldsSeq(b.Text) {
		if len(w) > 3 && w[0] >= 'a' && w[0] <= 'z' {
			return false
		}
	}
	return true
}

func (r *reader) close(level int) {
	for len(r.scopes) > 0 && r.scopes[len(r.scopes)-1].level >= level {
		r.scopes = r.scopes[:len(r.scopes)-1]
	}
}

// readSentence finds the claims of text[start:end] of block i among amounts,
// and returns the amounts behind it.
func (r *reader) readSentence(i, start, end int, amounts []quantity.Mention) []quantity.Mention {
	b := &r.d.Blocks[i]
	for len(amounts) > 0 && amounts[0].Start < start {
		amounts = amounts[1:] // more than a sentence may have
	}
	n := 0
	for n < len(amounts) && n < maxAmounts && amounts[n].End <= end {
		n++
	}
	if n == 0 || !r.telling(b.Text[start:end], amounts[:n]) && !(r.last.metric == Layoffs && i-r.last.metricBlock <= 1) && !r.counter(i) {
		r.put(passage{i, start, end})
		return amounts[n:]
	}
	r.recall()
	s := &r.sen
	*s = sentence{
		r: r, block: b, blockIndex: i, start: start, end: end, amounts: amounts[:n], names: r.hear(i, start, end, amounts[:n]),
		times: r.timesIn(i, start, end), found: s.found[:0], whens: s.whens[:0],
	}
	if s.lex(); s.meetStrangers() {
		s.names = r.hear(i, start, end, s.amounts)
		s.lex()
	}
	r.end = end
	if quoted, joined, products, idle, slashed := s.unquote(), s.joinSpans(), s.joinProducts(), s.dropIdle(), s.slashed(); quoted || joined || products || idle || slashed {
		s.lookOver()
	}
	if s.label = s.labelLen(); start == 0 {
		r.last.outlook = s.announcesOutlook()
	}
	rules := make([]string, 0, 16)
	for k := range s.toks {
		if s.toks[k].kind == amount {
			s.regainScale(k)
			s.regainUnit(k)
			s.regainPercent(k)
			rules = append(rules, s.apply(k))
		}
	}
	s.foretell(rules)
	before := len(r.out)
	r.emitAll(s, rules)
	if !s.onlyStaffed() {
		r.noteTime(i, s.times)
	}
	r.noteLead(i, start, s.names)
	told := r.last.market
	r.note(i, s.names)
	r.noteOpener(i, start, s.names)
	if n := len(r.out); n > before && (r.out[n-1].Metric == MarketSize || r.out[n-1].Metric == MarketGrowth) {
		r.last.market = told // the market it measured, rather than the one it named last
	}
	if n := len(r.out); n > before && r.out[n-1].Group == nil && r.out[n-1].Metric != Layoffs {
		if c := companyOf(r.out[n-1].Entity); entity.KindOf(c) == entity.Company {
			r.last.company = c // of whom it told, rather than whom it named last
		}
	}
	return amounts[n:]
}

// lex cuts the sentence into tokens and looks them over.
func (s *sentence) lex() {
	r := s.r
	r.taken = mentions(r.taken[:0], s.block.Text, s.start, s.end, s.amounts, s.times, s.names)
	r.toks = lex(r.toks[:0], s.block.Text, s.start, s.end, r.taken)
	s.toks = r.toks
	s.lookOver()
}

// lookOver notes what the tokens of the sentence hold, by which much that rules
// ask is passed over.
func (s *sentence) lookOver() {
	s.cues, s.classes, s.named, s.whens = 0, 0, 0, s.whens[:0]
	for k := range s.toks {
		t := &s.toks[k]
		if t.cue&(cCut|cCost|cHold) != 0 {
			s.throughObject(k)
		}
		if t.cue&cLead != 0 && s.is(k, "trailed") && s.isOf(k+1, wBy) {
			t.become("followed")
		}
		if t.cue&cCompare != 0 && s.is(k, "relative") {
			if t.cue = 0; s.isOf(k+1, wTo) {
				t.become("compared")
			}
		}
		if t.cue&cConj != 0 && t.low == "plus" && s.nameAtAny(k-1) && s.nameAtAny(k+1) {
			t.become("and")
		}
		s.cues |= t.cue
		s.classes |= t.class
		s.named |= t.names
		switch t.kind {
		case when:
			s.whens = append(s.whens, k)
		case name: // "tech layoffs" names an industry and speaks of layoffs
			if s.names[t.i].Kind == entity.Industry && leavers(s.block.Text[t.start:t.end]) {
				s.cues |= cLayoff
			}
		}
	}
}

// apply lets the rules look at the amount of token k, in order; the first
// that recognises it wins and is named.
func (s *sentence) apply(k int) string {
	for j := range s.found {
		if s.found[j].at == k {
			return s.found[j].rule // a fraction in words told it already
		}
	}
	for _, rule := range rulesOf[s.toks[k].figure] {
		f, ok := rule.match(s, k)
		if !ok {
			continue
		}
		for j := range f {
			f[j].rule = rule.Name
			s.exactly(&f[j])
			if s.inRed(f[j].at) {
				f[j].amount = decline(f[j].amount)
			} else if s.text(f[j].at, f[j].at)[0] == '+' {
				f[j].amount = s.mention(f[j].at).Amount // "down 1%; public cloud +7%"
			}
			if f[j].metric == "" {
				f[j].metric = rule.Metric
			}
			s.inClause(&f[j])
		}
		s.found = append(s.found, s.parted(f)...)
		return rule.Name
	}
	return ""
}

// exactly puts the figure that repeats a fraction in words in its place: "two
// thirds of the market, 67%", "a quarter of its workforce (26%)".
func (s *sentence) exactly(f *found) {
	v, ok := f.amount.Value()
	if !ok || f.unit != quantity.Percent || s.text(f.at, f.at)[0]-'0' < 10 || strings.ContainsAny(s.text(f.at, f.at), "0123456789") {
		return
	}
	for k := f.at + 1; k < len(s.toks) && k <= f.at+10; k++ {
		if s.is(k, ";") || s.has(k, cConj) && !s.is(k, "or") {
			return
		}
		if s.isFigure(k, percents) {
			w := s.mention(k).Amount
			if x, ok := w.Value(); ok && x-v < 2.5 && v-x < 2.5 && (s.isOf(k-1, wComma|wOpen|wOr) || s.has(k-1, cPlain)) {
				f.at, f.amount = k, w
			}
			return
		}
	}
}

// emitAll makes signals of what was found, and explains each amount.
func (r *reader) emitAll(s *sentence, rules []string) {
	if len(s.found) == 0 && r.trace == nil {
		return
	}
	n, next := 0, 0
	for k := range s.toks {
		if s.toks[k].kind != amount {
			continue
		}
		from := len(r.out)
		for ; next < len(s.found) && s.found[next].at == k; next++ {
			r.emit(s, &s.found[next])
		}
		s.explain(k, rules[n], from)
		n++
	}
}

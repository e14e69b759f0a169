package parse

import (
	"strings"
	"time"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// newReader reads ahead for what the document is about: its title, its first
// blocks and its first statement of a reporting period.
func newReader(d *doc.Document) *reader {
	r := &reader{d: d, asOf: d.Published, scratch: take(len(d.Blocks))}
	if r.asOf.IsZero() && !d.Format.Records() {
		r.asOf = r.latestDay()
	}
	r.eachFirst(r.lookAhead)
	if r.about == "" {
		r.eachFirst(r.lookForSymbol)
	}
	if r.fiscal && days(r.reports) < 100 {
		r.reports = period.Period{}
		r.eachFirst(func(i, seen int) { r.lookForPeriod(i, seen, r.firsts[seen]) }) // now that it is known that quarters are fiscal
	}
	if r.shared && r.measured && r.market != "" {
		r.about, r.titled = "", false // a house measures a market in which several compete
	}
	return r
}

// eachFirst goes through the first blocks of the text.
func (r *reader) eachFirst(look func(i, seen int)) {
	seen := 0
	for i := range r.d.Blocks {
		if b := &r.d.Blocks[i]; b.Aside || b.Kind == doc.Meta && !proseKey(b.Key) {
			continue
		}
		look(i, seen)
		if seen++; seen == len(r.firsts) {
			break
		}
	}
}

// lookAhead notes what one of the first blocks says of the whole document.
func (r *reader) lookAhead(i, seen int) {
	b := &r.d.Blocks[i]
	text := r.opening(i)
	names := r.namesIn(i, 0, len(text))
	signs := signsIn(text)
	title := b.Kind == doc.Heading && (b.Level < 3 || seen == 0) || b.Kind == doc.Meta && strings.HasSuffix(b.Key, "title")
	if (title || seen == 0 || b.Kind == doc.Heading && seen < 4) && r.about == "" && (len(names) == 0 || names[0].Start > 0) {
		r.introduce(r.actor(i, text), title)
	}
	listed := 0 // names that the text begins with, of whom it is as much about each
	switch {
	case title || len(names) == 0:
	case (b.Kind == doc.Item || b.Kind == doc.Paragraph) && names[0].Start == 0 && labels(text[names[0].End:]) && ((r.signs|signs)&sLayoffs != 0 || speaksOfCuts(text)):
		listed = len(names) // "Snap: The parent of Snapchat will lay off 20%": one of a list
	case len(names) > 2 && names[0].Start < 40:
		listed = listedFrom(text, names)
	}
	for k := range names {
		m := &names[k]
		switch m.Kind {
		case entity.Company, entity.Cloud, entity.Segment:
			switch {
			case r.about == "" && r.layoffs && seen > 0 && b.Kind == doc.Heading && m.Start == 0 && (m.End == len(text) || counted(text[m.End:])): // one of a list
			case r.about == "" && b.Kind == doc.Row && (r.measured && r.market != "" || r.othersBelow(i, m.Slug)):
			case r.about == "" && k < listed: // one of them
			case r.about == "" && title && k+1 < len(names) && bought(text[m.End:]): // "Amid talk of a Microsoft takeover, Okta reports"
			case r.about == "" && title && signs&sLayoffs != 0 && companies(names) > 2: // a list of them
			case r.about == "" && (title || (len(names) == 1 || m.Start < 40 && seen < 3) && !(r.measured && (r.market != "" && b.Kind == doc.Item || seen > 3))):
				r.about, r.named, r.titled, r.shared = m.Slug, i, title, title && several(names)
			case r.about == "" && r.once == companyOf(m.Slug) && !(r.measured && (r.market != "" || seen > 3)):
				r.about, r.named = m.Slug, i
			case r.about == "":
				r.once = companyOf(m.Slug)
			}
		case entity.Market:
			if r.market == "" && m.Listed && strings.LastIndexByte(text[:m.Start], '(') <= strings.LastIndexByte(text[:m.Start], ')') {
				r.market, r.marketAt = m.Slug, i
			}
		case entity.House:
			r.measured = r.measured || !tellers[m.Slug]
			r.nation = r.nation || counters[m.Slug] && !r.ofTech
		case entity.Industry:
			r.ofTech = r.ofTech || title || m.Start == 0
		}
	}
	r.firsts[seen] = signs
	r.signs |= signs
	if r.about == "" && seen < 6 {
		r.introduce(reporter(b, text, signs), false)
	}
	r.counted = r.counted || seen < 4 && signs&sUnits != 0
	if signs&sResults != 0 && !r.announced && len(names) > 0 && names[0].Start < 12 && names[0].Slug != r.about && names[0].Slug == companyOf(r.about) {
		r.about, r.announced = names[0].Slug, true // "Microsoft announced its results", under a title about its cloud
	}
	r.fiscal = r.fiscal || signs&sFiscal != 0 || signs&sEnded != 0 && !r.measured || (signs&(sReports|sEnded) != 0 || strings.Contains(text, "Quarterly Report")) && r.countsAlone(i, seen, names)
	if b.Kind == doc.Heading || b.Kind == doc.Meta {
		r.layoffs = r.layoffs || signs&sLayoffs != 0
	}
	r.opens = r.opens || seen == 0 && signs&sLayoffs != 0
	r.lookForPeriod(i, seen, signs)
}

// listedFrom counts the names of a list of three companies or more that these begin
// with: "Amazon, Microsoft and Google". 0 if they begin with none.
func listedFrom(text string, names []entity.Mention) int {
	n := 1
	for n < len(names) && names[n].Kind == names[0].Kind {
		if gap := text[names[n-1].End:names[n].Start]; gap != ", " && gap != " and " && gap != ", and " && gap != " & " {
			break
		}
		n++
	}
	if n < 3 {
		return 0
	}
	return n
}

// labels reports whether what follows a name makes it the label of an item:
// "Twitch: laid off 400", "Google — 12,000".
func labels(rest string) bool {
	for _, m := range [...]string{":", " –", " —", " - "} {
		if strings.HasPrefix(rest, m) {
			return true
		}
	}
	return false
}

// opening is as much of a block as is read ahead.
func (r *reader) opening(i int) string {
	return r.d.Blocks[i].Text[:min(len(r.d.Blocks[i].Text), 400)]
}

// lookForPeriod notes the quarter that a document reports on, said in a title
// or with the word results, or else the year in its title.
func (r *reader) lookForPeriod(i, seen int, signs sign) {
	b := &r.d.Blocks[i]
	title := b.Kind == doc.Heading && b.Level <= 2 || b.Kind == doc.Meta
	says := title || signs&sReports != 0 || signs&sEnded != 0 && !r.measured || r.measured && (seen < 4 && r.d.Published.IsZero() || seen < 2 && r.market != "")
	half := seen < 3 && r.about != "" && !r.measured && r.reports.IsZero() && !r.d.Published.IsZero()
	if !says && !half || days(r.reports) > 0 && days(r.reports) < 100 || r.headsAnother(b, i, seen) {
		return
	}
	times := r.timesIn(i, 0, min(len(b.Text), 400))
	for k := range times {
		m := &times[k]
		c := r.context(companyOf(r.about), period.Period{})
		c.Fiscal = c.Fiscal || !m.Absolute && c.YearEnd%3 != 0
		if several(r.namesIn(i, 0, min(len(b.Text), 400))) {
			c = r.context("", period.Period{}) // their common quarters are the calendar's
		}
		p, _ := m.In(c)
		switch {
		case m.Grain == period.ByQuarter && (lookedForward(b.Text[:m.Start]) || lookedForward(b.Text[m.End:min(len(b.Text), m.End+24)])): // "forecasts a weak first quarter"
		case m.Comparison || p.IsZero() || m.Absolute && m.Grain == period.ByQuarter && heldAgainst(b.Text[:m.Start]) || m.Grain == period.ByQuarter && vague(b.Text[m.Start:m.End]) || m.Grain == period.ByYear && horizon(b.Text[:m.Start]):
		case m.Grain == period.ByQuarter && m.Absolute && k > 0 && r.lastYears(p, times[:k]): // what "third-quarter income" is held against
		case half && days(p) > 170 && days(p) < 190 && r.ended(p) && ofResults(b.Text, m.Start, m.End):
			r.reports = p
			return
		case !says:
		case isQuarter(p) && (signs&sReports == 0 || !m.Absolute) && !r.d.Published.IsZero() && p.Start().After(r.d.Published): // "Next quarter: $80B"
		case isQuarter(p) && (m.Absolute || !r.d.Published.IsZero()):
			var own bool
			if p, own = r.ownQuarter(m, c, p); !m.Absolute && r.d.Published.Sub(p.End()).Hours() > 24*140 {
				continue // "first quarter results" in October: another company's calendar
			}
			r.reports, r.fiscal = p, r.fiscal || own
			return
		case title && !r.oldTale(b, p) && seen < 2 && isYear(p) && r.reports.IsZero() && (m.Absolute || !possessive(b.Text[m.End:])):
			r.reports = p
		}
	}
}

// headsAnother reports whether block i heads the section of another company than the text is
// about, of whom alone its quarter is: "Microsoft (FQ1 26)" in a round-up.
func (r *reader) headsAnother(b *doc.Block, i, seen int) bool {
	if b.Kind != doc.Heading || b.Level < 2 || seen == 0 || r.about == "" {
		return false
	}
	names := r.namesIn(i, 0, min(len(b.Text), 400))
	return len(names) == 1 && names[0].Start == 0 && names[0].Kind != entity.House && companyOf(names[0].Slug) != companyOf(r.about)
}

// oldTale reports whether a description, which is no title, tells of a time years before
// its text was published: "The story of ARM began in 1993".
func (r *reader) oldTale(b *doc.Block, p period.Period) bool {
	return b.Kind == doc.Meta && !strings.HasSuffix(b.Key, "title") && !r.d.Published.IsZero() && r.d.Published.Year()-p.End().Year() > 1
}

// lastYears reports whether p is but the quarter of the year before the one that
// the text reports on: the times before it in its block tell of such a quarter
// without a year, and the last quarter of an undated text is that one.
func (r *reader) lastYears(p period.Period, before []period.Mention) bool {
	if !r.d.Published.IsZero() || !r.asOf.Equal(p.Shift(12).End().AddDate(0, 0, 1)) {
		return false
	}
	for k := range before {
		if q, _ := before[k].In(period.Context{Year: p.End().Year()}); before[k].Grain == period.ByQuarter && !before[k].Absolute && q == p {
			return true
		}
	}
	return false
}

// ended reports whether a half-year ended some months before the text was
// published: it is what is reported.
func (r *reader) ended(p period.Period) bool {
	h := r.d.Published.Sub(p.End()).Hours()
	return h > 0 && h < 24*100
}

// ofResults reports whether the words around text[start:end], a half-year, are of what
// was earned in it: not "as many deals in the first half as in all of last year".
func ofResults(text string, start, end int) bool {
	return resultWords.in(lowPhrase(text[max(0, start-80):min(len(text), end+60)]))
}

var resultWords = phrases("revenue", "sales", "profit", "earnings", "result", "turnover", "half-year", "report")

// vague reports whether a quarter is only the early or late part of a year.
func vague(text string) bool {
	return len(text) > 4 && (strings.EqualFold(text[:4], "earl") || strings.EqualFold(text[:4], "late") || strings.EqualFold(text[:3], "mid"))
}

// possessive reports whether what stands before rest owns it: "last year's fire".
func possessive(rest string) bool {
	return strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ")
}

// monthHead reports whether block i is one of the lines that part a list of
// layoffs by the month they were told in: "February 2023", then "January 2023".
func (r *reader) monthHead(i int) bool {
	if !isMonth(r.d.Blocks[i].Text) || i+1 == len(r.d.Blocks) || r.signs&sLayoffs == 0 && !r.layoffs {
		return false
	}
	if label, _ := r.field(i + 1); label != "" && r.d.Blocks[i+1].Kind == doc.Paragraph {
		return true // above "Twitter: 3,700"
	}
	for k := max(0, i-60); k < min(len(r.d.Blocks), i+60); k++ {
		if b := &r.d.Blocks[k]; k != i && b.Kind == doc.Paragraph && isMonth(b.Text) && b.Text != r.d.Blocks[i].Text {
			return true
		}
	}
	return false
}

// isMonth reports whether a text is a month with its year and no more.
func isMonth(text string) bool {
	if len(text) > 15 {
		return false
	}
	month, year, ok := strings.Cut(text, " ")
	if month = strings.TrimRight(month, ".,"); !ok || len(year) != 4 || !yearLike(year) || len(month) < 3 {
		return false
	}
	for m := time.January; m <= time.December; m++ {
		if month == m.String() || month == m.String()[:3] || month == "Sept" {
			return true
		}
	}
	return false
}

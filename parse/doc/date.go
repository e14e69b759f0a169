package doc

import (
	"path"
	"slices"
	"strings"
	"time"
)

// dateKeys are the front-matter keys that hold a document's own date, best
// first, without the marks between their words.
var dateKeys = []string{
	"date", "published", "publisheddate", "publisheddatetime", "publishdate", "publishedat", "publishedon",
	"datepublished", "pubdate", "publicationdate", "publishedtime", "articlepublishedtime", "publishtime",
	"publish", "publishedtimestamp", "firstpublished", "firstpublishedat", "publicationtime", "pubtime", "pubdatetime",
	"posted", "postedat", "postedon", "posteddate", "postdate", "posttime", "dateposted", "articledate", "articletime", "newsdate", "storydate",
	"releasedate", "releasedat", "originaldate", "dcdate", "dctermsdate", "datetime", "created", "createdat", "createddate", "datecreated",
}

// keyMarks are what stands between the words of a key.
var keyMarks = strings.NewReplacer("_", "", "-", "", " ", "", ":", "")

// page is what a page or its front matter says about itself besides text.
type page struct {
	dates [3]string // its date in the metadata, in JSON-LD, in the first <time>
	url   string    // where it was published
}

// urlKeys are the front-matter keys and names of metadata that hold the URL of
// the document itself.
var urlKeys = map[string]bool{
	"url": true, "link": true, "canonical": true, "canonical_url": true, "source": true, "source_url": true,
	"external_url": true, "isbasedon": true, "via": true, "og:url": true, "permalink": true,
}

// publishedOf finds the document's own date: in the front matter, the page's
// metadata, a dateline above the text, its URL, or the file's name. A date in the
// middle of the text is never taken.
func publishedOf(d *Document, p page) time.Time {
	if t, ok := frontDate(d); ok {
		return t
	}
	for _, s := range p.dates {
		if t, ok := parseDate(s); ok {
			return t
		}
	}
	if t, ok := dateline(d); ok {
		return t
	}
	if t := dateInURL(p.url); !t.IsZero() {
		return t
	}
	if t := dateInName(d.Name); !t.IsZero() {
		return t
	}
	return sourceDate(d.Src)
}

// frontDate picks the date of the front matter by its key.
func frontDate(d *Document) (time.Time, bool) {
	var date time.Time
	best := len(dateKeys)
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != Meta || b.markup {
			continue
		}
		key := b.Key
		if strings.ContainsAny(key, "_- :") {
			key = keyMarks.Replace(key)
		}
		n := slices.Index(dateKeys, key)
		if n < 0 || n >= best {
			continue
		}
		if t, ok := parseDate(b.Text); ok {
			date, best = t, n
		}
	}
	return date, best < len(dateKeys)
}

// dateline looks for a line above the text that holds nothing but a date, and
// for the date that opens a press release: PLACE – April 24, 2025 – Text.
func dateline(d *Document) (time.Time, bool) {
	seen := 0
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind == Meta || b.Aside || b.Kind == Row {
			continue
		}
		if seen++; seen > 10 {
			break
		}
		if len(b.Text) < 80 {
			if t, ok := dateOfLine(b.Text); ok {
				return t, true
			}
		}
		if b.Kind != Paragraph {
			continue
		}
		if t, ok := releaseDate(b.Text); ok {
			return t, true
		}
	}
	return time.Time{}, false
}

// labels may stand before the date of a dateline.
var labels = []string{
	"published on", "published", "posted on", "posted", "date", "updated on", "updated", "last updated",
	"publication date", "on", "release date", "released",
}

// dateOfLine reads a line such as "Published: July 9, 2019" or "Posted by Ann
// on 2019-05-07".
func dateOfLine(s string) (time.Time, bool) {
	if !hasYear(s) {
		return time.Time{}, false
	}
	low := lowered(s)
	if strings.HasPrefix(low, "posted by ") || strings.HasPrefix(low, "published by ") || strings.HasPrefix(low, "by ") {
		if i := strings.LastIndex(low, " on "); i > 0 {
			return parseDate(s[i+4:])
		}
		for _, sep := range []string{" | ", " · ", " • ", " - ", " – ", " — ", ", "} {
			if _, rest, ok := strings.Cut(s, sep); ok {
				if t, ok := parseDate(rest); ok {
					return t, true
				}
			}
		}
		return time.Time{}, false
	}
	for _, l := range labels {
		if rest, ok := strings.CutPrefix(low, l); ok {
			s = strings.TrimLeft(s[len(s)-len(rest):], " :")
			break
		}
	}
	for _, sep := range []string{" | ", " · ", " • ", " Updated ", " updated ", ", in the "} {
		if first, _, ok := strings.Cut(s, sep); ok {
			s = first
		}
	}
	return parseDate(s)
}

// releaseDate reads the date that opens a press release.
func releaseDate(s string) (time.Time, bool) {
	const reach = 90
	head := s[:min(len(s), reach)]
	if !hasYear(head) {
		return time.Time{}, false
	}
	for _, wire := range [...]string{"(Marketwired - ", "(Marketwired – ", "(Marketwire - ", "(GLOBE NEWSWIRE - "} {
		if _, day, ok := strings.Cut(s[:min(len(s), 2*reach)], wire); ok {
			day, _, _ = strings.Cut(day, ")")
			return parseDate(day)
		}
	}
	for _, dash := range []string{" – ", " — ", " -- ", " - ", "—", "–"} {
		if !strings.Contains(head, dash) {
			continue
		}
		parts := strings.Split(head, dash)
		for i := 1; i < len(parts)-1 && i < 3; i++ {
			if t, ok := parseDate(parts[i]); ok {
				return t, true
			}
		}
		place := parts[0]
		for n := strings.Index(place, ", "); n >= 0; n = strings.Index(place, ", ") {
			place = place[n+2:]
			if t, ok := parseDate(strings.TrimSuffix(place, " /PRNewswire/")); ok {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// dateInName reads 2026-02-04 or 20260204 in the name of a file or URL.
func dateInName(name string) time.Time {
	if strings.Contains(name, "://") {
		name, _, _ = strings.Cut(name, "?")
	}
	base := path.Base(strings.ReplaceAll(name, "\\", "/"))
	for i := 0; i+8 <= len(base); i++ {
		if !isDigit(base[i]) || i > 0 && isDigit(base[i-1]) {
			continue
		}
		for _, layout := range []string{"2006-01-02", "20060102", "2006_01_02"} {
			end := i + len(layout)
			if end > len(base) || end < len(base) && isDigit(base[end]) {
				continue
			}
			if t, err := time.Parse(layout, base[i:end]); err == nil && plausible(t) {
				return t
			}
		}
	}
	return dateInURL(name)
}

// dateInURL reads /2006/01/02/ or /2006/jan/02/ in a URL.
func dateInURL(s string) time.Time {
	i := strings.Index(s, "://")
	if i < 0 {
		return time.Time{}
	}
	for s = s[i:]; len(s) >= len("/2006/01/02/"); s = s[1:] {
		if s[0] != '/' || !isDigit(s[1]) {
			continue
		}
		for _, layout := range []string{"/2006/01/02/", "/2006/Jan/02/"} {
			if len(s) < len(layout) {
				continue
			}
			if t, err := time.Parse(layout, s[:len(layout)]); err == nil && plausible(t) {
				return t
			}
		}
	}
	return time.Time{}
}

func plausible(t time.Time) bool { return t.Year() >= 1990 && t.Year() < 2100 }

// layouts are the ways dates are written, tried on the text without weekday,
// commas and ordinal endings.
var layouts = []string{
	"2006-01-02T15:04:05Z07:00", "2006-01-02T15:04:05-0700", "2006-01-02T15:04:05", "2006-01-02T15:04Z07:00",
	"2006-01-02T15:04", "2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", "2006-01-02 15:04:05Z07:00",
	"2006-01-02 15:04:05", "2006-01-02 15:04 -0700", "2006-01-02 15:04", "2006-01-02",
	"2006/01/02 15:04:05", "2006/01/02 15:04", "2006/01/02", "2006.01.02", "2006/1/2", "2006-1-2",
	"Jan 2 2006 3:04 pm", "January 2 2006 3:04 pm", "Jan 2 2006 15:04", "January 2 2006 15:04",
	"Jan 2 2006", "January 2 2006", "2 Jan 2006", "2 January 2006",
	"2 Jan 2006 15:04:05 -0700", "2 Jan 2006 15:04:05 MST", "2 Jan 2006 15:04", "2 January 2006 15:04",
	"Jan 2 15:04:05 2006", "Jan 2 15:04:05 MST 2006",
}

// parseDate reads a date in any of the usual forms; the whole text must be one.
func parseDate(s string) (time.Time, bool) {
	if len(s) < 8 || len(s) > 60 || !hasYear(s) {
		return time.Time{}, false
	}
	if s = tidyDate(s); len(s) < 3 || !isDigit(s[0]) && !months[strings.ToLower(s[:3])] {
		return time.Time{}, false
	}
	look := formOf(s)
	for i, l := range layouts {
		if forms[i] != look {
			continue
		}
		if t, err := time.Parse(l, s); err == nil && plausible(t) {
			return t, true
		}
	}
	return time.Time{}, false
}

// form is what a date and the one layout that may read it have in common.
type form struct {
	digit, iso, t        bool // begins with a digit, with 2006-, with 2006-01-02T
	space, colon, strike bool // holds a space, a colon, a slash
}

func formOf(s string) form {
	iso := len(s) > 4 && s[4] == '-'
	return form{
		digit:  isDigit(s[0]),
		iso:    iso,
		t:      iso && len(s) > 10 && s[10] == 'T',
		space:  strings.IndexByte(s, ' ') >= 0,
		colon:  strings.IndexByte(s, ':') >= 0,
		strike: strings.IndexByte(s, '/') >= 0,
	}
}

// forms are those of the layouts. time.Parse makes an error of each that does
// not fit, which costs more than all else here.
var forms = func() (all []form) {
	for _, l := range layouts {
		all = append(all, formOf(l))
	}
	return all
}()

// months are the beginnings of the names of months.
var months = map[string]bool{
	"jan": true, "feb": true, "mar": true, "apr": true, "may": true, "jun": true, "jul": true, "aug": true, "sep": true,
	"oct": true, "nov": true, "dec": true,
}

// hasYear says whether the text holds 19 or 20 and two digits more.
func hasYear(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		if c := s[i]; (c == '1' && s[i+1] == '9' || c == '2' && s[i+1] == '0') && isDigit(s[i+2]) && isDigit(s[i+3]) {
			return true
		}
	}
	return false
}

// tidyDate brings a date near to one of the layouts.
func tidyDate(s string) string {
	if strings.Trim(s, "0123456789-/:TZ+") == "" {
		return s
	}
	words := strings.Fields(dateWords.Replace(s))
	kept := words[:0]
	for i, w := range words {
		w = strings.TrimSuffix(w, ".")
		low := lowered(w)
		if i == 0 && len(words) > 2 && weekdays[low] || zones[low] {
			continue
		}
		if n := len(w) - 2; n >= 1 && n <= 2 && isDigit(w[0]) && (low[n:] == "st" || low[n:] == "nd" || low[n:] == "rd" || low[n:] == "th") {
			w = w[:n]
		}
		if n := len(w) - 2; n >= 4 && (low[n:] == "am" || low[n:] == "pm") && isDigit(w[0]) {
			kept = append(kept, w[:n])
			w = low[n:]
		}
		kept = append(kept, w)
	}
	return strings.Join(kept, " ")
}

// dateWords spells the parts of a date one way.
var dateWords = strings.NewReplacer(
	",", " ", " at ", " ", "a.m.", "am", "p.m.", "pm", "A.M.", "am", "P.M.", "pm", "AM", "am", "PM", "pm",
	"Sept.", "Sep", "Sept ", "Sep ",
)

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "mon": true, "tue": true, "wed": true, "thu": true, "fri": true, "sat": true, "sun": true,
}

var zones = map[string]bool{
	"et": true, "edt": true, "est": true, "pt": true, "pdt": true, "pst": true, "utc": true, "gmt": true,
	"bst": true, "ist": true, "cet": true, "cest": true, "ct": true, "cst": true,
}

// lowered is a text with its ASCII letters in lower case. Every byte keeps its place,
// which strings.ToLower does not promise.
func lowered(s string) string {
	b := []byte(s)
	for i, c := range b {
		b[i] = lower(c)
	}
	return string(b)
}

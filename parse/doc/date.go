package doc

import (
	"path"
	"strings"
	"time"
)

// dateKeys are the front-matter keys that hold a document's own date, best
// first.
var dateKeys = []string{
	"date", "published", "publishdate", "publish_date", "published_at", "publishedat", "pubdate",
	"date_published", "datepublished", "created", "created_at", "datetime", "posted",
}

// publishedOf finds the document's own date: in the front matter, the page's
// metadata, a dateline above the text, or the file's name. A date in the
// middle of the text is never taken.
func publishedOf(d *Document, page [3]string) time.Time {
	for _, k := range dateKeys {
		for i := range d.Blocks {
			if b := &d.Blocks[i]; b.Kind == Meta && b.Key == k {
				if t, ok := parseDate(b.Text); ok {
					return t
				}
			}
		}
	}
	for _, s := range page {
		if t, ok := parseDate(s); ok {
			return t
		}
	}
	if t, ok := dateline(d); ok {
		return t
	}
	return dateInName(d.Name)
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
		if t, ok := releaseDate(b.Text); ok && b.Kind == Paragraph {
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
	low := strings.ToLower(s)
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
	for _, sep := range []string{" | ", " · ", " • "} {
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
	for _, dash := range []string{" – ", " — ", " -- ", " - ", "—", "–"} {
		parts := strings.Split(head, dash)
		for i := 1; i < len(parts)-1 && i < 3; i++ {
			if t, ok := parseDate(parts[i]); ok {
				return t, true
			}
		}
		if len(parts) > 1 {
			place := parts[0]
			for n := strings.Index(place, ", "); n >= 0; n = strings.Index(place, ", ") {
				place = place[n+2:]
				if t, ok := parseDate(strings.TrimSuffix(place, " /PRNewswire/")); ok {
					return t, true
				}
			}
		}
	}
	return time.Time{}, false
}

// dateInName reads 2026-02-04 or 20260204 in the name of a file or URL.
func dateInName(name string) time.Time {
	base := path.Base(strings.ReplaceAll(name, "\\", "/"))
	for i := 0; i+8 <= len(base); i++ {
		if i > 0 && isDigit(base[i-1]) {
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
	if i := strings.Index(name, "://"); i >= 0 {
		for n := i; n+12 <= len(name); n++ {
			if name[n] == '/' {
				if t, err := time.Parse("/2006/01/02/", name[n:n+12]); err == nil && plausible(t) {
					return t
				}
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
	if len(s) < 8 || len(s) > 60 {
		return time.Time{}, false
	}
	s = tidyDate(s)
	for _, l := range layouts {
		if t, err := time.Parse(l, s); err == nil && plausible(t) {
			return t, true
		}
	}
	return time.Time{}, false
}

// tidyDate brings a date near to one of the layouts.
func tidyDate(s string) string {
	words := strings.Fields(strings.NewReplacer(",", " ", " at ", " ", "a.m.", "am", "p.m.", "pm", "A.M.", "am", "P.M.", "pm", "AM", "am", "PM", "pm", "Sept.", "Sep", "Sept ", "Sep ").Replace(s))
	kept := words[:0]
	for i, w := range words {
		w = strings.TrimSuffix(w, ".")
		low := strings.ToLower(w)
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

var weekdays = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true,
	"sunday": true, "mon": true, "tue": true, "wed": true, "thu": true, "fri": true, "sat": true, "sun": true,
}

var zones = map[string]bool{
	"et": true, "edt": true, "est": true, "pt": true, "pdt": true, "pst": true, "utc": true, "gmt": true,
	"bst": true, "ist": true, "cet": true, "cest": true, "ct": true, "cst": true,
}

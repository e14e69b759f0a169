package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// exchanges begin the bracket with the symbol of a company's stock.
var exchanges = [...]string{"NASDAQ", "Nasdaq", "NYSE", "LSE", "TSX", "ASX", "OTC", "AIM"}

// reporter is the company outside the vocabulary that a block near the top says
// the document is about: the name before the symbol of its stock, or the one that
// reports its results in the title. "" if there is none.
func reporter(b *doc.Block, text string, signs sign) entity.Slug {
	for at := strings.IndexByte(text, '('); at > 0; {
		for _, x := range exchanges {
			if strings.HasPrefix(text[at+1:], x) {
				if s := lastName(text[:at]); s != "" {
					return s
				}
			}
		}
		next := strings.IndexByte(text[at+1:], '(')
		if next < 0 {
			break
		}
		at += 1 + next
	}
	if s := legalName(b, text); s != "" {
		return s
	}
	if signs&sReports != 0 && (b.Kind == doc.Heading && b.Level <= 2 || b.Kind == doc.Meta) {
		if s := callOf(text); s != "" {
			return s
		}
	}
	if signs&sResults == 0 || b.Kind != doc.Heading && b.Kind != doc.Meta {
		return ""
	}
	for _, verb := range [...]string{" Reports ", " Announces ", " Posts ", " Delivers ", " reports ", " announces "} {
		if name, _, ok := strings.Cut(text, verb); ok && name != "" && len(strings.Fields(name)) <= 4 && name[0] >= 'A' && name[0] <= 'Z' {
			if s := entity.Make(name); !allPlain(string(s)) {
				return s
			}
		}
	}
	return ""
}

// legalName is the company whose name with its legal form begins a title or is a
// line of its own: "Contoso, Inc. Restructuring". "" if none does.
func legalName(b *doc.Block, text string) entity.Slug {
	if len(text) > 100 || b.Kind != doc.Heading && b.Kind != doc.Meta && len(text) > 40 {
		return ""
	}
	for _, form := range [...]string{", Inc.", " Inc.", ", Inc", " Inc", " Corp.", " Corporation", " Ltd", " plc", " PLC"} {
		name, rest, ok := strings.Cut(text, form)
		if !ok || name == "" || len(strings.Fields(name)) > 4 || name[0] < 'A' || name[0] > 'Z' || rest != "" && rest[0] != ' ' && rest[0] != '.' && rest[0] != ':' {
			continue
		}
		if s := entity.Make(name); !allPlain(string(s)) {
			return s
		}
	}
	return ""
}

// lastName is the name that a text ends in, with or without its legal form.
func lastName(text string) entity.Slug {
	text = entity.Bare(strings.TrimRight(text, " "))
	names := entity.Names(text)
	if len(names) == 0 {
		return ""
	}
	m := names[len(names)-1]
	if m.End != len(text) || allPlain(string(m.Slug)) {
		return ""
	}
	return m.Slug
}

// callOf is the company outside the vocabulary that the title of a report or a
// call begins with: "A10 Networks Q2 2016 Earnings Call". "" if it names none.
func callOf(text string) entity.Slug {
	end := len(text)
	for _, w := range [...]string{" Q1", " Q2", " Q3", " Q4", " 1Q", " 2Q", " 3Q", " 4Q", " H1", " H2", " FY", " First", " Second", " Third", " Fourth", " first", " second", " third", " fourth", " Fiscal", " fiscal", " Earnings", " earnings", " ("} {
		if i := strings.Index(text[:end], w); i > 0 {
			end = i
		}
	}
	name := strings.TrimSuffix(strings.TrimSuffix(text[:end], "'s"), "’s")
	words := strings.Fields(name)
	if end == len(text) || len(words) == 0 || len(words) > 3 {
		return ""
	}
	for k, w := range words {
		low := strings.ToLower(w)
		if w[0] < 'A' || w[0] > 'Z' && w[0] < 'a' || w[0] >= 'a' || cueOf(low) != 0 || describing[low] || sectionWords[low] || notActors[low] || low == "tech" || low == "big" || low == "the" || strings.ContainsAny(w, ",:;|$-") || partWords[low] && (k == 0 || k < len(words)-1) {
			return ""
		}
	}
	if len(words) == 1 && entity.Names("at "+name) == nil {
		return ""
	}
	return entity.Make(name)
}

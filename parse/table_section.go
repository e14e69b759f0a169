package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
)

// A table may give the same rows for each part of a company: "Revenue" and
// "Cost of revenue" under "Digital Experience", then under "Publishing".

// recurs reports whether another row of the table has the same label.
func (t *table) recurs(row *rowFacts) bool {
	if t.labels == nil {
		t.labels = map[string]int{}
		for k := t.head; k < len(t.rows) && k < t.head+500; k++ {
			t.labels[small(t.cell(k, 0))]++
		}
	}
	return row.label != "" && t.labels[small(row.label)] > 1
}

// foreign reports whether the row that heads a section is a name that nobody
// knows: it says neither when, where nor what is measured.
func foreign(section *facts) bool {
	if section.text == "" || section.known || section.subject != "" || section.part != "" || !section.period.IsZero() ||
		section.region != "" || section.topic != 0 || section.scale != 0 || section.basis != "" {
		return false
	}
	other, part := false, false
	for w := range strings.FieldsFuncSeq(section.text, func(r rune) bool { return r < '&' || r == '-' || r == '(' || r == ')' || r == ':' }) {
		if accountWords[w] {
			return false
		}
		other, part = other || sectionWords[w], part || partWords[w]
	}
	return !other || part && strings.HasSuffix(section.text, ":") // "Software license updates:"
}

// accountWords stand in the heads of sections that are no parts of a company.
var accountWords = map[string]bool{
	"gaap": true, "adjusted": true, "reported": true, "ended": true, "actual": true, "pro": true, "statement": true, "statements": true,
	"reconciliation": true, "operations": true, "income": true, "balance": true, "cash": true, "metrics": true, "measures": true,
	"financial": true, "consolidated": true, "selected": true, "supplemental": true, "estimate": true, "estimates": true, "guidance": true,
}

// sectionPart is the part of a company that such a row names; what is not its
// own, as what it takes out twice, is nobody's.
func (t *table) sectionPart(section *facts, company entity.Slug) entity.Slug {
	if company == "" || len(strings.Fields(section.text)) > 7 || !ownPart(section.text) {
		return ""
	}
	if cloudMarket(section.subject) {
		return partSlug(company, "cloud infrastructure") // "Cloud infrastructure as a service"
	}
	return company.Part(strings.Trim(section.text, " :"))
}

// ownPart reports whether a label is no entry of accounts: what is taken out
// twice or given to no part.
func ownPart(low string) bool {
	for _, w := range [...]string{"elimination", "unallocated", "adjustment", "reconcil", "hedg", "corporate", "intersegment"} {
		if strings.Contains(low, w) {
			return false
		}
	}
	return true
}

// totalled is the part of a company whose total a row names, which may shorten
// the name that heads the section: "Total ISG net revenue" below
// "Infrastructure Solutions Group".
func (t *table) totalled(name string, section *facts, company entity.Slug) entity.Slug {
	initials := ""
	for w := range strings.FieldsSeq(section.text) {
		initials += w[:1]
	}
	switch full := t.r.inFull(strings.ToUpper(name)); {
	case strings.ContainsAny(name, "(,:"), !ownPart(name):
		return ""
	case full != "":
		return partSlug(company, full)
	case len(name) > 1 && name == initials:
		return company.Part(section.text)
	}
	return company.Part(name)
}

// consolidates reports whether the row that heads a section says that all parts
// of the company are told of together below it.
func consolidates(section *facts) bool {
	switch strings.Trim(section.text, " :") {
	case "consolidated", "consolidated total", "total consolidated", "total company", "company total":
		return true
	}
	return false
}

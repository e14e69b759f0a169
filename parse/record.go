package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
)

// This file reads records that are told a line a field: "Company: Intel", "Layoffs:
// 24,000", "Date: July 24, 2025".

// longestField is the length in bytes of a line past which it is no field of a
// record, and recordFields how many it may have.
const (
	longestField = 120
	recordFields = 8
)

// field gives what a line that is a field of a record says, and behind which
// label. "" if block i is no such line.
func (r *reader) field(i int) (label, text string) {
	b := &r.d.Blocks[i]
	if len(b.Text) > longestField || b.Kind != doc.Paragraph && b.Kind != doc.Item {
		return "", ""
	}
	label, text, ok := strings.Cut(b.Text, ": ")
	if !ok || len(label) > 48 {
		return "", ""
	}
	return label, text
}

// openRecord opens the scope of the company that block i names in a record, and
// that of the date that one of its next lines gives. It reports whether block i
// does so.
func (r *reader) openRecord(i int) bool {
	label, text := r.field(i)
	if label == "" || !companyLabels[small(label)] {
		return false
	}
	r.close(8)
	r.record = true
	s := scope{level: 8, block: i, text: text, read: true, facts: r.factsOf(i)}
	if s.facts.subject == "" {
		name, _, _ := strings.Cut(text, " (")
		s.facts.subject, s.facts.kind = entity.Make(name), entity.Company
		s.facts.company = s.facts.subject
		r.meet(name)
	}
	r.scopes = append(r.scopes, s)
	for j := i + 1; j < min(len(r.d.Blocks), i+recordFields); j++ {
		if label, _ := r.field(j); label == "" || companyLabels[small(label)] {
			break
		}
		if r.dateLine(j) {
			f := r.factsOf(j)
			f.stated = true
			r.scopes = append(r.scopes, scope{level: 8, block: j, text: r.d.Blocks[j].Text, read: true, facts: f})
			break
		}
	}
	return true
}

// inRecord reports whether block i is a further line of the record that was opened
// last, which ends with the first line that is none.
func (r *reader) inRecord(i int) bool {
	if !r.record {
		return false
	}
	if label, _ := r.field(i); label != "" {
		return true
	}
	r.record = false
	r.close(8)
	return false
}

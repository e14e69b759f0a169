package parse

import (
	"strings"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
)

// This file reads records that are told a line a field: "Company: Intel", "Layoffs:
// 24,000", "Date: July 24, 2025".

// longestField is the length in bytes of a line past which it is no field of a
// record, longestDateLine that of one that only dates it and longestFieldLabel that
// of a label; recordFields is how many fields a record may have.
const (
	longestField      = 120
	longestDateLine   = 50
	longestFieldLabel = 48
	recordFields      = 8
)

// dateBehind is the date that the line right behind block i gives of the layoffs that
// it tells, in a list where such lines take turns: "Amazon: 300 jobs" over "Announced:
// March 11". Zero if there is none.
func (r *reader) dateBehind(i int) period.Period {
	all := r.d.Blocks
	if len(all[i].Text) > longestField || i+1 == len(all) || all[i+1].Kind != all[i].Kind || !r.dateLine(i+1) {
		return period.Period{}
	}
	first := i
	for first > 0 && i-first < 3*recordFields && all[first-1].Kind == all[i].Kind && len(all[first-1].Text) <= longestField {
		first--
	}
	if r.dateLine(first) {
		return period.Period{} // each tells of what follows
	}
	return r.factsOf(i + 1).period
}

// fromLineBehind is the date on the line behind a list's line of layoffs.
func (r *reader) fromLineBehind(s *sentence, _ *found) period.Period {
	if s.start > 0 {
		return period.Period{}
	}
	return r.dateBehind(s.blockIndex)
}

// field gives what a line that is a field of a record says, and behind which
// label. "" if block i is no such line.
func (r *reader) field(i int) (label, text string) {
	b := &r.d.Blocks[i]
	if len(b.Text) > longestField || b.Kind != doc.Paragraph && b.Kind != doc.Item {
		return "", ""
	}
	label, text, ok := strings.Cut(b.Text, ": ")
	if !ok || len(label) > longestFieldLabel {
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
			r.dateRecord(j)
			break
		}
	}
	return true
}

// dateRecord opens the scope of the date that block j gives of a record.
func (r *reader) dateRecord(j int) {
	f := r.factsOf(j)
	f.stated = true
	r.scopes = append(r.scopes, scope{level: 8, block: j, text: r.d.Blocks[j].Text, read: true, facts: f})
}

// headRecord opens the scope of the one date among the lines right below heading i
// that are fields of a record of layoffs: "Layoffs: 9,000" and "Date: July 2025"
// below "Microsoft".
func (r *reader) headRecord(i int) {
	if r.d.Blocks[i].Kind != doc.Heading {
		return
	}
	date, cuts := 0, false
	for j := i + 1; j < min(len(r.d.Blocks), i+recordFields); j++ {
		label, _ := r.field(j)
		switch {
		case label == "":
			j = len(r.d.Blocks)
		case r.dateLine(j):
			if date > 0 {
				return
			}
			date = j
		case len(r.namesIn(j, 0, len(label))) > 0:
			return // a list of several
		default:
			cuts = cuts || speaksOfCuts(label)
		}
	}
	if date > 0 && cuts {
		r.dateRecord(date)
	}
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

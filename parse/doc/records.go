package doc

import "bytes"

// Bounds on records of JSON.
const (
	maxRecordDepth = 32
	maxFields      = 64
)

// records reads JSON: every run of objects that hold the same fields is a table
// whose head is their names, as an export of a tracker is. Objects may stand in
// a list, on lines of their own, or alone; what an object holds below one of its
// fields belongs to it. Texts around a list of objects stand above its table.
type records struct {
	*flow
	at     int
	keys   []field // the head of the table at hand
	fields []field // of the open objects, those inside last
	rows   int
}

// field is one value of a record and the names that lead to it.
type field struct {
	name, value Span
	under       Span // of the object that holds it, empty if it is the record
	null        bool
}

// isRecords reports whether a text begins as objects of JSON do.
func isRecords(body []byte) bool {
	i := skipSpace(body, 0)
	if i < len(body) && body[i] == '[' {
		i = skipSpace(body, i+1)
	}
	if i >= len(body) || body[i] != '{' {
		return false
	}
	i = skipSpace(body, i+1)
	end := stringEnd(body[:min(len(body), i+200)], i)
	if end < 0 {
		return false
	}
	i = skipSpace(body, end)
	return i < len(body) && body[i] == ':'
}

// stringEnd is the offset behind the JSON string that begins at i, -1 if none
// does.
func stringEnd(s []byte, i int) int {
	if i >= len(s) || s[i] != '"' {
		return -1
	}
	for i++; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		case '\n':
			return -1
		}
	}
	return -1
}

// readRecords reads the objects of a text of JSON; it is false if there are none.
func (f *flow) readRecords() bool {
	r := records{flow: f}
	for r.at = skipSpace(f.view, 0); r.at < len(f.view) && f.full == ""; {
		switch from := r.at; {
		case f.view[from] == ',' || f.view[from] == ';':
			r.at++
		case !r.value(0, Span{}) || r.at == from:
			r.at = len(f.view)
		}
		r.at = skipSpace(f.view, r.at)
	}
	f.close()
	return r.rows > 0
}

// value reads one value that is a field of nothing, or of an object under a name.
func (r *records) value(depth int, name Span) bool {
	if depth > maxRecordDepth || r.at >= len(r.view) {
		return false
	}
	switch r.view[r.at] {
	case '{':
		return r.record(depth, name)
	case '[':
		return r.list(depth, name)
	}
	_, _, ok := r.scalar()
	return ok
}

// list reads a list, whose objects are records.
func (r *records) list(depth int, name Span) bool {
	r.at = skipSpace(r.view, r.at+1)
	if name.Len() > 0 && r.at < len(r.view) && r.view[r.at] == '{' {
		r.line(Heading, 2, name)
		r.keys = nil
	}
	for r.at < len(r.view) && r.view[r.at] != ']' {
		if !r.value(depth+1, Span{}) {
			return false
		}
		if r.at = skipSpace(r.view, r.at); r.at < len(r.view) && r.view[r.at] == ',' {
			r.at = skipSpace(r.view, r.at+1)
		}
	}
	r.at++
	return r.at <= len(r.view)
}

// record reads an object and writes the row that it is.
func (r *records) record(depth int, name Span) bool {
	base := len(r.fields)
	ok := r.members(depth, base, Span{})
	if len(r.fields) > base {
		r.tableRow(r.fields[base:])
	}
	r.fields = r.fields[:base]
	return ok
}

// members reads the fields of the object at hand, which stands under a name of
// the record whose fields begin at base. The texts read so far stand above a
// list of objects that follows.
func (r *records) members(depth, base int, under Span) bool {
	r.at = skipSpace(r.view, r.at+1)
	for r.at < len(r.view) && r.view[r.at] != '}' {
		end := stringEnd(r.view, r.at)
		if end < 0 {
			return false
		}
		name := Span{r.at + 1, end - 1}
		if r.at = skipSpace(r.view, end); r.at >= len(r.view) || r.view[r.at] != ':' {
			return false
		}
		r.at = skipSpace(r.view, r.at+1)
		ok := true
		switch c := r.first(); {
		case depth >= maxRecordDepth:
			return false
		case c == '{' && under.Len() == 0:
			ok = r.members(depth+1, base, name)
		case c == '{':
			ok = r.value(depth+1, name)
		case c == '[':
			if next := skipSpace(r.view, r.at+1); next < len(r.view) && r.view[next] == '{' {
				r.above(r.fields[base:])
				r.fields = r.fields[:base]
			}
			ok = r.list(depth+1, name)
		default:
			var v Span
			var null bool
			if v, null, ok = r.scalar(); ok && len(r.fields)-base < maxFields {
				r.fields = append(r.fields, field{name, v, under, null})
			}
		}
		if !ok {
			return false
		}
		if r.at = skipSpace(r.view, r.at); r.first() == ',' {
			r.at = skipSpace(r.view, r.at+1)
		}
	}
	r.at++
	return r.at <= len(r.view)
}

// first is the byte at hand, 0 behind the last.
func (r *records) first() byte {
	if r.at < len(r.view) {
		return r.view[r.at]
	}
	return 0
}

// endsScalar are the marks that end a number or a word.
var endsScalar = [256]bool{',': true, ':': true, ']': true, '}': true, '[': true, '{': true, '"': true}

// scalar reads a text, a number, true, false or null.
func (r *records) scalar() (v Span, null, ok bool) {
	if end := stringEnd(r.view, r.at); end >= 0 {
		v = Span{r.at + 1, end - 1}
		r.at = end
		return v, false, true
	}
	from := r.at
	for r.at < len(r.view) && r.view[r.at] > ' ' && !endsScalar[r.view[r.at]] {
		r.at++
	}
	v = Span{from, r.at}
	word := string(r.view[from:min(r.at, from+6)])
	return v, word == "null" || word == "true" || word == "false", r.at > from
}

// above writes the texts of an object above the list that it holds: its title
// as a heading, dates and notes as lines.
func (r *records) above(fields []field) {
	for _, v := range fields {
		text := r.view[v.value.Start:v.value.End]
		switch name := string(r.view[v.name.Start:v.name.End]); {
		case v.null || len(text) < 2 || len(text) > longestHeading:
		case name == "title" || name == "name" || name == "caption" || name == "heading":
			r.line(Heading, 1, v.value)
		case bytes.ContainsFunc(text, isWordRune):
			r.line(Paragraph, 0, v.value)
		}
	}
}

// line writes one text as a block.
func (r *records) line(kind Kind, level int, s Span) {
	r.open(kind, level)
	r.text(s)
	r.close()
}

// tableRow writes a record, and the head of its table where it has another than the
// record before.
func (r *records) tableRow(fields []field) {
	if !r.sameHead(fields) {
		r.count++
		r.keys = append(r.keys[:0], fields...)
		r.openRow(r.count)
		r.cur.Head, r.cur.copied = true, true
		for _, v := range fields {
			r.openCell(v.name.Start)
			if v.under.Len() > 0 {
				r.text(v.under)
				r.gap(v.under.End, v.under.End)
			}
			r.text(v.name)
			r.closeCell(1)
		}
		r.close()
	}
	r.openRow(r.count)
	r.cur.copied = true
	k := 0
	for i := range fields {
		v := &fields[i]
		for k < len(r.keys) && !r.same(&r.keys[k], v) {
			r.openCell(v.value.Start) // a field that this record lacks
			r.closeCell(1)
			k++
		}
		r.openCell(v.value.Start)
		if !v.null {
			r.text(v.value)
		}
		r.closeCell(1)
		k++
	}
	r.close()
	r.rows++
}

// same reports whether two fields have the same names.
func (r *records) same(v, w *field) bool {
	return bytes.Equal(r.view[v.name.Start:v.name.End], r.view[w.name.Start:w.name.End]) && bytes.Equal(r.view[v.under.Start:v.under.End], r.view[w.under.Start:w.under.End])
}

// sameHead reports whether the fields of a record are some of the head's, in its
// order.
func (r *records) sameHead(fields []field) bool {
	k := 0
	for i := range fields {
		for k < len(r.keys) && !r.same(&r.keys[k], &fields[i]) {
			k++
		}
		if k == len(r.keys) {
			return false
		}
		k++
	}
	return true
}

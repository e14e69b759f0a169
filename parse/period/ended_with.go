package period

// This file knows two lengths of time that end on one day: "the quarter and year ended
// December 31, 2024", "three and nine months ended September 30, 2025".

// endedWith reads when n months, whose words end at i, ended, from behind the longer
// time that "and" joins to them. That is a mention of its own: the end stays where it
// was. The zero expr if nothing of the kind follows.
func (r reader) endedWith(n, i int) expr {
	t := look(r.text, i)
	if t.kind == kStretch {
		t = look(r.text, t.end)
	}
	if t.kind != kAnd {
		return expr{}
	}
	for t = look(r.text, t.end); t.kind == kThe || t.kind == kFull || t.kind == kFiscal || t.kind == kNumber || t.width > 0 && t.width <= 2 || t.sign == '-'; {
		t = look(r.text, t.end)
	}
	if t.kind != kYear && t.kind != kMonths && t.kind != kMonthWord && t.kind != kHalf {
		return expr{}
	}
	if u := look(r.text, t.end); u.kind == kStretch {
		t = u
	}
	e, end := r.endingAt(n, t.end)
	if end == t.end || e.from.day == 0 && e.from.year == 0 {
		return expr{}
	}
	return e
}

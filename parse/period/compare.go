package period

// links stand between a comparing word and the period.
var links = setOf("in of the its that for during s")

// comparing words make what follows the thing compared with.
var comparing = setOf("than versus vs against compared")

// records are words that make "since 2012" the time of the last such thing.
var records = setOf(`first lowest highest biggest largest smallest fastest slowest strongest weakest worst best steepest sharpest
	most fewest`)

// isRecord reports whether a superlative stands a few words before text[i:].
func (r reader) isRecord(i int) bool {
	for range 7 {
		w, k := r.back(i)
		if records.has(w) {
			return true
		}
		if w == "" {
			return false
		}
		i = k
	}
	return false
}

// compared reports whether the words before text[i:] make a period the one
// that something is compared with: "than in 2023", "versus Q4", "up from 2018".
func (r reader) compared(i int, e expr) bool {
	switch {
	case e.op == before && e.n > 0, e.op == sameIn:
		return true
	case e.op == since:
		return r.isRecord(i)
	}
	for range 4 {
		w, k := r.back(i)
		switch {
		case links.has(w):
			i = k
		case w == "" && k < i && k > 0 && r.text[k-1] == '.': // "vs. Q4"
			i = k - 1
			w = r.text[r.wordStart(i):i]
			return is(w, "vs")
		case is(w, "with"), is(w, "to"):
			w, _ = r.back(k)
			return is(w, "compared") || is(w, "relative") || is(w, "comparison") || is(w, "opposed")
		case is(w, "on"):
			return r.afterRate(k) && (e.op == at && e.from.year != 0 && e.from.day == 0 || e.op == relative && e.n < 0)
		case is(w, "from"), is(w, "over"):
			g := e.grain()
			return ((e.op == at || e.op == ending) && e.from.year != 0 || e.op == relative && e.n < 0) && (g == ByYear || g == ByQuarter)
		case is(w, "as"):
			return r.sameAs(k)
		default:
			return comparing.has(w)
		}
	}
	return false
}

// sameAs reports whether "same" stands a few words before text[i:]: "about the
// same growth rate as the second quarter".
func (r reader) sameAs(i int) bool {
	for range 3 {
		w, k := r.back(i)
		if is(w, "same") {
			return true
		}
		if w == "" {
			return false
		}
		i = k
	}
	return false
}

// afterRate reports whether a percentage ends before text[i:]: "up 8% on last
// year".
func (r reader) afterRate(i int) bool {
	for i > 0 && r.text[i-1] == ' ' {
		i--
	}
	if i > 0 && r.text[i-1] == '%' {
		return true
	}
	w := r.text[r.wordStart(i):i]
	return is(w, "percent") || is(w, "cent")
}

// wordAt is the word at text[i:], over white space.
func (r reader) wordAt(i int) string {
	t := look(r.text, i)
	if !t.word() {
		return ""
	}
	return r.text[t.start:t.end]
}

// wordStart is the start of the word that ends at text[i].
func (r reader) wordStart(i int) int {
	for i > 0 && letter(r.text, i-1) < 26 {
		i--
	}
	return i
}

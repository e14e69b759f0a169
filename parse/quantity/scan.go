package quantity

import "cloudwatch-tui/parse/gate"

// Mention is an amount found in a text. text[Start:End] is the number as
// written, with its sign, currency, scale word and percent sign but without
// hedge words: "$28.8 billion", "20%+", "~5.8%", "hundreds", "40-60%". It is
// at most 80 bytes long.
type Mention struct {
	Start, End int
	Hedge      int // where the hedge before it begins ("more than 500"), Start if there is none
	Amount     Amount
	Unit       Unit
	Noun       string // for a count: the noun counted, lower case ("jobs", "employees", "laid off"), "" if none
}

// Bounds that keep hostile text cheap.
const (
	maxSpan   = 80 // bytes of one mention
	maxDigits = 40 // digits of one number; a longer run is no amount
)

// Scan finds the amounts in a text, in order, without overlaps. The text is
// clean: UTF-8, single spaces. Years and days of a month come back as bare
// numbers, since only the reader of periods can tell them: the caller drops
// those that a period covers. Numeric dates, times of day, versions,
// identifiers, ordinals and addresses are no amounts. The time is linear in
// the length of the text, and a text without numbers costs no allocation.
func Scan(text string) []Mention { return Append(nil, text) }

// Append is Scan for a caller that keeps the slice.
func Append(dst []Mention, text string) []Mention {
	words := finder.Borrow(text)
	dst = AppendAt(dst, text, *words)
	gate.GiveBack(words)
	return dst
}

// AppendAt is Append for a caller that has found the words that are in Words.
func AppendAt(dst []Mention, text string, words []gate.Found) []Mention {
	s := scanner{text: text, found: dst, first: len(dst)}
	end := 0
	for _, w := range words {
		i := int(w.At)
		if i < end || w.Kinds&gate.Amount == 0 {
			continue
		}
		if c := s.at(i - 1); (c == '_' || c >= 0x80) && s.hangs(i) {
			end = s.rest(i)
		} else {
			end = s.read(i)
		}
		for isWord(s.at(end)) && isWord(s.at(end-1)) {
			end = s.read(end)
		}
	}
	return s.found
}

// read keeps the amount that begins with the word at i and returns where to go
// on.
func (s *scanner) read(i int) int {
	if isDigit(s.text[i]) {
		return s.number(i)
	}
	if j := s.word(i); j > i {
		return j
	}
	return s.rest(i)
}

// rest passes over the letters at i, and the digits that hang on them but for
// those behind the code of a currency, and returns where to go on.
func (s *scanner) rest(i int) int {
	for inWord[s.at(i)] {
		i++
	}
	switch {
	case !isDigit(s.at(i)):
		return i
	case s.codeEnds(i):
		return s.number(i)
	}
	return s.skipWord(i)
}

// scanner holds the text and what was found; floor is where the last mention
// or skipped number ended, so that nothing is read twice.
type scanner struct {
	text  string
	floor int
	found []Mention
	first int // where this text's mentions begin in found
}

// at is the byte at i, 0 outside of the text.
func (s *scanner) at(i int) byte {
	if uint(i) < uint(len(s.text)) {
		return s.text[i]
	}
	return 0
}

// number reads the amount whose first digit is at i and returns where to go on.
func (s *scanner) number(i int) int {
	var f figure
	end, ok := s.figure(&f, i)
	if !ok {
		s.floor = end
		return end
	}
	return s.emit(&f)
}

// emit completes a figure with range, hedge and noun, keeps it and returns
// where to go on.
func (s *scanner) emit(f *figure) int {
	h := s.hedge(f.start)
	rest, join := s.partner(f, h)
	if join == years {
		s.floor = rest.end
		return rest.end
	}
	m := Mention{Start: f.start, End: f.end, Hedge: h.start, Unit: f.unit}
	after, end := s.hedgeAfter(f.end)
	if join == joined {
		m.End = rest.end
		m.Amount = Between(f.value(), rest.value(), min(f.step(), rest.step()))
		_, end = s.hedgeAfter(rest.end)
	} else {
		m.Amount = f.amount()
		if form := s.form(f, h.form, after); form != Exact {
			m.Amount = m.Amount.As(form)
		}
	}
	s.floor = m.End
	if isDigit(s.at(m.End)) { // a footnote's: "9.6 billion8"
		s.floor = s.skipWord(m.End)
	}
	if m.End-m.Start <= maxSpan {
		s.count(&m, f, end)
		s.found = append(s.found, m)
	}
	return s.floor
}

// form is what the hedges make of a number: the sign in it counts before the
// words before it, those before "+", and that before the words after it.
func (s *scanner) form(f *figure, before, after Form) Form {
	switch {
	case f.about:
		return About
	case f.below:
		return AtMost
	case before != Exact:
		return before
	case f.plus:
		return AtLeast
	case after != Exact:
		return after
	}
	return s.respective(f.start, f.end)
}

// respective is the form that the last mention lends the one from i to j:
// "around 8% and 2%, respectively".
func (s *scanner) respective(i, j int) Form {
	if n := len(s.found); n > s.first && s.follows(j, ", respectively") && s.text[s.found[n-1].End:i] == " and " {
		if form := s.found[n-1].Amount.Form(); form < Range {
			return form
		}
	}
	return Exact
}

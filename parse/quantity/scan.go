package quantity

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
func Scan(text string) []Mention {
	s := scanner{text: text}
	for i, n := 0, len(text); i < n; {
		switch c := text[i]; class[c] {
		case digit:
			i = s.number(i)
		case letter:
			if i+2 < n && mayStart(c, text[i+1], text[i+2]) {
				if j := s.word(i); j > i {
					i = j
					continue
				}
			}
			for i < n && inWord[text[i]] {
				i++
			}
			if i < n && class[text[i]] == digit && !s.codeEnds(i) {
				i = s.skipWord(i)
			}
		default:
			i++
		}
	}
	return s.found
}

// scanner holds the text and what was found; floor is where the last mention
// or skipped number ended, so that nothing is read twice.
type scanner struct {
	text  string
	floor int
	found []Mention
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
	f, end, ok := s.figure(i)
	if !ok {
		s.floor = end
		return end
	}
	return s.emit(f)
}

// emit completes a figure with range, hedge and noun, keeps it and returns
// where to go on.
func (s *scanner) emit(f figure) int {
	h := s.hedge(f.start)
	m := Mention{Start: f.start, End: f.end, Hedge: h.start, Unit: f.unit}
	other, join := s.partner(&f, h)
	switch join {
	case years:
		s.floor = other.end
		return other.end
	case joined:
		m.End, m.Unit = other.end, f.unit
		m.Amount = Between(f.value(), other.value(), min(f.step(), other.step()))
		f.end, f.about, f.plus = other.end, false, false
	default:
		m.Unit = f.unit
		m.Amount = f.amount()
	}
	if m.End-m.Start > maxSpan {
		s.floor = m.End
		return m.End
	}
	s.count(&m, &f)
	if join != joined {
		m.Amount = s.hedged(&f, h, m.Amount, m.End)
	}
	s.found = append(s.found, m)
	s.floor = m.End
	return m.End
}

// hedged gives an amount the form that its hedges say: the sign in the number
// before words, words before it over what follows.
func (s *scanner) hedged(f *figure, h hedge, a Amount, end int) Amount {
	form := h.form
	if f.about {
		form = About
	} else if form == Exact {
		if f.plus {
			form = AtLeast
		} else {
			form = s.hedgeAfter(end)
		}
	}
	if form == Exact {
		return a
	}
	return a.As(form)
}

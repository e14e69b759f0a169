package period

import (
	"strings"
	"time"

	"cloudwatch-tui/parse/gate"
)

// Context is what a reader must know to place a mention in time.
type Context struct {
	Published time.Time  // the document's date, zero if it has none
	YearEnd   time.Month // last month of the company's fiscal year; 0 means December
	Year      int        // a year known from the context (a heading, the sentence before), 0 if none; quarters follow Anchor first
	Fiscal    bool       // the document's quarters and halves are those of the fiscal year
	Ahead     bool       // the sentence speaks of what is to come: "Q4" is the next, not the latest
	Anchor    Period     // what the document reports on, for "the quarter" and "a year ago"; zero if unknown
}

// Mention is a period found in a text: "Q4 2024", "the fourth quarter",
// "fiscal 2025", "July 17", "last year", "the three months ended June 30, 2024".
type Mention struct {
	Start, End int
	Grain      Grain // how finely it tells the time
	Absolute   bool  // the year is written, so that the context can add nothing
	Relative   bool  // told from the document's date or period: "last year", "yesterday"
	Fiscal     bool  // a fiscal period by its own words
	Comparison bool  // what something is compared with: "than in 2023", "a year ago"
	expr       expr
}

// Scan finds the periods in a text, in order, without overlaps: nil if there
// are none. "Year over year" and the like are no periods.
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
	r := reader{text}
	from, end := len(dst), 0
	for _, w := range words {
		i := int(w.At)
		if i < end || w.Kinds&gate.Time == 0 {
			continue
		}
		if class[text[i]] == digit {
			if !r.mayBegin(i) {
				continue
			}
		} else if key, _ := keyOf(text, i); !vocabulary[vocabulary.slot(key)].begins {
			continue
		}
		if i > 0 && text[i-1] != ' ' {
			if end = r.linked(i, end); end > i {
				continue
			}
		}
		var m Mention
		m, end = r.at(i)
		if m.End > 0 && !(m.End-m.Start == 4 && len(dst) > from && r.countOf(&dst[len(dst)-1], &m)) {
			dst = r.keep(dst, from, m)
		}
	}
	return dst
}

// linked is the end of the web address that text[i] lies in, and that goes on
// behind text[from], i if there is none.
func (r reader) linked(i, from int) int {
	if n := strings.LastIndex(r.text[from:i], "://"); n >= 0 {
		if end := from + n + address(r.text[from+n:]); end > i {
			return end
		}
	}
	return i
}

// address is the length of the web address that goes on at "://".
func address(s string) int {
	if n := strings.IndexAny(s, " \t\n\r\"'<>()[]|"); n > 0 {
		return n
	}
	return len(s)
}

// reader reads periods from a text by recursive descent. Its methods take a
// position and return where they ended, or the position itself if nothing of
// the kind stands there.
type reader struct{ text string }

// at reads the period at text[i:]. A zero m.End with a later end means that
// something stands there that looks like a period and is none.
func (r reader) at(i int) (m Mention, end int) {
	t := look(r.text, i)
	if t.width > 0 {
		if !r.free(i) || t.width == 4 && r.version(i) {
			return m, i
		}
		m.expr, end = r.digits(t)
	} else {
		m.expr, end = r.word(t)
	}
	if end <= i || r.joined(end) && !r.estimate(end) {
		return m, i
	}
	if m.expr.op == none {
		return m, end
	}
	if m.expr.op == at {
		m.expr, end = r.span(m.expr, end)
	}
	if m.expr.op == at {
		m.expr, end = r.endedBehind(m.expr, end)
	}
	m.Start, m.End = r.widen(i, m.expr), end
	m.Grain = m.expr.grain()
	m.Fiscal = m.expr.from.fiscal
	m.Absolute = m.expr.absolute()
	m.Relative = m.expr.relative()
	m.Comparison = r.compared(m.Start, m.expr)
	return m, end
}

// keep appends a mention. In "Q3 and Q4 2024" the first shares the year of
// the second, and "Monday, July 14" is one mention.
func (r reader) keep(dst []Mention, from int, m Mention) []Mention {
	if len(dst) == from {
		return append(dst, m)
	}
	last := &dst[len(dst)-1]
	gap := r.text[last.End:max(m.Start, last.End)]
	switch {
	case last.expr.op == weekdays && m.expr.op == at && m.Grain == ByDay && (gap == ", " || gap == " " || gap == " (" || gap == ", on "):
		m.Start = last.Start
		*last = m
		return dst
	case last.expr.op == at && last.expr.from.year == 0 && last.expr.from.len == 3 && m.expr.op == at && m.expr.from == (point{year: m.expr.from.year, skip: 11, len: 1}) && strings.HasPrefix(r.text[m.Start:m.End], "Year-") && gap == " and ":
		m.expr.from = yearPoint(int(m.expr.from.year)) // "Fourth Quarter and Year-End 2024"
		m.Grain = m.expr.grain()
		last.expr.from.year, last.Absolute = m.expr.from.year, true
	case last.expr.op == at && m.expr.op == at && !last.Absolute && last.expr.from.year == 0 && m.Absolute &&
		last.expr.from.day == 0 && last.Grain == m.Grain && m.Grain >= ByHalf && shares(gap):
		last.expr.from.year, last.Absolute = m.expr.from.year, true
		last.expr.from.fiscal = last.expr.from.fiscal || m.expr.from.fiscal
		last.Fiscal = last.expr.from.fiscal
	}
	return append(dst, m)
}

func shares(gap string) bool {
	switch gap {
	case " and ", " and the ", ", ", " & ", "/", " or ", ", and ":
		return true
	}
	return false
}

// free reports whether a number at text[i:] stands alone: no currency sign,
// decimal point or letter in front.
func (r reader) free(i int) bool {
	if i == 0 {
		return true
	}
	switch c := r.text[i-1]; c {
	case '$', '#', '_', '@', '=', '&', '+':
		return false
	case '.', ',':
		return i < 2 || r.text[i-2]-'0' >= 10
	case 0xAC, 0xA3, 0xA5: // the last byte of the euro, pound and yen signs
		return false
	default:
		return letter(r.text, i-1) == 26
	}
}

// versioned products have versions that are named by a year.
var versioned = [...]string{"Windows Server ", "SQL Server ", "Exchange Server ", "SharePoint Server ", "SharePoint ", "Visual Studio ", "Microsoft Office ", "Office "}

// version reports whether the number at text[i:] is the version of a product:
// "demand for Windows Server 2012".
func (r reader) version(i int) bool {
	if i < 7 || r.text[i-1] != ' ' || r.text[i-2] != 'r' && r.text[i-2] != 't' && r.text[i-2] != 'o' && r.text[i-2] != 'e' {
		return false
	}
	for _, p := range versioned {
		if strings.HasSuffix(r.text[:i], p) {
			return true
		}
	}
	return false
}

// joined reports whether a letter or digit goes on at text[i:].
func (r reader) joined(i int) bool {
	return i < len(r.text) && (r.text[i]-'0' < 10 || letter(r.text, i) < 26 || r.text[i] == '_' || r.text[i] >= 0xC3 && r.text[i] < 0xE2)
}

// back reads the word before text[i:], if white space or a hyphen parts them.
func (r reader) back(i int) (word string, start int) {
	j := i
	for j > 0 && i-j < 3 && (r.text[j-1] == ' ' || r.text[j-1] == '\n' || r.text[j-1] == '-') {
		j--
	}
	if j == i {
		return "", i
	}
	k := r.wordStart(j)
	return r.text[k:j], k
}

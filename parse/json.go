package parse

import (
	"crypto/sha256"
	"encoding/hex"
	"math"
	"strconv"
	"time"
	"unicode"
	"unicode/utf8"

	"cloudwatch-tui/parse/doc"
)

// Encoder writes signals as the contract describes them, as JSON objects or as
// CSV rows. The zero Encoder is ready to use; it is for one goroutine at a time.
type Encoder struct{ scratch []byte }

// MarshalJSON writes one signal as a JSON object.
func (s Signal) MarshalJSON() ([]byte, error) {
	var e Encoder
	return e.Append(nil, &s), nil
}

// ID names a signal: the same bytes of a document give the same 16 hexadecimal
// digits on every machine, wherever the document lies.
func (s *Signal) ID() string { return string(appendID(nil, s)) }

// Append adds the signal to b as one JSON object without a line end. No control
// or formatting character of a document comes out raw: all are \u escapes.
func (e *Encoder) Append(b []byte, s *Signal) []byte {
	b = append(b, '{')
	for i := range columns {
		c := &columns[i]
		e.scratch = c.put(e.scratch[:0], s)
		if len(e.scratch) == 0 && !c.always {
			continue
		}
		if b[len(b)-1] != '{' {
			b = append(b, ',')
		}
		b = append(append(append(b, '"'), c.name...), '"', ':')
		switch c.kind {
		case number:
			b = append(b, e.scratch...)
		case list:
			b = appendList(b, e.scratch)
		default:
			b = appendString(b, e.scratch)
		}
	}
	return append(b, '}')
}

// AppendHeader adds the names of the CSV columns and a line end.
func (e *Encoder) AppendHeader(b []byte) []byte {
	for i, c := range columns {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, c.name...)
	}
	return append(b, '\n')
}

// AppendCSV adds the signal to b as one CSV row with a line end. Control
// characters become spaces, and a text that a spreadsheet would run as a
// formula gets an apostrophe in front.
func (e *Encoder) AppendCSV(b []byte, s *Signal) []byte {
	for i := range columns {
		c := &columns[i]
		if i > 0 {
			b = append(b, ',')
		}
		e.scratch = c.put(e.scratch[:0], s)
		if c.kind == number {
			b = append(b, e.scratch...)
			continue
		}
		b = AppendCell(b, e.scratch)
	}
	return append(b, '\n')
}

type kind uint8

const (
	text kind = iota
	number
	list // slugs separated by spaces
)

// columns is the table of fields in contract/signals order. put adds the bare
// value; what comes out empty is left out of the JSON unless always is set.
var columns = [...]struct {
	name   string
	kind   kind
	always bool
	put    func(b []byte, s *Signal) []byte
}{
	{"id", text, true, appendID},
	{"metric", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Metric...) }},
	{"entity", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Entity...) }},
	{"group", list, false, appendGroup},
	{"value", number, false, func(b []byte, s *Signal) []byte {
		v, ok := s.Amount.Value()
		return AppendNumber(b, v, ok)
	}},
	{"low", number, false, func(b []byte, s *Signal) []byte {
		low, _, ok, _ := s.Amount.Bounds()
		return AppendNumber(b, low, ok)
	}},
	{"high", number, false, func(b []byte, s *Signal) []byte {
		_, high, _, ok := s.Amount.Bounds()
		return AppendNumber(b, high, ok)
	}},
	{"unit", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Unit...) }},
	{"qualifier", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Amount.Form().String()...) }},
	{"basis", text, false, func(b []byte, s *Signal) []byte { return append(b, s.Basis...) }},
	{"period", text, false, func(b []byte, s *Signal) []byte { return append(b, s.Period.String()...) }},
	{"start", text, false, func(b []byte, s *Signal) []byte { return appendDate(b, s.Period.Start()) }},
	{"end", text, false, func(b []byte, s *Signal) []byte { return appendDate(b, s.Period.End()) }},
	{"period_source", text, false, appendPeriodSource},
	{"region", text, false, func(b []byte, s *Signal) []byte { return append(b, s.Region...) }},
	{"status", text, true, appendStatus},
	{"attribution", text, false, func(b []byte, s *Signal) []byte { return append(b, s.By...) }},
	{"published", text, false, func(b []byte, s *Signal) []byte { return appendDate(b, s.Origin.document().Published) }},
	{"doc", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Origin.document().Name...) }},
	{"title", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Origin.document().Title...) }},
	{"line", number, true, func(b []byte, s *Signal) []byte {
		return strconv.AppendInt(b, int64(s.Origin.document().Pos(s.Origin.Span.Start).Line), 10)
	}},
	{"offset", number, true, func(b []byte, s *Signal) []byte {
		return strconv.AppendInt(b, int64(s.Origin.Span.Start), 10)
	}},
	{"length", number, true, func(b []byte, s *Signal) []byte {
		return strconv.AppendInt(b, int64(s.Origin.Span.Len()), 10)
	}},
	{"quote", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Origin.Quote...) }},
	{"confidence", number, true, func(b []byte, s *Signal) []byte {
		c := min(max(s.Origin.Confidence, 0), 1)
		return strconv.AppendFloat(b, math.Round(c*1000)/1000, 'f', -1, 64)
	}},
	{"rule", text, true, func(b []byte, s *Signal) []byte { return append(b, s.Origin.Rule...) }},
}

// noDocument stands in for the document of a signal that was made by hand.
var noDocument doc.Document

func (o Origin) document() *doc.Document {
	if o.Doc == nil {
		return &noDocument
	}
	return o.Doc
}

// appendID hashes what makes a signal itself: the document's bytes, who and
// what, and the place of the number. Period, region and basis keep apart two
// claims that one number makes ("31% in both 2022 and 2023"). The path is not
// in it: a document may move.
func appendID(b []byte, s *Signal) []byte {
	var buf [256]byte
	sum := s.Origin.document().Sum()
	h := append(buf[:0], sum[:]...)
	for _, part := range [...]string{
		string(s.Metric), string(s.Entity), string(s.Basis), s.Period.String(), s.Region,
	} {
		h = append(append(h, part...), 0)
	}
	h = strconv.AppendInt(h, int64(s.Origin.Span.Start), 10)
	h = strconv.AppendInt(append(h, '-'), int64(s.Origin.Span.End), 10)
	sum = sha256.Sum256(h)
	return hex.AppendEncode(b, sum[:8])
}

func appendGroup(b []byte, s *Signal) []byte {
	for i, slug := range s.Group {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, slug...)
	}
	return b
}

func appendPeriodSource(b []byte, s *Signal) []byte {
	switch {
	case s.Period.IsZero():
		return b
	case s.Inferred:
		return append(b, "inferred"...)
	}
	return append(b, "stated"...)
}

func appendStatus(b []byte, s *Signal) []byte {
	if s.Status == "" {
		return append(b, Reported...)
	}
	return append(b, s.Status...)
}

// AppendNumber adds a number in full, without an exponent, if ok; what is no
// number adds nothing. Fifteen digits are what a float64 can hold of a decimal;
// they drop the noise of 4.35 * 1e9.
func AppendNumber(b []byte, v float64, ok bool) []byte {
	if !ok || math.IsNaN(v) || math.IsInf(v, 0) {
		return b
	}
	if v == 0 {
		return append(b, '0') // never -0
	}
	var buf [32]byte
	if r, err := strconv.ParseFloat(string(strconv.AppendFloat(buf[:0], v, 'e', 14, 64)), 64); err == nil {
		v = r
	}
	return strconv.AppendFloat(b, v, 'f', -1, 64)
}

func appendDate(b []byte, t time.Time) []byte {
	if t.IsZero() {
		return b
	}
	return t.AppendFormat(b, time.DateOnly)
}

func appendList(b, slugs []byte) []byte {
	b = append(b, '[')
	for start, i := 0, 0; i <= len(slugs); i++ {
		if i < len(slugs) && slugs[i] != ' ' {
			continue
		}
		if start > 0 {
			b = append(b, ',')
		}
		b = appendString(b, slugs[start:i])
		start = i + 1
	}
	return append(b, ']')
}

// appendString writes a JSON string. HTML is left as it is; whatever steers a
// terminal or hides from the eye is escaped.
func appendString(b, s []byte) []byte {
	b = append(b, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c >= ' ' && c < 0x7f {
			if c == '"' || c == '\\' {
				b = append(b, '\\')
			}
			b = append(b, c)
			i++
			continue
		}
		r, n := utf8.DecodeRune(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(b, `\ufffd`...)
		case !hidden(r):
			b = append(b, s[i:i+n]...)
		case r == '\n':
			b = append(b, `\n`...)
		case r == '\t':
			b = append(b, `\t`...)
		case r > 0xffff:
			r -= 0x10000
			b = appendEscape(appendEscape(b, 0xd800+r>>10), 0xdc00+r&0x3ff)
		default:
			b = appendEscape(b, r)
		}
		i += n
	}
	return append(b, '"')
}

func appendEscape(b []byte, r rune) []byte {
	const digits = "0123456789abcdef"
	return append(b, '\\', 'u', digits[r>>12&15], digits[r>>8&15], digits[r>>4&15], digits[r&15])
}

// hidden reports characters that must not reach a terminal as they are:
// controls, line separators and invisible formatting such as the overrides of
// writing direction.
func hidden(r rune) bool {
	if r < 0x7f {
		return r < ' '
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// AppendCell adds a text as one CSV field: cleaned, quoted where it must be,
// and defused where a spreadsheet would take it for a formula.
func AppendCell(b, s []byte) []byte {
	formula := len(s) > 0 && (s[0] == '=' || s[0] == '+' || s[0] == '-' || s[0] == '@')
	quoted := formula
	for _, c := range s {
		quoted = quoted || c == ',' || c == '"' || c < ' '
	}
	if !quoted && len(s) > 0 {
		quoted = s[0] == ' ' || s[len(s)-1] == ' '
	}
	if quoted {
		b = append(b, '"')
	}
	if formula {
		b = append(b, '\'')
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = utf8.AppendRune(b, utf8.RuneError)
		case r == '"':
			b = append(b, '"', '"')
		case r == '\n' || r == '\t' || r == '\r' || r == 0x2028 || r == 0x2029:
			b = append(b, ' ')
		case !hidden(r):
			b = append(b, s[i:i+n]...)
		}
		i += n
	}
	if quoted {
		b = append(b, '"')
	}
	return b
}

package quantity

import (
	"strings"
	"sync"
)

// Parse reads a table or CSV cell that is one amount and nothing else: hedges
// before it and a footnote mark after it may stand. Unlike Scan it takes
// accounting brackets for a minus: "(1,234)" is -1234. False for an empty
// cell, "-", "n/a", text, dates, or two numbers.
func Parse(cell string) (Amount, Unit, bool) {
	cell = strings.TrimSpace(cell)
	if cell == "" || len(cell) > 2*maxSpan {
		return Amount{}, Number, false
	}
	if a, u, ok := figures(cell); ok {
		return a, u, true
	}
	cell = footnote(cell)
	inner, neg := brackets(cell)
	if a, u, ok := figures(inner); ok {
		if neg {
			a = a.Neg()
		}
		return a, u, true
	}
	if neg {
		cell = inner
	}
	room := rooms.Get().(*[]Mention)
	defer rooms.Put(room)
	*room = Append((*room)[:0], cell)
	found := *room
	if len(found) != 1 || found[0].Hedge != 0 {
		return Amount{}, Number, false
	}
	m := found[0]
	if rest := strings.TrimSpace(cell[m.End:]); rest != "" && !strings.HasPrefix(rest, "or ") {
		return Amount{}, Number, false
	}
	if neg {
		m.Amount = m.Amount.Neg()
	}
	return m.Amount, m.Unit, true
}

// figures reads a cell of the plain kind that most are of: "1,234", "-3.1",
// "$28.8", "12%".
func figures(cell string) (Amount, Unit, bool) {
	s, f, i := scanner{text: cell}, figure{}, 0
	switch s.at(0) {
	case '-':
		f.neg, i = true, 1
	case '$':
		f.unit, i = "USD", 1
	}
	if !isDigit(s.at(i)) {
		return Amount{}, Number, false
	}
	end, ok := s.digits(&f.literal, i)
	if s.at(end) == '%' && f.unit == Number {
		f.unit, end = Percent, end+1
	}
	if !ok || f.comma || end < len(cell) {
		return Amount{}, Number, false
	}
	return f.amount(), f.unit, true
}

// rooms are slices for the mentions of a cell.
var rooms = sync.Pool{New: func() any { return new([]Mention) }}

// footnote takes the footnote marks off the end of a cell: "14%¹", "1,234 (2)",
// "31%*", "5 [1]".
func footnote(cell string) string {
	if c := cell[len(cell)-1]; c < 0x80 && c != ' ' && c != '*' && c != ')' && c != ']' {
		return cell
	}
	for range 3 {
		short := strings.TrimRight(cell, "*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰ ")
		if i := strings.LastIndexAny(short, "(["); i > 0 && len(short)-i <= 4 && len(short)-i >= 3 {
			if mark := short[i+1 : len(short)-1]; strings.Trim(mark, "abc0123456789") == "" && strings.ContainsAny(short[:i], "0123456789") &&
				(short[len(short)-1] == ')' || short[len(short)-1] == ']') {
				short = strings.TrimRight(short[:i], " ")
			}
		}
		if short == cell || short == "" {
			break
		}
		cell = short
	}
	return cell
}

// brackets takes accounting brackets away: "(5)%", "($1,234)", "$(5)", "(5%)".
func brackets(cell string) (inner string, neg bool) {
	i, j := strings.IndexByte(cell, '('), strings.LastIndexByte(cell, ')')
	if i < 0 || j < i || strings.Count(cell, "(") != 1 || strings.Count(cell, ")") != 1 {
		return cell, false
	}
	if strings.ContainsAny(cell[:i], "0123456789-") || strings.ContainsAny(cell[j:], "0123456789") {
		return cell, false
	}
	return cell[:i] + strings.TrimSpace(cell[i+1:j]) + cell[j+1:], true
}

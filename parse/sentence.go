package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cloudwatch-tui/parse/quantity"
)

// longestAbbreviation is the length of the longest of them.
const longestAbbreviation = 6

// abbreviations end in a dot that ends no sentence.
var abbreviations = wordSet(`inc corp co ltd llc plc vs mr mrs ms dr st jr sr approx est no nos fig figs etc e.g i.e cf al
		jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.u q.o.q y.o.y ca gov sen rep prof dept vol pp sq ft mt bn mn a.m p.m rs`)

// maxSentence is the length in bytes at which a sentence is cut by force.
const maxSentence = 1500

// maxAmounts is how many of a sentence's figures are read: whatever has more is
// a list that lost its marks.
const maxAmounts = 60

// ending holds the characters that may end a sentence.
var ending = [256]bool{'.': true, '!': true, '?': true, ']': true}

// sentences cuts a block's text into sentences, as ranges. A dot, question or
// exclamation mark ends one if space and a capital, a digit or an opening
// quote follow and the word before is no abbreviation or initial.
//
// A sentence longer than maxSentence is cut at a space: nobody writes one, and
// rules look as far as a sentence goes.
func sentences(text string, yield func(start, end int)) {
	start, dot := 0, -1
	plain := strings.IndexByte(text, '!') < 0 && strings.IndexByte(text, '?') < 0 && strings.IndexByte(text, ']') < 0
	for i := 0; i < len(text); i++ {
		if plain { // nothing but a dot ends a sentence: on to the next
			if dot < i {
				if dot = strings.IndexByte(text[i:], '.') + i; dot < i {
					dot = len(text)
				}
			}
			if i = max(i, min(dot, start+maxSentence+1)); i == len(text) {
				break
			}
		}
		c := text[i]
		if !ending[c] && i-start <= maxSentence {
			continue // nearly always: one branch to guess
		}
		switch {
		case c == ' ':
			yield(start, i)
			start = i + 1
			continue
		case !ending[c], c == ']' && !itemEnds(text, i), c == '?' && answers(text[i+1:]):
			continue
		}
		end := closing(text, i+1)
		if end >= len(text) || text[end] != ' ' || !opens(text[end+1:]) || text[i] == '.' && abbreviated(text[start:i]) {
			continue
		}
		yield(start, end)
		start = end + 1
		i = end
	}
	if start < len(text) {
		yield(start, len(text))
	}
}

// closing is where what closes a sentence ends: quotes, brackets and reference
// marks behind its dot at text[end:].
func closing(text string, end int) int {
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		switch r {
		case '"', '\'', ')', ']', '”', '’', '*', '¹', '²', '³':
		case '[':
			if size = strings.IndexByte(text[end:min(len(text), end+5)], ']') + 1; size < 3 {
				return end // not "[1]"
			}
		default:
			return end
		}
		end += size
	}
	return end
}

// answers reports whether the rest of a text is a figure that answers the question
// before it, which says what it is of: "? A: $69,632 million".
func answers(rest string) bool {
	const longest = 40
	rest = strings.Trim(rest, " *.")
	if len(rest) > longest {
		return false
	}
	if i := strings.Index(rest, ": "); i > 0 {
		label := small(strings.TrimRight(rest[:i], "0123456789* "))
		if label != "a" && label != "answer" {
			return false
		}
		rest = strings.TrimLeft(rest[i+2:], " *")
	}
	_, unit, ok := quantity.Parse(rest)
	return ok && (unit.Money() || unit == quantity.Percent)
}

// itemEnds reports whether a reference mark that ends at i ends an item of a
// list that lost its lines: "beating estimates [2] - Services fell 6%".
func itemEnds(text string, i int) bool {
	from := i
	for from > 0 && i-from < 4 && text[from-1] >= '0' && text[from-1] <= '9' {
		from--
	}
	return from > 0 && from < i && text[from-1] == '[' && (strings.HasPrefix(text[i+1:], " - ") || strings.HasPrefix(text[i+1:], " • "))
}

// opens reports whether a sentence can begin with s.
func opens(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"'“‘([$€£¥•–—-~`, r) || r > 0x2000
}

// abbreviated reports whether a text ends in an initial or an abbreviation that
// its dot belongs to.
func abbreviated(before string) bool {
	var low [longestAbbreviation]byte
	n := 0
	for n < len(before) {
		c := before[len(before)-1-n]
		if c == ' ' || c == '(' || c == '"' || c == '\'' || c >= utf8.RuneSelf {
			break
		}
		if n++; n > len(low) {
			return false
		}
		low[len(low)-n] = lower[c]
	}
	if n == 1 && before[len(before)-1]-'A' < 26 {
		return true // an initial
	}
	return abbreviations[string(low[len(low)-n:])]
}

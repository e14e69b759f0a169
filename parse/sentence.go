package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// abbreviations end in a dot that ends no sentence.
var abbreviations = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`inc corp co ltd llc plc vs mr mrs ms dr st jr sr approx est no nos fig figs etc e.g i.e cf al
		jan feb mar apr jun jul aug sep sept oct nov dec u.s u.k e.u q.o.q y.o.y ca gov sen rep prof dept vol pp sq ft mt bn mn a.m p.m`) {
		m[w] = true
	}
	return m
}()

// maxSentence is the length in bytes at which a sentence is cut by force.
const maxSentence = 1500

// maxAmounts is how many of a sentence's figures are read: whatever has more is
// a list that lost its marks.
const maxAmounts = 60

// sentences cuts a block's text into sentences, as ranges. A dot, question or
// exclamation mark ends one if space and a capital, a digit or an opening
// quote follow and the word before is no abbreviation or initial.
//
// A sentence longer than maxSentence is cut at a space: nobody writes one, and
// rules look as far as a sentence goes.
func sentences(text string, yield func(start, end int)) {
	start := 0
	for i := 0; i < len(text); i++ {
		if text[i] == ' ' && i-start > maxSentence {
			yield(start, i)
			start = i + 1
			continue
		}
		switch text[i] {
		case '.', '!', '?':
		default:
			continue
		}
		end := i + 1
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if r == '"' || r == '\'' || r == ')' || r == ']' || r == '”' || r == '’' || r == '*' {
				end += size
				continue
			}
			break
		}
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

// opens reports whether a sentence can begin with s.
func opens(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || strings.ContainsRune(`"'“‘([$€£¥•–—-~`, r) || r > 0x2000
}

func abbreviated(before string) bool {
	w := before[strings.LastIndexAny(before, " (\"'“‘")+1:]
	if len(w) == 1 && unicode.IsUpper(rune(w[0])) {
		return true // an initial
	}
	return abbreviations[strings.ToLower(w)]
}

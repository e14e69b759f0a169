package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// kind says what a token stands for.
type tokenKind uint8

const (
	word   tokenKind = iota
	mark             // one character of punctuation
	amount           // index into sentence.amounts
	when             // index into sentence.times
	name             // index into sentence.names
)

// token is one word, punctuation mark or mention of a sentence. Mentions are
// single tokens however many words they have, so that a rule sees "NAME
// revenue grew AMOUNT in TIME".
type token struct {
	start, end int       // range in the block's text
	low        string    // the word in lower case, or the punctuation mark; empty for a mention
	cue        cue       // the roles of a word; 0 for anything else
	class      wordClass // which word or mark it is, if it is one that rules ask for often
	i          int       // which mention, for amount, when and name
	kind       tokenKind
	part       bool      // a word of partWords
	figure     figures   // of an amount
	names      nameKinds // of a name
	mute       uint8     // bytes in front of an amount whose words only hedge it
}

// nameKinds is a set of kinds of entity.
type nameKinds uint16

const (
	nCompany  nameKinds = 1 << entity.Company
	nCloud    nameKinds = 1 << entity.Cloud
	nSegment  nameKinds = 1 << entity.Segment
	nMarket   nameKinds = 1 << entity.Market
	nHouse    nameKinds = 1 << entity.House
	nIndustry nameKinds = 1 << entity.Industry
	nRegion   nameKinds = 1 << entity.Region

	earners     = nCompany | nCloud | nSegment // who have revenue and employees
	newSubjects = earners | nMarket            // whose names open another statement
)

// lex cuts text[start:end] into tokens and appends them to toks. The mentions
// taken are tokens already.
func lex(toks []token, text string, start, end int, taken []token) []token {
	at, words := start, vocabulary()
	for i := range taken {
		toks = append(words.lex(toks, text, start, at, max(at, taken[i].start-int(taken[i].mute))), taken[i])
		at = taken[i].end
	}
	return words.lex(toks, text, start, at, end)
}

// lex cuts text[at:end], which holds no mention, into tokens.
func (x *lexicon) lex(toks []token, text string, start, at, end int) []token {
	for at < end {
		if text[at] == ' ' {
			at++
			continue
		}
		r, size := rune(text[at]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[at:end])
		}
		switch {
		case wordByte[text[at]] || r >= utf8.RuneSelf && isWordRune(r):
			n, hash, small := wordLen(text[at:end])
			toks = append(toks, token{start: at, end: at + n, kind: word, low: text[at : at+n]})
			t, k := &toks[len(toks)-1], x.find(text[at:at+n], hash)
			switch {
			case k != nil && k.word == "may" && text[at] == 'M' && at > start:
				t.low = "may-month"
			case k != nil && text[at:at+n] == "IT" && at+n < end && text[at+n] == ' ':
				t.low, t.part = "it", true // "IT services"
			case k != nil:
				t.low, t.cue, t.class, t.part = k.low, k.cue, k.class, k.part
				if k.low == "versus" && at+n < end && text[at+n] == '.' {
					n++ // "vs."
				}
				if k.closes {
					toks = fuse(toks)
				}
			case !small:
				t.lower()
			}
			if at += n; at < end && text[at] == ' ' {
				at++ // nearly always
			}
		case (r == '\'' || r == '’') && at+size < end && text[at+size]|0x20 == 's' && (at+size+1 >= end || !isWordRune(rune(text[at+size+1]))):
			if n := len(toks) - 1; n >= 0 && toks[n].low == "let" {
				toks[n].cue = 0 // "let's" fires nobody
			}
			toks = append(toks, token{start: at, end: at + size + 1, kind: mark, low: "'s"})
			at += size + 1
		case r >= utf8.RuneSelf && unicode.IsSpace(r), pictures(r) && (len(toks) == 0 || !strings.ContainsRune("📈📉", r)):
			at += size
		case r == '*' && at+1 < end && text[at+1] == '*':
			at += 2 // emphasis that a space keeps from being any: "**500 **jobs"
		default:
			low := text[at : at+size]
			if r == '-' {
				low, size = dash(text, start, at, end)
			}
			toks = append(toks, x.mark(r, low, at, at+size))
			at += size
		}
	}
	return toks
}

// pictures reports whether a character is an emoji or joins two: it says nothing,
// but for those that stand for a direction. What frames a digit is left to stand.
func pictures(r rune) bool { return doc.IsEmoji(r) && r != '\u20E3' || r == '\u200D' }

// mark is the token of a character between words.
func (x *lexicon) mark(r rune, low string, start, end int) token {
	t := token{start: start, end: end, kind: mark, low: low}
	switch {
	case r < utf8.RuneSelf && low[0] == byte(r):
		t.class = x.marks[r]
		return t
	case strings.ContainsRune("⬆↑▲🔺📈", r):
		t.kind = word
		t.become("up")
	case strings.ContainsRune("⬇↓▼🔻📉", r):
		t.kind = word
		t.become("down")
	default:
		t.become(low)
	}
	return t
}

// dash is the mark that the hyphen at text[at] stands for, and how many bytes it
// takes: it may be typed for a dash, or begin an arrow.
func dash(text string, start, at, stop int) (low string, size int) {
	switch {
	case at+1 < stop && text[at+1] == '>':
		return "→", 2
	case at > start && text[at-1] == ' ' && at+1 < stop && text[at+1] == ' ':
		return "–", 1
	}
	return "-", 1
}

// lower makes a token in lower case of a word that the vocabulary does not hold
// as it is written.
func (t *token) lower() {
	low := small(t.low)
	if len(low) != len(t.low) {
		t.become(low) // a letter outside ASCII that has a small one inside
	}
	t.low = low
}

// become makes a token of another word, which is in lower case.
func (t *token) become(low string) {
	t.low, t.cue, t.class, t.part = low, 0, 0, false
	if k := vocabulary().find(low, hashOf(low)); k != nil {
		t.low, t.cue, t.class, t.part = k.low, k.cue, k.class, k.part
	}
}

// mentions merges the three kinds of mention into tokens without overlaps, in
// the memory of out, which is empty. Where they overlap the order is: names,
// money and percentages, periods, other amounts.
func mentions(out []token, text string, start, end int, amounts []quantity.Mention, times []period.Mention, names []entity.Mention) []token {
	for i := range names {
		m := &names[i]
		if m.End-m.Start == 2 && text[m.Start:m.End] == "GM" && isRatio(text, m.End, amounts) {
			continue
		}
		out = put(out, start, end, &token{start: m.Start, end: m.End, kind: name, i: i, names: 1 << m.Kind})
	}
	out = putAmounts(out, text, start, end, amounts, times, false)
	for i := range times {
		out = put(out, start, end, &token{start: times[i].Start, end: times[i].End, kind: when, i: i})
	}
	return putAmounts(out, text, start, end, amounts, times, true)
}

// isRatio reports whether a percentage follows an abbreviation that ends at end and
// would be the name of a company without it: "GM 60-62%", the gross margin.
func isRatio(text string, end int, amounts []quantity.Mention) bool {
	for i := range amounts {
		if a := &amounts[i]; a.Start >= end {
			return a.Unit == quantity.Percent && strings.Trim(text[end:a.Start], " :~≈") == ""
		}
	}
	return false
}

// putAmounts puts the bare numbers and what may be years among tokens, or the
// other amounts.
func putAmounts(out []token, text string, start, end int, amounts []quantity.Mention, times []period.Mention, bare bool) []token {
	for i := range amounts {
		m := &amounts[i]
		f := figureOf(m.Unit)
		vague := f == sums && m.Amount.Form() == quantity.Vague // "millions of dollars" is no figure
		if !vague && bare == (f == numbers || f == people && (yearLike(text[m.Start:m.End]) || m.Noun == "laid off" && ends(times, m))) {
			out = put(out, start, end, &token{start: m.Start, end: m.End, kind: amount, i: i, figure: f, mute: mute(text[m.Hedge:m.Start])})
		}
	}
	return out
}

// ends reports whether a time ends with an amount, which then is a day: "On January
// 25 Microsoft laid off 1,900 people".
func ends(times []period.Mention, m *quantity.Mention) bool {
	for i := range times {
		if times[i].Start < m.Start && times[i].End == m.End {
			return true
		}
	}
	return false
}

// muted are the beginnings of hedges in several words, which would say something
// else one by one: "no fewer than 60%" is not nothing.
var muted = [...]string{"no ", "not ", "in ", "on the order ", "something ", "somewhere ", "upward", "north ", "close to ", "greater ", "better ", "minimum ", "maximum "}

// mute is the length of a hedge before an amount if it is one of those.
func mute(hedge string) uint8 {
	if hedge == "" {
		return 0
	}
	if strings.HasSuffix(hedge, " than ") && !sameFolded("more than ", hedge) && !sameFolded("less than ", hedge) || strings.HasSuffix(hedge, " over ") {
		return uint8(min(len(hedge), 255)) // "slightly more than", "well over"
	}
	for _, m := range muted {
		if hedge[0]|0x20 == m[0] && len(hedge) >= len(m) && sameFolded(m, hedge[:len(m)]) {
			return uint8(min(len(hedge), 255))
		}
	}
	return 0
}

// put puts a token in its place among others, unless it overlaps one of them or
// lies beyond start or end.
//
//go:noinline
func put(out []token, start, end int, t *token) []token {
	if t.start < start || t.end > end {
		return out
	}
	k := len(out) // most stand behind all before
	for k > 0 && out[k-1].start >= t.end {
		k--
	}
	if k > 0 && out[k-1].end > t.start {
		return out
	}
	out = append(out, token{})
	copy(out[k+1:], out[k:])
	out[k] = *t
	return out
}

// yearLike reports whether a number as written could be a year: "2025" in
// "2025 layoffs" counts nobody.
func yearLike(s string) bool {
	if len(s) != 4 || (s[0] != '1' || s[1] != '9') && (s[0] != '2' || s[1] != '0') {
		return false
	}
	return s[2] >= '0' && s[2] <= '9' && s[3] >= '0' && s[3] <= '9'
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return wordByte[r]
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// wordByte holds the ASCII characters of words.
var wordByte = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
	}
	return t
}()

// wordLen is the length of the word at the start of s, its hash, and whether it
// is of small letters of ASCII and whatever has no other case. Hyphens,
// slashes, ampersands and dots inside a word belong to it: "year-over-year",
// "y/y", "R&D", "U.S."; an apostrophe does not, except before t ("isn't").
func wordLen(s string) (n int, hash uint32, small bool) {
	hash = hashSeed
	var other byte // bits in which a byte differs from its small letter, or from ASCII
	for {
		for n < len(s) && wordByte[s[n]] {
			c := lower[s[n]]
			other |= s[n] ^ c
			hash = (hash ^ uint32(c)) * hashPrime
			n++
		}
		if n == len(s) || !joins[s[n]] {
			break
		}
		size := partLen(s, n)
		if size == 0 {
			break
		}
		for range size {
			c := lower[s[n]]
			other |= s[n] ^ c | s[n]&utf8.RuneSelf
			hash = (hash ^ uint32(c)) * hashPrime
			n++
		}
	}
	return n, hash, other == 0
}

// joins holds the bytes that may belong to a word besides its letters.
var joins = func() (t [256]bool) {
	for c := range t {
		t[c] = c >= utf8.RuneSelf || strings.IndexByte("-/&.'", byte(c)) >= 0
	}
	return t
}()

// partLen is the length of the character at s[n:], behind a word's first n
// bytes, if it belongs to the word, else 0.
func partLen(s string, n int) int {
	r, size := utf8.DecodeRuneInString(s[n:])
	if r >= utf8.RuneSelf && isWordRune(r) {
		return size
	}
	next, _ := utf8.DecodeRuneInString(s[n+size:])
	switch {
	case (r == '-' || r == '/' || r == '&' || r == '.') && next != utf8.RuneError && isWordRune(next):
		if r == '.' && !dotted(s[:n]) {
			return 0
		}
		return size
	case r == '.' && strings.IndexByte(s[:n], '.') >= 0 && dotted(s[:n]):
		return size // the last dot of U.S.
	case (r == '\'' || r == '’') && n > 0 && s[n-1] == 'n' && next == 't':
		return size
	}
	return 0
}

// dotted reports whether the word so far is made of single letters: U.S.
func dotted(s string) bool {
	letters := 0
	for i := range len(s) {
		if s[i] == '.' {
			letters = 0
		} else if letters++; letters > 1 {
			return false
		}
	}
	return true
}

package period

import "cloudwatch-tui/parse/gate"

// kind of a word that a period can be made of.
type kind uint8

const (
	kPlain     kind = iota
	kMonth          // n: 1 to 12
	kAbbr           // a month cut short
	kOrdinal        // first to fourth
	kNumber         // one to twelve
	kQuarter        // "quarter"
	kHalf           // "half"
	kYear           // "year", "annual"
	kYears          //
	kMonthWord      // "month"
	kMonths         // "months"
	kQuarters       //
	kWeek           //
	kFiscal         // "fiscal"
	kCalendar       // "calendar"
	kQ              // "Q4", "4Q"; n is 1 in "4QFY25"
	kH              // "H1", "1H"
	kFy             // "FY25"
	kCy             // "CY25"
	kFq             // "FQ3"
	kRel            // "last" -1, "previous" -2, "this" 0, "next" 1
	kPast           // "past": only with a length
	kSame           // "same quarter last year"
	kEarly          // n: 1 early, 2 mid, 3 late
	kEdge           // n: 1 beginning, 12 end
	kSeason         // n: the first month
	kToday          // n: days from the publication
	kWeekday        // n: 0 Sunday
	kTrailing       // "trailing"
	kTtm            // "TTM"
	kYoy            // "YoY"
	kBetween        //
	kSince          //
	kFull           // "full year"
	kYtd            //
	kOf             //
	kIn             //
	kThe            //
	kAnd            //
	kTo             // "to", "through", "until"
	kEnded          // "ended", "ending"
	kAgo            // "ago", "earlier" 1, "later" -1
	kOver           // "over" in "year over year"
	kStretch        // "period", "time"
	kLatest         // "recent", "latest"
	kA              // "a", "an"
)

type entry struct {
	kind kind
	n    int8
}

// words are the words, folded. Those in starts can begin a period.
var words = map[string]entry{
	"january": {kMonth, 1}, "february": {kMonth, 2}, "march": {kMonth, 3}, "april": {kMonth, 4}, "may": {kMonth, 5}, "june": {kMonth, 6},
	"july": {kMonth, 7}, "august": {kMonth, 8}, "september": {kMonth, 9}, "october": {kMonth, 10}, "november": {kMonth, 11}, "december": {kMonth, 12},
	"jan": {kAbbr, 1}, "feb": {kAbbr, 2}, "mar": {kAbbr, 3}, "apr": {kAbbr, 4}, "jun": {kAbbr, 6}, "jul": {kAbbr, 7}, "aug": {kAbbr, 8},
	"sep": {kAbbr, 9}, "sept": {kAbbr, 9}, "oct": {kAbbr, 10}, "nov": {kAbbr, 11}, "dec": {kAbbr, 12},
	"first": {kOrdinal, 1}, "second": {kOrdinal, 2}, "third": {kOrdinal, 3}, "fourth": {kOrdinal, 4}, "final": {kOrdinal, 4},
	"one": {kNumber, 1}, "two": {kNumber, 2}, "three": {kNumber, 3}, "four": {kNumber, 4}, "five": {kNumber, 5}, "six": {kNumber, 6},
	"seven": {kNumber, 7}, "eight": {kNumber, 8}, "nine": {kNumber, 9}, "ten": {kNumber, 10}, "twelve": {kNumber, 12},
	"quarter": {kQuarter, 0}, "quarters": {kQuarters, 0}, "half": {kHalf, 0}, "year": {kYear, 0}, "years": {kYears, 0},
	"month": {kMonthWord, 0}, "months": {kMonths, 0}, "week": {kWeek, 0}, "fiscal": {kFiscal, 0}, "financial": {kFiscal, 0}, "calendar": {kCalendar, 0},
	"q": {kQ, 0}, "cq": {kQ, 0}, "qfy": {kQ, 1}, "hfy": {kH, 1}, "h": {kH, 0}, "fy": {kFy, 0}, "cy": {kCy, 0}, "fq": {kFq, 0},
	"last": {kRel, -1}, "previous": {kRel, -2}, "prior": {kRel, -2}, "preceding": {kRel, -2}, "this": {kRel, 0}, "current": {kRel, 0},
	"next": {kRel, 1}, "coming": {kRel, 1}, "upcoming": {kRel, 1}, "following": {kRel, 1}, "past": {kPast, -1}, "same": {kSame, 0}, "corresponding": {kSame, 0}, "comparable": {kSame, 0},
	"early": {kEarly, 1}, "mid": {kEarly, 2}, "middle": {kEdge, 6}, "late": {kEarly, 3}, "end": {kEdge, 12}, "beginning": {kEdge, 1}, "start": {kEdge, 1}, "close": {kEdge, 12},
	"spring": {kSeason, 3}, "summer": {kSeason, 6}, "autumn": {kSeason, 9}, "fall": {kSeason, 9}, "winter": {kSeason, 12}, "holiday": {kSeason, 10},
	"today": {kToday, 0}, "yesterday": {kToday, -1}, "tomorrow": {kToday, 1},
	"sunday": {kWeekday, 0}, "monday": {kWeekday, 1}, "tuesday": {kWeekday, 2}, "wednesday": {kWeekday, 3}, "thursday": {kWeekday, 4},
	"friday": {kWeekday, 5}, "saturday": {kWeekday, 6},
	"trailing": {kTrailing, 0}, "ttm": {kTtm, 0}, "ltm": {kTtm, 0}, "yoy": {kYoy, 0}, "ytd": {kYtd, 0}, "between": {kBetween, 0}, "since": {kSince, 0},
	"full": {kFull, 0}, "whole": {kFull, 0}, "entire": {kFull, 0}, "of": {kOf, 0}, "in": {kIn, 0}, "for": {kIn, 0}, "during": {kIn, 0}, "the": {kThe, 0}, "its": {kThe, 0}, "our": {kThe, 0}, "their": {kThe, 0}, "and": {kAnd, 0}, "to": {kTo, 0},
	"through": {kTo, 0}, "until": {kTo, 0}, "till": {kTo, 0}, "ended": {kEnded, 0}, "ending": {kEnded, 0}, "ends": {kEnded, 0}, "ago": {kAgo, 1},
	"earlier": {kAgo, 1}, "before": {kAgo, 1}, "later": {kAgo, -1}, "over": {kOver, 0}, "on": {kOver, 0}, "period": {kStretch, 0}, "time": {kStretch, 0},
	"recent": {kLatest, 0}, "latest": {kLatest, 0}, "a": {kA, 0}, "an": {kA, 0},
}

// lead are words after which "May" or "March" is a month.
var lead = setOf(`in of since by until till through last this next from to early late mid during for ended ending between before
	after on around dated as`)

// monthly words are what companies tell of a month, and what a month does: "May"
// before them is one.
var monthly = setOf("saw brought revenue revenues sales turnover")

// coldOf are words behind which "winter" is no time of a year: "the funding winter".
var coldOf = setOf("funding startup start-up crypto tech ai vc capital economic nuclear")

// counted words show that the number before them counts something and is
// neither a year nor a day.
var counted = setOf(`people employees workers jobs staff staffers positions roles million billion trillion percent servers customers
	companies users units basis points posts individuals engineers times hours days weeks months years dollars
	countries stores offices cuts redundancies others more bn mn respondents startups firms vendors associates
	contractors managers developers corporate words pages minutes seconds`)

// losses are words for jobs lost, behind which "staff" and the like are but a
// part of their name.
var losses = setOf("cuts reductions eliminations losses layoffs redundancies dismissals terminations")

// starts are the kinds of word that can begin a period.
var starts = [...]kind{
	kMonth, kAbbr, kOrdinal, kNumber, kQuarter, kYear, kYears, kFiscal, kCalendar, kQ, kH, kFy, kCy, kFq, kRel, kPast, kSame, kEarly, kEdge,
	kSeason, kToday, kWeekday, kTrailing, kTtm, kYoy, kBetween, kSince, kFull, kYtd, kHalf,
}

// The classes of bytes: a run of any but signs is one word.
const (
	sign   uint8 = iota
	small        // a letter from A to Z
	digit        //
	accent       // part of another letter
)

var class = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= '0' && c <= '9':
			t[c] = digit
		case c|0x20 >= 'a' && c|0x20 <= 'z' && c < 0x80:
			t[c] = small
		case c >= 0xC3 && c < 0xE2:
			t[c] = accent
		}
	}
	return t
}()

// lexicon finds a word by its letters: slots holds, at the place of a word or
// behind it, the word, and nothing where no other may stand.
type lexicon [1 << lexiconBits]struct {
	key    uint64
	begins bool // a period may begin with it
	entry
}

const (
	lexiconBits = 9  // four slots for a word, so that most others meet an empty one
	longestWord = 12 // letters of a word that fit into a key
)

var vocabulary = func() *lexicon {
	var begin [kA + 1]bool
	for _, k := range starts {
		begin[k] = true
	}
	l := &lexicon{}
	for w, e := range words {
		k, _ := keyOf(w, 0)
		i := l.slot(k)
		l[i].key, l[i].begins, l[i].entry = k, begin[e.kind], e
	}
	return l
}()

// Words are those that a period may begin with, and those with digits.
var Words = func() *gate.Set {
	g := &gate.Set{Kind: gate.Time}
	for w := range words {
		if key, _ := keyOf(w, 0); vocabulary[vocabulary.slot(key)].begins {
			g.Add(w)
		}
	}
	g.Digits()
	return g
}()

var finder = gate.NewFinder(Words)

// slot is where the word of a key stands or would stand.
func (l *lexicon) slot(key uint64) uint64 {
	i := key * 0x9E3779B97F4A7C15 >> (64 - lexiconBits)
	for l[i].key != 0 && l[i].key != key {
		i = (i + 1) % uint64(len(l))
	}
	return i
}

// keyOf packs the letters from text[i:] on, five bits each, and says where they
// end. The key of a word too long for any in the lexicon is 0.
func keyOf(text string, i int) (key uint64, end int) {
	key, n := gate.Letters(text, i)
	key = key&0x001f001f001f001f | key&0x1f001f001f001f00>>3
	key = key&0x000003ff000003ff | key&0x03ff000003ff0000>>6
	key = key&0x00000000000fffff | key&0x000fffff00000000>>12
	end = i + n
	if n < 8 {
		return key, end
	}
	for ; end < len(text) && class[text[end]] == small; end++ {
		key |= uint64(text[end]&31) << (5 * (end - i))
	}
	if end-i > longestWord {
		key = 0
	}
	return key, end
}

// letter is the folded letter at w[i], 0 to 25, or 26.
func letter(w string, i int) uint8 {
	if i < len(w) {
		if c := w[i] | 0x20; c >= 'a' && c <= 'z' {
			return c - 'a'
		}
	}
	return 26
}

// token is a word, a number or a sign.
type token struct {
	start, end int
	gap        bool // white space stands before it
	sign       byte // punctuation; '-' for any dash, '\'' for any apostrophe; 0 otherwise
	kind       kind
	n          int  // value of a number, or n of the lexicon
	width      int8 // digits of a number; 0 for a word
}

func (t token) word() bool { return t.sign == 0 && t.width == 0 && t.end > t.start }

// look reads the token at text[i:], over a little white space. At the end, and
// after a blank line, it is empty.
func look(text string, i int) token {
	j, breaks := i, 0
	for j < len(text) && j-i < 6 {
		c := text[j]
		if c == ' ' || c == '\t' || c == '\r' {
			j++
		} else if c == '\n' && breaks == 0 {
			breaks++
			j++
		} else if c == 0xC2 && j+1 < len(text) && text[j+1] == 0xA0 {
			j += 2
		} else {
			break
		}
	}
	t := token{start: j, end: j, gap: j > i}
	if j >= len(text) {
		return t
	}
	switch c := text[j]; {
	case c >= '0' && c <= '9':
		for t.end < len(text) && text[t.end] >= '0' && text[t.end] <= '9' && t.width < 9 {
			t.n = 10*t.n + int(text[t.end]-'0')
			t.end++
			t.width++
		}
	case class[c] == small:
		var key uint64
		key, t.end = keyOf(text, j)
		e := &vocabulary[vocabulary.slot(key)]
		t.kind, t.n = e.kind, int(e.n)
	case c == 0xE2 && j+2 < len(text) && text[j+1] == 0x80:
		t.end = j + 3
		switch text[j+2] {
		case 0x98, 0x99:
			t.sign = '\''
		case 0x90, 0x91, 0x92, 0x93, 0x94:
			t.sign = '-'
		default:
			t.sign = 0xFF
		}
	default:
		t.end, t.sign = j+1, c
	}
	return t
}

// lookup is what a word of the text means, if it is one.
func lookup(word string) entry {
	key, end := keyOf(word, 0)
	if end < len(word) {
		return entry{}
	}
	return vocabulary[vocabulary.slot(key)].entry
}

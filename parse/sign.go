package parse

import (
	"math/bits"

	"cloudwatch-tui/parse/gate"
)

// sign is a set of what words near the top say of a whole document.
type sign uint16

const (
	sResults sign = 1 << iota // results are announced
	sReports                  // it reports on a period
	sFiscal                   // its periods are fiscal
	sLayoffs                  // it is about layoffs
	sUnits                    // it counts units, not money
	sCloud                    // it speaks of the cloud
	sGoods                    // it speaks of other goods that cloud vendors sell
	sCall                     // a company speaks on a call
	sEnded                    // a quarter ended on a day: a company reports on it, and its periods are fiscal
)

// signWords are the words that say so, 64 at most. They may begin a longer word.
var signWords = [...]signWord{
	{"results", sResults | sReports},
	{"earnings", sReports},
	{"listen only", sCall},
	{"listen-only", sCall},
	{"you for joining", sCall},
	{"your conference", sCall},
	{"period:", sReports},
	{"quarter:", sReports},
	{"quarter ended", sEnded},
	{"quarter that ended", sEnded},
	{"quarter ending", sReports},
	{"reported its", sReports},
	{"posted its", sReports},
	{"reported yesterday", sReports},
	{"reported last night", sReports},
	{"beat estimates", sReports},
	{"beat expectations", sReports},
	{"beats estimates", sReports},
	{"beats expectations", sReports},
	{"tops estimates", sReports},
	{"topped estimates", sReports},
	{"beat analyst", sReports},
	{"fiscal quarter", sReports},
	{"fiscal", sFiscal},
	{"fy2", sFiscal},
	{"layoff", sLayoffs},
	{"laying off", sLayoffs},
	{"job cut", sLayoffs},
	{"job loss", sLayoffs},
	{"lay-off", sLayoffs},
	{"staff cut", sLayoffs},
	{"staff reduction", sLayoffs},
	{"workforce reduction", sLayoffs},
	{"headcount reduction", sLayoffs},
	{"shipments", sUnits},
	{"cloud", sCloud},
	{"database", sGoods},
	{"license", sGoods},
	{"smartphone", sGoods},
	{"tablet", sGoods},
	{"browser", sGoods},
	{"console", sGoods},
	{"operating system", sGoods},
	{"laptop", sGoods},
	{"speaker", sGoods},
	{"wearable", sGoods},
	{"advertising", sGoods},
}

// signLetters tell which of these words have a byte for their first, second and
// third letter, one bit for each word.
var signLetters = func() (t [3][256]uint64) {
	for k, w := range signWords {
		for i := range t {
			c := w.text[i]
			t[i][c] |= 1 << k
			if c >= 'a' && c <= 'z' {
				t[i][c-'a'+'A'] |= 1 << k
			}
		}
	}
	return t
}()

type signWord struct {
	text string
	sign sign
}

// signsIn gives the signs of a text. It is asked of much text that holds none, so
// there is hardly a branch but for the first three letters of a word.
func signsIn(text string) sign {
	var found sign
	for base := 0; base < len(text); base += gate.Window {
		for starts := gate.Starts(text[base:]); starts != 0; starts &= starts - 1 {
			i := base + bits.TrailingZeros64(starts)
			if i+2 >= len(text) {
				break
			}
			may := signLetters[0][text[i]] & signLetters[1][text[i+1]] & signLetters[2][text[i+2]]
			for ; may != 0; may &= may - 1 {
				w := &signWords[bits.TrailingZeros64(may)]
				if len(text)-i >= len(w.text) && sameFolded(w.text, text[i:i+len(w.text)]) && (i == 0 || !wordByte[text[i-1]]) {
					found |= w.sign
				}
			}
		}
	}
	return found
}

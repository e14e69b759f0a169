package parse

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
)

// signWords are the words that say so, by their first letter. They may begin a
// longer word.
var signWords = func() (t [256][]signWord) {
	for _, w := range []signWord{
		{"results", sResults | sReports},
		{"earnings", sReports},
		{"period:", sReports},
		{"quarter:", sReports},
		{"quarter ended", sReports | sFiscal},
		{"quarter ending", sReports},
		{"reported its", sReports},
		{"posted its", sReports},
		{"beat estimates", sReports},
		{"beat expectations", sReports},
		{"beat analyst", sReports},
		{"fiscal quarter", sReports},
		{"fiscal", sFiscal},
		{"fy2", sFiscal},
		{"layoff", sLayoffs},
		{"laying off", sLayoffs},
		{"job cut", sLayoffs},
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
		{"advertising", sGoods},
	} {
		t[w.text[0]] = append(t[w.text[0]], w)
	}
	return t
}()

// signPairs are the first two letters of these words.
var signPairs = func() (t [1 << 10]bool) {
	for _, words := range signWords {
		for _, w := range words {
			t[pairOf(w.text[0], w.text[1])] = true
		}
	}
	return t
}()

// pairOf is a number for two letters of either case.
func pairOf(a, b byte) uint16 { return uint16(a&31) | uint16(b&31)<<5 }

type signWord struct {
	text string
	sign sign
}

// signsIn gives the signs of a text.
func signsIn(text string) sign {
	var found sign
	for i := 0; i+1 < len(text); i++ {
		if signPairs[pairOf(text[i], text[i+1])] {
			for _, w := range signWords[lower[text[i]]] {
				if len(text)-i >= len(w.text) && sameFolded(w.text, text[i:i+len(w.text)]) {
					found |= w.sign
				}
			}
		}
		for i < len(text) && wordByte[text[i]] {
			i++
		}
	}
	return found
}

package data

import (
	"strings"

	"cloudwatch-tui/parse"
)

// houses are the research houses that measure shares and markets: the words by
// which a credit names them, in lower case, and the name of their series. The
// first match counts. Two houses count different things, so their figures never
// stand in one series.
var houses = []struct{ word, name string }{
	{"synergy", "Synergy"},
	{"canalys restated", "Canalys restated"},
	{"canalys", "Canalys"},
	{"omdia", "Omdia"},
	{"gartner", "Gartner"},
	{"idc", "IDC"},
	{"international data corporation", "IDC"},
	{"forrester", "Forrester"},
	{"flexera", "Flexera"},
	{"statista", "Statista"},
	{"dell'oro", "Dell'Oro"},
	{"iot analytics", "IoT Analytics"},
	{"goldman sachs", "Goldman Sachs"},
	{"morgan stanley", "Morgan Stanley"},
	{"jefferies", "Jefferies"},
	{"frost & sullivan", "Frost & Sullivan"},
	{"counterpoint", "Counterpoint"},
	{"trendforce", "TrendForce"},
}

// House is the research house that a credit names, for the metrics that houses
// measure; "" for the others and where nobody is credited. Gartner's shares
// are of infrastructure as a service alone and form a series of their own.
func House(m parse.Metric, by string) string {
	if by == "" || !measured(m) {
		return ""
	}
	by = strings.ToLower(by)
	for _, h := range houses {
		if names(by, h.word) {
			if m == parse.MarketShare && h.name == "Gartner" {
				return "Gartner IaaS"
			}
			return h.name
		}
	}
	return ""
}

// measured reports whether a metric is one that research houses measure.
func measured(m parse.Metric) bool {
	return m == parse.MarketShare || m == parse.MarketSize || m == parse.MarketGrowth
}

// names reports whether text holds the word, whole.
func names(text, word string) bool {
	at := strings.Index(text, word)
	if at < 0 {
		return false
	}
	end := at + len(word)
	return (at == 0 || !letter(text[at-1])) && (end == len(text) || !letter(text[end]))
}

func letter(b byte) bool { return 'a' <= b && b <= 'z' || b >= 0x80 }

package parse

import "strings"

// nullCell recognises what stands for no value.
func nullCell(s string) bool {
	if len(s) > 8 || s != "" && (s[0] == '$' || s[0] >= '0' && s[0] <= '9') {
		return false
	}
	switch small(s) {
	case "", "-", "–", "—", "--", "null", "nan", "n/a", "na", "n.a.", "none", "no-data", "nm", "tbd", "unknown", "?":
		return true
	}
	return false
}

// plainUnits takes "($bn)" and the like out of a label.
func plainUnits(label string) string {
	i, j := strings.IndexByte(label, '('), strings.IndexByte(label, ')')
	if i <= 0 || j < i {
		return label
	}
	for w := range strings.FieldsSeq(strings.ToLower(label[i+1 : j])) {
		if w = strings.Trim(w, "$€£₹%,."); w != "" && !unitNames[w] {
			return label
		}
	}
	return label[:i] + label[j+1:]
}

// totalLabel recognises the row of a total.
func totalLabel(low string) bool {
	for _, w := range []string{"total", "all ", "grand total", "worldwide total", "market total", "market size", "overall"} {
		if strings.HasPrefix(low, w) {
			return true
		}
	}
	return low == "sum" || low == "world" || low == "worldwide" || strings.HasSuffix(low, " total") || low == "consolidated"
}

// totalOf is what a label says the total of: "IT" in "Overall IT".
func totalOf(label string) string {
	_, rest, _ := strings.Cut(label, " ")
	return rest
}

func otherLabel(low string) bool {
	if low == "" {
		return false
	}
	if leadersLabel(low) {
		return true
	}
	for _, w := range [...]string{"other vendors", "other providers", "other companies", "rest of", "all other"} {
		if low[0] == w[0] && strings.HasPrefix(low, w) {
			return true
		}
	}
	if rest, ok := strings.CutPrefix(low, "next "); ok && rest != "" && (rest[0] >= '0' && rest[0] <= '9' || numeral(rest)) {
		return true
	}
	head := strings.TrimSuffix(low, " (total)")
	for _, w := range [...]string{"providers", "vendors", "companies", "players", "suppliers"} {
		if !strings.HasSuffix(head, "s") {
			break
		}
		if strings.HasSuffix(head, w) {
			return true
		}
	}
	if name, _, ok := strings.Cut(low, " ("); ok {
		low = name // "Others (Alibaba, Oracle, IBM)"
	}
	if strings.HasSuffix(low, " combined") {
		low = strings.TrimPrefix(strings.TrimSuffix(low, " combined"), "the ")
		if size, _ := strings.CutPrefix(strings.TrimPrefix(low, "big "), "top "); numeral(size) || size != "" && size[0] >= '0' && size[0] <= '9' {
			return true // "Big Three Combined"
		}
	}
	return low == "other" || low == "others" || low == "all others" || low == "everyone else" || low == "everybody else"
}

// leadersLabel recognises the share of so many leaders together: "Top 3 market share",
// "CR4 (top 4 share)", by which economists measure concentration.
func leadersLabel(low string) bool {
	rest, ok := strings.CutPrefix(low, "cr")
	if !ok {
		if rest, ok = strings.CutPrefix(low, "top "); !ok || !strings.Contains(low, " share") || strings.Contains(low, "customer") {
			return false
		}
	}
	size, _, _ := strings.Cut(rest, " ")
	return numeral(size) || size != "" && len(size) < 3 && size[0] >= '1' && size[0] <= '9'
}

// numeral reports whether a text is a small number in words.
func numeral(s string) bool {
	switch s {
	case "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty":
		return true
	}
	return false
}

// labelWords are words of labels that say what is measured and not of whom.
var labelWords = map[string]bool{
	"operating": true, "currency": true, "change": true, "percentage": true, "percent": true, "pct": true, "usd": true, "rmb": true, "inr": true, "rs": true, "cr": true, "crore": true, "crores": true, "lakh": true, "lakhs": true, "mn": true, "bn": true,
	"bull": true, "bear": true, "base": true, "case": true, "scenario": true, "optimistic": true, "pessimistic": true, "f/x": true, "fx": true, "foreign": true, "exchange": true, "ttm": true, "number": true, "size": true, "value": true, "ltm": true, "ww": true, "forward": true,
}

// knownWords reports whether a label holds no word without a role: "Total TAC"
// is the total of something else.
func knownWords(label []token) bool {
	for i := range label {
		t := &label[i]
		if t.kind != word || t.cue != 0 || t.part {
			continue
		}
		low := strings.TrimRight(t.low, "0123456789") // "year1" bears a footnote
		if y := strings.TrimLeft(low, "0123456789"); y != low && (y == "y" || y == "yr") {
			continue // "5Y CAGR"
		}
		if cueOf(low) == 0 && !partWords[low] && !labelWords[low] && len(low) > 1 {
			return false
		}
	}
	return true
}

// addressable makes a market of what a label or head calls one for short: "TAM 2025
// ($B)", "TAM CAGR".
func (f *facts) addressable() {
	if f.topic == cVolume && tamWords.in(f.phrase) && hasWord(strings.Fields(f.text), "tam") {
		f.topic, f.cues = cMarket, f.cues&^cVolume|cMarket
	}
}

var tamWords = phrases("tam")

// dashed reports whether a label goes on behind a dash: "SaaS – Applications".
func dashed(label string) bool {
	for _, dash := range []string{" – ", " - ", " — ", ": "} {
		if i := strings.Index(label, dash); i > 0 && i+len(dash) < len(label) && label[i+len(dash)] >= 'A' {
			return true
		}
	}
	return false
}

// unranked is a label without the rank before it or the mark of a note behind:
// "1. Fabrikam", "T5. Contoso*".
func unranked(s string) string {
	s = strings.TrimRight(s, "*†‡ ")
	rest := strings.TrimPrefix(strings.TrimPrefix(s, "T"), "#")
	digits := len(rest) - len(strings.TrimLeft(rest, "0123456789"))
	if digits == 0 || digits > 3 {
		return s
	}
	for _, sign := range [...]string{". ", ") "} {
		if name, ok := strings.CutPrefix(rest[digits:], sign); ok && name != "" {
			return name
		}
	}
	return s
}

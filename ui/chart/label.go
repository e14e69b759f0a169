package chart

import (
	"math"
	"strconv"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// maxDigits is how many significant digits a label of money shows.
const maxDigits = 4

// Amount writes an amount as a label: "$28.8B", "~5.8%", "27,000+", "≤80%",
// "10–15%", "hundreds". Digits are those written in the source, money at most
// four of them.
func Amount(a quantity.Amount, u quantity.Unit) safe.Text {
	low, high, _, _ := a.Bounds()
	switch a.Form() {
	case quantity.Vague:
		return safe.Text(vague(low, high, u))
	case quantity.Range:
		return safe.Text(between(low, high, a.Step(), u))
	}
	v, _ := a.Value()
	s := number(v, a.Step(), u)
	switch a.Form() {
	case quantity.About:
		s = "~" + s
	case quantity.AtLeast:
		s += "+"
	case quantity.AtMost:
		s = "≤" + s
	}
	return safe.Text(s)
}

// Value writes a bare value in a unit, as on axes and for sums of ours: "70%",
// "$107.6B".
func Value(v float64, u quantity.Unit) safe.Text { return safe.Text(number(v, 0, u)) }

// Number writes a whole number: "1,234".
func Number(n int) safe.Text { return Value(float64(n), quantity.Number) }

// Count writes "1 claim", "2 claims".
func Count(n int, noun string) string {
	if n != 1 && !strings.HasSuffix(noun, "series") {
		noun += "s"
	}
	return string(Number(n)) + " " + noun
}

// vagueWords are the vague counts that have a word.
var vagueWords = []struct {
	low, high float64
	word      string
}{
	{10, 99, "dozens"},
	{100, 999, "hundreds"},
	{1000, 9999, "thousands"},
	{10_000, 99_999, "tens of thousands"},
	{100_000, 999_999, "hundreds of thousands"},
}

func vague(low, high float64, u quantity.Unit) string {
	for _, w := range vagueWords {
		if w.low == low && w.high == high {
			return w.word
		}
	}
	return between(low, high, 0, u)
}

// between writes a range with its unit once: "10–15%", "$90–95B".
func between(low, high, step float64, u quantity.Unit) string {
	a, b := number(low, step, u), number(high, step, u)
	if sign := currency(u); sign != "" && low >= 0 && strings.HasPrefix(b, sign) {
		if n := len(a); n > 0 && a[n-1] == b[len(b)-1] && a[n-1] > '9' {
			a = a[:n-1]
		}
		return a + "–" + b[len(sign):]
	}
	if low < 0 || high < 0 { // a dash would pass for a sign
		return a + " to " + b
	}
	if u == quantity.Percent {
		a = strings.TrimSuffix(a, "%")
	}
	return a + "–" + b
}

// currencySigns are the currencies with a sign of their own; the others stand
// with their code.
var currencySigns = map[quantity.Unit]string{
	"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "CNY": "CN¥", "INR": "₹", "KRW": "₩",
	"AUD": "A$", "CAD": "C$", "HKD": "HK$", "TWD": "NT$", "SGD": "S$",
}

func currency(u quantity.Unit) string {
	if s, ok := currencySigns[u]; ok {
		return s
	}
	if u.Money() {
		return string(u) + " "
	}
	return ""
}

// scales of money, the largest first.
var scales = []struct {
	worth  float64
	suffix string
}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}, {1, ""}}

// number writes a value whose last written digit is worth step, 0 if unknown.
func number(v, step float64, u quantity.Unit) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	switch u {
	case quantity.Percent:
		return decimal(v, decimals(step, v, 2)) + "%"
	case quantity.Points:
		return decimal(v, decimals(step, v, 2)) + " points"
	case quantity.Hours:
		return decimal(v, decimals(step, v, 2)) + " hours"
	}
	if !u.Money() {
		return decimal(v, decimals(step, v, 2))
	}
	sign := currency(u)
	if v < 0 {
		v, sign = -v, "-"+sign
	}
	for i, s := range scales {
		if v < s.worth && s.worth > 1 {
			continue
		}
		d := decimals(step/s.worth, v/s.worth, 2)
		d = max(0, min(d, maxDigits-len(strconv.Itoa(int(v/s.worth)))))
		text := decimal(v/s.worth, d)
		if i > 0 && strings.HasPrefix(text, "1,000") && s.worth > 1 { // 999.96 million is a billion
			return sign + "1" + scales[i-1].suffix
		}
		return sign + text + s.suffix
	}
	return sign + decimal(v, 0)
}

// decimals is how many places a value needs: those of the step it was written
// in, else as many as it has, at most most.
func decimals(step, v float64, most int) int {
	if step > 0 {
		const finest = 9
		d := 0
		for d < finest && step*math.Pow10(d) <= 0.999 {
			d++
		}
		return d
	}
	for d := range most {
		if x := v * math.Pow10(d); math.Abs(x-math.Round(x)) < 1e-6 {
			return d
		}
	}
	return most
}

// decimal writes v with d places and commas between thousands.
func decimal(v float64, d int) string {
	s := strconv.FormatFloat(v, 'f', d, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-") // no minus zero
	}
	point, first := len(s), strings.IndexByte(s, '-')+1
	if d > 0 {
		point -= d + 1
	}
	for i := point - 3; i > first; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// statusWords say what a document makes of a figure; a reported one needs no
// word.
var statusWords = map[parse.Status]string{
	parse.Denied: "denied", parse.Projected: "projected", parse.Target: "target", parse.Rumoured: "rumoured",
}

// saying writes a figure as what a document says: "12% said", "35%, projected".
func saying(c *data.Claim) safe.Text {
	if statusWords[c.Status] != "" {
		return Claimed(c)
	}
	return Claimed(c) + " said"
}

// Claimed writes the figure of a claim with what the document makes of it:
// "24%", "$117B run rate", "~10% of staff, denied", "4,000, planned".
func Claimed(c *data.Claim) safe.Text {
	label := Amount(c.Amount, c.Unit)
	switch {
	case c.Scope == data.RunRate:
		label += " run rate"
	case c.Metric == parse.Layoffs && c.Unit == quantity.Percent:
		label += " of staff"
	}
	word := statusWords[c.Status]
	if c.Metric == parse.Layoffs && c.Status == parse.Projected {
		word = "planned"
	}
	if word != "" {
		label += safe.Text(", " + word)
	}
	return label
}

// Figure writes the figure of a mark: "~5.8%", "$107.6B", "~10%, denied".
func Figure(m *Mark) safe.Text {
	if m.Derived || len(m.Claims) == 0 {
		return Amount(quantity.Point(m.Value, 0).As(m.Form), m.Unit)
	}
	return Claimed(m.Claims[0])
}

// numbers writes small counts in words.
func numbers(n int) safe.Text {
	if words := [...]safe.Text{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}; n < len(words) {
		return words[n]
	}
	return Number(n)
}

// Quote is the sentence of a signal, with its number by itself.
func Quote(s *parse.Signal) (before, number, after safe.Text) {
	q, lit := s.Origin.Quote, s.Origin.Lit
	if lit.Start < 0 || lit.End > len(q) || lit.Start > lit.End {
		return safe.Clean(q), "", ""
	}
	return safe.Clean(q[:lit.Start]), safe.Clean(q[lit.Start:lit.End]), safe.Clean(q[lit.End:])
}

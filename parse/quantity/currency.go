package quantity

import "strings"

// dollars are the letters before a dollar sign (or a yuan sign) that say
// whose it is.
var dollars = table(map[string]Unit{
	"US": "USD", "U.S.": "USD", "A": "AUD", "AU": "AUD", "C": "CAD", "CA": "CAD", "HK": "HKD",
	"NT": "TWD", "T": "TWD", "S": "SGD", "SG": "SGD", "NZ": "NZD", "R": "BRL", "MX": "MXN", "CN": "CNY",
})

// codes are the codes before or after a number, in this case only.
var codes = table(map[string]Unit{
	"USD": "USD", "EUR": "EUR", "GBP": "GBP", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY", "INR": "INR",
	"Rs": "INR", "Rs.": "INR", "KRW": "KRW", "AUD": "AUD", "CAD": "CAD", "HKD": "HKD", "TWD": "TWD",
	"NTD": "TWD", "SGD": "SGD", "NZD": "NZD", "CHF": "CHF", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK",
	"BRL": "BRL", "MXN": "MXN", "ZAR": "ZAR", "ILS": "ILS", "AED": "AED", "SAR": "SAR", "PLN": "PLN",
	"IDR": "IDR", "THB": "THB", "MYR": "MYR", "PHP": "PHP", "VND": "VND",
})

// moneys are the currencies in words, after a number.
var moneys = table(map[string]Unit{
	"dollar": "USD", "dollars": "USD", "euro": "EUR", "euros": "EUR", "pound": "GBP", "pounds": "GBP",
	"sterling": "GBP", "yen": "JPY", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "rupee": "INR",
	"rupees": "INR", "won": "KRW", "francs": "CHF", "kronor": "SEK",
})

// nations are the words before "dollars" that say whose they are; where two
// words make the name, the last one is here.
var nations = table(map[string]Unit{
	"us": "USD", "u.s.": "USD", "american": "USD", "canadian": "CAD", "australian": "AUD",
	"kong": "HKD", "taiwan": "TWD", "singapore": "SGD", "zealand": "NZD",
})

// signAt is the currency sign that begins at i; ¥ is the yuan where the text
// says so.
func (s *scanner) signAt(i int) (u Unit, width int) {
	switch s.at(i) {
	case '$':
		return "USD", 1
	case 0xC2:
		switch s.at(i + 1) {
		case 0xA3:
			return "GBP", len("£")
		case 0xA5:
			return s.yen(i), len("¥")
		}
	case 0xE2:
		switch {
		case s.follows(i, "€"):
			return "EUR", len("€")
		case s.follows(i, "₹"):
			return "INR", len("₹")
		case s.follows(i, "₩"):
			return "KRW", len("₩")
		}
	}
	return "", 0
}

// signBefore is the currency sign that ends at i.
func (s *scanner) signBefore(i int) (u Unit, width int) {
	c := s.at(i - 1)
	if c != '$' && c < 0x80 {
		return "", 0
	}
	for w := 1; w <= 3 && i-w >= s.floor; w++ {
		if u, width = s.signAt(i - w); width == w {
			return u, w
		}
	}
	return "", 0
}

// yen is the currency of the ¥ at i: yuan where the text near it speaks of
// them.
func (s *scanner) yen(i int) Unit {
	near := s.text[max(0, i-120):min(len(s.text), i+120)]
	for _, w := range [...]string{"yuan", "Yuan", "RMB", "CNY", "renminbi", "Renminbi"} {
		if strings.Contains(near, w) {
			return "CNY"
		}
	}
	return "JPY"
}

// currencyBefore reads a currency sign or code that ends at i, a space between
// allowed, and returns where it begins.
func (s *scanner) currencyBefore(i int) (u Unit, start int) {
	p := i - s.spaceBefore(i)
	if u, w := s.signBefore(p); u != "" {
		p -= w
		for n := min(4, p-s.floor); n > 0; n-- {
			if d, ok := dollars.text(s.text[p-n : p]); ok && !s.hangs(p-n) && (w == 1 || d == "CNY") {
				return d, p - n
			}
		}
		if n := s.spacedDollar(p); n > 0 && w == 1 {
			return "USD", p - n
		}
		for n := 3; n > 1 && p-n >= s.floor; n-- {
			if d, ok := codes.text(s.text[p-n : p]); ok && !s.hangs(p-n) {
				return d, p - n
			}
		}
		return u, p
	}
	if index[s.at(p-1)] == 0 && s.at(p-1) != '.' {
		return "", i
	}
	for n := 3; n > 1; n-- {
		if q := p - n; q >= s.floor {
			if u, ok := codes.text(s.text[q:p]); ok && !s.hangs(q) {
				return u, q
			}
		}
	}
	return "", i
}

// spacedDollar is the length of the "US " or "U.S. " that ends at i, before a
// dollar sign: "US $2 billion", but not "in the US $2 billion was".
func (s *scanner) spacedDollar(i int) int {
	for _, us := range [...]string{"US ", "U.S. "} {
		p := i - len(us)
		if p >= s.floor && s.text[p:i] == us && !s.hangs(p) && !strings.HasSuffix(s.text[:p], "the ") && !strings.HasSuffix(s.text[:p], "The ") && !strings.HasSuffix(s.text[:p], "in ") && !strings.HasSuffix(s.text[:p], "In ") {
			return len(us)
		}
	}
	return 0
}

// codeEnds reports whether a currency code ends at i, as in "RMB12".
func (s *scanner) codeEnds(i int) bool {
	for n := 3; n > 1; n-- {
		if q := i - n; q >= s.floor && !s.hangs(q) {
			if _, ok := codes.text(s.text[q:i]); ok {
				return true
			}
		}
	}
	return false
}

// currencyAfter reads a currency sign, code or name that begins at i, after
// the space or hyphen there, and returns where it ends.
func (s *scanner) currencyAfter(i int, scaled bool) (u Unit, end int) {
	w := s.space(i)
	if code := i + w + len("("); w > 0 && s.at(i+w) == '(' && s.at(code+3) == ')' {
		if u, ok := codes.text(s.text[code : code+3]); ok {
			return u, code + len("USD)") // "$2 billion (USD)"
		}
	}
	if u, n := s.signAt(i + w); u != "" && !isDigit(s.at(i+w+n)) && (w == 0 || u != "USD") {
		return u, i + w + n
	}
	if w == 0 && s.at(i) == '-' {
		w = 1
	}
	if w == 0 {
		return "", i
	}
	var buf folded
	j := i + w
	e := s.wordEnd(j)
	if isWord(s.at(e)) {
		return "", i
	}
	if u, ok := codes.text(s.text[j:e]); ok && !isDigit(s.at(e+s.space(e))) { // not "in 2024 RMB 5 billion"
		return u, e
	}
	if string(s.fold(&buf, j, e)) == "of" && e < len(s.text) { // "hundreds of millions of dollars"
		j = e + 1
		e = s.wordEnd(j)
	}
	if u, ok := moneys.get(s.fold(&buf, j, e)); ok {
		if (u == "KRW" || u == "GBP" && s.text[i] == '-') && !scaled {
			return "", i
		}
		return u, e
	}
	if s.dollarsNear(j) {
		if u, e := s.nation(j); u != "" {
			return u, e
		}
	}
	return "", i
}

// dollarsNear reports whether the word dollar may be among the three at i, none
// of which is longer than any in the tables.
func (s *scanner) dollarsNear(i int) bool {
	const reach = 3 * (len(folded{}) + 1)
	near := s.text[min(i, len(s.text)):min(i+reach, len(s.text))]
	return strings.Contains(near, "ollar") || strings.Contains(near, "OLLAR")
}

// nation reads "US dollars", "Hong Kong dollars" and the like at i.
func (s *scanner) nation(i int) (u Unit, end int) {
	var buf folded
	end = i
	for range 3 {
		e := s.wordEnd(end)
		if s.at(e) == '.' && s.at(e+2) == '.' { // U.S.
			e += 3
		}
		w := s.fold(&buf, end, e)
		if u != "" && (string(w) == "dollars" || string(w) == "dollar") {
			return u, e
		}
		u, _ = nations.get(w)
		if len(w) == 0 || s.at(e) != ' ' {
			break
		}
		end = e + 1
	}
	return "", i
}

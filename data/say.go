package data

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// saysPair puts two claims of one thing beside each other.
func saysPair(k Key, claim, against Claim) string {
	return fmt.Sprintf("%s: %s in %s, %s in %s", subject(k, claim.Period),
		sayAmount(claim.Amount, k.Unit), whose(claim), sayAmount(against.Amount, k.Unit), whose(against))
}

// subject names what a claim is about: "AWS revenue growth, Q4 2025".
func subject(k Key, p period.Period) string {
	s := k.Entity.Name() + " " + strings.ReplaceAll(string(k.Metric), "_", " ")
	if k.Region != "" && k.Region != "global" {
		s += ", " + entity.RegionName(k.Region)
	}
	if !p.IsZero() {
		s += ", " + sayPeriod(p)
	}
	return s
}

// sayPeriod turns 2025-Q4 into Q4 2025; other periods stay in the notation of
// the contract.
func sayPeriod(p period.Period) string {
	s := p.String()
	if len(s) == 7 && (s[5] == 'Q' || s[5] == 'H') {
		return s[5:] + " " + s[:4]
	}
	return s
}

// sayAmount writes an amount the short way: "24%", "~5.8%", "up to 80%",
// "27,000+", "$28.8B", "100 to 999".
func sayAmount(a quantity.Amount, u quantity.Unit) string {
	low, high, _, _ := a.Bounds()
	switch a.Form() {
	case quantity.Range, quantity.Vague:
		return sayValue(low, u) + " to " + sayValue(high, u)
	case quantity.About:
		return "~" + sayValue(low, u)
	case quantity.AtLeast:
		return sayValue(low, u) + "+"
	case quantity.AtMost:
		return "up to " + sayValue(high, u)
	}
	return sayValue(low, u)
}

func sayValue(v float64, u quantity.Unit) string {
	switch {
	case u == quantity.Percent:
		return plain(v) + "%"
	case u.Money():
		return money(v, u)
	}
	return thousands(v)
}

// scales are the steps in which money is written.
var scales = []struct {
	worth float64
	sign  string
}{{1e12, "T"}, {1e9, "B"}, {1e6, "M"}}

func money(v float64, u quantity.Unit) string {
	sign := string(u) + " "
	if u == "USD" {
		sign = "$"
	}
	if v < 0 {
		v, sign = -v, "-"+sign
	}
	for _, s := range scales {
		if v >= s.worth {
			return sign + plain(v/s.worth) + s.sign
		}
	}
	return sign + thousands(v)
}

// plain writes a number with at most three decimals and no zeros at the end.
func plain(v float64) string {
	s := strconv.FormatFloat(v, 'f', 3, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

func thousands(v float64) string {
	whole, rest, _ := strings.Cut(plain(v), ".")
	for i := len(whole) - 3; i > 0 && whole[i-1] != '-'; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if rest != "" {
		return whole + "." + rest
	}
	return whole
}

// whose names where a claim stands: the title of a shipped figure's source
// without its brackets, the file name of a document.
func whose(c Claim) string {
	if c.Primary {
		title, _, _ := strings.Cut(c.Cite.Title, " (")
		return title
	}
	if c.Origin.Doc == nil {
		return "a document"
	}
	return path.Base(c.Origin.Doc.Name)
}

// parts writes the sum of several claims: "36 + 19 + 15 = 70%".
func parts(claims []Claim, sum float64, u quantity.Unit) string {
	words := make([]string, len(claims))
	for i, c := range claims {
		v, _ := c.Amount.Value()
		words[i] = plain(v)
		if u.Money() {
			words[i] = money(v, u)
		}
	}
	return strings.Join(words, " + ") + " = " + sayValue(sum, u)
}

// together names the members of a group and what they hold.
func together(group []entity.Slug, k Key) string {
	names := make([]string, len(group))
	for i, g := range group {
		names[i] = g.Name()
	}
	s := strings.Join(names, ", ") + " together"
	if k.Region != "" && k.Region != "global" {
		s += ", " + entity.RegionName(k.Region)
	}
	return s
}

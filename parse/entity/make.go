package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// legal forms that a name loses, folded.
var legal = set(`inc incorporated corp corporation ltd limited llc llp plc ag se gmbh co sa nv bv ab oy
	spa kk pte pty lp`)

// Make slugs a name as written, without its legal suffix: "Red Ventures LLC"
// gives red-ventures, "C3.ai" c3-ai. A name of the vocabulary gives its slug
// whatever its case ("Amazon.com, Inc." gives amazon), and nothing gives "".
func Make(name string) Slug {
	v := vocabulary()
	name = strings.TrimSpace(name)
	for {
		if e := v.whole(name, true); e != nil && e.slug != "" && e.kind != Market {
			return e.slug
		}
		bare, ok := cutLegal(name)
		if !ok {
			return slugged(name)
		}
		name = bare
	}
}

// MarketSlug slugs the name of a market, with or without the word: "server",
// "servers market" and "Servers" all give server-market, and "smart lock" gives
// smart-lock-market.
func MarketSlug(name string) Slug {
	name = strings.TrimSpace(name)
	for {
		if i := strings.LastIndexAny(name, " -"); i > 0 && headWords.has(name[i+1:]) && wholeMarket(name) == "" {
			name = strings.TrimRight(name[:i], " -")
			continue
		}
		break
	}
	if s := wholeMarket(name); s != "" {
		return s
	}
	if w, rest, ok := strings.Cut(name, " "); ok && Narrows(w) {
		if m := MarketSlug(rest); m != "cloud-infrastructure-market" {
			return behind(slugged(w), m)
		}
		return slugged(name) + marketSuffix // a GPU cloud is one of its own
	}
	if last := name[strings.LastIndexByte(name, ' ')+1:]; last != name && strings.HasSuffix(last, "s") && wholeMarket(last) != "" && wholeMarket(last) == wholeMarket(last[:len(last)-1]) {
		name = name[:len(name)-1] // "x86 servers" is x86-server-market
	}
	s := slugged(name)
	if s == "" || strings.HasSuffix(string(s), marketSuffix) {
		return s
	}
	return s + marketSuffix
}

// wholeMarket is the listed market that a name spells, "" if none.
func wholeMarket(name string) Slug {
	v := vocabulary()
	for a, e := range v.spelling(name, 0) {
		if e.kind == Market && a.match(name, 0, true) == len(name) {
			return e.slug
		}
	}
	return ""
}

// Part slugs a part of a company by the name that the company's own tables
// give it: amazon's "Advertising services" gives amazon-advertising. A part
// that is not listed takes the company in front; "" takes the company itself.
func (s Slug) Part(name string) Slug {
	v := vocabulary()
	name = strings.TrimSpace(name)
	if name == "" {
		return s
	}
	for a, e := range v.spelling(name, 0) {
		if a.match(name, 0, true) != len(name) {
			continue
		}
		switch {
		case e.kind == cloudOf && v.clouds[s] != "":
			return v.clouds[s]
		case e.slug != "" && (e.parent == s || e.slug == s):
			return e.slug
		}
	}
	p := slugged(name)
	if p == "" || p == s || strings.HasPrefix(string(p), string(s)+"-") {
		return max(p, s)
	}
	return s + "-" + p
}

// Bare is a name without its legal form, if it has one: "Elastic N.V." gives
// "Elastic".
func Bare(name string) string {
	bare, _ := cutLegal(name)
	return bare
}

// cutLegal takes one legal form off the end of a name.
func cutLegal(name string) (string, bool) {
	bare := strings.TrimRight(name, " .,")
	i := strings.LastIndexAny(bare, " ,")
	if i <= 0 {
		return name, false
	}
	last := strings.ReplaceAll(bare[i+1:], ".", "")
	if !legal.has(last) {
		return name, false
	}
	return strings.TrimRight(bare[:i], " ,"), true
}

// plain spells accented letters without their accents.
var plain = map[rune]string{
	'à': "a", 'á': "a", 'â': "a", 'ã': "a", 'ä': "a", 'å': "a", 'æ': "ae", 'ç': "c", 'è': "e", 'é': "e", 'ê': "e", 'ë': "e",
	'ì': "i", 'í': "i", 'î': "i", 'ï': "i", 'ñ': "n", 'ò': "o", 'ó': "o", 'ô': "o", 'õ': "o", 'ö': "o", 'ø': "o", 'ù': "u",
	'ú': "u", 'û': "u", 'ü': "u", 'ý': "y", 'ÿ': "y", 'ß': "ss", 'š': "s", 'ž': "z", 'č': "c", 'ć': "c", 'ł': "l", 'ń': "n",
	'ś': "s", 'ż': "z", 'ź': "z", 'ę': "e", 'ą': "a", 'ğ': "g", 'ş': "s", 'ı': "i", 'ř': "r", 'ě': "e", 'ů': "u", 'œ': "oe",
}

// maxSlug bounds a slug made from a hostile name.
const maxSlug = 80

// behind is a slug with another in front, which is empty where no letter of a
// name can stand in a slug.
func behind(front, s Slug) Slug {
	if front == "" {
		return s
	}
	return front + "-" + s
}

// slugged joins the words of a name with hyphens in small letters.
func slugged(name string) Slug {
	var room [maxSlug]byte
	b, parts := room[:0], false
	for _, r := range name[:min(len(name), 4*maxSlug)] {
		if r >= utf8.RuneSelf {
			r = unicode.ToLower(r)
		}
		var accented string
		switch {
		case r < utf8.RuneSelf && letter[r] != 0:
		case r == '\'', r == '’', r == utf8.RuneError:
			continue
		case r >= utf8.RuneSelf:
			accented = plain[r]
			fallthrough
		default:
			if accented == "" {
				parts = true
				continue
			}
		}
		if parts && len(b) > 0 {
			b = append(b, '-')
		}
		parts = false
		if b = append(b, accented...); accented == "" {
			b = append(b, letter[r])
		}
		if len(b) > maxSlug-4 {
			break
		}
	}
	return Slug(b)
}

package quantity

import (
	"strings"
	"testing"
)

var ranges = []spec{
	{"hyphen", "§40-60%§ of it", "40..60 percent"},
	{"en dash", "§40–60%§ of it", "40..60 percent"},
	{"both signs", "§40%-60%§ of it", "40..60 percent"},
	{"spaced dash", "§40% – 60%§ of it", "40..60 percent"},
	{"shared scale", "§$18.5-19.5 billion§", "18500000000..19500000000 USD"},
	{"shared letter", "§$14–$18B§ and §$151–$155.5B§", "14000000000..18000000000 USD; 151000000000..155500000000 USD"},
	{"full on both sides", "§$18.5 billion to $19.5 billion§", "18500000000..19500000000 USD"},
	{"to", "grow §10% to 15%§ next year", "10..15 percent"},
	{"to, shared unit", "grow §10 to 15 percent§", "10..15 percent"},
	{"between", "between §10 and 15 percent§", "10..15 percent"},
	{"between, money", "between §$48 million and $52 million§", "48000000..52000000 USD"},
	{"between with to", "between §$12.5 to $13.5 billion§", "12500000000..13500000000 USD"},
	{"between about", "between about §5% and 7%§", "5..7 percent"},
	{"counts", "§10,000 to 15,000§ employees", "10000..15000 people (employees)"},
	{"counts with dash", "§1,500-2,000§ jobs", "1500..2000 people (jobs)"},
	{"round years are counts", "§1500 to 2000§ jobs", "1500..2000 people (jobs)"},
	{"words", "§two to three§ years", "2..3 (years)"},
	{"words, shared scale", "§two to three million§ users", "2000000..3000000 (users)"},
	{"one to two", "§one to two§ months", "1..2 (months)"},
	{"times", "§2-3x§ as long", "2..3 times"},
	{"negative", "§-5% to -3%§ next year", "-5..-3 percent"},
	{"tilde", "§~1,500-2,000§ jobs", "1500..2000 people (jobs)"},
	{"rupees", "§₹3.2 lakh to ₹3.7 lakh§", "320000..370000 INR"},

	// What looks like a range and is none.
	{"from and to", "from §15%§ to §10%§", "15 percent; 10 percent"},
	{"from and to, upwards", "from §10%§ to §15%§", "10 percent; 15 percent"},
	{"from and to, shared unit", "from §10§ to §15 percent§", "10 percent; 15 percent"},
	{"from a previous figure", "from a previous §$4§ to §$5 billion§", "4000000000 USD; 5000000000 USD"},
	{"a movement", "rose §2%§ to §31%§", "2 percent; 31 percent"},
	{"a movement in money", "grew §$2 billion§ to §$10 billion§", "2000000000 USD; 10000000000 USD"},
	{"growth to a figure", "grew §10%§ to §$5 billion§", "10 percent; 5000000000 USD"},
	{"downwards", "§5%§ to §3%§", "5 percent; 3 percent"},
	{"and without between", "§10§ and §15 percent§", "10 percent; 15 percent"},
	{"a list that shares its sign", "hold §25§ or §11 percent§", "25 percent; 11 percent"},
	{"a list that shares no scale", "an iPhone §17§ and §5 million§ of it, May §5§ and §$3 billion§", "17; 5000000; 5; 3000000000 USD"},
	{"to a sum of money", "from §5§ to §$3 billion§", "5; 3000000000 USD"},
	{"a movement with a range", "sales of §$18 billion to $20 billion§ for the quarter, up §7% to 11%§", "18000000000..20000000000 USD; 7..11 percent"},
	{"by one to another", "rose by §2%§ to §33%§", "2 percent; 33 percent"},
	{"a span of growth", "lifts sales by §10% to 15%§", "10..15 percent"},
	{"year to figure", "in §2022§ to §182,502§", "2022; 182502"},
	{"between years", "between §2020§ and §2023§", "2020; 2023"},
	{"year to year", "from §2020§ to §2023§", "2020; 2023"},
	{"em dash", "in §2022§—§13%§ of it", "2022; 13 percent"},
	{"listed with dashes", "§27,000§ - §14,000§ of it", "27000; 14000"},
	{"a company with a number", "a §7§-Eleven shop", "7 (eleven)"},
}

var hedged = []spec{
	{"and up, to another figure", "up §25%§ and up §27%§ at constant currencies", "25 percent; 27 percent"},
	{"about", "about §500§ left", "~500"},
	{"nearly", "nearly §10%§ left", "~10 percent"},
	{"almost", "almost §$1.8 trillion§ left", "~1800000000000 USD"},
	{"some", "some §500§ left", "~500"},
	{"close to", "close to §500§ left", "~500"},
	{"an estimated", "an estimated §500§ left", "~500"},
	{"or so", "§500§ or so left", "~500"},
	{"sign", "§≈500§ left", "~500"},
	{"with article", "about a §5%§ cut", "~5 percent"},
	{"respectively", "around §8.3%§ and §2%§, respectively", "~8.3 percent; ~2 percent"},
	{"more than", "More than §27,000§ left", ">=27000"},
	{"by more than", "by more than §5%§", ">=5 percent"},
	{"over", "over §500§ left", ">=500"},
	{"at least another", "at least another §500§ left", ">=500"},
	{"upwards of", "upwards of §500§ left", ">=500"},
	{"in excess of", "in excess of §$5 million§", ">=5000000 USD"},
	{"no fewer than", "no fewer than §500§ left", ">=500"},
	{"surpassing the", "surpassing the §$4 trillion§ mark", ">=4000000000000 USD"},
	{"topped", "has topped §40%§ now", ">=40 percent"},
	{"or more", "§500§ or more left", ">=500"},
	{"or more than", "§500§ or more than §600§ left", "500; >=600"},
	{"greater sign", "a >§50%§ cut", ">=50 percent"},
	{"up to", "up to §19%§ left", "<=19 percent"},
	{"as many as", "as many as §30,000§ left", "<=30000"},
	{"as much as", "as much as §80%§ left", "<=80 percent"},
	{"just under", "just under §4%§ left", "<=4 percent"},
	{"fewer than", "fewer than §350§ left", "<=350"},
	{"no more than", "no more than §350§ left", "<=350"},
	{"or less", "§350§ or less left", "<=350"},
	{"less sign", "in <§10§ days", "<=10 (days)"},
	{"sub-", "a sub-§10%§ share", "<=10 percent"},
	{"in quotes", "“more than §500§” left", ">=500"},
	{"over a range", "approximately §10-15%§ left", "10..15 percent"},

	// What is no hedge.
	{"up", "up §19%§ now", "19 percent"},
	{"rose to", "rose to §20%§ now", "20 percent"},
	{"down to", "down to §20%§ now", "20 percent"},
	{"went up to", "went up to §31%§ now", "31 percent"},
	{"over the past", "over the past §10§ years", "10 (years)"},
	{"more than the", "more than the §500§ of last year", "500"},
	{"just", "just §0.5%§ more", "0.5 percent"},
	{"twice as many as", "twice as many as §500§", "500"},
	{"a sentence before", "That is over. §500§ left", "500"},
}

func TestHedgeBeginsWithItsWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"cut more than 27,000 jobs", "more than "},
		{"cut well over 500 jobs", "well over "},
		{"cut just under 4% of jobs", "just under "},
		{"surpassing the $4 trillion mark", "surpassing the "},
		{"cut at least another 300 jobs", "at least another "},
		{"cut between 5% and 7% of jobs", "between "},
		{"cut between about 5% and 7% of jobs", "between about "},
		{"cut 500 jobs", ""},
		{"cut ~500 jobs", ""},
		{"cut >500 jobs", ">"},
	} {
		m := Scan(c.text)[0]
		if got := c.text[m.Hedge:m.Start]; got != c.want {
			t.Errorf("%q: hedge %q, want %q", c.text, got, c.want)
		}
	}
}

func TestStep(t *testing.T) {
	for _, c := range []struct {
		text string
		want float64
	}{
		{"31%", 1},
		{"30%", 1},
		{"30.6%", 0.1},
		{"19.05%", 0.01},
		{"$28.8 billion", 1e8},
		{"$200 billion", 1e9},
		{"27,000 jobs", 1000},
		{"30,000 jobs", 10000},
		{"26,300 jobs", 100},
		{"1,985 jobs", 1},
		{"300 jobs", 100},
		{"20 jobs", 1},
		{"two million users", 1e6},
		{"a third of its staff", 2},
		{"50 basis points", 0.01},
		{"10-15%", 1},
	} {
		if got := Scan(c.text)[0].Amount.Step(); got != c.want {
			t.Errorf("%q: step %v, want %v", c.text, got, c.want)
		}
	}
}

func TestAgrees(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"31%", "31%", true},
		{"31%", "30.6%", true},
		{"31%", "31.5%", true},
		{"31%", "32%", true},
		{"31%", "33%", false},
		{"31.0%", "31.4%", false},
		{"about 31%", "33%", true},
		{"about 31%", "36%", false},
		{"more than 30%", "45%", true},
		{"more than 30%", "28%", false},
		{"up to 30%", "28%", true},
		{"up to 30%", "33%", false},
		{"more than 30%", "more than 60%", true},
		{"up to 30%", "more than 60%", false},
		{"10-15%", "12%", true},
		{"10-15%", "17%", false},
		{"27,000 jobs", "27,400 jobs", true},
		{"27,000 jobs", "28,600 jobs", false},
		{"$28.8 billion", "$28.79 billion", true},
		{"$28.8 billion", "$28,786 million", true},
		{"$28.8 billion", "$27.45 billion", false},
		{"hundreds of jobs", "700 jobs", true},
		{"hundreds of jobs", "1,985 jobs", false},
		{"-5%", "5%", false},
	} {
		a, b := Scan(c.a)[0].Amount, Scan(c.b)[0].Amount
		if a.Agrees(b) != c.want || b.Agrees(a) != c.want {
			t.Errorf("%s and %s: agree is %v, want %v", c.a, c.b, a.Agrees(b), c.want)
		}
	}
}

func TestAgreesAcrossSigns(t *testing.T) {
	decline := Point(5, 1).As(AtLeast).Neg()
	if !decline.Agrees(Point(-7, 1)) || decline.Agrees(Point(-3, 1)) {
		t.Errorf("a decline of at least 5 is %v", decline)
	}
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ cell, want string }{
		{"31%", "31 percent"},
		{" 31 % ", "31 percent"},
		{"~5.8%", "~5.8 percent"},
		{"$28.8", "28.8 USD"},
		{"$ 69,703", "69703 USD"},
		{"12.5 %", "12.5 percent"},
		{"0.05", "0.05"},
		{"0", "0"},
		{"(1,234)", "-1234"},
		{"(34)", "-34"},
		{"($1,234)", "-1234 USD"},
		{"$(1,234)", "-1234 USD"},
		{"$ (1,234)", "-1234 USD"},
		{"(5)%", "-5 percent"},
		{"(5%)", "-5 percent"},
		{"-5%", "-5 percent"},
		{"1,234 (2)", "1234"},
		{"14%¹", "14 percent"},
		{"31%*", "31 percent"},
		{"1,234 [a]", "1234"},
		{"705,060+", ">=705060"},
		{"about 500", "~500"},
		{"more than $5 billion", ">=5000000000 USD"},
		{"10-15%", "10..15 percent"},
		{"14K", "14000"},
		{"", "none"},
		{"-", "none"},
		{"—", "none"},
		{"NULL", "none"},
		{"n/a", "none"},
		{"AWS", "none"},
		{"2025-02-06", "none"},
		{"Q3 2024", "none"},
		{"31% and 33%", "none"},
		{"500 jobs", "none"},
		{"()", "none"},
		{"(", "none"},
		{strings.Repeat("9", 500), "none"},
	} {
		got := "none"
		if a, u, ok := Parse(c.cell); ok {
			got = strings.TrimSpace(a.String() + " " + string(u))
		}
		if got != c.want {
			t.Errorf("%q: %s, want %s", c.cell, got, c.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, cell := range []string{"(1,234)", "14%¹", "1,234 (2)", "$ (5)", "or", "((1))", "(a)1"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		a, _, ok := Parse(cell)
		if !ok && a != (Amount{}) {
			t.Errorf("%q: no amount, yet %v", cell, a)
		}
		if ok && !numberIn(cell) {
			t.Errorf("%q: %v without a number", cell, a)
		}
	})
}

package parse

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

// rewordings say the same in other words or signs: what matches the pattern, in
// each of several ways.
var rewordings = []struct {
	name, pattern string
	with          []string
}{
	// figures
	{"percent", `(\d)%`, []string{"$1 per cent", "$1 pct", "${1}pc"}},
	{"billion", `\$(\d[\d.,]*) billion`, []string{"$$${1}bn", "$$${1}B", "$$${1}-billion"}},
	{"whose dollars", `( |^)\$(\d[\d.,]*) (b|m)illion`, []string{"$1$2 ${3}illion dollars", "${1}US$$$2 ${3}illion", "${1}USD $2 ${3}illion", "$1$$$2 ${3}illion (USD)"}},
	{"no thousands commas", `(\d\d),(\d{3})\b`, []string{"$1$2"}}, // with fewer digits it could be a year
	{"no-break spaces", `(\d) (billion|million|percent)`, []string{"$1\u00a0$2"}},
	{"hedges", `\b(about|around)\b`, []string{"roughly", "approximately"}},

	// signs
	{"curly apostrophes", `(\w)'s\b`, []string{"$1’s"}},
	{"references", `([a-z]{3}\.)( [A-Z]|$)`, []string{"$1[1]$2"}},

	// growth
	{"year on year", `year[- ]over[- ]year|\bYoY\b`, []string{"year-on-year", "y/y"}},
	{"constant currency", `\b(?:in|at) constant currenc(?:y|ies)\b`, []string{"on a constant-currency basis", "at constant exchange rates", "excluding currency effects", "when adjusted for foreign exchange"}},
	{"rises", `\b(?:grew|rose|increased|climbed|jumped|surged) ((?:[\d.]+% )?to \$)`, []string{"went up $1", "was up $1", "has grown $1", "improved $1", "advanced $1"}},
	{"declines", `\b(?:fell|dropped|declined|slid|decreased)((?: by)? [\d.]+(?:%| percent))`, []string{"came down$1", "was down$1", "has fallen$1", "was off$1", "weakened$1"}},
	{"a rise", `\b(an? [\d.]+(?:%| percent)) (?:increase|rise|jump|gain|surge)\b`, []string{"$1 rise", "$1 uptick", "$1 surge"}},
	{"had growth", `\b(?:reported|posted|recorded|delivered) (an? )?([\d.]+% )`, []string{"logged $1$2", "achieved $1$2", "registered $1$2"}},

	// revenue
	{"revenue", `\brevenue (grew|rose|increased|climbed|jumped|fell|declined|dropped|was|of)\b`, []string{"revenues $1", "turnover $1"}},
	{"in revenue", `(\$[\d.,]+(?: [bm]illion)?) in revenue\b`, []string{"$1 in sales", "$1 of sales", "$1 in net sales", "$1 worth of revenue"}},
	{"revenue was", `\b([Rr]evenue|[Ss]ales) (?:was|were|totaled|reached|came in at) \$`, []string{"$1 came to $$", "$1 stood at $$", "$1 totalled $$", "$1 amounted to $$"}},
	{"took in", `\b(?:reported|posted|generated|booked|earned|made) (\$[\d.,]+(?: [bm]illion)? (?:in|of) (?:revenue|sales))`, []string{"brought in $1", "took in $1", "logged $1"}},

	// shares
	{"share of the market", `\b([\d.]+(?:%| percent)) market share\b`, []string{"$1 share of the market", "$1 of the market", "$1 share"}},
	{"holds", `\b(?:held|holds|commands|controls|captured|owns)((?: about| nearly)? [\d.]+(?:%| percent) (?:of|share|market)\b)`, []string{"accounted for$1", "commanded$1", "controlled$1", "claimed$1", "took$1"}},

	// layoffs
	{"laid off", `\b(?:laid off|cut|eliminated|axed|let go of|dismissed|fired)((?: about| more than)? [\d,]+ (?:employees|workers|staff|people|jobs|roles|positions)\b)`, []string{"shed$1", "sacked$1", "terminated$1", "slashed$1", "let go$1"}},
	{"laying off", `\b(?:laying off|cutting|eliminating|axing)((?: about| more than)? [\d,]+ (?:employees|workers|staff|people|jobs|roles|positions)\b)`, []string{"letting go of$1", "dismissing$1", "making redundant$1", "parting ways with$1"}},
	{"people", `\b((?:laid off|cut|lay off|eliminated|laying off|cutting) (?:about |more than )?[\d,]+) (?:employees|workers|people|jobs|roles)\b`, []string{"$1 staff", "$1 positions", "$1 personnel", "$1 colleagues"}},
	{"workforce", `(%|percent) of (its|their) (?:workforce|staff|employees|headcount)\b`, []string{"$1 of $2 work force", "$1 of $2 personnel", "$1 of $2 payroll", "$1 of $2 total staff"}},
	{"job cuts", `\b([\d,]+) (?:layoffs|job cuts)\b`, []string{"$1 job losses", "$1 staff cuts", "$1 lay-offs", "$1 workforce reductions"}},
	{"layoffs", `\blayoffs\b`, []string{"job cuts", "lay-offs"}},

	// times
	{"quarters", `\bQ([1-4]) 20(\d\d)\b`, []string{"${1}Q$2", "Q$1'$2", "Q$1 of 20$2", "Q$1 (20$2)", "Q$1/20$2"}},
	{"fiscal years", `\b(?:fiscal year|fiscal|FY) ?20(\d\d)\b`, []string{"FY20$1", "FY$1", "fiscal '$1"}},
	{"calendar years", `\b([Ii])n 20([12]\d)([ ,.])`, []string{"${1}n calendar 20$2$3", "${1}n calendar year 20$2$3"}},
	{"days", `\b(January|February|March|April|May|June|July|August|September|October|November|December) (\d{1,2}), (20\d\d)\b`, []string{"$2 $1 $3", "$1 ${2}th, $3", "$2-$1-$3"}},
	{"months cut short", `\b(Jan|Feb|Oct|Dec)(?:uary|ruary|ober|ember)( \d)`, []string{"$1$2", "$1.$2"}},
	{"months", `\b([A-Za-z]+ )(January|February|March|April|June|July|August|September|October|November|December) (20\d\d)\b`, []string{"$1$2, $3", "$1$2 of $3"}},

	// comparison and speech
	{"versus", `([^s] )(?:versus|compared with|compared to) (\$|\d)`, []string{"${1}vs $2", "${1}vs. $2", "${1}in comparison with $2"}},
}

// TestRewordingChangesNoClaim reads the specimens in other words: a rule that
// hangs on the letters of a text rather than on what it says fails here.
func TestRewordingChangesNoClaim(t *testing.T) {
	all, changed := 0, 0
	specimens := specimens(t)
	told := make([][]string, len(specimens)) // the claims of each as it is written
	for _, rw := range rewordings {
		pattern := regexp.MustCompile(rw.pattern)
		for i, sp := range specimens {
			if strings.Contains(sp.text, "http") || !pattern.MatchString(sp.text) {
				continue
			}
			if told[i] == nil {
				told[i] = append(sortedClaims(t, sp), "")
			}
			for _, with := range rw.with {
				other := sp
				if other.text = pattern.ReplaceAllString(sp.text, with); other.text == sp.text {
					continue
				}
				all++
				before := told[i][:len(told[i])-1]
				if after := sortedClaims(t, other); !slices.Equal(before, after) {
					changed++
					t.Errorf("%s: %s\n got %s\nwant %s", rw.name, other.text, strings.Join(after, "\n     "), strings.Join(before, "\n     "))
				}
			}
		}
	}
	if all < 5000 {
		t.Errorf("%d rewordings: the patterns miss the specimens", all)
	}
	t.Logf("%d of %d rewordings change a claim", changed, all)
}

// sortedClaims reads a specimen.
func sortedClaims(t *testing.T, sp specimen) []string {
	t.Helper()
	out := claims(read(t, "specimen.md", sp.document()))
	slices.Sort(out)
	return out
}

package parse

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// chapters are passages with their claims, each of which hangs on nothing but
// itself: pronouns, "a year earlier", quotations and times told before.
var chapters = []struct {
	text string
	want []string
}{
	{"In Q2 2025, AWS revenue rose 17% to $30.9 billion. That was faster than the 16% of Q1 2025.", []string{
		"revenue_growth aws 17 percent 2025-Q2", "revenue aws 30900000000 USD 2025-Q2", "revenue_growth aws 16 percent 2025-Q1",
	}},
	{"Intel reported revenue of $13.7 billion for the third quarter of 2025, up 3%.", []string{"revenue intel 13700000000 USD 2025-Q3", "revenue_growth intel 3 percent 2025-Q3"}},
	{"Azure held 20% of the cloud market in Q4 2025. A year earlier it had 21%.", []string{"market_share azure 20 percent 2025-Q4", "market_share azure 21 percent 2024-Q4"}},
	{"Meta laid off 3,600 people in July 2025. It had already cut 720 jobs in March 2024.", []string{"layoffs meta 3600 people 2025-07", "layoffs meta 720 people 2024-03"}},
	{"Alphabet's revenue was $96.4 billion in Q2 2025; its cloud unit, Google Cloud, had $13.6 billion.", []string{"revenue alphabet 96400000000 USD 2025-Q2", "revenue google-cloud 13600000000 USD 2025-Q2"}},
	{"Brightwell Inc. had a good fourth quarter of 2025. Its revenue grew 24% to $22.0 billion.", []string{"revenue_growth brightwell 24 percent 2025-Q4", "revenue brightwell 22000000000 USD 2025-Q4"}},
	{"Revenue at AWS was $33.0 billion in Q3 2025, compared with $27.5 billion in the same quarter a year earlier.", []string{"revenue aws 33000000000 USD 2025-Q3", "revenue aws 27500000000 USD 2024-Q3"}},
	{"IBM's revenue fell 4% in Q3 2025. The company will cut 2,700 jobs, it said in August 2025.", []string{"revenue_growth ibm -4 percent 2025-Q3", "layoffs ibm 2700 people 2025-08"}},
	{"Growth at Azure slowed to 33% in Q2 2025 from 35% in Q1 2025.", []string{"revenue_growth azure 33 percent 2025-Q2", "revenue_growth azure 35 percent 2025-Q1"}},
	{"IBM announced its results for Q4 2025. Total revenue was $19.7 billion, an increase of 12%. Net income rose 46%.", []string{"revenue ibm 19700000000 USD 2025-Q4", "revenue_growth ibm 12 percent 2025-Q4"}},
	{"Both AWS and Google Cloud grew in Q3 2025, the former by 20%, the latter by 34%.", []string{"revenue_growth aws 20 percent 2025-Q3", "revenue_growth google-cloud 34 percent 2025-Q3"}},
	{"“Revenue grew 9% in Q2 2025,” Meta's finance chief said. “We cut 417 jobs in July 2025.”", []string{"revenue_growth meta 9 percent 2025-Q2", "layoffs meta 417 people 2025-07"}},
	{"Intel, which laid off 15,000 people in March 2024, reported revenue of $12.9 billion for Q2 2025.", []string{"layoffs intel 15000 people 2024-03", "revenue intel 12900000000 USD 2025-Q2"}},
	{"The cloud infrastructure market grew 25% to $99 billion in Q2 2025. AWS held 30% of it.", []string{
		"market_growth cloud-infrastructure-market 25 percent 2025-Q2", "market_size cloud-infrastructure-market 99000000000 USD 2025-Q2", "market_share aws 30 percent 2025-Q2",
	}},
	{"At Google Cloud, revenue was $15.2 billion in Q3 2025. The year before, it was $11.4 billion.", []string{"revenue google-cloud 15200000000 USD 2025-Q3", "revenue google-cloud 11400000000 USD 2024-Q3"}},
	{"Intel cut 5,000 jobs in July 2025 and Brightwell Inc. cut 300. Both had hired in 2021.", []string{"layoffs intel 5000 people 2025-07", "layoffs brightwell 300 people 2025-07"}},
	{"Meta's revenue for Q3 2025 came in at $51.2 billion. Analysts had expected $49.4 billion.", []string{"revenue meta 51200000000 USD 2025-Q3", "revenue meta 49400000000 USD 2025-Q3"}},
	{"Brightwell Inc. posted revenue of $10.8 billion in Q2 2025. In the following quarter, it posted $12.0 billion.", []string{"revenue brightwell 10800000000 USD 2025-Q2", "revenue brightwell 12000000000 USD 2025-Q3"}},
	{"In Q1 2025, AWS grew 17%. In the same quarter, Google Cloud grew 28%.", []string{"revenue_growth aws 17 percent 2025-Q1", "revenue_growth google-cloud 28 percent 2025-Q1"}},
	{"Intel's revenue was flat at $53.1 billion in 2024.", []string{"revenue intel 53100000000 USD 2024"}},
	{"Google Cloud leads the market with 31%, according to Synergy's figures for Q2 2024. Oracle Cloud is second with 24%.", []string{"market_share google-cloud 31 percent 2024-Q2", "market_share oracle-cloud 24 percent 2024-Q2"}},
	{"Meta spent $17 billion on data centers in Q1 2025; its revenue was $42.3 billion.", []string{"revenue meta 42300000000 USD 2025-Q1"}},
	{"The shares rose 3% in late trading. Capital expenditures rose 40% to $30 billion.", nil},
	{"Competition is strong. It opened 12 new data centers.", nil},
}

// TestStories tells every chapter behind every other, in one paragraph and in
// two, below titles about nobody and about somebody else: what the reader
// remembers must not change what it reads next.
func TestStories(t *testing.T) {
	for a, first := range chapters {
		for b, second := range chapters {
			if a == b {
				continue
			}
			want := slices.Concat(first.want, second.want)
			slices.Sort(want)
			for _, form := range [...]struct{ title, between string }{
				{"", " "},
				{"", "\n\n"},
				{"# Amazon earnings: cloud grows\n\n", " "},
				{"# Amazon earnings: cloud grows\n\n", "\n\n"},
				{"# Intel to cut jobs as chip sales fall\n\n", " "},
				{"# Cloud news of the week\n\nBy Jane Doe\n\n", "\n\n"},
			} {
				text := form.title + first.text + form.between + second.text
				var got []string
				for _, sig := range read(t, "story.md", "---\ndate: 2026-02-26\n---\n\n"+text+"\n") {
					if family(sig.Metric) != 0 || sig.Metric == Layoffs {
						v, _ := sig.Amount.Value()
						got = append(got, fmt.Sprintf("%s %s %.0f %s %s", sig.Metric, sig.Entity, v, sig.Unit, sig.Period))
					}
				}
				slices.Sort(got)
				if !slices.Equal(got, slices.Compact(want)) {
					t.Errorf("%s\n got %s\nwant %s", text, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
				}
			}
		}
	}
}

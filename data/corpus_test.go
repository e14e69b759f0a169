package data

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"cloudwatch-tui/data/source"
	"cloudwatch-tui/parse"
)

// corpusFacts are the core facts of the embedded digests, which are those of the
// articles they digest: metric, entities that will do, amount, unit, periods
// that will do, region.
var corpusFacts = []struct {
	doc, metric, entity, amount, unit, period, region string
}{
	{"aws-layoffs-2025.txt", "layoffs", "aws", "?100..999", "people", "2025-07-17 2025-07", ""},
	{"aws-layoffs-2025.txt", "layoffs", "amazon", ">=27000", "people", "2022-Q4 2022-12 2022 2022-Q4/2025-Q4 2022/2025 2022-12/2025-10 -", ""},
	{"aws-layoffs-2025.txt", "market_share", "aws", "31", "percent", "2023", ""},

	{"aws-china-2025.txt", "layoffs", "aws", "~10", "percent", "2025-03 2025", "CN"},
	{"aws-china-2025.txt", "market_growth", "cloud-infrastructure-market", "15", "percent", "2025", "CN"},
	{"aws-china-2025.txt", "market_share", "alibaba-cloud+huawei-cloud+tencent-cloud", "<=80", "percent", "- 2025", "CN"},
	{"aws-china-2025.txt", "market_share", "alibaba-cloud", "36", "percent", "2024-Q3", "CN"},
	{"aws-china-2025.txt", "market_share", "huawei-cloud", "19", "percent", "2024-Q3", "CN"},
	{"aws-china-2025.txt", "market_share", "tencent-cloud", "15", "percent", "2024-Q3", "CN"},
	{"aws-china-2025.txt", "market_share", "aws", "~5.8", "percent", "2024-Q3", "CN"},
	{"aws-china-2025.txt", "revenue", "aws", "28800000000", "USD", "2024-Q4", ""},
	{"aws-china-2025.txt", "revenue_growth", "aws", "19", "percent", "2024-Q4", ""},
	{"aws-china-2025.txt", "revenue", "aws", "27450000000", "USD", "2024-Q3", ""},
	{"aws-china-2025.txt", "revenue_growth", "aws", "19.05", "percent", "2024-Q3", ""},
	{"aws-china-2025.txt", "revenue", "aws", "26300000000", "USD", "2024-Q2", ""},
	{"aws-china-2025.txt", "revenue_growth", "aws", "18.8", "percent", "2024-Q2", ""},

	{"amazon-outage-denial-2025.md", "layoffs", "amazon", "?1000..9999", "people", "2025-10", ""},
	{"amazon-outage-denial-2025.md", "layoffs", "aws", "?100..999", "people", "2025-07 2025-Q3 2025-06/2025-08 2025", ""},

	{"amazon-down-2026.md", "revenue_growth", "aws", ">=20", "percent", "-", ""},
	{"amazon-down-2026.md", "revenue_growth", "aws", "12", "percent", "2025-Q4", ""},
	{"amazon-down-2026.md", "revenue_growth", "amazon-e-commerce amazon-ecommerce amazon-online-stores e-commerce", "8", "percent", "2025", ""},
	{"amazon-down-2026.md", "revenue_growth", "amazon-advertising", "24", "percent", "2025", ""},
	{"amazon-down-2026.md", "revenue_growth", "amazon-subscriptions amazon-subscription-services", "6", "percent", "2025", ""},
	{"amazon-down-2026.md", "layoffs", "ups", "30000", "people", "2026-01 2026 2026-01-27", ""},

	{"amazon-engineering-swot.txt", "revenue", "aws", ">=90000000000", "USD", "-", ""},
	{"amazon-engineering-swot.txt", "revenue", "amazon-advertising", ">=40000000000", "USD", "-", ""},
	{"amazon-engineering-swot.txt", "revenue_growth", "azure microsoft", "34", "percent", "-", ""},
	{"amazon-engineering-swot.txt", "revenue_growth", "google-cloud alphabet", "11", "percent", "-", ""},
	{"amazon-engineering-swot.txt", "revenue_growth", "aws", "27", "percent", "-", ""},
	{"amazon-engineering-swot.txt", "revenue_growth", "aws", "19", "percent", "-", ""},
	{"amazon-engineering-swot.txt", "revenue", "aws", "25000000000", "USD", "-", ""},
}

func embedded(t *testing.T) *Set {
	t.Helper()
	l := Load(context.Background(), source.Embedded(), LoadOptions{})
	for _, p := range l.Problems {
		t.Error(p)
	}
	return Build(l, References())
}

// TestEmbeddedCorpus reads the digests at run time: every core fact is found,
// and nothing else is taken for one, neither the treasury's debt in a sidebar
// nor targets, attrition, survey answers, uptime, prices.
func TestEmbeddedCorpus(t *testing.T) {
	set := embedded(t)
	found := map[*parse.Signal]bool{}
	for _, f := range corpusFacts {
		i := slices.IndexFunc(set.Signals, func(s parse.Signal) bool {
			period := s.Period.String()
			if period == "" {
				period = "-"
			}
			return s.Origin.Doc.Name == "corpus/"+f.doc && string(s.Metric) == f.metric &&
				slices.Contains(strings.Fields(f.entity), string(s.Entity)) && s.Amount.String() == f.amount &&
				string(s.Unit) == f.unit && slices.Contains(strings.Fields(f.period), period) &&
				(f.region == "" || s.Region == f.region)
		})
		if i < 0 {
			t.Errorf("%s: not found: %s %s %s %s %s %s", f.doc, f.metric, f.entity, f.amount, f.unit, f.period, f.region)
			continue
		}
		found[&set.Signals[i]] = true
	}
	for i := range set.Signals {
		s := &set.Signals[i]
		if !found[s] && core(s.Metric) {
			t.Errorf("%v: no fact: %s %s %v %s %v: %s", s.Origin.Pos(), s.Metric, s.Entity, s.Amount, s.Unit, s.Period, s.Origin.Quote)
		}
	}
}

// TestEmbeddedConflicts holds what the launch screen says is in dispute.
func TestEmbeddedConflicts(t *testing.T) {
	want := []string{
		"AWS revenue growth, Q4 2025: 12% in amazon-down-2026.md, 24% in Amazon.com Announces Fourth Quarter Results [reference]",
		"Alibaba Cloud, Huawei Cloud, Tencent Cloud together, China: up to 80% in aws-china-2025.txt, 36 + 19 + 15 = 70% in Q3 2024 [group]",
	}
	if got := said(embedded(t)); !slices.Equal(got, want) {
		t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(want, "\n  "))
	}
}

// TestEmbeddedCitations holds that every digest says what it digests.
func TestEmbeddedCitations(t *testing.T) {
	for _, c := range claimsOf(embedded(t).Signals) {
		if c.Cite.Note == "" || c.Cite.Title == "" {
			t.Errorf("%s: no source: %+v", c.Origin.Doc.Name, c.Cite)
		}
	}
}

func ExampleBuild() {
	loaded := Load(context.Background(), source.Embedded(), LoadOptions{})
	set := Build(loaded, References())
	for _, worst := range set.Conflicts[:min(1, len(set.Conflicts))] {
		fmt.Println(worst.Says)
	}
	// Output: AWS revenue growth, Q4 2025: 12% in amazon-down-2026.md, 24% in Amazon.com Announces Fourth Quarter Results
}

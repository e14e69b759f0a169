package parse

import (
	"slices"
	"strings"
	"testing"
)

// TestListsUnderHeads reads the same two figures from every form of list under
// every form of head: what they measure and when stands in the head alone.
func TestListsUnderHeads(t *testing.T) {
	for _, measure := range []struct {
		want  []string
		heads []string
		lists []string
	}{
		{
			want:  []string{"revenue_growth aws 19 percent 2024-Q3", "revenue_growth google-cloud 35 percent 2024-Q3"},
			heads: []string{"## Revenue growth, Q3 2024", "### Q3 2024 growth", "**Growth in Q3 2024**", "Revenue growth in Q3 2024:", "## Q3 2024\n\nYear-over-year revenue growth:"},
			lists: []string{
				"- AWS: 19%\n- Google Cloud: 35%", "* AWS – 19%\n* Google Cloud – 35%", "1. Google Cloud: 35%\n2. AWS: 19%", "- **AWS**: +19%\n- **Google Cloud**: +35%",
				"- AWS (19%)\n- Google Cloud (35%)", "- AWS 19%\n- Google Cloud 35%", "- AWS: up 19%\n- Google Cloud: up 35%", "- AWS grew 19%\n- Google Cloud grew 35%",
				"| Provider | Growth |\n|---|---|\n| AWS | 19% |\n| Google Cloud | 35% |",
			},
		},
		{
			want:  []string{"revenue aws 27500000000 USD 2024-Q3", "revenue google-cloud 11400000000 USD 2024-Q3"},
			heads: []string{"## Revenue, Q3 2024", "### Q3 2024 revenue", "**Revenue in Q3 2024**", "Revenue in Q3 2024:", "## Q3 2024\n\nCloud revenue:"},
			lists: []string{
				"- AWS: $27.5 billion\n- Google Cloud: $11.4 billion", "* AWS – $27.5B\n* Google Cloud – $11.4B", "- **AWS**: $27.5bn\n- **Google Cloud**: $11.4bn",
				"- AWS ($27.5 billion)\n- Google Cloud ($11.4 billion)", "- AWS $27.5 billion\n- Google Cloud $11.4 billion",
				"| Provider | Revenue |\n|---|---|\n| AWS | $27.5B |\n| Google Cloud | $11.4B |", "| Provider | Revenue ($B) |\n|---|---|\n| AWS | 27.5 |\n| Google Cloud | 11.4 |",
			},
		},
		{
			want:  []string{"market_share aws 31 percent 2024-Q3", "market_share google-cloud 13 percent 2024-Q3"},
			heads: []string{"## Market share, Q3 2024", "### Cloud market share in Q3 2024", "**Market shares, Q3 2024**", "Share of the cloud market in Q3 2024:", "## Q3 2024\n\nCloud market shares:"},
			lists: []string{
				"- AWS: 31%\n- Google Cloud: 13%", "* AWS – 31%\n* Google Cloud – 13%", "1. AWS (31%)\n2. Google Cloud (13%)", "- **AWS**: ~31%\n- **Google Cloud**: ~13%",
				"- AWS 31%\n- Google Cloud 13%", "- AWS leads with 31%\n- Google Cloud has 13%", "| Provider | Share |\n|---|---|\n| AWS | 31% |\n| Google Cloud | 13% |",
			},
		},
		{
			want:  []string{"layoffs intel 5500 people 2025-07", "layoffs microsoft 9000 people 2025-07"},
			heads: []string{"## Layoffs, July 2025", "### July 2025 layoffs", "**Layoffs in July 2025**", "Layoffs in July 2025:", "## July 2025\n\nJob cuts:"},
			lists: []string{
				"- Microsoft: 9,000\n- Intel: 5,500", "* Microsoft – 9,000 employees\n* Intel – 5,500 employees", "1. Microsoft (9,000)\n2. Intel (5,500)",
				"- **Microsoft**: 9,000 people\n- **Intel**: 5,500 people", "- Microsoft cut 9,000 jobs\n- Intel cut 5,500 jobs", "| Company | Employees |\n|---|---|\n| Microsoft | 9,000 |\n| Intel | 5,500 |",
			},
		},
	} {
		for _, head := range measure.heads {
			for _, list := range measure.lists {
				var got []string
				for _, claim := range claims(read(t, "list.md", "---\ndate: 2026-02-26\n---\n\n"+head+"\n\n"+list+"\n")) {
					got = append(got, strings.Join(strings.Fields(claim)[:5], " "))
				}
				slices.Sort(got)
				if !slices.Equal(got, measure.want) {
					t.Errorf("%s\n\n%s\n got %q\nwant %q", head, list, got, measure.want)
				}
			}
		}
	}
}

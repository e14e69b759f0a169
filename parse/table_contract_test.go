package parse

import (
	"slices"
	"testing"

	"cloudwatch-tui/parse/doc"
)

const contractHead = "metric,entity,value,low,high,unit,qualifier,basis,period,region,status,attribution,step,computed,source\n"

var contractCases = []struct {
	name, rows string
	want       []string
}{
	{"a share", "market_share,aws,31,,,percent,exact,,2023-Q4,global,reported,Synergy,1,,1", []string{"market_share aws 31 percent 2023-Q4"}},
	{"a vague count has bounds alone", "layoffs,aws,,100,999,people,vague,,2025-07,,reported,,,,1", []string{"layoffs aws 100..999 people 2025-07"}},
	{"no period", "layoffs,aws,10,,,percent,about,,,CN,denied,,,,1", []string{"layoffs aws 10 percent"}},
	{"a group", "market_share,aws+azure,50,,,percent,exact,,2023,global,reported,,1,,1", []string{"market_share aws+azure 50 percent 2023"}},
	{
		"two houses may say the same", "market_share,aws,31,,,percent,exact,,2023,global,reported,Synergy,1,,1\nmarket_share,aws,31,,,percent,exact,,2023,global,reported,Canalys,1,,2",
		[]string{"market_share aws 31 percent 2023", "market_share aws 31 percent 2023"},
	},
	{"nobody said a computed figure", "market_share,group,70,,,percent,exact,,2023,CN,reported,,,yes,1", nil},
	{"a metric that is none", "mood,aws,31,,,percent,exact,,2023,,reported,,,,1", nil},
	{"an entity that is no slug", "revenue,A B,31,,,USD,exact,,2023,,reported,,,,1", nil},
	{"a period that is none", "revenue,aws,31,,,USD,exact,,last year,,reported,,,,1", nil},
	{"no number", "revenue,aws,NaN,,,USD,exact,,2023,,reported,,,,1", nil},
	{"a qualifier that is none", "revenue,aws,31,,,USD,surely,,2023,,reported,,,,1", nil},
	{"a status that is none", "revenue,aws,31,,,USD,exact,,2023,,hoped,,,,1", nil},
}

func TestTablesInTheContractsColumns(t *testing.T) {
	for _, c := range contractCases {
		t.Run(c.name, func(t *testing.T) {
			sigs := read(t, "figures.csv", contractHead+c.rows+"\n")
			if got := claims(sigs); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
			for _, s := range sigs {
				if s.Origin.Rule != contractRule || s.Origin.Quote[s.Origin.Lit.Start:s.Origin.Lit.End] != string(s.Origin.Doc.Src[s.Origin.Span.Start:s.Origin.Span.End]) {
					t.Errorf("%+v does not tell where it was read", s.Origin)
				}
			}
		})
	}
}

// What extract prints is a document too, and says the same again.
func TestContractReadsItsOwnCSV(t *testing.T) {
	first := read(t, "note.md", "# Cloud\n\nAWS held 31% of the cloud market in Q4 2023, Synergy says. Its revenue grew 13% in 2023 to $90.8 billion. Amazon laid off hundreds of people in July 2025.\n")
	if len(first) < 3 {
		t.Fatalf("the sentences give %q", claims(first))
	}
	var e Encoder
	csv := e.AppendHeader(nil)
	for i := range first {
		csv = e.AppendCSV(csv, &first[i])
	}
	again := read(t, "claims.csv", string(csv))
	if got, want := claims(again), claims(first); !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzContractTable(f *testing.F) {
	for _, c := range contractCases {
		f.Add(c.rows)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		d, err := doc.Parse("figures.csv", []byte(contractHead+rows))
		if err != nil {
			return
		}
		for _, s := range Signals(d) {
			o := s.Origin
			if o.Span.Start < 0 || o.Span.End > len(d.Src) || o.Span.Start >= o.Span.End {
				t.Fatalf("span %v of %d bytes", o.Span, len(d.Src))
			}
			if low, high, _, _ := s.Amount.Bounds(); low-low != 0 || high-high != 0 {
				t.Fatalf("amount %v", s.Amount)
			}
		}
	})
}

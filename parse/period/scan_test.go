package period

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// marked takes the § signs out of a text and returns the texts between pairs
// of them.
func marked(s string) (text string, want []string) {
	parts := strings.Split(s, "§")
	for i := 1; i < len(parts); i += 2 {
		want = append(want, parts[i])
	}
	return strings.Join(parts, ""), want
}

var (
	spring = Context{Published: date(2025, 4, 24)}
	june   = Context{Published: date(2025, 7, 30), YearEnd: time.June}
	may    = Context{Published: date(2024, 6, 11), YearEnd: time.May}
)

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// scanTests are sentences with their periods between § signs, and where In
// places them.
var scanTests = []struct {
	name, in string
	at       Context
	want     string // separated by blanks; - for a period that is not known
}{
	// years
	{"year", "Revenue doubled in §2024§.", spring, "2024"},
	{"versions", "Demand for Windows Server 2012, SQL Server 2016 and Office 2019 fell in §2020§; the server market of §2019§ grew.", spring, "2020 2019"},
	{"calendar year", "Spending in §calendar 2024§ and §calendar year 2023§ rose.", spring, "2024 2023"},
	{"span of years", "§2022-2024§, §2020–2025§, §2019 to 2024§, §2022/23§", spring, "2022/2024 2020/2025 2019/2024 2022/2023"},
	{"between", "It grew §between 2020 and 2025§ and from §2017 to 2019§.", spring, "2020/2025 2017/2019"},
	{"since", "Prices fell §since 2022§ and §since November 2024§.", spring, "2022/2025 2024-11/2025-04"},
	{"parts of a year", "§late 2022§, §early 2023§, §mid-2023§, §end of 2022§, §beginning of 2024§, §year-end 2024§", spring, "2022-Q4 2023-Q1 2023-06/2023-07 2022-12 2024-01 2024-12"},
	{"full year", "For §full year 2024§ and the §full-year 2023§", spring, "2024 2023"},
	{"whole year", "For the §whole year§ and the §entire fiscal year§ in the whole world", spring, "2025 2025"},
	{"year ended", "in the §year ended December 31, 2024§", spring, "2024"},
	{"period ending in a month", "in the period ending in §July 2024§, a period ending in §July 2024§", spring, "2024-05/2024-07 2024-07"},
	// halves and quarters
	{"quarter in letters", "§Q3 2024§ §3Q24§ §3Q 2024§ §Q3'24§ §Q3’24§ §Q3/24§ §2025-Q4§ §2025Q4§ §Q42024§", spring, "2024-Q3 2024-Q3 2024-Q3 2024-Q3 2024-Q3 2024-Q3 2025-Q4 2025-Q4 2024-Q4"},
	{"quarter in words", "the §third quarter of 2024§, the §fourth-quarter 2023§ report, §first quarter, 2024§", spring, "2024-Q3 2023-Q4 2024-Q1"},
	{"quarter in other words", "§2021's second quarter§, §quarter two of 2021§, the §last quarter of 2020§, the §final quarter of 2022§", spring, "2021-Q2 2021-Q2 2020-Q4 2022-Q4"},
	{"months to a month", "§three months to the end of June 2024§, §12 months through June 2023§, §year to March 2024§, the §June-quarter§", spring, "2024-Q2 2022-Q3/2023-Q2 2023-Q2/2024-Q1 2024-Q2"},
	{"estimates", "§2026§E and §FY2027§F", spring, "2026 2027"},
	{"ordinal with digits", "the §1st quarter of 2024§ and the §3rd quarter 2023§", spring, "2024-Q1 2023-Q3"},
	{"half", "§H1 2024§, §1H24§, the §first half of 2024§ and the §second half 2023§", spring, "2024-H1 2024-H1 2024-H1 2023-H2"},
	{"months that make a quarter", "the §three months ended March 31, 2025§ and the §quarter ended 30 June 2024§", spring, "2025-Q1 2024-Q2"},
	{"quarter with its last day", "its §third quarter ended September 30, 2024§, the §second quarter of fiscal 2026, which ended July 31, 2025§, and §fiscal Q3 2025 (ended October 27, 2024§)", spring, "2024-Q3 2025-05/2025-07 2024-08/2024-10"},
	{"quarter told twice", "the §first quarter (Q1) of 2024§, §Q3 (2023)§, §quarter 2 of 2024§", spring, "2024-Q1 2023-Q3 2024-Q2"},
	{"quarter that ended", "the §quarter that ended June 30, 2024§, the §quarter, ended June 30, 2024§, the §quarter-ended June 30, 2024§, the year that ends in §October 2024§", spring, "2024-Q2 2024-Q2 2024-Q2 2024-10"},
	{"fiscal year with a hyphen", "§FY-2024§, §FY-25§", may, "2023-06/2024-05 2024-06/2025-05"},
	{"day with hyphens", "§17-Jul-2025§, §17-July-2025§, §17-Jul-25§, §17-Jul§", spring, "2025-07-17 2025-07-17 2025-07-17 2024-07-17"},
	{"two lengths that end on one day", "the §quarter§ and §year ended December 31, 2009§, the §fourth quarter§ and §full year ended December 31, 2024§, the §three§ and §nine months ended September 30, 2024§, the §three months§ and §year ended June 30, 2024§", spring, "2009-Q4 2009 2024-Q4 2024 2024-Q3 2024-Q1/2024-Q3 2024-Q2 2023-Q3/2024-Q2"},
	{"two lengths with no day", "§the quarter§ and the year", spring, "2025-Q1"},
	{"year with its last day", "§fiscal year 2025 ended June 30, 2025§, the §first half ended 30 June 2024§", spring, "2024-Q3/2025-Q2 2024-H1"},
	{"months that make a year", "the §twelve months ended December 31, 2024§, the §12-month period ended June 30, 2024§", spring, "2024 2023-Q3/2024-Q2"},
	{"quarter named by its month", "the §June quarter§, the §March 2020 quarter§, the §December quarter 2023§", spring, "2024-Q2 2020-Q1 2023-Q4"},
	{"first months", "the §first nine months of 2024§ and the §first six months of 2023§", spring, "2024-Q1/2024-Q3 2023-H1"},
	{"the time before", "up from §the year before§, against §the quarter before§; §a quarter earlier§, §the year prior§.", spring, "2024 2024-Q4 2024-Q4 2024"},
	{"before something", "the year before the merger", spring, ""},
	{"the time before, in a sentence that goes on", "up 8% from §the year before§ in the §third quarter§", spring, "2024 2024-Q3"},
	{"first months in short", "§9M FY26§, §9M25§, §6M 2024§ and $9M §2025§ rounds", Context{YearEnd: time.June}, "2025-Q3/2026-Q1 2025-Q1/2025-Q3 2024-H1 2025"},
	{"ordinal in digits behind the year", "§FY2025 3rd quarter§, §2024 2nd half§, §2023 first nine months§ and §2022§ 9 months later", may, "2024-12/2025-02 2024-H2 2023-Q1/2023-Q3 2022"},
	{"months behind the year", "§FY2025\n9 months§", may, "2024-06/2025-02"},
	{"quarter of the holidays", "the §holiday quarter of 2023§, a holiday, this holiday season and §last year's holiday quarter§", spring, "2023-Q4 2024-Q4"},
	{"same as another", "18%, about the same growth rate as the §second quarter§, as in §2024§", spring, "2024-Q2 2024"},
	{"months before the year", "§nine months 2024§, §6 months FY25§, six months after §2024§", spring, "2024-Q1/2024-Q3 2025-H1 2024"},
	{"months in short behind the year", "§2024 9M§", spring, "2024-Q1/2024-Q3"},
	{"span of quarters", "§Q1-Q3 2024§, from §Q4 2023 to Q3 2024§", spring, "2024-Q1/2024-Q3 2023-Q4/2024-Q3"},
	{"quarters sharing a year", "§Q3§ and §Q4 2024§", spring, "2024-Q3 2024-Q4"},
	{"year of the other words", "the §fourth quarter of last year§, §last year's fourth quarter§", spring, "2024-Q4 2024-Q4"},
	// months and days
	{"month", "§July 2025§, §Jul. 2025§, §Jul-25§, §July, 2025§, §2025-07§, §07/2025§", spring, "2025-07 2025-07 2025-07 2025-07 2025-07 2025-07"},
	{"part of a month", "§mid-July 2025§, §late March§, then the §end of June 2024§", spring, "2025-07 2025-03 2024-06"},
	{"span of months", "§July-September 2025§, §April to June 2024§, §November 2023 to January 2024§", spring, "2025-Q3 2024-Q2 2023-11/2024-01"},
	{"day", "§July 17, 2025§, §17 July 2025§, §17th of July 2025§, §July 17th, 2025§, §Monday, July 14, 2025§", spring, "2025-07-17 2025-07-17 2025-07-17 2025-07-17 2025-07-14"},
	{"day in digits", "§2025-07-17§, §07/17/2025§, §17/07/2025§, §17.07.2025§, §3/6/2023§, §3/6/23§", spring, "2025-07-17 2025-07-17 2025-07-17 2025-07-17 2023-03-06 2023-03-06"},
	{"timestamp", "at §2020-05-05T19:17:00Z§ sharp", spring, "2020-05-05"},
	{"days of one month", "§July 17-19, 2025§", spring, "2025-07-17/2025-07-19"},
	// without a year: the latest that fits the publication
	{"month alone", "cuts in §July§ and in §March§", spring, "2024-07 2025-03"},
	{"planned soon", "a round in §May§ and one on §May 20§", spring, "2025-05 2025-05-20"},
	{"day alone", "On §July 17§ it said", spring, "2024-07-17"},
	{"quarter alone", "the §fourth quarter§, §Q1§", spring, "2024-Q4 2025-Q1"},
	{"quarter almost over", "the §second quarter§", Context{Published: date(2025, 6, 20)}, "2025-Q2"},
	{"looking ahead", "expects the §second quarter§ and §Q1§", Context{Published: date(2025, 5, 24), Ahead: true}, "2025-Q2 2026-Q1"},
	{"results still to come", "expects §Q1§", Context{Published: date(2025, 4, 8), Ahead: true}, "2025-Q1"},
	{"results still to come in a season of reports", "expects §Q1§ and the §March quarter§", Context{Published: date(2025, 4, 24), Ahead: true}, "2025-Q1 2025-Q1"},
	{"known year", "the §fourth quarter§ and §July§", Context{Published: date(2025, 4, 24), Year: 2022}, "2022-Q4 2022-07"},
	{"nothing known", "the §fourth quarter§, §July 4§, §last year§, §yesterday§", Context{}, "- - - -"},
	// told from the publication
	{"year from here", "§last year§, §this year§, §next year§, §two years ago§", spring, "2024 2025 2026 2023"},
	{"quarter from here", "§last quarter§, §next quarter§", spring, "2025-Q1 2025-Q3"},
	{"quarter whose results come out", "in §this quarter§ and §the previous quarter§", spring, "2025-Q1 2024-Q4"},
	{"month from here", "§last month§, §this month§", spring, "2025-03 2025-04"},
	{"day from here", "§today§, §yesterday§, on §Monday§, §Thursday§", spring, "2025-04-24 2025-04-23 2025-04-21 2025-04-24"},
	{"day to come", "beginning §Tuesday§", spring, "2025-04-29"},
	{"week", "§last week§, earlier §this week§", Context{Published: date(2025, 8, 2)}, "2025-07 2025-08"},
	{"years on end", "over the §past five years§, the §next three years§, the §last 12 months§", spring, "2020/2025 2025/2028 2024-Q2/2025-Q1"},
	{"season", "over the §summer§, §last summer§, in §spring 2024§", spring, "2024-06/2024-08 2024-06/2024-08 2024-03/2024-05"},
	{"year to date", "up 5% §year to date§, §YTD§", spring, "2025-01-01/2025-04-24 2025-01-01/2025-04-24"},
	// told from what the document reports on
	{"own quarter", "in §the quarter§, §the latest quarter§, §the most recent quarter§", spring, "2025-Q1 2025-Q1 2025-Q1"},
	{"own quarter known", "§the quarter§, §a year ago§, §the previous quarter§, the §third quarter§", Context{Anchor: Quarter(2024, 4)}, "2024-Q4 2023-Q4 2024-Q3 2024-Q3"},
	{"a year before", "§the same quarter last year§, §the year-ago quarter§, §the prior-year period§, §the same period a year earlier§, §this time last year§, §the corresponding quarter last year§", Context{Anchor: Quarter(2024, 4)}, "2023-Q4 2023-Q4 2023-Q4 2023-Q4 2023-Q4 2023-Q4"},
	{"two years before", "§two years earlier§", Context{Anchor: Quarter(2025, 4)}, "2023-Q4"},
	{"a year after", "§A year later§ it fell; §two years later§", Context{Anchor: Quarter(2017, 3)}, "2018-Q3 2019-Q3"},
	{"a year after nothing known", "§a year later§", spring, "-"},
	{"since, up to what the document reports on", "§since the beginning of 2017§", Context{Anchor: Quarter(2019, 1)}, "2017-Q1/2019-Q1"},
	{"same quarter of a year", "§the same quarter of 2021§", Context{Anchor: Quarter(2024, 4)}, "2021-Q4"},
	{"trailing", "§trailing twelve months§ (§TTM§)", Context{Anchor: Quarter(2024, 3)}, "2023-Q4/2024-Q3 2023-Q4/2024-Q3"},
	{"part of the year reported on", "the §fourth quarter§", Context{Published: date(2025, 7, 1), Anchor: Year(2022)}, "2022-Q4"},
	{"guidance", "the §first quarter§", Context{Published: date(2025, 2, 6), Anchor: Quarter(2024, 4), Ahead: true}, "2025-Q1"},
	{"year of the results", "for the §full year§", Context{Anchor: Quarter(2024, 4)}, "2024"},
	// fiscal
	{"fiscal year", "§fiscal 2025§, §FY25§, §FY2025§, §fiscal year 2024§, §2025 fiscal year§, §FY2024/25§", june, "2024-Q3/2025-Q2 2024-Q3/2025-Q2 2024-Q3/2025-Q2 2023-Q3/2024-Q2 2024-Q3/2025-Q2 2024-Q3/2025-Q2"},
	{"fiscal quarter", "§fiscal fourth quarter 2025§, §FY25 Q4§, §FY25Q4§, §Q4 FY25§, §Q4FY25§, §4QFY25§, §fourth quarter of fiscal 2025§, §fiscal 2025's fourth quarter§, §FQ4 2025§", june, strings.Repeat("2025-Q2 ", 9)},
	{"fiscal quarter that fits no calendar quarter", "§Q4 FY24§ and §fiscal Q1 2025§", may, "2024-03/2024-05 2024-06/2024-08"},
	{"calendar quarter of the same company", "§Q4 2024§ and §calendar Q3 2024§", june, "2024-Q4 2024-Q3"},
	{"document in fiscal quarters", "§Q4§, §Q4 2025§, the §first half§", Context{Published: date(2025, 7, 30), YearEnd: time.June, Fiscal: true}, "2025-Q2 2025-Q2 2024-H2"},
	{"guidance after a fiscal quarter", "§Q1§ revenue", Context{YearEnd: time.May, Fiscal: true, Anchor: FiscalQuarter(2024, 4, time.May), Ahead: true}, "2024-06/2024-08"},
	{"year ended in summer", "the §fiscal year ended June 30, 2024§", june, "2023-Q3/2024-Q2"},
	{"weeks instead of months", "the §quarter ended July 1, 2023§ and the §three months ended October 2, 2022§", spring, "2023-Q2 2022-Q3"},
	// no periods
	{"comparison by name", "rose 5% year over year, 3% YoY, 2% quarter-over-quarter, 8% year-on-year", spring, ""},
	{"a short year behind May", "§May-26§ and §Jun-26§", spring, "2026-05 2026-06"},
	{"verbs", "They may march on in the first place and the second time, one may say.", spring, ""},
	{"names", "April Smith and Jan Novak spoke; Black Friday came.", spring, ""},
	{"counts", "cut 2000 jobs, 1,999 roles and 2024 employees; $2024, 2,024, 2024.5, 2024%", spring, ""},
	{"codes", "H100 and H200 chips, H2O, GPT2024, x2024 and Office2019", spring, ""},
	{"third in a row", "the third quarter in a row", spring, ""},
	{"fourth in a year", "the §fourth quarter§ in a year of growth", spring, "2024-Q4"},
	{"quarter as a share", "a quarter of the staff and three quarters of sales", spring, ""},
	{"addresses", "see https://example.com/2024/05/17/report-q3-2024.html", spring, ""},
	{"decades", "in the 1990s and 2010s", spring, ""},
}

func TestScan(t *testing.T) {
	for _, tt := range scanTests {
		t.Run(tt.name, func(t *testing.T) {
			text, want := marked(tt.in)
			got := Scan(text)
			var spans []string
			var places []string
			for _, m := range got {
				spans = append(spans, text[m.Start:m.End])
				p, _ := m.In(tt.at)
				places = append(places, or(p.String(), "-"))
			}
			if fmt.Sprintf("%q", spans) != fmt.Sprintf("%q", want) {
				t.Errorf("%q\n got %q\nwant %q", text, spans, want)
			}
			if g, w := strings.Join(places, " "), strings.TrimSpace(tt.want); g != w {
				t.Errorf("%q\n got %s\nwant %s", text, g, w)
			}
		})
	}
}

func or(s, empty string) string {
	if s == "" {
		return empty
	}
	return s
}

// TestMention checks what a mention tells of itself.
func TestMention(t *testing.T) {
	const (
		absolute   = "absolute "
		relative   = "relative "
		isFiscal   = "fiscal "
		comparison = "comparison "
	)
	for in, want := range map[string]string{
		"§Q4 2024§":                        absolute,
		"§fiscal 2025§":                    absolute + isFiscal,
		"the §fiscal fourth quarter§":      isFiscal,
		"§Q4§":                             "",
		"§July 17§":                        "",
		"§last year§":                      relative,
		"§the quarter§":                    relative,
		"§the same quarter last year§":     relative + comparison,
		"§a year ago§":                     relative + comparison,
		"compared with §Q4 2023§":          absolute + comparison,
		"compared to that in §2023§":       absolute + comparison,
		"than in the §third quarter§":      comparison,
		"vs. §Q4 2023§":                    absolute + comparison,
		"up from §2018§":                   absolute + comparison,
		"an increase of 4% over §2018§":    absolute + comparison,
		"up 18% from §last year§":          relative + comparison,
		"up 18% on §last year§":            relative + comparison,
		"down 3 percent on §2023§":         absolute + comparison,
		"a report on §2023§":               absolute,
		"from §2018 to 2020§":              absolute,
		"growth over the §past two years§": relative,
		"moved to §2024§":                  absolute,
		"§A year later§ it fell":           relative,
		"prices fell §since 2022§":         "",
		"the first fall §since 2012§":      comparison,
		"lowest revenue §since Q1 2012§":   comparison,
	} {
		text, spans := marked(in)
		ms := Scan(text)
		if len(ms) != 1 || text[ms[0].Start:ms[0].End] != spans[0] {
			t.Errorf("%q: got %v", text, ms)
			continue
		}
		got := ""
		for _, flag := range []struct {
			set  bool
			name string
		}{{ms[0].Absolute, absolute}, {ms[0].Relative, relative}, {ms[0].Fiscal, isFiscal}, {ms[0].Comparison, comparison}} {
			if flag.set {
				got += flag.name
			}
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// TestStated separates what the text says from what the context supplies.
func TestStated(t *testing.T) {
	for in, want := range map[string]bool{
		"Q4 2024": true, "fiscal 2025": true, "July 17, 2025": true, "2020 to 2025": true, "since 2022": true,
		"Q4": false, "July 17": false, "last year": false, "the quarter": false, "a year ago": false, "TTM": false,
	} {
		ms := Scan("in " + in + " or so")
		if len(ms) != 1 {
			t.Errorf("%q: %d mentions", in, len(ms))
			continue
		}
		if _, stated := ms[0].In(spring); stated != want {
			t.Errorf("%q: stated is %v, want %v", in, stated, want)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, tt := range scanTests {
		text, _ := marked(tt.in)
		f.Add(text)
	}
	before := Scan(strings.Repeat("word ", 40) + "from Q1 2024 to March 5, 2025")
	f.Fuzz(func(t *testing.T, text string) {
		if got := Append(slices.Clone(before), text)[len(before):]; len(got) > 0 && !reflect.DeepEqual(got, Scan(text)) {
			t.Fatalf("behind another text's: %v", got)
		}
		end := 0
		for _, m := range Scan(text) {
			if m.Start < end || m.End <= m.Start || m.End > len(text) {
				t.Fatalf("mention %d..%d after %d in %d bytes", m.Start, m.End, end, len(text))
			}
			end = m.End
			if utf8.ValidString(text) && !utf8.ValidString(text[m.Start:m.End]) {
				t.Fatalf("mention cuts a character: %q", text[m.Start:m.End])
			}
			for _, c := range []Context{{}, spring, june, {Anchor: Quarter(2024, 4)}, {Published: date(2024, 2, 29), YearEnd: time.May, Fiscal: true, Ahead: true}} {
				p, _ := m.In(c)
				if q, err := Parse(p.String()); err != nil || q != p {
					t.Fatalf("%q in %v: %q reads back as %q, %v", text[m.Start:m.End], c, p, q, err)
				}
			}
		}
	})
}

func BenchmarkScan(b *testing.B) {
	prose := strings.Repeat("The company said that demand for its services had held up well and that customers were moving "+
		"more of their work to the cloud, although some of them had been careful with new projects. ", 40)
	dense, _ := marked(scanTests[0].in)
	for _, tt := range scanTests {
		s, _ := marked(tt.in)
		dense += " " + s
	}
	for _, bm := range []struct{ name, text string }{{"prose", prose}, {"dense", dense}} {
		b.Run(bm.name, func(b *testing.B) {
			var out []Mention
			b.SetBytes(int64(len(bm.text)))
			b.ReportAllocs()
			for b.Loop() {
				out = Append(out[:0], bm.text)
			}
		})
	}
}

func TestScanAllocates(t *testing.T) {
	text := strings.Repeat("The quarterly numbers may say little; yet they matter to some. ", 20)
	if n := testing.AllocsPerRun(20, func() { Scan(text) }); n != 0 {
		t.Errorf("%v allocations where there is nothing to find", n)
	}
}

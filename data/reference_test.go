package data

import (
	"encoding/csv"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"cloudwatch-tui/data/corpus"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// allowed are the words that a file of primary figures may hold in a column.
var allowed = map[string]struct{ metric, unit, basis, house, status, scope []string }{
	"revenue": {[]string{"revenue"}, []string{"USD", "CNY"}, []string{""}, []string{""}, []string{"reported"}, []string{"", "restated"}},
	"growth":  {[]string{"revenue_growth"}, []string{"percent"}, []string{"yoy", "cc"}, []string{""}, []string{"reported"}, []string{""}},
	"share": {
		[]string{"market_share"},
		[]string{"percent"},
		[]string{""},
		[]string{"Synergy", "Canalys", "Canalys restated", "Omdia", "Gartner IaaS"},
		[]string{"reported"},
		[]string{""},
	},
	"market": {
		[]string{"market_size", "market_growth"},
		[]string{"USD", "percent"},
		[]string{"", "yoy"},
		[]string{"Synergy", "Canalys", "Omdia", "Gartner"},
		[]string{"reported"},
		[]string{""},
	},
	"layoffs": {
		[]string{"layoffs"},
		[]string{"people", "percent"},
		[]string{""},
		[]string{""},
		[]string{"reported", "projected"},
		[]string{"", "cumulative", "repeat", "net headcount"},
	},
	"outages": {[]string{"outage"}, []string{"hours"}, []string{""}, []string{""}, []string{"reported"}, []string{""}},
}

var (
	dateForm   = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)
	urlForm    = regexp.MustCompile(`^(https?://\S+)?$`)
	regionForm = regexp.MustCompile(`^([A-Z]{2}|global|)$`)
	noteForm   = regexp.MustCompile(`^seen as: .*two sources: (yes|no)$`)
)

// TestReferenceFiles holds the shipped figures to their columns, row by row.
func TestReferenceFiles(t *testing.T) {
	for _, file := range referenceFiles {
		rows := readCSV(t, file)
		if !slices.Equal(rows[0], referenceHeader[:]) {
			t.Errorf("%s.csv: columns %q", file, rows[0])
			continue
		}
		seen := map[string]int{}
		for i, row := range rows[1:] {
			at := file + ".csv:" + strconv.Itoa(i+2)
			checkWords(t, at, file, row)
			checkCitation(t, at, row)
			checkValue(t, at, row)
			key := strings.Join([]string{
				row[colEntity], row[colMetric], row[colPeriod], row[colUnit], row[colBasis], row[colHouse],
				row[colRegion], row[colScope],
			}, "|")
			if file == "layoffs" && row[colEntity] == "amazon" {
				key += row[colValue] // several rounds in a year
			}
			if line := seen[key]; line > 0 {
				t.Errorf("%s: the same fact as line %d", at, line)
			}
			seen[key] = i + 2
		}
	}
}

func readCSV(t *testing.T, file string) [][]string {
	t.Helper()
	src, err := corpus.Files.ReadFile("reference/" + file + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(string(src), "\r\x00\x1b") {
		t.Errorf("%s.csv holds control characters", file)
	}
	rows, err := csv.NewReader(strings.NewReader(string(src))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func checkWords(t *testing.T, at, file string, row []string) {
	t.Helper()
	words := allowed[file]
	for col, list := range map[int][]string{
		colMetric: words.metric, colUnit: words.unit, colBasis: words.basis, colHouse: words.house,
		colStatus: words.status, colScope: words.scope,
	} {
		if !slices.Contains(list, row[col]) {
			t.Errorf("%s: %s is %q", at, referenceHeader[col], row[col])
		}
	}
	for col, text := range row {
		if text != strings.TrimSpace(text) {
			t.Errorf("%s: space around %s", at, referenceHeader[col])
		}
	}
	if row[colMetric] == "market_growth" && row[colBasis] != "yoy" {
		t.Errorf("%s: growth without a basis", at)
	}
	if !regionForm.MatchString(row[colRegion]) {
		t.Errorf("%s: region %q", at, row[colRegion])
	}
	if p, err := period.Parse(row[colPeriod]); err != nil || p.IsZero() || p.String() != row[colPeriod] {
		t.Errorf("%s: period %q reads as %q, %v", at, row[colPeriod], p, err)
	}
}

func checkCitation(t *testing.T, at string, row []string) {
	t.Helper()
	if row[colTitle] == "" || !dateForm.MatchString(row[colDate]) || !urlForm.MatchString(row[colURL]) ||
		!noteForm.MatchString(row[colNote]) {
		t.Errorf("%s: incomplete citation %q", at, row[colTitle:])
	}
}

// plausible bounds the values of each unit.
var plausible = map[string]span{
	"percent": {1, 130}, "USD": {1e8, 2e12}, "CNY": {1e8, 2e12}, "people": {100, 100_000}, "hours": {1, 200},
}

func checkValue(t *testing.T, at string, row []string) {
	t.Helper()
	if row[colForm] == "vague" {
		low, err1 := strconv.ParseFloat(row[colLow], 64)
		high, err2 := strconv.ParseFloat(row[colHigh], 64)
		if err1 != nil || err2 != nil || low >= high || row[colValue] != "" {
			t.Errorf("%s: vague count %q", at, row[colValue:colUnit])
		}
		return
	}
	v, err1 := strconv.ParseFloat(row[colValue], 64)
	step, err2 := strconv.ParseFloat(row[colStep], 64)
	if err1 != nil || err2 != nil || step <= 0 {
		t.Errorf("%s: value %q, step %q", at, row[colValue], row[colStep])
		return
	}
	if rest := math.Abs(v/step - math.Round(v/step)); rest > 1e-6 {
		t.Errorf("%s: %v is written more finely than its step %v", at, v, step)
	}
	if r := plausible[row[colUnit]]; v < r.low || v > r.high || row[colMetric] == "market_share" && v >= 100 {
		t.Errorf("%s: %v %s", at, v, row[colUnit])
	}
}

// TestReferences holds the claims to the files they were read from.
func TestReferences(t *testing.T) {
	claims := References()
	want := 0
	for _, file := range referenceFiles {
		want += len(readCSV(t, file)) - 1
	}
	if len(claims) != want || want < 751 {
		t.Fatalf("%d claims of %d rows", len(claims), want)
	}
	for _, c := range claims {
		o := c.Origin
		number := string(o.Doc.Src[o.Span.Start:o.Span.End])
		if got := o.Quote[o.Lit.Start:o.Lit.End]; got != number {
			t.Errorf("%v: quote lights %q, the file holds %q", o.Pos(), got, number)
		}
		v, exact := c.Amount.Value()
		if read, err := strconv.ParseFloat(number, 64); exact && (err != nil || read != v) {
			t.Errorf("%v: %v is written %q", o.Pos(), v, number)
		}
		if !strings.HasPrefix(o.Quote, string(c.Entity)+",") || o.Pos().Line != o.Block+1 {
			t.Errorf("%v: row %d is %q", o.Pos(), o.Block, o.Quote)
		}
		if !c.Primary || c.Cite.Title == "" || c.Cite.Date == "" || c.Status == "" {
			t.Errorf("%v: incomplete claim %+v", o.Pos(), c)
		}
	}
}

func TestReferenceForms(t *testing.T) {
	tests := []struct {
		metric parse.Metric
		entity entity.Slug
		period string
		unit   quantity.Unit
		want   string // amount, step, status, scope
	}{
		{parse.Layoffs, "aws", "2025-07-17", "people", "?100..999 0 reported "},
		{parse.Layoffs, "oracle", "2025-08/2025-09", "people", ">=3000 1000 reported "},
		{parse.Layoffs, "hp", "2022-11-22", "people", "<=6000 1000 projected "},
		{parse.Layoffs, "dell", "2023-02", "people", "~6650 10 reported "},
		{parse.Layoffs, "amazon", "2022/2023", "people", ">=27000 1000 reported cumulative"},
		{parse.Revenue, "aws", "2024-Q4", "USD", "28786000000 1e+06 reported "},
		{parse.Revenue, "oracle-cloud", "2025-03/2025-05", "USD", "3000000000 1e+08 reported "},
		{parse.RevenueGrowth, "aws", "2025-Q2", "percent", "17.5 0.1 reported "},
		{parse.RevenueGrowth, "aws", "2025-Q4", "percent", "24 1 reported "},
	}
	for _, test := range tests {
		found := false
		for _, c := range References() {
			if c.Metric == test.metric && c.Entity == test.entity && c.Period.String() == test.period && c.Unit == test.unit {
				found = true
				got := c.Amount.String() + " " + strconv.FormatFloat(c.Amount.Step(), 'g', -1, 64) + " " + string(c.Status) + " " + c.Scope
				if got != test.want {
					t.Errorf("%s %s %s: %s, want %s", test.entity, test.metric, test.period, got, test.want)
				}
			}
		}
		if !found {
			t.Errorf("%s %s %s: not shipped", test.entity, test.metric, test.period)
		}
	}
}

// TestReferencesAgree cross-checks the figures with each other, as check does
// with claims: yearly growth against the revenues it compares.
func TestReferencesAgree(t *testing.T) {
	// Growths that do not follow from the revenues, and why.
	known := map[string]string{
		"alibaba-cloud 2021-Q4":           "the segment was redefined",
		"microsoft-cloud 2018-Q4":         "part of LinkedIn counted from 2018-Q3 on",
		"microsoft-cloud 2019-Q1":         "as 2018-Q4",
		"microsoft-cloud 2019-Q2":         "as 2018-Q4",
		"microsoft-cloud 2024-Q3/2025-Q2": "the year before is a floor",
	}
	var signals []parse.Signal
	var others []Claim
	d := doc.Bare("figures", "", nil)
	for _, c := range References() {
		if c.Metric == parse.RevenueGrowth && c.Basis == parse.YoY {
			s := *c.Signal
			s.Origin.Doc = d
			signals = append(signals, s)
			continue
		}
		others = append(others, c)
	}
	set := Build(Loaded{Signals: signals}, others)
	checked := 0
	for i := range signals {
		if set.Verdict(&set.Signals[i]) == Rounds {
			checked++
		}
	}
	if checked < 60 {
		t.Errorf("only %d growths follow from revenues", checked)
	}
	for _, c := range set.Conflicts {
		if known[string(c.Key.Entity)+" "+c.Period.String()] == "" && c.Kind == Implied {
			t.Error(c.Says)
		}
	}
}

// TestSharesStayBelowHundred adds up the shares of one house and period.
func TestSharesStayBelowHundred(t *testing.T) {
	sums := map[string]float64{}
	for _, c := range References() {
		if c.Metric == parse.MarketShare {
			v, _ := c.Amount.Value()
			at := c.By + " " + c.Region + " " + c.Period.String()
			if sums[at] += v; sums[at] > 100 {
				t.Errorf("%s: shares add up to %v%%", at, sums[at])
			}
		}
	}
}

// TestFiscalCalendars holds the table of fiscal years to its evidence.
func TestFiscalCalendars(t *testing.T) {
	rows := readCSV(t, "fiscal_calendars")
	for _, row := range rows[1:] {
		if got := strconv.Itoa(int(period.YearEnd(row[0]))); got != row[3] {
			t.Errorf("%s: the fiscal year ends in month %s, the evidence says %s", row[0], got, row[3])
		}
	}
}

func BenchmarkReferences(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := readReferences(); err != nil {
			b.Fatal(err)
		}
	}
}

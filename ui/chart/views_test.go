package chart

import (
	"slices"
	"strings"
	"testing"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/safe"
)

// build makes one view or fails the test.
func build(t *testing.T, set *data.Set, pane, view string) Chart {
	t.Helper()
	v, ok := Find(pane, view)
	if !ok {
		t.Fatalf("no view %s/%s", pane, view)
	}
	c := v.Build(set)
	if c.Pane != pane || c.View != view {
		t.Fatalf("the chart calls itself %s/%s", c.Pane, c.View)
	}
	return c
}

// everyView runs a test on every view of some sets: the sample, the shipped
// figures alone, both and nothing.
func everyView(t *testing.T, test func(t *testing.T, set *data.Set, c *Chart)) {
	w := sample()
	for name, set := range map[string]*data.Set{
		"sample": w.set(), "nothing": data.Build(data.Loaded{}, nil),
		"figures": data.Build(data.Loaded{}, data.References()),
		"both":    data.Build(data.Loaded{Docs: w.docs, Signals: w.signals}, data.References()),
	} {
		for _, p := range Panes {
			for _, v := range p.Views {
				t.Run(name+"/"+p.Name+"/"+v.Name, func(t *testing.T) {
					c := build(t, set, p.Name, v.Name)
					test(t, set, &c)
				})
			}
		}
	}
}

func TestEveryMarkHasASource(t *testing.T) {
	everyView(t, func(t *testing.T, _ *data.Set, c *Chart) {
		next := 0 // the number that the next new source must have
		for where, m := range c.Figures() {
			if !m.OK {
				continue
			}
			if m.Source < 0 || m.Source >= len(c.Sources) {
				t.Fatalf("%s: source %d of %d", where, m.Source, len(c.Sources))
			}
			if len(m.Claims) == 0 {
				t.Fatalf("%s: a mark without a claim", where)
			}
			if s := c.Sources[m.Source]; !m.Derived && s.Title != safe.Clean(m.Claims[0].Cite.Title) {
				t.Fatalf("%s: cites %q for a claim of %q", where, s.Title, m.Claims[0].Cite.Title)
			}
			if c.Form != Lines && !m.Derived && m.Source > next {
				t.Fatalf("%s: source %d comes before source %d", where, m.Source+1, next+1)
			}
			next = max(next, m.Source+1)
			for _, claim := range m.Claims {
				if m.Derived && !slices.ContainsFunc(c.Sources, func(s Source) bool { return s.Title == safe.Clean(claim.Cite.Title) }) {
					t.Fatalf("%s: a part of a sum is not cited", where)
				}
			}
			if m.Derived { // its parts are numbered behind it
				next = len(c.Sources)
			}
		}
		seen := map[Source]bool{}
		for _, s := range c.Sources {
			if s.Text == "" || seen[s] {
				t.Errorf("source %q is empty or twice in the list", s.Text)
			}
			seen[s] = true
		}
	})
}

func TestEveryViewSpeaks(t *testing.T) {
	everyView(t, func(t *testing.T, _ *data.Set, c *Chart) {
		if c.Title == "" || c.Finding == "" {
			t.Errorf("title %q, finding %q", c.Title, c.Finding)
		}
		r, ok := c.First()
		if ok != (c.Empty == "") {
			t.Errorf("first mark %v, yet empty is %q", ok, c.Empty)
		}
		if _, has := c.Mark(r); ok && !has && c.Pane != "sources" {
			t.Errorf("the first ref %v points at nothing", r)
		}
		if strings.HasSuffix(string(c.Finding), ".") || strings.Contains(string(c.Finding), "  ") {
			t.Errorf("finding %q", c.Finding)
		}
		for i := range c.Lines {
			if len(c.Lines[i].At) != len(c.X) {
				t.Errorf("%s has %d marks for %d periods", c.Lines[i].Label, len(c.Lines[i].At), len(c.X))
			}
		}
		for i := 1; i < len(c.X); i++ {
			if !c.X[i-1].End().AddDate(0, 0, 1).Equal(c.X[i].Start()) {
				t.Errorf("a hole in time after %s", When(c.X[i-1]))
			}
		}
	})
}

func TestTheSameSetGivesTheSameChart(t *testing.T) {
	set := sample().set()
	for _, p := range Panes {
		for _, v := range p.Views {
			a, b := v.Build(set), v.Build(set)
			if a.Finding != b.Finding || len(a.Sources) != len(b.Sources) {
				t.Errorf("%s/%s differs from itself", p.Name, v.Name)
			}
			for i := range a.Sources {
				if a.Sources[i] != b.Sources[i] {
					t.Errorf("%s/%s numbers its sources anew each time", p.Name, v.Name)
				}
			}
		}
	}
}

// said is what each view of the sample says in one sentence.
var said = map[string]string{
	"share/bars":         "Alibaba Cloud led China with 36% in Q3 2024; three vendors together are said to hold ≤80%, their own shares add up to 70%",
	"share/trend":        "In Q4 2025 AWS held 28% and Azure 21%",
	"growth/lines":       "AWS grew 24% in Q4 2025 by the reference figure; one document says 12%",
	"growth/latest":      "Azure grew 40% in Q1 2026, ahead of AWS at 28%",
	"growth/table":       "3 claims in these documents, 14 reference figures, Q1 2024 to Q1 2026",
	"layoffs/timeline":   "The largest of 8 layoff figures: UPS, 30,000 people (Jan 2026); one denied",
	"layoffs/cumulative": "Amazon cut 30,000 people in two rounds to Jan 2026",
	"revenue/lines":      "AWS earned $41.0B in Q1 2026, up 24% on the year",
	"revenue/ttm":        "AWS earned $152B in the four quarters to Q1 2026, up 27% on the year",
	"revenue/bars":       "AWS earned $41.0B in Q1 2026",
}

func TestFindings(t *testing.T) {
	set := sample().set()
	for name, want := range said {
		pane, view, _ := strings.Cut(name, "/")
		if got := build(t, set, pane, view).Finding; string(got) != want {
			t.Errorf("%s\n got %q\nwant %q", name, got, want)
		}
	}
}

func TestFindingsOfDeclines(t *testing.T) {
	w := &world{}
	w.known(parse.RevenueGrowth, "aws", pct(-6), "percent", period.Quarter(2025, 1))
	w.known(parse.RevenueGrowth, "azure", pct(3), "percent", period.Quarter(2025, 1))
	if got := build(t, w.set(), "growth", "lines").Finding; got != "In Q1 2025 Azure grew 3% and AWS shrank 6%" {
		t.Errorf("got %q", got)
	}
	for _, title := range []string{"One", "Two"} {
		w.article(title, "2026-01-01")
		w.says(parse.RevenueGrowth, "azure", pct(9), "percent", period.Quarter(2025, 1))
	}
	if got := build(t, w.set(), "growth", "lines").Finding; got != "Azure grew 3% in Q1 2025 by the reference figure; two documents say 9%" {
		t.Errorf("got %q", got)
	}
}

func TestDisputes(t *testing.T) {
	c := build(t, sample().set(), "disputes", "side")
	var got []string
	for _, r := range c.Groups[0].Rows {
		var cells []string
		for _, s := range r.Cells {
			cells = append(cells, string(s))
		}
		got = append(got, strings.Join(cells, "|"))
	}
	want := "AWS growth, Q4 2025|12%|24%|reference figure|-12 points|Amazon under pressure\n" +
		"China top three share|≤80%|36% + 19% + 15% = 70%|sum of the parts|+10 points|China retreat"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	if want := "2 claims contradicted: 1 by a reference figure and 1 by the sum of its parts"; string(c.Finding) != want {
		t.Errorf("finding %q", c.Finding)
	}
}

func TestShareGroups(t *testing.T) {
	c := build(t, sample().set(), "share", "bars")
	var titles []string
	for _, g := range c.Groups {
		titles = append(titles, string(g.Title))
	}
	want := "China · Q3 2024|World · Q4 2025 · Synergy|World · Q3 2025 · Synergy"
	if got := strings.Join(titles, "|"); got != want {
		t.Errorf("groups %s\nwant %s", got, want)
	}
	rows := c.Groups[0].Rows
	last := rows[len(rows)-1]
	if len(rows) != 5 || last.Label != "together" || last.Value != "≤80%" || last.Against.Value != 70 || !last.Against.Derived {
		t.Errorf("the group's own number is %+v", last)
	}
	if len(last.Against.Claims) != 3 {
		t.Errorf("a sum of %d claims", len(last.Against.Claims))
	}
}

func TestGrowthLines(t *testing.T) {
	c := build(t, sample().set(), "growth", "lines")
	if len(c.Lines) != 2 || c.Lines[0].Entity != "aws" || c.Lines[1].Entity != "azure" {
		t.Fatalf("lines %v", c.Lines)
	}
	azure := c.Lines[1]
	for x, ok := range []bool{true, true, true, true, false, false, false, false, true} {
		if azure.At[x].OK != ok {
			t.Errorf("Azure at %s: %v, a missing quarter must stay a gap", When(c.X[x]), azure.At[x].OK)
		}
	}
	var verdicts []data.Verdict
	for _, d := range c.Lines[0].Dots {
		verdicts = append(verdicts, d.Verdict)
	}
	if len(verdicts) != 2 || verdicts[0] != data.Agrees || verdicts[1] != data.Contradicts {
		t.Errorf("verdicts %v", verdicts)
	}
	if m := c.Lines[0].At[c.Lines[0].Dots[1].X]; m.Value != 24 || !m.Primary {
		t.Errorf("the line itself must follow the reference, not the claim: %v", m.Value)
	}
	if c.Note != "not drawn: 1 claim without a quarter; see the table" {
		t.Errorf("note %q", c.Note)
	}
	r, _ := c.First()
	if m, _ := c.Mark(r); m.Value != 12 {
		t.Errorf("the cursor starts at %v, not at the dispute", m.Value)
	}
}

func TestRestatedIsALineOfItsOwn(t *testing.T) {
	w := &world{}
	w.known(parse.Revenue, "aws", usd(20), "USD", period.Quarter(2024, 1))
	w.known(parse.Revenue, "aws", usd(21), "USD", period.Quarter(2024, 2))
	w.known(parse.Revenue, "aws", usd(15), "USD", period.Quarter(2024, 2)).Scope = "restated"
	w.known(parse.Revenue, "aws", usd(16), "USD", period.Quarter(2024, 3)).Scope = "restated"
	c := build(t, w.set(), "revenue", "lines")
	if len(c.Lines) != 2 || c.Lines[1].Label != c.Lines[0].Label+", restated" {
		t.Fatalf("lines %v", c.Lines)
	}
	if c.Lines[0].At[1].Value != 21e9 || c.Lines[0].At[2].OK || c.Lines[1].At[1].Value != 15e9 {
		t.Error("old and recast figures are mixed")
	}
}

func TestTrailingTwelveMonthsNeedFourQuarters(t *testing.T) {
	w := &world{}
	for _, q := range []int{1, 2, 3, 5, 6, 7, 8} { // the fourth is missing
		w.known(parse.Revenue, "aws", usd(float64(q)), "USD", period.Quarter(2024+(q-1)/4, (q-1)%4+1))
	}
	c := build(t, w.set(), "revenue", "ttm")
	n := 0
	for _, m := range c.Figures() {
		if m.OK {
			n++
			if m.Value != 26e9 || len(m.Claims) != 4 || !m.Derived {
				t.Errorf("a sum of %v from %d claims", m.Value, len(m.Claims))
			}
		}
	}
	if n != 1 {
		t.Errorf("%d sums, want one: 5 + 6 + 7 + 8", n)
	}
}

func TestLayoffs(t *testing.T) {
	c := build(t, sample().set(), "layoffs", "timeline")
	if !c.Y.Log {
		t.Error("hundreds beside thirty thousand ask for a logarithmic scale")
	}
	var got []string
	for _, g := range c.Groups {
		for _, r := range g.Rows {
			got = append(got, strings.Join([]string{string(r.When), string(r.Value), string(r.Note)}, "|"))
		}
	}
	want := []string{
		"2022-12|27,000+|", "2025-03|~10% of staff, denied|", "2025-07|hundreds|",
		"2025-10|thousands|reference 14,000", "2026-01|30,000|",
		"2024-02|4,000|5% of staff", "2025-10|14,000|", "2026-01|16,000|",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestOneEventIsOneRow(t *testing.T) {
	w := &world{}
	w.article("One", "2022-11-10")
	w.says(parse.Layoffs, "meta", jobs(11000).As(quantity.AtLeast), "people", period.Month(2022, 11))
	w.says(parse.Layoffs, "meta", pct(13), "percent", period.Month(2022, 11))
	w.article("Two", "2022-11-11")
	w.says(parse.Layoffs, "meta", jobs(11000), "people", period.Day(2022, 11, 9))
	w.says(parse.Layoffs, "meta", jobs(600), "people", period.Month(2023, 1))
	w.says(parse.Layoffs, "meta", jobs(600), "people", period.Month(2023, 1), status(parse.Denied))
	c := build(t, w.set(), "layoffs", "timeline")
	var got []string
	for _, r := range c.Groups[0].Rows {
		got = append(got, string(r.When+" "+r.Value+" "+r.Note))
	}
	want := "2022-11 11,000 13% of staff|2023-01 600 |2023-01 600, denied "
	if strings.Join(got, "|") != want {
		t.Errorf("got %s\nwant %s", strings.Join(got, "|"), want)
	}
	if n := len(c.Groups[0].Rows[0].Mark.Claims); n != 3 {
		t.Errorf("%d claims behind one event, want 3", n)
	}
}

func TestCumulativeCountsNothingTwice(t *testing.T) {
	w := sample()
	w.known(parse.Layoffs, "amazon", jobs(30000), "people", period.Month(2025, 10).To(period.Month(2026, 1))).Scope = "cumulative"
	w.known(parse.Layoffs, "amazon", jobs(500), "people", period.Month(2026, 1), status(parse.Projected))
	w.known(parse.Layoffs, "amazon", quantity.Vaguely(100, 999), "people", period.Month(2026, 2))
	c := build(t, w.set().Where("amazon"), "layoffs", "cumulative")
	if len(c.Lines) != 1 {
		t.Fatalf("lines %v", c.Lines)
	}
	x, _ := c.Lines[0].newest()
	if got := c.Lines[0].At[x].Value; got != 30000 {
		t.Errorf("Amazon's rounds add up to %v, want 14,000 + 16,000", got)
	}
	if n := c.Lines[0].rounds(); n != 2 {
		t.Errorf("%d rounds", n)
	}
}

func TestFilter(t *testing.T) {
	w := sample()
	w.known(parse.RevenueGrowth, "oracle-cloud", pct(52), "percent", period.Quarter(2025, 1))
	w.known(parse.RevenueGrowth, "oracle-cloud", pct(54), "percent", period.Quarter(2025, 2))
	set := w.set()
	for _, c := range []struct {
		name, pane, view, filter string
		marks                    int
	}{
		{"one event", "layoffs", "timeline", "cisco", 1},
		{"a region", "share", "bars", "cn", 6},
		{"a line that is usually drawn", "growth", "lines", "azure", 5},
		{"lines that are not", "growth", "lines", "oracle", 2},
		{"nothing", "share", "bars", "xyzzy", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			ch, n := build(t, set.Where(c.filter), c.pane, c.view), 0
			for _, m := range ch.Figures() {
				n += btoi(m.OK)
			}
			if n != c.marks {
				t.Errorf("%d marks, want %d", n, c.marks)
			}
			if (n == 0) != strings.Contains(string(ch.Empty), "matches "+c.filter) {
				t.Errorf("empty says %q", ch.Empty)
			}
		})
	}
}

// TestWashed proves that what a document says reaches no chart unwashed.
func TestWashed(t *testing.T) {
	evil := "\x1b]0;owned\x07\u202e"
	w := &world{}
	w.article("A"+evil, "2026-01-01")
	for _, m := range []parse.Metric{parse.MarketShare, parse.RevenueGrowth, parse.Revenue, parse.Layoffs} {
		u := quantity.Unit("percent")
		if m == parse.Revenue {
			u = "USD"
		}
		w.says(m, entity.Slug("x"+evil), pct(5), u, period.Quarter(2025, 1), in("Z"+evil), by("Synergy "+evil))
		w.says(m, entity.Slug("x"+evil), pct(9), u, period.Quarter(2025, 1), in("Z"+evil))
	}
	set := w.set()
	for _, p := range Panes {
		for _, v := range p.Views {
			c := v.Build(set)
			check := func(s safe.Text) {
				if safe.Clean(string(s)) != s {
					t.Errorf("%s/%s: %q", p.Name, v.Name, s)
				}
			}
			check(c.Title)
			check(c.Finding)
			for _, s := range c.Sources {
				check(s.Text)
				check(s.URL)
			}
			for i := range c.Lines {
				check(c.Lines[i].Label)
			}
			for _, g := range c.Groups {
				check(g.Title)
				for _, r := range g.Rows {
					for _, s := range append([]safe.Text{r.Label, r.Value, r.Note, r.When}, r.Cells...) {
						check(s)
					}
				}
			}
		}
	}
}

// TestStep walks every chart from end to end: each mark is reached, and both
// directions end.
func TestStep(t *testing.T) {
	everyView(t, func(t *testing.T, _ *data.Set, c *Chart) {
		if r, ok := c.First(); ok && !slices.Contains(c.Places(), r) {
			t.Errorf("a cursor starts at %v, where it cannot stand", r)
		}
		want := 0
		for i := range c.Lines {
			for x := range c.Lines[i].At {
				want += btoi(c.Lines[i].At[x].OK && !c.Lines[i].At[x].Held)
			}
			want += len(c.Lines[i].Dots)
		}
		seen := map[Ref]bool{}
		for i := range c.Lines {
			at := slices.IndexFunc(c.Places(), func(r Ref) bool { return r.Set == i })
			for r := c.Places()[at]; !seen[r]; {
				if _, ok := c.Mark(r); !ok {
					t.Fatalf("%v points at nothing", r)
				}
				seen[r] = true
				next := c.Step(r, 1, 0)
				if back := c.Step(next, -1, 0); next != r && back != r {
					t.Fatalf("right then left from %v gives %v", r, back)
				}
				r = next
			}
		}
		if c.Form != Lines {
			for g := range c.Groups {
				want += len(c.Groups[g].Rows)
			}
			r, ok := c.First()
			for ok && !seen[r] {
				seen[r] = true
				r = c.Step(r, 0, 1)
			}
			if g := c.Step(Ref{}, 1, 0); len(c.Groups) > 1 && g.Set != 1 {
				t.Errorf("right goes to group %d", g.Set)
			}
		}
		if len(seen) != want {
			t.Errorf("walked %d of %d marks", len(seen), want)
		}
	})
}

func BenchmarkBuild(b *testing.B) {
	w := sample()
	set := data.Build(data.Loaded{Docs: w.docs, Signals: w.signals}, data.References())
	for _, p := range Panes {
		for _, v := range p.Views {
			b.Run(p.Name+"/"+v.Name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					v.Build(set)
				}
			})
		}
	}
}

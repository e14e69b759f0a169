package plot

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
	"cloudwatch-tui/ui/theme"
)

// looks are the themes that are drawn in golden files.
var looks = map[string]theme.Options{
	"plain": {Profile: theme.Plain},
	"ascii": {Profile: theme.Plain, ASCII: true},
	"light": {},
	"dark":  {Dark: true},
	"16":    {Dark: true, Profile: theme.ANSI16},
	"mono":  {Profile: theme.NoColor},
}

// ruled draws a chart between rules that show where the cells end.
func ruled(c chart.Chart, look string, w, h int, sel bool) string {
	o := Options{W: w, H: h, Select: sel}
	o.Cursor, _ = c.First()
	f := Draw(c, theme.New(looks[look]), o)
	var b strings.Builder
	fmt.Fprintf(&b, "%dx%d above %d below %d\n", w, h, f.Above, f.Below)
	for _, l := range f.Lines {
		b.WriteString(l + strings.Repeat(" ", w-ansi.StringWidth(l)) + "│\n")
	}
	return b.String()
}

// TestGolden keeps how each chart looks: at the size of a pane of the overview,
// zoomed, wide, tiny; and in each theme.
func TestGolden(t *testing.T) {
	for name, c := range charts() {
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, size := range [][2]int{{20, 3}, {40, 8}, {57, 10}, {100, 20}} {
				b.WriteString(ruled(c, "plain", size[0], size[1], false))
			}
			b.WriteString(ruled(c, "ascii", 57, 10, false))
			golden.RequireEqual(t, []byte(b.String()))
		})
		for _, look := range []string{"light", "dark", "16", "mono"} {
			if name == "growth" || name == "share" || name == "layoffs" {
				t.Run(name+"-"+look, func(t *testing.T) {
					golden.RequireEqual(t, []byte(ruled(c, look, 57, 10, true)))
				})
			}
		}
	}
}

func TestPlainGolden(t *testing.T) {
	for name, c := range charts() {
		t.Run(name, func(t *testing.T) { golden.RequireEqual(t, []byte(Plain(c))) })
	}
}

var sizes = [][2]int{
	{0, 0}, {1, 1}, {2, 9}, {9, 2}, {5, 5}, {20, 3}, {38, 6}, {40, 10}, {57, 10}, {80, 24}, {120, 36}, {200, 60}, {3, 60}, {200, 1},
}

// TestEveryLineFits is the promise of a Frame, for every chart at every size in
// every theme, with the cursor at each end.
func TestEveryLineFits(t *testing.T) {
	for name, c := range charts() {
		for look, o := range looks {
			th := theme.New(o)
			for _, size := range sizes {
				first, _ := c.First()
				for _, at := range []chart.Ref{first, {Set: 99, At: 99}, {Set: -1, At: -1, Dot: 3}} {
					checkFrame(t, fmt.Sprintf("%s %s %v", name, look, size), c, th, Options{W: size[0], H: size[1], Cursor: at, Select: true})
				}
			}
		}
	}
}

func checkFrame(t *testing.T, what string, c chart.Chart, th theme.Theme, o Options) {
	t.Helper()
	f := Draw(c, th, o)
	if len(f.Lines) != max(o.H, 0) {
		t.Fatalf("%s: %d lines", what, len(f.Lines))
	}
	for i, l := range f.Lines {
		if w := ansi.StringWidth(l); w > o.W {
			t.Fatalf("%s: line %d is %d cells wide: %q", what, i, w, l)
		}
		if strings.ContainsAny(l, "\n\t\ufffd") {
			t.Fatalf("%s: line %d holds a cut or stray character: %q", what, i, l)
		}
		if th.Profile == theme.Plain && strings.Contains(l, "\x1b") {
			t.Fatalf("%s: an escape code in %q", what, l)
		}
		for _, r := range l {
			if th.ASCII && r >= 0x7f {
				t.Fatalf("%s: %q is not ASCII", what, l)
			}
		}
	}
	for _, s := range f.Spots {
		if s.Row < 0 || s.Row >= o.H || s.Col < 0 || s.Col >= o.W {
			t.Fatalf("%s: spot %+v outside", what, s)
		}
	}
}

// TestPeaksStay proves that no width, however narrow, loses the largest or the
// smallest figure, and that no gap is joined.
func TestPeaksStay(t *testing.T) {
	th := theme.New(theme.Options{Profile: theme.Plain})
	for _, n := range []int{1, 2, 7, 60, 400} {
		for peak := 0; peak < n; peak += max(1, n/9) {
			values := make([]float64, n)
			for i := range values {
				values[i] = 50
			}
			values[peak], values[(peak+n/2)%n] = 100, 0
			c := growthChart()
			c.X, c.Y, c.Lines = quarters(1950, 1, n), chart.FromZero(0, 100, 6), []chart.Line{line("aws", "AWS", values...)}
			for _, w := range []int{12, 20, 40, 90} {
				f := Draw(c, th, Options{W: w, H: 12})
				top, bottom, left := 99, -1, w
				for _, s := range f.Spots {
					top, bottom, left = min(top, s.Row), max(bottom, s.Row), min(left, s.Col)
				}
				for _, row := range []int{top, bottom} {
					if strings.TrimSpace(ansi.Cut(f.Lines[row], left, w)) == "" {
						t.Fatalf("%d figures in %d cells: row %d is empty\n%s", n, w, row, strings.Join(f.Lines, "\n"))
					}
				}
				if n > 1 && top != 0 {
					t.Fatalf("the peak stands in row %d", top)
				}
			}
		}
	}
}

func TestGapsStayOpen(t *testing.T) {
	c := growthChart()
	c.Lines = []chart.Line{line("aws", "AWS", 10, 10, none, none, none, none, none, none, none, none, none, none, 10, 10)}
	c.Y = chart.FromZero(0, 20, 3)
	f := Draw(c, theme.New(theme.Options{Profile: theme.Plain}), Options{W: 80, H: 9})
	row := f.Lines[f.Spots[0].Row]
	from, to := f.Spots[1].Col+1, f.Spots[2].Col-2
	if mid := ansi.Cut(row, from, to); strings.TrimSpace(mid) != "" {
		t.Errorf("a missing year is drawn as %q in %q", mid, row)
	}
}

// What is expected differs from what was, in its line and in its name.
func TestForecastsAreDashed(t *testing.T) {
	c := growthChart()
	c.X = quarters(2025, 1, 4)
	c.Lines = []chart.Line{line("aws", "AWS", 17, 18, 18, 18)}
	forecast := &c.Lines[0].At[3]
	forecast.Status = parse.Projected
	forecast.Claims[0].Status = parse.Projected
	lines := Draw(c, theme.New(theme.Options{}), Options{W: 100, H: 14}).Lines
	text := ansi.Strip(strings.Join(lines, "\n"))
	for _, want := range []string{"┄┄┄", "AWS 18%, projected"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing:\n%s", want, text)
		}
	}
	if n := strings.Count(text, "┄"); n == 0 || n > strings.Count(text, "─")/2 {
		t.Errorf("%d cells are dashed:\n%s", n, text)
	}
}

func TestFiguresAreNeverShortened(t *testing.T) {
	for _, c := range []chart.Chart{shareChart(), layoffChart()} {
		for w := 26; w < 130; w++ {
			f := Draw(c, theme.New(theme.Options{Profile: theme.Plain}), Options{W: w, H: 30})
			for _, s := range f.Spots {
				value := c.Row(s.Ref).Value
				if len(value) < 12 && !strings.Contains(f.Lines[s.Row], string(value)) {
					t.Fatalf("%q is not whole in %q at %d cells", value, f.Lines[s.Row], w)
				}
			}
		}
	}
}

// TestBarsAreInProportion measures drawn bars: the same scale from zero for all.
func TestBarsAreInProportion(t *testing.T) {
	c := shareChart()
	c.Groups = []chart.Group{{}}
	for _, v := range []float64{10, 20, 40, 80} {
		c.Groups[0].Rows = append(c.Groups[0].Rows, row("aws", "x", chart.Value(v, "percent"), share(quantity.Point(v, 1), true)))
	}
	f := Draw(c, theme.New(theme.Options{Profile: theme.Plain}), Options{W: 100, H: 4})
	var cells []float64
	for _, l := range f.Lines {
		n := float64(strings.Count(l, "█"))
		for i, part := range []string{"▏", "▎", "▍", "▌", "▋", "▊", "▉"} {
			n += float64(strings.Count(l, part)) * float64(i+1) / 8
		}
		cells = append(cells, n)
	}
	for i := 1; i < len(cells); i++ {
		if math.Abs(cells[i]-2*cells[i-1]) > .25 {
			t.Errorf("bars of %v cells for 10, 20, 40, 80%%", cells)
		}
	}
}

// TestStatesDifferWithoutColour draws one figure in each form and status: no
// two stems may look the same.
func TestStatesDifferWithoutColour(t *testing.T) {
	for _, look := range []string{"plain", "ascii"} {
		c := layoffChart()
		f := Draw(c, theme.New(looks[look]), Options{W: 100, H: 12})
		seen := map[string]safe.Text{}
		for _, s := range f.Spots {
			r := c.Row(s.Ref)
			stem := strings.TrimLeft(ansi.Cut(f.Lines[s.Row], 18, 100), " ")
			stem, _, _ = strings.Cut(stem, " ")
			shape := "" // which characters, not how many
			for _, ch := range stem {
				if !strings.HasSuffix(shape, string(ch)) {
					shape += string(ch)
				}
			}
			if other, ok := seen[shape]; ok && r.Value != other && !(r.Mark.Form == quantity.Vague) {
				t.Errorf("%s: %q and %q are both drawn as %q", look, other, r.Value, shape)
			}
			seen[shape] = r.Value
		}
	}
}

func TestTheCursorStaysInSight(t *testing.T) {
	c := layoffChart()
	th := theme.New(theme.Options{Profile: theme.NoColor})
	r, _ := c.First()
	for range 12 {
		f := Draw(c, th, Options{W: 60, H: 4, Cursor: r, Select: true})
		found := false
		for _, s := range f.Spots {
			if s.Ref == r {
				found = strings.Contains(f.Lines[s.Row], "\x1b[7m")
			}
		}
		if !found {
			t.Fatalf("row %v is not shown as selected:\n%s", r, strings.Join(f.Lines, "\n"))
		}
		if shown := len(f.Spots) + f.Above + f.Below; shown != 9 {
			t.Errorf("%d rows of 9 accounted for", shown)
		}
		r = c.Step(r, 0, 1)
	}
}

// TestNoTitleWithoutRows draws events at every height and cursor: a title whose
// rows no longer fit would be the last line.
func TestNoTitleWithoutRows(t *testing.T) {
	c := layoffChart()
	rows := c.Groups[0].Rows
	c.Groups = []chart.Group{{Title: "In these documents", Rows: rows[:5]}, {Title: "Reference figures", Rows: rows[5:]}}
	th := theme.New(theme.Options{Profile: theme.NoColor})
	r, _ := c.First()
	for range 12 {
		for h := 3; h < 16; h++ {
			f := Draw(c, th, Options{W: 60, H: h, Cursor: r, Select: true})
			for _, g := range c.Groups {
				for i, line := range f.Lines {
					titled := g.Title != "" && strings.TrimSpace(ansi.Strip(line)) == string(g.Title)
					if titled && !slices.ContainsFunc(f.Spots, func(s Spot) bool { return s.Row == i+1 }) {
						t.Errorf("%d rows high, at %v: nothing under %q", h, r, g.Title)
					}
				}
			}
		}
		r = c.Step(r, 0, 1)
	}
}

func TestHit(t *testing.T) {
	c := growthChart()
	f := Draw(c, theme.New(theme.Options{}), Options{W: 80, H: 16})
	for _, s := range f.Spots {
		got, ok := f.Hit(s.Row, s.Col)
		var at Spot
		for _, o := range f.Spots {
			if o.Ref == got {
				at = o
			}
		}
		if !ok || at.Row != s.Row || at.Col != s.Col {
			t.Fatalf("a click on %+v hits %+v", s, at)
		}
	}
	if _, ok := (Frame{}).Hit(1, 1); ok {
		t.Error("an empty frame has nothing to hit")
	}
}

func TestEqualLinesSaySo(t *testing.T) {
	f := Draw(charts()["same"], theme.New(theme.Options{Profile: theme.Plain}), Options{W: 80, H: 12})
	if all := strings.Join(f.Lines, "\n"); !strings.Contains(all, "Azure = AWS") {
		t.Errorf("a hidden line is not named:\n%s", all)
	}
}

// FuzzDraw gives the drawing what no builder would.
func FuzzDraw(f *testing.F) {
	f.Add(1.0, 2.0, 3.0, 40, 10, "AWS", 0)
	f.Add(math.Inf(1), math.NaN(), -1e300, 7, 3, "阿里云", 1)
	f.Add(0.0, 0.0, 0.0, 200, 60, "e\u0301", 2)
	f.Fuzz(func(t *testing.T, a, b, v float64, w, h int, label string, which int) {
		w, h = min(max(w, 0), 220), min(max(h, 0), 70)
		text := safe.Clean(label)
		all := []chart.Chart{growthChart(), shareChart(), layoffChart(), tableChart(), disputeChart()}
		c := all[max(which%len(all), 0)]
		c.Unit, c.Finding = quantity.Unit(text), text
		for i := range c.Lines {
			c.Lines[i].Label = text
			c.Lines[i].At[2].Value, c.Lines[i].At[5].Value = a, b
			c.Lines[i].Step = which%3 == 0
		}
		for g := range c.Groups {
			c.Groups[g].Title = text
			for r := range c.Groups[g].Rows {
				x := &c.Groups[g].Rows[r]
				x.Label, x.Note = text, text
				x.Mark.Value, x.Mark.Low, x.Mark.High = v, a, b
				for i := range x.Cells {
					x.Cells[i] = text
				}
			}
		}
		c.Y = chart.FromZero(min(a, b), max(b, v), 5)
		if which%2 == 1 {
			c.Y = chart.Log(a, b)
		}
		for _, o := range looks {
			th := theme.New(o)
			if strings.Contains(label, "\ufffd") || strings.Contains(string(text), "\ufffd") {
				continue
			}
			checkFrame(t, "fuzz", c, th, Options{W: w, H: h, Select: true})
		}
		Plain(c)
	})
}

func BenchmarkDraw(b *testing.B) {
	th := theme.New(theme.Options{Dark: true})
	for name, c := range charts() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Draw(c, th, Options{W: 100, H: 20})
			}
		})
	}
}

func TestVerdictsAreExplained(t *testing.T) {
	for _, v := range []data.Verdict{data.Agrees, data.Rounds, data.Contradicts} {
		if verdictWords[v] == "" {
			t.Errorf("verdict %d has no word", v)
		}
	}
}

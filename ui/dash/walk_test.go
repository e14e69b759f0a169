package dash

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/quantity"
	"cloudwatch-tui/ui/chart"
)

// screen is the frame as text.
func screen(m *model) string { return ansi.Strip(m.View().Content) }

// answer is the bottom line.
func answer(m *model) string {
	return strings.TrimSpace(lastLine(m))
}

func lastLine(m *model) string {
	s := screen(m)
	return s[strings.LastIndex(s, "\n")+1:]
}

func TestFrameIsDrawnOnlyWhenSomethingChanged(t *testing.T) {
	m := at(t, 120, 36, Options{})
	m.View()
	before := m.drawn
	for range 5 {
		m.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
		m.Update(tea.KeyReleaseMsg{})
		m.Update(nil)
		m.View()
	}
	if m.drawn != before {
		t.Errorf("drawn %d times for nothing", m.drawn-before)
	}
	m.press("j")
	m.View()
	if m.drawn != before+1 {
		t.Errorf("drawn %d times for a key", m.drawn-before)
	}
}

func TestWayInAndOut(t *testing.T) {
	m := at(t, 120, 36, Options{})
	for _, s := range []struct {
		key   string
		place place
		over  overlay
	}{
		{"tab", overview, none},
		{"enter", zoomed, none},
		{"enter", reading, none},
		{"?", reading, helping},
		{"esc", reading, none},
		{"y", reading, copying},
		{"esc", reading, none},
		{"esc", zoomed, none},
		{"esc", overview, none},
		{"4", zoomed, none},
		{"0", overview, none},
	} {
		m.press(s.key)
		if m.at.place != s.place || m.at.over != s.over {
			t.Fatalf("after %s: place %d, overlay %d", s.key, m.at.place, m.at.over)
		}
	}
}

func TestEvidenceFollowsTheFigure(t *testing.T) {
	m := at(t, 120, 36, Options{})
	if s := screen(m); !strings.Contains(s, "Alibaba Cloud led with 36% of the market.") || !strings.Contains(s, "line 8 · 20 Jan 2025") {
		t.Errorf("no sentence or no place for the first figure:\n%s", s)
	}
	m.press("j")
	if s := screen(m); !strings.Contains(s, "Huawei Cloud came second at 19%") || !strings.Contains(s, "line 9") {
		t.Errorf("the evidence did not follow:\n%s", s)
	}
	if got := m.pens.strong.Ink("19%"); !strings.Contains(m.View().Content, got) {
		t.Error("the number is not lit in its sentence")
	}
}

// Every number of every document is lit where it stands, in both views.
// A figure that was added up says so beside each of its parts, and n leads
// through all of them and on.
func TestSumsSayTheirParts(t *testing.T) {
	set := data.Build(data.Loaded{}, data.References())
	for _, o := range []Options{{Pane: "revenue", View: "ttm"}, {Pane: "layoffs", View: "cumulative"}} {
		for _, w := range []int{120, 180} {
			o.Set = set
			m := at(t, w, 40, o)
			mark, _ := m.panes[m.at.pane].chart.Mark(m.at.sel[m.at.pane].ref)
			want := fmt.Sprintf("%s, the sum of %d: ", chart.Figure(&mark), len(mark.Claims))
			if !strings.Contains(screen(m), want) {
				t.Errorf("%s at %d cells does not say %q:\n%s", o.View, w, want, screen(m))
			}
			m.press("left right g")
			seen := map[cursor]bool{}
			for m.at.status.text != "that was the last claim" {
				sel := m.at.sel[m.at.pane]
				if seen[sel] {
					t.Fatalf("%s: n goes in a circle", o.View)
				}
				seen[sel] = true
				m.press("n")
			}
			if len(seen) < len(m.claimsOf(m.at.pane)) {
				t.Errorf("%s: n walked %d claims", o.View, len(seen))
			}
		}
	}
}

func TestNumbersAreLitWhereTheyStand(t *testing.T) {
	m := at(t, 120, 36, Options{Set: shipped()})
	for i, d := range m.full.Docs {
		for _, source := range []bool{true, false} {
			p := newPage(d, m.byDoc[d], source, false, 60)
			if len(p.lits) != len(m.byDoc[d]) {
				t.Errorf("%s: %d of %d numbers are lit", d.Name, len(p.lits), len(m.byDoc[d]))
			}
			for _, l := range p.lits {
				at := l.claim.Origin.Span
				got := p.lines[l.line].text[l.start:l.end]
				if want := string(d.Src[at.Start:at.End]); got != want && source || got == "" {
					t.Errorf("%d %s:%d: %q is lit, want %q", i, d.Name, p.lines[l.line].no, got, want)
				}
			}
		}
	}
}

// The rows of a page, put together, are its lines.
func FuzzWrap(f *testing.F) {
	f.Add("The cloud unit's sales rose 12% in the last quarter.", 20)
	f.Add("阿里云 36% of the market, 华为云 19%", 9)
	f.Add(strings.Repeat("x", 100), 8)
	f.Add("", 1)
	f.Fuzz(func(t *testing.T, s string, w int) {
		if w < 8 || w > 200 || len(s) > 4096 {
			return
		}
		for _, ascii := range []bool{false, true} {
			all := ""
			for _, r := range wrap(nil, 0, s, w, ascii) {
				part := s[r.start:r.end]
				all += part
				if n := ansi.StringWidth(clean(part)); n > w+1 { // a space may hang over
					t.Errorf("%q takes %d cells of %d", part, n, w)
				}
			}
			if all != s {
				t.Errorf("%q became %q", s, all)
			}
		}
	})
}

func TestDocumentWalk(t *testing.T) {
	m := at(t, 80, 24, Options{}).press("6 enter enter")
	if !strings.Contains(screen(m), "number 1 of 5") {
		t.Fatalf("the document does not open at its first number:\n%s", screen(m))
	}
	m.press("n n")
	if m.at.number != 2 || m.current().Entity != "amazon" {
		t.Errorf("n n leads to number %d, %v", m.at.number+1, m.current().Entity)
	}
	if m.press("p p p"); !strings.Contains(answer(m), "first number") {
		t.Errorf("before the first number: %q", answer(m))
	}
	if m.press("G n"); m.at.number != 1 {
		t.Errorf("n after scrolling leads to number %d", m.at.number+1)
	}
	if m.press("tab"); m.at.doc != 1 {
		t.Errorf("tab leads to document %d", m.at.doc)
	}
}

func TestFilter(t *testing.T) {
	m := at(t, 120, 36, Options{}).press("/ a z u r e")
	if s := screen(m); strings.Contains(s, "Alibaba") || !strings.Contains(s, "Azure") {
		t.Errorf("azure leaves\n%s", s)
	}
	if s := screen(m.press("enter 6")); !strings.Contains(s, "Amazon slows") || strings.Contains(s, "trackers/cuts.csv") {
		t.Errorf("the sources of azure are\n%s", s)
	}
	m.press("0 /")
	if m.press("enter"); m.at.over != none || !strings.Contains(screen(m), "/ azure") {
		t.Errorf("a kept filter is not shown:\n%s", screen(m))
	}
	if m.press("esc"); m.at.filter != "" || !strings.Contains(screen(m), "Alibaba") {
		t.Error("esc on the overview does not clear the filter")
	}
	m.press("/").Update(tea.PasteMsg{Content: "aws\x1b]52;c;x\x07\nchina"})
	if m.at.filter != "aws]52;c;x china" {
		t.Errorf("pasted as %q", m.at.filter)
	}
	if m.press("ctrl+w"); m.at.filter != "aws]52;c;x " {
		t.Errorf("ctrl+w leaves %q", m.at.filter)
	}
	if m.press("ctrl+u q"); m.at.filter != "q" {
		t.Errorf("q while typing gives %q", m.at.filter)
	}
	if m.press("esc"); m.at.filter != "" || m.at.over != none {
		t.Error("esc does not clear the filter")
	}
	m.Update(tea.PasteMsg{Content: "x"})
	if !strings.Contains(answer(m), "/ opens it") {
		t.Errorf("a paste outside the filter: %q", answer(m))
	}
}

// The filter is edited where the cursor stands, and only by the keys that the
// table of actions lists.
func TestFilterIsEdited(t *testing.T) {
	for _, c := range []struct {
		name, keys, want string
		column           int
	}{
		{"in the middle", "a z r e left left u", "azure", 6},
		{"at the beginning", "w s home a", "aws", 4},
		{"by words", "a space b space c alt+b alt+b X end Y", "a Xb cY", 10},
		{"under the cursor", "a x z left left delete", "az", 4},
		{"before the cursor", "x y a left ctrl+u", "a", 3},
		{"after the cursor", "a x y home right ctrl+k", "a", 4},
		{"wide characters", "云 计 left 阿", "云阿计", 7},
		{"no command line's other keys", "a home alt+d ctrl+v ctrl+t", "a", 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := at(t, 120, 36, Options{}).press("/ " + c.keys)
			if m.at.filter != c.want {
				t.Errorf("%s gives %q, want %q", c.keys, m.at.filter, c.want)
			}
			if x := m.View().Cursor.X; x != c.column {
				t.Errorf("the cursor stands in column %d, want %d", x, c.column)
			}
		})
	}
}

func TestLongFilterShowsItsCursor(t *testing.T) {
	m := at(t, 40, 10, Options{}).press("/")
	m.Update(tea.PasteMsg{Content: strings.Repeat("ab云", 100)})
	if n := len([]rune(m.at.filter)); n != maxFilter || !strings.Contains(m.at.status.text, "at most 200") {
		t.Errorf("%d characters, %q", n, m.at.status.text)
	}
	for range maxFilter {
		fits(t, m)
		before := string([]rune(m.at.filter)[:m.at.caret])
		x := m.View().Cursor.X
		line := []rune(strings.TrimRight(ansi.Cut(lastLine(m), 3, x), " "))
		if len(line) == 0 && before != "" || !strings.HasSuffix(before, string(line)) || x > 13 {
			t.Fatalf("before column %d stands %q of %q", x, string(line), before)
		}
		m.press("left")
	}
}

// The cursor stays on its figure when the filter takes others away, and when
// the documents are read again.
func TestCursorStaysOnItsFigure(t *testing.T) {
	load := func(context.Context, func(int, int)) *data.Set { return testSet(t) }
	m := at(t, 120, 36, Options{Load: load}).press("j j j")
	who := m.current()
	if who.Entity != "aws" {
		t.Fatalf("the fourth share is of %s", who.Entity)
	}
	m.press("/ a w s enter")
	if c := m.current(); c == nil || idOf(c) != idOf(who) {
		t.Errorf("filtered, the cursor stands on %+v", c)
	}
	m.press("esc enter enter r")
	settleCmds(m, m.load())
	if c := m.current(); m.at.place != reading || c == nil || idOf(c) != idOf(who) {
		t.Errorf("read again, place %d, the cursor stands on %+v", m.at.place, c)
	}
}

// settleCmds runs a command and all that follow from it.
func settleCmds(m *model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			settleCmds(m, c)
		}
	case nil:
	default:
		_, next := m.Update(msg)
		settleCmds(m, next)
	}
}

func TestLoading(t *testing.T) {
	hold, told := make(chan bool), make(chan bool)
	m := newModel(Options{Load: func(_ context.Context, progress func(int, int)) *data.Set {
		progress(12, 340)
		close(told)
		<-hold
		return testSet(t)
	}})
	m.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	if s := screen(m); !strings.Contains(s, "reading the documents") || !strings.Contains(s, "waiting") {
		t.Errorf("the first frame does not say what is awaited:\n%s", s)
	}
	l := startLoading(context.Background(), m.opt.Load)
	m.early = l
	m.load()
	<-told
	m.Update(l.next(m.asked)())
	if s := screen(m); !strings.Contains(s, "reading 12 of 340 documents") {
		t.Errorf("no progress:\n%s", s)
	}
	m.Update(loadedMsg{m.asked - 1, &data.Set{}})
	if !m.at.loading.on {
		t.Error("a late answer to an earlier question was taken")
	}
	close(hold)
	m.Update(l.wait(m.asked)())
	if s := screen(m); !strings.Contains(s, "4 documents · 14 signals") || strings.Contains(s, "waiting") {
		t.Errorf("not loaded:\n%s", s)
	}
}

func TestPanicWhileLoadingReachesTheProgram(t *testing.T) {
	l := startLoading(context.Background(), func(context.Context, func(int, int)) *data.Set { panic("boom") })
	defer func() {
		if recover() == nil {
			t.Error("the panic is lost")
		}
	}()
	l.wait(0)()
}

func TestCopy(t *testing.T) {
	for key, want := range map[string][2]string{
		"s": {"Alibaba Cloud", "the sentence"},
		"e": {"led with 36% of the market.” (The cloud in China, line 8 · 20 Jan 2025", "quote with its citation"},
		"c": {"Alibaba Cloud,market share,Q3 2024,36%,China,,reported,,", "figures as CSV"},
		"m": {"| Alibaba Cloud | market share | Q3 2024 | 36% | China |", "figures as Markdown"},
	} {
		m := at(t, 120, 36, Options{}).press("y")
		_, cmd := m.Update(press(key))
		if got := fmt.Sprint(cmd()); !strings.Contains(got, want[0]) {
			t.Errorf("%s copies %q, want %q in it", key, got, want[0])
		}
		if !strings.Contains(answer(m), want[1]) || m.at.over != none {
			t.Errorf("%s says %q", key, answer(m))
		}
	}
}

func TestACopiedRunRateIsNoRevenue(t *testing.T) {
	w := written{"notes.md", "AWS is at a run rate of §$117 billion§.\n", []claimed{
		{metric: parse.Revenue, entity: "aws", amount: quantity.Point(117e9, 1e9), unit: "USD", when: "2025-Q1"},
	}}
	d, signals := w.read(t)
	m := at(t, 120, 36, Options{Set: data.Build(data.Loaded{Docs: []*doc.Document{d}, Signals: signals}, nil), Pane: "revenue", View: "table"})
	if got := copyCSV(m); !strings.Contains(got, "\nAWS,revenue run rate,Q1 2025,$117B,") {
		t.Errorf("copied %q", got)
	}
}

func TestEditorArguments(t *testing.T) {
	for _, c := range []struct {
		editor, name, want string
	}{
		{"vi", "a.md", "+7 a.md"},
		{"nvim -R", "a.md", "-R +7 a.md"},
		{"/usr/bin/code --wait", "a.md", "--wait --goto a.md:7"},
		{"hx", "a.md", "a.md:7"},
		{"vi", "-c.md", "+7 ./-c.md"},
		{"vi", "+!x", "+7 ./+!x"},
	} {
		if got := strings.Join(editorArgs(strings.Fields(c.editor), c.name, 7), " "); got != c.want {
			t.Errorf("%s %s: %q, want %q", c.editor, c.name, got, c.want)
		}
	}
}

func TestKeysThatCannotSayWhy(t *testing.T) {
	for _, c := range []struct{ keys, want string }{
		{"e", "set VISUAL or EDITOR"},
		{"o", "names no web page"},
		{"2 home o", "is known here"},
		{"r", "nothing to read again"},
		{"esc", "q quits"},
		{"0", "this is the overview"},
		{"x", "? shows the keys"},
		{"c", "belongs to the copy menu"},
		{"6 v", "one view"},
	} {
		o := Options{}
		m := at(t, 120, 36, o)
		m.opt.Browse = nil
		if m.press(c.keys); !strings.Contains(answer(m), c.want) {
			t.Errorf("%s: %q, want %q in it", c.keys, answer(m), c.want)
		}
	}
	m := at(t, 120, 36, Options{})
	m.opt.Save = nil
	if m.press("s"); !strings.Contains(answer(m), "cannot be saved") {
		t.Errorf("s without a way to save: %q", answer(m))
	}
}

func TestCommandsSayWhatTheyDid(t *testing.T) {
	m := at(t, 120, 36, Options{})
	_, cmd := m.Update(press("s"))
	m.Update(cmd())
	if answer(m) != "saved share-bars.svg" {
		t.Errorf("after saving: %q", answer(m))
	}
	m.press("2 home")
	_, cmd = m.Update(press("o"))
	m.Update(cmd())
	if !strings.Contains(answer(m), "there is no browser in a test") {
		t.Errorf("after a browser that failed: %q", answer(m))
	}
	m.opt.Getenv = func(name string) string { return map[string]string{"EDITOR": "vi"}[name] }
	m.press("1")
	_, cmd = m.Update(press("e"))
	m.Update(cmd())
	if !strings.Contains(answer(m), "no file on this machine") {
		t.Errorf("an editor for a document that is no file: %q", answer(m))
	}
}

func TestMouse(t *testing.T) {
	m := at(t, 120, 36, Options{})
	r := m.lay.panes[layoffs]
	m.Update(tea.MouseClickMsg{X: r.x + 14, Y: r.y + 3, Button: tea.MouseLeft})
	if m.at.pane != layoffs || m.at.place != overview {
		t.Fatalf("a click leads to pane %d, place %d", m.at.pane, m.at.place)
	}
	m.Update(tea.MouseClickMsg{X: r.x + 14, Y: r.y + 3, Button: tea.MouseLeft})
	if m.at.place != zoomed {
		t.Error("a second click on a figure does not go deeper")
	}
	before := m.at.sel[layoffs]
	m.Update(tea.MouseWheelMsg{X: 20, Y: 10, Button: tea.MouseWheelDown})
	if m.at.sel[layoffs] == before {
		t.Error("the wheel does not move the cursor")
	}
	if m.press("m"); m.View().MouseMode != tea.MouseModeNone {
		t.Error("m does not let go of the mouse")
	}
}

func TestBackgroundAnswersLate(t *testing.T) {
	m := at(t, 80, 24, Options{})
	if !m.at.look.Dark {
		t.Error("without an answer the background is not taken for dark")
	}
	before := m.View().Content
	m.Update(tea.BackgroundColorMsg{Color: ansi.BrightWhite})
	if m.at.look.Dark || m.View().Content == before {
		t.Error("a late answer does not change the colours")
	}
	m.press("t").Update(tea.BackgroundColorMsg{Color: ansi.BrightWhite})
	if !m.at.look.Dark {
		t.Error("the terminal overrules t")
	}
	if m = at(t, 80, 24, Options{Theme: "light"}); m.at.look.Dark || m.Init() != nil {
		t.Error("--theme light asks the terminal or is dark")
	}
}

// The real program with the real input reader: keys that come in one read all
// count, and the program ends.
func TestProgramReadsAHeldKey(t *testing.T) {
	in, keys := io.Pipe()
	m := newModel(Options{Set: testSet(t), Theme: "dark"})
	go func() { // an error here is the end of the program below
		_, _ = keys.Write([]byte("3gjjj"))
		_, _ = keys.Write([]byte("q"))
	}()
	p := tea.NewProgram(m, tea.WithInput(in), tea.WithOutput(io.Discard), tea.WithWindowSize(120, 36),
		tea.WithoutSignals(), tea.WithEnvironment([]string{"TERM=xterm-256color"}))
	if _, err := p.Run(); err != nil {
		t.Fatal(err)
	}
	if got := rowAtCursor(m); got != 3 {
		t.Errorf("three j moved to row %d", got)
	}
}

func TestContextEndsTheProgram(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	in, _ := io.Pipe()
	var out bytes.Buffer
	if err := Run(ctx, in, &out, Options{Set: testSet(t)}); !errors.Is(err, ErrInterrupted) {
		t.Errorf("ended with %v", err)
	}
	if s := out.String(); strings.LastIndex(s, "\x1b[?1049h") > strings.LastIndex(s, "\x1b[?1049l") {
		t.Error("the alternate screen is left on")
	}
}

func TestHostileDocumentsStayInside(t *testing.T) {
	evil := "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\u200b"
	set := testSet(t)
	for _, d := range set.Docs {
		d.Title = evil + "title" + strings.Repeat("\u0301", 50)
		d.Name = evil + d.Name
	}
	for i := range set.Signals {
		set.Signals[i].By, set.Signals[i].Region = evil, evil
		set.Signals[i].Origin.Quote = evil + set.Signals[i].Origin.Quote
		set.Signals[i].Origin.Rule = evil
	}
	for name, way := range states {
		for _, size := range sizes {
			m := at(t, size.w, size.h, Options{Set: set}).press(way)
			fits(t, m)
			if s := m.View().Content; strings.ContainsAny(s, "\x07\u009b\u202e\u200b") || strings.Contains(s, "\x1b]") {
				t.Errorf("%s %s lets through what moves a terminal", name, size.name)
			}
		}
	}
}

func TestPlain(t *testing.T) {
	set := testSet(t)
	for _, ascii := range []bool{false, true} {
		s := Plain(set, Options{ASCII: ascii})
		for _, want := range []string{"cloudwatch", "Market share", "Revenue growth", "Layoffs", "Disputes", "36%"} {
			if !strings.Contains(s, want) {
				t.Errorf("ascii %v: no %q", ascii, want)
			}
		}
		for _, r := range s {
			if r < ' ' && r != '\n' || r >= 0x7f && ascii {
				t.Fatalf("ascii %v: %q in the text", ascii, r)
			}
		}
	}
	if s := Plain(set, Options{Pane: "layoffs"}); strings.Contains(s, "Market share") || !strings.Contains(s, "UPS") {
		t.Errorf("one pane alone:\n%s", s)
	}
	if s := Plain(nil, Options{}); !strings.Contains(s, "0 documents") {
		t.Errorf("nothing read:\n%s", s)
	}
}

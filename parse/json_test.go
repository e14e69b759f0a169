package parse

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// sample is a signal with every field in use.
func sample() Signal {
	src := []byte("# Report\n\nAWS, Azure and Google held 63% of it.\n")
	return Signal{
		Metric: MarketShare, Entity: "aws+azure+google-cloud", Group: []entity.Slug{"aws", "azure", "google-cloud"},
		Amount: quantity.Point(63, 1).As(quantity.About), Unit: quantity.Percent,
		Period: period.Quarter(2024, 3), Inferred: true, Region: "global", Status: Reported, By: "Synergy Research Group",
		Origin: Origin{
			Doc: &doc.Document{
				Name: "news/report.md", Title: "Report", Src: src,
				Published: time.Date(2024, 11, 1, 0, 0, 0, 0, time.UTC),
			},
			Span: doc.Span{Start: 38, End: 41}, Quote: "AWS, Azure and Google held 63% of it.",
			Rule: "share_sentence", Confidence: 0.9,
		},
	}
}

func TestJSONHasTheContractsFieldsInItsOrder(t *testing.T) {
	const contract = "id metric entity group value low high unit qualifier basis period start end period_source " +
		"region status attribution published doc title line offset length quote confidence rule"
	var names []string
	for _, c := range columns {
		names = append(names, c.name)
	}
	if got := strings.Join(names, " "); got != contract {
		t.Errorf("fields are\n%s, want\n%s", got, contract)
	}
	s := sample()
	dec := json.NewDecoder(bytes.NewReader(new(Encoder).Append(nil, &s)))
	var order []string
	depth := 0
	for key := true; ; {
		tok, err := dec.Token()
		if err != nil {
			break
		}
		switch v := tok.(type) {
		case json.Delim:
			if v == '{' || v == '[' {
				depth++
			} else {
				depth--
			}
			key = depth == 1
		case string:
			if depth == 1 && key {
				order = append(order, v)
			}
			key = depth == 1 && !key
		default:
			key = depth == 1
		}
	}
	want := slices.DeleteFunc(names, func(n string) bool { return n == "low" || n == "high" || n == "basis" })
	if !slices.Equal(order, want) {
		t.Errorf("object has\n%v, want\n%v", order, want)
	}
}

func TestJSONOfASignal(t *testing.T) {
	tests := []struct {
		name   string
		change func(*Signal)
		want   map[string]any // nil: the field must be absent
	}{
		{"a point", func(s *Signal) {}, map[string]any{
			"value": 63.0, "low": nil, "high": nil, "unit": "percent", "qualifier": "about",
			"group": []any{"aws", "azure", "google-cloud"}, "basis": nil, "status": "reported",
			"period": "2024-Q3", "start": "2024-07-01", "end": "2024-09-30", "period_source": "inferred",
			"published": "2024-11-01", "doc": "news/report.md", "title": "Report", "offset": 38.0, "length": 3.0,
			"confidence": 0.9, "attribution": "Synergy Research Group", "region": "global", "rule": "share_sentence",
		}},
		{"a period in the sentence", func(s *Signal) { s.Inferred = false }, map[string]any{"period_source": "stated"}},
		{"no period", func(s *Signal) { s.Period = period.Period{} }, map[string]any{
			"period": nil, "start": nil, "end": nil, "period_source": nil,
		}},
		{"what the text does not say", func(s *Signal) {
			s.Group, s.Region, s.By, s.Origin.Doc.Published = nil, "", "", time.Time{}
		}, map[string]any{"group": nil, "region": nil, "attribution": nil, "published": nil}},
		{"a decline", func(s *Signal) { s.Amount = quantity.Point(6, 1).Neg() }, map[string]any{"value": -6.0, "qualifier": "exact"}},
		{
			"at least", func(s *Signal) { s.Amount = quantity.Point(27000, 1000).As(quantity.AtLeast) },
			map[string]any{"value": 27000.0, "low": 27000.0, "high": nil, "qualifier": "at_least"},
		},
		{
			"at most", func(s *Signal) { s.Amount = quantity.Point(80, 1).As(quantity.AtMost) },
			map[string]any{"value": 80.0, "low": nil, "high": 80.0, "qualifier": "at_most"},
		},
		{
			"a range", func(s *Signal) { s.Amount = quantity.Between(40, 60, 1) },
			map[string]any{"value": 50.0, "low": 40.0, "high": 60.0, "qualifier": "range"},
		},
		{
			"vague", func(s *Signal) { s.Amount = quantity.Vaguely(100, 999) },
			map[string]any{"value": nil, "low": 100.0, "high": 999.0, "qualifier": "vague"},
		},
		{"growth", func(s *Signal) { s.Basis = YoY }, map[string]any{"basis": "yoy"}},
		{"no status", func(s *Signal) { s.Status = "" }, map[string]any{"status": "reported"}},
		{"confidence past its bounds", func(s *Signal) { s.Origin.Confidence = 1.7 }, map[string]any{"confidence": 1.0}},
		{"an untitled document", func(s *Signal) { s.Origin.Doc.Title = "" }, map[string]any{"title": ""}},
		{"made by hand", func(s *Signal) { s.Origin = Origin{} }, map[string]any{"doc": "", "line": 1.0, "offset": 0.0}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := sample()
			tt.change(&s)
			got := decode(t, s)
			for field, want := range tt.want {
				v, ok := got[field]
				if ok != (want != nil) || ok && !equal(v, want) {
					t.Errorf("%s is %v, want %v", field, v, want)
				}
			}
		})
	}
}

func TestNumbersAreWrittenInFull(t *testing.T) {
	tests := []struct {
		v    float64
		want string
	}{
		{28.8e9, "28800000000"},
		{4.35 * 1e9, "4350000000"},
		{5.8, "5.8"},
		{0.1 + 0.2, "0.3"},
		{-6, "-6"},
		{math.Copysign(0, -1), "0"},
		{1e21, "1000000000000000000000"},
		{1e-7, "0.0000001"},
		{math.Inf(1), ""},
		{math.NaN(), ""},
	}
	for _, tt := range tests {
		if got := string(AppendNumber(nil, tt.v, true)); got != tt.want {
			t.Errorf("%g is written %q, want %q", tt.v, got, tt.want)
		}
	}
}

func TestIDNamesTheClaimAndNotThePath(t *testing.T) {
	id := func(change func(*Signal)) string {
		s := sample()
		change(&s)
		return s.ID()
	}
	same := id(func(*Signal) {})
	const pinned = "1be0a89b2a6c8c85"
	if same != pinned {
		t.Errorf("id is %s, want %s: ids must stay as they are from release to release", same, pinned)
	}
	for name, change := range map[string]func(*Signal){
		"path":       func(s *Signal) { s.Origin.Doc.Name = "elsewhere.md" },
		"title":      func(s *Signal) { s.Origin.Doc.Title = "Other" },
		"quote":      func(s *Signal) { s.Origin.Quote = "other" },
		"confidence": func(s *Signal) { s.Origin.Confidence = 0.1 },
	} {
		if got := id(change); got != same {
			t.Errorf("another %s changes the id", name)
		}
	}
	for name, change := range map[string]func(*Signal){
		"document": func(s *Signal) { s.Origin.Doc.Src = []byte("another text") },
		"metric":   func(s *Signal) { s.Metric = Revenue },
		"entity":   func(s *Signal) { s.Entity = "aws" },
		"start":    func(s *Signal) { s.Origin.Span.Start-- },
		"end":      func(s *Signal) { s.Origin.Span.End++ },
		"period":   func(s *Signal) { s.Period = period.Year(2023) },
	} {
		if got := id(change); got == same {
			t.Errorf("another %s keeps the id", name)
		}
	}
}

// hostile texts carry what must not reach a terminal or a spreadsheet.
var hostile = []string{
	"", "plain", "a \"quoted\" \\ word", "<b>&amp;</b>", "line\nbreak\ttab\r", "\x1b[31mred\x1b]0;title\x07",
	"\u009b31m", "\u202egnp.exe", "\u2028\u2029", "zero\u200bwidth\ufeff", "broken \xff\xc3", "\x00\x7f",
	"tag \U000E0041", "naïve – 31 % 中国", "=HYPERLINK(\"x\")", "-1+1", "@SUM(A1)", "+49", "a,b", " spaced ",
}

func TestNothingComesOutRaw(t *testing.T) {
	for _, text := range hostile {
		line, row := encodings(text)
		for name, out := range map[string]string{"JSON": line, "CSV": row} {
			for _, r := range strings.TrimSuffix(out, "\n") {
				if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
					t.Errorf("%s of %q holds %U", name, text, r)
				}
			}
		}
		if got := decodeLine(t, line)["quote"]; got != strings.ToValidUTF8(text, "\ufffd") && !strings.Contains(text, "\xff") {
			t.Errorf("%q reads back as %q", text, got)
		}
	}
}

func TestCSVReadsBack(t *testing.T) {
	want := map[string]string{
		"a \"quoted\" \\ word": "a \"quoted\" \\ word", "line\nbreak\ttab\r": "line break tab ", "a,b": "a,b",
		" spaced ": " spaced ", "=HYPERLINK(\"x\")": "'=HYPERLINK(\"x\")", "-1+1": "'-1+1", "": "",
		"\x1b[31mred\x1b]0;title\x07": "[31mred]0;title",
	}
	for text, quote := range want {
		_, row := encodings(text)
		rows, err := csv.NewReader(strings.NewReader(string(new(Encoder).AppendHeader(nil)) + row)).ReadAll()
		if err != nil || len(rows) != 2 {
			t.Fatalf("%q: %d rows, %v", text, len(rows), err)
		}
		if got := rows[1][slices.Index(rows[0], "quote")]; got != quote {
			t.Errorf("quote %q comes back as %q, want %q", text, got, quote)
		}
	}
}

func FuzzEncoder(f *testing.F) {
	for _, text := range hostile {
		f.Add(text, 63.0)
	}
	f.Fuzz(func(t *testing.T, text string, v float64) {
		s := sample()
		s.Amount = quantity.Point(v, 0)
		s.Origin.Quote, s.Origin.Doc.Title, s.Origin.Doc.Name, s.By = text, text, text, text
		s.Group = []entity.Slug{entity.Slug(text), "b"}
		got := decode(t, s)
		if want := strings.Join(strings.Fields(text), ""); !strings.ContainsRune(text, 0xfffd) && strings.ToValidUTF8(text, "") == text {
			if back, _ := got["quote"].(string); strings.Join(strings.Fields(back), "") != want {
				t.Errorf("%q reads back as %q", text, back)
			}
		}
		var e Encoder
		row := e.AppendCSV(e.AppendHeader(nil), &s)
		if rows, err := csv.NewReader(bytes.NewReader(row)).ReadAll(); err != nil || len(rows) != 2 {
			t.Errorf("CSV of %q: %d rows, %v", text, len(rows), err)
		}
	})
}

func BenchmarkEncoder(b *testing.B) {
	s := sample()
	var e Encoder
	var buf []byte
	b.ReportAllocs()
	for b.Loop() {
		buf = e.Append(buf[:0], &s)
	}
	b.SetBytes(int64(len(buf)))
}

func encodings(text string) (line, row string) {
	s := sample()
	s.Origin.Quote, s.Origin.Doc.Title, s.Origin.Doc.Name = text, text, text
	var e Encoder
	return string(e.Append(nil, &s)), string(e.AppendCSV(nil, &s))
}

func decode(t *testing.T, s Signal) map[string]any {
	t.Helper()
	line, err := json.Marshal(s) // the standard library checks what MarshalJSON wrote
	if err != nil {
		t.Fatalf("%v", err)
	}
	if own := new(Encoder).Append(nil, &s); bytes.ContainsAny(own, "\n\r") {
		t.Errorf("%q is more than one line", own)
	}
	return decodeLine(t, string(line))
}

func decodeLine(t *testing.T, line string) map[string]any {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(line), &m); err != nil {
		t.Fatalf("%q: %v", line, err)
	}
	return m
}

func equal(a, b any) bool {
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && bytes.Equal(x, y)
}

package cli

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"
)

// Both forms of series hold the same claims in the same order; points are in
// time order and the leading claim has rank 1.
func TestSeriesTellTheSameInBothForms(t *testing.T) {
	code, asJSON, stderr := run(t, "", "series")
	if code != Done || stderr != "" {
		t.Fatalf("exit code %d, %s", code, stderr)
	}
	var all []struct {
		Metric, Entity, Unit, Basis, Region, House string
		Points                                     []struct {
			Period string
			Claims []struct {
				Primary bool
				Source  struct{ Title string }
				Signal  struct {
					ID, Metric, Entity, Period, Start, End, Quote, Doc string
					Value                                              *float64
					Line                                               int
				}
			}
		}
	}
	if err := json.Unmarshal([]byte(asJSON), &all); err != nil {
		t.Fatal(err)
	}
	_, asCSV, _ := run(t, "", "series", "--format", "csv")
	rows, err := csv.NewReader(strings.NewReader(asCSV)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head, rows := rows[0], rows[1:]
	col := func(row []string, name string) string {
		for i, h := range head {
			if h == name {
				return row[i]
			}
		}
		t.Fatalf("no column %s", name)
		return ""
	}
	n := 0
	for _, s := range all {
		last := ""
		for _, p := range s.Points {
			if len(p.Claims) == 0 {
				t.Errorf("%s %s %s: a point without a claim", s.Metric, s.Entity, p.Period)
			}
			for rank, c := range p.Claims {
				if n == len(rows) {
					t.Fatalf("the CSV ends after %d claims", n)
				}
				row := rows[n]
				n++
				for name, want := range map[string]string{
					"metric": s.Metric, "entity": s.Entity, "unit": s.Unit, "region": s.Region, "house": s.House,
					"period": p.Period, "start": c.Signal.Start, "end": c.Signal.End,
				} {
					if got := col(row, name); got != want {
						t.Errorf("row %d: %s is %q, in the JSON %q", n, name, got, want)
					}
				}
				if first := col(row, "rank") == "1"; first != (rank == 0) {
					t.Errorf("row %d: rank %s of claim %d", n, col(row, "rank"), rank+1)
				}
				if (col(row, "value") != "") != (c.Signal.Value != nil) || c.Signal.Quote == "" || c.Source.Title == "" {
					t.Errorf("row %d: %+v has no value, quote or source", n, c)
				}
				if c.Signal.End < last {
					t.Errorf("row %d: %s comes after %s", n, c.Signal.End, last)
				}
				last = c.Signal.End
			}
		}
	}
	if n != len(rows) || n < 700 {
		t.Errorf("%d claims in the JSON, %d in the CSV", n, len(rows))
	}
}

func TestSourcesMayBeCalledAnything(t *testing.T) {
	tests := []struct{ path, want string }{
		{"news/a b.md", "news/a%20b.md"},
		{"./report.md", "./report.md"},
		{"/srv/q1#2.md", "file:///srv/q1%232.md"},
		{"100%.md", "100%25.md"},
		{"q?.md", "q%3F.md"},
		{"a:b.md", "./a:b.md"},
		{"https://example.com/x?y=1", "https://example.com/x?y=1"},
		{"-", "-"},
	}
	for _, tt := range tests {
		if got := fileURI(tt.path); got != tt.want {
			t.Errorf("%s becomes %s, want %s", tt.path, got, tt.want)
		}
	}
}

package export

import (
	"context"
	"testing"

	"cloudwatch-tui/data"
	"cloudwatch-tui/data/source"
)

// A pace of $117B stays one when it is read from the data of a picture.
func TestRunRatesReadBackFromThePicture(t *testing.T) {
	read := func(name string, text []byte) *data.Set {
		in := []source.Source{memory(name, string(text))}
		return data.Build(data.Load(context.Background(), in, data.LoadOptions{}), nil)
	}
	set := read("note.md", []byte("AWS revenue was $29.3 billion in Q1 2025, an annualized run rate of about $117 billion.\n"))
	again := read("chart.svg", Chart(view(t, set, "revenue", "table"), Options{}).SVG())
	for _, s := range []*data.Set{set, again} {
		scopes := map[float64]string{}
		for _, v := range voices(s.Series, "revenue") {
			f, _ := v.Amount.Value()
			scopes[f] = v.Scope
		}
		if len(scopes) != 2 || scopes[29.3e9] != "" || scopes[117e9] != data.RunRate {
			t.Errorf("scopes %v", scopes)
		}
	}
}

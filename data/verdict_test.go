package data

import (
	"testing"

	"cloudwatch-tui/parse"
)

func TestAReadingThatIsOftenWrongIsUnsure(t *testing.T) {
	signal := func(confidence float64) *parse.Signal {
		return &parse.Signal{Metric: parse.Revenue, Entity: "aws", Origin: parse.Origin{Confidence: confidence}}
	}
	s := &Set{verdicts: map[*parse.Signal]Verdict{}}
	low, high, none, agreed := signal(0.8), signal(parse.Sure), signal(0), signal(0.8)
	s.judge(agreed, Agrees)
	for _, c := range []struct {
		sig  *parse.Signal
		want Verdict
	}{{low, Unsure}, {high, Unchecked}, {none, Unchecked}, {agreed, Agrees}} {
		if got := s.Verdict(c.sig); got != c.want {
			t.Errorf("a reading of confidence %v is %v, want %v", c.sig.Origin.Confidence, got, c.want)
		}
	}
}

package parse

import (
	"strings"
	"testing"

	"cloudwatch-tui/parse/doc"
)

// The figure between the brackets is asked about.
func TestRunRate(t *testing.T) {
	for _, c := range []struct {
		quote string
		want  bool
	}{
		{"AWS reached an annual run rate of [$117 billion].", true},
		{"Revenue was [$29.3 billion], an annualized run rate of about $117 billion.", false},
		{"Revenue was $29.3 billion, an annualized run rate of about [$117 billion].", true},
		{"Now at a [$50 billion] annual run rate, it had revenue of $12.3 billion.", true},
		{"Now at a $50 billion annual run rate, it had revenue of [$12.3 billion].", false},
		{"[$7.7 billion] in quarterly sales (a Run-Rate of a whopping $30.8 billion)", false},
		{"Up 19% in the 4 quarters to a run rate of [$30.8 billion]", true},
		{"[$28.8B], +19% YoY; ~$115B annualised; operating income $10.6B", false},
		{"$28.8B, +19% YoY; [~$115B] annualised; operating income $10.6B", true},
		{"Revenue was [$29.3 billion].", false},
		{"The quarter ended with ARR of [$919 million], and revenue of $230 million.", true},
		{"The quarter ended with ARR of $919 million, and revenue of [$230 million].", false},
		{"Annual recurring revenue was [$3.2 billion].", true},
		{"ARRIS had revenue of [$3.2 billion].", false},
	} {
		before, rest, _ := strings.Cut(c.quote, "[")
		number, after, _ := strings.Cut(rest, "]")
		s := Signal{Metric: Revenue, Origin: Origin{
			Quote: before + number + after, Lit: doc.Span{Start: len(before), End: len(before) + len(number)},
		}}
		if got := s.RunRate(); got != c.want {
			t.Errorf("%s: a run rate %v", c.quote, got)
		}
		if s.Metric = Capex; s.RunRate() {
			t.Errorf("%s: a run rate of spending is none of revenue", c.quote)
		}
	}
}

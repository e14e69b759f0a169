package cli

import (
	"fmt"
	"io"
	"strings"

	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// explainTo prints every number of a document in its place, with the claim it
// became and the rule that took it, or why it is none.
func explainTo(w io.Writer, d *doc.Document) error {
	for _, t := range parse.Explain(d) {
		_, err := fmt.Fprintf(w, "%s: %s\n%s", safe.Clean(d.Pos(t.Span.Start).String()), verdict(&t), excerpt(d, t.Span))
		if err != nil {
			return err
		}
	}
	return nil
}

// verdict says what became of a number.
func verdict(t *parse.Trace) string {
	if len(t.Claims) == 0 {
		return fmt.Sprintf("%s: no claim: %s", safe.Clean(strings.TrimSpace(t.Seen)), safe.Clean(t.Why))
	}
	claims := make([]string, len(t.Claims))
	for i := range t.Claims {
		claims[i] = claimInWords(&t.Claims[i])
	}
	how := fmt.Sprintf("[%s, confidence %.2f", t.Rule, t.Claims[0].Origin.Confidence)
	if why := t.Claims[0].Origin.Doubts(); len(why) > 0 {
		how += ": " + strings.Join(why, ", ")
	}
	return strings.Join(claims, "; ") + " " + how + "]"
}

// claimInWords is a claim in a line: "revenue_growth aws 12% 2025-Q4 yoy".
func claimInWords(s *parse.Signal) string {
	words := []string{
		string(s.Metric), string(s.Entity), string(chart.Amount(s.Amount, s.Unit)), s.Period.String(),
		string(s.Basis), s.Region,
	}
	if s.Status != parse.Reported {
		words = append(words, string(s.Status))
	}
	if s.By != "" {
		words = append(words, "by "+s.By)
	}
	return string(safe.Clean(strings.Join(strings.Fields(strings.Join(words, " ")), " ")))
}

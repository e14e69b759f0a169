package parse

import "testing"

// A filing whose company was blotted out is still a document.
func TestFilingWithoutItsName(t *testing.T) {
	sigs := read(t, "filing.md", "# Annual report\n\nNet income attributable to , Inc. was $3 million.\n\nAWS revenue rose 19% in Q4 2024.\n")
	if got := claims(sigs); len(got) != 1 || got[0] != "revenue_growth aws 19 percent 2024-Q4" {
		t.Errorf("got %q", got)
	}
}

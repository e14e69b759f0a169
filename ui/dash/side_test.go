package dash

import (
	"strings"
	"testing"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
)

func TestHowReadSaysWhyNoSurer(t *testing.T) {
	const sure = "AWS held 31% of the cloud market in Q4 2023."
	for _, tt := range []struct{ name, text, want string }{
		{"sure", sure, "rule share-of-market · confidence 0.97"},
		{"rounded, at the time of another", sure + " Azure held about 24% of the cloud market.", ": time taken from around the sentence, not an exact figure"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := doc.Parse("a.txt", []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			sigs := parse.Signals(d)
			got := new(model).howRead(&data.Claim{Signal: &sigs[len(sigs)-1]})
			if !strings.HasSuffix(got, tt.want) {
				t.Errorf("%q, want %q at its end", got, tt.want)
			}
		})
	}
	if got := new(model).howRead(&data.Claim{Signal: &parse.Signal{Inferred: true}}); !strings.HasSuffix(got, ": period inferred") {
		t.Errorf("a table's inferred period: %q", got)
	}
}

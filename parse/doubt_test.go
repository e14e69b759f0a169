package parse

import (
	"math"
	"slices"
	"testing"

	"cloudwatch-tui/parse/doc"
)

// steps are the least confidences of the steps in which confidence is held to
// what came out right.
var steps = [...]float64{0.95, 0.9, 0.8, 0}

// What a step may say too much, if it has signals enough. It may say twice as
// much too little: rules were mended on the labelled documents, and what nobody
// has shown them is read less well.
const (
	tolerance = 0.05
	enough    = 15
)

// graded is how sure a reading was and whether it was right.
type graded struct {
	sure  float64
	right bool
}

// printSteps prints for each step how many of its signals are right; strict
// makes an error of a step that is off.
func printSteps(t *testing.T, all []graded, strict bool) {
	t.Helper()
	for k, low := range steps {
		n, right, said := 0, 0, 0.0
		for _, g := range all {
			if g.sure >= low && (k == 0 || g.sure < steps[k-1]) {
				n, right, said = n+1, right+b2i(g.right), said+g.sure
			}
		}
		if n == 0 {
			continue
		}
		rate, mean := float64(right)/float64(n), said/float64(n)
		t.Logf("  from %.2f: %3d of %3d right: %.3f, said %.3f", low, right, n, rate, mean)
		if off := max(mean-rate, (rate-mean)/2); strict && n >= enough && off > tolerance {
			t.Errorf("signals of confidence %.2f and up say %.3f and are right %.3f of the time: mend the factors in doubt.go", low, mean, rate)
		}
	}
}

// TestHonestyOfConfidence prints which facts of a reading go with mistakes
// on the labelled corpus, and how often signals of each step of confidence are
// right, also with factors fitted without the document they are used on.
func TestHonestyOfConfidence(t *testing.T) {
	all := judge(t)
	fitted := fit(all, "")
	t.Log("facts: signals right, rate (stated), factor, and what the corpus alone suggests")
	for i, d := range doubts {
		n, right := 0, 0
		for _, j := range all {
			if j.sig.Origin.doubts&(1<<i) != 0 {
				n, right = n+1, right+b2i(j.right)
			}
		}
		rate := float64(right) / float64(n)
		t.Logf("  %-36s %3d of %3d right: %.2f (%.2f)  %.2f  %.2f", d.says, right, n, rate, d.now, d.factor, fitted[i])
		if n >= enough && math.Abs(rate-d.now) > 2*tolerance {
			t.Errorf("signals with %q are right %.2f of the time, stated as %.2f in doubt.go", d.says, rate, d.now)
		}
	}
	var said, unseen []graded
	for _, j := range all {
		said = append(said, graded{j.sig.Origin.Confidence, j.right})
	}
	t.Log("confidence as it is")
	printSteps(t, said, true)
	for from := 0; from < len(all); {
		to := from
		for to < len(all) && all[to].doc == all[from].doc {
			to++
		}
		f := fit(all, all[from].doc)
		for _, j := range all[from:to] {
			unseen = append(unseen, graded{f.confidence(j.sig.Origin.doubts), j.right})
		}
		from = to
	}
	t.Log("confidence fitted to the other documents")
	printSteps(t, unseen, false)
}

// factors are what a fit suggests for the facts of doubts.
type factors [len(doubts)]float64

func (f *factors) confidence(d doubt) float64 {
	c := surest
	for i := range f {
		if d&(1<<i) != 0 {
			c *= f[i]
		}
	}
	return c
}

// fit finds the factors that give the signals of each fact, outside one
// document, their share of right ones. A fact's factor is the ratio of right
// signals to what the other factors let expect, drawn to a prior by the weight
// of ten signals; no document weighs more than five for a fact, so that what
// one text gets wrong throughout is not taken for a law.
func fit(all []judged, without string) factors {
	const prior, weight, most = 0.97, 10, 5
	var f factors
	var seen [len(doubts)]map[string]float64
	for i := range f {
		f[i], seen[i] = 1, map[string]float64{}
		for _, j := range all {
			if j.sig.Origin.doubts&(1<<i) != 0 {
				seen[i][j.doc]++
			}
		}
	}
	for range 30 {
		for i := range f {
			right, expected := weight*prior*surest, weight*surest
			for _, j := range all {
				d := j.sig.Origin.doubts
				if d&(1<<i) == 0 || j.doc == without {
					continue
				}
				w := min(1, most/seen[i][j.doc])
				right += w * float64(b2i(j.right))
				expected += w * f.confidence(d) / f[i]
			}
			f[i] = min(1, right/expected)
		}
	}
	return f
}

func TestDoubtsAreTold(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string // of the last claim
	}{
		{"all is said in one place", "AWS held 31% of the cloud market in Q4 2023.", nil},
		{"not exactly", "AWS held about 31% of the cloud market in Q4 2023.", []string{"not an exact figure"}},
		{"at no time", "AWS held 31% of the cloud market.", []string{"no time found"}},
		{"at another sentence's time", "The market grew 20% in Q4 2023. AWS held 31% of the cloud market.", []string{"time taken from around the sentence"}},
		{"far from its subject", "AWS, long the first choice of those who build for the web, held 31% of the cloud market in Q4 2023.", []string{"figure far from whose it is"}},
		{"a name nobody listed", "Contoso laid off 500 people in May 2024.", []string{"name outside the vocabulary"}},
		{"a group nobody names", "The top three providers held 63% of the cloud market in Q4 2023.", []string{"nobody named"}},
		{"growth from some time or other", "AWS revenue rose 19% in Q4 2024.", []string{"growth against an unnamed time"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := doc.Parse("a.txt", []byte(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			sigs := Signals(d)
			if len(sigs) == 0 {
				t.Fatal("no claim")
			}
			o := sigs[len(sigs)-1].Origin
			if !slices.Equal(o.Doubts(), tt.want) {
				t.Errorf("doubts %q, want %q", o.Doubts(), tt.want)
			}
			if less := o.Confidence < surest; less != (len(tt.want) > 0) {
				t.Errorf("confidence %v with doubts %q", o.Confidence, tt.want)
			}
		})
	}
}

package gate

import (
	"slices"
	"strings"
	"testing"
)

// isWord is what Find does with a look at each byte.
func isWord(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// words are all words of a text, with the gaps between them left out.
func words(text string) (all []string, at []int) {
	for i := 0; i < len(text); i++ {
		j := i
		for j < len(text) && isWord(text[j]) {
			j++
		}
		if j > i {
			all, at = append(all, text[i:j]), append(at, i)
			i = j
		}
	}
	return all, at
}

// setOf is a set of words.
func setOf(kind Kind, list ...string) *Set {
	s := &Set{Kind: kind}
	for _, w := range list {
		s.Add(w)
	}
	return s
}

var findTests = []struct{ name, text string }{
	{"nothing", ""},
	{"no word", " - "},
	{"one word", "cloud"},
	{"words", "The cloud grew 27% in Q4."},
	{"words of other letters", "Société Générale"},
	{"a word across windows", strings.Repeat(" ", 60) + "infrastructure grew"},
	{"a word that ends with a window", strings.Repeat(" ", 59) + "cloud grew"},
	{"a word that ends with a window and the text", strings.Repeat(" ", 59) + "cloud"},
	{"a window without words", strings.Repeat("-", 200) + "cloud"},
	{"words longer than a window", strings.Repeat("x", 150) + " cloud " + strings.Repeat("7", 64)},
	{"windows full of words", strings.Repeat("a cloud ", 20)},
}

func TestFind(t *testing.T) {
	for _, tt := range findTests {
		t.Run(tt.name, func(t *testing.T) {
			all, at := words(tt.text)
			var want, got []int
			set := &Set{Kind: Name}
			for i, w := range all {
				if len(w) < window {
					set.Add(w)
					want = append(want, at[i])
				}
			}
			for _, w := range NewFinder(set).Find(nil, tt.text) {
				got = append(got, int(w.At))
			}
			if !slices.Equal(got, want) {
				t.Errorf("found words at %v, want %v", got, want)
			}
		})
	}
}

func TestKinds(t *testing.T) {
	names, times := setOf(Name, "Amazon", "may", "cloud"), setOf(Time, "May", "last")
	times.Digits()
	finder := NewFinder(names, times)
	for _, tt := range []struct {
		name, text string
		want       Kind
	}{
		{"in the first set", "cloud", Name},
		{"in the second", "last", Time},
		{"in both", "May", Name | Time},
		{"with a small letter it is only in one", "may", Name},
		{"in another case", "cLOUD", Name},
		{"a capital is wanted", "amazon", 0},
		{"in none", "grew", 0},
		{"a longer word", "clouds", 0},
		{"a number", "27", Time},
		{"a digit in a word", "b2b", Time},
		{"a digit behind the eighth letter", "infrastructure4", Time},
		{"a digit in a word that fills a window", strings.Repeat("x", 100) + "4", Time},
		{"digits of the words around", "4 grew 4", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got Kind
			for _, w := range finder.Find(nil, tt.text) {
				if w.At == int32(max(0, strings.Index(tt.text, "grew"))) {
					got = w.Kinds
				}
			}
			if got != tt.want {
				t.Errorf("%q is of the kinds %b, want %b", tt.text, got, tt.want)
			}
		})
	}
}

func TestKey(t *testing.T) {
	for _, tt := range []struct {
		name, a, b string
		same       bool
	}{
		{"capitals are folded", "Cloud", "cLOUD", true},
		{"a longer word", "cloud", "clouds", false},
		{"digits", "q4", "q3", false},
		{"what comes behind eight letters", "infrastructure", "infrastructural", true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a, n := KeyAt(tt.a, 0)
			if n != min(len(tt.a), 8) {
				t.Errorf("%q has %d letters", tt.a, n)
			}
			for _, around := range [][2]string{{"", ""}, {"and ", ""}, {"", " and"}, {"of the ", " and the others"}} {
				text := around[0] + tt.b + around[1]
				if b, _ := KeyAt(text, len(around[0])); (a == b) != tt.same || b != Key(text, len(around[0]), len(tt.b)) {
					t.Errorf("%q has key %x, %q in %q %x", tt.a, a, tt.b, text, b)
				}
			}
		})
	}
}

func FuzzFind(f *testing.F) {
	for _, tt := range findTests {
		f.Add(tt.text)
	}
	set := setOf(Name, "cloud", "infrastructure", "q4")
	set.Digits()
	finder := NewFinder(set)
	f.Fuzz(func(t *testing.T, text string) {
		found := finder.Find(nil, text)
		all, at := words(text)
		for i, w := range all {
			passes := len(found) > 0 && int(found[0].At) == at[i]
			if passes {
				found = found[1:]
			}
			low := strings.ToLower(w)
			if !passes && (low == "cloud" || low == "infrastructure" || strings.ContainsAny(w, "0123456789")) {
				t.Fatalf("%q at %d of %q is left out", w, at[i], text)
			}
		}
		if len(found) > 0 {
			t.Fatalf("no word begins at %d of %q", found[0].At, text)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	text := strings.Repeat("The company said that demand for its services had held up well and that customers were moving "+
		"more of their work to the cloud, although some of them had been careful with new projects. ", 40)
	finder := NewFinder(setOf(Name, "Amazon"))
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	var found []Found
	for b.Loop() {
		found = finder.Find(found[:0], text)
	}
	if len(found) > 0 {
		b.Error("a word passes that is not in the set")
	}
}

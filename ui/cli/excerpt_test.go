package cli

import (
	"strings"
	"testing"
	"unicode/utf8"

	"cloudwatch-tui/parse/doc"
)

// The marked word must come out with carets below it, whatever stands around.
func TestExcerpt(t *testing.T) {
	long := strings.Repeat("many words ", 40)
	tests := []struct{ name, src, want string }{
		{"a short line", "first\nAWS held §31%§ of it\nlast", "  AWS held 31% of it\n           ^^^\n"},
		{"the first word", "§31%§ it is", "  31% it is\n  ^^^\n"},
		{"the last word", "it is §31%§", "  it is 31%\n        ^^^\n"},
		{"indented", "\t  it is §31%§\r\n", "  it is 31%\n        ^^^\n"},
		{"wide characters", "阿里云占 §36%§ 的份额", "  阿里云占 36% 的份额\n           ^^^\n"},
		{"escape codes", "\x1b[31mit is §\x1b[1m31%§\x1b[m", "  [31mit is [1m31%[m\n            ^^^^^^\n"},
		{"a long line", long + "§31%§ " + long, "  … many words many words many words 31% many words many words many words …\n                                     ^^^\n"},
		{"no spaces", strings.Repeat("é", 100) + "§31%§" + strings.Repeat("é", 100), "  … ééééééééééééééééé31%ééééééééééééééééé …\n                     ^^^\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, at := marked(tt.src)
			if got := excerpt(d, at); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func FuzzExcerpt(f *testing.F) {
	f.Add("AWS held 31% of it", 9, 12)
	f.Add("阿里云占 36%\n的份额", 3, 16)
	f.Fuzz(func(t *testing.T, src string, from, to int) {
		if from < 0 || to > len(src) || from >= to {
			return
		}
		got := excerpt(&doc.Document{Src: []byte(src)}, doc.Span{Start: from, End: to})
		if !utf8.ValidString(got) || strings.IndexFunc(got, steers) >= 0 {
			t.Errorf("%q came out", got)
		}
		if lines := strings.Split(got, "\n"); len(lines) != 3 || !strings.Contains(lines[1], "^") {
			t.Errorf("%q is no line with carets", got)
		}
	})
}

// marked takes the two marks out of a text and gives the span between them.
func marked(src string) (*doc.Document, doc.Span) {
	before, rest, _ := strings.Cut(src, "§")
	in, after, _ := strings.Cut(rest, "§")
	return &doc.Document{Name: "report.md", Src: []byte(before + in + after)},
		doc.Span{Start: len(before), End: len(before) + len(in)}
}

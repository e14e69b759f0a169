package safe

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

var cleanCases = []struct{ name, in, want string }{
	{"plain text is untouched", "AWS grew 24% in Q4 2025", "AWS grew 24% in Q4 2025"},
	{"nothing", "", ""},
	{"accents and money stay", "Société Générale: €1,234.5 – 12 %", "Société Générale: €1,234.5 – 12 %"},
	{"Chinese stays", "阿里云 36%", "阿里云 36%"},
	{"line feed and tab become spaces", "a\nb\tc", "a b c"},
	{"a Windows line break is one space", "a\r\nb", "a b"},
	{"no-break and ideographic spaces are spaces", "a\u00a0b\u3000c", "a b c"},
	{"line and paragraph separators are spaces", "a\u2028b\u2029c", "a b c"},
	{"escape sequence loses its escape", "\x1b[31mred\x1b[0m", "[31mred[0m"},
	{"C1 control sequence introducer goes", "a\u009b31mb", "a31mb"},
	{"operating system command", "\x1b]52;c;AAAA\x07", "]52;c;AAAA"},
	{"bell, backspace and delete go", "a\a\b\x7fb", "ab"},
	{"bidirectional override goes", "abc\u202edef\u202c", "abcdef"},
	{"isolates and marks go", "\u2066a\u2069\u200eb\u061c", "ab"},
	{"zero width and soft hyphen go", "lay\u00adoffs\u200b \ufeff12\u2060%", "layoffs 12%"},
	{"joiners and variation selectors go", "a\u200db\u200cc\ufe0f", "abc"},
	{"invalid bytes become one replacement", "a\xff\xfeb", "a\ufffdb"},
	{"private use becomes a replacement", "a\ue000b", "a\ufffdb"},
	{"a pile of marks is cut to three", "e" + strings.Repeat("\u0301", 40) + "f", "e\u0301\u0301\u0301f"},
	{"a mark with nothing under it goes", "\u0301a", "a"},
	{"a flag becomes its letters", "🇨🇳 36%", "CN 36%"},
	{"tag characters go", "a\U000e0041b", "ab"},
	{"spaces at the ends stay", " a ", " a "},
}

func TestClean(t *testing.T) {
	for _, c := range cleanCases {
		t.Run(c.name, func(t *testing.T) {
			if got := Clean(c.in); string(got) != c.want {
				t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	for _, c := range cleanCases {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := string(Clean(in))
		if !utf8.ValidString(out) {
			t.Fatalf("invalid UTF-8 from %q: %q", in, out)
		}
		marks := 0
		for _, r := range out {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || unicode.In(r, unicode.Zl, unicode.Zp) {
				t.Fatalf("%U survives in %q from %q", r, out, in)
			}
			if unicode.In(r, unicode.Mn, unicode.Me) {
				marks++
			} else {
				marks = 0
			}
			if marks > maxMarks {
				t.Fatalf("%d combining marks in a row in %q", marks, out)
			}
		}
		if again := string(Clean(out)); again != out {
			t.Fatalf("not idempotent: %q then %q", out, again)
		}
	})
}

var fileNameCases = []struct{ name, in, want string }{
	{"a title", "Revenue growth · year over year", "revenue-growth-year-over-year"},
	{"nothing", "", "untitled"},
	{"nothing usable", "云/..", "untitled"},
	{"no path", "../../etc/passwd", "etc-passwd"},
	{"no hidden file", ".profile", "profile"},
	{"no option", "--rf", "rf"},
	{"an inner dot stays", "chart 1.5", "chart-1.5"},
	{"runs of dots go", "a..b", "a-b"},
	{"a device", "NUL", "file-nul"},
	{"a device with an extension", "com1.svg", "file-com1.svg"},
	{"control characters", "a\x00\x1b[0mb", "a-0mb"},
	{"too long", strings.Repeat("a", 200), strings.Repeat("a", 80)},
}

func TestFileName(t *testing.T) {
	for _, c := range fileNameCases {
		t.Run(c.name, func(t *testing.T) {
			if got := FileName(c.in); got != c.want {
				t.Errorf("FileName(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func FuzzFileName(f *testing.F) {
	for _, c := range fileNameCases {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out := FileName(in)
		if out == "" || len(out) > maxFileName || strings.ContainsAny(out, "/\\: ") ||
			strings.HasPrefix(out, ".") || strings.HasPrefix(out, "-") || strings.HasSuffix(out, ".") {
			t.Fatalf("FileName(%q) = %q", in, out)
		}
		for i := range len(out) {
			if c := out[i]; c <= ' ' || c >= 0x7f {
				t.Fatalf("byte %#x in %q", c, out)
			}
		}
		if again := FileName(out); again != out {
			t.Fatalf("not idempotent: %q then %q", out, again)
		}
	})
}

func BenchmarkClean(b *testing.B) {
	s := strings.Repeat("AWS held 31% of the market in 2023, Synergy says. ", 20)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		Clean(s)
	}
}

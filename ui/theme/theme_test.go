package theme

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"cloudwatch-tui/parse/entity"
)

type rgb [3]float64

// linear reads #rrggbb as linear light, 0 to 1.
func linear(hex string) rgb {
	var v [3]int
	if _, err := fmt.Sscanf(hex, "#%02x%02x%02x", &v[0], &v[1], &v[2]); err != nil {
		panic(hex)
	}
	var c rgb
	for i := range v {
		if s := float64(v[i]) / 255; s <= 0.04045 {
			c[i] = s / 12.92
		} else {
			c[i] = math.Pow((s+0.055)/1.055, 2.4)
		}
	}
	return c
}

func (c rgb) luminance() float64 { return .2126*c[0] + .7152*c[1] + .0722*c[2] }

// contrast is the ratio of WCAG 2.2.
func contrast(a, b rgb) float64 {
	x, y := a.luminance(), b.luminance()
	return (max(x, y) + .05) / (min(x, y) + .05)
}

// hex256 is an ink as a terminal of 256 colours shows it.
func hex256(i Ink) string {
	r, g, b, _ := ansi.Convert256(lipgloss.Color(i.Hex)).RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

// TestContrast holds every colour to WCAG against the grounds that terminals
// and slides have, also after rounding to 256 colours.
func TestContrast(t *testing.T) {
	for _, side := range []struct {
		name    string
		colors  Colors
		dark    bool
		grounds []string
	}{
		{"light", Light, false, []string{"#ffffff", "#fafafa"}},
		{"dark", Dark, true, []string{"#000000", "#1e1e1e"}},
	} {
		inks := map[string]Ink{}
		v := reflect.ValueOf(side.colors)
		for i := range v.NumField() {
			inks[v.Type().Field(i).Name] = v.Field(i).Interface().(Ink)
		}
		delete(inks, "Background")
		for i, h := range hues {
			inks[fmt.Sprintf("hue %d", i)] = h.light
			if side.dark {
				inks[fmt.Sprintf("hue %d", i)] = h.dark
			}
		}
		for role, ink := range inks {
			least := 4.5
			if role == "Frame" {
				least = 3
			}
			for _, ground := range side.grounds {
				if got := contrast(linear(ink.Hex), linear(ground)); got < least {
					t.Errorf("%s %s %s on %s: %.2f, want %.1f", side.name, role, ink.Hex, ground, got, least)
				}
				if got := contrast(linear(hex256(ink)), linear(ground)); got < 3 {
					t.Errorf("%s %s on %s in 256 colours (%s): %.2f, want 3", side.name, role, ground, hex256(ink), got)
				}
			}
		}
	}
}

// blind turns linear light into what people see who lack one cone, after
// Viénot, Brettel and Mollon (1999).
var blind = map[string][3]rgb{
	"protanopia":   {{.11238, .88762, 0}, {.11238, .88762, 0}, {.00401, -.00401, 1}},
	"deuteranopia": {{.29275, .70725, 0}, {.29275, .70725, 0}, {-.02234, .02234, 1}},
}

func (c rgb) through(m [3]rgb) rgb {
	var out rgb
	for i := range out {
		for j := range c {
			out[i] += m[i][j] * c[j]
		}
	}
	return out
}

// lab is the colour in CIE L*a*b* (D65), in which distance is what eyes see.
func (c rgb) lab() rgb {
	f := func(v float64) float64 {
		if v > 216.0/24389 {
			return math.Cbrt(v)
		}
		return (24389.0/27*v + 16) / 116
	}
	x := f((.4124*c[0] + .3576*c[1] + .1805*c[2]) / .9505)
	y := f(.2126*c[0] + .7152*c[1] + .0722*c[2])
	z := f((.0193*c[0] + .1192*c[1] + .9505*c[2]) / 1.089)
	return rgb{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func distance(a, b rgb) float64 {
	a, b = a.lab(), b.lab()
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}

// TestVendorsApart holds the colours of vendors that meet in one chart apart,
// for people who see all colours and for those who do not: 10 in CIE L*a*b* is
// several times what can just be told.
func TestVendorsApart(t *testing.T) {
	for _, together := range [][]entity.Slug{
		{"aws", "azure", "google-cloud", "alibaba-cloud", "oracle-cloud"},
		{"alibaba-cloud", "huawei-cloud", "tencent-cloud", "aws"},
		{"aws", "microsoft-cloud", "intelligent-cloud", "google-cloud", "azure"},
	} {
		for _, dark := range []bool{false, true} {
			for i, a := range together {
				for _, b := range together[:i] {
					x, y := linear(VendorInk(a, dark).Hex), linear(VendorInk(b, dark).Hex)
					if d := distance(x, y); d < 20 {
						t.Errorf("dark %v: %s and %s are %.0f apart", dark, a, b, d)
					}
					for kind, m := range blind {
						if d := distance(x.through(m), y.through(m)); d < 10 {
							t.Errorf("dark %v, %s: %s and %s are %.0f apart", dark, kind, a, b, d)
						}
					}
				}
			}
		}
	}
}

func TestVendorInk(t *testing.T) {
	if VendorInk("aws", true) != VendorInk("amazon", true) {
		t.Error("a company and its cloud share a colour")
	}
	if got := VendorInk("never-heard-of", false).Hex; got != "#007a5a" {
		t.Errorf("the colour of an unlisted vendor must stay what it was, not become %s", got)
	}
	if VendorInk("a+b", true) != VendorInk("group", true) {
		t.Error("a group is neutral")
	}
	for i := range 2000 { // the hash stays in the table
		VendorInk(entity.Slug(fmt.Sprintf("vendor-%d", i)), i%2 == 0)
	}
}

func TestProfiles(t *testing.T) {
	for _, c := range []struct {
		name          string
		o             Options
		colour, codes bool
	}{
		{"truecolor", Options{Dark: true}, true, true},
		{"256 colours", Options{Profile: ANSI256}, true, true},
		{"16 colours", Options{Profile: ANSI16}, true, true},
		{"NO_COLOR keeps bold and reverse", Options{Profile: NoColor}, false, true},
		{"a pipe gets nothing", Options{Profile: Plain}, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			th := New(c.o)
			out := th.Frame.Render("x") + th.Good.Render("x") + th.Vendor("aws").Render("x")
			if got := strings.Contains(out, "\x1b[3") || strings.Contains(out, "\x1b[9"); got != c.colour {
				t.Errorf("colour %v in %q", got, out)
			}
			out += th.Title.Render("x") + th.Selected.Render("x") + th.Lit.Render("x") + th.Bad.Render("x")
			if got := strings.Contains(out, "\x1b"); got != c.codes {
				t.Errorf("codes %v in %q", got, out)
			}
		})
	}
	if out := New(Options{Profile: ANSI16}).Vendor("aws").Render("x"); strings.Contains(out, "38;") {
		t.Errorf("sixteen colours are the terminal's own, got %q", out)
	}
}

// TestSymbols holds every symbol to one cell, and the ASCII ones to ASCII.
func TestSymbols(t *testing.T) {
	for name, set := range map[string]Symbols{"unicode": unicodeSymbols, "ascii": asciiSymbols} {
		v := reflect.ValueOf(set)
		for i := range v.NumField() {
			field := v.Type().Field(i).Name
			all, ok := v.Field(i).Interface().([]string)
			if !ok {
				all = []string{v.Field(i).String()}
			}
			for _, s := range all {
				want := 1
				if name == "ascii" && (field == "Ellipsis" || field == "AtMost") {
					want = len(s)
				}
				if ansi.StringWidth(s) != want {
					t.Errorf("%s %s %q is %d cells wide", name, field, s, ansi.StringWidth(s))
				}
				if name == "ascii" && !ascii(s) {
					t.Errorf("%s %q is not ASCII", field, s)
				}
			}
		}
	}
}

func TestWrite(t *testing.T) {
	plain, asc := New(Options{}), New(Options{ASCII: true})
	for in, want := range map[string]string{
		"≤80% · 10–15%…": "<=80% - 10-15%...", "€4B": "EUR 4B", "CN¥2B": "CNY 2B", "云 x": "? x", "AWS": "AWS", "": "",
	} {
		if got := asc.Write(in); got != want {
			t.Errorf("Write(%q) = %q, want %q", in, got, want)
		}
		if got := plain.Write(in); got != in {
			t.Errorf("a Unicode theme changed %q to %q", in, got)
		}
	}
}

func TestPen(t *testing.T) {
	if got := PenOf(lipgloss.NewStyle().Bold(true)); got != (Pen{"\x1b[1m", "\x1b[m"}) || got.Ink("a") != "\x1b[1ma\x1b[m" || got.Ink("") != "" {
		t.Errorf("bold is %q", got)
	}
	if got := PenOf(lipgloss.NewStyle()); got != (Pen{}) || got.Ink("a") != "a" {
		t.Errorf("no style is %q", got)
	}
}

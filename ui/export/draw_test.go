package export

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"image"
	"image/color"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
)

// textChunks reads the iTXt chunks of a PNG by their keywords.
func textChunks(t *testing.T, b []byte) map[string]string {
	t.Helper()
	out := map[string]string{}
	for at := 8; at+12 <= len(b); {
		n := int(binary.BigEndian.Uint32(b[at:]))
		kind, body := string(b[at+4:at+8]), b[at+8:at+8+n]
		at += 12 + n
		if kind != "iTXt" {
			continue
		}
		key, rest, _ := bytes.Cut(body, []byte{0})
		z, err := zlib.NewReader(bytes.NewReader(rest[4:])) // flag, method, language, keyword
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(z)
		if err != nil {
			t.Fatal(err)
		}
		out[string(key)] = string(text)
	}
	return out
}

func TestDashes(t *testing.T) {
	line := []point{{0, 0}, {10, 0}, {10, 10}}
	for _, c := range []struct {
		name    string
		pattern []float64
		want    [][]point
	}{
		{"without a pattern the line is whole", nil, [][]point{line}},
		{"a dash goes round the corner", []float64{12, 100}, [][]point{{{0, 0}, {10, 0}, {10, 2}}}},
		{"the last dash is cut off", []float64{4, 5}, [][]point{{{0, 0}, {4, 0}}, {{9, 0}, {10, 0}, {10, 3}}, {{10, 8}, {10, 10}}}},
		{"a pattern of nothing", []float64{0, 0}, [][]point{line}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := dashes(line, c.pattern)
			if !slices.EqualFunc(got, c.want, func(a, b []point) bool {
				return slices.EqualFunc(a, b, func(p, q point) bool { return math.Hypot(p.x-q.x, p.y-q.y) < 1e-9 })
			}) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

// A line covers as many pixels as it is long and wide, whichever way it runs.
func TestStrokesCoverTheirArea(t *testing.T) {
	for _, c := range []struct {
		name string
		path []point
		want float64
	}{
		{"level", []point{{10, 20}, {90, 20}}, 80 * 4},
		{"upright and backwards", []point{{20, 90}, {20, 10}}, 80 * 4},
		{"slanting", []point{{10, 10}, {70, 90}}, 100 * 4},
		{"a corner to the right, rounded", []point{{10, 10}, {90, 10}, {90, 90}}, 2*80*4 - 4 + math.Pi},
		{"a corner to the left, rounded", []point{{10, 90}, {90, 90}, {90, 10}}, 2*80*4 - 4 + math.Pi},
		{"points that lie on each other", []point{{10, 20}, {10, 20}, {90, 20}, {90, 20}}, 80 * 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := brush{img: image.NewRGBA(image.Rect(0, 0, 100, 100)), scale: 1}
			b.polygon(around(c.path, 2))
			b.paint(ink{"#ffffff", "#ffffff"})
			sum := 0.0
			for i := 0; i < len(b.img.Pix); i += 4 {
				sum += float64(b.img.Pix[i]) / 255
			}
			if math.Abs(sum-c.want) > 2.5 {
				t.Errorf("covers %.1f pixels, want %.1f", sum, c.want)
			}
		})
	}
}

func TestCirclesCoverTheirArea(t *testing.T) {
	b := brush{img: image.NewRGBA(image.Rect(0, 0, 100, 100)), scale: 1}
	b.item(&item{shape: disc, x: 50, y: 50, w: 40, fill: ink{"#ffffff", "#ffffff"}})
	sum := 0.0
	for i := 0; i < len(b.img.Pix); i += 4 {
		sum += float64(b.img.Pix[i]) / 255
	}
	if want := math.Pi * 40 * 40; math.Abs(sum-want) > want/500 {
		t.Errorf("covers %.1f pixels, want %.1f", sum, want)
	}
}

func TestIndexedKeepsColours(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 256, 16))
	for x := range 256 {
		for y := range 16 {
			img.Set(x, y, color.RGBA{uint8(x), uint8(x * y / 16), uint8(255 - x), 255})
		}
	}
	out := indexed(img)
	if n := len(out.Palette); n > 256 {
		t.Fatalf("%d colours", n)
	}
	for i := range out.Pix {
		x, y := i%256, i/256
		r, g, b, _ := out.At(x, y).RGBA()
		w := img.RGBAAt(x, y)
		if far := max(dist(r, w.R), dist(g, w.G), dist(b, w.B)); far > 20 {
			t.Fatalf("pixel %d,%d is off by %d", x, y, far)
		}
	}
}

func dist(a uint32, b uint8) int { return max(int(a>>8)-int(b), int(b)-int(a>>8)) }

func TestWrap(t *testing.T) {
	wide := func(s string) float64 { return width(s, regular, 10) }
	for _, c := range []struct {
		name, text string
		w          float64
		n          int
		want       []string
	}{
		{"it fits", "one two", wide("one two"), 2, []string{"one two"}},
		{"two lines", "one two", wide("one tw"), 2, []string{"one", "two"}},
		{"cut in the last", "one two three", wide("two…"), 2, []string{"one", "two…"}},
		{"no break inside a date", "on 4" + string(noBreak) + "Feb", wide("on 4"), 2, []string{"on", "4" + string(noBreak) + "…"}},
		{"a word too long", "international", wide("inter…"), 3, []string{"inter…"}},
		{"nothing", "", 10, 2, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := wrap(c.text, regular, 10, c.w, c.n); !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestBalanceKeepsTheWords(t *testing.T) {
	const head = "China's three largest hold 70% by their own figures, not 80%"
	lines := balance(head, strong, 40, 900, 2)
	if len(lines) != 2 || strings.Join(lines, " ") != head {
		t.Fatalf("%q", lines)
	}
	if a, b := width(lines[0], strong, 40), width(lines[1], strong, 40); math.Abs(a-b) > 0.35*max(a, b) {
		t.Errorf("lines of %.0f and %.0f", a, b)
	}
}

func TestTypeset(t *testing.T) {
	for in, want := range map[string]string{
		"-5%": "−5%", "fell -5% to -$3": "fell −5% to −$3", "8-K": "8-K", "2024-07": "2024-07", "year-over-year": "year-over-year", "-": "-", "(-3)": "(−3)", "📊 Amazon 📈 grew": "Amazon  grew", "𠀀": "𠀀",
	} {
		if got := typeset(in); got != want {
			t.Errorf("typeset(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestTailoredGlyphs(t *testing.T) {
	for _, f := range []face{regular, strong} {
		if n := len(contoursOf(f.glyph('0').path)); n != 2 {
			t.Errorf("face %d: the zero has %d outlines, want one and its inside", f, n)
		}
		if h, d := f.glyph('-').advance, f.glyph('–').advance; h >= d {
			t.Errorf("face %d: the hyphen (%d) is no shorter than the dash (%d)", f, h, d)
		}
		for _, r := range "0123456789" {
			if f.glyph(r).advance != f.glyph('0').advance {
				t.Errorf("face %d: %c is not as wide as the other figures", f, r)
			}
		}
	}
	if n := len(contoursOf(mono.glyph('0').path)); n != 3 {
		t.Errorf("the zero of the grid has %d outlines, want its slash kept", n)
	}
}

func TestMissingGlyphs(t *testing.T) {
	for _, r := range "✗✓₹云\U0001F600" {
		if g := regular.glyph(r); g == nil || len(g.path) == 0 {
			t.Errorf("%c is drawn as nothing", r)
		}
	}
	if draws("阿里云") || !draws("Société 5 ≤ 6 ✗") {
		t.Error("what can be drawn is not known")
	}
}

func TestApart(t *testing.T) {
	for _, c := range []struct {
		name string
		at   []float64
		want []float64
	}{
		{"far enough already", []float64{10, 50, 90}, []float64{10, 50, 90}},
		{"two share their difference", []float64{50, 52}, []float64{46, 56}},
		{"one pushes into the next", []float64{50, 52, 61}, []float64{44.333, 54.333, 64.333}},
		{"not above the top", []float64{2, 3}, []float64{0, 10}},
		{"not below the bottom", []float64{99, 99}, []float64{90, 100}},
		{"all at once", []float64{5, 5, 5, 5}, []float64{0, 10, 20, 30}},
	} {
		t.Run(c.name, func(t *testing.T) {
			labels := make([]endLabel, len(c.at))
			for i, y := range c.at {
				labels[i].y = y
			}
			apart(labels, 10, 0, 100)
			for i := range labels {
				if math.Abs(labels[i].y-c.want[i]) > 0.01 {
					t.Fatalf("label %d stands at %.2f, want %.2f", i, labels[i].y, c.want[i])
				}
			}
		})
	}
}

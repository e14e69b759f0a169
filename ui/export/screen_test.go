package export

import (
	"strings"
	"testing"
)

// testFrame has every kind of character that a screen is made of.
const testFrame = "\x1b[1m╭─ Market share ─╮\x1b[0m ┏━┳━┓ ╔═╦═╗ ┌┄┬┈┐\n" +
	"│ \x1b[38;2;230;159;0mAWS ███████▌\x1b[0m 31% │ ┣━╋━┫ ╠═╬═╣ ├╌┼╍┤\n" +
	"│ \x1b[38;5;75mAzure ████▎\x1b[0m ≤24% │ ┗━┻━┛ ╚═╩═╝ └─┴─┘\n" +
	"╰────────────────╯ ⠁⠃⠇⡇⣇⣧⣷⣿ ░▒▓█ ▁▂▃▄▅▆▇ ▘▝▖▗▚▞\n" +
	"\x1b[7m reversed \x1b[0m \x1b[4munderlined\x1b[0m \x1b[2mfaint\x1b[0m \x1b[44;97m on blue \x1b[0m ✗ ✓ ▲ ● ○\n" +
	"阿里云 36% ╱╲╳ ╴╵╶╷ ╸╹╺╻ ╼╽╾╿"

func TestScreenGolden(t *testing.T) {
	p := Screen(testFrame, 60, 7, Options{Dark: true})
	golden(t, "screen.svg", p.SVG())
	golden(t, "screen.txt", p.Text())
}

func TestScreenKeepsTheGrid(t *testing.T) {
	p := Screen("ab\x1b[1mcd\x1b[0m阿里x\n│││", 20, 2, Options{})
	for i := range p.scene.items {
		it := &p.scene.items[i]
		if it.shape != words {
			continue
		}
		if column := (it.x - padding) / cellWidth; column != float64(int(column)) {
			t.Errorf("%q stands at column %v", it.text, column)
		}
		if it.text == "x" && it.x != padding+8*cellWidth {
			t.Errorf("x stands at %v, wide characters before it take two cells each", it.x)
		}
	}
	if got, want := string(p.Text()), "abcd阿里x\n│││\n"; got != want {
		t.Errorf("text %q, want %q", got, want)
	}
}

// Lines of neighbouring cells become one, so that no seam shows.
func TestScreenJoinsLines(t *testing.T) {
	for name, c := range map[string]struct {
		frame string
		boxes int
	}{
		"a level line":  {"──────────", 1},
		"upright bars":  {"│\n│\n│\n│", 1},
		"a bar":         {"██████▌", 2}, // its end begins another row of boxes only if it differs in height
		"a whole frame": {"┌──┐\n│  │\n└──┘", 8},
	} {
		p := Screen(c.frame, 12, 5, Options{})
		n := 0
		for i := range p.scene.items {
			if p.scene.items[i].shape == box {
				n++
			}
		}
		if n > c.boxes {
			t.Errorf("%s is drawn with %d boxes, want at most %d", name, n, c.boxes)
		}
	}
}

// Every box, block and Braille character is geometry: none depends on a font.
func TestScreenDrawsBoxesWithoutAFont(t *testing.T) {
	for r := rune(0x2500); r <= 0x28ff; r++ {
		if r == 0x25a0 {
			r = 0x2801
		}
		p := Screen(string(r), 2, 1, Options{})
		if len(p.scene.items) == 0 {
			t.Errorf("%c (%U) is drawn as nothing", r, r)
		}
		for i := range p.scene.items {
			if it := &p.scene.items[i]; it.shape == words {
				t.Errorf("%c (%U) is a letter", r, r)
			} else if it.shape == box && (it.x < padding-0.01 || it.y < padding-0.01 || it.x+it.w > padding+cellWidth+0.01 || it.y+it.h > padding+cellHeight+0.01) {
				t.Errorf("%c (%U) leaves its cell: %+v", r, r, it)
			}
		}
	}
}

func FuzzScreen(f *testing.F) {
	f.Add(testFrame)
	f.Add("\x1b[38;2;1;2;3mx\x1b]0;title\x07\x1b[2Jy")
	f.Fuzz(func(t *testing.T, frame string) {
		p := Screen(frame, 20, 4, Options{})
		if n := strings.Count(string(p.Text()), "\n"); n > 4 {
			t.Fatalf("%d lines", n)
		}
		if err := wholeXML(p.SVG()); err != nil {
			t.Fatal(err)
		}
	})
}

func BenchmarkScreen(b *testing.B) {
	frame := strings.Repeat(testFrame+"\n", 6)
	b.Run("SVG", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Screen(frame, 120, 36, Options{Dark: true}).SVG()
		}
	})
	b.Run("PNG", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := Screen(frame, 120, 36, Options{Dark: true}).PNG(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

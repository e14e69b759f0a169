package export

import (
	"strings"
	"sync"

	"github.com/go-fonts/dejavu/dejavusansmono"
	"github.com/go-fonts/dejavu/dejavusansmonobold"
	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// face is one of the fonts inside the program.
type face uint8

const (
	regular face = iota
	strong
	mono
	monoStrong
)

// faces are the fonts: the letter that their glyphs are named by in an SVG,
// and which font has what they lack.
var faces = [...]struct {
	name     byte
	fallback face
	load     func() *typeface
}{
	regular:    {'r', mono, typefaceOf(regular, true, goregular.TTF)},
	strong:     {'b', monoStrong, typefaceOf(strong, true, gobold.TTF)},
	mono:       {'m', mono, typefaceOf(mono, false, dejavusansmono.TTF)},
	monoStrong: {'n', mono, typefaceOf(monoStrong, false, dejavusansmonobold.TTF)},
}

// em is how many units of the font one size is, in all of them.
const em = 2048

// typeface keeps the glyphs of a font that were asked for; those of ASCII are
// there from the start, so that setting them takes no lock.
type typeface struct {
	font  *sfnt.Font
	text  bool
	self  face
	ascii [128]*glyph
	mu    sync.Mutex
	buf   sfnt.Buffer
	has   map[rune]*glyph
}

// glyph is the outline of a character in font units, y downwards, and how far
// it moves the next one on.
type glyph struct {
	face    face
	r       rune
	advance int
	path    sfnt.Segments
}

func typefaceOf(self face, text bool, ttf []byte) func() *typeface {
	return sync.OnceValue(func() *typeface {
		f, err := sfnt.Parse(ttf)
		if err != nil {
			panic(err) // a font built into the program: a fault of the program itself
		}
		t := &typeface{font: f, text: text, self: self, has: map[rune]*glyph{}}
		for r := ' '; r < 0x7f; r++ {
			t.ascii[r] = t.load(r)
		}
		return t
	})
}

// glyph gives the glyph of a character, from the font's fallback if it lacks
// it; what both lack becomes an empty box.
func (f face) glyph(r rune) *glyph {
	if r == noBreak {
		r = ' '
	}
	if g := f.own(r); g != nil {
		return g
	}
	if g := faces[f].fallback.own(r); g != nil {
		return g
	}
	return f.own(missing)
}

// noBreak is a space at which no line is broken. Foreign text has none: cleaning
// makes plain ones of them.
const noBreak = '\u00a0'

// missing stands for what no font here has.
const missing = '□'

// draws reports whether every character of a text has a glyph.
func draws(s string) bool {
	for _, r := range s {
		if regular.own(r) == nil && mono.own(r) == nil {
			return false
		}
	}
	return true
}

// own is the glyph of this font itself, nil if it has none.
func (f face) own(r rune) *glyph {
	t := faces[f].load()
	if 0 <= r && r < 128 {
		return t.ascii[r]
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	g, ok := t.has[r]
	if !ok {
		g = t.load(r)
		if len(t.has) < 4096 { // a document may hold every character there is
			t.has[r] = g
		}
	}
	return g
}

// load reads a glyph from the font.
func (t *typeface) load(r rune) *glyph {
	i, err := t.font.GlyphIndex(&t.buf, r)
	if err != nil || i == 0 {
		return nil
	}
	advance, err := t.font.GlyphAdvance(&t.buf, i, fixed.I(em), font.HintingNone)
	if err != nil {
		return nil
	}
	path, err := t.font.LoadGlyph(&t.buf, i, fixed.I(em), nil)
	if err != nil {
		return nil
	}
	g := &glyph{face: t.self, r: r, advance: advance.Round(), path: append(sfnt.Segments(nil), path...)}
	if tailor := tailors[r]; tailor != nil && t.text {
		tailor(g)
	}
	return g
}

// width is how wide a text is set.
func width(s string, f face, size float64) float64 {
	n := 0
	for _, r := range typeset(s) {
		n += f.glyph(r).advance
	}
	return float64(n) * size / em
}

// typeset gives negative numbers a minus where they are written with a hyphen, and
// leaves out pictographs, which are no words and in no font here.
func typeset(s string) string {
	if strings.IndexByte(s, 0xf0) >= 0 { // a character beyond U+FFFF begins
		s = strings.TrimLeft(strings.Map(func(r rune) rune {
			if 0x1f000 <= r && r < 0x20000 {
				return -1
			}
			return r
		}, s), " ")
	}
	for i := strings.IndexByte(s, '-'); i >= 0; {
		before, behind := byte(' '), byte(0)
		if i > 0 {
			before = s[i-1]
		}
		if i+1 < len(s) {
			behind = s[i+1]
		}
		if (before == ' ' || before == '(') && ('0' <= behind && behind <= '9' || behind == '$') {
			s = s[:i] + "−" + s[i+1:]
		}
		n := strings.IndexByte(s[i+1:], '-')
		if n < 0 {
			break
		}
		i += n + 1
	}
	return s
}

// fit cuts a text that is wider than w, with an ellipsis.
func fit(s string, f face, size, w float64) string {
	if width(s, f, size) <= w {
		return s
	}
	w -= width("…", f, size)
	at, x := 0, 0.0
	for i, r := range s {
		if x += float64(f.glyph(r).advance) * size / em; x > w {
			break
		}
		at = i + len(string(r))
	}
	return strings.TrimRight(s[:at], " ,·") + "…"
}

// wrap breaks a text at spaces into at most n lines no wider than w; what does
// not fit is cut with an ellipsis.
func wrap(s string, f face, size, w float64, n int) []string {
	var lines []string
	line := ""
	for word := range strings.SplitSeq(s, " ") {
		switch {
		case line == "":
			line = word
		case width(line+" "+word, f, size) <= w:
			line += " " + word
		case len(lines) == n-1: // the last line takes the rest, and is cut
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" {
		lines = append(lines, line)
	}
	for i := range lines {
		lines[i] = fit(lines[i], f, size, w)
	}
	return lines
}

// balance is wrap with lines of about the same length, for headlines.
func balance(s string, f face, size, w float64, n int) []string {
	lines := wrap(s, f, size, w, n)
	if len(lines) < 2 {
		return lines
	}
	lo, hi := w/2, w
	for range 12 {
		mid := (lo + hi) / 2
		if try := wrap(s, f, size, mid, n); len(try) <= len(lines) && !strings.HasSuffix(try[len(try)-1], "…") {
			hi = mid
		} else {
			lo = mid
		}
	}
	return wrap(s, f, size, hi, n)
}

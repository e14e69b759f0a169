package export

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"math"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// PNG prints a picture in pixels, with its title, its sentence and its figures
// in text chunks.
func (p *Picture) PNG() ([]byte, error) {
	img := p.raster()
	var out bytes.Buffer
	enc := png.Encoder{CompressionLevel: png.DefaultCompression}
	if err := enc.Encode(&out, indexed(img)); err != nil {
		return nil, err
	}
	return withText(out.Bytes(), [][2]string{
		{"Title", string(p.title)},
		{"Description", string(p.sentence)},
		{"Source", string(figuresCSV(p.figures, p.sources))},
	}), nil
}

// raster paints a picture in pixels.
func (p *Picture) raster() *image.RGBA {
	s := &p.scene
	w, h := int(math.Round(s.w*s.scale)), int(math.Round(s.h*s.scale))
	b := brush{img: image.NewRGBA(image.Rect(0, 0, w, h)), scale: s.scale, dark: p.dark}
	b.flat(0, 0, w, h, paper)
	for i := range s.items {
		b.item(&s.items[i])
	}
	return b.img
}

// brush paints items into an image.
type brush struct {
	img   *image.RGBA
	scale float64
	dark  bool
	z     vector.Rasterizer
	src   image.Uniform
	path  []vertex // of the shape being painted, in pixels
	ink   ink      // the colour in src
}

// vertex is one step of an outline: op is M, L or Q (control point first).
type vertex struct {
	op   byte
	a, b point
}

func (b *brush) color(c ink) *image.Uniform {
	if b.src.C == nil || b.ink != c {
		v := rgb(c.on(b.dark))
		b.ink, b.src.C = c, color.RGBA{v[0], v[1], v[2], 0xff}
	}
	return &b.src
}

// flat fills whole pixels.
func (b *brush) flat(x0, y0, x1, y1 int, c ink) {
	v := rgb(c.on(b.dark))
	r := image.Rect(x0, y0, x1, y1).Intersect(b.img.Rect)
	for y := r.Min.Y; y < r.Max.Y; y++ {
		row := b.img.Pix[b.img.PixOffset(r.Min.X, y):b.img.PixOffset(r.Max.X, y)]
		for i := 0; i+3 < len(row); i += 4 {
			row[i], row[i+1], row[i+2], row[i+3] = v[0], v[1], v[2], 0xff
		}
	}
}

func (b *brush) item(it *item) {
	k := b.scale
	switch it.shape {
	case box:
		b.box(it.x*k, it.y*k, it.w*k, it.h*k, it.fill)
	case disc:
		b.round(it.x*k, it.y*k, it.w*k)
		b.paint(it.fill)
	case stroke:
		for _, piece := range dashes(it.path, it.dash) {
			b.polygon(around(piece, it.w/2))
		}
		b.paint(it.fill)
	case area:
		b.polygon(it.path)
		b.paint(it.fill)
	case words:
		x := it.x * k
		for _, r := range it.text {
			g := it.face.glyph(r)
			b.glyph(g, x, it.y*k, it.w*k/em)
			b.paint(it.fill)
			x += float64(g.advance) * it.w * k / em
		}
	}
}

// box fills a box, without anti-aliasing where it lies on whole pixels.
func (b *brush) box(x, y, w, h float64, c ink) {
	x0, y0, x1, y1 := math.Round(x), math.Round(y), math.Round(x+w), math.Round(y+h)
	const near = 1e-6
	if math.Abs(x0-x) < near && math.Abs(y0-y) < near && math.Abs(x1-x-w) < near && math.Abs(y1-y-h) < near {
		b.flat(int(x0), int(y0), int(x1), int(y1), c)
		return
	}
	b.move(point{x, y})
	b.to(point{x + w, y})
	b.to(point{x + w, y + h})
	b.to(point{x, y + h})
	b.paint(c)
}

func (b *brush) move(p point)    { b.path = append(b.path, vertex{op: 'M', a: p}) }
func (b *brush) to(p point)      { b.path = append(b.path, vertex{op: 'L', a: p}) }
func (b *brush) quad(c, p point) { b.path = append(b.path, vertex{op: 'Q', a: c, b: p}) }

// polygon adds a closed outline given in units.
func (b *brush) polygon(path []point) {
	for i, p := range path {
		q := point{p.x * b.scale, p.y * b.scale}
		if i == 0 {
			b.move(q)
		} else {
			b.to(q)
		}
	}
}

// round adds a circle in pixels as eight parabolas, clockwise on the screen; it
// is off by less than a thousandth of its radius.
func (b *brush) round(x, y, r float64) {
	const n = 8
	out := r / math.Cos(math.Pi/n)
	b.move(point{x + r, y})
	for i := 1; i <= n; i++ {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / n)
		s2, c2 := math.Sincos(2 * math.Pi * (float64(i) - 0.5) / n)
		b.quad(point{x + out*c2, y + out*s2}, point{x + r*cos, y + r*sin})
	}
}

func (b *brush) glyph(g *glyph, x, y, k float64) {
	at := func(p fixed.Point26_6) point {
		return point{x + float64(p.X)/64*k, y + float64(p.Y)/64*k}
	}
	for _, s := range g.path {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			b.move(at(s.Args[0]))
		case sfnt.SegmentOpLineTo:
			b.to(at(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			b.quad(at(s.Args[0]), at(s.Args[1]))
		}
	}
}

// paint fills what was added since the last time, and forgets it.
func (b *brush) paint(c ink) {
	path := b.path
	b.path = b.path[:0]
	if len(path) == 0 || c == (ink{}) {
		return
	}
	lo, hi := path[0].a, path[0].a
	grow := func(p point) {
		lo = point{min(lo.x, p.x), min(lo.y, p.y)}
		hi = point{max(hi.x, p.x), max(hi.y, p.y)}
	}
	for _, v := range path {
		grow(v.a)
		if v.op == 'Q' {
			grow(v.b)
		}
	}
	r := image.Rect(int(math.Floor(lo.x)), int(math.Floor(lo.y)), int(math.Ceil(hi.x))+1, int(math.Ceil(hi.y))+1)
	clip := r.Intersect(b.img.Rect)
	if clip.Empty() || r.Dx() > 4*b.img.Rect.Dx()+64 || r.Dy() > 4*b.img.Rect.Dy()+64 {
		return
	}
	b.z.Reset(r.Dx(), r.Dy())
	ox, oy := float64(r.Min.X), float64(r.Min.Y)
	for i, v := range path {
		ax, ay := float32(v.a.x-ox), float32(v.a.y-oy)
		switch v.op {
		case 'M':
			if i > 0 {
				b.z.ClosePath()
			}
			b.z.MoveTo(ax, ay)
		case 'L':
			b.z.LineTo(ax, ay)
		case 'Q':
			b.z.QuadTo(ax, ay, float32(v.b.x-ox), float32(v.b.y-oy))
		}
	}
	b.z.ClosePath()
	b.z.Draw(b.img, r, b.color(c), image.Point{})
}

// withText puts text chunks behind a PNG's header.
func withText(src []byte, texts [][2]string) []byte {
	const header = 8 + 25 // signature and IHDR
	var chunks []byte
	for _, t := range texts {
		if t[1] == "" {
			continue
		}
		// keyword, compressed by zlib, no language, no translated keyword
		body := bytes.NewBuffer(append([]byte("iTXt"+t[0]), 0, 1, 0, 0, 0))
		z := zlib.NewWriter(body)
		_, _ = z.Write([]byte(t[1])) // a buffer takes everything
		_ = z.Close()
		chunks = binary.BigEndian.AppendUint32(chunks, uint32(body.Len()-4))
		chunks = append(chunks, body.Bytes()...)
		chunks = binary.BigEndian.AppendUint32(chunks, crc32.ChecksumIEEE(body.Bytes()))
	}
	out := make([]byte, 0, len(src)+len(chunks))
	out = append(out, src[:header]...)
	out = append(out, chunks...)
	return append(out, src[header:]...)
}

package export

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/ui/chart"
)

// shown are views of the corpus, each form once.
var shown = []struct{ pane, view string }{
	{"share", "bars"}, {"growth", "lines"}, {"layoffs", "timeline"}, {"disputes", "list"}, {"growth", "table"},
}

func TestSVGGolden(t *testing.T) {
	for name, c := range handmade() {
		golden(t, name+".svg", Chart(c, Options{}).SVG())
	}
	golden(t, "lines-dark.svg", Chart(handmade()["lines"], Options{Width: 900, Height: 900, Dark: true}).SVG())
}

func TestSameChartSameBytes(t *testing.T) {
	draw := func() [3][]byte {
		p := Chart(view(t, corpus(), "growth", "lines"), Options{})
		img, err := p.PNG()
		if err != nil {
			t.Fatal(err)
		}
		return [3][]byte{p.SVG(), img, NewReport(corpus()).HTML()}
	}
	a, b := draw(), draw()
	for i, name := range [...]string{"SVG", "PNG", "HTML"} {
		if !bytes.Equal(a[i], b[i]) {
			t.Errorf("two prints as %s differ", name)
		}
	}
}

// An SVG is whole XML, names its contents for those who cannot see it, and
// fetches nothing.
func TestSVGStandsAlone(t *testing.T) {
	reference := regexp.MustCompile(`(?:href|src)="([^"]*)"|url\(|<(?:script|style|image|font|foreignObject|text)\b|@import`)
	named := regexp.MustCompile(` id="([^"]*)"`)
	for _, set := range []*data.Set{corpus(), stress(), {}} {
		pictures(t, set, Options{}, func(name string, p *Picture) {
			svg := p.SVG()
			ids := map[string]bool{}
			for _, m := range named.FindAllSubmatch(svg, -1) {
				ids[string(m[1])] = true
			}
			if err := wholeXML(svg); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			drawing := svg[bytes.Index(svg, []byte("<defs>")):]
			for _, m := range reference.FindAllSubmatch(drawing, -1) {
				if len(m[1]) == 0 || m[1][0] != '#' {
					t.Fatalf("%s: %q", name, m[0])
				}
				if !ids[string(m[1][1:])] {
					t.Fatalf("%s: %s is not there", name, m[1])
				}
			}
			for _, want := range []string{`role="img"`, "<title id=", "<desc id=", "aria-labelledby="} {
				if !bytes.Contains(svg, []byte(want)) {
					t.Errorf("%s: no %s", name, want)
				}
			}
		})
	}
}

func wholeXML(src []byte) error {
	d := xml.NewDecoder(bytes.NewReader(src))
	d.Strict = true
	for {
		switch _, err := d.Token(); {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return err
		}
	}
}

func TestUsualPicturesAreSmall(t *testing.T) {
	const most = 100 << 10
	for _, pane := range []string{"share", "growth", "layoffs", "revenue", "disputes"} {
		p := Chart(view(t, corpus(), pane, ""), Options{})
		img, err := p.PNG()
		if err != nil {
			t.Fatal(err)
		}
		if svg := p.SVG(); len(svg) > most || len(img) > most {
			t.Errorf("%s: %d bytes as SVG, %d as PNG, the limit is %d", pane, len(svg), len(img), most)
		}
	}
}

// figureLine is a figure in words, for comparing.
func figureLine(s *parse.Signal) string {
	return fmt.Sprintf("%s %s %v %v %v %s %s %v %s %s %s", s.Metric, s.Entity, s.Amount, s.Amount.Form(), s.Amount.Step(), s.Unit, s.Basis, s.Period, s.Region, s.Status, s.By)
}

// What a picture shows can be read from it again, without loss.
func TestFiguresReadBackFromThePicture(t *testing.T) {
	for name, set := range map[string]*data.Set{"corpus": corpus(), "fixture": fixture(), "stress": stress()} {
		pictures(t, set, Options{}, func(picture string, p *Picture) {
			if len(p.figures) == 0 {
				return
			}
			d, err := doc.Parse("chart.svg", p.SVG())
			if err != nil {
				t.Fatalf("%s, %s: %v", name, picture, err)
			}
			if d.Title != string(p.title) {
				t.Errorf("%s, %s: the title is %q, want %q", name, picture, d.Title, p.title)
			}
			var want, got []string
			for _, f := range p.figures {
				if !f.Computed {
					want = append(want, figureLine(f.Claim.Signal))
				}
			}
			for _, s := range parse.Signals(d) {
				got = append(got, figureLine(&s))
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s, %s: %d figures read, %d written; the first that differs is\n%s\nwant\n%s", name, picture, len(got), len(want), firstOther(got, want), firstOther(want, got))
			}
		})
	}
}

func firstOther(a, b []string) string {
	for i := range a {
		if i >= len(b) || a[i] != b[i] {
			return a[i]
		}
	}
	return ""
}

// Every number printed in a picture is a source in its foot, and every figure's
// source is in its metadata.
func TestSourcesResolve(t *testing.T) {
	pictures(t, corpus(), Options{}, func(name string, p *Picture) {
		for _, f := range p.figures {
			if f.Source < 1 || f.Source > len(p.sources) {
				t.Fatalf("%s: source %d of %d", name, f.Source, len(p.sources))
			}
			if want := chart.SourceOf(f.Claim); !f.Computed && p.sources[f.Source-1] != want {
				t.Fatalf("%s: a figure of %v stands with %v", name, want.Title, p.sources[f.Source-1].Title)
			}
		}
		listed, cited := map[string]bool{}, map[string]bool{}
		for i := range p.scene.items {
			it := &p.scene.items[i]
			if strings.Contains(name, "table") || strings.Contains(name, "sources") || it.shape != words || strings.Trim(it.text, "0123456789") != "" {
				continue
			}
			switch {
			case it.face == strong: // in the foot
				listed[it.text] = true
			case it.w < 13: // superscripts are set in the smallest type
				cited[it.text] = true
			}
		}
		for n := range cited {
			if !listed[n] {
				t.Errorf("%s: the foot has no source %s", name, n)
			}
		}
		for n := range listed {
			if !cited[n] {
				t.Errorf("%s: nothing cites source %s", name, n)
			}
		}
	})
}

func TestPNGHasTheSizeAndTheInks(t *testing.T) {
	for _, c := range []struct {
		o     Options
		w, h  int
		paper string
	}{
		{Options{}, 1600, 900, paper.light},
		{Options{Width: 800, Height: 450, Dark: true}, 800, 450, paper.dark},
		{Options{Width: 720, Height: 1280}, 720, 1280, paper.light},
	} {
		b, err := Chart(view(t, fixture(), "share", "bars"), c.o).PNG()
		if err != nil {
			t.Fatal(err)
		}
		img, err := png.Decode(bytes.NewReader(b))
		if err != nil {
			t.Fatal(err)
		}
		if r := img.Bounds(); r.Dx() != c.w || r.Dy() != c.h {
			t.Errorf("%dx%d pixels, want %dx%d", r.Dx(), r.Dy(), c.w, c.h)
		}
		if got := hexOf(img.At(3, 3)); got != c.paper {
			t.Errorf("the corner is %s, want %s", got, c.paper)
		}
		pixels := img.(*image.Paletted)
		seen := map[int]int{}
		for _, i := range pixels.Pix {
			seen[int(i)]++
		}
		for _, slug := range []entity.Slug{"aws", "azure", "google-cloud"} {
			i := slices.IndexFunc(pixels.Palette, func(p color.Color) bool { return hexOf(p) == vendor(slug).on(c.o.Dark) })
			if n := seen[i]; n < c.w*c.h/1000 {
				t.Errorf("%dx%d: %d pixels in the colour of %s, want a bar", c.w, c.h, n, slug)
			}
		}
	}
}

func hexOf(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func TestPNGCarriesItsWords(t *testing.T) {
	p := Chart(view(t, fixture(), "growth", "lines"), Options{})
	b, err := p.PNG()
	if err != nil {
		t.Fatal(err)
	}
	texts := textChunks(t, b)
	if texts["Title"] != string(p.title) || texts["Description"] != string(p.sentence) {
		t.Errorf("%q", texts)
	}
	if !strings.HasPrefix(texts["Source"], figureColumns) {
		t.Errorf("the figures are %.80q", texts["Source"])
	}
}

func BenchmarkChart(b *testing.B) {
	for _, v := range shown {
		c := view(b, corpus(), v.pane, v.view)
		b.Run(v.pane+"-"+v.view+"/SVG", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Chart(c, Options{}).SVG()
			}
		})
		b.Run(v.pane+"-"+v.view+"/PNG", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Chart(c, Options{}).PNG(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

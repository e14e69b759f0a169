package doc

import (
	"strings"
	"testing"
)

const picture = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9">
<title id="t">Growth &amp; more</title>
<desc id="d">AWS grew 24%</desc>
<metadata><![CDATA[
metric,entity,value
revenue_growth,aws,24

source,title
1,"Release, Q4 <2025>"
]]></metadata>
<text>not this</text>
</svg>
`

func TestPicturesCarryTheirFigures(t *testing.T) {
	d, err := Parse("chart.svg", []byte(picture))
	if err != nil {
		t.Fatal(err)
	}
	if d.Format != SVG || d.Title != "Growth & more" {
		t.Errorf("format %d, title %q", d.Format, d.Title)
	}
	var rows []string
	for i := range d.Blocks {
		b := &d.Blocks[i]
		if b.Kind != Row {
			continue
		}
		rows = append(rows, b.Text)
		last := b.Cells[len(b.Cells)-1]
		if s := b.Source(last.Start, last.End); string(d.Src[s.Start:s.End]) != b.Text[last.Start:last.End] {
			t.Errorf("%q is not where %q stands", d.Src[s.Start:s.End], b.Text[last.Start:last.End])
		}
	}
	if got, want := strings.Join(rows, "; "), "metric | entity | value; revenue_growth | aws | 24"; got != want {
		t.Errorf("rows %q, want %q", got, want)
	}
}

func TestOtherPicturesAreMarkup(t *testing.T) {
	for name, src := range map[string]string{
		"no metadata":         "<svg><text>31%</text></svg><p>32%</p>",
		"metadata of others":  "<svg><metadata>about</metadata></svg><p>32%</p>",
		"metadata not closed": "<svg><metadata><![CDATA[\nmetric,entity\n</svg><p>32%</p>",
	} {
		if d, err := Parse("a.svg", []byte(src)); err == nil && d.Format == SVG {
			t.Errorf("%s: taken for a picture of ours", name)
		}
	}
}

func FuzzPicture(f *testing.F) {
	f.Add(picture)
	f.Add(strings.Replace(picture, "24", "\"2\"\"4", 1))
	f.Fuzz(func(t *testing.T, src string) {
		d, err := Parse("a.svg", []byte(src))
		if err != nil {
			return
		}
		for i := range d.Blocks {
			b := &d.Blocks[i]
			if s := b.Source(0, len(b.Text)); s.Start < 0 || s.End > len(src) || s.Start > s.End {
				t.Fatalf("span %v of %d bytes", s, len(src))
			}
		}
	})
}

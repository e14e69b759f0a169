package export

import (
	"fmt"
	"testing"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
)

// sizes are the shapes of picture that people ask for, and some that nobody
// should.
var sizes = []Options{
	{},
	{Width: 1920, Height: 1080},
	{Width: 1200, Height: 675},
	{Width: 1080, Height: 1080},
	{Width: 1080, Height: 1920},
	{Width: 2400, Height: 800},
	{Width: MinSize, Height: MinSize},
	{Width: 500, Height: 1600},
	{Width: 2400, Height: 500},
}

// pictures draws everything that can be drawn of a set.
func pictures(t *testing.T, set *data.Set, o Options, check func(name string, p *Picture)) {
	t.Helper()
	for _, pane := range chart.Panes {
		for _, v := range pane.Views {
			check(pane.Name+" "+v.Name, Chart(v.Build(set), o))
		}
	}
	check("overview", Overview(set, o))
}

// letters is the box that the letters of a text fill.
func letters(it *item) rect {
	return rect{it.x, it.y - 0.7*it.w, width(it.text, it.face, it.w), 0.72 * it.w}
}

func TestTextsStayOnThePageAndApart(t *testing.T) {
	for i, set := range []*data.Set{corpus(), stress(), fixture(), {}} {
		for j, o := range sizes {
			if i > 0 && (i+j)%3 != 0 { // the others need not be drawn in every size
				continue
			}
			pictures(t, set, o, func(name string, p *Picture) {
				t.Run(fmt.Sprintf("%s %dx%d", name, o.Width, o.Height), func(t *testing.T) {
					var texts []*item
					for i := range p.scene.items {
						if it := &p.scene.items[i]; it.shape == words {
							texts = append(texts, it)
						}
					}
					if len(texts) == 0 {
						t.Error("no words at all")
					}
					page := rect{0, 0, p.scene.w, p.scene.h}
					for i, a := range texts {
						r := letters(a)
						if r.x < page.x-0.5 || r.right() > page.right()+0.5 || r.y < 0 || r.bottom() > page.bottom() {
							t.Errorf("%q stands outside of the page: %+v", a.text, r)
						}
						for _, b := range texts[i+1:] {
							if q := letters(b); r.x < q.right()-0.5 && q.x < r.right()-0.5 && r.y < q.bottom()-0.5 && q.y < r.bottom()-0.5 {
								t.Errorf("%q lies on %q: %+v, %+v", a.text, b.text, r, q)
							}
						}
					}
				})
			})
		}
	}
}

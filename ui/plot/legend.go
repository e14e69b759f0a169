package plot

import (
	"cmp"
	"slices"

	"cloudwatch-tui/ui/chart"
)

// labels names the lines: each at its end, at the height of its newest figure,
// pushed apart where they would meet; or in the legend.
func (p *field) labels() {
	if p.legend {
		p.drawLegend()
		return
	}
	var tags []tag
	for i := range p.chart.Lines {
		if x := p.chart.Lines[i].Last(); x >= 0 && !p.nearby(i, x) {
			tags = append(tags, tag{i, p.row(p.chart.Lines[i].At[x].Value)})
		}
	}
	if p.left+p.w >= p.canvas.w || len(tags) > p.rows {
		return
	}
	slices.SortStableFunc(tags, func(a, b tag) int {
		return cmp.Or(cmp.Compare(a.row, b.row), -cmp.Compare(p.ends(a.line), p.ends(b.line)))
	})
	for i := range tags { // down, then up again from the bottom
		tags[i].row = max(tags[i].row, i)
		if i > 0 {
			tags[i].row = max(tags[i].row, tags[i-1].row+1)
		}
	}
	for i := len(tags) - 1; i >= 0; i-- {
		tags[i].row = min(tags[i].row, p.rows-len(tags)+i)
	}
	for _, t := range tags {
		p.write(t.row, p.left+p.w+1, p.lineNames[t.line], p.tagInk(t.line), p.canvas.w)
	}
}

// tag is the row at which a line's name stands.
type tag struct{ line, row int }

// nearby names a line that ended early right behind its end, if nothing else
// is drawn there: at the edge its name would look like news.
func (p *field) nearby(i, x int) bool {
	name := p.lineNames[i]
	row, col := p.row(p.chart.Lines[i].At[x].Value), p.column(x)+2
	if p.left+p.w-col < p.width(name)+2 || !p.blank(row, col-1, col+p.width(name)+1) {
		return false
	}
	p.write(row, col, name, p.tagInk(i), p.canvas.w)
	return true
}

func (p *field) tagInk(line int) pen {
	if p.opt.Select && p.opt.Cursor.Set == line {
		return selected
	}
	return p.vendor(p.chart.Lines[line].Entity)
}

// ends is the newest value of a line.
func (p *field) ends(i int) float64 {
	l := &p.chart.Lines[i]
	return l.At[l.Last()].Value
}

// legendRows is how many rows the legend needs, two at most.
func (p *field) legendRows() int {
	used := 0
	for _, n := range p.lineNames {
		used += p.width(n) + 4
	}
	if used > p.canvas.w+2 && p.h >= 12 {
		return 2
	}
	return 1
}

func (p *field) drawLegend() {
	first := p.rows + btoi(p.h >= 6) + btoi(p.h >= 4)
	row, col := first, 0
	for i, n := range p.lineNames {
		w := p.width(n) + 2
		if col > 0 && col+w > p.canvas.w {
			if row, col = row+1, 0; row >= first+p.legendRows() {
				return
			}
		}
		p.set(row, col, p.theme.Sym.Solid, p.vendor(p.chart.Lines[i].Entity))
		col += 2 + p.write(row, col+2, n, p.tagInk(i), p.canvas.w-col-2) + 2
	}
}

// keys explain the signs on the lines, the most important first.
var keys = [...]struct {
	sign chart.Sign
	word string
}{
	{chart.Contradicted, "contradicted"},
	{chart.Said, "said in a document"},
	{chart.Rounded, "said, rounded"},
	{chart.Planned, "projected"},
	{chart.Denied, "denied"},
	{chart.Rumoured, "rumoured"},
}

// marksRow reports whether there is a key of marks below the plot.
func (p *field) marksRow() bool {
	return p.h >= 12 && slices.ContainsFunc(p.chart.Lines, func(l chart.Line) bool { return len(l.Dots) > 0 })
}

// marks draws the key of the marks that occur, in the last row.
func (p *field) marks() {
	if !p.marksRow() {
		return
	}
	col, row := p.left, p.rows+2
	if p.legend {
		row += p.legendRows()
	}
	found := map[chart.Sign]bool{}
	for i := range p.chart.Lines {
		for _, d := range p.chart.Lines[i].Dots {
			found[d.Mark.Sign(d.Verdict)] = true
		}
	}
	for _, k := range keys {
		if !found[k.sign] || col+p.width(k.word)+2 > p.canvas.w {
			continue
		}
		ink := text
		if k.sign == chart.Contradicted {
			ink = bad
		}
		p.set(row, col, p.shape(k.sign), ink)
		col += 2 + p.write(row, col+2, k.word, faint, p.canvas.w) + 2
	}
}

// cursor lights the selected mark and reads it out on the time axis.
func (p *field) cursor() {
	m, ok := p.chart.Mark(p.opt.Cursor)
	if !p.opt.Select || !ok || !m.Drawn() {
		return
	}
	row, col := p.row(m.Value), p.column(p.opt.Cursor.At)
	if p.opt.Cursor.Dot > 0 {
		p.put(row*p.canvas.w+col, p.get(row, col), selected)
	} else {
		p.set(row, col, p.theme.Sym.Exact, selected)
	}
	if p.h < 4 || len(m.Claims) == 0 {
		return
	}
	at := p.rows + btoi(p.h >= 6)
	read := " " + string(p.chart.When(p.opt.Cursor.At, &m)) + " " + p.theme.Sym.Dot + " " + string(chart.Figure(&m)) + " "
	w := p.width(read)
	from := max(0, min(col-w/2, p.canvas.w-w))
	for c := from - 1; c >= 0 && p.get(at, c) != ' '; c-- { // no half words left standing
		p.set(at, c, " ", text)
	}
	for c := from + w; c < p.canvas.w && p.get(at, c) != ' '; c++ {
		p.set(at, c, " ", text)
	}
	p.write(at, from, read, selected, w)
}

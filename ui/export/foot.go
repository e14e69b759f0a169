package export

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"cloudwatch-tui/ui/chart"
)

// footer is the foot of a page, measured.
type footer struct {
	h       float64
	remarks [][]remark // by line
	columns [][]footLine
	size    float64 // of the type
	column  float64 // width of one
}

// footLine is one line of the list of sources; only the first of a source has
// its number.
type footLine struct{ number, text string }

// footer measures the foot: remarks, then every source whose number the picture
// shows, in as many columns as needed.
func (s *sheet) footer(m float64) footer {
	f := footer{size: noteSize * s.k}
	w := s.w - 2*m
	f.remarks = s.remarkLines(w-width(signature, regular, f.size)-f.size*2, f.size)
	if len(f.remarks) == 0 {
		f.remarks = [][]remark{nil}
	}
	f.h = float64(len(f.remarks)) * f.size * 1.6
	n := s.notes.printed
	if n == 0 {
		return f
	}
	most := s.h * 0.24 // the sources never take more of the page
	rest := ""
	if n := len(s.notes.list) - n; n > 0 {
		rest = fmt.Sprintf("and %d more in this file's metadata", n)
	}
	first := 1
	if n > 3 && w > 1000 {
		first = 2
	}
	for columns := first; columns <= 3; columns++ {
		f.column = (w - 36*float64(columns-1)) / float64(columns)
		f.columns = s.sourceLines(s.notes.list[:n], rest, columns, f)
		if h := f.listHeight(); h <= most || columns == 3 {
			break
		}
		if columns >= 2 {
			f.size = noteSize * 0.86 * s.k
		}
	}
	f.h += f.listHeight() + f.size*1.9
	return f
}

func (f *footer) listHeight() float64 {
	n := 0
	for _, c := range f.columns {
		n = max(n, len(c))
	}
	return float64(n) * f.size * 1.36
}

// sourceLines sets the sources in columns of about the same height.
func (s *sheet) sourceLines(sources []chart.Source, rest string, columns int, f footer) [][]footLine {
	var blocks [][]footLine
	total := 0
	indent := width("00 ", strong, f.size)
	for i := range sources {
		var block []footLine
		for j, l := range sourceWrapped(&sources[i], f.size, f.column-indent) {
			number := ""
			if j == 0 {
				number = strconv.Itoa(i + 1)
			}
			block = append(block, footLine{number, l})
		}
		blocks = append(blocks, block)
		total += len(block)
	}
	if rest != "" {
		blocks = append(blocks, []footLine{{"", rest}})
		total++
	}
	out := make([][]footLine, columns)
	at, target := 0, int(math.Ceil(float64(total)/float64(columns)))
	for _, b := range blocks {
		if len(out[at])+len(b) > target && at < columns-1 && len(out[at]) > 0 {
			at++
		}
		out[at] = append(out[at], b...)
	}
	return out
}

// sourceWrapped is a source in at most two lines. Where that is too little, its
// title is cut, not its place and its date.
func sourceWrapped(src *chart.Source, size, w float64) []string {
	title, rest := sourceText(src)
	lines := wrap(title+rest, regular, size, w, 2)
	for room := 2 * w; cutOff(lines) && room > w*0.4; room -= w * 0.05 {
		lines = wrap(fit(title, regular, size, room-width(rest, regular, size))+rest, regular, size, w, 2)
	}
	return lines
}

// sourceText is the title of a source, and its place and date behind it; a
// title that no font here can draw is left out.
func sourceText(src *chart.Source) (title, rest string) {
	title = string(src.Title)
	if !draws(title) {
		title = ""
	}
	for _, p := range [...]string{string(src.Place), strings.ReplaceAll(string(src.Date), " ", string(noBreak))} {
		switch {
		case p == "" || p == title || !draws(p):
		case title == "" && rest == "":
			rest = p
		default:
			rest += ", " + p
		}
	}
	if title == "" && rest == "" { // boxes are better than nothing
		return string(src.Text), ""
	}
	return title, rest
}

// remarkLines breaks the remarks into lines of w.
func (s *sheet) remarkLines(w, size float64) [][]remark {
	var lines [][]remark
	x := math.Inf(1)
	for _, r := range s.notes.remarks {
		need := s.remarkWidth(r, size)
		if x+need > w {
			lines, x = append(lines, nil), 0
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], r)
		x += need + size*1.6
	}
	return lines
}

func (s *sheet) remarkWidth(r remark, size float64) float64 {
	w := width(string(r.text), regular, size)
	if r.sign != chart.NoSign {
		w += size * 1.5
	}
	return w
}

// foot draws the foot from y downwards.
func (s *sheet) foot(f footer, y float64) {
	m := s.margin()
	st := style{regular, f.size, faint}
	s.text(s.w-m, y+f.size, signature, st, end)
	for _, line := range f.remarks {
		x := m
		for _, r := range line {
			if r.sign != chart.NoSign {
				s.sign(r.sign, x+f.size*0.5, y+f.size*0.62, f.size*0.38, neutral)
				s.text(x+f.size*1.5, y+f.size, string(r.text), st, start)
			} else {
				s.text(x, y+f.size, string(r.text), st, start)
			}
			x += s.remarkWidth(r, f.size) + f.size*1.6
		}
		y += f.size * 1.6
	}
	if s.notes.printed == 0 {
		return
	}
	y += f.size * 0.4
	s.box(m, math.Round(y), s.w-2*m, 1, grid)
	y += f.size * 1.5
	indent := width("00 ", strong, f.size)
	for i, column := range f.columns {
		x := m + float64(i)*(f.column+36)
		for j, l := range column {
			at := y + float64(j)*f.size*1.36
			s.text(x+indent-width(" ", strong, f.size), at, l.number, style{strong, f.size, faint}, end)
			s.text(x+indent, at, l.text, st, start)
		}
	}
}

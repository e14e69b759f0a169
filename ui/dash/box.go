package dash

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// box draws a border with a title, and words at its right, around lines. The
// focused one can be told from the others by its title in reverse, also
// without colour.
func (m *model) box(r rect, title, right string, focused bool, lines []string) []string {
	sym, frame := m.theme.Sym, m.pens.frame
	if focused {
		frame = m.pens.focus
	}
	in := r.inner()
	out := make([]string, 0, max(r.h, 2))
	out = append(out, m.boxTop(r.w, title, right, focused, frame))
	left, end := frame.Ink(sym.Vertical)+" ", " "+frame.Ink(sym.Vertical)
	for i := range in.h {
		line := ""
		if i < len(lines) {
			line = lines[i]
		}
		out = append(out, left+fit(m.theme.Write(line), in.w)+end)
	}
	return append(out, frame.Ink(sym.BottomLeft+repeat(sym.Horizontal, r.w-2)+sym.BottomRight))
}

func (m *model) boxTop(w int, title, right string, focused bool, frame pen) string {
	sym := m.theme.Sym
	right = m.theme.Write(right)
	if right != "" && width(title)+width(right)+8 > w {
		right = ""
	}
	if right != "" {
		right = " " + right + " "
	}
	title = m.shorten(wholeTitle(title, w-6-width(right)), w-6-width(right))
	rest := w - 5 - width(title) - width(right)
	name := " " + m.pens.title.Ink(title) + " "
	if focused {
		name = m.pens.chip.Ink(" " + title + " ")
	}
	if right == "" {
		return frame.Ink(sym.TopLeft+sym.Horizontal) + name + frame.Ink(repeat(sym.Horizontal, rest)+sym.TopRight)
	}
	return frame.Ink(sym.TopLeft+sym.Horizontal) + name + frame.Ink(repeat(sym.Horizontal, rest-1)) +
		right + frame.Ink(sym.Horizontal+sym.TopRight)
}

// wholeTitle leaves out what does not fit w cells of a title's qualifications,
// the last one first: "Revenue growth · year over year, by quarter".
func wholeTitle(title string, w int) string {
	for width(title) > w {
		i := max(strings.LastIndex(title, " · "), strings.LastIndex(title, ", "))
		if i < 0 {
			break
		}
		title = title[:i]
	}
	return title
}

func repeat(s string, n int) string { return strings.Repeat(s, max(n, 0)) }

// region is a part of the frame: lines for a rectangle.
type region struct {
	rect
	lines []string
	exact bool // the lines have the rectangle's width already
}

// compose lays regions that do not overlap, given from left to right, beside
// and below each other into h lines of exactly w cells.
func (m *model) compose(w, h int, regions []region) []string {
	out := make([]string, h)
	var line strings.Builder
	room := w
	for y := range h {
		x := 0
		line.Reset()
		line.Grow(room) // about as much as the line before
		for _, r := range regions {
			if y < r.y || y >= r.y+r.h {
				continue
			}
			text := ""
			if i := y - r.y; i < len(r.lines) {
				text = r.lines[i]
			}
			if !r.exact {
				text = fit(m.theme.Write(text), r.w)
			}
			line.WriteString(spaces(r.x - x))
			line.WriteString(text)
			x = r.x + r.w
		}
		line.WriteString(spaces(w - x))
		out[y] = line.String()
		room = max(w, line.Len())
	}
	return out
}

// overlay lays a box over the middle of the frame.
func (m *model) overlay(lines, box []string) {
	if len(box) == 0 {
		return
	}
	w := width(box[0])
	x, y := max((m.at.w-w)/2, 0), max((len(lines)-len(box))/2, 0)
	for i, b := range box {
		if y+i >= len(lines) {
			return
		}
		under := lines[y+i]
		lines[y+i] = ansi.Cut(under, 0, x) + m.reset() + b + m.reset() + ansi.TruncateLeft(under, x+w, "")
	}
}

// reset ends all styles, so that a cut line does not colour the box.
func (m *model) reset() string {
	if m.pens.title.On == "" {
		return ""
	}
	return "\x1b[m"
}

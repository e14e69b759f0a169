package export

import (
	"math"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// Options choose the size and the paper of a picture. The zero value is 1600 by
// 900 pixels on light paper.
type Options struct {
	Width, Height int // in pixels
	Dark          bool
}

// The sizes a picture may have, in pixels a side.
const (
	MinSize = 320
	MaxSize = 8192
)

// The usual size of a picture, and the units it is laid out in.
const (
	usualWidth  = 1600
	usualHeight = 900
)

// Picture is a drawn chart or screen, ready to be printed.
type Picture struct {
	scene    scene
	dark     bool
	title    safe.Text
	sentence safe.Text // the picture in words
	figures  []Figure
	sources  []chart.Source // by their numbers, from 1
	lines    []string       // of a screen, without colours
}

// tell adds charts to the words of a picture, and their figures with sources.
func (p *Picture) tell(charts []chart.Chart, n *notes) {
	seen := map[*data.Claim]bool{}
	for i := range charts {
		p.sentence += ". " + charts[i].Title + ": " + charts[i].Finding
		p.figures = append(p.figures, figuresOf(&charts[i], n, seen)...)
	}
	p.sources = n.list
}

// sized is a scene of the size asked for. A larger picture is the same one with
// more pixels; another shape has another layout in units of about the same
// size, never less than what the words need.
func (o Options) sized() scene {
	w, h := float64(clamp(o.Width, usualWidth)), float64(clamp(o.Height, usualHeight))
	const leastWidth, leastHeight = 900, 640
	scale := min(math.Sqrt(w*h/(usualWidth*usualHeight)), w/leastWidth, h/leastHeight)
	return scene{w: w / scale, h: h / scale, scale: scale}
}

func clamp(n, usual int) int {
	if n == 0 {
		return usual
	}
	return max(MinSize, min(n, MaxSize))
}

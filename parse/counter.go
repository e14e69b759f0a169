package parse

import (
	"strings"
	"unicode"

	"cloudwatch-tui/parse/doc"
)

// This file reads the counters of dashboards: figures that stand alone, with a
// label above or below them.

// counter reports whether block i is but a figure, over a line about layoffs.
func (r *reader) counter(i int) bool {
	if len(r.d.Blocks[i].Text) > 16 || i+1 >= len(r.d.Blocks) {
		return false
	}
	below := r.d.Blocks[i+1].Text
	return len(below) <= 100 && speaksOfCuts(below)
}

// alone recognises a figure that is all there is below a label about layoffs:
// the counter of a dashboard.
func (s *sentence) alone(i int) bool {
	return len(s.toks) == 1 && cutCues(s.labelAbove().cues) && !s.toldBeside(i)
}

// toldBeside reports whether the block before or behind tells the figure at
// token i with its noun: "160" over "160 tech firms have laid off 41,000".
func (s *sentence) toldBeside(i int) bool {
	for _, k := range [...]int{s.blockIndex - 1, s.blockIndex + 1} {
		if k < 0 || k >= len(s.r.d.Blocks) {
			continue
		}
		text := s.r.d.Blocks[k].Text
		if at := strings.Index(text[:min(len(text), 300)], s.text(i, i)+" "); at == 0 || at > 0 && text[at-1] == ' ' {
			return true
		}
	}
	return false
}

// labelAbove is what the short block right above says, or right below where
// the labels stand there, for a figure that stands alone.
func (s *sentence) labelAbove() facts {
	if s.blockIndex == 0 {
		return facts{}
	}
	at := s.blockIndex - 1
	if s.labelledBelow() {
		at = s.blockIndex + 1
	}
	if at >= len(s.r.d.Blocks) {
		return facts{} // the last figure has no label
	}
	b := &s.r.d.Blocks[at]
	if b.Kind == doc.Row || b.Kind == doc.Meta || len(b.Text) > 100 {
		return facts{}
	}
	return s.r.factsOf(at)
}

// labelledBelow reports whether the counters of a dashboard have their labels
// below them: the first of those that take turns with labels is a figure.
func (s *sentence) labelledBelow() bool {
	all := s.r.d.Blocks
	figure := func(i int) bool {
		return i >= 0 && all[i].Kind == s.block.Kind && len(all[i].Text) < 16 && strings.ContainsAny(all[i].Text, "0123456789") && letters(all[i].Text) < 3
	}
	i := s.blockIndex
	for figure(i-2) && !figure(i-1) {
		i -= 2
	}
	if i+1 >= len(all) || all[i+1].Kind != s.block.Kind && all[i+1].Kind != doc.Paragraph || len(all[i+1].Text) > 100 || figure(i+1) {
		return false
	}
	return i == 0 || all[i-1].Kind != s.block.Kind || len(all[i-1].Text) > 60 || all[i-1].Level < s.block.Level
}

func letters(s string) int {
	n := 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			n++
		}
	}
	return n
}

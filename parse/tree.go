package parse

import "cloudwatch-tui/parse/doc"

// branch is how deep a line of a drawn tree stands, "│   ├── Cloud: $2.2B", -1
// for any other text.
func branch(text string) int {
	depth := 0
	for _, c := range text {
		switch c {
		case '├', '└':
			return depth
		case '│', ' ', '\u00a0':
			depth++
		default:
			return -1
		}
	}
	return -1
}

// indent counts the blanks before the first line of a block.
func (r *reader) indent(b *doc.Block) int {
	at := b.Source(0, 1).Start
	n := 0
	for n < at && n < 200 && r.d.Src[at-n-1] == ' ' {
		n++
	}
	return n
}

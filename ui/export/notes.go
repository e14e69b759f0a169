package export

import (
	"strconv"

	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/safe"
)

// notes numbers the sources of a picture in the order in which it prints their
// numbers; those whose numbers it does not print follow.
type notes struct {
	numbers map[chart.Source]int
	list    []chart.Source
	printed int // how many of the list have their number in the picture
	remarks []remark
}

// remark is what a reader must know of a picture, with the mark it explains.
type remark struct {
	mark mark
	text safe.Text
}

// mark is a sign that is drawn in a picture and explained below it.
type mark uint8

const (
	noMark mark = iota
	contradicted
	unsummed // its parts do not add up
	agreed
	rounded
	isDenied
	isPlanned
	isRumoured
	isAtLeast
	isRange
)

// meanings explain the marks.
var meanings = [...]safe.Text{
	contradicted: "contradicted", unsummed: "does not add up", agreed: "said in a document", rounded: "said in a document, rounded",
	isDenied: "denied", isPlanned: "projected", isRumoured: "rumoured", isAtLeast: "or more", isRange: "range",
}

func newNotes() *notes { return &notes{numbers: map[chart.Source]int{}} }

func (n *notes) number(s chart.Source) int {
	if i, ok := n.numbers[s]; ok {
		return i
	}
	n.list = append(n.list, s)
	n.numbers[s] = len(n.list)
	return len(n.list)
}

// cite is the number of a mark's source as the picture prints it.
func (n *notes) cite(c *chart.Chart, m *chart.Mark) string {
	if m.Source < 0 || m.Source >= len(c.Sources) {
		return ""
	}
	return strconv.Itoa(n.print(c.Sources[m.Source]))
}

func (n *notes) print(s chart.Source) int {
	i := n.number(s)
	n.printed = max(n.printed, i)
	return i
}

// explain makes a mark known to the reader.
func (n *notes) explain(m mark) {
	for _, r := range n.remarks {
		if r.mark == m {
			return
		}
	}
	n.remarks = append(n.remarks, remark{m, meanings[m]})
}

// say adds a remark, once.
func (n *notes) say(t safe.Text) {
	for _, r := range n.remarks {
		if r.text == t {
			return
		}
	}
	if t != "" {
		n.remarks = append(n.remarks, remark{text: t})
	}
}

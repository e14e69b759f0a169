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

// remark is what a reader must know of a picture, with the sign it explains.
type remark struct {
	sign chart.Sign
	text safe.Text
}

// meanings explain the signs.
var meanings = [...]safe.Text{
	chart.Contradicted: "contradicted", chart.Unsummed: "does not add up", chart.Said: "said in a document",
	chart.Rounded: "said in a document, rounded", chart.Denied: "denied", chart.Planned: "projected",
	chart.Rumoured: "rumoured", chart.AtLeast: "or more", chart.Ranged: "range",
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

// explain makes a sign known to the reader.
func (n *notes) explain(m chart.Sign) {
	for _, r := range n.remarks {
		if r.sign == m {
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

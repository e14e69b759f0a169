package parse

import (
	"fmt"

	"cloudwatch-tui/parse/doc"
)

// Trace says what was made of one number of a document: the tool with which a
// person mends a rule.
type Trace struct {
	Span   doc.Span // where the number stands in Doc.Src
	Number string   // as the reader saw it
	Seen   string   // its reading: "≈10 percent"
	Rule   string   // the rule that recognised it, "" if none
	Claims []Signal // what it gave; none where the rule says that it is no claim
	Why    string   // why there is no claim, "" if there is one
}

// Explain reads a document as Signals does and tells of every number in its
// text which rule fired, or why none did.
func Explain(d *doc.Document) []Trace {
	r := newReader(d)
	var out []Trace
	r.trace = func(t Trace) { out = append(out, t) }
	r.read() // without leave, since the traces share what it found
	return out
}

// explain hands on what the rules made of the amount at token k.
func (s *sentence) explain(k int, rule string, from int) {
	if s.r.trace == nil {
		return
	}
	m := s.mention(k)
	t := Trace{Span: s.block.Source(m.Start, m.End), Number: s.text(k, k), Seen: fmt.Sprintf("%v %s", m.Amount, m.Unit), Rule: rule, Claims: s.r.out[from:]}
	if len(t.Claims) == 0 {
		t.Why = s.whyNot(k, rule)
	}
	s.r.trace(t)
}

// whyNot says in words why an amount is no claim.
func (s *sentence) whyNot(k int, rule string) string {
	topic, ratio := s.topicOf(k)
	switch {
	case rule != "":
		return "the rule " + rule + " takes it for no claim"
	case s.mention(k).Unit == "":
		return "a bare number, and nothing says what it counts"
	case topic < 0:
		return "no noun says what it measures"
	case ratio:
		return fmt.Sprintf("a part of %q", s.text(topic, topic))
	}
	return fmt.Sprintf("its noun is %q, and no rule makes that a claim", s.text(topic, topic))
}

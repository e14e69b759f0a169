package parse

import (
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/quantity"
)

// maxQuestion is how long a question is at most that the block below answers.
const maxQuestion = 300

// asked is the question of the block before block i where this is a figure that
// answers it and no more: "What was the revenue?" above "A: $69,632 million". ""
// if it is none.
func (r *reader) asked(i int) string {
	if i == 0 {
		return ""
	}
	q := strings.TrimRight(r.d.Blocks[i-1].Text, " *")
	if len(q) == 0 || len(q) > maxQuestion || q[len(q)-1] != '?' || !answers(r.d.Blocks[i].Text) {
		return ""
	}
	if k := strings.Index(q, " compared "); k > 0 {
		q = q[:k] + "?" // not of the time that it is held against
	}
	return q
}

// ask makes a scope of the question that block i answers, and returns the level to
// close behind it.
func (r *reader) ask(i int) int {
	if q := r.asked(i); q != "" {
		r.close(answerLevel)
		r.scopes = append(r.scopes, scope{level: answerLevel, block: i - 1, text: q})
		return answerLevel
	}
	return answerLevel + 1
}

// answerLevel is that of the question, as a scope of its answer.
const answerLevel = 100

// question is what the question says that the figure of this sentence answers,
// nil if there is none or it asks for something else than revenue.
func (s *sentence) question() *facts {
	k := len(s.r.scopes) - 1
	if k < 0 || s.r.scopes[k].level != answerLevel {
		return nil
	}
	if f := s.r.scope(k); f.topic == cRevenue && f.kind != entity.Market {
		return f
	}
	return nil
}

// askedOf is whose revenue the question asks for: the part that stands before the
// noun or behind it, or whom the question or the text is about. "" if the words
// behind it are not understood.
func (s *sentence) askedOf(q *facts) entity.Slug {
	toks := s.r.lexCell(q.text)
	for t := range toks {
		if toks[t].kind != word || toks[t].cue&cRevenue == 0 {
			continue
		}
		j := t
		for j > 0 && toks[j-1].kind == word && (toks[j-1].part || toks[j-1].cue == 0 && !describing[toks[j-1].low] && !notActors[toks[j-1].low]) {
			j--
		}
		if j < t && (q.subject == "" || q.kind == entity.Company) {
			return partSlug(companyOf(firstSlug(q.subject, s.known())), q.text[toks[j].start:toks[t-1].end])
		}
		k := t + 1
		if k == len(toks) || toks[k].low != "from" && toks[k].low != "of" {
			break
		}
		for k++; k < len(toks) && toks[k].cue&cDet != 0; {
			k++
		}
		from := k
		for k < len(toks) && toks[k].kind == word && toks[k].part {
			k++
		}
		if k == from {
			return ""
		}
		return partSlug(companyOf(s.known()), q.text[toks[from].start:toks[k-1].end])
	}
	return s.known()
}

// answered recognises the rate that answers a question: "What was the percentage
// increase in total revenue?"
func (s *sentence) answered(i int) []found {
	q := s.question()
	if q == nil || !growthHead(q.cues, q.text) {
		return nil
	}
	f := found{metric: RevenueGrowth, at: i, topic: -1, subject: s.askedOf(q), amount: s.mention(i).Amount, unit: quantity.Percent, basis: q.basis}
	if q.cues&cFall != 0 && q.cues&cGrow == 0 {
		f.amount = decline(f.amount)
	}
	if f.subject == "" {
		return nil
	}
	return []found{f}
}

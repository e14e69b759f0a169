package parse

import "strings"

// motions are the verbs that say no more with up, down or off behind them than
// "rose" and "fell", by their form.
var motions = []struct{ up, down, verbs string }{
	{"rose", "fell", "went came moved ticked edged inched crept climbed jumped shot picked nudged drifted trended"},
	{"rises", "falls", "goes comes moves ticks edges inches creeps shoots picks trends"},
	{"rising", "falling", "going coming moving ticking edging inching creeping climbing shooting picking trending"},
	{"risen", "fallen", "gone"},
}

// phrasal are such verbs with their particles, and what they say.
func phrasal() map[string]string {
	all := map[string]string{"was off": "fell", "were off": "fell"}
	for _, m := range motions {
		for verb := range strings.FieldsSeq(m.verbs) {
			all[verb+" up"], all[verb+" down"] = m.up, m.down
		}
	}
	delete(all, "came up") // as what comes up for renewal
	delete(all, "comes up")
	delete(all, "coming up")
	return all
}

package parse

// said is a set of words without a role that a sentence may hold: where it holds
// none of a kind, nothing is looked for that needs one.
type said uint8

const (
	saysPlus  said = 1 << iota // the sign
	saysNow                    // now, currently, today
	saysHoped                  // of what was foreseen
	saysCompares
	saysDecade
	saysAccording
)

// saidBy tells which of them a word is, 0 if it is none.
func saidBy(low string) said {
	switch low {
	case "now", "currently", "today":
		return saysNow
	case "est", "wanted", "hoped", "sought", "penciled":
		return saysHoped
	case "compares":
		return saysCompares
	case "decade":
		return saysDecade
	case "according":
		return saysAccording
	}
	return 0
}

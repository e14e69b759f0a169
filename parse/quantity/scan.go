package quantity

// Mention is an amount found in a text. text[Start:End] is the number as
// written, with its currency sign, scale word and percent sign but without
// hedge words: "$28.8 billion", "20%+", "~5.8%", "hundreds", "40-60%".
type Mention struct {
	Start, End int
	Amount     Amount
	Unit       Unit
	Noun       string // for a count: the noun counted, lower case ("jobs", "employees"), "" if none
}

// Scan finds the amounts in a text, in order, without overlaps. Years, dates
// and quarters come back as bare numbers: the caller drops those that a period
// covers.
func Scan(text string) []Mention { return nil }

package period

import "time"

// Context is what a reader must know to place a mention in time.
type Context struct {
	Published time.Time  // the document's date, zero if it has none
	YearEnd   time.Month // last month of the company's fiscal year; 0 means December
	Year      int        // a year known from the context (a heading, the sentence before), 0 if none
}

// Mention is a period found in a text: "Q4 2024", "the fourth quarter",
// "fiscal 2025", "July 17", "last year", "the three months ended June 30, 2024".
type Mention struct {
	Start, End int
	expr       expr
}

// In places the mention in time. stated is false where the context had to
// supply the year or the date ("July 17", "last quarter"). The zero period
// means that the context does not suffice.
func (m Mention) In(c Context) (p Period, stated bool) { return Period{}, false }

// Scan finds the periods in a text, in order, without overlaps.
func Scan(text string) []Mention { return nil }

type expr struct{}

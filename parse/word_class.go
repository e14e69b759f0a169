package parse

// wordClass is a set of the words and marks that rules ask for by themselves, at
// several places or of many tokens: where a role is what a word does in a claim,
// a class is no more than which word it is. Classes are found with the roles, so
// that asking for one is testing a bit.
type wordClass uint64

const (
	wComma wordClass = 1 << iota
	wSemicolon
	wColon
	wDash // – or —
	wHyphen
	wOpen  // (
	wClose // )
	wQuote // whatever opens or closes a quotation
	wAnd
	wAmpersand
	wOr
	wBut
	wWhile // while, whereas
	wOf
	wIn
	wAt
	wFor
	wBy
	wTo
	wFrom
	wWith
	wOn
	wOver
	wThan
	wVersus // versus, vs
	wThe
	wThis
	wThat
	wWhich
	wWho
	wWhose
	wIts // its, their
	wOur
	wHas // has, have, had
	wUp
	wDown
	wEarned    // made, earned, generated
	wUnit      // unit, segment, division
	wFirm      // company, firm, giant, who a text calls so
	wFirms     // companies, providers, vendors, of whom several share a market
	wTogether  // together, collectively, jointly, combined
	wOutdoing  // verbs of overtaking
	wOutranked // what a name whom another overtook is called
	wAgainst   // words before a name that others are compared or used with
	wKin       // owner, rival, competitor, whom another name follows
)

// classWords lists the words and marks of each class, in lower case.
var classWords = []struct {
	class wordClass
	words string
}{
	{wComma, ","},
	{wSemicolon, ";"},
	{wColon, ":"},
	{wDash, "– —"},
	{wHyphen, "-"},
	{wOpen, "("},
	{wClose, ")"},
	{wQuote, `" “ ”`},
	{wAnd, "and"},
	{wAmpersand, "&"},
	{wOr, "or"},
	{wBut, "but"},
	{wWhile, "while whereas"},
	{wOf, "of"},
	{wIn, "in"},
	{wAt, "at"},
	{wFor, "for"},
	{wBy, "by"},
	{wTo, "to"},
	{wFrom, "from"},
	{wWith, "with"},
	{wOn, "on"},
	{wOver, "over"},
	{wThan, "than"},
	{wVersus, "versus vs"},
	{wThe, "the"},
	{wThis, "this"},
	{wThat, "that"},
	{wWhich, "which"},
	{wWho, "who"},
	{wWhose, "whose"},
	{wIts, "its their"},
	{wOur, "our"},
	{wHas, "has have had"},
	{wUp, "up"},
	{wDown, "down"},
	{wEarned, "made earned generated"},
	{wUnit, "unit segment division"},
	{wFirm, "company giant firm maker retailer chipmaker automaker vendor"},
	{wFirms, "companies providers vendors hyperscalers others"},
	{wTogether, "collectively together combined jointly"},
	{wOutdoing, `replaced replaces replacing overtook overtake overtakes overtaking surpassed surpasses surpassing
		outpaced outpaces outpacing outsold outselling outgrew outgrowing dethroned dethroning toppled toppling
		unseated unseating ousted ousting displaced displacing leapfrogged leapfrogging passed passing pipped
		beat beats beating eclipsed eclipsing trails trailed trailing`},
	{wOutranked, "rival rivals giant chipmaker longtime leader incumbent"},
	{wAgainst, "than versus vs via like to against running using"},
	{wKin, "parent owner rival spinoff spin-off competitor"},
}

// isOf reports whether token i is a word or mark of one of the classes.
func (s *sentence) isOf(i int, c wordClass) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].class&c != 0
}

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
	wPlus
	wAnd
	wAmpersand
	wOr
	wBut
	wWhile
	wWhereas
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
	wEarned   // made, earned, generated
	wUnit     // unit, segment, division
	wFirm     // company, firm, giant, who a text calls so
	wFirms    // companies, providers, vendors, of whom several share a market
	wTogether // together, collectively, jointly, combined
	wOutdoing // verbs of overtaking
	wAgainst  // words before a name that others are compared or used with
	wKin      // owner, rival, competitor, whom another name follows
	wFollowed
	wPast     // out, past, off, of somebody who is overtaken
	wBought   // what another did to a company in an aside about it
	wNow      // now, currently, today
	wHoped    // of what was foreseen
	wWould    // would, could, might
	wInverted // had, were, should, which may open a condition
	wWithout  // words that leave something out
	wSum      // total, tally
	wForgone  // of what was not earned
	wSpends   // verbs of spending
	wGave     // contributed
	wRaised   // of money, or of what is foreseen
	wGroup    // what several are called together
	wOutlook  // guidance, forecast
	wCompares
	wDecade
	wAccording
	wBeside // along, together
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
	{wPlus, "+"},

	{wAnd, "and"},
	{wAmpersand, "&"},
	{wOr, "or"},
	{wBut, "but"},
	{wWhile, "while"},
	{wWhereas, "whereas"},
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
	{wVersus, "versus"},
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
		trumped trumps trumping bested besting outshone outshining outstripped outstripping outdid beat beats beating eclipsed eclipsing trails trailed trailing`},
	{wAgainst, "than versus via like to against running using without"},
	{wKin, "parent owner rival spinoff spin-off competitor"},
	{wFollowed, "followed follows"},
	{wPast, "out past off"},
	{wBought, "bought acquired owned backed led founded built run created taken sold"},
	{wNow, "now currently today"},
	{wHoped, "est wanted hoped sought penciled pencilled looking polled"},
	{wWould, "would could might"},
	{wInverted, "had were should"},
	{wWithout, "excluding without absent but minus stripping"},
	{wSum, "total tally toll count sum"},
	{wForgone, "unable lost shortfall forgone foregone missing loss"},
	{wSpends, "spend spends spent pay pays paid invest invested"},
	{wGave, "contributed contributes contributing"},
	{wRaised, "raised raise raises raising"},
	{wGroup, "companies providers vendors hyperscalers players rivals others firms three giants duo trio everyone everybody"},
	{wOutlook, "guidance outlook forecast forecasts target targets"},
	{wCompares, "compares above below flat"},
	{wDecade, "decade"},
	{wAccording, "according"},
	{wBeside, "along together"},
}

// isOf reports whether token i is a word or mark of one of the classes.
func (s *sentence) isOf(i int, c wordClass) bool {
	return uint(i) < uint(len(s.toks)) && s.toks[i].class&c != 0
}

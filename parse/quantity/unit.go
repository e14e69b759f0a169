package quantity

// Unit is what an amount counts: "percent", "people", an ISO 4217 code for
// money in whole units, "points" (percentage points), "hours", "times" (a
// multiple, as in "3x"), or "" for a bare number.
type Unit string

// The units that are no currency.
const (
	Number  Unit = ""
	Percent Unit = "percent"
	Points  Unit = "points"
	People  Unit = "people"
	Hours   Unit = "hours"
	Times   Unit = "times"
)

// Money reports whether the unit is a currency.
func (u Unit) Money() bool {
	return len(u) == 3 && u[0] >= 'A' && u[0] <= 'Z'
}

package period

// op says how an expression is placed.
type op uint8

const (
	none     op = iota // looks like a period and is none
	at                 // from
	between            // from and to, both included; n is 1 where a year is written so
	ending             // n months that end at from
	relative           // the unit that lies n units from the publication
	days               // n days from the publication
	weekdays           // the latest n-th day of the week
	anchored           // the document's own period
	before             // n months before the document's own period
	sameIn             // the document's own period in the year of from
	trailing           // n months up to the end of the document's own period
	since              // from up to the publication
	length             // n units up to the publication, or from it on if n > 0
	toDate             // from the first of January
	fullYear           // the year of the document's own period
)

// point is a stretch of months within a year, or a day.
type point struct {
	year      int16
	skip, len int8 // months after the start of the year, and how many
	day       int8 // of month skip+1; 0 for whole months
	fiscal    bool // the year is the company's
	rel       bool // the year lies shift years from the publication
	shift     int8
}

// expr is a period as written.
type expr struct {
	op       op
	n        int8
	unit     Grain
	from, to point
}

func yearPoint(y int) point { return point{year: int16(y), len: 12} }
func quarterPoint(n int) point {
	return point{skip: int8(3*n - 3), len: 3}
}
func halfPoint(n int) point  { return point{skip: int8(6*n - 6), len: 6} }
func monthPoint(m int) point { return point{skip: int8(m - 1), len: 1} }
func dayPoint(y, m, d int) point {
	return point{year: int16(y), skip: int8(m - 1), len: 1, day: int8(d)}
}

func (p point) grain() Grain {
	switch {
	case p.day > 0:
		return ByDay
	case p.len == 1:
		return ByMonth
	case p.len == 12:
		return ByYear
	case p.len == 3 && p.skip%3 == 0:
		return ByQuarter
	case p.len == 6 && p.skip%6 == 0:
		return ByHalf
	}
	return BySpan
}

func (e expr) grain() Grain {
	switch e.op {
	case at:
		return e.from.grain()
	case ending:
		return [...]Grain{1: ByMonth, 3: ByQuarter, 6: ByHalf, 9: BySpan, 12: ByYear}[e.n]
	case relative:
		return e.unit
	case days, weekdays:
		return ByDay
	case anchored, before, sameIn:
		return ByQuarter
	case fullYear:
		return ByYear
	}
	return BySpan
}

func (e expr) absolute() bool {
	switch e.op {
	case at, ending:
		return e.from.year != 0
	case between:
		return e.from.year != 0 || e.to.year != 0
	}
	return false
}

func (e expr) relative() bool {
	switch e.op {
	case at, ending, between:
		return e.from.rel
	case since:
		return false
	}
	return true
}

package parse

import (
	"slices"
	"strconv"
	"strings"

	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// contractRule is the name of the rule that reads tables written in the
// signals' own columns: what extract and series print, and what a picture
// carries. They say outright what other tables leave to be understood.
const contractRule = "table-contract"

// contractColumns are the columns that make a table one of these.
var contractColumns = [...]string{"metric", "entity", "value", "unit", "qualifier", "period"}

// contract gives the places of the columns by name, false for any other table.
func (t *table) contract() (map[string]int, bool) {
	if len(t.rows) == 0 {
		return nil, false
	}
	at := map[string]int{}
	for c := range t.rows[0].Cells {
		if name := t.cell(0, c); at[name] == 0 {
			at[name] = c + 1
		}
	}
	for _, name := range contractColumns {
		if at[name] == 0 {
			return nil, false
		}
	}
	return at, true
}

// readContract reads the rows below the head. One that holds anything outside
// the vocabulary is passed over, and so is a computed one: nobody said it.
func (t *table) readContract(at map[string]int) {
	for k := 1; k < len(t.rows); k++ {
		get := func(name string) string {
			if at[name] == 0 {
				return ""
			}
			return t.cell(k, at[name]-1)
		}
		sig, ok := contractSignal(get)
		if !ok {
			continue
		}
		column := at["value"]
		if get("value") == "" {
			column = at["low"]
		}
		b := t.rows[k]
		lit := b.Cells[column-1]
		sig.Origin = Origin{
			Doc: t.r.d, Block: t.first + k, Span: b.Source(lit.Start, lit.End),
			Quote: b.Text, Lit: lit, Rule: contractRule, Confidence: 1,
		}
		t.r.out = append(t.r.out, sig)
	}
}

func contractSignal(get func(string) string) (Signal, bool) {
	sig := Signal{
		Metric: Metric(get("metric")), Entity: entity.Slug(get("entity")), Unit: quantity.Unit(get("unit")),
		Basis: Basis(get("basis")), Region: get("region"), Status: Status(get("status")),
		By: get("attribution") + get("house"), Inferred: get("period_source") == "inferred",
	}
	if sig.Status == "" {
		sig.Status = Reported
	}
	var err error
	if sig.Period, err = period.Parse(get("period")); err != nil {
		return sig, false
	}
	var ok bool
	if sig.Amount, ok = contractAmount(get); !ok || get("computed") != "" {
		return sig, false
	}
	if members := strings.Split(string(sig.Entity), "+"); len(members) > 1 {
		for _, m := range members {
			sig.Group = append(sig.Group, entity.Slug(m))
		}
	}
	return sig, slices.Contains(metrics, sig.Metric) && slug(string(sig.Entity)) && slug(string(sig.Unit)) &&
		slices.Contains([]Basis{"", YoY, QoQ, CC, CAGR}, sig.Basis) && (sig.Region == "" || slug(sig.Region)) &&
		slices.Contains([]Status{Reported, Denied, Projected, Target, Rumoured}, sig.Status)
}

var metrics = []Metric{
	MarketShare, Revenue, RevenueGrowth, Layoffs, MarketSize, MarketGrowth, OperatingIncome, OperatingMargin,
	Capex, Backlog, Headcount, Outage, Uptime, Other,
}

// slug reports whether a text is made of nothing but letters, digits and what
// joins them.
func slug(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if !('a' <= c && c <= 'z' || '0' <= c && c <= '9' || i > 0 && strings.IndexByte("-+.&_", s[i]) >= 0) {
			return false
		}
	}
	return s != "" && len(s) <= 400
}

// contractAmount reads the columns value, low, high, qualifier and step.
func contractAmount(get func(string) string) (quantity.Amount, bool) {
	number := func(name string) (float64, bool) {
		v, err := strconv.ParseFloat(get(name), 64)
		return v, err == nil && v-v == 0 // no NaN, no infinity
	}
	step, stepped := number("step")
	if !stepped || step < 0 {
		step = lastDigit(get("value"))
	}
	low, hasLow := number("low")
	high, hasHigh := number("high")
	switch form := get("qualifier"); form {
	case quantity.Vague.String():
		return quantity.Vaguely(low, high), hasLow && hasHigh
	case quantity.Range.String():
		return quantity.Between(low, high, step), hasLow && hasHigh
	default:
		v, ok := number("value")
		for f := quantity.Exact; f <= quantity.AtMost; f++ {
			if form == f.String() {
				return quantity.Point(v, step).As(f), ok
			}
		}
		return quantity.Amount{}, false
	}
}

// lastDigit is what the last digit of a number that is no closing zero is
// worth: 0.1 for 19.5, 1e8 for 28800000000.
func lastDigit(s string) float64 {
	if i := strings.IndexByte(s, '.'); i >= 0 {
		step := 1.0
		for range len(s) - i - 1 {
			step /= 10
		}
		return step
	}
	step := 1.0
	for ; len(s) > 1 && s[len(s)-1] == '0'; s = s[:len(s)-1] {
		step *= 10
	}
	return step
}

package export

import (
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
)

// kind is the type of a column of data.
type kind uint8

const (
	text   kind = iota
	number      // a floating-point number
	whole       // a whole number
	day         // a date
	truth
)

// value is one cell; ok is false for an empty one.
type value struct {
	ok bool
	s  string
	f  float64
	n  int64
	t  time.Time
}

// voice is one claim in its series, ranked among those of its point from 1.
type voice struct {
	data.Key
	*data.Claim
	rank int
}

// dataColumn is one column of the series as data: its name, its heading in a
// workbook, its width there in characters, 0 if it stands in the CSV alone, and
// how to get a claim's cell.
type dataColumn struct {
	name, title string
	kind        kind
	width       int
	get         func(voice) value
}

func textOf(get func(voice) string) func(voice) value {
	return func(v voice) value {
		s := get(v)
		return value{ok: s != "", s: s}
	}
}

func dayOf(get func(voice) time.Time) func(voice) value {
	return func(v voice) value { return value{ok: !v.Claim.Period.IsZero(), t: get(v)} }
}

// sourceColumn is the column that a workbook links.
const sourceColumn = "source"

// columnsOfClaims are the columns of series as data, one claim to a row.
var columnsOfClaims = []dataColumn{
	{"metric", "Metric", text, 16, textOf(func(v voice) string { return string(v.Key.Metric) })},
	{"entity", "Entity", text, 22, textOf(func(v voice) string { return string(v.Key.Entity) })},
	{"name", "Name", text, 22, textOf(func(v voice) string { return v.Key.Entity.Name() })},
	{"region", "Region", text, 9, textOf(func(v voice) string { return v.Key.Region })},
	{"house", "House", text, 12, textOf(func(v voice) string { return v.House })},
	{"basis", "Basis", text, 8, textOf(func(v voice) string { return string(v.Key.Basis) })},
	{"period", "Period", text, 12, textOf(func(v voice) string { return v.Claim.Period.String() })},
	{"start", "Start", day, 11, dayOf(func(v voice) time.Time { return v.Claim.Period.Start() })},
	{"end", "End", day, 11, dayOf(func(v voice) time.Time { return v.Claim.Period.End() })},
	{"rank", "Rank", whole, 6, func(v voice) value { return value{ok: true, n: int64(v.rank)} }},
	{"value", "Value", number, 16, func(v voice) value {
		f, ok := v.Amount.Value()
		return value{ok: ok, f: f}
	}},
	{"low", "Low", number, 14, func(v voice) value {
		low, _, ok, _ := v.Amount.Bounds()
		return value{ok: ok, f: low}
	}},
	{"high", "High", number, 14, func(v voice) value {
		_, high, _, ok := v.Amount.Bounds()
		return value{ok: ok, f: high}
	}},
	{"unit", "Unit", text, 9, textOf(func(v voice) string { return string(v.Key.Unit) })},
	{"qualifier", "Qualifier", text, 10, textOf(func(v voice) string { return v.Amount.Form().String() })},
	{"status", "Status", text, 10, textOf(func(v voice) string { return string(v.Status) })},
	{"primary", "Reference", truth, 10, func(v voice) value {
		return value{ok: true, n: map[bool]int64{true: 1}[v.Primary]}
	}},
	{"scope", "Scope", text, 12, textOf(func(v voice) string { return v.Scope })},
	{sourceColumn, "Source", text, 50, textOf(func(v voice) string { return v.Cite.Title })},
	{"date", "Source date", text, 12, textOf(func(v voice) string { return v.Cite.Date })},
	{"url", "Address", text, 40, textOf(func(v voice) string { return v.Cite.URL })},
	{"note", "Note", text, 30, textOf(func(v voice) string { return v.Cite.Note })},
	{"doc", "", text, 0, textOf(func(v voice) string {
		if v.Origin.Doc == nil {
			return ""
		}
		return v.Origin.Doc.Name
	})},
	{"line", "Line", whole, 7, func(v voice) value {
		if v.Origin.Doc == nil {
			return value{}
		}
		return value{ok: true, n: int64(v.Origin.Pos().Line)}
	}},
	{"quote", "Quote", text, 80, textOf(func(v voice) string { return v.Origin.Quote })},
}

// dataColumns are those of a workbook and of Parquet.
var dataColumns = slices.DeleteFunc(slices.Clone(columnsOfClaims), func(c dataColumn) bool { return c.width == 0 })

// csvColumns are the columns of series as CSV.
const csvColumns = "metric,entity,unit,basis,region,house,period,start,end,rank,value,low,high,qualifier," +
	"status,primary,scope,source,date,url,note,doc,line,quote"

// CSV writes series as CSV, one claim to a row.
func CSV(w io.Writer, series []data.Series) error {
	var columns []dataColumn
	for name := range strings.SplitSeq(csvColumns, ",") {
		i := slices.IndexFunc(columnsOfClaims, func(c dataColumn) bool { return c.name == name })
		columns = append(columns, columnsOfClaims[i])
	}
	b := []byte(csvColumns)
	for _, v := range voices(series, "") {
		if _, err := w.Write(append(b, '\n')); err != nil {
			return err
		}
		b = b[:0]
		for i, c := range columns {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendCell(b, c.kind, c.get(v))
		}
	}
	_, err := w.Write(append(b, '\n'))
	return err
}

func appendCell(b []byte, k kind, v value) []byte {
	switch {
	case k == number:
		return parse.AppendNumber(b, v.f, v.ok)
	case k == whole:
		return parse.AppendNumber(b, float64(v.n), v.ok)
	case k == day && v.ok:
		return v.t.AppendFormat(b, time.DateOnly)
	case k == truth:
		return strconv.AppendBool(b, v.n != 0)
	}
	return appendText(b, v.s)
}

// voices lists the claims of series, those of one metric if one is named.
func voices(series []data.Series, metric parse.Metric) []voice {
	var all []voice
	for i := range series {
		s := &series[i]
		if metric != "" && s.Key.Metric != metric {
			continue
		}
		for rank, c := range s.Claims() {
			all = append(all, voice{s.Key, c, rank + 1})
		}
	}
	return all
}

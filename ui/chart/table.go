package chart

import (
	"cmp"
	"slices"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/ui/safe"
)

// tableColumns are the columns of the figures tables.
var tableColumns = []Head{
	{"Period", 2, false},
	{"Who", 1, true},
	{"Figure", 0, false},
	{"Measured as", 3, true},
	{"Source", 4, true},
}

// table lists every claim of series, the newest period first, documents'
// claims above the reference figures of the same period; undated ones stand
// first, since only a document can make them.
func (b *builder) table(series []*data.Series) {
	type cell struct {
		in    *data.Series
		claim *data.Claim
	}
	var cells []cell
	for _, s := range series {
		for _, c := range s.Claims() {
			cells = append(cells, cell{s, c})
		}
	}
	if len(cells) == 0 {
		return
	}
	slices.SortStableFunc(cells, func(x, y cell) int {
		if x.claim.Period.IsZero() != y.claim.Period.IsZero() {
			return cmp.Compare(btoi(y.claim.Period.IsZero()), btoi(x.claim.Period.IsZero()))
		}
		return cmp.Or(y.claim.Period.Compare(x.claim.Period), cmp.Compare(btoi(x.claim.Primary), btoi(y.claim.Primary)))
	})
	b.Columns = tableColumns
	said := 0
	rows := make([]Row, 0, len(cells))
	for _, c := range cells {
		r := b.row(c.in.Key, []*data.Claim{c.claim})
		if !c.claim.Primary {
			said++
		}
		r.Cells = []safe.Text{r.Dated(), r.Label, r.Value, kind(c.in.Key, c.claim), safe.Clean(c.claim.Cite.Title)}
		rows = append(rows, r)
	}
	b.Groups = []Group{{Rows: rows}}
	b.Unit = series[0].Key.Unit
	b.Finding = safe.Text(Count(said, "claim")+" in these documents, "+Count(len(rows)-said, "reference figure")) + span(rows)
}

// span says which time the dated rows cover.
func span(rows []Row) safe.Text {
	for i := range rows {
		if newest := rows[i].When; newest != "" {
			if oldest := rows[len(rows)-1].When; oldest != newest {
				return ", " + oldest + " to " + newest
			}
			return ", " + newest
		}
	}
	return ""
}

// bases are the words for how a growth compares; year over year is the usual
// one and needs none.
var bases = map[parse.Basis]safe.Text{
	parse.QoQ: "quarter over quarter", parse.CC: "constant currency", parse.CAGR: "compound annual",
}

// kind says what sets a figure apart: basis, house, scope, and whether a
// document says it.
func kind(k data.Key, c *data.Claim) safe.Text {
	var words []string
	if !c.Primary {
		words = append(words, "said")
	}
	for _, w := range []safe.Text{bases[k.Basis], safe.Clean(k.House), safe.Clean(c.Scope)} {
		if w != "" {
			words = append(words, string(w))
		}
	}
	return safe.Text(strings.Join(words, " · "))
}

func btoi(v bool) int {
	if v {
		return 1
	}
	return 0
}

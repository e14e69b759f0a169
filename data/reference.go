package data

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"cloudwatch-tui/data/corpus"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/parse/doc"
	"cloudwatch-tui/parse/entity"
	"cloudwatch-tui/parse/period"
	"cloudwatch-tui/parse/quantity"
)

// References are the shipped primary figures, each a claim with Primary set,
// its citation, and its place in the file it was read from. They are read on
// the first call; the slice is shared and must not be changed.
func References() []Claim { return references() }

var references = sync.OnceValue(func() []Claim {
	claims, err := readReferences()
	if err != nil {
		return nil // the files are part of the program; a test holds them right
	}
	return claims
})

// referenceFiles are the files of primary figures, in the order of the claims.
// fiscal_calendars.csv is evidence for package period and holds no figures.
var referenceFiles = [...]string{"revenue", "growth", "share", "market", "layoffs", "outages"}

// The columns of a file of primary figures.
//
//	entity, metric    as in the contract of signals
//	period            in its notation
//	value             money in whole units; empty for a vague count
//	low, high         the bounds of a vague count, else empty
//	form              exact, about, at_least, at_most, vague: as the source puts it
//	step              worth of the last digit that the source gives
//	basis             of a growth: yoy, cc
//	house             who measured a share or a market; "Canalys restated" is
//	                  the house's own later recast, kept apart
//	status            reported, projected (a planned layoff)
//	scope             what sets the figure apart from its neighbours, see Claim
//	source_*, note    the citation
const (
	colEntity = iota
	colMetric
	colPeriod
	colValue
	colLow
	colHigh
	colUnit
	colForm
	colStep
	colBasis
	colHouse
	colRegion
	colStatus
	colScope
	colTitle
	colDate
	colURL
	colNote
	columns
)

var referenceHeader = [columns]string{
	"entity", "metric", "period", "value", "low", "high", "unit", "form", "step", "basis", "house",
	"region", "status", "scope", "source_title", "source_date", "source_url", "note",
}

func readReferences() ([]Claim, error) {
	var claims []Claim
	for _, file := range referenceFiles {
		src, err := corpus.Files.ReadFile("reference/" + file + ".csv")
		if err != nil {
			return nil, err
		}
		d := doc.Bare("reference/"+file+".csv", "Primary figures: "+file, src)
		if claims, err = readFigures(claims, d); err != nil {
			return nil, err
		}
	}
	return claims, nil
}

// readFigures appends the figures of one file.
func readFigures(claims []Claim, d *doc.Document) ([]Claim, error) {
	rows := table{text: string(d.Src)}
	if !rows.next() || rows.cells != referenceHeader {
		return nil, fmt.Errorf("%s: unexpected columns", d.Name)
	}
	n := strings.Count(rows.text, "\n")
	claims = slices.Grow(claims, n)
	signals := make([]parse.Signal, 0, n) // never grown: claims point into it
	for rows.next() && len(signals) < n {
		s, err := rows.signal()
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", d.Name, rows.row+1, err)
		}
		s.Origin.Doc = d
		signals = append(signals, s)
		claims = append(claims, Claim{
			Signal: &signals[len(signals)-1], Primary: true, Scope: rows.cells[colScope],
			Cite: Citation{
				Title: rows.cells[colTitle], Date: rows.cells[colDate],
				URL: rows.cells[colURL], Note: rows.cells[colNote],
			},
		})
	}
	return claims, nil
}

// signal reads the current row.
func (t *table) signal() (parse.Signal, error) {
	c := &t.cells
	when, err := period.Parse(c[colPeriod])
	if err != nil {
		return parse.Signal{}, err
	}
	amount, err := t.amount()
	if err != nil {
		return parse.Signal{}, err
	}
	number := doc.Span{Start: t.at[colValue], End: t.at[colValue] + len(c[colValue])}
	if c[colValue] == "" {
		number = doc.Span{Start: t.at[colLow], End: t.at[colHigh] + len(c[colHigh])}
	}
	return parse.Signal{
		Metric: parse.Metric(c[colMetric]), Entity: entity.Slug(c[colEntity]),
		Amount: amount, Unit: quantity.Unit(c[colUnit]), Basis: parse.Basis(c[colBasis]),
		Period: when, Region: c[colRegion], Status: parse.Status(c[colStatus]), By: c[colHouse],
		Origin: parse.Origin{
			Span: number, Block: t.row - 1, Quote: t.text[t.start:t.end],
			Lit:  doc.Span{Start: number.Start - t.start, End: number.End - t.start},
			Rule: "reference", Confidence: 1,
		},
	}, nil
}

func (t *table) amount() (quantity.Amount, error) {
	c := &t.cells
	if c[colForm] == quantity.Vague.String() {
		low, err := strconv.ParseFloat(c[colLow], 64)
		if err != nil {
			return quantity.Amount{}, err
		}
		high, err := strconv.ParseFloat(c[colHigh], 64)
		return quantity.Vaguely(low, high), err
	}
	value, err := strconv.ParseFloat(c[colValue], 64)
	if err != nil {
		return quantity.Amount{}, err
	}
	step, err := strconv.ParseFloat(c[colStep], 64)
	if err != nil {
		return quantity.Amount{}, err
	}
	for f := quantity.Exact; f <= quantity.AtMost; f++ {
		if c[colForm] == f.String() {
			return quantity.Point(value, step).As(f), nil
		}
	}
	return quantity.Amount{}, fmt.Errorf("unknown form %q", c[colForm])
}

// table reads rows of comma-separated values that keep their places. Unlike
// encoding/csv it knows the byte at which each cell starts; cells hold no line
// breaks.
type table struct {
	text       string
	row        int // number of the current row, from 1
	start, end int // the current row in text
	cells      [columns]string
	at         [columns]int // where each cell's text starts, inside its quotes
}

func (t *table) next() bool {
	if t.row > 0 {
		t.start = t.end + 1
	}
	if t.start >= len(t.text) {
		return false
	}
	t.end = len(t.text)
	if n := strings.IndexByte(t.text[t.start:], '\n'); n >= 0 {
		t.end = t.start + n
	}
	t.row++
	at := t.start
	for i := range t.cells {
		t.cells[i], t.at[i], at = t.cell(at)
	}
	return true
}

// cell reads the cell at a byte: its text, where that starts, and the byte
// after the comma. At the end of the row cells are empty.
func (t *table) cell(at int) (text string, start, next int) {
	rest := t.text[min(at, t.end):t.end]
	if !strings.HasPrefix(rest, `"`) {
		n := strings.IndexByte(rest, ',')
		if n < 0 {
			n = len(rest)
		}
		return rest[:n], at, at + n + 1
	}
	n := 1
	for n < len(rest) && (rest[n] != '"' || strings.HasPrefix(rest[n:], `""`)) {
		if rest[n] == '"' {
			n++
		}
		n++
	}
	return strings.ReplaceAll(rest[1:n], `""`, `"`), at + 1, at + n + 2
}

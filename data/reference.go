package data

import (
	"bytes"
	"encoding/csv"
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

// readFigures appends the figures of one file, a row of one line each.
func readFigures(claims []Claim, d *doc.Document) ([]Claim, error) {
	rows := csv.NewReader(bytes.NewReader(d.Src))
	rows.ReuseRecord = true
	if head, err := rows.Read(); err != nil || !slices.Equal(head, referenceHeader[:]) {
		return nil, fmt.Errorf("%s: unexpected columns", d.Name)
	}
	n := bytes.Count(d.Src, []byte("\n"))
	claims = slices.Grow(claims, n)
	signals := make([]parse.Signal, 0, n) // never grown: claims point into it
	text := string(d.Src)
	for from := int(rows.InputOffset()); from < len(text); from = int(rows.InputOffset()) {
		c, err := rows.Read()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.Name, err)
		}
		column := func(i int) int { _, at := rows.FieldPos(i); return at - 1 }
		lit := doc.Span{Start: column(colValue), End: column(colValue) + len(c[colValue])}
		if c[colValue] == "" {
			lit = doc.Span{Start: column(colLow), End: column(colHigh) + len(c[colHigh])}
		}
		s, err := figure(c)
		if err != nil {
			return nil, fmt.Errorf("%s:%d: %w", d.Name, len(signals)+2, err)
		}
		s.Origin = parse.Origin{
			Doc: d, Span: doc.Span{Start: from + lit.Start, End: from + lit.End}, Lit: lit, Block: len(signals) + 1,
			Quote: strings.TrimSuffix(text[from:rows.InputOffset()], "\n"), Rule: "reference", Confidence: 1,
		}
		signals = append(signals, s)
		claims = append(claims, Claim{
			Signal: &signals[len(signals)-1], Primary: true, Scope: c[colScope],
			Cite: Citation{Title: c[colTitle], Date: c[colDate], URL: c[colURL], Note: c[colNote]},
		})
	}
	return claims, nil
}

// figure reads the cells of a row.
func figure(c []string) (parse.Signal, error) {
	when, err := period.Parse(c[colPeriod])
	if err != nil {
		return parse.Signal{}, err
	}
	amount, err := amountIn(c)
	return parse.Signal{
		Metric: parse.Metric(c[colMetric]), Entity: entity.Slug(c[colEntity]),
		Amount: amount, Unit: quantity.Unit(c[colUnit]), Basis: parse.Basis(c[colBasis]),
		Period: when, Region: c[colRegion], Status: parse.Status(c[colStatus]), By: c[colHouse],
	}, err
}

func amountIn(c []string) (quantity.Amount, error) {
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

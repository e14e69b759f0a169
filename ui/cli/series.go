package cli

import (
	"context"
	"encoding/json"
	"io"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
	"cloudwatch-tui/ui/export"
	"cloudwatch-tui/ui/safe"
)

// series prints typed time series, those of the shipped figures included.
func (a *app) series() *cobra.Command {
	format := "json"
	formats := []string{"json", "csv", "xlsx", "parquet"}
	cmd := &cobra.Command{
		Use:   "series [PATH...]",
		Short: "Print typed time series, each point with its claims",
		Long: `Prints one series for each metric, entity, unit, basis, region and research house,
its points in time order, each with the claims behind it, the leading one first.
The primary figures that ship with the program stand beside what the documents
claim.

` + aboutPaths,
		Example: `cloudwatch-tui series --format csv > series.csv
cloudwatch-tui series --format xlsx > series.xlsx
cloudwatch-tui series news/ | jq -r '.[] | select(.entity == "aws") | .metric'`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(formats, format) {
				return usage(cmd, "--format is %s, not %q", or(formats), format)
			}
			if _, binary := seriesFiles[format]; binary && terminal(a.Stdout) {
				return usage(cmd, "%s is no text for a terminal; send it to a file: > series.%s", format, format)
			}
			a.job = func(ctx context.Context) int { return a.runSeries(ctx, args, format) }
			return nil
		},
	}
	a.formatFlag(cmd, &format, formats)
	return cmd
}

// seriesFiles write the formats that are no text.
var seriesFiles = map[string]func(io.Writer, []data.Series) error{
	"xlsx": export.Workbook, "parquet": export.Parquet,
}

func (a *app) runSeries(ctx context.Context, paths []string, format string) int {
	loaded, code := a.load(ctx, paths)
	if ctx.Err() != nil {
		return Interrupted
	}
	set := data.Build(loaded, data.References())
	var err error
	if write, ok := seriesFiles[format]; ok {
		err = write(a.out, set.Series)
	} else if format == "csv" {
		err = writeSeriesCSV(a.out, set.Series)
	} else {
		err = writeSeriesJSON(a.out, set.Series)
	}
	return a.wrote(err, code)
}

// seriesJSON, pointJSON and claimJSON are the form of series on the way out.
type seriesJSON struct {
	Metric string      `json:"metric"`
	Entity string      `json:"entity"`
	Unit   string      `json:"unit"`
	Basis  string      `json:"basis,omitempty"`
	Region string      `json:"region,omitempty"`
	House  string      `json:"house,omitempty"`
	Points []pointJSON `json:"points"`
}

type pointJSON struct {
	Period string      `json:"period,omitempty"` // none: the claims are undated
	Claims []claimJSON `json:"claims"`
}

type claimJSON struct {
	Primary bool          `json:"primary"`
	Scope   string        `json:"scope,omitempty"`
	Source  sourceJSON    `json:"source"`
	Signal  *parse.Signal `json:"signal"`
}

type sourceJSON struct {
	Title safe.Text `json:"title"`
	Date  safe.Text `json:"date,omitempty"`
	URL   safe.Text `json:"url,omitempty"`
	Note  safe.Text `json:"note,omitempty"`
}

func claimOf(c *data.Claim) claimJSON {
	return claimJSON{
		Primary: c.Primary, Scope: c.Scope, Signal: c.Signal,
		Source: sourceJSON{
			Title: safe.Clean(c.Cite.Title), Date: safe.Clean(c.Cite.Date),
			URL: safe.Clean(c.Cite.URL), Note: safe.Clean(c.Cite.Note),
		},
	}
}

func writeSeriesJSON(w io.Writer, all []data.Series) error {
	return writeArray(w, len(all), func(i int) any {
		s, k := &all[i], all[i].Key
		out := seriesJSON{
			Metric: string(k.Metric), Entity: string(k.Entity), Unit: string(k.Unit),
			Basis: string(k.Basis), Region: k.Region, House: k.House, Points: make([]pointJSON, len(s.Points)),
		}
		for j := range s.Points {
			p := &s.Points[j]
			out.Points[j] = pointJSON{Period: p.Period.String(), Claims: make([]claimJSON, len(p.Claims))}
			for n := range p.Claims {
				out.Points[j].Claims[n] = claimOf(&p.Claims[n])
			}
		}
		return out
	})
}

// writeArray prints n values as a JSON array, one to a line.
func writeArray(w io.Writer, n int, value func(int) any) error {
	open := "[\n"
	enc := json.NewEncoder(w) // ends each value with a line end
	enc.SetEscapeHTML(false)
	for i := range n {
		if _, err := io.WriteString(w, open); err != nil {
			return err
		}
		if err := enc.Encode(value(i)); err != nil {
			return err
		}
		open = ","
	}
	end := "]\n"
	if n == 0 {
		end = "[]\n"
	}
	_, err := io.WriteString(w, end)
	return err
}

// seriesColumns is one claim to a row.
const seriesColumns = "metric,entity,unit,basis,region,house,period,start,end,rank,value,low,high,qualifier," +
	"status,primary,scope,source,date,url,note,doc,line,quote\n"

func writeSeriesCSV(w io.Writer, all []data.Series) error {
	if _, err := io.WriteString(w, seriesColumns); err != nil {
		return err
	}
	var b []byte
	for i := range all {
		for j := range all[i].Points {
			p := &all[i].Points[j]
			for rank := range p.Claims {
				b = appendClaim(b[:0], all[i].Key, rank+1, &p.Claims[rank])
				if _, err := w.Write(b); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// appendClaim adds one row. rank counts the claims of a point from 1, the
// leading one.
func appendClaim(b []byte, k data.Key, rank int, c *data.Claim) []byte {
	text := func(s string) { b = append(parse.AppendCell(b, []byte(s)), ',') }
	number := func(v float64, ok bool) { b = append(parse.AppendNumber(b, v, ok), ',') }
	for _, s := range [...]string{
		string(k.Metric), string(k.Entity), string(k.Unit), string(k.Basis), k.Region, k.House, c.Period.String(),
	} {
		text(s)
	}
	if c.Period.IsZero() {
		b = append(b, ",,"...)
	} else {
		text(c.Period.Start().Format("2006-01-02"))
		text(c.Period.End().Format("2006-01-02"))
	}
	number(float64(rank), true)
	number(c.Amount.Value())
	low, high, hasLow, hasHigh := c.Amount.Bounds()
	number(low, hasLow)
	number(high, hasHigh)
	for _, s := range [...]string{
		c.Amount.Form().String(), string(c.Status), strconv.FormatBool(c.Primary), c.Scope,
		c.Cite.Title, c.Cite.Date, c.Cite.URL, c.Cite.Note,
	} {
		text(s)
	}
	name, line := "", 0
	if c.Origin.Doc != nil {
		name, line = c.Origin.Doc.Name, c.Origin.Pos().Line
	}
	text(name)
	number(float64(line), line > 0)
	return append(parse.AppendCell(b, []byte(c.Origin.Quote)), '\n')
}

package cli

import (
	"context"
	"encoding/json"
	"io"
	"slices"

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
			if (format == "xlsx" || format == "parquet") && terminal(a.Stdout) {
				return usage(cmd, "%s is no text for a terminal; send it to a file: > series.%s", format, format)
			}
			a.job = func(ctx context.Context) int { return a.runSeries(ctx, args, format) }
			return nil
		},
	}
	a.formatFlag(cmd, &format, formats)
	return cmd
}

// seriesWriters write the formats.
var seriesWriters = map[string]func(io.Writer, []data.Series) error{
	"json": writeSeriesJSON, "csv": export.CSV, "xlsx": export.Workbook, "parquet": export.Parquet,
}

func (a *app) runSeries(ctx context.Context, paths []string, format string) int {
	set, code := a.set(ctx, paths)
	if set == nil {
		return code
	}
	return a.wrote(seriesWriters[format](a.out, set.Series), code)
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

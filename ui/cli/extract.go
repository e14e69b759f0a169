package cli

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"cloudwatch-tui/parse"
)

// extract prints signals, one per line.
func (a *app) extract() *cobra.Command {
	format := "ndjson"
	formats := []string{"ndjson", "json", "csv"}
	cmd := &cobra.Command{
		Use:   "extract [PATH...]",
		Short: "Print every claim found, one per line",
		Long: `Prints the claims of the documents, one per line, in document order: who, what,
how much, when, and the exact place each was read from.

` + aboutPaths,
		Example: `cloudwatch-tui extract report.md
cloudwatch-tui extract --format csv news/ > claims.csv
curl -s https://example.com/release.html | cloudwatch-tui extract -`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(formats, format) {
				return usage(cmd, "--format is %s, not %q", or(formats), format)
			}
			a.job = func(ctx context.Context) int { return a.runExtract(ctx, args, format) }
			return nil
		},
	}
	cmd.Flags().StringVar(&format, "format", format, "the `format`: ndjson, json or csv")
	must(cmd.RegisterFlagCompletionFunc("format", cobra.FixedCompletions(choices(formats), cobra.ShellCompDirectiveNoFileComp)))
	return cmd
}

func (a *app) runExtract(ctx context.Context, paths []string, format string) int {
	loaded, ok := a.load(ctx, paths)
	a.printSignals(loaded.Signals, format)
	if !ok {
		return Failed
	}
	return Done
}

// printSignals writes signals; what goes wrong with standard output is
// reported at the end of the run.
func (a *app) printSignals(signals []parse.Signal, format string) {
	var e parse.Encoder
	var b []byte
	switch format {
	case "csv":
		b = e.AppendHeader(b)
	case "json":
		b = append(b, '[')
	}
	for i := range signals {
		switch format {
		case "csv":
			b = e.AppendCSV(b, &signals[i])
		case "json":
			if i > 0 {
				b = append(b, ',')
			}
			b = e.Append(append(b, '\n'), &signals[i])
		default:
			b = append(e.Append(b, &signals[i]), '\n')
		}
		if _, err := a.out.Write(b); err != nil {
			return
		}
		b = b[:0]
	}
	if format == "json" {
		b = append(b, "\n]\n"...)
	}
	_, _ = a.out.Write(b) // a writer's error sticks until its Flush
}

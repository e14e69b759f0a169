package cli

import (
	"bufio"
	"context"
	"slices"

	"github.com/spf13/cobra"

	"cloudwatch-tui/data"
	"cloudwatch-tui/parse"
)

// extract prints signals, one per line.
func (a *app) extract() *cobra.Command {
	format, explain := "ndjson", false
	formats := []string{"ndjson", "json", "csv"}
	cmd := &cobra.Command{
		Use:   "extract [PATH...]",
		Short: "Print every claim found, one per line",
		Long: `Prints the claims of the documents, one per line, in document order: who, what,
how much, when, and the exact place each was read from.

` + aboutPaths,
		Example: `cloudwatch-tui extract report.md
cloudwatch-tui extract --format csv news/ > claims.csv
cloudwatch-tui extract --explain report.md
curl -s https://example.com/release.html | cloudwatch-tui extract -`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if !slices.Contains(formats, format) {
				return usage(cmd, "--format is %s, not %q", or(formats), format)
			}
			if explain && cmd.Flags().Changed("format") {
				return usage(cmd, "--explain has a form of its own; leave out --format")
			}
			a.job = func(ctx context.Context) int { return a.runExtract(ctx, args, format, explain) }
			return nil
		},
	}
	a.formatFlag(cmd, &format, formats)
	cmd.Flags().BoolVar(&explain, "explain", false, "say of every number which rule took it, or why none did")
	return cmd
}

func (a *app) runExtract(ctx context.Context, paths []string, format string, explain bool) int {
	s := signalWriter{w: a.out, format: format}
	write := s.write
	if explain {
		s.format, write = "", func(r data.Result) error { return explainTo(a.out, r.Doc) }
	}
	sources, code := a.sources(ctx, paths)
	s.begin()
	err := data.Each(ctx, sources, data.LoadOptions{}, func(r data.Result) error {
		if r.Fault != nil {
			a.complain(r.Fault)
			code = Failed
		}
		if r.Doc == nil {
			return nil
		}
		return write(r)
	})
	s.end()
	if ctx.Err() != nil {
		return Interrupted
	}
	return a.wrote(err, code)
}

// signalWriter prints signals in one of the formats of extract. It holds the
// text of one signal at a time. The first error of w sticks.
type signalWriter struct {
	w      *bufio.Writer
	format string
	enc    parse.Encoder
	buf    []byte
	some   bool // a signal has been written
}

func (s *signalWriter) begin() {
	switch s.format {
	case "csv":
		_, _ = s.w.Write(s.enc.AppendHeader(nil))
	case "json":
		_ = s.w.WriteByte('[')
	}
}

func (s *signalWriter) write(r data.Result) error {
	for i := range r.Signals {
		s.buf = s.append(s.buf[:0], &r.Signals[i])
		s.some = true
		if _, err := s.w.Write(s.buf); err != nil {
			return err
		}
	}
	return nil
}

func (s *signalWriter) append(b []byte, sig *parse.Signal) []byte {
	switch s.format {
	case "csv":
		return s.enc.AppendCSV(b, sig)
	case "json":
		if s.some {
			b = append(b, ',')
		}
		return s.enc.Append(append(b, '\n'), sig)
	}
	return append(s.enc.Append(b, sig), '\n')
}

func (s *signalWriter) end() {
	if s.format == "json" && s.some {
		_ = s.w.WriteByte('\n')
	}
	if s.format == "json" {
		_, _ = s.w.WriteString("]\n")
	}
}

package cli

import (
	"context"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"cloudwatch-tui/data"
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
	a.formatFlag(cmd, &format, formats)
	return cmd
}

func (a *app) runExtract(ctx context.Context, paths []string, format string) int {
	w := signalWriter{format: format}
	sources, code := a.sources(ctx, paths)
	err := w.begin(a.out)
	if err == nil {
		err = data.Each(ctx, sources, data.LoadOptions{}, func(r data.Result) error {
			if r.Fault != nil {
				a.complain(r.Fault)
				code = Failed
			}
			return w.write(a.out, r.Signals)
		})
	}
	if err == nil {
		err = w.end(a.out)
	}
	if ctx.Err() != nil {
		return Interrupted
	}
	return a.wrote(err, code)
}

// signalWriter prints signals in one of the formats of extract. It holds the
// text of one signal at a time.
type signalWriter struct {
	format string
	enc    parse.Encoder
	buf    []byte
	some   bool // a signal has been written
}

func (s *signalWriter) begin(w io.Writer) error {
	switch s.format {
	case "csv":
		s.buf = s.enc.AppendHeader(s.buf[:0])
	case "json":
		s.buf = append(s.buf[:0], '[')
	}
	_, err := w.Write(s.buf)
	return err
}

func (s *signalWriter) write(w io.Writer, signals []parse.Signal) error {
	for i := range signals {
		s.buf = s.append(s.buf[:0], &signals[i])
		s.some = true
		if _, err := w.Write(s.buf); err != nil {
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

func (s *signalWriter) end(w io.Writer) error {
	if s.format != "json" {
		return nil
	}
	end := "]\n"
	if s.some {
		end = "\n]\n"
	}
	_, err := io.WriteString(w, end)
	return err
}

package cli

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/export"
)

// briefFormats are the kinds of report by the endings of their files.
var briefFormats = map[string]string{".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}

// briefArgs are what brief was asked for.
type briefArgs struct {
	out, format string
	force       bool
}

// brief writes a report.
func (a *app) brief() *cobra.Command {
	b := briefArgs{}
	formats := []string{"html", "md"}
	cmd := &cobra.Command{
		Use:   "brief [PATH...]",
		Short: "Write one report: charts, figures, disputes, sources",
		Long: `Writes one file that says what the documents claim and what it is worth: what
changed, the charts, the figures as tables, the disputes, and the sources with
the sentences they were read from. The HTML page loads nothing from elsewhere,
follows the reader's light or dark colours, reads on a phone and prints on paper.

` + aboutPaths,
		Example: `cloudwatch-tui brief --out brief.html
cloudwatch-tui brief --out brief.md news/
cloudwatch-tui brief --format html --out - > brief.html`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if b.out == "" {
				b.out = "cloudwatch-brief.html"
				if b.format == "md" {
					b.out = "cloudwatch-brief.md"
				}
			}
			if b.format == "" {
				if b.out == "-" {
					return usage(cmd, "--out - needs a --format: %s", or(formats))
				}
				if b.format = briefFormats[strings.ToLower(filepath.Ext(b.out))]; b.format == "" {
					return usage(cmd, "--out ends in .html or .md, not in %q; or give --format", b.out)
				}
			}
			if !slices.Contains(formats, b.format) {
				return usage(cmd, "--format is %s, not %q", or(formats), b.format)
			}
			a.job = func(ctx context.Context) int { return a.runBrief(ctx, args, b) }
			return nil
		},
	}
	f := cmd.Flags()
	f.SortFlags = false
	f.StringVar(&b.out, "out", "", "write this `file`; - is standard output")
	f.StringVar(&b.format, "format", "", "the `format` where the file's ending does not say it: "+or(formats))
	f.BoolVar(&b.force, "force", false, "replace the file if it is there")
	complete(cmd, "format", formats)
	return cmd
}

func (a *app) runBrief(ctx context.Context, paths []string, b briefArgs) int {
	loaded, code := a.load(ctx, paths)
	if ctx.Err() != nil {
		return Interrupted
	}
	report := export.NewReport(data.Build(loaded, data.References()))
	content := report.HTML
	if b.format == "md" {
		content = report.Markdown
	}
	if b.out == "-" {
		_, err := a.out.Write(content())
		return a.wrote(err, code)
	}
	return a.save(b.out, content(), b.force, code)
}

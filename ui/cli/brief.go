package cli

import (
	"context"

	"github.com/spf13/cobra"

	"cloudwatch-tui/ui/export"
)

// brief writes a report.
func (a *app) brief() *cobra.Command {
	o := output{formats: []string{"html", "md"}, endings: map[string]string{"htm": "html", "markdown": "md"}}
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
			if err := o.read(cmd, "cloudwatch-brief", ".html or .md"); err != nil {
				return err
			}
			a.job = func(ctx context.Context) int { return a.runBrief(ctx, args, o) }
			return nil
		},
	}
	o.flags(cmd)
	o.forceFlag(cmd)
	return cmd
}

func (a *app) runBrief(ctx context.Context, paths []string, o output) int {
	set, code := a.set(ctx, paths)
	if set == nil {
		return code
	}
	report := export.NewReport(set)
	if o.format == "md" {
		return o.write(a, report.Markdown(), code)
	}
	return o.write(a, report.HTML(), code)
}

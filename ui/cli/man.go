package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// man prints the manual page.
func (a *app) man() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Print the manual page",
		Long: `Prints the manual page. To read it:

  cloudwatch-tui man | man -l -`,
		Args:                  cobra.ArbitraryArgs,
		DisableFlagsInUseLine: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usage(cmd, "man takes no arguments, not %q", args[0])
			}
			_, err := a.out.WriteString(manual(cmd.Root()))
			return err
		},
	}
}

// manual is the page in the man macros. It carries no date, so that the same
// program prints the same page.
func manual(root *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %s 1 \"\" \"%s %s\"\n", strings.ToUpper(name), name, root.Version)
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", name, roff(root.Short))
	fmt.Fprintf(&b, ".SH SYNOPSIS\n.B %s\n[PATH...]\n.br\n.B %s\nCOMMAND [PATH...]\n", name, name)
	fmt.Fprintf(&b, ".SH DESCRIPTION\n%s\n", roff(root.Long))
	b.WriteString(".SH OPTIONS\n")
	manFlags(&b, root)
	b.WriteString(".SH COMMANDS\n")
	for _, c := range inOrder(root) {
		fmt.Fprintf(&b, ".SS %s\n%s\n", roff(c.Use), roff(c.Long))
		manFlags(&b, c)
	}
	b.WriteString(".SH EXIT STATUS\n")
	for _, e := range exits {
		fmt.Fprintf(&b, ".TP\n.B %d\n%s\n", e.code, roff(e.when))
	}
	b.WriteString(".SH ENVIRONMENT\n")
	for _, v := range variables {
		fmt.Fprintf(&b, ".TP\n.B %s\n%s\n", v.name, roff(v.does))
	}
	fmt.Fprintf(&b, ".SH EXAMPLES\n.nf\n%s\n.fi\n", roff(root.Example))
	return b.String()
}

var exits = []struct {
	code int
	when string
}{
	{Done, "Done; for check: nothing is contradicted."},
	{Found, "check found a contradiction."},
	{Failed, "Wrong usage, or an input could not be read; whatever could be read was still done."},
	{Interrupted, "Interrupted."},
}

var variables = []struct{ name, does string }{
	{"NO_COLOR", "Set to anything: no colours."},
	{"TERM", "dumb: plain text instead of a screen."},
	{"COLORTERM", "truecolor: the terminal shows all colours."},
}

func manFlags(b *strings.Builder, c *cobra.Command) {
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" {
			return
		}
		_, usage := pflag.UnquoteUsage(f)
		fmt.Fprintf(b, ".TP\n.B %s\n%s\n", roff(flagForm(f)), roff(usage))
	})
}

// roff escapes text for the man macros; an empty line begins a paragraph.
func roff(s string) string {
	lines := strings.Split(strings.TrimSpace(s), "\n")
	for i, line := range lines {
		line = strings.ReplaceAll(line, `\`, `\e`)
		line = strings.ReplaceAll(line, "-", `\-`)
		switch {
		case line == "":
			line = ".PP"
		case line[0] == '.' || line[0] == '\'':
			line = `\&` + line
		}
		lines[i] = line
	}
	return strings.Join(lines, "\n")
}

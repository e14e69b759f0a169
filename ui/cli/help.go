package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// The two emphases of the help. They are of the terminal's own sixteen, so they
// suit a light and a dark background, and nothing has to be asked.
const (
	bold  = "\x1b[1m"
	cyan  = "\x1b[36m"
	plain = "\x1b[m"
)

// help prints what a command does and takes, styled on a terminal only.
func (a *app) help(cmd *cobra.Command) {
	h := helpPage{styled: terminal(a.Stdout) && a.Getenv("TERM") != "dumb" && a.Getenv("NO_COLOR") == ""}
	h.text(cmd.Long)
	h.section("Usage")
	h.row(cmd.UseLine(), "")
	if cmd.HasAvailableSubCommands() {
		h.row(cmd.CommandPath()+" COMMAND", "")
	}
	if cmd.Example != "" {
		h.section("Examples")
		for line := range strings.Lines(cmd.Example) {
			h.row(strings.TrimRight(line, "\n"), "")
		}
	}
	h.commands(cmd)
	h.flags(cmd)
	_, _ = a.out.WriteString(h.String()) // a writer's error sticks until its Flush
}

type helpPage struct {
	strings.Builder
	styled bool
}

func (h *helpPage) paint(style, s string) string {
	if !h.styled {
		return s
	}
	return style + s + plain
}

func (h *helpPage) text(s string) {
	h.WriteString(strings.TrimSpace(s) + "\n")
}

func (h *helpPage) section(title string) {
	h.WriteString("\n" + h.paint(bold, title) + "\n")
}

// row prints a word and what it means; the meanings stand in one column.
func (h *helpPage) row(word, meaning string) {
	const column = 18
	fill := strings.Repeat(" ", max(0, column-len(word)))
	h.WriteString(strings.TrimRight("  "+h.paint(cyan, word)+fill+meaning, " ") + "\n")
}

// order is how the commands are listed: by use, not by name.
var order = []string{"extract", "series", "check", "shot", "brief", "completion", "man", "help"}

// inOrder gives the commands under cmd.
func inOrder(cmd *cobra.Command) []*cobra.Command {
	subs := slices.Clone(cmd.Commands())
	slices.SortStableFunc(subs, func(x, y *cobra.Command) int {
		return slices.Index(order, x.Name()) - slices.Index(order, y.Name())
	})
	return subs
}

func (h *helpPage) commands(cmd *cobra.Command) {
	if !cmd.HasSubCommands() {
		return
	}
	h.section("Commands")
	for _, c := range inOrder(cmd) {
		h.row(c.Name(), c.Short)
	}
}

func (h *helpPage) flags(cmd *cobra.Command) {
	h.section("Flags")
	cmd.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			_, usage := pflag.UnquoteUsage(f)
			h.row(flagForm(f), usage)
		}
	})
}

// flagForm is a flag as it is written: "--format NAME", "-h, --help".
func flagForm(f *pflag.Flag) string {
	s := "--" + f.Name
	if f.Shorthand != "" {
		s = "-" + f.Shorthand + ", " + s
	}
	if kind, _ := pflag.UnquoteUsage(f); kind != "" {
		s += " " + strings.ToUpper(kind)
	}
	return s
}

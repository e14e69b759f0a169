package cli

import (
	"errors"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// name is how the program is called.
const name = "cloudwatch-tui"

const about = `Reads articles, releases and trackers about the cloud industry, extracts every
market share, revenue, growth and layoff claim with the sentence it was read
from, checks the claims against each other and against primary figures, and
shows them as charts.`

const aboutPaths = `A PATH is a file, a folder or - for standard input; without one, the articles
that ship inside the program are read. Write ./extract for a file that is named
like a command.`

// root builds the commands. They write down what is to be done; Run does it.
func (a *app) root() *cobra.Command {
	cobra.MousetrapHelpText = "" // a double click on Windows opens the dashboard, too
	s := Screen{Theme: "auto"}
	root := &cobra.Command{
		Use:   name + " [PATH...]",
		Short: "Cloud industry claims as charts, each with its source",
		Long:  about + "\n\n" + aboutPaths,
		Example: `cloudwatch-tui
cloudwatch-tui report.md news/ --pane layoffs
cloudwatch-tui --plain | less`,
		Args:    cobra.ArbitraryArgs,
		Version: a.version(),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := mistyped(cmd, args); err != nil {
				return err
			}
			if err := s.valid(cmd); err != nil {
				return err
			}
			s.Paths = args
			s.Plain = s.Plain || a.Getenv("TERM") == "dumb" || !terminal(a.Stdout)
			a.screen = &s
			return nil
		},
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	f := root.Flags()
	f.SortFlags = false
	f.StringVar(&s.Theme, "theme", s.Theme, "colours of the `theme` auto, light or dark")
	f.BoolVar(&s.Plain, "plain", false, "linear text: no boxes, no repaint, no colours")
	f.BoolVar(&s.ASCII, "ascii", false, "draw with ASCII characters only")
	f.StringVar(&s.Pane, "pane", "", "open at this `pane`")
	f.StringVar(&s.View, "view", "", "open at this `view` of the pane")
	complete(root, "theme", themes)
	complete(root, "pane", paneNames())
	complete(root, "view", viewNames(""))

	root.SetIn(a.Stdin)
	root.SetOut(a.out)
	root.SetErr(a.Stderr)
	root.SetVersionTemplate("{{.Name}} {{.Version}}\n")
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.help(cmd) })
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return usage(cmd, "%s", err) })
	root.CompletionOptions.DisableDefaultCmd = true
	help := a.helpCommand()
	root.SetHelpCommand(help)
	root.AddCommand(a.extract(), a.series(), a.check(), a.shot(), a.brief(), a.completion(), a.man(), help)
	named(root)
	return root
}

// named gives every command its own words for the flags that cobra adds.
func named(root *cobra.Command) {
	for _, c := range append(root.Commands(), root) {
		c.InitDefaultHelpFlag()
		c.Flags().Lookup("help").Usage = "print this help"
	}
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = "print the version"
}

// valid refuses names that nothing has.
func (s *Screen) valid(cmd *cobra.Command) error {
	if !slices.Contains(themes, s.Theme) {
		return usage(cmd, "--theme is %s, not %q", or(themes), s.Theme)
	}
	if s.Pane != "" && !slices.Contains(paneNames(), s.Pane) {
		return usage(cmd, "--pane is %s, not %q", or(paneNames()), s.Pane)
	}
	if s.Pane == overview {
		s.Pane = ""
	}
	if views := viewNames(s.Pane); s.View != "" && !slices.Contains(views, s.View) {
		return usage(cmd, "--view is %s, not %q", or(views), s.View)
	}
	return nil
}

var themes = []string{"auto", "light", "dark"}

// usage is a mistake in the arguments, with the way to the help.
func usage(cmd *cobra.Command, format string, args ...any) error {
	return fmt.Errorf("%s: %s; see %s --help", name, fmt.Sprintf(format, args...), cmd.CommandPath())
}

// mistyped tells a command that does not exist from a path.
func mistyped(root *cobra.Command, args []string) error {
	if len(args) == 0 || args[0] == "-" || strings.ContainsAny(args[0], `./\:`) {
		return nil
	}
	if _, err := os.Lstat(args[0]); !errors.Is(err, os.ErrNotExist) {
		return nil
	}
	root.SuggestionsMinimumDistance = 2
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		return fmt.Errorf("%s: no file or command %q; did you mean %s?", name, args[0], or(near))
	}
	return usage(root, "no file or command %q", args[0])
}

// or lists words: "a, b or c".
func or(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

// complete offers words for a flag.
func complete(cmd *cobra.Command, flag string, words []string) {
	err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
	if err != nil {
		panic(err) // the flag does not exist: a fault of the program itself
	}
}

// formatFlag gives a command its --format.
func (a *app) formatFlag(cmd *cobra.Command, format *string, formats []string) {
	cmd.Flags().StringVar(format, "format", *format, "the `format`: "+or(formats))
	complete(cmd, "format", formats)
}

// version is what was built in, or what the Go tool knows of this build.
func (a *app) version() string {
	if a.Version != "" && a.Version != "dev" {
		return a.Version
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "dev"
	}
	return info.Main.Version
}

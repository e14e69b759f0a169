package cli

import (
	"io"

	"github.com/spf13/cobra"
)

// shells are the shells that completions are made for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

// completion prints what a shell must load to complete our words.
func (a *app) completion() *cobra.Command {
	return &cobra.Command{
		Use:   "completion " + "SHELL",
		Short: "Print completions for bash, zsh, fish or powershell",
		Long: `Prints what a shell must load to complete commands and flags.

  bash        source <(cloudwatch-tui completion bash)
  zsh         cloudwatch-tui completion zsh > "${fpath[1]}/_cloudwatch-tui"
  fish        cloudwatch-tui completion fish | source
  powershell  cloudwatch-tui completion powershell | Out-String | iex`,
		DisableFlagsInUseLine: true,
		ValidArgs:             shells,
		Args:                  cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			write, ok := map[string]func(io.Writer) error{
				"bash":       func(w io.Writer) error { return cmd.Root().GenBashCompletionV2(w, true) },
				"zsh":        cmd.Root().GenZshCompletion,
				"fish":       func(w io.Writer) error { return cmd.Root().GenFishCompletion(w, true) },
				"powershell": cmd.Root().GenPowerShellCompletionWithDesc,
			}[first(args)]
			if !ok || len(args) != 1 {
				return usage(cmd, "name one shell: %s", or(shells))
			}
			return write(a.out)
		},
	}
}

// helpCommand prints the help of a command.
func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:                   "help [COMMAND]",
		Short:                 "Print the help of a command",
		Long:                  "Prints the help of a command, or of the program.",
		DisableFlagsInUseLine: true,
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return order, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			found, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return usage(cmd.Root(), "no command %q", first(args))
			}
			a.help(found)
			return nil
		},
	}
}

func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

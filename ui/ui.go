// Package ui is everything a person sees or types: the dashboard, plain lines,
// pictures and the command line.
package ui

import (
	"context"
	"fmt"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/cli"
)

// Env is the world as the program meets it, passed in so that tests can stand
// in for it.
type Env = cli.Env

// Main runs the program and gives its exit code.
func Main(e Env) int { return cli.Run(e, cli.Dashboard{Show: show, Text: text}) }

func show(_ context.Context, e Env, _ cli.Screen) int {
	fmt.Fprintln(e.Stderr, "cloudwatch-tui: no dashboard in this build; see cloudwatch-tui extract --help")
	return cli.Failed
}

func text(set *data.Set, _ cli.Screen) string {
	return fmt.Sprintf("cloudwatch %d documents\n", len(set.Docs))
}

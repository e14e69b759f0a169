// Package ui is everything a person sees or types: the dashboard, plain lines,
// pictures and the command line.
package ui

import (
	"context"
	"errors"
	"fmt"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/cli"
	"cloudwatch-tui/ui/dash"
	"cloudwatch-tui/ui/safe"
)

// Env is the world as the program meets it, passed in so that tests can stand
// in for it.
type Env = cli.Env

// Main runs the program and gives its exit code.
func Main(e Env) int { return cli.Run(e, cli.Dashboard{Show: show, Text: text, Frame: frame}) }

// show runs the dashboard on the terminal.
func show(ctx context.Context, e Env, s cli.Screen) int {
	o := options(s)
	o.Load, o.Getenv, o.Browse = s.Load, e.Getenv, browse
	err := dash.Run(ctx, s.Keys, e.Stdout, o)
	switch {
	case err == nil:
		return cli.Done
	case errors.Is(err, dash.ErrInterrupted):
		return cli.Interrupted
	}
	fmt.Fprintln(e.Stderr, safe.Clean(fmt.Sprintf("cloudwatch-tui: the dashboard ended: %s; try --plain", err)))
	return cli.Failed
}

// text is the dashboard for a pipe.
func text(set *data.Set, s cli.Screen) string {
	o := options(s)
	return dash.Plain(set, o)
}

// frame is the dashboard for a picture of the screen.
func frame(set *data.Set, s cli.Screen, w, h int) string { return dash.Frame(set, options(s), w, h) }

func options(s cli.Screen) dash.Options {
	return dash.Options{Theme: s.Theme, ASCII: s.ASCII, Pane: s.Pane, View: s.View}
}

// Package ui is everything a person sees or types: the dashboard, plain lines,
// pictures and the command line.
package ui

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/cli"
	"cloudwatch-tui/ui/dash"
	"cloudwatch-tui/ui/export"
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
	o.Load, o.Getenv, o.Browse, o.Save = s.Load, e.Getenv, browse, save
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

// save writes a chart into the current folder and says what it wrote.
func save(c chart.Chart) (string, error) {
	names, err := export.Save("", c, export.Options{})
	if err != nil {
		return "", err
	}
	dir, err := os.Getwd()
	if err != nil {
		dir = "the current folder"
	}
	stem := strings.TrimSuffix(names[0], filepath.Ext(names[0]))
	return fmt.Sprintf("saved %s.svg, .png and .csv in %s; open with %s", stem, dir, cli.Viewer()), nil
}

// text is the dashboard for a pipe.
func text(set *data.Set, s cli.Screen) string { return dash.Plain(set, options(s)) }

// frame is the dashboard for a picture of the screen.
func frame(set *data.Set, s cli.Screen, w, h int) string { return dash.Frame(set, options(s), w, h) }

func options(s cli.Screen) dash.Options {
	return dash.Options{Theme: s.Theme, ASCII: s.ASCII, Pane: s.Pane, View: s.View}
}

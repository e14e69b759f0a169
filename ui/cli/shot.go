package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"cloudwatch-tui/data"
	"cloudwatch-tui/ui/chart"
	"cloudwatch-tui/ui/export"
)

// shotPanes are what can be taken as a picture.
var shotPanes = []string{"share", "growth", "layoffs", "revenue", "disputes", overview}

// shotArgs are what shot was asked for.
type shotArgs struct {
	output
	pane, view, style, theme, size string
	width, height                  int
	paths                          []string
}

// shot draws one pane as a picture.
func (a *app) shot() *cobra.Command {
	s := shotArgs{output: output{formats: []string{"svg", "png", "txt", "ans"}}}
	cmd := &cobra.Command{
		Use:   "shot PANE [PATH...]",
		Short: "Draw one pane as a picture, with its sources",
		Long: `Draws one pane as a picture, ready for a slide: ` + or(shotPanes) + `.

The chart style is a drawn chart on light paper with the finding as its
headline, the unit and the period, and the numbered sources below. The screen
style is the terminal as it looks. The ending of the file decides the kind: svg,
png, txt (a screen without colours) or ans (with them). An SVG holds its figures
with their sources, and extract reads them again.

` + aboutPaths,
		Example: `cloudwatch-tui shot growth --out growth.svg
cloudwatch-tui shot share --view trend --out share.png --size 1920x1080 news/
cloudwatch-tui shot overview --style screen --out screen.png
cloudwatch-tui shot disputes --format svg --out - > disputes.svg`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := s.read(cmd, args); err != nil {
				return err
			}
			a.job = func(ctx context.Context) int { return a.runShot(ctx, s) }
			return nil
		},
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) == 0 {
				return shotPanes, cobra.ShellCompDirectiveNoFileComp
			}
			return nil, cobra.ShellCompDirectiveDefault
		},
	}
	s.flags(cmd)
	f := cmd.Flags()
	f.StringVar(&s.style, "style", "", "the `style`: chart or screen")
	f.StringVar(&s.theme, "theme", "", "the `theme`: light or dark")
	f.StringVar(&s.size, "size", "", "the `size`: pixels of a chart (1600x900), cells of a screen (120x36)")
	f.StringVar(&s.view, "view", "", "this `view` of the pane instead of its first")
	s.forceFlag(cmd)
	complete(cmd, "style", []string{"chart", "screen"})
	complete(cmd, "theme", themes[1:])
	complete(cmd, "view", viewNames(""))
	return cmd
}

// read checks the arguments and fills in what they leave open.
func (s *shotArgs) read(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage(cmd, "which pane? %s", or(shotPanes))
	}
	s.pane, s.paths = args[0], args[1:]
	if !slices.Contains(shotPanes, s.pane) {
		return usage(cmd, "the pane is %s, not %q", or(shotPanes), s.pane)
	}
	if views := viewNames(s.pane); s.view != "" && !slices.Contains(views, s.view) {
		if s.pane == overview {
			return usage(cmd, "the overview has no views")
		}
		return usage(cmd, "--view is %s, not %q", or(views), s.view)
	}
	stem := "cloudwatch-" + s.pane
	if s.view != "" {
		stem += "-" + s.view
	}
	return cmp.Or(s.output.read(cmd, stem, "."+strings.Join(s.formats, ", .")), s.readStyle(cmd), s.readSize(cmd))
}

func (s *shotArgs) readStyle(cmd *cobra.Command) error {
	text := s.format == "txt" || s.format == "ans"
	switch {
	case s.style == "" && text:
		s.style = "screen"
	case s.style == "":
		s.style = "chart"
	case s.style != "chart" && s.style != "screen":
		return usage(cmd, "--style is chart or screen, not %q", s.style)
	case s.style == "chart" && text:
		return usage(cmd, "a chart is drawn as svg or png; txt and ans are screens")
	}
	switch s.theme {
	case "":
		s.theme = "light"
		if s.style == "screen" {
			s.theme = "dark"
		}
	case "light", "dark":
	default:
		return usage(cmd, "--theme is light or dark, not %q", s.theme)
	}
	return nil
}

func (s *shotArgs) readSize(cmd *cobra.Command) error {
	least, most, unit := export.MinSize, export.MaxSize, "pixels"
	if s.style == "screen" {
		least, most, unit = 20, 400, "cells"
	}
	if s.size == "" {
		if s.width, s.height = 1600, 900; s.style == "screen" {
			s.width, s.height = 120, 36
		}
		return nil
	}
	w, h, ok := strings.Cut(strings.ToLower(s.size), "x")
	var err1, err2 error
	s.width, err1 = strconv.Atoi(w)
	s.height, err2 = strconv.Atoi(h)
	if !ok || err1 != nil || err2 != nil || s.width < least || s.width > most || s.height > most ||
		s.height < least && (s.style == "chart" || s.height < 8) {
		return usage(cmd, "--size is like 1600x900 or 120x36, from %d to %d %s a side, not %q", least, most, unit, s.size)
	}
	return nil
}

func (a *app) runShot(ctx context.Context, s shotArgs) int {
	set, code := a.set(ctx, s.paths)
	if set == nil {
		return code
	}
	content, err := a.picture(set, s)
	if err != nil {
		a.complain(fmt.Errorf("%s: %w", s.out, err))
		return Failed
	}
	return s.write(a, content, code)
}

// picture draws what was asked for.
func (a *app) picture(set *data.Set, s shotArgs) ([]byte, error) {
	o := export.Options{Width: s.width, Height: s.height, Dark: s.theme == "dark"}
	var p *export.Picture
	switch v, ok := chart.Find(s.pane, s.view); {
	case s.style == "screen":
		return a.screenshot(set, s)
	case s.pane == overview:
		p = export.Overview(set, o)
	case ok:
		p = export.Chart(v.Build(set), o)
	default:
		return nil, errors.New("there is no such view")
	}
	if s.format == "png" {
		return p.PNG()
	}
	return p.SVG(), nil
}

// screenshot is the dashboard as the terminal shows it.
func (a *app) screenshot(set *data.Set, s shotArgs) ([]byte, error) {
	sc := Screen{Theme: s.theme, Pane: s.pane, View: s.view}
	if sc.Pane == overview {
		sc.Pane = ""
	}
	frame := a.dash.Frame(set, sc, s.width, s.height)
	var charts []chart.Chart
	for _, pane := range shotPanes {
		if v, ok := chart.Find(pane, s.view); ok && (s.pane == pane || s.pane == overview) {
			charts = append(charts, v.Build(set))
		}
	}
	p := export.Screen(frame, s.width, s.height, export.Options{Dark: s.theme == "dark"}, charts...)
	switch s.format {
	case "ans":
		return []byte(frame + "\x1b[0m\n"), nil
	case "txt":
		return p.Text(), nil
	case "png":
		return p.PNG()
	}
	return p.SVG(), nil
}
